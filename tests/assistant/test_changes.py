import pytest

from tests.assistant.checks import Ask, values


def test_a_rise_is_in_percentage_points(ask: Ask) -> None:
    answer = ask("How did Bournemouth and Poole change between its inspections?")
    assert values(answer, "score") == [36, 75, 36, 71, 45, 75]
    assert values(answer, "difference", "percentage points") == [39, 35, 30]


def test_a_fall_is_said_to_be_one(ask_invented: Ask) -> None:
    answer = ask_invented("How did Ambleford change on reoffending?")
    assert values(answer, "score") == [66, 64]
    assert "down **2 percentage points**" in answer.text


def test_a_rise_between_two_held_notices_is_cited_to_both(ask_invented: Ask) -> None:
    answer = ask_invented("How did Ambleford change on safeguarding?")
    assert "up **12 percentage points**" in answer.text
    assert {c.source_id for c in answer.citations} == {"ambleford-2012-09-12", "ambleford-2013-01-16"}


def test_both_dates_are_said(ask_invented: Ask) -> None:
    text = ask_invented("How did Ambleford change on safeguarding?").text
    assert "12 September 2012" in text
    assert "16 January 2013" in text


def test_a_measure_without_a_first_score_is_not_skipped(ask: Ask) -> None:
    answer = ask("How did North Lincolnshire's reoffending score change?")
    assert "not in the sources held" in answer.text
    assert values(answer, "difference") == []


def test_an_area_inspected_once_has_no_change(ask: Ask) -> None:
    answer = ask("How did Luton change between its inspections?")
    assert (answer.outcome, answer.reason, answer.figures) == ("declined", "not_in_notices", ())


def test_the_areas_that_changed_are_those_inspected_again(ask: Ask) -> None:
    answer = ask("Which areas improved?")
    assert {f.area for f in answer.figures} == {"Bournemouth and Poole", "North Lincolnshire"}


@pytest.mark.parametrize(
    ("question", "measure", "value"),
    [
        ("What was Luton's best measure?", "Likelihood of Reoffending", 78),
        ("What was Luton's lowest score?", "Risk of Harm to others", 73),
        ("Which measure was Kent weakest on?", "Risk of Harm to others", 53),
    ],
)
def test_the_best_and_worst_of_an_areas_measures(ask: Ask, question: str, measure: str, value: int) -> None:
    assert f"score is for {measure}: **{value}%**" in ask(question).text


def test_measures_that_tie_are_both_named(ask: Ask) -> None:
    text = ask("What was Bournemouth and Poole's best measure?").text
    assert "Safeguarding: **75%**" in text
    assert "Likelihood of Reoffending: **75%**" in text


def test_the_area_that_improved_most_is_an_area(ask: Ask) -> None:
    answer = ask("Which area improved the most?")
    assert "highest" not in {figure.statistic for figure in answer.figures}
    assert "North Lincolnshire" in answer.text or answer.outcome != "answered"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # Bournemouth and Poole 36 to 75, 36 to 71, 45 to 75; North Lincolnshire 37 to 83, 36 to 77, none to 86.
        ("Which area improved most on safeguarding between inspections?",
         "Largest rise for Safeguarding: North Lincolnshire, **46 percentage points**"),
        ("Which re-inspected area improved most on risk of harm?",
         "Largest rise for Risk of Harm to others: North Lincolnshire, **41 percentage points**"),
        ("Which area rose most on reoffending?",
         "Largest rise for Likelihood of Reoffending: Bournemouth and Poole, **30 percentage points**"),
        ("Did North Lincolnshire improve more than Bournemouth and Poole on safeguarding?",
         "Largest rise for Safeguarding: North Lincolnshire, **46 percentage points**"),
    ],
)  # fmt: skip
def test_the_greatest_rise_is_named(ask: Ask, question: str, said: str) -> None:
    assert said in ask(question).text


def test_the_greatest_rise_is_named_measure_by_measure(ask: Ask) -> None:
    text = ask("Which area improved the most between inspections?").text
    assert [line.split(":")[0] for line in text.splitlines() if line.startswith("Largest")] == [
        "Largest rise for Safeguarding", "Largest rise for Risk of Harm to others",
        "Largest rise for Likelihood of Reoffending",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        "Which area got worse on safeguarding between inspections?",
        "Which area got worst between inspections?",
        "Which area fell most on reoffending?",
        "Which area dropped most between inspections?",
        "Which areas fell on safeguarding between inspections?",
    ],
)
def test_where_no_score_fell_that_is_said(ask: Ask, question: str) -> None:
    text = ask(question).text
    assert "None of these scores fell" in text
    assert "Largest" not in text


