"""The score table: rows in and out of SQLite. The only file that imports sqlite3.

The statements themselves stand in `statements.py`. What a reader may see depends on the clock, so every read takes
`now`, an instant as UTC text (see `as_instant`).
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Generic, Self, TypeVar, cast

from corpus.dates import first_day, last_day
from corpus.errors import IndexDamaged, UnknownSource
from corpus.model import Area, Measure, Score, Source, SourceKind, Span, ToDate, ToDateFigure
from index import statements as sql

Value = str | int | float | None
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


class ScoreTable:
    """The score table of one build, open read-only, or new and writable until `close`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @classmethod
    def create(cls, path: Path) -> Self:
        """Return a new, empty table at `path`, to be filled with `write` and closed."""
        connection = sqlite3.connect(path)
        connection.executescript("PRAGMA journal_mode = OFF;" + sql.SCHEMA)
        return cls(connection)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Return the table at `path`, read-only and usable from any thread.

        Raises IndexDamaged if the file is missing or is no score table.
        """
        try:
            connection = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            connection.execute("SELECT count(*) FROM scores").fetchone()
        except sqlite3.Error as error:
            raise IndexDamaged(f"The score table {path} cannot be read ({error}).", "notices rebuild --full") from error
        return cls(connection)

    def close(self) -> None:
        """Close the file; what was written is then complete on disk."""
        self.connection.commit()
        self.connection.close()

    def write(
        self,
        areas: Iterable[Area],
        sources: Sequence[Source],
        scores: Iterable[Score],
        to_date: Iterable[ToDateFigure],
    ) -> None:
        """Fill a new table."""
        visible = {source.id: as_instant(source.embargo) for source in sources}
        superseded = _superseded(sources, visible)
        run = self.connection.executemany
        run(
            "INSERT INTO areas VALUES (?, ?, ?, ?)",
            [(a.name, a.region, a.nation, "|".join(a.also_called)) for a in areas],
        )
        run(
            f"INSERT INTO sources VALUES ({', '.join('?' * 14)})",
            [
                (
                    s.id, s.area, s.title, s.published, s.kind, s.held, s.inspection, s.judgement, s.url,
                    s.embargo and s.embargo.isoformat(), first_day(s.published), last_day(s.published),
                    visible[s.id], superseded[s.id],
                )
                for s in sources
            ],
        )  # fmt: skip
        run(
            f"INSERT INTO scores VALUES ({', '.join('?' * 10)})",
            [
                (
                    c.source_id, c.area, c.measure, c.value, _pack(c.cell), _pack(c.row), _pack(c.prose),
                    c.prose_value, visible[c.source_id], superseded[c.source_id],
                )
                for c in scores
            ],
        )  # fmt: skip
        run(
            f"INSERT INTO to_date VALUES ({', '.join('?' * 6)})",
            [(t.source_id, t.measure, t.statistic, t.value, _pack(t.cell), _pack(t.row)) for t in to_date],
        )

    def areas(self) -> tuple[Area, ...]:
        """Return every area known: those of the area table and those that a source names."""
        rows = self.connection.execute(sql.AREAS)
        return tuple(Area(n, r, c, tuple(filter(None, also.split("|")))) for n, r, c, also in rows)

    def source(self, source_id: str, now: str) -> Source:
        """Return one source. Raises UnknownSource where none of that id is visible at `now`."""
        row = self.connection.execute(sql.SOURCE, {"id": source_id, "now": now}).fetchone()
        if row is None:
            raise UnknownSource(f"No source {source_id!r} is held. List those held with: notices export sources")
        return _source(row)

    def sources(
        self, now: str, areas: Sequence[str] | None = None, since: str = "", until: str = "9999"
    ) -> Result[Source]:
        """Return the visible sources, newest first; of some areas, or wholly within two days, if these are given."""
        return self._select(sql.SOURCES, _source, now=now, areas=_among(areas), since=since, until=until)

    def scores_of(self, areas: Sequence[str], now: str) -> Result[ScoreRow]:
        """Return every score of some areas, oldest inspection first."""
        return self._select(sql.SCORES_OF_AREAS, _score_row, now=now, areas=_among(areas))

    def all_scores(self, now: str) -> Result[ScoreRow]:
        """Return the whole table, by area and date."""
        return self._select(sql.ALL_SCORES, _score_row, now=now)

    def scores_between(
        self, measure: Measure, now: str, least: int = 0, most: int = 100,
        areas: Sequence[str] | None = None, since: str = "", until: str = "9999",
    ) -> Result[ScoreRow]:  # fmt: skip
        """Return the current scores of a measure from `least` to `most` per cent, both included, highest first."""
        return self._select(
            sql.SCORES_BETWEEN, _score_row, measure=measure, now=now, least=least, most=most,
            areas=_among(areas), since=since, until=until,
        )  # fmt: skip

    def to_date(
        self, measure: Measure, statistic: ToDate, now: str, since: str = "", until: str = "9999"
    ) -> Result[ToDateRow]:
        """Return one to-date figure as the sources printed it, newest first."""
        return self._select(
            sql.TO_DATE_FIGURES,
            _to_date_row,
            measure=measure,
            statistic=statistic,
            now=now,
            since=since,
            until=until,
        )

    def all_to_date(self, now: str) -> Result[ToDateRow]:
        """Return every to-date figure, oldest first."""
        return self._select(sql.ALL_TO_DATE, _to_date_row, now=now)

    def number(self, statement: str, **parameters: Value) -> Result[Value]:
        """Return the one value that `statement` (RANK, COVERED, MEAN…) gives."""
        return self._select(statement, lambda row: cast(Value, row[0]), **parameters)

    def rerun(self, sql: str, parameters: Mapping[str, Value]) -> tuple[tuple[Value, ...], ...]:
        """Run a statement again as an answer's working states it, and return the bare rows."""
        return tuple(self.connection.execute(sql, dict(parameters)).fetchall())

    def _select(self, statement: str, build: Callable[[Sequence[Any]], Row], **parameters: Value) -> Result[Row]:
        rows = self.connection.execute(statement, parameters).fetchall()
        return Result(statement, parameters, tuple(map(build, rows)))


