"""One turn: what a statement before the question sets for it."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    "question",
    [
        "My Member represents a Kent seat. Was the county's safeguarding score below the average?",
        "I cover Kent. Did the authority fall below the average for safeguarding?",
    ],
)
def test_the_area_told_is_the_one_spoken_of(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("Yes.")
    assert scores_of(answer) == {("Kent", "safeguarding", 59)} and values(answer, "difference") == [9]


def test_an_area_named_in_the_question_itself_is_the_one_spoken_of(talk: Talk) -> None:
    answer = talk("What was Kent's safeguarding score?", "What about Luton, was the town's reoffending score higher?")
    assert "Luton" in {area for area, _, _ in scores_of(answer)}


@pytest.mark.parametrize("gap", ["There's a blank in the table for {}. What goes there?", "We lack {}. Fill it in."])
def test_what_fills_a_gap_is_the_score(ask: Ask, gap: str) -> None:
    assert scores_of(ask(gap.format("Wigan's reoffending score"))) == {("Wigan", "reoffending", 65)}
