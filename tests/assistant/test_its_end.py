"""An area's own best or worst score in the place of a measure."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize("asked", ["Is Kent's weakest score above average?", "Is Kent's lowest mark above average?"])
def test_its_weakest_score_is_set_against_the_average_of_that_measure(ask: Ask, asked: str) -> None:
    answer = ask(asked)  # 59, 53, 68; 63 in January 2012
    assert answer.text.startswith("No. Risk of Harm") and values(answer, "difference") == [10]


def test_where_its_weakest_score_ranks(ask: Ask) -> None:
    answer = ask("Where does Kent's weakest score rank?")
    assert scores_of(answer) == {("Kent", "risk_of_harm", 53)} and values(answer, "rank") == [22]


@pytest.mark.parametrize("asked", ["Is the weakest one still above average?", "Is its lowest score above the average?"])
def test_the_weakest_of_the_scores_just_given(talk: Talk, asked: str) -> None:
    answer = talk("Give me Cambridgeshire's three scores", asked)
    assert scores_of(answer) == {("Cambridgeshire", "risk_of_harm", 73)} and answer.text.startswith("Yes. ")


def test_its_strongest_score_beside_another_area(talk: Talk) -> None:
    answer = talk("Kent's scores please", "Does its strongest score beat Luton's?")
    assert scores_of(answer) == {("Kent", "reoffending", 68), ("Luton", "reoffending", 78)}
    assert "No. " in answer.text


@pytest.mark.parametrize("asked", ["And its weakest?", "What's its lowest score?", "And what was its worst?"])
def test_its_own_worst_is_looked_for_on_every_measure(talk: Talk, asked: str) -> None:
    answer = talk("Where does Cambridgeshire rank on reoffending?", asked)
    assert "lowest score is for Risk of Harm to others: **73%**" in answer.text


def test_its_best_and_worst_apart(talk: Talk) -> None:
    answer = talk("Safeguarding in Wigan?", "How many points separate its best and worst?")
    assert values(answer, "difference") == [9]  # 69 and 60


def test_the_weakest_of_the_measures_asked_for_one_by_one(talk: Talk) -> None:
    answer = talk("Safeguarding in Wigan?", "Reoffending?", "Risk of harm?", "Which of these is the weakest?")
    assert "lowest score is for Risk of Harm to others: **60%**" in answer.text


@pytest.mark.parametrize(
    ("asked", "first"), [("which of the two is lower?", "lower"), ("how far apart are they?", "higher")]
)
def test_two_scores_told_one_after_the_other_are_set_beside_each_other(talk: Talk, asked: str, first: str) -> None:
    answer = talk("What did Haringey get for safeguarding?", "and risk of harm?", asked)  # 62, 57
    assert {value for _, _, value in scores_of(answer)} == {62, 57} and values(answer, "difference") == [5]
    assert f"{first} score of those asked about" in answer.text


def test_how_far_apart_its_best_and_worst_are_after_one_of_them(talk: Talk) -> None:
    answer = talk("How did Kent do?", "which was its worst?", "how far apart are the best and the worst?")  # 68, 53
    assert values(answer, "difference") == [15]
