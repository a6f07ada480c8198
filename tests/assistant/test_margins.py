import pytest

from assistant.margins import Margin, find_margin
from assistant.numbers import find_numbers
from assistant.vocabulary import Vocabulary
from assistant.words import split_words
from tests.assistant.conftest import Read


def margin_of(words: Vocabulary, text: str) -> Margin | None:
    parts = split_words(text)
    return find_margin(find_numbers(parts), words.marks(parts))[0]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("within 5 points of Luton", 5, "within"),
        ("at most 5 points below Luton", 5, "within"),
        ("no more than three points behind Luton", 3, "within"),
        ("5 points or less below Luton", 5, "within"),
        ("10 points or more above the average", 10, "at_least"),
        ("at least 10 percentage points above the average", 10, "at_least"),
        ("10 points above the average", 10, "at_least"),
        ("more than 10 points above the average", 10, "above"),
        ("above the average by more than 10 points", 10, "above"),
        ("less than 5 points below Luton", 5, "below"),
        ("exactly 10 points below Luton", 10, "exactly"),
        ("roughly 10 points below Luton", 10, "about"),
    ],
)
def test_a_distance_in_points_is_a_margin(words: Vocabulary, text: str, value: float, kind: str) -> None:
    margin = margin_of(words, text)
    assert margin is not None
    assert (margin.value, margin.kind) == (value, kind)


@pytest.mark.parametrize("text", ["above 70%", "within 5 areas", "top 5", "points of interest"])
def test_a_number_without_points_is_no_margin(words: Vocabulary, text: str) -> None:
    assert margin_of(words, text) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("within 1 point of Luton", "at most 1 percentage point"),
        ("more than 10 points above Luton", "more than 10 percentage points"),
        ("less than 2.5 points above Luton", "less than 2.5 percentage points"),
    ],
)
def test_a_margin_is_said_in_percentage_points(words: Vocabulary, text: str, shown: str) -> None:
    margin = margin_of(words, text)
    assert margin is not None
    assert margin.words == shown


@pytest.mark.parametrize(
    ("text", "admitted"),
    [
        ("within 5 points", [4, 5]),
        ("at least 5 points", [5, 6]),
        ("more than 5 points", [6]),
        ("less than 5 points", [4]),
        ("exactly 5 points", [5]),
        ("about 3 points", [4, 5]),
    ],
)
def test_a_margin_admits_what_keeps_to_it(words: Vocabulary, text: str, admitted: list[int]) -> None:
    margin = margin_of(words, text)
    assert margin is not None
    assert [gap for gap in (4, 5, 6) if margin.admits(gap)] == admitted


@pytest.mark.parametrize(
    ("question", "value", "kind"),
    [
        ("Was Luton 7% better than Kent?", 7, "exactly"),
        ("is it right that Kent was 5 higher than Luton", 5, "exactly"),
        ("which areas are 10% above the average", 10, "at_least"),
    ],
)
def test_a_number_before_a_comparative_is_a_distance(read: Read, question: str, value: float, kind: str) -> None:
    margin = read(question).margin
    assert margin is not None
    assert (margin.value, margin.kind) == (value, kind)


@pytest.mark.parametrize(
    "question",
    ["Is Luton's 75% above the average?", "Is a score of 45 below average?", "name the top 3 better than Kent"],
)
def test_a_score_before_a_comparative_stays_one(read: Read, question: str) -> None:
    assert read(question).margin is None
