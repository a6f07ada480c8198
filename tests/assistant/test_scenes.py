"""What a text tells before it asks: orders on a list, a region of the asker's own, the area spoken of as such."""

import pytest

from tests.assistant.checks import Talk, scores_of, values

FIVE = "Top five areas for reoffending"  # 86, 86, 85, 82, 78


@pytest.mark.parametrize(
    ("asked", "mean"),
    [
        ("drop the top two and what's the average of the rest?", 81.7),  # of 85, 82, 78
        ("What's the mean if you drop Luton?", 84.8),  # of 86, 86, 85, 82
    ],
)
def test_an_order_is_carried_out_before_its_question(talk: Talk, asked: str, mean: float) -> None:
    assert values(talk(FIVE, asked), "mean") == [mean]


def test_how_many_there_are_if_some_are_counted_is_one_question(talk: Talk) -> None:
    answer = talk("How many areas beat 75% on reoffending?", "how many altogether if you counted those on 75 as well?")
    assert values(answer, "count")[0] == 8  # 86, 86, 85, 82, 78, 76 and two of 75


def test_my_region_is_the_one_told(talk: Talk) -> None:
    answer = talk("I'm in the South East. Who in my region was best for reoffending?")
    assert {area for area, _, _ in scores_of(answer)} == {"Medway", "Milton Keynes"}  # both 71, Kent 68, Slough 61


def test_the_areas_weakest_score_is_that_of_the_area_spoken_of(talk: Talk) -> None:
    answer = talk("How did Luton do on safeguarding?", "what was the area's weakest score?")
    assert ("Luton", "risk_of_harm", 73) in scores_of(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Where does Kent come in its region for reoffending?",
        "What is Kent's place for reoffending within its own region?",
        "Is Kent the best in its region for reoffending?",
    ],
)
def test_the_region_of_the_area_named_is_its_region(talk: Talk, question: str) -> None:
    assert "**3rd** of **4** areas in the South East" in talk(question).text  # behind 71 and 71, above 61


@pytest.mark.parametrize(
    "question",
    [
        "Which area in the same region as Kent scored highest for reoffending?",
        "Who is top for reoffending in Kent's region?",
    ],
)
def test_a_region_can_be_named_by_an_area_in_it(talk: Talk, question: str) -> None:
    assert {area for area, _, _ in scores_of(talk(question))} == {"Medway", "Milton Keynes"}
