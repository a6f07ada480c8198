"""Bounds that numbers set: "over 75%", "between 40 and 50", "in the sixties"."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from math import ceil, floor

from assistant.numbers import THIRDS, Near, Number, is_decade, is_number, is_spelt
from assistant.vocabulary import Mark
from assistant.words import Word, places

LOW = 20
"""Below the lowest score ever printed, a bare number is some other: an age, a day, a count."""

NEARLY = 3
"""Per cent that "about" or "just under" a number reaches; ours: 52% is about half, 47% nearly so, 55% is argued."""

DOUBTFUL = 4
"""Per cent beyond that, within which no verdict is given on "is it about 70%?": readers differ."""

_SMALL = 12
"""Numbers up to which a bare word for one counts something, and is no score: nobody scored so little."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The whole per cents that a question lets through, both ends included, and its words for that.

    `numbers` are those that set them; `denied` where a "not" before the comparator has been taken in ("did not score
    above 50%" is at most 50%). `start` is the first of the question's words that the numbers stand in. `near` where
    the number is not meant to the letter ("about 70%"), `choice` where they are two to choose from ("in the 60s or the
    70s?").
    """

    least: int
    most: int
    words: str
    numbers: tuple[float, ...] = ()
    denied: bool = False
    start: int = 0
    near: Near | None = None
    choice: bool = False

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
            return replace(_near(self.near, value), denied=self.denied)
        by = int(value - self.numbers[0])
        least, most = (edge + by if edge not in {0, 100} else edge for edge in (self.least, self.most))
        words = self.words.replace(f"{self.numbers[0]:g}%", f"{value:g}%")
        return Bounds(least, most, words, (value,), self.denied)

    def taking_in(self, value: float) -> "Bounds | None":
        """Return the same bounds with the number that they stop short of: "above 75%" with 75 is "at least 75%"."""
        if self.numbers != (value,) or value not in {self.least - 1, self.most + 1}:
            return None
        if value < self.least:
            return Bounds(int(value), self.most, f"at least {value:g}%", self.numbers)
        return Bounds(self.least, int(value), f"at most {value:g}%", self.numbers)


_ANYWHERE = frozenset({"anywhere", "everywhere", "country"})
"""Words for places that a number before them does not count: "under 60, anywhere"."""


def find_bounds(words: Sequence[Word], numbers: Sequence[Number], marks: Sequence[Mark]) -> tuple[Bounds, ...]:
    """Return the bounds that comparators and numbers set together ("over 75%", "between 40 and 50", "60 or more")."""
    placed = places(mark for mark in marks if mark.name == "next_place")
    things = [m.start for m in marks if m.name in {"area_word", "notice_word"} and words[m.start].key not in _ANYWHERE]
    found: list[Bounds] = []
    second: Number | None = None
    for number, following in zip_longest(numbers, numbers[1:]):
        if number is second:
            continue  # the upper end of "between 40 and 50"
        if following and _moved(words, number, following):
            second = following
            continue  # "from 36 up to 71" is a change
        if not number.share and any(0 <= at - number.end <= 1 for at in things):
            continue  # "more than ten areas" counts areas
        of_areas = [w.key for w in words[number.end : number.end + 1]] == ["of"]
        if number.share and of_areas and any(0 < at - number.end <= 3 for at in things):
            continue  # "half of the areas"
        if words[number.end : number.end + 1] and words[number.end].key in {"time", "times", "occasion", "occasions"}:
            continue  # "more than one time"
        if words[number.end : number.end + 1] and words[number.end].text == "s" and number.near not in THIRDS:
            if number.value % 10 == 0 and _has_decade(words, number):
                found.append(_decade(number, marks))  # "in the 60s"
            continue  # "over-16s" are people
        if not number.share and number.value <= _SMALL and is_spelt(words[number.start].key):
            continue  # "with one of them" is no per cent
        if (
            number.ordinal
            or number.points
            or number.start in placed
            or (number.start and words[number.start - 1].key == "all")
        ):
            continue  # "2nd" is a place, "all three" the measures
        if is_decade(words[number.start].key) and number.near not in THIRDS:
            if _has_decade(words, number):
                found.append(_decade(number, marks))
            continue
        name, denied = _comparison(words, number, marks)
        if name in {"", "exactly"} and following and _spans(words, number, following, marks):
            name = "between"  # "the 72% to 80% band"
        if number.near and name != "between":
            found.append(replace(_near(number.near, number.value), start=number.start))
            continue
        if not name or (name == "between" and following is None):
            continue
        second = following if name == "between" else None
        bounds = _bounds(_DENIED.get(name, name) if denied else name, number.value, second.value if second else 0)
        given = (number.value, second.value) if second else (number.value,)
        found.append(replace(bounds, numbers=given, denied=denied, start=number.start))
    return tuple(found)


def _spans(words: Sequence[Word], first: Number, last: Number, marks: Sequence[Mark]) -> bool:
    """Return whether two scores are the ends of a range: "72 to 80", "72-80", unless something moved between them."""
    joint = words[first.end : last.start]
    joined = [word.key for word in joint] == ["to"] or (not joint and words[last.start].hyphened)
    scores = all(number.share or number.value >= LOW for number in (first, last)) and first.value < last.value <= 100
    return joined and scores and not any(mark.name in {"change", "upward", "downward"} for mark in marks)


def _has_decade(words: Sequence[Word], number: Number) -> bool:
    """Return whether a decade is where a score may lie: "in the 60s", "in the 60s or the 70s", "in the 60s or 70s"."""
    keys = [word.key for word in words[: number.start]]
    keys = keys[:-1] if keys[-1:] == ["the"] else keys
    return keys[-1:] in (["in"], ["into"], ["reach"], ["reached"], ["hit"]) or (keys[-1:] == ["or"] and "in" in keys)


def _moved(words: Sequence[Word], first: Number, last: Number) -> bool:
    """Return whether two numbers are where something went from and to: "from 36 up to 71"."""
    joint = [word.key for word in words[first.end : last.start]]
    leads = first.start > 0 and words[first.start - 1].key == "from"
    return leads and joint in (
        ["up", "to"],
        ["down", "to"],
        ["all", "the", "way", "to"],
        ["all", "the", "way", "up", "to"],
    )


def _comparison(words: Sequence[Word], number: Number, marks: Sequence[Mark]) -> tuple[str, bool]:
    """Return the name of the comparator that a number goes with, "" for none, and whether a "not" turns it round."""
    comparators = [mark for mark in marks if mark.section == "comparators" and mark.name != "within"]
    before = [m for m in comparators if 0 <= number.start - m.end <= 3 and not goes_with_number_before(words, m)]
    measured = places(m for m in marks if m.section == "measures")
    between = {at for at, word in enumerate(words) if at in measured or word.key in _OF_WORK}
    behind = [m for m in comparators if m.name in AFTER]
    after = [m for m in behind if 0 <= m.start - number.end <= 1]
    after = [m for m in after if m.name not in LEADING or goes_with_number_before(words, m)]
    after = after or [m for m in behind if _only(between, number.end, m.start) and not _leads(words, m.end)]
    limits = [m for m in comparators if m.name in {"at_most", "at_least"} and m.start == number.end]  # "58% at most"
    after = after or ([] if before else limits)
    nearest = max(before, key=lambda m: (m.end, m.end - m.start), default=None)
    denied = nearest is not None and any(m.name == "denial" and 0 <= nearest.start - m.end <= 3 for m in marks)
    level = any(m.name == "equal" and 0 <= number.start - m.end <= 1 for m in marks)  # "which areas tie on 71"
    scored = number.share or level or (number.start > 0 and words[number.start - 1].stem in _SCORED)
    if nearest and nearest.name in LEADING:
        return LEADING[nearest.name], denied
    exactly = scored and (number.share or number.value >= LOW)  # "at 18" is an age
    return after[0].name if after else nearest.name if nearest else "exactly" if exactly else "", denied


_OF_WORK = frozenset({"of", "for", "on", "the", "work", "its", "in", "score", "scores", "cases"})
"""Words between a number and its "or more", beside a measure: "70 per cent of Safeguarding work, or more"."""


def _only(among: Collection[int], start: int, end: int) -> bool:
    return start < end and set(range(start, end)) <= set(among)


def goes_with_number_before(words: Sequence[Word], mark: Mark) -> bool:
    """Return whether an "or more", an "and below" goes with the number before it, not with one after it."""
    leads = _leads(words, mark.end)
    after_number = mark.start > 0 and (is_number(words[mark.start - 1].key) or _spells_share(words, mark))
    return mark.name in LEADING and after_number and not leads


def _leads(words: Sequence[Word], at: int) -> bool:
    """Return whether a comparator that ends at a word goes with the number there: "and below 60", "or more than 70"."""
    following = words[at] if at < len(words) else None
    return following is not None and (
        following.key == "than" or is_number(following.key) or following.text[0].isdecimal()
    )


def _spells_share(words: Sequence[Word], mark: Mark) -> bool:
    return words[mark.start - 1].key in {"cent", "percent", "pct", "pc"} or words[mark.start - 1].text[0].isdecimal()


LEADING = {"or_more": "above", "or_less": "below"}
"""What "and over", "and below" amount to before a number: "above 70 on one measure and below 60 on another"."""


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


AFTER = frozenset({"or_more", "or_less", "exactly"})
"""Comparators that may follow their number."""

_SCORED = frozenset({"score", "got", "get", "gave", "given", "of", "with", "at", "a", "was", "is"})
"""Stems after which a bare number is the score itself."""

_DENIED = {"above": "at_most", "at_least": "below", "below": "at_least", "at_most": "above"}


def _bounds(name: str, value: float, second: float) -> Bounds:
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


def _near(near: Near, value: float) -> Bounds:
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


def _decade(number: Number, marks: Sequence[Mark]) -> Bounds:
    """Return the bounds of "in the sixties", also of "in the sixties or above"."""
    low = int(number.value)
    for mark in marks:
        if mark.name in {"or_more", "or_less"} and 0 <= mark.start - number.end <= 1:
            one_sided = _bounds("at_least", low, 0) if mark.name == "or_more" else _bounds("at_most", low + 9, 0)
            return replace(one_sided, numbers=(low,), start=number.start)
    return replace(_bounds("between", low, low + 9), numbers=(low, low + 9), start=number.start)
