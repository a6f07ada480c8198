import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
import snowballstemmer

from assistant.vocabulary import vocabulary
from assistant.words import compared_words, fold_name, is_concluded, is_yes_or_no, listed_words, split_words, stem


def keys(text: str) -> list[str]:
    return [word.key for word in split_words(text)]


@pytest.mark.parametrize(
    "text",
    [
        "In 20 of 20 cases the team's reports were late – some by 15%.",
        "This wasn't so, and the inspectors' views weren't sought.",
        "Isn't that low? Plans u n I wrote weren’t.",
        "2nd and n. Lincs: looked-after children & carers",
        "",
    ],
)
def test_the_words_that_a_sentence_is_compared_by_are_its_words(text: str) -> None:
    words = split_words(text)
    assert compared_words(text) == (tuple(word.key for word in words), tuple(word.stem for word in words))


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "`", "´"])
def test_a_possessive_is_read_with_any_apostrophe(apostrophe: str) -> None:
    word = split_words(f"Luton{apostrophe}s score")[0]
    assert (word.key, word.possessive) == ("luton", True)


def test_a_plural_possessive_loses_its_apostrophe() -> None:
    word = split_words("the inspectors' view")[1]
    assert (word.key, word.possessive) == ("inspectors", True)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("didn't", ["did", "not"]), ("won't", ["will", "not"]), ("can't", ["can", "not"]), ("what's", ["what"])],
)
def test_a_contraction_is_read_in_full(written: str, meant: list[str]) -> None:
    assert keys(written) == meant


def test_an_ampersand_is_and() -> None:
    assert keys("Leicestershire & Rutland") == ["leicestershire", "and", "rutland"]


def test_a_per_cent_sign_is_a_word_of_its_own() -> None:
    assert keys("over 75%") == ["over", "75", "percent"]


def test_a_hyphen_parts_words() -> None:
    assert keys("Stoke-on-Trent") == ["stoke", "on", "trent"]


def test_a_decimal_stays_whole() -> None:
    assert keys("66.8%") == ["66.8", "percent"]


def test_accents_are_folded() -> None:
    assert keys("Ynys Môn") == ["ynys", "mon"]


def test_offsets_point_at_the_word_as_written() -> None:
    text = "How did  LUTON’s score?"
    word = split_words(text)[2]
    assert text[word.start : word.end] == "LUTON’s"


def test_a_leading_the_is_no_part_of_a_name() -> None:
    assert fold_name("The Vale of Glamorgan") == ("vale", "of", "glamorgan")


def test_inflected_words_share_a_stem() -> None:
    assert stem("protecting") == stem("protect")


def test_meaning_is_not_stemmed_to_mean() -> None:
    assert stem("meaning") != stem("mean")


@pytest.mark.parametrize(
    ("question", "expected"),
    [("Did Luton improve?", True), ("Was it good?", True), ("How did Luton do?", False), ("", False)],
)
def test_a_question_for_yes_or_no_is_known_by_its_opening(question: str, expected: bool) -> None:
    assert is_yes_or_no(question) is expected


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("How did Luton do", ["How"]),
        ("I cover Luton. How did it do? And Kent!", ["I", "How", "And"]),
        ("Under pressure: Kent again", ["Under", "Kent"]),
        ("Kent, Luton and Bexley", ["Kent"]),
        ("66.8% in Luton", ["66.8"]),
    ],
)
def test_the_words_that_open_a_sentence_are_told(text: str, opening: list[str]) -> None:
    assert [word.text for word in split_words(text) if word.opens] == opening


@pytest.mark.parametrize(
    ("question", "yes_or_no", "concluded"),
    [
        ("Was Luton better?", True, False),
        ("and is that above average?", True, False),
        ("so luton is 7% better?", True, True),
        ("so what was it?", False, False),
        ("Which was better?", False, False),
    ],
)
def test_a_question_tells_whether_it_wants_a_verdict(question: str, yes_or_no: bool, concluded: bool) -> None:
    assert (is_yes_or_no(question), is_concluded(question)) == (yes_or_no, concluded)


def test_a_negative_question_denies_nothing() -> None:
    assert [word.key for word in split_words("Isn't that low?")] == ["is", "that", "low"]
    assert [word.key for word in split_words("Don't count Kent")] == ["do", "not", "count", "kent"]


@pytest.mark.parametrize(("written", "meant"), [("youve", "you"), ("didnt", "did"), ("whys", "why"), ("its", "its")])
def test_a_short_form_needs_no_apostrophe(written: str, meant: str) -> None:
    assert split_words(f"say {written}")[1].key == meant


def test_words_are_stemmed_alike_whoever_else_is_asking() -> None:
    words = [
        f"{start}{end}" for start in ("operat", "relat", "organiz", "hopeful") for end in ("ional", "ization", "ness")
    ]
    fresh = [f"{chr(97 + n % 26)}{chr(97 + n // 26)}{word}" for n in range(200) for word in words]
    alone = snowballstemmer.stemmer("english")
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # so that threads take turns within a word
    try:
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(stem, fresh))
    finally:
        sys.setswitchinterval(before)
    assert together == [alone.stemWord(word) for word in fresh]


def test_an_officer_is_no_office() -> None:
    assert stem("officers") == stem("officer") != stem("office")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("keeping folk safe", ["keeping", "people", "safe"]),
        ("KEEPING PPL SAFE", ["keeping", "people", "safe"]),
        ("hows it doin'", ["how", "it", "doing"]),
        ("how's Kent doin", ["how", "kent", "doing"]),
        ("N. Lincs", ["n", "lincs"]),
    ],
)
def test_words_of_dialect_and_of_messages_are_read_as_everybody_writes_them(written: str, meant: list[str]) -> None:
    assert keys(written) == meant


def test_the_words_of_every_listed_phrase_are_those_of_a_text() -> None:
    data = vocabulary().data
    phrases = [phrase for section in data.values() for listed in section.values() for phrase in listed]
    assert len(phrases) > 5000
    for phrase in phrases:
        told = [(word.key, word.stem) for word in listed_words(phrase)]
        assert told == [(word.key, word.stem) for word in split_words(phrase)], phrase
