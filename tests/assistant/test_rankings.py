import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("question", "expected", "total"),
    [
        ("Bottom three on safeguarding", {("Sefton", 28), ("Hartlepool", 41), ("Greenwich", 44)}, 27),
        ("Which area was best on reoffending?", {("Barking and Dagenham", 86), ("North Lincolnshire", 86)}, 26),
        ("Top 2 for reoffending", {("Barking and Dagenham", 86), ("North Lincolnshire", 86)}, 26),
        (
            "Top five for safeguarding",
            {
                ("Cambridgeshire", 83), ("North Lincolnshire", 83), ("Bromley", 81), ("Northamptonshire", 80),
                ("Richmond upon Thames", 78),
            },
            27,
        ),
        ("What is the highest safeguarding score in London?", {("Bromley", 81)}, 14),
        ("Which London borough scored lowest for risk of harm?", {("Greenwich", 42)}, 16),
    ],
)  # fmt: skip
def test_the_ends_of_the_areas_held(ask: Ask, question: str, expected: set[tuple[str, int]], total: int) -> None:
    answer = ask(question)
    assert {(area, value) for area, _, value in scores_of(answer)} == expected
    assert values(answer, "count", "areas") == [total]


def test_top_n_takes_in_everyone_tied_at_the_cut(ask: Ask) -> None:
    answer = ask("Top six for safeguarding")
    assert sorted(values(answer, "score"), reverse=True) == [83, 83, 81, 80, 78, 75, 75, 75]


def test_the_lowest_held_is_set_beside_the_printed_lowest_that_it_undercuts(ask: Ask) -> None:
    answer = ask("What is the lowest safeguarding score?")
    assert (scores_of(answer), values(answer, "lowest")) == ({("Sefton", "safeguarding", 28)}, [37])
    assert "disagree" in answer.text


def test_extremes_that_agree_are_not_said_to_disagree(ask: Ask) -> None:
    assert "disagree" not in ask("What is the highest safeguarding score?").text


def test_the_printed_extreme_names_no_area(ask: Ask) -> None:
    answer = ask("What is the highest reoffending score?")
    printed = next(figure for figure in answer.figures if figure.statistic == "highest")
    assert (printed.value, printed.area, printed.as_of) == (88, None, "2012-06-13")


@pytest.mark.parametrize(
    ("question", "rank", "shown", "total"),
    [
        ("Where does Bromley rank for safeguarding?", 3, "**3rd**", 27),
        ("Where does Luton rank for risk of harm?", 4, "**joint 4th**", 32),
        ("Where does Luton rank for reoffending?", 5, "**5th**", 26),
        ("Luton on reoffending: what is its position among the areas you hold?", 5, "**5th**", 26),
        ("Where does Leicestershire rank for safeguarding?", 10, "**joint 10th**", 27),
        ("Where does Sefton rank for safeguarding?", 27, "**27th**", 27),
        ("Where does North Lincolnshire rank for safeguarding?", 1, "**joint 1st**", 27),
    ],
)
def test_a_rank_counts_the_areas_above(ask: Ask, question: str, rank: int, shown: str, total: int) -> None:
    answer = ask(question)
    assert (values(answer, "rank", "rank"), values(answer, "count", "areas")) == ([rank], [total])
    assert shown in answer.text


def test_those_tied_share_a_rank_and_are_all_named(ask: Ask) -> None:
    text = ask("Where does Luton rank for risk of harm?").text
    assert "Cambridgeshire" in text


def test_the_latest_inspection_stands_in_a_ranking(ask: Ask) -> None:
    answer = ask("Where does Bournemouth and Poole rank for safeguarding?")
    assert scores_of(answer) == {("Bournemouth and Poole", "safeguarding", 75)}
    assert "inspected more than once" in answer.text


def test_an_area_without_the_measure_has_no_rank(ask: Ask) -> None:
    answer = ask("Where does Harrow rank for safeguarding?")
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")
    assert values(answer, "rank") == []


def test_no_overall_ranking_is_invented(ask: Ask) -> None:
    answer = ask("Which is the worst area overall?")
    assert "No overall or combined score was published" in answer.text
    assert scores_of(answer) == {
        ("Sefton", "safeguarding", 28),
        ("Sefton", "risk_of_harm", 29),
        ("Greenwich", "reoffending", 56),
    }


