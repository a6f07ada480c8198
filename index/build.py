"""From a corpus to a build: what has changed is read and embedded, the rest is carried over from the live build.

A build is written beside the live one, checked, and published by replacing one small file; until then, whatever
happens, the live build is untouched.
"""

import gc
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from corpus.errors import BuildError, CorpusError
from corpus.library import assemble
from index import statements as sql
from index.beside import Beside
from index.embedder import Embedder, model_digest, model_name
from index.filling import fill
from index.manifest import (
    DATABASE,
    FORMAT,
    NAME,
    PROFILES,
    SUBJECT_VECTORS,
    VECTORS,
    FileDigest,
    Manifest,
    digests,
)
from index.publishing import exclusive, new_build, prune, publish
from index.reading import Inputs, Progress, Reading, carried_rows, read_notices, refuse_nothing, take_inputs
from index.retention import spare_build
from index.score_table import ScoreTable
from index.setting_aside import Aside
from index.snapshot import BUILDS, Snapshot, complete_builds, live_build_id
from index.soundness import check
from index.summary import BuildSummary

if TYPE_CHECKING:
    from index.embeddings import Embeddings

__all__ = ["BuildSummary", "Progress", "rebuild"]

OF_ITS_OWN = 5
"""Wordings that a notice has and no other, about: by that many texts what embeds them is chosen."""


def rebuild(
    corpus_dir: Path, index_dir: Path, *, model: str | None = None, full: bool = False, progress: Progress | None = None
) -> BuildSummary:
    """Bring the index at `index_dir` up to date with the corpus at `corpus_dir`.

    Without `model` the index keeps the model that it was made with, at first the default one. `full` carries nothing
    over. Raises CorpusError (no corpus, or nothing in it could be read), ModelError, IndexBusy (another rebuild is at
    work) or BuildError (the directory cannot be written); after any of these the live build is as it was.
    """
    since = perf_counter()
    with ExitStack() as ending:
        with Beside() as beside:  # the files of the corpus are read while those of the live build are checked
            taking = beside.submit(take_inputs, corpus_dir)
            live = None if full else ending.enter_context(_opened(index_dir))
            inputs = taking.result()
        name = model_name(model or _remembered_model(index_dir))
        digest = model_digest(name)
        if live and _made_from(live.manifest, inputs, digest):
            _clear_away(index_dir, live.manifest.build_id, inputs)
            return BuildSummary.unchanged_since(live, perf_counter() - since)
        ending.enter_context(exclusive(index_dir))
        if not full and not (live and live.is_current()):  # another rebuild may have ended a moment ago
            live = ending.enter_context(_opened(index_dir))
            if live and _made_from(live.manifest, inputs, digest):
                return BuildSummary.unchanged_since(live, perf_counter() - since)
        with _without_collection():
            summary = _Job(inputs, index_dir, live, Embedder(name), progress or _silent, since).run()
        prune(index_dir, {summary.build_id, *spare_build(index_dir, summary.build_id, inputs)})
    return summary


