"""Areas told by several scores at once: within bounds on each, higher on one than on another, or without one."""

from assistant import phrases, wording_rankings
from assistant.answers import Answer, Cell, Table
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query
from assistant.rows import SPOKEN, narrowed, rows_of, say_basis, scope_of, where
from assistant.saying import asks_share, count_scored, say_difference, say_with_share
from assistant.verdicts import are_alone
from assistant.wording_rankings import ANY_SCORE
from corpus.model import Measure
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
        statistic="count", citations=tuple(numbers) or cite_all(draft, first.measure, query),
        arithmetic=f"areas that {limits}: {{}}",
    )  # fmt: skip
    whole = all(condition.bounds == ANY_SCORE for condition in query.conditions)  # "have all three scores"
    measures = () if whole else [condition.measure for condition in query.conditions]
    of_all = asks_share(query) or (query.quantity is not None and query.quantity.kind == "all")
    scored = count_scored(draft, query, measures) if of_all else ""
    total = int(draft.figures[-1].value) if of_all else len(met)
    verdict = draft.verdict(query.quantity.holds(len(met), total)) if query.quantity else ""
    head, listed = verdict + wording_rankings.joint_head(count, where(query), limits), "\n".join(lines)
    say_with_share(draft, head, listed, scored)
    draft.say(wording_rankings.JOINT_COVERAGE)
    return _table(met) if len(met) > 1 else None


def cite_all(draft: Draft, measure: Measure, query: Query) -> tuple[int, ...]:
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
    every = tuple(numbers) or cite_all(draft, better, query)
    if not every:
        return decline(desk, query, "no_notice", wording_rankings.none_scored(better, where(query)))
    count, total = (
        draft.figure(statement, scope, unit="areas", statistic="count", citations=every, arithmetic=arithmetic)
        for statement, arithmetic in (
            (sql.COUNT_ACROSS, f"areas that scored higher for {names[0]} than for {names[1]}: {{}}"),
            (sql.COVERED_ACROSS, f"areas with a score for {names[0]} and for {names[1]}: {{}}"),
        )
    )
    holds = are_alone(query, [row.source.area for row in rows])
    if holds is None and query.quantity:  # "did most do better on …?"
        holds = query.quantity.holds(len(rows), int(draft.figures[-1].value))
    alone = draft.verdict(holds)
    by = query.margin.words if query.margin else ""
    head = alone + wording_rankings.across_head(count, total, where(query), names, by)
    say_with_share(draft, head, "\n".join(lines), f"{where(query)} with both scores here".strip())
    say_basis(draft, query)
    draft.table = Table("Scores, per cent", ("Area", *names, "Source"), tuple(table)) if len(table) > 1 else None
    return draft.answer()
