"""Signs that gaps are asked about: of two measures within each area, of its own best and worst, of any two areas."""

from itertools import pairwise
from typing import Literal

from assistant.many_signs import lists_areas
from assistant.reading import Reading


def sets_apart(reading: Reading) -> bool:
    """Return whether the gap between two measures within each area is asked about: "the widest gap between …"."""
    keys = reading.keys
    sided = reading.direction is not None and "average" not in reading.statistics
    level = reading.has("equal", "nearest", "far_off") or ("same" in keys and "as" in keys)
    lists = lists_areas(reading) or "whose" in keys
    asked = (reading.has("difference") and sided) or (level and lists and not reading.statistics)
    asked = asked or (reading.margin is not None and (lists or reading.has("anyone")))
    pair = len(reading.measures) == 2 or (reading.has("both", section="measures") and len(reading.measures) == 3)
    return (pair and asked) or within_each(reading)


def spans_any_two(reading: Reading) -> bool:
    """Return whether the widest gap between any two of many areas is asked for: "the biggest gap between any two"."""
    keys = reading.keys
    runs = zip(keys, keys[1:], keys[2:], strict=False)
    any_two = ("between", "any", "two") in runs or ("between", "two") in pairwise(keys)
    widest = {"widest", "biggest", "largest", "greatest", "furthest", "farthest"} & set(keys)
    things = reading.has("area_word", "those") or reading.named("regions") or keys[-1:] == ["two"]
    return bool(any_two and widest and things and reading.has("difference")) and not reading.areas


def sets_own_gaps(reading: Reading) -> bool:
    """Return whether the gaps within several areas are set beside each other: "is Luton's gap wider than Kent's?"."""
    if len(reading.areas) < 2 or len(reading.measures) in {1, 2} or reading.bounds or reading.named("regions"):
        return False
    ends = {"lowest", "highest"} <= set(reading.statistics)
    keys = reading.key_set
    spread = "range" in reading.named("statistics") or reading.has("uneven")
    own = bool({"its", "their", "own", "whose"} & keys) or all(
        reading.words[mention.end - 1].possessive for mention in reading.mentions
    )
    apart = (ends and reading.has("difference")) or (spread and (own or reading.has("uneven")))
    compared = reading.direction or reading.named("comparators") or reading.has("higher", "lower", "uneven", "list")
    return apart and bool(compared or _SIZES & keys) and not _asks_between(reading)


def _asks_between(reading: Reading) -> bool:
    """Whether the gap lies between the areas themselves: "the biggest gap between Luton and Kent"."""
    first = reading.mentions[0].start
    return [word.key for word in reading.words[max(0, first - 1) : first]] == ["between"] and not (
        reading.words[reading.mentions[0].end - 1].possessive
    )


def within_each(reading: Reading) -> bool:
    """Return whether the gap between each area's own best and worst measures is asked about."""
    ends = {"lowest", "highest"} <= set(reading.statistics) or "range" in reading.named("statistics")
    keys = reading.keys
    if any(m.name == "measure_word" and m.start <= 2 and {"which", "what"} & set(keys[:2]) for m in reading.marks):
        return False  # "which measure has the widest range of scores?"
    own = bool({"its", "their", "own"} & set(keys)) or reading.has("joint", "measure_word")
    apart = reading.has("difference") or "range" in reading.named("statistics")
    sized = reading.has("difference") and bool(_SIZES & reading.key_set)
    each = own and apart and (ends or (sized and reading.has("joint", "measure_word")))
    uneven = reading.has("uneven") and (lists_areas(reading) or reading.has("anyone"))
    return (lists_areas(reading) and each and not reading.measures) or (uneven and len(reading.measures) != 1)


_SIZES = frozenset("narrowest widest smallest biggest largest greatest least tightest closest".split())
"""Words for how far an area's scores lie apart: "the narrowest gap between its three scores"."""


def varies_most_on(reading: Reading) -> Literal["widest", "narrowest", ""]:
    """Return whether it asks on which measure the areas lie furthest apart, or nearest: "where do areas vary most?"."""
    keys = reading.keys
    which = any(m.name == "measure_word" and {*keys[max(0, m.start - 2) : m.start]} & _WHICH for m in reading.marks)
    which = which or (keys[:1] == ["where"] and len(reading.measures) > 1)
    own = reading.areas or reading.bounds or reading.margin or "average" in reading.statistics or reading.has("they")
    apart = reading.has("uneven") or (reading.has("nearest", "far_off") and reading.has("area_word"))
    if not (which and apart) or own or len(reading.measures) == 1 or {"own", "its", "their"} & reading.key_set:
        return ""
    even, less = bool(_ALIKE & reading.key_set), bool({"least", "less"} & reading.key_set)
    return "narrowest" if even != less else "widest"


_WHICH = frozenset({"which", "what"})
_ALIKE = frozenset(
    "closest nearest closer nearer alike similar together tightest even evenly balanced consistent uniform".split()
)
