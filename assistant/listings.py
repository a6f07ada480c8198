"""The areas whose scores lie within bounds: which, how many, or whether one does."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, floor

from assistant import phrases, wording, wording_rankings, wording_refusals
from assistant.answers import Answer, Reason
from assistant.averages import printed_then
from assistant.bounds import Bounds
from assistant.declines import are_outside, decline, decline_areas, decline_period
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.ever import is_never, say_ever, say_never
from assistant.holding import asks_value, say_holding
from assistant.limits import say_conditions
from assistant.on_some import say_on_some
from assistant.periods import Period
from assistant.query import Condition, Direction, Group, Query
from assistant.ratios import Ratio
from assistant.rows import (
    SPOKEN,
    narrowed,
    others_than,
    rows_of,
    say_basis,
    say_mean,
    say_rows,
    say_total,
    scope_of,
    table_of,
    total_of,
    where,
)
from assistant.saying import asks_share, chosen, how_far_from, say_multiple, say_nothing_held
from assistant.verdicts import are_alone, wants_verdict
from assistant.words import fold_name, split_words
from corpus.model import MEASURES, Measure, ToDate
from index import statements as sql
from index.score_table import ScoreRow, ToDateRow


def answer_listing(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that score within bounds, or how many do; of one area, whether it does."""
    draft = Draft(desk, query)
    if say_holding(draft, query):
        return draft.answer()
    listed: list[ScoreRow] = []
    if query.left_out and "anyone" in query.cues and not query.group:
        query = replace(query, group=others_than(desk, query, query.left_out))  # "who else did?"
    query = _among_those_named(desk, query)
    references = _references(query)
    level = query.direction is None or query.sides or "reaching" in query.cues
    if references and (level or (query.margin and query.margin.kind == "within")):
        query = replace(query, group=others_than(desk, query, references))  # an area is level with itself
    if query.areas and "else" in query.cues:  # "has anyone else got Kent's 59?"
        query = replace(query, group=others_than(desk, query, query.areas))
    named = () if references or query.cues & {"sole", "else"} else query.areas
    if named and are_outside(desk, query):
        return decline_period(desk, query, named[0])
    if query.claimed:
        return _answer_claimed(desk, query)
    if query.sides and not named:
        query = replace(query, conditions=_on_sides(draft, query))
    elif ("joint" in query.cues or query.counts) and not (named or query.bounds or len(query.measures) == 1):
        query = replace(query, conditions=_on_each(draft, query))
    if query.counts and query.conditions and not named:
        draft.table = say_on_some(draft, query)
        say_basis(draft, query)
        return draft.answer()
    if query.conditions and not named:
        draft.table = say_conditions(draft, query)
        if "joint" in query.cues or query.sides or len({condition.bounds for condition in query.conditions}) > 1:
            say_basis(draft, query)
            return draft.answer()
        draft.say(wording_rankings.EACH_ALONE)
    if "both_sides" in query.cues:
        return _answer_both_sides(draft, query)
    if "on_measures" in query.cues:
        return _answer_on_measures(draft, query)
    if query.each and not named:
        return _answer_each(draft, query)
    own = {condition.measure: condition.bounds for condition in query.conditions}
    scored = replace(query, periods=()) if "dated_average" in query.cues else query  # "who beat the June average?"
    if "beside_region" in query.cues:  # "which areas are below the London average?": of all areas
        scored = replace(scored, group=None)
    for measure in query.measures or MEASURES:
        bounds = own.get(measure) or query.bounds or _bounds_by_reference(draft, measure, query)
        if bounds is None and (references or query.average or query.statistics):
            continue
        listed += _say_listing(draft, measure, bounds, scored, named)
    if references and not draft.figures:
        return decline_areas(desk, query, references)
    if named and not listed and not any(desk.inspections(area) for area in named):
        return decline_areas(desk, query, named)
    if not draft.figures:
        spoken_of = query.group and "among those just" in query.group.words  # they have scores, of other measures
        reason: Reason = "no_notice" if query.group and not (query.areas or spoken_of) else "not_scored"
        reason = "outside_period" if query.periods and not query.areas else reason
        return decline(desk, query, reason, "\n\n".join(draft.lines) or wording_refusals.unscored(""))
    if not named:
        say_basis(draft, scored)
    if len(listed) > 1 and not draft.table:
        draft.table = table_of(listed)
    return draft.answer()


