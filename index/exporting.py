"""What a build carries of its model: linked from the build before, or from this machine's cache, else made.

That is the exported encoder, and the vectors of texts that come with the program.
"""

import json
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar, cast

from corpus.errors import ModelError
from index.bulk import BulkEncoder
from index.embedder import Embedder
from index.encoder import Encoder
from index.manifest import ENCODER, SUBJECT_VECTORS, TOKENIZER, FileDigest
from index.places import cache_dir
from index.snapshot import Snapshot
from index.subjects import expressions
from index.vectors import Matrix, Vectors

Made = TypeVar("Made")
Learnt = dict[str, Any]
"""What JSON can hold, by name."""

PROBES = (
    "family support work",
    "What did inspectors say about the management of risk in Luton?",
    "However, the quality of vulnerability assessments and planning requires some improvement, alongside the "
    "effectiveness of management oversight.",
    "75% — “well enough”",
)
"""Texts that an export must embed as the model itself does."""

_DIGESTS = "digests.txt"
"""Beside a cached encoder: what its two files must be, so that one altered in the cache is made anew."""

ENCODERS = "encoders-2"
"""Where exported encoders are cached: those of an earlier way to export are not taken for these."""

SAME = 0.9999
"""The least cosine between the two vectors of a probe; single precision on both sides gives 0.999999."""

NEARLY = 0.9995
"""The same where one of them was computed in bfloat16, which gives 0.99995 and more."""

BULK = 100
"""Texts from which OpenVINO is quicker: it starts in half a second, and takes 1.1 ms a text where ONNX Runtime, which
starts in a quarter, takes 11."""

MANY = 1700
"""Texts from which without OpenVINO the model itself is quicker: torch takes 5 seconds to import, and 8 ms a text."""


def carry_encoder(build: Path, earlier: Snapshot | None, embedder: Embedder) -> tuple[str, ...]:
    """Put the exported encoder of a model into a build; return the names of its files, none if it cannot be exported.

    A model is exported once on a machine, which takes some seconds: later builds link to the same file.
    """
    kept = kept_encoder(earlier, embedder)
    if kept is None:
        kept = _cached(embedder)
        if not _export(kept, embedder):
            return ()
    for name in (ENCODER, TOKENIZER):
        _link(kept / name, build / name)
    return ENCODER, TOKENIZER


def maker(texts: int, build: Path, embedder: Embedder) -> Encoder | BulkEncoder | Embedder:
    """Return what embeds so many texts soonest: the encoder that a build carries, in either way, else the model."""
    files = build / ENCODER, build / TOKENIZER
    if not files[0].is_file():
        return embedder
    if texts >= BULK:
        many = BulkEncoder.load(*files)
        if many and float((many.encode(PROBES) * shipped_vectors(PROBES, build, embedder)).sum(1).min()) >= NEARLY:
            return many
        if texts >= MANY:
            return embedder
    return Encoder.load(*files)


def kept_encoder(earlier: Snapshot | None, embedder: Embedder) -> Path | None:
    """Return where a model's exported encoder is, as it was written: in a build that was checked, else in the cache."""
    if earlier and earlier.manifest.model_digest == embedder.digest and ENCODER in earlier.manifest.files:
        return earlier.directory
    kept = _cached(embedder)
    try:
        return kept if (kept / _DIGESTS).read_text(encoding="ascii") == _digests(kept) else None
    except OSError:
        return None


def _cached(embedder: Embedder) -> Path:
    return cache_dir() / ENCODERS / embedder.digest.replace("/", "_")


def _digests(directory: Path) -> str:
    return " ".join(FileDigest.of(directory / name).sha256 for name in (ENCODER, TOKENIZER))


def carry_subjects(build: Path, earlier: Snapshot | None, embedder: Embedder) -> None:
    """Put the vectors of the thesaurus into a build; they are linked from `earlier` if that is of the same code."""
    if earlier and earlier.manifest.model_digest == embedder.digest:
        _link(earlier.directory / SUBJECT_VECTORS, build / SUBJECT_VECTORS)
        return
    listed = [expression for _, expression in expressions().listed()]
    Vectors.write(build / SUBJECT_VECTORS, shipped_vectors(listed, build, embedder))


def shipped_vectors(texts: Sequence[str], build: Path, embedder: Embedder) -> Matrix:
    """Return the vectors of texts that come with the program, float32 [n, dimension].

    They are made by a build's encoder, where it has one, once on a machine for a model, and kept in its cache.
    """

    def made() -> Matrix:
        encoder = Encoder.load(build / ENCODER, build / TOKENIZER) if (build / ENCODER).is_file() else embedder
        return encoder.encode(texts)

    return made_once("\n".join((embedder.digest, *texts)).encode(), len(texts), made)


def made_once(made_from: bytes, length: int, make: Callable[[], Matrix]) -> Matrix:
    """Return what `make` gives, float32 [length, …], from this machine's cache if it was made from the same before."""
    import numpy as np

    def load(path: Path) -> Matrix:
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


def _once(
    made_from: bytes, ending: str, load: Callable[[Path], Made], make: Callable[[], Made],
    save: Callable[[Path, Made], object],
) -> Made:  # fmt: skip
    kept = cache_dir() / "vectors" / f"{sha256(made_from).hexdigest()[:32]}.{ending}"
    with suppress(OSError, ValueError, EOFError):
        return load(kept)
    made = make()
    making = kept.with_name(f"{os.getpid()}-{kept.name}")
    with suppress(OSError):  # without a cache it is made anew each time
        save(_made(kept.parent) / making.name, made)
        making.replace(kept)
    return made


def _export(kept: Path, embedder: Embedder) -> bool:
    """Export a model into the cache and say whether its vectors are the model's own."""
    making = kept.with_name(f"{kept.name}.{os.getpid()}")
    try:
        making.mkdir(parents=True, exist_ok=True)
        embedder.export(making / ENCODER, making / TOKENIZER)
        cosines = (Encoder.load(making / ENCODER, making / TOKENIZER).encode(PROBES) * embedder.encode(PROBES)).sum(1)
        if float(cosines.min()) < SAME:
            return False
        (making / _DIGESTS).write_text(_digests(making), encoding="ascii")
        for name in (TOKENIZER, ENCODER, _DIGESTS):  # the digests last: where they stand, all do
            (making / name).replace(_made(kept) / name)
    except (ModelError, OSError):
        return False
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return True


def _made(directory: Path) -> Path:
    directory.mkdir(parents=True, exist_ok=True)
    return directory


def _link(kept: Path, path: Path) -> None:
    """Link a file that is never written again, or copy it where the disks differ."""
    with suppress(OSError):
        os.link(kept, path)
        return
    shutil.copyfile(kept, path)
