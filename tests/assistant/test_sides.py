"""Claims that say something else of each measure. Figures are from `corpus/published/scores.csv`: Bexley has 64%, 51%
and 66%, Brent 65%, 59% and 62%; Newham 55%, 46% and 60%, Hackney 47%, 43% and 58%; Oldham's report is nearest to the
averages of January 2012 (68% and 63%), with 67% and 60%."""

import pytest

from tests.assistant.checks import Ask, Talk


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Bexley did better than Brent on reoffending but worse on risk of harm, correct?", "Yes: on each."),
        ("Bexley beat Brent for reoffending but not for safeguarding. True?", "Yes: on each."),
        ("Is it right that Brent was ahead of Bexley on safeguarding but behind on risk of harm?", "No: not on each."),
        ("Bexley topped Brent on reoffending and trailed it on the other two, correct?", "Yes: on each."),
        ("Newham led Hackney by eight points on safeguarding and by three on risk of harm. Right?", "Yes: on each."),
        ("Newham led Hackney by eight points on safeguarding and by two on risk of harm. Right?", "No: not on each."),
    ],
)
def test_what_is_said_of_each_measure_is_held_against_it(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


def test_everything_else_leaves_out_the_measure_just_spoken_of(talk: Talk) -> None:
    text = talk(
        "Compare Cambridgeshire and Luton", "Level on risk of harm?", "So Luton was behind on everything else, right?"
    ).text
    assert "Yes. Safeguarding" in text and "Risk of Harm to others:" not in text
