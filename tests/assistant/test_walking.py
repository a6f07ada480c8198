"""One step along the ranking just given, on or back."""

import pytest

from tests.assistant.checks import Talk, scores_of, values


def places(talk: Talk, *asked: str) -> set[str]:
    return {area for area, _, _ in scores_of(talk(*asked))}


@pytest.mark.parametrize(
    "asked", ["The next one?", "then who?", "what's the next area?", "carry on", "one more please"]
)
def test_the_next_one_comes_after_those_given(talk: Talk, asked: str) -> None:
    assert places(talk, "Best three for reoffending?", asked) == {"Bromley"}  # 86, 86, 85; 82


def test_each_step_goes_on_from_the_last(talk: Talk) -> None:
    asked = ("Top three for safeguarding?", "who's next?", "and the one after that?")
    assert places(talk, *asked) == {"Richmond upon Thames"}  # 83, 83, 81; 80; 78
    assert places(talk, *asked, "the one before that?") == {"Northamptonshire"}
    assert places(talk, *asked, "and the previous area?", "before that?") == {"Bromley"}


@pytest.mark.parametrize("asked", ["and the one above that?", "next one up?", "who's just above them?"])
def test_above_is_by_score_in_a_ranking_from_the_lowest(talk: Talk, asked: str) -> None:
    assert places(talk, "Who was lowest on risk of harm?", asked) == {"Greenwich"}  # 29; 42


def test_above_goes_back_in_a_ranking_from_the_highest(talk: Talk) -> None:
    assert places(talk, "Who came fifth for safeguarding?", "and the one above that?") == {"Northamptonshire"}
    assert places(talk, "Who came fourth for safeguarding?", "the one just below it?") == {"Richmond upon Thames"}


def test_those_tied_are_passed_together(talk: Talk) -> None:
    assert places(talk, "Who came 7th for safeguarding?", "and the next one?") == {"Kingston upon Thames"}  # joint 6th
    assert values(talk("Who came second for safeguarding?", "the next one?"), "rank") == [3]  # joint first


def test_nothing_comes_after_the_last(talk: Talk) -> None:
    assert talk("Who came 27th for safeguarding?", "and the next one?").outcome == "declined"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Who just missed the top five for reoffending?", {"Northamptonshire"}),  # 86, 86, 85, 82, 78; 76
        ("Which council was just outside the bottom three on safeguarding?", {"East Riding of Yorkshire"}),
        ("Who came directly below the top four on risk of harm?", {"Bournemouth and Poole"}),  # two are joint 4th: 73
    ],
)
def test_who_just_missed_a_top_n_comes_after_all_that_are_in_it(talk: Talk, asked: str, found: set[str]) -> None:
    assert places(talk, asked) == found


def test_who_just_missed_out_goes_on_from_the_list(talk: Talk) -> None:
    assert places(talk, "Top four for risk of harm", "and who narrowly missed out?") == {"Bournemouth and Poole"}
    assert places(talk, "Bottom five for reoffending", "who was just outside the bottom five?") == {"Brent", "Oldham"}


def test_between_the_first_and_those_who_tie_for_second_lie_so_many_points(talk: Talk) -> None:
    steps = ("Who came top on risk of harm?", "And the runner-up?", "How many points between the two?")
    assert values(talk(*steps), "difference") == [2]  # 77, and 75 twice
    assert values(talk(*steps, "And third place?"), "score") == [75, 75]
    assert values(talk(*steps, "And third place?", "And last?"), "score") == [29]
