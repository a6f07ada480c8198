"""Areas set against the inspectorate's to-date figures."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant import wording
from assistant.answers import Answer
from assistant.declines import decline_areas, decline_period, decline_unscored
from assistant.desk import Desk, Inspection, is_within, latest_of
from assistant.draft import Draft
from assistant.picking import say_furthest_measure, say_nearer_figure, say_nearest_to_average, say_on_how_many
from assistant.query import Query
from assistant.saying import chosen, say_multiple, say_nothing_held, sign_of, yes_or_no
from assistant.verdicts import wants_verdict
from assistant.words import fold_name
from corpus.dates import first_day, last_day
from corpus.model import MEASURES, Measure, Source, ToDate
from index import statements as sql
from index.score_table import ToDateRow


def answer_against(desk: Desk, query: Query) -> Answer:
    """Answer with areas' scores set against the to-date figures of their own notice, or of those nearest in date."""
    draft = Draft(desk, query)
    statistics = query.statistics or ("average",)
    stated = False
    for area in query.areas:
        inspections = chosen(desk, area, query) or (desk.inspections(area) if query.cues & _DATED else ())
        if not inspections:
            say_nothing_held(draft, area, query)
            continue
        if len(inspections) > 1:
            draft.say(wording.latest_used(area))
        for measure in query.measures or MEASURES:
            stated |= _against_measure(draft, latest_of(inspections), measure, statistics, query)
        draft.say(wording.news_only(latest_of(inspections).source))
    if "nearest" in query.cues and stated and len(statistics) == _PAIR and len(query.areas) == 1:
        say_nearer_figure(draft)
    if "count" in query.cues and stated:
        say_on_how_many(draft)
    if query.cues & {"closest", "furthest"} and stated:
        say_nearest_to_average(draft)
    if query.cues & {"widest", "narrowest"} and stated and len(query.areas) == 1:
        say_furthest_measure(draft)
    if not stated:
        held = [area for area in query.areas if desk.inspections(area)]
        if not held:
            return decline_areas(desk, query, query.areas)
        if query.periods and not chosen(desk, held[0], query):
            return decline_period(desk, query, held[0])
        return decline_unscored(
            desk, query, [i for area in held for i in chosen(desk, area, query) or desk.inspections(area)]
        )
    return draft.answer()


_PAIR = 2


def beside_the_average(query: Query) -> Query:
    """Return a question of how one area compares, with nothing to compare it with, as one beside the average.

    "How does Kent stack up on safeguarding?"; a follow-up is beside what was spoken of.
    """
    own = query.inherited or query.inspection or query.bounds or query.numbers or query.kinds or query.unknown_areas
    alone = query.task == "scores" and len(query.areas) == 1 and "compare" in query.cues
    if not alone or own or query.cues & {"reinspected", "change", "held", "printed", "notice_word", "joint"}:
        return query
    return replace(query, task="against", statistics=("average",), direction=None, claims=False)


def _against_measure(
    draft: Draft, inspection: Inspection, measure: Measure, statistics: Sequence[ToDate], query: Query
) -> bool:
    area, source, query = inspection.source.area, inspection.source, query.on(measure)
    if measure not in inspection.scores:
        draft.say(draft.missing(measure, source))
        return False
    shown, mark = draft.score(inspection.row(measure))
    for statistic in statistics:
        then = printed_then(draft.desk, query, measure, statistic) if query.cues & _DATED else None
        row = then or nearest_to_date(draft.desk, source, measure, statistic)
        if row is None:
            draft.say(wording.no_to_date(measure, statistic))
            continue
        printed, beside = draft.to_date(row)
        sign = sign_of(inspection.scores[measure].value, row.figure.value)
        gap = _gap_to_date(draft, inspection, row, shown, printed) if sign else ""
        line = wording.against_to_date(area, measure, statistic, (shown, printed, gap), (mark, beside), sign)
        value, ratio = inspection.scores[measure].value, query.ratio
        held = ratio.holds(value, row.figure.value) if ratio else None
        verdict = (
            draft.verdict(held) if ratio else _verdict(draft, query, statistic, sign, abs(value - row.figure.value))
        )
        date_of = wording.own_date if row.source.id == source.id else wording.asked_date if then else wording.other_date
        draft.say(verdict + line + date_of(row.source))
        if ratio:
            draft.say(wording.READERS_DIFFER if held is None and wants_verdict(query) else "")
            say_multiple(draft, ratio, row, printed, f"the to-date {statistic} of")
    return True


