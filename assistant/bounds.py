"""The whole per cents that a number and its comparator let through, and how they are put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, floor

from assistant.numbers import THIRDS, Near

NEARLY = 3
"""Per cent that "about" or "just under" a number reaches; ours: 52% is about half, 47% nearly so, 55% is argued."""

DOUBTFUL = 4
"""Per cent beyond that, within which no verdict is given on "is it about 70%?": readers differ."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The whole per cents that a question lets through, both ends included, and its words for that.

    `numbers` are those that set them; `denied` where a "not" before the comparator has been taken in ("did not score
    above 50%" is at most 50%). `start` is the first of the question's words that the numbers stand in. `near` where
    the number is not meant to the letter ("about 70%"), `choice` where they are two to choose from ("in the 60s or the
    70s?"), `of_rest` where it is told of what was not done well ("a third of its cases fell short").
    """

    least: int
    most: int
    words: str
    numbers: tuple[float, ...] = ()
    denied: bool = False
    start: int = 0
    near: Near | None = None
    choice: bool = False
    of_rest: bool = False

    @property
    def of_one(self) -> bool:
        """Whether one number is meant, to the letter or about it, and no range."""
        return self.near is not None or self.least == self.most

    def holds(self, value: int) -> bool | None:
        """Return whether a score lies within; None where that is no answer, or depends on how "about" is meant."""
        if self.choice:
            return None
        if self.least <= value <= self.most:
            return True
        return None if self.near and self.least - DOUBTFUL <= value <= self.most + DOUBTFUL else False

    def moved(self, value: float) -> "Bounds | None":
        """Return the same bounds about another whole number; None where these are not about one."""
        if len(self.numbers) != 1 or value != int(value) or self.numbers[0] != int(self.numbers[0]):
            return None
        if self.near:
            return replace(near_bounds(self.near, value), denied=self.denied)
        by = int(value - self.numbers[0])
        least, most = (edge + by if edge not in {0, 100} else edge for edge in (self.least, self.most))
        words = self.words.replace(f"{self.numbers[0]:g}%", f"{value:g}%")
        return Bounds(least, most, words, (value,), self.denied)

    @property
    def complement(self) -> "Bounds | None":
        """The bounds that just those meet who do not meet these; None where they lie on both sides of these."""
        if self.near or self.choice or (self.least > 0) == (self.most < 100) or len(self.numbers) != 1:
            return None
        limit, above = self.numbers[0], self.most == 100
        level = self.least <= limit <= self.most
        words = ("below" if level else "at most") if above else ("above" if level else "at least")
        least, most = (0, self.least - 1) if above else (self.most + 1, 100)
        return Bounds(least, most, f"{words} {limit:g}%", self.numbers)

    def at(self, value: float) -> "Bounds | None":
        """Return the same side of another number: "above 65%" for "above 70%"; None where it has no one side."""
        if self.near or self.choice or self.denied or (self.least > 0) == (self.most < 100) or len(self.numbers) != 1:
            return None
        level = self.least <= self.numbers[0] <= self.most
        name = ("at_least" if level else "above") if self.most == 100 else ("at_most" if level else "below")
        return replace(make_bounds(name, value), numbers=(value,))

    def taking_in(self, value: float) -> "Bounds | None":
        """Return the same bounds with the number that they stop short of: "above 75%" with 75 is "at least 75%"."""
        if self.numbers != (value,) or value not in {self.least - 1, self.most + 1}:
            return None
        if value < self.least:
            return Bounds(int(value), self.most, f"at least {value:g}%", self.numbers)
        return Bounds(self.least, int(value), f"at most {value:g}%", self.numbers)


def adjoin(given: Sequence[Bounds]) -> bool:
    """Return whether bounds leave no gap between them: "in the 60s or the 70s"."""
    ordered = sorted(given, key=lambda bounds: bounds.least)
    return all(above.least <= below.most + 1 for below, above in pairwise(ordered))


def either_bounds(given: Sequence[Bounds]) -> Bounds:
    """Return the bounds from the least to the most of several to choose from ("in the 60s or the 70s")."""
    least, most = min(bounds.least for bounds in given), max(bounds.most for bounds in given)
    numbers = tuple(number for bounds in given for number in bounds.numbers)
    words = " or ".join(bounds.words for bounds in given)
    return Bounds(least, most, words, numbers, start=given[0].start, choice=True)


def both_bounds(one: Bounds, other: Bounds) -> Bounds:
    """Return the bounds that keep to two at once ("above 60 but below 70")."""
    return Bounds(
        max(one.least, other.least), min(one.most, other.most), f"{one.words} and {other.words}",
        (*one.numbers, *other.numbers), one.denied or other.denied, one.start,
    )  # fmt: skip


def make_bounds(name: str, value: float, second: float = 0) -> Bounds:
    """Return the bounds of a comparator of the vocabulary ("at_least", "between") and its number, or two."""
    shown = f"{value:g}%" if value == int(value) else f"{value:.1f}%"
    match name:
        case "above":
            return Bounds(floor(value) + 1, 100, f"above {shown}")
        case "at_least" | "or_more":
            return Bounds(ceil(value), 100, f"at least {shown}")
        case "below":
            return Bounds(0, ceil(value) - 1, f"below {shown}")
        case "at_most" | "or_less":
            return Bounds(0, floor(value), f"at most {shown}")
        case "between":
            low, high = sorted((value, second))
            return Bounds(ceil(low), floor(high), f"from {low:g}% to {high:g}%")
    return Bounds(ceil(value), floor(value), f"exactly {shown}")


def near_bounds(near: Near, value: float) -> Bounds:
    """Return the bounds of a number that is not meant to the letter, with the range it is taken for."""
    if near in THIRDS:
        least, most = (int(value) + edge for edge in THIRDS[near])
        return Bounds(least, most, f"in the {near} {value:g}s (taken as from {least}% to {most}%)", (value,), near=near)
    least = ceil(value if near == "over" else value - NEARLY) + (near == "over" and value == int(value))
    most = floor(value if near == "under" else value + NEARLY) - (near == "under" and value == int(value))
    least, most = max(least, 0), min(most, 100)
    shown = f"{value:g}%" if value == int(value) else f"{value:.1f}%"
    said = "about" if near == "about" else f"just {near}"
    return Bounds(least, most, f"{said} {shown} (taken as from {least}% to {most}%)", (value,), near=near)
