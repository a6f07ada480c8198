"""Writes a corpus of invented notices, and questions on it with the answers that they must have.

    python -m benchmarks.generate OUT --notices 158 [--seed 1]

OUT then holds notices/, areas.csv and questions.jsonl, the last for `notices evaluate`. The same size and seed give the
same bytes; a larger size is another corpus, not a longer one. Nothing in it is real: places and people are put together
in `benchmarks.places`, what is said of them comes from `findings.toml`.
"""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.asked import Issued, Line, ask
from benchmarks.bank import load_bank
from benchmarks.invented import invent
from benchmarks.layouts import written
from benchmarks.places import Place
from corpus.areas import COLUMNS

SIZES = (158, 2_000, 20_000)
"""The sizes that are measured."""
SEED = 1


def generate(out: Path, count: int, seed: int = SEED) -> list[Line]:
    """Write a corpus of so many notices into `out`, and return its questions.

    Raises FileExistsError where `out` holds notices already: those of two corpora must not be mixed.
    """
    random, bank = Random(f"{seed}/{count}"), load_bank()
    areas, notices = invent(random, bank, count)
    (out / "notices").mkdir(parents=True)
    issued = []
    for notice in notices:
        name, text = written(random, bank.wordings, notice)
        (out / "notices" / name).write_bytes(text.encode())
        issued.append(Issued(notice, text))
    _write_areas(out / "areas.csv", areas)
    asked = ask(random, bank, issued)
    lines = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in asked)
    (out / "questions.jsonl").write_bytes(lines.encode())
    return asked


def _write_areas(path: Path, areas: Sequence[Place]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(sorted(place.row for place in areas))


def main() -> None:
    """Write what the command line asks for, and print how many questions there are of each type."""
    parser = argparse.ArgumentParser(description="Write a corpus of invented notices, and questions on it.")
    parser.add_argument("out", type=Path, help="the directory to write, which holds no notices yet")
    parser.add_argument(
        "--notices", type=int, default=SIZES[0], help=f"how many (measured: {SIZES}; default: {SIZES[0]})"
    )
    parser.add_argument("--seed", type=int, default=SEED, help=f"another seed gives another corpus (default: {SEED})")
    given = parser.parse_args()
    try:
        asked = generate(given.out, given.notices, given.seed)
    except FileExistsError:
        parser.error(f"{given.out} holds notices already; delete them or name another directory")
    print(f"{given.notices:,} notices in {given.out}")
    for kind, count in Counter(line["type"] for line in asked).items():
        print(f"{kind:<10}{count:>6,}")


if __name__ == "__main__":
    main()
