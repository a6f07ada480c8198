"""Scores that doubled, or did not. Figures are from `corpus/published/scores.csv`: North Lincolnshire went from 37% to
83% on Safeguarding and from 36% to 77% on Risk of Harm; Bournemouth and Poole from 36% to 75% on Safeguarding and from
36% to 71% on Risk of Harm."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did North Lincolnshire double its safeguarding score?", "Yes. "),
        ("When it was reinspected, did North Lincolnshire's safeguarding score more than double?", "Yes. "),
        ("Did Bournemouth and Poole double its risk of harm score?", "No. "),
        ("Has North Lincolnshire's safeguarding score trebled?", "No. "),
        ("Did Bournemouth's safeguarding score rise by a factor of two?", "Yes. "),
        ("Did North Lincolnshire's safeguarding score halve?", "No. "),
    ],
)
def test_whether_a_score_moved_by_a_factor_is_said(ask: Ask, question: str, verdict: str) -> None:
    assert verdict in ask(question).text


def test_nearly_doubled_is_given_without_a_verdict(ask: Ask) -> None:
    answer = ask("Did Bournemouth nearly double its risk of harm score?")
    assert values(answer, "difference") == [35] and "Yes" not in answer.text and "No. " not in answer.text


def test_a_factor_is_not_worked_out(ask: Ask) -> None:
    answer = ask("By what factor did North Lincs improve on risk of harm?")
    assert values(answer, "difference") == [41] and "is not worked out" in answer.text
