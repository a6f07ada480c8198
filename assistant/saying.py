"""What several kinds of answer say: a score, a to-date figure, the gap between two figures, and that there is none."""

from collections.abc import Sequence

from assistant import phrases, wording, wording_rankings, wording_refusals
from assistant.declines import decline_areas
from assistant.desk import Desk, Inspection, latest_of
from assistant.draft import Draft
from assistant.query import Query
from assistant.ratios import Ratio
from assistant.rows import SPOKEN, rows_of, scope_of, where
from assistant.verdicts import fits_degree, is_sided, wants_verdict
from assistant.visits import visits_of
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow, ToDateRow


def say_difference(draft: Draft, one: ScoreRow, other: ScoreRow, shown: tuple[str, str]) -> str:
    """Take up the gap between two scores, the greater of which comes first, and return it as shown."""
    measure, source = one.score.measure, one.source
    return draft.figure(
        sql.BETWEEN_SCORES,
        {"source": source.id, "measure": measure, "other": other.source.id, "other_measure": other.score.measure},
        unit="percentage points", statistic="difference", citations=(draft.cite_row(one), draft.cite_row(other)),
        arithmetic=f"{shown[0]} − {shown[1]} = {{}}", area=source.area, measure=measure, as_of=source.published,
    )  # fmt: skip


def say_multiple(draft: Draft, ratio: Ratio, row: ScoreRow | ToDateRow, shown: str, whose: str) -> None:
    """Say what so many times a score or a to-date figure is, with its working: "Half of Luton's 75% is 37.5%."."""
    printed = isinstance(row, ToDateRow)
    entry = row.figure if isinstance(row, ToDateRow) else row.score
    named = {"statistic": row.figure.statistic} if isinstance(row, ToDateRow) else {}
    number = draft.cite_row(row)
    times = draft.figure(
        sql.TIMES_TO_DATE if printed else sql.TIMES_SCORE,
        {"source": row.source.id, "measure": entry.measure, "factor": ratio.factor, **named}, unit="%",
        statistic="multiple", citations=(number,), arithmetic=f"{ratio.words} × {shown} = {{}}",
        area=None if printed else row.source.area, measure=entry.measure, as_of=row.source.published,
    )  # fmt: skip
    draft.say(wording.multiple(ratio.plainly, whose, shown, times, phrases.marks([number])))


def how_far_from(draft: Draft, row: ScoreRow, number: float) -> str:
    """Return how far a score lies from a number that is asked about: "2 percentage points below 80%"."""
    score, source, limit = row.score, row.source, f"{round(number, 1):g}"
    value = score.value
    if value == number:
        return f"exactly {limit}%"
    high, low = (f"{value}%", f"{limit}%") if value > number else (f"{limit}%", f"{value}%")
    gap = draft.figure(
        sql.FROM_NUMBER, {"source": source.id, "measure": score.measure, "number": number}, unit="percentage points",
        statistic="difference", citations=(draft.cite_row(row),), arithmetic=f"{high} − {low} = {{}}",
        area=source.area, measure=score.measure, as_of=source.published,
    )  # fmt: skip
    return f"**{gap}** {'above' if value > number else 'below'} {limit}%"


def say_gap(draft: Draft, inspection: Inspection, measures: Sequence[Measure]) -> None:
    """Say how far an area's scores of two measures lie apart, where it has both."""
    rows = [inspection.row(measure) for measure in measures if measure in inspection.scores]
    if len(rows) < 2:
        return
    high, low = sorted(rows, key=lambda row: -row.score.value)
    shown = draft.score(high)[0], draft.score(low)[0]
    gap = say_difference(draft, high, low, shown)
    marks = phrases.marks([draft.cite_row(high), draft.cite_row(low)])
    draft.say(wording.measures_apart(high.score.measure, low.score.measure, gap, marks))


def say_nothing_held(draft: Draft, area: str, query: Query) -> None:
    """Say that nothing is held of an area, at all or in the period asked about."""
    inspections = draft.desk.inspections(area)
    if not inspections:
        draft.say(decline_areas(draft.desk, query, (area,)).text)
    elif query.period:
        held = [phrases.whence(inspection.source) for inspection in inspections]
        draft.say(wording_refusals.outside_period(area, query.period.words, held))


