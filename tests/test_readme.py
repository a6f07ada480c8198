"""What the documents show is what happens: their examples run, and what they name is there."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DOCUMENTS = {"README.md": README, "CONTRIBUTING.md": CONTRIBUTING}

SESSIONS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
SCRIPTS = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", README, re.DOTALL)


def printed(code: str, index_dir: Path, *arguments: str) -> str:
    environment = {**os.environ, "NOTICES_INDEX": str(index_dir)}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True, encoding="utf-8", cwd=ROOT, env=environment, timeout=120, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout


def test_there_are_examples_to_run() -> None:
    assert SESSIONS
    assert SCRIPTS


@pytest.mark.parametrize("session", SESSIONS)
def test_a_terminal_session_prints_what_it_shows(session: str, built_index: Path) -> None:
    for shown in session.removeprefix("$ ").split("\n$ "):
        command, _, expected = shown.partition("\n")
        program, *arguments = shlex.split(command)
        assert program == "notices"
        output = printed("from assistant.cli import main; main()", built_index, *arguments)
        assert output.strip() == expected.strip()


@pytest.mark.parametrize(("script", "expected"), SCRIPTS)
def test_a_python_example_prints_what_it_shows(script: str, expected: str, built_index: Path) -> None:
    assert printed(f"{script}", built_index) == expected


def test_every_command_is_in_the_readme_and_the_other_way_round() -> None:
    there = {command.name or getattr(command.callback, "__name__", "") for command in cli.app.registered_commands}
    named = set(re.findall(r"\bnotices ([a-z]+)\b", "\n".join(re.findall(r"`[^`\n]+`|^ {4}.+$", README, re.MULTILINE))))
    assert named == there


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_named_is_there(document: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^ {4})make ([a-z]+)\b", DOCUMENTS[document], re.MULTILINE))
    assert named
    assert named <= targets


def test_every_link_to_a_file_leads_to_one() -> None:
    for document in DOCUMENTS.values():
        for target in re.findall(r"\]\(([^)#]+)\)", document):
            assert target.startswith("https://") or (ROOT / target).exists(), target


def test_every_file_on_the_map_is_there() -> None:
    files = re.findall(r"`((?:corpus|index|assistant|tests|docs)/[\w./]+\.\w+)`", CONTRIBUTING)
    assert files
    assert [file for file in files if not (ROOT / file).exists()] == []
