"""Scores within bounds at any inspection held, or at none: "has it ever been below 40?", "which never reached 60?"."""

from dataclasses import replace

from assistant import wording, wording_rankings
from assistant.bounds import Bounds
from assistant.draft import Draft
from assistant.query import Group, Query
from assistant.rows import SPOKEN, rows_of, say_rows, say_total, scope_of, where
from assistant.saying import chosen
from assistant.words import fold_name
from corpus.model import Measure
from index import statements as sql
from index.score_table import ScoreRow


def is_never(query: Query) -> bool:
    """Return whether it asks of scores that lie within bounds at no inspection."""
    return "ever" in query.cues and "never" in fold_name(query.question)


def say_ever(draft: Draft, area: str, measure: Measure, bounds: Bounds) -> list[ScoreRow]:
    """Say an area's score of a measure at each inspection, and whether any of them, or none, lies within bounds."""
    rows = [i.row(measure) for i in chosen(draft.desk, area, draft.query) if measure in i.scores]
    if not rows:
        draft.say(wording.missing_score(area, measure))
        return []
    within = any(bounds.holds(row.score.value) for row in rows)
    lines = [wording.score_sentence(area, measure, *draft.score(row), row.source) for row in rows]
    draft.say(draft.verdict(within != is_never(draft.query)) + lines[0], *lines[1:], wording.news_only(rows[-1].source))
    return rows


def say_never(draft: Draft, measure: Measure, bounds: Bounds, query: Query) -> list[ScoreRow]:
    """Say which areas lie within bounds at none of their inspections, each with its scores; return the rows."""
    reached = {row.source.area for row in rows_of(draft.desk, measure, query, bounds.least, bounds.most)}
    every = rows_of(draft.desk, measure, query)
    others = tuple(dict.fromkeys(row.source.area for row in every if row.source.area not in reached))
    left = replace(query, group=Group(query.group.words if query.group else "", others))
    rows = rows_of(draft.desk, measure, left)
    count = draft.figure(
        sql.COUNT_BETWEEN, scope_of(draft.desk, measure, left) | {"least": 0, "most": 100}, unit="areas",
        statistic="count", citations=tuple(draft.cite_row(row) for row in (rows or every)[:SPOKEN]), measure=measure,
        arithmetic=f"areas that never scored {bounds.words}: {{}}",
    )  # fmt: skip
    total = say_total(draft, measure, query, rows or every)
    holds = query.quantity.holds(len(others), int(draft.figures[-1].value)) if query.quantity else None
    head = draft.verdict(holds) + wording_rankings.never_bounded(measure, count, bounds, where(query))
    coverage = wording_rankings.coverage(total, measure, where(query))
    draft.say(f"{head}{':' if rows else '.'}", say_rows(draft, rows), coverage)
    return list(rows)
