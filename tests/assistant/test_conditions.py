import pytest

from assistant.conditions import find_across, find_conditions, find_place
from corpus.model import Measure
from tests.assistant.conftest import Read

Limits = list[tuple[Measure, int, int]]


def conditions_of(read: Read, question: str) -> Limits:
    return [(c.measure, c.bounds.least, c.bounds.most) for c in find_conditions(read(question))[1]]


def bounds_of(read: Read, question: str) -> tuple[int, int]:
    bounds, conditions = find_conditions(read(question))
    assert bounds is not None
    assert conditions == ()
    return bounds.least, bounds.most


@pytest.mark.parametrize(
    ("question", "conditions"),
    [
        (
            "Which areas scored above 70 on safeguarding and below 60 on risk of harm?",
            [("safeguarding", 71, 100), ("risk_of_harm", 0, 59)],
        ),
        (
            "Which areas beat 70 on safeguarding and 65 on risk of harm?",
            [("safeguarding", 71, 100), ("risk_of_harm", 66, 100)],
        ),
        (
            "Which areas scored over 60 on safeguarding and exactly 60 on risk of harm?",
            [("safeguarding", 61, 100), ("risk_of_harm", 60, 60)],
        ),
        (
            "Which areas scored below 60 on risk of harm but above 70 on safeguarding?",
            [("risk_of_harm", 0, 59), ("safeguarding", 71, 100)],
        ),
        (
            "areas over 70% for safeguarding, under 70% for risk of harm and over 75% for reoffending",
            [("safeguarding", 71, 100), ("risk_of_harm", 0, 69), ("reoffending", 76, 100)],
        ),
        (
            "Which areas scored between 60 and 70 on safeguarding and at least 66 on reoffending?",
            [("safeguarding", 60, 70), ("reoffending", 66, 100)],
        ),
        (
            "Which areas scored 70 or more on safeguarding but less than 65 on risk of harm?",
            [("safeguarding", 70, 100), ("risk_of_harm", 0, 64)],
        ),
        (
            "Which areas scored 75% or more on safeguarding and below 75% on risk of harm?",
            [("safeguarding", 75, 100), ("risk_of_harm", 0, 74)],
        ),
    ],
)
def test_bounds_on_several_measures_are_a_condition_on_each(read: Read, question: str, conditions: Limits) -> None:
    assert conditions_of(read, question) == conditions


@pytest.mark.parametrize(
    ("question", "measures"),
    [
        ("Which areas scored above 70 on both safeguarding and reoffending?", ["safeguarding", "reoffending"]),
        ("Which areas scored above 70 on safeguarding and reoffending?", ["safeguarding", "reoffending"]),
        ("Which areas scored above 70 on all three measures?", ["safeguarding", "risk_of_harm", "reoffending"]),
        ("Which areas scored above 70 on every measure?", ["safeguarding", "risk_of_harm", "reoffending"]),
    ],
)
def test_one_bound_on_measures_together_is_a_condition_on_each(
    read: Read, question: str, measures: list[Measure]
) -> None:
    assert conditions_of(read, question) == [(measure, 71, 100) for measure in measures]


@pytest.mark.parametrize(
    "question",
    ["Which areas scored above 70 on safeguarding?", "Which areas scored above 70 on safeguarding or reoffending?"],
)
def test_one_bound_without_a_word_of_joining_is_no_condition(read: Read, question: str) -> None:
    assert bounds_of(read, question) == (71, 100)


@pytest.mark.parametrize(
    "limits",
    [
        "above 60 but below 70",
        "above 60 and below 70",
        "above 60 and under 70",
        "over 60 and less than 70",
        "more than 60 but fewer than 70",
        "below 70 but above 60",
        "under 70 and over 60",
    ],
)
def test_two_bounds_on_one_measure_are_one_pair(read: Read, limits: str) -> None:
    assert bounds_of(read, f"Which areas scored {limits} on safeguarding?") == (61, 69)


def test_bounds_joined_by_or_are_left_alone(read: Read) -> None:
    question = "Which areas scored above 70 on safeguarding or below 50 on risk of harm?"
    assert bounds_of(read, question) == (71, 100)


def test_more_bounds_than_measures_are_left_alone(read: Read) -> None:
    question = "Which areas scored above 60 but below 70 on safeguarding, with over 50 on risk of harm?"
    assert bounds_of(read, question) == (61, 100)


def test_without_a_bound_there_is_no_condition(read: Read) -> None:
    assert find_conditions(read("Which areas did best on both safeguarding and reoffending?")) == (None, ())


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        ("Which areas scored higher on safeguarding than on reoffending?", "safeguarding", "reoffending"),
        ("Which areas scored lower on safeguarding than on reoffending?", "reoffending", "safeguarding"),
        ("Which areas did worse on reoffending than on safeguarding?", "safeguarding", "reoffending"),
        ("In which areas was reoffending weaker than risk of harm?", "risk_of_harm", "reoffending"),
        ("Where does risk of harm beat safeguarding?", "risk_of_harm", "safeguarding"),
    ],
)
def test_one_measure_above_another_is_told_which_way(
    read: Read, question: str, better: Measure, worse: Measure
) -> None:
    assert find_across(read(question)) == (better, worse)


@pytest.mark.parametrize(
    "question",
    [
        "Which areas did better than Luton on safeguarding and reoffending?",
        "Which areas scored higher on safeguarding than Luton?",
        "Which areas were best on safeguarding and on reoffending?",
        "How do safeguarding and reoffending compare?",
    ],
)
def test_measures_that_are_not_set_above_one_another(read: Read, question: str) -> None:
    assert find_across(read(question)) == ()


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Who came third for safeguarding?", 3),
        ("Which area had the second highest safeguarding score?", 2),
        ("Who was 4th from bottom on safeguarding?", 4),
        ("Who was the runner up on reoffending?", 2),
        ("Who came 12th for safeguarding?", 12),
        ("Who came in 21st place for safeguarding?", 21),
    ],
)
def test_a_place_is_read_in_words_and_in_figures(read: Read, question: str, place: int) -> None:
    assert find_place(read(question)) == place


@pytest.mark.parametrize(
    "question",
    [
        "Top three for safeguarding",
        "Which areas scored over two thirds on safeguarding?",
        "What was published on 3rd May 2012?",
        "How did Luton do?",
    ],
)
def test_what_is_no_place(read: Read, question: str) -> None:
    assert find_place(read(question)) is None
