"""A question without what says nothing of what is asked."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "score"),
    [
        ("What did Newham score out of 100 for safeguarding?", 55),
        ("Out of a hundred, what did Luton get for safeguarding?", 75),
        ("What mark out of 100 did Kent get for reoffending?", 68),
        ("can u tell me the safeguarding score 4 hounslow", 51),
        ("reoffending figures 4 brent", 62),
    ],
)
def test_of_how_much_a_score_is_and_haste_do_not_matter(ask: Ask, question: str, score: int) -> None:
    assert values(ask(question), "score") == [score]


@pytest.mark.parametrize("question", ["Are the scores out of 100?", "What was Kent's safeguarding score out of 10?"])
def test_whether_that_is_so_is_a_question_of_its_own(ask: Ask, question: str) -> None:
    assert not ask(question).figures


@pytest.mark.parametrize("question", ["How many marks did Kent get for reoffending?", "How many marks did Kent get?"])
def test_how_many_marks_asks_for_the_score(ask: Ask, question: str) -> None:
    assert 68 in values(ask(question), "score")
    assert ask("How many cases did Kent have?").reason == "not_scored"
