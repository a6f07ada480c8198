"""From a cold process to an answer: time and memory of `notices ask`, of the exported encoder and of the model itself.

    python -m benchmarks.cold [--json FILE]

Each is a process of its own, run several times; the ratios are to a Python that does nothing but import numpy.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from rich.console import Console
from rich.table import Table

from benchmarks.processes import write_json
from index.build import rebuild
from index.places import bundled_corpus_dir

RUNS = 5
SCORE = "What was Luton's safeguarding score?"
WORDS = "What did inspectors say about family work in Luton?"
WORKS = {
    "Python and numpy": "import numpy",
    "a score question": f"import sys; from assistant.cli import main; sys.argv = ['notices', 'ask', {SCORE!r}]; main()",
    "a question about words": f"import sys; from assistant.cli import main; sys.argv = ['', 'ask', {WORDS!r}]; main()",
    "its embedding alone, by torch": f"from index.embedder import Embedder; Embedder().encode([{WORDS!r}])",
}


_AT_EXIT = """import atexit, re
atexit.register(lambda: print(re.search("VmHWM.*", open("/proc/self/status").read())[0]))
"""


def main() -> None:
    """Print the figures as a table and write them as JSON."""
    parser = argparse.ArgumentParser(description="Measure what an answer takes from a cold process.")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        index_dir = Path(scratch) / "index"
        rebuild(bundled_corpus_dir(), index_dir)
        measured = {name: _measured(code, index_dir) for name, code in WORKS.items()}
    least = measured["Python and numpy"]["seconds"]
    table = Table("work, whole process", "seconds", "ratio", "MB")
    for name, row in measured.items():
        table.add_row(name, f"{row['seconds']:.2f}", f"{row['seconds'] / least:.1f}", f"{row['megabytes']:.0f}")
    Console().print(table)
    write_json(given.json, measured)


def _measured(code: str, index_dir: Path) -> dict[str, float]:
    """Return the median seconds of a process that runs some code, and its greatest resident memory."""
    seconds, kilobytes = [], []
    for _ in range(RUNS):
        since = perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", _AT_EXIT + code], env=os.environ | {"NOTICES_INDEX": str(index_dir)},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        seconds.append(perf_counter() - since)
        kilobytes.append(float(done.stdout.split()[-2]))
    return {"seconds": median(seconds), "megabytes": median(kilobytes) / 1024}


if __name__ == "__main__":
    main()
