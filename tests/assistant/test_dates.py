import pytest

from tests.assistant.checks import Ask, Talk, quotes, sources, values


def test_a_held_notice_is_dated_by_its_embargo_and_its_own_date(ask: Ask) -> None:
    answer = ask("When was the Leicestershire report published?")
    assert all(words in answer.text for words in ("13 June 2012", "00:01", "11 June 2012"))
    assert "EMBARGOED UNTIL 00:01 – WEDNESDAY, 13 JUNE 2012" in quotes(answer)


def test_a_date_known_in_part_is_said_in_part(ask: Ask) -> None:
    assert "September 2011" in ask("When was the Kent report published?").text


def test_a_date_that_is_not_known_is_said_not_to_be(ask: Ask) -> None:
    assert "undated" in ask("When was the Barnet report published?").text


def test_the_days_of_the_inspection_are_not_made_up(ask: Ask) -> None:
    assert "does not give the days of the inspection" in ask("When was Luton inspected?").text


def test_the_newest_is_the_latest_published(ask: Ask) -> None:
    assert sources(ask("What is the newest notice?"))[0] == "leicestershire-and-rutland-2012-06-13"


def test_the_oldest_are_all_that_may_be_the_earliest_published(ask: Ask) -> None:
    """Of Wigan's report only the year is known, so that it may be older than that of 13 October."""
    assert set(sources(ask("What is the oldest report?"))[:2]) == {"wigan-2009", "oldham-2009-10-13"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which came out first, Bromley or Bexley?", "Bexley's was published before Bromley's"),
        ("Which was published later, Kent or Oldham?", "Oldham's was published before Kent's"),
        ("Was the Luton report out before Leicestershire's?", "Luton's was published before Leicestershire"),
        ("Which notice came first, Luton or Leicestershire?", "Luton's was published before Leicestershire"),
    ],
)
def test_which_of_two_was_published_first(ask: Ask, question: str, said: str) -> None:
    assert said in ask(question).text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Was Luton published before Leicestershire?", "Yes."),
        ("Was Leicestershire published before Luton?", "No."),
        ("Was Leicestershire published after Luton?", "Yes."),
        ("Did the Kent report come out after Luton's?", "No."),
    ],
)
def test_whether_one_was_published_before_another_gets_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert any(line.startswith(f"{verdict} ") for line in ask(question).text.splitlines())


@pytest.mark.parametrize(
    "question",
    [
        "Which was published first, Brent or Medway?",  # both 2011
        "Was Wandsworth published before Bromley?",  # both March 2012
        "Was Cambridgeshire published after Luton?",  # May 2012 and 16 May 2012
        "Which was published first, Kent or Barnet?",  # Barnet's date is not known
    ],
)
def test_an_order_that_the_dates_do_not_settle_is_not_said(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.outcome == "answered"
    assert "before" not in answer.text
    assert not any(line.startswith(("Yes", "No")) for line in answer.text.splitlines())


@pytest.mark.parametrize("question", ["Was the Luton notice published in June 2012?", "Was Luton published in 2011?"])
def test_a_wrong_date_is_denied_and_the_right_one_given(ask: Ask, question: str) -> None:
    text = ask(question).text
    assert text.startswith("No.")
    assert "16 May 2012" in text


def test_a_right_date_is_not_denied(ask: Ask) -> None:
    text = ask("Was the Luton notice published in May 2012?").text
    assert "No." not in text
    assert "16 May 2012" in text


def test_a_month_without_its_year_is_asked_back_where_nothing_is_of_that_month(ask: Ask) -> None:
    answer = ask("Was the Leicestershire notice published in August?")
    assert answer.outcome == "clarify"
    assert "August" in answer.text


def test_a_month_in_which_one_year_only_is_held_needs_no_year(ask: Ask) -> None:
    text = ask("Was the Leicestershire notice published in June?").text
    assert "No." not in text
    assert "13 June 2012" in text


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("Which of your two press notices is the older one?", "luton-2012-05-16"),
        ("Of the two notices you hold, which came first?", "luton-2012-05-16"),
        ("Which of the notices is newer?", "leicestershire-and-rutland-2012-06-13"),
    ],
)
def test_the_notices_held_are_told_apart_by_age(ask: Ask, question: str, source: str) -> None:
    assert set(sources(ask(question))) == {source}


