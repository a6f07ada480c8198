"""Areas told by several scores at once: within bounds on each, higher on one than on another, or without one."""

from collections.abc import Collection

from assistant import phrases, wording_rankings
from assistant.among import kept_among
from assistant.answers import Answer, Cell, Table
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query
from assistant.rows import SPOKEN, narrowed, rows_of, say_basis, scope_of, where
from assistant.saying import say_difference
from assistant.verdicts import are_alone, wants_verdict
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow


def say_conditions(draft: Draft, query: Query) -> Table | None:
    """Say which areas meet every condition, each on its own measure; return their scores as a table."""
    desk = draft.desk
    found: dict[str, list[ScoreRow]] = {}
    for condition in query.conditions:
        for row in rows_of(desk, condition.measure, query, condition.bounds.least, condition.bounds.most):
            found.setdefault(row.source.area, []).append(row)
    met = {area: rows for area, rows in found.items() if len(rows) == len(query.conditions)}
    lines, numbers = [], []
    for area, rows in met.items():
        numbers += [draft.cite_row(row) for row in rows]
        lines.append(
            wording_rankings.joint_line(area, [(row.score.measure, *draft.score(row)) for row in rows], rows[0].source)
        )
    first = query.conditions[0]
    limits = wording_rankings.limits((c.measure, c.bounds) for c in query.conditions)
    scope = scope_of(desk, first.measure, query) | {"areas": among(list(met))}
    count = draft.figure(
        sql.COUNT_BETWEEN, scope | {"least": first.bounds.least, "most": first.bounds.most}, unit="areas",
        statistic="count", citations=tuple(numbers) or _all_cited(draft, first.measure, query),
        arithmetic=f"areas that {limits}: {{}}",
    )  # fmt: skip
    some = query.quantity and query.quantity.kind in {"none", "some", "number"}
    verdict = draft.verdict(query.quantity.holds(len(met), len(met))) if query.quantity and some else ""
    draft.say(verdict + wording_rankings.joint_head(count, where(query), limits), "\n".join(lines))
    draft.say(wording_rankings.JOINT_COVERAGE)
    return _table(met) if len(met) > 1 else None


def _all_cited(draft: Draft, measure: Measure, query: Query) -> tuple[int, ...]:
    """Cite every score of a measure, which together bear out that none is like what was asked."""
    return tuple(draft.cite_row(row) for row in rows_of(draft.desk, measure, query)[:SPOKEN])


def _table(rows: dict[str, list[ScoreRow]]) -> Table:
    measures = [row.score.measure for row in next(iter(rows.values()))]
    cells: list[tuple[Cell, ...]] = [
        (area, *(row.score.value for row in own), phrases.whence(own[0].source)) for area, own in rows.items()
    ]
    return Table("Scores, per cent", ("Area", *map(phrases.name_measure, measures), "Source"), tuple(cells))


def answer_across(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that score higher on one measure than on another, the widest gap first."""
    draft = Draft(desk, query)
    better, worse = query.across
    least, most = query.margin.span() if query.margin else (1, 100)
    least = max(1, least)  # "up to five points higher" is higher
    rows = desk.snapshot.table.scores_across(better, worse, desk.now, least, most, **narrowed(query)).rows
    lines, table, numbers = [], [], []
    for row in rows[:SPOKEN]:
        other = next(i.row(worse) for i in desk.inspections(row.source.area) if i.source.id == row.source.id)
        high, low = draft.score(row), draft.score(other)
        gap = say_difference(draft, row, other, (high[0], low[0]))
        numbers.append(draft.cite_row(row))
        lines.append(wording_rankings.across_line(row.source, (better, *high), (worse, *low), gap))
        table.append((row.source.area, row.score.value, other.score.value, phrases.whence(row.source)))
    scope = scope_of(desk, better, query) | {"other": worse, "least": least, "most": most}
    names = phrases.name_measure(better), phrases.name_measure(worse)
    every = tuple(numbers) or _all_cited(draft, better, query)
    if not every:
        return decline(desk, query, "no_notice", wording_rankings.none_scored(better, where(query)))
    count, total = (
        draft.figure(statement, scope, unit="areas", statistic="count", citations=every, arithmetic=arithmetic)
        for statement, arithmetic in (
            (sql.COUNT_ACROSS, f"areas that scored higher for {names[0]} than for {names[1]}: {{}}"),
            (sql.COVERED_ACROSS, f"areas with a score for {names[0]} and for {names[1]}: {{}}"),
        )
    )
    alone = draft.verdict(are_alone(query, [row.source.area for row in rows]))
    by = query.margin.words if query.margin else ""
    draft.say(alone + wording_rankings.across_head(count, total, where(query), names, by), "\n".join(lines))
    say_basis(draft, query)
    draft.table = Table("Scores, per cent", ("Area", *names, "Source"), tuple(table)) if len(table) > 1 else None
    return draft.answer()


def _lacked_by_all(draft: Draft, lacking: Collection[str]) -> str:
    """Return the yes or no to whether all of a few areas lack a score: "neither has a safeguarding score, right?"."""
    group = draft.query.group
    of_few = group and "among those" in group.words and "lacks" in draft.query.cues and wants_verdict(draft.query)
    return phrases.verdict(set(lacking) == set(group.areas)) if group and of_few else ""


def answer_missing(desk: Desk, query: Query) -> Answer:
    """Answer with the areas whose latest source gives no score of a measure."""
    draft = Draft(desk, query)
    query = kept_among(draft, query)
    for measure in query.measures or MEASURES:
        sources = desk.snapshot.table.sources_without(measure, desk.now, **narrowed(query)).rows
        cited = [(source, draft.cite_whole(source)) for source in sources]
        numbers = tuple(number for _, number in cited)
        borne_out = numbers or _all_cited(draft, measure, query)
        if not borne_out:
            draft.say(wording_rankings.none_scored(measure, where(query)))
            continue
        count = draft.figure(
            sql.COUNT_WITHOUT_SCORE, scope_of(desk, measure, query), unit="areas", statistic="count",
            citations=borne_out, measure=measure,
            arithmetic=f"areas without a {phrases.name_measure(measure)} score here: {{}}",
        )  # fmt: skip
        head = wording_rankings.without_head(measure, count, where(query))
        draft.say(_lacked_by_all(draft, {source.area for source in sources}) + head)
        draft.say("\n".join(wording_rankings.without_line(source, phrases.marks([number])) for source, number in cited))
    if not draft.figures:
        return decline(desk, query, "no_notice", "\n\n".join(draft.lines))
    say_basis(draft, query)
    return draft.answer()
