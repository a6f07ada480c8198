"""The inspectorate's own lowest, highest and average "inspected to date", by the date of their notice."""

from collections.abc import Sequence
from dataclasses import replace

from assistant import offers, phrases, wording, wording_rankings
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.periods import EVER_SINCE, OPEN, Period
from assistant.query import Query
from assistant.rows import rows_of, say_rows
from assistant.saying import sign_of, yes_or_no
from corpus.dates import spell_date
from corpus.model import MEASURES, TO_DATE, Measure, ToDate
from index import statements as sql
from index.score_table import ToDateRow


def answer_to_date(desk: Desk, query: Query) -> Answer:
    """Answer with to-date figures: as of the period asked about, else from the newest notice that prints them."""
    draft = Draft(desk, query)
    measures, statistics = query.measures or MEASURES, query.statistics or TO_DATE
    by_date = query.cues >= {"list", "date"} or ("date" in query.cues and len(statistics) == 2)
    if "average" in statistics and (by_date or ("measure_word" in query.cues and len(statistics) == 2)):
        statistics = ("average",)  # "which measure has the lowest average", "when was it highest"
    for measure in measures:
        for statistic in statistics:
            rows = _rows(desk, measure, statistic, query.period, query.areas)
            for row in rows if by_date or len(query.areas) > 1 else rows[:1]:
                shown, mark = draft.to_date(row)
                draft.say(wording.to_date_sentence(measure, statistic, shown, mark, row.source))
        if query.cues & {"difference", "spread"} and {"lowest", "highest"} <= set(statistics):
            _say_range(draft, measure, query)
    if "measure_word" in query.cues and query.direction and len(measures) > 1:
        _say_edge(draft, query)
    if not draft.figures:
        words = query.periods[0].words if query.periods else "any date"
        return decline(desk, query, "outside_period", wording.no_to_date_for(measures, words))
    if {"lowest", "highest"} & set(statistics):
        draft.say(wording_rankings.EXTREMES_UNNAMED)
    if not query.periods and not query.areas and not by_date:
        for measure in measures if "notice_word" not in query.cues else ():
            _say_beyond(draft, measure, query)
        differ = any(_differs(desk, measure, statistic) for measure in measures for statistic in statistics)
        draft.say(wording.newest_printed(differ))
    if "average" in statistics:
        draft.suggestions.append(offers.ask_mean(measures[0]))
    return draft.answer()


def _say_beyond(draft: Draft, measure: Measure, query: Query) -> None:
    """Say which areas held lie beyond the printed lowest or highest, if any: then the two disagree."""
    for figure in [f for f in draft.figures if f.measure == measure and f.statistic in {"lowest", "highest"}]:
        low, printed = figure.statistic == "lowest", int(figure.value)
        least, most = (0, printed - 1) if low else (printed + 1, 100)
        if rows := rows_of(draft.desk, measure, replace(query, statistics=()), least, most):
            end = min if low else max
            edge = end(row.score.value for row in rows)
            lines = say_rows(draft, [row for row in rows if row.score.value == edge])
            draft.say(wording_rankings.extreme_head(measure, "lowest" if low else "highest", ""), lines)
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
    row = _row(draft.desk, measure, "highest", query.period, query.areas)
    if row is None:
        return
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


def answer_to_date_change(desk: Desk, query: Query) -> Answer:
    """Answer with how a to-date figure moved between two dates, or from the oldest to the newest notice held."""
    draft = Draft(desk, query)
    for measure in query.measures or MEASURES:
        for statistic in query.statistics or ("average",):
            pair = _pair(desk, measure, statistic, query)
            if pair is not None:
                _say_change(draft, *pair)
                if len(query.periods) < 2 and not query.areas:
                    _say_between(draft, *pair)
    if not draft.figures:
        words = phrases.join(period.words for period in query.periods) or "two dates"
        return decline(desk, query, "outside_period", wording.no_to_date_for_both(words))
    return draft.answer()


def _say_between(draft: Draft, first: ToDateRow, last: ToDateRow) -> None:
    """Say what was printed between the first and the last, where it is another figure than either."""
    figure = first.figure
    span = first.source.published, last.source.published
    rows = draft.desk.snapshot.table.to_date(figure.measure, figure.statistic, draft.desk.now, *span).rows
    for row in rows:
        if row.figure.value not in (figure.value, last.figure.value):
            shown, mark = draft.to_date(row)
            draft.say(wording.in_between(figure.measure, figure.statistic, shown, mark, row.source))


