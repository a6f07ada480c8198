"""What is offered to be asked next, and that all of it has an answer."""

import pytest

from assistant import Assistant
from tests.assistant.checks import Ask

ASKED = (
    "What is the highest safeguarding score?",
    "Rank them for safeguarding",
    "Top three for risk of harm",
    "What is the lowest safeguarding score in London?",
    "Best area overall?",
    "Which areas scored under 50% on safeguarding?",
    "How many areas beat 75% on reoffending?",
    "Which areas scored above 99% on safeguarding?",
    "Which areas are above average for safeguarding?",
    "Which areas scored above 70% on safeguarding and above 70% on reoffending?",
    "Which did better on reoffending, Luton or Leicestershire & Rutland?",
    "Compare Luton, Kent and Barnet",
    "What is the mean safeguarding score of the areas you hold?",
    "What is the average safeguarding score?",
    "How did the average for safeguarding change between May and June 2012?",
    "Which London boroughs do you have?",
    "Which areas were judged creditable?",
    "Where does Luton rank for safeguarding?",
    "How did Luton do?",
)


@pytest.mark.parametrize("question", ASKED)
def test_what_is_offered_after_an_answer_is_answered_when_it_is_clicked(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome == "answered" and 1 <= len(answer.suggestions) <= 4
    for offered in answer.suggestions:
        conversation = assistant.conversation()
        conversation.ask(question)
        assert conversation.ask(offered).outcome == "answered", offered


def test_after_a_ranking_its_first_area_and_the_other_end_are_offered(ask: Ask) -> None:
    assert ask("Top three for risk of harm").suggestions == (
        "How did North Lincolnshire do?",
        "What is the lowest Risk of Harm to others score?",
        "What is the average Risk of Harm to others score?",
        "What is the mean Risk of Harm to others score of the areas you hold?",
    )
    assert "What is the highest Safeguarding score?" in ask("Lowest safeguarding score").suggestions


def test_after_a_comparison_the_places_of_both_are_offered(ask: Ask) -> None:
    offered = ask("Which did better on reoffending, Luton or Leicestershire & Rutland?").suggestions
    assert offered[:2] == (
        "Where does Luton rank for Likelihood of Reoffending?",
        "Where does Leicestershire and Rutland rank for Likelihood of Reoffending?",
    )


def test_a_question_is_not_offered_again(ask: Ask) -> None:
    question = "What are the top three areas for Safeguarding?"
    assert question not in ask(question).suggestions
