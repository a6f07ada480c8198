import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import IndexDamaged, UnknownSource
from corpus.model import Notice, Passage, PassageKind, Source, Span
from index.filling import Held, New, write_notices
from index.notice_rows import parts_of
from index.passage_index import PassageIndex, match_each
from index.score_table import ScoreTable
from index.sentence_index import SentenceIndex
from index.vectors import Matrix, Vectors

NOW, BEFORE = "2026-01-01T00:00:00Z", "2012-06-01T00:00:00Z"
EMBARGO = datetime(2012, 6, 13, tzinfo=UTC)

ALPHA = Source("alpha-2011-01-05", "Alpha", "A", "2011-01-05", "inspectorate notice", True)
BETA = Source("beta-2012-06-13", "Beta", "B", "2012-06-13", "inspectorate notice", True, embargo=EMBARGO)
TEXTS: tuple[tuple[Source, PassageKind, str], ...] = (
    (ALPHA, "paragraph", "Managers supervised interventions well."),
    (ALPHA, "note", "Telephone the press office."),
    (BETA, "paragraph", "Managers were enthusiastic."),
    (BETA, "paragraph", "Family support was praised."),
)
EAST, NORTH, UP = (1, 0, 0), (0, 1, 0), (0, 0, 1)
DIAGONAL = (math.sqrt(0.5), math.sqrt(0.5), 0)
VECTORS = np.array([EAST, UP, DIAGONAL, NORTH], np.float32)


def unit(*numbers: float) -> Matrix:
    return np.array(numbers, np.float32)


def notices() -> list[Notice]:
    held: dict[str, Notice] = {}
    for source, kind, text in TEXTS:
        notice = held.setdefault(source.id, Notice(source, f"{source.area}.md", source.id, ""))
        span = Span(len(notice.text), len(notice.text) + len(text))
        passage = Passage(f"{source.id}:{span.start}-{span.end}", source.id, kind, span, text)
        held[source.id] = replace(notice, text=notice.text + text, passages=(*notice.passages, passage))
    return list(held.values())


def apart(*held: Notice) -> list[Held]:
    return [New(notice, parts_of(notice)) for notice in held]


@pytest.fixture
def passages(tmp_path: Path) -> Iterator[PassageIndex]:
    new = ScoreTable.create(tmp_path / "notices.db")
    new.write((), (ALPHA, BETA), (), ())
    write_notices(new, apart(*notices()))
    new.close()
    Vectors.write(tmp_path / "passages.faiss", VECTORS)
    table = ScoreTable.open(tmp_path / "notices.db")
    yield PassageIndex(table, SentenceIndex(table, tmp_path / "passages.faiss"))
    table.close()


def test_similarity_is_the_cosine(passages: PassageIndex) -> None:
    hits = passages.search(NOW, vector=unit(0.6, 0.8, 0))
    assert [hit.passage.text[:8] for hit in hits] == ["Managers", "Family s", "Managers", "Telephon"]
    # (0.6 + 0.8) / √2, 0.8, 0.6 and 0
    assert [hit.similarity for hit in hits] == pytest.approx([1.4 / math.sqrt(2), 0.8, 0.6, 0.0], abs=1e-6)
    assert [hit.lexical for hit in hits] == [None] * 4


def test_words_find_their_inflections(passages: PassageIndex) -> None:
    (hit,) = passages.search(NOW, "supervising an intervention")
    assert hit.passage.text == "Managers supervised interventions well."
    assert hit.source == ALPHA
    assert hit.similarity is None
    assert hit.lexical is not None and hit.lexical > 0


def test_both_lists_are_fused_by_rank(passages: PassageIndex) -> None:
    # "praised" finds Family support alone; by meaning it is second to "Managers were enthusiastic".
    first, second, *_ = passages.search(NOW, "praised", unit(0.6, 0.8, 0))
    assert first.passage.text == "Family support was praised."
    assert first.fused == pytest.approx(1 / 61 + 1 / 62)
    assert second.passage.text == "Managers were enthusiastic."
    assert second.fused == pytest.approx(1 / 61)
    assert second.lexical is None


def test_a_hit_found_by_words_has_its_similarity_too(passages: PassageIndex) -> None:
    hits = passages.search(NOW, "telephone", unit(*NORTH), limit=4)
    telephone = next(hit for hit in hits if hit.passage.text.startswith("Telephone"))
    assert telephone.similarity == pytest.approx(0)


def test_an_embargoed_notice_is_in_no_search(passages: PassageIndex) -> None:
    for hits in (
        passages.search(BEFORE, "managers family support"),
        passages.search(BEFORE, vector=unit(*NORTH)),
        passages.search(BEFORE, vector=unit(*NORTH), kinds=["paragraph"]),
        passages.search(BEFORE, "family", unit(*NORTH), areas=["Alpha", "Beta"]),
    ):
        assert {hit.source.id for hit in hits} == {ALPHA.id}
    with pytest.raises(UnknownSource):
        passages.passages_of(BETA.id, BEFORE)


