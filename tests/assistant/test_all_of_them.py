"""Whether something holds of all that were just listed."""

import pytest

from tests.assistant.checks import Talk, values


@pytest.mark.parametrize(
    "asked", ["Are they all in London?", "Are all of those in Wales?", "Is every one of them Welsh?"]
)
def test_whether_all_of_a_list_lie_in_a_region_gets_one_verdict(talk: Talk, asked: str) -> None:
    answer = talk("Who are the top three on safeguarding?", asked)
    assert answer.text.startswith("No: not each of them.")
    assert "Bromley lies in London" in answer.text


def test_both_of_two_listed_lie_in_england(talk: Talk) -> None:
    answer = talk("The bottom two for risk of harm?", "Are both in England?")
    assert answer.text.startswith("Yes: each of them.")


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Are they all above average?", "Yes."),
        ("Are all of them below average?", "No."),
        ("Did each of them score over 80?", "Yes."),
        ("Did they all get over 82?", "No."),
    ],
)
def test_whether_all_of_a_list_lie_beyond_a_limit(talk: Talk, asked: str, verdict: str) -> None:
    """83, 83 and 81 against an average of 68."""
    answer = talk("Top three areas for safeguarding", asked)
    assert verdict in answer.text
    assert {figure.measure for figure in answer.figures if figure.statistic == "score"} <= {"safeguarding"}


def test_all_of_an_earlier_list_are_meant_by_their_number(talk: Talk) -> None:
    """Milton Keynes, one of the four, has no safeguarding score."""
    asked = ("Which areas were judged creditable?", "Did they all get over 70 for safeguarding?")
    answer = talk(*asked, "Are all four above average on risk of harm?")
    assert "Yes." in answer.text
    assert 4 in values(answer, "count")
