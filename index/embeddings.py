"""The vectors of a build's texts: carried over from the live build where it has the same text, else made."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from index import statements as sql
from index.embedder import Embedder
from index.snapshot import Snapshot
from index.vectors import Matrix


class Embedded(NamedTuple):
    """Vectors, float32 [n, dimension], and how many distinct texts were embedded and carried over for them."""

    vectors: Matrix
    embedded: int
    carried: int


def embed_texts(
    texts: Sequence[tuple[str, str]], earlier: Snapshot | None, embedder: Embedder, on_batch: Callable[[int, int], None]
) -> Embedded:
    """Return the vectors of `texts` (digest, text), in their order; each distinct text is embedded once at most.

    Vectors of `earlier` are taken if the same model made them. The model is loaded only if a text is new.
    """
    if earlier and earlier.manifest.model_digest != embedder.digest:
        earlier = None
    distinct = dict(texts)
    known: Mapping[str, int] = dict(earlier.table.rows(sql.TEXT_DIGESTS, {})) if earlier else {}
    new = [digest for digest in distinct if digest not in known]
    old = [digest for digest in distinct if digest in known]
    place = {digest: row for row, digest in enumerate([*old, *new])}
    dimension = embedder.dimension if new or earlier is None else earlier.manifest.dimension
    vectors = np.empty((len(distinct), dimension), np.float32)
    if earlier and old:
        vectors[: len(old)] = earlier.passages.vectors.rows([known[digest] for digest in old])
    if new:
        vectors[len(old) :] = embedder.encode([distinct[digest] for digest in new], on_batch)
    rows = np.fromiter((place[digest] for digest, _ in texts), np.int64, len(texts))
    return Embedded(vectors[rows], len(new), len(old))
