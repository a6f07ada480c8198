"""Who stands so many places above or below an area."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("two places up?", {"Havering", "Wandsworth"}),  # 21st with 54; 58, 58, then 55
        ("who is three places higher?", {"Havering", "Wandsworth"}),
        ("and two places down?", {"Hackney"}),  # 51, 47
        ("who's the one three below?", {"East Riding of Yorkshire"}),
    ],
)
def test_so_many_places_are_counted_from_the_area_placed(talk: Talk, asked: str, found: set[str]) -> None:
    answer = talk("Where did Barnet come for safeguarding?", asked)
    assert {area for area, _, _ in scores_of(answer)} == found | {"Barnet"}


def test_places_are_counted_on_from_the_same_area(talk: Talk) -> None:
    answer = talk("Where did Barnet come for safeguarding?", "two places up?", "and two places down?")
    assert {area for area, _, _ in scores_of(answer)} == {"Barnet", "Hackney"}
    assert values(answer, "rank") == [23]


def test_a_question_may_name_the_area_itself(ask: Ask) -> None:
    found = scores_of(ask("Which area sits three places below Kent for risk of harm?"))
    assert {area for area, _, _ in found} == {"Kent", "Bexley"}  # 53; 52, 52, 51


def test_no_area_stands_further_off_than_the_ranking_goes(talk: Talk) -> None:
    assert {area for area, _, _ in scores_of(talk("Where does Kent rank on reoffending?", "20 places up?"))} == {"Kent"}


def test_two_areas_are_set_beside_each_other(ask: Ask) -> None:
    assert "**6** places apart" in ask("How many places above Kent is Brent on risk of harm?").text  # 16th and 22nd
