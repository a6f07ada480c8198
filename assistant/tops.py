"""The first n of a ranking as a limit: how many they are, who of a region is among them, who is on several measures."""

from dataclasses import replace

from assistant import wording_rankings
from assistant.answers import Table
from assistant.bounds import Bounds
from assistant.draft import Draft
from assistant.limits import say_conditions
from assistant.on_some import say_on_some
from assistant.query import Condition, Query
from assistant.rows import SPOKEN, rows_of, say_rows, say_total, scope_of, total_of, where
from assistant.words import fold_name
from corpus.model import MEASURES, Measure, ToDate
from index import statements as sql
from index.score_table import ScoreRow


def size_of_top(draft: Draft, measure: Measure, query: Query, otherwise: int = 1) -> int:
    """Return how many areas a "top n" is; of a part of a ranking take up the whole areas in it: half of 27 are 13."""
    if not query.band:
        return query.limit or otherwise
    rows = rows_of(draft.desk, measure, query)
    draft.figure(
        sql.PART_OF_COVERED, scope_of(draft.desk, measure, query) | {"part": query.band.part}, unit="areas",
        statistic="count", citations=tuple(draft.cite_row(row) for row in rows[:SPOKEN]), measure=measure,
        arithmetic=f"{len(rows)} ÷ {query.band.part:g}, without the rest: {{}}",
    )  # fmt: skip
    return max(int(draft.figures[-1].value), 1)


def bounds_of_top(draft: Draft, measure: Measure, end: ToDate, query: Query, n: int) -> tuple[int, int]:
    """Return the least and most score of the first n of a measure, those tied at the cut taken in."""
    nth = sql.NTH_LOWEST if end == "lowest" else sql.NTH_HIGHEST
    cut = int(draft.desk.number(nth, scope_of(draft.desk, measure, query) | {"n": n}))
    return (0, cut) if end == "lowest" else (cut, 100)


def say_in_top(draft: Draft, measure: Measure, end: ToDate, query: Query) -> list[ScoreRow]:
    """Say which areas of a region, or a list, are among the first n of all areas held; return their rows.

    `off_top` in the question asks for those that are not.
    """
    of_all = replace(query, group=None, judgements=())
    if not total_of(draft.desk, measure, of_all):
        draft.say(wording_rankings.none_scored(measure, where(of_all)))
        return []
    n = size_of_top(draft, measure, of_all)
    least, most = bounds_of_top(draft, measure, end, of_all, n)
    first = rows_of(draft.desk, measure, of_all, least, most)
    off = "off_top" in query.cues
    if off:
        least, most = (most + 1, 100) if end == "lowest" else (0, least - 1)
    rows = list(rows_of(draft.desk, measure, query, least, most))
    rows = rows[::-1] if end == "lowest" else rows
    count = draft.figure(
        sql.COUNT_BETWEEN, scope_of(draft.desk, measure, query) | {"least": least, "most": most}, unit="areas",
        statistic="count", citations=tuple(draft.cite_row(row) for row in (rows or first)[:SPOKEN]), measure=measure,
        arithmetic=f"areas{where(query)} {'not ' if off else ''}among the {n} {end}: {{}}",
    )  # fmt: skip
    every = "every_one" in query.cues or _asks_of_each(query)
    verdict = draft.verdict(len(rows) == total_of(draft.desk, measure, query) if every else bool(rows))
    draft.say(verdict + wording_rankings.in_top(measure, count, where(query), str(n), end, off), say_rows(draft, rows))
    if len(first) > n:
        draft.say(wording_rankings.tied_at_cut(n))
    draft.say(wording_rankings.coverage(say_total(draft, measure, of_all, first), measure))
    return rows


def _asks_of_each(query: Query) -> bool:
    """Whether each of a list is asked about, and not any: "are they all in the top five?"."""
    words = {"all", "both", "each", "every", "everyone", "neither", "none"} & set(fold_name(query.question))
    return bool(words) and not query.cues & {"on_any", "on_none"}


def say_in_each_top(draft: Draft, end: ToDate, query: Query) -> Table | None:
    """Say which areas are among the first n of each measure asked about; return their scores as a table."""
    measures = [m for m in query.measures or MEASURES if total_of(draft.desk, m, query)]
    conditions = tuple(_condition(draft, measure, end, query) for measure in measures)
    return say_conditions(draft, replace(query, conditions=conditions))


def say_on_so_many_tops(draft: Draft, end: ToDate, query: Query) -> Table | None:
    """Say which areas are among the first n of so many measures; return those scores as a table."""
    measures = [m for m in MEASURES if total_of(draft.desk, m, query)]
    conditions = tuple(_condition(draft, measure, end, query) for measure in measures)
    return say_on_some(draft, replace(query, conditions=conditions))


def _condition(draft: Draft, measure: Measure, end: ToDate, query: Query) -> Condition:
    n = size_of_top(draft, measure, query)
    return Condition(
        measure, Bounds(*bounds_of_top(draft, measure, end, query, n), wording_rankings.among_first(str(n), end))
    )
