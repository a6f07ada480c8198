"""The whole question set, asked: no wrong figure, every figure borne out by its source and its working."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.evaluation import Verdict, evaluate, read_questions
from tests.questions import make

FILE = Path(__file__).with_name("questions.jsonl")


@pytest.fixture(scope="module")
def assistant(built_index: Path) -> Iterator[Assistant]:
    with Assistant.open(built_index) as opened:
        yield opened


@pytest.fixture(scope="module")
def verdicts(assistant: Assistant) -> tuple[Verdict, ...]:
    return tuple(evaluate(assistant, read_questions(FILE)))


def test_the_file_is_what_the_independent_computation_writes() -> None:
    assert FILE.read_text(encoding="utf-8") == make.text()


def test_there_are_enough_questions_and_enough_to_decline(verdicts: tuple[Verdict, ...]) -> None:
    refused = [v for v in verdicts if v.question.outcome in {"declined", "clarify"}]
    assert len(verdicts) >= 400
    assert len(refused) >= 100


def test_no_figure_is_wrong(verdicts: tuple[Verdict, ...]) -> None:
    assert [v.question.question for v in verdicts if v.wrong_figure] == []


def test_ninety_nine_in_a_hundred_are_right(verdicts: tuple[Verdict, ...]) -> None:
    wrong = [(v.question.id, v.question.question, v.faults) for v in verdicts if v.faults]
    assert len(wrong) <= len(verdicts) // 100, wrong


def test_every_quote_is_the_notice_at_its_offsets(assistant: Assistant, verdicts: tuple[Verdict, ...]) -> None:
    held = [c for v in verdicts for c in v.answer.citations if c.held]
    assert held
    for citation in held:
        assert assistant.notice(citation.source_id).text[citation.start : citation.end] == citation.quote


def test_every_figure_is_cited_and_comes_out_of_its_working_again(
    assistant: Assistant, verdicts: tuple[Verdict, ...]
) -> None:
    for verdict in verdicts:
        answer = verdict.answer
        numbers = {citation.number for citation in answer.citations}
        values = tuple(figure.value for figure in answer.figures)
        assert assistant.recompute(answer) == values, answer.question
        for figure in answer.figures:
            assert set(figure.citations) <= numbers, answer.question
            assert figure.citations or figure.value == 0, answer.question
