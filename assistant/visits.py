"""Which of three inspections or more are meant, where they are counted: "between its first and second inspection"."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.desk import Inspection
from assistant.words import split_words

_ORDINALS = {
    "first": 0, "1st": 0, "initial": 0, "original": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3,
    "last": -1, "latest": -1, "newest": -1, "final": -1, "recent": -1, "previous": -2, "penultimate": -2,
}  # fmt: skip
_VISITS = frozenset(
    "inspection inspections reinspection reinspections visit visits inspected visited report reports".split()
)
_JOINS = frozenset("and to or then than with the its their one core case most against".split())
"""Words between an ordinal and the next, or what it counts: "its first and the second inspection"."""

_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Visit:
    """An inspection by its number from the first, or from the last where that is below 0.

    `again` tells that only re-inspections are counted.
    """

    number: int
    again: bool

    def of(self, inspections: Sequence[Inspection]) -> Inspection | None:
        """Return that one of an area's inspections, oldest first; None where there are not so many."""
        counted = [i for i in inspections if not self.again or "re-inspection" in i.source.inspection]
        return counted[self.number] if -len(counted) <= self.number < len(counted) else None


def named_visits(question: str) -> tuple[Visit, ...]:
    """Return the inspections that a question counts out, in its order."""
    keys = [word.key for word in split_words(question)]
    found: list[Visit] = []
    for at, key in enumerate(keys):
        if key not in _ORDINALS:
            continue
        end = at + 1
        while end < len(keys) and (keys[end] in _JOINS or keys[end] in _ORDINALS):
            end += 1
        pair = keys[at + 1 : at + 2] in (["two"], ["2"])  # "between its last two inspections"
        end += pair
        again = keys[end : end + 1] == ["re"] or "".join(keys[end : end + 1]).startswith("reinspect")
        if _VISITS & set(keys[end : end + 1 + again]):
            number = _ORDINALS[key]
            found += [Visit(number + step - (pair and number < 0), again) for step in range(1 + pair)]
        elif end == len(keys) and found:  # "from the first re-inspection to the second"
            found.append(Visit(_ORDINALS[key], found[-1].again))
    return tuple(found)


def visits_of(inspections: Sequence[Inspection], question: str) -> tuple[Inspection, ...]:
    """Return those of an area's inspections that a question counts out; nothing where there are only two to count."""
    if len(inspections) < _SEVERAL:
        return ()
    meant = (visit.of(inspections) for visit in named_visits(question))
    return tuple(inspection for inspection in meant if inspection is not None)
