import pytest

from tests.assistant.checks import Ask, Talk, sources, values


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Which areas do you have?", 33),
        ("How many areas do you cover?", 33),
        ("Which areas were inspected in 2011?", 8),
        ("Which areas in the East Midlands do you have?", 2),
        ("Do you have Luton?", 1),
    ],
)
def test_what_is_held_is_counted(ask: Ask, question: str, number: int) -> None:
    assert values(ask(question), "count", "areas") == [number]


def test_the_notices_held_word_for_word_are_counted_apart(ask: Ask) -> None:
    assert values(ask("How many notices do you hold?"), "count", "notices") == [2]


def test_a_region_of_which_nothing_is_held_is_declined(ask: Ask) -> None:
    answer = ask("Which areas in Wales do you have?")
    assert (answer.outcome, answer.reason) == ("declined", "no_notice")


def test_an_area_that_is_not_held_is_declined(ask: Ask) -> None:
    answer = ask("Do you have Birmingham?")
    assert (answer.outcome, answer.reason) == ("declined", "no_notice")


def test_the_areas_inspected_more_than_once(ask: Ask) -> None:
    answer = ask("Which areas were inspected more than once?")
    assert values(answer, "count", "areas") == [2]
    assert sources(answer) == [
        "bournemouth-and-poole-2011", "bournemouth-and-poole-2012", "north-lincolnshire-2010",
        "north-lincolnshire-2012-05",
    ]  # fmt: skip


def test_a_re_inspection_is_called_one(ask: Ask) -> None:
    text = ask("Which areas were inspected more than once?").text
    assert "first re-inspection" in text
    assert "second re-inspection" in text


def test_the_notices_of_one_kind_can_be_asked_for(ask: Ask) -> None:
    answer = ask("Which inspectorate notices do you have?")
    assert values(answer, "count", "areas") == [9]
    assert {citation.source_kind for citation in answer.citations} == {"inspectorate notice"}


def test_the_region_of_an_area_is_that_of_the_area_table(ask: Ask) -> None:
    assert "Hartlepool lies in the North East region" in ask("In which region is Hartlepool?").text
    assert ask("Is Kent in London?").text.startswith("No. Kent lies in the South East region")


def test_a_number_of_all_areas_is_no_limit(ask: Ask) -> None:
    assert values(ask("How many of the 158 areas do you hold?"), "count")[:1] == [33]


def test_whether_a_figure_is_from_a_newspaper_is_told_by_its_source(ask: Ask) -> None:
    assert sources(ask("Is your Harrow figure from the inspectorate or only from a newspaper?")) == ["harrow-undated"]


def test_a_person_named_is_the_one_who_speaks(ask: Ask) -> None:
    assert "**Julie Fox, Assistant Chief Inspector**" in ask("Who is Julie Fox?").text


@pytest.mark.parametrize(
    "question",
    [
        "Which of your scores are drawn from inspectorate reports as opposed to press notices or news?",
        "Which areas do you have an inspectorate report for, rather than a notice or news?",
    ],
)
def test_a_kind_of_source_that_is_set_aside_is_left_out(ask: Ask, question: str) -> None:
    reports = {"Brent", "East Riding of Yorkshire", "Hartlepool", "Newham", "Wigan"}
    assert {citation.area for citation in ask(question).citations} == reports


def test_asked_whether_anything_is_held_its_scores_are_given_too(ask: Ask) -> None:
    answer = ask("Do you have anything on Luton?")
    assert answer.text.startswith("Yes. ")
    assert values(answer, "score") == [75, 73, 78]


def test_an_area_beside_it_that_is_not_known_is_no_yes(ask: Ask) -> None:
    answer = ask("Does the Luton report cover Bedford?")
    assert not answer.text.startswith("Yes")
    assert "“Bedford” is not among" in answer.text


