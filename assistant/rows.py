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

KINDS = {
    "inspectorate notice": "inspectorate notices", "inspectorate report": "inspectorate reports",
    "council": "councils", "news": "the news",
}  # fmt: skip

SPOKEN = 60
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
    """Return the parameters by which a statement keeps to a measure and to all that the question narrows it to."""
    return {"measure": measure, "now": desk.now} | narrowed(query)


def narrowed(query: Query) -> dict[str, Value]:
    """Return the areas, period, kinds of source and judgements that a question keeps to."""
    since, until = span_of(query)
    return {
        "areas": among(areas_of(query)), "since": since, "until": until,
        "kinds": among(query.kinds or None), "judgements": among(query.judgements or None),
    }  # fmt: skip


def rows_of(desk: Desk, measure: Measure, query: Query, least: int = 0, most: int = 100) -> tuple[ScoreRow, ...]:
    """Return the current scores of a measure within bounds and within the question's scope, highest first."""
    return desk.snapshot.table.scores_between(measure, desk.now, least, most, **narrowed(query)).rows


def span_of(query: Query) -> tuple[str, str]:
    """Return the first and last day of the period that the question keeps to; "" and "9999" for all time."""
    return (query.periods[0].since, query.periods[0].until) if query.periods else ("", "9999")


def areas_of(query: Query) -> tuple[str, ...] | None:
    """Return the areas that the question keeps to, of a region or (for a mean) named; None where it keeps to none."""
    if query.task == "mean" and query.areas:
        return query.areas
    return query.group.areas if query.group else None


def where(query: Query) -> str:
    """Return what the question keeps to in words: " in London, 2011", or ""."""
    parts = [f" {query.group.words}"] if query.group else []
    if query.task == "mean" and query.areas:
        parts.append(f" ({wording.join(query.areas)})")
    parts += [f" described as {wording.join((f'“{j}”' for j in query.judgements), 'or')}"] if query.judgements else []
    parts += [f" known from {wording.join((KINDS[kind] for kind in query.kinds), 'or')}"] if query.kinds else []
    parts += [f" ({query.periods[0].words})"] if query.periods else []
    return "".join(parts)


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
