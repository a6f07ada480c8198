import re

import pytest

from assistant import phrases
from assistant.answers import Unit
from corpus.model import Source


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (75, "%", "75%"), (66.8, "%", "66.8%"), (63, "%", "63%"), (1, "percentage points", "1 percentage point"),
        (7, "percentage points", "7 percentage points"), (27, "areas", "27"), (2, "notices", "2"), (6, "rank", "6th"),
    ],
)  # fmt: skip
def test_a_figure_is_printed_with_its_unit(value: float, unit: Unit, shown: str) -> None:
    assert phrases.show_figure(value, unit) == shown


@pytest.mark.parametrize(
    ("n", "shown"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
     (22, "22nd"), (33, "33rd"), (111, "111th"), (101, "101st")],
)  # fmt: skip
def test_an_ordinal_has_its_ending(n: int, shown: str) -> None:
    assert phrases.ordinal(n) == shown


@pytest.mark.parametrize(
    ("words", "shown"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_words_are_joined_as_in_print(words: list[str], shown: str) -> None:
    assert phrases.join(words) == shown


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [([1], "[1]"), ([2, 1, 2], "[1][2]"), ([1, 2, 3, 4], "[1][2][3][4]"), ([1, 2, 3, 4, 5], "[1]–[5]")],
)
def test_marks_stand_singly_or_as_a_long_run(numbers: list[int], shown: str) -> None:
    assert phrases.marks(numbers) == shown


def test_one_area_is_singular() -> None:
    assert (phrases.areas("1"), phrases.areas("2")) == ("**1** area", "**2** areas")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (Source("a", "A", "", "2012-06-13", "inspectorate notice", True), "notice of 13 June 2012"),
        (Source("a", "A", "", "", "inspectorate notice", True), "undated notice"),
        (
            Source("a", "A", "", "2012-03", "inspectorate notice", False),
            "inspectorate notice, March 2012; figures only",
        ),
        (Source("a", "A", "", "2011", "council", False), "council publication, 2011; figures only"),
        (Source("a", "A", "", "", "news", False), "news report, undated; figures only"),
    ],
)
def test_a_source_is_named_by_how_near_it_is_to_the_inspectorate(source: Source, shown: str) -> None:
    assert phrases.whence(source) == shown


def test_a_quotation_stands_on_one_line() -> None:
    assert phrases.quotation("the family\n\nsupport work", 2) == "> “the family support work” [2]"


def test_a_quotation_says_where_a_page_number_is_left_out() -> None:
    assert phrases.quotation("the family\n\n2\n\nsupport work", 2) == "> “the family […] support work” [2]"


def test_a_day_is_found_as_notices_write_it() -> None:
    for written in ("16th May 2012", "16 May 2012", "16  MAY 2012"):
        assert re.search(phrases.day_pattern("2012-05-16"), written)
