import pytest

from tests.assistant.conftest import Read


def test_measures_come_in_the_order_of_the_tables(read: Read) -> None:
    assert read("Luton on reoffending and safeguarding").measures == ("safeguarding", "reoffending")


def test_public_protection_is_two_measures(read: Read) -> None:
    assert read("Luton on public protection").measures == ("risk_of_harm", "reoffending")


def test_a_slip_in_a_measure_is_mended_and_kept(read: Read) -> None:
    reading = read("how did luton do on safegarding")
    assert reading.measures == ("safeguarding",)
    assert [(c.written, c.meant) for c in reading.corrections] == [("safegarding", "safeguarding")]


def test_a_name_of_nothing_known_is_an_unknown_area(read: Read) -> None:
    assert read("How did Gotham do?").unknown_areas == ("Gotham",)


def test_words_that_nothing_accounts_for_are_left_over(read: Read) -> None:
    assert read("What was Luton's safeguarding score for redheads?").unplaced == ("redheads",)


@pytest.mark.parametrize(
    ("question", "judgements"),
    [
        ("Which areas were called disappointing?", ("disappointing",)),
        ("Which areas were called very disappointing?", ("very disappointing",)),
        ("Which were extremely disappointing?", ("extremely disappointing",)),
    ],
)
def test_the_longest_judgement_is_read(read: Read, question: str, judgements: tuple[str, ...]) -> None:
    assert read(question).judgements == judgements


def test_average_is_a_statistic_before_it_is_a_judgement(read: Read) -> None:
    reading = read("Was Luton above average?")
    assert (reading.statistics, reading.judgements) == (("average",), ())


@pytest.mark.parametrize(
    ("question", "direction"),
    [("Which did better?", "higher"), ("Which did worse?", "lower"), ("the highest and the lowest", None)],
)
def test_a_comparison_looks_one_way_or_neither(read: Read, question: str, direction: str | None) -> None:
    assert read(question).direction == direction


def test_a_year_is_no_number_to_compare_with(read: Read) -> None:
    assert read("Which areas scored over 60% on safeguarding in 2009?").numbers[-1].value == 60
