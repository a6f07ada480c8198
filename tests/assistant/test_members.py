"""Who is on a list and who is not: judgements and scores are from `corpus/published/scores.csv`, by hand."""

import pytest

from tests.assistant.checks import Talk, scores_of, values

CREDITABLE = "Who was called creditable?"
HELD, LOWEST = "What do you hold in the North West?", "Which of those is lowest on safeguarding?"


@pytest.mark.parametrize(("area", "opening"), [("Luton", "Yes."), ("Bromley", "No.")])
def test_an_area_is_one_of_those_listed_or_not(talk: Talk, area: str, opening: str) -> None:
    assert talk(CREDITABLE, f"Is {area} one of them?").text.startswith(opening)


def test_the_others_are_those_of_the_list_that_were_not_named(talk: Talk) -> None:
    answer = talk(HELD, LOWEST, "And the other two?")
    assert scores_of(answer) == {("Oldham", "safeguarding", 67), ("Wigan", "safeguarding", 69)}


def test_others_than_were_listed_are_not_guessed_at(talk: Talk) -> None:
    answer = talk(HELD, LOWEST, "And the other five?")
    assert answer.outcome == "clarify"


def test_one_more_is_counted_with_those_listed(talk: Talk) -> None:
    assert values(talk(CREDITABLE, "How many is that with Kent?"), "count")[0] == 5
    assert values(talk(CREDITABLE, "How many is that with Luton?"), "count")[0] == 4


def test_a_number_just_given_is_traced_to_its_area(talk: Talk) -> None:
    answer = talk("What is the lowest risk of harm score?", "Which area had the 29?")
    assert scores_of(answer) == {("Sefton", "risk_of_harm", 29)}


@pytest.mark.parametrize("asked", ["which one isn't in London?", "who's not in London?", "which are outside London?"])
def test_those_of_a_list_outside_a_region(talk: Talk, asked: str) -> None:
    answer = talk("How many areas scored below 50 on risk of harm?", asked)
    assert scores_of(answer) == {("Sefton", "risk_of_harm", 29)}


def test_one_of_a_list_in_a_region_without_a_word_for_the_list(talk: Talk) -> None:
    answer = talk("Who scored over 80 for safeguarding?", "which one's in London?")
    assert scores_of(answer) == {("Bromley", "safeguarding", 81)}


@pytest.mark.parametrize(
    ("asked", "count"),
    [("how many altogether if you counted those on 75 as well?", 8), ("and if we let in those on exactly 75?", 3)],
)
def test_wider_bounds_are_counted_over_more_than_those_just_listed(talk: Talk, asked: str, count: int) -> None:
    answer = talk("How many areas beat 75% on reoffending?", "which of them are in London?", asked)
    assert values(answer, "count")[0] == count  # 86, 86, 85, 82, 78, 76, 75, 75; of London 86, 82, 75
