"""Who asks, and for whom, which is not what is asked."""

import pytest

from assistant.askers import asked_within, tells_of_the_asker, without_the_asker
from assistant.words import CORRECT
from tests.assistant.checks import Ask, Talk, scores_of


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Our chair would very much like the three scores for Kent.", "The three scores for Kent?"),
        ("My tutor has asked me for the mean of the areas held.", "The mean of the areas held?"),
        ("The producer is after the lowest score in London.", "The lowest score in London?"),
        ("My editor is keen to know whether Luton beat Kent.", f"Luton beat Kent{CORRECT}"),
        ("My boss, a Slough MP, wants to know how it did.", "My boss, a Slough MP. How it did?"),
        ("My editor is keen to know whether Luton or Kent did better.", "Whether Luton or Kent did better?"),
        ("Our area needs most work on what?", "Our area needs most work on what?"),
        ("Our leader would like to say that Kent was last.", "Our leader would like to say that Kent was last."),
    ],
)
def test_a_text_is_put_without_the_asker(text: str, asked: str) -> None:
    assert without_the_asker(text) == asked


def test_what_a_leader_would_like_is_asked(ask: Ask) -> None:
    assert scores_of(ask("Our leader would welcome the safeguarding score for Bexley.")) == {
        ("Bexley", "safeguarding", 64)
    }


def test_an_area_that_stands_with_the_asker_is_asked_about(ask: Ask) -> None:
    answer = ask("My Member, who sits for Kent, is keen to know whether the county beat Medway on reoffending.")
    assert answer.text.startswith("No.")
    assert scores_of(answer) == {("Kent", "reoffending", 68), ("Medway", "reoffending", 71)}


def test_the_equivalent_is_the_same_of_another_measure(talk: Talk) -> None:
    answer = talk("What was Luton's safeguarding score?", "Our cabinet would also like the equivalent for reoffending.")
    assert scores_of(answer) == {("Luton", "reoffending", 78)}


def test_a_sentence_is_parted_behind_what_leads_to_a_question_in_it() -> None:
    assert list(asked_within("We sell jam here and wondered how our team did")) == [
        ("We sell jam here and wondered", "how our team did")
    ]
    assert next(asked_within("Our members would like to know: the score")) == (
        "Our members would like to know",
        "the score",
    )
    assert list(asked_within("How did Kent do?")) == []


@pytest.mark.parametrize(
    "question",
    [
        "Having rung the church bells for sixty years, I should be glad to learn how Kent did on safeguarding.",
        "I look after the allotments in Kent and wondered what our youth offending team got for safeguarding.",
        "We deliver 900 leaflets a month in Kent and our subscribers would like to have the safeguarding score.",
        "For my geology homework I have to establish what Kent scored on safeguarding",
        "With the curtains drawn and the cat fed, I'd like to hear what Kent scored on safeguarding.",
        "I'm 44 and drive a lorry: what did Kent get for safeguarding?",
        "The bells ring in five minutes, so could you just say how Kent did on safeguarding?",
        "I teach girls at the weekend and was curious how Kent did on safeguarding.",
    ],
)
def test_what_somebody_tells_of_himself_before_a_question_does_not_stand_in_its_way(ask: Ask, question: str) -> None:
    assert scores_of(ask(question)) == {("Kent", "safeguarding", 59)}


@pytest.mark.parametrize(
    "question",
    [
        "I am only interested in girls and wondered what Kent scored on safeguarding.",
        "As far as custody cases are concerned, I should like to know what Kent scored on safeguarding.",
        "Looking only at the boys, what did Kent score on safeguarding?",
        "We do not count the girls and want to know what Kent scored on safeguarding.",
    ],
)
def test_what_narrows_it_still_does(ask: Ask, question: str) -> None:
    assert scores_of(ask(question)) == set()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("i teach girls in the town", True),
        ("my nephew is in custody", True),
        ("girls in the town", False),
        ("i am only concerned with girls", False),
    ],
)
def test_what_is_told_of_the_asker_narrows_nothing_unless_he_says_so(statement: str, told: bool) -> None:
    assert tells_of_the_asker(statement.split()) is told


@pytest.mark.parametrize(
    "question",
    [
        "My aunt lives in Kent and wants to know whether it got over 55 for safeguarding.",
        "It was put to my sister that Kent scored 59 for safeguarding; is that so?",
        "The lad at the petrol station swears that Kent scored 59 on safeguarding, is he right?",
        "A third of my choir come from Kent and are keen to hear whether it got under 60 for safeguarding.",
    ],
)
def test_whether_something_is_so_gets_its_yes(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("Yes.")
    assert scores_of(answer) == {("Kent", "safeguarding", 59)}


def test_people_told_of_and_counted_are_no_areas(ask: Ask) -> None:
    answer = ask("I coach youngsters in Luton and would like to know how many of them reoffended.")
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")


def test_a_matter_off_the_topic_before_a_question_of_no_scores_is_its_matter(ask: Ask) -> None:
    assert ask("Fancy a pizza, any nice places in Luton?").reason == "off_topic"
