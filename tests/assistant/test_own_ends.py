import pytest

from tests.assistant.checks import Ask, values
from tests.assistant.conftest import Understand


@pytest.mark.parametrize(
    ("question", "count", "total"),
    [
        ("Which areas have safeguarding as their best measure?", 7, 23),  # of these Bournemouth's is level, 75 and 75
        ("How many areas have risk of harm as their weakest score?", 23, 23),
        ("In how many areas is safeguarding the lowest of the three?", 0, 23),
        ("Whose strongest measure is reoffending, in London?", 10, 13),  # not Brent, Haringey and Richmond
        ("How many areas did better on safeguarding than on both other measures?", 6, 23),
    ],
)
def test_the_areas_whose_own_end_a_measure_is(ask: Ask, question: str, count: int, total: int) -> None:
    assert values(ask(question), "count") == [count, total]


@pytest.mark.parametrize(
    "question", ["Which area's safeguarding was the worst?", "Whose mark for safeguarding came out lowest?"]
)
def test_the_worst_area_on_a_measure_is_a_ranking(ask: Ask, question: str) -> None:
    assert "lowest of the areas held here" in ask(question).text


def test_who_improved_its_score_most_is_a_change(understood: Understand) -> None:
    assert understood("Which area improved its risk of harm score most on re-inspection?").task == "change"


def test_the_lowest_of_the_three_is_an_own_end(ask: Ask) -> None:
    answer = ask("How many areas are there where reoffending was the highest of their three?")
    assert values(answer, "count") == [17, 23]  # Bournemouth and Poole level with its Safeguarding
