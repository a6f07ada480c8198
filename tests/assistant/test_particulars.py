"""Kinds of a thing are not each other, and what is said of one answers nothing on another."""

import tomllib
from pathlib import Path

import pytest

from assistant import particulars
from assistant.matter import Matter, find_matter
from assistant.particulars import apart_from, particulars_in, particulars_of
from assistant.vocabulary import Vocabulary
from assistant.words import split_words
from index.subjects import expressions


def matter(phrase: str, vocabulary: Vocabulary) -> Matter:
    return find_matter([word.key for word in split_words(phrase)], phrase, vocabulary)


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("hostels", "Private landlords were reluctant to take young people."),
        ("foster carers", "Children looked after by the authority were over-represented."),
        ("Tourette's", "Boys with attention deficit disorder were given shorter appointments."),
        ("homophobia", "Bed and breakfast hotels were still being used."),
        ("glue", "Drug testing had lapsed."),
        ("steroids and legal highs", "Most of those who began treatment for cannabis use had finished it."),
        ("foetal alcohol syndrome", "Alcohol was a factor in over half of the violent offences."),
        ("taxis", "Bus services were poor."),
        ("burglary", "Street robbery had risen sharply."),
        ("a fathers' group", "One worker took brothers and sisters together."),
        ("suicide", "Referrals to mental health services took nineteen weeks."),
    ],
)
def test_a_sentence_on_another_of_the_kind_is_apart(phrase: str, sentence: str, words: Vocabulary) -> None:
    assert matter(phrase, words).is_apart_from(sentence)


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("hostels", "No hostel would take them."),
        ("hostels", "The supported lodgings scheme had eight hosts."),
        ("housing", "Private landlords were reluctant to take young people."),  # the kind at large is asked after
        ("drugs and alcohol", "Drug testing had lapsed."),  # either is enough
        ("steroids or cannabis", "Treatment for cannabis use was good."),
        ("jabs", "The nurse had arranged immunisations for many."),
        ("Facebook", "Threats made on social media were a growing cause of violence."),
        ("muggings", "Street robbery had risen sharply."),
        ("burglary and robbery", "Street robbery had risen sharply."),
        ("burglary", "Cases were reviewed every three months."),  # of no subject beside it: the odds tell
        ("a suggestion box", "Young people were not asked for their views."),  # no boxing
        ("the adopted plan", "Plans were late."),  # no adoption
    ],
)
def test_a_sentence_on_the_thing_or_on_no_other_is_not(phrase: str, sentence: str, words: Vocabulary) -> None:
    assert not matter(phrase, words).is_apart_from(sentence)


def test_a_wider_word_is_taken_for_a_thing_but_does_not_ask_after_it() -> None:
    (guitar,) = particulars_of("lessons on guitars")
    assert guitar in particulars_in("The music studio was open to all.")
    assert not particulars_of("the music studio")


def test_some_subjects_beside_each_other_say_nothing_of_each_other() -> None:
    assert "robbery" in apart_from(["burglary"])
    assert apart_from(["accommodation"]) == frozenset()


def test_every_subject_apart_is_one_of_the_thesaurus_and_no_thing_is_listed_twice() -> None:
    data = tomllib.loads(Path(particulars.__file__).with_name("particulars.toml").read_text(encoding="utf-8"))
    named = {subject for asked, others in data["apart"].items() for subject in (asked, *others)}
    assert named <= expressions().subjects.keys()
    names = [name for listed in data["things"].values() for line in listed for name in line.split(" | ")[0].split(", ")]
    assert len(names) == len(set(names))
