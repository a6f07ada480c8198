"""How the areas' scores lie to one another: furthest apart on two measures, or level on one."""

from collections.abc import Sequence
from itertools import groupby

from assistant import phrases, wording_rankings
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.margins import Margin
from assistant.own_gaps import answer_beside, own_gaps, say_own_total
from assistant.pairs import Pair, gap_of, say_pairs
from assistant.query import Query
from assistant.rows import SPOKEN, narrowed, rows_of, say_basis, say_rows, say_total, scope_of, table_of, where
from assistant.saying import say_with_share
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.score_table import ScoreRow


def answer_gaps(desk: Desk, query: Query) -> Answer:
    """Answer with the areas whose scores of two measures lie furthest apart, or nearest; those tied are all named.

    Of three measures named ("safeguarding and public protection") the first is set against each other one; without two
    each area's best measure is set against its worst.
    """
    if query.areas:
        return answer_beside(desk, query)
    draft = Draft(desk, query)
    if len(query.measures) < 2:
        stated = _say_gaps(draft, own_gaps(desk, query), wording_rankings.OWN_GAPS, query)
        say_own_total(draft, query) if stated else None
    else:
        first, *others = query.measures
        stated = False
        for other in others:
            names = f"{phrases.name_measure(first)} and {phrases.name_measure(other)}"
            pairs = _pairs(desk, first, other, query)
            if pairs and query.margin:
                stated = _say_within(draft, pairs, (first, other), query.margin)
            elif pairs and _say_gaps(draft, pairs, names, query):
                _say_pair_total(draft, pairs, (first, other), query)
                stated = True
    if not stated:
        return decline(
            desk, query, "no_notice", wording_rankings.none_scored((query.measures or MEASURES)[0], where(query))
        )
    say_basis(draft, query)
    return draft.answer()


def _pairs(desk: Desk, one: Measure, other: Measure, query: Query) -> list[Pair]:
    """Return the areas' scores of two measures, the widest gap first."""
    rows = desk.snapshot.table.scores_apart(one, other, desk.now, **narrowed(query)).rows
    both = [(row, next(i.row(other) for i in desk.inspections(row.source.area) if i.source.id == row.source.id))
            for row in rows]  # fmt: skip
    return [(a, b) if a.score.value >= b.score.value else (b, a) for a, b in both]


def _say_gaps(draft: Draft, pairs: Sequence[Pair], names: str, query: Query) -> bool:
    """Say which pairs of scores lie furthest apart, nearest, or are level; return whether there is anything to say."""
    if not pairs:
        return False
    gaps = [gap_of(pair) for pair in pairs]
    side = "higher" if len(query.measures) < 2 and query.direction is None else query.direction
    narrow = side != "higher"  # without a direction: "the same on … as on …"
    cut = (sorted(gaps) if narrow else gaps)[: query.limit or 1][-1] if side else 0
    kept = [pair for pair, gap in zip(pairs, gaps, strict=True) if (gap <= cut if narrow else gap >= cut)]
    lines = say_pairs(draft, kept[::-1] if narrow else kept)
    verdict = "" if side or query.areas else draft.verdict(bool(kept))  # "did any score the same on both?"
    draft.say("" if kept else verdict + wording_rankings.NONE_LEVEL)
    draft.say("" if not kept else verdict + wording_rankings.gaps_head(names, where(query), side), lines)
    return True


def _say_within(draft: Draft, pairs: Sequence[Pair], measures: tuple[Measure, Measure], margin: Margin) -> bool:
    """Say which pairs of scores lie so far apart, and how many: "more than 10 points between …"."""
    one, other = measures
    least, most = margin.span()
    least = 0 if margin.kind == "below" else least  # level scores lie less than five points apart
    kept = [pair for pair in pairs if least <= gap_of(pair) <= most]
    lines = say_pairs(draft, kept[::-1] if margin.kind in {"within", "below"} else kept)
    borne_out = kept or pairs  # that there is none is borne out by all of them
    scope = scope_of(draft.desk, one, draft.query) | {"other": other, "least": least, "most": most}
    count, total = (
        draft.figure(
            statement, scope, unit="areas", statistic="count", arithmetic=f"{words}: {{}}",
            citations=tuple(draft.cite_row(pair[0]) for pair in borne_out[:SPOKEN]),
        )
        for statement, words in (
            (sql.COUNT_APART, f"areas whose two scores lie {margin.words} apart"),
            (sql.COVERED_ACROSS, "areas with a score of both measures"),
        )
    )  # fmt: skip
    names = f"{phrases.name_measure(one)} and {phrases.name_measure(other)}"
    draft.say(wording_rankings.margin_head(count, total, where(draft.query), names, margin.words), lines)
    return True


def _say_pair_total(draft: Draft, pairs: Sequence[Pair], measures: tuple[Measure, Measure], query: Query) -> None:
    """Say over how many areas a gap between two measures was looked for."""
    one, other = measures
    total = draft.figure(
        sql.COVERED_ACROSS, scope_of(draft.desk, one, query) | {"other": other}, unit="areas", statistic="count",
        citations=tuple(draft.cite_row(pair[0]) for pair in pairs[:SPOKEN]),
        arithmetic="areas with a score of both measures: {}",
    )  # fmt: skip
    draft.say(wording_rankings.gaps_coverage(total, where(query)))


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
    if "mode" in query.cues and rows:
        return _say_commonest(draft, measure, rows, query)
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
    head = wording_rankings.ties_head(measure, count, total, where(query))
    scored = f"{where(query)} with a {phrases.name_measure(measure)} score here".strip()
    say_with_share(draft, head, "", scored)
    for _, level in groupby(rows[:SPOKEN], key=lambda row: row.score.value):
        draft.say(say_rows(draft, list(level)))
    return rows


def _say_commonest(draft: Draft, measure: Measure, rows: Sequence[ScoreRow], query: Query) -> Sequence[ScoreRow]:
    """Say which score of a measure most areas have; return their rows, of all that tie for it."""
    levels = [list(level) for _, level in groupby(rows, key=lambda row: row.score.value)]
    most = max(map(len, levels))
    shown = [level for level in levels if len(level) == most]
    for level in shown:
        value = level[0].score.value
        count = draft.figure(
            sql.COUNT_BETWEEN, scope_of(draft.desk, measure, query) | {"least": value, "most": value}, unit="areas",
            statistic="count", citations=tuple(draft.cite_row(row) for row in level[:SPOKEN]), measure=measure,
            arithmetic=f"areas with a score of {value}%: {{}}",
        )  # fmt: skip
        lines = say_rows(draft, level)
        draft.say(wording_rankings.commonest(measure, count, where(query), len(shown) > 1), lines)
    total = say_total(draft, measure, query, [row for level in shown for row in level])
    draft.say(wording_rankings.coverage(total, measure, where(query)))
    return [row for level in shown for row in level]
