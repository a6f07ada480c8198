"""Vectors in cells beside the same compared one by one."""

import subprocess
import sys
from mmap import ACCESS_READ, mmap
from pathlib import Path

import numpy as np
import pytest

from index import vectors
from index.vectors import CELLS, EXACT, EXACT_UP_TO, Matrix, Vectors, choose, faiss

ROOT = Path(vectors.__file__).parents[1]
COUNT, WIDE = 4000, 32


def unit(vectors: Matrix) -> Matrix:
    normed: Matrix = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return normed


@pytest.fixture(scope="module")
def drawn() -> Matrix:
    """Vectors around a hundred centres, as texts lie around their subjects."""
    random = np.random.default_rng(5)
    centres = random.normal(size=(100, WIDE))
    noise = random.normal(size=(COUNT, WIDE)) * 0.6
    return unit((centres[random.integers(100, size=COUNT)] + noise).astype(np.float32))


def opened(path: Path) -> Vectors:
    with path.open("rb") as file:
        return Vectors(mmap(file.fileno(), 0, access=ACCESS_READ), path)


@pytest.fixture(scope="module")
def exact(drawn: Matrix, tmp_path_factory: pytest.TempPathFactory) -> Vectors:
    path = tmp_path_factory.mktemp("exact") / "vectors.faiss"
    assert Vectors.write(path, drawn) == EXACT
    return opened(path)


@pytest.fixture(scope="module")
def cells(drawn: Matrix, tmp_path_factory: pytest.TempPathFactory) -> Vectors:
    path = tmp_path_factory.mktemp("cells") / "vectors.faiss"
    assert Vectors.write(path, drawn, exact_up_to=COUNT - 1) == CELLS
    return opened(path)


def test_size_decides_how_vectors_are_searched() -> None:
    assert (choose(EXACT_UP_TO), choose(EXACT_UP_TO + 1)) == (EXACT, CELLS)


def test_cells_give_nearly_all_of_the_ten_nearest(exact: Vectors, cells: Vectors, drawn: Matrix) -> None:
    found = 0
    for vector in drawn[::40]:
        nearest = {number for number, _ in exact.nearest(vector, 10)}
        found += len(nearest & {number for number, _ in cells.nearest(vector, 10)})
    assert found / 1000 >= 0.98


def test_a_search_among_some_is_exact_in_cells_too(exact: Vectors, cells: Vectors, drawn: Matrix) -> None:
    some = list(range(0, COUNT, 7))
    for vector in -drawn[:20]:  # far from everything, so that the nearest are spread over many cells
        expected = exact.nearest(vector, 10, among=some)
        assert [number for number, _ in cells.nearest(vector, 10, among=some)] == [number for number, _ in expected]


def test_what_is_hidden_is_not_found_in_cells(cells: Vectors, drawn: Matrix) -> None:
    assert cells.nearest(drawn[3], 1)[0][0] == 3
    assert 3 not in {number for number, _ in cells.nearest(drawn[3], 10, without=[3])}


def test_cells_give_the_vectors_back(cells: Vectors, drawn: Matrix) -> None:
    assert cells.count == COUNT
    assert np.array_equal(cells.rows([7, 3999, 0]), drawn[[7, 3999, 0]])


def test_vectors_that_come_some_at_a_time_are_those_that_come_at_once(drawn: Matrix, tmp_path: Path) -> None:
    Vectors.write(tmp_path / "once.faiss", drawn[:5])
    Vectors.write_parts(tmp_path / "parts.faiss", 5, WIDE, iter([drawn[:2], drawn[2:4], drawn[4:5]]))
    assert (tmp_path / "parts.faiss").read_bytes() == (tmp_path / "once.faiss").read_bytes()


@pytest.mark.parametrize("kind", ["exact", "cells"])
def test_cosines_are_those_of_some_in_their_order(kind: str, drawn: Matrix, request: pytest.FixtureRequest) -> None:
    held: Vectors = request.getfixturevalue(kind)
    assert held.cosines(drawn[3], [3, 8, 3]) == pytest.approx([1, drawn[3] @ drawn[8], 1], abs=1e-6)


def test_halved_vectors_take_half_and_are_found_by_nearly_their_cosines(drawn: Matrix, tmp_path: Path) -> None:
    path = tmp_path / "halved.faiss"
    Vectors.write_halved(path, drawn)
    assert path.stat().st_size < 0.6 * drawn.nbytes
    with path.open("rb") as file:
        halved = Vectors(mmap(file.fileno(), 0, access=ACCESS_READ), path)
    numbers, cosines = halved.nearest_of_all(drawn[3], 20)
    assert halved.count == COUNT
    assert halved.rows([3])[0] == pytest.approx(drawn[3], abs=0.004)
    exact = drawn @ drawn[3]
    assert numbers[0] == 3
    assert cosines == pytest.approx(exact[numbers], abs=0.002)
    assert exact[numbers].min() > np.sort(exact)[-25]  # of the 25 nearest, but for one or two of like cosine


@pytest.mark.parametrize("exact_up_to", [COUNT, COUNT - 1])
def test_a_file_is_what_faiss_itself_writes(drawn: Matrix, tmp_path: Path, exact_up_to: int) -> None:
    ours, again = tmp_path / "ours.faiss", tmp_path / "again.faiss"
    Vectors.write(ours, drawn, exact_up_to=exact_up_to)
    faiss.write_index(faiss.read_index(str(ours)), str(again))
    assert again.read_bytes() == ours.read_bytes()


def test_each_vector_stands_in_the_cell_that_faiss_would_put_it_into(drawn: Matrix, tmp_path: Path) -> None:
    Vectors.write(tmp_path / "cells.faiss", drawn, exact_up_to=COUNT - 1)
    index = faiss.read_index(str(tmp_path / "cells.faiss"))
    numbers = [faiss.rev_swig_ptr(index.invlists.get_ids(c), index.invlists.list_size(c)) for c in range(index.nlist)]
    cells = index.quantizer.assign(drawn, 1)[:, 0]
    assert [own.tolist() for own in numbers] == [np.flatnonzero(cells == c).tolist() for c in range(index.nlist)]
    assert np.array_equal(opened(tmp_path / "cells.faiss").rows(range(COUNT)), drawn)


WRITES = """
import sys
from pathlib import Path
import numpy as np
from index.vectors import Vectors

def most():
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024

part = np.eye(384, dtype=np.float32)
Vectors.write(Path(sys.argv[1]), part)
before = most()
Vectors.write_parts(Path(sys.argv[1]), 60_288, 384, (part for _ in range(157)))
print(most() - before)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory as Linux tells it")
def test_many_vectors_are_written_without_being_held_in_memory(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITES, str(tmp_path / "many.faiss")]
    megabytes = float(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    assert (tmp_path / "many.faiss").stat().st_size > 87 * 2**20
    assert megabytes < 30
