import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

import corpus
from index.build import BuildSummary, rebuild
from index.embedder import Embedder
from index.manifest import ENCODER


@dataclass(frozen=True)
class Built:
    """A corpus directory with the two bundled notices, and the index made from it."""

    corpus: Path
    index: Path
    summary: BuildSummary


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    return Embedder()


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> Built:
    home = tmp_path_factory.mktemp("first")
    bundled = Path(corpus.__file__).parent
    for name in ("notices", "published"):
        shutil.copytree(bundled / name, home / "corpus" / name)
    return Built(home / "corpus", home / "index", rebuild(home / "corpus", home / "index"))


def _copied(source: str, target: str) -> None:
    """Copy a file; the exported encoder, which is large and which no test changes in place, is linked."""
    if Path(source).name == ENCODER:
        os.link(source, target)
    else:
        shutil.copy2(source, target)


@pytest.fixture
def built(first_build: Built, tmp_path: Path) -> Built:
    """A copy of the first build, to be changed at will."""
    shutil.copytree(first_build.corpus, tmp_path / "corpus")
    shutil.copytree(first_build.index, tmp_path / "index", copy_function=_copied)
    return Built(tmp_path / "corpus", tmp_path / "index", first_build.summary)
