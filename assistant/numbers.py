"""Numbers as people write them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from assistant.words import Word

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}  # fmt: skip
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)} | {
    "fourty": 40
}
_DECADES = {f"{word.removesuffix('y')}ies": value for word, value in _TENS.items()}
_PARTS: Mapping[tuple[str, ...], float] = {
    ("three", "quarters"): 75, ("three", "quarter"): 75, ("two", "thirds"): 200 / 3, ("half",): 50,
    ("halfway", "mark"): 50, ("halfway", "point"): 50, ("halfway",): 50,
    ("a", "quarter"): 25, ("one", "quarter"): 25, ("a", "third"): 100 / 3, ("one", "third"): 100 / 3,
    ("a", "half"): 50, ("one", "half"): 50, ("a", "hundred"): 100, ("one", "hundred"): 100,
    ("four", "fifths"): 80, ("three", "fifths"): 60, ("two", "fifths"): 40, ("nine", "tenths"): 90,
    ("seven", "tenths"): 70, ("perfect", "score"): 100, ("perfect", "mark"): 100, ("perfect", "result"): 100,
    ("full", "marks"): 100, ("maximum", "marks"): 100,
}  # fmt: skip


_OF_ALL = frozenset({"score", "mark", "marks", "result"})
_DOZENS: Mapping[tuple[str, ...], float] = {
    ("a", "couple", "of"): 2, ("couple", "of"): 2,
    ("half", "a", "dozen"): 6, ("half", "dozen"): 6, ("a", "dozen"): 12, ("dozen",): 12,
}  # fmt: skip
_BEGINNINGS = frozenset((*_UNITS, *_TENS, *_DECADES, *(words[0] for words in (*_PARTS, *_DOZENS))))
"""Words that a number in words may begin with."""

Near = Literal["about", "under", "over", "low", "mid", "high"]
"""How what is meant lies to a round number: on either side of it, just short of or beyond it, in a third of its ten."""

THIRDS: Mapping[Near, tuple[int, int]] = {"low": (0, 3), "mid": (4, 6), "high": (7, 9)}
"""What a third of ten numbers is taken for: "the low sixties" are 60 to 63; ours."""

_THIRDS: Mapping[str, Near] = {
    "low": "low", "lower": "low", "early": "low", "mid": "mid", "middle": "mid", "high": "high", "upper": "high",
    "late": "high",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A number at words `start` to `end`; `share` where it is said to be per cent or is a part ("half").

    `ordinal` where it is a place ("2nd"), `points` where it is a distance ("5 points"), `relative` where only the
    word behind it tells so ("5% better"). `near` tells how a number that is not meant to the letter lies to what is
    meant, and `led` how many words before it say so ("just under 80": "under", 2).
    """

    value: float
    start: int
    end: int
    share: bool = False
    ordinal: bool = False
    points: bool = False
    relative: bool = False
    near: Near | None = None
    led: int = 0


def find_numbers(words: Sequence[Word]) -> tuple[Number, ...]:
    """Return the numbers in a question, in digits or in words, with "per cent" taken in."""
    return _found(tuple(words))


@lru_cache(maxsize=64)  # each of many signs looks for the same ones
def _found(words: tuple[Word, ...]) -> tuple[Number, ...]:
    found: list[Number] = []
    at = 0
    while at < len(words):
        number = _number_at(words, at)
        if number is None:
            at += 1
            continue
        number = _loose(words, number)
        found.append(replace(number, points=True, relative=True) if _is_relative(words, number) else number)
        at = number.end
    return tuple(found)


_ABOUT = tuple(
    tuple(words.split())
    for words in (
        "within a few points of", "in the region of", "in the neighbourhood of", "somewhere around", "somewhere near",
        "something like", "close to", "more or less", "give or take", "about", "around", "roughly", "approximately",
        "approx", "circa", "near",
    )
)  # fmt: skip
"""Words before a number that is not meant to the letter."""

_UNDER = tuple(tuple(words.split()) for words in ("not far off", "not quite", "nearly", "almost", "approaching"))
_SLIGHTLY = ("just", "slightly", "fractionally", "marginally", "a little", "a shade", "a touch", "a whisker", "a bit")
_BEYOND: Mapping[tuple[str, ...], Near] = {
    ("under",): "under", ("below",): "under", ("short", "of"): "under", ("shy", "of"): "under",
    ("less", "than"): "under", ("lower", "than"): "under", ("over",): "over", ("above",): "over",
    ("more", "than"): "over", ("higher", "than"): "over",
}  # fmt: skip
_VERBS: Mapping[str, Near] = {
    **dict.fromkeys("miss missed misses missing".split(), "under"),
    **dict.fromkeys("beat beats top tops topped clear cleared exceed exceeded pass passed".split(), "over"),
}  # fmt: skip
_OUT = ("out", "on")
_NARROWLY = ("just", "only just", "narrowly", "barely", "slightly", "fractionally", "marginally")
"""How a verb says that it was a near thing: "just missed 70", "only just beat 60"."""

