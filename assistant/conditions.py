"""The limits that a question sets to scores: bounds on a measure, one measure above another, a place in a ranking."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.bounds import Bounds, adjoin, both_bounds, either_bounds
from assistant.comparators import goes_with_number_before
from assistant.margins import Margin
from assistant.query import Condition, Direction, Side
from assistant.reading import Reading
from assistant.vocabulary import Mark
from assistant.words import Part, places
from corpus.model import MEASURES, Measure

_ORDINALS = {word: n for n, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)}
_ORDINALS |= {"runner": 2}


def find_conditions(reading: Reading) -> tuple[Bounds | None, tuple[Condition, ...]]:
    """Return the bounds that hold for every measure asked about, and those that each hold for one.

    "Above 60 but below 70" is one pair of bounds; "above 70 on safeguarding and below 60 on reoffending" are two
    conditions; "above 70 on all three measures" are three. Bounds joined by "or" are one pair where they adjoin, or one
    area is asked about; others, or more than there are measures, are left alone: their numbers stay unaccounted for.
    """
    given = reading.bounds
    if not given:
        return None, ()
    if len(given) == 1:
        joint = (reading.has("joint") or _joined(reading)) and len(reading.measures) != 1
        return given[0], tuple(Condition(m, given[0]) for m in reading.measures or MEASURES) if joint else ()
    named = _measure_marks(reading)
    tails = (
        mark for mark in reading.marks if mark.section == "comparators" and goes_with_number_before(reading.words, mark)
    )
    spent = places(tails)  # "75 or more" is no choice
    between = [at for at in range(given[0].start, given[-1].start) if at not in spent]
    if any(reading.words[at].key == "or" for at in between):
        one = len(reading.measures) < 2 and (len(reading.areas) == 1 or adjoin(given))
        return either_bounds(given) if one else given[0], ()
    if len(given) == 2 and len(reading.measures) < 2:
        if _disjoint(given):
            return (None if find_each(reading) else given[0]), ()
        return both_bounds(*given), ()
    if len(named) == len(given) == len(reading.measures):
        given = _side_kept(reading, given)
        return given[0], tuple(Condition(m, bounds) for (m, _), bounds in zip(named, given, strict=True))
    return given[0], ()


def _side_kept(reading: Reading, given: Sequence[Bounds]) -> tuple[Bounds, ...]:
    """Return bounds of which a bare number after an "and" keeps to the side set before: "over 70 on A and 65 on B".

    Of one area such a number may be its score: "did Luton get over 70 on A and 78 on B?".
    """
    sided = {mark.start for mark in reading.marks if mark.section == "comparators"}
    kept = [given[0]]
    for earlier, bounds in pairwise(given):
        between = range(earlier.start + 1, bounds.start + 2)
        bare = bounds.of_one and not sided & set(between) and reading.words[bounds.start - 1].key == "and"
        kept.append((kept[-1].at(bounds.numbers[0]) if bare and not reading.areas else None) or bounds)
    return tuple(replace(new, start=old.start) for new, old in zip(kept, given, strict=True))


def find_each(reading: Reading) -> tuple[Bounds, ...]:
    """Return two bounds that no score meets at once, each asked about alone: "how many over 70, how many under 50?"."""
    given = reading.bounds
    other = reading.areas or reading.has("measure_word", "on_any", "joint")  # "under 60 on one measure, over 70 on …"
    return given if _disjoint(given) and len(reading.measures) < 2 and not other else ()


def _disjoint(given: Sequence[Bounds]) -> bool:
    return len(given) == 2 and both_bounds(*given).least > both_bounds(*given).most


def _joined(reading: Reading) -> bool:
    """Whether several measures are named with "and" between them: "below 50 on safeguarding and reoffending"."""
    named = [mark for _, mark in _measure_marks(reading)]
    between = ({word.key for word in reading.words[one.end : other.start]} for one, other in pairwise(named))
    return len(named) > 1 and all(words <= {"and", "on", "for", "the"} for words in between) and not reading.areas


def find_across(reading: Reading) -> tuple[Measure, ...]:
    """Return two measures of which the first is asked to score higher than the second, else nothing."""
    named = _measure_marks(reading)
    shift = "lower" if reading.has("downward") else "higher" if reading.has("upward") else None
    if len(named) != 2 or len(reading.measures) != 2 or (reading.direction is None and shift is None):
        return ()
    (one, first), (other, second) = named
    if any(mark.name == "lacking" and first.end <= mark.start < second.start for mark in reading.marks):
        return ()  # "a safeguarding score, but missing one for reoffending"
    between = {word.key for word in reading.words[first.end : second.start]}
    compared = "than" in between or any(
        mark.section == "comparators" and first.end <= mark.start < second.start for mark in reading.marks
    )
    ends = {m.end for m in reading.marks if m.name == "between" and reading.words[m.start].key == "between"}
    joined = between == {"to"} or (between == {"and"} and bool(ends & {first.start, first.start - 1}))
    shifted = joined and reading.has("change") and not reading.areas  # "the biggest drop from … to …", "between … and"
    if shifted and shift:
        return (one, other) if shift == "lower" else (other, one)
    if not compared or reading.direction is None:
        return ()
    return (one, other) if reading.direction == "higher" else (other, one)


_TWO = 2


def find_measure_sides(reading: Reading) -> tuple[Side, ...]:
    """Return for each measure on which side of one average or area it is to lie: "above average on …, below on …"."""
    named = _measure_marks(reading)
    if len(named) < 2 or reading.bounds or reading.margin or not (reading.statistics or 0 < len(reading.areas) <= _TWO):
        return ()
    marks = [mark for mark in reading.marks if mark.name in _SIDE_OF]
    denials = [mark for mark in reading.marks if mark.name in {"denial", "exclusion"}]
    found: list[Side] = []
    edges = [mark.end for _, mark in named]
    for (measure, _), (start, end) in zip(named, pairwise([0, *edges]), strict=True):
        sides = {_SIDE_OF[mark.name] for mark in marks if start <= mark.start < end}
        denied = any(start <= mark.start < end for mark in denials)
        if len(sides) == 1 and not denied:
            found.append(Side(measure, sides.pop()))
        elif found and not sides:  # "above average on safeguarding and risk of harm, but not on reoffending"
            last = found[0].direction
            found.append(Side(measure, _TURNED[last], True) if denied else replace(found[-1], measure=measure))
    told = len({side.direction for side in found}) > 1 or len({mark.start for mark in marks}) > 1
    return tuple(found) if told and len(found) == len(named) == len(reading.measures) else ()


_TURNED: Mapping[Direction, Direction] = {"higher": "lower", "lower": "higher"}

_SIDE_OF: Mapping[str, Direction] = {
    "above": "higher", "higher": "higher", "at_least": "higher", "below": "lower", "lower": "lower", "at_most": "lower",
}  # fmt: skip


def find_ends(reading: Reading) -> tuple[str, ...]:
    """Return two areas between whose scores others are asked for, that to lie above first.

    "Who sits between Brent and Kent?", "who scored higher than Kent but lower than Luton?".
    """
    who = {"anyone", "anybody", "someone", "nobody"} & reading.key_set
    counted = reading.keys[:3] == ["how", "many", "areas"]  # "how many areas are there between Luton and Kent?"
    asks = (who or counted or reading.has("list", "count", "area_word")) and not reading.has("difference", "compare")
    if len(reading.areas) != 2 or not asks or reading.statistics or reading.bounds:
        return ()
    first = min(mention.start for mention in reading.mentions)
    sides = [mark for mark in reading.marks if mark.name in {*_SIDE_OF, "between"} and mark.section == "comparators"]
    if any(mark.name == "between" and 0 <= first - mark.end <= 1 for mark in sides):
        return reading.areas if not (reading.has("higher", "lower") or reading.has("those")) else ()
    beside = {
        _SIDE_OF[mark.name]: mention.area
        for mention in reading.mentions
        for mark in sides
        if mark.name != "between" and 0 <= mention.start - mark.end <= 1
    }
    return (beside["higher"], beside["lower"]) if len(beside) == 2 else ()


def find_place(reading: Reading) -> int | None:
    """Return the place in a ranking that is asked for: "who came third", "second highest", "4th from bottom"."""
    shares = places(number for number in reading.numbers if number.share)
    for mark in reading.marks:
        of_measures = any(m.name == "measure_word" and m.start == mark.end for m in reading.marks)
        if of_measures and reading.measures:
            continue  # "and the third measure, reoffending?"
        if mark.name == "ordinal" and mark.start not in shares:
            key = reading.words[mark.start].key
            return int(key) if key.isdecimal() else _ORDINALS.get(key, 2)  # "last but one" is the second from below
    return next((int(n.value) for n in reading.numbers if n.ordinal and n.value >= 1), None)


def asks_of_all(reading: Reading) -> bool:
    """Return whether some are looked for in a top n of all: "is any London borough in the top five?".

    So are those of a list: "which of them were in the reoffending top five as well?".
    "The top five in London" and "the top five London boroughs" are of the region alone.
    """
    return _leading_in(reading) is not None


def asks_off_top(reading: Reading) -> bool:
    """Return whether those are asked for that are not in a top n of all: "which of those aren't in the top five?"."""
    at = _leading_in(reading)
    denials = {m.end for m in reading.marks if m.name in {"denial", "exclusion"}}
    return at is not None and bool(denials & {at, at + 1})


def _leading_in(reading: Reading) -> int | None:
    """Return the place of the word that leads into a top n of all in which some are looked for, None where none do."""
    keys = reading.keys
    ends = [m for m in reading.marks if m.section == "statistics" and m.name != "average"]
    parts: list[Part] = [reading.band] if reading.band else []
    for number in (*reading.numbers, *parts):
        top = next((m for m in ends if number.start in {m.start, m.end} or number.end == m.start), None)
        at = min(top.start, number.start) - 1 if top else -1
        if at < 0:
            continue
        at = next((m.start - 1 for m in reading.marks if m.section == "measures" and m.end == at + 1), at)
        at -= keys[at] == "the"
        regions = [m.start for m in reading.marks if m.section in {"regions", "nations"} or m.name in _SOME]
        before = keys[at] in _INSIDE and any(start < at for start in regions)
        told = any(start > number.end and _COPULAS & set(keys[number.end : start]) for start in regions)
        if before or (told and keys[at] == "of"):
            return at
    return None


_SOME = frozenset({"those", "on_any", "on_none"})

_INSIDE = frozenset("in inside into among amongst within make made makes making enter entered reach reached of".split())
"""Words before a "top five" that make it something to be in."""

_COPULAS = frozenset("are were is was come comes came lie lies sit sits belong".split())


def find_places_apart(reading: Reading) -> tuple[int, ...]:
    """Return two places of a ranking between which a gap is asked for: "between first and tenth", "2nd to 1st"."""
    if not reading.has("difference") or reading.areas:
        return ()
    found = [(at, place) for at, word in enumerate(reading.words) if (place := _place_at(reading, at, word.key))]
    for (one, first), (other, second) in pairwise(found):
        between = {word.key for word in reading.words[one + 1 : other]}
        if first != second and between <= _BETWEEN_PLACES:
            return (first, second)
    return ()


def _place_at(reading: Reading, at: int, key: str) -> int:
    """Return the place that a word of a question says ("tenth", "10th"), 0 where it says none."""
    if key in _FIRST or (key in {"last", "bottom", "worst", "lowest"} and reading.statistics == ("lowest",)):
        second = {word.key for word in reading.words[max(0, at - 1) : at]} & _ORDINALS.keys()  # "the second best"
        return 0 if second or any(number.ordinal and number.end == at for number in reading.numbers) else 1
    if any(number.start == at and number.ordinal for number in reading.numbers):
        return int(next(number.value for number in reading.numbers if number.start == at))
    return _ORDINALS.get(key, 0)


_FIRST = frozenset({"first", "top", "best", "highest", "leader", "winner"})

_BETWEEN_PLACES = frozenset(
    "beat beats lead leads led clear best worst highest lowest area did performer scorer score and to from the "
    "place placed spot st nd rd th behind ahead of over in position up area one borough council is was are lies".split()
)
"""Words that may stand between two places that are set apart: "first place and tenth", "second behind first"."""


def _measure_marks(reading: Reading) -> list[tuple[Measure, Mark]]:
    """Return the measures in the order in which they are named, each with the place where it first is."""
    found: dict[Measure, Mark] = {}
    for mark in sorted(reading.marks, key=lambda mark: mark.start):
        for measure in MEASURES:
            if mark.section == "measures" and mark.name == measure:
                found.setdefault(measure, mark)
    return list(found.items())


def find_margins(reading: Reading) -> tuple[tuple[Measure, Margin], ...]:
    """Return how far apart things are said to be on each measure: "by eight points on safeguarding, by three on …"."""
    named = _measure_marks(reading)
    if reading.margin is None or len(named) < _TWO or len(named) != len(reading.measures):
        return ()
    away = [n for n in reading.numbers if n.points or (n.start and reading.words[n.start - 1].key in _AWAY)]
    if len(away) != len(named) or any(n.end > m.start for n, (_, m) in zip(away, named, strict=True)):
        return ()
    kind = reading.margin.kind
    return tuple(
        (measure, Margin(number.value, kind, f"{number.value:g} percentage points"))
        for (measure, _), number in zip(named, away, strict=True)
    )


_AWAY = frozenset({"by", "and", "then"})
"""Words before a bare number that goes on from a distance: "by eight points on safeguarding and three on …"."""
