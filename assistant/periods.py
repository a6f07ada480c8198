"""Dates and periods in a question."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from assistant.parts_of_years import Part, part_of_year
from assistant.words import Word, stem
from corpus.dates import MONTHS, first_day, last_day, spell_date

MONTH_NUMBERS = {name.casefold(): n for n, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS |= {name.casefold()[:3]: n for n, name in enumerate(MONTHS, 1)} | {"sept": 9}
_BEFORE = frozenset({"before", "until", "till", "by", "to"})
_AFTER = frozenset({"after", "since", "post"})
_LEADS: Mapping[tuple[str, ...], str] = {
    ("prior", "to"): "before", ("previous", "to"): "before", ("earlier", "than"): "before", ("older", "than"): "before",
    ("ahead", "of"): "before", ("in", "advance", "of"): "before", ("pre",): "before", ("predate",): "before",
    ("predates",): "before", ("predating",): "before", ("predated",): "before", ("no", "later", "than"): "by",
    ("not", "later", "than"): "by", ("later", "than"): "after", ("newer", "than"): "after", ("postdate",): "after",
    ("more", "recent", "than"): "after", ("no", "earlier", "than"): "since", ("as", "far", "back", "as"): "since",
    ("no", "older", "than"): "since",
}  # fmt: skip
"""Words before a date that say on which side of it something lies, longest first where one ends another."""

_ONWARDS = frozenset({"on", "onward", "onwards", "forward", "forwards", "up"})
"""Words after a date that make of "from" a beginning: "from 2011 onwards" is since then, "from 2011" in it."""
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_ORDINAL = re.compile(r"st|nd|rd|th")
EVER_SINCE = "0001-01-01"
OPEN = "9999"


_TO_END = {"before": "by", "by": "by", "until": "by", "since": "after", "after": "after"}
_TO_START = {"before": "before", "by": "before", "until": "before", "since": "since", "after": "since"}
_EDGE = {"end": _TO_END, "close": _TO_END, "start": _TO_START, "beginning": _TO_START}
"""What a word before "the end of" or "the start of" a date comes to: "since the end of March" is after March."""


@dataclass(frozen=True, slots=True)
class Period:
    """From day `since` to day `until`, both included (ISO), as `words`; `point` is the ISO prefix it was named by."""

    since: str
    until: str
    words: str
    point: str


UNDATED = Period("", "", "undated", "")
"""The time of what bears no date: the days of an undated source are empty."""

_Point = tuple[str, int, int]
"""A date as an ISO prefix ("2012-05", "-----05" without its year), with its first word and the end of its words."""


def at(point: str) -> Period:
    """Return the period of a day, month or year as such."""
    return _period(point, "")


def until_before(point: str) -> Period:
    """Return all the time before a day, month or year."""
    return _period(point, "before")


def after(point: str) -> Period:
    """Return all the time after a day, month or year."""
    return _period(point, "after")


def since(point: str) -> Period:
    """Return all the time from a day, month or year on."""
    return _period(point, "since")


def ends_of(period: Period) -> tuple[Period, ...]:
    """Return the first and the last day, month or year of a span ("from January to May"), else none."""
    size = len(period.point)
    ends = (period.since[:size], period.until[:size])
    told = period.since != EVER_SINCE and period.until[:4] != OPEN and " to " in period.words
    return (at(ends[0]), at(ends[1])) if told and ends[0] < ends[1] else ()


class Dates(NamedTuple):
    """The periods that a question names, the words that say so, and the months left without a year ("May").

    `span` is all the time from the one to the other, where two are named so ("between 2009 and 2010").
    """

    periods: tuple[Period, ...]
    words: frozenset[int]
    yearless: tuple[str, ...]
    span: Period | None = None


_FORWARD = frozenset({"after", "later", "next", "on", "forward"})


def shift(period: Period, words: str) -> Period | None:
    """Return the month or year before or after a period, as words such as "the month before" say; None if none does."""
    told = set(words.casefold().rstrip("?.!").split())
    back = -1 if told & {"before", "earlier", "previous", "back"} else 1 if told & _FORWARD else 0
    year, month = int(period.point[:4] or 0), int(period.point[5:7] or 0)
    if not back or not year:
        return None
    if "year" in told:
        point = f"{year + back}{period.point[4:7]}"
    elif "month" in told and month:
        at = year * 12 + month - 1 + back
        point = f"{at // 12}-{at % 12 + 1:02}"
    else:
        return None
    return Period(first_day(point), last_day(point), spell_date(point), point)


_POINTING = frozenset({"its", "their", "the", "that"})


def _is_inspection(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the inspection of the date before it."""
    return at < len(words) and words[at].stem in {stem("inspection"), stem("re-inspection"), stem("visit")}


