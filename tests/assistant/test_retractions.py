"""What is taken back within a sentence: figures are from `corpus/published/scores.csv` and the notices, by hand."""

import pytest

from tests.assistant.checks import Ask, scores_of

S, R, L = "safeguarding", "risk_of_harm", "reoffending"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Luton get on safeguarding, no, Kent?", {("Kent", S, 59)}),
        ("Luton's, or rather Leicestershire's, reoffending score?", {("Leicestershire and Rutland", L, 71)}),
        ("Luton's safeguarding — sorry, its reoffending score?", {("Luton", L, 78)}),
        ("Compare Luton and Kent, no wait, Luton and Bexley, on safeguarding", {("Luton", S, 75), ("Bexley", S, 64)}),
        ("The highest, I mean the lowest, safeguarding score held?", {("Sefton", S, 28)}),
        ("I need Bromley's risk of harm score, not Bexley's.", {("Bromley", R, 75)}),
    ],
)
def test_what_is_meant_stands_for_what_is_taken_back(
    ask: Ask, question: str, expected: set[tuple[str, str, int]]
) -> None:
    assert scores_of(ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Give me the top three, no, the bottom three for safeguarding", [28, 41, 44]),
        ("Which areas scored above 70, no, 80 on safeguarding?", [81, 83, 83]),
    ],
)
def test_ends_and_numbers_are_taken_back_too(ask: Ask, question: str, values: list[int]) -> None:
    answer = ask(question)
    assert sorted(figure.value for figure in answer.figures if figure.statistic == "score") == values


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What was Luton's safeguarding score, actually?", 75),
        ("Sorry, what was Luton's safeguarding score?", 75),
    ],
)
def test_such_words_alone_take_nothing_back(ask: Ask, question: str, value: int) -> None:
    assert [figure.value for figure in ask(question).figures if figure.statistic == "score"] == [value]
