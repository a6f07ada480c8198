"""The vectors of a build's wordings: carried over from the live build where it has the same one, else made."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

import numpy as np

from index import statements as sql
from index.bulk import BulkEncoder
from index.embedder import Embedder
from index.encoder import Encoder
from index.exporting import maker
from index.manifest import VECTORS
from index.snapshot import Snapshot
from index.vectors import Matrix, Vectors

SINGLE = "float32"


class Embeddings:
    """The vectors of wordings for one new build.

    `precision` is the lowest in which any of them was computed. Once all of them were asked for, `dimension` is their
    length, and `counts` how many of them were made and carried over.
    """

    def __init__(
        self, build: Path, earlier: Snapshot | None, embedder: Embedder, on_batch: Callable[[int, int], None]
    ) -> None:
        """Take the vectors of `earlier` where the same model made them; others are made anew."""
        same = earlier and earlier.manifest.model_digest == embedder.digest
        self._earlier = earlier if same else None
        self._held: dict[str, int] = dict(self._earlier.table.rows(sql.WORDED, {})) if self._earlier else {}
        self._build, self._embedder, self._on_batch = build, embedder, on_batch
        self._encoder: Encoder | BulkEncoder | Embedder | None = None
        self._made: Matrix | None = None
        self._places: dict[str, int] = {}
        self.dimension, self.counts = 0, (0, 0)
        self.precision = self._earlier.manifest.precision if self._earlier and self._held else SINGLE

    def prepare(self, texts: int) -> None:
        """Load what embeds so many texts soonest."""
        self._encoder = maker(texts, self._embedder)

    def embed(self, texts: Sequence[str]) -> None:
        """Make the vectors of those of some wordings that have none yet."""
        new = [text for text in dict.fromkeys(texts) if text not in self._held and text not in self._places]
        if new:
            encoder = self._encoder or maker(len(new), self._embedder)
            vectors = encoder.encode(new, self._on_batch)
            self._made = vectors if self._made is None else np.concatenate([self._made, vectors])
            self._places |= zip(new, count(len(self._places)))
            lately = getattr(encoder, "precision", SINGLE)
            self.precision = self.precision if lately == SINGLE else lately

    def of(self, texts: Sequence[str]) -> Matrix:
        """Return the vectors of all wordings of the build, float32 [n, dimension].

        It keeps neither them nor what made them.
        """
        self.embed(texts)
        vectors = self._vectors(texts)
        carried = sum(text in self._held for text in texts)
        self.dimension, self.counts = vectors.shape[1], (len(texts) - carried, carried)
        self._made, self._places, self._encoder = None, {}, None
        return vectors

    def write(self, vectors: Matrix) -> str:
        """Write the vectors of all wordings; return how they are searched."""
        return Vectors.write(self._build / VECTORS, vectors)

    def _vectors(self, texts: Sequence[str]) -> Matrix:
        if not texts:
            return maker(0, self._embedder).encode([])
        carried = self._earlier.sentences.vectors if self._earlier else None
        made = [place for place, text in enumerate(texts) if text not in self._held]
        rows = [self._places[texts[place]] for place in made]
        if carried and len(made) < len(texts):
            vectors = carried.rows([self._held.get(text, 0) for text in texts])
            if self._made is not None:
                vectors[made] = self._made[rows]
            return vectors
        assert self._made is not None
        return self._made if rows == [*range(len(self._made))] else self._made[rows]  # in their order as a rule
