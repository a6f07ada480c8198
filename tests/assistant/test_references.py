"""What a follow-up points back to: figures are from `corpus/published/scores.csv` and the notices, by hand."""

import pytest

from tests.assistant.checks import Talk, quotes, scores_of, values


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What was the former's reoffending score?", ("Brent", "reoffending", 62)),
        ("And the latter on reoffending?", ("Barnet", "reoffending", 63)),
        ("What did the latter get for risk of harm?", ("Barnet", "risk_of_harm", 52)),
    ],
)
def test_the_former_and_the_latter_are_told_by_their_order(
    talk: Talk, question: str, expected: tuple[str, str, int]
) -> None:
    assert scores_of(talk("Compare Brent with Barnet on safeguarding", question)) == {expected}


def test_the_latter_is_still_known_after_the_former_was_asked_about(talk: Talk) -> None:
    answer = talk(
        "Compare Brent with Barnet on safeguarding", "What was the former's reoffending score?", "The latter?"
    )
    assert scores_of(answer) == {("Barnet", "reoffending", 63)}


def test_so_many_are_the_latest_spoken_of(talk: Talk) -> None:
    answer = talk("Kent", "Medway", "Slough", "gap between those 2 on reoffending")
    assert scores_of(answer) == {("Medway", "reoffending", 71), ("Slough", "reoffending", 61)}
    assert values(answer, "difference") == [10]


def test_two_areas_are_known_from_questions_that_stand_alone(talk: Talk) -> None:
    answer = talk(
        "When was the Leicestershire and Rutland notice published?",
        "What is the date on the Luton notice itself?",
        "Which of the two areas scored higher on risk of harm?",
    )
    assert scores_of(answer) == {("Luton", "risk_of_harm", 73), ("Leicestershire and Rutland", "risk_of_harm", 63)}
    assert values(answer, "difference") == [10]


def test_the_ends_of_a_list_are_two_though_the_last_answer_named_one(talk: Talk) -> None:
    answer = talk(
        "Which London boroughs do you have?",
        "Which of them has the best reoffending score?",
        "And the worst?",
        "What's the difference between those two?",
    )
    assert scores_of(answer) == {("Barking and Dagenham", "reoffending", 86), ("Greenwich", "reoffending", 56)}
    assert values(answer, "difference") == [30]


def test_those_who_beat_them_lie_above_both(talk: Talk) -> None:
    talked = ("What did Cambridgeshire score on risk of harm?", "& luton", "who beat them?")
    above = {("North Lincolnshire", 77), ("Bromley", 75), ("Kingston upon Thames", 75)}
    assert above <= {(area, value) for area, _, value in scores_of(talk(*talked))}


def test_areas_said_to_be_level_are_compared(talk: Talk) -> None:
    answer = talk("What did Cambridgeshire score on risk of harm?", "& luton", "so they're level?")
    assert scores_of(answer) == {("Cambridgeshire", "risk_of_harm", 73), ("Luton", "risk_of_harm", 73)}


def test_which_of_three_after_one_area_is_of_its_measures(talk: Talk) -> None:
    answer = talk("How did Luton do?", "How far above average is that for safeguarding?", "Which of the three is best?")
    assert scores_of(answer) >= {("Luton", "reoffending", 78)}
    assert {area for area, _, _ in scores_of(answer)} == {"Luton"}


@pytest.mark.parametrize(
    ("question", "value"), [("And the third measure?", 78), ("What about the second measure?", 73)]
)
def test_a_measure_is_told_by_its_place_in_the_table(talk: Talk, question: str, value: int) -> None:
    assert {v for _, _, v in scores_of(talk("What was Luton's safeguarding score?", question))} == {value}


def test_that_point_is_the_date_spoken_of(talk: Talk) -> None:
    answer = talk("What was the average for reoffending in June 2012?", "What was the highest to date at that point?")
    assert values(answer, "highest") == [88]


