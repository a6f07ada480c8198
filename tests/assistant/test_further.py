import pytest

from assistant.further import going_further
from tests.assistant.checks import Ask, values
from tests.assistant.test_judged import listed

KNOWN = ("disappointing", "very disappointing", "extremely disappointing", "rather mixed", "mixed", "creditable")


def test_a_phrase_goes_beyond_the_same_in_a_lower_degree() -> None:
    assert going_further(["very disappointing"], KNOWN) == ("extremely disappointing",)
    assert going_further(["rather mixed"], KNOWN) == ("mixed",)
    assert going_further(["disappointing"], KNOWN) == ("very disappointing", "extremely disappointing")
    assert going_further(["very disappointing"], KNOWN, less=True) == ("disappointing",)
    assert going_further(["extremely disappointing"], KNOWN) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Was any council judged more harshly than “very disappointing”?",
        "Did anywhere get a verdict worse than “very disappointing”?",
        "Has any team had a more damning verdict than 'very disappointing'?",
    ],
)
def test_whether_anyone_was_judged_worse_gets_its_yes(ask: Ask, question: str) -> None:
    """Sefton, and North Lincolnshire at its first inspection."""
    answer = ask(question)
    assert answer.text.startswith("Yes. By the words alone, “extremely disappointing” goes beyond")
    assert listed(answer.text) == ["North Lincolnshire", "Sefton"]


def test_or_worse_takes_in_the_phrase_itself(ask: Ask) -> None:
    answer = ask("Which areas in London were labelled disappointing or worse?")
    assert listed(answer.text) == ["Greenwich", "Hackney", "Harrow", "Havering", "Hounslow", "Newham"]


def test_nothing_goes_beyond_the_strongest_phrase(ask: Ask) -> None:
    answer = ask("Was anybody judged worse than extremely disappointing?")
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")


def test_worse_than_praise_is_less_of_it(ask: Ask) -> None:
    answer = ask("Which areas were judged worse than very creditable?")
    assert listed(answer.text) == ["Cambridgeshire", "Luton", "Milton Keynes", "Richmond upon Thames"]
    assert values(answer, "count")[0] == 4


@pytest.mark.parametrize(
    ("question", "verdict", "beyond"),
    [
        ("Is “very creditable” better than “creditable”?", "Yes.", "“very creditable” goes beyond “creditable”"),
        ("Is “disappointing” worse than “extremely disappointing”?", "No.",
         "“extremely disappointing” goes beyond “disappointing”"),
        ("Which is harsher, “very disappointing” or “extremely disappointing”?", "The inspectors' phrases",
         "“extremely disappointing” goes beyond “very disappointing”"),
    ],
)  # fmt: skip
def test_of_two_phrases_one_goes_beyond_the_other(ask: Ask, question: str, verdict: str, beyond: str) -> None:
    text = ask(question).text
    assert text.startswith(verdict)
    assert beyond in text and "none is ranked above or below another" in text
