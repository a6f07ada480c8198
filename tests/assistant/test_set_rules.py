"""A rule that a statement sets for the question behind it."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Anyone under 42 on safeguarding is sent a letter. Who do I write to?", {41, 28}),
        ("I'm making a poster: everything above 85 for reoffending is blue. Which boroughs do I paint?", {86}),
        ("Whoever got more than 73% on risk of harm wins a cake. Who wins one?", {77, 75}),
    ],
)
def test_who_falls_under_a_rule_is_told_by_the_rule(ask: Ask, question: str, figures: set[int]) -> None:
    assert set(values(ask(question), "score")) == figures


def test_how_many_fall_under_a_rule_are_counted(ask: Ask) -> None:
    # Greenwich 44, Hartlepool 41, Sefton 28.
    assert values(ask("Anything below 45 on safeguarding goes into the annexe. How many go in?"), "count")[:1] == [3]


def test_a_question_of_its_own_behind_a_rule_stands(ask: Ask) -> None:
    answer = ask("Anything below 45 on safeguarding goes red. Which areas scored over 82 on safeguarding?")
    assert set(values(answer, "score")) == {83}


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Anybody lower than Kent on safeguarding is on my list of worries. How many are on the list?", 10),
        ("Green means above average. How many are green on safeguarding?", 11),
        ("We underline any area without a safeguarding score. How many do I underline?", 6),
        ("The pass mark is 50 for risk of harm. How many fail?", 7),
        ("I've drawn the line at 50 for risk of harm. How many areas fall below it?", 7),
    ],
)
def test_a_rule_needs_no_number_of_its_own_nor_a_word_for_all(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[:1] == [count]


def test_what_a_statement_says_of_others_is_no_rule(ask: Ask) -> None:
    answer = ask("Some areas scored under 50 on safeguarding. Which area was the highest?")
    assert set(values(answer, "score")) == {83}
