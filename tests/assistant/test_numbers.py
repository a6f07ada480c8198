import pytest

from assistant.numbers import Bounds, find_bounds, find_numbers
from assistant.vocabulary import Vocabulary
from assistant.words import split_words


def bounds_of(words: Vocabulary, text: str) -> Bounds | None:
    parts = split_words(text)
    return next(iter(find_bounds(parts, find_numbers(parts), words.marks(parts))), None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("75", 75), ("75%", 75), ("75 per cent", 75), ("seventy-five percent", 75), ("fifty", 50), ("twelve", 12),
        ("three quarters", 75), ("half", 50), ("two thirds", 200 / 3), ("66.5%", 66.5), ("ninety nine", 99),
    ],
)  # fmt: skip
def test_a_number_is_read_in_digits_and_in_words(text: str, value: float) -> None:
    assert [number.value for number in find_numbers(split_words(text))] == [pytest.approx(value)]


def test_per_cent_belongs_to_its_number() -> None:
    number = find_numbers(split_words("over 75 per cent of areas"))[0]
    assert (number.start, number.end, number.share) == (1, 4, True)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("over 75%", 76, 100),
        ("more than 75%", 76, 100),
        ("beat 75%", 76, 100),
        ("at least 75%", 75, 100),
        ("75% or more", 75, 100),
        ("75 and above", 75, 100),
        ("under 50%", 0, 49),
        ("below fifty per cent", 0, 49),
        ("at most 50%", 0, 50),
        ("50% or less", 0, 50),
        ("no more than 50%", 0, 50),
        ("no less than 50%", 50, 100),
        ("between 60% and 65%", 60, 65),
        ("between 65 and 60", 60, 65),
        ("exactly 75%", 75, 75),
        ("scored 75%", 75, 75),
        ("over two thirds", 67, 100),
        ("under two thirds", 0, 66),
        ("at least half", 50, 100),
        ("did not score above 50%", 0, 50),
        ("did not score below 50%", 50, 100),
        ("above 66.5%", 67, 100),
        ("at least 66.5%", 67, 100),
        ("at most 66.5%", 0, 66),
    ],
)
def test_a_comparator_sets_bounds(words: Vocabulary, text: str, least: int, most: int) -> None:
    bounds = bounds_of(words, text)
    assert bounds is not None
    assert (bounds.least, bounds.most) == (least, most)


@pytest.mark.parametrize("text", ["top 3", "the three best", "no number at all", "between 50"])
def test_a_number_without_a_comparator_sets_none(words: Vocabulary, text: str) -> None:
    assert bounds_of(words, text) is None


def test_bounds_are_said_in_words(words: Vocabulary) -> None:
    bounds = bounds_of(words, "under 50%")
    assert bounds is not None
    assert bounds.words == "below 50%"


@pytest.mark.parametrize("text", ["¼", "½ the areas", "፩", "①", "Ⅻ", "٣", "²", "over ¾"])
def test_numerals_of_other_kinds_are_no_stumbling_block(text: str) -> None:
    assert all(number.value >= 0 for number in find_numbers(split_words(text)))
