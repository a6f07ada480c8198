"""How questions slow down as an archive grows, and what a search in cells misses.

    python -m benchmarks.growth [--notices 550] [--times 1 10 100] [--json FILE]

Builds an index of generated notices (550 hold about 10,000 passages) and copies its rows under other names, with their
vectors moved a little at random (to a cosine of about 0.86), which makes an archive of any size without embedding it.
The questions are about the notices that were there at first. Nothing is remembered between them.
"""

import argparse
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import TypeVar

import numpy as np

from assistant import Assistant
from assistant import assistant as answering
from assistant.evaluation import read_questions
from benchmarks.generate import SEED, generate
from benchmarks.processes import write_json
from benchmarks.words import OWN, kind_of
from index.build import rebuild
from index.manifest import DATABASE, NAME, VECTORS, FileDigest
from index.snapshot import Snapshot, encoder_of
from index.vectors import Matrix, Vectors

Given = TypeVar("Given")

MOVED = 0.6
"""The length of the random step that a copied vector is moved by, whose own length is 1."""
ASKED = 60
NEAREST = 10

COPIES = """
INSERT INTO sources SELECT id || :tag, area || :tag, title, published, kind, held, inspection, judgement, url, embargo,
    first_day, last_day, visible_from, visible_until, superseded_from FROM sources WHERE instr(id, '~') = 0;
INSERT INTO scores SELECT source_id || :tag, area || :tag, measure, value, cell, row, prose, prose_value, visible_from,
    visible_until, superseded_from FROM scores WHERE instr(source_id, '~') = 0;
INSERT INTO notices SELECT source_id || :tag, file || :tag, sha256, speaker, '{}', NULL FROM notices
    WHERE instr(source_id, '~') = 0;
INSERT INTO passages SELECT number + :passages, id || :tag, source_id || :tag, kind, span, text, page
    FROM passages WHERE number < :first_passages;
INSERT INTO sentences SELECT number + :sentences, passage + :passages, span, text, digest, finding, held_by, stance
    FROM sentences WHERE number < :first_sentences;
INSERT INTO passage_words (rowid, text) SELECT number + :passages, text FROM passages WHERE number < :first_passages
"""


def grow(base: Path, target: Path, times: int) -> float:
    """Write an index so many times as large as that at `base`; return the seconds that its vectors took to write."""
    shutil.copytree(base, target)
    with Snapshot.open(target) as small:
        manifest, build = small.manifest, small.directory
        first = small.sentences.vectors.rows(range(small.sentences.vectors.count))
    counts = {name: count * (1 if name == "to_date" else times) for name, count in manifest.counts.items()}
    held = {"first_passages": manifest.counts["passages"], "first_sentences": manifest.counts["sentences"]}
    with sqlite3.connect(build / DATABASE) as database:
        for copy in range(1, times):
            moved = {name.removeprefix("first_"): count * copy for name, count in held.items()}
            for statement in COPIES.split(";"):
                database.execute(statement, held | moved | {"tag": f"~{copy}"})
    database.close()
    since = time.perf_counter()
    (build / VECTORS).unlink()
    search = Vectors.write(build / VECTORS, _moved(first, times))
    seconds = time.perf_counter() - since
    files = {name: FileDigest.of(build / name) for name in manifest.files}
    replace(manifest, counts=counts, files=files, search=search).write(build / NAME)
    return seconds


def _moved(first: Matrix, times: int) -> Matrix:
    random = np.random.default_rng(1)
    every = np.empty((len(first) * times, first.shape[1]), np.float32)
    for copy in range(times):
        step = random.normal(0, MOVED / first.shape[1] ** 0.5, first.shape) if copy else np.zeros(first.shape)
        moved = first + step.astype(np.float32)
        every[copy * len(first) : (copy + 1) * len(first)] = moved / np.linalg.norm(moved, axis=1, keepdims=True)
    return every


def measure(index: Path, words: list[str], scores: list[str]) -> dict[str, float | str]:
    """Return the figures of one index."""
    begun = time.perf_counter()
    with Assistant.open(index) as assistant:
        opening = time.perf_counter() - begun
        assistant.ask(words[0])
        asked = _median_ms(assistant.ask, words)
        searched = _median_ms(lambda question: assistant.search(question, limit=NEAREST), words)
        scored = _median_ms(assistant.ask, scores)
    with Snapshot.open(index) as snapshot:
        vectors = snapshot.sentences.vectors
        sought = encoder_of(snapshot).encode(words)
        nearest = _median_ms(lambda vector: vectors.nearest(vector, NEAREST), list(sought))
        return {
            "passages": snapshot.passages.count(), "sentences": vectors.count, "open s": opening, "score ms": scored,
            "text ms": asked, "search ms": searched, "nearest ms": nearest, "recall": _recall(vectors, sought),
            "search": snapshot.manifest.search, "MB": _held(),
        }  # fmt: skip


def _median_ms(work: Callable[[Given], object], given: Sequence[Given]) -> float:
    times = []
    for one in given:
        since = time.perf_counter()
        work(one)
        times.append((time.perf_counter() - since) * 1000)
    return median(times)


def _recall(vectors: Vectors, sought: Matrix) -> float:
    """Return the share of the nearest by comparison with all that a search finds."""
    every, found = range(vectors.count), 0
    for vector in sought:
        nearest = {number for number, _ in vectors.nearest(vector, NEAREST, among=every)}
        found += len(nearest & {number for number, _ in vectors.nearest(vector, NEAREST)})
    return found / (NEAREST * len(sought))


def _held() -> float:
    return int(Path("/proc/self/status").read_text(encoding="ascii").split("VmRSS:")[1].split()[0]) / 1024


def main() -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description="Measure questions over an index copied many times.")
    parser.add_argument("--notices", type=int, default=550, help="generated at first (default: 550)")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100], help="how often they are there")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    given = parser.parse_args()
    answering.REMEMBERED = 0
    measured = []
    with tempfile.TemporaryDirectory() as name:
        corpus, base = Path(name) / "corpus", Path(name) / "base"
        generate(corpus, given.notices, SEED)
        rebuild(corpus, base)
        asked = [q for q in read_questions(corpus / "questions.jsonl") if kind_of(q) == OWN][:ASKED]
        words = [question.question for question in asked]
        scores = [f"What was {question.areas[0]}'s safeguarding score?" for question in asked]
        for times in given.times:
            seconds = grow(base, Path(name) / "grown", times)
            measured.append(measure(Path(name) / "grown", words, scores) | {"vectors s": seconds})
            shown = (
                f"{key} {value:,.4g}" if isinstance(value, float) else f"{key} {value}"
                for key, value in measured[-1].items()
            )
            print("  ".join(shown), flush=True)
            shutil.rmtree(Path(name) / "grown")
    write_json(given.json, measured)


if __name__ == "__main__":
    main()
