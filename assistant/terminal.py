"""What the `notices` command shows: colour and a progress bar in a terminal, plain lines in a pipe."""

import re
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Literal

from assistant.answers import Answer, Cell, Citation, Table
from corpus.dates import spell_date
from corpus.halves import as_shown

if TYPE_CHECKING:
    from rich.text import Text

    from index.build import BuildSummary, Progress

Form = Literal["table", "tsv", "json"]
"""How a list of findings can be printed."""
STAGES = {"reading": "Reading notices", "embedding": "Embedding passages", "writing": "Writing the index"}
SUGGESTED = {"answered": "Ask next", "declined": "Try instead", "clarify": "Choose one"}
EVERY = 5.0
"""Seconds between two lines of progress of one stage in a pipe."""

# A notice is somebody else's text: nothing in it may move the cursor, colour the screen or turn the line round.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MARKED = re.compile(r"\*\*(?P<strong>.+?)\*\*|(?P<cited>\[\d{1,3}\])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line or paragraph, in the little Markdown of answers; `style` is Rich's, `whole` forbids wrapping."""

    text: str = ""
    indent: int = 0
    style: str = ""
    whole: bool = False


def show_answer(answer: Answer) -> None:
    """Print an answer for a person to read: its words, table, sources and suggestions."""
    parts = [part if isinstance(part, Table) else _clean(part) for part in _parts(answer)]
    if sys.stdout.isatty():
        _show_in_terminal(parts)
        return
    for part in parts:
        if isinstance(part, Table):
            print("\n".join(_plain_table(part)))
        else:
            print(f"{' ' * part.indent}{part.text.replace('**', '')}".rstrip())


def show_summary(summary: "BuildSummary", include_embargoed: bool = False, added: Collection[str] = ()) -> None:
    """Print what a rebuild read, carried over and left out, and what its audit found.

    What rests on a notice under embargo is shown where that is asked for, or where the file is one of those `added`.
    Notes are counted only, but those on what was added.
    """
    held = f"{_count(summary.sources, 'source')}, {_count(summary.scores, 'score')}"
    held += f" and {_count(summary.passages, 'passage')}"
    if summary.unchanged:
        print(f"Nothing has changed since the last rebuild: {held}.")
    else:
        print(f"Read {_count(summary.notices_read, 'notice')}, carried over {summary.notices_carried}.")
        print(f"Embedded {_count(summary.texts_embedded, 'text')}, carried over {summary.texts_carried}.")
        print(f"The index now holds {held} ({summary.seconds:.1f} seconds).")
    for error in summary.unreadable:
        print(f"not read: {one_line(str(error))}")
    embargoed = [f for f in summary.embargoed if include_embargoed or f.file in added]
    findings = [*summary.findings, *embargoed]
    for finding in findings:
        if finding.severity != "note" or finding.file in added:
            print(f"{finding.severity}: {one_line(f'{finding.message} {finding.remedy}')}")
    if notes := sum(finding.severity == "note" and finding.file not in added for finding in findings):
        print(f"{_count(notes, 'note')}: see notices check.")


