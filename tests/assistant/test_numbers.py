import pytest

from assistant.numbers import find_numbers
from assistant.words import split_words
from tests.assistant.checks import Ask


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("75", 75), ("75%", 75), ("75 per cent", 75), ("seventy-five percent", 75), ("fifty", 50), ("twelve", 12),
        ("three quarters", 75), ("half", 50), ("half a dozen", 6), ("a dozen", 12),
        ("two thirds", 200 / 3), ("66.5%", 66.5), ("ninety nine", 99),
    ],
)  # fmt: skip
def test_a_number_is_read_in_digits_and_in_words(text: str, value: float) -> None:
    assert [number.value for number in find_numbers(split_words(text))] == [pytest.approx(value)]


def test_per_cent_belongs_to_its_number() -> None:
    number = find_numbers(split_words("over 75 per cent of areas"))[0]
    assert (number.start, number.end, number.share) == (1, 4, True)


@pytest.mark.parametrize("text", ["¼", "½ the areas", "፩", "①", "Ⅻ", "٣", "²", "over ¾"])
def test_numerals_of_other_kinds_are_no_stumbling_block(text: str) -> None:
    assert all(number.value >= 0 for number in find_numbers(split_words(text)))


@pytest.mark.parametrize(
    ("text", "near", "led"),
    [
        ("roughly half", "about", 1),
        ("in the region of 70%", "about", 4),
        ("around the 70% mark", "about", 2),
        ("70% or so", "about", 0),
        ("73-ish", "about", 0),
        ("nearly 80%", "under", 1),
        ("just short of 80", "under", 3),
        ("a shade over 70%", "over", 3),
        ("over 70%", None, 0),
        ("what about 70%", None, 0),
        ("exactly 70%", None, 0),
    ],
)
def test_a_number_not_meant_to_the_letter_is_told_from_others(text: str, near: str | None, led: int) -> None:
    number = find_numbers(split_words(text))[0]
    assert (number.near, number.led) == (near, led)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("four in ten", 40),
        ("one in every four", 25),
        ("three out of five", 60),
        ("seven times out of 10", 70),
        ("9 in 10", 90),
    ],
)
def test_so_many_in_so_many_is_a_share_not_meant_to_the_letter(text: str, value: float) -> None:
    (number,) = find_numbers(split_words(text))
    assert (number.value, number.share, number.near) == (value, True, "about")


@pytest.mark.parametrize("text", ["one in four areas", "60 in 2011", "12 out of 10", "75 in 20 minutes"])
def test_other_numbers_around_an_in_are_no_share(text: str) -> None:
    assert not any(number.near for number in find_numbers(split_words(text)))


def test_a_couple_of_points_is_a_distance_of_two() -> None:
    (number,) = find_numbers(split_words("by a couple of points"))
    assert (number.value, number.points) == (2, True)


@pytest.mark.parametrize("text", ["below half", "more than 30 points", "by a couple of points", "half a dozen"])
def test_a_number_at_the_end_of_a_question_ends_with_it(text: str) -> None:
    words = split_words(text)
    assert [number.end for number in find_numbers(words)] == [len(words)]


def test_a_perfect_score_is_all_of_the_work(ask: Ask) -> None:
    assert ask("Has any borough managed a perfect score on reoffending?").text.startswith("No")
    assert "scored exactly 100%" in ask("Which areas got full marks for safeguarding?").text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("below the lowest one printed", []),
        ("above the highest one", []),
        ("by the lowest one point", [1]),
        ("one area in three", [1, 3]),
    ],
)
def test_a_one_that_stands_for_a_score_is_no_number(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(split_words(text))] == values
