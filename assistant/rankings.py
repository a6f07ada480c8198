"""Questions over many areas: highest and lowest, places."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import phrases, wording, wording_rankings
from assistant.among import kept_among
from assistant.answers import Answer
from assistant.declines import decline, decline_period, decline_unscored
from assistant.desk import Desk, Inspection, latest_of
from assistant.draft import Draft
from assistant.judgements import say_judgements
from assistant.neighbours import say_lead, say_places_apart
from assistant.query import Query
from assistant.ratios import Ratio
from assistant.regions import say_regions
from assistant.rows import (
    FROM_BELOW,
    RANK,
    SPOKEN,
    rows_of,
    say_basis,
    say_rows,
    say_total,
    scope_of,
    span_of,
    table_of,
    total_of,
    where,
)
from assistant.saying import say_difference, say_multiple, say_nothing_held, sign_of, yes_or_no
from assistant.tops import bounds_of_top, say_in_each_top, say_in_top, say_on_so_many_tops, size_of_top
from assistant.verdicts import wants_verdict
from assistant.words import fold_name
from corpus.model import MEASURES, Measure, ToDate
from index import statements as sql
from index.score_table import ScoreRow

_SHOWN = 200
"""Rows of a whole ranking that are still worth showing beside one area's place."""


def answer_extremes(desk: Desk, query: Query) -> Answer:
    """Answer with the highest or lowest areas held (top n with all tied at the cut) beside the to-date extremes."""
    draft = Draft(desk, query)
    query = kept_among(draft, query)
    ends: list[ToDate] = [s for s in query.statistics if s != "average"]
    ends = ends or ["lowest" if query.direction == "lower" or "ascending" in query.cues else "highest"]
    joint = query.cues & {"joint", "as_well"} and not _of_each(query)
    if (query.limit or query.band) and joint and len(query.measures) != 1:
        draft.table = say_in_each_top(draft, ends[0], query)
        say_basis(draft, query)
        return draft.answer()
    if query.limit and query.counts:
        draft.table = say_on_so_many_tops(draft, ends[0], query)
        say_basis(draft, query)
        return draft.answer()
    shown: list[ScoreRow] = []
    holds: list[bool | None] = []
    for measure in query.measures or MEASURES:
        if query.group and "of_all" in query.cues and (query.limit or query.band):
            shown += say_in_top(draft, measure, ends[0], query)
            continue
        if not total_of(desk, measure, query):
            draft.say(wording_rankings.none_scored(measure, where(query)))
            continue
        before = len(shown)
        if query.apart:
            shown += say_places_apart(draft, measure, query)
        for end in () if query.apart else ends:
            shown += _say_place(draft, measure, end, query) if query.place else _say_extreme(draft, measure, end, query)
        if query.ratio and len(shown) > before:
            holds.append(_say_times(draft, query.ratio, shown[before:]))
        elif len(ends) > 1 and "difference" in query.cues and not query.apart:
            _say_gap(draft, measure, query, shown)
        elif "difference" in query.cues and len(shown) > before and not (query.place or query.apart):
            say_lead(draft, measure, shown[before:], query)
        if len(shown) > before:
            draft.say(wording_rankings.coverage(say_total(draft, measure, query, shown), measure, where(query)))
        if "region_of" in query.cues:
            say_regions(draft, shown[before:])
        if "judgement" in query.cues:
            say_judgements(draft, [row.source for row in shown[before:]])
    if not (shown or draft.figures):
        return decline(desk, query, "outside_period" if query.periods else "no_notice", "\n\n".join(draft.lines))
    say_basis(draft, query)
    draft.say("" if query.measures else wording.NO_OVERALL)
    if not shown:
        return draft.answer()
    stated = query.bounds.numbers if query.bounds else query.numbers
    if len(ends) == len(stated) == 1 and not (query.place or query.limit or query.band):
        values = [row.score.value for row in shown]  # "is 28 the lowest you've got?", on whichever measure
        holds.append((min(values) if ends == ["lowest"] else max(values)) == stated[0])
    if holds:
        held = any(holds) or (None if None in holds else False)
        draft.lines[0] = draft.verdict(held, of_held=True) + draft.lines[0]
    draft.table = table_of(
        shown,
        ""
        if "of_all" in query.cues or len(ends) > 1 or query.place or query.skip
        else FROM_BELOW
        if "lowest" in ends
        else RANK,
    )
    return draft.answer()