def test_a_change_without_a_superlative_names_no_greatest(ask: Ask) -> None:
    assert "Largest" not in ask("How did North Lincolnshire change between its inspections?").text


def test_the_best_and_the_worst_measure_are_both_named(ask: Ask) -> None:
    text = ask("What were the best and worst measures for Luton?").text
    assert "highest score is for Likelihood of Reoffending: **78%**" in text
    assert "lowest score is for Risk of Harm to others: **73%**" in text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did North Lincolnshire rise from 37% to 83% on safeguarding?", "Yes. "),
        ("Did North Lincolnshire rise from 40% to 83% on safeguarding?", "No. "),
        ("Did North Lincolnshire fall from 83% to 37% on safeguarding?", "No. "),
    ],
)
def test_a_move_told_with_its_ends_is_checked_against_both(ask: Ask, question: str, verdict: str) -> None:
    answer = ask(question)
    assert values(answer, "difference") == [46]
    assert f"{verdict}Safeguarding" in answer.text


@pytest.mark.parametrize(
    ("question", "reason"),
    [("Did Oldham improve by 2014?", "outside_period"), ("Has Hartlepool improved since 2010?", "not_in_notices")],
)
def test_no_change_is_told_of_one_inspection_whatever_the_time_asked_about(
    ask: Ask, question: str, reason: str
) -> None:
    answer = ask(question)
    assert answer.reason == reason
    assert "Only one inspection" in answer.text


def test_an_inspection_after_the_time_asked_about_shows_no_change_by_then(ask: Ask) -> None:
    """North Lincolnshire was inspected in 2010 and again in May 2012."""
    assert ask("Had North Lincolnshire improved by 2011?").outcome == "declined"
    assert values(ask("Had North Lincolnshire improved by June 2012?"), "difference") == [46, 41]


@pytest.mark.parametrize(
    "question",
    [
        "Compare the 2011 and 2012 numbers for Bournemouth and Poole on safeguarding",
        "From 36 to what, for Bournemouth's safeguarding?",
        "Was there any slippage at Bournemouth on safeguarding?",
        "Did Bournemouth rally on safeguarding between visits?",
    ],
)
def test_a_change_is_asked_for_in_many_words(ask: Ask, question: str) -> None:
    assert values(ask(question), "difference") == [39]