def test_a_re_inspected_area_counts_once_among_the_invented(ask_invented: Ask) -> None:
    answer = ask_invented("Where does Ambleford rank for safeguarding?")
    assert (values(answer, "rank"), values(answer, "count")) == ([1], [4])
    assert "Farlow" in answer.text


@pytest.mark.parametrize("question", ["Was Sefton the lowest?", "Is Sefton the lowest for safeguarding?"])
def test_whether_an_area_is_the_lowest_is_a_matter_of_rank(ask: Ask, question: str) -> None:
    assert 27 in values(ask(question), "rank")


def test_most_areas_are_not_the_highest(ask: Ask) -> None:
    assert values(ask("Was Luton better than most areas on safeguarding?"), "highest") == []


@pytest.mark.parametrize(
    ("question", "expected", "rank", "total"),
    [
        ("Who came third for safeguarding?", {("Bromley", 81)}, 3, 27),
        (
            "Which area had the second highest risk of harm score?",
            {("Bromley", 75), ("Kingston upon Thames", 75)},
            2,
            32,
        ),
        ("Who was fourth from bottom on safeguarding?", {("East Riding of Yorkshire", 45)}, 4, 27),
        ("Which area has the third lowest safeguarding score?", {("Greenwich", 44)}, 3, 27),
        ("Who came second in London on safeguarding?", {("Richmond upon Thames", 78)}, 2, 14),
        # 2011: Barking and Dagenham 75, Brent 65, Kent 59, Bournemouth and Poole 36
        ("Who came second for safeguarding in 2011?", {("Brent", 65)}, 2, 4),
        ("Who came last but one on safeguarding?", {("Hartlepool", 41)}, 2, 27),
    ],
)
def test_the_areas_at_a_place(ask: Ask, question: str, expected: set[tuple[str, int]], rank: int, total: int) -> None:
    answer = ask(question)
    assert {(area, value) for area, _, value in scores_of(answer)} == expected
    assert (values(answer, "rank", "rank"), values(answer, "count", "areas")) == ([rank], [total])


@pytest.mark.parametrize("question", ["Who came second on reoffending?", "Who was the runner up on reoffending?"])
def test_those_who_tie_for_first_take_up_the_second_place_too_and_the_next_score_is_told(
    ask: Ask, question: str
) -> None:
    answer = ask(question)
    assert {area for area, _, _ in scores_of(answer)} == {
        "Barking and Dagenham", "North Lincolnshire", "Cambridgeshire",
    }  # fmt: skip
    assert values(answer, "rank") == [1]
    assert "joint **1st**" in answer.text
    assert "so nobody stands alone at the one asked about" in answer.text


def test_a_place_from_below_is_said_to_be(ask: Ask) -> None:
    assert "counted from the lowest" in ask("Which area has the third lowest safeguarding score?").text


def test_a_place_beyond_the_last_is_nobodys(ask: Ask) -> None:
    answer = ask("Who came 30th for safeguarding?")
    assert (answer.outcome, scores_of(answer), values(answer, "rank")) == ("declined", set(), [])


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Bromley come third for safeguarding?", "Yes"),
        ("Is Luton second on reoffending?", "No"),
        ("Was Kingston upon Thames second for risk of harm?", "Yes"),
        ("Was Luton in the top five for reoffending?", "Yes"),
        ("Was Luton in the top four for reoffending?", "No"),
        ("Is Hackney the fifth lowest for safeguarding?", "Yes"),
        ("Is Hartlepool second from bottom on safeguarding?", "Yes"),
        ("Is Hartlepool the third lowest for safeguarding?", "No"),
    ],
)
def test_whether_an_area_took_a_place_gets_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_a_top_n_that_ties_stretch_is_said_to(ask: Ask) -> None:
    # Places 6, 7 and 8 are all 75%.
    assert "More than 6" in ask("Top six for safeguarding").text
    assert "More than" not in ask("Top five for safeguarding").text


