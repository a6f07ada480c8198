import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.generate import SEED, generate
from corpus.library import assemble
from index.filling import fill
from index.notice_rows import Parts
from index.reading import read_notices, take_inputs
from index.score_table import ScoreTable
from index.setting_aside import Aside

ONE = Parts("{}", [("paragraph", "0:5", None)], [(0, "0:5", "staff", True)])
OTHER = Parts("[]", [], [])

A_VECTOR = 384 * 4
"""Bytes of one, and each sentence has one."""


def test_parts_are_given_back_from_their_places_in_any_order(tmp_path: Path) -> None:
    with Aside(tmp_path) as aside:
        places = [aside.put(ONE), aside.put(OTHER)]
        assert aside.get(places[1]) == OTHER
        places.append(aside.put(ONE))
        assert [aside.get(place) for place in reversed(places)] == [ONE, OTHER, ONE]


def test_nothing_is_left_where_parts_were_set_aside(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), Aside(tmp_path) as aside:
        aside.put(ONE)
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_less_than_half_of_what_a_notice_takes_on_disk_is_held_when_all_are_read(tmp_path: Path) -> None:
    generate(tmp_path, 120, SEED)
    inputs = take_inputs(tmp_path)
    with closing(ScoreTable.create(tmp_path / "notices.db")) as table, Aside(tmp_path) as aside:
        tracemalloc.start()
        try:
            reading = read_notices(inputs, [None] * 120, None, aside, lambda stage, done, total: None)
            held = tracemalloc.get_traced_memory()[0]
        finally:
            tracemalloc.stop()
        counts = fill(table, assemble(tmp_path, [one.notice for one in reading.notices]), reading)
    on_disk = (tmp_path / "notices.db").stat().st_size + counts["sentences"] * A_VECTOR
    assert counts["notices"] == 120
    assert held < on_disk / 2, f"{held / 120 / 1024:.0f} KB a notice in memory, {on_disk / 120 / 1024:.0f} on disk"
