from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from onnxruntime import InferenceSession

from index.lightening import write_lighter

ROWS, WIDE = 12_000, 64


@pytest.fixture
def encoder(tmp_path: Path) -> Path:
    """A model that looks rows up in a large table, and multiplies them by a square matrix."""
    random = np.random.default_rng(0)
    table, square = (random.standard_normal(shape).astype(np.float32) for shape in ((ROWS, WIDE), (WIDE, WIDE)))
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["table", "ids"], ["rows"]),
            helper.make_node("MatMul", ["rows", "square"], ["vectors"]),
        ],
        "encoder",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["n"])],
        [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["n", WIDE])],
        [numpy_helper.from_array(table, "table"), numpy_helper.from_array(square, "square")],
    )
    path = tmp_path / "encoder.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10), path)
    return path


def _vectors(path: Path) -> np.ndarray:
    found: np.ndarray = InferenceSession(str(path)).run(None, {"ids": np.array([0, 7, ROWS - 1])})[0]
    return found


def test_a_table_takes_half_and_what_is_multiplied_a_quarter(encoder: Path) -> None:
    light = encoder.with_name("light.onnx")
    write_lighter(encoder, light)
    assert light.stat().st_size < 0.51 * encoder.stat().st_size
    kinds = {one.name: one.data_type for one in onnx.load(light).graph.initializer}
    assert kinds["table"] == TensorProto.FLOAT16
    assert TensorProto.FLOAT not in {kind for name, kind in kinds.items() if not name.endswith("scales")}


def test_what_it_gives_is_nearly_the_same(encoder: Path) -> None:
    light = encoder.with_name("light.onnx")
    write_lighter(encoder, light)
    exact, lighter = _vectors(encoder), _vectors(light)
    cosines = (exact * lighter).sum(1) / np.linalg.norm(exact, axis=1) / np.linalg.norm(lighter, axis=1)
    assert cosines.min() > 0.9999
    assert not np.array_equal(exact, lighter)


def test_the_first_file_stays_as_it_was(encoder: Path) -> None:
    before = encoder.read_bytes()
    write_lighter(encoder, encoder.with_name("light.onnx"))
    assert encoder.read_bytes() == before
