import numpy as np
import pytest

from index.discriminants import Discriminants

EXPRESSIONS = np.eye(4, dtype=np.float32)[[0, 0, 1, 1, 2]] + 0.01 * np.eye(4, dtype=np.float32)[3]
SUBJECTS = ["housing", "housing", "homelessness", "homelessness", "music"]


def test_a_profile_is_greatest_for_the_subject_whose_expressions_a_text_is_nearest_to() -> None:
    told = Discriminants(EXPRESSIONS, SUBJECTS, {}).profiles(np.eye(4, dtype=np.float32)[:3])
    assert told.argmax(axis=1).tolist() == [1, 0, 2]  # homelessness, housing, music
    assert np.linalg.norm(told, axis=1) == pytest.approx([1, 1, 1])


def test_texts_on_subjects_that_lie_side_by_side_are_more_alike_than_others() -> None:
    kin = {"housing": frozenset({"homelessness"}), "homelessness": frozenset({"housing"})}
    housing, homelessness, music = Discriminants(EXPRESSIONS, SUBJECTS, kin).profiles(np.eye(4, dtype=np.float32)[:3])
    assert housing @ homelessness == pytest.approx(0.6 / 1.09, abs=0.001)
    assert housing @ music == pytest.approx(0, abs=0.001)


def test_the_shares_of_a_text_sum_to_one_and_count_nothing_for_what_lies_beside() -> None:
    kin = {"housing": frozenset({"homelessness"}), "homelessness": frozenset({"housing"})}
    told = Discriminants(EXPRESSIONS, SUBJECTS, kin)
    shares = told.shares(np.eye(4, dtype=np.float32)[:1])[0]
    assert dict(zip(told.names, shares, strict=True)) == pytest.approx(
        {"homelessness": 0, "housing": 1, "music": 0}, abs=0.001
    )
