import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from corpus.errors import IndexBusy, NoticeUnreadable
from corpus.library import notice_files, read_areas
from corpus.notices import read_notice
from index import workers
from index.notice_rows import parts_of
from index.places import bundled_corpus_dir
from index.publishing import exclusive
from index.workers import read_files

ROOT = Path(workers.__file__).parents[1]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A corpus of more files than are read by one process, some of which are no notices."""
    (tmp_path / "notices").mkdir()
    bundled = sorted((bundled_corpus_dir() / "notices").glob("*-201*.md"))
    for number in range(workers.ENOUGH + 5):
        shutil.copy(bundled[number % 2], tmp_path / "notices" / f"{number:03}.md")
    (tmp_path / "notices" / "007.md").write_text("Minutes of a meeting.", encoding="utf-8")
    return tmp_path


def outcome(read: workers.Read) -> object:
    try:
        return json.loads(json.dumps(read()))  # as it comes from a worker
    except NoticeUnreadable as error:
        return (error.path, error.why, error.remedy, error.embargoed)


def test_workers_read_what_one_process_reads_in_the_same_order(many: Path) -> None:
    files, areas = notice_files(many), read_areas(many)
    alone = [outcome(partial(lambda path: parts_of(read_notice(path, areas)), path)) for path in files]
    assert [outcome(read) for read in read_files(many, files)] == alone
    assert sum(isinstance(read, tuple) for read in alone) == 1


def test_what_a_worker_does_not_answer_is_read_all_the_same(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = notice_files(many)
    whole = [outcome(read) for read in read_files(many, files)]
    monkeypatch.setattr(sys, "executable", shutil.which("true"))
    assert [outcome(read) for read in read_files(many, files)] == whole


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes as Linux lists them")
def test_workers_end_with_a_rebuild_that_is_killed_and_hold_no_lock(many: Path) -> None:
    code = "import sys; from pathlib import Path as P; from index.build import rebuild; rebuild(*map(P, sys.argv[1:]))"
    command = [sys.executable, "-c", code, str(many), str(many / "index")]
    killed = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    children: list[str] = []
    while not children and killed.poll() is None:
        children = [child for thread in Path(f"/proc/{killed.pid}/task").iterdir() for child in children_of(thread)]
    killed.send_signal(signal.SIGKILL)
    assert killed.wait() == -signal.SIGKILL
    assert children
    until = time.monotonic() + 10
    while (any(map(alive, children)) or locked(many / "index")) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(alive, children))
    assert not locked(many / "index")


def locked(index_dir: Path) -> bool:
    try:
        with exclusive(index_dir):
            return False
    except IndexBusy:
        return True


def children_of(thread: Path) -> list[str]:
    try:
        return (thread / "children").read_text().split()
    except (ProcessLookupError, FileNotFoundError):
        return []


def alive(child: str) -> bool:
    try:
        os.kill(int(child), 0)
        return "Z" not in Path(f"/proc/{child}/stat").read_text().split()[2]
    except (ProcessLookupError, FileNotFoundError):
        return False
