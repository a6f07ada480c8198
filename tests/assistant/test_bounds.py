import pytest

from assistant.bounds import Bounds, adjoin, both_bounds, either_bounds, make_bounds, near_bounds


@pytest.mark.parametrize(
    ("name", "value", "least", "most", "words"),
    [
        ("above", 75, 76, 100, "above 75%"),
        ("at_least", 200 / 3, 67, 100, "at least 66.7%"),
        ("below", 50, 0, 49, "below 50%"),
        ("at_most", 50, 0, 50, "at most 50%"),
        ("exactly", 75, 75, 75, "exactly 75%"),
    ],
)
def test_a_comparator_and_a_number_are_whole_per_cents(
    name: str, value: float, least: int, most: int, words: str
) -> None:
    bounds = make_bounds(name, value)
    assert (bounds.least, bounds.most, bounds.words) == (least, most, words)


def test_two_bounds_at_once_leave_what_both_let_through() -> None:
    both = both_bounds(Bounds(61, 100, "above 60%", (60,)), Bounds(0, 69, "below 70%", (70,)))
    assert (both.least, both.most, both.words, both.numbers) == (61, 69, "above 60% and below 70%", (60, 70))


def test_bounds_to_choose_from_reach_from_the_least_to_the_most_and_are_no_verdict() -> None:
    sixties, seventies = make_bounds("between", 60, 69), make_bounds("between", 70, 79)
    either = either_bounds((sixties, seventies))
    assert (either.least, either.most, either.holds(65), either.holds(90)) == (60, 79, None, None)
    assert adjoin((seventies, sixties))
    assert not adjoin((make_bounds("below", 40), make_bounds("above", 80)))


@pytest.mark.parametrize(
    ("name", "was", "value", "least", "most"),
    [("above", 70, 75, 76, 100), ("at_most", 50, 40, 0, 40), ("at_least", 60, 65, 65, 100)],
)
def test_bounds_are_moved_to_another_number(name: str, was: int, value: int, least: int, most: int) -> None:
    bounds = make_bounds(name, was)
    moved = Bounds(bounds.least, bounds.most, bounds.words, (was,)).moved(value)
    assert moved and (moved.least, moved.most, moved.numbers) == (least, most, (value,))
    assert f"{value}%" in moved.words


def test_bounds_of_two_numbers_are_not_moved() -> None:
    assert Bounds(40, 50, "from 40% to 50%", (40, 50)).moved(60) is None


@pytest.mark.parametrize(("score", "holds"), [(70, True), (67, True), (63, None), (62, False), (78, False)])
def test_about_a_number_is_neither_yes_nor_no_where_readers_differ(score: int, holds: bool | None) -> None:
    assert near_bounds("about", 70).holds(score) is holds


def test_about_a_number_moves_as_a_whole() -> None:
    moved = near_bounds("about", 70).moved(60)
    assert moved and (moved.least, moved.most, moved.words) == (57, 63, "about 60% (taken as from 57% to 63%)")
