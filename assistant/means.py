"""Mean, median and range over the areas held."""

from collections.abc import Sequence
from dataclasses import replace

from assistant import offers, phrases, wording, wording_rankings
from assistant.among import kept_among, kept_at_an_end
from assistant.answers import Answer, Reason
from assistant.bounds import Bounds
from assistant.declines import decline, decline_areas, decline_unscored
from assistant.desk import Desk, latest_of
from assistant.draft import Draft
from assistant.phrases import show_figure
from assistant.picking import say_widest
from assistant.query import Query
from assistant.rows import SPOKEN, areas_of, rows_of, say_total, scope_of, table_of, total_of, unrounded, where
from assistant.saying import say_nothing_held, yes_or_no
from assistant.to_date import of_both_notices
from corpus.model import MEASURES, Measure, ToDate
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow


def answer_mean(desk: Desk, query: Query) -> Answer:
    """Answer with the mean, median or range over the areas held, called what it is."""
    query = of_both_notices(desk, query)
    draft = Draft(desk, query)
    query = kept_at_an_end(draft, kept_among(draft, query))
    if len(query.areas) == 1:
        return decline(desk, query, "not_scored", wording.NO_OVERALL, offers.ask_each(query.areas))
    missing = [area for area in query.areas if not desk.inspections(area)]
    if missing:
        draft.say(decline_areas(desk, query, missing).text)
    parts = [replace(query, group=group, groups=()) for group in query.groups] or [query]
    rows: list[ScoreRow] = []
    for measure in query.measures or MEASURES:
        means: list[_Mean] = []
        for part in parts:
            if not total_of(desk, measure, part):
                draft.say(wording_rankings.none_scored(measure, where(part)))
                continue
            for kind in query.averages:
                said, value = _say_mean(draft, measure, replace(part, average=kind))
            if "difference" in query.cues and {"mean", "median"} <= set(query.averages):
                _say_mean_from_median(draft, measure, said, part)
            rows += said
            means.append((part, value))
        if len(means) == 1 and "printed" in query.cues and query.averages in {("mean",), ("median",)}:
            _say_printed(draft, measure, means[0][0])
        if len(means) == 2 and query.averages in {("mean",), ("median",)}:
            draft.say(_between(draft, measure, *sorted(means, key=lambda mean: -mean[1])))
    if not rows:
        spoken_of = query.group and "among those just" in query.group.words  # they have scores, of other measures
        reason: Reason = "outside_period" if query.periods else "not_scored" if spoken_of else "no_notice"
        return decline(desk, query, reason, "\n\n".join(draft.lines))
    if "measure_word" in query.cues and query.direction and len(draft.figures) > 2:
        _say_edge(draft, query)
    if query.averages == ("range",) and query.cues & {"widest", "narrowest"}:
        say_widest(draft, len(query.measures or MEASURES))
    draft.table = table_of(rows)
    return draft.answer()


def _say_mean_from_median(draft: Draft, measure: Measure, rows: Sequence[ScoreRow], query: Query) -> None:
    """Say how far the mean and the median of the same scores lie apart."""
    numbers = tuple(draft.cite_row(row) for row in rows[:SPOKEN])
    gap = draft.figure(
        sql.MEAN_FROM_MEDIAN, scope_of(draft.desk, measure, query), unit="percentage points", statistic="difference",
        citations=numbers, measure=measure, arithmetic="between the mean and the median: {}",
    )  # fmt: skip
    draft.say(wording_rankings.apart(gap, phrases.marks(numbers)))


_FEW = 5
"""Scores up to which a mean or median says each that it is of."""


def _say_edge(draft: Draft, query: Query) -> None:
    """Say on which measure the mean is the highest or lowest: "which measure is London weakest on"."""
    means = [f for f in draft.figures if f.statistic == "mean" and f.measure]
    lower = query.direction == "lower"
    edge = (min if lower else max)((f.value for f in means), default=0)
    names = [phrases.name_measure(f.measure) for f in means if f.measure and f.value == edge]
    mark = phrases.marks(number for f in means if f.value == edge for number in f.citations)
    draft.say(wording_rankings.edge_of_means(names, show_figure(edge, "%"), mark, lower) if names else "")