def test_a_notice_is_known_by_the_date_that_it_bears(ask: Ask) -> None:
    answer = ask("The Leicestershire notice is dated 11 June, but when was it published?")
    assert "published **13 June 2012**" in answer.text


def test_the_oldest_notice_is_told_beside_an_older_source_of_figures_only(ask: Ask) -> None:
    answer = ask("What's the oldest notice held?")
    assert "Wigan: published 2009" in answer.text
    assert "The oldest notice held with its words:\n\nLuton: published **16 May 2012**" in answer.text


def test_a_date_that_is_claimed_wrongly_is_put_right(ask: Ask) -> None:
    answer = ask("copy says Luton's report was published on 12 October 2009, can you confirm")
    assert answer.text.startswith("No.")
    assert "16 May 2012" in answer.text


@pytest.mark.parametrize(
    "question",
    ["Which was inspected first, Kent or Bexley?", "Which came first, the Kent inspection or the Bexley one?"],
)
def test_which_came_first_is_told_by_dates(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "Kent: published September 2011" in answer.text and "Bexley: published January 2012" in answer.text
    assert answer.figures == ()


@pytest.mark.parametrize(
    "question",
    [
        "On what day was Northants' result made public?",
        "When was the Northamptonshire safeguarding score published?",
        "How long ago was Northamptonshire looked at?",
        "how old is the Northants figure",
    ],
)
def test_a_score_named_beside_a_when_asks_for_no_score(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("Northamptonshire: published 13 June 2012")
    assert answer.figures == ()


def test_the_hour_of_publication_is_that_of_the_embargo(ask: Ask) -> None:
    assert "00:01" in ask("At what hour could papers print the Luton scores?").text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Luton's press release carry an embargo?", "Yes."),
        ("Was Luton out on 14 May 2012?", "No."),  # the notice bears that date
        ("Could we have published the Leicestershire findings on 12 June 2012?", "No."),
        ("Could we have published the Leicestershire findings on 14 June 2012?", "Yes."),
        ("Was Wandsworth's report in spring 2012?", "Yes."),
        ("Were Northants and Leics out the same day?", "Yes."),
        ("Were Luton and Leicestershire published the same day?", "No."),
        ("Were Bromley and Wandsworth published in the same month?", "Yes."),
    ],
)
def test_what_is_claimed_of_dates_gets_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    "question",
    ["Was the Kent report published on 7 September 2011?", "Were Bromley and Wandsworth published the same day?"],
)
def test_what_dates_known_in_part_leave_open_gets_neither(ask: Ask, question: str) -> None:
    assert not ask(question).text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Which came out the same day as Leicestershire's?", {"Leicestershire and Rutland", "Northamptonshire"}),
        ("Who was published in the same month as Bromley?", {"Bromley", "Wandsworth"}),
    ],
)
def test_what_came_out_at_the_same_time_is_named(ask: Ask, question: str, areas: set[str]) -> None:
    assert {citation.area for citation in ask(question).citations} == areas


@pytest.mark.parametrize(
    "question",
    [
        "How long was it between the Luton and the Leicestershire notices?",
        "How many days after Luton's did the Leicestershire notice come out?",
    ],
)
def test_the_days_between_two_notices_are_counted(ask: Ask, question: str) -> None:
    """From 16 May to 13 June 2012 are 15 + 13 days."""
    assert values(ask(question), "difference", "days") == [28]


