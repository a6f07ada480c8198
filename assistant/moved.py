"""From where to where a score is said to have moved: "from 37 to 83", "36 at first and 77 the second time"."""

from collections.abc import Sequence

from assistant.comparators import LOW
from assistant.numbers import find_numbers
from assistant.words import Word

_AFTERWARDS = frozenset("then later afterwards subsequently eventually second next followed reinspection".split())
"""Words beside the later of two scores: "45 and then 75", "45 first, 75 the second time"."""

_NEAR = 3
"""Words within which "75% the second time" comes to its time."""

_HIGHEST = 100
"""What no score lies above, so that a year is none."""


def find_moved(words: Sequence[Word]) -> tuple[float, float] | None:
    """Return the scores that something is said to have moved from, and to; None where no such pair is named."""
    numbers = [n for n in find_numbers(words) if LOW <= n.value <= _HIGHEST and not (n.ordinal or n.points)]
    if len(numbers) != 2:
        return None
    first, last = numbers
    keys = [word.key for word in words]
    led, between, behind = keys[: first.start][-1:], keys[first.end : last.start], keys[last.end : last.end + _NEAR]
    if led == ["from"] and between[-1:] == ["to"]:
        return first.value, last.value
    if led == ["to"] and between[-1:] == ["from"]:
        return last.value, first.value
    told = _AFTERWARDS & set(between) or ("and" in between and _AFTERWARDS & set(behind))
    return (first.value, last.value) if told else None
