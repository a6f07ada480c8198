"""Rows of the database as values, and back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Generic, NamedTuple, TypeVar, cast

from corpus.dates import first_day, last_day
from corpus.model import Passage, PassageKind, Score, Source, SourceKind, Span, ToDateFigure
from index.database import Value

Row = TypeVar("Row")


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


class Remark(NamedTuple):
    """Something a rebuild has to say about the corpus.

    `kind` is "unreadable" (a file that was left out: why, and what to do), "problem" (something not found in a
    notice) or "finding" (about the corpus as a whole; `file` is "").
    """

    kind: str
    file: str
    what: str
    remedy: str


def as_instant(moment: datetime | None) -> str:
    """Return an aware time as UTC text that sorts by time; None gives "", before all times."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""


def superseded(sources: Sequence[Source], visible: Mapping[str, str]) -> dict[str, str]:
    """Return for each source the instant from which a later inspection of its area can be seen."""
    order: dict[str, list[Source]] = {}
    for source in sorted(sources, key=lambda s: (first_day(s.published), last_day(s.published), s.id)):
        order.setdefault(source.area, []).append(source)
    return {
        source.id: min((visible[later.id] for later in row[place + 1 :]), default="9999")
        for row in order.values()
        for place, source in enumerate(row)
    }


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


def text_digest(text: str) -> str:
    """Return the SHA-256 of a passage's text, by which its embedding is carried over."""
    return sha256(text.encode()).hexdigest()
