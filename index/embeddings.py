"""The vectors of a build's texts: carried over from the live build where it has the same text, else made."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index import statements as sql
from index.embedder import Embedder
from index.exporting import exported
from index.snapshot import Snapshot
from index.vectors import Matrix

FEW = 1200
"""New texts up to which the exported encoder is quicker. It takes 11 ms a text on one core where torch takes 3 in
bfloat16, but torch takes 4 to 7 seconds to import."""

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
    texts: Sequence[tuple[str, str]], earlier: Snapshot | None, embedder: Embedder, on_batch: Callable[[int, int], None]
) -> Embedded:
    """Return the vectors of `texts` (digest, text); each distinct text is embedded once at most.

    Vectors of `earlier` are taken if the same model made them. The model is loaded only if many texts are new; for a
    few, its exported encoder does, where this machine has it.
    """
    if earlier and earlier.manifest.model_digest != embedder.digest:
        earlier = None
    distinct = dict(texts)
    whole, cut = _known(earlier, sql.TEXT_DIGESTS), _known(earlier, sql.SENTENCE_DIGESTS)
    new = [digest for digest in distinct if digest not in whole and digest not in cut]
    old = [digest for digest in distinct if digest in whole]
    apart = [digest for digest in distinct if digest in cut and digest not in whole]
    place = {digest: row for row, digest in enumerate([*old, *apart, *new])}
    carried = len(old) + len(apart)
    precision = earlier.manifest.precision if earlier and carried else SINGLE
    made, lately = _made([distinct[digest] for digest in new], earlier, embedder, on_batch)
    vectors = np.empty((len(distinct), made.shape[1]), np.float32)
    if earlier and carried:
        vectors[: len(old)] = earlier.passages.vectors.rows([whole[digest] for digest in old])
        vectors[len(old) : carried] = earlier.sentences.vectors.rows([cut[digest] for digest in apart])
    vectors[carried:] = made
    rows = np.fromiter((place[digest] for digest, _ in texts), np.int64, len(texts))
    return Embedded(vectors, rows, len(new), carried, precision if lately == SINGLE else lately)


def _made(
    texts: Sequence[str], earlier: Snapshot | None, embedder: Embedder, on_batch: Callable[[int, int], None]
) -> tuple[Matrix, str]:
    if len(texts) > FEW:
        return embedder.encode_many(texts, on_batch)
    if earlier and not texts:
        return np.empty((0, earlier.manifest.dimension), np.float32), SINGLE
    return (exported(earlier, embedder) or embedder).encode(texts, on_batch), SINGLE


def _known(earlier: Snapshot | None, statement: str) -> Mapping[str, int]:
    return dict(earlier.table.rows(statement, {})) if earlier else {}
