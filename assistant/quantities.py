"""How many of the areas a claim speaks of: none of them, all, most, a third, fewer than ten."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from assistant.comparators import ANYWHERE
from assistant.numbers import Number
from assistant.vocabulary import Mark, vocabulary
from assistant.word_classes import ONLY, SCORE, SCORES
from assistant.words import Word, places, split_words

Kind = Literal["none", "all", "most", "some", "number", "share"]
Side = Literal["exactly", "about", "above", "at_least", "below", "at_most"]

NEARLY = (5, 0.1)
"""By how many per cent of the areas "a third of the areas" may be missed, and by what part of it; ours."""

DOUBTFUL = (8, 0.2)
"""How far off no verdict is given on such a share: readers differ."""

_FURTHEST = 5
"""Words within which a number comes to the areas that it counts: "half of all the areas held"."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of some areas are said to be so; `start` and `end` are the words that say it.

    `value` is a number of areas, or of a share its part of one in 100; `side` tells how it is meant.
    """

    kind: Kind
    start: int
    end: int
    value: float = 0
    side: Side = "exactly"

    def holds(self, found: int, total: int) -> bool | None:
        """Return whether `found` areas of `total` are as many as that; None where readers may differ."""
        match self.kind:
            case "none":
                return found == 0
            case "some":
                return found > 0
            case "all":
                return found == total
            case "most":
                return 2 * found > total
            case "share":
                near, doubtful = (min(most, part * self.value) for most, part in (NEARLY, DOUBTFUL))
                return self._holds(100 * found / total if total else 0, near, doubtful)
        return self._holds(found, max(1, self.value / 10), max(1, self.value / 10))

    def _holds(self, found: float, near: float, doubtful: float) -> bool | None:
        match self.side:
            case "above":
                return found > self.value
            case "at_least":
                return found >= self.value
            case "below":
                return found < self.value
            case "at_most":
                return found <= self.value
            case "about":
                off = abs(found - self.value)
                return True if off <= near else None if off <= doubtful else False
        return found == self.value


def find_quantity(words: Sequence[Word], marks: Sequence[Mark], numbers: Sequence[Number]) -> Quantity | None:
    """Return how many areas a claim says there are: "no area …", "most London boroughs …", "at least half the …"."""
    things = {m.start for m in marks if m.name == "area_word" or m.section in {"regions", "nations"}}
    things |= {m.end - 1 for m in marks if m.name == "area_word"}  # "any council"
    things |= {m.end - 1 for m in marks if m.name in _WITH_AREAS and words[m.start].key != "than"}
    places_named = {at for at in things if words[at].key not in ANYWHERE}  # "is there a score under 28 anywhere?"
    counted = (quantity for number in numbers if (quantity := _of_number(words, marks, number, places_named)))
    whole = places(mark for mark in marks if mark.name == "joint")  # "any council with all its scores below 50"
    scores = {at for at, word in enumerate(words) if word.key in _SCORES and at not in whole}
    return next(counted, None) or _of_word(words, things | scores) or _of_beaten(words, marks)


def _of_beaten(words: Sequence[Word], marks: Sequence[Mark]) -> Quantity | None:
    """Return that somebody did what a passive leaves out who did: "was Luton beaten?"."""
    done = (m for m in marks if m.name == "anyone" and words[m.start].key in BEATEN)
    return next((Quantity("some", m.start, m.end) for m in done), None)


BEATEN = frozenset({"beaten", "bettered", "outdone", "surpassed"})
"""Verbs of one who "has beaten" another, and of one who "was beaten"."""


def without_quantity(quantity: Quantity | None, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks that a quantity does not take up: "more than half" of the areas is no comparator of scores."""
    if quantity is None or quantity.kind == "some":
        return tuple(marks)
    inside = range(quantity.start, quantity.end)
    kept = _ASKING if quantity.kind in {"number", "share"} else _ASKING | {"they", "those"}  # "one" area is no "it"
    told = {m for m in marks if m.name in _WITH_AREAS and m.start in inside}
    rest = (m for m in marks if m not in told and (m.name in kept or not (m.start in inside and m.end - 1 in inside)))
    return (*rest, *(Mark("concepts", "area_word", m.end - 1, m.end) for m in told))