def find_dates(words: Sequence[Word], today: date, year: str = "", undated: Collection[int] = ()) -> Dates:
    """Return the periods that a question names.

    "before March 2012" ends on 29 February, "since 2011" begins on 1 January 2011; a month without a year takes the
    year of the next date that has one, else `year`, that of the conversation. "this year" and "last year" count from
    `today`. What stands at `undated` is no date.
    """
    points, yearless = _points(words, today, year, undated)
    periods: list[Period] = []
    used: set[int] = set()
    for place, (point, start, end) in enumerate(points):
        if part := part_of_year(words, start, point) if len(point) == len("2012") else None:
            side, led = _led_by(words, part.start)
            used.update(range(led if side in _BEFORE | _AFTER else part.start, end))
            if _joined_behind(words, end) and words[end + 1].key in _BEHIND:
                side = _BEHIND[words[end + 1].key]  # "autumn 2011 or later"
                used.update({end, end + 1})
            periods.append(_beside_part(part, side, point))
            continue
        before, led = _led_by(words, start)
        if before in _POINTING and start > 1 and words[start - 2].key in _AFTER and _is_inspection(words, end):
            before, led = words[start - 2].key, start - 2  # "since its 2010 inspection"
        used.update(range(led, start))
        ranged = place + 1 < len(points) and before in {"from", "between"}
        if before == "from" and end < len(words) and words[end].key in _ONWARDS:
            before = "since"
            used.update({start - 1, end})
        periods.append(_period(point, "" if ranged or (place and before in {"to", "and"}) else before))
        if behind := _BEHIND.get(words[end + 1].key) if _joined_behind(words, end) else None:
            periods[-1] = _period(point, behind)  # "2011 or later"
            used.update({end, end + 1})
        if edge := _EDGE.get(words[start - 2].key) if before == "of" and start > 1 else None:
            opens = start - 3 if start > 2 and words[start - 3].key == "the" else start - 2
            before = edge.get(words[opens - 1].key, "") if opens else ""
            periods[-1] = _period(point, before)
            used.update(range(max(opens - 1, 0) if before else opens, start))
        if before in {"mid", "early", "late"}:  # of a month no more is known than that
            used.add(start - 1)
            before = words[start - 2].key if start > 1 else ""
        used.update(range(start, end))
        if before in _BEFORE | _AFTER | {"from", "between", "in", "during", "on", "of", "at"}:
            used.add(start - 1)
    span = _span(words, points, periods)
    used.update(at for _, start, end in yearless for at in range(start, end))
    if not periods and (dateless := _dateless(words)):
        periods.append(UNDATED)
        used |= dateless
    if len(points) == len(periods) == 2 and _says_twice(words, points):
        periods = [max(periods, key=lambda period: len(period.point))]  # "in the May 2012 notice, on 16 May"
    months = tuple(MONTHS[int(point[5:7]) - 1] for point, _, _ in yearless)
    return Dates(tuple(periods), frozenset(used), months, span)


_BEHIND = {"later": "since", "after": "since", "since": "since", "onwards": "since", "newer": "since",
           "earlier": "by", "before": "by", "older": "by"}  # fmt: skip
"""What a word behind a date and an "or" makes of it: "2011 or later" is since then."""


def _joined_behind(words: Sequence[Word], end: int) -> bool:
    """Whether "or" and one more word stand behind a date."""
    return end + 1 < len(words) and words[end].key in {"or", "and"}


def _beside_part(part: Part, side: str, point: str) -> Period:
    """Return a part of a year, or all the time before or after it: "before the summer of 2011"."""
    if side == "before":
        return Period(EVER_SINCE, _shift(part.since, -1), f"before {part.words}", point)
    if side in _BEFORE - {"to"}:
        return Period(EVER_SINCE, part.until, f"up to {part.words}", point)
    if side == "after":
        return Period(_shift(part.until, 1), OPEN, f"after {part.words}", point)
    if side in _AFTER:
        return Period(part.since, OPEN, f"since {part.words}", point)
    return Period(part.since, part.until, part.words, point)


