"""How the areas' scores lie to one another: furthest apart on two measures, or level on one."""

from collections.abc import Sequence
from itertools import groupby

from assistant import phrases, wording_rankings
from assistant.answers import Answer, Table
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query
from assistant.rows import SPOKEN, narrowed, rows_of, say_basis, say_rows, say_total, scope_of, table_of, where
from assistant.saying import say_difference
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.score_table import ScoreRow


def answer_gaps(desk: Desk, query: Query) -> Answer:
    """Answer with the areas whose scores of two measures lie furthest apart, or nearest; those tied are all named."""
    draft = Draft(desk, query)
    one, other = query.measures
    rows = desk.snapshot.table.scores_apart(one, other, desk.now, **narrowed(query)).rows
    pairs = [(row, next(i.row(other) for i in desk.inspections(row.source.area) if i.source.id == row.source.id))
             for row in rows]  # fmt: skip
    if not pairs:
        return decline(desk, query, "no_notice", wording_rankings.none_scored(one, where(query)))
    gaps = [abs(row.score.value - beside.score.value) for row, beside in pairs]
    narrow = query.direction != "higher"  # without a direction: "the same on … as on …"
    cut = (sorted(gaps) if narrow else gaps)[: query.limit or 1][-1] if query.direction else 0
    kept = [pair for pair, gap in zip(pairs, gaps, strict=True) if (gap <= cut if narrow else gap >= cut)]
    lines, table, numbers = [], [], []
    for row, beside in kept[::-1] if narrow else kept:
        first, second = (row, beside) if row.score.value >= beside.score.value else (beside, row)
        high, low = draft.score(first), draft.score(second)
        gap = say_difference(draft, first, second, (high[0], low[0]))
        numbers.append(draft.cite_row(row))
        sides = (first.score.measure, *high), (second.score.measure, *low)
        lines.append(wording_rankings.across_line(row.source, *sides, gap))
        table.append((row.source.area, row.score.value, beside.score.value, phrases.whence(row.source)))
    borne_out = tuple(numbers) or tuple(draft.cite_row(row) for row in rows[:SPOKEN])
    total = draft.figure(
        sql.COVERED_ACROSS, scope_of(desk, one, query) | {"other": other}, unit="areas", statistic="count",
        citations=borne_out, arithmetic="areas with a score of both measures: {}",
    )  # fmt: skip
    names = phrases.name_measure(one), phrases.name_measure(other)
    draft.say("" if kept else wording_rankings.NONE_LEVEL)
    draft.say("" if not kept else wording_rankings.gaps_head(names, where(query), query.direction), "\n".join(lines))
    draft.say(wording_rankings.gaps_coverage(total, where(query)))
    say_basis(draft, query)
    draft.table = Table("Scores, per cent", ("Area", *names, "Source"), tuple(table)) if len(table) > 1 else None
    return draft.answer()


def answer_ties(desk: Desk, query: Query) -> Answer:
    """Answer with the scores that more areas than one have, and which have them."""
    draft = Draft(desk, query)
    tied = [row for measure in query.measures or MEASURES for row in _say_ties(draft, measure, query)]
    if not draft.figures:
        return decline(desk, query, "no_notice", "\n\n".join(draft.lines))
    say_basis(draft, query)
    draft.table = table_of(tied) if tied else None
    return draft.answer()


def _say_ties(draft: Draft, measure: Measure, query: Query) -> Sequence[ScoreRow]:
    """Say which areas share a score of a measure; return their rows."""
    rows = draft.desk.snapshot.table.scores_tied(measure, draft.desk.now, **narrowed(query)).rows
    every = rows_of(draft.desk, measure, query)
    if not every:
        draft.say(wording_rankings.none_scored(measure, where(query)))
        return ()
    numbers = tuple(draft.cite_row(row) for row in (rows or every)[:SPOKEN])
    count = draft.figure(
        sql.COUNT_TIED, scope_of(draft.desk, measure, query), unit="areas", statistic="count", citations=numbers,
        measure=measure, arithmetic="areas whose score another area has too: {}",
    )  # fmt: skip
    total = say_total(draft, measure, query, rows or every)
    draft.say(wording_rankings.ties_head(measure, count, total, where(query)))
    for _, level in groupby(rows[:SPOKEN], key=lambda row: row.score.value):
        draft.say(say_rows(draft, list(level)))
    return rows