@pytest.mark.parametrize(
    ("question", "level", "beyond"),
    [
        ("Who is directly below Luton on reoffending?", set(), {("Northamptonshire", 76)}),
        ("Which area is next above Kent for safeguarding?", set(), {("Haringey", 62)}),
        (
            "Who is directly below Luton on risk of harm?",
            {("Cambridgeshire", 73)},
            {("Bournemouth and Poole", 71)},
        ),
        (
            "Who is next below Bromley on risk of harm?",
            {("Kingston upon Thames", 75)},
            {("Cambridgeshire", 73), ("Luton", 73)},
        ),
        ("Who is next best after Bromley for safeguarding?", set(), {("Northamptonshire", 80)}),
        ("Which area is next lowest after Sefton on safeguarding?", set(), {("Hartlepool", 41)}),
        ("Who is one place below Bromley for safeguarding?", set(), {("Northamptonshire", 80)}),
        ("Who is immediately above Brent on risk of harm in London?", set(), {("Barking and Dagenham", 65)}),
        ("Who is directly above Cambridgeshire on safeguarding?", {("North Lincolnshire", 83)}, set()),
        ("Who is directly below Sefton on safeguarding?", set(), set()),
        ("Which areas sit either side of Luton on risk of harm?", {("Cambridgeshire", 73)},
         {("Bromley", 75), ("Kingston upon Thames", 75), ("Bournemouth and Poole", 71)}),
    ],
)  # fmt: skip
def test_the_neighbours_in_a_ranking(
    ask: Ask, question: str, level: set[tuple[str, int]], beyond: set[tuple[str, int]]
) -> None:
    own, *others = [(f.area, f.value) for f in ask(question).figures if f.statistic == "score"]
    assert own[0] in question
    assert set(others) == level | beyond


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who is directly above Cambridgeshire on safeguarding?", "scored higher"),
        ("Who is directly below Sefton on safeguarding?", "scored lower"),
    ],
)
def test_beyond_the_ends_of_a_ranking_there_is_nobody(ask: Ask, question: str, said: str) -> None:
    assert said in ask(question).text


def test_an_area_without_the_measure_has_no_neighbours(ask: Ask) -> None:
    answer = ask("Who is directly above Harrow for safeguarding?")
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")


@pytest.mark.parametrize(
    ("question", "expected", "total"),
    [
        # Bournemouth and Poole has 75% since 2012, North Lincolnshire 83%; in these years they had 36% and 37%.
        ("Bottom two for safeguarding in 2011", {("Bournemouth and Poole", 36), ("Kent", 59)}, 4),
        ("Which area scored lowest for safeguarding in 2010?", {("North Lincolnshire", 37)}, 3),
        ("Top two for risk of harm in 2010", {("Hartlepool", 52), ("North Lincolnshire", 36)}, 2),
        ("Which area scored lowest for safeguarding since 2012?", {("Greenwich", 44)}, 13),
    ],
)
def test_a_ranking_of_a_period_ranks_the_inspections_of_that_period(
    ask: Ask, question: str, expected: set[tuple[str, int]], total: int
) -> None:
    answer = ask(question)
    assert {(area, value) for area, _, value in scores_of(answer)} == expected
    assert values(answer, "count", "areas")[-1] == total


def test_the_rank_of_an_area_within_a_period(ask: Ask) -> None:
    answer = ask("Where did Bournemouth and Poole rank for safeguarding in 2011?")
    assert (values(answer, "score"), values(answer, "rank"), values(answer, "count")) == ([36], [4], [4])


def test_which_inspections_stand_within_a_period_is_said(ask: Ask) -> None:
    said = "latest inspection in the time asked about (2011, by date of publication) stands"
    assert said in ask("Top two for safeguarding in 2011").text


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Sort every area by safeguarding, lowest to highest", "Sefton", "North Lincolnshire"),
        ("List the areas starting with the best safeguarding score", "Cambridgeshire", "Sefton"),
        ("All areas please, highest safeguarding first", "Cambridgeshire", "Sefton"),
    ],
)
def test_a_list_in_an_order_is_the_whole_ranking(ask: Ask, question: str, first: str, last: str) -> None:
    table = ask(question).table
    assert table is not None
    assert (table.rows[0][0], table.rows[-1][0], len(table.rows)) == (first, last, 27)


def test_what_lies_between_the_ends_of_an_order_is_a_gap(ask: Ask) -> None:
    assert 55 in values(ask("What is the gap for safeguarding, highest to lowest?"), "difference")  # 83 to 28


def test_first_time_round_is_no_order(ask: Ask) -> None:
    assert ask("Who scored highest first time round on safeguarding?").outcome == "clarify"


