"""Score rows of many areas: said one a line, cited, counted, and set out as a table."""

from collections.abc import Sequence

from assistant import wording
from assistant.answers import Table
from assistant.desk import Desk, Inspection
from assistant.draft import Draft
from assistant.figures import say_score
from assistant.query import Query
from corpus.dates import spell_date
from corpus.model import Measure
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow, Value

SPOKEN = 30
"""Rows that the text itself names and cites; the table holds them all."""


def say_rows(draft: Draft, rows: Sequence[ScoreRow]) -> str:
    """Take up rows as figures and return them as a list, one area a line."""
    lines = []
    for row in rows[:SPOKEN]:
        shown, mark = say_score(draft, Inspection(row.source, {row.score.measure: row.score}), row.score.measure)
        lines.append(f"- {row.source.area}: **{shown}** {mark} ({wording.whence(row.source)})")
    if len(rows) > SPOKEN:
        lines.append("- … the others stand in the table")
    return "\n".join(lines)


def cite_row(draft: Draft, row: ScoreRow) -> int:
    """Return the number of the citation of a row's source."""
    return draft.cite(row.source, row.score.row or row.score.cell)


def total_of(desk: Desk, measure: Measure, query: Query) -> int:
    """Return how many areas have a score of a measure, of those that the question is about."""
    return int(desk.number(sql.COVERED, scope_of(desk, measure, query)))


def say_total(draft: Draft, measure: Measure, query: Query, rows: Sequence[ScoreRow]) -> str:
    """Take up over how many areas an answer speaks."""
    numbers = tuple(cite_row(draft, row) for row in rows[:SPOKEN] if row.score.measure == measure)
    return draft.figure(
        sql.COVERED, scope_of(draft.desk, measure, query),
        unit="areas", statistic="count", citations=numbers, measure=measure,
        arithmetic=f"areas{where(query)} with a {wording.name_measure(measure)} score here: {{}}",
    )  # fmt: skip


def scope_of(desk: Desk, measure: Measure, query: Query) -> dict[str, Value]:
    """Return the parameters by which a statement keeps to a measure, and to the region and period of the question."""
    since, until = span_of(query)
    return {"measure": measure, "now": desk.now, "areas": among(areas_of(query)), "since": since, "until": until}


def rows_of(desk: Desk, measure: Measure, query: Query, least: int = 0, most: int = 100) -> tuple[ScoreRow, ...]:
    """Return the current scores of a measure within bounds, in the region and period of the question, highest first."""
    since, until = span_of(query)
    table = desk.snapshot.table
    return table.scores_between(measure, desk.now, least, most, areas_of(query), since, until).rows


def span_of(query: Query) -> tuple[str, str]:
    """Return the first and last day of the period that the question keeps to; "" and "9999" for all time."""
    return (query.periods[0].since, query.periods[0].until) if query.periods else ("", "9999")


def areas_of(query: Query) -> tuple[str, ...] | None:
    """Return the areas of the region that the question keeps to, None where it keeps to none."""
    return query.group.areas if query.group else None


def where(query: Query) -> str:
    """Return " in London, 2011" where the question keeps to a region or a period, else ""."""
    region = f" in {query.group.name}" if query.group else ""
    return f"{region} ({query.periods[0].words})" if query.periods else region


def table_of(rows: Sequence[ScoreRow]) -> Table:
    """Return rows as a table to show, one area a row."""
    several = len({row.score.measure for row in rows}) > 1
    columns = ("Area", *(("Measure",) if several else ()), "Score", "Published", "Source")
    cells = [
        (
            row.source.area, *((wording.name_measure(row.score.measure),) if several else ()), row.score.value,
            spell_date(row.source.published), row.source.kind,
        )
        for row in rows
    ]  # fmt: skip
    measure = "" if several or not rows else f", {wording.name_measure(rows[0].score.measure)}"
    return Table(f"Scores held here, per cent{measure}", columns, tuple(cells))
