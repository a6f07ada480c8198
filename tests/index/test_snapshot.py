import json
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from conftest import Built

from corpus.errors import IndexDamaged, IndexMismatch, IndexMissing
from index.build import rebuild
from index.embedder import DEFAULT_DIGEST, DEFAULT_MODEL, default_model_dir
from index.manifest import DATABASE, ENCODER, PROFILES, SUBJECT_VECTORS, TOKENIZER, VECTORS
from index.publishing import go_back
from index.snapshot import Snapshot, encoder_of, require_model

NOW = "2026-01-01T00:00:00Z"


def build_of(built: Built) -> Path:
    return built.index / "builds" / built.summary.build_id


def test_an_open_build_has_scores_notices_and_passages(first_build: Built) -> None:
    with Snapshot.open(first_build.index) as snapshot:
        scores = {row.score.measure: row.score.value for row in snapshot.table.scores_of(["Luton"], NOW).rows}
        notice = snapshot.table.notice("luton-2012-05-16", NOW)
        assert snapshot.passages.passages_of("luton-2012-05-16", NOW) == notice.passages
        assert snapshot.is_current()
    assert scores == {"safeguarding": 75, "risk_of_harm": 73, "reoffending": 78}
    assert all(passage.span.of(notice.text) == passage.text for passage in notice.passages)


def test_the_manifest_says_what_made_the_build(first_build: Built) -> None:
    with Snapshot.open(first_build.index) as snapshot:
        manifest = snapshot.manifest
    assert (manifest.model, manifest.model_digest, manifest.dimension) == (DEFAULT_MODEL, DEFAULT_DIGEST, 384)
    assert manifest.corpus == str(first_build.corpus)
    assert manifest.counts["passages"] == first_build.summary.passages


def test_opening_writes_nothing(built: Built) -> None:
    before = {path: path.stat().st_mtime_ns for path in built.index.rglob("*")}
    with Snapshot.open(built.index) as snapshot:
        snapshot.passages.search(NOW, "staff")
        assert {path: path.stat().st_mtime_ns for path in built.index.rglob("*")} == before


def test_no_index_names_the_command_that_builds_one(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing) as caught:
        Snapshot.open(tmp_path / "nowhere")
    where = tmp_path / "nowhere"
    assert str(caught.value) == f"No index at {where}. Build it with: notices rebuild --index {where}"


def test_the_default_index_needs_no_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTICES_INDEX", str(tmp_path / "mine"))
    with pytest.raises(IndexMissing) as caught:
        Snapshot.open(tmp_path / "mine")
    assert str(caught.value).endswith("Build it with: notices rebuild")


@pytest.mark.parametrize("name", ["manifest.json", "notices.db", "passages.faiss"])
def test_a_missing_file_is_noticed(built: Built, name: str) -> None:
    (build_of(built) / name).unlink()
    with pytest.raises(IndexDamaged, match="notices rebuild"):
        Snapshot.open(built.index)


@pytest.mark.parametrize("name", ["manifest.json", "notices.db", "passages.faiss"])
def test_a_file_cut_short_is_noticed(built: Built, name: str) -> None:
    path = build_of(built) / name
    path.write_bytes(path.read_bytes()[:-7])
    with pytest.raises(IndexDamaged, match=name):
        Snapshot.open(built.index)


@pytest.mark.parametrize("name", ["notices.db", "passages.faiss"])
def test_a_flipped_bit_is_noticed(built: Built, name: str) -> None:
    path = build_of(built) / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(IndexDamaged, match=name):
        Snapshot.open(built.index)


def test_an_altered_manifest_is_noticed(built: Built) -> None:
    path = build_of(built) / "manifest.json"
    path.write_text(path.read_text().replace('"dimension": 384', '"dimension": 385'))
    with pytest.raises(IndexDamaged, match="digest"):
        Snapshot.open(built.index)


@pytest.mark.parametrize("content", ["", "../../elsewhere", "\xff", "20990101T000000-ffffff"])
def test_a_current_that_names_no_build_is_damage(built: Built, content: str) -> None:
    (built.index / "current").write_text(content, encoding="latin-1")
    with pytest.raises(IndexDamaged, match="notices rebuild"):
        Snapshot.open(built.index)


def test_a_build_of_another_format_is_a_mismatch(built: Built) -> None:
    path = build_of(built) / "manifest.json"
    row = json.loads(path.read_text())
    path.write_text(json.dumps(row | {"format": 99}))
    with pytest.raises(IndexMismatch, match=r"format 99.*notices rebuild"):
        Snapshot.open(built.index)


def test_another_model_is_a_mismatch_that_names_the_command(first_build: Built) -> None:
    with pytest.raises(IndexMismatch) as caught:
        Snapshot.open(first_build.index, model="intfloat/e5-small-v2")
    assert f"notices rebuild --index {first_build.index} --model intfloat/e5-small-v2" in str(caught.value)


