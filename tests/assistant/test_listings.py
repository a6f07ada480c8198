import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("question", "expected", "total"),
    [
        (
            "Which areas scored between 60% and 65% on safeguarding?",
            {("Brent", 65), ("Bexley", 64), ("Doncaster", 64), ("Haringey", 62)},
            27,
        ),
        (
            "Which areas scored exactly 75% on safeguarding?",
            {("Barking and Dagenham", 75), ("Bournemouth and Poole", 75), ("Luton", 75)},
            27,
        ),
        (
            "Which areas beat Luton on reoffending?",
            {("Barking and Dagenham", 86), ("North Lincolnshire", 86), ("Cambridgeshire", 85), ("Bromley", 82),
             ("Luton", 78)},
            26,
        ),
        (
            "Which areas scored under 50% for risk of harm?",
            {("Hounslow", 47), ("Wandsworth", 47), ("Newham", 46), ("Hackney", 43), ("Harrow", 43), ("Greenwich", 42),
             ("Sefton", 29)},
            32,
        ),
        ("Which areas scored at most 41% on safeguarding?", {("Hartlepool", 41), ("Sefton", 28)}, 27),
        (
            "How did areas in the East Midlands do on safeguarding?",
            {("Northamptonshire", 80), ("Leicestershire and Rutland", 69)},
            2,
        ),
        ("Which areas published in 2009 scored over 60% on safeguarding?", {("Wigan", 69), ("Oldham", 67)}, 2),
    ],
)  # fmt: skip
def test_the_areas_within_bounds(ask: Ask, question: str, expected: set[tuple[str, int]], total: int) -> None:
    answer = ask(question)
    assert {(area, value) for area, _, value in scores_of(answer)} == expected
    assert values(answer, "count", "areas")[-1] == total


@pytest.mark.parametrize(
    ("question", "number", "total"),
    [
        ("How many areas scored 75% or more on safeguarding?", 8, 27),
        ("How many areas scored over 75% on safeguarding?", 5, 27),
        ("How many London areas scored above 60% on safeguarding?", 7, 14),
        ("How many areas did not score above 50% on safeguarding?", 5, 27),
        ("How many areas beat the average for risk of harm?", 12, 32),
    ],
)
def test_a_count_says_over_how_many(ask: Ask, question: str, number: int, total: int) -> None:
    assert values(ask(question), "count", "areas") == [number, total]


def test_a_count_of_none_is_cited_like_any_figure(ask: Ask) -> None:
    answer = ask("Did any area held here score above 90% on safeguarding?")
    assert values(answer, "count", "areas") == [0, 27]


def test_where_no_area_held_qualifies_the_printed_extreme_is_named(ask: Ask) -> None:
    assert values(ask("Which areas scored above 90% on safeguarding?"), "highest") == [91]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Luton score over 75% on safeguarding?", "No."),
        ("Did Luton score at least 75% on safeguarding?", "Yes."),
        ("Did Sefton score under 30% on risk of harm?", "Yes."),
    ],
)
def test_one_area_within_bounds_gets_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_others_are_said_to_have_no_score(ask: Ask) -> None:
    assert "others have none here" in ask("Which areas scored under 50% on safeguarding?").text


def test_the_latest_inspection_is_the_one_listed(ask: Ask) -> None:
    areas = {area for area, _, _ in scores_of(ask("Which areas scored under 40% on safeguarding?"))}
    assert areas == {"Sefton"}


def test_every_row_says_how_near_its_source_is(ask: Ask) -> None:
    lines = [line for line in ask("How many areas beat 75% on reoffending?").text.splitlines() if line[:2] == "- "]
    kinds = ("news report", "inspectorate notice", "council publication", "notice of")
    assert len(lines) == 6
    assert all(any(kind in line for kind in kinds) for line in lines)