def test_the_same_is_asked_of_an_area_on_that(talk: Talk) -> None:
    talked = ("Was Cambridgeshire above average for risk of harm?", "what about Greenwich on that?")
    assert values(talk(*talked), "difference") == [21]


def test_the_other_area_is_the_one_not_just_asked_about(talk: Talk) -> None:
    answer = talk(
        "Which areas were inspected more than once?",
        "What did Bournemouth and Poole get in 2011?",
        "and how did risk of harm change at the other area?",
    )
    assert scores_of(answer) == {("North Lincolnshire", "risk_of_harm", 36), ("North Lincolnshire", "risk_of_harm", 77)}


def test_a_figure_is_asked_on_about_after_an_aside(talk: Talk) -> None:
    answer = talk("What's the average for safeguarding?", "When's that from?", "How many areas are above it?")
    assert values(answer, "count")[:1] == [11]  # 83, 83, 81, 80, 78, 75, 75, 75, 71, 69 and 69 are above 68


def test_why_not_is_asked_of_the_sentence_before(talk: Talk) -> None:
    answer = talk("Does the Leicestershire report include any Rutland cases?", "why not?")
    assert "our random sample did not include any of these cases" in quotes(answer)


def test_it_is_the_area_that_the_comparison_was_about(talk: Talk) -> None:
    asked = ("What was Hartlepool's safeguarding score?", "Is that worse than Greenwich's?")
    assert scores_of(talk(*asked, "How far below the average was it?")) == {("Hartlepool", "safeguarding", 41)}
    assert scores_of(talk(*asked, "And where does it rank?")) == {("Hartlepool", "safeguarding", 41)}
    assert {area for area, _, _ in scores_of(talk(*asked, "Than Hackney's?"))} == {"Hartlepool", "Hackney"}


def test_it_is_the_area_that_came_out_on_top(talk: Talk) -> None:
    answer = talk(
        "Safeguarding for Haringey, Barnet and Greenwich?", "Which is the best of those?", "Does it rank high?"
    )
    assert {area for area, _, _ in scores_of(answer)} == {"Haringey"}


def test_those_two_are_the_one_asked_about_and_the_one_found(talk: Talk) -> None:
    answer = talk("Kingston's risk of harm score?", "Who ties with it?", "What did those two get on safeguarding?")
    assert scores_of(answer) == {("Kingston upon Thames", "safeguarding", 71), ("Bromley", "safeguarding", 81)}


@pytest.mark.parametrize("asked", ["Does either make the top three?", "Are both in the top three?"])
def test_whether_either_is_among_the_first(talk: Talk, asked: str) -> None:
    answer = talk("How does Bromley's reoffending score compare with Luton's?", asked)
    assert values(answer, "rank") == [4, 5] and "No, of the areas held here" in answer.text


def test_all_three_measures_are_meant_where_they_are_said(talk: Talk) -> None:
    answer = talk("Did Leicestershire beat Luton on safeguarding?", "Is it behind on each of the three?")
    assert {measure for _, measure, _ in scores_of(answer)} == {"safeguarding", "risk_of_harm", "reoffending"}


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("Did either of them beat Bromley?", "No. "),  # 75
        ("Did either beat Richmond?", "Yes. "),  # 69, of 73 and 65
        ("Did both of them beat Barnet?", "Yes. "),  # 52
        ("Are both above Enfield?", "No. "),  # 66
    ],
)
def test_one_or_both_of_those_spoken_of_beside_another(talk: Talk, asked: str, opens: str) -> None:
    answer = talk("Luton or Barking on risk of harm?", asked)
    assert len(scores_of(answer)) == 3 and f"\n\n{opens}Risk of Harm" in answer.text


@pytest.mark.parametrize("asked", ["Does either top the table?", "Is either the highest of all?"])
def test_whether_either_is_the_first_of_all(talk: Talk, asked: str) -> None:
    answer = talk("Luton or Richmond on risk of harm?", asked)
    assert "No" in answer.text and values(answer, "rank") == [4, 7]


