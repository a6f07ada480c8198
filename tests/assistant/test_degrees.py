"""Words for good and bad in their degrees. Figures are from `corpus/published/scores.csv`."""

import pytest

from assistant.degrees import degrees
from tests.assistant.checks import Ask, scores_of, values
from tests.assistant.conftest import Read


def test_a_bad_word_in_its_degrees_looks_down_and_less_of_it_up() -> None:
    found = set(degrees({"bad": ["dodgy"]}))
    assert ("concepts", "bad_word", "dodgy") in found
    assert ("concepts", "lower", "dodgier") in found
    assert ("statistics", "lowest", "dodgiest") in found
    assert ("concepts", "higher", "less dodgy") in found
    assert ("comparators", "below", "more dodgy than") in found


def test_a_good_word_in_its_degrees_looks_up() -> None:
    found = set(degrees({"good": ["top notch"]}))
    assert ("statistics", "highest", "most top notch") in found
    assert ("statistics", "lowest", "least top notch") in found


@pytest.mark.parametrize(
    "question",
    [
        "Which was shoddier on safeguarding, Hounslow or Newham?",
        "Which was more abysmal on safeguarding, Hounslow or Newham?",
        "Which was less superb on safeguarding, Hounslow or Newham?",
    ],
)
def test_the_worse_of_two_is_the_lower(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "**Hounslow** scored lower" in answer.text
    assert values(answer, "difference") == [4]


@pytest.mark.parametrize(
    "question",
    [
        "Which boroughs were decent on safeguarding?",
        "How many areas were rubbish at safeguarding?",
        "Which areas were good for reoffending?",
    ],
)
def test_without_a_score_from_which_good_begins_nothing_is_listed(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.outcome == "clarify" and not answer.figures


def test_a_bad_word_beside_what_is_asked_narrows_nothing(ask: Ask) -> None:
    answer = ask("So Kent was woeful - what exactly were its figures?")
    assert scores_of(answer) == {
        ("Kent", "safeguarding", 59),
        ("Kent", "risk_of_harm", 53),
        ("Kent", "reoffending", 68),
    }


def test_a_word_whose_ending_its_stem_drops_says_no_direction(read: Read) -> None:
    """ "Superber" has the stem of "superb"."""
    assert not read("Which boroughs were superb?").has("higher")
    assert read("Which boroughs were harsher on safeguarding?").direction == "lower"
