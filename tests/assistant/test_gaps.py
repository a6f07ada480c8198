import pytest

from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("question", "area", "gap"),
    [
        ("Which area has the widest gap between safeguarding and reoffending?", "Hounslow", 15),  # 51 and 66
        ("Which area has the narrowest gap between risk of harm and safeguarding?", "Sefton", 1),  # 29 and 28
    ],
)
def test_the_area_furthest_apart_or_nearest_on_two_measures(ask: Ask, question: str, area: str, gap: int) -> None:
    answer = ask(question)
    assert {named for named, _, _ in scores_of(answer) if named} == {area}
    assert values(answer, "difference") == [gap]


def test_areas_level_on_two_measures_are_looked_for_among_those_with_both(ask: Ask) -> None:
    answer = ask("Which areas scored the same on safeguarding as on risk of harm?")
    assert "No area held here scored the same on both." in answer.text
    assert values(answer, "count") == [26]


def test_a_gap_is_looked_for_within_a_region(ask: Ask) -> None:
    answer = ask("Which South East area has the widest gap between risk of harm and reoffending?")
    assert {area for area, _, _ in scores_of(answer) if area} == {"Kent"}  # 53 and 68
    assert values(answer, "difference") == [15]


def test_areas_that_share_a_score_stand_together(ask: Ask) -> None:
    answer = ask("Which London boroughs have the same reoffending score?")
    assert scores_of(answer) == {("Bexley", "reoffending", 66), ("Hounslow", "reoffending", 66)}
    assert values(answer, "count") == [2, 13]


def test_areas_that_share_the_score_of_one_are_set_beside_it(ask: Ask) -> None:
    answer = ask("Which areas share a safeguarding score with Luton?")
    assert {area for area, _, _ in scores_of(answer)} == {"Luton", "Barking and Dagenham", "Bournemouth and Poole"}
