"""The subjects of youth offending inspections with the expressions for each, and these as vectors in a build.

By the vectors a question's words are near to a subject that none of its expressions names: "postcode feuds" to gangs.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from index.vector_file import VectorFile

if TYPE_CHECKING:
    from index.vectors import Matrix

_FILE = Path(__file__).with_name("thesaurus.toml")


class Expressions(NamedTuple):
    """Subjects, each with its expressions; and `words` that stand for one another inside expressions too.

    `kin` are the subjects that lie beside each: homelessness beside accommodation.
    """

    subjects: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]
    kin: Mapping[str, frozenset[str]]

    def listed(self) -> list[tuple[str, str]]:
        """Return every subject with each of its expressions, in the order of the vectors."""
        return [(name, one) for part in (self.subjects, self.words) for name, listed in part.items() for one in listed]


@cache
def expressions() -> Expressions:
    """Return what this package ships; read at the first question about words."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    subjects, words = ({name: tuple(listed) for name, listed in data[part].items()} for part in ("subjects", "words"))
    groups = [frozenset(group) for group in data["kin"]["groups"]]
    kin = {name: frozenset().union(*(g for g in groups if name in g)) - {name} for group in groups for name in group}
    return Expressions(subjects, words, kin)


@cache
def _listed() -> list[tuple[str, str]]:
    return expressions().listed()


class SubjectIndex:
    """The expressions of one build as vectors, usable from any thread."""

    def __init__(self, path: Path) -> None:
        """Search the vectors in the file `path`. Raises IndexDamaged if it is missing."""
        self._file = VectorFile(path)

    def near(self, vector: "Matrix") -> dict[str, float]:
        """Return the subjects of the expressions nearest to `vector`, each with its greatest cosine, highest first.

        Without `words`: what is near to staff or to planning as such is near to half of what inspectors write.
        Raises IndexDamaged where the build has other expressions than this program.
        """
        listed, subjects = _listed(), expressions().subjects
        found: dict[str, float] = {}
        for number, cosine in self._file.vectors(len(listed), "expressions").nearest(vector, _NEAREST):
            if listed[number][0] in subjects:
                found.setdefault(listed[number][0], cosine)
        return found


def alike(near: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return how alike what two texts come near to is, from 0 to 1: of each subject its cosine, the greatest telling.

    Texts without a word in common can so be seen to be of one subject, though it is near to neither by itself.
    """
    weights, others = _peaked(near), _peaked(other)
    lengths = [sum(weight**2 for weight in one.values()) ** 0.5 for one in (weights, others)]
    shared = sum(weight * others[subject] for subject, weight in weights.items() if subject in others)
    return shared / (lengths[0] * lengths[1]) if shared else 0.0


def _peaked(near: Mapping[str, float]) -> dict[str, float]:
    greatest = max(near.values(), default=0.0)
    return {subject: exp(_PEAK * (cosine - greatest)) for subject, cosine in near.items()}


_PEAK = 16
"""How fast a subject's weight falls with its cosine: at 0.04 below the greatest to a half. 12 and 20 told as much."""

_NEAREST = 30
"""Expressions nearest to a question's words that are looked at: those of a handful of subjects."""
