"""Numbers as people write them, and the bounds that they set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from math import ceil, floor
from typing import Literal

from assistant.vocabulary import Mark
from assistant.words import Word, places

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}  # fmt: skip
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_DECADES = {f"{word.removesuffix('y')}ies": value for word, value in _TENS.items()}
_PARTS: Mapping[tuple[str, ...], float] = {
    ("three", "quarters"): 75, ("three", "quarter"): 75, ("two", "thirds"): 200 / 3, ("half",): 50,
    ("a", "quarter"): 25, ("one", "quarter"): 25, ("a", "third"): 100 / 3, ("one", "third"): 100 / 3,
    ("a", "half"): 50, ("one", "half"): 50, ("a", "hundred"): 100, ("one", "hundred"): 100,
    ("four", "fifths"): 80, ("three", "fifths"): 60, ("two", "fifths"): 40, ("nine", "tenths"): 90,
    ("seven", "tenths"): 70,
}  # fmt: skip


_LOW = 20
"""Below the lowest score ever printed, a bare number is some other: an age, a day, a count."""

_SMALL = 12
"""Numbers up to which a bare word for one counts something, and is no score: nobody scored so little."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at words `start` to `end`; `share` where it is said to be per cent or is a part ("half").

    `ordinal` where it is a place ("2nd"), `points` where it is a distance ("5 points"), `relative` where only the
    word behind it tells so ("5% better").
    """

    value: float
    start: int
    end: int
    share: bool = False
    ordinal: bool = False
    points: bool = False
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Bounds:
    """The whole per cents that a question lets through, both ends included, and its words for that.

    `numbers` are those that set them; `denied` where a "not" before the comparator has been taken in ("did not score
    above 50%" is at most 50%). `start` is the first of the question's words that the numbers stand in.
    """

    least: int
    most: int
    words: str
    numbers: tuple[float, ...] = ()
    denied: bool = False
    start: int = 0

    def moved(self, value: float) -> "Bounds | None":
        """Return the same bounds about another whole number; None where these are not about one."""
        if len(self.numbers) != 1 or value != int(value) or self.numbers[0] != int(self.numbers[0]):
            return None
        by = int(value - self.numbers[0])
        least, most = (edge + by if edge not in {0, 100} else edge for edge in (self.least, self.most))
        words = self.words.replace(f"{self.numbers[0]:g}%", f"{value:g}%")
        return Bounds(least, most, words, (value,), self.denied)


@dataclass(frozen=True, slots=True)
class Margin:
    """How far from something else: `value` percentage points, and whether within, at least, more or less than that."""

    value: float
    kind: Literal["within", "at_least", "above", "below", "exactly"]
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
        return gap == self.value


def find_numbers(words: Sequence[Word]) -> tuple[Number, ...]:
    """Return the numbers in a question, in digits or in words, with "per cent" taken in."""
    found: list[Number] = []
    at = 0
    while at < len(words):
        number = _number_at(words, at)
        if number is None:
            at += 1
            continue
        found.append(replace(number, points=True, relative=True) if _is_relative(words, number) else number)
        at = number.end
    return tuple(found)


_SIDES = frozenset(
    "better worse higher lower ahead behind above below more less clear short adrift apart up down".split()
)
"""Words right after a number that make it a distance: "7% better than Kent"."""

_STANDS = frozenset({"score", "got", "get", "gave", "given", "of", "with", "at", "on"})
"""Stems right before a number that make it a score all the same: "a score of 45 below average"."""

_COPULAS = frozenset({"is", "was", "are", "were", "be", "by", "came"})
"""Words right before a bare number of that kind, which is no "top 3" then: "Luton was 7 better than Kent"."""

_WIDEST = 54
"""The greatest distance that a bare number is taken for: of two scores printed, none lie further apart (37%, 91%)."""


def _is_relative(words: Sequence[Word], number: Number) -> bool:
    """Return whether a number says how far apart, by the words around it."""
    before, after = words[number.start - 1 : number.start] if number.start else (), words[number.end : number.end + 1]
    if before and before[0].key == "by" and not (number.points or number.ordinal) and number.value <= _WIDEST:
        return True  # "beat the average by 8 per cent"
    if number.points or number.ordinal or number.value > _WIDEST or not after or after[0].key not in _SIDES:
        return False
    if before and (before[0].possessive or before[0].stem in _STANDS):
        return False
    return number.share or bool(before and before[0].key in _COPULAS)


def _decade(number: Number, marks: Sequence[Mark]) -> Bounds:
    """Return the bounds of "in the sixties", also of "in the sixties or above"."""
    low = int(number.value)
    for mark in marks:
        if mark.name in {"or_more", "or_less"} and 0 <= mark.start - number.end <= 1:
            one_sided = _bounds("at_least", low, 0) if mark.name == "or_more" else _bounds("at_most", low + 9, 0)
            return replace(one_sided, numbers=(low,), start=number.start)
    return replace(_bounds("between", low, low + 9), numbers=(low, low + 9), start=number.start)


def is_number(key: str) -> bool:
    """Return whether a word is a number, or part of one ("three", "quarters")."""
    return key in _UNITS or key in _TENS or any(key in part for part in _PARTS)


_POINTS = {("percentage", "points"), ("percentage", "point"), ("points",), ("point",), ("pts",), ("pp",)}
"""Words after a number that make it a distance."""


def _number_at(words: Sequence[Word], at: int) -> Number | None:
    keys = [word.key for word in words[at : at + 4]]
    for size in (2, 1):
        if tuple(keys[:size]) in _PARTS:
            return Number(_PARTS[tuple(keys[:size])], at, at + size, True)
    if words[at].text[0].isdecimal():  # not "¼", whose key is "1⁄4"
        value, end = float(keys[0]), at + 1
    elif keys[0] in _TENS:
        unit = _UNITS.get(keys[1], 0) if len(keys) > 1 else 0
        value, end = float(_TENS[keys[0]] + unit % 10), at + (2 if 0 < unit < 10 else 1)
    elif keys[0] in _DECADES:
        return Number(float(_DECADES[keys[0]]), at, at + 1, True)
    elif keys[0] in _UNITS:
        value, end = float(_UNITS[keys[0]]), at + 1
    else:
        return None
    after = [word.key for word in words[end : end + 2]]
    if after[:1] and after[0] in {"st", "nd", "rd", "th"}:
        return Number(value, at, end + 1, ordinal=True)
    if after[:2] == ["per", "cent"]:
        return Number(value, at, end + 2, True)
    if after[:1] in (["percent"], ["pct"], ["pc"]):
        return Number(value, at, end + 1, True)
    size = next((n for n in (2, 1) if tuple(after[:n]) in _POINTS), 0)
    if size:
        return Number(value, at, end + size, points=True)
    return Number(value, at, end)


def find_bounds(words: Sequence[Word], numbers: Sequence[Number], marks: Sequence[Mark]) -> tuple[Bounds, ...]:
    """Return the bounds that comparators and numbers set together ("over 75%", "between 40 and 50", "60 or more")."""
    placed = places(mark for mark in marks if mark.name == "next_place")
    things = [mark.start for mark in marks if mark.name in {"area_word", "notice_word"}]
    found: list[Bounds] = []
    second: Number | None = None
    for number, following in zip_longest(numbers, numbers[1:]):
        if number is second:
            continue  # the upper end of "between 40 and 50"
        if not number.share and any(0 <= at - number.end <= 1 for at in things):
            continue  # "more than ten areas" counts areas
        if words[number.end : number.end + 1] and words[number.end].key in {"time", "times", "occasion", "occasions"}:
            continue  # "more than one time"
        if words[number.end : number.end + 1] and words[number.end].text == "s":
            if number.value % 10 == 0 and [w.key for w in words[: number.start]][-2:] == ["in", "the"]:
                found.append(_decade(number, marks))  # "in the 60s"
            continue  # "over-16s" are people
        if not number.share and number.value <= _SMALL and words[number.start].key in _UNITS:
            continue  # "with one of them" is no per cent
        if (
            number.ordinal
            or number.points
            or number.start in placed
            or (number.start and words[number.start - 1].key == "all")
        ):
            continue  # "2nd" is a place, "all three" the measures
        if words[number.start].key in _DECADES:
            if [w.key for w in words[: number.start]][-2:] == ["in", "the"]:  # "in the low sixties" is left alone
                found.append(_decade(number, marks))
            continue
        name, denied = _comparison(words, number, marks)
        if not name or (name == "between" and following is None):
            continue
        second = following if name == "between" else None
        bounds = _bounds(_DENIED.get(name, name) if denied else name, number.value, second.value if second else 0)
        given = (number.value, second.value) if second else (number.value,)
        found.append(replace(bounds, numbers=given, denied=denied, start=number.start))
    return tuple(found)


def _comparison(words: Sequence[Word], number: Number, marks: Sequence[Mark]) -> tuple[str, bool]:
    """Return the name of the comparator that a number goes with, "" for none, and whether a "not" turns it round."""
    comparators = [mark for mark in marks if mark.section == "comparators" and mark.name != "within"]
    before = [m for m in comparators if 0 <= number.start - m.end <= 3 and not goes_with_number_before(words, m)]
    after = [m for m in comparators if m.name in _AFTER and 0 <= m.start - number.end <= 1]
    after = [m for m in after if m.name not in _LEADING or goes_with_number_before(words, m)]
    nearest = max(before, key=lambda m: (m.end, m.end - m.start), default=None)
    denied = nearest is not None and any(m.name == "denial" and 0 <= nearest.start - m.end <= 3 for m in marks)
    scored = number.share or (number.start > 0 and words[number.start - 1].stem in _SCORED)
    if nearest and nearest.name in _LEADING:
        return _LEADING[nearest.name], denied
    exactly = scored and (number.share or number.value >= _LOW)  # "at 18" is an age
    return after[0].name if after else nearest.name if nearest else "exactly" if exactly else "", denied


def goes_with_number_before(words: Sequence[Word], mark: Mark) -> bool:
    """Return whether an "or more", an "and below" goes with the number before it, not with one after it."""
    following = words[mark.end] if mark.end < len(words) else None
    leads = following and (following.key == "than" or is_number(following.key) or following.text[0].isdecimal())
    after_number = mark.start > 0 and (is_number(words[mark.start - 1].key) or _spells_share(words, mark))
    return mark.name in _LEADING and after_number and not leads


def _spells_share(words: Sequence[Word], mark: Mark) -> bool:
    return words[mark.start - 1].key in {"cent", "percent", "pct", "pc"} or words[mark.start - 1].text[0].isdecimal()


_LEADING = {"or_more": "above", "or_less": "below"}
"""What "and over", "and below" amount to before a number: "above 70 on one measure and below 60 on another"."""


def both_bounds(one: Bounds, other: Bounds) -> Bounds:
    """Return the bounds that keep to two at once ("above 60 but below 70")."""
    return Bounds(
        max(one.least, other.least), min(one.most, other.most), f"{one.words} and {other.words}",
        (*one.numbers, *other.numbers), one.denied or other.denied, one.start,
    )  # fmt: skip


_MARGINS: Mapping[str, Literal["within", "at_least", "above", "below", "exactly"]] = {
    "within": "within", "at_most": "within", "or_less": "within", "at_least": "at_least", "or_more": "at_least",
    "above": "above", "below": "below", "exactly": "exactly",
}  # fmt: skip
_MARGIN_WORDS = {"within": "at most", "at_least": "at least", "above": "more than", "below": "less than"}


def find_margin(
    numbers: Sequence[Number], marks: Sequence[Mark], named: bool = False
) -> tuple[Margin | None, tuple[Mark, ...]]:
    """Return the distance that a question asks for ("within 5 points of", "10 points or more below").

    With it come the phrases that set it, which say nothing else: the "more" of "more than 5 points below". A bare
    distance is the least; of areas `named`, where no others are asked for, it is just that ("is Kent 7 points ahead?").
    """
    many = not named or any(mark.name in {"list", "count", "anyone", "area_word"} for mark in marks)
    for number in numbers:
        if not number.points:
            continue
        near = [m for m in marks if m.section == "comparators" and m.name in _MARGINS]
        near = [
            m
            for m in near
            if (0 <= number.start - m.end <= 1 and m.name not in _LEADING)
            or (m.name in _AFTER and 0 <= m.start - number.end <= 0)
        ]
        kind = _MARGINS[near[0].name] if near else "at_least" if many else "exactly"
        words = (
            f"{_MARGIN_WORDS.get(kind, 'exactly')} {number.value:g} percentage point{'' if number.value == 1 else 's'}"
        )
        return Margin(number.value, kind, words), tuple(near)
    return None, ()


_AFTER = frozenset({"or_more", "or_less", "exactly"})
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