@pytest.mark.parametrize("asked", ["Is that the worst in the region?", "Is it the lowest in its region?"])
def test_the_region_is_that_of_the_area_spoken_of(talk: Talk, asked: str) -> None:
    answer = talk("Slough's reoffending score?", asked)
    assert values(answer, "rank") == [4] and "in the South East" in answer.text and "Yes, of the areas" in answer.text


def test_out_of_everyone_widens_a_place_in_a_region(talk: Talk) -> None:
    asked = ("Havering on risk of harm?", "What position is that in London?", "And out of everyone?")
    assert values(talk(*asked), "rank") == [20]


def test_they_are_all_that_came_first(talk: Talk) -> None:
    answer = talk("Who is highest on reoffending?", "How far was Luton behind them?")
    assert {value for _, _, value in scores_of(answer)} == {86, 78} and 8 in values(answer, "difference")


def test_what_they_score_is_no_question_for_a_definition(talk: Talk) -> None:
    answer = talk("Which is stronger on reoffending: Luton or Richmond?", "What do they score?")
    assert scores_of(answer) == {("Luton", "reoffending", 78), ("Richmond upon Thames", "reoffending", 75)}


def test_the_time_after_the_first_is_the_later_one(talk: Talk) -> None:
    asked = ("What was Bournemouth and Poole's first safeguarding score?", "And the next time?")
    assert scores_of(talk(*asked)) == {("Bournemouth and Poole", "safeguarding", 75)}
    assert values(talk(*asked, "And was the new score above average?"), "difference") == [7]


def test_others_with_that_score_are_looked_for_in_the_region_named(talk: Talk) -> None:
    answer = talk("Is Barnet's safeguarding below average?", "Do any other London boroughs share that score?")
    assert "**0** areas in London other than Barnet" in answer.text


def test_the_lowest_one_is_that_of_those_compared(talk: Talk) -> None:
    asked = ("Kent, Havering and Bexley on reoffending?", "Where does the lowest one come in the rankings?")
    answer = talk(*asked)
    assert scores_of(answer) == {("Bexley", "reoffending", 66)} and values(answer, "rank") == [14]


def test_whether_one_comes_ahead_anywhere_is_of_each_measure(talk: Talk) -> None:
    answer = talk("Newham and Brent: compare all their scores", "Does Newham come ahead anywhere?")
    assert answer.text.startswith("No: on none.")


def test_it_is_set_beside_several_at_once(talk: Talk) -> None:
    answer = talk("What's Bromley's safeguarding score?", "Is it better than Kingston and Richmond?")
    assert "Yes. Safeguarding: Bromley **81%**" in answer.text


def test_all_four_are_those_spoken_of(talk: Talk) -> None:
    asked = ("Which was lower on safeguarding, Hartlepool or Hackney?", "And Greenwich?", "East Riding?")
    answer = talk(*asked, "Rank all four")
    assert sorted(value for _, _, value in scores_of(answer)) == [41, 44, 45, 47]


def test_the_third_is_the_measure_not_asked_for_yet(talk: Talk) -> None:
    answer = talk("Northants got 80 for safeguarding, yes?", "And 68 for risk of harm?", "What about the third?")
    assert scores_of(answer) == {("Northamptonshire", "reoffending", 76)}


def test_the_pair_named_last_is_the_one_whose_gap_is_asked_for(talk: Talk) -> None:
    asked = ("Which scored higher on reoffending, Kent or Brent?", "What about Havering and Newham?", "who is ahead?")
    assert values(talk(*asked, "by how much?"), "difference") == [9]  # 69 and 60


def test_the_weaker_of_two_compared_is_one_area(talk: Talk) -> None:
    two = "Compare Kent and Luton on reoffending"  # 68, 78
    assert talk(two, "Was the weaker of the two below average?").text.count("Yes. Likelihood of Reoffending: Kent") == 1
    assert values(talk(two, "Where does the stronger of them rank?"), "rank") == [5]


