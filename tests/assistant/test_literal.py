import pytest

from tests.assistant.checks import Ask, quotes, sources

BOTH = {"leicestershire-and-rutland-2012-06-13", "luton-2012-05-16"}


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ('Did either notice use the word "enthusiastic"?', BOTH),
        ('Does the Luton notice use the phrase "family support"?', {"luton-2012-05-16"}),
        ("Which notices contain the word “representative”?", BOTH),
    ],
)
def test_every_notice_that_uses_a_word_is_quoted(ask: Ask, question: str, held: set[str]) -> None:
    answer = ask(question)
    assert set(sources(answer)) == held
    assert "Julie Fox, Assistant Chief Inspector" in answer.text


def test_a_word_that_no_notice_uses_is_said_to_stand_in_none(ask: Ask) -> None:
    answer = ask("Which notices contain the word 'disastrous'?")
    assert answer.reason == "not_in_notices"
    assert "“disastrous” stands in none of them" in answer.text
    assert quotes(answer) == ""


@pytest.mark.parametrize(
    "question",
    [
        "Who said Luton had 'positive prospects for the future'?",
        "Who spoke of “positive prospects for the future”?",
        'And whose words are "positive prospects"?',
    ],
)
def test_who_said_something_is_told_with_the_sentence_it_stands_in(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "creditable set of findings with positive prospects for the future" in quotes(answer)
    assert "Julie Fox, Assistant Chief Inspector" in answer.text
    assert sources(answer) == ["luton-2012-05-16"]


def test_who_said_what_nobody_said_to_the_letter_is_not_made_up(ask: Ask) -> None:
    assert "negative prospects" not in quotes(ask('Who spoke of "negative prospects for the future"?'))


def test_an_apostrophe_opens_no_quotation(ask: Ask) -> None:
    assert set(sources(ask("Does Luton's notice use the word 'enthusiastic'?"))) == {"luton-2012-05-16"}
