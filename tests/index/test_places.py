from pathlib import Path

import pytest

from index.places import bundled_corpus_dir, default_corpus_dir, default_index_dir, own_corpus_dir, rebuild_command


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTICES_INDEX", raising=False)
    monkeypatch.delenv("NOTICES_CORPUS", raising=False)


def test_the_index_is_in_the_users_data_directory() -> None:
    assert default_index_dir().parts[-2:] == ("inspection-notices", "index")


def test_the_environment_names_another_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTICES_INDEX", "/elsewhere")
    assert default_index_dir() == Path("/elsewhere")


def test_the_bundled_corpus_serves_where_there_is_no_other(tmp_path: Path) -> None:
    assert default_corpus_dir(tmp_path / "index") == bundled_corpus_dir()
    assert (bundled_corpus_dir() / "notices").is_dir()


def test_a_users_own_corpus_beside_the_index_comes_first(tmp_path: Path) -> None:
    own = tmp_path / "index-corpus"
    own.mkdir()
    assert default_corpus_dir(tmp_path / "index") == own_corpus_dir(tmp_path / "index") == own


def test_the_environment_names_another_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTICES_CORPUS", str(tmp_path))
    assert default_corpus_dir(tmp_path / "index") == tmp_path


def test_the_command_can_be_pasted() -> None:
    assert rebuild_command(default_index_dir()) == "notices rebuild"
    assert rebuild_command(Path("/my data/index")) == 'notices rebuild --index "/my data/index"'