def test_how_far_an_area_lies_behind_whoever_leads(ask: Ask) -> None:
    assert 18 in values(ask("How far behind the leader is Kent for reoffending?"), "difference")  # 68 to 86


def test_how_far_the_best_beats_the_second_best(ask: Ask) -> None:
    assert values(ask("By how much did the best area beat the second best on risk of harm?"), "difference") == [2]


@pytest.mark.parametrize(("question", "areas"), [
    ("First 2 in the table for safeguarding", {"Cambridgeshire", "North Lincolnshire"}),
    ("The last two in the table for safeguarding", {"Sefton", "Hartlepool"}),
])  # fmt: skip
def test_the_first_and_the_last_of_a_table(ask: Ask, question: str, areas: set[str]) -> None:
    assert {area for area, _, _ in scores_of(ask(question)) if area} == areas


def test_each_measure_has_a_bottom_three_of_its_own(ask: Ask) -> None:
    answer = ask("The worst three for each measure")
    assert len([area for area, _, _ in scores_of(answer) if area]) == 10  # two of them share third place


def test_being_in_the_top_five_on_each_measure_is_one_condition(ask: Ask) -> None:
    answer = ask("Which areas were in the top five on each measure?")
    assert {area for area, _, _ in scores_of(answer)} == {"Cambridgeshire", "North Lincolnshire", "Bromley"}


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("How far is Bexley from the number one spot on reoffending?", 20),  # 66 to 86
        ("How many points off pole position is Luton for risk of harm?", 4),  # 73 to 77
        ("How far was Wigan from 1st place for safeguarding?", 14),  # 69 to 83
    ],
)
def test_how_far_an_area_is_from_a_place_is_from_who_holds_it(ask: Ask, question: str, gap: int) -> None:
    assert values(ask(question), "difference") == [gap]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Does Kent lag all the others in the South East on risk of harm?", "Yes, of the areas held here."),
        ("Bromley leads the rest of London for safeguarding, right?", "Yes, of the areas held here."),
        ("Is Luton ahead of every other area on reoffending?", "No, of the areas held here."),
    ],
)
def test_an_area_beside_all_others_is_at_an_end_or_not(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    "question",
    [
        "Which place does Medway share for reoffending, and with whom?",
        "What position does Medway occupy on reoffending?",
        "How high does Medway come for reoffending compared with the others held?",
        "How low does Medway stand on reoffending against the others?",
    ],
)
def test_a_place_asked_for_is_a_rank_among_the_areas_held(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert {figure.value for figure in answer.figures if figure.statistic == "rank"} == {9}
    assert "Leicestershire and Rutland" in answer.text
    assert "Milton Keynes" in answer.text
    assert {figure.measure for figure in answer.figures if figure.measure} == {"reoffending"}


def test_the_last_so_many_of_a_ranking_are_counted_from_below(ask: Ask) -> None:
    answer = ask("Which areas prop up the Safeguarding table, the last four?")
    assert [row[0] for row in answer.table.rows] == ["Sefton", "Hartlepool", "Greenwich", "East Riding of Yorkshire"]


@pytest.mark.parametrize(
    ("question", "area", "score"),
    [
        ("In the South East, whose risk of harm score is highest?", "Milton Keynes", 69),
        ("Whose safeguarding score is lowest in London?", "Greenwich", 44),
    ],
)
def test_whose_score_is_highest_is_asked_of_the_areas_and_not_of_their_own_scores(
    ask: Ask, question: str, area: str, score: int
) -> None:
    measured = {(row[0], row[2]) for row in ask(question).table.rows}
    assert measured == {(area, score)}


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Do any two areas share the top score for safeguarding?", "Yes, of the areas held here."),  # 83, 83
        ("Are the top three tied for safeguarding?", "this place is shared, but by fewer"),
        ("Did two areas tie for the lowest safeguarding score?", "this place is not shared"),  # 28, 41
        ("Are the bottom two level on safeguarding?", "No, of the areas held here."),
    ],
)
def test_a_place_is_shared_by_as_many_as_have_the_same_score(ask: Ask, question: str, says: str) -> None:
    assert says in ask(question).text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Luton and Cambridgeshire share fourth place on risk of harm, don't they?", "Yes"),  # 73 each
        ("Barking and North Lincolnshire are tied at the top on reoffending?", "Yes"),  # 86 each
        ("Do Luton and Bromley share top spot on reoffending?", "No"),  # 78 and 82
        ("Bromley shares third place on safeguarding, doesn't it?", "No"),  # 81, alone
        ("Wigan shares tenth place with Leicestershire on safeguarding, right?", "Yes"),  # 69 each
    ],
)
def test_a_place_is_shared_by_those_level_at_it(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.removeprefix("North Lincolnshire").startswith(f"{verdict}, of the areas held here")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Was 29% the lowest risk of harm score you hold?", "Yes"),
        ("The top reoffending score of the areas held is 85%, correct?", "No"),
        ("Is 44 the worst safeguarding score in London?", "Yes"),
    ],
)
def test_whether_a_number_is_the_end_of_those_held(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(f"{verdict}, of the areas held here. ")


def test_the_highest_among_those_held_is_told_with_yes_or_no(talk: Talk) -> None:
    answer = talk("What did Bromley score for reoffending?", "Was that the top score among the areas you hold?")
    assert "No, of the areas held here." in answer.text
    assert {("Barking and Dagenham", "reoffending", 86), ("North Lincolnshire", "reoffending", 86)} < scores_of(answer)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Is 28 the worst figure you hold?", "Yes, of the areas held here."),
        ("Is 86 the best mark held?", "Yes, of the areas held here."),  # on reoffending
        ("Is 41% the lowest safeguarding score you've got?", "No, of the areas held here."),  # Sefton has 28
        ("We have 77 as the highest risk of harm score held. Correct?", "Yes, of the areas held here."),
        ("Is 91 the top score any council has had?", "No, of the areas held here."),  # it is only printed
    ],
)
def test_a_number_claimed_as_the_edge_of_those_held_is_held_against_it(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Does any area have double another's safeguarding score?", "Yes, of the areas held here."),  # 83 and 28
        ("Did any council get twice another's mark for reoffending?", "No, of the areas held here."),  # 86 and 56
        ("Is there a borough with a risk of harm score three times another's?", "No, of the areas held here."),
    ],
)
def test_whether_any_score_is_so_many_times_another_is_told_by_the_two_ends(
    ask: Ask, question: str, opening: str
) -> None:
    assert ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    "question", ["Where does our council come for safeguarding?", "How does my borough rank on risk of harm?"]
)
def test_of_which_area_the_askers_own_council_is_has_to_be_asked(ask: Ask, question: str) -> None:
    assert ask(question).outcome == "clarify"


