"""What a build carries of its model: linked from this machine's cache, else made.

That is the exported encoder, with weights of 8 bits for questions, and the vectors of texts that come with the program.
The cache keeps the weights as they are, too, for the texts of the next build.
"""

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from corpus.errors import ModelError
from index.bulk import BulkEncoder
from index.embedder import Embedder
from index.encoder import Encoder
from index.kept import made_once
from index.lightening import write_lighter
from index.manifest import ENCODER, SUBJECT_VECTORS, TOKENIZER, FileDigest
from index.places import cache_dir
from index.snapshot import Snapshot
from index.subjects import expressions
from index.vectors import Matrix, Vectors

PROBES = (
    "family support work",
    "What did inspectors say about the management of risk in Luton?",
    "However, the quality of vulnerability assessments and planning requires some improvement, alongside the "
    "effectiveness of management oversight.",
    "75% — “well enough”",
)
"""Texts that an export must embed as the model itself does."""

EXACT = "exact.onnx"
_EXPORTED = (TOKENIZER, EXACT, ENCODER)

_DIGESTS = "digests.txt"
"""Beside a cached encoder: what its files must be, so that one altered in the cache is made anew."""

ENCODERS = "encoders-3"
"""Where exported encoders are cached: those of an earlier way to export are not taken for these."""

SAME = 0.9999
"""The least cosine between the two vectors of a probe; single precision on both sides gives 0.999999."""

NEARLY = 0.9995
"""The same where one of them was computed in bfloat16, which gives 0.9998 and more."""

ALIKE = 0.999
"""The same where the weights are of 8 bits: of 169 questions' subjects the least was 0.9993, and of 1,500 answers over
2,000 notices one changed, in the order of areas (`benchmarks/README.md`)."""

BULK = 100
"""Texts from which OpenVINO is quicker: it starts in half a second, and takes 1.1 ms a text where ONNX Runtime, which
starts in a quarter, takes 11."""

MANY = 1700
"""Texts from which without OpenVINO the model itself is quicker: torch takes 5 seconds to import, and 8 ms a text."""


def carry_encoder(build: Path, embedder: Embedder) -> tuple[str, ...]:
    """Put the encoder for questions into a build; return the names of its files, none if its model cannot be exported.

    A model is exported once on a machine, which takes some seconds: later builds link to the same file.
    """
    kept = _cached(embedder)
    if not (is_kept(embedder) or _export(kept, embedder)):
        return ()
    for name in (ENCODER, TOKENIZER):
        _link(kept / name, build / name)
    return ENCODER, TOKENIZER


def exported(embedder: Embedder) -> tuple[Path, Path] | None:
    """Return the exported model with its weights as they are, and its tokenizer, for texts that go into a build.

    None where the model could not be exported. `carry_encoder` has checked them.
    """
    files = _cached(embedder) / EXACT, _cached(embedder) / TOKENIZER
    return files if files[0].is_file() else None


def maker(texts: int, embedder: Embedder) -> Encoder | BulkEncoder | Embedder:
    """Return what embeds so many texts soonest: what the model was exported to, in either way, else the model."""
    files = exported(embedder)
    if not files:
        return embedder
    if texts >= BULK:
        many = BulkEncoder.load(*files, files[0].with_name(_DIGESTS).read_text(encoding="ascii"))
        if many and float((many.encode(PROBES) * shipped_vectors(PROBES, embedder)).sum(1).min()) >= NEARLY:
            return many
        if texts >= MANY:
            return embedder
    return Encoder.load(*files)


def is_kept(embedder: Embedder) -> bool:
    """Return whether this machine's cache has what a model was exported to, as it was written."""
    kept = _cached(embedder)
    try:
        return (kept / _DIGESTS).read_text(encoding="ascii") == _digests(kept)
    except OSError:
        return False


def _cached(embedder: Embedder) -> Path:
    return cache_dir() / ENCODERS / embedder.digest.replace("/", "_")


def _digests(directory: Path) -> str:
    return " ".join(FileDigest.of(directory / name).sha256 for name in _EXPORTED)


def carry_subjects(build: Path, earlier: Snapshot | None, embedder: Embedder) -> None:
    """Put the vectors of the thesaurus into a build; they are linked from `earlier` if that is of the same code."""
    if earlier and earlier.manifest.model_digest == embedder.digest:
        _link(earlier.directory / SUBJECT_VECTORS, build / SUBJECT_VECTORS)
        return
    listed = [expression for _, expression in expressions().listed()]
    Vectors.write_halved(build / SUBJECT_VECTORS, shipped_vectors(listed, embedder))


def shipped_vectors(texts: Sequence[str], embedder: Embedder) -> Matrix:
    """Return the vectors of texts that come with the program, float32 [n, dimension].

    They are made by the exported encoder, where there is one, once on a machine for a model, and kept in its cache.
    """

    def made() -> Matrix:
        files = exported(embedder)
        return (Encoder.load(*files) if files else embedder).encode(texts)

    return made_once("\n".join((embedder.digest, *texts)).encode(), made)


def _export(kept: Path, embedder: Embedder) -> bool:
    """Export a model into the cache and say whether its vectors are the model's own."""
    shutil.rmtree(kept, ignore_errors=True)  # what is damaged is used by nobody
    making = kept.with_name(f"{kept.name}.{os.getpid()}")
    try:
        making.mkdir(parents=True, exist_ok=True)
        embedder.export(making / EXACT, making / TOKENIZER)
        right = embedder.encode(PROBES)
        if _least_cosine(making / EXACT, right) < SAME:
            return False
        write_lighter(making / EXACT, making / ENCODER)
        if _least_cosine(making / ENCODER, right) < ALIKE:
            (making / ENCODER).unlink()
            _link(making / EXACT, making / ENCODER)
        (making / _DIGESTS).write_text(_digests(making), encoding="ascii")
        for name in (*_EXPORTED, _DIGESTS):  # the digests last: where they stand, all do
            (making / name).replace(_made(kept) / name)
    except (ModelError, OSError):
        return False
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return True


def _least_cosine(encoder: Path, right: Matrix) -> float:
    """Return how near the vectors of an exported encoder come to the right ones of the probes at the least."""
    return float((Encoder.load(encoder, encoder.with_name(TOKENIZER)).encode(PROBES) * right).sum(1).min())


def _made(directory: Path) -> Path:
    directory.mkdir(parents=True, exist_ok=True)
    return directory


def _link(kept: Path, path: Path) -> None:
    """Link a file that is never written again, or copy it where the disks differ."""
    with suppress(OSError):
        os.link(kept, path)
        return
    shutil.copyfile(kept, path)
