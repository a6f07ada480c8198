"""Praise told from fault by sentences that are labelled."""

from pathlib import Path

import numpy as np
import pytest

from index.embedder import Embedder
from index.exporting import shipped_vectors
from index.stances import Stances, Words, labelled_sentences, words_and_pairs
from tests.index.conftest import Built


@pytest.fixture(scope="module")
def learnt(embedder: Embedder) -> Stances:
    return Stances(shipped_vectors([text for text, _ in labelled_sentences()], embedder))


@pytest.mark.parametrize(
    ("praise", "fault"),
    [
        ("Home visits were regular and well planned.", "Home visits were rare and poorly planned."),
        ("Parents were closely involved and felt listened to.", "Parents were seldom involved and felt ignored."),
        ("Managers checked cases and gave useful feedback.", "Managers rarely checked cases and gave little feedback."),
        ("Nobody had been left without a home.", "Some were left without a home."),
        ("Nobody was turned away.", "Nobody was asked."),
        ("Letters were answered within a day.", "Letters were answered after months, by which time hope had gone."),
    ],
)
def test_praise_and_fault_lie_on_either_side(embedder: Embedder, learnt: Stances, praise: str, fault: str) -> None:
    good, bad = learnt.of([praise, fault], embedder.encode([praise, fault]))
    assert good > 0.1
    assert bad < -0.1


def test_a_sentence_without_a_side_has_next_to_none(embedder: Embedder, learnt: Stances) -> None:
    plain = ["The town lies on a river.", "This inspection was one of twelve that spring."]
    assert np.abs(learnt.of(plain, embedder.encode(plain))).max() < 0.25


def test_words_weigh_as_scikit_learn_has_them() -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer

    known = ["Plans were late, and late again.", "Plans were on time.", "Staff were late."]
    library = TfidfVectorizer(analyzer=words_and_pairs, sublinear_tf=True)
    library.fit(known)
    ours = Words.of(known)
    for text in (*known, "Nobody said that plans were late."):
        row, words = library.transform([text]).toarray()[0], library.get_feature_names_out()
        assert ours.weights(text) == pytest.approx(
            {word: weight for word, weight in zip(words, row, strict=True) if weight}
        )
        assert ours.weighed(text, {"late": 2, "plans were": 3}) == pytest.approx(
            2 * ours.weights(text).get("late", 0) + 3 * ours.weights(text).get("plans were", 0)
        )


def test_words_pair_with_those_near_behind_them() -> None:
    assert words_and_pairs("Few came back, again.") == [
        "few", "came", "back", "again",
        "few came", "came back", "back again",
        "few _ back", "came _ again", "few _ again",
    ]  # fmt: skip


def test_a_word_that_nobody_has_labelled_weighs_nothing() -> None:
    ours = Words.of(["Plans were late."])
    assert ours.weighed("Plans were late, Gwendolen.", {"late": 1}) == ours.weighed("Plans were late.", {"late": 1})
    assert ours.weighed("Gwendolen!", {"late": 1}) == 0


def test_there_may_be_no_sentence(learnt: Stances) -> None:
    assert learnt.of([], np.empty((0, 384), np.float32)).shape == (0,)


def test_vectors_that_come_with_the_program_are_made_once(
    embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTICES_CACHE", str(tmp_path / "cache"))
    texts = ["Plans were late.", "Plans were on time."]
    made = shipped_vectors(texts, embedder)
    (kept,) = (tmp_path / "cache" / "kept").iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:200])
    assert np.array_equal(shipped_vectors(texts, embedder), made)  # a damaged cache is made anew
    assert kept.read_bytes() == whole
    assert np.array_equal(shipped_vectors(texts, embedder), made)


def test_a_build_is_near_to_subjects_that_no_expression_names(first_build: Built, embedder: Embedder) -> None:
    from index.snapshot import Snapshot

    with Snapshot.open(first_build.index) as snapshot:
        near = snapshot.subjects.near(embedder.encode(["feuds between crews from rival estates"]))
    assert near["gangs"] > 0.4