def test_an_area_that_was_found_by_its_judgement_has_scores(talk: Talk) -> None:
    answer = talk("Who was called impressive?", "what were its most recent scores?")
    assert sorted(value for _, _, value in scores_of(answer)) == [71, 75, 75]


@pytest.mark.parametrize("asked", ["In whose favour?", "To whose advantage?"])
def test_in_whose_favour_a_gap_is_asks_who_is_ahead(talk: Talk, asked: str) -> None:
    answer = talk("How far apart were Luton and Kent on reoffending?", asked)
    assert "**Luton** scored higher" in answer.text


@pytest.mark.parametrize(
    ("question", "area"),
    [
        ("How was the lower-scoring one described?", "Bexley"),
        ("What was the verdict on the better of the two?", "Bromley"),
        ("When did the weaker one's figures come out?", "Bexley"),
    ],
)
def test_something_is_asked_of_the_lower_or_higher_of_two_compared(talk: Talk, question: str, area: str) -> None:
    answer = talk("Which of Bromley and Bexley did better on safeguarding?", question)
    assert answer.outcome == "answered"
    assert answer.text.startswith(area)
    assert scores_of(answer) == set()


def test_words_are_sought_in_the_notice_of_the_lower_of_two_compared(talk: Talk) -> None:
    answer = talk(
        "Compare Luton and Leicestershire on safeguarding", "What did they say about staff in the weaker one?"
    )
    assert "enthusiastic and committed group of staff" in quotes(answer)


def test_which_is_the_lower_one_is_a_comparison(talk: Talk) -> None:
    answer = talk("Compare Luton and Leicestershire on safeguarding", "Who is the lower one?")
    assert "**Leicestershire and Rutland** scored lower" in answer.text


def test_the_one_area_of_a_list_is_set_beside_another(talk: Talk) -> None:
    answer = talk(
        "Which areas in the Eastern region scored over 80% for reoffending?", "How does it compare with Luton?"
    )
    assert {area for area, _, _ in scores_of(answer)} == {"Cambridgeshire", "Luton"}


def test_the_other_of_two_that_moved_is_the_one_that_moved_less(talk: Talk) -> None:
    two = ("How did North Lincolnshire and Bournemouth and Poole change?", "Which of them rose most on risk of harm?")
    assert values(talk(*two, "Where does the other one rank now?"), "rank") == [6]  # 71%


def test_the_same_measure_is_that_of_the_scores_before_the_words(talk: Talk) -> None:
    answer = talk("What did Bexley get for risk of harm?", "How was it described?", "And Brent, same measure?")
    assert scores_of(answer) == {("Brent", "risk_of_harm", 59)}


def test_the_worst_one_is_asked_for_words(talk: Talk) -> None:
    answer = talk("Compare Luton and Leicestershire on risk of harm", "What was praised about the lower one?")
    assert "enthusiastic" in quotes(answer)


def test_the_fourth_one_is_the_area_that_was_fourth(talk: Talk) -> None:
    answer = talk(
        "Give me the top five areas for reoffending.", "And fourth?", "What did the fourth one get for safeguarding?"
    )
    assert scores_of(answer) == {("Bromley", "safeguarding", 81)}


def test_that_table_is_the_ranking_of_all(talk: Talk) -> None:
    answer = talk("Where does Kent rank on risk of harm?", "Which area is bottom of that table?")
    assert scores_of(answer) == {("Sefton", "risk_of_harm", 29)}


def test_the_later_of_two_inspections_follows_the_earlier(talk: Talk) -> None:
    answer = talk(
        "Has Bournemouth been inspected more than once?", "What did it score in the earlier of those?",
        "And in the later one?",
    )  # fmt: skip
    assert {value for _, _, value in scores_of(answer)} == {75, 71}


def test_an_average_is_asked_of_another_months_notice(talk: Talk) -> None:
    answer = talk(
        "What did Luton score for safeguarding?", "And the average printed beside it?",
        "What was that average in the June 2012 notice?",
    )  # fmt: skip
    assert [(figure.value, figure.as_of) for figure in answer.figures] == [(68, "2012-06-13")]


