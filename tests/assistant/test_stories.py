"""The story before a question."""

import pytest

from assistant.stories import part_story
from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("text", "story", "question"),
    [
        ("I write for the Echo. How did Luton do?", "I write for the Echo.", "How did Luton do?"),
        (
            "I write for the Echo. I cover Luton. How did it do?",
            "I write for the Echo. I cover Luton.",
            "How did it do?",
        ),
        ("How did Luton do? I need it today.", "", "How did Luton do? I need it today."),
        ("How did Luton do", "", "How did Luton do"),
        ("I write on Luton. I need its score.", "", "I write on Luton. I need its score."),
        ("Kent's score for safeguarding: who else has it?", "Kent's score for safeguarding", "who else has it?"),
        ("Luton's three scores – which of them is lowest?", "Luton's three scores", "which of them is lowest?"),
        ("Kent's score: high or low?", "", "Kent's score: high or low?"),
        ("I write on Luton. I need its score. Would you oblige?", "", "I write on Luton. I need its score."),
    ],
)
def test_statements_before_the_first_question_are_its_story(text: str, story: str, question: str) -> None:
    assert part_story(text) == (story, question)


@pytest.mark.parametrize(
    "echo", ["Is he right?", "Safe to print?", "Near enough?", "Agree or disagree?", "Happy with that?"]
)
def test_what_only_asks_if_a_statement_is_right_goes_with_it(echo: str) -> None:
    text = f"Luton and Cambridgeshire were level on risk of harm. {echo}"
    assert part_story(text) == ("", text)


def test_what_asks_more_than_that_stands_alone() -> None:
    text = "Luton and Cambridgeshire were level. Near enough on reoffending?"
    assert part_story(text) == ("Luton and Cambridgeshire were level.", "Near enough on reoffending?")


def test_what_a_score_was_put_at_is_that_score(ask: Ask) -> None:
    question = "Luton's score for making young people less likely to reoffend: what did the inspectors put it at?"
    assert values(ask(question), "score") == [78] and not values(ask(question), "rank")


def test_the_hour_of_a_broadcast_is_no_draft_to_be_checked(ask: Ask) -> None:
    question = "We've got a councillor coming on at 5 to defend Havering. What were the scores?"
    assert values(ask(question), "score") == [58, 54, 69]
