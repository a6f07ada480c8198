import pytest

from tests.assistant.checks import Ask, Talk, values


def test_the_more_recent_of_two_notices_is_one_of_dates(ask: Ask) -> None:
    assert (
        "Luton's was published before Leicestershire and Rutland's"
        in ask("Which report is the more recent, Luton's or Leicestershire's?").text
    )
    assert "No. Luton's was published before" in ask("Was Luton's notice more recent than Leicestershire's?").text


def test_by_how_many_days_is_told_of_notices_just_set_beside_each_other(talk: Talk) -> None:
    assert values(
        talk("Which notice is the more recent, Luton's or Leicestershire's?", "by how many days?"), "difference"
    ) == [28]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is the Bexley inspection more recent than the Haringey one?", "No. Bexley's was published before Haringey's"),
        (
            "Which came out most recently: Cambridgeshire, Bromley or Bexley?",
            "Of these, Cambridgeshire's was published last",
        ),
        ("Which is the oldest: Wigan, Hartlepool or Brent?", "Of these, Wigan's was published first: 2009."),
        ("Is the Kent report older than the Brent report?", "open"),
        ("Do we know the month for Newham?", "No."),
        ("What year did Hartlepool get its report?", "Hartlepool: published 2010"),
    ],
)
def test_which_is_older_and_how_closely_a_date_is_known_is_asked_of_dates(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.outcome == "answered" and (said in answer.text or said == "open")


@pytest.mark.parametrize(
    "question",
    [
        "How many months passed between North Lincolnshire's inspections?",
        "How much time passed between North Lincolnshire's inspections?",
        "How many years went by between North Lincolnshire's first inspection and its second?",
        "How long did North Lincolnshire have to wait for its re-inspection?",
        "What was the interval between North Lincolnshire's inspections?",
    ],
)
def test_the_time_between_two_inspections_of_which_the_days_are_not_known(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert not answer.figures and all(said in answer.text for said in ("2010", "May 2012", "cannot be told"))


def test_weeks_between_two_notices_are_told_in_days(ask: Ask) -> None:
    answer = ask("How many weeks elapsed between the Luton notice and the Leicestershire one?")
    assert [figure.value for figure in answer.figures if figure.unit == "days"] == [28]


def test_points_between_two_inspections_are_no_time(ask: Ask) -> None:
    answer = ask("How many points lie between North Lincolnshire's inspections on safeguarding?")
    assert [figure.value for figure in answer.figures if figure.statistic == "difference"] == [46]
