"""Regions set beside each other, and the ground that a region's name or another word for it covers."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "means"),
    [
        ("Compare the North West and Yorkshire on safeguarding", [54.7, 64]),  # 69 67 28; 83 64 45
        ("Does the North West do worse than London on safeguarding?", [54.7, 61.6]),
        ("Are London boroughs doing worse than the rest on harm?", [55.7, 60.9]),
        ("What's the difference between the London mean and the overall mean for safeguarding?", [61.6, 63]),
        ("Average across the three North West areas for risk of harm?", [49.7]),  # 60 60 29
    ],
)
def test_regions_side_by_side_by_their_means(ask: Ask, question: str, means: list[float]) -> None:
    answer = ask(question)
    assert values(answer, "mean") == means
    assert len(values(answer, "difference")) == len(means) - 1
    assert answer.table


def test_both_midlands_are_one_ground(ask: Ask) -> None:
    answer = ask("Which Midlands areas scored above 70 on reoffending?")
    assert values(answer, "count", "areas") == [2, 2]


@pytest.mark.parametrize(
    "question", ["Worst borough outside the capital for safeguarding?", "Worst ex-London for safeguarding?"]
)
def test_outside_the_capital(ask: Ask, question: str) -> None:
    assert values(ask(question), "score") == [28]


def test_the_capital_of_elsewhere_is_not_london(ask: Ask) -> None:
    assert ask("What is the capital of France?").outcome == "declined"


def test_boroughs_are_any_areas_and_that_is_said(ask: Ask) -> None:
    assert "boroughs, counties and cities are not told apart" in ask("Which boroughs beat 75 on safeguarding?").text
    assert "not told apart" not in ask("Which London boroughs beat 75 on safeguarding?").text


def test_no_region_was_scored(ask: Ask) -> None:
    assert ask("Of the English ones, which region comes out best on safeguarding?").reason == "not_scored"
