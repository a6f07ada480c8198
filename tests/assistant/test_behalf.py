"""Who wants to know something is not what is asked."""

import pytest

from assistant.behalf import without_the_asker
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
