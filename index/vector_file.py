"""A file of vectors: mapped when its build is opened, read by FAISS when it is first searched."""

from hashlib import sha256
from mmap import ACCESS_READ, mmap
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from corpus.errors import IndexDamaged
from index.manifest import FileDigest

if TYPE_CHECKING:
    from index.vectors import Vectors


class VectorFile:
    """The vectors in a file, one for each row of a table; usable from any thread.

    The file is mapped at once, so that it stays readable when its build is pruned; neither FAISS nor numpy is loaded
    before `vectors` is asked for.
    """

    def __init__(self, path: Path, expected: FileDigest | None = None) -> None:
        """Map the file `path`; if it is `expected` to be something, that is checked when it is first searched.

        Raises IndexDamaged if it is missing or empty.
        """
        self._path = path
        self._expected = expected
        self._vectors: Vectors | None = None
        self._opening = Lock()
        try:
            with path.open("rb") as file:
                self._mapped = mmap(file.fileno(), 0, access=ACCESS_READ)
        except (OSError, ValueError) as error:
            raise IndexDamaged(f"The vectors {path} cannot be read ({error}).", "notices rebuild --full") from error

    def vectors(self, rows: int, of: str) -> "Vectors":
        """Return the vectors. Raises IndexDamaged unless there are as many as `rows`, of which `of` is the name."""
        with self._opening:
            if self._vectors is None:
                from index.vectors import Vectors

                if self._expected and sha256(self._mapped).hexdigest() != self._expected.sha256:
                    raise IndexDamaged(f"{self._path} is not as it was written.", "notices rebuild --full")
                vectors = Vectors(self._mapped, self._path)
                if vectors.count != rows:
                    raise IndexDamaged(
                        f"{self._path} holds {vectors.count} vectors for {rows} {of}.", "notices rebuild --full"
                    )
                self._vectors = vectors
            return self._vectors
