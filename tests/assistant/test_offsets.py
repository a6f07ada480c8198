import pytest

from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which councils were within two points of 50 for risk of harm?", {"Barnet", "Hartlepool", "Bexley"}),
        ("Who fell short of 60 by a single point on risk of harm?", {"Brent"}),  # 59
        ("Name the areas two points below 60 on safeguarding", {"Havering", "Wandsworth"}),  # 58
        ("Which areas topped 80 by five points or more on reoffending?",
         {"Barking and Dagenham", "North Lincolnshire", "Cambridgeshire"}),  # 86, 86, 85; Bromley 82
        ("Which areas were less than four points above 60 for safeguarding?", {"Haringey"}),  # 62; 64 is four above
    ],
)  # fmt: skip
def test_a_distance_moves_a_bound_off_its_number(ask: Ask, question: str, expected: set[str]) -> None:
    answer = ask(question)
    assert {area for area, _, _ in scores_of(answer)} == expected
    assert values(answer, "count")[0] == len(expected)


def test_a_distance_is_none_of_the_numbers_scored(ask: Ask) -> None:
    answer = ask("How many areas came within 3 points of 70 on reoffending?")
    assert values(answer, "count")[0] == 5  # 71, 71, 71, 69, 68
    assert "from 67% to 73%" in answer.text