def kinds_apart(query: Query) -> tuple[str, ...]:
    """Return the kinds of source that scores of a named area are to be from.

    None are where only the inspectorate's are spoken of: "the Kent notice" is what is held of Kent, whatever its kind.
    """
    return query.kinds if set(query.kinds) & {"council", "news"} else ()


def chosen(desk: Desk, area: str, query: Query) -> tuple[Inspection, ...]:
    """Return the inspections of an area that the question is about, oldest first."""
    inspections = desk.inspections(area, query.period)
    if query.task == "scores" and (kinds := kinds_apart(query)):
        inspections = tuple(i for i in inspections if i.source.kind in kinds)
    counted = visits_of(inspections, query.question) if query.inspection else ()
    if len(counted) == 1:
        return counted
    if query.inspection == "original" and inspections and "re-inspection" in inspections[0].source.inspection:
        return ()
    if query.inspection in {"first", "original"}:
        return inspections[:1]
    if query.inspection == "again":  # the first re-inspection
        return tuple(i for i in inspections if i.source.inspection != "core case")[:1] or inspections[1:2]
    if query.inspection == "previous":
        return inspections[-2:-1]
    return inspections[-1:] if query.inspection == "latest" else inspections


def latest_held(draft: Draft) -> dict[str, Inspection]:
    """Return the latest inspection of each area asked about, saying where there are others, and where there is none."""
    latest: dict[str, Inspection] = {}
    for area in draft.query.areas:
        inspections = chosen(draft.desk, area, draft.query)
        if inspections:
            latest[area] = latest_of(inspections)
            draft.say(wording.latest_used(area) if len(inspections) > 1 else "")
        else:
            say_nothing_held(draft, area, draft.query)
    return latest


def yes_or_no(draft: Draft, holds: bool | None, gap: float | None = None) -> str:
    """Return the yes or no to put before a line, where the question says which way it takes something to lie.

    With the `gap`, a "whisker" or a "mile" in the question is held against it.
    """
    if holds and gap is not None:
        holds = fits_degree(draft.query, gap)
    return draft.verdict(holds) if is_sided(draft.query) else ""


def sign_of(one: int, other: int) -> int:
    """Return 1, 0 or -1 as one score is above, level with or below another."""
    return (one > other) - (one < other)


def asks_share(query: Query) -> bool:
    """Return whether it asks, or claims, what part of the areas is so."""
    claimed = query.quantity is not None and query.quantity.kind in {"share", "most"}
    return claimed or "share_of" in query.cues


def count_scored(draft: Draft, query: Query, measures: Sequence[Measure]) -> str:
    """Take up how many areas have a score of each of some measures, of any where there are none; return which."""
    names = phrases.join([phrases.name_measure(measure) for measure in measures])
    what = f"{where(query)} with {f'a score for {names}' if names else 'any score'} here".strip()
    draft.figure(
        sql.COUNT_COMPLETE,
        scope_of(draft.desk, MEASURES[0], query)
        | {"counts": among(range(1, len(MEASURES) + 1)), "named": among(measures), "of": len(measures)},
        unit="areas", statistic="count", arithmetic=f"areas {what}: {{}}",
        citations=tuple(draft.cite_row(row) for row in rows_of(draft.desk, (*measures, *MEASURES)[0], query)[:SPOKEN]),
    )  # fmt: skip
    return what


def say_with_share(draft: Draft, head: str, lines: str, of_what: str, counts: tuple[int, int] = (-2, -1)) -> None:
    """Say a list with the line above it, and what part of all that is where it is asked: before it, or behind a yes.

    `counts` are the places, among the answer's figures, of how many there are and of how many; `of_what` says which
    those are.
    """
    query = draft.query
    if not asks_share(query) or not draft.figures[counts[1]].value:
        draft.say(head, lines)
        return
    some, every = (draft.figures[at] for at in counts)
    shown = draft.figure(
        sql.PART_IN_100, {"part": some.value, "whole": every.value}, unit="%", statistic="share",
        citations=(*some.citations, *every.citations), measure=some.measure,
        arithmetic=f"{some.value} of {every.value} areas: {{}}",
    )  # fmt: skip
    share = wording_rankings.share_of_all(shown, str(every.value), of_what)
    draft.say(*((head, lines, share) if wants_verdict(query) else (share, head, lines)))
