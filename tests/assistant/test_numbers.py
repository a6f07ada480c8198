import pytest

from assistant.numbers import Bounds, Margin, both_bounds, find_bounds, find_margin, find_numbers
from assistant.vocabulary import Vocabulary
from assistant.words import split_words
from tests.assistant.conftest import Read, Understand


def all_bounds(words: Vocabulary, text: str) -> tuple[Bounds, ...]:
    parts = split_words(text)
    return find_bounds(parts, find_numbers(parts), words.marks(parts))


def bounds_of(words: Vocabulary, text: str) -> Bounds | None:
    return next(iter(all_bounds(words, text)), None)


def margin_of(words: Vocabulary, text: str) -> Margin | None:
    parts = split_words(text)
    return find_margin(find_numbers(parts), words.marks(parts))[0]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("above 70 on safeguarding and below 60 on reoffending", [(71, 100), (0, 59)]),
        ("above 60 but below 70", [(61, 100), (0, 69)]),
        ("above 60 and below 70", [(61, 100), (0, 69)]),
        ("over 60 and under 70", [(61, 100), (0, 69)]),
        ("60 or more and 70 or less", [(60, 100), (0, 70)]),
        ("between 40 and 50 on safeguarding and above 80 on reoffending", [(40, 50), (81, 100)]),
        (
            "above 70 on safeguarding, over 60 on risk of harm and under 50 on reoffending",
            [(71, 100), (61, 100), (0, 49)],
        ),
        ("more than ten areas above 70", [(71, 100)]),
        ("above 70 on all three", [(71, 100)]),
        ("the 2nd highest above 70", [(71, 100)]),
    ],
)
def test_each_comparator_sets_bounds_of_its_own(words: Vocabulary, text: str, expected: list[tuple[int, int]]) -> None:
    assert [(bounds.least, bounds.most) for bounds in all_bounds(words, text)] == expected


def test_a_not_turns_only_the_bounds_that_it_stands_before(words: Vocabulary) -> None:
    first, second = all_bounds(words, "did not score above 70 on safeguarding and scored below 60 on reoffending")
    assert (first.denied, second.denied) == (True, False)


def test_bounds_know_the_numbers_that_set_them(words: Vocabulary) -> None:
    between, above = all_bounds(words, "between 40 and 50 on safeguarding and above 80 on reoffending")
    assert (between.numbers, above.numbers) == ((40, 50), (80,))


def test_two_bounds_at_once_leave_what_both_let_through() -> None:
    both = both_bounds(Bounds(61, 100, "above 60%", (60,)), Bounds(0, 69, "below 70%", (70,)))
    assert (both.least, both.most, both.words, both.numbers) == (61, 69, "above 60% and below 70%", (60, 70))


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
    ],
)
def test_a_distance_in_points_is_a_margin(words: Vocabulary, text: str, value: float, kind: str) -> None:
    margin = margin_of(words, text)
    assert margin is not None
    assert (margin.value, margin.kind) == (value, kind)


@pytest.mark.parametrize("text", ["above 70%", "within 5 areas", "top 5", "points of interest"])
def test_a_number_without_points_is_no_margin(words: Vocabulary, text: str) -> None:
    assert margin_of(words, text) is None


def test_a_distance_in_points_is_no_bound(words: Vocabulary) -> None:
    assert all_bounds(words, "more than 10 points above the average") == ()


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
    ],
)
def test_a_margin_admits_what_keeps_to_it(words: Vocabulary, text: str, admitted: list[int]) -> None:
    margin = margin_of(words, text)
    assert margin is not None
    assert [gap for gap in (4, 5, 6) if margin.admits(gap)] == admitted


@pytest.mark.parametrize(
    ("question", "least", "most"),
    [
        ("Which areas scored in the sixties for safeguarding?", 60, 69),
        ("Which areas scored in the 70s on safeguarding?", 70, 79),
        ("Which areas scored in the sixties or above on safeguarding?", 60, 100),
    ],
)
def test_a_decade_bounds_on_both_sides_unless_more_is_said(
    understood: Understand, question: str, least: int, most: int
) -> None:
    query = understood(question)
    assert query.bounds and (query.bounds.least, query.bounds.most, query.unplaced) == (least, most, ())


def test_a_small_number_in_words_is_no_score(understood: Understand) -> None:
    assert understood("mean reoffending score, all areas with one").bounds is None


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
