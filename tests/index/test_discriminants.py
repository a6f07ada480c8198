import numpy as np
import pytest

from index.discriminants import Discriminants

EXPRESSIONS = np.eye(4, dtype=np.float32)[[0, 0, 1, 1, 2]] + 0.01 * np.eye(4, dtype=np.float32)[3]
SUBJECTS = ["housing", "housing", "homelessness", "homelessness", "music"]


def test_a_profile_is_greatest_for_the_subject_whose_expressions_a_text_is_nearest_to() -> None:
    told = Discriminants(EXPRESSIONS, SUBJECTS, {}).profiles(np.eye(4, dtype=np.float32)[:3])
    assert told.argmax(axis=1).tolist() == [0, 1, 2]  # housing, homelessness, music
    assert np.linalg.norm(told, axis=1) == pytest.approx([1, 1, 1])


def test_one_text_has_the_profile_that_it_has_among_many() -> None:
    kin = {"housing": frozenset({"homelessness"})}
    discriminants, texts = Discriminants(EXPRESSIONS, SUBJECTS, kin), np.eye(4, dtype=np.float32)[:3]
    cosines = texts @ EXPRESSIONS.T
    every = np.arange(len(EXPRESSIONS))
    alone = [discriminants.told(text, every, own)[0] for text, own in zip(texts, cosines, strict=True)]
    assert np.stack(alone) == pytest.approx(discriminants.profiles(texts), abs=1e-6)
    assert np.array_equal(cosines, texts @ EXPRESSIONS.T)  # they are read, not used up


def test_texts_on_subjects_that_lie_side_by_side_are_more_alike_than_others() -> None:
    kin = {"housing": frozenset({"homelessness"}), "homelessness": frozenset({"housing"})}
    housing, homelessness, music = Discriminants(EXPRESSIONS, SUBJECTS, kin).profiles(np.eye(4, dtype=np.float32)[:3])
    assert housing @ homelessness == pytest.approx(0.6 / 1.09, abs=0.001)
    assert housing @ music == pytest.approx(0, abs=0.001)


def test_the_shares_of_a_text_sum_to_one_and_count_nothing_for_what_lies_beside() -> None:
    kin = {"housing": frozenset({"homelessness"}), "homelessness": frozenset({"housing"})}
    told = Discriminants(EXPRESSIONS, SUBJECTS, kin)
    text = np.eye(4, dtype=np.float32)[0]
    _, shares = told.told(text, np.arange(2), EXPRESSIONS[:2] @ text)  # the others are too far to vote
    assert dict(zip(told.names, shares, strict=True)) == pytest.approx(
        {"homelessness": 0, "housing": 1, "music": 0}, abs=0.001
    )


def test_what_the_words_of_a_text_name_counts_half_whatever_its_vector_is_near_to() -> None:
    kin = {"housing": frozenset({"homelessness"}), "homelessness": frozenset({"housing"})}
    told = Discriminants(EXPRESSIONS, SUBJECTS, kin)
    near_music = np.array([0, 0, 1], np.float32)
    profile, shares = told.leaning(near_music, {"housing"})
    assert dict(zip(told.names, shares.tolist(), strict=True)) == {"housing": 0.5, "homelessness": 0, "music": 0.5}
    assert profile == pytest.approx(np.array([0.5, 0.15, 0.5]) / np.sqrt(0.5225), abs=1e-6)