def _led_by(words: Sequence[Word], start: int) -> tuple[str, int]:
    """Return the word that says on which side of a date something lies, and where the words that say so begin."""
    keys = tuple(word.key for word in words[:start])
    for lead in sorted(_LEADS, key=len, reverse=True):
        if keys[-len(lead) :] == lead:
            return _LEADS[lead], start - len(lead)
    return (keys[-1] if keys else ""), start


def _span(words: Sequence[Word], points: Sequence[_Point], periods: Sequence[Period]) -> Period | None:
    """Return all the time from one date to another: "between 2009 and 2010", "2009 to 2011", "from May to June"."""
    if len(points) != 2 or len(periods) != 2:
        return None
    (_, first, end), (_, start, _) = points
    between = [word.key for word in words[end:start]]
    opening = words[first - 1].key if first else ""
    joined = between in (["to"], ["until"], ["till"], ["through"]) or (not between and words[start].hyphened)
    if not joined and not (between == ["and"] and opening == "between"):
        return None
    one, other = periods
    words_ = f"{one.words} to {other.words}"
    return Period(one.since, other.until, words_, other.point) if one.since < other.until < OPEN else None


def _says_twice(words: Sequence[Word], points: Sequence[_Point]) -> bool:
    """Return whether two dates are one, told more closely once: no "and" or "to" stands between them."""
    (one, _, end), (other, start, _) = points
    joined = {"and", "to", "or", "until", "with", "than"} & {word.key for word in words[end:start]}
    return one != other and (one.startswith(other) or other.startswith(one)) and not joined


_NOT_KNOWN = frozenset({"not", "known", "given", "unknown", "missing", "unclear", "unstated"})


def _dateless(words: Sequence[Word]) -> set[int]:
    """Return the words for a source that bears no date: "undated", "have no date", "without a date"."""
    keys = [word.key for word in words]
    for at, key in enumerate(keys):
        before = [place for place in range(max(0, at - 2), at) if keys[place] in {"no", "without", "unknown"}]
        after = [place for place in range(at + 1, min(len(keys), at + 5)) if keys[place] in _NOT_KNOWN]
        if key in {"date", "dates"} and after and {keys[place] for place in after} - {"not", "known", "given"}:
            return {at, *range(at + 1, after[-1] + 1)}  # "whose date is unknown"
        if key in {"date", "dates"} and len(after) > 1:
            return {at, *range(at + 1, after[-1] + 1)}  # "whose date is not known"
        if key in {"undated", "dateless"} or (key in {"date", "dates"} and before):
            return {*before, at}
    return set()


def _period(point: str, before: str) -> Period:
    first, last, words = first_day(point), last_day(point), spell_date(point)
    if before == "before":
        return Period(EVER_SINCE, _shift(first, -1), f"before {words}", point)
    if before in _BEFORE:
        return Period(EVER_SINCE, last, f"up to {words}", point)
    if before == "after":
        return Period(_shift(last, 1), OPEN, f"after {words}", point)
    if before in _AFTER:
        return Period(first, OPEN, f"since {words}", point)
    return Period(first, last, words, point)


