from datetime import date

import pytest

from assistant.periods import Period, find_dates
from assistant.words import split_words
from tests.assistant.conftest import Read

TODAY = date(2012, 7, 1)


def periods_of(text: str, year: str = "") -> tuple[Period, ...]:
    return find_dates(split_words(text), TODAY, year).periods


@pytest.mark.parametrize(
    ("text", "since", "until", "words"),
    [
        ("in 2011", "2011-01-01", "2011-12-31", "2011"),
        ("in May 2012", "2012-05-01", "2012-05-31", "May 2012"),
        ("in february 2012", "2012-02-01", "2012-02-29", "February 2012"),
        ("on 13 June 2012", "2012-06-13", "2012-06-13", "13 June 2012"),
        ("on 13th June 2012", "2012-06-13", "2012-06-13", "13 June 2012"),
        ("on the 13th of June 2012", "2012-06-13", "2012-06-13", "13 June 2012"),
        ("on June 13, 2012", "2012-06-13", "2012-06-13", "13 June 2012"),
        ("on 13/06/2012", "2012-06-13", "2012-06-13", "13 June 2012"),
        ("before March 2012", "0001-01-01", "2012-02-29", "before March 2012"),
        ("since 2011", "2011-01-01", "9999", "since 2011"),
        ("after March 2012", "2012-04-01", "9999", "after March 2012"),
        ("by May 2012", "0001-01-01", "2012-05-31", "up to May 2012"),
        ("since the end of March 2012", "2012-04-01", "9999", "after March 2012"),
        ("before the end of 2010", "0001-01-01", "2010-12-31", "up to 2010"),
        ("from before the start of 2011", "0001-01-01", "2010-12-31", "before 2011"),
        ("at the end of May 2012", "2012-05-01", "2012-05-31", "May 2012"),
        ("this year", "2012-01-01", "2012-12-31", "2012"),
        ("last year", "2011-01-01", "2011-12-31", "2011"),
    ],
)
def test_a_period_is_read_as_days(text: str, since: str, until: str, words: str) -> None:
    (period,) = periods_of(text)
    assert (period.since, period.until, period.words) == (since, until, words)


def test_a_month_takes_the_year_of_the_next_date() -> None:
    assert [period.words for period in periods_of("between May and June 2012")] == ["May 2012", "June 2012"]


@pytest.mark.parametrize("text", ["may I ask", "march on", "over 75%", "158 areas", "in May"])
def test_what_is_no_date_is_no_period(text: str) -> None:
    assert periods_of(text) == ()


def test_a_day_that_does_not_exist_is_no_period() -> None:
    assert periods_of("on 31 February 2012") == ()


def test_the_words_of_a_date_are_taken() -> None:
    words = split_words("Luton in May 2012 again")
    assert find_dates(words, TODAY).words == frozenset({1, 2, 3})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("from May 2012 to June", ["May 2012", "June 2012"]),
        ("between May and June 2011", ["May 2011", "June 2011"]),
        ("in May 2011 and in June", ["May 2011", "June 2011"]),
        ("in May", ["May 2009"]),
        ("in May and in June", ["May 2009", "June 2009"]),
        ("on 13 June", ["13 June 2009"]),
        ("before March", ["before March 2009"]),
        ("in 2010", ["2010"]),
    ],
)
def test_a_month_takes_a_year_from_its_own_question_before_that_of_the_conversation(
    text: str, words: list[str]
) -> None:
    assert [period.words for period in periods_of(text, "2009")] == words


@pytest.mark.parametrize(
    ("text", "months"), [("in May", ("May",)), ("between May and June", ("May", "June")), ("on 13 June", ("June",))]
)
def test_a_month_of_no_known_year_is_told_apart(text: str, months: tuple[str, ...]) -> None:
    dates = find_dates(split_words(text), TODAY)
    assert (dates.periods, dates.yearless) == ((), months)


def test_a_month_that_has_a_year_is_not_told_apart() -> None:
    assert find_dates(split_words("between May and June 2012"), TODAY).yearless == ()


def test_the_words_of_a_month_of_no_known_year_are_taken() -> None:
    assert find_dates(split_words("Luton on 13 June again"), TODAY).words >= {2, 3}


def test_a_day_that_does_not_exist_in_the_year_of_the_conversation_is_no_period() -> None:
    assert periods_of("on 29 February", "2011") == ()
    assert [period.words for period in periods_of("on 29 February", "2012")] == ["29 February 2012"]


def test_a_date_told_more_closely_is_one_date() -> None:
    assert [period.words for period in periods_of("in the May 2012 notice, on 16 May")] == ["16 May 2012"]
    assert len(periods_of("between May 2012 and 13 June 2012")) == 2


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("in the first half of 2012", "2012-01-01", "2012-06-30"),
        ("the second half of 2011", "2011-07-01", "2011-12-31"),
        ("in the last quarter of 2011", "2011-10-01", "2011-12-31"),
        ("in spring 2012", "2012-03-01", "2012-05-31"),
        ("the summer of 2011", "2011-06-01", "2011-08-31"),
        ("which predate 2011", "0001-01-01", "2010-12-31"),
        ("prior to 2011", "0001-01-01", "2010-12-31"),
        ("pre-2011", "0001-01-01", "2010-12-31"),
        ("older than March 2012", "0001-01-01", "2012-02-29"),
        ("no later than March 2012", "0001-01-01", "2012-03-31"),
        ("more recent than March 2012", "2012-04-01", "9999"),
        ("inspected this year, 2012 I mean", "2012-01-01", "2012-12-31"),
    ],
)
def test_a_part_of_a_year_and_a_side_of_a_date_are_read_as_days(text: str, since: str, until: str) -> None:
    (period,) = periods_of(text)
    assert (period.since, period.until) == (since, until)


@pytest.mark.parametrize(
    "text", ["between 2009 and 2010", "from 2009 to 2010", "2009 to 2010", "2009-2010", "2009 until 2010"]
)
def test_the_time_between_two_dates_is_kept_beside_them(text: str) -> None:
    dates = find_dates(split_words(text), TODAY)
    assert len(dates.periods) == 2
    assert dates.span is not None and (dates.span.since, dates.span.until) == ("2009-01-01", "2010-12-31")


@pytest.mark.parametrize("text", ["in 2009 or 2010", "2009 and 2010", "2010 against 2009"])
def test_two_dates_set_beside_each_other_are_no_span(text: str) -> None:
    assert find_dates(split_words(text), TODAY).span is None


@pytest.mark.parametrize("text", ["whose date isn't known", "with unknown dates", "the date is not given"])
def test_a_date_that_is_not_known_is_none(text: str) -> None:
    (period,) = periods_of(text)
    assert period.words == "undated"


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("What do you hold from before the summer of 2011?", "0001-01-01", "2011-05-31"),
        ("What was issued in the first three months of 2012?", "2012-01-01", "2012-03-31"),
        ("Anything from the last six months of 2010?", "2010-07-01", "2010-12-31"),
        ("Was it out before Christmas 2011?", "0001-01-01", "2011-12-24"),
        ("Which are from 2011 or later?", "2011-01-01", "9999"),
        ("Which are from 2010 or before?", "0001-01-01", "2010-12-31"),
        ("Which were inspected in spring 2011 or later?", "2011-03-01", "9999"),
        ("Which inspections fall in 2012?", "2012-01-01", "2012-12-31"),
    ],
)
def test_parts_of_years_and_what_lies_beside_them_are_read(read: Read, question: str, since: str, until: str) -> None:
    assert [(period.since, period.until) for period in read(question).periods] == [(since, until)]