def _of_each(query: Query) -> bool:
    """Whether each measure has its own: "the worst three for each measure", not "who is in the top three on each?"."""
    words = list(fold_name(query.question))
    return "each" in words and not {"in", "among", "made", "make", "who"} & set(words[: words.index("each")])


def _say_times(draft: Draft, ratio: Ratio, shown: Sequence[ScoreRow]) -> bool | None:
    """Say what so many times the lowest score is, and return whether the highest is as much."""
    low, high = min(shown, key=lambda row: row.score.value), max(shown, key=lambda row: row.score.value)
    say_multiple(draft, ratio, low, draft.score(low)[0], f"{low.source.area}'s")
    return ratio.holds(high.score.value, low.score.value)


def _say_gap(draft: Draft, measure: Measure, query: Query, shown: Sequence[ScoreRow]) -> None:
    """Say how far the highest and the lowest of the areas held lie apart."""
    numbers = tuple(draft.cite_row(row) for row in shown if row.score.measure == measure)
    gap = draft.figure(
        sql.RANGE, scope_of(draft.desk, measure, query), unit="percentage points", statistic="difference",
        citations=numbers, measure=measure, arithmetic="highest − lowest = {}",
    )  # fmt: skip
    verdict = yes_or_no(draft, query.margin.admits(draft.figures[-1].value)) if query.margin else ""
    draft.say(verdict + wording_rankings.apart(gap, phrases.marks(numbers)))


def answer_regions_apart(desk: Desk, query: Query) -> Answer:
    """Answer how far the highest, or the lowest, of two regions lie apart on each measure."""
    draft = Draft(desk, query)
    end = -1 if "lowest" in query.statistics else 0
    for measure in query.measures or MEASURES:
        rows = [rows_of(desk, measure, replace(query, group=group, groups=())) for group in query.groups]
        if not all(rows):
            continue
        high, low = sorted((found[end] for found in rows), key=lambda row: -row.score.value)
        if high.score.value == low.score.value:
            continue
        shown, other = draft.score(high), draft.score(low)
        gap = say_difference(draft, high, low, (shown[0], other[0]))
        names = high.source.area, low.source.area
        draft.say(wording.outscored(*names, measure, (shown[0], other[0], gap), (shown[1], other[1]), None))
    return draft.answer()


def _say_extreme(draft: Draft, measure: Measure, end: ToDate, query: Query) -> list[ScoreRow]:
    """Say the first n from one end of a measure, with the printed extreme where one area was asked for."""
    n = size_of_top(draft, measure, query, 10_000 if "rank" in query.cues and not query.statistics else 1)
    least, most = bounds_of_top(draft, measure, end, query, query.skip + n)
    rows = list(rows_of(draft.desk, measure, query, least, most))
    if end == "lowest":
        rows.sort(key=lambda row: row.score.value)
    if query.skip:
        return _say_following(draft, measure, end, query, rows)
    head = wording_rankings.whole_ranking if n > _SHOWN else wording_rankings.extreme_head
    draft.say(head(measure, end, where(query)), say_rows(draft, rows))
    if (query.limit or query.band) and len(rows) > n:
        draft.say(wording_rankings.tied_at_cut(n))
    if query.cues & {"equal", "shared"} and not query.areas:
        level = sum(row.score.value == rows[0].score.value for row in rows)
        wanted = max(query.limit or 0, 2)  # "does anyone share bottom spot?", "are the top three tied?"
        shared = draft.verdict(level >= wanted, of_held=True)
        draft.say(shared + wording_rankings.shared(measure, level, wanted) if shared else "")
    if query.group is None:
        _say_printed_extreme(draft, measure, end, query, rows[0].score.value, only_beyond=n > 1)
    return rows


def _say_following(
    draft: Draft, measure: Measure, end: ToDate, query: Query, rows: Sequence[ScoreRow]
) -> list[ScoreRow]:
    """Say those of a ranking that come after the first, which were given before; return their rows."""
    following = list(rows[query.skip :])
    if not following:
        draft.say(wording_rankings.no_such_place(measure, where(query)))
        return []
    lines = say_rows(draft, following)
    place = draft.figure(
        sql.RANK_FROM_BELOW if end == "lowest" else sql.RANK,
        scope_of(draft.desk, measure, query) | {"value": following[0].score.value}, unit="rank", statistic="rank",
        citations=(draft.cite_row(following[0]),), measure=measure,
        arithmetic=f"1 + the number of areas {'below' if end == 'lowest' else 'above'} the first: {{}}",
    )  # fmt: skip
    draft.say(wording_rankings.following(measure, place, end, where(query)), lines)
    if query.limit and len(following) > query.limit:
        draft.say(wording_rankings.tied_at_cut(query.limit))
    return following


