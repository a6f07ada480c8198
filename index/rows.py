"""Rows of the database as values, and back."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any, Generic, TypeVar, cast

from corpus.dates import first_day, last_day
from corpus.model import Finding, Passage, PassageKind, Score, Source, SourceKind, Span, StandIn, ToDateFigure
from index.database import Value

Row = TypeVar("Row")

NEVER = "never"
"""As text it lies after every instant, "9999" included, at which everything under embargo is shown."""


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A score beside the source that it stands in."""

    score: Score
    source: Source


@dataclass(frozen=True, slots=True)
class ToDateRow:
    """A to-date figure beside the source that prints it."""

    figure: ToDateFigure
    source: Source


@dataclass(frozen=True, slots=True)
class Result(Generic[Row]):
    """What a statement gave: the rows, and the SQL with its parameters, so that anyone can run it again."""

    sql: str
    parameters: Mapping[str, Value]
    rows: tuple[Row, ...]


def as_instant(moment: datetime | None) -> str:
    """Return an aware time as UTC text that sorts by time; None gives "", before all times."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""


def superseded(sources: Sequence[Source], visible: Mapping[str, str], scored: Collection[str]) -> dict[str, str]:
    """Return for each source the instant from which a later inspection of its area can be seen.

    A source that gives no score takes the place of no other's scores, however late it is; `scored` are the ids of
    those that give any.
    """
    order: dict[str, list[Source]] = {}
    for source in sorted(sources, key=lambda s: (s.id in scored, first_day(s.published), last_day(s.published), s.id)):
        order.setdefault(source.area, []).append(source)
    return {
        source.id: min((visible[later.id] for later in row[place + 1 :]), default=NEVER)
        for row in order.values()
        for place, source in enumerate(row)
    }


def seen_times(
    sources: Sequence[Source], stand_ins: Sequence[StandIn], scored: Collection[str]
) -> dict[str, tuple[str, str, str]]:
    """Return for each source and stand-in from when it is visible, until when, and from when it is superseded.

    A stand-in holds the place of its notice until that is visible: whatever the notice supersedes it supersedes too.
    """
    visible = {source.id: as_instant(source.embargo) for source in sources}
    held_for = {row.notice for row in stand_ins if row.source.id in scored}
    taken = visible | dict.fromkeys(held_for, "")
    later = superseded(sources, taken, {*scored, *held_for})
    times = {source.id: (visible[source.id], NEVER, later[source.id]) for source in sources}
    return times | {row.source.id: ("", as_instant(row.until), later[row.notice]) for row in stand_ins}


def tallies(scores: Iterable[Score], times: Mapping[str, tuple[str, str, str]]) -> list[tuple[str, int, str, int]]:
    """Return how many areas have a value as their current score: each measure, value, instant, and number from it on.

    `times` are those of `seen_times`; one score of an area's is current at a time.
    """
    changes: dict[tuple[str, int], Counter[str]] = {}
    for score in scores:
        visible, until, superseded_from = times[score.source_id]
        if visible < (gone := min(until, superseded_from)):
            instants = changes.setdefault((score.measure, score.value), Counter())
            instants[visible] += 1
            instants[gone] -= 1
    return [
        (measure, value, instant, areas)
        for (measure, value), instants in changes.items()
        for instant, areas in zip(sorted(instants), accumulate(instants[i] for i in sorted(instants)), strict=True)
    ]


def among(values: Sequence[str] | Sequence[int] | None) -> str | None:
    """Return values as the JSON that a statement takes as a list; None stays None and means all."""
    return None if values is None else json.dumps(list(values), ensure_ascii=False)


def pack(span: Span | None) -> str | None:
    """Return a span as "start:end"."""
    return f"{span.start}:{span.end}" if span else None


def unpack(text: str | None) -> Span | None:
    """Return the span that `pack` packed."""
    return Span(*map(int, text.split(":"))) if text else None


def source_of(row: Sequence[Any]) -> Source:
    """Return the source whose columns `row` holds, in the order of the fields."""
    id_, area, title, published, kind, held, inspection, judgement, url, embargo = row
    moment = datetime.fromisoformat(embargo) if embargo else None
    return Source(id_, area, title, published, cast(SourceKind, kind), bool(held), inspection, judgement, url, moment)


def score_row(row: Sequence[Any]) -> ScoreRow:
    """Return the score and the source that one row holds."""
    source_id, area, measure, value, cell, table_row, prose, prose_value = row[:8]
    score = Score(source_id, area, measure, value, unpack(cell), unpack(table_row), unpack(prose), prose_value)
    return ScoreRow(score, source_of(row[8:]))


def to_date_row(row: Sequence[Any]) -> ToDateRow:
    """Return the to-date figure and the source that one row holds."""
    source_id, measure, statistic, value, cell, table_row = row[:6]
    figure = ToDateFigure(source_id, measure, statistic, value, unpack(cell), unpack(table_row))
    return ToDateRow(figure, source_of(row[6:]))


def passage_of(row: Sequence[Any]) -> Passage:
    """Return the passage whose columns `row` holds."""
    id_, source_id, kind, span, text, page = row
    return Passage(id_, source_id, cast(PassageKind, kind), cast(Span, unpack(span)), text, page)


def finding_of(row: Sequence[Any]) -> Finding:
    """Return the finding whose columns `row` holds."""
    kind, severity, message, remedy, sources, file, measure, statistic = row
    return Finding(
        kind, severity, message, remedy, tuple(json.loads(sources)), file, measure or None, statistic or None
    )


def finding_row(finding: Finding, visible: Mapping[str, str], hidden: Collection[str]) -> tuple[Value, ...]:
    """Return a finding's columns; it can be seen when the last of its sources can, of a `hidden` file never."""
    seen = "9999" if finding.file in hidden else max((visible[source] for source in finding.sources), default="")
    return (
        finding.kind, finding.severity, finding.message, finding.remedy, json.dumps(finding.sources), finding.file,
        finding.measure or "", finding.statistic or "", seen,
    )  # fmt: skip