def as_instant(moment: datetime | None) -> str:
    """Return an aware time as UTC text that sorts by time; None gives "", before all times."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""


def _superseded(sources: Sequence[Source], visible: Mapping[str, str]) -> dict[str, str]:
    """Return for each source the instant from which a later inspection of its area can be seen."""
    order: dict[str, list[Source]] = {}
    for source in sorted(sources, key=lambda s: (first_day(s.published), last_day(s.published), s.id)):
        order.setdefault(source.area, []).append(source)
    return {
        source.id: min((visible[later.id] for later in row[place + 1 :]), default="9999")
        for row in order.values()
        for place, source in enumerate(row)
    }


def _among(areas: Sequence[str] | None) -> str | None:
    return None if areas is None else json.dumps(list(areas))


def _pack(span: Span | None) -> str | None:
    return f"{span.start}:{span.end}" if span else None


def _unpack(text: str | None) -> Span | None:
    return Span(*map(int, text.split(":"))) if text else None


def _source(row: Sequence[Any]) -> Source:
    id_, area, title, published, kind, held, inspection, judgement, url, embargo = row
    moment = datetime.fromisoformat(embargo) if embargo else None
    return Source(id_, area, title, published, cast(SourceKind, kind), bool(held), inspection, judgement, url, moment)


def _score_row(row: Sequence[Any]) -> ScoreRow:
    source_id, area, measure, value, cell, table_row, prose, prose_value = row[:8]
    score = Score(source_id, area, measure, value, _unpack(cell), _unpack(table_row), _unpack(prose), prose_value)
    return ScoreRow(score, _source(row[8:]))


def _to_date_row(row: Sequence[Any]) -> ToDateRow:
    source_id, measure, statistic, value, cell, table_row = row[:6]
    figure = ToDateFigure(source_id, measure, statistic, value, _unpack(cell), _unpack(table_row))
    return ToDateRow(figure, _source(row[6:]))
