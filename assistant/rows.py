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
from index.score_table import ScoreRow

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
    return int(desk.number(sql.COVERED, {"measure": measure, "now": desk.now, "areas": among(areas_of(query))}))


def say_total(draft: Draft, measure: Measure, query: Query, rows: Sequence[ScoreRow]) -> str:
    """Take up over how many areas an answer speaks."""
    numbers = tuple(cite_row(draft, row) for row in rows[:SPOKEN] if row.score.measure == measure)
    return draft.figure(
        sql.COVERED, {"measure": measure, "now": draft.desk.now, "areas": among(areas_of(query))}, unit="areas",
        statistic="count", citations=numbers, measure=measure,
        arithmetic=f"areas{where(query)} with a {wording.name_measure(measure)} score here: {{}}",
    )  # fmt: skip


def areas_of(query: Query) -> tuple[str, ...] | None:
    """Return the areas of the region that the question keeps to, None where it keeps to none."""
    return query.group.areas if query.group else None


def where(query: Query) -> str:
    """Return " in London" where the question keeps to a region, else ""."""
    return f" in {query.group.name}" if query.group else ""


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
