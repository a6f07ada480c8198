import shutil
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from conftest import Built

from corpus.errors import BuildError, CorpusError, IndexBusy, ModelError
from index.build import rebuild
from index.embedder import Embedder
from index.publishing import exclusive
from index.quotable import quotable
from index.snapshot import Snapshot
from index.vectors import Matrix

NOW = "2026-01-01T00:00:00Z"
LUTON, LEICESTERSHIRE = "luton-2012-05-16", "leicestershire-and-rutland-2012-06-13"
NEW_NOTICE = """# Inspection of Youth Offending work in Gateshead

EMBARGOED UNTIL 00:01 – WEDNESDAY, 20 JUNE 2012

Julie Fox, Assistant Chief Inspector, said:

“We found an unmistakably zealous band of case managers by the river Tyne.”
"""


def add(built: Built, name: str = "gateshead.md", text: str = NEW_NOTICE) -> None:
    (built.corpus / "notices" / name).write_text(text, encoding="utf-8")


def builds(built: Built) -> set[str]:
    return {path.name for path in (built.index / "builds").iterdir()}


def sentence_vectors(snapshot: Snapshot, source: str = "") -> Matrix:
    """Return the vectors of the sentences of a source, or of all, in their order, each beside its profile."""
    rows = snapshot.table.rows(
        "SELECT e.wording FROM sentences e JOIN passages p ON p.number = e.passage "
        "WHERE :id IN ('', p.source_id) ORDER BY e.number",
        {"id": source},
    )
    wordings = [wording for (wording,) in rows]
    return np.hstack([held.rows(wordings) for held in (snapshot.sentences.vectors, snapshot.subjects.profiles)])


def luton_scores(index: Path) -> list[int]:
    with Snapshot.open(index) as snapshot:
        return [row.score.value for row in snapshot.table.scores_of(["Luton"], NOW).rows if row.source.held]


def test_the_first_rebuild_reads_and_embeds_everything(first_build: Built) -> None:
    summary = first_build.summary
    assert (summary.notices_read, summary.notices_carried, summary.unreadable) == (2, 0, ())
    assert (summary.unchanged, summary.texts_carried) == (False, 0)
    with Snapshot.open(first_build.index) as snapshot:
        assert 0 < summary.texts_embedded < snapshot.sentences.count()  # both notices end with the same notes
    assert summary.scores > 80


def test_each_wording_is_embedded_once(first_build: Built) -> None:
    with Snapshot.open(first_build.index) as snapshot:
        held = [snapshot.table.notice(id_, NOW) for id_ in (LEICESTERSHIRE, LUTON)]
    wordings = [sentence.wording for notice in held for sentence in quotable(notice)]
    assert len(wordings) > len({*wordings}) == first_build.summary.texts_embedded


def test_a_passage_is_found_by_each_of_its_sentences(first_build: Built, embedder: Embedder) -> None:
    with Snapshot.open(first_build.index) as snapshot:
        notice = snapshot.table.notice(LUTON, NOW)
        sentences = quotable(notice)
        for sentence in sentences:
            best = snapshot.passages.search(NOW, vector=embedder.encode([sentence.wording])[0], limit=1)[0]
            assert best.similarity == pytest.approx(1, abs=1e-4)
            assert sentence.span.of(notice.text) in best.passage.text
    assert len(sentences) > 10


def test_a_rebuild_with_nothing_changed_makes_no_build_and_imports_no_torch(built: Built) -> None:
    code = f"""
import sys
from pathlib import Path
from index.build import rebuild
summary = rebuild(Path({str(built.corpus)!r}), Path({str(built.index)!r}))
print(summary.unchanged, summary.build_id, summary.passages, "torch" in sys.modules, "faiss" in sys.modules)
"""
    root = Path(sys.modules["index"].__file__ or "").parents[1]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", built.summary.build_id, str(built.summary.passages), "False", "False"]
    assert builds(built) == {built.summary.build_id}


