"""What is said of all of an area's scores at once. Figures are from `corpus/published/scores.csv`: above 70 on all are
Bournemouth and Poole, Bromley, Cambridgeshire, Luton and North Lincolnshire; below 60 Greenwich and Hackney; above 75
North Lincolnshire alone; below 50 none."""

import pytest

from assistant.answers import Answer
from tests.assistant.checks import Ask


def areas_of(answer: Answer) -> set[str]:
    """Return the areas whose scores an answer gives."""
    return {figure.area for figure in answer.figures if figure.statistic == "score" and figure.area}


_ABOVE_70 = {"Bournemouth and Poole", "Bromley", "Cambridgeshire", "Luton", "North Lincolnshire"}


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Give me the boroughs whose three figures are all north of 70", _ABOVE_70),
        ("Which teams saw each of their results land above 70?", _ABOVE_70),
        ("Councils with every one of their scores over 70", _ABOVE_70),
        ("Which services' marks were all over 70?", _ABOVE_70),
        ("Which areas got over 70 in every respect?", _ABOVE_70),
        ("Which areas had none of their scores at 70 or less?", _ABOVE_70),
        ("In which places is every mark below 60?", {"Greenwich", "Hackney"}),
        ("Areas with not one score over 59", {"Greenwich", "Hackney"}),
        ("Which councils had three scores above 75?", {"North Lincolnshire"}),
        ("Which areas had everything above 75?", {"North Lincolnshire"}),
        ("Who had nothing at all over 59?", {"Greenwich", "Hackney"}),
    ],
)
def test_what_is_said_of_all_scores_of_an_area_is_one_condition(ask: Ask, question: str, areas: set[str]) -> None:
    assert areas_of(ask(question)) == areas


def test_whether_any_area_has_them_all_so_is_told_first(ask: Ask) -> None:
    assert ask("Is there a council with all of its scores under 50?").text.startswith("No.")
    assert ask("Any borough where all the marks are above 70?").text.startswith("Yes.")


def test_all_scores_that_are_asked_for_are_each_listed(ask: Ask) -> None:
    assert "Hackney: **47%**" in ask("For London, list all scores below 50").text


def test_a_limit_before_a_region_is_no_count_of_its_areas(ask: Ask) -> None:
    assert areas_of(ask("List safeguarding scores below 50 in London")) == {"Greenwich", "Hackney"}
    assert ask("Is there a mark under 28 anywhere?").text.startswith("No: on none.")


def test_london_boroughs_below_average_on_all_three_are_those_of_london(ask: Ask) -> None:
    answer = ask("Which London boroughs are below average on all three measures?")
    assert "Greenwich" in areas_of(answer) and "Sefton" not in areas_of(answer)
