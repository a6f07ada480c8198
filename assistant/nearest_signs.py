"""Signs that those are asked for who lie nearest to something, on one side of it, or midway."""

from collections.abc import Mapping
from typing import Literal

from assistant.comparators import LOW
from assistant.many_signs import lists_areas
from assistant.reading import Reading
from assistant.words import is_yes_or_no


def seeks_nearest(reading: Reading, areas: int) -> bool:
    """Return whether it asks who lies nearest to a number, an average or an area on one side, or furthest off."""
    scores = [number for number in reading.numbers if number.value >= LOW and not (number.points or number.ordinal)]
    averages = "average" in reading.statistics or {"mean", "median"} & set(reading.named("statistics"))
    if is_midway(reading):
        return True
    who = lists_areas(reading) or reading.has("anyone")
    if areas:  # who is nearest on either side is told by their places
        one = areas == 1 and reading.has("nearest", "far_off") and not (averages or scores or reading.margin)
        return one and who and (reading.has("far_off") or bool(stops_short(reading)))
    sided = reading.margin or (reading.named("comparators") and not (reading.has("far_off") or stops_short(reading)))
    who = who or bool(reading.measures)  # "closest score to 60 on safeguarding?"
    return reading.has("nearest", "far_off") and who and bool(scores or averages) and not sided


def is_midway(reading: Reading) -> bool:
    """Return whether the areas in the middle of a ranking are asked for: "who is mid-table for safeguarding?"."""
    other = reading.areas or reading.bounds or reading.statistics or is_yes_or_no(reading.question)
    return reading.has("mid_table") and (lists_areas(reading) or reading.has("anyone")) and not other


def stops_short(reading: Reading) -> Literal["higher", "lower", ""]:
    """Return on which side those are looked for who do not go beyond something: "closest to it without beating it"."""
    denials = [mark for mark in reading.marks if mark.name in {"exclusion", "denial"}]
    for denial in denials:
        for mark in reading.marks:
            if mark.section == "comparators" and mark.name in _OTHER_SIDE and 0 <= mark.start - denial.end <= 2:
                return _OTHER_SIDE[mark.name]
    return ""


_OTHER_SIDE: Mapping[str, Literal["higher", "lower"]] = {
    "above": "lower", "at_least": "lower", "below": "higher", "at_most": "higher",
}  # fmt: skip
