"""How long a question about scores takes in an open assistant, and how that grows with the score table.

    python -m benchmarks.scores [--json FILE]

Builds two indexes of invented areas, of 35 and of 10,000 scores, and asks each the same kinds of question. Prints the
median and the 95th percentile in milliseconds, and the ratio of the medians.
"""

import argparse
import csv
import tempfile
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from statistics import median, quantiles

from assistant import Assistant
from assistant import assistant as answering
from benchmarks.processes import write_json
from index.build import rebuild

SIZES = (35, 10_000)
ROUNDS = 200
COLUMNS = (
    "area,inspection,published,safeguarding,risk_of_harm,reoffending,judgement,source_kind,source_title,source_url"
).split(",")
FIRST = (
    "Amber Alder Birch Bramble Cedar Clover Dapple Elder Fallow Gorse Hazel Heather Ivy Juniper Larch Linden".split()
)
SECOND = (
    "bourne bridge combe dale den field ford gate ham hurst ley mere minster stead stow thorpe ton wick worth".split()
)
THIRD = ("", "Upper ", "Nether ", "Great ", "Little ", "Old ", "New ", "High ", "Low ", "Saint ", "King's ", "Abbot's ")


def names() -> Iterator[str]:
    """Yield invented areas, each once: "Amberbourne", "Upper Amberbourne" and so on."""
    return (f"{third}{first}{second}" for third, first, second in product(THIRD, FIRST, SECOND))


def write_corpus(directory: Path, scores: int) -> list[str]:
    """Write published/scores.csv with so many scores, three an area, and return the areas."""
    random = Random(scores)
    areas = [name for name, _ in zip(names(), range((scores + 2) // 3), strict=False)]
    (directory / "published").mkdir(parents=True)
    with (directory / "published" / "scores.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for area in areas:
            values = [random.randint(28, 91) for _ in range(3)]
            month = f"{random.randint(2009, 2012)}-{random.randint(1, 12):02}"
            url = f"https://example.org/{area.replace(' ', '-').lower()}"
            table.writerow([area, "core case", month, *values, "", "council", f"Inspection of {area}", url])
    return areas


def questions(areas: list[str]) -> dict[str, list[str]]:
    """Return questions by kind, each about other areas."""
    random = Random(0)
    some = [random.sample(areas, 2) for _ in range(ROUNDS)]
    return {
        "one score": [f"What was {a}'s safeguarding score?" for a, _ in some],
        "all scores": [f"How did {a} do?" for a, _ in some],
        "compare": [f"Which did better on reoffending, {a} or {b}?" for a, b in some],
        "rank": [f"Where does {a} rank for risk of harm?" for a, _ in some],
        "top three": ["Top three for risk of harm"] * ROUNDS,
    }


def measure(assistant: Assistant, asked: list[str]) -> list[float]:
    """Return the milliseconds that each question took."""
    times = []
    for question in asked:
        begun = time.perf_counter()
        answer = assistant.ask(question)
        times.append((time.perf_counter() - begun) * 1000)
        assert answer.outcome == "answered", question
    return times


def main() -> None:
    """Build, ask, print the table and write it as JSON."""
    parser = argparse.ArgumentParser(description="Measure questions about scores over a small and a large table.")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    given = parser.parse_args()
    answering.REMEMBERED = 0  # each question is worked out, not remembered
    medians: dict[str, list[float]] = {}
    measured: list[dict[str, str | float]] = []
    print(f"{'question':<12}{'scores':>8}{'median ms':>12}{'95th ms':>10}")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            areas = write_corpus(Path(name) / "corpus", size)
            rebuild(Path(name) / "corpus", Path(name) / "index")
            with Assistant.open(Path(name) / "index") as assistant:
                assistant.ask("How did they do?")
                for kind, asked in questions(areas).items():
                    times = measure(assistant, asked)
                    medians.setdefault(kind, []).append(median(times))
                    last = quantiles(times, n=20)[-1]
                    measured.append({"question": kind, "scores": size, "median ms": median(times), "95th ms": last})
                    print(f"{kind:<12}{size:>8}{median(times):>12.2f}{last:>10.2f}")
    for kind, (small, large) in medians.items():
        print(f"{kind}: {large / small:.1f} times as long over {SIZES[1]:,} scores as over {SIZES[0]}")
    write_json(given.json, measured)


if __name__ == "__main__":
    main()
