import pytest

from tests.assistant.checks import Talk, values


@pytest.mark.parametrize("then", ["and what was the average then?", "What was the average at that time?"])
def test_the_average_then_is_that_of_the_notice_whose_date_was_given(talk: Talk, then: str) -> None:
    answer = talk("When was Bromley published?", then)
    assert [(figure.value, figure.as_of) for figure in answer.figures] == [(68, "2012-03")]
    assert "Likelihood of Reoffending is not in the sources held for the notice on Bromley" in answer.text


def test_what_has_changed_since_is_followed_from_that_date_on(talk: Talk) -> None:
    answer = talk("When was Bromley published?", "and what was the average then?", "has that changed since?")
    assert values(answer, "average")[:3] == [68, 68, 67]
