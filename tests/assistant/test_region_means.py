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
        ("Which has the higher mean for safeguarding: the North West areas or the London ones?", [54.7, 61.6]),
        ("Who does best on safeguarding, Yorkshire or the North West?", [64, 54.7]),
        ("Are areas in the North West worse at safeguarding on average than those in Yorkshire?", [54.7, 64]),
        ("Is the average safeguarding score of the areas in Yorkshire higher than the London average?", [64, 61.6]),
    ],
)
def test_regions_side_by_side_by_their_means(ask: Ask, question: str, means: list[float]) -> None:
    answer = ask(question)
    assert values(answer, "mean") == means
    assert len(values(answer, "difference")) == len(means) - 1
    assert answer.table


def test_the_areas_of_one_region_are_not_held_against_their_own_mean_for_that_of_another(ask: Ask) -> None:
    assert ask("Which London boroughs scored higher than the North West mean for safeguarding?").outcome == "clarify"


def test_areas_in_either_region_are_listed_and_not_averaged(ask: Ask) -> None:
    assert not values(ask("Which areas in London or Yorkshire beat 80 for safeguarding?"), "mean")


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


def test_the_gap_between_the_best_of_two_regions_is_not_that_within_one(ask: Ask) -> None:
    question = "What's the gap between the best London area and the best North West area on safeguarding?"
    assert values(ask(question), "difference", "percentage points") == [12]  # Bromley's 81 and Wigan's 69


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which areas are below the London average for safeguarding?", 11),  # of all 27, beside 61.6
        ("Which areas in London are below the London average on safeguarding?", 7),
    ],
)
def test_areas_anywhere_beside_the_mean_of_a_region(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[:2] == [14, count]  # the mean is over 14


def test_the_ends_of_two_regions_are_no_means(ask: Ask) -> None:
    answer = ask(
        "Which has the better safeguarding score, the lowest in the South East or the lowest in the North West?"
    )
    assert values(answer, "score") == [59, 28]  # Kent, Sefton
    assert not values(answer, "mean")