def _pair(desk: Desk, measure: Measure, statistic: ToDate, query: Query) -> tuple[ToDateRow, ToDateRow] | None:
    """Return the earlier and the later figure to compare."""
    if len(query.periods) > 1:
        first, last = (_edge_of(desk, measure, statistic, period) for period in query.periods[:2])
    elif len(query.areas) == 2:
        first, last = (_of_its_notice(desk, measure, statistic, query, area) for area in query.areas)
    else:
        since = query.periods[0].since if query.periods else EVER_SINCE
        rows = desk.snapshot.table.to_date(measure, statistic, desk.now, since=since).rows
        first, last = (rows[-1], rows[0]) if len(rows) > 1 else (None, None)
    if first is None or last is None:
        return None
    return (first, last) if first.source.published <= last.source.published else (last, first)


def _edge_of(desk: Desk, measure: Measure, statistic: ToDate, period: Period) -> ToDateRow | None:
    """Return the figure at an end of a change: the newest of a period, of an open one ("since May") the oldest."""
    rows = _rows(desk, measure, statistic, period)
    return rows[-1 if period.until == OPEN else 0] if rows else None


def _of_its_notice(desk: Desk, measure: Measure, statistic: ToDate, query: Query, area: str) -> ToDateRow | None:
    """Return the figure of an area's notice of the time asked about; of its newest where it has none of that time."""
    dated = _row(desk, measure, statistic, query.period, (area,)) if query.period else None
    return dated or _row(desk, measure, statistic, None, (area,))


def _say_change(draft: Draft, first: ToDateRow, last: ToDateRow) -> None:
    old, cited = draft.to_date(first)
    new, beside = draft.to_date(last)
    sign = sign_of(last.figure.value, first.figure.value)
    more, less, shown = (last, first, (new, old)) if sign > 0 else (first, last, (old, new))
    gap = ""
    if sign:
        gap = draft.figure(
            sql.BETWEEN_TO_DATE,
            {"source": more.source.id, "other": less.source.id, "measure": first.figure.measure,
             "statistic": first.figure.statistic},
            unit="percentage points", statistic="difference", measure=first.figure.measure,
            citations=tuple(draft.cite_row(row) for row in (first, last)),
            arithmetic=f"{shown[0]} − {shown[1]} = {{}}", as_of=last.source.published,
        )  # fmt: skip
    when = (spell_date(first.source.published), spell_date(last.source.published))
    line = wording.changed(first.figure.measure, (old, new, gap), (cited, beside), sign, when)
    verdict = _verdict(draft.query, sign, abs(last.figure.value - first.figure.value))
    draft.say(f"{verdict}To-date {first.figure.statistic}, {line}")


def _verdict(query: Query, sign: int, gap: int) -> str:
    """Return whether it moved as the question asks: "did it go up by a point", "was it higher in May than in June"."""
    so_far = query.margin is None or query.margin.admits(gap)
    if moves := query.cues & {"upward", "downward"}:
        return yes_or_no(query, so_far and sign == (1 if moves == {"upward"} else -1))
    if query.margin:
        return yes_or_no(query, so_far)
    if len(query.periods) < 2 or "change" in query.cues:
        return ""
    earlier_first = query.periods[0].since < query.periods[1].since
    return yes_or_no(query, sign == (-1 if earlier_first == (query.direction == "higher") else 1))


def _row(
    desk: Desk, measure: Measure, statistic: ToDate, period: Period | None, areas: Sequence[str] = ()
) -> ToDateRow | None:
    """Return the newest figure printed within a period, in the notices of some areas if these are given."""
    return next(iter(_rows(desk, measure, statistic, period, areas)), None)


def _rows(
    desk: Desk, measure: Measure, statistic: ToDate, period: Period | None, areas: Sequence[str] = ()
) -> list[ToDateRow]:
    """Return a figure as printed within a period, in the notices of some areas if these are given, newest first."""
    limits = {"since": period.since, "until": period.until} if period else {}
    rows = desk.snapshot.table.to_date(measure, statistic, desk.now, **limits).rows
    return [row for row in rows if not areas or row.source.area in areas]