def test_that_one_is_the_one_that_was_asked_for_of_three(talk: Talk) -> None:
    three = ("Compare Luton, Milton Keynes and Northants on risk of harm", "which of the three is lowest?")
    answer = talk(*three, "is that one above average?")
    assert answer.text.startswith("Yes. Risk of Harm to others: Northamptonshire")


def test_how_far_apart_two_boroughs_lie_is_asked_of_those_spoken_of(talk: Talk) -> None:
    answer = talk(
        "Luton's safeguarding score?", "What did Kent get for that?", "How many points apart are the two areas?"
    )
    assert values(answer, "difference") == [16]  # 75 and 59


def test_that_of_another_area_after_a_change_is_its_change(talk: Talk) -> None:
    answer = talk("How far did North Lincolnshire's safeguarding move?", "And that of Bournemouth and Poole?")
    assert values(answer, "difference") == [39]  # 36 and 75


def test_the_worst_of_those_listed_is_set_beside_another(talk: Talk) -> None:
    answer = talk("Which areas got over 75 on safeguarding?", "How does the worst of those compare with Luton?")
    assert scores_of(answer) == {("Richmond upon Thames", "safeguarding", 78), ("Luton", "safeguarding", 75)}


def test_the_whole_list_is_what_was_listed_before_its_part(talk: Talk) -> None:
    answer = talk("Which areas got 80 or more for reoffending?", "any in London?", "Of the whole list, who is lowest?")
    assert scores_of(answer) == {("Bromley", "reoffending", 82)}


@pytest.mark.parametrize(
    "asked", ["Compare the two on risk of harm for me, would you?", "Which of the two had less risk of harm?"]
)
def test_the_two_are_the_one_asked_about_and_the_only_other_found(talk: Talk, asked: str) -> None:
    first = "How did Northamptonshire do?", "Which other area was published on the same day?"
    assert scores_of(talk(*first, asked)) == {
        ("Northamptonshire", "risk_of_harm", 68),
        ("Leicestershire and Rutland", "risk_of_harm", 63),
    }


@pytest.mark.parametrize(
    "asked", ["What's the difference between the two you have?", "How far apart are the two you hold?"]
)
def test_the_two_held_are_those_compared_of_which_something_is_held(talk: Talk, asked: str) -> None:
    answer = talk("What did Slough, Reading and Milton Keynes get for reoffending?", asked)
    assert values(answer, "difference") == [10]


WON = "Which did better for reoffending, Luton or Kent?"


@pytest.mark.parametrize(
    ("asked", "area", "verdict"),
    [
        ("Is the winner above average?", "Luton", "Yes."),
        ("Was the loser above the average?", "Kent", "No."),
        ("Is the winning area above average?", "Luton", "Yes."),
    ],
)
def test_the_winner_and_the_loser_are_those_who_came_out_so(talk: Talk, asked: str, area: str, verdict: str) -> None:
    answer = talk(WON, asked)
    assert answer.text.startswith(verdict)
    assert {a for a, _, _ in scores_of(answer)} == {area}


def test_the_loser_is_asked_on_from_the_winner(talk: Talk) -> None:
    answer = talk(WON, "Where does the winner rank?", "And the loser?")
    assert {a for a, _, _ in scores_of(answer)} == {"Kent"}
    assert values(answer, "rank") == [13]  # 86, 86, 85, 82, 78, 76, 75, 75, 75 (Kingston has none), 71, 71, 71, 69, 68


def test_the_winner_of_a_ranking_is_the_one_it_named(talk: Talk) -> None:
    asked = ("Who came top for safeguarding in London?", "Where does the winner rank nationally?")
    assert values(talk(*asked), "rank") == [3]
    assert scores_of(talk(*asked, "And what did the winner get for reoffending?")) == {("Bromley", "reoffending", 82)}


def test_what_was_said_of_the_winner_is_quoted(talk: Talk) -> None:
    answer = talk(WON, "What was said about the winner?")
    assert answer.text.startswith("**Luton**")


