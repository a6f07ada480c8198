import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.bulk import BulkEncoder
from index.embedder import Embedder
from index.encoder import Encoder
from index.exporting import BULK, MANY, NEARLY, PROBES, exported, maker

openvino = pytest.importorskip("openvino", reason="OpenVINO is not made for this processor")

TEXTS = [f"{word} work with {count} families" for word in ("Good", "Poor", "Late") for count in range(30)]
TEXTS.insert(40, "Managers met every week with partners from health, housing and education. " * 30)
TEXTS += ["", "of", "½ – “é”", *PROBES]


@pytest.fixture(scope="module")
def files(built_index: Path, embedder: Embedder) -> tuple[Path, Path]:
    found = exported(embedder)
    assert found
    return found


@pytest.fixture(scope="module")
def bulk(files: tuple[Path, Path]) -> BulkEncoder:
    loaded = BulkEncoder.load(*files, "of the tests")
    assert loaded
    return loaded


def test_many_texts_give_the_vectors_of_each_alone(bulk: BulkEncoder, embedder: Embedder) -> None:
    told: list[tuple[int, int]] = []
    vectors = bulk.encode(TEXTS, lambda done, total: told.append((done, total)))
    assert bulk.precision in {"bfloat16", "float32"}
    assert (vectors.dtype, vectors.shape) == (np.float32, (98, 384))
    assert (vectors * embedder.encode(TEXTS)).sum(axis=1).min() > NEARLY
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-6)
    assert told[-1] == (98, 98)


def test_what_is_kept_of_it_gives_the_same_vectors(
    bulk: BulkEncoder, files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTICES_CACHE", str(tmp_path))
    for _ in ("made", "kept"):
        loaded = BulkEncoder.load(*files, "of the tests")
        assert loaded
        assert (loaded.encode(TEXTS) == bulk.encode(TEXTS)).all()
    assert len([*(tmp_path / "kept").iterdir()]) == 1


def test_no_text_gives_no_vector(bulk: BulkEncoder) -> None:
    assert bulk.encode([]).shape == (0, 384)


def test_what_embeds_is_chosen_by_how_much_there_is(
    files: tuple[Path, Path], tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(maker(BULK - 1, embedder), Encoder)
    assert isinstance(maker(BULK, embedder), BulkEncoder)
    monkeypatch.setitem(sys.modules, "openvino", None)  # as where it is not installed
    assert isinstance(maker(MANY - 1, embedder), Encoder)
    assert maker(MANY, embedder) is embedder
    monkeypatch.setenv("NOTICES_CACHE", str(tmp_path))  # as where the model could not be exported
    assert maker(BULK, embedder) is embedder


def test_openvino_cannot_report_that_it_was_imported(files: tuple[Path, Path]) -> None:
    code = f"""
import sys
from pathlib import Path
from index.bulk import BulkEncoder
assert BulkEncoder.load(Path({str(files[0])!r}), Path({str(files[1])!r}), "of the tests")
print([name for name, module in sys.modules.items() if module and "openvino_telemetry" in name])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_sums_and_norms_are_computed_as_the_products_are(bulk: BulkEncoder) -> None:
    """Which OpenVINO leaves in single precision of itself."""
    kinds = {"MVN", "Eltwise", "MatMul", "FullyConnected"}
    known = [op.get_rt_info() for op in bulk._model.get_runtime_model().get_ops()]
    floating = {
        info["outputPrecisions"].astype(str)
        for info in known
        if info["layerType"].astype(str) in kinds and info["outputPrecisions"].astype(str) != "i32"
    }
    assert floating == {"bf16" if bulk.precision == "bfloat16" else "f32"}
