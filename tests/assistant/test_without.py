"""The mean of what was given without one of it, named or pointed at; what an order has left out stays out."""

import pytest

from tests.assistant.checks import Talk, values

ABOVE = "Which areas scored above 75% for safeguarding?"
THREE = "Compare Hounslow, Hackney and Newham on risk of harm"


@pytest.mark.parametrize("asked", ["What's the mean without Bromley?", "And the mean, not counting Bromley?"])
def test_one_of_a_list_is_left_out_of_its_mean(talk: Talk, asked: str) -> None:
    assert values(talk(ABOVE, asked), "mean") == [81]  # (83 + 83 + 80 + 78) / 4


def test_one_of_those_compared_is_left_out_of_their_mean(talk: Talk) -> None:
    assert values(talk(THREE, "What would the mean be without Hackney?"), "mean") == [46.5]


@pytest.mark.parametrize("asked", ["What's the mean without it?", "And the mean excluding that one?"])
def test_the_one_that_came_last_is_left_out(talk: Talk, asked: str) -> None:
    assert values(talk("Who is lowest in London for reoffending?", asked), "mean") == [67.7]


def test_the_area_spoken_of_is_left_out_of_a_regions_mean(talk: Talk) -> None:
    answer = talk("What did Greenwich get for reoffending?", "What's the mean for London without it?")
    assert values(answer, "mean") == [67.7]


@pytest.mark.parametrize("order", ["Drop Bromley.", "Take Bromley out."])
def test_one_that_was_left_out_by_an_order_is_not_asked_for_again(talk: Talk, order: str) -> None:
    assert values(talk(ABOVE, f"{order} What's the mean without it?"), "mean") == [81]
    assert values(talk(ABOVE, order, "What's the mean without it?"), "mean") == [81]


def test_a_mean_without_an_area_that_is_not_on_the_list_is_of_all_others(talk: Talk) -> None:
    answer = talk(ABOVE, "What's the mean without Sefton?")
    assert values(answer, "mean") == [64.3]