def test_a_search_of_one_area_is_exact(passages: PassageIndex) -> None:
    hits = passages.search(NOW, vector=unit(*NORTH), areas=["Alpha"])
    assert [(hit.passage.text[:9], hit.similarity) for hit in hits] == [("Managers ", 0.0), ("Telephone", 0.0)]


def test_searches_can_be_held_to_kinds_and_periods(passages: PassageIndex) -> None:
    (note,) = passages.search(NOW, vector=unit(*NORTH), kinds=["note"])
    assert note.passage.kind == "note"
    assert {h.source.id for h in passages.search(NOW, "managers", since="2012-01-01", until="2012-12-31")} == {BETA.id}
    assert passages.search(NOW, "managers", unit(*EAST), areas=["Gotham"]) == ()


def test_the_limit_holds(passages: PassageIndex) -> None:
    assert len(passages.search(NOW, "managers family", unit(*EAST), limit=2)) == 2


@pytest.mark.parametrize(
    "words", ['"', "text: OR NOT", "a* ^b", "NEAR(managers, 2)", "' ; DROP TABLE passages --", "(", "%_"]
)
def test_no_syntax_leaks_into_the_full_text_query(passages: PassageIndex, words: str) -> None:
    passages.search(NOW, words)


def test_words_are_quoted_and_each_is_asked_for_once() -> None:
    assert match_each("NOT managers, not_managers*") == ['"NOT"', '"managers"', '"not"']
    assert match_each(" ?! ") == []


def test_very_many_words_are_no_trouble(passages: PassageIndex) -> None:
    assert passages.search(NOW, " ".join(f"w{n}" for n in range(3000)) + " managers")


def test_nothing_asked_for_nothing_found(passages: PassageIndex) -> None:
    assert passages.search(NOW) == ()


def test_passages_of_a_notice_come_in_their_order(passages: PassageIndex) -> None:
    assert [p.text for p in passages.passages_of(ALPHA.id, NOW)] == [text for s, _, text in TEXTS if s is ALPHA]


def test_a_passage_is_as_similar_as_its_nearest_sentence(tmp_path: Path) -> None:
    text = "Title\n\nStaff were keen. Plans were late."
    held = (
        Passage("alpha:0-5", ALPHA.id, "heading", Span(0, 5), "Title"),
        Passage("alpha:7-40", ALPHA.id, "paragraph", Span(7, len(text)), text[7:]),
    )
    new = ScoreTable.create(tmp_path / "notices.db")
    new.write((), (ALPHA,), (), ())
    write_notices(new, apart(Notice(ALPHA, "alpha.md", "0", text, passages=held)))
    new.close()
    Vectors.write(tmp_path / "passages.faiss", VECTORS[:2])
    table = ScoreTable.open(tmp_path / "notices.db")
    passages = PassageIndex(table, SentenceIndex(table, tmp_path / "passages.faiss"))
    heading, paragraph = passages.search(NOW, "title", unit(0, 0.6, 0.8))
    assert (heading.passage.kind, heading.similarity) == ("heading", None)
    assert paragraph.similarity == pytest.approx(0.8)  # of UP; EAST, its first sentence, has 0
    table.close()


def test_the_commonest_words_are_left_out_where_too_many_passages_have_one(
    passages: PassageIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    def found(words: str) -> set[str]:
        return {hit.passage.text for hit in passages.search(NOW, words)}

    telephone, managers = "Telephone the press office.", "Managers were enthusiastic."
    assert found("enthusiastic telephone managers") == {telephone, managers, TEXTS[0][2]}
    monkeypatch.setattr("index.passage_index.MOST_WORDED", 3)
    assert found("enthusiastic telephone managers") == {telephone, managers}  # two have "managers", which makes four
    monkeypatch.setattr("index.passage_index.MOST_WORDED", 1)
    assert found("managers") == {managers, TEXTS[0][2]}  # one word stays, however common


def test_vectors_stay_readable_when_their_file_is_removed(passages: PassageIndex, tmp_path: Path) -> None:
    (tmp_path / "passages.faiss").unlink()
    assert passages.search(NOW, vector=unit(*NORTH), limit=1)[0].similarity == pytest.approx(1)


def test_a_file_of_something_else_is_damage(passages: PassageIndex, tmp_path: Path) -> None:
    (tmp_path / "other.faiss").write_bytes(b"garbage" * 100)
    with pytest.raises(IndexDamaged):
        SentenceIndex(passages._table, tmp_path / "other.faiss").nearest(NOW, vector=unit(*NORTH))


def test_statements_for_passages_use_their_indexes(passages: PassageIndex) -> None:
    from index import statements as sql

    parameters = {"id": ALPHA.id, "now": NOW, "numbers": "[1]", "areas": None, "kinds": None, "since": "", "until": "9"}
    for statement in (sql.PASSAGES_OF, sql.PASSAGES_NUMBERED, sql.ALLOWED_WORDINGS):
        plan = [row[3] for row in passages._table.rows(f"EXPLAIN QUERY PLAN {statement}", parameters)]
        assert not any(line.startswith("SCAN p") for line in plan), plan
