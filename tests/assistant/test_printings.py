"""Follow-ups on a figure that a notice prints, as another area's notice prints it, and on the area's own score."""

import pytest

from tests.assistant.checks import Talk, scores_of, values

FIRST = "What does the Leicestershire notice give as the average for risk of harm?"  # 62; Luton's prints 62


@pytest.mark.parametrize(
    ("asked", "average"),
    [
        ("And what does the Luton report say for reoffending?", 70),
        ("What did the Luton one put for safeguarding?", 67),
        ("What about the Luton notice?", 62),
    ],
)
def test_the_same_figure_in_another_notice(talk: Talk, asked: str, average: int) -> None:
    answer = talk(FIRST, asked)
    assert values(answer, "average") == [average] and not scores_of(answer)


def test_what_an_area_got_is_its_own_score(talk: Talk) -> None:
    assert scores_of(talk(FIRST, "What score does the Luton notice give for reoffending?")) == {
        ("Luton", "reoffending", 78)
    }


def test_its_own_score_is_on_the_measure_before(talk: Talk) -> None:
    assert scores_of(talk(FIRST, "And what was Leicestershire's own score?")) == {
        ("Leicestershire and Rutland", "risk_of_harm", 63)
    }


def test_another_area_is_set_against_the_very_figure_given(talk: Talk) -> None:
    first = "What average does the Luton notice give for reoffending?"  # 70; Leicestershire's own notice prints 71
    answer = talk(first, "Was Leicestershire's own score above that?")
    assert "Yes." in answer.text and values(answer, "average") == [70] and values(answer, "difference") == [1]


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [("How does that compare with the Luton one?", ""), ("Is that the same as the Luton notice gives?", "No. ")],
)
def test_two_notices_figures_are_set_beside_each_other(talk: Talk, asked: str, verdict: str) -> None:
    answer = talk("What average does the Leicestershire notice give for reoffending?", asked)
    assert values(answer, "average") == [70, 71] and not scores_of(answer) and verdict in answer.text


def test_the_average_each_printed_is_of_each_notice(talk: Talk) -> None:
    answer = talk("What did Luton and Leicestershire get for safeguarding?", "And the average each printed?")
    assert sorted(values(answer, "average")) == [67, 68]
