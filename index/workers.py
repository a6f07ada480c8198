"""Reads notices with every core there is, where there are enough of them.

A worker is this module run as a program: it is given its files on its standard input, and answers each with a line of
its own. So it ends with whoever started it, however that ends, and holds none of its files or locks.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from corpus.errors import NoticeUnreadable
from corpus.library import read_areas
from corpus.model import Area
from corpus.notices import read_notice
from index.notice_rows import Parts, parts_of

ENOUGH = 60
"""Files from which workers pay: each takes some 10 ms to read, and a worker a quarter of a second to start."""

Read = Callable[[], Parts]
"""Gives the parts of a notice, or raises NoticeUnreadable."""


def read_files(corpus: Path, files: Sequence[Path]) -> Iterator[Read]:
    """Yield for each of some files of a corpus, in their order, what gives its notice's parts."""
    areas = read_areas(corpus)
    cores = os.cpu_count() or 1
    if len(files) < ENOUGH or cores == 1 or not sys.executable:
        yield from (partial(_parts_of, path, areas) for path in files)
        return
    with ExitStack() as ending:
        workers = [_start(corpus, files[first::cores], ending) for first in range(cores)]
        for place, path in enumerate(files):
            line = workers[place % cores].readline()
            yield partial(_unpacked, line, path, areas)


def _start(corpus: Path, files: Sequence[Path], ending: ExitStack) -> IO[bytes]:
    with TemporaryFile() as asked:
        asked.write(json.dumps([str(corpus), [str(path) for path in files]]).encode())
        asked.seek(0)
        worker = ending.enter_context(
            subprocess.Popen(
                [sys.executable, "-m", __name__], stdin=asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        )  # fmt: skip
    ending.callback(worker.kill)
    assert worker.stdout
    return worker.stdout


def _unpacked(line: bytes, path: Path, areas: Sequence[Area]) -> Parts:
    """Return the parts of the notice that a worker has read; if the worker has ended before its time, read it here."""
    if not line.endswith(b"\n"):
        return _parts_of(path, areas)
    parts, error = json.loads(line)
    if error:
        raise NoticeUnreadable(path, *error)
    return Parts(*parts)


def _parts_of(path: Path, areas: Sequence[Area]) -> Parts:
    return parts_of(read_notice(path, areas))


def _work() -> None:
    corpus, files = json.loads(sys.stdin.buffer.read())
    areas = read_areas(Path(corpus))
    for name in files:
        parts, error = None, None
        try:
            parts = _parts_of(Path(name), areas)
        except NoticeUnreadable as why:
            error = [why.why, why.remedy, why.embargoed]
        print(json.dumps([parts, error]), flush=True)


if __name__ == "__main__":
    _work()
