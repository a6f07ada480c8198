"""A statement that may need a number put right."""

import pytest

from assistant.put_right import as_put_right
from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("The piece has Kent on 95. Should that be 59?", "The piece has Kent on 59. Is that right?"),
        ("It was four points off. Should it be three?", "It was three points off. Is that right?"),
        ("Two areas were mixed. How many should it be?", "Two areas were mixed. Is that right?"),
        ("Some areas were mixed. How many should it be?", "Some areas were mixed. How many should it be?"),
        ("What should it be for Kent?", "What should it be for Kent?"),
    ],
)
def test_what_it_should_say_is_asked_as_whether_it_is_right(text: str, put: str) -> None:
    assert as_put_right(text) == put


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("We put Brent at 56 for safeguarding. Shouldn't it be 65?", "Yes."),
        ("We put Brent at 65 for safeguarding. Should it say 56?", "No."),
        ("The graphic has Brent at 56% for safeguarding. What should it be?", "No."),
    ],
)
def test_a_score_is_held_against_its_correction(ask: Ask, question: str, verdict: str) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict)
    assert scores_of(answer) == {("Brent", "safeguarding", 65)}


def test_how_many_there_should_be_is_counted(ask: Ask) -> None:
    answer = ask('Draft: "Two areas were called impressive." How many should it be?')
    assert (answer.text[:3], values(answer, "count")) == ("No.", [1, 25])
