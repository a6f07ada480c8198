"""What is asked of the records as such. Dates are from `corpus/published/scores.csv` and the two notices."""

import pytest

from tests.assistant.checks import Ask, Talk, sources, values


@pytest.mark.parametrize(
    "question",
    ["What is your earliest inspection?", "Which council was inspected first?", "Who was the first to be inspected?"],
)
def test_the_oldest_of_all_is_found(ask: Ask, question: str) -> None:
    """Oldham is of 13 October 2009; Wigan's only of 2009."""
    assert set(sources(ask(question))) == {"oldham-2009-10-13", "wigan-2009"}


@pytest.mark.parametrize(
    "question",
    ["Which London borough was visited most recently?", "What is your latest inspection in London?"],
)
def test_the_newest_of_a_region_is_found_and_what_may_be_newer_is_said(ask: Ask, question: str) -> None:
    """Haringey is of April 2012; of Newham only the year 2012 is known."""
    answer = ask(question)
    assert set(sources(answer)) == {"haringey-2012-04"}
    assert "not known closely enough" in answer.text and "Newham" in answer.text


def test_the_latest_figure_is_given_with_its_date(ask: Ask) -> None:
    answer = ask("What's your newest figure for a London borough?")
    assert "April 2012" in answer.text
    assert [f.value for f in answer.figures] == [62, 57, 61]


def test_both_ends_of_what_is_held_are_given(ask: Ask) -> None:
    text = ask("Which years do your records cover?").text
    assert "Oldham: published 13 October 2009" in text
    assert "Leicestershire and Rutland: published **13 June 2012**" in text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is there a later Kent report than 2011?", "No."),
        ("Do you have anything more recent on Barnet?", "No. Only this one is held:"),
        ("Is there a more recent inspection of North Lincolnshire than 2010?", "Yes."),
    ],
)
def test_whether_there_is_anything_newer_gets_its_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_the_day_of_the_week_is_said(talk: Talk) -> None:
    assert "16 May 2012 was a Wednesday." in talk("On what day of the week was Luton's notice released?").text
    assert talk("When was the Leicestershire notice published?", "was that a Thursday?").text.startswith("No.")
    may = talk("When was the Leicestershire notice published?", "could we have printed it on the Tuesday?").text
    assert "13 June 2012 was a Wednesday." in may and not may.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    "question",
    [
        "Who were the young people in the Luton sample?",
        "Can I have the names of the children in Kent?",
        "Identify one of the youngsters.",
    ],
)
def test_no_child_is_named(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")
    assert "not named here" in answer.text


def test_who_did_something_for_children_asks_for_no_childs_name(ask: Ask) -> None:
    assert "not named here" not in ask("Who was brought in to help young people in Luton?").text


@pytest.mark.parametrize(
    "question", ["Why don't you have Slough's safeguarding score?", "Why is Slough without a safeguarding figure?"]
)
def test_why_a_score_is_missing_gets_what_there_is(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")
    assert sorted(f.value for f in answer.figures) == [54, 61]


def test_areas_are_counted_measure_by_measure(ask: Ask) -> None:
    answer = ask("How many areas have you got for each measure?")
    assert list(dict.fromkeys(values(answer, "count"))) == [27, 32, 26]


@pytest.mark.parametrize(
    "question",
    ["Was anybody called brilliant?", "Did any council get an “excellent”?", "Were any areas deemed superb?"],
)
def test_a_word_used_of_no_area_is_said_to_be_used_of_none(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")
    assert "No area held here was so described." in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who carries out these inspections?",
        "Which watchdog are we talking about?",
        "What is the name of the inspectorate?",
        "By whom was Luton inspected?",
    ],
)
def test_the_inspectorate_is_the_one_of_the_letterhead(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("HM Inspectorate of Probation [1]")
    assert "HM Inspectorate of Probation" in answer.citations[0].quote


def test_who_inspected_an_area_known_from_elsewhere_is_told_with_its_source(ask: Ask) -> None:
    text = ask("Who inspected Barnet?").text
    assert text.startswith("HM Inspectorate of Probation") and "Barnet: news report, undated" in text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many releases are there from councils?", 3),
        ("How many areas are on record?", 33),
        ("How many areas are there from the papers?", 16),
    ],
)
def test_what_is_held_is_counted_in_any_words(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When did the inspection regime kick off?", "April 2009"),
        ("How many areas will they inspect?", "158"),
        ("How do I speak to the inspectorate?", "7035 2123"),
        ("Who talks in the Luton notice?", "Julie Fox"),
    ],
)
def test_the_programme_and_whom_to_reach_are_asked_in_any_words(ask: Ask, question: str, said: str) -> None:
    assert said in ask(question).text


