"""Luton 75, 73, 78 and Kent 59, 53, 68 lie 16, 20 and 10 apart; Luton lies 8, 11 and 8 above the to-date averages."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "verdict", "edge"),
    [
        ("Is the gap between Luton and Kent wider on safeguarding than on reoffending?", "Yes.", 16),
        ("Are Luton and Kent closer together on risk of harm than on reoffending?", "No.", 10),
        ("Were Kent and Luton further apart on reoffending than on public safety?", "No.", 20),
        ("Is the difference between Kent and Luton smaller for reoffending than for safeguarding?", "Yes.", 10),
    ],
)
def test_a_gap_of_two_areas_on_one_measure_is_set_beside_that_on_another(
    ask: Ask, question: str, verdict: str, edge: int
) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict)
    assert f"**{edge} percentage points**" in answer.text.splitlines()[0]


def test_so_is_how_far_an_area_lies_from_the_average(ask: Ask) -> None:
    answer = ask("Is Luton further from the average on risk of harm than on safeguarding?")
    assert answer.text.startswith("Yes.")
    assert values(answer, "difference", "percentage points") == [11, 8]


def test_the_average_is_matched_only_by_what_is_level_with_it(ask: Ask) -> None:
    assert ask("Does Luton's safeguarding score match the average?").text.startswith("No.")
    assert ask("Did Luton reach the average on safeguarding?").text.startswith("Yes.")


@pytest.mark.parametrize(
    "question",
    ["Did Bournemouth end up beating Barnet on risk of harm?", "Did Poole wind up above Barnet for risk of harm?"],
)
def test_how_one_ended_up_beside_another_is_no_change(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.splitlines()[-1] and "Yes. Risk of Harm to others" in answer.text
    assert values(answer, "difference", "percentage points") == [19]


def test_the_rest_of_a_region_is_a_ranking_in_it(ask: Ask) -> None:
    answer = ask("How does Doncaster compare with the rest of its region on safeguarding?")
    assert "**2nd** of **3** areas in Yorkshire and Humberside" in answer.text
