"""How questions slow down as an archive grows, and what a search in cells misses.

    python -m benchmarks.growth [--notices 550] [--times 1 10 100] [--json FILE]
    python -m benchmarks.growth --built 158 2000 20000 [--json FILE]

Builds an index of generated notices (550 hold about 10,000 passages) and copies its rows under other names, with their
vectors moved a little at random (to a cosine of about 0.86), which makes an archive of any size without embedding it.
The questions are about the notices that were there at first. Nothing is remembered between them. With `--built` indexes
of so many notices are built as they are, each in a process of its own.
"""

import argparse
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import TypeVar

import numpy as np

from assistant import Assistant
from assistant import assistant as answering
from assistant.evaluation import read_questions
from benchmarks.generate import SEED, generate
from benchmarks.processes import run, write_json
from benchmarks.rebuilding import REBUILD
from benchmarks.words import OWN, kind_of
from index.build import rebuild
from index.manifest import DATABASE, ENCODER, NAME, PROFILES, VECTORS, FileDigest
from index.places import cache_dir
from index.snapshot import Snapshot, encoder_of
from index.vectors import Matrix, Vectors

Given = TypeVar("Given")
Figures = dict[str, float | str]

MOVED = 0.6
"""The length of the random step that a copied vector is moved by, whose own length is 1."""
ASKED = 60
NEAREST = 10

COPIES = """
INSERT INTO sources SELECT id || :tag, area || :tag, title, published, kind, held, inspection, judgement, url, embargo,
    first_day, last_day, visible_from, visible_until, superseded_from FROM sources WHERE instr(id, '~') = 0;
INSERT INTO scores SELECT source_id || :tag, area || :tag, measure, value, cell, row, prose, prose_value, visible_from,
    visible_until, superseded_from FROM scores WHERE instr(source_id, '~') = 0;
INSERT INTO notices SELECT source_id || :tag, file || :tag, sha256, speaker, '{}', NULL, 0, 0 FROM notices
    WHERE instr(source_id, '~') = 0;
INSERT INTO passages SELECT number + :passages, id || :tag, source_id || :tag, kind, span, text, page
    FROM passages WHERE number < :first_passages;
INSERT INTO wordings SELECT number + :texts, text || :tag, stance, held_by FROM wordings WHERE number < :first_texts;
INSERT INTO sentences SELECT number + :sentences, passage + :passages, span, text, wording + :texts, finding
    FROM sentences WHERE number < :first_sentences;
INSERT INTO passage_words (rowid, text) SELECT number + :passages, text FROM passages WHERE number < :first_passages
"""


def grow(base: Path, target: Path, times: int) -> float:
    """Write an index so many times as large as that at `base`; return the seconds that its vectors took to write."""
    shutil.copytree(base, target)
    with Snapshot.open(target) as small:
        manifest, build = small.manifest, small.directory
        first, profiles = (held.rows(range(held.count)) for held in (small.sentences.vectors, small.subjects.profiles))
    counts = {name: count * (1 if name == "to_date" else times) for name, count in manifest.counts.items()}
    held = {f"first_{name}": manifest.counts[name] for name in ("passages", "sentences", "texts")}
    with sqlite3.connect(build / DATABASE) as database:
        for copy in range(1, times):
            moved = {name.removeprefix("first_"): count * copy for name, count in held.items()}
            for statement in COPIES.split(";"):
                database.execute(statement, held | moved | {"tag": f"~{copy}"})
    database.close()
    since = time.perf_counter()
    (build / VECTORS).unlink()
    (build / PROFILES).unlink()
    Vectors.write_parts(build / PROFILES, len(first) * times, profiles.shape[1], [profiles] * times)
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


def measure(index: Path, words: list[str], scores: list[str]) -> Figures:
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
            "passages": snapshot.passages.count(), "sentences": snapshot.sentences.count(), "wordings": vectors.count,
            "open s": opening, "score ms": scored,
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


def questions(corpus: Path) -> tuple[list[str], list[str]]:
    """Return questions about the words and about the scores of a generated corpus."""
    every = [q for q in read_questions(corpus / "questions.jsonl") if kind_of(q) == OWN]
    asked = every[:: max(1, len(every) // ASKED)][:ASKED]
    scores = [f"What was {question.areas[0]}'s safeguarding score?" for question in asked]
    return [question.question for question in asked], scores


def measure_built(home: Path, notices: int) -> Figures:
    """Generate a corpus, build its index in a process of its own, and return the figures of both."""
    generate(home / "corpus", notices, SEED)
    built = run(REBUILD, str(home / "corpus"), str(home / "index"), NOTICES_CACHE=str(cache_dir()))
    held = sum(file.stat().st_size for file in home.glob("index/builds/*/*") if file.name != ENCODER)
    made = {"build s": built.seconds, "build cpu s": built.cpu, "build MB": built.megabytes, "disk MB": held / 2**20}
    return {"notices": notices, **made, **measure(home / "index", *questions(home / "corpus"))}


def measure_copied(home: Path, notices: int, times: Sequence[int]) -> Iterator[Figures]:
    """Build an index, and give the figures of it copied so many times."""
    generate(home / "corpus", notices, SEED)
    rebuild(home / "corpus", home / "base")
    for often in times:
        seconds = grow(home / "base", home / "grown", often)
        yield {**measure(home / "grown", *questions(home / "corpus")), "vectors s": seconds}
        shutil.rmtree(home / "grown")


def main() -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description="Measure questions over an index copied many times, or built large.")
    parser.add_argument("--notices", type=int, default=550, help="generated at first (default: 550)")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100], help="how often they are there")
    parser.add_argument("--built", type=int, nargs="+", default=[], help="build so many notices instead")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    given = parser.parse_args()
    answering.REMEMBERED = 0
    measured = []
    with tempfile.TemporaryDirectory() as name:
        built = (measure_built(Path(name) / str(notices), notices) for notices in given.built)
        for figures in built if given.built else measure_copied(Path(name), given.notices, given.times):
            measured.append(figures)
            shown = (
                f"{key} {value:,.4g}" if isinstance(value, float) else f"{key} {value}"
                for key, value in figures.items()
            )
            print("  ".join(shown), flush=True)
    write_json(given.json, measured)


if __name__ == "__main__":
    main()