def test_its_is_of_the_area_just_set_beside_two_others(talk: Talk) -> None:
    asked = ("Compare Luton and Kent on safeguarding", "And Brent?")
    assert scores_of(talk(*asked, "What's its risk of harm score?")) == {("Brent", "risk_of_harm", 59)}


@pytest.mark.parametrize("asked", ["How far apart are the two?", "The gap between the two?"])
def test_two_best_scores_told_one_after_the_other_are_set_apart(talk: Talk, asked: str) -> None:
    answer = talk("What's Luton's best score?", "Same for Cambridgeshire", asked)
    assert scores_of(answer) == {("Luton", "reoffending", 78), ("Cambridgeshire", "reoffending", 85)}
    assert values(answer, "difference") == [7]


@pytest.mark.parametrize("asked", ["Best of its three?", "And the highest of its three marks?"])
def test_best_of_its_three_is_of_all_its_scores(talk: Talk, asked: str) -> None:
    answer = talk("Luton on safeguarding?", "And the other two?", asked)
    assert answer.text.startswith("Luton's highest score is for Likelihood of Reoffending: **78%**")


@pytest.mark.parametrize("asked", ["And which one is the weakest?", "So which is lowest?"])
def test_which_one_is_of_the_scores_just_told(talk: Talk, asked: str) -> None:
    answer = talk("How did Haringey do?", asked)
    assert "Haringey's lowest score is for Risk of Harm to others: **57%**" in answer.text


def test_who_is_top_on_the_measure_just_compared_is_of_all(talk: Talk) -> None:
    answer = talk("How far apart are Luton and Kent on reoffending?", "Who's top on reoffending?")
    assert {a for a, _, _ in scores_of(answer)} == {"Barking and Dagenham", "North Lincolnshire"}


@pytest.mark.parametrize("asked", ["Did the other one gain more?", "Was the other one's rise bigger?"])
def test_the_other_one_is_the_other_of_two_listed(talk: Talk, asked: str) -> None:
    answer = talk("Which areas were inspected twice?", "How far did North Lincolnshire rise on safeguarding?", asked)
    assert answer.text.startswith("No. Largest rise for Safeguarding: North Lincolnshire, **46 percentage points**")


def test_what_those_inspected_twice_scored_each_time_is_all_of_it(talk: Talk) -> None:
    answer = talk("Which areas were inspected more than once?", "What did they get on safeguarding each time?")
    assert sorted(values(answer, "score")) == [36, 37, 75, 83]


def test_the_weaker_is_the_other_of_two_compared(talk: Talk) -> None:
    asked = ("How far apart are Luton and Kent on reoffending?", "Is the stronger one above average?")
    answer = talk(*asked, "And the weaker?")
    assert {a for a, _, _ in scores_of(answer)} == {"Kent"}


def test_either_of_them_is_of_an_area_and_the_one_found_nearest(talk: Talk) -> None:
    asked = ("Is Sefton the lowest for safeguarding?", "Who came closest to it?")
    answer = talk(*asked, "Was either of them inspected again?")
    assert "each of Hartlepool and Sefton" in answer.text


@pytest.mark.parametrize("asked", ["What did that borough score on the other measures?", "And its other two scores?"])
def test_the_other_measures_are_those_of_the_one_it_found(talk: Talk, asked: str) -> None:
    answer = talk("Who has the lowest reoffending score in London?", asked)
    assert scores_of(answer) == {("Greenwich", "safeguarding", 44), ("Greenwich", "risk_of_harm", 42)}


def test_who_is_ahead_on_more_measures_is_of_all_three(talk: Talk) -> None:
    answer = talk("Wigan or Oldham on reoffending?", "So who is ahead on more measures?")
    assert {measure for _, measure, _ in scores_of(answer)} == {"safeguarding", "risk_of_harm", "reoffending"}


