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


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Which councils did at least 16 points better on reoffending than on risk of harm?",
         ["Barking and Dagenham", "Hounslow", "Wandsworth"]),  # 21, 19, 17
        ("Where was safeguarding over 14 points below reoffending?", ["Hounslow"]),  # 51 to 66
        ("Which areas have more than 12 points between safeguarding and risk of harm?", ["Bexley"]),  # 64 and 51
        ("Whose safeguarding and reoffending scores are within a point of each other?",
         ["Bournemouth and Poole", "Haringey", "Bromley"]),  # 0, 1, 1
    ],
)  # fmt: skip
def test_areas_whose_two_scores_lie_so_far_apart(ask: Ask, question: str, areas: list[str]) -> None:
    answer = ask(question)
    assert {area for area, _, _ in scores_of(answer)} == set(areas)
    assert values(answer, "count")[0] == len(areas)


def test_the_two_scores_that_are_closest(ask: Ask) -> None:
    answer = ask("Name the area whose reoffending score is closest to its safeguarding score")
    assert {area for area, _, _ in scores_of(answer)} == {"Bournemouth and Poole"}  # 75 and 75


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("What's the most common score for safeguarding?", {"Barking and Dagenham", "Bournemouth and Poole", "Luton"}),
        ("Modal reoffending score?",
         {"Leicestershire and Rutland", "Medway", "Milton Keynes", "Bexley", "Doncaster", "Hounslow"}),  # 71 and 66
    ],
)  # fmt: skip
def test_the_score_that_most_areas_have(ask: Ask, question: str, areas: set[str]) -> None:
    answer = ask(question)
    assert {area for area, _, _ in scores_of(answer)} == areas
    assert values(answer, "count")[0] == 3


def test_how_two_areas_of_all_lie_to_each_other_is_asked_back_and_no_two_lowest(ask: Ask) -> None:
    assert ask("Which two councils are separated by the least on safeguarding?").outcome == "clarify"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("On which measure do areas vary most?", "The most, by measure: Safeguarding"),  # 83 to 28
        ("Which measure has the least consistent scores?", "The most, by measure: Safeguarding"),
        ("On which measure are the areas closest together?", "The least, by measure: Likelihood of Reoffending"),
        ("Which measure shows the most consistent scores across areas?", "The least, by measure: Likelihood of"),
    ],
)
def test_the_measure_on_which_areas_vary(ask: Ask, question: str, told: str) -> None:
    answer = ask(question)
    assert told in answer.text
    assert values(answer, "difference") == [55, 48, 30]


def test_the_area_whose_own_scores_vary_is_another_question(ask: Ask) -> None:
    assert values(ask("Which areas vary most across the three measures?"), "difference") == [21]  # 86 to 65


def test_each_other_is_no_other_measure(ask: Ask) -> None:
    assert values(ask("Which areas got the same risk of harm score as each other?"), "count") == [18, 32]
