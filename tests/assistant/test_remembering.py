import pytest

from tests.assistant.checks import Talk, scores_of, values


@pytest.mark.parametrize("aside", ["why?", "turn that into a limerick", "gobbledegook please"])
def test_a_turn_that_is_declined_wipes_out_nothing(talk: Talk, aside: str) -> None:
    answer = talk("Rank the South East on risk of harm", aside, "now reoffending")
    assert values(answer, "score") == [71, 71, 68, 61]


def test_a_declined_turn_on_another_area_is_gone_on_from(talk: Talk) -> None:
    answer = talk("What was Luton's safeguarding score?", "What was Birmingham's safeguarding score?", "And Kent?")
    assert scores_of(answer) == {("Kent", "safeguarding", 59)}
