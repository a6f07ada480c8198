"""What is asked of somebody else than the inspectors is declined, with the right reason."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    "question",
    [
        "Are there any grants a small youth charity could apply for?",
        "How do I become a youth offending worker?",
        "Where can I get legal advice for my son?",
        "How do I complain about Luton council?",
        "Can I volunteer with the Kent team?",
        "Summarise the Luton notice in 50 words.",
        "Could you knock up a paragraph on Kent for my column?",
    ],
)
def test_help_for_the_asker_is_off_topic(ask: Ask, question: str) -> None:
    assert ask(question).reason == "off_topic"


@pytest.mark.parametrize(
    "question",
    [
        "How did residents react to Luton's result?",
        "What was the local MP's response to Hackney's scores?",
        "Did the council accept the findings on Kent?",
        "Has Luton appealed against its scores?",
        "How did staff in Luton feel about the result?",
        "How did Luton respond to the inspection?",
    ],
)
def test_how_a_result_was_taken_is_in_no_notice(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.reason == "not_in_notices" and not answer.figures


@pytest.mark.parametrize("question", ["How do I find Luton's safeguarding score?", "Can we get Luton's figures?"])
def test_scores_that_the_asker_wants_are_given(ask: Ask, question: str) -> None:
    assert 75 in values(ask(question), "score")


def test_what_young_people_took_part_in_can_be_quoted(ask: Ask) -> None:
    answer = ask("How did young people respond to the family support work in Luton?")
    assert "family support work" in answer.text and answer.outcome == "answered"


def test_no_area_is_like_a_place_by_its_small_words(ask: Ask) -> None:
    answer = ask("How did the Isle of Man do?")
    assert answer.reason == "unknown_area" and "like name" not in answer.text
