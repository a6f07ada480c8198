"""Kent scored 59 for Safeguarding and 53 for Risk of Harm, Luton 75 and 73."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Does Luton protect the public better than children?", "No."),
        ("Did Kent look after youngsters better than the public?", "Yes."),
    ],
)
def test_whom_it_is_set_beside_names_the_other_measure(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_areas_are_told_by_it_too(ask: Ask) -> None:
    assert "**23** areas of the **26** with both" in ask("Which areas protect children better than the public?").text


def test_others_are_other_areas(ask: Ask) -> None:
    assert "Risk of Harm" not in ask("Does Luton protect children better than others?").text


def test_a_limit_behind_a_failing_is_of_the_score_itself(ask: Ask) -> None:
    answer = ask("How many areas are failing children, scoring less than half on safeguarding?")
    assert values(answer, "count")[0] == 5
