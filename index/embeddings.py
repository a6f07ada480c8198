"""The vectors of a build's wordings: carried over from the live build where it has the same one, else made."""

from collections.abc import Callable, Sequence
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
        """Take the vectors of `earlier` where the same model made them; others are made by what `build` carries."""
        same = earlier and earlier.manifest.model_digest == embedder.digest
        self._earlier = earlier if same else None
        self._held: dict[str, int] = dict(self._earlier.table.rows(sql.WORDED, {})) if self._earlier else {}
        self._build, self._embedder, self._on_batch = build, embedder, on_batch
        self._encoder: Encoder | BulkEncoder | Embedder | None = None
        self._made: dict[str, Matrix] = {}
        self.dimension, self.counts = 0, (0, 0)
        self.precision = self._earlier.manifest.precision if self._earlier and self._held else SINGLE

    def prepare(self, texts: int) -> None:
        """Load what embeds so many texts soonest."""
        self._encoder = maker(texts, self._build, self._embedder)

    def embed(self, texts: Sequence[str]) -> None:
        """Make the vectors of those of some wordings that have none yet."""
        new = [text for text in dict.fromkeys(texts) if text not in self._held and text not in self._made]
        if new:
            encoder = self._encoder or maker(len(new), self._build, self._embedder)
            self._made |= zip(new, encoder.encode(new, self._on_batch), strict=True)
            lately = getattr(encoder, "precision", SINGLE)
            self.precision = self.precision if lately == SINGLE else lately

    def of(self, texts: Sequence[str]) -> Matrix:
        """Return the vectors of all wordings of the build, float32 [n, dimension]."""
        self.embed(texts)
        vectors = self._vectors(texts)
        carried = sum(text in self._held for text in texts)
        self.dimension, self.counts = vectors.shape[1], (len(texts) - carried, carried)
        return vectors

    def write(self, vectors: Matrix, sentences: Sequence[tuple[int]]) -> str:
        """Write for each of some sentences that of `vectors` which is its wording's; return how they are searched."""
        return Vectors.write(self._build / VECTORS, vectors, [place for (place,) in sentences])

    def _vectors(self, texts: Sequence[str]) -> Matrix:
        if not texts:
            return maker(0, self._build, self._embedder).encode([])
        made = [place for place, text in enumerate(texts) if text not in self._held]
        if not self._earlier or len(made) == len(texts):
            return np.stack([self._made[text] for text in texts])
        vectors = self._earlier.sentences.vectors.rows([self._held.get(text, 0) for text in texts])
        for place in made:
            vectors[place] = self._made[texts[place]]
        return vectors
