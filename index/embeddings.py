"""The vectors of a build's wordings: carried over from the live build where it has the same one, else made."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from index import statements as sql
from index.embedder import Embedder
from index.exporting import maker
from index.snapshot import Snapshot
from index.vectors import Matrix

SINGLE = "float32"


class Embedded(NamedTuple):
    """Vectors, float32 [n, dimension], of how many texts they were made and carried over, and the lowest precision."""

    vectors: Matrix
    embedded: int
    carried: int
    precision: str


def embed_texts(
    texts: Sequence[str], build: Path, earlier: Snapshot | None, embedder: Embedder,
    on_batch: Callable[[int, int], None],
) -> Embedded:  # fmt: skip
    """Return the vectors of `texts` for a new build; those of `earlier` are taken if the same model made them."""
    if earlier and earlier.manifest.model_digest != embedder.digest:
        earlier = None
    held: dict[str, int] = dict(earlier.table.rows(sql.WORDED, {})) if earlier else {}
    old = [place for place, text in enumerate(texts) if text in held]
    new = [place for place, text in enumerate(texts) if text not in held]
    if not earlier or not old:
        vectors, precision = _made(texts, build, embedder, on_batch)
        return Embedded(vectors, len(new), 0, precision)
    vectors = np.empty((len(texts), earlier.manifest.dimension), np.float32)
    vectors[old] = earlier.sentences.vectors.rows([held[texts[place]] for place in old])
    precision = earlier.manifest.precision
    if new:
        vectors[new], lately = _made([texts[place] for place in new], build, embedder, on_batch)
        precision = precision if lately == SINGLE else lately
    return Embedded(vectors, len(new), len(old), precision)


def _made(
    texts: Sequence[str], build: Path, embedder: Embedder, on_batch: Callable[[int, int], None]
) -> tuple[Matrix, str]:
    encoder = maker(len(texts), build, embedder)
    return encoder.encode(texts, on_batch), getattr(encoder, "precision", SINGLE)
