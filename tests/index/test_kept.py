from pathlib import Path

import numpy as np
import pytest

from index.kept import learnt_once, listed_once, made_once


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NOTICES_CACHE", str(tmp_path))
    return tmp_path


class Making:
    """What gives the same each time, and counts how often it was asked."""

    def __init__(self, made: dict[str, object]) -> None:
        self.made, self.times = made, 0

    def __call__(self) -> dict[str, object]:
        self.times += 1
        return self.made


LISTS = {"phrases": {("at", "least"): {("comparators", "at_least"): None}}, "known": frozenset({"kent"}), "longest": 3}


def test_lists_are_made_once_and_come_back_as_they_were() -> None:
    make = Making(LISTS)
    assert [listed_once(b"vocabulary", make) for _ in range(3)] == [LISTS] * 3
    assert make.times == 1


def test_lists_of_something_else_are_made_anew() -> None:
    make = Making(LISTS)
    listed_once(b"vocabulary", make)
    listed_once(b"vocabulary changed", make)
    assert make.times == 2


@pytest.mark.parametrize("place", [0, 40, -1])
def test_lists_altered_in_the_cache_are_made_anew(cache: Path, place: int) -> None:
    make = Making(LISTS)
    listed_once(b"vocabulary", make)
    (kept,) = (cache / "kept").iterdir()
    damaged = bytearray(kept.read_bytes())
    damaged[place] ^= 1
    kept.write_bytes(damaged)
    assert listed_once(b"vocabulary", make) == LISTS
    kept.write_bytes(b"")
    assert listed_once(b"vocabulary", make) == LISTS
    assert make.times == 3


def test_without_a_cache_lists_are_made_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NOTICES_CACHE", str(tmp_path / "file"))  # no directory can be made below a file
    make = Making(LISTS)
    assert [listed_once(b"vocabulary", make) for _ in range(2)] == [LISTS] * 2
    assert make.times == 2


def test_what_was_learnt_is_kept() -> None:
    make = Making({"weights": [0.5, -1.25]})
    assert [learnt_once(b"stances", make) for _ in range(2)] == [{"weights": [0.5, -1.25]}] * 2
    assert make.times == 1


def test_vectors_are_kept_and_made_anew_for_other_texts() -> None:
    two = np.array([[1, 0], [0, 1]], np.float32)
    assert (made_once(b"texts", lambda: two) == two).all()
    assert (made_once(b"texts", lambda: np.zeros((2, 2), np.float32)) == two).all()
    assert made_once(b"other texts", lambda: np.ones((3, 2), np.float32)).shape == (3, 2)
