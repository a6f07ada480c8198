"""Only North Lincolnshire (83, 77, 86 at last) and Bournemouth and Poole (75, 71, 75) were inspected more than once."""

import pytest

from tests.assistant.checks import Ask, scores_of, values

_NORTH = "North Lincolnshire"


@pytest.mark.parametrize(
    "question",
    [
        "Which re-inspected area scored highest on safeguarding?",
        "Of the areas inspected again, who came top for safeguarding?",
        "Which areas that were inspected more than once scored over 76 on safeguarding?",
    ],
)
def test_scores_of_areas_seen_again_are_of_these_alone(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert scores_of(answer) == {(_NORTH, "safeguarding", 83)}
    assert "among those inspected more than once" in answer.text


def test_so_is_their_mean(ask: Ask) -> None:
    assert values(ask("What is the mean safeguarding score of the re-inspected areas?"), "mean") == [79]


def test_how_they_moved_is_still_a_change(ask: Ask) -> None:
    assert "Largest rise for Safeguarding: North Lincolnshire" in ask("Which re-inspected area improved most?").text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Are Slough's scores complete?", "No"),
        ("Have you a full set for Kent?", "Yes"),
        ("Is Luton's set of scores incomplete?", "No"),
    ],
)
def test_whether_all_three_scores_are_known_gets_a_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_whether_they_are_above_average_is_told_of_these_alone(ask: Ask) -> None:
    assert "among those inspected more than once" in ask("Are the re-inspected areas above average now?").text


@pytest.mark.parametrize(
    "question",
    ["Has Sefton been looked at again?", "Did inspectors go back to Sefton?", "Has Sefton been re-examined?"],
)
def test_whether_an_area_was_seen_again_is_no_question_about_words(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.outcome == "answered"
    assert answer.text.startswith("No, as far as is known here.")


def test_who_scores_higher_now_is_not_who_rose_most(ask: Ask) -> None:
    answer = ask("Which re-inspected area now scores higher for reoffending?")  # 86 to 75; only one has a first score
    assert values(answer, "score") == [86]
