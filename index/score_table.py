"""The score table, and the notices behind it: rows in and out of a build's database.

The statements themselves stand in `statements.py`. What a reader may see depends on the clock, so every read takes
`now`, an instant as UTC text (see `as_instant`).
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, cast

from corpus.audit import matter_of
from corpus.dates import first_day, last_day
from corpus.errors import UnknownSource
from corpus.model import Area, Finding, Measure, Notice, Score, Source, StandIn, ToDate, ToDateFigure
from index import rows as _rows
from index import statements as sql
from index.database import Database, Value
from index.notice_rows import unpack_notice
from index.rows import Result, Row, ScoreRow, ToDateRow, as_instant

__all__ = ["SCOPE", "Result", "ScoreRow", "ScoreTable", "ToDateRow", "Value", "as_instant"]


SCOPE: Mapping[str, Value] = {
    "areas": None, "since": "", "until": "9999", "kinds": None, "judgements": None, "every": 0,
}  # fmt: skip
"""The widest scope of a statement over current scores; areas, kinds and judgements are JSON lists (`rows.among`).

With `every` the scores of all inspections count, not an area's latest alone."""


class ScoreTable(Database):
    """The score table and the notices of one build, open read-only for any thread, or new and writable."""

    def write(
        self,
        areas: Iterable[Area],
        sources: Sequence[Source],
        scores: Iterable[Score],
        to_date: Iterable[ToDateFigure],
        stand_ins: Sequence[StandIn] = (),
    ) -> None:
        """Fill a new table."""
        scores = [*scores, *(score for row in stand_ins for score in row.scores)]
        times = _rows.seen_times(sources, stand_ins, {score.source_id for score in scores})
        run = self.insert
        run(
            "INSERT INTO areas VALUES (?, ?, ?, ?)",
            ((a.name, a.region, a.nation, "|".join(a.also_called)) for a in areas),
        )
        run(
            f"INSERT INTO sources VALUES ({', '.join('?' * 15)})",
            (
                (
                    s.id, s.area, s.title, s.published, s.kind, s.held, s.inspection, s.judgement, s.url,
                    s.embargo.isoformat() if s.embargo else None, first_day(s.published), last_day(s.published),
                    *times[s.id],
                )
                for s in (*sources, *(row.source for row in stand_ins))
            ),
        )  # fmt: skip
        run(
            f"INSERT INTO scores VALUES ({', '.join('?' * 11)})",
            (
                (
                    c.source_id, c.area, c.measure, c.value, _rows.pack(c.cell), _rows.pack(c.row), _rows.pack(c.prose),
                    c.prose_value, *times[c.source_id],
                )
                for c in scores
            ),
        )  # fmt: skip
        run("INSERT INTO tallies VALUES (?, ?, ?, ?)", _rows.tallies(scores, times))
        run(
            f"INSERT INTO to_date VALUES ({', '.join('?' * 6)})",
            (
                (t.source_id, t.measure, t.statistic, t.value, _rows.pack(t.cell), _rows.pack(t.row))
                for t in (*to_date, *(figure for row in stand_ins for figure in row.to_date))
            ),
        )

    def write_stances(self, stances: Iterable[tuple[float, int]]) -> None:
        """Keep in a new table the stances of some wordings, each with the wording's number."""
        self.insert(sql.SET_STANCE, stances)

    def write_findings(
        self, findings: Iterable[Finding], sources: Sequence[Source], hidden: Collection[str] = ()
    ) -> None:
        """Keep in a new table what the audit found in the corpus of these sources, gravest first.

        What rests on a source under embargo can be seen when that ends; what is said of the files `hidden`, whose
        embargo ends nobody knows when, only by those who see everything.
        """
        visible = {source.id: as_instant(source.embargo) for source in sources}
        rows = (_rows.finding_row(finding, visible, hidden) for finding in findings)
        self.insert(f"INSERT INTO remarks VALUES (NULL, {', '.join('?' * 9)})", rows)
        self.insert(sql.INDEX_REMARKS, [()])

    def findings(self, now: str) -> tuple[Finding, ...]:
        """Return what the audit of the corpus found, gravest first; of several on one matter the first to be seen."""
        return _one_each(self.rows(sql.FINDINGS, {"now": now}))

    def findings_on(self, sources: Sequence[str], now: str) -> tuple[Finding, ...]:
        """Return the errors and warnings about the figures of any of some sources, gravest first."""
        return _one_each(self.rows(sql.FINDINGS_ON, {"now": now, "among": _rows.among(sources)}))

    def areas(self, now: str) -> tuple[Area, ...]:
        """Return every area known: those of the area table and those that a visible source names."""
        rows = self.rows(sql.AREAS, {"now": now})
        return tuple(Area(n, r, c, tuple(filter(None, also.split("|")))) for n, r, c, also in rows)

    def judgements(self, now: str) -> tuple[str, ...]:
        """Return the inspector's overall phrases that visible sources hold, each once."""
        return tuple(phrase for (phrase,) in self.rows(sql.JUDGEMENTS, {"now": now}))

    def speakers(self, now: str) -> tuple[str, ...]:
        """Return who speaks in the visible notices, each once."""
        return tuple(name for (name,) in self.rows(sql.SPEAKERS, {"now": now}))

    def embargoes(self) -> tuple[str, ...]:
        """Return the instants at which embargoes end, as UTC text, in order of time."""
        return tuple(instant for (instant,) in self.rows(sql.EMBARGOES, {}))

    @cached_property
    def news_addresses(self) -> tuple[str, ...]:
        """The addresses of the news reports that figures are known from; read once, for no embargo hides one."""
        return tuple(url for (url,) in self.rows(sql.NEWS_ADDRESSES, {}))

    def source(self, source_id: str, now: str) -> Source:
        """Return one source. Raises UnknownSource where none of that id is visible at `now`."""
        rows = self.rows(sql.SOURCE, {"id": source_id, "now": now})
        if not rows:
            raise UnknownSource(f"No source {source_id!r} is held. List those held with: notices export sources")
        return _rows.source_of(rows[0])

    def notice(self, source_id: str, now: str) -> Notice:
        """Return one notice in full, with its passages.

        Raises UnknownSource where no source of that id is visible at `now`, or only its figures are held.
        """
        rows = self.rows(sql.NOTICE, {"id": source_id, "now": now})
        if not rows:
            source = self.source(source_id, now)
            raise UnknownSource(f"Only figures are held from {source_id!r}, not its text. It is at: {source.url}")
        passages = self.rows(sql.PASSAGES_OF, {"id": source_id, "now": now})
        return unpack_notice(rows[0][0], map(_rows.passage_of, passages))

    def sources(
        self, now: str, areas: Sequence[str] | None = None, since: str = "", until: str = "9999"
    ) -> Result[Source]:
        """Return the visible sources, newest first; of some areas, or wholly within two days, if these are given."""
        if areas is None:
            return self._select(sql.SOURCES, _rows.source_of, now=now, since=since, until=until)
        among = _rows.among(areas)
        return self._select(sql.SOURCES_OF_AREAS, _rows.source_of, now=now, areas=among, since=since, until=until)

    def scores_of(self, areas: Sequence[str], now: str) -> Result[ScoreRow]:
        """Return every score of some areas, oldest inspection first."""
        return self._select(sql.SCORES_OF_AREAS, _rows.score_row, now=now, areas=_rows.among(areas))

    def all_scores(self, now: str) -> Result[ScoreRow]:
        """Return the whole table, by area and date."""
        return self._select(sql.ALL_SCORES, _rows.score_row, now=now)

    def scores_between(
        self, measure: Measure, now: str, least: int = 0, most: int = 100, **scope: Value
    ) -> Result[ScoreRow]:
        """Return the current scores of a measure from `least` to `most` per cent, both included, highest first.

        `scope` narrows them as `SCOPE` says: to areas, a period, kinds of source or judgements.
        """
        parameters = {**SCOPE} | {"measure": measure, "now": now, "least": least, "most": most} | scope
        return self._select(sql.SCORES_BETWEEN, _rows.score_row, **parameters)

    def scores_across(
        self, measure: Measure, other: Measure, now: str, least: int = 1, most: int = 100, **scope: Value
    ) -> Result[ScoreRow]:
        """Return the current scores of a measure that lie so far above the same inspection's score of another.

        Those furthest above come first; `scope` narrows them as `SCOPE` says.
        """
        parameters = {**SCOPE} | {"measure": measure, "other": other, "now": now, "least": least, "most": most} | scope
        return self._select(sql.ACROSS, _rows.score_row, **parameters)

    def scores_apart(self, measure: Measure, other: Measure, now: str, **scope: Value) -> Result[ScoreRow]:
        """Return the current scores of a measure beside which the same inspection gives one of another.

        Those furthest from the other come first; `scope` narrows them as `SCOPE` says.
        """
        parameters = {**SCOPE} | {"measure": measure, "other": other, "now": now} | scope
        return self._select(sql.GAPS, _rows.score_row, **parameters)

    def scores_tied(self, measure: Measure, now: str, **scope: Value) -> Result[ScoreRow]:
        """Return the current scores of a measure that more areas than one have, highest first."""
        return self._select(sql.TIED, _rows.score_row, **{**SCOPE} | {"measure": measure, "now": now} | scope)

    def sources_without(self, measure: Measure, now: str, **scope: Value) -> Result[Source]:
        """Return the areas' latest visible sources that give no score of a measure, by area."""
        parameters = {**SCOPE} | {"measure": measure, "now": now} | scope
        return self._select(sql.WITHOUT_SCORE, _rows.source_of, **parameters)

    def to_date(
        self, measure: Measure, statistic: ToDate, now: str, since: str = "", until: str = "9999"
    ) -> Result[ToDateRow]:
        """Return one to-date figure as the sources printed it, newest first."""
        return self._select(
            sql.TO_DATE_FIGURES,
            _rows.to_date_row,
            measure=measure,
            statistic=statistic,
            now=now,
            since=since,
            until=until,
        )

    def all_to_date(self, now: str) -> Result[ToDateRow]:
        """Return every to-date figure, oldest first."""
        return self._select(sql.ALL_TO_DATE, _rows.to_date_row, now=now)

    def number(self, statement: str, **parameters: Value) -> Result[Value]:
        """Return the one value that `statement` (RANK, COVERED, MEAN…) gives."""
        return self._select(statement, lambda row: cast(Value, row[0]), **parameters)

    def rerun(self, sql: str, parameters: Mapping[str, Value]) -> tuple[tuple[Value, ...], ...]:
        """Run a statement again as an answer's working states it, and return the bare rows."""
        return tuple(self.rows(sql, parameters))

    def _select(self, statement: str, build: Callable[[Sequence[Any]], Row], **parameters: Value) -> Result[Row]:
        rows = self.rows(statement, parameters)
        return Result(statement, parameters, tuple(map(build, rows)))


def _one_each(rows: Iterable[Sequence[Any]]) -> tuple[Finding, ...]:
    found: dict[object, Finding] = {}
    for row in rows:
        finding = _rows.finding_of(row)
        found.setdefault(matter_of(finding), finding)
    return tuple(found.values())
