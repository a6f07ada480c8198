"""A notice's own date, and the instant at which its embargo ends."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from corpus.blocks import blank_between, lines
from corpus.dates import MONTHS, spell_date
from corpus.model import Span

LONDON = ZoneInfo("Europe/London")

_MONTH = "|".join(f"{month[:3]}(?:{month[3:]}|t)?" if len(month) > 3 else month for month in MONTHS)
_DAY_MONTH = rf"(?<!\d)(?P<day>\d{{1,2}})\s*(?:st|nd|rd|th)?\s*(?:of\s+)?(?P<month>{_MONTH})(?![a-z])\.?,?"
_DATE = re.compile(rf"{_DAY_MONTH}\s*(?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_AMERICAN = re.compile(
    rf"\b(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)", re.IGNORECASE
)
_DIGITS = re.compile(r"(?<!\d)(?P<day>\d{1,2})[/.](?P<number>\d{1,2})[/.](?P<year>(?:19|20)\d\d)(?!\d)")
_SHORT = re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<number>\d{1,2})/(?P<year>\d\d)(?![\d/])")
_DOTTED = re.compile(r"(?<![\d/.:])(?P<day>\d\d)\.(?P<number>\d\d)\.(?P<year>\d\d)(?![\d/.:])")
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)")
_DATES = (_DATE, _AMERICAN, _DIGITS, _ISO, _SHORT, _DOTTED)
_MONTH_ONLY = re.compile(rf"(?P<month>{_MONTH})\s+(?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_NO_YEAR = re.compile(rf"{_DAY_MONTH}", re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\d/])(?P<hour>\d{1,2})\s?[:.]\s?(?P<minute>\d\d)(?![\d/.])\s*(?P<half>[ap]\.?m\b)?"
    r"|(?<!\d)(?P<four>\d{4})\s?(?:hrs|hours)\b|(?<!\d)(?P<whole>\d{1,2})\s?(?P<part>[ap]\.?m\b)"
    r"|(?P<minutes>one|1)\s+minute\s+past\s+midnight|(?P<midnight>\bmidnight\b)|(?P<noon>\b(?:noon|midday)\b)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EMBARGO = re.compile(
    r"\bembargo(?:ed)?\b(?!\s+(?:has\s+|was\s+)?lifted)"
    r"|\bnot\s+(?:for|to\s+be)\s+(?:publication|release|broadcast|use|published|released|used)\b"
    r"(?=.{0,40}\b(?:before|until|till)\b)"
    r"|\b(?:hold\s+)?for\s+(?:publication|release|broadcast|use)\b(?=.{0,50}(?:\d[:.]\d\d\b|\d{4}\s?h|\d\s?[ap]m\b|noon|midnight))",
    re.IGNORECASE,
)
_UNIVERSAL = re.compile(r"\b(?:GMT|UTC)\b")
_NUMBER_STUCK = re.compile(r"\s*ISBN\b.*|(?<=\d)ISBN.*", re.IGNORECASE)  # reports run it into their date
_FRONT_MATTER = re.compile(r"\s*---[^\S\n]*\n(?:(?:[\w-]+:|[ \t-]).*\n){1,40}?---[^\S\n]*(?:\n|$)")
"""What site builders put before a text: its date is that of the page."""
_LONGEST_LINE, _LONGEST_EMBARGO = 70, 120
_DAY_ENDS = time.max
"""What stands for 24:00, which no clock shows."""


@dataclass(frozen=True, slots=True)
class Embargo:
    """The instant at which a notice becomes public, in Europe/London; `doubts` are what the line leaves open.

    `instant` is None where there is an embargo and no telling when it ends; `words` are the line as printed.
    """

    instant: datetime | None
    words: str
    doubts: tuple[str, ...] = ()


def find_date(plain: str, head: Span) -> str:
    """Return the date that a notice bears at its head as an ISO prefix, or "".

    A line that is a date, with at most a few words beside it, counts; a date in a sentence or in the embargo does not,
    and the date of a page (its front matter) only where there is no other.
    """
    page = _FRONT_MATTER.match(plain, head.start, head.end)
    if page:
        return _date_in(plain, Span(page.end(), head.end)) or _date_in(plain, Span(head.start, page.end()))
    return _date_in(plain, head)


def _date_in(plain: str, head: Span) -> str:
    fallback = ""
    for line in lines(plain, head):
        words = _NUMBER_STUCK.sub("", line.of(plain))
        if len(words) > _LONGEST_LINE or _EMBARGO.search(words):
            continue
        for pattern in _DATES:
            found = pattern.search(words)
            if found and (day := _day(found.groupdict())):
                beside = _WEEKDAY.sub("", words[: found.start()] + words[found.end() :])
                if len(re.findall(r"\w+", beside)) <= 4:
                    return day.isoformat()
        month = _MONTH_ONLY.fullmatch(words.strip(" .,:"))
        if month and not fallback:
            fallback = f"{month['year']}-{_month_number(month['month']):02}"
        elif not fallback and words != line.of(plain) and re.fullmatch(r"(?:19|20)\d\d", words.strip()):
            fallback = words.strip()
    return fallback


def find_embargo(plain: str, head: Span, dated: str) -> Embargo | None:
    """Return the embargo that the head announces, or None where it announces none.

    An embargo without a year ends in the year of the notice's date, or in the next where it would end before it: a
    notice dated 30 December under embargo until 2 January. Without a time it ends as the day begins.
    """
    announced = next((line for line in lines(plain, head) if _announces(line.of(plain))), None)
    return None if announced is None else _embargo(plain, announced, head, dated)


def find_late_embargo(plain: str, behind: Span, dated: str) -> Embargo | None:
    """Return the embargo of a line of its own `behind` the head, as a page's foot can have it, if it says the day."""
    for line in lines(plain, behind):
        if _EMBARGO.match(line.of(plain)) and _announces(line.of(plain)):
            embargo = _embargo(plain, line, behind, dated)
            if embargo.instant:
                return embargo
    return None


