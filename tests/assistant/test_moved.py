"""Claims of where a score moved from, and where to."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("North Lincolnshire went from 36 to 77 on risk of harm, true?", "Yes. Risk"),
        ("Bournemouth and Poole's safeguarding score moved from 36 per cent to 75, didn't it?", "Yes. Safe"),
        ("Bournemouth and Poole's reoffending score was 45 and then 75, wasn't it?", "Yes. Like"),
        ("North Lincolnshire scored 37% on safeguarding in 2010 and 83% later, right?", "Yes. Safe"),
        ("North Lincolnshire climbed to 80% from 37% on safeguarding, correct?", "No. Safe"),
        ("North Lincolnshire's safeguarding score went from 83 to 37, did it?", "No. Safe"),
    ],
)
def test_both_ends_of_a_move_are_held_against_the_inspections(ask: Ask, question: str, verdict: str) -> None:
    answer = ask(question)
    assert verdict in answer.text
    assert len(values(answer, "score")) == 2


def test_an_area_inspected_once_moved_from_nowhere(ask: Ask) -> None:
    answer = ask("Luton went from 60 to 75 on safeguarding, didn't it?")
    assert (answer.outcome, answer.figures) == ("declined", ())
