"""Who or what lies beyond a figure just given."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values

LONDON = "What is the mean safeguarding score in London?"  # 61.6 over 14


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("How does Barnet compare with that?", "**7.6 percentage points** below that mean"),  # 54
        ("Is Bromley above it?", "Yes. Bromley scored **81%**"),
        ("How far below it was Hackney?", "**14.6 percentage points** below that mean"),  # 47
    ],
)
def test_an_area_is_set_against_the_mean_just_given(talk: Talk, asked: str, says: str) -> None:
    answer = talk(LONDON, asked)
    assert values(answer, "mean") == [61.6] and says in answer.text


def test_another_area_is_set_against_the_same_mean(talk: Talk) -> None:
    answer = talk(LONDON, "Is Bromley above it?", "And Hackney?")
    assert values(answer, "mean") == [61.6] and "No. Hackney scored **47%**" in answer.text


@pytest.mark.parametrize("asked", ["Which areas beat it?", "How many boroughs did better than that?"])
def test_those_beyond_the_mean_just_given_are_of_its_region(talk: Talk, asked: str) -> None:
    answer = talk(LONDON, asked)
    assert {value for _, _, value in scores_of(answer)} >= {75, 64, 65, 81, 62, 71, 78}
    assert 7 in values(answer, "count", "areas")


@pytest.mark.parametrize("asked", ["And outside it?", "And outside that region?"])
def test_the_same_is_asked_of_all_outside_the_region(talk: Talk, asked: str) -> None:
    assert values(talk(LONDON, asked), "mean") == [64.5]  # 838 over 13


def test_a_printed_figure_by_its_date_keeps_the_areas_to_no_time(talk: Talk) -> None:
    answer = talk("What's the average for risk of harm?", "Which areas would beat the June figure?")
    assert values(answer, "count")[0] == 12


def test_the_best_of_the_london_ones_is_of_those_listed_before(talk: Talk) -> None:
    """Hounslow, Wandsworth, Newham, Hackney, Harrow and Greenwich lie below 50 in London, Sefton elsewhere."""
    asked = ("How many areas got under 50 on risk of harm?", "List the ones that aren't in London.")
    answer = talk(*asked, "Was that one inspected twice?", "Which of the London ones is best on safeguarding?")
    assert scores_of(answer) == {("Wandsworth", "safeguarding", 58)}


def test_who_went_beyond_a_score_that_is_told_of_an_area_is_asked_of_the_others(ask: Ask) -> None:
    answer = ask("Hackney got 47 for safeguarding. Has anybody gone lower?")
    assert "Yes. Safeguarding: **4** areas scored below Hackney's 47%" in answer.text
    assert "No" in ask("Kent's 59 for safeguarding: did anyone in the South East do better?").text
