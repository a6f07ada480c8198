"""Imports point one way: corpus ← index ← assistant ← app; and each heavy library has one door."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import assistant

ROOT = Path(__file__).parent.parent
ROOMS = ("corpus", "index", "assistant", "app")
"""Each may import those before it."""
FILES = sorted([*(path for room in ROOMS[:3] for path in (ROOT / room).glob("**/*.py")), ROOT / "app.py"])
DOORS = {
    "sentence_transformers": {"index/embedder.py"},
    "torch": {"index/embedder.py"},
    "transformers": {"index/embedder.py"},
    "huggingface_hub": {"index/embedder.py"},
    "onnxruntime": {"index/encoder.py", "index/lightening.py"},
    "scipy": {"index/stances.py"},
    "openvino": {"index/bulk.py"},
    "tokenizers": {"index/bulk.py", "index/encoder.py"},
    "sqlite3": {"index/database.py"},
    "faiss": {"index/vectors.py"},
    "gradio": {"app.py"},
    "mcp": {"assistant/tools.py"},
    "starlette": {"assistant/gate.py", "assistant/tools.py"},
    "typer": {"assistant/cli.py"},
    "rich": {"assistant/cli.py", "assistant/terminal.py"},
    "pypdf": {"corpus/pdfs.py"},
    "lxml": {"corpus/trees.py"},
    "app": {"assistant/cli.py"},
    "index.build": {"assistant/cli.py", "assistant/terminal.py"},  # the terminal shows its summary
}


@cache
def imports(path: Path) -> frozenset[str]:
    """Return every module that a file imports, wherever in it and whatever for, in full and by its packages."""
    return frozenset(_names(ast.parse(path.read_text(encoding="utf-8"))))


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the module in full"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            yield from (".".join(parts[:n]) for n in range(1, len(parts) + 1))


def inside(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=inside)
def test_no_arrow_runs_back(path: Path) -> None:
    room = inside(path).split("/")[0].removesuffix(".py")
    later = set(ROOMS[ROOMS.index(room) + 1 :])
    if inside(path) == "assistant/cli.py":
        later -= {"app"}  # the command that serves the chat
    assert not imports(path) & later


@pytest.mark.parametrize("module", DOORS)
def test_a_library_comes_in_by_one_door(module: str) -> None:
    assert {inside(path) for path in FILES if module in imports(path)} <= DOORS[module]


@pytest.mark.parametrize("path", [path for path in FILES if inside(path).startswith("corpus/")], ids=inside)
def test_the_corpus_knows_no_database_and_no_model(path: Path) -> None:
    assert not imports(path) & {"sqlite3", "faiss", "numpy", "torch", "sentence_transformers", "rapidfuzz"}


def test_tests_and_benchmarks_are_not_imported() -> None:
    assert not {inside(path) for path in FILES if imports(path) & {"tests", "benchmarks", "pytest"}}


def test_the_public_names_are_these() -> None:
    assert assistant.__all__ == [
        "Answer",
        "Assistant",
        "Citation",
        "Conversation",
        "Figure",
        "Finding",
        "Notice",
        "NoticesError",
        "Source",
        "Step",
        "Table",
    ]
    assert all(hasattr(assistant, name) for name in assistant.__all__)
