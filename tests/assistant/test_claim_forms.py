import pytest

from assistant.claim_forms import form_at_end, form_at_start, is_form
from assistant.words import split_words
from tests.assistant.checks import Ask


@pytest.mark.parametrize(
    "text", ["Is that right?", "is all that correct", "Can we safely print it?", "Does it stand up?"]
)
def test_closings_are_put_together_from_their_parts(text: str) -> None:
    assert is_form("closings", split_words(text))


@pytest.mark.parametrize("text", ["Is that Kent?", "Is right that?", "Can we safely?", ""])
def test_parts_in_another_order_or_too_few_are_no_form(text: str) -> None:
    assert not is_form("closings", split_words(text))


def test_a_form_that_words_begin_with_ends_where_the_claim_begins() -> None:
    words = split_words("Am I right in saying that Luton beat Kent?")
    assert [word.key for word in words[form_at_start("frames", words) :]][-3:] == ["luton", "beat", "kent"]
    assert form_at_start("frames", split_words("Luton beat Kent.")) == 0


def test_a_form_that_words_end_with_is_taken_whole() -> None:
    assert form_at_end("closings", split_words("Luton beat Kent, is that right?")) == 3
    assert form_at_end("closings", split_words("Luton beat Kent")) == 0


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Medway claims it got 71 for reoffending. Is Medway right?", "Yes."),
        ("A campaigner says Kent scored 60 for safeguarding. Is the campaigner correct?", "No."),
        (
            "My editor reckons Kent beat Medway for reoffending. Has my editor got that wrong?",
            "The claim is wrong",
        ),
    ],
)
def test_whether_whoever_claims_it_is_right(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)
