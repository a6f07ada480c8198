"""The vectors of a build's passages, in FAISS. The only file that imports faiss.

Cosines are inner products, since every vector has unit length. The search compares with every vector, so it is exact.
"""

from collections.abc import Sequence
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


class Vectors:
    """The vectors of one build, mapped into memory and not copied; number n belongs to passage n."""

    def __init__(self, mapped: mmap, path: Path) -> None:
        """Take the open file `mapped`; `path` is only for messages. Raises IndexDamaged if it holds no vectors."""
        self._bytes = np.frombuffer(mapped, dtype=np.uint8)  # FAISS reads from it for as long as it lives
        try:
            reader = faiss.ZeroCopyIOReader(faiss.swig_ptr(self._bytes), self._bytes.size)
            self._index = faiss.read_index(reader)
        except RuntimeError as error:
            raise IndexDamaged(f"The vectors {path} cannot be read.", "notices rebuild --full") from error

    @classmethod
    def write(cls, path: Path, vectors: Matrix) -> None:
        """Write `vectors`, float32 [n, dimension], to a new file. Raises BuildError if it cannot be written."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(vectors)
        try:
            faiss.write_index(index, str(path))
        except RuntimeError as error:
            raise unwritable(path, "no room or no access") from error

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
        parameters = None
        if among is not None or without:
            selector = faiss.IDSelectorBitmap(np.packbits(chosen, bitorder="little"))
            parameters = faiss.SearchParameters(sel=selector)
        query = np.ascontiguousarray(vector, np.float32).reshape(1, -1)
        cosines, numbers = self._index.search(query, limit, params=parameters)
        found = [(int(n), float(c)) for n, c in zip(numbers[0], cosines[0], strict=True) if n >= 0]
        return sorted(found, key=lambda item: (-item[1], item[0]))  # FAISS leaves equals in any order

    def cosines(self, vector: Matrix, numbers: Sequence[int]) -> list[float]:
        """Return the cosine of `vector` with each of these numbers."""
        return [float(cosine) for cosine in self.rows(numbers) @ vector]
