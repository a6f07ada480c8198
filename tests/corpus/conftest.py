from pathlib import Path

import pytest

import corpus
from corpus.areas import load_areas
from corpus.model import Area

BUNDLED = Path(corpus.__file__).parent


@pytest.fixture(scope="session")
def bundled() -> Path:
    return BUNDLED


@pytest.fixture(scope="session")
def areas() -> tuple[Area, ...]:
    return load_areas(BUNDLED / "areas.csv")
