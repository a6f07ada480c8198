"""The vectors of a build's passages or sentences, in FAISS. The only file that imports faiss.

Cosines are inner products, since every vector has unit length. Up to `EXACT_UP_TO` vectors the search compares with
every one, and is exact. More are divided into cells (an inverted file): a search then looks into the cells nearest to
what is sought, but into all of them where it is only for some vectors, so that a search of some areas stays exact.
"""

import os
from collections.abc import Iterator, Sequence
from mmap import mmap
from pathlib import Path
from typing import Any

import faiss as _faiss
import numpy as np
import numpy.typing as npt

from corpus.errors import IndexDamaged
from index.database import unwritable

faiss: Any = _faiss  # its own type stubs leave out the selectors and readers used here

Matrix = npt.NDArray[np.float32]
"""float32 [n, dimension], or [dimension] for a single vector; rows of unit length."""

Numbers = npt.NDArray[np.int64]

EXACT_UP_TO = 100_000
"""Vectors up to which each is compared with: some 20 ms on one core."""
EXACT, CELLS = "exact", "cells"

PROBES = 64
"""Cells that a search looks into. Of 1,000,000 vectors in 4,000 cells, 32 gave 99.2% of the ten nearest, 64 99.95%."""

_AT_ONCE = 8192
_POINTS = 64  # vectors for each cell that the division is learnt from


def choose(count: int, exact_up_to: int = EXACT_UP_TO) -> str:
    """Return how so many vectors are searched: EXACT or in CELLS."""
    return EXACT if count <= exact_up_to else CELLS


class Vectors:
    """The vectors of one build, mapped into memory and not copied; number n belongs to passage n."""

    def __init__(self, mapped: mmap, path: Path) -> None:
        """Take the open file `mapped`; `path` is only for messages. Raises IndexDamaged if it holds no vectors."""
        self._bytes = np.frombuffer(mapped, dtype=np.uint8)  # FAISS reads from it for as long as it lives
        try:
            reader = faiss.ZeroCopyIOReader(faiss.swig_ptr(self._bytes), self._bytes.size)
            self._index = faiss.read_index(reader)
            if isinstance(self._index, faiss.IndexIVF):
                self._index.make_direct_map()
        except RuntimeError as error:
            raise IndexDamaged(f"The vectors {path} cannot be read.", "notices rebuild --full") from error

    @classmethod
    def write(
        cls, path: Path, vectors: Matrix, rows: Sequence[int] | Numbers | None = None, exact_up_to: int = EXACT_UP_TO
    ) -> str:
        """Write `vectors`, float32 [n, dimension], to a new file: all of them, or for each of `rows` that one.

        Returns how they are searched (see `choose`). Raises BuildError if the file cannot be written.
        """
        vectors = np.ascontiguousarray(vectors, np.float32)
        places = np.arange(len(vectors)) if rows is None else np.asarray(rows, np.int64)
        search = choose(len(places), exact_up_to)
        parts = _one_by_one(vectors, places) if search == EXACT else _in_cells(vectors, places)
        try:
            with path.open("wb") as file:
                for part in parts:
                    file.write(part)
        except OSError as error:
            raise unwritable(path, error.strerror or str(error)) from error
        return search

    @property
    def count(self) -> int:
        """How many vectors there are."""
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """How long a vector is."""
        return int(self._index.d)

    def rows(self, numbers: Sequence[int]) -> Matrix:
        """Return the vectors of these numbers, float32 [len(numbers), dimension]."""
        if not numbers:
            return np.empty((0, self.dimension), np.float32)
        found: Matrix = self._index.reconstruct_batch(np.asarray(numbers, np.int64))
        return found

    def nearest(
        self, vector: Matrix, limit: int, among: Sequence[int] | None = None, without: Sequence[int] = ()
    ) -> list[tuple[int, float]]:
        """Return up to `limit` numbers with their cosines, highest first: among some, or among all `without` some."""
        chosen = np.full(self.count, among is None)
        chosen[np.asarray(without if among is None else among, np.int64)] = among is not None
        limit = min(limit, int(chosen.sum()))
        if not limit:
            return []
        parameters: dict[str, Any] = {}
        if among is not None or without:
            parameters["sel"] = faiss.IDSelectorBitmap(np.packbits(chosen, bitorder="little"))
        kind = faiss.SearchParameters
        if isinstance(self._index, faiss.IndexIVF):
            kind = faiss.SearchParametersIVF
            parameters["nprobe"] = PROBES if among is None else self._index.nlist
        faiss.omp_set_num_threads(1)  # of this thread: several wait for one another, on a busy machine for long
        query = np.ascontiguousarray(vector, np.float32).reshape(1, -1)
        cosines, numbers = self._index.search(query, limit, params=kind(**parameters))
        found = [(int(n), float(c)) for n, c in zip(numbers[0], cosines[0], strict=True) if n >= 0]
        return sorted(found, key=lambda item: (-item[1], item[0]))  # FAISS leaves equals in any order

    def cosines(self, vector: Matrix, numbers: Sequence[int]) -> list[float]:
        """Return the cosine of `vector` with each of these numbers."""
        return [float(cosine) for cosine in self.rows(numbers) @ vector]


# A file is written as FAISS writes it, but for its vectors, which an index would hold in memory: a sentence's is taken
# from its wording's when it is written. FAISS reads the file again before a build is published.


def _one_by_one(vectors: Matrix, places: Numbers) -> Iterator[bytes | memoryview]:
    """Give the parts of a file of these rows of `vectors`."""
    index = faiss.IndexFlatIP(vectors.shape[1])
    index.ntotal = len(places)
    yield _written(index).removesuffix(_lengths(0))
    yield _lengths(len(places) * vectors.shape[1])
    yield from (part.data for part in _taken(vectors, places))


def _in_cells(vectors: Matrix, places: Numbers) -> Iterator[bytes | memoryview]:
    """Give the parts of a file of these rows of `vectors`, cell by cell; the cells are learnt from some of them."""
    cells, wide = int(4 * len(places) ** 0.5), vectors.shape[1]
    index = faiss.IndexIVFFlat(faiss.IndexFlatIP(wide), wide, cells, faiss.METRIC_INNER_PRODUCT)
    index.cp.niter, index.cp.max_points_per_centroid = 10, _POINTS
    faiss.omp_set_num_threads(os.cpu_count() or 1)
    some = np.random.default_rng(0).choice(len(places), min(len(places), _POINTS * cells), replace=False)
    index.train(vectors[places[np.sort(some)]])
    cell_of = np.concatenate([index.quantizer.assign(part, 1)[:, 0] for part in _taken(vectors)])[places]
    by_cell, sizes = np.argsort(cell_of, kind="stable"), np.bincount(cell_of, minlength=cells)
    index.ntotal = len(places)
    index.replace_invlists(None)
    yield _written(index).removesuffix(b"il00")
    yield b"ilar" + _lengths(cells, wide * vectors.itemsize) + b"full" + _lengths(cells, *sizes)
    for numbers in np.split(by_cell, np.cumsum(sizes)[:-1]):
        yield from (part.data for part in _taken(vectors, places[numbers]))
        yield numbers.data


def _written(index: "_faiss.Index") -> bytes:
    return bytes(faiss.serialize_index(index))


def _lengths(*lengths: int) -> bytes:
    return np.array(lengths, np.uintp).tobytes()


def _taken(vectors: Matrix, places: Numbers | None = None) -> Iterator[Matrix]:
    """Give some rows of `vectors`, or all, not too many at a time."""
    for start in range(0, len(vectors) if places is None else len(places), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        yield vectors[part if places is None else places[part]]
