"""What is made once on a machine and kept in its cache, under the digest of all that it is made from.

What is not there, or not as it was written, is made anew; without a cache it is made each time.
"""

import json
import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeVar, cast

from index.places import cache_dir

if TYPE_CHECKING:
    from index.vectors import Matrix

Made = TypeVar("Made")
Learnt = dict[str, Any]
"""What JSON can hold, by name."""

_DIGEST = sha256().digest_size


def made_once(made_from: bytes, make: "Callable[[], Matrix]") -> "Matrix":
    """Return the vectors that `make` gives, float32 [n, …], kept as NumPy's arrays are."""
    import numpy as np

    def save(made: "Matrix") -> bytes:
        np.save(written := BytesIO(), made)
        return written.getvalue()

    return kept_once(b"vectors " + made_from, lambda kept: cast("Matrix", np.load(BytesIO(kept))), make, save)


def learnt_once(made_from: bytes, learn: Callable[[], Learnt]) -> Learnt:
    """Return what `learn` gives, kept as JSON."""
    return kept_once(b"learnt " + made_from, lambda kept: cast(Learnt, json.loads(kept)), learn,
                     lambda learnt: json.dumps(learnt).encode())  # fmt: skip


def listed_once(made_from: bytes, make: Callable[[], Made]) -> Made:
    """Return what `make` gives, of Python's own collections, strings and numbers, kept as compiled code is.

    So it is read ten times as fast as it could be parsed, and by the same Python alone.
    """
    return kept_once(b"listed " + sys.version.encode() + made_from, lambda kept: cast(Made, marshal.loads(kept)), make,
                     lambda made: marshal.dumps(cast(Any, made)))  # fmt: skip


def kept_once(
    made_from: bytes, load: Callable[[bytes], Made], make: Callable[[], Made], save: Callable[[Made], bytes]
) -> Made:
    """Return what `make` gives, from this machine's cache if it was made from the same before.

    `save` turns it into what is kept, with a digest by which damage is noticed, and `load` that into it again.
    """
    path = cache_dir() / "kept" / sha256(made_from).hexdigest()[:32]
    with suppress(OSError):
        with path.open("rb") as file:
            digest, kept = file.read(_DIGEST), file.read()
        if sha256(kept).digest() == digest:
            return load(kept)
    made = make()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        saved = save(made)
        making = path.with_name(f"{os.getpid()}-{path.name}")
        making.write_bytes(sha256(saved).digest() + saved)
        making.replace(path)
    return made
