"""A number as such beside the to-date figures, of which the newest are 68, 62 and 71% on average."""

import pytest

from tests.assistant.checks import Ask, Talk, values


@pytest.mark.parametrize(
    ("question", "verdict", "average", "gap"),
    [
        ("Is 45% for safeguarding below average?", "Yes. ", 68, 23),
        ("Is 70% above the average for reoffending?", "No. ", 71, 1),
        ("Does 70% beat the average on safeguarding?", "Yes. ", 68, 2),
        ("Am I right that 60% on risk of harm is below the national average?", "Yes. ", 62, 2),
        ("Is 60% on risk of harm below the January 2012 average?", "Yes. ", 63, 3),
        ("Is 45% for safeguarding above or below average?", "The to-date", 68, 23),
        ("How does 45% for safeguarding compare with the average?", "The to-date", 68, 23),
        ("How far below average is 45% for safeguarding?", "The to-date", 68, 23),
        ("Is 73% for risk of harm considered good?", "The to-date", 62, 11),
        ("Is a score of 45 for safeguarding poor?", "The to-date", 68, 23),
    ],
)
def test_a_number_is_set_beside_the_average(ask: Ask, question: str, verdict: str, average: int, gap: int) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict)
    assert (values(answer, "average"), values(answer, "difference")) == ([average], [gap])


def test_a_number_level_with_the_average_is_not_above_it(ask: Ask) -> None:
    assert ask("Is 71% above the average for reoffending?").text.startswith("No. ")
    assert ask("Is 71% at or above the average for reoffending?").text.startswith("Yes. ")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is the average above 65 for safeguarding?", "Yes."),
        ("Is the average safeguarding score below 60%?", "No."),
        ("Is 91 the highest safeguarding score?", "Yes."),
        ("Is 68% still the average for safeguarding?", "Yes."),
    ],
)
def test_what_the_figure_itself_is_said_to_be_is_another_question(ask: Ask, question: str, verdict: str) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict) and not values(answer, "difference")


@pytest.mark.parametrize(
    ("follow", "verdict", "gap"),
    [("Is 70 above it?", "Yes.", 8), ("Is 60 better than that?", "No.", 2), ("Is 70% good?", "The to-date", 8)],
)
def test_a_number_beside_the_figure_just_given(talk: Talk, follow: str, verdict: str, gap: int) -> None:
    answer = talk("What is the average for risk of harm?", follow)
    assert verdict in answer.text and values(answer, "difference") == [gap]


def test_the_number_of_an_area_just_spoken_of_is_its_score(talk: Talk) -> None:
    answer = talk("What was East Riding's safeguarding score?", "is 45 below average?")
    assert "Yes. " in answer.text and values(answer, "score") == [45]
