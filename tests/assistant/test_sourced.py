import pytest

from tests.assistant.checks import Talk, quotes, scores_of, values

CREDITABLE = "Which areas were called creditable?"
BELOW_50 = "Which London areas scored below 50 for risk of harm?"


@pytest.mark.parametrize(
    "question", ["which of those have a notice held?", "for which of them do you hold the notice?"]
)
def test_a_list_is_told_to_hold_so_many_notices_word_for_word(talk: Talk, question: str) -> None:
    answer = talk(CREDITABLE, question)
    assert "**1** notice is held word for word (Luton)" in answer.text
    assert {figure.value for figure in answer.figures} == {1, 4}


def test_a_list_without_any_notice_is_told_to_have_none(talk: Talk) -> None:
    assert "**0** notices are held word for word" in talk(BELOW_50, "which of these have a notice held?").text


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("which are from newspapers?", {"Hackney", "Harrow", "Hounslow"}),
        ("which of those have inspectorate notices?", {"Greenwich", "Wandsworth"}),
    ],
)
def test_a_ranking_is_narrowed_to_a_kind_of_source_with_its_scores(talk: Talk, question: str, areas: set[str]) -> None:
    assert {area for area, *_ in scores_of(talk(BELOW_50, question))} == areas


def test_another_kind_of_source_is_looked_for_in_the_whole_list_again(talk: Talk) -> None:
    first = "Which London areas do you have?"
    answer = talk(first, "which of them come from inspectorate notices?", "and which only from newspapers?")
    assert values(answer, "count") == [6]


@pytest.mark.parametrize(
    ("first", "question", "opening"),
    [
        ("Which areas scored over 80 for reoffending?", "is that all of them?", "Yes: no other area"),
        ("Which areas scored over 80 for reoffending?", "are there any more?", "No."),
        ("Give me the top three for safeguarding", "are those all?", "No."),
        ("What's the mean for safeguarding?", "is that everyone?", "Yes: every area held here with such a score"),
    ],
)
def test_whether_a_list_is_whole_is_told(talk: Talk, first: str, question: str, opening: str) -> None:
    assert talk(first, question).text.startswith(opening)


def test_who_said_what_was_listed_is_told_of_those_areas_only(talk: Talk) -> None:
    answer = talk(CREDITABLE, "who said that?")
    assert "Julie Fox" in answer.text and "Leicestershire" not in answer.text


def test_a_ranking_over_all_measures_is_given_on_each(talk: Talk) -> None:
    answer = talk("Which area is lowest for safeguarding?", "across all the measures?")
    assert scores_of(answer) == {
        ("Sefton", "safeguarding", 28), ("Sefton", "risk_of_harm", 29), ("Greenwich", "reoffending", 56)
    }  # fmt: skip


def test_bounds_over_all_measures_are_to_be_met_on_each(talk: Talk) -> None:
    answer = talk("How many areas got over 74 for reoffending?", "and on all three measures?")
    assert {area for area, *_ in scores_of(answer)} == {"Bromley", "North Lincolnshire"}


def test_the_areas_at_either_end_of_a_range_are_named(talk: Talk) -> None:
    answer = talk("What's the range of risk of harm scores?", "which areas are at either end?")
    assert {area for area, *_ in scores_of(answer)} == {"Sefton", "North Lincolnshire"}


def test_the_oldest_areas_are_spoken_of_further(talk: Talk) -> None:
    answer = talk("Which is the oldest inspection you have?", "how did they do on safeguarding?")
    assert scores_of(answer) == {("Oldham", "safeguarding", 67), ("Wigan", "safeguarding", 69)}


def test_a_judgement_on_it_is_of_the_area_last_told(talk: Talk) -> None:
    answer = talk("Which area scored worst for risk of harm?", "and the second?", "what was the verdict on it?")
    assert "“very disappointing”" in answer.text and "Sefton" not in answer.text


@pytest.mark.parametrize("question", ["does anyone else mention it?", "who else mentions that?"])
def test_a_subject_is_looked_for_in_other_notices(talk: Talk, question: str) -> None:
    answer = talk("What did the Luton notice say about management oversight?", question)
    assert "Effective management oversight" in quotes(answer)


def test_the_programme_is_asked_on_about(talk: Talk) -> None:
    answer = talk("When did the inspection programme start?", "how many areas are covered?")
    assert "all 158 areas" in quotes(answer)


@pytest.mark.parametrize("question", ["did Luton Town win on Saturday?", "how did Luton Town get on at the weekend?"])
def test_a_football_club_is_off_topic(talk: Talk, question: str) -> None:
    assert talk("How did Luton do?", question).reason == "off_topic"


@pytest.mark.parametrize("question", ["when did each come out?", "when was each published?"])
def test_each_is_of_all_that_were_spoken_of(talk: Talk, question: str) -> None:
    text = talk("How did the inspectors sum up Luton?", "and Leicestershire?", question).text
    assert "16 May 2012" in text and "13 June 2012" in text


def test_which_of_two_was_so_called_is_asked_of_those_two(talk: Talk) -> None:
    text = talk("Compare Kent and Haringey", "which one was called disappointing?").text
    assert "Kent: “disappointing”" in text and "Doncaster" not in text
    assert (
        "Haringey: “reasonable”"
        in talk("Compare Kent and Haringey", "which one was called disappointing?", "and the other one?").text
    )


def test_a_part_of_a_list_of_one_kind_stays_of_that_kind(talk: Talk) -> None:
    answer = talk("Rank the inspectorate notices by risk of harm score", "top two only")
    assert {area for area, *_ in scores_of(answer)} == {"Bromley", "Cambridgeshire", "Luton"}


