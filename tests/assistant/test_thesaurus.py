import pytest

from assistant.findings import TREATED
from assistant.matter import find_matter
from assistant.thesaurus import Thesaurus, thesaurus
from assistant.vocabulary import Vocabulary
from assistant.words import split_words

SMALL = Thesaurus(
    {"custody": ["behind bars", "custody", "secure unit"], "staff_units": ["unit"]}, {"family": ["family", "parents"]}
)


def spoken_of(text: str) -> set[str]:
    return {spoken.subject for spoken in SMALL.spoken_of(split_words(text))}


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("children behind the bars", {"custody"}),
        ("a place in a secure unit", {"custody"}),
        ("another unit", {"staff_units"}),
        ("parents of those in custody", {"family", "custody"}),
        ("the weather", set()),
    ],
)
def test_the_longest_expression_tells_the_subject(text: str, subjects: set[str]) -> None:
    assert spoken_of(text) == subjects


def test_a_word_of_an_expression_is_known() -> None:
    assert SMALL.knows(split_words("bars")[0])
    assert not SMALL.knows(split_words("weather")[0])


def test_no_expression_of_the_shipped_thesaurus_is_of_many_subjects() -> None:
    homes: dict[str, set[str]] = {}
    for subject, expressions in thesaurus().expressions.items():
        for expression in expressions:
            homes.setdefault(expression, set()).add(subject)
    assert {expression: found for expression, found in homes.items() if len(found) > 3} == {}


def test_a_sentence_treats_what_it_holds_and_what_it_speaks_of(words: Vocabulary) -> None:
    matter = find_matter(("making", "amends"), "making amends", words)
    assert matter.treated_in("Reparation was varied and useful.") == 1
    assert matter.treated_in("Plans were late.") == 0


def test_a_weak_word_counts_little(words: Vocabulary) -> None:
    matter = find_matter(("work", "girls"), "work with girls", words)
    assert matter.treated_in("Work with parents was good.") == pytest.approx(0.35 / 1.35)
    assert matter.treated_in("Girls were seen apart.") == pytest.approx(1 / 1.35)


def test_weak_words_leave_the_telling_one_its_weight(words: Vocabulary) -> None:
    subject = ("offices", "fit", "receive", "young", "people")
    matter = find_matter(subject, "offices fit to receive young people", words)
    assert matter.treated_in("The premises were shabby.") >= TREATED
    assert matter.treated_in("Young people received letters.") < TREATED
