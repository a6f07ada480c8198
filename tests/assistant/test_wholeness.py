"""Whether a record is whole. Slough has no Safeguarding score, Enfield only Risk of Harm; 10 areas of 33 lack some."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Is Slough's record incomplete?", "Yes: on at least one."),
        ("Is Slough's record complete?", "No: not on each."),
        ("Is the data for Enfield complete or not?", "No: not on each."),
        ("Is anything missing from Brighton's entry?", "Yes: on at least one."),
        ("Are there any gaps in your data on Hartlepool?", "Yes: on at least one."),
        ("Is anything missing for Luton?", "No: on none."),
        ("Have you got everything for Bromley?", "Yes: on each."),
        ("Is the record for Oldham a full one?", "Yes: on each."),
    ],
)
def test_whether_a_record_is_whole_gets_a_yes_or_no(ask: Ask, question: str, opens: str) -> None:
    assert ask(question).text.startswith(opens)


@pytest.mark.parametrize("question", ["What do you not have for Harrow?", "Which scores are you missing for Harrow?"])
def test_what_is_missing_is_told_with_what_is_there(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert values(answer, "score") == [43]
    assert answer.text.count("is not in the sources held") == 2


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which areas have incomplete records?", 10),
        ("Whose figures are incomplete?", 10),
        ("How many areas have a complete record?", 23),
    ],
)
def test_areas_are_counted_by_whether_their_record_is_whole(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count") == [count, 33]


@pytest.mark.parametrize("question", ["Were Luton's case records complete?", "Was the assessment complete in Luton?"])
def test_records_of_young_people_are_no_record_here(ask: Ask, question: str) -> None:
    assert not values(ask(question), "score")
