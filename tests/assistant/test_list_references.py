"""The whole of a list that was narrowed, as what a follow-up is asked of."""

import pytest

from tests.assistant.checks import Talk, scores_of

SIX = ("Which areas were called disappointing?", "which of those lie outside London?")


@pytest.mark.parametrize(
    "asked", ["Of all six, who was lowest on risk of harm?", "Lowest for risk of harm of the six?"]
)
def test_all_six_are_those_listed_before_it_was_narrowed(talk: Talk, asked: str) -> None:
    assert scores_of(talk(*SIX, asked)) == {("Hackney", "risk_of_harm", 43)}


def test_another_number_is_not_of_the_whole_list(talk: Talk) -> None:
    assert scores_of(talk(*SIX, "Who is lowest on risk of harm of the two?")) >= {("Kent", "risk_of_harm", 53)}


def test_a_list_is_come_back_to_by_its_number(talk: Talk) -> None:
    asked = ("Which areas got 80 or more for safeguarding?", "Take Bromley. When was its report published?")
    answer = talk(*asked, "Going back to those four, which was lowest on risk of harm?")
    assert scores_of(answer) == {("Northamptonshire", "risk_of_harm", 68)}


def test_a_list_of_the_south_east_is_come_back_to(talk: Talk) -> None:
    asked = (
        "Which South East areas do you hold?",
        "Who of them is worst for risk of harm?",
        "And best?",
        "How far apart?",
    )
    answer = talk(*asked, "Were any of those five above the national average for risk of harm?")
    assert {area for area, _, _ in scores_of(answer)} == {"Milton Keynes"}


RANKED = ("Give me the five lowest for safeguarding", "And the five lowest for risk of harm?")
"""Sefton, Hartlepool, Greenwich, East Riding and Hackney; Sefton, Greenwich, Hackney, Harrow and Newham."""


@pytest.mark.parametrize(
    ("asked", "areas"),
    [
        ("Who makes both?", {"Sefton", "Greenwich", "Hackney"}),
        ("Is there an overlap?", {"Sefton", "Greenwich", "Hackney"}),
        ("Which areas do the two lists have in common?", {"Sefton", "Greenwich", "Hackney"}),
        ("Who's on the second but not the first?", {"Harrow", "Newham"}),
        ("Which are in the first list but not in the second?", {"Hartlepool"}),  # East Riding has no such score
    ],
)
def test_two_lists_are_held_against_each_other(talk: Talk, asked: str, areas: set[str]) -> None:
    assert {area for area, _, _ in scores_of(talk(*RANKED, asked))} == areas


def test_a_list_by_phrase_is_held_against_one_by_score(talk: Talk) -> None:
    answer = talk(
        "Who was called disappointing?", "Which areas were under 56 for safeguarding?", "Who's in both lists?"
    )
    assert {area for area, _, _ in scores_of(answer)} == {"Hackney", "Hounslow", "Newham"}
