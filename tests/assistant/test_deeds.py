from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.deeds import asks_what_was_done, asks_where_it_was_done
from assistant.thesaurus import thesaurus
from assistant.vocabulary import Vocabulary
from index.build import rebuild
from tests.assistant.checks import Ask, quotes, require_sound
from tests.assistant.conftest import Read
from tests.assistant.invented import write_corpus


@pytest.mark.parametrize(
    "question",
    [
        "Did Luton make good use of statistics?",
        "How often did anyone in Luton turn up on the doorstep?",
        "When did preparation for release begin in Luton?",
        "What happened in Luton when a boy didn't show up?",
        "How did Luton deal with no-shows?",
        "Could parents in Luton count on travel vouchers?",
        "Did Luton measure what its courses achieved?",
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


@pytest.fixture(scope="module")
def ask_counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Ask about an invented area whose notice counts things in its sentences."""
    home = tmp_path_factory.mktemp("counted")
    corpus = write_corpus(home / "corpus")
    for path in (corpus / "notices").iterdir():
        said = "Dates were missing from one case file in five. Half of the home visits were made late. Mentors helped."
        told = path.read_text(encoding="utf-8").replace("The mentoring scheme was excellent.", said)
        path.write_text(told, encoding="utf-8")
    rebuild(corpus, home / "index")
    with Assistant.open(home / "index", now=datetime(2026, 11, 22, 12, tzinfo=UTC)) as assistant:
        yield lambda question: require_sound(assistant, assistant.ask(question))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many case files in Dunmere had gaps?", "one case file in five"),
        ("What proportion of Dunmere's case files lacked dates?", "one case file in five"),
        ("How many of Dunmere's home visits came late?", "Half of the home visits"),
    ],
)
def test_a_number_in_a_sentence_tells_how_many(ask_counted: Ask, question: str, said: str) -> None:
    answer = ask_counted(question)
    assert said in quotes(answer)
    assert not answer.figures


def test_a_sentence_without_a_number_tells_not_how_many(ask_counted: Ask) -> None:
    answer = ask_counted("How many mentors did Dunmere have?")
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")


def test_a_part_of_an_area_of_which_no_case_was_seen_is_counted_by_that(ask: Ask) -> None:
    assert "did not include any" in quotes(ask("How many Rutland cases were looked at?"))
    assert ask("How many cases were in Leicestershire's sample?").reason == "not_scored"


@pytest.mark.parametrize(
    ("question", "sought"),
    [
        ("Which areas ignored victims?", True),
        ("Name an area where home visits were rare", True),
        ("Who had the best mentoring scheme?", True),
        ("Who did worst on staff training?", True),
        ("Which areas have the best results?", False),
        ("Who is best at cutting reoffending?", False),
        ("Which areas have been inspected twice?", False),
    ],
)
def test_where_something_was_done_is_asked_of_the_words(
    read: Read, words: Vocabulary, question: str, sought: bool
) -> None:
    assert asks_where_it_was_done(read(question), words) is sought


def test_who_was_best_on_what_has_no_score_is_no_ranking(ask: Ask) -> None:
    answer = ask("Which area had the best family support?")
    assert "family support work" in quotes(answer)
    assert "no area can be ranked" in answer.text
    assert not answer.figures


def test_what_is_to_come_is_no_deed(ask: Ask) -> None:
    assert ask("What'll happen to Luton after the restructure?").reason == "not_in_notices"


def test_an_age_in_a_subject_is_no_score(read: Read, words: Vocabulary) -> None:
    assert asks_what_was_done(read("What became of boys who turned 18 in Luton?"), words)


def test_what_was_praised_most_is_no_highest_score(ask: Ask) -> None:
    answer = ask("What did the report on Luton praise most?")
    assert "enthusiastic staff" in quotes(answer)
    assert not answer.figures


@pytest.mark.parametrize(
    "question",
    [
        "What was Luton's safeguarding score?",
        "Which area has the highest safeguarding score?",
        "Compare Luton and Kent on risk of harm",
        "How did Luton do?",
        "How many areas scored below half on safeguarding?",
    ],
)
def test_a_question_of_scores_waits_for_no_thesaurus(built_index: Path, question: str) -> None:
    thesaurus.cache_clear()
    with Assistant.open(built_index) as assistant:
        assert assistant.ask(question).outcome == "answered"
    assert thesaurus.cache_info().currsize == 0
