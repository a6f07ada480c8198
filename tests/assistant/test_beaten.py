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
