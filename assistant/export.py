"""The tables that can be taken out of an index: every score, every to-date figure, every source."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from index.score_table import ScoreTable, as_instant
from index.snapshot import Snapshot

Exported = Literal["scores", "to-date", "sources"]
Row = tuple[str | int | bool, ...]

COLUMNS: dict[Exported, tuple[str, ...]] = {
    "scores": ("area", "measure", "score", "published", "source_kind", "source_id", "inspection", "judgement", "url"),
    "to-date": ("measure", "statistic", "value", "published", "source_kind", "source_id", "url"),
    "sources": ("source_id", "area", "title", "published", "source_kind", "held", "inspection", "judgement", "url"),
}
"""Scores and values are per cent, dates ISO prefixes, "" where nothing is known."""


def read_table(which: Exported, index_dir: Path) -> tuple[Sequence[str], list[Row]]:
    """Return the columns and the rows of a table; what is under embargo now is not in it.

    Raises IndexMissing, IndexDamaged or IndexMismatch, each naming the command that mends it.
    """
    now = as_instant(datetime.now(UTC))
    with Snapshot.open(index_dir) as build:
        rows = {"scores": _scores, "to-date": _to_date, "sources": _sources}[which](build.table, now)
    return COLUMNS[which], rows


def _scores(table: ScoreTable, now: str) -> list[Row]:
    return [
        (c.area, c.measure, c.value, s.published, s.kind, s.id, s.inspection, s.judgement, s.url)
        for c, s in ((row.score, row.source) for row in table.all_scores(now).rows)
    ]


def _to_date(table: ScoreTable, now: str) -> list[Row]:
    return [
        (f.measure, f.statistic, f.value, s.published, s.kind, s.id, s.url)
        for f, s in ((row.figure, row.source) for row in table.all_to_date(now).rows)
    ]


def _sources(table: ScoreTable, now: str) -> list[Row]:
    return [
        (s.id, s.area, s.title, s.published, s.kind, s.held, s.inspection, s.judgement, s.url)
        for s in table.sources(now).rows
    ]