_WITH_AREAS = frozenset({"majority", "widen"})
"""Concepts whose phrases hold both a word for how many and one for areas: "most boroughs", "every area"."""

_ASKING = frozenset({"list", "anyone", "count", "area_word"})
"""Concepts that the words of a quantity keep: "any", "everywhere"."""


def _counts(words: Sequence[Word], at: int, things: set[int]) -> bool:
    """Return whether what ends before a word counts areas: "nine | areas", "half | of London's boroughs"."""
    for place in range(at, min(len(words), at + _FURTHEST)):
        if place in things:
            return True
        if words[place].key not in _BETWEEN:
            return False
    return False


_SCORES = SCORE | SCORES
"""Words that stand for the areas which have them: "no scores below 40", "all your scores"."""

_BETWEEN = frozenset("of the all your those these held other single youth offending local any such a".split())
"""Words between a number and the areas that it counts."""

_SIDES: Mapping[str, Side] = {
    "above": "above", "at_least": "at_least", "below": "below", "at_most": "at_most", "exactly": "exactly",
}  # fmt: skip
_NEAR = {"over": "above", "under": "below"}
_UNCOUNTED = frozenset("which what the these those top bottom first last best worst other name list give show".split())
"""Words before a number that make it no claim of how many there are: "the three areas", "which two areas"."""


def _of_number(words: Sequence[Word], marks: Sequence[Mark], number: Number, things: set[int]) -> Quantity | None:
    """Return the quantity that a number and its comparator make, None where it counts no areas, or some known."""
    if number.ordinal or number.points or not _counts(words, number.end, things):
        return None
    start = number.start - number.led
    start -= bool(start and words[start - 1].key in {"a", "an"})
    before = words[start - 1].key if start else ""
    compared = next((m for m in marks if m.section == "comparators" and m.end == start and m.name in _SIDES), None)
    edges = any(m.section == "statistics" and m.end == start for m in marks)
    if before == "all":
        return Quantity("all", start - 1, number.end)
    if (before in _UNCOUNTED or edges) and not compared:
        return None
    kind: Kind = "share" if number.share else "number"
    meant: Side = "exactly" if before in ONLY or not (number.share or number.near) else "about"
    side = _SIDES[compared.name] if compared else _SIDES.get(_NEAR.get(number.near or "", ""), meant)
    start = compared.start if compared else start - (before in ONLY)
    return Quantity(kind, start, number.end, number.value, side)


def _of_word(words: Sequence[Word], things: set[int]) -> Quantity | None:
    """Return the quantity that a word for how many makes: "nobody", "every area", "most boroughs"."""
    keys = tuple(word.key for word in words)
    for kind, phrase, whole in _said():
        for at in () if phrase[0] not in keys else range(len(keys) - len(phrase) + 1):
            end = at + len(phrase)
            if keys[at:end] == phrase and (whole or _counts(words, end, things)):
                return Quantity(kind, at, end)
    return None


_KINDS: Mapping[Kind, tuple[str, str]] = {
    "none": ("none", "nobody"), "all": ("all", "everyone"), "most": ("most", ""), "some": ("some", "anyone"),
}  # fmt: skip


@cache
def _said() -> tuple[tuple[Kind, tuple[str, ...], bool], ...]:
    """Return the words for how many, each with its kind and whether it needs no areas behind it; longer ones first."""
    listed = vocabulary().data["quantities"]
    said = [
        (kind, tuple(word.key for word in split_words(phrase)), whole)
        for kind, (before, alone) in _KINDS.items()
        for name, whole in ((before, False), (alone, True))
        for phrase in listed.get(name, ())
    ]
    order = list(_KINDS)
    return tuple(sorted(said, key=lambda entry: (order.index(entry[0]), -len(entry[1]))))