def test_a_new_notice_costs_only_itself(built: Built) -> None:
    with Snapshot.open(built.index) as old:
        before = sentence_vectors(old, LEICESTERSHIRE)
        texts = [p.text for p in old.passages.passages_of(LEICESTERSHIRE, NOW)]
    add(built)
    summary = rebuild(built.corpus, built.index)
    assert (summary.notices_read, summary.notices_carried) == (1, 2)
    assert summary.texts_carried == built.summary.texts_embedded
    assert 0 < summary.texts_embedded < 10
    with Snapshot.open(built.index) as new:
        held = [p.text for p in new.passages.passages_of(LEICESTERSHIRE, NOW)]
        assert held == texts
        assert np.array_equal(sentence_vectors(new, LEICESTERSHIRE), before)


def test_carried_notices_are_those_that_reading_gives(built: Built) -> None:
    add(built)
    rebuild(built.corpus, built.index)
    with Snapshot.open(built.index) as snapshot:
        carried = [snapshot.table.notice(id_, NOW) for id_ in (LUTON, LEICESTERSHIRE)]
    rebuild(built.corpus, built.index, full=True)
    with Snapshot.open(built.index) as snapshot:
        assert [snapshot.table.notice(id_, NOW) for id_ in (LUTON, LEICESTERSHIRE)] == carried


ROWS = {
    "notices": "SELECT source_id, file, sha256, speaker, content, as_read, first_passage, first_sentence FROM notices",
    "sentences": """SELECT e.number, e.passage, e.span, e.text, e.finding, w.text, w.held_by, round(w.stance, 2)
        FROM sentences e JOIN wordings w ON w.number = e.wording""",
    "wordings": "SELECT text FROM wordings",
    "words": "SELECT rowid FROM passage_words WHERE passage_words MATCH 'inspection'",
}
"""What is looked at of tables with numbers that may differ; all others are looked at whole."""


def everything(index: Path) -> tuple[dict[str, list[object]], Matrix]:
    """Return what the tables of a live build hold, but for the numbers of wordings, and its vectors."""
    with Snapshot.open(index) as snapshot:
        tables = snapshot.table.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%word%'", {}
        )
        statements = {name: f"SELECT * FROM {name}" for (name,) in tables} | ROWS
        held = {name: sorted(snapshot.table.rows(sql, {}), key=repr) for name, sql in statements.items()}
        return held, sentence_vectors(snapshot)


def test_a_build_with_what_was_carried_over_is_that_of_a_full_rebuild(built: Built) -> None:
    notices, table = built.corpus / "notices", built.corpus / "published" / "scores.csv"
    add(built, "a-first.md")
    add(built, "m-between.md", NEW_NOTICE.replace("Gateshead", "Sunderland"))
    rebuild(built.corpus, built.index)
    # One more, one gone, another that then goes by another id, and a row that gives a carried notice its address.
    add(built, "z-last.md", NEW_NOTICE.replace("Gateshead", "Bury").replace("zealous", "idle"))
    add(built, "b-other.md", NEW_NOTICE.replace("We found", "We met"))
    (notices / "m-between.md").unlink()
    row = "Luton,core case,2012-05-16,75,73,78,,inspectorate notice,Luton,https://example.org/luton\n"
    table.write_text(table.read_text(encoding="utf-8").rstrip("\n") + "\n" + row, encoding="utf-8")
    summary = rebuild(built.corpus, built.index)
    assert (summary.notices_read, summary.notices_carried) == (2, 3)
    carried, vectors = everything(built.index)
    rebuild(built.corpus, built.index, full=True)
    anew, others = everything(built.index)
    assert len(anew) > len(ROWS)
    for name, rows in anew.items():
        assert carried[name] == rows, name
    for one, other in ((vectors[:, :384], others[:, :384]), (vectors[:, 384:], others[:, 384:])):  # and profiles
        assert np.einsum("ij,ij->i", one, other).min() > 0.9999


