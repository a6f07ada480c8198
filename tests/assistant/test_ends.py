"""The end of a list kept within limits, as a follow-up asks for it."""

import pytest

from assistant import Assistant
from tests.assistant.checks import Talk, require_sound, scores_of, values

WITHIN = "Which areas scored between 50 and 60 on risk of harm?"  # 60, 60, 59, 57, 57, 55, 54, 54, 54, 53, 52, 52, 51


@pytest.mark.parametrize("asked", ["who was bottom?", "the lowest?", "which one came last?", "what's the worst score?"])
def test_a_bare_lowest_is_of_those_just_listed(talk: Talk, asked: str) -> None:
    assert scores_of(talk(WITHIN, asked)) == {("Bexley", "risk_of_harm", 51)}


@pytest.mark.parametrize("asked", ["which one is best?", "who did best?", "highest?", "who came out on top?"])
def test_a_bare_highest_is_of_those_just_listed(talk: Talk, asked: str) -> None:
    assert {value for _, _, value in scores_of(talk(WITHIN, asked))} == {60}


def test_the_lowest_of_all_areas_is_asked_for_as_such(talk: Talk) -> None:
    answer = talk(WITHIN, "which area is lowest of all you hold?")
    assert ("Sefton", "risk_of_harm", 29) in scores_of(answer)


def test_another_measure_starts_afresh_unless_one_of_them_is_asked_for(talk: Talk) -> None:
    judged = "Which areas were judged disappointing?"
    assert scores_of(talk(judged, "which one is worst on reoffending?")) == {("Hackney", "reoffending", 58)}
    assert ("Greenwich", "reoffending", 56) in scores_of(talk(judged, "who was worst on reoffending?"))


@pytest.mark.parametrize("asked", ["back to the ones under 50, who was worst?", "of those below 50, which was lowest?"])
def test_an_end_of_those_within_bounds_is_on_the_measure_before(talk: Talk, asked: str) -> None:
    answer = talk("Which areas got under 65 for safeguarding?", asked)
    assert ("Sefton", "safeguarding", 28) in scores_of(answer) and values(answer, "count") == [5]


def test_an_end_within_limits_over_invented_areas(invented: Assistant) -> None:
    conversation = invented.conversation()
    listed = require_sound(invented, conversation.ask("Which areas scored at least 65 on reoffending?"))
    lowest = require_sound(invented, conversation.ask("who's bottom?"))
    assert values(lowest, "score") == [min(values(listed, "score"))]


def test_the_highest_of_a_list_of_one_is_that_one(talk: Talk) -> None:
    answer = talk("How many areas got under 45 for risk of harm?", "any outside London?", "which one is the highest?")
    assert scores_of(answer) == {("Sefton", "risk_of_harm", 29)}


def test_which_of_those_listed_was_seen_last_is_told_by_their_dates(talk: Talk) -> None:
    answer = talk("Which areas got over 80 for safeguarding?", "which of those was inspected most recently?")
    assert "Bromley: published" not in answer.text and "May 2012" in answer.text


def test_a_list_of_one_has_no_bottom_three(talk: Talk) -> None:
    answer = talk(
        "Top five for reoffending", "So Bromley is on 82, right?", "And which are the bottom two for reoffending?"
    )
    assert values(answer, "score") == [56, 58]


def test_the_other_end_may_be_said_before_the_question(talk: Talk) -> None:
    answer = talk("Who is lowest on safeguarding?", "And next lowest?", "And at the other extreme, who is best?")
    assert values(answer, "score") == [83, 83]


def test_their_scores_are_those_of_the_areas_asked_for(talk: Talk) -> None:
    answer = talk("Who came top for safeguarding in London?", "And the top two for reoffending, with their scores?")
    assert values(answer, "score") == [86, 82]
