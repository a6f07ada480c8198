"""Plain questions are understood without looking for signs of others, and as they would be with them."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Assistant, question_reading
from assistant.plain import asks_behind

ASKED = Path(__file__).parents[1] / "questions.jsonl"


def task_of(assistant: Assistant, question: str) -> str | None:
    return assistant._hearing()._read(question, "").plain


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("What was Luton's safeguarding score?", "scores"),
        ("how did Kent do", "scores"),
        ("hackney reoffending", "scores"),
        ("Could you tell me what Wigan scored on protecting the public?", "scores"),
        ("Where does Medway come for risk of harm?", "rank"),
        ("Who did worse on reoffending, Hackney or Haringey?", "compare"),
        ("Compare Bexley and Bromley", "compare"),
        ("Which area had the best safeguarding score?", "extremes"),
        ("lowest on risk of harm", "extremes"),
    ],
)
def test_a_plain_question_is_told_as_one(assistant: Assistant, question: str, task: str) -> None:
    assert task_of(assistant, question) == task


@pytest.mark.parametrize(
    "question",
    [
        "Was Luton's safeguarding score 75?",
        "Did Kent do?",
        "What was Luton's best score?",
        "How did Kent do in 2011?",
        "What did Luton not do?",
        "Who is Luton?",
        "Whereabouts is Luton?",
        "What did they say about safeguarding in Luton?",
        "Luton, was it ahead of Kent?",
        "Which of them was higher?",
        "What is the lowest to date for reoffending?",
        "Who did better than Luton and worse than Kent?",
        "Which areas scored above 60 for safeguarding?",
        "How did Atlantis do?",
    ],
)
def test_what_says_more_is_not_plain(assistant: Assistant, question: str) -> None:
    assert task_of(assistant, question) is None


def test_plain_questions_are_understood_as_with_all_signs(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [json.loads(line)["question"] for line in ASKED.read_text(encoding="utf-8").splitlines()]
    heard = assistant._hearing()
    plain = [question for question in asked if heard._read(question, "").plain]
    assert len(plain) > 50
    monkeypatch.setattr(question_reading, "plain_task", lambda *parts: None)
    fully = assistant._hearing()
    for question in plain:
        assert heard.understand(question) == fully.understand(question)
        assert replace(heard._read(question, ""), plain=None) == fully._read(question, "")


def test_what_opens_behind_a_comma_is_a_question_for_yes_or_no() -> None:
    assert asks_behind("Luton, was it 75?")
    assert not asks_behind("Who did better, Luton or Kent?")