_Mean = tuple[Query, int | float]
"""A mean or median: the query that it keeps to, and its value."""


def _between(draft: Draft, measure: Measure, one: _Mean, other: _Mean) -> str:
    """Take up the gap between the means of two regions, the greater of which comes first, and say it."""
    (high, more), (low, less) = one, other
    if more == less:
        return wording_rankings.means_level(measure, where(high), where(low))
    scope = scope_of(draft.desk, measure, high) | {"other_areas": among(areas_of(low))}
    numbers = [draft.cite_row(row) for part in (high, low) for row in rows_of(draft.desk, measure, part)[:SPOKEN]]
    gap = draft.figure(
        sql.BETWEEN_MEDIANS if high.average == "median" else sql.BETWEEN_MEANS, scope, unit="percentage points",
        statistic="difference", citations=tuple(numbers), measure=measure,
        arithmetic=f"{_sum(draft, measure, high)} − {_sum(draft, measure, low)} = {{}}",
    )  # fmt: skip
    asked = draft.query.groups[0] == high.group
    verdict = yes_or_no(draft, asked == (draft.query.direction == "higher"))
    return verdict + wording_rankings.means_apart(
        measure, high.average or "mean", where(high), where(low), gap, phrases.marks(numbers)
    )


def _say_printed(draft: Draft, measure: Measure, query: Query) -> None:
    """Say the newest to-date average, and how far a mean or median of the areas held lies from it."""
    printed = next(iter(draft.desk.snapshot.table.to_date(measure, "average", draft.desk.now).rows), None)
    if printed is None:
        draft.say(wording.no_to_date(measure, "average"))
        return
    shown, mark = draft.to_date(printed)
    draft.say(wording.to_date_sentence(measure, "average", shown, mark, printed.source))
    rows = rows_of(draft.desk, measure, query)
    own = round(unrounded(rows, query.average or "mean"), 1)  # as shown: 69.97% is level with 70%
    sign = (own > printed.figure.value) - (own < printed.figure.value)
    more, less = (_sum(draft, measure, query), shown)[:: sign or 1]
    gap = sign and draft.figure(
        sql.MEDIAN_FROM_TO_DATE if query.average == "median" else sql.MEAN_FROM_TO_DATE,
        scope_of(draft.desk, measure, query) | {"printed": printed.source.id}, unit="percentage points",
        statistic="difference", citations=(*(draft.cite_row(row) for row in rows[:SPOKEN]), draft.cite_row(printed)),
        measure=measure, arithmetic=f"{more} − {less} = {{}}",
    )  # fmt: skip
    verdict = yes_or_no(draft, sign == (1 if query.direction == "higher" else -1))
    draft.say(verdict + wording_rankings.mean_beside_printed(query.average or "mean", str(gap), sign, mark))


def _sum(draft: Draft, measure: Measure, query: Query) -> str:
    """Return how a mean comes about, that a gap to it may be worked out exactly: "863 ÷ 14"; of a median its value."""
    rows = rows_of(draft.desk, measure, query)
    if query.average == "median":
        return show_figure(draft.desk.number(sql.MEDIAN, scope_of(draft.desk, measure, query)), "%")
    return f"{sum(row.score.value for row in rows)} ÷ {len(rows)}"


def answer_beside_mean(desk: Desk, query: Query) -> Answer:
    """Answer with areas' scores set against a mean or median of the areas held, which is not the to-date average."""
    draft = Draft(desk, query)
    held = [area for area in query.areas if desk.inspections(area, query.period)]
    for area in query.areas:
        if area not in held:
            say_nothing_held(draft, area, query)
    if not held:
        return decline_areas(desk, query, query.areas)
    stated = [_beside_mean(draft, measure, held, query) for measure in query.measures or MEASURES]
    if not any(stated):
        return decline_unscored(desk, query, [i for area in held for i in desk.inspections(area)])
    return draft.answer()


