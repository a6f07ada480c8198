import pytest

from tests.assistant.checks import Ask


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Northamptonshire beat 75 on all three?", "No: not on each."),  # 80, 68, 76
        ("Did Luton beat 70 across the board?", "Yes: on each."),  # 75, 73, 78
        ("Did Newham reach the average on any measure?", "No: on none."),  # 55, 46, 60 to 68, 62, 71
        ("Was Wigan above the average on anything?", "Yes: on at least one."),  # 69 to 68; 60 to 62; 65 to 71
        ("Are Kent and Luton above the average for safeguarding?", "No: not each of them."),  # 59, 75
    ],
)
def test_one_verdict_stands_for_several_measures_or_areas(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Haringey make the average for safeguarding?", "No. "),  # 62% to 68%
        ("Did Leicestershire's reoffending score come up to the average?", "Yes. "),  # 71% to 71%
        ("Was Bexley's reoffending score on a par with the average?", "No. "),  # 66% to 70%
        ("Were Hackney and Harrow neck and neck on risk of harm?", "Yes. "),  # 43% each
        ("Did Haringey and Harrow have the same score for risk of harm?", "No. "),  # 57%, 43%
        ("Did Harrow do as badly as Hackney on risk of harm?", "Yes. "),  # 43% each
    ],
)
def test_what_reaches_or_is_level_with_something(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_of_a_single_score_neither_yes_nor_no_is_said(ask: Ask) -> None:
    text = ask("Did Kent have the worst safeguarding score in the South East?").text
    assert text.startswith("Neither yes nor no") and "1st** of **1** area" in text
