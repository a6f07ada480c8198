"""Scores that are so many times others, or are said to be. Figures are from `corpus/published/scores.csv`: for
Safeguarding Cambridgeshire has 83%, Bromley 81%, Wigan 69%, Kent 59%, Hackney 47%, Hartlepool 41%, Sefton 28%; for Risk
of Harm Luton 73%, Hackney 43%, Sefton 29%. The average printed nearest to Hartlepool's report is 68%."""

import pytest

from assistant.ratios import Ratio
from tests.assistant.checks import Ask, Talk, values


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Cambridgeshire get twice Hartlepool's safeguarding mark?", "Yes. "),  # twice 41 is 82
        ("Wigan scored double what Sefton got for safeguarding, true?", "Yes. "),  # twice 28 is 56
        ("Is Bromley's safeguarding figure more than twice as good as Hartlepool's?", "No. "),  # 81 to 82
        ("Sefton's risk of harm score was well under half of Luton's, correct?", "Yes. "),  # half of 73 is 36.5
        ("Was Kent's safeguarding less than two thirds of Bromley's?", "No. "),  # two thirds of 81 are 54
        ("Our copy says Wigan and Bromley both got over twice Sefton's safeguarding score", "Yes. "),
        ("Was Hartlepool's safeguarding score at least half the average?", "Yes. "),  # half of 68 is 34
    ],
)
def test_whether_a_score_is_so_many_times_another_is_said(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_what_so_many_times_a_score_is_stands_beside_the_verdict(ask: Ask) -> None:
    assert values(ask("Is Sefton's safeguarding less than half of Bromley's?"), "multiple") == [40.5]


def test_areas_with_so_many_times_a_score_are_listed(ask: Ask) -> None:
    answer = ask("Which areas got less than two thirds of Wigan's safeguarding score?")  # two thirds of 69 are 46
    assert values(answer, "count") == [4, 26]  # 45, 44, 41 and 28


def test_half_of_an_areas_work_sets_it_beside_nothing(ask: Ask) -> None:
    answer = ask("Was more than half of Hackney's risk of harm work good enough?")
    assert answer.text.startswith("No. ") and values(answer, "multiple") == []


def test_a_follow_up_sets_the_area_spoken_of_beside_another(talk: Talk) -> None:
    answer = talk("What did Luton score on risk of harm?", "And is it twice Hackney's?")
    assert values(answer, "score") == [73, 43] and "No. " in answer.text


@pytest.mark.parametrize(
    ("ratio", "one", "holds"),
    [
        (Ratio(2, "", "twice", 0, 1), 70, True),
        (Ratio(2, "", "twice", 0, 1), 59, False),
        (Ratio(2, "nearly", "twice", 0, 1), 56, True),
        (Ratio(2, "nearly", "twice", 0, 1), 50, None),
        (Ratio(0.5, "", "half", 0, 1), 14, True),
        (Ratio(0.5, "", "half", 0, 1), 8, False),
        (Ratio(0.5, "below", "half", 0, 1), 15, False),
    ],
)
def test_how_near_so_many_times_has_to_be(ratio: Ratio, one: int, holds: bool | None) -> None:
    assert ratio.holds(one, 30) is holds
