from pathlib import Path

import pytest

from index.build import rebuild
from index.places import bundled_corpus_dir


@pytest.fixture(scope="session")
def built_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the bundled corpus."""
    index_dir = tmp_path_factory.mktemp("built") / "index"
    rebuild(bundled_corpus_dir(), index_dir)
    return index_dir