@contextmanager
def shown_progress() -> Iterator["Progress"]:
    """Give what a rebuild reports its progress to: a bar in a terminal, a line now and then in a pipe."""
    if not sys.stdout.isatty():
        yield _plain_progress()
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    rate, left = TextColumn("{task.fields[rate]}"), TimeRemainingColumn(compact=True)
    name = TextColumn("{task.description:<18}")
    with Progress(name, BarColumn(), MofNCompleteColumn(), rate, TimeElapsedColumn(), TextColumn("left"), left) as bar:
        tasks = {}

        def note(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(STAGES.get(stage, stage), total=total, rate="")
            speed = bar.tasks[tasks[stage]].speed
            bar.update(tasks[stage], completed=done, total=total, rate=f"{speed:.0f}/s" if speed else "")

        yield note


def one_line(text: str) -> str:
    """Return `text` as one line that holds no control characters."""
    return " ".join(_CONTROLS.sub("", text.replace("\r", " ")).split())


def _plain_progress() -> "Progress":
    begun: dict[str, float] = {}
    told: dict[str, float] = {}

    def note(stage: str, done: int, total: int) -> None:
        now = monotonic()
        since = begun.setdefault(stage, now)
        if done == total or now - told.setdefault(stage, now) >= EVERY:
            told[stage] = now
            print(f"{STAGES.get(stage, stage)}: {done} of {total}{pace(done, total, now - since)}", flush=True)

    return note


def pace(done: int, total: int, seconds: float) -> str:
    """Return the rate and the time left of work that has taken so long, "" for what is done or has hardly begun."""
    if done in (0, total) or seconds < 1:
        return ""
    left = round((total - done) * seconds / done)
    return f", {done / seconds:.0f} a second, {left // 60}:{left % 60:02} left"


def _parts(answer: Answer) -> Iterator[Line | Table]:
    for line in answer.text.split("\n"):
        quoted = line.startswith("> ")
        yield Line(line[2:], 4, "italic") if quoted else Line(line, 2 if line.startswith("- ") else 0)
    if answer.table:
        yield Line()
        yield answer.table
    if answer.citations:
        yield from (Line(), Line("Sources", style="bold"))
        said = one_line(answer.text)
        for group in _by_source(answer.citations):
            yield from _source(group, said)
    if answer.suggestions:
        yield from (Line(), Line(SUGGESTED[answer.outcome], style="bold"))
        yield from (Line(f"- {question}", 2) for question in answer.suggestions)


def _by_source(citations: Sequence[Citation]) -> Iterable[Sequence[Citation]]:
    groups: dict[str, list[Citation]] = {}
    for citation in citations:
        groups.setdefault(citation.source_id, []).append(citation)
    return groups.values()


def _source(group: Sequence[Citation], said: str) -> Iterator[Line]:
    """Give the lines of one source: what it is, and its quotes, less those that the answer has `said` already."""
    first = group[0]
    numbers = "".join(f"[{citation.number}]" for citation in group)
    only = "" if first.held else "; figures only"
    yield Line(f"{numbers} {first.title} ({first.source_kind}, {spell_date(first.published)}{only})", 2)
    for citation in group:
        quote = as_shown(citation.quote)
        if quote and quote not in said:
            mark = f"[{citation.number}] " if len(group) > 1 else ""
            yield Line(f"{mark}“{quote}”", 6, "dim")
    if first.url:
        yield Line(first.url, 6, "dim", whole=True)


def _clean(line: Line) -> Line:
    return Line(_CONTROLS.sub("", line.text), line.indent, line.style, line.whole)


def _plain_table(table: Table) -> list[str]:
    rows = [table.columns, *([_cell(value) for value in row] for row in table.rows)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(table.columns))]
    number = [any(isinstance(row[n], int | float) for row in table.rows) for n in range(len(table.columns))]
    lines = [
        "  ".join(row[n].rjust(width) if number[n] else row[n].ljust(width) for n, width in enumerate(widths))
        for row in rows
    ]
    return [table.caption, *(line.rstrip() for line in lines)]


def _cell(value: Cell) -> str:
    if value is None:
        return "–"
    return one_line(value) if isinstance(value, str) else f"{value:g}"


def _show_in_terminal(parts: Sequence[Line | Table]) -> None:
    from rich import box
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table as Grid

    console = Console(highlight=False)
    for part in parts:
        if isinstance(part, Table):
            grid = Grid(title=one_line(part.caption), box=box.SIMPLE_HEAD, title_justify="left", title_style="bold")
            for n, column in enumerate(part.columns):
                right = any(isinstance(row[n], int | float) for row in part.rows)
                grid.add_column(column, justify="right" if right else "left")
            for row in part.rows:
                grid.add_row(*(_styled(_cell(value)) for value in row))
            console.print(grid)
        elif part.whole:
            console.print(" " * part.indent, _styled(part.text, part.style), sep="", soft_wrap=True)
        else:
            console.print(Padding(_styled(part.text, part.style), (0, 0, 0, part.indent), expand=False))


def _styled(text: str, style: str = "") -> "Text":
    from rich.text import Text

    styled = Text(style=style)
    end = 0
    for mark in _MARKED.finditer(text):
        styled.append(text[end : mark.start()])
        styled.append(mark["strong"] or mark["cited"], style="bold" if mark["strong"] else "cyan")
        end = mark.end()
    return styled.append(text[end:])


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