@pytest.mark.parametrize("behind", ["", " held", " in what you hold", " in your files"])
def test_asked_in_whatever_is_held_it_is_told_what_is_held(ask: Ask, behind: str) -> None:
    answer = ask(f"Is there anything on Haringey{behind}?")
    assert answer.text.startswith("Yes.") and values(answer, "score")[:1] == [62]


def test_whether_there_is_anything_on_an_area_is_what_is_held_of_it(ask: Ask) -> None:
    answer = ask("Is there anything on Northants, and from what kind of source?")
    assert answer.text.startswith("Yes.") and "council publication, 13 June 2012" in answer.text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Is Luton the newest notice?", "No."),  # 16 May 2012; two are of 13 June
        ("Is Leicestershire the most recent report you have?", "Yes."),
        (
            "Was Oldham the first to be published?",
            "Of the dated sources held here, the oldest may be",
        ),  # or Wigan
    ],
)
def test_whether_a_source_is_the_newest_or_oldest(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("What have you got from the first half of 2012?", 11),
        ("Show me what was published between 2009 and 2010", 5),
        ("Which inspections predate 2011?", 5),
        ("Everything from January 2012 please", 2),
        ("Which areas are there whose date isn't known?", 9),
    ],
)
def test_what_is_held_of_a_time_is_counted(ask: Ask, question: str, number: int) -> None:
    assert values(ask(question), "count", "areas") == [number]


def test_of_a_year_from_which_nothing_is_held_there_are_no_findings(ask: Ask) -> None:
    assert ask("Any findings from 2013?").reason == "outside_period"


@pytest.mark.parametrize("year", ["2012", "2009 to 2012"])
def test_whether_all_that_is_held_is_of_a_time(ask: Ask, year: str) -> None:
    """Nine sources bear no date."""
    assert ask(f"Are all your scores from {year}?").text.startswith("No.")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        (
            "Grimsby. Is that covered under North Lincolnshire?",
            "No. Grimsby belongs to the area North East Lincolnshire",
        ),
        ("Is Grimsby part of North Lincolnshire?", "No. Grimsby belongs to the area North East Lincolnshire"),
        ("Does Scunthorpe come under North Lincolnshire?", "Yes. Scunthorpe belongs to the area North Lincolnshire"),
        ("Is Poole part of Bournemouth?", "Yes. Poole belongs to the area Bournemouth and Poole"),
    ],
)
def test_where_a_place_belongs_is_said(ask: Ask, question: str, verdict: str) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict) and not answer.figures


def test_cases_that_an_inspection_covered_are_another_matter(ask: Ask) -> None:
    assert "belongs to" not in ask("Did Leicestershire's inspection cover Rutland cases?").text


def test_sources_are_counted_as_sources(ask: Ask) -> None:
    assert values(ask("How many sources have you got?"), "count")[:2] == [35, 33]  # two areas have two inspections


@pytest.mark.parametrize("question", ["Were any reports published in February 2012?", "Is there anything from 2010?"])
def test_whether_anything_is_held_of_a_time(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("Yes.")


def test_areas_by_date_begin_with_the_newest(ask: Ask) -> None:
    text = ask("List the areas by publication date, please").text
    assert text.index("Northamptonshire") < text.index("Luton") < text.index("Bexley") < text.index("Oldham")


def test_what_is_held_near_an_area_is_of_its_region(ask: Ask) -> None:
    answer = ask("Have you got any areas close to Luton?")
    assert {citation.area for citation in answer.citations} == {"Cambridgeshire"}


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Have just two areas been inspected again?", "Yes."),
        ("Is it true that three councils were re-inspected?", "No."),
        ("Only Bournemouth and Poole had a second look, right?", "No."),  # and North Lincolnshire
    ],
)
def test_how_many_were_inspected_again_is_confirmed_or_not(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    "question",
    ["Split the areas you hold by kind of source", "How many inspections are there from each type of source?"],
)
def test_the_inspections_of_each_kind_of_source_are_counted(ask: Ask, question: str) -> None:
    assert values(ask(question), "count") == [18, 9, 5, 3]  # news, notices, reports, councils


