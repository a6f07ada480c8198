"""Limits that another area or the average sets, with what lies level with them or without it."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "count"),
    [
        # the average is 71; scores: 86, 86, 85, 82, 78, 76, 75, 75, then three of 71, then fifteen below
        ("How many areas reached the inspectorate's average on reoffending?", 11),
        ("How many areas met the average for reoffending?", 11),
        ("How many areas were at or above the average for reoffending?", 11),
        ("How many areas equalled or bettered the average on reoffending?", 11),
        ("How many areas passed the average on reoffending?", 8),
        ("How many areas failed to beat the average on reoffending?", 18),
        ("How many areas did no better than the average on reoffending?", 18),
        ("How many areas failed to reach the average on reoffending?", 15),
        ("How many areas could not match the average on reoffending?", 15),
    ],
)
def test_the_average_itself_is_taken_in_as_it_is_said(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many areas did at least as well as Medway on reoffending?", 10),  # the other two of 71, and eight above
        ("Which areas matched or bettered Medway on reoffending?", 10),
        ("Who failed to outscore Medway on reoffending?", 17),
        ("How many areas did not outscore Medway on reoffending?", 17),
        ("How many areas beat Medway on reoffending?", 8),
    ],
)
def test_others_level_with_an_area_are_taken_in_as_it_is_said(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Leicestershire fail to beat the average on reoffending?", "Yes."),  # 71 and 71
        ("Leicestershire did no better than the average on reoffending, correct?", "Yes."),
        ("Leicestershire failed to reach the average on reoffending, correct?", "No."),
        ("Did Milton Keynes do no better than Medway on reoffending?", "Yes."),  # 71 and 71
        ("Is Medway's reoffending score as good as or better than Milton Keynes's?", "Yes."),
        ("Did Bexley reach the inspectorate's average?", "No."),
        ("Did at least two areas beat Luton on reoffending?", "Yes."),
        ("Did at least five areas beat Luton on reoffending?", "No."),  # four
    ],
)
def test_what_is_level_gets_its_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert verdict in ask(question).text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many areas did Luton fail to beat on safeguarding?", 7),  # 83, 83, 81, 80, 78 and two more of 75
        ("Which areas did Medway not beat on reoffending?", 10),
        ("How many areas did Luton beat on safeguarding?", 19),
    ],
)
def test_whom_an_area_failed_to_beat_lies_above_it_or_level(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count