def test_what_published_figures_add_to_a_carried_notice_goes_with_them(built: Built) -> None:
    table = built.corpus / "published" / "scores.csv"
    row = "Luton,core case,2012-05-16,75,73,78,,inspectorate notice,Luton,https://example.org/luton\n"
    kept = table.read_text(encoding="utf-8")
    table.write_text(kept.rstrip("\n") + "\n" + row, encoding="utf-8")
    rebuild(built.corpus, built.index)
    with Snapshot.open(built.index) as snapshot:
        assert snapshot.table.source(LUTON, NOW).url == "https://example.org/luton"
    table.write_text(kept, encoding="utf-8")
    summary = rebuild(built.corpus, built.index)
    assert summary.notices_carried == 2
    with Snapshot.open(built.index) as snapshot:
        assert snapshot.table.source(LUTON, NOW).url != "https://example.org/luton"


def test_notices_are_read_anew_with_another_area_table(built: Built) -> None:
    (built.corpus / "areas.csv").write_text("area,region,nation,also_called\nLuton,Eastern,England,\n")
    summary = rebuild(built.corpus, built.index)
    assert (summary.notices_read, summary.notices_carried, summary.texts_embedded) == (2, 0, 0)


def test_a_deleted_notice_leaves_no_trace(built: Built) -> None:
    name = "luton-2012-05-16.md"
    phrase = b"major restructure"
    with Snapshot.open(built.index) as snapshot:
        assert phrase in (snapshot.directory / "notices.db").read_bytes()
    (built.corpus / "notices" / name).unlink()
    summary = rebuild(built.corpus, built.index)
    assert (summary.notices_read, summary.notices_carried, summary.texts_embedded) == (0, 1, 0)
    assert luton_scores(built.index) == []
    with Snapshot.open(built.index) as snapshot:
        assert LUTON not in [source.id for source in snapshot.table.sources(NOW).rows if source.held]
        assert {hit.source.id for hit in snapshot.passages.search(NOW, "restructure inspection")} == {LEICESTERSHIRE}
        assert phrase not in (snapshot.directory / "notices.db").read_bytes()
        assert snapshot.passages.count() == summary.passages


def test_bad_files_are_named_and_the_others_read(built: Built) -> None:
    add(built, "empty.md", "")
    (built.corpus / "notices" / "binary.txt").write_bytes(bytes(range(256)) * 20)
    summary = rebuild(built.corpus, built.index)
    assert {error.path.name for error in summary.unreadable} == {"empty.md", "binary.txt"}
    assert all(error.why and error.remedy for error in summary.unreadable)
    assert sorted(luton_scores(built.index)) == [73, 75, 78]
    again = rebuild(built.corpus, built.index)
    assert again.unchanged
    assert sorted(map(str, again.unreadable)) == sorted(map(str, summary.unreadable))


def test_a_corpus_of_which_nothing_can_be_read_changes_nothing(built: Built, tmp_path: Path) -> None:
    (tmp_path / "bad" / "notices").mkdir(parents=True)
    (tmp_path / "bad" / "notices" / "empty.md").touch()
    with pytest.raises(CorpusError, match=r"empty\.md"):
        rebuild(tmp_path / "bad", built.index)
    assert builds(built) == {built.summary.build_id}


def test_a_corpus_of_published_figures_alone_is_enough(tmp_path: Path, first_build: Built) -> None:
    shutil.copytree(first_build.corpus / "published", tmp_path / "corpus" / "published")
    (tmp_path / "corpus" / "notices").mkdir()
    (tmp_path / "corpus" / "notices" / "empty.md").touch()
    summary = rebuild(tmp_path / "corpus", tmp_path / "index")
    assert (summary.notices_read, summary.passages, len(summary.unreadable)) == (0, 0, 1)
    with Snapshot.open(tmp_path / "index") as snapshot:
        assert snapshot.table.all_scores(NOW).rows


@pytest.mark.parametrize("name", ["nowhere", "index"])
def test_a_directory_that_is_no_corpus_changes_nothing(built: Built, tmp_path: Path, name: str) -> None:
    with pytest.raises(CorpusError, match=name):
        rebuild(tmp_path / name, built.index)
    assert luton_scores(built.index)


