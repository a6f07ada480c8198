import pytest

from tests.assistant.checks import Talk, scores_of, values


@pytest.mark.parametrize("then", ["and what was the average then?", "What was the average at that time?"])
def test_the_average_then_is_that_of_the_notice_whose_date_was_given(talk: Talk, then: str) -> None:
    answer = talk("When was Bromley published?", then)
    assert [(figure.value, figure.as_of) for figure in answer.figures] == [(68, "2012-03")]
    assert "Likelihood of Reoffending is not in the sources held for the notice on Bromley" in answer.text


def test_what_has_changed_since_is_followed_from_that_date_on(talk: Talk) -> None:
    answer = talk("When was Bromley published?", "and what was the average then?", "has that changed since?")
    assert values(answer, "average")[:3] == [68, 68, 67]


@pytest.mark.parametrize("asked", ["how has it moved since January 2012?", "how did that change since January 2012?"])
def test_a_to_date_figure_is_followed_from_a_date_named(talk: Talk, asked: str) -> None:
    answer = talk("What's the to-date average for risk of harm?", asked)
    assert values(answer, "average") == [63, 62] and values(answer, "difference") == [1]


@pytest.mark.parametrize(
    ("asked", "verdict"), [("is it up on January 2012?", "No."), ("is it down on January?", "Yes.")]
)
def test_whether_a_to_date_figure_is_up_on_a_date(talk: Talk, asked: str, verdict: str) -> None:
    answer = talk("What's the to-date average for risk of harm?", asked)
    assert verdict in answer.text and values(answer, "average") == [63, 62]


def test_another_date_since_which_it_moved(talk: Talk) -> None:
    answer = talk("What's the average for safeguarding?", "how has it changed since January 2012?", "and since May?")
    assert values(answer, "average") == [67, 68]


@pytest.mark.parametrize("asked", ["Did another area come out that day?", "Were any others published the same day?"])
def test_another_of_the_same_day_is_one_of_two_then(talk: Talk, asked: str) -> None:
    first = "When was Northamptonshire's result published?"
    assert "Leicestershire and Rutland" in talk(first, asked).text
    answer = talk(first, asked, "Which of the two was better on reoffending?")
    assert scores_of(answer) == {
        ("Northamptonshire", "reoffending", 76),
        ("Leicestershire and Rutland", "reoffending", 71),
    }
