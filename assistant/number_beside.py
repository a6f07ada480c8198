"""A number as such set beside the to-date figures: "is 45% for safeguarding below the average?", "is 70% good?"."""

from dataclasses import replace

from assistant import phrases, wording
from assistant.comparators import LOW
from assistant.draft import Draft
from assistant.numbers import Number
from assistant.query import Query
from assistant.reading import Reading
from assistant.saying import yes_or_no
from assistant.words import places
from assistant.worth import asks_worth
from index import statements as sql
from index.score_table import ToDateRow

_SETTING = frozenset({"higher", "lower", "compare", "difference", "nearest"})
"""Concepts that set one thing beside another."""

_IS = frozenset("is was are were would does do did".split())


def of_a_number(reading: Reading, query: Query) -> Query:
    """Return a question of how a number stands to a to-date figure as that; any other query as it is.

    "Is the average above 65%?" asks of the average, and "is 91% the highest?" which figure that is.
    """
    scores = [n for n in reading.numbers if n.value >= LOW and not (n.ordinal or n.points or n.near)]
    counted = reading.quantity and reading.quantity.kind != "some"  # "a score of 70"
    others = reading.areas or reading.unknown_areas or counted or reading.margin or query.group
    many = reading.has("list", "anyone", "count", "area_word", "notice_word", "they", "those")
    if len(scores) != 1 or others or many or len(reading.statistics) > 1 or query.average:
        return query
    worth = asks_worth(reading) and reading.measures and not reading.statistics  # "is that 53% good?" follows on
    if not (worth or _is_set_beside(reading, scores[0])):
        return query
    level = {"reaching"} if {"at_least", "at_most"} & set(reading.named("comparators")) else set()
    return replace(
        query, task="to_date", statistics=reading.statistics or ("average",), claims=True, reason=None, bounds=None,
        numbers=(scores[0].value,), direction=None if worth else query.direction, quantity=None, subject=(), phrase="",
        cues=query.cues - {"difference", "nearest"} | {"number_beside"} | level,
    )  # fmt: skip


def _is_set_beside(reading: Reading, number: Number) -> bool:
    """Whether a number is what stands above, below or beside a to-date figure, and not what that is held against."""
    figures = [mark for mark in reading.marks if mark.section == "statistics"]
    if len({mark.name for mark in figures}) != 1 or not reading.statistics:
        return False
    figure = figures[0]
    own = set(range(figure.start, figure.end))
    setting = [
        mark.start for mark in reading.marks
        if (mark.section == "comparators" or mark.name in _SETTING) and not own & places([mark])
    ]  # fmt: skip
    if not setting:
        return False
    if number.start < figure.start:
        return any(number.start < at < figure.start for at in setting) or "how" in reading.keys[: number.start]
    between = set(reading.keys[figure.end : number.start])
    return min(setting) < figure.start and bool(_IS & between)  # "how far below average is 45%?"


def say_number_beside(draft: Draft, query: Query, row: ToDateRow) -> tuple[str, str]:
    """Return the yes or no on how a number stands to a to-date figure, and the line that says how."""
    number, value = query.numbers[0], row.figure.value
    shown, printed, sign = f"{number:g}%", f"{value}%", (number > value) - (number < value)
    if not sign:
        return yes_or_no(draft, _holds(query, sign)), wording.number_level(shown)
    mark = draft.cite_row(row)
    gap = draft.figure(
        sql.TO_DATE_FROM_NUMBER,
        {"source": row.source.id, "measure": row.figure.measure, "statistic": row.figure.statistic, "number": number},
        unit="percentage points", statistic="difference", citations=(mark,), measure=row.figure.measure,
        arithmetic=f"{shown} − {printed} = {{}}" if sign > 0 else f"{printed} − {shown} = {{}}",
        as_of=row.source.published,
    )  # fmt: skip
    return yes_or_no(draft, _holds(query, sign), abs(number - value)), wording.number_beside(
        shown, gap, sign, phrases.marks([mark])
    )


def _holds(query: Query, sign: int) -> bool:
    """Return whether a number lies on the side that is asked about, level with it where that will do."""
    side = -1 if query.direction == "lower" else 1
    return sign == side or (sign == 0 and "reaching" in query.cues)
