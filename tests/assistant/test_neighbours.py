"""Who stands next to whom, how far the first is ahead, and how far two places lie apart."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who's just above Kent in the safeguarding table?", {("Kent", 59), ("Haringey", 62)}),
        ("Which area comes straight after Luton on reoffending?", {("Luton", 78), ("Northamptonshire", 76)}),
        ("Who follows Northamptonshire for safeguarding?", {("Northamptonshire", 80), ("Richmond upon Thames", 78)}),
        ("Who comes before Medway on risk of harm?", {("Medway", 61), ("Leicestershire and Rutland", 63)}),
        ("Which authority is just behind Barnet on safeguarding?", {("Barnet", 54), ("Hounslow", 51)}),
    ],
)  # fmt: skip
def test_the_one_next_to_an_area(ask: Ask, question: str, expected: set[tuple[str, int]]) -> None:
    named = {(area, value) for area, _, value in scores_of(ask(question))}
    assert named == expected


def test_a_follow_up_turns_to_the_other_side(talk: Talk) -> None:
    answer = talk("Who's just above Kent in the safeguarding table?", "and just below?")
    assert {(area, value) for area, _, value in scores_of(answer)} == {
        ("Kent", 59),
        ("Havering", 58),
        ("Wandsworth", 58),
    }


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("How far behind Bromley was the next best London borough on safeguarding?", 3),  # Richmond upon Thames 78
        ("Gap between Sefton and the next lowest on safeguarding?", 13),  # Hartlepool 41
        ("By how much did North Lincs lead the field on risk of harm?", 2),  # 77 to 75
        ("How far ahead of the next best was Cambridgeshire on safeguarding?", 2),  # level with another, then 81
        ("How big is Bromley's lead over the next area on reoffending?", 4),  # Luton 78
        ("Who topped the reoffending table and by how much?", 1),  # 86 to 85
        ("How many points between first and tenth on safeguarding?", 14),  # 83 to 69
        ("Clear daylight between first and second on risk of harm?", 2),
        ("Gap between 3rd and 7th place on safeguarding?", 6),  # 81 to 75
        ("How big was the gap between last and second last on safeguarding?", 13),
    ],
)
def test_how_far_a_place_lies_from_another(ask: Ask, question: str, gap: int) -> None:
    assert values(ask(question), "difference") == [gap]


def test_one_that_does_not_lead_is_given_its_place(ask: Ask) -> None:
    answer = ask("How far clear of the rest was Bromley on safeguarding?")
    assert (values(answer, "difference"), values(answer, "rank")) == ([1], [3])


def test_two_who_share_a_place_are_no_points_apart(ask: Ask) -> None:
    answer = ask("How far is second behind first for reoffending?")
    assert "Barking and Dagenham and North Lincolnshire share a score" in answer.text
    assert values(answer, "difference") == []


@pytest.mark.parametrize("question", ["Which areas are just above 70 on safeguarding?", "Who scored just above 70?"])
def test_just_above_a_score_is_no_place(ask: Ask, question: str) -> None:
    assert "next above" not in ask(question).text
