import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("question", "areas", "gap"),
    [
        ("Which area came closest to 70 on reoffending?",
         {"Leicestershire and Rutland", "Medway", "Milton Keynes", "Havering"}, 1),  # 71, 71, 71, 69
        ("who was nearest to 50 for harm", {"Bexley"}, 1),  # 51
        ("Which area is nearest to the national average for risk of harm?",
         {"Leicestershire and Rutland", "Medway"}, 1),  # 63 and 61, about 62
        ("Which area is furthest from the average on safeguarding?", {"Sefton"}, 40),  # 28, from 68
        ("Which London borough came closest to the average on safeguarding?",
         {"Kingston upon Thames", "Brent"}, 3),  # 71 and 65, about the printed 68
    ],
)  # fmt: skip
def test_the_areas_nearest_to_a_number_or_the_printed_average(
    ask: Ask, question: str, areas: set[str], gap: int
) -> None:
    answer = ask(question)
    assert {area for area, _, _ in scores_of(answer) if area} == areas
    assert values(answer, "difference") == [gap]


def test_a_regions_own_average_is_the_mean_of_the_areas_held_there(ask: Ask) -> None:
    answer = ask("Which London borough came closest to the London average on safeguarding?")
    assert values(answer, "mean") == [61.6]
    assert scores_of(answer) == {("Haringey", "safeguarding", 62)}
    assert values(answer, "difference") == [0.4]


def test_the_three_nearest_take_in_those_tied_at_the_cut(ask: Ask) -> None:
    answer = ask("Which three areas were closest to the average for harm?")
    assert scores_of(answer) == {
        ("Leicestershire and Rutland", "risk_of_harm", 63), ("Medway", "risk_of_harm", 61),
        ("Oldham", "risk_of_harm", 60), ("Wigan", "risk_of_harm", 60),
    }  # fmt: skip


def test_no_area_is_nearest_where_none_has_a_score(ask: Ask) -> None:
    assert ask("Which area in Wales is nearest to 50 on safeguarding?").reason == "no_notice"


def test_the_middle_of_a_ranking_is_nearest_to_its_median(ask: Ask) -> None:
    answer = ask("Which area is in the middle of the table for safeguarding?")
    assert {area for area, _, _ in scores_of(answer)} == {"Bexley", "Doncaster"}  # 64, the 14th of 27
    assert values(answer, "median") == [64]


def test_how_far_below_the_average_the_lowest_lies(ask: Ask) -> None:
    answer = ask("How far below the average is the lowest area for safeguarding?")
    assert values(answer, "difference") == [40]  # 28 to 68


def test_the_nearest_to_the_average_of_a_list_is_to_the_printed_one(talk: Talk) -> None:
    listed = "Give me every South East area's risk of harm score"  # 69, 61, 55, 54, 53; the average to date: 62
    assert scores_of(talk(listed, "which is nearest the average?")) == {("Medway", "risk_of_harm", 61)}
