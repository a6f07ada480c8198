"""Distances from something else: "within 5 points of Luton", "10 points or more below the average"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Literal

from assistant.comparators import AFTER, LEADING
from assistant.numbers import Number
from assistant.vocabulary import Mark

Kind = Literal["within", "at_least", "above", "below", "exactly", "about"]

ABOUT = 2
"""Percentage points that "about ten points" reaches either way: ours, as 11 are about ten."""


@dataclass(frozen=True, slots=True)
class Margin:
    """How far from something else: `value` percentage points, and whether within, at least, more or less than that."""

    value: float
    kind: Kind
    words: str

    def span(self) -> tuple[int, int]:
        """Return the least and the greatest whole distance that keeps to the margin; level scores are at none."""
        match self.kind:
            case "within":
                return 0, floor(self.value)
            case "below":
                return 1, ceil(self.value) - 1
            case "exactly":
                return ceil(self.value), floor(self.value)
            case "about":
                return max(1, ceil(self.value) - ABOUT), floor(self.value) + ABOUT
            case "above":
                return floor(self.value) + 1, 100
        return ceil(self.value), 100

    def admits(self, gap: float) -> bool:
        """Return whether a distance keeps to the margin."""
        match self.kind:
            case "within":
                return gap <= self.value
            case "at_least":
                return gap >= self.value
            case "above":
                return gap > self.value
            case "below":
                return gap < self.value
            case "about":
                return abs(gap - self.value) <= ABOUT
        return gap == self.value


_MARGINS: Mapping[str, Kind] = {
    "within": "within", "at_most": "within", "or_less": "within", "at_least": "at_least", "or_more": "at_least",
    "above": "above", "below": "below", "exactly": "exactly",
}  # fmt: skip
_MARGIN_WORDS: Mapping[Kind, str] = {
    "within": "at most", "at_least": "at least", "above": "more than", "below": "less than", "exactly": "exactly",
    "about": "about",
}  # fmt: skip


_COMPARING = frozenset({"higher", "lower", "difference", "change", "compare", "more"})
"""Concepts that make a distance of a bare number after "by"."""


def find_margin(
    numbers: Sequence[Number], marks: Sequence[Mark], named: bool = False
) -> tuple[Margin | None, tuple[Mark, ...]]:
    """Return the distance that a question asks for ("within 5 points of", "10 points or more below").

    With it come the phrases that set it, which say nothing else: the "more" of "more than 5 points below". A bare
    distance is the least; of areas `named`, where no others are asked for, it is just that ("is Kent 7 points ahead?").
    """
    if not any(m.section in {"comparators", "statistics"} or m.name in _COMPARING for m in marks):
        numbers = [number for number in numbers if not number.relative]  # "we need it by five"
    many = not named or any(mark.name in {"list", "count", "anyone", "area_word"} for mark in marks)
    for number in numbers:
        if not number.points:
            continue
        near = [m for m in marks if m.section == "comparators" and m.name in _MARGINS]
        near = [
            m
            for m in near
            if (0 <= number.start - m.end <= 1 and m.name not in LEADING)
            or (m.name in AFTER and 0 <= m.start - number.end <= 0)
        ]
        bare: Kind = "about" if number.near else "at_least" if many else "exactly"
        kind = _MARGINS[near[0].name] if near else bare
        words = f"{_MARGIN_WORDS[kind]} {number.value:g} percentage point{'' if number.value == 1 else 's'}"
        return Margin(number.value, kind, words), tuple(near)
    return None, ()