@pytest.mark.parametrize(
    "question",
    ["How long between North Lincolnshire's two inspections?", "How many days between the Kent and the Brent reports?"],
)
def test_days_that_are_not_known_are_not_counted(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.figures == ()
    assert "cannot be told" in answer.text


@pytest.mark.parametrize(
    "question", ["Which area reported first, Oldham or Wigan?", "Which is older, the Kent report or the Brent one?"]
)
def test_an_order_that_is_asked_for_and_left_open_is_said_to_be(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "Which of the two came first cannot be told" in answer.text
    assert answer.figures == ()


def test_of_which_of_two_years_an_area_is(ask: Ask) -> None:
    assert ask("was Newham done in 2011 or 2012").text.startswith("Newham: published 2012")


@pytest.mark.parametrize("question", ["When was the report published?", "When was the notice published?"])
def test_the_date_of_a_notice_that_is_not_named_is_asked_back_about(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("clarify", "ambiguous")
    assert "When was the Luton notice published?" in answer.suggestions


def test_after_an_area_its_notice_is_meant(talk: Talk) -> None:
    assert "16 May 2012" in talk("What did Luton score for safeguarding?", "When was the notice published?").text


@pytest.mark.parametrize("question", ["When was their inspection published?", "When did its report come out?"])
def test_whose_date_is_asked_back_where_nobody_was_named(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.text) == ("clarify", "Which area do you mean?")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Can we publish the Leicestershire results yet?", "Yes."),
        ("Are we free to run the Luton numbers?", "Yes."),
        ("Is the Luton notice still under embargo?", "No."),
        ("Have the Bromley figures been released yet?", "Yes."),
        ("Could we have printed the Luton figures on 15 May 2012?", "No."),
    ],
)
def test_whether_something_may_be_published_or_is_out(ask: Ask, question: str, verdict: str) -> None:
    text = ask(question).text
    assert text.startswith(verdict) and "published" in text


def test_dates_asked_for_along_with_the_scores_are_no_question_of_dates(ask: Ask) -> None:
    answer = ask("I want all three measures for Oldham, plus the date.")
    assert values(answer, "score") == [67, 60, 62]


def test_who_had_the_latest_inspection_is_told_by_date(ask: Ask) -> None:
    assert "13 June 2012" in ask("Which area has had the most recent inspection?").text


def test_how_long_an_inspection_took_is_not_given(ask: Ask) -> None:
    answer = ask("How long did the Luton inspection last?")
    assert "does not give the days of the inspection itself" in answer.text
    assert not values(answer, "score")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [("Are the Hounslow figures undated?", "Yes."), ("Is there a date for the Kent figures?", "Yes."),
     ("Is the Havering score dated?", "No.")],
)  # fmt: skip
def test_whether_a_source_is_dated_gets_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_the_day_on_which_an_embargo_was_lifted_is_a_date(ask: Ask) -> None:
    assert "16 May 2012" in ask("On which day was the embargo lifted for Luton?").text


def test_the_report_that_came_out_last_is_the_newest(ask: Ask) -> None:
    assert "13 June 2012" in ask("Whose report came out last?").text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did the Luton notice come out on a Wednesday?", "Yes."),
        ("Did the Leicestershire report appear on a Monday?", "No."),
    ],
)
def test_on_which_weekday_a_notice_came_out_is_no_subject_of_it(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Did any reports come out on a Wednesday?", "Yes."),  # 13 June and 16 May 2012
        ("Were any notices issued on a Tuesday?", "Yes."),  # Oldham's, 13 October 2009
        ("Was anything published at a weekend?", "No, as far as the days are known."),
        ("Did the newest notice come out on a Thursday?", "No, as far as the days are known."),
    ],
)
def test_whether_anything_came_out_on_a_weekday(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    "question", ["Which notices were under embargo?", "Do both notices lift their embargoes at the same time of day?"]
)
def test_embargoes_are_told_of_the_notices_held(ask: Ask, question: str) -> None:
    assert {citation.area for citation in ask(question).citations} == {"Luton", "Leicestershire and Rutland"}


@pytest.mark.parametrize(
    ("question", "area"),
    [
        ("What is your earliest re-inspection?", "Bournemouth and Poole"),
        ("When was the latest re-inspection?", "North Lincolnshire"),
    ],
)
def test_the_first_or_last_re_inspection_is_none_of_the_first_inspections(ask: Ask, question: str, area: str) -> None:
    assert {citation.area for citation in ask(question).citations} == {area}


def test_whether_an_embargo_ended_at_midnight_gives_its_time(ask: Ask) -> None:
    assert "lifted at 00:01" in ask("Was the embargo for Luton lifted at midnight?").text
