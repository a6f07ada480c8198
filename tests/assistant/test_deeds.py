import pytest

from assistant.deeds import asks_what_was_done
from assistant.vocabulary import Vocabulary
from tests.assistant.checks import Ask
from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    "question",
    [
        "Did Luton make good use of statistics?",
        "How often did anyone in Luton turn up on the doorstep?",
        "When did preparation for release begin in Luton?",
        "What happened in Luton when a boy didn't show up?",
        "How did Luton deal with no-shows?",
        "Could parents in Luton count on travel vouchers?",
    ],
)
def test_what_was_done_on_a_subject_asks_for_no_figure(read: Read, words: Vocabulary, question: str) -> None:
    assert asks_what_was_done(read(question), words)


@pytest.mark.parametrize(
    "question",
    [
        "How did Luton do?",
        "How often was Luton inspected?",
        "When was the press release on Luton published?",
        "How well did Luton look after children?",
        "What's the weather in Luton?",
        "Did Luton beat the average on risk of harm?",
        "How much did Luton spend on salaries?",
        "Draft a paragraph on home visits in Luton",
    ],
)
def test_figures_dates_and_orders_are_no_deeds(read: Read, words: Vocabulary, question: str) -> None:
    assert not asks_what_was_done(read(question), words)


@pytest.mark.parametrize(
    "question",
    [
        "Did team leaders countersign poor work in Luton?",
        "How did Luton react to no-shows?",
        "When did preparation for release start in Luton?",
        "What happened in Luton when someone didn't turn up?",
        "What did they make of leadership at the very top in Leicestershire?",
    ],
)
def test_a_deed_that_the_notice_is_silent_on_is_not_in_it(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")


def test_an_area_whose_words_are_not_held_has_no_notice_to_tell_of_a_deed(ask: Ask) -> None:
    answer = ask("Did Kent make good use of statistics?")
    assert (answer.outcome, answer.reason) == ("declined", "no_notice")
