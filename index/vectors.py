"""The vectors of a build's wordings, in FAISS. The only file that imports faiss.

Cosines are inner products, since every vector has unit length. Up to `EXACT_UP_TO` vectors the search compares with
every one, and is exact. More are divided into cells (an inverted file): a search then looks into the cells nearest to
what is sought, but into all of them where it is only for some vectors, so that a search of some areas stays exact.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
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
    """The vectors of one build, mapped into memory and not copied; number n belongs to wording n."""

    def __init__(self, mapped: mmap, path: Path) -> None:
        """Take the open file `mapped`; `path` is only for messages. Raises IndexDamaged if it holds no vectors."""
        self._bytes = np.frombuffer(mapped, dtype=np.uint8)  # FAISS reads from it for as long as it lives
        try:
            reader = faiss.ZeroCopyIOReader(faiss.swig_ptr(self._bytes), self._bytes.size)
            self._index = faiss.read_index(reader)
            self._rows: Matrix | None = None  # all of them, where they lie in the file, if they are in their order
            if isinstance(self._index, faiss.IndexIVF):
                self._index.make_direct_map()
            elif self.count and isinstance(self._index, faiss.IndexFlat):
                size = self.count * self.dimension
                self._rows = faiss.rev_swig_ptr(self._index.get_xb(), size).reshape(-1, self.dimension)
        except RuntimeError as error:
            raise IndexDamaged(f"The vectors {path} cannot be read.", "notices rebuild --full") from error

    @classmethod
    def write(cls, path: Path, vectors: Matrix, exact_up_to: int = EXACT_UP_TO) -> str:
        """Write `vectors`, float32 [n, dimension], to a new file.

        Returns how they are searched (see `choose`). Raises BuildError if the file cannot be written.
        """
        vectors = np.ascontiguousarray(vectors, np.float32)
        search = choose(len(vectors), exact_up_to)
        if search == EXACT:
            cls.write_parts(path, len(vectors), vectors.shape[1], [vectors])
        else:
            _write(path, _in_cells(vectors))
        return search

    @classmethod
    def write_parts(cls, path: Path, count: int, dimension: int, parts: Iterable[Matrix]) -> None:
        """Write `count` vectors to a new file, to be compared with each, as they come, some at a time.

        Raises BuildError if the file cannot be written.
        """
        _write(path, _one_by_one(count, dimension, parts))

    @classmethod
    def write_halved(cls, path: Path, vectors: Matrix) -> None:
        """Write `vectors`, float32 [n, dimension], to a new file in bfloat16: half as much to read for each search.

        Their cosines are off by 0.0005 at most. Raises BuildError if the file cannot be written.
        """
        vectors = np.ascontiguousarray(vectors, np.float32)
        kind = faiss.ScalarQuantizer.QT_bf16
        index = faiss.IndexScalarQuantizer(vectors.shape[1], kind, faiss.METRIC_INNER_PRODUCT)
        index.add(vectors)
        _write(path, [_written(index)])

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
        chosen = np.asarray(numbers, np.int64)
        found: Matrix = self._index.reconstruct_batch(chosen) if self._rows is None else self._rows[chosen]
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
        # No product of matrices: where BLAS takes several threads, they take from what is done next for a while.
        cosines: list[float] = np.einsum("ij,j->i", self.rows(numbers), vector.ravel()).tolist()
        return cosines

    def nearest_of_all(self, vector: Matrix, limit: int) -> tuple[npt.NDArray[np.int64], Matrix]:
        """Return up to `limit` numbers with their cosines, both [n], highest first; equals in any order."""
        faiss.omp_set_num_threads(1)
        query = np.ascontiguousarray(vector, np.float32).reshape(1, -1)
        cosines, numbers = self._index.search(query, min(limit, self.count))
        return numbers[0], cosines[0]


# A file is written as FAISS writes it, but for its vectors, which an index would hold in memory once more. FAISS reads
# the file again before a build is published.


def _write(path: Path, parts: Iterable[bytes | memoryview]) -> None:
    try:
        with path.open("wb") as file:
            for part in parts:
                file.write(part)
    except OSError as error:
        raise unwritable(path, error.strerror or str(error)) from error


def _one_by_one(count: int, dimension: int, parts: Iterable[Matrix]) -> Iterator[bytes | memoryview]:
    """Give the parts of a file of so many vectors."""
    index = faiss.IndexFlatIP(dimension)
    index.ntotal = count
    yield _written(index).removesuffix(_lengths(0))
    yield _lengths(count * dimension)
    yield from (np.ascontiguousarray(part).data for part in parts)


def _in_cells(vectors: Matrix) -> Iterator[bytes | memoryview]:
    """Give the parts of a file of vectors, cell by cell; the cells are learnt from some of them."""
    cells, wide = int(4 * len(vectors) ** 0.5), vectors.shape[1]
    index = faiss.IndexIVFFlat(faiss.IndexFlatIP(wide), wide, cells, faiss.METRIC_INNER_PRODUCT)
    index.cp.niter, index.cp.max_points_per_centroid = 10, _POINTS
    faiss.omp_set_num_threads(os.cpu_count() or 1)
    some = np.random.default_rng(0).choice(len(vectors), min(len(vectors), _POINTS * cells), replace=False)
    index.train(vectors[np.sort(some)])
    parts = range(0, len(vectors), _AT_ONCE)
    cell_of = np.concatenate([index.quantizer.assign(vectors[at : at + _AT_ONCE], 1)[:, 0] for at in parts])
    by_cell, sizes = np.argsort(cell_of, kind="stable"), np.bincount(cell_of, minlength=cells)
    index.ntotal = len(vectors)
    index.replace_invlists(None)
    yield _written(index).removesuffix(b"il00")
    yield b"ilar" + _lengths(cells, wide * vectors.itemsize) + b"full" + _lengths(cells, *sizes)
    for numbers in np.split(by_cell, np.cumsum(sizes)[:-1]):
        yield vectors[numbers].data
        yield numbers.data


def _written(index: "_faiss.Index") -> bytes:
    return bytes(faiss.serialize_index(index))


def _lengths(*lengths: int) -> bytes:
    return np.array(lengths, np.uintp).tobytes()
