"""The subjects of youth offending inspections with the expressions for each, and these as vectors in a build.

By the vectors a question's words are near to a subject that none of its expressions names: "postcode feuds" to gangs.
"""

import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from index.vector_file import VectorFile

if TYPE_CHECKING:
    from index.discriminants import Discriminants
    from index.vectors import Matrix, Vectors

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
        for number, cosine in self._vectors.nearest(vector, _NEAREST):
            if listed[number][0] in subjects:
                found.setdefault(listed[number][0], cosine)
        return found

    def alike(self, vector: "Matrix", others: "Matrix") -> list[float]:
        """Return how alike what `vector` and each of `others`, float32 [n, dimension], are about is, from 0 to 1.

        Texts without a word in common can so be seen to be of one subject. Raises IndexDamaged as `near` does.
        """
        told = self._discriminants.profiles([vector.ravel(), *others])
        return [float(one) for one in told[1:] @ told[0]]

    def likely(self, vector: "Matrix") -> dict[str, float]:
        """Return how likely each subject is to be what a text of `vector` is about; they sum to 1."""
        told = self._discriminants
        return dict(zip(told.names, map(float, told.shares([vector.ravel()])[0]), strict=True))

    @property
    def _vectors(self) -> "Vectors":
        return self._file.vectors(len(_listed()), "expressions")

    @cached_property
    def _discriminants(self) -> "Discriminants":
        from index.discriminants import Discriminants  # numpy is loaded for questions about words only

        subjects, kin = expressions().subjects, expressions().kin
        listed = [(number, name) for number, (name, _) in enumerate(_listed()) if name in subjects]
        vectors = self._vectors.rows([number for number, _ in listed])
        return Discriminants(vectors, [name for _, name in listed], kin)


_NEAREST = 30
"""Expressions nearest to a question's words that are looked at: those of a handful of subjects."""
