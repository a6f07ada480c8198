"""The subjects of youth offending inspections with the expressions for each, and these as vectors in a build.

By the vectors a question's words are near to a subject that none of its expressions names: "postcode feuds" to gangs.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from index.vector_file import VectorFile

if TYPE_CHECKING:
    from index.discriminants import Discriminants
    from index.vectors import Matrix, Vectors

_FILE = Path(__file__).with_name("thesaurus.toml")


class Expressions(NamedTuple):
    """Subjects, each with its expressions; and `words` that stand for one another inside expressions too.

    `kin` are the subjects that lie beside each: homelessness beside accommodation. `same` are words that are one
    within expressions, `idle` the turns of phrase that speak of none, though their words alone would. `phrases` are
    further expressions of subjects, which have no vectors; `unmatched` those that have vectors alone. `within` are the
    narrower subjects of some: what is said of boxing is said of leisure.
    """

    subjects: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]
    kin: Mapping[str, frozenset[str]]
    same: tuple[tuple[str, ...], ...] = ()
    idle: tuple[str, ...] = ()
    phrases: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    unmatched: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    within: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def listed(self) -> list[tuple[str, str]]:
        """Return every subject with each of its expressions, in the order of the vectors."""
        return [(name, one) for part in (self.subjects, self.words) for name, listed in part.items() for one in listed]


@cache
def expressions() -> Expressions:
    """Return what this package ships; read at the first question about words."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    subjects, words, phrases, unmatched, within = (
        {name: tuple(listed) for name, listed in data[part].items()}
        for part in ("subjects", "words", "phrases", "unmatched", "within")
    )
    groups = [frozenset(group) for group in data["kin"]["groups"]]
    kin = {name: frozenset().union(*(g for g in groups if name in g)) - {name} for group in groups for name in group}
    same = tuple(tuple(listed) for listed in data["same"].values())
    return Expressions(subjects, words, kin, same, tuple(data["idle"]["turns"]), phrases, unmatched, within)


@cache
def _listed() -> list[tuple[str, str]]:
    return expressions().listed()


@cache
def _in_subjects() -> int:
    """Return how many expressions, the first of those listed, are of subjects."""
    return sum(map(len, expressions().subjects.values()))


class _Told(NamedTuple):
    """What a text is about: the subjects near to it, its profile, and the share of each subject."""

    near: Mapping[str, float]
    profile: "Matrix"
    shares: "Matrix"


class SubjectIndex:
    """The expressions of one build as vectors, and the profiles of its wordings; usable from any thread."""

    def __init__(self, path: Path, profiles: VectorFile | None = None, wordings: int = 0) -> None:
        """Search the vectors in the file `path`; `profiles` are those of so many `wordings`.

        Raises IndexDamaged if it is missing.
        """
        self._file, self._profiles, self._wordings = VectorFile(path), profiles, wordings
        self._sought = lru_cache(maxsize=_SOUGHT)(self._told)

    def near(self, vector: "Matrix") -> Mapping[str, float]:
        """Return the subjects of the expressions nearest to `vector`, each with its greatest cosine, highest first.

        Without `words`: what is near to staff or to planning as such is near to half of what inspectors write.
        Raises IndexDamaged where the build has other expressions than this program.
        """
        return self._sought(vector.tobytes()).near

    def alike(self, vector: "Matrix", wordings: Sequence[int], named: frozenset[str] = frozenset()) -> list[float]:
        """Return how alike what `vector` and each of these wordings are about is, from 0 to 1.

        Texts without a word in common can so be seen to be of one subject. `named` are the subjects that the words of
        the first name. Raises IndexDamaged as `near` does.
        """
        return self.profiles.cosines(self._leaning(vector, named)[0], wordings)

    def _told(self, vector: bytes) -> "_Told":
        """Return what a vector is about."""
        import numpy as np  # for questions about words only

        listed, subjects = _listed(), expressions().subjects
        sought = np.frombuffer(vector, np.float32)
        numbers, cosines = self._vectors.nearest_of_all(sought, _VOTING)
        near: dict[str, float] = {}
        for number, cosine in zip(numbers[:_NEAREST].tolist(), cosines[:_NEAREST].tolist(), strict=True):
            if listed[number][0] in subjects:
                near.setdefault(listed[number][0], cosine)
        voting = numbers < _in_subjects()
        profile, shares = self.discriminants.told(sought, numbers[voting], cosines[voting])
        return _Told(near, profile, shares)

    @cached_property
    def profiles(self) -> "Vectors":
        """How likely each wording is of each subject. Raises IndexDamaged unless there is one for each."""
        assert self._profiles
        return self._profiles.vectors(self._wordings, "wordings")

    @cached_property
    def discriminants(self) -> "Discriminants":
        """What tells how likely a text is of each subject."""
        from index.discriminants import Discriminants

        names = [name for name, _ in _listed()][: _in_subjects()]
        return Discriminants(self._vectors.rows(range(len(names))), names, expressions().kin)

    def likely(self, vector: "Matrix", named: frozenset[str] = frozenset()) -> Mapping[str, float]:
        """Return how likely each subject is to be that of a text of `vector`, whose words name some; they sum to 1."""
        return dict(zip(self.discriminants.names, self._leaning(vector, named)[1].tolist(), strict=True))

    def _leaning(self, vector: "Matrix", named: frozenset[str]) -> "tuple[Matrix, Matrix]":
        told = self._sought(vector.tobytes())
        return self.discriminants.leaning(told.shares, named) if named else (told.profile, told.shares)

    @property
    def _vectors(self) -> "Vectors":
        return self._file.vectors(len(_listed()), "expressions")


_NEAREST = 30
"""Expressions nearest to a question's words that are looked at: those of a handful of subjects."""

_VOTING = 800
"""Those whose votes tell its subject: the others changed no share of 169 questions by more than 0.013, the median by
0.00001."""

_SOUGHT = 256
"""Vectors of which it is remembered what they are near to."""