def test_the_table_holds_what_is_listed(ask: Ask) -> None:
    table = ask("Which areas scored under 50% on safeguarding?").table
    assert table is not None
    assert [row[:2] for row in table.rows] == [
        ("Hackney", 47), ("East Riding of Yorkshire", 45), ("Greenwich", 44), ("Hartlepool", 41), ("Sefton", 28),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        (
            "Which areas did better than Luton and Kent on safeguarding?",
            {"Cambridgeshire", "North Lincolnshire", "Bromley", "Northamptonshire", "Richmond upon Thames"},
        ),
        (
            "Which areas scored higher than Luton on safeguarding but lower on reoffending?",
            {"Northamptonshire", "Richmond upon Thames"},
        ),
        (
            "Which areas did better on safeguarding than on reoffending?",
            {"Brent", "Haringey", "Northamptonshire", "Oldham", "Richmond upon Thames", "Wigan"},
        ),
        ("How many areas scored above the mean on safeguarding?", 15),
    ],
)
def test_two_conditions_are_answered_together_or_not_at_all(ask: Ask, question: str, areas: set[str] | int) -> None:
    answer = ask(question)
    listed = {area for area, _, _ in scores_of(answer)} - {"Luton", "Kent"}
    counted = {area for area, _, _ in scores_of(answer)}
    assert answer.outcome != "answered" or (len(counted) if isinstance(areas, int) else listed) == areas


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which areas scored above 70 and below 80 for reoffending?",
         {("Luton", 78), ("Northamptonshire", 76), ("Bournemouth and Poole", 75), ("Richmond upon Thames", 75),
          ("Leicestershire and Rutland", 71), ("Medway", 71), ("Milton Keynes", 71)}),
        ("Which areas scored over 60 and less than 65 on safeguarding?",
         {("Bexley", 64), ("Doncaster", 64), ("Haringey", 62)}),
        ("Which areas scored above 60 but below 65 on safeguarding?",
         {("Bexley", 64), ("Doncaster", 64), ("Haringey", 62)}),
        ("Which areas scored under 40 on safeguarding in 2010?", {("North Lincolnshire", 37)}),
        ("Which areas scored under 40 on safeguarding in 2011?", {("Bournemouth and Poole", 36)}),
        ("Which areas scored under 50 on safeguarding before 2011?",
         {("East Riding of Yorkshire", 45), ("Hartlepool", 41), ("North Lincolnshire", 37)}),
    ],
)  # fmt: skip
def test_two_bounds_or_a_period_narrow_a_list(ask: Ask, question: str, expected: set[tuple[str, int]]) -> None:
    answer = ask(question)
    assert {(area, value) for area, _, value in scores_of(answer)} == expected
    assert values(answer, "count", "areas")[0] == len(expected)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # Safeguarding around Luton's 75: 80, 78, 75, 75, (Luton), 71, 69, 69
        ("Which areas are within 5 points of Luton on safeguarding?",
         {("Northamptonshire", 80), ("Richmond upon Thames", 78), ("Barking and Dagenham", 75),
          ("Bournemouth and Poole", 75), ("Kingston upon Thames", 71)}),
        ("Which areas scored less than 5 points below Luton on safeguarding?", {("Kingston upon Thames", 71)}),
        ("Which areas scored exactly 10 points below Luton on safeguarding?", {("Brent", 65)}),
        ("Which areas beat Luton by more than 5 points on safeguarding?",
         {("Cambridgeshire", 83), ("North Lincolnshire", 83), ("Bromley", 81)}),
        ("Which areas scored at least 20 points below Luton on reoffending?", {("Hackney", 58), ("Greenwich", 56)}),
        ("Which areas are no more than 3 points behind Luton on reoffending?",
         {("Northamptonshire", 76), ("Bournemouth and Poole", 75), ("Richmond upon Thames", 75)}),
    ],
)  # fmt: skip
def test_the_areas_at_a_distance_from_one(ask: Ask, question: str, expected: set[tuple[str, int]]) -> None:
    answer = ask(question)
    listed = {(area, value) for area, _, value in scores_of(answer)} - {("Luton", 75), ("Luton", 78)}
    assert listed == expected
    assert values(answer, "count", "areas")[0] == len(expected)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # Against 68%, 62% and 71% to date, 13 June 2012
        ("Which areas are more than 10 points above the average for safeguarding?",
         {("Cambridgeshire", 83), ("North Lincolnshire", 83), ("Bromley", 81), ("Northamptonshire", 80)}),
        ("Which areas scored more than 30 points below the average on safeguarding?", {("Sefton", 28)}),
        ("Which areas scored 13 points or more above the average on risk of harm?",
         {("North Lincolnshire", 77), ("Bromley", 75), ("Kingston upon Thames", 75)}),
        ("Which areas are within 2 points of the average for reoffending?",
         {("Leicestershire and Rutland", 71), ("Medway", 71), ("Milton Keynes", 71), ("Havering", 69)}),
    ],
)  # fmt: skip
def test_the_areas_at_a_distance_from_the_average(ask: Ask, question: str, expected: set[tuple[str, int]]) -> None:
    answer = ask(question)
    assert {(area, value) for area, _, value in scores_of(answer)} == expected
    assert len(values(answer, "average")) == 1


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which areas scored the same as Luton on safeguarding?", {"Barking and Dagenham", "Bournemouth and Poole"}),
        ("Does anyone tie with Hackney on risk of harm?", {"Harrow"}),
        ("Which areas have the same reoffending score as Kent?", set()),
    ],
)
def test_the_areas_level_with_one_do_not_hold_it(ask: Ask, question: str, expected: set[str]) -> None:
    answer = ask(question)
    _, *others = [area for area, _, _ in scores_of(answer) if area in question] or [""]
    assert others == []
    assert {area for area, _, _ in scores_of(answer) if area not in question} == expected
    assert values(answer, "count", "areas")[0] == len(expected)


