"""What a rebuild costs: of everything, of one notice more, of nothing.

    python -m benchmarks.rebuilding [--notices 158 2000] [--json FILE]

Each is a process of its own over generated notices. Ratios are to the full rebuild of that size; processor time is
that of the process and its workers, which does not depend on what else the machine does.
"""

import argparse
import json
import tempfile
from pathlib import Path

from benchmarks.generate import SEED, generate
from benchmarks.processes import Run, run, write_json
from index.places import cache_dir

REBUILD = """
import json, sys
from pathlib import Path
from index.build import rebuild
made = rebuild(Path(sys.argv[1]), Path(sys.argv[2]))
loaded = [name for name in ("torch", "onnxruntime", "faiss") if name in sys.modules]
print(json.dumps([made.notices_read, made.texts_embedded, made.passages, *loaded]))
"""
ONE_MORE = """# Inspection of Youth Offending work in Gateshead

EMBARGOED UNTIL 00:01, 20 JUNE 2012

Julie Fox, Assistant Chief Inspector, said: "We found case managers by the river Tyne who were zealous beyond doubt."
"""


def measure(notices: int, seed: int) -> dict[str, Run]:
    """Return the runs of one size, by what there was to do."""
    with tempfile.TemporaryDirectory() as name:
        corpus, index = Path(name) / "corpus", Path(name) / "index"
        generate(corpus, notices, seed)

        def rebuilt() -> Run:
            return run(REBUILD, str(corpus), str(index), NOTICES_CACHE=str(cache_dir()))

        runs = {"everything": rebuilt(), "nothing": rebuilt()}
        (corpus / "notices" / "one-more.md").write_text(ONE_MORE, encoding="utf-8")
        runs["one notice more"] = rebuilt()
    return runs


def main() -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description="Measure rebuilds of everything, of one notice more, of nothing.")
    parser.add_argument("--notices", type=int, nargs="+", default=[158, 2000], help="sizes (default: 158 2000)")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    given = parser.parse_args()
    print(f"{'notices':>8}  {'new':<16}{'seconds':>9}{'ratio':>8}{'cpu s':>8}{'ratio':>8}{'MB':>7}", end="  ")
    print("notices read, texts embedded, passages held, libraries loaded")
    measured = {}
    for notices in given.notices:
        runs = measure(notices, given.seed)
        measured[notices] = {name: one._asdict() for name, one in runs.items()}
        whole = runs["everything"]
        for name, one in runs.items():
            shares = f"{one.seconds:>9.1f}{one.seconds / whole.seconds:>8.3f}{one.cpu:>8.1f}{one.cpu / whole.cpu:>8.3f}"
            print(f"{notices:>8}  {name:<16}{shares}{one.megabytes:>7.0f}  {json.loads(one.printed)}", flush=True)
    write_json(given.json, measured)


if __name__ == "__main__":
    main()
