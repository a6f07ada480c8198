"""What texts are about, told from their vectors: how likely each subject is, learnt from the thesaurus."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from index.vectors import Matrix

_STEADY = 0.001
"""What is added to the scatter in every direction: from 0.0005 to 0.003 it made no difference."""

_SOFT = 0.3
"""What the odds are scaled by, since a sentence is further from any expression than these from one another."""

_NEIGHBOURLY = np.float32(30)
"""How steeply an expression's vote falls with its distance: from 20 to 45 it made little difference."""

_BESIDE = 0.3
"""What a subject counts for those beside it."""


_NAMED = 0.5
"""How likely a subject is for being named by the words of a text, whatever its vector is near to."""


class Discriminants:
    """What subject a text is of: by linear discriminants of the subjects, and by the expressions around it.

    By the first, directions in which expressions of one subject differ count little; by the second, those nearest to a
    text vote for their subjects. A sentence and a question that are near to no expression can so be seen to be of one
    subject, and each sees some that the other does not (`benchmarks/README.md`).
    """

    def __init__(self, vectors: "Matrix", subjects: Sequence[str], kin: Mapping[str, frozenset[str]]) -> None:
        """Learn from the vectors of expressions, float32 [n, dimension], each of the subject at its place.

        Those of one subject follow one another.
        """
        self.names = tuple(dict.fromkeys(subjects))
        place = {name: at for at, name in enumerate(self.names)}
        self._of = of = np.array([place[subject] for subject in subjects])
        self._vectors = vectors
        self._starts = np.flatnonzero(np.diff(of, prepend=-1))
        self._held = np.diff(self._starts, append=len(of)).astype(np.float32)
        means = np.add.reduceat(vectors, self._starts) / self._held[:, None]
        apart = vectors - means[of]
        scatter = apart.T @ apart / len(vectors) + _STEADY * np.eye(vectors.shape[1], dtype=np.float32)
        self._towards = np.linalg.solve(scatter, means.T).astype(np.float32).T.copy()
        self._offsets = np.einsum("kd,kd->k", means, self._towards) / 2
        self._beside = np.eye(len(place), dtype=np.float32)
        for name, beside in kin.items():
            for other in beside & place.keys() if name in place else ():
                self._beside[place[name], place[other]] = _BESIDE

    @property
    def subjects(self) -> int:
        """How many subjects there are."""
        return len(self._held)

    def profiles(self, vectors: "Matrix") -> "Matrix":
        """Return how likely each subject is for texts of these vectors, float32 [n, subjects], rows of unit length."""
        near = (_NEIGHBOURLY * vectors) @ self._vectors.T
        votes = np.add.reduceat(np.exp(near, out=near), self._starts, axis=1)
        likely = self._likely(vectors @ self._towards.T, votes) @ self._beside
        profiles: Matrix = likely / np.linalg.norm(likely, axis=1, keepdims=True)
        return profiles

    def told(self, vector: "Matrix", numbers: "npt.NDArray[np.int64]", cosines: "Matrix") -> "tuple[Matrix, Matrix]":
        """Return of one text, whose `cosines` with the nearest expressions are known, its profile and its shares.

        Both are float32 [subjects] in the order of `names`; the shares sum to 1, without what lies beside a subject.
        Nothing here goes to several threads, which for a while after take from what is done next.
        """
        votes = np.bincount(self._of[numbers], _odds(cosines[None].copy(), _NEIGHBOURLY)[0], len(self._held))
        likely = self._likely(np.einsum("kd,d->k", self._towards, vector)[None], votes[None].astype(np.float32))[0]
        shares: Matrix = likely / np.float32(2)
        return self._profile(shares), shares

    def leaning(self, shares: "Matrix", named: Collection[str]) -> "tuple[Matrix, Matrix]":
        """Return the profile and the shares of a text that `told` gave `shares`, whose words name some subjects."""
        places = [at for at, name in enumerate(self.names) if name in named]
        leaning = shares * np.float32(1 - _NAMED)
        leaning[places] += _NAMED / max(1, len(places))
        return self._profile(leaning), leaning

    def _profile(self, shares: "Matrix") -> "Matrix":
        told = np.einsum("k,ks->s", shares, self._beside)
        profile: Matrix = told / np.sqrt(np.einsum("s,s->", told, told))
        return profile

    def _likely(self, towards: "Matrix", votes: "Matrix") -> "Matrix":
        towards -= self._offsets
        likely = _shares(_odds(towards, _SOFT))
        votes /= self._held
        likely += _shares(votes)
        return likely


def _odds(logarithms: "Matrix", scale: float | np.float32) -> "Matrix":
    """Return odds by their logarithms, times `scale`, to the greatest of each row; in their place."""
    logarithms -= logarithms.max(axis=1, keepdims=True)
    logarithms *= scale
    return np.exp(logarithms, out=logarithms)


def _shares(likely: "Matrix") -> "Matrix":
    shares: Matrix = likely / likely.sum(axis=1, keepdims=True)
    return shares