_DATED = frozenset({"dated_average", "dated_figures"})
"""Signs that the period asked about is the average's: "Luton against the June average", "on the June figures"."""


def printed_then(desk: Desk, query: Query, measure: Measure, statistic: ToDate) -> ToDateRow | None:
    """Return the to-date figure of the period that a question gives the average, None where none was printed."""
    rows = desk.snapshot.table.to_date(measure, statistic, desk.now).rows
    within = (row for row in rows if query.period and is_within(row.source.published, query.period))
    return next(within, None)


def _gap_to_date(draft: Draft, inspection: Inspection, row: ToDateRow, shown: str, printed: str) -> str:
    """Take up the distance of a score from a to-date figure, and return it."""
    measure, statistic = row.figure.measure, row.figure.statistic
    score = inspection.scores[measure]
    citations = (draft.cite_row(inspection.row(measure)), draft.cite_row(row))
    above = score.value > row.figure.value
    return draft.figure(
        sql.SCORE_LESS_TO_DATE if above else sql.TO_DATE_LESS_SCORE,
        {"source": inspection.source.id, "printed": row.source.id, "measure": measure, "statistic": statistic},
        unit="percentage points", statistic="difference", citations=citations,
        arithmetic=f"{shown} − {printed} = {{}}" if above else f"{printed} − {shown} = {{}}",
        area=inspection.source.area, measure=measure, as_of=row.source.published,
    )  # fmt: skip


def nearest_to_date(desk: Desk, source: Source, measure: Measure, statistic: ToDate) -> ToDateRow | None:
    """Return the to-date figure of a source's own notice; where it prints none, of the one nearest to its date.

    An undated source is set against the newest.
    """
    rows = desk.snapshot.table.to_date(measure, statistic, desk.now).rows
    own = [row for row in rows if row.source.id == source.id]
    if own or not rows or not source.published:
        return own[0] if own else rows[0] if rows else None
    return min(rows, key=lambda row: abs(_day(row.source.published) - _day(source.published)))


def _verdict(draft: Draft, query: Query, statistic: ToDate, sign: int, gap: int) -> str:
    """Return whether a score lies on the side of the average that the question asks about, as far off as it asks."""
    if "outdoes" in query.cues:
        return ""  # "is Kent further below it than Luton?", which is told of both together
    if statistic != "average" and not query.margin:
        told = {"above", "below", "under", "over", "beyond", "than"} & set(fold_name(query.question))
        sided = bool(told or "past_it" in query.cues)  # "the lowest to date?" "Did Sefton score lower?"
        claimed = "printed" in query.cues and not sided
        if claimed or not (sided and query.direction and len(query.statistics) == 1):
            return draft.verdict(sign == 0) if claimed else ""  # "is it the lowest ever printed?"
    if query.margin and query.margin.kind in {"within", "about"}:  # "within ten points of the best"
        return draft.verdict(query.margin.admits(gap))
    matches = "equal" in query.cues and query.direction is None and not query.margin  # "does it match the average?"
    if "reaching" in query.cues and not matches:  # "did it come up to the average?", as it does where it is level
        holds = sign <= 0 if query.direction == "lower" else sign >= 0
    elif "equal" in query.cues and not query.margin:
        holds = sign == 0
    else:
        holds = query.direction is None or sign == (1 if query.direction == "higher" else -1)
    return yes_or_no(draft, holds and (query.margin is None or query.margin.admits(gap)), gap)


def _day(published: str) -> int:
    """Return a date as a count of days, in the middle of what is known of it for a month or a year."""
    return (
        date.fromisoformat(first_day(published)).toordinal() + date.fromisoformat(last_day(published)).toordinal()
    ) // 2
