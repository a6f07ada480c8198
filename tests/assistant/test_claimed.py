import pytest

from tests.assistant.checks import Ask, Talk, values


@pytest.mark.parametrize(
    ("question", "verdict", "shown"),
    [
        ("Have I got this right: Wigan 69, 60, 65?", "Yes: on each.", [69, 60, 65]),
        ("Greenwich 44/43/56, correct?", "No: not on each.", [44, 42, 56]),
        ("Luton 75 and Northants 80 for safeguarding - right?", "Yes: each of them.", [75, 80]),
        ("Hackney and Harrow scored 43% apiece on risk of harm. True?", "Yes: each of them.", [43, 43]),
        ("Hackney: 48 for safeguarding, yes?", "No. ", [47]),
        ("Bromley got 81 for safeguarding and 82 for reoffending. Safe to run?", "Yes: on each.", [81, 82]),
    ],
)
def test_each_figure_of_a_claim_is_checked(ask: Ask, question: str, verdict: str, shown: list[int]) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict)
    assert values(answer, "score") == shown


def test_a_follow_up_does_not_check_the_figures_of_the_claim_before(talk: Talk) -> None:
    answer = talk("Sefton's risk of harm score was 29, right?", "And safeguarding 30?")
    assert "No. Sefton scored **28%**" in answer.text


@pytest.mark.parametrize(
    "claim", ["Bromley scored 81% for safeguarding in 2015", "Luton was judged creditable in 2014"]
)
def test_a_claim_of_a_year_without_an_inspection_is_of_another_period(ask: Ask, claim: str) -> None:
    answer = ask(f"{claim}, correct?")
    assert (answer.outcome, answer.reason, answer.figures) == ("declined", "outside_period", ())