def test_how_many_areas_a_question_counts_is_no_bound_on_their_scores(ask: Ask) -> None:
    assert values(ask("Did more than 10 areas score above 70 for safeguarding?"), "count", "areas") == [9, 27]


def test_an_area_set_aside_is_neither_listed_nor_counted(ask: Ask) -> None:
    answer = ask("Which areas except Hackney scored below 50 on safeguarding?")
    assert {area for area, _, _ in scores_of(answer)} == {
        "East Riding of Yorkshire",
        "Greenwich",
        "Hartlepool",
        "Sefton",
    }
    assert values(answer, "count") == [4, 26]


def test_one_bound_on_two_measures_is_met_at_once_and_each_alone(ask: Ask) -> None:
    answer = ask("Which areas were below 50 on safeguarding and risk of harm?")
    assert values(answer, "count", "areas")[:1] == [3]  # Hackney, Greenwich, Sefton
    assert "On each measure alone:" in answer.text


def test_areas_that_beat_another_on_every_measure(ask: Ask) -> None:
    answer = ask("Which areas beat Luton on every measure?")
    assert {area for area, _, _ in scores_of(answer)} == {"Luton", "North Lincolnshire", "Bromley"}


def test_areas_with_all_three_scores_are_counted(ask: Ask) -> None:
    assert values(ask("How many areas have scores on all three measures?"), "count") == [23]
    assert values(ask("How many councils have all three scores in London?"), "count") == [13]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is Sefton the only area below 30 on safeguarding?", "Yes. "),
        ("Is Hackney the only area below 50 on safeguarding?", "No. "),
    ],
)
def test_whether_an_area_is_the_only_one_is_told_by_all_of_them(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "verdict", "figure"),
    [
        ("Roughly half the work in Hartlepool kept the public safe, didn't it?", "Yes. ", 52),
        ("Did Luton get nearly 80% on reoffending?", "Yes. ", 78),
        ("Was Luton just over 70% on risk of harm?", "Yes. ", 73),
        ("Was Luton's safeguarding score around 70%?", "Luton scored ", 75),
        ("Was Sefton's safeguarding score about 40%?", "No. ", 28),
    ],
)
def test_a_round_number_is_not_held_to_the_letter(ask: Ask, question: str, verdict: str, figure: int) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict)
    assert [f.value for f in answer.figures] == [figure]


def test_scores_about_a_number_are_listed_with_the_range_it_is_taken_for(ask: Ask) -> None:
    answer = ask("Which areas scored around 70% on safeguarding?")
    assert "about 70% (taken as from 67% to 73%)" in answer.text
    assert sorted(value for _, _, value in scores_of(answer)) == [67, 69, 69, 71]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Am I right that only two areas beat Cambridgeshire on reoffending?", "Yes. "),  # 86% and 86%
        ("Is it true that five areas beat 75% on reoffending?", "No. "),  # 86, 86, 85, 82, 78, 76
        ("Were three areas in London above average for risk of harm?", "No. "),  # 75, 75, 69, 66, 65 against 62
    ],
)
def test_how_many_areas_it_is_taken_to_be_is_borne_out_or_not(ask: Ask, question: str, verdict: str) -> None:
    assert verdict in ask(question).text