_BEFORE: Mapping[tuple[str, ...], Near] = {
    **{(*narrowly.split(), verb): near for narrowly in _NARROWLY for verb, near in _VERBS.items()},
    **{(*narrowly.split(), missed, *_OUT): "under" for narrowly in _NARROWLY for missed in ("miss", "missed")},
    ("missed", "out", "narrowly", "on"): "under",
    **dict.fromkeys(_ABOUT, "about"), **dict.fromkeys(_UNDER, "under"),
    **{(*slightly.split(), *side): near for slightly in _SLIGHTLY for side, near in _BEYOND.items()},
}  # fmt: skip
_BEHIND = (("or", "so"), ("or", "thereabouts"), ("ish",), ("give", "or", "take"))
"""Words after such a number."""

_ASKING = frozenset("what how and tell me more know ask asking question hear anything".split())
"""Words before an "about" that is none of those: "what about 75%?"."""


def _loose(words: Sequence[Word], number: Number) -> Number:
    """Return a number with what tells that it is not meant to the letter taken in."""
    keys = [word.key for word in words]
    if number.start and keys[number.start - 1] in _THIRDS:
        by_digits = number.value % 10 == 0 and keys[number.end : number.end + 1] == ["s"]
        if by_digits or is_decade(keys[number.start]):
            near = _THIRDS[keys[number.start - 1]]
            return replace(number, near=near, led=1, end=number.end + by_digits)
    at = number.start - (number.start > 0 and keys[number.start - 1] in {"the", "a"})
    for size in (5, 4, 3, 2, 1):
        led = tuple(keys[at - size : at]) if at >= size else ()
        if led in _BEFORE and not (led == ("about",) and at > 1 and keys[at - 2] in _ASKING):
            return replace(number, near=_BEFORE[led], led=number.start - at + size)
    for tail in _BEHIND:
        if tuple(keys[number.end : number.end + len(tail)]) == tail:
            return replace(number, near="about", end=number.end + len(tail))
    return number


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

_SCORE = 20
"""The least that a bare number behind an opening "is" is taken for a score and no distance."""


def _is_relative(words: Sequence[Word], number: Number) -> bool:
    """Return whether a number says how far apart, by the words around it."""
    before, after = words[number.start - 1 : number.start] if number.start else (), words[number.end : number.end + 1]
    if before and before[0].key == "by" and not (number.points or number.ordinal) and number.value <= _WIDEST:
        return True  # "beat the average by 8 per cent"
    if number.points or number.ordinal or number.value > _WIDEST or not after or after[0].key not in _SIDES:
        return False
    if before and (before[0].possessive or before[0].stem in _STANDS):
        return False
    if number.start == 1 and before[0].key in _COPULAS and number.value >= _SCORE:
        return False  # "is 45 below average?" is of a score
    return number.share or bool(before and before[0].key in _COPULAS)


def is_number(key: str) -> bool:
    """Return whether a word is a number, or part of one ("three", "quarters")."""
    return key in _UNITS or key in _TENS or any(key in part for part in _PARTS)


_JOINTS = tuple(
    tuple(words.split())
    for words in (
        "times out of every",
        "times out of",
        "times in every",
        "times in",
        "out of every",
        "out of",
        "in every",
        "in",
    )
)
_WHOLES = frozenset({2, 3, 4, 5, 6, 8, 10, 20, 100})
"""Of how many something is said to be so many: "four in ten", "three times out of four"."""


_AREAS = frozenset("area areas borough boroughs council councils team teams service services place places".split())


def _part_at(words: Sequence[Word], first: Number) -> Number | None:
    """Return the share that a number is the beginning of ("four in ten" is 40%, "one in four" 25%), None for none.

    Such shares are never meant to the letter.
    """
    keys = [word.key for word in words[first.end : first.end + 4]]
    joint = next((joint for joint in _JOINTS if tuple(keys[: len(joint)]) == joint), ())
    at = first.end + len(joint)
    if not joint and _is_fraction(words, first):
        return Number(100 * first.value / float(keys[0]), first.start, first.end + 1, share=True, near="about")
    whole = _plain_at(words, at) if joint and at < len(words) else None
    if whole is None or first.share or first.ordinal or first.points or not _is_part(first.value, whole.value):
        return None
    after = [word.key for word in words[whole.end : whole.end + 1]]
    if (after and after[0] in _AREAS) or whole.share or whole.points or whole.ordinal:
        return None  # "one in four areas"
    return Number(100 * first.value / whole.value, first.start, whole.end, share=True, near="about")