def test_what_was_quoted_of_one_area_is_asked_on_about(talk: Talk) -> None:
    answer = talk(
        "Give me a quote on family support work", "which area is that about?", "what was its reoffending score?"
    )
    assert scores_of(answer) == {("Luton", "reoffending", 78)}


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("has it been inspected since?", "No, as far as is known here. **1** inspection of Kent"),
        ("was it inspected twice?", "No, as far as is known here. **1** inspection of Kent"),
    ],
)
def test_whether_an_area_was_inspected_again_is_told(talk: Talk, question: str, opening: str) -> None:
    assert talk("How did Kent do?", question).text.startswith(opening)


def test_areas_near_one_that_is_held_are_those_of_its_region(talk: Talk) -> None:
    text = talk("How did Oldham do?", "which nearby areas do you hold?").text
    assert "Sefton" in text and "Wigan" in text and values(talk("How did Oldham do?", "any areas close by?"), "count")


def test_the_average_at_the_time_is_that_nearest_to_the_area(talk: Talk) -> None:
    assert "January 2012" in talk("What did Kent get for safeguarding?", "and the average at the time?").text


@pytest.mark.parametrize("question", ["who got the harshest?", "and the kindest?"])
def test_the_harshest_verdict_is_told_by_no_order(talk: Talk, question: str) -> None:
    text = talk("How was Greenwich described?", question).text
    assert text.startswith("The inspectors' phrases were published in no order")


def test_whether_a_verdict_is_the_harshest_gets_no_yes(talk: Talk) -> None:
    assert not talk("How was Greenwich described?", "was that the harshest verdict?").text.startswith(("Yes", "No"))


def test_the_other_end_of_the_regions_is_of_regions_too(talk: Talk) -> None:
    text = talk("Which region has the best average for safeguarding?", "and the worst?").text
    assert "lowest first" in text and text.index("North East") < text.index("Eastern")


def test_a_wider_range_gets_a_yes(talk: Talk) -> None:
    text = talk("What is the range of scores for reoffending?", "is the range wider for safeguarding?").text
    assert "Yes. The most, by measure: Safeguarding, **55 percentage points**" in text


@pytest.mark.parametrize(("area", "opening"), [("Kent", "No."), ("Haringey", "Yes.")])
def test_whether_a_figure_is_official_is_told_by_its_source(talk: Talk, area: str, opening: str) -> None:
    assert talk(f"How did {area} do?", "is that an official figure?").text.startswith(opening)


@pytest.mark.parametrize(("area", "opening"), [("Sefton", "Yes."), ("Greenwich", "No.")])
def test_whether_an_area_lies_below_a_printed_lowest_is_told(talk: Talk, area: str, opening: str) -> None:
    text = talk("What is the lowest to-date score for risk of harm?", f"did {area} score lower?").text
    assert f"{opening} Risk of Harm to others: {area}" in text


def test_what_was_found_in_either_notice_is_said_again(talk: Talk) -> None:
    first = "Is there a footnote in either notice?"
    assert quotes(talk(first, "what does it say?")) == quotes(talk(first, "which notice?")) == quotes(talk(first))


def test_why_means_differ_is_not_in_the_notices(talk: Talk) -> None:
    answer = talk("What's the median safeguarding score?", "and the mean?", "why do they differ?")
    assert answer.reason == "not_in_notices"


def test_what_those_so_judged_had_been_called_before(talk: Talk) -> None:
    assert "“very disappointing”" in talk("Who was described as impressive?", "what were they before?").text


def test_those_never_judged_are_listed(talk: Talk) -> None:
    assert values(talk("How many areas were never given a verdict?", "which are they?"), "count") == [8]


@pytest.mark.parametrize(
    ("question", "opening"), [("is there an inspectorate notice for it?", "No."), ("is it from a council?", "Yes.")]
)
def test_whether_a_source_is_of_a_kind_is_told(talk: Talk, question: str, opening: str) -> None:
    assert talk("How did Northamptonshire do?", question).text.startswith(opening)


def test_those_of_a_group_just_listed_are_averaged(talk: Talk) -> None:
    first = "Which areas were called disappointing?"
    answer = talk(first, "how many altogether?", "what's the average reoffending score of that group?")
    assert values(answer, "mean") == [64.5]  # 66, 58, 69, 66, 68, 60
    assert values(talk(first, "how many altogether?"), "count")[0] == 6


def test_of_those_from_the_inspectorate_the_notices_are_counted(talk: Talk) -> None:
    answer = talk("Which reports came from the inspectorate itself?", "how many of those are notices?")
    assert values(answer, "count")[0] == 9


def test_a_bare_when_is_of_those_just_listed(talk: Talk) -> None:
    assert "published 2012" in talk("Were any areas called impressive?", "when?").text


def test_the_note_on_a_part_of_an_area_is_not_carried_to_another(talk: Talk) -> None:
    assert "Hull" not in talk("How did Hull do?", "what about Doncaster?").text


def test_the_one_at_the_foot_is_followed(talk: Talk) -> None:
    answer = talk("Who topped the table for risk of harm?", "and who propped it up?")
    assert scores_of(answer) == {("Sefton", "risk_of_harm", 29)}


def test_going_back_to_all_that_is_held_leaves_the_programme(talk: Talk) -> None:
    first = (
        "How long was the programme meant to take?",
        "Back to the areas you hold. How many of them are known only from news?",
    )
    assert "**16** areas" in talk(*first).text
    answer = talk(
        *first, "And which ones came from a council?", "Do any of those three fall below 60% for safeguarding?"
    )
    assert scores_of(answer) == {("Havering", "safeguarding", 58)}
