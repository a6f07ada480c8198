"""What the phrases of a question mean beside each other."""

import pytest

from tests.assistant.checks import Ask, values
from tests.assistant.conftest import Understand


@pytest.mark.parametrize(
    "question",
    [
        "Is safeguarding better in the Welsh areas or in London?",
        "Is the mean safeguarding score higher in London or in the Welsh ones?",
    ],
)
def test_areas_behind_welsh_make_it_the_nation_and_not_the_tongue(ask: Ask, question: str) -> None:
    assert "No area in Wales has a Safeguarding score here." in ask(question).text


def test_where_an_area_comes_is_its_place_and_no_change(understood: Understand) -> None:
    assert understood("Where does Kent come on risk of harm?").task == "rank"
    assert understood("Has Kent come on since its first inspection?").task == "change"


@pytest.mark.parametrize(
    "question",
    ["For which areas do you hold a press notice in full text?", "What notices have you got the full text of?"],
)
def test_notices_held_in_full_text_are_what_is_held(ask: Ask, question: str) -> None:
    assert "**2** notices are held word for word" in ask(question).text


def test_nobody_comes_first_on_a_measure_by_which_a_list_is_worst_first(understood: Understand) -> None:
    query = understood("Name the London boroughs you've figures for, best first on risk of harm.")
    assert (query.task, query.statistics) == ("extremes", ())
    assert "descending" in query.cues


def test_a_number_that_was_earned_is_a_score_and_no_place(ask: Ask) -> None:
    assert "rank" not in {f.statistic for f in ask("What number did Bromley earn for safeguarding?").figures}
    assert values(ask("What number is Bromley in the safeguarding ranking?"), "rank") == [3]
