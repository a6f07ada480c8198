"""A notice that is deleted from the corpus leaves no trace on disk once the index is rebuilt."""

import shutil
from pathlib import Path

import pytest
from conftest import Built

from index.build import rebuild
from index.reading import take_inputs
from index.retention import spare_build
from index.snapshot import Snapshot

ZEAL = "an unmistakably zealous band of case managers by the river"
NOTICE = f"""# Inspection of Youth Offending work in Gateshead

EMBARGOED UNTIL 00:01 – WEDNESDAY, 20 JUNE 2012

Julie Fox, Assistant Chief Inspector, said:

“We found {ZEAL} Tyne.”
"""
OTHER = NOTICE.replace("Gateshead", "Sunderland").replace(ZEAL, "a calm crew")


def naming(index: Path, words: str) -> list[str]:
    """Return the files of an index that hold some words, whatever they are for."""
    files = (path for path in index.rglob("*") if path.is_file())
    return [str(path.relative_to(index)) for path in files if words.casefold().encode() in path.read_bytes().lower()]


def place(built: Built, name: str, text: str) -> Path:
    path = built.corpus / "notices" / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def added(built: Built) -> Path:
    """The notice, in the corpus and in the live build."""
    path = place(built, "gateshead.md", NOTICE)
    rebuild(built.corpus, built.index)
    assert naming(built.index, ZEAL) and naming(built.index, "Gateshead-2012")
    return path


def test_no_file_of_the_index_names_a_deleted_notice(built: Built, added: Path) -> None:
    added.unlink()
    rebuild(built.corpus, built.index)
    assert (
        naming(built.index, ZEAL) == naming(built.index, "gateshead-2012") == naming(built.index, "gateshead.md") == []
    )


def test_nothing_finds_a_deleted_notice(built: Built, added: Path) -> None:
    added.unlink()
    rebuild(built.corpus, built.index)
    with Snapshot.open(built.index) as live:
        hits = live.passages.search("9999", "zealous band of case managers", limit=50)
        assert "gateshead-2012-06-20" not in {hit.source.id for hit in hits}
        assert "Gateshead" not in {source.area for source in live.table.sources("9999").rows}
        assert not [finding for finding in live.table.findings("9999") if "gateshead" in finding.message.casefold()]


def test_a_notice_deleted_while_another_is_added_leaves_no_trace(built: Built, added: Path) -> None:
    added.unlink()
    place(built, "sunderland.md", OTHER)
    rebuild(built.corpus, built.index)
    assert naming(built.index, ZEAL) == []


def test_words_taken_out_of_a_notice_leave_no_trace(built: Built, added: Path) -> None:
    added.write_text(NOTICE.replace(ZEAL, "[taken out]"), encoding="utf-8")
    rebuild(built.corpus, built.index)
    assert naming(built.index, ZEAL) == []


def test_a_full_rebuild_keeps_no_trace_either(built: Built, added: Path) -> None:
    added.unlink()
    rebuild(built.corpus, built.index, full=True)
    assert naming(built.index, ZEAL) == []


def test_a_rename_loses_nothing(built: Built, added: Path) -> None:
    earlier = {path.name for path in (built.index / "builds").iterdir()}
    added.rename(added.with_name("tyneside.md"))
    summary = rebuild(built.corpus, built.index)
    kept = {path.name for path in (built.index / "builds").iterdir()}
    assert len(kept) == 2 and summary.build_id in kept and kept & earlier


def test_a_rebuild_with_nothing_to_do_clears_what_an_interrupted_one_left(built: Built, added: Path) -> None:
    stale = shutil.copytree(
        built.index / "builds" / (built.index / "current").read_text().strip(), built.index.parent / "stale"
    )
    added.unlink()
    rebuild(built.corpus, built.index)
    for name in ("20200101T000000-aaaaaa", "20200101T000001-bbbbbb"):
        shutil.copytree(stale, built.index / "builds" / name)
    (built.index / "builds" / "20200101T000001-bbbbbb" / "manifest.json").unlink()
    assert rebuild(built.corpus, built.index).unchanged
    assert naming(built.index, ZEAL) == []


def test_an_earlier_build_that_cannot_be_read_is_not_kept(built: Built) -> None:
    place(built, "sunderland.md", OTHER)
    second = rebuild(built.corpus, built.index)
    inputs = take_inputs(built.corpus)
    assert spare_build(built.index, second.build_id, inputs) == (built.summary.build_id,)
    (built.index / "builds" / built.summary.build_id / "notices.db").write_bytes(b"no database")
    assert spare_build(built.index, second.build_id, inputs) == ()
