"""Bounds so many points off a number: "within three points of 65", "missed 60 by a single point"."""

from collections.abc import Sequence

from assistant.bounds import Bounds
from assistant.comparators import LOW
from assistant.margins import Margin, find_margin
from assistant.numbers import Number, find_numbers
from assistant.vocabulary import Mark
from assistant.words import Word

_OF = frozenset("of from off either side the a mark to on away".split())
"""Words between a distance and the number that it is measured from, on both sides of that."""

_BETWEEN = frozenset("by only just the a mark per cent percent no on for".split())
"""Words between a number and how far beside it those asked for lie."""


def off_numbers(words: Sequence[Word], bounds: tuple[Bounds, ...], marks: Sequence[Mark]) -> tuple[Bounds, ...]:
    """Return bounds with those that a distance moves off their number."""
    numbers = find_numbers(words)
    for far in (number for number in numbers if number.points):
        for score in (n for n in numbers if n is not far and not n.points and (n.value >= LOW or n.share)):
            if moved := _off(words, far, score, bounds, marks):
                return (*(given for given in bounds if given.start not in {far.start, score.start}), moved)
    return bounds


def _off(
    words: Sequence[Word], far: Number, score: Number, bounds: Sequence[Bounds], marks: Sequence[Mark]
) -> Bounds | None:
    """Return the bounds that a distance and a score set together, None where they do not belong together."""
    beside = [mark for mark in marks if mark.section == "comparators"]
    margin, spent = find_margin([far], [*beside, _COMPARING], named=True)
    given = next((one for one in bounds if one.start == score.start), None)
    if margin is None or score.value % 1 or far.value % 1:
        return None
    first, last = (far, score) if far.start < score.start else (score, far)
    between = words[first.end : last.start]
    measures = [mark for mark in marks if mark.section == "measures"]
    told = {at for mark in (*spent, *_sides(marks), *measures) for at in range(mark.start, mark.end)}
    keys = {word.key for at, word in enumerate(between, first.end) if at not in told}
    sides = {_SIDE[m.name] for m in _sides(marks) if m not in spent and m.end <= score.start + 1}
    if first is far and keys and keys <= _OF and not sides:
        return _both_sides(score, margin)
    one_sided = given is not None and not given.of_one and len(sides) == 1
    if one_sided and ((first is far and not keys) or (first is score and "by" in keys and keys <= _BETWEEN)):
        return _one_side(score, margin, sides.pop())
    return None


_COMPARING = Mark("concepts", "difference", 0, 0)
"""What makes a bare "by ten points" a distance: that it lies beside a number."""

_SIDE = {"above": 1, "at_least": 1, "below": -1, "at_most": -1}


def _sides(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.section == "comparators" and mark.name in _SIDE]


def _both_sides(score: Number, margin: Margin) -> Bounds | None:
    """Return the bounds around a number; None for a distance that is no limit ("more than 5 points from 60")."""
    if margin.kind not in {"within", "below", "exactly", "at_least"}:
        return None
    far = int(margin.value) - (margin.kind == "below")
    least, most = int(score.value) - far, int(score.value) + far
    return Bounds(max(0, least), min(100, most), f"from {least}% to {most}%", (margin.value, score.value),
                  start=score.start)  # fmt: skip


def _one_side(score: Number, margin: Margin, side: int) -> Bounds:
    """Return the bounds so far above or below a number."""
    near, far = margin.span()
    ends = sorted(min(100, max(0, int(score.value) + side * by)) for by in (max(1, near), far))
    words = f"{margin.words} {'above' if side > 0 else 'below'} {score.value:g}%"
    return Bounds(ends[0], ends[1], words, (margin.value, score.value), start=score.start)