@dataclass(frozen=True, slots=True)
class _Job:
    """One rebuild that has something to do."""

    inputs: Inputs
    index_dir: Path
    earlier: Snapshot | None
    embedder: Embedder
    progress: Progress
    since: float

    def run(self) -> BuildSummary:
        prune(self.index_dir, complete_builds(self.index_dir))  # what interrupted rebuilds left behind
        with new_build(self.index_dir, self._digest()) as build:
            manifest, read, embedded = self._write(build)
        publish(self.index_dir, build)
        with closing(ScoreTable.open(build / DATABASE)) as table:
            return BuildSummary.of(manifest, table, read, embedded, perf_counter() - self.since)

    def _write(self, build: Path) -> tuple[Manifest, tuple[int, int], tuple[int, int]]:
        """Write a build; return its manifest, and how many notices and wordings were new and carried over."""
        earlier = self.earlier if self._same_code() else None
        live = earlier.directory / DATABASE if earlier else None
        # Each core has something to do: while notices are read what embeds them is loaded, while they are embedded the
        # database is written, and while vectors and digests are written the rest is judged and checked.
        with closing(ScoreTable.create(build / DATABASE, live)) as table, Aside(build) as aside, Beside() as beside:
            held = earlier.table if earlier else None
            known = carried_rows(self.inputs, held)
            told = beside.unless_ended(self.progress)
            reading = beside.submit(read_notices, self.inputs, known, held, aside, told)
            filling = beside.submit(self._fill, table, reading)
            # These here: a rebuild with nothing to do needs neither numpy nor FAISS, and others read meanwhile.
            from index.embeddings import Embeddings
            from index.exporting import carry_encoder, carry_subjects
            from index.profiles import Profiles
            from index.stances import Judge

            encoder = carry_encoder(build, self.embedder)
            carry_subjects(build, earlier, self.embedder)
            embeddings = Embeddings(build, self.earlier, self.embedder, partial(self.progress, "embedding"))
            judge = Judge(earlier, self.embedder)
            profiles = Profiles(build, earlier, self.embedder)
            if new := known.count(None):
                embeddings.prepare(new * OF_ITS_OWN)
                judge.prepare()
                profiles.prepare()
            read = reading.result()
            embeddings.embed(read.wordings)
            counts, done = filling.result(), (len(read.notices) - read.carried, read.carried)
            del read, reading, filling  # the notices, before there are all the vectors
            self.progress("writing", 0, 1)
            texts = [text for (text,) in table.rows(sql.WORDINGS, {})]
            vectors = embeddings.of(texts)
            writing = beside.submit(embeddings.write, vectors)
            profiling = beside.submit(profiles.write, texts, vectors)
            table.write_stances(judge.of(texts, vectors))
            search = writing.result()
            profiling.result()
        with ThreadPoolExecutor(1) as checking:
            files = checking.submit(digests, build, (DATABASE, VECTORS, SUBJECT_VECTORS, PROFILES, *encoder))
            check(build, counts)
            manifest = self._manifest(build, counts, embeddings, search, files.result())
        manifest.write(build / NAME)
        self.progress("writing", 1, 1)
        return manifest, done, embeddings.counts

    def _fill(self, table: ScoreTable, read: Future[Reading]) -> dict[str, int]:
        """Put together what was read and write it into a new database; return its counts."""
        reading = read.result()
        notices = [one.notice for one in reading.notices]
        corpus = assemble(self.inputs.directory, notices, reading.unreadable)
        refuse_nothing(self.inputs, reading, len(corpus.scores) + len(corpus.to_date))
        if self.earlier and self.earlier.manifest.counts.get("sources") and not corpus.sources:
            raise CorpusError(
                f"The corpus at {self.inputs.directory} holds nothing, and the index holds "
                f"{self.earlier.manifest.counts['sources']} sources: nothing was changed. "
                "To empty the index all the same, rebuild with --full."
            )
        return fill(table, corpus, reading)

    def _same_code(self) -> bool:
        return bool(self.earlier and self.earlier.manifest.code_digest == self.inputs.code_digest)

    def _manifest(
        self, build: Path, counts: dict[str, int], embedded: "Embeddings", search: str, files: dict[str, FileDigest]
    ) -> Manifest:  # fmt: skip
        return Manifest(
            build_id=build.name,
            made=f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
            format=FORMAT,
            version=_version(),
            model=self.embedder.name,
            model_digest=self.embedder.digest,
            dimension=embedded.dimension,
            precision=embedded.precision,
            search=search,
            corpus=str(self.inputs.directory.absolute()),
            corpus_digest=self.inputs.digest,
            code_digest=self.inputs.code_digest,
            counts=counts,
            files=files,
        )

    def _digest(self) -> str:
        return sha256(f"{self.inputs.digest} {self.inputs.code_digest} {self.embedder.digest}".encode()).hexdigest()


def _opened(index_dir: Path) -> Snapshot | nullcontext[None]:
    """Return the live build, or None where there is none that can be relied on."""
    try:
        return Snapshot.open(index_dir, whole=True)
    except BuildError:
        return nullcontext()


@contextmanager
def _without_collection() -> Iterator[None]:
    """Look for no cycles of objects: a rebuild makes hundreds of thousands, and none but by accident in a cycle."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _remembered_model(index_dir: Path) -> str | None:
    """Return the name of the model that the index was last made with, even if the build is damaged otherwise."""
    try:
        return Manifest.read(index_dir / BUILDS / live_build_id(index_dir) / NAME, "").model
    except BuildError:
        return None


def _made_from(manifest: Manifest, inputs: Inputs, digest: str) -> bool:
    made_from = (manifest.corpus_digest, manifest.code_digest, manifest.model_digest)
    return made_from == (inputs.digest, inputs.code_digest, digest)


def _clear_away(index_dir: Path, live: str, inputs: Inputs) -> None:
    """Remove what an interrupted rebuild has left, which may hold notices that are gone; if it cannot be now, later."""
    keep = {live, *spare_build(index_dir, live, inputs)}
    if {path.name for path in (index_dir / BUILDS).iterdir()} > keep:
        with suppress(BuildError), exclusive(index_dir):
            if live_build_id(index_dir) == live:  # no other rebuild has published meanwhile
                prune(index_dir, keep)


def _version() -> str:
    try:
        return version("inspection-notices")
    except PackageNotFoundError:  # run from its source directory, without being installed
        return "0"


def _silent(stage: str, done: int, total: int) -> None:
    """Take no note of progress."""
