"""How a to-date figure moved from one notice to another."""

from itertools import pairwise

from assistant import phrases, wording
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.periods import EVER_SINCE, OPEN, Period, until_before
from assistant.query import Query
from assistant.saying import sign_of, yes_or_no
from assistant.to_date import of_both_notices, printed_rows
from assistant.words import fold_name, is_yes_or_no
from corpus.dates import spell_date
from corpus.model import MEASURES, TO_DATE, Measure, ToDate
from index import statements as sql
from index.score_table import ToDateRow


def answer_to_date_change(desk: Desk, query: Query) -> Answer:
    """Answer with how a to-date figure moved between two dates, or from the oldest to the newest notice held."""
    query = of_both_notices(desk, query)
    draft = Draft(desk, query)
    statistics = query.statistics or (TO_DATE if query.cues >= {"list", "change"} else ("average",))  # "which changed?"
    asked = [(measure, statistic) for measure in query.measures or MEASURES for statistic in statistics]
    pairs = [pair for one in asked if (pair := _pair(desk, *one, query)) is not None]
    if len(statistics) > 1:  # those that moved come first
        pairs.sort(key=lambda pair: pair[0].figure.value == pair[1].figure.value)
    for pair in pairs:
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
    elif query.periods and query.periods[0].until != OPEN:  # "did it go down in June 2012?": from the one before
        inside = printed_rows(desk, measure, statistic, query.periods[0])
        before = desk.snapshot.table.to_date(
            measure, statistic, desk.now, until=until_before(query.periods[0].point).until
        ).rows
        first, last = (before[0], inside[0]) if before and inside else (None, None)
        if not before and len(inside) > 1:
            first, last = inside[-1], inside[0]  # "did it rise in 2012?", before which none is held
    else:
        since = query.periods[0].since if query.periods else EVER_SINCE
        rows = desk.snapshot.table.to_date(measure, statistic, desk.now, since=since).rows
        first, last = (rows[-1], rows[0]) if len(rows) > 1 else (None, None)
    if first is None or last is None:
        return None
    return (first, last) if first.source.published <= last.source.published else (last, first)


def _edge_of(desk: Desk, measure: Measure, statistic: ToDate, period: Period) -> ToDateRow | None:
    """Return the figure at an end of a change: the newest of a period, of an open one ("since May") the oldest."""
    rows = printed_rows(desk, measure, statistic, period)
    return rows[-1 if period.until == OPEN else 0] if rows else None


def _of_its_notice(desk: Desk, measure: Measure, statistic: ToDate, query: Query, area: str) -> ToDateRow | None:
    """Return the figure of an area's notice of the time asked about; of its newest where it has none of that time."""
    dated = printed_rows(desk, measure, statistic, query.period, (area,)) if query.period else []
    rows = dated or printed_rows(desk, measure, statistic, None, (area,))
    return rows[0] if rows else None


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
    ever = _ever_moved(draft, first)
    verdict = _verdict(draft, sign, (first.figure.value, last.figure.value)) if ever is None else phrases.verdict(ever)
    draft.say(f"{verdict}To-date {first.figure.statistic}, {line}")


def _ever_moved(draft: Draft, first: ToDateRow) -> bool | None:
    """Return whether a figure ever moved the way that is asked about, from one notice to the next; None if not asked.

    "Has the average ever gone down?" is so of 68, 67 and 68 again.
    """
    query, of = draft.query, first.figure
    moves = query.cues & {"upward", "downward"}
    asked = "ever" in query.cues and len(moves) == 1 and is_yes_or_no(query.question)
    if not asked or query.periods or query.areas or query.margin or query.bounds:
        return None
    rows = draft.desk.snapshot.table.to_date(of.measure, of.statistic, draft.desk.now).rows
    ordered = [row.figure.value for row in sorted(rows, key=lambda row: row.source.published)]
    return any((later > earlier) == (moves == {"upward"}) for earlier, later in pairwise(ordered) if later != earlier)


def _verdict(draft: Draft, sign: int, pair: tuple[int, int]) -> str:
    """Return whether it moved as the question asks: "did it go up by a point", "was it higher in May than in June"."""
    query, gap = draft.query, abs(pair[1] - pair[0])
    so_far = query.margin is None or query.margin.admits(gap)
    so_far = so_far and (not query.bounds or set(pair) == set(query.bounds.numbers))  # "it rose from 67 to 68"
    if "same_as_before" in query.cues or {"same", "unchanged", "identical"} & set(fold_name(query.question)):
        return phrases.verdict(sign == 0) if is_yes_or_no(query.question) else ""  # "was it the same in June?"
    if moves := query.cues & {"upward", "downward"}:
        return yes_or_no(draft, so_far and sign == (1 if moves == {"upward"} else -1))
    if query.margin:
        return yes_or_no(draft, so_far)
    of_end = query.statistics in {("lowest",), ("highest",)}  # "did the lowest change …" asks for no way
    if "change" in query.cues and (of_end or query.direction is None) and is_yes_or_no(query.question):
        return phrases.verdict(sign != 0)  # "did the average change between May and June?"
    if len(query.periods) < 2 or "change" in query.cues or query.direction is None:
        return ""
    earlier_first = query.periods[0].since < query.periods[1].since
    return yes_or_no(draft, sign == (-1 if earlier_first == (query.direction == "higher") else 1))
