"""From a corpus to a build: what has changed is read and embedded, the rest is carried over from the live build.

A build is written beside the live one, checked, and published by replacing one small file; until then, whatever
happens, the live build is untouched.
"""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from corpus.errors import BuildError, CorpusError, IndexDamaged
from corpus.library import Corpus, assemble
from index import statements as sql
from index.embedder import Embedder, model_digest, model_name
from index.manifest import (
    DATABASE,
    FORMAT,
    NAME,
    SUBJECT_VECTORS,
    VECTORS,
    FileDigest,
    Manifest,
)
from index.passage_index import PassageIndex, match_each
from index.publishing import exclusive, new_build, prune, publish
from index.reading import Inputs, Progress, Reading, read_notices, refuse_nothing, take_inputs
from index.retention import spare_build
from index.score_table import ScoreTable
from index.sentence_index import SentenceIndex
from index.snapshot import BUILDS, Snapshot, complete_builds, live_build_id
from index.summary import EVERYTHING, BuildSummary

if TYPE_CHECKING:
    from index.embeddings import Embedded

__all__ = ["BuildSummary", "Progress", "rebuild"]

SAME = 0.999
"""The cosine of a vector with itself, less what rounding takes away."""


def rebuild(
    corpus_dir: Path, index_dir: Path, *, model: str | None = None, full: bool = False, progress: Progress | None = None
) -> BuildSummary:
    """Bring the index at `index_dir` up to date with the corpus at `corpus_dir`.

    Without `model` the index keeps the model that it was made with, at first the default one. `full` carries nothing
    over. Raises CorpusError (no corpus, or nothing in it could be read), ModelError, IndexBusy (another rebuild is at
    work) or BuildError (the directory cannot be written); after any of these the live build is as it was.
    """
    since = perf_counter()
    inputs = take_inputs(corpus_dir)
    name = model_name(model or _remembered_model(index_dir))
    digest = model_digest(name)
    with _opened(index_dir) as live:
        if live and not full and _made_from(live.manifest, inputs, digest):
            _clear_away(index_dir, live.manifest.build_id, inputs)
            return BuildSummary.unchanged_since(live, perf_counter() - since)
    with exclusive(index_dir), _opened(index_dir) as live:
        if live and not full and _made_from(live.manifest, inputs, digest):  # by another rebuild, a moment ago
            return BuildSummary.unchanged_since(live, perf_counter() - since)
        job = _Job(inputs, index_dir, None if full else live, Embedder(name), progress or _silent, since)
        summary = job.run()
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
        """Write a build; return its manifest, and how many notices and texts were new and carried over."""
        import numpy as np

        from index.embeddings import embed_texts
        from index.exporting import carry_encoder, carry_subjects, shipped_vectors
        from index.stances import Stances, labelled_sentences
        from index.vectors import Vectors  # all here, so that a rebuild with nothing to do needs no FAISS

        with closing(ScoreTable.create(build / DATABASE)) as table, ThreadPoolExecutor(1) as beside:
            counts, read = self._fill(table)  # the notices themselves are then let go of
            carried_files = carry_encoder(build, self.earlier, self.embedder)
            texts = [text for (text,) in table.rows(sql.WORDINGS, {})]
            judged = self._judged()
            labelled = shipped_vectors([text for text, _ in labelled_sentences()], build, self.embedder)
            judge = beside.submit(Stances, labelled) if any(text not in judged for text in texts) else None
            embedded = embed_texts(
                texts, build, self.earlier, self.embedder,
                lambda done, total: self.progress("embedding", done, total),
            )  # fmt: skip
            self.progress("writing", 0, 1)
            carry_subjects(build, self.embedder)
            new = [place for place, text in enumerate(texts) if text not in judged]
            if judge:
                worded = [texts[place] for place in new]
                judged |= zip(worded, judge.result().of(worded, embedded.vectors[new]).tolist(), strict=True)
            table.write_stances((text, judged[text]) for text in texts)
            rows = np.array(table.rows(sql.SENTENCE_WORDINGS, {}), np.int64).reshape(-1)
        search = Vectors.write(build / VECTORS, embedded.vectors, rows)
        _check(build, counts)
        manifest = self._manifest(build, counts, embedded, search, carried_files)
        manifest.write(build / NAME)
        self.progress("writing", 1, 1)
        return manifest, read, (embedded.embedded, embedded.carried)

    def _fill(self, table: ScoreTable) -> tuple[dict[str, int], tuple[int, int]]:
        """Read the corpus into a new database; return its counts, and how many notices were read and carried over."""
        # The code that read a notice must be this code, else it is read anew; its text's vectors are good all the same.
        known = self.earlier.table if self.earlier and self._same_code() else None
        reading = read_notices(self.inputs, known, self.progress)
        corpus = assemble(self.inputs.directory, reading.notices, reading.unreadable)
        refuse_nothing(self.inputs, reading, len(corpus.scores) + len(corpus.to_date))
        if self.earlier and self.earlier.manifest.counts.get("sources") and not corpus.sources:
            raise CorpusError(
                f"The corpus at {self.inputs.directory} holds nothing, and the index holds "
                f"{self.earlier.manifest.counts['sources']} sources: nothing was changed. "
                "To empty the index all the same, rebuild with --full."
            )
        return _fill(table, corpus, reading), (len(reading.notices) - reading.carried, reading.carried)

    def _same_code(self) -> bool:
        return bool(self.earlier and self.earlier.manifest.code_digest == self.inputs.code_digest)

    def _judged(self) -> dict[str, float]:
        """Return the stances of the wordings of the live build, if this code and model gave them."""
        if self.earlier and self._same_code() and self.earlier.manifest.model_digest == self.embedder.digest:
            return dict(self.earlier.table.rows(sql.STANCES, {}))
        return {}

    def _manifest(
        self, build: Path, counts: dict[str, int], embedded: "Embedded", search: str, encoder: tuple[str, ...]
    ) -> Manifest:  # fmt: skip
        return Manifest(
            build_id=build.name,
            made=f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
            format=FORMAT,
            version=_version(),
            model=self.embedder.name,
            model_digest=self.embedder.digest,
            dimension=embedded.vectors.shape[1],
            precision=embedded.precision,
            search=search,
            corpus=str(self.inputs.directory.absolute()),
            corpus_digest=self.inputs.digest,
            code_digest=self.inputs.code_digest,
            counts=counts,
            files={name: FileDigest.of(build / name) for name in (DATABASE, VECTORS, SUBJECT_VECTORS, *encoder)},
        )

    def _digest(self) -> str:
        return sha256(f"{self.inputs.digest} {self.inputs.code_digest} {self.embedder.digest}".encode()).hexdigest()