def _shift(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _points(
    words: Sequence[Word], today: date, year: str, undated: Collection[int]
) -> tuple[list[_Point], list[_Point]]:
    """Return the dates named, and those that lack a year."""
    found: list[_Point] = []
    keys = ["" if at in undated else word.key for at, word in enumerate(words)]
    at = 0
    while at < len(keys):
        point, end = _point_at(keys, words, at, today)
        if end == at:
            at += 1
            continue
        found.append((point, at, end))
        at = end
    return _with_years(_without_restated(keys, found), year)


def _without_restated(keys: Sequence[str], points: Sequence[_Point]) -> list[_Point]:
    """Return the dates without a "this year" that a year right behind it says again: "this year, 2012 I mean"."""
    starts = {start for point, start, _ in points if len(point) == len("2012") and keys[start] == point}
    return [point for point in points if not (keys[point[1]] in {"this", "last", "next"} and point[2] in starts)]


def _point_at(keys: Sequence[str], words: Sequence[Word], at: int, today: date) -> tuple[str, int]:
    if keys[at] in {"this", "last", "next"} and keys[at + 1 : at + 2] == ["year"]:
        return str(today.year + {"this": 0, "last": -1, "next": 1}[keys[at]]), at + 2
    day, end = "", at
    if keys[end].isdecimal() and 1 <= int(keys[end]) <= 31:
        day, end = keys[end], end + 1
        end += bool(end < len(keys) and _ORDINAL.fullmatch(keys[end]))
        end += bool(end < len(keys) and keys[end] == "of")
        if end < len(keys) and keys[end].isdecimal() and len(keys) > end + 1 and _is_year(keys[end + 1]):
            month, year = int(keys[end]), keys[end + 1]  # 13/06/2012
            return (_iso(year, month, day), end + 2) if 1 <= month <= 12 else ("", at)
    if day and keys[end : end + 1] in (["or"], ["and"]) and keys[end + 1 : end + 2] and keys[end + 1].isdecimal():
        other, _ = _point_at(keys, words, end + 1, today)  # "14 or 16 May"
        return (f"{other[:8]}{int(day):02}", end) if len(other) == 10 else ("", at)
    if end < len(keys) and _is_month(keys, words, end, bool(day)):
        month, end = MONTH_NUMBERS[keys[end]], end + 1
        if not day and end < len(keys) and keys[end].isdecimal() and 1 <= int(keys[end]) <= 31:
            day, end = keys[end], end + 1
            end += bool(end < len(keys) and _ORDINAL.fullmatch(keys[end]))
        if end < len(keys) and _is_year(keys[end]):
            return _iso(keys[end], month, day), end + 1
        return _iso("----", month, day), end
    if keys[at] in _FEASTS and keys[at + 1 : at + 2] and _is_year(keys[at + 1]):
        return f"{keys[at + 1]}-{_FEASTS[keys[at]]}", at + 2  # "before Christmas 2011"
    if _is_year(keys[at]):
        return keys[at], at + 1
    if keys[at] == "twenty" and keys[at + 1 : at + 2] and keys[at + 1] in _TEENS:
        return f"20{_TEENS.index(keys[at + 1]) + 10}", at + 2  # "twenty twelve"
    return "", at


_FEASTS: Mapping[str, str] = {"christmas": "12-25", "xmas": "12-25", "halloween": "10-31"}
"""Days of every year that have a name."""


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isdecimal() and 1900 <= int(key) <= 2100


def _is_month(keys: Sequence[str], words: Sequence[Word], at: int, day: bool) -> bool:
    """Return whether a word is a month: "may" and "march" only beside a date or with a capital."""
    if keys[at] not in MONTH_NUMBERS:
        return False
    if keys[at] not in {"may", "march", "mar", "sep", "dec", "jan", "jun"}:
        return True
    beside = (*keys[max(0, at - 1) : at], *keys[at + 1 : at + 2])
    dated = any(
        _is_year(k) or k in {"in", "between", "since", "during", "until", "early", "late", "mid"} for k in beside
    )
    bare = not {*keys[:at], *keys[at + 1 :]} - {
        "and",
        "or",
        "what",
        "how",
        "about",
        "then",
        "to",
        *MONTH_NUMBERS,
    }  # "and may?"
    joined = keys[at + 1 : at + 2] in (["to"], ["until"], ["and"])
    spans = joined and keys[at + 2 : at + 3] and keys[at + 2] in MONTH_NUMBERS
    return day or dated or bare or bool(spans) or (words[at].capital and at > 0)


def _iso(year: str, month: int, day: str) -> str:
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")


def _with_years(points: Sequence[_Point], year: str) -> tuple[list[_Point], list[_Point]]:
    """Give a month without a year that of the next date, of the one before or else `year`; part those left without."""
    years = [point[:4] for point, _, _ in points]
    whole: list[_Point] = []
    yearless: list[_Point] = []
    for place, (point, start, end) in enumerate(points):
        known = [y for y in (*years[place:], *reversed(years[:place]), year or "----") if y != "----"]
        if not known:
            yearless.append((point, start, end))
        elif _exists(dated := known[0] + point[4:]):
            whole.append((dated, start, end))
    return whole, yearless


def _exists(point: str) -> bool:
    try:
        date.fromisoformat(first_day(point))
    except ValueError:
        return False
    return True
