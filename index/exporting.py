"""The encoder that a build carries: linked from the build before, or from this machine's cache, else exported."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from corpus.errors import ModelError
from index.embedder import Embedder
from index.encoder import Encoder
from index.manifest import ENCODER, TOKENIZER
from index.places import cache_dir
from index.snapshot import Snapshot

PROBES = (
    "family support work",
    "What did inspectors say about the management of risk in Luton?",
    "However, the quality of vulnerability assessments and planning requires some improvement, alongside the "
    "effectiveness of management oversight.",
    "75% — “well enough”",
)
"""Texts that an export must embed as the model itself does."""

SAME = 0.9999
"""The least cosine between the two vectors of a probe; single precision on both sides gives 0.999999."""


def carry_encoder(build: Path, earlier: Snapshot | None, embedder: Embedder) -> tuple[str, ...]:
    """Put the exported encoder of a model into a build; return the names of its files, none if it cannot be exported.

    A model is exported once on a machine, which takes some seconds: later builds link to the same file.
    """
    if earlier and earlier.manifest.model_digest == embedder.digest and ENCODER in earlier.manifest.files:
        kept = earlier.directory
    else:
        kept = cache_dir() / "encoders" / embedder.digest.replace("/", "_")
        if not (kept / ENCODER).is_file() and not _export(kept, embedder):
            return ()
    for name in (ENCODER, TOKENIZER):
        _link(kept / name, build / name)
    return ENCODER, TOKENIZER


def _export(kept: Path, embedder: Embedder) -> bool:
    """Export a model into the cache and say whether its vectors are the model's own."""
    making = kept.with_name(f"{kept.name}.{os.getpid()}")
    try:
        making.mkdir(parents=True, exist_ok=True)
        embedder.export(making / ENCODER, making / TOKENIZER)
        cosines = (Encoder.load(making / ENCODER, making / TOKENIZER).encode(PROBES) * embedder.encode(PROBES)).sum(1)
        if float(cosines.min()) < SAME:
            return False
        (making / TOKENIZER).replace(_made(kept) / TOKENIZER)
        (making / ENCODER).replace(kept / ENCODER)  # last: where it stands, both do
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
