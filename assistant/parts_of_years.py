"""Parts of a year that are named by other words than months: "the first half of 2012", "spring 2012"."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.words import Word
from corpus.dates import MONTHS, first_day, last_day


class Part(NamedTuple):
    """A part of a year: its first and last day, its words, and the word of the question that it begins with."""

    since: str
    until: str
    words: str
    start: int


_NTH = {"first": 0, "1st": 0, "opening": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}
_LAST = frozenset({"last", "latter", "closing", "final"})
_PARTS: Mapping[str, int] = {"half": 6, "quarter": 3}
"""Months of a part of a year."""

_SEASONS: Mapping[str, tuple[int, int]] = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
"""The months of a season, first and last; a winter lies in two years, and in which is not guessed."""


def part_of_year(words: Sequence[Word], at: int, year: str) -> Part | None:
    """Return the part of a year that the words before it name, None where they name none."""
    before = [word.key for word in words[:at]]
    if before[-1:] in (["of"], ["in"]):
        before.pop()
        if before[-1:] == ["fall"] and before[-2:-1] not in (["the"], ["early"], ["late"]):
            return None  # "which inspections fall in 2012?"
    if not before:
        return None
    if before[-1] in _SEASONS:
        first, last = _SEASONS[before[-1]]
        label = f"{before[-1]} {year}, {MONTHS[first - 1]} to {MONTHS[last - 1]}"
        return _part(year, first, last, label, _from_the(before, len(before) - 1))
    if before[-1] == "months" and len(before) > 2:
        return _months(before, year)
    nth = before[-2] if len(before) > 1 else ""
    size = _PARTS.get(before[-1])
    if size is None or (nth not in _NTH and nth not in _LAST):
        return None
    place = 12 // size - 1 if nth in _LAST else _NTH[nth]
    if place * size >= 12:
        return None
    named = "last" if nth in _LAST else nth
    label = f"the {named} {before[-1]} of {year}"
    return _part(year, place * size + 1, (place + 1) * size, label, _from_the(before, len(before) - 2))


_COUNTS: Mapping[str, int] = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9}


def _months(before: Sequence[str], year: str) -> Part | None:
    """Return the first or last few months of a year: "the first three months of 2012"."""
    number, nth = before[-2], before[-3]
    count = int(number) if number.isdecimal() else _COUNTS.get(number, 0)
    if not 0 < count < 12 or (nth not in _LAST and _NTH.get(nth) != 0):
        return None
    first = 13 - count if nth in _LAST else 1
    label = f"the {'last' if nth in _LAST else 'first'} {number} months of {year}"
    return _part(year, first, first + count - 1, label, _from_the(before, len(before) - 3))


def _part(year: str, first: int, last: int, words: str, start: int) -> Part:
    return Part(first_day(f"{year}-{first:02}"), last_day(f"{year}-{last:02}"), words, start)


def _from_the(before: Sequence[str], at: int) -> int:
    """Return a place, or that of the "the" before it."""
    return at - 1 if at and before[at - 1] == "the" else at
