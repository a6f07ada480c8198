"""What is taken for a slip of the pen, and what is a word of its own."""

import pytest

from tests.assistant.checks import Ask, scores_of, values
from tests.assistant.conftest import Read, Understand


@pytest.mark.parametrize(
    "word", ["hovering", "slated", "correlation", "caller", "hearts", "pools", "infection", "corruption", "wandering"]
)
def test_a_word_that_means_what_it_says_is_no_slip(read: Read, word: str) -> None:
    reading = read(f"what about {word} in safeguarding")
    assert not reading.corrections and not reading.areas


@pytest.mark.parametrize(
    ("question", "meant"),
    [("Lutton safegaurding", "Luton"), ("Haverring on reofending", "Havering"), ("risk of ham in Kent", "harm")],
)
def test_slips_are_mended_all_the_same(read: Read, question: str, meant: str) -> None:
    assert meant in {correction.meant for correction in read(question).corrections}


def test_around_a_number_areas_hover(ask: Ask) -> None:
    answer = ask("Were there any areas hovering around the 70 mark for reoffending?")
    assert values(answer, "count") == [5, 26]


def test_no_such_thing_as_a_correlation_was_printed(ask: Ask) -> None:
    answer = ask("Is there any correlation between safeguarding and reoffending scores?")
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")


def test_a_place_that_holds_a_name_is_not_that_area(ask: Ask) -> None:
    answer = ask("Did Greater Manchester score above 60?")
    assert answer.reason == "unknown_area" and not answer.figures


def test_what_the_asker_tells_of_an_area_does_not_hide_what_is_asked(ask: Ask) -> None:
    answer = ask("Hounslow got slated didnt they what were the numbers")
    assert scores_of(answer) == {
        ("Hounslow", "safeguarding", 51),
        ("Hounslow", "risk_of_harm", 47),
        ("Hounslow", "reoffending", 66),
    }


def test_a_rare_word_of_english_is_no_slip_of_another(ask: Ask) -> None:
    """ "Stringent" is no "strongest", "credible" no "creditable"."""
    for question in ("Which area had the most stringent safeguarding?", "Which findings were credible?"):
        assert "was read as" not in ask(question).text


@pytest.mark.parametrize(
    "claim", ["missed 50% on safeguarding", "beat the average on reoffending", "came bottom on risk of harm"]
)
def test_a_statement_of_a_place_that_is_no_area_is_of_no_others(ask: Ask, claim: str) -> None:
    answer = ask(f"Borchester {claim}, didn't it?")
    assert (answer.outcome, answer.reason, answer.figures) == ("declined", "unknown_area", ())


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("What did inspectors say about the psychiatric nurse's clinic?", ()),
        ("What was Grimhollow's safeguarding score?", ("Grimhollow",)),
        ("what was grimhollow's safeguarding score", ("grimhollow",)),
    ],
)
def test_whose_something_is_need_be_no_place(understood: Understand, question: str, unknown: tuple[str, ...]) -> None:
    assert understood(question).unknown_areas == unknown
