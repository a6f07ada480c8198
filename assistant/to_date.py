"""The inspectorate's own lowest, highest and average "inspected to date", by the date of their notice."""

from collections.abc import Sequence

from assistant import wording
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.figures import say_to_date
from assistant.periods import EVER_SINCE, Period
from assistant.query import Query
from corpus.dates import spell_date
from corpus.model import MEASURES, TO_DATE, Measure, ToDate
from index import statements as sql
from index.score_table import ToDateRow


def answer_to_date(desk: Desk, query: Query) -> Answer:
    """Answer with to-date figures: as of the period asked about, else from the newest notice that prints them."""
    draft = Draft(desk, query)
    statistics = query.statistics or TO_DATE
    for measure in query.measures or MEASURES:
        for statistic in statistics:
            row = _row(desk, measure, statistic, query.periods[0] if query.periods else None, query.areas)
            if row is None:
                continue
            shown, mark = say_to_date(draft, row)
            draft.say(wording.to_date_sentence(measure, statistic, shown, mark, row.source))
        if "difference" in query.cues and {"lowest", "highest"} <= set(statistics):
            _say_range(draft, measure, query)
    if not draft.figures:
        words = query.periods[0].words if query.periods else "any date"
        names = wording.join(map(wording.name_measure, query.measures or MEASURES), "or")
        return decline(desk, query, "outside_period", f"No to-date figure for {names} is held for {words}.")
    if {"lowest", "highest"} & set(statistics):
        draft.say(wording.EXTREMES_UNNAMED)
    if not query.periods and not query.areas:
        differ = any(_differs(desk, figure.measure, figure.statistic) for figure in draft.figures)
        draft.say("This is the newest that is held" + ("; older notices print other figures." if differ else "."))
    if "average" in statistics:
        draft.suggestions.append(
            f"What is the mean {wording.name_measure((query.measures or MEASURES)[0])} score of the areas you hold?"
        )
    return draft.answer()


def _say_range(draft: Draft, measure: Measure, query: Query) -> None:
    """Say how far the printed lowest and highest lie apart."""
    row = _row(draft.desk, measure, "highest", query.periods[0] if query.periods else None, query.areas)
    if row is None:
        return
    number = draft.cite(row.source, row.figure.row or row.figure.cell)
    gap = draft.figure(
        sql.TO_DATE_RANGE, {"source": row.source.id, "measure": measure}, unit="percentage points",
        statistic="difference", citations=(number,), arithmetic="highest − lowest = {}", measure=measure,
        as_of=row.source.published,
    )  # fmt: skip
    draft.say(f"The highest lies **{gap}** [{number}] above the lowest.")


def _differs(desk: Desk, measure: Measure | None, statistic: str) -> bool:
    """Whether sources of different dates print different values of a to-date figure."""
    for known in TO_DATE:
        if measure and known == statistic:
            return len({row.figure.value for row in desk.snapshot.table.to_date(measure, known, desk.now).rows}) > 1
    return False


def answer_to_date_change(desk: Desk, query: Query) -> Answer:
    """Answer with how a to-date figure moved between two dates, or from the oldest to the newest notice held."""
    draft = Draft(desk, query)
    for measure in query.measures or MEASURES:
        for statistic in query.statistics or ("average",):
            pair = _pair(desk, measure, statistic, query)
            if pair is not None:
                _say_change(draft, *pair)
    if not draft.figures:
        words = wording.join(period.words for period in query.periods) or "two dates"
        return decline(desk, query, "outside_period", f"To-date figures are not held for both of {words}.")
    return draft.answer()


def _pair(desk: Desk, measure: Measure, statistic: ToDate, query: Query) -> tuple[ToDateRow, ToDateRow] | None:
    """Return the earlier and the later figure to compare."""
    if len(query.periods) > 1:
        found = [_row(desk, measure, statistic, period) for period in query.periods[:2]]
        first, last = found
    else:
        since = query.periods[0].since if query.periods else EVER_SINCE
        rows = desk.snapshot.table.to_date(measure, statistic, desk.now, since=since).rows
        first, last = (rows[-1], rows[0]) if len(rows) > 1 else (None, None)
    if first is None or last is None:
        return None
    return (first, last) if first.source.published <= last.source.published else (last, first)


def _say_change(draft: Draft, first: ToDateRow, last: ToDateRow) -> None:
    old, cited = say_to_date(draft, first)
    new, beside = say_to_date(draft, last)
    up = last.figure.value - first.figure.value
    more, less, shown = (last, first, (new, old)) if up >= 0 else (first, last, (old, new))
    gap = ""
    if up:
        gap = draft.figure(
            sql.BETWEEN_TO_DATE,
            {"source": more.source.id, "other": less.source.id, "measure": first.figure.measure,
             "statistic": first.figure.statistic},
            unit="percentage points", statistic="difference", measure=first.figure.measure,
            citations=tuple(draft.cite(row.source, row.figure.row or row.figure.cell) for row in (first, last)),
            arithmetic=f"{shown[0]} − {shown[1]} = {{}}", as_of=last.source.published,
        )  # fmt: skip
    when = (spell_date(first.source.published), spell_date(last.source.published))
    line = wording.changed(first.figure.measure, (old, new, gap), (cited, beside), (up > 0) - (up < 0), when)
    draft.say(f"To-date {first.figure.statistic}, {line}")


def _row(
    desk: Desk, measure: Measure, statistic: ToDate, period: Period | None, areas: Sequence[str] = ()
) -> ToDateRow | None:
    """Return the newest figure printed within a period, in the notices of some areas if these are given."""
    limits = {"since": period.since, "until": period.until} if period else {}
    rows = desk.snapshot.table.to_date(measure, statistic, desk.now, **limits).rows
    return next((row for row in rows if not areas or row.source.area in areas), None)
