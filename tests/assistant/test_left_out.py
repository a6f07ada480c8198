"""What a question leaves out.

Safeguarding, 27 areas: their mean is 63%, without Sefton's 28% 64.3%, without Luton's 75% 62.5%, without Sefton's and
Greenwich's 44% 65.2%; Hartlepool's 41% is the next lowest.
"""

import pytest

from tests.assistant.checks import Ask, values
from tests.assistant.conftest import Understand


@pytest.mark.parametrize(
    ("question", "scores"),
    [
        ("How did Bromley do on everything but safeguarding?", [75, 82]),
        ("Kent's figures apart from reoffending, please", [59, 53]),
        ("Brent on all measures except risk of harm and reoffending", [65]),
        ("What did Bexley get, leaving out public protection?", [64]),
    ],
)
def test_measures_left_out_are_not_given(ask: Ask, question: str, scores: list[int]) -> None:
    assert values(ask(question), "score") == scores


def test_a_claim_on_all_but_one_measure_is_of_the_others(ask: Ask) -> None:
    # 83% to 75%, 73% to 73%, 85% to 78%
    assert ask("Luton trailed Cambridgeshire on everything except risk of harm, correct?").text.startswith(
        "Yes: on each."
    )


@pytest.mark.parametrize(
    ("question", "mean"),
    [
        ("What's the mean safeguarding score once Sefton is stripped out?", 64.3),
        ("If you ignore Luton, what is the mean safeguarding score?", 62.5),
        ("Leaving Sefton and Greenwich aside, what's the mean safeguarding score?", 65.2),
        ("Pull Sefton and Greenwich out: what does the mean safeguarding score come to?", 65.2),
        ("What would the mean for safeguarding be if Sefton wasn't included?", 64.3),
        ("With Luton out of the picture, what's the mean safeguarding score?", 62.5),
        ("What's an average of what's left with Sefton excluded, for safeguarding?", 64.3),
    ],
)
def test_areas_are_set_aside_by_what_is_said_around_them(ask: Ask, question: str, mean: float) -> None:
    assert values(ask(question), "mean") == [mean]


def test_the_lowest_without_an_area_is_the_next(ask: Ask) -> None:
    assert values(ask("With Sefton removed, which area is bottom on safeguarding?"), "score") == [41]


def test_what_a_notice_left_out_sets_no_area_aside(ask: Ask) -> None:
    assert "Although Rutland cases" in ask("Was Rutland left out of the Leicestershire inspection?").text


def test_children_excluded_from_school_leave_no_area_out(understood: Understand) -> None:
    asked = understood("When children in Luton were excluded from school, what was done about it?")
    assert (asked.areas, asked.left_out) == (("Luton",), ())
    asked = understood("Once Luton is excluded from the average, what is the mean safeguarding score?")
    assert (asked.areas, asked.left_out) == ((), ("Luton",))


@pytest.mark.parametrize(
    "question",
    ["Sefton aside, which area was worst for risk of harm?", "Who fared worst at protecting the public, Sefton aside?"],
)
def test_an_area_aside_is_left_out(ask: Ask, question: str) -> None:
    assert "Greenwich: **42%**" in ask(question).text