def test_areas_of_a_region_above_average_are_above_the_printed_one(ask: Ask) -> None:
    printed = ask("Which London boroughs are above average for risk of harm?")
    assert values(printed, "average") == [62]
    assert sorted(value for _, _, value in scores_of(printed)) == [65, 66, 69, 75, 75]
    own = ask("Which London boroughs are above the London average for risk of harm?")
    assert values(own, "mean") == [55.7]


def test_a_number_s_or_more_may_stand_behind_the_measure(ask: Ask) -> None:
    answer = ask("In how many areas was 70 per cent of Safeguarding work, or more, satisfactory?")
    assert values(answer, "count")[:1] == [9]


@pytest.mark.parametrize(
    ("question", "said", "figures"),
    [
        ("How many points short of 80% was Luton on reoffending?", "**2 percentage points** below 80%", [78, 2]),
        ("How far above 70% was Luton on reoffending?", "**8 percentage points** above 70%", [78, 8]),
        ("How far short of two thirds was Kent on safeguarding?", "**7.7 percentage points** below 66.7%", [59, 7.7]),
        ("How far above 78% was Luton on reoffending?", "exactly 78%", [78]),
    ],
)
def test_how_far_a_score_is_from_a_number(ask: Ask, question: str, said: str, figures: list[float]) -> None:
    answer = ask(question)
    assert said in answer.text
    assert [figure.value for figure in answer.figures] == figures


def test_whether_anything_is_wrong_is_not_answered_with_yes(ask: Ask) -> None:
    answer = ask("My notes say Newham 55 safeguarding, 46 risk, 61 reoffending. Anything wrong there?")
    assert "Right. Newham scored **55%**" in answer.text and "Wrong. Newham scored **60%**" in answer.text


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("How many were over 75 for safeguarding, how many under 45?", [5, 27, 3, 27]),
        ("Which councils got above 80 or below 60 on reoffending?", [4, 26, 2, 26]),
    ],
)
def test_bounds_that_no_score_meets_at_once_are_each_asked_about(ask: Ask, question: str, counts: list[int]) -> None:
    assert values(ask(question), "count") == counts


def test_whether_more_score_above_a_number_than_below_it(ask: Ask) -> None:
    answer = ask("Did more areas score over 65 than under 65 for safeguarding?")
    assert answer.text.startswith("No.")
    assert values(answer, "count") == [12, 27, 14, 27]  # Brent is on 65


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Who only just missed 70 on risk of harm?", {"Milton Keynes", "Richmond upon Thames", "Northamptonshire"}),
        ("Which areas narrowly beat 60 for safeguarding?", {"Haringey"}),  # 62; none has 61 or 63
    ],
)
def test_a_near_thing_is_near_the_number(ask: Ask, question: str, areas: set[str]) -> None:
    assert {area for area, _, _ in scores_of(ask(question))} == areas


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Is any council under 50 on both safeguarding and risk of harm?", "Yes."),  # Hackney, Greenwich, Sefton
        ("Does anywhere score over 80 on both safeguarding and risk of harm?", "No."),
    ],
)
def test_whether_any_meets_two_limits(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many areas got a worse risk of harm score than Barnet?", 8),  # below 52
        ("Who got a better score than Kent on safeguarding?", 16),  # above 59
    ],
)
def test_getting_a_better_score_than_an_area_is_no_change(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count


def test_the_share_of_a_region_s_areas_below_the_printed_average(ask: Ask) -> None:
    answer = ask("What percentage of London boroughs fell below the national average for safeguarding?")
    assert values(answer, "count") == [10, 14]
    assert values(answer, "share") == [71.4]


def test_falling_so_far_below_the_average_is_no_change(ask: Ask) -> None:
    answer = ask("Which areas fell more than 20 points below the average for safeguarding?")
    assert {area for area, _, _ in scores_of(answer)} == {
        "Hackney", "East Riding of Yorkshire", "Greenwich", "Hartlepool", "Sefton",
    }  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        "Give me a table of all three measures for the East Midlands.",
        "All three scores for the areas in the East Midlands",
        "All measures, East Midlands",
    ],
)
def test_all_scores_of_a_region_are_a_list_on_each_measure(ask: Ask, question: str) -> None:
    scores = {(f.area, f.measure, f.value) for f in ask(question).figures if f.statistic == "score"}
    assert scores == {
        ("Northamptonshire", "safeguarding", 80),
        ("Northamptonshire", "risk_of_harm", 68),
        ("Northamptonshire", "reoffending", 76),
        ("Leicestershire and Rutland", "safeguarding", 69),
        ("Leicestershire and Rutland", "risk_of_harm", 63),
        ("Leicestershire and Rutland", "reoffending", 71),
    }


