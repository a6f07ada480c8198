"""The inspection that a follow-up means, before or after the one whose date was asked about."""

import pytest

from tests.assistant.checks import Talk, scores_of

IN_2012 = "How did North Lincolnshire do on safeguarding in 2012?"
IN_2010 = "How did North Lincolnshire do on safeguarding in 2010?"


@pytest.mark.parametrize("asked", ["What was it before?", "What had it scored beforehand?", "And earlier?"])
def test_what_it_was_before_is_the_inspection_before_the_date_asked_about(talk: Talk, asked: str) -> None:
    assert scores_of(talk(IN_2012, asked)) == {("North Lincolnshire", "safeguarding", 37)}


@pytest.mark.parametrize("asked", ["And afterwards?", "What did it get after that?", "What was it later?"])
def test_what_it_was_later_is_the_inspection_after_the_date_asked_about(talk: Talk, asked: str) -> None:
    assert scores_of(talk(IN_2010, asked)) == {("North Lincolnshire", "safeguarding", 83)}


def test_nothing_is_held_from_before_an_area_s_first_inspection(talk: Talk) -> None:
    answer = talk(IN_2010, "What was it before that?")
    assert answer.reason == "outside_period" and "is held from before 2010" in answer.text


WHEN = "In which years was Bournemouth and Poole inspected?"


@pytest.mark.parametrize(
    ("asked", "score"), [("and at the earlier one", 36), ("What did it get at the later one?", 75)]
)
def test_the_earlier_and_the_later_one_are_inspections(talk: Talk, asked: str, score: int) -> None:
    assert ("Bournemouth and Poole", "safeguarding", score) in scores_of(talk(WHEN, "What were the scores?", asked))
    assert len(scores_of(talk(WHEN, "What were the scores?", asked))) == 3