def _answer_claimed(desk: Desk, query: Query) -> Answer:
    """Answer whether areas scored as a claim says, each its own figure."""
    draft = Draft(desk, query)
    found = [row for c in query.claimed for row in _say_whether(draft, c.area, c.measure, c.bounds, query)]
    if not found and not any(desk.inspections(claimed.area) for claimed in query.claimed):
        return decline_areas(desk, query, query.areas)
    return draft.answer() if found else decline(desk, query, "not_scored", "\n\n".join(draft.lines))


def _answer_both_sides(draft: Draft, query: Query) -> Answer:
    """Answer with how many areas lie below an average and how many above it, and whether more do as it is said."""
    words = list(fold_name(query.question))
    first = next((word for word in words if word in {"below", "under", "above", "beat", "over"}), "below")
    if query.each:
        return _answer_each(draft, query, asks_more="more" in words)
    order: tuple[Direction, ...] = ("higher", "lower") if first in {"above", "beat", "over"} else ("lower", "higher")
    listed: list[ScoreRow] = []
    for measure in query.measures or MEASURES:
        counts = []
        at = len(draft.lines)
        for direction in order:
            one = replace(query, direction=direction, claims=False)
            rows = _say_listing(draft, measure, _bounds_by_reference(draft, measure, one), one, ())
            counts.append(len(rows))
            listed += rows
        named = ("above", "below") if order[0] == "higher" else ("below", "above")
        draft.lines.insert(at, _where_more(draft, counts, [f"{side} the average" for side in named], "more" in words))
    say_basis(draft, query)
    draft.table = table_of(listed) if len(listed) > 1 else None
    return draft.answer()


def _answer_on_measures(draft: Draft, query: Query) -> Answer:
    """Answer with the areas within one limit on each of two measures, and on which of them there are more."""
    one = replace(query, claims=False)
    found = [_say_listing(draft, m, query.bounds or _bounds_by_reference(draft, m, one), one, ()) for m in query.across]
    sides = [f"on {phrases.name_measure(measure)}" for measure in query.across]
    more = "more" in fold_name(query.question)
    draft.lines.insert(0, _where_more(draft, [len(rows) for rows in found], sides, more))
    say_basis(draft, query)
    listed = [row for rows in found for row in rows]
    draft.table = table_of(listed) if len(listed) > 1 else None
    return draft.answer()


def _answer_each(draft: Draft, query: Query, asks_more: bool | None = None) -> Answer:
    """Answer with the areas within each of several bounds, and whether more (or fewer) are in the first of them."""
    listed: list[ScoreRow] = []
    for measure in query.measures or MEASURES:
        at = len(draft.lines)
        found = [_say_listing(draft, measure, bounds, replace(query, claims=False), ()) for bounds in query.each]
        listed += [row for rows in found for row in rows]
        if asks_more is not None:
            counts, sides = [len(rows) for rows in found], [bounds.words for bounds in query.each]
            draft.lines.insert(at, _where_more(draft, counts, sides, asks_more))
    if not draft.figures:
        return decline(draft.desk, query, "no_notice", "\n\n".join(draft.lines))
    say_basis(draft, query)
    draft.table = table_of(listed) if len(listed) > 1 else None
    return draft.answer()


def _where_more(draft: Draft, counts: Sequence[int], sides: Sequence[str], asks_more: bool) -> str:
    """Return whether more areas (or fewer) are on the first of two sides; where the choice is left, on which are more.

    "Do more areas sit above or below 60?" leaves the choice.
    """
    one, other = counts
    words = set(fold_name(draft.query.question))
    if wants_verdict(draft.query) and ("or" not in words or "than" in words):
        return draft.verdict(one > other if asks_more else one < other).strip()
    return wording_rankings.more_on(sides if one >= other else sides[::-1], level=one == other)