def test_who_shares_a_score_that_is_restated_is_level_with_it(ask: Ask) -> None:
    answer = ask("Who shares Luton's score of 75% for safeguarding?")
    assert {area for area, _, _ in scores_of(answer)} == {"Luton", "Barking and Dagenham", "Bournemouth and Poole"}


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("What slice of the areas fell below 60 on safeguarding?", "**40.7%** of the **27** areas"),  # 11 of them
        ("What fraction of London boroughs beat 60 on safeguarding?", "**50%** of the **14** areas"),
    ],
)
def test_a_share_of_the_areas_that_is_asked_for_stands_first(ask: Ask, question: str, share: str) -> None:
    assert ask(question).text.startswith(f"Safeguarding: {share}")


def test_a_list_wanted_by_name_is_in_alphabetical_order(ask: Ask) -> None:
    text = ask("A to Z, please: the areas above 77 on safeguarding").text
    named = ["Bromley", "Cambridgeshire", "North Lincolnshire", "Northamptonshire", "Richmond upon Thames"]
    assert [text.index(f"- {area}:") for area in named] == sorted(text.index(f"- {area}:") for area in named)


def test_an_average_printed_for_a_month_dates_no_areas(ask: Ask) -> None:
    answer = ask("How many areas beat the average published for June 2012 on safeguarding?")
    assert values(answer, "count") == [11, 27]  # 68


def test_what_part_of_the_areas_one_beat_is_of_those_below_it(talk: Talk) -> None:
    """21 of the 26 areas lie below 78."""
    answer = talk("What's Luton's reoffending score?", "So what percentage of areas did it beat?")
    assert 80.8 in [figure.value for figure in answer.figures]


def test_which_areas_border_on_each_other_is_asked_back_about(ask: Ask) -> None:
    assert ask("Which neighbouring authority did better than Havering on safeguarding?").outcome == "clarify"


@pytest.mark.parametrize(
    ("question", "scores"),
    [
        ("Which of Kent, Luton and Sefton got under half on risk of harm?", {("Sefton", "risk_of_harm", 29)}),
        ("Of Kent and Luton, who cleared 60 for safeguarding?", {("Luton", "safeguarding", 75)}),
        (
            "Bexley, Bromley, Greenwich: who got over 60 on everything?",
            {("Bromley", "safeguarding", 81), ("Bromley", "risk_of_harm", 75), ("Bromley", "reoffending", 82)},
        ),
    ],
)
def test_those_named_within_a_limit_are_listed(ask: Ask, question: str, scores: set[tuple[str, str, int]]) -> None:
    assert scores_of(ask(question)) == scores


def test_one_named_without_the_score_is_told_with_the_others(ask: Ask) -> None:
    answer = ask("Which of Harrow and Kent scored over 60 for safeguarding?")
    assert "Harrow's Safeguarding score is not in the sources held" in answer.text
    assert scores_of(answer) == {("Kent", "safeguarding", 59)}


def test_those_of_a_comparison_within_a_limit_are_listed(talk: Talk) -> None:
    answer = talk("Compare Luton, Kent and Brent on safeguarding.", "Which of them got over 60?")
    assert scores_of(answer) == {("Luton", "safeguarding", 75), ("Brent", "safeguarding", 65)}


def test_which_ones_within_a_limit_are_of_those_just_compared(talk: Talk) -> None:
    talked = ("Compare Kent, Brent and Newham on risk of harm", "which ones are above 55?")
    assert scores_of(talk(*talked)) == {("Brent", "risk_of_harm", 59)}  # 53, 59, 46
