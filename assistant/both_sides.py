"""Areas counted on both sides of a number or an average: on which of them there are more."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.bounds import Bounds, make_bounds
from assistant.vocabulary import Mark
from assistant.words import Word

_SIDES: Mapping[str, str] = {
    "above": "above", "at_least": "at_least", "or_more": "above",
    "below": "below", "at_most": "at_most", "or_less": "below",
}  # fmt: skip
"""Comparators, and what each comes to where the number that it goes with is left out."""

_BARE = {"higher": "above", "lower": "below"}
"""What "better" and "worse" come to beside another side: "is it better or worse than 80?"."""

_UPWARD = frozenset({"above", "at_least", "or_more"})
_MORE = frozenset({"more", "fewer", "rarer", "scarcer", "commoner"})
_JOINING = frozenset({"than", "or", "against", "versus"})
_ASKS = frozenset({"did", "do", "have", "are", "were", "is", "was"})


def counts_sides(words: Sequence[Word], marks: Sequence[Mark]) -> bool:
    """Return whether it asks on which of two sides there are more areas, or fewer: "more above 60 than below?"."""
    keys = [word.key for word in words]
    sides = [mark.name in _UPWARD for mark in marks if mark.section == "comparators" and mark.name in _SIDES]
    of_areas = any(mark.name == "area_word" for mark in marks)
    of_areas = (
        of_areas
        or bool({*keys} & (_MORE - {"more", "fewer"}))
        or any(asks in _ASKS and more in _MORE for asks, more in pairwise(keys))
    )  # "did more clear 70"
    counted = any(key in _MORE and keys[at + 1 : at + 2] != ["than"] for at, key in enumerate(keys))
    joined = bool(_JOINING & {*keys})
    return counted and joined and of_areas and True in sides and False in sides  # not "more than one below 50"


def measures_counted(words: Sequence[Word], marks: Sequence[Mark]) -> tuple[str, ...]:
    """Return two measures on which areas are counted to be compared, as named: "did more beat 70 on A than on B?"."""
    keys = [word.key for word in words]
    measured = sorted((mark for mark in marks if mark.section == "measures"), key=lambda mark: mark.start)
    if len(measured) != _TWO or measured[0].name == measured[1].name:
        return ()
    between = keys[measured[0].end : measured[1].start]
    counted = [at for at, key in enumerate(keys[: measured[0].start]) if key in _MORE]
    things = {mark.start for mark in marks if mark.name == "area_word" or mark.section in {"regions", "nations"}}
    of_areas = any(at + 1 in things or (at and keys[at - 1] in _ASKS) for at in counted)
    return tuple(mark.name for mark in measured) if of_areas and "than" in between else ()


_TWO = 2


def with_other_side(words: Sequence[Word], bounds: tuple[Bounds, ...], marks: Sequence[Mark]) -> tuple[Bounds, ...]:
    """Return bounds with those of the other side, where areas on both are counted and the number stands but once.

    "More areas above 60 than below?", "do more areas sit above or below 60?" Others are returned as they are.
    """
    if len(bounds) != 1 or len(bounds[0].numbers) != 1 or bounds[0].near or not counts_sides(words, marks):
        return bounds
    (given,) = bounds
    upward = given.most == 100
    others = [m for m in marks if m.section == "comparators" and m.name in _SIDES and (m.name in _UPWARD) != upward]
    other = max(others, key=lambda mark: abs(mark.start - given.start))
    joined = {word.key for word in words[min(other.start, given.start) : max(other.end, given.start)]} & _JOINING
    if not joined:
        return bounds
    side = replace(make_bounds(_SIDES[other.name], given.numbers[0]), numbers=given.numbers, start=other.start)
    return (given, side) if side.start > given.start else (side, given)


def as_a_choice(words: Sequence[Word], bounds: tuple[Bounds, ...], marks: Sequence[Mark]) -> tuple[Bounds, ...]:
    """Return bounds of which it is asked on which side of a number something lies as such: "is it above or below 60?".

    Either side will do for these; others are returned as they are.
    """
    if len(bounds) != 1 or len(bounds[0].numbers) != 1 or bounds[0].near:
        return bounds
    (given,) = bounds
    sides = sorted((m for m in marks if m.name in _SIDES or m.name in _BARE), key=lambda m: (m.start, m.end))
    for one, other in pairwise(sides):
        between = {word.key for word in words[one.end : other.start]} or {words[other.start].key}
        first, second = (_SIDES[_BARE.get(mark.name, mark.name)] for mark in (one, other))
        if between == {"or"} and (first in _UPWARD) != (second in _UPWARD) and given.start >= one.start:
            either = f"{first} or {second} {given.numbers[0]:g}%".replace("_", " ")
            return (Bounds(0, 100, either, given.numbers, start=given.start, choice=True),)
    return bounds