def _embargo(plain: str, announced: Span, within: Span, dated: str) -> Embargo:
    end = announced.end
    for line in lines(plain, Span(announced.end, within.end))[:2]:  # the line may be broken before its date
        if blank_between(plain, end, line.start) or _NO_YEAR.search(plain[announced.start : end]):
            break
        end = line.end
    words = " ".join(plain[announced.start : end].split())
    full = next((m for p in _DATES if (m := p.search(words))), None)
    partial = full or _NO_YEAR.search(words)
    day = _embargo_day(partial.groupdict(), dated) if partial else None
    if day is None or partial is None:
        return Embargo(None, words)
    clock = _clock(words[: partial.start()] + " | " + words[partial.end() :])
    doubts = [] if clock else ["the embargo gives no time: it is taken to end as the day begins"]
    if clock == _DAY_ENDS:
        doubts.append("the embargo ends at midnight: it is taken to end as the day ends")
    weekday = _WEEKDAY.search(words)
    if weekday and _WEEKDAYS.index(weekday.group(1)[:3].lower()) != day.weekday():
        doubts.append(f"the embargo's weekday ({weekday.group().title()}) is not that of {spell_date(day.isoformat())}")
    if full and len(dated) == len("2012-06-13") and day.isoformat() < dated:
        doubts.append(
            f"the embargo ({spell_date(day.isoformat())}) ends before the notice's date ({spell_date(dated)})"
        )
    return Embargo(_instant(day, clock or time(0, 0), words), words, tuple(doubts))


def _instant(day: date, clock: time, words: str) -> datetime:
    """Return the instant in London at which a clock shows a time; of two that may be meant, the later one.

    An hour in October comes twice; "GMT" in summer may be meant to the letter; "midnight" may begin the day or end it.
    """
    if clock == _DAY_ENDS:
        day, clock = day + timedelta(days=1), time(0, 0)
    zones = (LONDON, UTC) if _UNIVERSAL.search(words) else (LONDON,)
    meant = [datetime.combine(day, clock, zone).replace(fold=fold) for zone in zones for fold in (0, 1)]
    return max(meant, key=lambda instant: instant.astimezone(UTC)).astimezone(LONDON)


def _announces(line: str) -> bool:
    found = _EMBARGO.search(line)
    if found is None:
        return False
    behind = line[found.end() :]
    dated = len(line) <= _LONGEST_EMBARGO and any(pattern.search(behind) for pattern in _DATES)
    return found.start() <= 20 or dated or bool(re.match(r"\s+(?:until|till|to)\b", behind, re.IGNORECASE))


def _embargo_day(parts: dict[str, str | None], dated: str) -> date | None:
    if parts.get("year"):
        return _day(parts)
    if not dated:
        return None
    this_year = _day({**parts, "year": dated[:4]})
    if this_year and this_year.isoformat() >= dated[: len("2012-06-13")]:
        return this_year
    return _day({**parts, "year": str(int(dated[:4]) + 1)})


def _day(parts: dict[str, str | None]) -> date | None:
    number = int(parts["number"] or 0) if parts.get("number") else _month_number(parts.get("month") or "")
    try:
        year = parts["year"] or "0"
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(parts["day"] or 0))
    except ValueError:
        return None


def _month_number(word: str) -> int:
    return next((n for n, month in enumerate(MONTHS, 1) if month[:3].lower() == word[:3].lower()), 0)


def _clock(words: str) -> time | None:
    found = _TIME.search(words)
    if found is None:
        return None
    if found["midnight"]:
        return _DAY_ENDS
    if found["minutes"]:
        return time(0, 1)
    if found["noon"]:
        return time(12, 0)
    digits = found["four"] or ""
    hour = int(digits[:2] if digits else found["hour"] or found["whole"])
    minute = int(digits[2:] if digits else found["minute"] or 0)
    half = (found["half"] or found["part"] or "")[:1].lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if (hour, minute) == (24, 0):
        return _DAY_ENDS
    return time(hour, minute) if hour < 24 and minute < 60 else None
