"""The limits that a question sets to scores: bounds on a measure, one measure above another, a place in a ranking."""

from itertools import pairwise

from assistant.bounds import Bounds, adjoin, both_bounds, either_bounds
from assistant.comparators import goes_with_number_before
from assistant.query import Condition
from assistant.reading import Reading
from assistant.vocabulary import Mark
from assistant.words import places
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
        return both_bounds(*given), ()
    if len(named) == len(given) == len(reading.measures):
        return given[0], tuple(Condition(m, bounds) for (m, _), bounds in zip(named, given, strict=True))
    return given[0], ()


def _joined(reading: Reading) -> bool:
    """Whether several measures are named with "and" between them: "below 50 on safeguarding and reoffending"."""
    named = [mark for _, mark in _measure_marks(reading)]
    between = ({word.key for word in reading.words[one.end : other.start]} for one, other in pairwise(named))
    return len(named) > 1 and all(words <= {"and", "on", "for", "the"} for words in between) and not reading.areas


def find_across(reading: Reading) -> tuple[Measure, ...]:
    """Return two measures of which the first is asked to score higher than the second, else nothing."""
    named = _measure_marks(reading)
    if len(named) != 2 or len(reading.measures) != 2 or reading.direction is None:
        return ()
    (one, first), (other, second) = named
    between = {word.key for word in reading.words[first.end : second.start]}
    compared = "than" in between or any(
        mark.section == "comparators" and first.end <= mark.start < second.start for mark in reading.marks
    )
    if not compared:
        return ()
    return (one, other) if reading.direction == "higher" else (other, one)


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


def _measure_marks(reading: Reading) -> list[tuple[Measure, Mark]]:
    """Return the measures in the order in which they are named, each with the place where it first is."""
    found: dict[Measure, Mark] = {}
    for mark in sorted(reading.marks, key=lambda mark: mark.start):
        for measure in MEASURES:
            if mark.section == "measures" and mark.name == measure:
                found.setdefault(measure, mark)
    return list(found.items())