def _say_place(draft: Draft, measure: Measure, end: ToDate, query: Query) -> list[ScoreRow]:
    """Say which areas stand at the place asked about; those tied share the first place that they take up."""
    rows = list(rows_of(draft.desk, measure, query))
    if end == "lowest":
        rows.sort(key=lambda row: row.score.value)
    if len(rows) < (query.place or 1):
        draft.say(wording_rankings.no_such_place(measure, where(query)))
        return []
    wanted = query.place or 1
    values = [row.score.value for row in rows]
    while "past_cut" in query.cues and wanted < len(rows) and values[wanted - 1] == values[wanted - 2]:
        wanted += 1  # those tied at the cut are in the "top five"
    value = rows[wanted - 1].score.value
    at = [row for row in rows if row.score.value == value]
    lines = say_rows(draft, at)
    place = draft.figure(
        sql.RANK_FROM_BELOW if end == "lowest" else sql.RANK,
        scope_of(draft.desk, measure, query) | {"value": value}, unit="rank", statistic="rank", measure=measure,
        citations=tuple(draft.cite_row(row) for row in at[:SPOKEN]),
        arithmetic=f"1 + the number of areas {'below' if end == 'lowest' else 'above'} {value}%: {{}}",
    )  # fmt: skip
    draft.say(wording_rankings.placed(measure, place, end, where(query), len(at) > 1), lines)
    if draft.figures[-1].value == 1 != query.place:  # "who is second?", where two are joint first
        draft.say(wording_rankings.SHARED_PLACE)
        beyond = rows[rows.index(at[-1]) + 1 :]
        following = [row for row in beyond if row.score.value == beyond[0].score.value]
        draft.say(wording_rankings.next_head(measure, end == "lowest", where(query)) if following else "",
            say_rows(draft, following))  # fmt: skip
    return at


def _say_printed_extreme(
    draft: Draft, measure: Measure, end: ToDate, query: Query, held: int, only_beyond: bool
) -> None:
    """Set the inspectorate's own extreme beside that of the areas held; where they disagree, say so.

    With `only_beyond` it is said only where they do.
    """
    since, until = span_of(query)
    rows = draft.desk.snapshot.table.to_date(measure, end, draft.desk.now, since, until).rows
    if not rows:
        return
    beyond = held < rows[0].figure.value if end == "lowest" else held > rows[0].figure.value
    if only_beyond and not beyond:
        return
    printed, mark = draft.to_date(rows[0])
    draft.say(" ".join([
        wording.to_date_sentence(measure, end, printed, mark, rows[0].source), wording_rankings.EXTREMES_UNNAMED,
        *([wording_rankings.BEYOND_PRINTED] if beyond else []),
    ]))  # fmt: skip


def _bears_out(draft: Draft, query: Query, measure: Measure, value: int) -> bool | None:
    """Return whether an area is the highest or lowest, at a place or among the first n; None where none is asked."""
    total = total_of(draft.desk, measure, query)
    edge = query.band.edge if query.band else "lowest" if query.statistics == ("lowest",) else "highest"
    if not (query.band or query.limit or query.place or query.statistics) or total == 1:
        return None
    least, most = (0, value - 1) if edge == "lowest" else (value + 1, 100)
    place = 1 + len(rows_of(draft.desk, measure, query, least, most))
    level = len(rows_of(draft.desk, measure, query, value, value))
    if level == total and edge == "lowest":
        return None  # all are level: the last is the first
    if "outright" in query.cues:
        return place == 1 == level
    if "shares_place" in query.cues:
        return level > 1 and place == (query.place or 1)
    if query.band:
        return place <= query.band.places(total)
    if query.place and not query.limit:
        return place == query.place
    among = _AMONG.search(query.question) and not query.limit
    if among and place != 1:
        return None  # "is it among the worst?": how near to the end that is, is argued
    return place <= (query.limit or len(query.areas))  # "Kent and Brent are the lowest": the two are


