"""The first n of a ranking as a limit, and parts of a ranking."""

import pytest

from assistant.bands import find_band
from assistant.words import split_words
from tests.assistant.checks import Ask, Talk, scores_of, values
from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("question", "areas", "opening"),
    [
        ("Were any London boroughs in the top five for reoffending?", {"Barking and Dagenham", "Bromley"}, "Yes. "),
        ("Any Midlands areas in the top five for safeguarding?", {"Northamptonshire"}, ""),
        ("Did a northern area make the top three for risk of harm?", {"North Lincolnshire"}, "Yes. "),
        (
            "How many of the bottom ten for risk of harm are London boroughs?",
            {"Greenwich", "Hackney", "Harrow", "Newham", "Hounslow", "Wandsworth", "Bexley", "Barnet"},
            "",
        ),
        ("Were any South East areas among the five lowest for risk of harm?", set(), "No. "),
        ("Were any South West areas in the bottom five for risk of harm?", set(), "No. "),
    ],
)
def test_areas_of_a_region_in_the_top_of_all(ask: Ask, question: str, areas: set[str], opening: str) -> None:
    answer = ask(question)
    assert {area for area, _, _ in scores_of(answer)} == areas
    assert values(answer, "count", "areas")[0] == len(areas)
    assert answer.text.startswith(opening)


def test_the_top_five_of_a_region_are_of_the_region_alone(ask: Ask) -> None:
    answer = ask("Top five in London for safeguarding")
    assert values(answer, "score") == [81, 78, 75, 71, 65]


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Who was in the bottom five for both safeguarding and risk of harm?", {"Sefton", "Greenwich", "Hackney"}),
        ("Which areas are in the top five on all three?", {"Cambridgeshire", "North Lincolnshire", "Bromley"}),
    ],
)  # fmt: skip
def test_those_in_the_top_of_every_measure(ask: Ask, question: str, areas: set[str]) -> None:
    answer = ask(question)
    assert {area for area, _, _ in scores_of(answer)} == areas
    assert values(answer, "count", "areas") == [len(areas)]


@pytest.mark.parametrize(
    ("question", "number", "lowest"),
    [
        ("Rank the top half of areas for safeguarding", 13, 65),  # 27 areas: Brent's 65% is 13th
        ("Give me the lowest quarter for safeguarding", 6, 28),
        ("Which areas are in the bottom quarter for reoffending?", 6, 56),  # 26 areas
        ("Which areas make up the top 10% for risk of harm?", 3, 75),  # 32 areas
        ("The lower third of London boroughs on safeguarding", 4, 44),  # 14 areas
    ],
)
def test_a_part_of_a_ranking(ask: Ask, question: str, number: int, lowest: int) -> None:
    answer = ask(question)
    assert values(answer, "count", "areas")[0] == number
    assert min(values(answer, "score")) == lowest
    assert len(values(answer, "score")) >= number


def test_a_part_of_what_was_just_ranked(talk: Talk) -> None:
    answer = talk("Rank all areas by safeguarding", "just the top half")
    assert min(values(answer, "score")) == 65
    assert talk("Rank all areas by safeguarding", "just the top half", "now the ones outside London").table is not None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Was Enfield in the top third for risk of harm?", "Yes"),  # 10th of 32
        ("Is Hackney in the top half for safeguarding?", "No"),
        ("Does Kent rank in the bottom half on safeguarding?", "Yes"),  # 17th of 27
    ],
)
def test_whether_an_area_is_in_a_part_of_a_ranking(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(f"{verdict}, of the areas held here.")


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("the top half", ("highest", 2)),
        ("bottom third", ("lowest", 3)),
        ("top 10%", ("highest", 10)),
        ("top 70%", None),
    ],
)
def test_a_part_is_told_from_a_score(text: str, band: tuple[str, float] | None) -> None:
    found = find_band(split_words(text))
    assert (found and (found.edge, found.part)) == band


def test_a_half_of_the_areas_is_no_score(read: Read) -> None:
    reading = read("More than half of London's boroughs fell below 60 on safeguarding.")
    assert [bounds.words for bounds in reading.bounds] == ["below 60%"]


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("List areas with 80+ in safeguarding", 4),
        ("Areas with >=70% for reoffending", 11),
        ("Areas with <50 for risk of harm", 7),
        ("Which areas scored 60+ for safeguarding but under 60 for risk of harm?", 4),
    ],
)
def test_signs_set_bounds(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count", "areas")[0] == count


TOP = ("Who are the five highest for safeguarding?",)
"""Cambridgeshire and North Lincolnshire 83, Bromley 81, Northamptonshire 80, Richmond upon Thames 78."""


@pytest.mark.parametrize(
    ("asked", "areas", "opening"),
    [
        ("Which of those are in the risk of harm top three too?", {"North Lincolnshire", "Bromley"}, ""),
        ("Do any of them make the top two for reoffending?", {"North Lincolnshire"}, "Yes. "),
        ("Are any of these among the five lowest on reoffending?", set(), "No. "),
    ],
)
def test_those_of_a_list_in_the_top_of_another_measure(talk: Talk, asked: str, areas: set[str], opening: str) -> None:
    answer = talk(*TOP, asked)
    assert {area for area, _, _ in scores_of(answer)} == areas and answer.text.startswith(opening)


def test_those_of_a_list_that_are_not_in_the_top(talk: Talk) -> None:
    answer = talk(*TOP, "Which of those are in the top three for risk of harm?", "And which aren't?")
    assert {area for area, _, _ in scores_of(answer)} == {"Cambridgeshire", "Northamptonshire", "Richmond upon Thames"}


def test_the_top_is_of_all_areas_whatever_listed_them(talk: Talk) -> None:
    answer = talk("Which areas were called creditable?", "Which of them are in the top five for reoffending?")
    assert {area for area, _, _ in scores_of(answer)} == {"Cambridgeshire", "Luton"}


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Which southern areas aren't in the top ten for safeguarding?", None),
        ("Which Welsh areas did not make the top five for safeguarding?", set()),
        ("Which East Midlands areas are not among the three highest for risk of harm?", {
            "Leicestershire and Rutland", "Northamptonshire",
        }),
    ],
)  # fmt: skip
def test_areas_of_a_region_that_are_not_in_the_top_of_all(ask: Ask, question: str, areas: set[str] | None) -> None:
    answer = ask(question)
    assert areas is None or {area for area, _, _ in scores_of(answer)} == areas


def test_which_are_after_which_are_not(talk: Talk) -> None:
    answer = talk(*TOP, "Which of them didn't make the top three for risk of harm?", "And which did?")
    assert {area for area, _, _ in scores_of(answer)} == {"North Lincolnshire", "Bromley"}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Northamptonshire got 80 for safeguarding - is that good enough for the top five?", "Yes"),
        ("Luton got 75 for safeguarding: is that in the top three?", "No"),
    ],
)
def test_a_top_so_many_is_heard_beside_the_score_that_is_told(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)