@pytest.mark.parametrize(
    "question",
    [
        "How many inspections of North Lincolnshire are on record?",
        "How many separate sources are there for North Lincolnshire?",
        "How many visits to North Lincolnshire have you got?",
    ],
)
def test_the_inspections_of_an_area_are_counted(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("**2** inspections of North Lincolnshire are held here")


@pytest.mark.parametrize(
    "asked", ["Has any other area been inspected twice?", "Is there another that was inspected more than once?"]
)
def test_others_inspected_twice_are_those_besides_it(talk: Talk, asked: str) -> None:
    answer = talk("How did North Lincolnshire change between its inspections?", asked)
    assert answer.text.startswith("Yes. **1** area held here besides North Lincolnshire")
    assert "- Bournemouth and Poole" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Has Kent been visited twice, going by your records?", "No, as far as is known here."),
        ("According to your files, was Kent inspected more than once?", "No, as far as is known here."),
        ("How many inspections, rather than areas, are on file?", "**35** sources"),
        ("Did anybody in London get looked at?", "Yes. **16** areas held here in London"),
        ("Was no council in London inspected?", "No. **16** areas held here in London"),
    ],
)
def test_what_is_on_record_is_answered_however_the_records_are_called(ask: Ask, question: str, said: str) -> None:
    assert ask(question).text.startswith(said)


def test_a_region_of_which_nothing_is_held_is_no_question_of_scores(ask: Ask) -> None:
    assert ask("Did nobody in Wales get inspected?").reason == "no_notice"


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many times did inspectors visit Bournemouth and Poole?", 2),
        ("How many times has Bournemouth been inspected according to what you hold?", 2),
        ("How often has Luton been inspected?", 1),
    ],
)
def test_how_often_an_area_was_inspected(ask: Ask, question: str, count: int) -> None:
    assert [figure.value for figure in ask(question).figures] == [count]


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which notices came out in the first quarter of 2012?", 5),
        ("How many were published in 2009 or 2010?", 5),
        ("Which areas were published in May or June 2012?", 5),
    ],
)
def test_part_of_a_year_and_two_times_beside_each_other_are_one_stretch(ask: Ask, question: str, count: int) -> None:
    assert count in values(ask(question), "count")


@pytest.mark.parametrize(
    "question",
    [
        "Are all areas of England and Wales covered?",
        "Are all the London boroughs held?",
        "Do you have all of Yorkshire?",
    ],
)
def test_not_all_areas_are_held(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("No. ")


def test_all_that_is_held_may_be_of_one_kind(ask: Ask) -> None:
    assert ask("Are all your figures for the South East from the news?").text.startswith("Yes. ")


@pytest.mark.parametrize("question", ["Which areas aren't from the news?", "Which figures are not from news reports?"])
def test_a_kind_of_source_can_be_set_aside(ask: Ask, question: str) -> None:
    assert 17 in values(ask(question), "count")  # of 33 areas; 16 are known from the news alone


def test_areas_inspected_since_a_date_are_no_question_of_the_programme(ask: Ask) -> None:
    assert 13 in values(ask("How many areas have been inspected since January 2012?"), "count")
    assert ask("Which areas have been inspected since 2013?").reason == "outside_period"
    assert "158 areas" in ask("How many areas have been inspected so far?").text


def test_whether_a_place_that_nobody_knows_lies_in_an_area_gives_no_scores(ask: Ask) -> None:
    answer = ask("Is Brentwood part of Brent?")
    assert not answer.figures and "“Brentwood” is not among the youth offending areas" in answer.text


def test_notices_in_the_order_of_their_dates(ask: Ask) -> None:
    text = ask("Put the inspectorate notices in date order.").text
    places = [text.index(area) for area in ("Leicestershire", "Luton", "Haringey", "Richmond", "Bexley")]
    assert places == sorted(places)