_AMONG = re.compile(
    r"(?<!st )(?<!top )(?<!bottom )(?<!score )(?<!mark )(?<!figure )\b(?:among|amongst)\b"
    r"|\b(?:one of|some of|up there|down there)\b",
    re.IGNORECASE,
)
"""What asks if an area is one of the first or last, and not if it is that: no "the highest among the areas held"."""


def answer_rank(desk: Desk, query: Query) -> Answer:
    """Answer with the place of each area asked about among the areas held, shared with those tied."""
    draft = Draft(desk, query)
    if query.direction and len(query.areas) == 2 and not query.statistics and wants_verdict(query):
        _say_which_stands_higher(draft, query)
    ranked = [_say_ranks(draft, area, query) for area in _in_order(desk, query)]
    if "places" in query.cues and len(ranked) == 2 and all(ranked):
        _say_places_apart(draft, query)
    if not any(ranked):
        held = [area for area in query.areas if desk.inspections(area)]
        if query.periods:
            return decline_period(desk, query, held[0])
        return decline_unscored(desk, query, [i for area in held for i in desk.inspections(area)])
    if len(query.measures) == 1 and total_of(desk, query.measures[0], query) <= _SHOWN:
        draft.table = table_of(rows_of(desk, query.measures[0], query), RANK)
    return draft.answer()


def _say_which_stands_higher(draft: Draft, query: Query) -> None:
    """Say whether the first of two areas stands above the second, or below it, as the question has it."""
    found = [draft.desk.inspections(area, query.period) for area in query.areas]
    if not all(found):
        return
    one, other = (latest_of(inspections) for inspections in found)
    for measure in query.measures or MEASURES:
        if measure in one.scores and measure in other.scores:
            sign = sign_of(one.scores[measure].value, other.scores[measure].value)
            holds = sign == (-1 if query.direction == "lower" else 1)
            draft.say(draft.verdict(holds) + wording_rankings.stands(measure, query.areas, sign))


def _in_order(desk: Desk, query: Query) -> Sequence[str]:
    """Return the areas asked about, by the one measure asked about: highest first, those without a score last."""
    if len(query.measures) != 1:
        return query.areas

    def score(area: str) -> int:
        latest = latest_of(desk.inspections(area, query.period)) if desk.inspections(area, query.period) else None
        found = latest.scores.get(query.measures[0]) if latest else None
        return found.value if found else -1

    return sorted(query.areas, key=score, reverse=True)


def _say_places_apart(draft: Draft, query: Query) -> None:
    """Say how many places lie between two areas on each measure that both have a score of."""
    one, other = (latest_of(draft.desk.inspections(area, query.period)) for area in query.areas)
    for measure in query.measures or MEASURES:
        if measure in one.scores and measure in other.scores:
            values = {"value": one.scores[measure].value, "other_value": other.scores[measure].value}
            numbers = draft.cite_row(one.row(measure)), draft.cite_row(other.row(measure))
            apart = draft.figure(
                sql.BETWEEN_RANKS, scope_of(draft.desk, measure, query) | values, unit="places",
                statistic="difference", citations=numbers, measure=measure, arithmetic="between the two places: {}",
            )  # fmt: skip
            draft.say(wording_rankings.places_apart(measure, apart, phrases.marks(numbers)))


def _say_ranks(draft: Draft, area: str, query: Query) -> bool:
    """Say an area's place on each measure; return whether it has any."""
    inspections = draft.desk.inspections(area, query.period)
    if not inspections:
        say_nothing_held(draft, area, query)
        return False
    latest = latest_of(inspections)
    if len(inspections) > 1:
        draft.say(wording_rankings.latest_ranked(area))
    measures = query.measures or MEASURES
    for measure in measures:
        if measure in latest.scores and query.group and area not in query.group.areas:
            _say_from_outside(draft, latest, measure, query)
        elif measure in latest.scores:
            _say_rank(draft, latest, measure, query)
        else:
            draft.say(draft.missing(measure, latest.source))
    draft.say(wording.news_only(latest.source))
    return any(measure in latest.scores for measure in measures)


