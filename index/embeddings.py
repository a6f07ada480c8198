"""The vectors of a build's sentences: carried over from the live build where it has the same text, else made."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index import statements as sql
from index.embedder import Embedder
from index.exporting import maker
from index.snapshot import Snapshot
from index.vectors import Matrix

SINGLE = "float32"


class Embedded(NamedTuple):
    """Vectors, float32 [n, dimension], the `row` of each text's, and how many were embedded and carried over.

    `precision` is the lowest in which any of them was computed.
    """

    vectors: Matrix
    rows: npt.NDArray[np.int64]
    embedded: int
    carried: int
    precision: str


def embed_texts(
    texts: Sequence[tuple[str, str]], build: Path, earlier: Snapshot | None, embedder: Embedder,
    on_batch: Callable[[int, int], None],
) -> Embedded:  # fmt: skip
    """Return the vectors of `texts` (digest, text) for a new build; each distinct text is embedded once at most.

    Vectors of `earlier` are taken if the same model made them.
    """
    if earlier and earlier.manifest.model_digest != embedder.digest:
        earlier = None
    held: dict[str, int] = dict(earlier.table.rows(sql.SENTENCE_DIGESTS, {})) if earlier else {}
    distinct = dict(texts)
    old = [digest for digest in distinct if digest in held]
    new = [digest for digest in distinct if digest not in held]
    if earlier and old:
        vectors = np.empty((len(distinct), earlier.manifest.dimension), np.float32)
        vectors[: len(old)] = earlier.sentences.vectors.rows([held[digest] for digest in old])
        precision = earlier.manifest.precision
        if new:
            vectors[len(old) :], lately = _made([distinct[digest] for digest in new], build, embedder, on_batch)
            precision = precision if lately == SINGLE else lately
    else:
        vectors, precision = _made(list(distinct.values()), build, embedder, on_batch)
    place = {digest: row for row, digest in enumerate([*old, *new])}
    rows = np.fromiter((place[digest] for digest, _ in texts), np.int64, len(texts))
    return Embedded(vectors, rows, len(new), len(old), precision)


def _made(
    texts: Sequence[str], build: Path, embedder: Embedder, on_batch: Callable[[int, int], None]
) -> tuple[Matrix, str]:
    encoder = maker(len(texts), build, embedder)
    return encoder.encode(texts, on_batch), getattr(encoder, "precision", SINGLE)
