import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "statistic", "value", "as_of"),
    [
        ("What is the average safeguarding score?", "average", 68, "2012-06-13"),
        ("What was the average for reoffending in May 2012?", "average", 70, "2012-05-16"),
        ("What was the average safeguarding score in March 2012?", "average", 68, "2012-03"),
        ("What was the average for risk of harm in January 2012?", "average", 63, "2012-01"),
        ("What was the to-date lowest for reoffending in June 2012?", "lowest", 43, "2012-06-13"),
        ("What was the highest for reoffending to date on 16 May 2012?", "highest", 87, "2012-05-16"),
    ],
)
def test_a_to_date_figure_is_of_the_period_asked_about_else_the_newest(
    ask: Ask, question: str, statistic: str, value: int, as_of: str
) -> None:
    figures = [(f.value, f.as_of) for f in ask(question).figures if f.statistic == statistic]
    assert figures == [(value, as_of)]


def test_the_date_is_said(ask: Ask) -> None:
    assert "13 June 2012" in ask("What is the average safeguarding score?").text


def test_older_notices_are_said_to_differ_where_no_date_was_asked(ask: Ask) -> None:
    assert "older notices print other figures" in ask("What is the average safeguarding score?").text


def test_a_to_date_figure_is_of_no_area(ask: Ask) -> None:
    assert {figure.area for figure in ask("What is the average safeguarding score?").figures} == {None}


@pytest.mark.parametrize(
    ("question", "pair", "points", "way"),
    [
        ("How did the average for safeguarding change between May and June 2012?", [67, 68], [1], "up"),
        ("How did the average for reoffending change between May and June 2012?", [70, 71], [1], "up"),
        ("How did the average for risk of harm change between May and June 2012?", [62, 62], [], "no change"),
        ("How did the average for risk of harm change between January and May 2012?", [63, 62], [1], "down"),
    ],
)
def test_a_to_date_figure_moves_between_two_dates(
    ask: Ask, question: str, pair: list[int], points: list[int], way: str
) -> None:
    answer = ask(question)
    assert (values(answer, "average"), values(answer, "difference", "percentage points")) == (pair, points)
    assert way in answer.text


def test_a_year_without_any_is_declined(ask: Ask) -> None:
    answer = ask("What was the average safeguarding score in 2010?")
    assert (answer.outcome, answer.reason) == ("declined", "outside_period")


def test_the_mean_of_the_areas_held_is_offered(ask: Ask) -> None:
    suggestions = ask("What is the average safeguarding score?").suggestions
    assert "What is the mean Safeguarding score of the areas you hold?" in suggestions


def test_an_embargoed_notice_prints_no_average(ask_invented: Ask) -> None:
    assert values(ask_invented("What is the average safeguarding score?"), "average") == [69]


def test_older_notices_are_not_said_to_differ_where_they_do_not(ask: Ask) -> None:
    answer = ask("What is the lowest safeguarding score to date?")
    assert values(answer, "lowest") == [37]
    assert "older notices print other figures" not in answer.text


def test_a_printed_extreme_is_said_to_name_no_area(ask: Ask) -> None:
    assert "does not name that area" in ask("Name the area with the lowest score to date for safeguarding").text