def _say_listing(
    draft: Draft, measure: Measure, bounds: Bounds | None, query: Query, named: Sequence[str]
) -> list[ScoreRow]:
    """Say which areas score within bounds on a measure, or, of areas named, whether they do."""
    least, most = (bounds.least, bounds.most) if bounds else (0, 100)
    if named:
        if "ever" in query.cues and bounds:
            return [row for area in named for row in say_ever(draft, area, measure, bounds)]
        return [row for area in named for row in _say_whether(draft, area, measure, bounds, query)]
    if not total_of(draft.desk, measure, query):
        draft.say(wording_rankings.none_scored(measure, where(query)))
        return []
    if bounds and is_never(query):
        return say_never(draft, measure, bounds, query)
    rows = rows_of(draft.desk, measure, query, least, most)
    rows = rows[::-1] if "ascending" in query.cues else rows
    rows = tuple(sorted(rows, key=lambda row: row.source.area)) if "alphabetical" in query.cues else rows
    lines = say_rows(draft, rows)
    borne_out = rows or rows_of(draft.desk, measure, query)  # that there is none is borne out by all of them
    numbers = tuple(draft.cite_row(row) for row in borne_out[:SPOKEN])
    count = draft.figure(
        sql.COUNT_BETWEEN, scope_of(draft.desk, measure, query) | {"least": least, "most": most},
        unit="areas", statistic="count", citations=numbers, measure=measure,
        arithmetic=f"areas with a score {bounds.words if bounds else 'of any size'}: {{}}",
    )  # fmt: skip
    total = say_total(draft, measure, query, borne_out)
    head = wording_rankings.bounded(measure, count, bounds, where(query))
    beyond = _printed_within(draft.desk, measure, bounds) if bounds and not rows and query.group is None else []
    borne = _bears_out(query, rows, total_of(draft.desk, measure, query))
    draft.say(wording.READERS_DIFFER if borne is None and query.quantity and wants_verdict(query) else "")
    head = draft.verdict(borne, of_held=bool(beyond)) + head
    share = _share_of(draft, measure, query, (least, most), numbers) if asks_share(query) else ""
    coverage = wording_rankings.coverage(total, measure, where(query))
    if share and wants_verdict(query):
        coverage += wording_rankings.share_of(share)
    elif share:
        head = wording_rankings.share_bounded(measure, share, (count, total), bounds, where(query))
    draft.say(f"{head}{':' if rows else '.'}", lines, coverage)
    if query.quantity and query.quantity.kind == "all":
        others = [row for row in rows_of(draft.desk, measure, query) if row not in rows]
        draft.say(wording_rankings.OTHERS_ARE if others else "", say_rows(draft, others))
    if bounds is None and query.group and not query.periods:
        _say_without(draft, measure, query)
    for end, row in beyond:
        printed, mark = draft.to_date(row)
        draft.say(wording.to_date_sentence(measure, end, printed, mark, row.source), wording_rankings.EXTREMES_UNNAMED)
    return list(rows)


def _share_of(draft: Draft, measure: Measure, query: Query, ends: tuple[int, int], numbers: tuple[int, ...]) -> str:
    """Take up what part of the areas with a score those within bounds are; return it as shown."""
    return draft.figure(
        sql.SHARE_BETWEEN, scope_of(draft.desk, measure, query) | {"least": ends[0], "most": ends[1]}, unit="%",
        statistic="share", citations=numbers, measure=measure,
        arithmetic=f"{draft.figures[-2].value} of {draft.figures[-1].value} areas: {{}}",
    )  # fmt: skip


def _bears_out(query: Query, rows: Sequence[ScoreRow], total: int) -> bool | None:
    """Return whether the areas found are as many as a claim says, or just those that it names; else None."""
    if "sole" in query.cues:
        return are_alone(query, (row.source.area for row in rows))
    return query.quantity.holds(len(rows), total) if query.quantity else None


def _among_those_named(desk: Desk, query: Query) -> Query:
    """Return a list of which areas named lie within a limit as one of a group, if all have the scores asked about."""
    measures = set(query.measures or MEASURES)
    latest = [chosen(desk, area, query)[-1:] for area in query.areas] if "of_named" in query.cues else []
    if not latest or not all(one and measures <= set(one[0].scores) for one in latest):
        return query
    return replace(query, areas=(), group=Group("among those named", query.areas))


def _say_without(draft: Draft, measure: Measure, query: Query) -> None:
    """Name the areas asked about of which the source gives no score of a measure."""
    sources = draft.desk.snapshot.table.sources_without(measure, draft.desk.now, **narrowed(query)).rows
    draft.say(*(draft.missing(measure, source) for source in sources[:SPOKEN]))


