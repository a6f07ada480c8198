"""One build, opened read-only. A reader keeps the build that it opened, whatever is published after it."""

import logging
import re
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from corpus.errors import BuildError, IndexDamaged, IndexMismatch, IndexMissing
from index.embedder import Embedder, model_digest, model_name
from index.manifest import DATABASE, NAME, PROFILES, SUBJECT_VECTORS, VECTORS, Manifest
from index.passage_index import PassageIndex
from index.places import rebuild_command
from index.score_table import ScoreTable
from index.sentence_index import SentenceIndex
from index.subjects import SubjectIndex
from index.vector_file import VectorFile

if TYPE_CHECKING:
    from index.encoder import Encoder

logger = logging.getLogger(__name__)

CURRENT = "current"
BUILDS = "builds"
BUILD_ID = re.compile(r"\d{8}T\d{6}-[0-9a-f]{6}(-\d+)?")
"""When the build was made (UTC) and the beginning of what it was made from: "20261122T194501-3fa9c2"."""


def live_build_id(index_dir: Path) -> str:
    """Return the id of the live build. Raises IndexMissing if there is none, IndexDamaged if it cannot be told."""
    path = index_dir / CURRENT
    try:
        text = path.read_bytes().decode("ascii").strip()  # sooner than as text: each question looks
    except (FileNotFoundError, NotADirectoryError):
        raise IndexMissing(f"No index at {index_dir}.", rebuild_command(index_dir)) from None
    except (OSError, ValueError) as error:
        raise IndexDamaged(f"{path} cannot be read ({error}).", rebuild_command(index_dir)) from error
    if not BUILD_ID.fullmatch(text):
        raise IndexDamaged(f"{path} does not name a build.", rebuild_command(index_dir))
    return text


def complete_builds(index_dir: Path) -> list[str]:
    """Return the ids of the builds whose manifest was written, oldest first."""
    return sorted(path.parent.name for path in (index_dir / BUILDS).glob(f"*/{NAME}"))


def whole_builds(index_dir: Path, besides: str) -> list[str]:
    """Return the ids of the builds, `besides` one, of which every file is as it was written, the newest first."""
    found = []
    for build_id in reversed(complete_builds(index_dir)):
        build = index_dir / BUILDS / build_id
        with suppress(BuildError):
            if build_id != besides:
                Manifest.read(build / NAME, "").check_files(build, "", whole=True)
                found.append(build_id)
    return found


class Snapshot:
    """An open build: `manifest`, `table` (the scores and the notices), the rest for searching.

    `passages` and `sentences` are the notices', `subjects` those that words speak of.
    """

    def __init__(
        self, index_dir: Path, manifest: Manifest, table: ScoreTable, passages: PassageIndex,
        sentences: SentenceIndex, subjects: SubjectIndex,
    ) -> None:  # fmt: skip
        self.index_dir = index_dir
        self.manifest = manifest
        self.table = table
        self.passages = passages
        self.sentences = sentences
        self.subjects = subjects

    @classmethod
    def open(cls, index_dir: Path, model: str | None = None, *, whole: bool = False) -> Self:
        """Return the live build at `index_dir`, checked against its manifest. Nothing is written.

        `model` is the name, directory or digest of the model that the caller means to ask with, where that matters;
        with `whole` large files are checked by SHA-256 too.
        Raises IndexMissing, IndexDamaged or IndexMismatch (another model, another format), each naming the command
        that mends it; of a damaged build also the one that goes back to the build before it, where that is whole.
        """
        while True:
            build_id = ""
            try:
                build_id = live_build_id(index_dir)
                return cls._open(index_dir, build_id, model, whole)
            except IndexDamaged as error:
                # Two rebuilds may have ended since `current` was read, and the second removes the build it named.
                if not build_id or live_build_id(index_dir) == build_id:
                    spare = whole_builds(index_dir, build_id)
                    command = rebuild_command(index_dir, verb="restore") if spare else ""
                    raise IndexDamaged(error.what, error.remedy, command) from error

    @classmethod
    def _open(cls, index_dir: Path, build_id: str, model: str | None, whole: bool) -> Self:
        remedy = rebuild_command(index_dir)
        build = index_dir / BUILDS / build_id
        manifest = Manifest.read(build / NAME, remedy)
        if model is not None:
            require_model(manifest, model, index_dir)
        manifest.check_files(build, remedy, whole=whole)
        table = ScoreTable.open(build / DATABASE)
        try:
            sentences = SentenceIndex(table, build / VECTORS, manifest.read_late(VECTORS))
            passages = PassageIndex(table, sentences)
            profiles = VectorFile(build / PROFILES, manifest.read_late(PROFILES))
            subjects = SubjectIndex(build / SUBJECT_VECTORS, profiles, manifest.counts["texts"])
            if (passages.count(), sentences.count()) != (manifest.counts["passages"], manifest.counts["sentences"]):
                raise IndexDamaged(f"{build} does not hold the passages that its manifest counts.", remedy)
        except BaseException:
            table.close()
            raise
        return cls(index_dir, manifest, table, passages, sentences, subjects)

    @property
    def directory(self) -> Path:
        """Where the files of this build are."""
        return self.index_dir / BUILDS / self.manifest.build_id

    def is_current(self) -> bool:
        """Say whether this build is still the live one; True where that cannot be told, for there is no better."""
        try:
            return live_build_id(self.index_dir) == self.manifest.build_id
        except BuildError:
            return True

    def verify(self) -> None:
        """Check every file by SHA-256, the large ones too. Raises IndexDamaged."""
        self.manifest.check_files(self.directory, rebuild_command(self.index_dir), whole=True)

    def close(self) -> None:
        """Close the build's files."""
        self.table.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def encoder_of(snapshot: Snapshot) -> "Encoder | Embedder":
    """Return what embeds a question as the build's texts were: its exported encoder, else, with a warning, the model.

    Raises IndexDamaged if the encoder is not as it was written, IndexMismatch if the machine's model is another.
    """
    from index.encoder import Encoder

    remedy = rebuild_command(snapshot.index_dir)
    encoder = Encoder.open(snapshot.directory, snapshot.manifest, remedy)
    if encoder:
        return encoder
    logger.warning(
        "The model %s could not be exported: the first question about words loads it whole, which takes some seconds.",
        snapshot.manifest.model,
    )
    require_model(snapshot.manifest, snapshot.manifest.model, snapshot.index_dir)
    return Embedder(snapshot.manifest.model)


def require_model(manifest: Manifest, model: str, index_dir: Path) -> None:
    """Raise IndexMismatch unless the build was made with `model` (a name, a directory or a digest)."""
    name = model_name(model)
    if manifest.model_digest not in (model, model_digest(name)):
        raise IndexMismatch(
            f"The index at {index_dir} was made with the model {manifest.model}, not with {name}.",
            rebuild_command(index_dir, "--model", name),
        )
