from pathlib import Path

import pytest

from benchmarks.fuzz import Tally, run
from corpus.model import Area

MUTATIONS = 150


@pytest.fixture(scope="module")
def tally(tmp_path_factory: pytest.TempPathFactory, areas: tuple[Area, ...]) -> Tally:
    return run(MUTATIONS, 1, areas, tmp_path_factory.mktemp("fuzz"))


def test_damaged_notices_are_read_or_refused(tally: Tally) -> None:
    assert tally.files["read"] + tally.files["refused"] == MUTATIONS
    assert tally.files["read"] > MUTATIONS / 2


def test_no_damage_gives_a_figure_that_is_wrong_or_missing_without_a_word(tally: Tally) -> None:
    assert tally.faults == []
    assert not [ending for ending in tally.figures if "UNREPORTED" in ending or "NOT IN" in ending]


def test_most_figures_survive_the_damage(tally: Tally) -> None:
    assert tally.figures["score: right"] > tally.figures["score: left out, reported"]


def test_no_damaged_notice_takes_long(tally: Tally) -> None:
    assert tally.slowest < 2


def test_the_same_seed_gives_the_same_damage(tmp_path: Path, areas: tuple[Area, ...], tally: Tally) -> None:
    again = run(20, 1, areas, tmp_path)
    assert again.figures == run(20, 1, areas, tmp_path).figures
    assert sum(again.files.values()) == 20 < sum(tally.files.values())