@pytest.mark.parametrize("asked", ["Put Greenwich alongside them.", "How does Greenwich compare with the two?"])
def test_an_area_is_set_beside_all_spoken_of_one_by_one(talk: Talk, asked: str) -> None:
    answer = talk("Newham's reoffending score?", "And Hackney's?", asked)
    assert {(a, value) for a, _, value in scores_of(answer)} == {("Newham", 60), ("Hackney", 58), ("Greenwich", 56)}


def test_the_same_lot_are_those_listed_before_one_of_them_was_spoken_of(talk: Talk) -> None:
    asked = ("Which areas scored over 79 for safeguarding?", "Which of them is lowest?", "Is that above average?")
    answer = talk(*asked, "How did the same lot do on reoffending?")
    assert {a for a, _, _ in scores_of(answer)} == {
        "Cambridgeshire", "North Lincolnshire", "Bromley", "Northamptonshire",
    }  # fmt: skip


def test_first_and_second_time_is_of_the_area_before(talk: Talk) -> None:
    answer = talk(
        "What was North Lincolnshire's first score on risk of harm?", "And safeguarding, first and second time?"
    )
    assert {a for a, _, _ in scores_of(answer)} == {"North Lincolnshire"}


def test_which_one_asks_for_the_measure_of_an_area(talk: Talk) -> None:
    answer = talk("Is Havering above 60 on anything?", "Which one?")
    assert ("Havering", "reoffending", 69) in scores_of(answer)
    assert {a for a, _, _ in scores_of(answer)} == {"Havering"}


def test_who_ties_is_asked_on_the_measure_just_ranked(talk: Talk) -> None:
    answer = talk("Who topped the table for risk of harm?", "Anyone tied?")
    assert {measure for _, measure, _ in scores_of(answer)} == {"risk_of_harm"}


def test_so_it_is_joint_top_is_confirmed(talk: Talk) -> None:
    asked = ("What did Cambridgeshire get for safeguarding?", "Has anyone beaten that?", "So it's joint top?")
    assert "Yes, of the areas held here." in talk(*asked).text
    assert ("North Lincolnshire", "safeguarding", 83) in scores_of(talk(*asked, "With whom?"))


@pytest.mark.parametrize("asked", ["Which figure is missing?", "Which one is missing?", "What's missing?"])
def test_what_is_missing_is_asked_of_the_area_before(talk: Talk, asked: str) -> None:
    answer = talk("What are the scores for Kingston?", asked)
    assert "Kingston upon Thames's Likelihood of Reoffending score is not in the sources held" in answer.text
    assert {a for a, _, _ in scores_of(answer)} == {"Kingston upon Thames"}


def test_where_those_two_come_in_a_region_is_of_the_two_spoken_of(talk: Talk) -> None:
    answer = talk("Bromley's safeguarding score?", "And Brent's?", "And where do those two come in London?")
    assert values(answer, "rank") == [1, 5]  # 81, 78, 75, 71, 65


def test_the_difference_of_worst_and_best_of_a_year_is_of_that_year(talk: Talk) -> None:
    """Bournemouth and Poole had 45 in 2011 and 75 later."""
    asked = ("Which areas were reported on in 2011?", "Which of those did worst on reoffending?", "And best?")
    assert 41 in values(talk(*asked, "What's the difference?"), "difference")
    assert talk(*asked, "What's the difference?", "Did either beat the average?").text.count("to-date average") == 2


def test_by_how_much_is_still_of_the_first_inspection(talk: Talk) -> None:
    asked = ("Which is lower, Sefton or North Lincolnshire's first safeguarding score?", "By how much?")
    assert values(talk(*asked), "difference") == [9]  # 37 to 28
    assert values(talk(*asked, "What's the gap now?"), "difference") == [55]  # 83 to 28


def test_its_score_is_of_the_area_found_to_have_the_widest_gap(talk: Talk) -> None:
    asked = (
        "Which area has the biggest gap between safeguarding and risk of harm?",
        "Is its safeguarding above average?",
    )
    answer = talk(*asked)
    assert answer.text.startswith("No.")
    assert scores_of(answer) == {("Bexley", "safeguarding", 64)}
