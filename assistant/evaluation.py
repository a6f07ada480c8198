"""Questions with the answers that they must have: read from a JSON-lines file, asked, and judged.

A line holds `id` and `question`, and any of: `type` (for the count), `after` (questions asked before it in the same
conversation), `outcome`, `reason`, `figures` (values among the answer's figures), `areas` (among those of its figures
or citations, or named in its text), `cites` (source ids), `quotes` (parts of the quotes cited, however
their lines are broken), `text_has` and `text_lacks` (parts of its text). Each key given must hold. "//" opens
a comment line.
"""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from assistant.answers import Answer
from assistant.assistant import Assistant
from corpus.errors import NoticesError
from corpus.markup import one_line


class QuestionFileError(NoticesError):
    """A line of a question file cannot be read."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question and what its answer must hold; what is None is not looked at."""

    id: str
    question: str
    type: str = "any"
    after: tuple[str, ...] = ()
    outcome: str | None = None
    reason: str | None = None
    figures: tuple[float, ...] = ()
    areas: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    text_has: tuple[str, ...] = ()
    text_lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a question went: the faults found (none: it is right), and the time that its answer took.

    `wrong_figure`: answered with figures of which the expected ones are missing. `wrong_decline`: not answered though
    it should have been.
    """

    question: Question
    answer: Answer
    faults: tuple[str, ...]
    wrong_figure: bool
    wrong_decline: bool
    milliseconds: float


def read_questions(path: Path) -> tuple[Question, ...]:
    """Return the questions in a file. Raises QuestionFileError naming the file and line that cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionFileError(
            f"{path} cannot be read ({error}). Give a file of questions, one JSON object a line."
        ) from None
    return tuple(
        _question(f"{path}, line {number}", line)
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.startswith("//")
    )


def _question(where: str, line: str) -> Question:
    try:
        given: dict[str, Any] = json.loads(line)
        known = {field.name for field in fields(Question)}
        if unknown := set(given) - known:
            raise ValueError(f"unknown keys {sorted(unknown)}; known are {sorted(known)}")
        keys: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in given.items()}
        return Question(**keys)
    except (ValueError, TypeError, AttributeError) as error:
        raise QuestionFileError(f"{where} is not a question: {error}.") from None


def evaluate(assistant: Assistant, questions: Sequence[Question]) -> Iterator[Verdict]:
    """Ask each question in a conversation of its own, after the questions that come before it, and judge the answer."""
    for question in questions:
        conversation = assistant.conversation()
        for earlier in question.after:
            conversation.ask(earlier)
        begun = time.perf_counter()
        answer = conversation.ask(question.question)
        taken = (time.perf_counter() - begun) * 1000
        faults = tuple(_faults(question, answer))
        values = {figure.value for figure in answer.figures}
        answered = answer.outcome == "answered"
        yield Verdict(
            question, answer, faults,
            wrong_figure=answered and bool(values) and not set(question.figures) <= values,
            wrong_decline=not answered and question.outcome == "answered", milliseconds=taken,
        )  # fmt: skip


def _faults(question: Question, answer: Answer) -> Iterator[str]:
    """Yield, in words, each thing that the answer must hold and does not."""
    if question.outcome is not None and answer.outcome != question.outcome:
        yield f"outcome {answer.outcome}, not {question.outcome}"
    if question.reason is not None and answer.reason != question.reason:
        yield f"reason {answer.reason}, not {question.reason}"
    values = [figure.value for figure in answer.figures]
    areas = {figure.area for figure in answer.figures} | {citation.area for citation in answer.citations}
    cited = {citation.source_id for citation in answer.citations}
    yield from (f"figure {value:g} is missing" for value in question.figures if value not in values)
    yield from (f"area {a} is missing" for a in question.areas if a not in areas and a not in answer.text)
    yield from (f"source {source} is not cited" for source in question.cites if source not in cited)
    quotes = [one_line(citation.quote) for citation in answer.citations]
    yield from (
        f"no quote holds {part!r}" for part in question.quotes if not any(one_line(part) in quote for quote in quotes)
    )
    yield from (f"the text lacks {part!r}" for part in question.text_has if part not in answer.text)
    yield from (f"the text has {part!r}" for part in question.text_lacks if part in answer.text)


@dataclass(frozen=True, slots=True)
class Summary:
    """How a question file went: counts, and the questions that went wrong. Times are milliseconds for one question."""

    asked: int
    right: int
    by_type: tuple[tuple[str, int, int], ...]
    wrong_figures: tuple[Verdict, ...]
    wrong_declines: tuple[Verdict, ...]
    faulty: tuple[Verdict, ...]
    median: float
    ninety_fifth: float

    def report(self) -> str:
        """Return the whole summary as plain lines, the worst first."""
        lines = [f"WRONG FIGURE  {_said(verdict)}" for verdict in self.wrong_figures]
        lines += [f"wrong  {_said(verdict)}" for verdict in self.faulty if verdict not in self.wrong_figures]
        lines += [f"{kind:<16}{right:>4} of {asked}" for kind, asked, right in self.by_type]
        share = 100 * self.right / self.asked if self.asked else 100.0
        lines += [
            f"{self.right} of {self.asked} right ({share:.1f}%), {len(self.wrong_figures)} with a wrong figure, "
            f"{len(self.wrong_declines)} wrongly declined",
            f"time for a question: median {self.median:.1f} ms, 95th percentile {self.ninety_fifth:.1f} ms",
        ]
        return "\n".join(lines)


def summarise(verdicts: Sequence[Verdict]) -> Summary:
    """Return the counts of verdicts, by type and in all."""
    kinds = dict.fromkeys(verdict.question.type for verdict in verdicts)
    times = sorted(verdict.milliseconds for verdict in verdicts) or [0.0]
    faulty = tuple(verdict for verdict in verdicts if verdict.faults)
    return Summary(
        asked=len(verdicts),
        right=len(verdicts) - len(faulty),
        by_type=tuple(
            (kind, len(of_kind), sum(not verdict.faults for verdict in of_kind))
            for kind in kinds
            for of_kind in [[verdict for verdict in verdicts if verdict.question.type == kind]]
        ),
        wrong_figures=tuple(verdict for verdict in verdicts if verdict.wrong_figure),
        wrong_declines=tuple(verdict for verdict in verdicts if verdict.wrong_decline),
        faulty=faulty,
        median=times[len(times) // 2],
        ninety_fifth=times[min(len(times) - 1, len(times) * 95 // 100)],
    )


def _said(verdict: Verdict) -> str:
    return f"{verdict.question.id}: {verdict.question.question} — {'; '.join(verdict.faults) or 'figures'}"