def _is_fraction(words: Sequence[Word], first: Number) -> bool:
    """Return whether the next number is right behind a stroke: "4/5", no range as "4-5"."""
    following = words[first.end] if first.end < len(words) else None
    if following is None or following.hyphened or first.end - first.start != 1 or first.share or first.ordinal:
        return False
    digits = words[first.start].text.isdecimal() and following.text.isdecimal()
    return digits and following.start - words[first.start].end == 1 and _is_part(first.value, float(following.key))


def _is_part(part: float, whole: float) -> bool:
    return whole in _WHOLES and 0 < part < whole


_POINTS = {("percentage", "points"), ("percentage", "point"), ("points",), ("point",), ("pts",), ("pp",)}
"""Words after a number that make it a distance."""


def _number_at(words: Sequence[Word], at: int) -> Number | None:
    number = _plain_at(words, at)
    return (_part_at(words, number) or number) if number else None


def _near_part(words: Sequence[Word], at: int) -> Near | None:
    """Return that "half" and its like are not meant to the letter, unless "exactly" or "precisely" is said."""
    return None if at and words[at - 1].key in {"exactly", "precisely", "just"} else "about"


def _plain_at(words: Sequence[Word], at: int) -> Number | None:
    if words[at].key not in _BEGINNINGS and not words[at].text[0].isdecimal():
        return None  # as nearly every word
    keys = [word.key for word in words[at : at + 4]]
    for size in range(min(3, len(keys)), 0, -1):
        if tuple(keys[:size]) in _DOZENS:
            end = at + size + _points_at(words, at + size)
            return Number(_DOZENS[tuple(keys[:size])], at, end, points=end > at + size)
    if keys[:1] and keys[0] in _SINGLE | {"a"} and (single := _single_point(words, at)):
        return single
    for size in range(min(2, len(keys)), 0, -1):
        if tuple(keys[:size]) in _PARTS:
            whole = keys[size - 1] in _OF_ALL  # "a perfect score" is 100% and nothing about it
            near = None if whole else _near_part(words, at)
            return Number(_PARTS[tuple(keys[:size])], at, at + size, True, near=near)
    if words[at].text[0].isdecimal():  # not "¼", whose key is "1⁄4"
        value, end = float(keys[0]), at + 1
    elif keys[0] in _TENS:
        unit = _UNITS.get(keys[1], 0) if len(keys) > 1 else 0
        value, end = float(_TENS[keys[0]] + unit % 10), at + (2 if 0 < unit < 10 else 1)
    elif keys[0] in _DECADES:
        return Number(float(_DECADES[keys[0]]), at, at + 1, True)
    elif keys[0] in _UNITS:
        if keys[0] == "one" and at and words[at - 1].key in _SET_APART and not _points_at(words, at + 1):
            return None  # "below the lowest one printed": that score
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
    size = _points_at(words, end)
    if after in (["or", "more"], ["or", "fewer"], ["or", "less"]) and _points_at(words, end + 2):
        return Number(value, at, end, points=True)  # "8 or more points above"
    return Number(value, at, end + size, points=bool(size))


_SET_APART = frozenset("lowest highest best worst average printed official this that".split())
"""Words behind which a "one" stands for a score or an area, and is no number."""

_SINGLE = frozenset({"single", "solitary", "lone", "mere"})
_BEFORE_A_POINT = frozenset("by within just only but than".split())


def _single_point(words: Sequence[Word], at: int) -> Number | None:
    """Return the one of "by a single point", "within a point of 60"; None for a point that is made, or reached."""
    article = words[at].key == "a"
    end = at + article
    end += end < len(words) and words[end].key in _SINGLE
    size = _points_at(words, end)
    limited = [word.key for word in words[end + size : end + size + 2]] in (["or", "less"], ["or", "more"])
    plain = article and end == at + 1 and not (limited or (at and words[at - 1].key in _BEFORE_A_POINT))
    return None if plain or not size else Number(1, at, end + size, points=True)


def _points_at(words: Sequence[Word], at: int) -> int:
    """Return how many words at a place make a distance of the number before them."""
    after = [word.key for word in words[at : at + 2]]
    return next((n for n in range(len(after), 0, -1) if tuple(after[:n]) in _POINTS), 0)


COUNTING = frozenset("that only just exactly did do does have has had are were right correct true".split())
"""Words before a number of areas that is claimed, as in "are two areas …", not told as in "the two areas"."""


def is_spelt(key: str) -> bool:
    """Return whether a word alone is a number below twenty in letters: "one"."""
    return key in _UNITS


def is_decade(key: str) -> bool:
    """Return whether a word names ten numbers at once: "sixties"."""
    return key in _DECADES
