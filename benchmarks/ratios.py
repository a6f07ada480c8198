"""Times and memory of whole processes beside three retrieval libraries, in one run on one machine.

    OMP_NUM_THREADS=2 ../peers/bin/python -m benchmarks.ratios [--notices 158] [--systems NAME …] [--json FILE]

Needs what `peers-requirements.txt` names. All get the same generated notices and the same weights. "Build" is a whole
process from nothing to an index on disk; "cold" one that opens it and answers one question; "warm" the median of a
question in a process that is open, and "MB" its memory then. The assistant also answers a question about scores.
"""

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from assistant import Assistant
from assistant.evaluation import Question, read_questions
from benchmarks.generate import SEED, SIZES
from benchmarks.peers import OFFLINE, texts, write_corpus
from benchmarks.processes import Run, run, write_json
from benchmarks.stores import STORES
from benchmarks.words import TEXT, kind_of
from index.build import rebuild
from index.places import cache_dir

OURS = "the assistant"
ASKED = 60
"""Questions of which the median is taken."""
COLD = 3
"""Cold processes of which the fastest counts: what else the machine does only ever adds."""


def make(system: str, home: Path) -> None:
    """Build one system's index in this process."""
    if system == OURS:
        rebuild(home / "corpus", home / system)
    else:
        STORES[system][0](texts(home), home / system)


def opened(system: str, home: Path) -> Callable[[str], object]:
    """Open one system's index in this process, and return how to ask it."""
    return Assistant.open(home / system).ask if system == OURS else STORES[system][1](home / system)


def answer_once(system: str, home: Path, question: str) -> None:
    """Open and ask one question."""
    opened(system, home)(question)


def answer_many(system: str, home: Path, *questions: str) -> None:
    """Open, ask some questions, and print the median milliseconds and the megabytes held at the end."""
    ask, times = opened(system, home), []
    ask(f"{questions[0]} ")
    for question in questions:
        since = time.perf_counter()
        ask(question)
        times.append((time.perf_counter() - since) * 1000)
    held = int(Path("/proc/self/status").read_text(encoding="ascii").split("VmRSS:")[1].split()[0]) / 1024
    print(json.dumps([median(times), held]))


def child(work: str, *arguments: str) -> Run:
    """Run one of the functions above in a process of its own."""
    code = f"import sys; from pathlib import Path; from benchmarks.ratios import {work} as work\n"
    return run(code + "work(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])", *arguments, NOTICES_CACHE=str(cache_dir()))


def measure(system: str, home: Path, words: list[str], score: list[str]) -> dict[str, float]:
    """Return the figures of one system."""
    built = child("make", system, str(home))
    figures = {"build": built.seconds, "build cpu": built.cpu}
    for kind, questions in {"": words, " score": score if system == OURS else []}.items():
        if questions:
            cold = [child("answer_once", system, str(home), questions[0]) for _ in range(COLD)]
            warm = child("answer_many", system, str(home), *questions)
            figures |= {f"cold{kind}": min(one.seconds for one in cold)}
            figures |= dict(zip((f"warm{kind}", f"MB{kind}"), json.loads(warm.printed.splitlines()[-1]), strict=True))
    return figures


def main() -> None:
    """Measure one system after the other, and print the table and the ratios to the best of the libraries."""
    parser = argparse.ArgumentParser(description="Compare whole processes with those of retrieval libraries.")
    parser.add_argument("--notices", type=int, default=SIZES[0])
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--systems", nargs="+", default=list(STORES), help=f"of {list(STORES)}")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    given = parser.parse_args()
    os.environ |= OFFLINE
    measured: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        write_corpus(home, given.notices, given.seed)
        asked: list[Question] = [q for q in read_questions(home / "corpus" / "questions.jsonl") if kind_of(q) in TEXT]
        words = [question.question for question in asked[:: max(1, len(asked) // ASKED)]][:ASKED]
        areas = list(dict.fromkeys(question.areas[0] for question in asked))[:ASKED]
        score = [f"What was {area}'s safeguarding score?" for area in areas]
        for system in (OURS, *given.systems):
            measured[system] = measure(system, home, words, score)
            print(
                f"{system:<20}" + "".join(f"  {key} {value:.2f}" for key, value in measured[system].items()), flush=True
            )
    ours = measured[OURS]
    for ours_of, theirs in {
        "build": "build",
        "build cpu": "build cpu",
        "cold score": "cold",
        "cold": "cold",
        "warm": "warm",
        "MB": "MB",
    }.items():
        best = min(measured[system][theirs] for system in given.systems)
        print(f"{ours_of}: {ours[ours_of] / best:.3f} of the best of the others")
    write_json(given.json, measured)


if __name__ == "__main__":
    main()