def test_of_those_listed_the_earliest_is_picked(talk: Talk) -> None:
    """Bexley and Greenwich are of January 2012."""
    answer = talk("Show everything issued in the first quarter of 2012", "which of them is the earliest?")
    assert set(sources(answer)) == {"bexley-2012-01", "greenwich-2012-01"}


def test_figures_of_one_month_are_told_by_their_sources(ask: Ask) -> None:
    assert ask("Did the Luton and Cambridgeshire figures come out in the same month?").text.startswith("Yes.")


def test_an_embargo_of_a_notice_that_is_not_held_is_not_known(ask: Ask) -> None:
    assert "cannot be told" in ask("Had there been an embargo on the Haringey notice?").text


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("Which year has the most inspections?", [13, 8, 3, 2]),
        ("How many inspections were published in each year?", [13, 8, 3, 2]),
        ("In which year were the fewest areas inspected?", [2, 3, 8, 13]),
    ],
)
def test_inspections_are_counted_by_year(ask: Ask, question: str, counts: list[int]) -> None:
    assert values(ask(question), "count") == counts


@pytest.mark.parametrize("question", ["Can I rely on the Harrow figures?", "How reliable is Harrow's score?"])
def test_whether_figures_can_be_relied_on_is_left_to_the_reader(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("Harrow: news report") and not answer.figures


def test_what_was_made_of_an_area_as_a_whole_is_its_judgement(ask: Ask) -> None:
    assert "“creditable”" in ask("What did the inspectors conclude about Cambridgeshire overall?").text


def test_an_assistant_chief_inspector_is_not_the_chief(ask: Ask) -> None:
    assert ask("Is Julie Fox the Chief Inspector?").text.startswith("No.")


def test_regions_that_are_missing_are_named(ask: Ask) -> None:
    assert ask("Which regions are missing altogether?").text.startswith("No area is held of West Midlands or Wales.")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Have you got the actual notice for Haringey?", "No. Haringey: only its figures are held"),
        ("Is Luton's full notice held?", "Yes. Luton: held word for word"),
    ],
)
def test_a_notice_itself_is_more_than_its_figures(ask: Ask, question: str, first: str) -> None:
    assert ask(question).text.startswith(first)


def test_a_choice_of_sources_gets_no_yes(ask: Ask) -> None:
    assert not ask("Is Barking's score from the council or the papers?").text.startswith(("Yes", "No"))


def test_what_came_out_after_an_area_is_listed(ask: Ask) -> None:
    answer = ask("Which reports followed the Luton one?")
    assert "leicestershire-and-rutland-2012-06-13" in sources(answer)
    assert "haringey-2012-04" not in sources(answer)
    assert "Newham" in answer.text  # of 2012, the day unknown


def test_what_came_out_before_an_area_is_listed(ask: Ask) -> None:
    assert "haringey-2012-04" in sources(ask("Which areas were inspected before Luton?"))


@pytest.mark.parametrize("question", ["Are your numbers up to date?", "How up to date is your information?"])
def test_what_is_up_to_date_is_no_figure_to_date(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "published **13 June 2012**" in answer.text and not values(answer, "average")


def test_where_all_figures_come_from_is_what_is_held(ask: Ask) -> None:
    assert values(ask("Where do your numbers come from?"), "count", "areas") == [33]


def test_why_a_score_is_missing_can_follow_up(talk: Talk) -> None:
    answer = talk("What did Slough get for risk of harm?", "Why is its safeguarding figure missing?")
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")


def test_whom_figures_are_credited_to_is_their_source(ask: Ask) -> None:
    assert "council publication, undated" in ask("How should we credit the Havering figures?").text


def test_a_match_on_a_weekday_is_no_date(ask: Ask) -> None:
    assert ask("Who won the Wigan game on Sunday?").reason == "off_topic"


@pytest.mark.parametrize(
    "question", ["Best spots for a picnic in Kent?", "Where are the nicest places to take a dog in Luton?"]
)
def test_places_to_go_are_no_matter_of_inspections(ask: Ask, question: str) -> None:
    assert ask(question).reason == "off_topic"


@pytest.mark.parametrize(
    "question",
    ["Name the manager of Luton's youth offending team.", "What was the name of the head of the Luton service?"],
)
def test_who_runs_the_work_of_an_area_is_in_no_notice(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")
    assert "Julie Fox" not in answer.text


def test_areas_are_counted_on_each_of_the_three_measures(ask: Ask) -> None:
    answer = ask("On each of the three measures, across how many areas do you have a score?")
    assert list(dict.fromkeys(values(answer, "count"))) == [27, 32, 26]


def test_the_oldest_score_held_in_a_region_is_that_of_its_oldest_source(ask: Ask) -> None:
    assert ask("What is the oldest score held for an area in the North West?").text.startswith("Oldham: published 13")


def test_two_entries_for_an_area_are_two_inspections_of_it(ask: Ask) -> None:
    assert ask("Are there two entries for Kent?").text.startswith("No, as far as is known here.")
