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