def _say_from_outside(draft: Draft, latest: Inspection, measure: Measure, query: Query) -> None:
    """Say how many areas of a region lie above and below one that is not in it, which has no place among them."""
    value, row = latest.scores[measure].value, latest.row(measure)
    shown, mark = draft.score(row)
    every = rows_of(draft.desk, measure, query)
    draft.say(wording_rankings.lies_outside(latest.source.area, where(query)))
    if not every:
        draft.say(wording_rankings.none_scored(measure, where(query)))
        return
    numbers = (draft.cite_row(row), *(draft.cite_row(other) for other in every[:SPOKEN]))
    above, below = (
        draft.figure(
            sql.COUNT_BETWEEN, scope_of(draft.desk, measure, query) | {"least": least, "most": most}, unit="areas",
            statistic="count", citations=numbers, measure=measure, arithmetic=f"areas {side} {shown}: {{}}",
        )
        for side, least, most in (("above", value + 1, 100), ("below", 0, value - 1))
    )  # fmt: skip
    total = say_total(draft, measure, query, every)
    line = wording_rankings.from_outside(measure, (above, below, total), where(query), shown, mark)
    draft.say(line, wording_rankings.its_score(shown, mark, latest.source).strip())
    ends: list[ToDate] = [end for end in query.statistics if end != "average"]
    if "difference" in query.cues and len(ends) == 1:
        _say_lead_or_lag(draft, row, ends[0], query)


def _say_rank(draft: Draft, latest: Inspection, measure: Measure, query: Query) -> None:
    value, area = latest.scores[measure].value, latest.source.area
    shown, mark = draft.score(latest.row(measure))
    rows = rows_of(draft.desk, measure, query, value, value)
    tied = [row for row in rows if row.source.area != area]
    numbers = (draft.cite_row(latest.row(measure)), *(draft.cite_row(row) for row in tied[:SPOKEN]))
    place = draft.figure(
        sql.RANK, scope_of(draft.desk, measure, query) | {"value": value},
        unit="rank", statistic="rank", citations=numbers, area=area, measure=measure, as_of=latest.source.published,
        arithmetic=f"1 + the number of areas above {shown}: {{}}",
    )  # fmt: skip
    total = say_total(draft, measure, query, [*rows])
    names = [row.source.area for row in tied]
    line = wording_rankings.rank_sentence(area, measure, place, total, names, where(query), phrases.marks(numbers))
    holds = _bears_out(draft, query, measure, value)
    alone = wants_verdict(query) and query.statistics and total == "1"
    level = wants_verdict(query) and holds is None and not alone and total == str(len(rows))
    draft.say(wording_rankings.ONLY_ONE if alone else wording_rankings.ALL_LEVEL if level else "")
    draft.say(draft.verdict(holds, of_held=True) + line + wording_rankings.its_score(shown, mark, latest.source))
    ends: list[ToDate] = [end for end in query.statistics if end != "average"]
    edges: list[ToDate] = ["highest"] if query.place == 1 and not ends else ends  # "how far is it from 1st?"
    if "difference" in query.cues and len(edges) == 1 and query.place in {None, 1}:
        _say_lead_or_lag(draft, latest.row(measure), edges[0], query)
    if query.band or holds is None or not wants_verdict(query):
        return
    if not holds and len(ends) == 1 and not query.limit:
        _say_extreme(draft, measure, ends[0], query)  # it is not the highest: then which is
    elif holds and len(ends) == 1 and not (query.limit or query.place or query.group):
        _say_printed_extreme(draft, measure, ends[0], query, value, only_beyond=False)


def _say_lead_or_lag(draft: Draft, row: ScoreRow, end: ToDate, query: Query) -> None:
    """Say how far an area lies from the first or last of a ranking, or, where it is that itself, from the next."""
    measure, value = row.score.measure, row.score.value
    ranked = list(rows_of(draft.desk, measure, query))[:: -1 if end == "lowest" else 1]
    ahead = ranked[0].score.value == value
    others = [other for other in ranked if other.score.value != value] if ahead else ranked
    if not others:
        return
    level = [other for other in others if other.score.value == others[0].score.value]
    high, low = sorted((row, level[0]), key=lambda one: -one.score.value)
    gap = say_difference(draft, high, low, (draft.score(high)[0], draft.score(low)[0]))
    lines = [(other.source.area, *draft.score(other)) for other in level]
    draft.say(wording_rankings.lead_or_lag(row.source.area, gap, lines, above=row is high, next_one=ahead))
    if ahead and query.group is None:
        _say_printed_extreme(draft, measure, end, query, value, only_beyond=False)