@pytest.mark.parametrize(
    "question",
    [
        "Where did Hartlepool score higher, safeguarding or public safety?",
        "Where was Hartlepool stronger, safeguarding or risk of harm?",
    ],
)
def test_the_better_of_two_measures_is_no_place_in_a_ranking(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "higher score of those asked about is for Risk of Harm to others: **52%**" in answer.text
    assert values(answer, "difference") == [11]


def test_no_mean_of_an_areas_own_scores_is_made(ask: Ask) -> None:
    answer = ask("What do Luton's three scores come to on average?")
    assert "No overall or combined score was published" in answer.text
    assert values(answer, "score") == [75, 73, 78]


def test_how_long_between_inspections_asks_for_dates(ask: Ask) -> None:
    answer = ask("How many months between North Lincolnshire's two inspections?")
    assert "published 2010" in answer.text and "published May 2012" in answer.text and not values(answer, "score")


@pytest.mark.parametrize("question", ["How many areas did worse when re-inspected?", "Who was worse on re-inspection?"])
def test_that_none_fell_is_said(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert sorted(values(answer, "difference")) == [30, 35, 39, 41, 46]
    assert "None of these scores fell." in answer.text


def test_they_are_the_areas_that_the_question_itself_asks_for(ask: Ask) -> None:
    text = ask("Which areas have improved since they were first looked at?").text
    assert "North Lincolnshire" in text
    assert "Bournemouth and Poole" in text


def test_who_moved_most_is_said_first(ask: Ask) -> None:
    answer = ask("Which area rose furthest on safeguarding between its inspections?")
    assert answer.text.startswith("Largest rise for Safeguarding: North Lincolnshire, **46 percentage points**")


@pytest.mark.parametrize(
    "question",
    [
        "By how much did the two safeguarding scores of Bournemouth and Poole differ?",
        "What lies between Bournemouth and Poole's two visits on safeguarding?",
        "Has Bournemouth and Poole's safeguarding improved since its 2011 inspection?",
    ],
)
def test_two_scores_of_one_area_are_set_apart(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert values(answer, "score") == [36, 75]
    assert values(answer, "difference", "percentage points") == [39]


def test_a_change_since_an_inspection_begins_with_it(ask: Ask) -> None:
    answer = ask("How much has Bournemouth and Poole risen since the 2012 inspection?")
    assert (answer.outcome, values(answer, "difference", "percentage points")) == ("declined", [])


def test_who_improved_in_a_region_is_no_question_of_what_is_held(ask: Ask) -> None:
    assert ask("Which London borough improved?").outcome == "declined"


@pytest.mark.parametrize("question", ["How many places got worse?", "How many areas got worse?"])
def test_places_that_got_worse_are_areas(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("None of these scores fell.")


def test_the_inspection_of_one_year_is_set_beside_that_of_another(ask: Ask) -> None:
    assert "up **39 percentage points**" in ask("Was the 2011 Bournemouth inspection worse than the 2012 one?").text


@pytest.mark.parametrize(
    ("question", "edge", "gaps"),
    [
        ("Of Barnet's three scores, which is the weakest and by how much?", 52, [2, 11]),
        ("Which of Barnet's scores is weakest, and by how much?", 52, [2, 11]),
        ("What was Kent's best measure and by how much?", 68, [9, 15]),
        ("By how many points was risk of harm Luton's weakest measure?", 73, [2, 5]),
        ("How much higher was Newham's best score than its worst?", 60, [14]),
    ],
)
def test_how_far_an_area_s_own_best_or_worst_is_from_its_others(
    ask: Ask, question: str, edge: int, gaps: list[int]
) -> None:
    answer = ask(question)
    assert (values(answer, "score")[0], values(answer, "difference")) == (edge, gaps)


def test_how_far_its_best_is_from_a_printed_figure_is_of_that(ask: Ask) -> None:
    answer = ask("How far is Kent's best score from the highest to date?")  # 68 for reoffending, 87
    assert values(answer, "difference") == [19]


@pytest.mark.parametrize(
    ("question", "verdict", "edge"),
    [
        ("Kent's weakest measure was risk of harm at 50%, correct?", "No. ", 53),
        ("Was Luton's best score 78 for reoffending?", "Yes. ", 78),
        ("Was Luton's best score 75 for safeguarding?", "No. ", 78),
        ("Is it right that Newham's worst score was 46%?", "Yes. ", 46),
        ("Was Luton's highest score 80?", "No. ", 78),
    ],
)
def test_a_number_said_to_be_an_area_s_own_best_or_worst_is_checked(
    ask: Ask, question: str, verdict: str, edge: int
) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict) and values(answer, "score")[0] == edge


def test_no_verdict_is_given_on_public_protection_as_the_weakest(ask: Ask) -> None:
    answer = ask("Our copy says Bexley's weakest area was public protection at 51 per cent. OK to run?")
    assert values(answer, "score")[0] == 51 and "Neither yes nor no" in answer.text


@pytest.mark.parametrize(
    ("question", "score"), [("On what did Brent do least badly?", 65), ("What was Kent least good at?", 53)]
)
def test_the_least_bad_is_the_best_and_the_least_good_the_worst(ask: Ask, question: str, score: int) -> None:
    assert values(ask(question), "score")[0] == score


def test_a_weak_point_in_the_scores_is_the_lowest_of_them(ask: Ask) -> None:
    assert values(ask("What was Barking and Dagenham's weak point in the scores?"), "score") == [65, 75, 86]
    assert not ask("What were Luton's weak points?").figures


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Has Bournemouth been looked at again?", "Yes."),
        ("Have inspectors been back to Bournemouth?", "Yes."),
        ("Was North Lincolnshire given a second inspection?", "Yes."),
        ("Have inspectors been back to Luton since?", "No, as far as is known here."),
    ],
)
def test_whether_an_area_was_inspected_again(ask: Ask, question: str, opens: str) -> None:
    assert ask(question).text.startswith(opens)


def test_what_happened_when_inspectors_came_back_is_how_it_changed(ask: Ask) -> None:
    for question in ("What happened when the inspectors returned to Bournemouth?",
                     "When the inspectors came back, how did Bournemouth do?"):  # fmt: skip
        assert [f.value for f in ask(question).figures if f.statistic == "difference"] == [39, 35, 30]
