"""Dates that a statement sets for the question behind it."""

import pytest

from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("March 2012 looks thin: how many inspections were published that month?", 2),
        ("Back in 2009 it had just begun. How many areas were inspected that year?", 2),
        ("May 2012. How many inspections came out?", 3),
    ],
)
def test_a_date_told_first_is_that_of_the_question(ask: Ask, question: str, count: int) -> None:
    assert count in values(ask(question), "count")


def test_the_lowest_of_that_month_is_no_lowest_of_all(ask: Ask) -> None:
    answer = ask("January 2012 was a bad month. Who scored lowest on safeguarding that month?")
    assert scores_of(answer) == {("Greenwich", "safeguarding", 44)}


def test_a_date_told_in_passing_narrows_nothing(ask: Ask) -> None:
    answer = ask("The latest figures are from June 2012. How many areas beat 70% on safeguarding?")
    assert values(answer, "count") == [9, 27]
