"""A part of a ranking: its top half, the bottom third, the upper quarter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import Literal

from assistant.numbers import find_numbers
from assistant.vocabulary import Mark
from assistant.words import Word, places

_ENDS: Mapping[str, Literal["lowest", "highest"]] = {
    **dict.fromkeys(("top", "upper", "better", "highest", "best", "strongest"), "highest"),
    **dict.fromkeys(("bottom", "lower", "worse", "lowest", "worst", "weakest", "poorest"), "lowest"),
}  # fmt: skip
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "quartile": 4, "fifth": 5, "quintile": 5, "tenth": 10, "decile": 10,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Band:
    """The `part`-th of a ranking, counted from one end; `start` and `end` are the words that say it."""

    edge: Literal["lowest", "highest"]
    part: float
    start: int
    end: int

    def places(self, total: int) -> int:
        """Return how many places it holds of a ranking of so many: half of 27 are 13 and no more."""
        return floor(total / self.part)


def find_band(words: Sequence[Word]) -> Band | None:
    """Return the part of a ranking that a question speaks of, None where it speaks of none."""
    for at in range(len(words) - 1):
        edge, part = _ENDS.get(words[at].key), _PARTS.get(words[at + 1].key)
        if edge and (percent := _percent_at(words, at + 1)):
            return Band(edge, 100 / percent[0], at, percent[1])
        placed = [word.key for word in words[at + 2 : at + 3]] == ["place"]  # "last third place"
        if edge and part and not placed:
            return Band(edge, part, at, at + 2)
    return None


_SMALL = 25
"""Per cent up to which a "top 10 per cent" is a part of a ranking, and not a score that is topped."""


def _percent_at(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    """Return a small share in per cent that begins at a word, and the place after it: "10%", "ten per cent"."""
    number = next((number for number in find_numbers(words[at : at + 4]) if number.start == 0), None)
    if number is None or not number.share or not 0 < number.value <= _SMALL:
        return None
    return number.value, at + number.end


def with_band(band: Band | None, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks with a part of a ranking as what it is: no place, no measure of size."""
    if band is None:
        return tuple(marks)
    inside, span = places([band]), (band.start, band.end)
    kept = (mark for mark in marks if not places([mark]) & inside or mark.section == "measures")
    return (*kept, Mark("statistics", band.edge, band.start, band.start + 1), Mark("concepts", "rank", *span))