@pytest.mark.parametrize("question", ["Which areas are weak on risk of harm?", "Who is strong on safeguarding?"])
def test_from_which_score_on_an_area_is_weak_has_to_be_asked(ask: Ask, question: str) -> None:
    assert ask(question).outcome == "clarify"


def test_a_number_that_an_area_came_is_its_place(ask: Ask) -> None:
    assert "**3rd** of **27**" in ask("What number did Bromley come on safeguarding?").text


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("Where does Kent rank in London for safeguarding?", [7, 7, 14]),  # beside its 59
        ("How does Luton compare with the London boroughs on reoffending?", [2, 11, 13]),
    ],
)
def test_an_area_outside_a_region_has_no_place_in_it(ask: Ask, question: str, counts: list[int]) -> None:
    answer = ask(question)
    assert values(answer, "count") == counts
    assert "is not in London" in answer.text
    assert not values(answer, "rank")


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("How many points separate Wandsworth and the best London borough on risk of harm?", 28),  # 75 to 47
        ("How far ahead of third place is the top area on risk of harm?", 2),  # 77 to 75
    ],
)
def test_how_far_from_the_best_of_a_region_or_from_a_place(ask: Ask, question: str, gap: int) -> None:
    assert values(ask(question), "difference") == [gap]


@pytest.mark.parametrize(
    "question",
    [
        "Who was best in London and who was best elsewhere on reoffending?",
        "Who is the top area in London and the top one outside it for reoffending?",
    ],
)
def test_the_best_of_a_region_and_of_the_rest(ask: Ask, question: str) -> None:
    assert values(ask(question), "score") == [86, 86]  # Barking and Dagenham, North Lincolnshire
    assert values(ask("Which non-London area was lowest on reoffending?"), "score") == [61]  # Slough
