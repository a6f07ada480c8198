"""What texts are about, told from their vectors: how likely each subject is, learnt from the thesaurus."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from index.vectors import Matrix

_STEADY = 0.001
"""What is added to the scatter in every direction: from 0.0005 to 0.003 it made no difference."""

_SOFT = 0.3
"""What the odds are scaled by, since a sentence is further from any expression than these from one another."""

_NEIGHBOURLY = 30.0
"""How steeply an expression's vote falls with its distance: from 20 to 45 it made little difference."""

_BESIDE = 0.3
"""What a subject counts for those beside it."""


class Discriminants:
    """What subject a text is of: by linear discriminants of the subjects, and by the expressions around it.

    By the first, directions in which expressions of one subject differ count little; by the second, those nearest to a
    text vote for their subjects. A sentence and a question that are near to no expression can so be seen to be of one
    subject, and each sees some that the other does not (`benchmarks/README.md`).
    """

    def __init__(self, vectors: "Matrix", subjects: Sequence[str], kin: Mapping[str, frozenset[str]]) -> None:
        """Learn from the vectors of expressions, float32 [n, dimension], each of the subject at its place."""
        self.names = names = sorted(set(subjects))
        place = {name: at for at, name in enumerate(names)}
        of = np.array([place[subject] for subject in subjects])
        means = np.array([vectors[of == at].mean(0) for at in range(len(names))])
        apart = vectors - means[of]
        scatter = apart.T @ apart / len(vectors) + _STEADY * np.eye(vectors.shape[1], dtype=np.float32)
        self._towards = np.linalg.solve(scatter, means.T).astype(np.float32)
        self._offsets = np.einsum("kd,dk->k", means, self._towards) / 2
        self._vectors = vectors[np.argsort(of, kind="stable")]
        self._held = np.bincount(of).astype(np.float32)
        self._starts = np.searchsorted(np.sort(of), np.arange(len(names)))
        self._beside = np.eye(len(names), dtype=np.float32)
        for name, beside in kin.items():
            for other in beside & place.keys() if name in place else ():
                self._beside[place[name], place[other]] = _BESIDE

    def profiles(self, vectors: "Matrix | Sequence[Matrix]") -> "Matrix":
        """Return how likely each subject is for texts of these vectors, float32 [n, subjects], rows of unit length."""
        likely = self.shares(vectors) @ self._beside
        profiles: Matrix = likely / np.linalg.norm(likely, axis=1, keepdims=True)
        return profiles

    def shares(self, vectors: "Matrix | Sequence[Matrix]") -> "Matrix":
        """Return how likely each subject is for texts of these vectors, float32 [n, subjects], rows that sum to 1.

        The subjects are in the order of `names`; what lies beside one another is not counted for it.
        """
        vectors = np.asarray(vectors)
        told = _shares(_likely(_SOFT * (vectors @ self._towards - self._offsets)))
        votes = _likely(_NEIGHBOURLY * (vectors @ self._vectors.T))
        around = _shares((np.add.reduceat(votes, self._starts, axis=1) / self._held).astype(np.float32))
        shares: Matrix = (told + around) / np.float32(2)
        return shares


def _likely(odds: "Matrix") -> "Matrix":
    likely: Matrix = np.exp(odds - odds.max(axis=1, keepdims=True))
    return likely


def _shares(likely: "Matrix") -> "Matrix":
    shares: Matrix = likely / likely.sum(axis=1, keepdims=True)
    return shares
