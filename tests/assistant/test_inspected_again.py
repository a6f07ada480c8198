"""Which areas were inspected again, and which only once: of 33 areas held 2 were seen twice."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    "question",
    [
        "Which areas have been inspected only once?",
        "How many of the areas you hold had only one inspection?",
        "Which areas haven't been re-inspected?",
        "Which areas have never been re-inspected?",
        "How many have not been inspected a second time?",
    ],
)
def test_areas_inspected_once_leave_out_those_seen_again(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert values(answer, "count") == [31]
    assert "Bournemouth" not in answer.text and "Kent" in answer.text


@pytest.mark.parametrize(
    ("question", "count", "named"),
    [
        ("Which areas were re-inspected in 2012?", 2, ("Bournemouth and Poole: second", "North Lincolnshire: re-")),
        ("Were any areas re-inspected in 2011?", 1, ("Yes.", "Bournemouth and Poole: first")),
        ("Who was re-inspected in May 2012?", 1, ("North Lincolnshire: re-", "not known closely enough: Bournemouth")),
    ],
)
def test_re_inspections_of_a_time(ask: Ask, question: str, count: int, named: tuple[str, ...]) -> None:
    answer = ask(question)
    assert values(answer, "count") == [count]
    assert all(name in answer.text for name in named)


def test_the_first_inspection_of_an_area_is_no_re_inspection(ask: Ask) -> None:
    assert ask("Were any areas inspected again in 2010?").reason == "outside_period"  # North Lincolnshire, first seen


@pytest.mark.parametrize("question", ["Which areas were seen more than once?", "Which re-inspections do you hold?"])
def test_those_seen_again_are_still_listed(ask: Ask, question: str) -> None:
    assert values(ask(question), "count") == [2]
