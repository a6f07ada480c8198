"""Who has beaten whom, and who was beaten: the same as "beat", turned round."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Has Luton beaten Kent on harm?", "Yes."),  # 73 to 53
        ("Has Kent beaten Luton on harm?", "No."),
        ("Was Kent beaten by Luton on harm?", "Yes."),
        ("Has Luton been beaten by Kent on reoffending?", "No."),
    ],
)
def test_one_beside_another(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "verdict", "count"),
    [
        ("Has anyone bettered Luton on reoffending?", "Yes", 4),  # 86, 86, 85, 82 above 78
        ("Was Luton beaten on reoffending?", "Yes", 4),
        ("Has Cambridgeshire been beaten on safeguarding?", "No", 0),
        ("Was Luton outdone by anyone on harm?", "Yes", 3),  # 77, 75, 75 above 73
    ],
)
def test_all_who_lie_above_one(ask: Ask, question: str, verdict: str, count: int) -> None:
    answer = ask(question)
    assert values(answer, "count", "areas")[0] == count
    assert f"\n\n{verdict}" in answer.text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which areas have beaten Luton on harm?", 3),
        ("Who was Luton beaten by on harm?", 3),
        ("Which areas were beaten by Luton on harm?", 27),
        ("How many were beaten by Luton on reoffending?", 21),
    ],
)
def test_a_list_of_those_on_either_side(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count", "areas")[0] == count


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Who bettered Medway's reoffending figure among the London boroughs?", 3),  # 86, 82, 75 above 71
        ("Name those who bettered Luton on reoffending.", 4),
        ("Who topped Kent's safeguarding score?", 16),
        ("Who did as well as Luton or better on reoffending?", 4),
        ("Who was unable to better Greenwich's safeguarding score?", 2),  # Hartlepool, Sefton
        ("Who is within 5 points of Bromley for reoffending?", 4),  # 86, 86, 85, 78 beside 82
        ("Which areas are within two points of Luton on risk of harm?", 4),  # 75, 75, 73, 71 beside 73
    ],
)
def test_those_measured_by_an_area_are_listed(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count", "areas")[0] == count


@pytest.mark.parametrize("question", ["Who topped the table on safeguarding in London?", "Who was top in London?"])
def test_a_top_of_the_table_sets_nothing_above_an_area(ask: Ask, question: str) -> None:
    assert "Bromley: **81%**" in ask(question).text
