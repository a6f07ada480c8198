"""Claims that something is not so, or not there. Figures are from `corpus/published/scores.csv`: for Safeguarding
Sefton alone lies below 40%, Kent has 59%, Luton 75%; for Risk of Harm Bromley and Kingston have 75% each; Slough,
Medway and Milton Keynes have no Safeguarding score, Kingston no Reoffending score, Enfield only one for Risk of Harm,
66%."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Milton Keynes has no safeguarding mark, has it?", "Yes. "),
        ("Is it right that there is no reoffending figure for Kingston?", "Yes. "),
        ("Does Medway have a safeguarding score?", "No. "),
        ("Is Bromley's reoffending score missing?", "No. "),
        ("Was Enfield marked on anything other than risk of harm?", "No: on none."),
        ("Did Bromley get scores for all three?", "Yes: on each."),
    ],
)
def test_whether_there_is_a_score_is_said(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_what_there_is_stands_beside_a_missing_score(ask: Ask) -> None:
    assert values(ask("Enfield has no reoffending score, correct?"), "score") == [66]


def test_that_there_never_was_a_score_is_not_known(ask: Ask) -> None:
    assert ask("Is it true that Sefton was never scored on reoffending?").reason == "not_scored"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Luton isn't the lowest on safeguarding, is it?", "The claim is right. "),
        ("Sefton wasn't the lowest for safeguarding. True?", "The claim is wrong. "),
        ("Sefton was not the only area below 40 on safeguarding, correct?", "The claim is wrong. "),
        ("Kingston did not beat Bromley on risk of harm, correct?", "Yes. "),  # level
        ("Haringey didn't reach the average on anything. Right?", "Yes: on each."),
    ],
)
def test_a_claim_that_something_is_not_so_is_right_where_it_is_not(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    "claim", ["Milton Keynes never had a safeguarding score", "Slough never got a safeguarding mark"]
)
def test_that_there_never_was_a_score_no_source_says(ask: Ask, claim: str) -> None:
    text = ask(f"{claim}, did it?").text
    assert "not in the sources held" in text
    assert not text.startswith(("Yes", "No"))


def test_a_score_held_belies_that_there_never_was_one(ask: Ask) -> None:
    assert ask("Luton never had a safeguarding score, did it?").text.startswith("No.")


@pytest.mark.parametrize(
    "question",
    [
        "Has Kent been inspected?",
        "Did inspectors ever visit Kent?",
        "Is there an inspection report on Kent?",
        "Have inspectors been to Kent yet?",
        "Was Kent inspected in September 2011?",
    ],
)
def test_whether_an_area_was_inspected_at_all_is_told(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("Yes.") and "September 2011" in answer.text


@pytest.mark.parametrize(
    ("question", "reason"),
    [("Has Birmingham been inspected?", "no_notice"), ("Was Kent inspected in 2012?", "outside_period")],
)
def test_that_an_area_was_not_inspected_no_source_says(ask: Ask, question: str, reason: str) -> None:
    assert ask(question).reason == reason


@pytest.mark.parametrize(
    ("question", "verdict"),
    [("Medway has no safeguarding score?", "Yes."), ("Luton has no safeguarding score?", "No.")],
)
def test_a_statement_that_there_is_no_score_is_confirmed_or_not(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)
