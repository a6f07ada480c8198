"""No request leaves the machine: proved by an audit hook, which sees every socket of a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from index.places import cache_dir

ROOT = Path(__file__).parent.parent

# Every name that is looked up and every address that is connected or sent to goes through these events.
WATCHED = """
import sys

left = []

def watch(event, arguments):
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in ("socket.gethostbyname", "socket.gethostbyaddr"):
        host = arguments[0]
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1] if len(arguments) > 1 else None
        host = address[0] if isinstance(address, tuple) else None
    else:
        return
    if host not in (None, "", "127.0.0.1", "::1", "localhost", b"localhost", b"127.0.0.1"):
        left.append((event, host))

sys.addaudithook(watch)

from pathlib import Path
from assistant import Assistant
from index.build import rebuild
from index.places import bundled_corpus_dir

def loaded():
    return sorted({"torch", "sentence_transformers", "faiss", "gradio", "pypdf", "lxml", "numpy"} & set(sys.modules))

"""

REBUILD_AND_ASK = """
index_dir = Path(sys.argv[1])
rebuild(bundled_corpus_dir(), index_dir)
with Assistant.open(index_dir) as assistant:
    assert assistant.ask("What was Luton's safeguarding score?").outcome == "answered"
    answer = assistant.ask("What did the Luton notice say about family support work?")
    assert answer.outcome == "answered", answer
assert "sentence_transformers" in sys.modules
print(left)
"""

SCORES_ONLY = """
with Assistant.open(Path(sys.argv[1])) as assistant:
    for question in sys.argv[2:]:
        assert assistant.ask(question).figures, question
print(left, loaded())
"""

TRESPASS = """
import socket
try:
    socket.create_connection(("192.0.2.1", 9), timeout=0.01)
except OSError:
    pass
print(left)
"""


def run(code: str, *arguments: str | Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "TRANSFORMERS_"))}
    if arguments:  # so that the model is exported too
        environment["NOTICES_CACHE"] = cache = str(Path(arguments[0]).parent / "cache")
        shutil.copytree(cache_dir() / "kept", Path(cache) / "kept", dirs_exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", WATCHED + code, *map(str, arguments)],
        capture_output=True, text=True, cwd=ROOT, env=environment, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_rebuilding_and_asking_reach_nothing(built_index: Path, tmp_path: Path) -> None:
    assert run(REBUILD_AND_ASK, tmp_path / "index") == "[]"


def test_score_questions_reach_nothing_and_load_no_model(built_index: Path) -> None:
    questions = (
        "What was Luton's safeguarding score?",
        "How did Luton do?",
        "Which did better on reoffending, Luton or Leicestershire & Rutland?",
        "Was Luton above average for risk of harm?",
        "What is the average safeguarding score?",
    )
    assert run(SCORES_ONLY, built_index, *questions) == "[] []"


@pytest.mark.skipif(sys.platform == "win32", reason="its sockets fail in other ways")
def test_the_watch_would_see_a_connection() -> None:
    assert "192.0.2.1" in run(TRESPASS)
