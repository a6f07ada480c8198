"""The manifest: what a build was made from, with what, and what its files must be."""

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any, Self

from corpus.errors import IndexDamaged, IndexMismatch

FORMAT = 13
"""The layout of a build on disk. A build of another format cannot be opened."""

NAME = "manifest.json"
DATABASE = "notices.db"
VECTORS = "passages.faiss"
SUBJECT_VECTORS = "subjects.faiss"
PROFILES = "profiles.faiss"
ENCODER = "encoder.onnx"
TOKENIZER = "tokenizer.json"

CHECKED_WHOLE = 32 * 2**20
"""Files up to this many bytes are checked by SHA-256 when a build is opened (about 1 ms a megabyte)."""

CHECKED_AT_ALL = 512 * 2**20
"""Larger ones up to this many are checked when they are first read: the database at once, vectors at the first search.

Still larger ones are checked by size, and wholly at the next rebuild.
"""


@dataclass(frozen=True, slots=True)
class FileDigest:
    """What a file must be: its size in bytes and its SHA-256."""

    size: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> Self:
        """Return the size and digest of the file at `path`."""
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        return cls(path.stat().st_size, digest)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known of a build.

    `made` is an instant as UTC text, `format` the layout on disk and `version` the program that wrote it. `corpus` is
    the corpus directory, in full. `corpus_digest` covers its files, `code_digest` the code and area table that
    they were read with, `model_digest` the weights: a build made from the same three would be the same. `precision` is
    the lowest that any vector was computed in ("float32" or "bfloat16"), `search` how they are searched (see
    `vectors.choose`). `counts` are the rows of each table and the wordings (`texts`).
    """

    build_id: str
    made: str
    format: int
    version: str
    model: str
    model_digest: str
    dimension: int
    precision: str
    search: str
    corpus: str
    corpus_digest: str
    code_digest: str
    counts: Mapping[str, int]
    files: Mapping[str, FileDigest]

    @classmethod
    def read(cls, path: Path, remedy: str) -> Self:
        """Return the manifest at `path`.

        Raises IndexMismatch if it is of another format and IndexDamaged if it is missing or altered, both with
        `remedy`.
        """
        try:
            row: dict[str, Any] = json.loads(path.read_bytes())
            if row["format"] != FORMAT:
                raise IndexMismatch(
                    f"The index at {path.parent} has format {row['format']}, written by version {row.get('version')}; "
                    f"this version reads format {FORMAT}.",
                    remedy,
                )
            digest = row.pop("digest")
            if digest != _digest(row):
                raise ValueError("its digest is not that of its content")
            files = {name: FileDigest(**file) for name, file in row["files"].items()}
            return cls(**row | {"files": files})
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise IndexDamaged(f"The manifest {path} cannot be used: {error}.", remedy) from error

    def write(self, path: Path) -> None:
        """Write the manifest, with a digest of its own content."""
        row = asdict(self)
        path.write_text(json.dumps(row | {"digest": _digest(row)}, indent=1) + "\n", encoding="utf-8")

    def check_files(self, build: Path, remedy: str, *, whole: bool = False) -> None:
        """Raise IndexDamaged, with `remedy`, unless the files in `build` are those of this manifest.

        Large ones are checked by size only, unless `whole` (see `read_late`).
        """
        try:
            sizes = {name: (build / name).stat().st_size for name in self.files}
            most = {name: CHECKED_AT_ALL if name == DATABASE else CHECKED_WHOLE for name in self.files}
            known = digests(build, [name for name, size in sizes.items() if whole or size <= most[name]])
        except OSError as error:
            raise IndexDamaged(f"{error.filename} cannot be read ({error.strerror}).", remedy) from error
        for name, expected in self.files.items():
            if sizes[name] != expected.size or known.get(name, expected) != expected:
                raise IndexDamaged(f"{build / name} is not as it was written (altered or cut short).", remedy)

    def read_late(self, name: str) -> FileDigest | None:
        """Return what a file must be that is checked when it is first read, None for one that is checked already."""
        expected = self.files[name]
        return expected if CHECKED_WHOLE < expected.size <= CHECKED_AT_ALL else None


def digests(build: Path, names: Sequence[str]) -> dict[str, FileDigest]:
    """Return what some files of a build are, read by several threads. Raises OSError where one cannot be read."""
    with ThreadPoolExecutor() as threads:
        return dict(zip(names, threads.map(lambda name: FileDigest.of(build / name), names), strict=True))


def _digest(row: Mapping[str, Any]) -> str:
    return sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()
