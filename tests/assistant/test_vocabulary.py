from pathlib import Path

import pytest

from assistant.vocabulary import Vocabulary, vocabulary
from assistant.words import split_words


def names(words: Vocabulary, text: str, section: str) -> list[str]:
    return [mark.name for mark in words.marks(split_words(text)) if mark.section == section]


@pytest.mark.parametrize(
    ("phrase", "measure"),
    [
        ("safeguarding", "safeguarding"),
        ("keeping children safe", "safeguarding"),
        ("protected the young person", "safeguarding"),
        ("RoH", "risk_of_harm"),
        ("protecting its public", "risk_of_harm"),
        ("risk of harm to others", "risk_of_harm"),
        ("re-offending", "reoffending"),
        ("stop reoffending", "reoffending"),
        ("likelihood of reoffending", "reoffending"),
        ("risk of reoffending", "reoffending"),
    ],
)
def test_a_measure_is_known_by_everyday_phrases(words: Vocabulary, phrase: str, measure: str) -> None:
    assert set(names(words, phrase, "measures")) == {measure}


def test_a_longer_phrase_wins_over_one_within_it(words: Vocabulary) -> None:
    assert names(words, "no more than 50", "comparators") == ["at_most"]


def test_a_name_in_the_middle_does_not_part_a_phrase(words: Vocabulary) -> None:
    must, luton, improve = split_words("must Luton improve")
    assert any(mark.name == "criticism" for mark in words.marks([must, None, improve]) if luton)


def test_a_slip_in_a_measure_is_respelt(words: Vocabulary) -> None:
    assert words.respell("safegarding") == "safeguarding"


def test_a_short_word_is_never_respelt(words: Vocabulary) -> None:
    assert words.respell("harn") is None


def test_another_word_is_not_respelt(words: Vocabulary) -> None:
    assert words.respell("banana") is None


def test_cues_are_told_by_stems(words: Vocabulary) -> None:
    assert words.cues("needed", split_words("Planning requires some improvement, and recording must improve"))
    assert not words.cues("needed", split_words("Planning had improved"))


def test_the_subject_of_the_notices_is_told_from_other_subjects(words: Vocabulary) -> None:
    assert (words.is_domain("caseloads"), words.is_domain("weather")) == (True, False)


def test_every_measure_and_statistic_has_its_phrases(words: Vocabulary) -> None:
    assert {"safeguarding", "risk_of_harm", "reoffending", "both"} == set(words.data["measures"])
    assert {"lowest", "highest", "average", "mean", "median", "range"} == set(words.data["statistics"])


def test_a_region_of_the_corpus_own_is_known_too(words: Vocabulary) -> None:
    assert names(words, "areas in the Far Fens", "regions") == []
    assert names(words.with_places(["Far Fens"]), "areas in the Far Fens", "regions") == ["Far Fens"]


def test_regions_that_are_known_leave_a_vocabulary_as_it_is(words: Vocabulary) -> None:
    assert words.with_places(["London", "Wales"], ["England", "Wales"]) is words


def test_two_letters_that_changed_places_are_mended_in_any_word(words: Vocabulary) -> None:
    assert words.respell("socre") == "score"


def test_a_phrase_that_begins_inside_a_measure_hides_none_behind_it(words: Vocabulary) -> None:
    marks = words.marks(split_words("the highest risk of harm to others score"))  # no "others score"
    assert "score" in {mark.name for mark in marks}
    assert "other_measures" not in {mark.name for mark in marks}


def test_a_word_of_a_compound_makes_no_measure_with_another(words: Vocabulary) -> None:
    assert names(words, "keep kids out of trouble", "measures") == ["reoffending"]
    assert names(words, "kids not yet in trouble", "measures") == []


def test_the_vocabulary_kept_on_the_machine_is_the_one_that_is_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTICES_CACHE", str(tmp_path))
    parsed, kept = (vars(vocabulary.__wrapped__()) for _ in range(2))
    assert len([*(tmp_path / "kept").iterdir()]) == 1
    assert kept == parsed
    assert kept["data"] is not parsed["data"]
