"""Claims on how many of the three measures something is so. Figures are from `corpus/published/scores.csv`: Brent has
65%, 59% and 62%; Newham 55%, 46% and 60%; Hackney 47%, 43% and 58%; Wandsworth 58%, 47% and 64%; Hounslow 51%, 47% and
66%; Slough has 54% for Risk of Harm, 61% for Reoffending and no Safeguarding score."""

import pytest

from tests.assistant.checks import Ask


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Two of Brent's three marks were above 60, correct?", "Yes: on two of the three."),
        ("Was Brent over 60 on at least two of its three measures?", "Yes: on two of the three."),
        ("Hounslow outscored Wandsworth on all but one measure, true?", "No: on one of the three."),
        ("Did Newham do better than Hackney on just two of the three?", "No: on all three."),
        ("Brent was below the average on two out of three. Fair?", "No: on all three."),
        ("Slough was under 50 on at least two of the three measures, wasn't it?", "No: on none of the three."),
    ],
)
def test_on_how_many_measures_something_is_so_is_counted(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


def test_a_missing_score_that_could_tell_leaves_no_verdict(ask: Ask) -> None:
    text = ask("Slough was under 60 on two of its three measures, correct?").text
    assert text.startswith("Neither yes nor no") and "Yes. Slough scored **54%**" in text


def test_either_of_the_two_measures_counts_none(ask: Ask) -> None:
    assert ask("Sefton failed to reach 30 on either of its two measures, correct?").text.startswith("Yes: on each.")
