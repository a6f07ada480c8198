"""Follow-ups on words: another notice, another subject, who was judged better."""

import pytest

from tests.assistant.checks import Talk, quotes

PLANNING = "What does the Leicestershire notice say about planning?"


def test_a_measure_after_a_subject_is_asked_for_in_words(talk: Talk) -> None:
    answer = talk(PLANNING, "And about safeguarding?")
    assert "Safeguarding" in quotes(answer)
    assert answer.figures == ()


@pytest.mark.parametrize("asked", ["Does Luton's say anything similar?", "does the Luton one say the same?"])
def test_something_similar_is_on_the_same_subject(talk: Talk, asked: str) -> None:
    assert "planning requires some improvement" in quotes(talk(PLANNING, asked))


def test_either_is_both_of_the_notices_spoken_of(talk: Talk) -> None:
    answer = talk(PLANNING, "Does Luton's say anything similar?", "Do either mention girls?")
    assert answer.reason == "not_in_notices"
    assert "Leicestershire and Rutland and Luton" in answer.text


def test_who_was_judged_more_kindly_is_of_those_compared(talk: Talk) -> None:
    answer = talk("Compare Wandsworth with Haringey", "Who was described more kindly?")
    assert {citation.area for citation in answer.citations} == {"Wandsworth", "Haringey"}


def test_the_other_notice_is_not_the_one_just_quoted(talk: Talk) -> None:
    answer = talk("What does the Luton notice say about staff?", "Does the other notice say anything on management?")
    assert {citation.area for citation in answer.citations} == {"Leicestershire and Rutland"}


@pytest.mark.parametrize("asked", ["Is there one like it for Leicestershire?", "anything similar for Leicestershire?"])
def test_one_like_it_is_on_the_subject_just_quoted(talk: Talk, asked: str) -> None:
    answer = talk("Quote the sentence on management oversight in the Luton notice", asked)
    assert "management oversight will be critical" in quotes(answer)


def test_a_programme_is_asked_on_after_areas_of_which_nothing_is_held(talk: Talk) -> None:
    asked = ["What did Cardiff score for safeguarding?", "How many areas was the programme meant to inspect?"]
    assert "April 2009" in talk(*asked, "When did it start?").text
    assert "three-year cycle" in talk(*asked, "When did it start?", "And how long was it to take?").text
