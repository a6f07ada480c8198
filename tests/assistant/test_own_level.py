"""Whether an area's own scores are the same."""

import pytest

from tests.assistant.checks import Talk


@pytest.mark.parametrize(
    "follow", ["So it's the same figure for all three?", "The same number three times, is that right?"]
)
def test_scores_that_differ_are_not_the_same(talk: Talk, follow: str) -> None:
    answer = talk("How did Kent do?", follow)  # 59, 53, 68
    assert answer.text.startswith("No.")
    assert {figure.value for figure in answer.figures if figure.statistic == "score"} == {59, 53, 68}


def test_two_scores_of_one_area_are_set_beside_each_other(talk: Talk) -> None:
    answer = talk("Are Luton's safeguarding and risk of harm scores the same?")  # 75 and 73
    assert answer.text.startswith("No. Luton's higher score of those asked about is for Safeguarding")


def test_two_areas_with_the_same_score_are_another_matter(talk: Talk) -> None:
    assert "Yes." in talk("Are Bromley and Kingston upon Thames the same for risk of harm?").text  # 75 each