@pytest.mark.parametrize("model", [DEFAULT_MODEL, f"sentence-transformers/{DEFAULT_MODEL}", DEFAULT_DIGEST])
def test_the_model_it_was_made_with_is_no_mismatch(first_build: Built, model: str) -> None:
    with Snapshot.open(first_build.index, model=model) as snapshot:
        require_model(snapshot.manifest, snapshot.manifest.model_digest, first_build.index)


def test_the_same_weights_under_another_name_serve(first_build: Built) -> None:
    Snapshot.open(first_build.index, model=str(default_model_dir())).close()


def test_asking_for_scores_imports_no_model_no_faiss_and_no_numpy(first_build: Built) -> None:
    code = f"""
import sys
from pathlib import Path
from index.snapshot import Snapshot
with Snapshot.open(Path({str(first_build.index)!r})) as snapshot:
    assert snapshot.table.scores_of(["Luton"], {NOW!r}).rows
    assert snapshot.passages.search({NOW!r}, "staff")
print([name for name in ("torch", "sentence_transformers", "transformers", "faiss", "numpy") if name in sys.modules])
"""
    root = Path(sys.modules["index"].__file__ or "").parents[1]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_digests_are_those_of_the_files(first_build: Built) -> None:
    with Snapshot.open(first_build.index) as snapshot:
        snapshot.verify()
        for name, expected in snapshot.manifest.files.items():
            content = (snapshot.directory / name).read_bytes()
            assert (len(content), sha256(content).hexdigest()) == (expected.size, expected.sha256)


def two_builds(built: Built) -> tuple[Path, Path]:
    """Return the directories of the build before and of the live one."""
    before = build_of(built)
    live = built.index / "builds" / rebuild(built.corpus, built.index, full=True).build_id
    return before, live


FILES = ("manifest.json", DATABASE, VECTORS, SUBJECT_VECTORS, PROFILES, TOKENIZER, ENCODER)


def gone(path: Path) -> None:
    path.unlink()


def cut_short(path: Path) -> None:
    content = path.read_bytes()
    path.unlink()  # other builds may be linked to it
    path.write_bytes(content[:-2])


def flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 4
    path.unlink()
    path.write_bytes(content)


@pytest.mark.parametrize("damage", [gone, cut_short, flipped])
@pytest.mark.parametrize("name", FILES)
def test_damage_to_any_file_is_noticed_when_it_is_opened(
    built: Built, name: str, damage: Callable[[Path], None]
) -> None:
    damage(build_of(built) / name)
    with pytest.raises(IndexDamaged, match=rf"{name}.*notices rebuild") as caught, Snapshot.open(built.index) as live:
        encoder_of(live)  # the one large file is read when the first question about words is asked
    assert caught.value.spare == ""


@pytest.mark.parametrize("name", [DATABASE, VECTORS, PROFILES])
def test_damage_to_a_large_file_is_noticed_before_it_answers(
    built: Built, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    flipped(build_of(built) / name)
    monkeypatch.setattr("index.manifest.CHECKED_WHOLE", 0)
    with pytest.raises(IndexDamaged, match=name), Snapshot.open(built.index) as live:
        vector = encoder_of(live).encode(["staff"])[0]
        live.subjects.alike(vector, [0])
        live.sentences.nearest(NOW, vector)
        live.passages.search(NOW, vector=vector)


def test_the_build_before_a_damaged_one_is_offered_and_answers(built: Built) -> None:
    before, live = two_builds(built)
    flipped(live / DATABASE)
    with pytest.raises(IndexDamaged) as caught:
        Snapshot.open(built.index)
    assert f"go back to that with: notices restore --index {built.index}" in str(caught.value)
    assert go_back(built.index) == before.name
    with Snapshot.open(built.index) as snapshot:
        assert snapshot.manifest.build_id == before.name
        assert snapshot.table.scores_of(["Luton"], NOW).rows
    assert not live.exists()


def test_a_current_that_names_nothing_can_be_gone_back_from(built: Built) -> None:
    (built.index / "current").write_text("", encoding="ascii")
    with pytest.raises(IndexDamaged, match="notices restore"):
        Snapshot.open(built.index)
    assert go_back(built.index) == build_of(built).name


def test_a_damaged_build_is_never_offered(built: Built) -> None:
    before, live = two_builds(built)
    flipped(live / DATABASE)
    flipped(before / VECTORS)
    with pytest.raises(IndexDamaged) as caught:
        Snapshot.open(built.index)
    assert "restore" not in str(caught.value)
    with pytest.raises(IndexMissing, match="no whole build to go back to"):
        go_back(built.index)


def test_an_index_that_cannot_be_written_answers(built: Built) -> None:
    everything = [built.index, *built.index.rglob("*")]
    for path in everything:
        if path.name != ENCODER:  # linked elsewhere
            path.chmod(path.stat().st_mode & ~0o222)
    try:
        with Snapshot.open(built.index) as snapshot:
            assert snapshot.table.scores_of(["Luton"], NOW).rows
            assert snapshot.passages.search(NOW, "staff", encoder_of(snapshot).encode(["staff"])[0])
    finally:
        for path in everything:
            path.chmod(path.stat().st_mode | 0o200)
