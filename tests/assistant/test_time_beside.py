"""Follow-ups on how the dates of several areas stand to each other."""

import pytest

from tests.assistant.conftest import Ask, Talk


@pytest.mark.parametrize(
    "follow", ["How many days is that?", "So how long between the two?", "By how many days?", "How many days later?"]
)
def test_the_days_between_two_dates_just_told_are_counted(talk: Talk, follow: str) -> None:
    """16 May to 13 June 2012."""
    answer = talk("When did the Luton report come out?", "And the Leicestershire one?", follow)
    assert [figure.value for figure in answer.figures if figure.unit == "days"] == [28]


def test_months_alone_leave_open_how_far_apart_two_dates_are(talk: Talk) -> None:
    answer = talk("When was Wandsworth inspected?", "And Haringey?", "How many months apart is that?")
    assert "cannot be told" in answer.text
    assert not [figure for figure in answer.figures if figure.unit == "days"]


@pytest.mark.parametrize(
    ("follow", "verdict"),
    [
        ("Was Haringey inspected later?", "Yes."),
        ("Was it published earlier?", "No."),
        ("Was Haringey seen first?", "No."),
    ],
)
def test_one_of_two_spoken_of_is_said_to_be_later_or_not(talk: Talk, follow: str, verdict: str) -> None:
    """Wandsworth March 2012, Haringey April 2012."""
    answer = talk("Was Wandsworth moderate?", "And Haringey?", follow)
    assert f"{verdict} Wandsworth's was published before Haringey's" in answer.text


def test_a_later_inspection_of_the_only_one_spoken_of_is_another_of_its_own(talk: Talk) -> None:
    answer = talk("How did Haringey do?", "Was it inspected again later?")
    assert answer.text.startswith("No, as far as is known here.")


@pytest.mark.parametrize("follow", ["What year was each inspected?", "In which year was each inspected?"])
def test_the_year_that_each_was_inspected_is_no_second_inspection(talk: Talk, follow: str) -> None:
    answer = talk("Compare Wigan with Oldham", follow)
    assert "Wigan: published 2009" in answer.text
    assert "Oldham: published 13 October 2009" in answer.text
    assert "North Lincolnshire" not in answer.text


def test_which_of_two_compared_lacks_a_score_is_of_the_two(talk: Talk) -> None:
    answer = talk("Compare Bexley with Harrow", "Which has no safeguarding score?")
    assert "Harrow" in answer.text
    assert "Slough" not in answer.text


def test_their_scores_after_two_verdicts_are_of_both(talk: Talk) -> None:
    answer = talk("Was Wandsworth moderate?", "And Haringey?", "Their safeguarding scores?")
    assert sorted(figure.value for figure in answer.figures if figure.statistic == "score") == [58, 62]


@pytest.mark.parametrize(
    "choice", ["the inspectorate or a paper", "the council or the press", "a paper or the council"]
)
def test_a_choice_of_kinds_names_the_source_whichever_it_is(ask: Ask, choice: str) -> None:
    answer = ask(f"Is the Kent figure from {choice}?")
    assert answer.outcome == "answered"
    assert "news report, September 2011" in answer.text


@pytest.mark.parametrize("verb", ["raise that", "raise this", "raise it", "bring it up", "flag it"])
def test_what_another_notice_raised_is_on_the_subject_before(talk: Talk, verb: str) -> None:
    answer = talk("What did Leicestershire's notice say about management oversight?", f"Did Luton's notice {verb} too?")
    assert "effectiveness of management oversight" in answer.text


@pytest.mark.parametrize(
    "follow", ["Which one came first?", "Which of those was the earlier?", "What was the gap between the visits?"]
)
def test_the_inspections_just_told_are_put_in_time(talk: Talk, follow: str) -> None:
    text = talk("How did Bournemouth fare?", follow).text
    assert text.index("published 2011") < text.index("published 2012")
    assert "%" not in text


def test_which_came_first_of_one_inspection_is_of_its_scores(talk: Talk) -> None:
    assert "78%" in talk("How did Luton do?", "Which came first?").text


@pytest.mark.parametrize(
    "follow", ["What was the gap between the two for safeguarding?", "The difference between them on safeguarding?"]
)
def test_the_gap_between_two_inspections_is_the_change(talk: Talk, follow: str) -> None:
    answer = talk("How did Bournemouth fare?", follow)
    assert [figure.value for figure in answer.figures if figure.statistic == "difference"] == [39]  # 36 to 75


def test_the_inspections_of_an_area_named_are_put_in_time(ask: Ask) -> None:
    assert "published 2011" in ask("Which of Bournemouth's inspections was first?").text


@pytest.mark.parametrize(
    "asked", ["Which of the two was inspected first?", "Which was seen first?", "Whose inspection came first?"]
)
def test_which_of_two_compared_was_inspected_first(talk: Talk, asked: str) -> None:
    answer = talk("How do Luton and Kent compare on safeguarding?", asked)
    assert "Kent's was published before Luton's: September 2011 and 16 May 2012." in answer.text


def test_which_of_a_list_was_inspected_last_or_first_is_told_by_their_dates(talk: Talk) -> None:
    listed = "Which areas were called creditable?"
    last = talk(listed, "Which of those was visited last?")
    first = talk(listed, "Which of those was visited last?", "And which was first?")
    assert {citation.area for citation in last.citations} == {"Luton"}
    assert {citation.area for citation in first.citations} == {"Milton Keynes"}


def test_of_an_area_listed_by_its_latest_inspection_that_is_the_one_dated(talk: Talk) -> None:
    """North Lincolnshire was first inspected in 2010, and listed for 2012."""
    answer = talk("Top three on reoffending?", "Which of the three was inspected longest ago?")
    assert answer.text.startswith("Barking and Dagenham: published 2011")


@pytest.mark.parametrize("asked", ["Which is older?", "Which of the two is older?"])
def test_which_of_two_listed_is_older(talk: Talk, asked: str) -> None:
    answer = talk("List the inspectorate notices you hold in full.", asked)
    assert "Luton's was published before Leicestershire and Rutland's" in answer.text


def test_when_each_was_first_inspected_and_which_came_first(talk: Talk) -> None:
    asked = ("Which areas have been inspected more than once?", "When was each first inspected?")
    each = talk(*asked)
    assert "Bournemouth and Poole: published 2011" in each.text
    assert "North Lincolnshire: published 2010" in each.text
    assert "2012" not in each.text
    assert "North Lincolnshire's was published before" in talk(*asked, "Which came first?").text


def test_it_is_the_one_that_was_found_to_be_the_oldest(talk: Talk) -> None:
    asked = ("Give me the three lowest on safeguarding.", "Which of those is oldest?", "Has it been inspected since?")
    answer = talk(*asked)
    assert answer.text.startswith("No, as far as is known here.")
    assert "Hartlepool" in answer.text


def test_which_scored_higher_is_of_the_two_just_dated(talk: Talk) -> None:
    asked = ("When was the Luton report out?", "And the Leicestershire one?", "When were the two published?")
    answer = talk(*asked, "Which area scored higher on safeguarding?")
    assert [figure.value for figure in answer.figures if figure.statistic == "difference"] == [6]


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("was it inspected before Kent?", "No. "),  # Haringey in April 2012, Kent in September 2011
        ("is that later than Kent's?", "Yes. "),
        ("was Kent inspected before it?", "Yes. "),
    ],
)
def test_what_came_before_another_is_what_the_question_is_of(talk: Talk, asked: str, verdict: str) -> None:
    assert f"{verdict}Kent's was published before Haringey's" in talk("When was Haringey's published?", asked).text
