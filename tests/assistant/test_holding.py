"""Which of an area's scores a number is, and when it got it. Figures are from `corpus/published/scores.csv`."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("question", "score"),
    [
        ("Which of Bromley's marks was 82?", ("Bromley", "reoffending", 82)),
        ("What was 51% at Hounslow?", ("Hounslow", "safeguarding", 51)),
        ("Which part of Luton's work got 73%?", ("Luton", "risk_of_harm", 73)),
        ("On which measure did Kent score 68?", ("Kent", "reoffending", 68)),
        ("When did North Lincolnshire get 37 for safeguarding?", ("North Lincolnshire", "safeguarding", 37)),
        ("In what year did Bournemouth get 36 for safeguarding?", ("Bournemouth and Poole", "safeguarding", 36)),
        ("What year was Wigan given 69% for safeguarding?", ("Wigan", "safeguarding", 69)),
    ],
)
def test_the_score_that_is_the_number_is_given_alone(ask: Ask, question: str, score: tuple[str, str, int]) -> None:
    answer = ask(question)
    assert scores_of(answer) == {score}
    assert "Yes" not in answer.text and "No." not in answer.text


def test_a_number_that_is_no_score_of_the_area_is_denied(ask: Ask) -> None:
    answer = ask("Which of Luton's marks was 99?")
    assert answer.text.startswith("No score of Luton held here is exactly 99%.")
    assert values(answer, "score") == [75, 73, 78]


def test_what_it_is_now_is_given_without_a_verdict(talk: Talk) -> None:
    answer = talk("When did North Lincolnshire get 37 for safeguarding?", "What is it now?")
    assert 83 in values(answer, "score") and "No. " not in answer.text


def test_a_number_for_the_first_re_inspection_is_held_against_that(ask: Ask) -> None:
    answer = ask("Is 36% the right figure for Bournemouth's first re-inspection on risk of harm?")
    assert answer.text.startswith("Yes. ") and values(answer, "score") == [36]


@pytest.mark.parametrize(
    ("question", "value", "measure"),
    [
        ("To which visit does the 71 for Bournemouth and Poole belong?", 71, "risk_of_harm"),
        ("Which of Luton's measures does the 78 belong to?", 78, "reoffending"),
        ("What year does North Lincolnshire's 37 date from?", 37, "safeguarding"),
    ],
)
def test_a_number_of_one_area_is_found_among_its_scores(ask: Ask, question: str, value: int, measure: str) -> None:
    assert {(found, of) for _, of, found in scores_of(ask(question))} == {(value, measure)}
