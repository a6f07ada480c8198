"""The profiles of a build's wordings: how likely each is of each subject, worked out when it is built.

A question then compares its own profile with theirs, which takes a hundredth of the time of telling theirs.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from index import statements as sql
from index.discriminants import Discriminants
from index.embedder import Embedder
from index.manifest import PROFILES, SUBJECT_VECTORS
from index.snapshot import Snapshot
from index.subjects import SubjectIndex
from index.vectors import Matrix, Vectors

_AT_ONCE = 512
"""Wordings that are told together: their cosines with all expressions take 24 MB, and more took a sixth longer."""


class Profiles:
    """The profiles of wordings for one new build."""

    def __init__(self, build: Path, earlier: Snapshot | None, embedder: Embedder) -> None:
        """Take those of `earlier`, of the same code, where the same model gave them; others are told by new vectors."""
        self._same = earlier if earlier and earlier.manifest.model_digest == embedder.digest else None
        self._known: dict[str, int] = dict(self._same.table.rows(sql.WORDED, {})) if self._same else {}
        self._build = build

    def prepare(self) -> None:
        """Learn what tells the profiles now, while other cores may have less to do."""
        _ = self._told

    @cached_property
    def _told(self) -> Discriminants:
        return SubjectIndex(self._build / SUBJECT_VECTORS).discriminants

    def write(self, texts: Sequence[str], vectors: Matrix) -> None:
        """Write the profiles of all wordings of a build, in their order, by their vectors."""
        Vectors.write_parts(self._build / PROFILES, len(texts), self._told.subjects, self._parts(texts, vectors))

    def _parts(self, texts: Sequence[str], vectors: Matrix) -> Iterator[Matrix]:
        for start in range(0, len(texts), _AT_ONCE):
            places = range(start, min(start + _AT_ONCE, len(texts)))
            numbers = [self._known.get(texts[place], -1) for place in places]
            new = [at for at, number in enumerate(numbers) if number < 0]
            part = np.empty((len(numbers), self._told.subjects), np.float32)
            if self._same and len(new) < len(numbers):
                part[:] = self._same.subjects.profiles.rows([max(number, 0) for number in numbers])
            if new:
                part[new] = self._told.profiles(vectors[start:][new])
            yield part
