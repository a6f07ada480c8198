"""The vectors of a build's texts: carried over from the live build where it has the same text, else made."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from index import statements as sql
from index.embedder import Embedder
from index.encoder import Encoder
from index.snapshot import Snapshot
from index.vectors import Matrix

FEW = 2000
"""New texts up to which the exported encoder is quicker. It takes 5 ms a text where torch takes 3.6, but torch takes
4 to 7 seconds to import."""


class Embedded(NamedTuple):
    """Vectors, float32 [n, dimension], and how many distinct texts were embedded and carried over for them."""

    vectors: Matrix
    embedded: int
    carried: int


def embed_texts(
    texts: Sequence[tuple[str, str]], earlier: Snapshot | None, embedder: Embedder, on_batch: Callable[[int, int], None]
) -> Embedded:
    """Return the vectors of `texts` (digest, text), in their order; each distinct text is embedded once at most.

    Vectors of `earlier` are taken if the same model made them. The model is loaded only if a text is new; for a few,
    the encoder that `earlier` carries does.
    """
    if earlier and earlier.manifest.model_digest != embedder.digest:
        earlier = None
    distinct = dict(texts)
    whole, cut = _known(earlier, sql.TEXT_DIGESTS), _known(earlier, sql.SENTENCE_DIGESTS)
    new = [digest for digest in distinct if digest not in whole and digest not in cut]
    old = [digest for digest in distinct if digest in whole]
    apart = [digest for digest in distinct if digest in cut]
    place = {digest: row for row, digest in enumerate([*old, *apart, *new])}
    carried = len(old) + len(apart)
    dimension = earlier.manifest.dimension if earlier else embedder.dimension
    vectors = np.empty((len(distinct), dimension), np.float32)
    if earlier and carried:
        vectors[: len(old)] = earlier.passages.vectors.rows([whole[digest] for digest in old])
        vectors[len(old) : carried] = earlier.sentences.vectors.rows([cut[digest] for digest in apart])
    if new:
        few = earlier and len(new) <= FEW and Encoder.open(earlier.directory, earlier.manifest, "")
        vectors[carried:] = (few or embedder).encode([distinct[digest] for digest in new], on_batch)
    rows = np.fromiter((place[digest] for digest, _ in texts), np.int64, len(texts))
    return Embedded(vectors[rows], len(new), carried)


def _known(earlier: Snapshot | None, statement: str) -> Mapping[str, int]:
    return dict(earlier.table.rows(statement, {})) if earlier else {}