def _say_whether(draft: Draft, area: str, measure: Measure, bounds: Bounds | None, query: Query) -> list[ScoreRow]:
    """Say an area's score of a measure, and whether it lies within bounds."""
    inspections = [i for i in chosen(draft.desk, area, query) if measure in i.scores]
    if query.period and not chosen(draft.desk, area, query):
        say_nothing_held(draft, area, query)
        return []
    if not inspections:
        draft.say(wording.missing_score(area, measure))
        return []
    row = inspections[-1].row(measure)
    shown, mark = draft.score(row)
    asked = bounds and not query.numbers and (query.claimed or _in_the_question(query, bounds))
    beside_it = "difference" in query.cues or (bounds and bounds.choice)  # "is it above or below 60?"
    if bounds and asked and beside_it and len(bounds.numbers) == 1 and not bounds.near:
        beside = how_far_from(draft, row, bounds.numbers[0])
        sided = bounds.holds(row.score.value) if not bounds.of_one else None
        draft.say(draft.verdict(sided) + wording.score_beside(area, measure, (shown, mark), beside, row.source))
        draft.say(wording.news_only(row.source))
        return [row]
    holds = bounds.holds(row.score.value) if bounds and asked and not asks_value(query) else None
    vague = bounds and asked and holds is None and bounds.near and not asks_value(query)
    draft.say(draft.verdict(holds) + wording.score_sentence(area, measure, shown, mark, row.source))
    draft.say(wording.READERS_DIFFER if vague and wants_verdict(query) else "")
    draft.say(wording.OF_REST if bounds and bounds.of_rest else "", wording.news_only(row.source))
    return [row]


def _in_the_question(query: Query, bounds: Bounds) -> bool:
    """Whether bounds stand in the sentence that asks, not in what is told before it ("We have 34. Is that wrong?")."""
    last = max((at for at, word in enumerate(split_words(query.question)) if word.opens), default=0)
    return bounds.start >= last or len(split_words(query.question)) - last <= _ECHO


_ECHO = 5
"""Words up to which a last sentence only asks if what stands before it is right: "Is that fair on safeguarding?"."""


def _latest(desk: Desk, area: str, measure: Measure, period: Period | None = None) -> ScoreRow | None:
    """Return the newest score of an area on a measure."""
    inspections = reversed(desk.inspections(area, period))
    return next((inspection.row(measure) for inspection in inspections if measure in inspection.scores), None)


def _bounds_by_reference(draft: Draft, measure: Measure, query: Query) -> Bounds | None:
    """Return the bounds that another area's score, or the to-date average, sets: above it or below it."""
    if query.average:
        statement = sql.MEDIAN if query.average == "median" else sql.MEAN
        mean = say_mean(draft, measure, query, statement)
        return _so_many_times(query.ratio, *mean) if query.ratio else _beside(query, *mean)
    if query.statistics:
        statistic = "average" if "average" in query.statistics else query.statistics[0]
        if "dated_average" in query.cues:
            then = printed_then(draft.desk, query, measure, statistic)
            rows: Sequence[ToDateRow] = (then,) if then else ()
        else:
            rows = draft.desk.snapshot.table.to_date(measure, statistic, draft.desk.now).rows
        if not rows:
            printed = draft.desk.snapshot.table.to_date(measure, statistic, draft.desk.now).rows
            when = query.period.words if query.period else ""
            dates = tuple(dict.fromkeys(row.source.published for row in reversed(printed)))
            draft.say(wording.no_to_date_for(measure, (statistic,), when, dates))
            return None
        shown, mark = draft.to_date(rows[0])
        draft.say(wording.to_date_sentence(measure, statistic, shown, mark, rows[0].source))
        if query.ratio:
            say_multiple(draft, query.ratio, rows[0], shown, f"the to-date {statistic} of")
            return _so_many_times(query.ratio, rows[0].figure.value, f"the to-date {statistic}, {shown}")
        return _beside(query, rows[0].figure.value, f"the to-date {statistic}, {shown}")
    values = []
    for area in _references(query):
        row = _latest(draft.desk, area, measure)
        if row is None:
            draft.say(wording.missing_score(area, measure))
            return None
        shown, mark = draft.score(row)
        draft.say(wording.score_sentence(area, measure, shown, mark, row.source))
        if query.ratio:  # "who got twice as much as Sefton?"
            say_multiple(draft, query.ratio, row, shown, f"{area}'s")
            return _so_many_times(query.ratio, row.score.value, f"{area}'s {shown}")
        values.append((row.score.value, f"{area}'s {shown}"))
    if not values:
        return None
    if "between" in query.cues and len(values) == 2:
        return _between(query, values)
    value, words = min(values) if query.direction == "lower" else max(values)
    return _beside(query, value, words)


