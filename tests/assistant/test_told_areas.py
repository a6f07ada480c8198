"""A question of several areas told before it."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            "I'm comparing Barnet, Enfield and Haringey. Who did best on protecting the public?",
            {("Enfield", "risk_of_harm", 66), ("Haringey", "risk_of_harm", 57), ("Barnet", "risk_of_harm", 52)},
        ),
        (
            "My piece is on Luton and Kent. Which scored higher on safeguarding?",
            {("Luton", "safeguarding", 75), ("Kent", "safeguarding", 59)},
        ),
        (
            "We cover Bexley, Bromley and Greenwich. Who scored over 60 on safeguarding?",
            {("Bromley", "safeguarding", 81), ("Bexley", "safeguarding", 64)},
        ),
        (
            "I've Kent, Barnet, Brent and Bexley. Which two did best on safeguarding?",
            {("Brent", "safeguarding", 65), ("Bexley", "safeguarding", 64)},
        ),
    ],
)
def test_who_did_best_is_asked_of_those_told(ask: Ask, question: str, found: set[tuple[str, str, float]]) -> None:
    assert scores_of(ask(question)) == found


@pytest.mark.parametrize(
    "question",
    [
        "A reader in Luton asked about Kent. Who was lowest for safeguarding?",
        "I'm doing a piece on Kent. Who came bottom for safeguarding?",
        "We cover Bexley, Bromley and Greenwich. Which area was lowest of all for safeguarding?",
    ],
)
def test_others_are_asked_about_where_none_are_enumerated(ask: Ask, question: str) -> None:
    assert {area for area, _, _ in scores_of(ask(question))} == {"Sefton"}


def test_the_other_end_is_of_the_same(talk: Talk) -> None:
    found = scores_of(talk("I have Kent, Barnet and Brent here. Who is best on safeguarding?", "and the worst?"))
    assert {area for area, _, _ in found} == {"Kent", "Barnet", "Brent"}
