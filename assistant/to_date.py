"""The inspectorate's own lowest, highest and average "inspected to date", by the date of their notice."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from assistant import offers, phrases, wording, wording_rankings, wording_refusals
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.number_beside import say_number_beside
from assistant.periods import Period
from assistant.query import Query
from assistant.rows import rows_of, say_rows
from assistant.to_date_edges import answer_edge_of_averages
from corpus.model import MEASURES, TO_DATE, Measure, ToDate
from index import statements as sql
from index.score_table import ScoreRow, ToDateRow


def answer_to_date(desk: Desk, query: Query) -> Answer:
    """Answer with to-date figures: as of the period asked about, else from the newest notice that prints them."""
    ever = query.claims and "ever" in query.cues and query.statistics == ("average",) and not query.areas
    if "when_printed" in query.cues or (ever and (query.bounds or query.numbers)):
        return _answer_when(desk, query)
    if "edge_of_averages" in query.cues:
        return answer_edge_of_averages(desk, query)
    query = of_both_notices(desk, query)
    draft = Draft(desk, query)
    measures, statistics = query.measures or MEASURES, query.statistics or TO_DATE
    by_date = query.cues >= {"list", "date"} or ("date" in query.cues and len(statistics) == 2)
    if "which_measure" in query.cues:
        statistics = ("average",)  # "which measure do areas do worst at?"
    if "average" in statistics and (by_date or ("measure_word" in query.cues and len(statistics) == 2)):
        statistics = ("average",)  # "which measure has the lowest average", "when was it highest"
    said: list[ToDateRow] = []
    for measure in measures:
        missing: list[ToDate] = []
        for statistic in statistics:
            rows = printed_rows(desk, measure, statistic, query.period, query.areas)
            shown = rows if by_date or len(query.areas) > 1 else rows[:1]
            alone = len(measures) == len(statistics) == len(shown) == 1
            for row in shown:
                _say_figure(draft, query, row, alone)
            said += shown
            missing += [] if rows else [statistic]
        draft.say(_missing(desk, query, measure, missing) if missing else "")
        if query.cues & {"difference", "spread"} and {"lowest", "highest"} <= set(statistics):
            _say_range(draft, measure, query)
    if "measure_word" in query.cues and query.direction and len(measures) > 1:
        _say_edge(draft, query)
    elif "difference" in query.cues and len(query.areas) < 2 and not by_date:
        _say_apart(draft, said)
    if query.claims and said:
        _say_once_printed(draft, query, said)
    if not said:
        return decline(desk, query, "outside_period", "\n\n".join(draft.lines))
    _say_which_notice(draft, query, said, by_date)
    if "average" in statistics:
        draft.suggestions.append(offers.ask_mean(measures[0]))
    return draft.answer()


_EACH_NOTICE = re.compile(
    r"\b(?:two|both|2|each|either)(?: of)?(?: the| your| our| these| those)?(?: held)? notices?\b", re.IGNORECASE
)
"""Words for the notices held where there are two: "the two notices' averages", "in each notice"."""


_BOTH = 2


def of_both_notices(desk: Desk, query: Query) -> Query:
    """Return a question on "the two notices" as on the areas of those held, where these are two; else as it is."""
    if query.areas or query.periods or query.group or not _EACH_NOTICE.search(query.question):
        return query
    held = {source.area: None for source in desk.snapshot.table.sources(desk.now).rows if source.held}
    return replace(query, areas=tuple(held)) if len(held) == _BOTH else query


def say_printed(draft: Draft, row: ToDateRow, verdict: str = "") -> None:
    """Say a to-date figure with its date."""
    shown, mark = draft.to_date(row)
    draft.say(verdict + wording.to_date_sentence(row.figure.measure, row.figure.statistic, shown, mark, row.source))


def _say_figure(draft: Draft, query: Query, row: ToDateRow, alone: bool) -> None:
    """Say a to-date figure, and how a number stands to it where that is asked; a yes or no comes first."""
    if "number_beside" in query.cues:
        verdict, stands = say_number_beside(draft, query, row)
        say_printed(draft, row, verdict)
        draft.lines[-1] += f" {stands}"
    else:
        say_printed(draft, row, _verdict(draft.desk, query, row) if alone else "")


def _say_which_notice(draft: Draft, query: Query, said: Sequence[ToDateRow], by_date: bool) -> None:
    """Say that the extremes name no area, and, where no date was asked about, that these figures are the newest."""
    figures = {(row.figure.measure, row.figure.statistic) for row in said}
    if any(statistic != "average" for _, statistic in figures):
        draft.say(wording_rankings.EXTREMES_UNNAMED)
    if query.periods or query.areas or by_date:
        return
    for measure in query.measures or MEASURES if "notice_word" not in query.cues else ():
        _say_beyond(draft, measure, query)
    draft.say(wording.newest_printed(any(_differs(draft.desk, *figure) for figure in figures)))


def _answer_when(desk: Desk, query: Query) -> Answer:
    """Answer with the notices that print a to-date figure such as asked about: "when was the average 63%?"."""
    draft = Draft(desk, query)
    found: list[ToDateRow] = []
    others: list[ToDateRow] = []
    for measure in query.measures or MEASURES:
        for statistic in query.statistics:
            for row in reversed(printed_rows(desk, measure, statistic, query.period)):
                (found if _holds(query, row.figure.value) else others).append(row)
    for row in found or others:
        say_printed(draft, row, phrases.verdict(bool(found)) if query.claims and not draft.lines else "")
    if not (found or others):
        return decline(desk, query, "outside_period", wording_refusals.NOT_SAID)
    if not found and query.bounds and not query.claims:
        draft.lines.insert(0, wording.none_printed(query.bounds.words))
    return draft.answer()


def _verdict(desk: Desk, query: Query, row: ToDateRow) -> str:
    """Return whether a to-date figure is as the question claims; "" where it claims nothing, or both may be meant."""
    if not query.claims or not (query.bounds or query.numbers):
        return ""
    holds = _holds(query, row.figure.value)
    undated = not (query.periods or query.areas)
    beyond = [other.score.value for other in _beyond(desk, query, row)] if undated else []
    edge = min(beyond, default=None) if row.figure.statistic == "lowest" else max(beyond, default=None)
    if holds is None or (not holds and edge is not None and _holds(query, edge)):
        return ""  # "is 28% the lowest ever?": of the areas held it is
    if "amiss" in query.cues:
        return phrases.correctness(holds, among_several=False)  # "is the Luton notice wrong about its average of 67?"
    return wording.AS_PRINTED if holds and beyond else phrases.verdict(holds)


def _holds(query: Query, value: int) -> bool | None:
    """Return whether a figure is as the question states it; None where that depends on how it is meant."""
    if query.bounds:
        return query.bounds.holds(value)
    return value in query.numbers if len(query.numbers) == 1 else None  # "is it 70 or 71?"


def _beyond(desk: Desk, query: Query, row: ToDateRow) -> Sequence[ScoreRow]:
    """Return the scores held that lie beyond a printed lowest or highest."""
    if row.figure.statistic == "average":
        return ()
    low, printed = row.figure.statistic == "lowest", row.figure.value
    least, most = (0, printed - 1) if low else (printed + 1, 100)
    return rows_of(desk, row.figure.measure, replace(query, statistics=()), least, most)


def _say_once_printed(draft: Draft, query: Query, said: Sequence[ToDateRow]) -> None:
    """Say which notice printed a number that is not, or is no longer, the figure: "70%, is that still current?"."""
    bounds = query.bounds
    if len(said) != 1 or not bounds or not bounds.of_one or bounds.near or bounds.holds(said[0].figure.value):
        return
    figure = said[0].figure
    once = [r for r in printed_rows(draft.desk, figure.measure, figure.statistic, None) if bounds.holds(r.figure.value)]
    if once:
        say_printed(draft, once[0])


def _say_apart(draft: Draft, said: Sequence[ToDateRow]) -> None:
    """Say how far two to-date figures lie apart: the highest and the average, or the averages of two measures."""
    for one, other in combinations(said, 2):
        figures, same = (one.figure, other.figure), one.figure.measure == other.figure.measure
        if not (same or len(said) == 2) or {figure.statistic for figure in figures} == {"lowest", "highest"}:
            continue
        high, low = sorted((one, other), key=lambda row: -row.figure.value)
        shown = f"{high.figure.value}%", f"{low.figure.value}%"
        numbers = draft.cite_row(high), draft.cite_row(low)
        gap = draft.figure(
            sql.TO_DATE_APART,
            {"source": high.source.id, "measure": high.figure.measure, "statistic": high.figure.statistic,
             "other": low.source.id, "other_measure": low.figure.measure, "other_statistic": low.figure.statistic},
            unit="percentage points", statistic="difference", citations=numbers,
            arithmetic=f"{shown[0]} − {shown[1]} = {{}}", as_of=high.source.published,
        )  # fmt: skip
        names = [(row.figure.statistic, row.figure.measure) for row in (high, low)]
        draft.say(wording.to_date_apart(names[0], names[1], gap, phrases.marks(numbers)))


def _missing(desk: Desk, query: Query, measure: Measure, statistics: Sequence[ToDate]) -> str:
    """Return that to-date figures are not held for what was asked about, and of which dates the first of them is."""
    when = query.periods[0].words if query.periods else wording.notice_on(query.areas) if query.areas else ""
    rows = printed_rows(desk, measure, statistics[0], None)
    held = dict.fromkeys(row.source.published for row in reversed(rows))
    return wording.no_to_date_for(measure, statistics, when, list(held))


def _say_beyond(draft: Draft, measure: Measure, query: Query) -> None:
    """Say which areas held lie beyond the printed lowest or highest, if any: then the two disagree."""
    for statistic in ("lowest", "highest"):
        figures = [f for f in draft.figures if f.measure == measure and f.statistic == statistic]
        printed = printed_rows(draft.desk, measure, statistic, None)
        rows = _beyond(draft.desk, query, printed[0]) if figures and printed else ()
        if rows:
            end = min if statistic == "lowest" else max
            edge = end(row.score.value for row in rows)
            lines = say_rows(draft, [row for row in rows if row.score.value == edge])
            draft.say(wording_rankings.extreme_head(measure, statistic, ""), lines)
            draft.say(wording_rankings.BEYOND_PRINTED)


def _say_edge(draft: Draft, query: Query) -> None:
    """Say on which measure the to-date average is the highest or lowest."""
    averages = [figure for figure in draft.figures if figure.statistic == "average" and figure.measure]
    if not averages:
        return
    lower = query.direction == "lower"
    edge = min(f.value for f in averages) if lower else max(f.value for f in averages)
    at = [figure for figure in averages if figure.value == edge]
    names = [phrases.name_measure(figure.measure) for figure in at if figure.measure]
    mark = phrases.marks(number for figure in at for number in figure.citations)
    draft.say(wording.highest_of("average", names, phrases.show_figure(edge, "%"), mark, lower))


def _say_range(draft: Draft, measure: Measure, query: Query) -> None:
    """Say how far the printed lowest and highest lie apart."""
    rows = printed_rows(draft.desk, measure, "highest", query.period, query.areas)
    if not rows:
        return
    row = rows[0]
    number = draft.cite_row(row)
    gap = draft.figure(
        sql.TO_DATE_RANGE, {"source": row.source.id, "measure": measure}, unit="percentage points",
        statistic="difference", citations=(number,), arithmetic="highest − lowest = {}", measure=measure,
        as_of=row.source.published,
    )  # fmt: skip
    draft.say(wording.printed_range(gap, phrases.marks([number])))


def _differs(desk: Desk, measure: Measure, statistic: ToDate) -> bool:
    """Whether sources of different dates print different values of a to-date figure."""
    return len({row.figure.value for row in desk.snapshot.table.to_date(measure, statistic, desk.now).rows}) > 1


def printed_rows(
    desk: Desk, measure: Measure, statistic: ToDate, period: Period | None, areas: Sequence[str] = ()
) -> list[ToDateRow]:
    """Return a figure as printed within a period, in the notices of some areas if these are given, newest first."""
    limits = {"since": period.since, "until": period.until} if period else {}
    rows = desk.snapshot.table.to_date(measure, statistic, desk.now, **limits).rows
    return [row for row in rows if not areas or row.source.area in areas]
