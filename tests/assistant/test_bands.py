import pytest

from assistant.bands import find_band
from assistant.words import split_words
from tests.assistant.checks import Ask


def test_a_part_of_a_ranking_is_no_score_and_no_place() -> None:
    band = find_band(split_words("Is Kent in the bottom third for safeguarding?"))
    assert band and (band.edge, band.part, band.places(32)) == ("lowest", 3, 10)
    assert find_band(split_words("Which area came in third place from the top?")) is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Was Enfield in the top third for risk of harm?", "Yes"),  # 10th of 32
        ("Is Havering in the upper half on reoffending?", "Yes"),  # 12th of 26
        ("Would you put Wigan in the bottom quarter for reoffending?", "No"),  # joint 17th of 26
        ("Kent ranks in the lower half for safeguarding, right?", "Yes"),  # 17th of 27
    ],
)
def test_whether_an_area_stands_in_a_part_of_the_ranking(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(f"{verdict}, of the areas held here. ")


def test_a_part_of_the_ranking_is_listed(ask: Ask) -> None:
    answer = ask("Which areas are in the top quarter for risk of harm?")  # the first 8 of 32
    assert [row[0] for row in answer.table.rows] == [
        "North Lincolnshire", "Bromley", "Kingston upon Thames", "Cambridgeshire", "Luton",
        "Bournemouth and Poole", "Milton Keynes", "Richmond upon Thames",
    ]  # fmt: skip
