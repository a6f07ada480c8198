"""Whether a sentence tells why what it says is so."""

import pytest

from assistant.asked_words import AskedWords
from assistant.reasons import gives_reason
from assistant.vocabulary import vocabulary
from assistant.words import root


def _gives(sentence: str, asked: str) -> bool:
    keys = asked.split()
    weights = {root(key): 1.0 for key in keys}
    return gives_reason(sentence, keys, AskedWords(weights, frozenset(weights), tuple(keys)), vocabulary())


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Groups stopped in August because nobody had arranged cover.", "groups stopped"),
        ("Seasonal work made it hard for families to find housing.", "hard families housing"),
        ("Interpreters were booked too late, and a mother relied on her daughter.", "mother relied daughter"),
        ("Referrals were met with silence, and managers no longer wrote them.", "managers wrote referrals"),
        (
            "Workers kept in touch with grandparents, who were the steadiest adults around.",
            "workers touch grandparents",
        ),
    ],
)
def test_a_reason_is_given_by_a_word_of_cause_or_by_the_other_half(sentence: str, asked: str) -> None:
    assert _gives(sentence, asked)


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Screening was often too optimistic.", "screening optimistic"),
        ("Reviews were late, and risk was missed.", "reviews late"),
        ("Workers kept in touch with grandparents, who did.", "workers touch grandparents"),
    ],
)
def test_what_only_says_that_it_is_so_gives_none(sentence: str, asked: str) -> None:
    assert not _gives(sentence, asked)
