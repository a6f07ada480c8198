"""Measures left out of a question."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "scores"),
    [
        ("How did Bromley do on everything but safeguarding?", [75, 82]),
        ("Kent's figures apart from reoffending, please", [59, 53]),
        ("Brent on all measures except risk of harm and reoffending", [65]),
        ("What did Bexley get, leaving out public protection?", [64]),
    ],
)
def test_measures_left_out_are_not_given(ask: Ask, question: str, scores: list[int]) -> None:
    assert values(ask(question), "score") == scores


def test_a_claim_on_all_but_one_measure_is_of_the_others(ask: Ask) -> None:
    # 83% to 75%, 73% to 73%, 85% to 78%
    assert ask("Luton trailed Cambridgeshire on everything except risk of harm, correct?").text.startswith(
        "Yes: on each."
    )
