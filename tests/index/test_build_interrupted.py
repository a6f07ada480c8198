"""Rebuilds that are killed, or run out of room, at every step that they take on disk."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Built

from index.build import rebuild
from index.snapshot import Snapshot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills and limits as POSIX has them")

SCRIPT = """
import json, os, random, resource, signal, sys, time
from pathlib import Path

import index.embeddings  # imported once here, so that a child costs little
from corpus.errors import BuildError
from index.build import rebuild
from index.snapshot import Snapshot

corpus, index_dir, mode = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
EVENTS = {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "sqlite3.connect", "shutil.rmtree"}


def killed_at(step):
    def hook(event, args):
        nonlocal step
        if event in EVENTS and str(index_dir) in str(args):
            step -= 1
            if step == 0:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)
    rebuild(corpus, index_dir)


def killed_in_full(step):
    def progress(stage, done, total):
        if step < 3 and stage == ("reading", "embedding", "writing")[step]:
            os.kill(os.getpid(), signal.SIGKILL)
    if step >= 3:  # at any moment
        signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        signal.setitimer(signal.ITIMER_REAL, random.Random(step).uniform(0.001, 0.6))
    rebuild(corpus, index_dir, full=True, progress=progress)


def short_of_room(step):
    resource.setrlimit(resource.RLIMIT_FSIZE, (step * 20_000, step * 20_000))
    try:
        rebuild(corpus, index_dir)
    except BuildError as error:
        assert "cannot be written" in str(error), error
        os._exit(9)


def look():
    with Snapshot.open(index_dir) as live:
        live.verify()
        scores = sorted(r.score.value for r in live.table.scores_of(["Luton"], "2026").rows if r.source.held)
        found = live.passages.search("2026", "management oversight", live.sentences.vectors.rows([0])[0])
        return [live.manifest.build_id, scores, bool(found)]


if mode == "killed_in_full":
    import sentence_transformers
seen = []
for step in map(int, sys.argv[4:]):
    pid = os.fork()
    if not pid:
        globals()[mode](step)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    seen.append([status, *look()])
    if status == 0 and mode == "killed_at":
        break
print(json.dumps(seen))
"""


def run(built: Built, mode: str, steps: range) -> list[tuple[int, str, list[int], bool]]:
    root = Path(sys.modules["index"].__file__ or "").parents[1]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(built.corpus), str(built.index), mode, *map(str, steps)],
        cwd=root, capture_output=True, text=True, check=False,
        env={"OMP_NUM_THREADS": "1", "PATH": "/usr/bin:/bin", "HOME": str(built.corpus)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [tuple(row) for row in json.loads(done.stdout.splitlines()[-1])]


@pytest.fixture
def lessened(built: Built) -> Built:
    """A build whose corpus has since lost a notice: a rebuild has work to do, but nothing to embed."""
    (built.corpus / "notices" / "leicestershire-and-rutland-2012-06-13.md").unlink()
    return built


def test_a_rebuild_killed_at_any_step_on_disk_leaves_a_build_that_answers(lessened: Built) -> None:
    seen = run(lessened, "killed_at", range(1, 200))
    assert all(scores == [73, 75, 78] and found for _, _, scores, found in seen)
    statuses = [status for status, *_ in seen]
    assert statuses[-1] == 0
    assert len(statuses) > 15
    assert set(statuses[:-1]) == {-9}
    # The old build answers until the one replacement; after it, a complete new one does.
    live = [build_id != lessened.summary.build_id for _, build_id, *_ in seen]
    assert live == sorted(live)
    assert not live[0] and live[-1]


def test_a_full_rebuild_killed_at_any_moment_leaves_a_build_that_answers(built: Built) -> None:
    seen = run(built, "killed_in_full", range(30))
    # While it read, embedded and wrote:
    assert seen[:3] == [(-9, built.summary.build_id, [73, 75, 78], True)] * 3
    assert all(scores == [73, 75, 78] and found for _, _, scores, found in seen)
    shutil.rmtree(built.corpus / "published")
    assert not rebuild(built.corpus, built.index).unchanged
    assert len(list((built.index / "builds").iterdir())) == 2  # no half-made one is left


def test_a_rebuild_short_of_room_says_so_and_leaves_the_old_build(lessened: Built) -> None:
    seen = run(lessened, "short_of_room", range(6))
    assert seen == [(9, lessened.summary.build_id, [73, 75, 78], True)] * 6
    assert [path.name for path in (lessened.index / "builds").iterdir()] == [lessened.summary.build_id]
    rebuild(lessened.corpus, lessened.index)
    with Snapshot.open(lessened.index) as live:
        assert live.manifest.counts["notices"] == 1