def _so_many_times(ratio: Ratio, value: float, whose: str) -> Bounds:
    """Return the bounds of what is so many times a score."""
    return Bounds(*ratio.span(value), f"{ratio.said} {whose}")


def _between(query: Query, values: Sequence[tuple[int, str]]) -> Bounds:
    """Return the bounds between two areas' scores, both left out; the first is the one to lie above if that is told."""
    (low, from_below), (high, from_above) = sorted(values) if "either_end" in query.cues else values
    return Bounds(low + 1, high - 1, f"above {from_below} and below {from_above}")


def _on_sides(draft: Draft, query: Query) -> tuple[Condition, ...]:
    """Return the conditions that an average or an area sets on each measure, on the side that is told for it."""
    found = (
        (
            side.measure,
            _bounds_by_reference(draft, side.measure, replace(query, direction=side.direction, sides=(side,))),
        )
        for side in query.sides
    )
    return tuple(Condition(measure, bounds) for measure, bounds in found if bounds)


def _on_each(draft: Draft, query: Query) -> tuple[Condition, ...]:
    """Return the conditions that an average or another area's scores set on each measure; else to have a score."""
    measures = query.measures or MEASURES
    if not (query.average or query.statistics or _references(query)):
        return tuple(Condition(measure, wording_rankings.ANY_SCORE) for measure in measures)
    found = ((measure, _bounds_by_reference(draft, measure, query)) for measure in measures)
    return tuple(Condition(measure, bounds) for measure, bounds in found if bounds)


def _beside(query: Query, value: int | float, words: str) -> Bounds:
    """Return the bounds that a score sets for others: level with it, on one side of it, or within a margin."""
    near, far = query.margin.span() if query.margin else (1, 100)
    if query.margin:
        side = {None: "from", "lower": "below", "higher": "above"}[query.direction]
        words = f"{query.margin.words} {side} {words}"
    if query.direction is None:
        reach = far if query.margin else 0
        said = words if query.margin else f"the same as {words}"
        return Bounds(max(ceil(value - reach), 0), min(floor(value + reach), 100), said)
    said = words if query.margin else f"{'below' if query.direction == 'lower' else 'above'} {words}"
    if query.sides[0].level if query.sides else "reaching" in query.cues:
        least, most = (0, floor(value)) if query.direction == "lower" else (ceil(value), 100)
        return Bounds(least, most, f"at or {'below' if query.direction == 'lower' else 'above'} {words}")
    if query.direction == "lower":
        return Bounds(max(ceil(value) - far, 0), ceil(value) - near, said)
    return Bounds(floor(value) + near, min(floor(value) + far, 100), said)


def _references(query: Query) -> tuple[str, ...]:
    """Return the areas that others are measured by, as in "Which areas beat Luton?"."""
    others = query.cues & {"area_word", "count", "list", "anyone", "places", "between"} or query.quantity
    level = query.cues & {"equal", "shared", "between"} or query.sides
    if "sole_beside" in query.cues:
        return query.areas[-1:]  # "only Sefton scored lower than Harrow"
    if query.ratio and query.bounds is None:
        return query.areas
    measured = (
        query.bounds is None and "sole" not in query.cues and (query.direction or query.margin or level) and others
    )
    return query.areas if measured else ()


def _printed_within(desk: Desk, measure: Measure, bounds: Bounds) -> list[tuple[ToDate, ToDateRow]]:
    """Return the printed extremes that lie within bounds, where no area held does."""
    ends: tuple[ToDate, ...] = ("lowest", "highest")
    newest = [(end, desk.snapshot.table.to_date(measure, end, desk.now).rows[:1]) for end in ends]
    return [(end, row) for end, rows in newest for row in rows if bounds.least <= row.figure.value <= bounds.most]
