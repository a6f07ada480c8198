"""What is made once on a machine and kept in its cache, under the digest of all that it is made from.

What cannot be read from there, or is not what was written, is made anew; without a cache it is made each time.
"""

import json
import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from index.places import cache_dir

if TYPE_CHECKING:
    from index.vectors import Matrix

Made = TypeVar("Made")
Learnt = dict[str, Any]
"""What JSON can hold, by name."""

_DIGEST = sha256().digest_size


def made_once(made_from: bytes, length: int, make: "Callable[[], Matrix]") -> "Matrix":
    """Return what `make` gives, float32 [length, …], from this machine's cache if it was made from the same before."""
    import numpy as np

    def load(path: Path) -> "Matrix":
        known: Matrix = np.load(path)
        if len(known) != length:
            raise ValueError(f"{path} holds {len(known)} rows")
        return known

    return _once(made_from, "npy", load, make, np.save)


def learnt_once(made_from: bytes, learn: Callable[[], Learnt]) -> Learnt:
    """Return what `learn` gives, from this machine's cache if it was learnt from the same before."""
    return _once(
        made_from, "json",
        lambda path: cast(Learnt, json.loads(path.read_bytes())),
        learn,
        lambda path, learnt: path.write_text(json.dumps(learnt), encoding="ascii"),
    )  # fmt: skip


def listed_once(made_from: bytes, make: Callable[[], Made]) -> Made:
    """Return what `make` gives, of Python's own collections, strings and numbers, kept as compiled code is.

    It is read ten times as fast as it could be parsed, and by the Python that wrote it alone.
    """

    def load(path: Path) -> Made:
        kept = path.read_bytes()
        if sha256(kept[_DIGEST:]).digest() != kept[:_DIGEST]:
            raise ValueError(f"{path} is not as it was written")
        return cast(Made, marshal.loads(kept[_DIGEST:]))  # the digest says that we wrote it

    def save(path: Path, made: Made) -> None:
        written = marshal.dumps(cast(Any, made))
        path.write_bytes(sha256(written).digest() + written)

    return _once(made_from + sys.version.encode(), "marshal", load, make, save)


def _once(
    made_from: bytes, ending: str, load: Callable[[Path], Made], make: Callable[[], Made],
    save: Callable[[Path, Made], object],
) -> Made:  # fmt: skip
    kept = cache_dir() / "vectors" / f"{sha256(made_from).hexdigest()[:32]}.{ending}"
    with suppress(OSError, ValueError, EOFError):
        return load(kept)
    made = make()
    making = kept.with_name(f"{os.getpid()}-{kept.name}")
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        save(making, made)
        making.replace(kept)
    return made
