import shutil
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import IndexDamaged, ModelError
from index.build import rebuild
from index.embedder import Embedder
from index.encoder import Encoder
from index.exporting import ALIKE, ENCODERS, EXACT, PROBES, SAME, carry_encoder, exported, is_kept
from index.manifest import ENCODER, TOKENIZER
from index.places import bundled_corpus_dir, cache_dir
from index.snapshot import Snapshot, encoder_of
from tests.index.conftest import Built

TEXTS = (*PROBES, "", "of", "a long sentence about the plans of young people and their families " * 40, "½ – “é”")


@pytest.fixture(scope="module")
def encoder(built_index: Path) -> Encoder:
    with Snapshot.open(built_index) as snapshot:
        opened = Encoder.open(snapshot.directory, snapshot.manifest, "notices rebuild")
    assert opened
    return opened


def test_its_vectors_are_nearly_those_of_the_model(encoder: Encoder, embedder: Embedder) -> None:
    telling = [text for text in TEXTS if len(text) > 2]  # "" and "of" come as near as 0.998
    cosines = (encoder.encode(telling) * embedder.encode(telling)).sum(axis=1)
    assert ALIKE < cosines.min() < SAME


def test_the_one_that_texts_are_embedded_with_gives_the_model_s_own(built_index: Path, embedder: Embedder) -> None:
    files = exported(embedder)
    assert files
    assert (Encoder.load(*files).encode(TEXTS) * embedder.encode(TEXTS)).sum(axis=1).min() > SAME


def test_where_a_lighter_one_is_unlike_questions_are_embedded_with_that(
    tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTICES_CACHE", str(tmp_path))
    monkeypatch.setattr("index.exporting.ALIKE", 1.01)  # as of a model of which too much is lost
    assert carry_encoder(tmp_path, embedder) == (ENCODER, TOKENIZER)
    assert is_kept(embedder)
    opened = Encoder.load(tmp_path / ENCODER, tmp_path / TOKENIZER)
    assert (opened.encode(TEXTS) * embedder.encode(TEXTS)).sum(axis=1).min() > SAME


def test_vectors_are_float32_of_unit_length_in_the_order_of_the_texts(encoder: Encoder) -> None:
    vectors = encoder.encode(["Staff were keen.", "It rained all day in the long grass.", "Staff were keen."])
    assert (vectors.dtype, vectors.shape) == (np.float32, (3, 384))
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    assert vectors[0] @ vectors[2] == pytest.approx(1, abs=1e-5)
    assert vectors[0] @ vectors[1] < 0.5


def test_no_text_gives_no_vector(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


def test_progress_is_told(encoder: Encoder) -> None:
    told: list[tuple[int, int]] = []
    encoder.encode(["a"] * 40, lambda done, total: told.append((done, total)))
    assert told == [(32, 40), (40, 40)]


@pytest.mark.parametrize("name", [ENCODER, TOKENIZER])
def test_a_damaged_encoder_is_noticed_before_it_is_used(built_index: Path, tmp_path: Path, name: str) -> None:
    with Snapshot.open(built_index) as snapshot:
        for file in (ENCODER, TOKENIZER):
            content = bytearray((snapshot.directory / file).read_bytes())
            if file == name:
                content[len(content) // 2] ^= 1
            (tmp_path / file).write_bytes(content)
        with pytest.raises(IndexDamaged, match=name) as raised:
            Encoder.open(tmp_path, snapshot.manifest, "notices rebuild")
    assert "notices rebuild" in str(raised.value)


def test_a_model_that_cannot_be_exported_is_asked_itself_and_that_is_said(
    built_index: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(cache_dir() / "kept", tmp_path / "cache" / "kept")  # the thesaurus's would take it two minutes
    monkeypatch.setenv("NOTICES_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(Embedder, "export", _refused)
    rebuild(bundled_corpus_dir(), tmp_path / "index")
    with Snapshot.open(tmp_path / "index") as snapshot:
        assert ENCODER not in snapshot.manifest.files
        assert isinstance(encoder_of(snapshot), Embedder)
    assert "could not be exported" in caplog.text


def _refused(embedder: Embedder, encoder: Path, tokenizer: Path) -> None:
    raise ModelError(f"The model {embedder.name} cannot be exported to {encoder.name} and {tokenizer.name}.")


def test_a_model_is_exported_once_and_then_linked_to(built: Built) -> None:
    (encoder,) = (built.index / "builds").glob(f"*/{ENCODER}")
    before = encoder.stat()
    (built.corpus / "notices" / "luton-2012-05-16.md").unlink()
    rebuild(built.corpus, built.index)
    with Snapshot.open(built.index) as snapshot:
        after = (snapshot.directory / ENCODER).stat()
    assert (after.st_dev, after.st_ino) == (before.st_dev, before.st_ino)


@pytest.mark.parametrize("name", [EXACT, ENCODER, TOKENIZER])
def test_an_encoder_altered_in_the_cache_is_not_used(
    built_index: Path, embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shutil.copytree(cache_dir() / ENCODERS, tmp_path / ENCODERS)
    monkeypatch.setenv("NOTICES_CACHE", str(tmp_path))
    assert is_kept(embedder)
    path = tmp_path / ENCODERS / embedder.digest / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert not is_kept(embedder)