def _beside_mean(draft: Draft, measure: Measure, held: Sequence[str], query: Query) -> bool:
    """Say a mean and how each area's score stands to it; return whether any of them has a score."""
    latest = [latest_of(draft.desk.inspections(area, query.period)) for area in held]
    draft.say(*(draft.missing(measure, i.source) for i in latest if measure not in i.scores))
    scored = [inspection for inspection in latest if measure in inspection.scores]
    if not scored or not total_of(draft.desk, measure, query):
        return False
    rows, _ = _say_mean(draft, measure, query)
    mean = unrounded(rows, query.average or "mean")
    statement = sql.SCORE_FROM_MEDIAN if query.average == "median" else sql.SCORE_FROM_MEAN
    for inspection in scored:
        row = inspection.row(measure)
        shown, mark = draft.score(row)
        sign = (row.score.value > mean) - (row.score.value < mean)
        numbers = [draft.cite_row(row), *(draft.cite_row(other) for other in rows[:SPOKEN])]
        gap = sign and draft.figure(
            statement, scope_of(draft.desk, measure, query) | {"source": row.source.id}, unit="percentage points",
            statistic="difference", citations=tuple(numbers), area=row.source.area, measure=measure,
            arithmetic=f"between {shown} and {_sum(draft, measure, query)}: {{}}", as_of=row.source.published,
        )  # fmt: skip
        verdict = yes_or_no(draft, sign == (1 if query.direction == "higher" else -1))
        draft.say(
            verdict + wording_rankings.beside_mean(row.source, shown, mark, query.average or "mean", str(gap), sign)
        )
    return True


def _lies_within(bounds: Bounds, value: int | float) -> bool | None:
    """Return whether a mean is as a question claims, to its one decimal: "is 58 the median?", "… above 60?"."""
    if bounds.near or len(bounds.numbers) != 1:
        return bounds.holds(round(value))
    (limit,) = bounds.numbers
    if bounds.of_one:
        return value == limit
    return bounds.least <= limit <= bounds.most if value == limit else (value > limit) == (bounds.most == 100)


def _say_mean(draft: Draft, measure: Measure, query: Query) -> tuple[Sequence[ScoreRow], int | float]:
    """Say a mean, median or range; return the scores that it is of, and its value."""
    rows = rows_of(draft.desk, measure, query)
    numbers = tuple(draft.cite_row(row) for row in rows[:SPOKEN])
    parameters = scope_of(draft.desk, measure, query)
    total, mark = say_total(draft, measure, query, rows), phrases.marks(numbers)
    if query.average == "range":
        ends: tuple[tuple[str, ToDate], ...] = ((sql.EXTREME_LOW, "lowest"), (sql.EXTREME_HIGH, "highest"))
        low, high = (
            draft.figure(statement, parameters, unit="%", statistic=end, citations=numbers, measure=measure,
                         arithmetic=f"{end} of {total} scores: {{}}")
            for statement, end in ends
        )  # fmt: skip
        gap = draft.figure(
            sql.RANGE, parameters, unit="percentage points", statistic="difference", citations=numbers,
            measure=measure, arithmetic=f"{high} − {low} = {{}}",
        )  # fmt: skip
        value = draft.figures[-1].value
        draft.say(wording_rankings.ranged(measure, low, high, gap, total, where(query), mark))
        return rows, value
    kind = query.average or "mean"
    summed = sum(row.score.value for row in rows)
    arithmetic = f"{summed} ÷ {len(rows)} = {{}}" if kind == "mean" else f"middle of {len(rows)} scores: {{}}"
    shown = draft.figure(
        sql.MEAN if kind == "mean" else sql.MEDIAN, parameters, unit="%", statistic=kind, citations=numbers,
        measure=measure, arithmetic=arithmetic,
    )  # fmt: skip
    value = draft.figures[-1].value
    scores = [(row.source.area, *draft.score(row)) for row in rows] if len(rows) <= _FEW else []
    verdict = draft.verdict(_lies_within(query.bounds, value) if query.bounds and query.claims else None)
    draft.say(verdict + wording_rankings.averaged(measure, kind, shown, total, where(query), mark, scores))
    return rows, value