def test_a_full_rebuild_carries_nothing_over(built: Built) -> None:
    summary = rebuild(built.corpus, built.index, full=True)
    assert (summary.notices_read, summary.notices_carried, summary.texts_carried) == (2, 0, 0)
    assert summary.texts_embedded == built.summary.texts_embedded


def test_the_previous_build_is_kept_and_older_ones_go(built: Built) -> None:
    add(built)
    second = rebuild(built.corpus, built.index)
    assert builds(built) == {built.summary.build_id, second.build_id}
    add(built, "wear.md", NEW_NOTICE.replace("Tyne", "Wear").replace("Gateshead", "Sunderland"))
    third = rebuild(built.corpus, built.index)
    assert builds(built) == {second.build_id, third.build_id}


def test_half_made_builds_are_cleared_away(built: Built) -> None:
    (built.index / "builds" / "20200101T000000-aaaaaa").mkdir()
    (built.index / "builds" / "20200101T000000-aaaaaa" / "notices.db").write_bytes(b"half")
    add(built)
    summary = rebuild(built.corpus, built.index)
    assert builds(built) == {built.summary.build_id, summary.build_id}


@pytest.mark.parametrize("name", ["notices.db", "passages.faiss", "manifest.json"])
def test_a_damaged_build_is_made_anew(built: Built, name: str) -> None:
    path = built.index / "builds" / built.summary.build_id / name
    path.write_bytes(path.read_bytes()[:-3])
    summary = rebuild(built.corpus, built.index)
    assert (summary.unchanged, summary.notices_read, summary.texts_carried) == (False, 2, 0)
    assert sorted(luton_scores(built.index)) == [73, 75, 78]


def test_a_second_rebuild_at_once_says_so(built: Built) -> None:
    add(built)
    with exclusive(built.index), pytest.raises(IndexBusy, match="When it has ended, run: notices rebuild"):
        rebuild(built.corpus, built.index)
    assert not rebuild(built.corpus, built.index).unchanged


def test_a_directory_that_cannot_be_written_is_named(built: Built, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BuildError, match="file/index cannot be written"):
        rebuild(built.corpus, tmp_path / "file" / "index")


def test_a_model_that_cannot_be_loaded_changes_nothing(built: Built) -> None:
    with pytest.raises(ModelError, match="nobody/nothing"):
        rebuild(built.corpus, built.index, model="nobody/nothing")
    assert builds(built) == {built.summary.build_id}
    assert sorted(luton_scores(built.index)) == [73, 75, 78]


def test_progress_is_told_by_stages(built: Built) -> None:
    told: list[tuple[str, int, int]] = []
    add(built)
    summary = rebuild(built.corpus, built.index, progress=lambda *what: told.append(what))
    assert told[:3] == [("reading", n, 3) for n in (1, 2, 3)]
    assert told[3] == ("embedding", summary.texts_embedded, summary.texts_embedded)
    assert told[-1] == ("writing", 1, 1)


def test_a_reader_keeps_its_build_and_notices_the_newer(built: Built) -> None:
    with Snapshot.open(built.index) as reader:
        for word in ("Tyne", "Wear", "Tees"):  # the third removes the reader's build from disk
            add(built, text=NEW_NOTICE.replace("Tyne", word))
            rebuild(built.corpus, built.index)
        assert built.summary.build_id not in builds(built)
        assert not reader.is_current()
        assert reader.table.scores_of(["Luton"], NOW).rows
        assert reader.sentences.vectors.count == reader.manifest.counts["texts"]


def test_readers_answer_while_a_rebuild_is_at_work(built: Built) -> None:
    failures: list[BaseException] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                assert sorted(luton_scores(built.index)) == [73, 75, 78]
        except BaseException as error:
            failures.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for word in ("Tyne", "Wear", "Tees", "Ouse"):
        add(built, text=NEW_NOTICE.replace("Tyne", word))
        rebuild(built.corpus, built.index)
    done.set()
    reader.join()
    assert not failures
