from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import IndexDamaged
from corpus.model import Notice, Passage, Span
from index.filling import write_notices
from index.score_table import ScoreTable
from index.sentence_index import SentenceHit, SentenceIndex
from index.vectors import Matrix, Vectors
from tests.index.test_passage_index import (
    ALPHA,
    BEFORE,
    BETA,
    DIAGONAL,
    EAST,
    NORTH,
    NOW,
    VECTORS,
    apart,
    notices,
    unit,
)  # fmt: skip


def heard(hits: tuple[SentenceHit, ...]) -> list[str]:
    return [hit.text.split()[0] for hit in hits]


def index(folder: Path, held: list[Notice], vectors: Matrix = VECTORS) -> SentenceIndex:
    with_notices = ScoreTable.create(folder / "notices.db")
    with_notices.write((), (ALPHA, BETA), (), ())
    write_notices(with_notices, apart(*held))
    with_notices.close()
    Vectors.write(folder / "sentences.faiss", vectors)
    return SentenceIndex(ScoreTable.open(folder / "notices.db"), folder / "sentences.faiss")


@pytest.fixture
def sentences(tmp_path: Path) -> Iterator[SentenceIndex]:
    opened = index(tmp_path, notices())
    yield opened
    opened._table.close()


def test_the_sentences_of_a_notice_come_in_its_order_with_their_cosines(sentences: SentenceIndex) -> None:
    hits = sentences.compared(sentences.of_sources(NOW, (BETA.id,)), unit(*DIAGONAL))
    assert heard(hits) == ["Managers", "Family"]
    assert [hit.similarity for hit in hits] == pytest.approx([1, 0.5**0.5])
    assert [hit.text for hit in hits] == [hit.span.of(notices()[1].text) for hit in hits]


def test_the_nearest_come_first_and_keep_to_kinds_and_areas(sentences: SentenceIndex) -> None:
    assert heard(sentences.nearest(NOW, unit(*NORTH), limit=2)) == ["Family", "Managers"]
    assert heard(sentences.nearest(NOW, unit(*NORTH), kinds=("note",))) == ["Telephone"]
    assert {hit.source.id for hit in sentences.nearest(NOW, unit(*NORTH), areas=("Alpha",))} == {ALPHA.id}


def test_a_notice_under_embargo_is_neither_near_nor_its_own(sentences: SentenceIndex) -> None:
    assert {hit.source.id for hit in sentences.nearest(BEFORE, unit(*NORTH))} == {ALPHA.id}
    assert sentences.of_sources(BEFORE, (BETA.id,)) == ()
    assert sentences.compared((), unit(*NORTH)) == ()


def test_a_paragraph_is_cut_at_its_sentences_and_a_heading_is_left_out(tmp_path: Path) -> None:
    text = "Title\n\nStaff were keen. Plans were late."
    passages = (
        Passage(f"{ALPHA.id}:0-5", ALPHA.id, "heading", Span(0, 5), "Title"),
        Passage(f"{ALPHA.id}:7-{len(text)}", ALPHA.id, "paragraph", Span(7, len(text)), text[7:]),
    )
    first, _ = notices()
    cut = index(tmp_path, [replace(first, text=text, passages=passages), notices()[1]])
    hits = cut.compared(cut.of_sources(NOW, (ALPHA.id,)), unit(*EAST))
    assert [(hit.text, hit.similarity) for hit in hits] == [("Staff were keen.", 1), ("Plans were late.", 0)]
    assert cut.of_passages(NOW, (passages[1].id,), unit(*EAST)) == hits


def test_fewer_vectors_than_wordings_is_damage(sentences: SentenceIndex, tmp_path: Path) -> None:
    Vectors.write(tmp_path / "short.faiss", VECTORS[:3])
    short = SentenceIndex(sentences._table, tmp_path / "short.faiss")
    with pytest.raises(IndexDamaged, match="3 vectors for 4 wordings"):
        short.nearest(NOW, unit(*EAST))


def shared(folder: Path) -> SentenceIndex:
    """Return an index of two notices, the second under embargo, whose first sentences are of one wording."""
    held = []
    for notice in notices():
        text = f"{notice.source.area} was visited. {notice.source.area} was {'cold' if held else 'warm'}."
        span = Span(0, len(text))
        passage = Passage(f"{notice.source.id}:0-{len(text)}", notice.source.id, "paragraph", span, text)
        held.append(replace(notice, text=text, passages=(passage,)))
    return index(folder, held, VECTORS[:3])


def test_sentences_of_one_wording_share_its_vector_and_come_in_their_order(tmp_path: Path) -> None:
    found = shared(tmp_path)
    hits = found.nearest(NOW, unit(*EAST), limit=3)
    assert [hit.text for hit in hits] == ["Alpha was visited.", "Beta was visited.", "Beta was cold."]
    assert [hit.similarity for hit in hits] == pytest.approx([1, 1, 0.5**0.5])
    assert len({hit.wording for hit in hits}) == 2
    assert heard(found.nearest(NOW, unit(*EAST), limit=1)) == ["Alpha"]


def test_a_wording_is_hidden_only_where_all_its_sentences_are(tmp_path: Path) -> None:
    found = shared(tmp_path)
    assert [hit.text for hit in found.nearest(BEFORE, unit(*EAST), limit=3)] == [
        "Alpha was visited.",
        "Alpha was warm.",
    ]
