"""Scores that a claim gives areas or measures: "Wigan 69, 60, 65", "Luton 75, Northants 80 on safeguarding"."""

from dataclasses import dataclass

from assistant.bounds import Bounds, make_bounds
from assistant.comparators import LOW
from assistant.numbers import Number
from assistant.reading import Reading
from assistant.words import is_yes_or_no
from corpus.model import MEASURES, Measure


@dataclass(frozen=True, slots=True)
class Claimed:
    """The score that is claimed for an area on a measure."""

    area: str
    measure: Measure
    value: float

    @property
    def bounds(self) -> Bounds:
        """The bounds that only that score lies within."""
        return make_bounds("exactly", self.value)


_ELSE = ("change", "rank", "judgement", "difference", "reinspected", "area_word", "count", "anyone")
"""Concepts of questions in which a number may be something else than a score."""


def claimed_figures(reading: Reading) -> tuple[Claimed, ...]:
    """Return the scores that a claim gives, each with whose and what it is; nothing where that is not plain."""
    scores = [number for number in reading.numbers if number.value >= LOW and not (number.ordinal or number.points)]
    plain = all(bounds.least == bounds.most for bounds in reading.bounds) and not any(n.near for n in scores)
    others = {"else", "who", "which", "what"} & reading.key_set
    told = others or reading.statistics or reading.direction or reading.judgements or reading.named("comparators")
    if not (scores and plain and reading.areas and is_yes_or_no(reading.question)) or told or reading.has(*_ELSE):
        return ()
    areas, measures, values = reading.areas, reading.measures, [number.value for number in scores]
    if len(areas) == 1 and not measures and len(scores) == len(MEASURES):
        return tuple(Claimed(areas[0], m, v) for m, v in zip(MEASURES, values, strict=True))  # in the tables' order
    if len(measures) != 1:
        return ()
    if len(areas) == 1 and len(scores) == 1:
        return (Claimed(areas[0], measures[0], values[0]),)
    if len(scores) == len(areas) and _alternate(reading, scores):
        return tuple(Claimed(a, measures[0], v) for a, v in zip(areas, values, strict=True))
    every = {"each", "both", "apiece", "all"} & reading.key_set
    if len(areas) > 1 and len(scores) == 1 and every:
        return tuple(Claimed(area, measures[0], values[0]) for area in areas)
    return ()


def _alternate(reading: Reading, scores: list[Number]) -> bool:
    """Return whether a number stands behind each area before the next is named."""
    ends = [mention.end for mention in reading.mentions]
    starts = [*(mention.start for mention in reading.mentions[1:]), len(reading.words)]
    between = zip(ends, starts, scores, strict=False)
    return len(ends) == len(scores) and all(end <= n.start < start for end, start, n in between)
