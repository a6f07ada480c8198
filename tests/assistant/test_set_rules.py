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