def _fill(table: ScoreTable, corpus: Corpus, reading: Reading) -> dict[str, int]:
    """Write a corpus into a new database and return how many rows of each kind it then holds."""
    table.write(corpus.areas, corpus.sources, corpus.scores, corpus.to_date, corpus.stand_ins)
    table.write_notices(corpus.notices, {notice.file: notice for notice in reading.notices})
    hidden = {error.path.name for error in corpus.unreadable if error.embargoed}
    table.write_findings((*corpus.findings, *corpus.meanwhile), corpus.sources, hidden)
    counts = _counts(table)
    if counts["notices"] != len(corpus.notices) or counts["scores"] != len(corpus.scores):
        raise IndexDamaged(f"{table.path} does not hold what was written to it.", "notices rebuild --full")
    return counts


def _check(build: Path, counts: dict[str, int]) -> None:
    """Raise IndexDamaged unless the files of a new build agree, and a sentence is found by its own vector and words."""
    with closing(ScoreTable.open(build / DATABASE)) as table:
        sentences = SentenceIndex(table, build / VECTORS)
        passages = PassageIndex(table, sentences)
        sound = table.rows(sql.QUICK_CHECK, {}) == [("ok",)] and _counts(table) == counts
        sound = sound and sentences.vectors.count == counts["sentences"]
        if sound and sentences.vectors.count:
            number = sentences.vectors.count // 2
            ((text,),) = table.rows(sql.SENTENCE_NUMBERED, {"number": number})
            # Another sentence may have the same vector and words, so what is found need not be this very one.
            meant = passages.search(EVERYTHING, vector=sentences.vectors.rows([number])[0], limit=1)
            worded = passages.search(EVERYTHING, text, limit=1) or not match_each(text)
            sound = bool(worded) and all((hit.similarity or 0) > SAME for hit in meant) and bool(meant)
    if not sound:
        raise IndexDamaged(f"The new build {build} fails its check; it was not published.", "notices rebuild --full")


def _counts(table: ScoreTable) -> dict[str, int]:
    names = ("notices", "sources", "scores", "to_date", "passages", "texts", "sentences")
    return dict(zip(names, table.rows(sql.COUNTS, {})[0], strict=True))


def _opened(index_dir: Path) -> Snapshot | nullcontext[None]:
    """Return the live build, or None where there is none that can be relied on."""
    try:
        live = Snapshot.open(index_dir)
    except BuildError:
        return nullcontext()
    try:
        live.verify()
    except BuildError:
        live.close()
        return nullcontext()
    return live


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
