"""On how many of the three measures something is said to be so: "on two of its three scores", "on all but one"."""

from collections.abc import Sequence

from assistant.numbers import Number
from assistant.quantities import Quantity, Side
from assistant.vocabulary import Mark
from assistant.word_classes import ONLY, SCORE, SCORES
from assistant.words import Word
from corpus.model import MEASURES

_BETWEEN = frozenset("of the all its their these those three out measured inspected other published".split())
"""Words between a number and the measures that it counts: "two of the three measures", "two out of its three"."""

_THINGS = SCORE.union(
    SCORES,
    "measure measures count counts front fronts heading headings category categories criterion criteria yardstick "
    "yardsticks aspect aspects indicator indicators".split(),
)
_SIDES: dict[str, Side] = {"above": "above", "at_least": "at_least", "below": "below", "at_most": "at_most"}


def find_measure_count(
    words: Sequence[Word], marks: Sequence[Mark], numbers: Sequence[Number], named: set[int]
) -> Quantity | None:
    """Return on how many measures a claim says that something is so, None where it counts none; areas are `named`."""
    for number in numbers:
        value = _out_of_three(words, number) if number.share else number.value
        start = number.start - number.led
        led = [word.key for word in words[max(0, start - 2) : start]]
        if number.points or number.ordinal or value not in {1, 2} or (led[-1:] and led[-1] in _KNOWN):
            continue
        at = number.end
        while at < len(words) and (words[at].key in _BETWEEN or at in named):
            at += 1
        counts = at < len(words) and words[at].key in _THINGS
        side = _side(words, marks, start)
        if led == ["all", "but"] and counts:
            return Quantity("number", start - 2, at + 1, len(MEASURES) - value)
        told = led[-1:] != [] and led[-1] in ONLY
        of_three = number.share or "three" in {word.key for word in words[number.end : at]}
        one = value == 1 and at == number.end and not (told or side != "exactly")  # "one score" is some score
        if of_three or (counts and not one):
            return Quantity("number", start - told, at + counts, value, side)
    return None


def _out_of_three(words: Sequence[Word], number: Number) -> int:
    """Return the first number of "two out of three", 0 where it is another share or one of something else."""
    keys = [word.key for word in words[number.start : number.end]]
    following = words[number.end].key if number.end < len(words) else ""
    of_areas = following in {"areas", "boroughs", "councils", "cases", "places", "teams"}
    return _FEW.get(keys[0], 0) if keys[1:] in (["out", "of", "three"], ["out", "of", "3"]) and not of_areas else 0


_FEW = {"one": 1, "1": 1, "two": 2, "2": 2}
_KNOWN = frozenset("every each the these those both either its their other first last".split())
"""Words before a number that make it no claim of how many there are: "on either of the two measures"."""


def _side(words: Sequence[Word], marks: Sequence[Mark], start: int) -> Side:
    """Return how a number of measures is meant by the comparator before it: "at least two of the three"."""
    compared = (m for m in marks if m.section == "comparators" and m.end == start)
    return next((_SIDES[mark.name] for mark in compared if mark.name in _SIDES), "exactly")
