import pytest

from tests.assistant.checks import Ask, Talk, values


@pytest.mark.parametrize(
    ("question", "statistic", "value", "total"),
    [
        ("What is the mean safeguarding score of the areas you hold?", "mean", 63, 27),
        ("What is the mean risk of harm score of the areas held?", "mean", 58.3, 32),
        ("What is the mean reoffending score of the areas held?", "mean", 69.3, 26),
        ("What is the mean reoffending score in London?", "mean", 66.8, 13),
        ("What is the median safeguarding score?", "median", 64, 27),
        ("What is the median risk of harm score?", "median", 58, 32),
        ("What is the median reoffending score?", "median", 67, 26),
    ],
)
def test_means_and_medians_over_the_areas_held(
    ask: Ask, question: str, statistic: str, value: float, total: int
) -> None:
    answer = ask(question)
    assert (values(answer, statistic, "%"), values(answer, "count", "areas")) == ([value], [total])


def test_a_mean_is_told_from_the_inspectorates_average(ask: Ask) -> None:
    assert "not the inspectorate's to-date average" in ask("What is the mean reoffending score in London?").text


def test_a_whole_mean_has_no_trailing_nought(ask: Ask) -> None:
    assert "**63%**" in ask("What is the mean safeguarding score of the areas you hold?").text


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("What is the range of risk of harm scores?", 29, 77),
        ("What is the spread of safeguarding scores?", 28, 83),
        ("Of the areas you hold, how wide is the spread from bottom to top on safeguarding?", 28, 83),
        ("What is the range of reoffending scores in London?", 56, 86),
    ],
)
def test_a_range_runs_from_the_lowest_to_the_highest_held(ask: Ask, question: str, low: int, high: int) -> None:
    answer = ask(question)
    assert (values(answer, "lowest"), values(answer, "highest")) == ([low], [high])


def test_a_mean_takes_the_latest_inspection_of_each_area(ask_invented: Ask) -> None:
    answer = ask_invented("What is the mean safeguarding score of the areas you hold?")
    assert (values(answer, "mean"), values(answer, "count")) == ([63], [4])


def test_a_region_of_which_nothing_is_held_has_no_mean(ask: Ask) -> None:
    answer = ask("What is the mean safeguarding score in Wales?")
    assert (answer.outcome, answer.reason) == ("declined", "no_notice")


def test_the_average_is_not_the_mean(ask: Ask) -> None:
    answer = ask("What is the average reoffending score?")
    assert (values(answer, "average"), values(answer, "mean")) == ([71], [])


@pytest.mark.parametrize(
    "question",
    ["What is Luton's mean score?", "What's the mean of Luton's scores?", "Was Luton's mean higher than Kent's?"],
)
def test_an_areas_scores_are_not_combined_nor_exchanged_for_the_mean_of_all(ask: Ask, question: str) -> None:
    assert values(ask(question), "mean") == []


@pytest.mark.parametrize(
    ("question", "means", "counts", "gap"),
    [
        # Safeguarding: London 863 / 14, East Midlands 149 / 2, North West 164 / 3, outside London 838 / 13;
        # Risk of Harm: London 891 / 16, South East 292 / 5; Reoffending: London 868 / 13, Eastern 163 / 2.
        ("Compare the mean safeguarding score in London and the East Midlands", [61.6, 74.5], [14, 2], [12.9]),
        (
            "What is the gap between the mean risk of harm score in London and in the South East?",
            [55.7, 58.4],
            [16, 5],
            [2.7],
        ),
        ("How does the mean reoffending score of London compare with that of the Eastern region?", [66.8, 81.5],
         [13, 2], [14.7]),
        ("Is the mean safeguarding score in London higher than outside London?", [61.6, 64.5], [14, 13], [2.8]),
    ],
)  # fmt: skip
def test_the_means_of_two_regions_are_set_side_by_side(
    ask: Ask, question: str, means: list[float], counts: list[int], gap: list[float]
) -> None:
    answer = ask(question)
    assert (values(answer, "mean"), values(answer, "count", "areas")) == (means, counts)
    assert values(answer, "difference", "percentage points") == gap


def test_a_gap_between_means_is_worked_out_before_they_are_rounded(ask: Ask) -> None:
    # 863 / 14 − 164 / 3 = 6.976…, though 61.6 − 54.7 = 6.9
    answer = ask("Compare the mean safeguarding score in London and the North West")
    assert (values(answer, "mean"), values(answer, "difference")) == ([61.6, 54.7], [7])


def test_the_mean_of_a_region_is_set_beside_that_of_all(ask: Ask) -> None:
    answer = ask("How does the London mean for reoffending compare with the mean of all areas held?")
    assert sorted(values(answer, "mean")) == [66.8, 69.3]


def test_the_medians_of_two_regions_are_set_side_by_side(ask: Ask) -> None:
    answer = ask("Compare the median reoffending score in London and the South East")
    assert (values(answer, "median"), values(answer, "difference")) == ([64, 69.5], [5.5])


def test_two_regions_that_are_level_have_no_gap(ask: Ask) -> None:
    # 2010: East Riding of Yorkshire 45 and North Lincolnshire 37; Hartlepool 41
    answer = ask("Compare the mean safeguarding score in Yorkshire and Humberside and in the North East in 2010")
    assert (values(answer, "mean"), values(answer, "difference")) == ([41, 41], [])
    assert "the same" in answer.text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is the mean safeguarding score in London higher than in the East Midlands?", "No."),
        ("Is the mean safeguarding score in London lower than in the East Midlands?", "Yes."),
        ("Is the mean safeguarding score in the East Midlands higher than in London?", "Yes."),
        ("Is the median reoffending score in London above that in the South East?", "No."),
    ],
)
def test_whether_one_regions_mean_is_higher_gets_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert any(line.startswith(verdict) for line in ask(question).text.splitlines())


@pytest.mark.parametrize(
    "question",
    [
        "Is the mean safeguarding score higher in London or in the East Midlands?",
        "Was Kent above or below the mean of the areas held for safeguarding?",
        "Is Kent above or below the median of the areas held for safeguarding?",
    ],
)
def test_a_choice_gets_no_yes_or_no(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert values(answer, "difference")
    assert not any(line.startswith(("Yes", "No.")) for line in answer.text.splitlines())


def test_a_region_of_which_nothing_is_held_is_named_beside_one_that_is(ask: Ask) -> None:
    answer = ask("Compare the mean safeguarding score in London and in Wales")
    assert (values(answer, "mean"), values(answer, "difference")) == ([61.6], [])
    assert "No area in Wales" in answer.text


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("What are the mean and median safeguarding scores of the areas you hold?", {"mean": 63, "median": 64}),
        ("What are the mean and median reoffending scores in London?", {"mean": 66.8, "median": 64}),
        (
            "What is the mean and range of the risk of harm scores?",
            {"mean": 58.3, "lowest": 29, "highest": 77},
        ),
    ],
)
def test_several_averages_are_given_at_once(ask: Ask, question: str, figures: dict[str, float]) -> None:
    answer = ask(question)
    assert {f.statistic: f.value for f in answer.figures if f.unit == "%"} == figures


@pytest.mark.parametrize(
    ("areas", "mean"),
    [
        ("Bromley, Kent, Bexley and Brent", 67.3),  # 269 / 4 = 67.25
        ("Bromley, Kent, Bexley and Hackney", 62.8),  # 251 / 4 = 62.75
        ("Bromley, Kent and Bexley", 68),  # 204 / 3
    ],
)
def test_a_mean_is_rounded_half_up(ask: Ask, areas: str, mean: float) -> None:
    assert values(ask(f"What is the mean safeguarding score of {areas}?"), "mean") == [mean]


def test_a_mean_of_a_period_is_of_the_inspections_of_that_period(ask: Ask) -> None:
    # 2011: 75, 65, 59 and Bournemouth and Poole's first re-inspection, 36
    answer = ask("What was the mean safeguarding score in 2011?")
    assert (values(answer, "mean"), values(answer, "count")) == ([58.8], [4])


@pytest.mark.parametrize(
    ("question", "statistic", "value", "score", "gap", "side"),
    [
        ("How does Luton compare with the mean safeguarding score of the areas held?", "mean", 63, 75, [12], "above"),
        ("How far is Sefton from the mean safeguarding score of the areas held?", "mean", 63, 28, [35], "below"),
        ("Is Kent above the mean reoffending score of the areas held?", "mean", 69.3, 68, [1.3], "below"),
        ("Is Luton below the median reoffending score of the areas held?", "median", 67, 78, [11], "above"),
        ("Is Bexley above the median safeguarding score of the areas held?", "median", 64, 64, [], "level with"),
        ("Was Bexley above the mean risk of harm score in London?", "mean", 55.7, 51, [4.7], "below"),
    ],
)
def test_an_area_is_set_beside_a_mean_of_the_areas_held(
    ask: Ask, question: str, statistic: str, value: float, score: int, gap: list[float], side: str
) -> None:
    answer = ask(question)
    assert (values(answer, statistic, "%"), values(answer, "score")) == ([value], [score])
    assert values(answer, "difference", "percentage points") == gap
    assert f"{side} that {statistic}" in answer.text


def test_an_area_beside_a_mean_is_not_set_against_the_inspectorates_average(ask: Ask) -> None:
    answer = ask("Is Luton above the mean safeguarding score of the areas held?")
    assert values(answer, "average") == []
    assert "not the inspectorate's to-date average" in answer.text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is Luton above the mean safeguarding score of the areas held?", "Yes."),
        ("Is Luton below the mean safeguarding score of the areas held?", "No."),
        ("Is Bexley above the median safeguarding score of the areas held?", "No."),
        ("Is Bexley below the median safeguarding score of the areas held?", "No."),
    ],
)
def test_whether_an_area_lies_above_a_mean_gets_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert any(line.startswith(verdict) for line in ask(question).text.splitlines())


def test_each_of_several_areas_is_set_beside_a_mean(ask: Ask) -> None:
    answer = ask("How do Luton and Kent compare with the mean safeguarding score?")
    assert [(f.area, f.value) for f in answer.figures if f.statistic == "difference"] == [("Luton", 12), ("Kent", 4)]


def test_an_area_without_the_measure_has_no_distance_from_its_mean(ask: Ask) -> None:
    answer = ask("Is Harrow above the mean safeguarding score of the areas held?")
    assert (answer.outcome, answer.reason, values(answer, "mean")) == ("declined", "not_scored", [])


def test_a_mean_is_set_beside_the_printed_average_where_that_is_named(ask: Ask) -> None:
    answer = ask("How does the London average for safeguarding compare with the national average?")
    assert values(answer, "mean") == [61.6]  # 863 ÷ 14
    assert values(answer, "average") == [68]
    assert values(answer, "difference") == [6.4]
    assert "below the to-date average" in answer.text


def test_a_mean_below_the_printed_average_is_said_to_be(ask: Ask) -> None:
    answer = ask("Is London's mean safeguarding score above the national average?")
    assert "No. That mean lies" in answer.text


def test_how_far_apart_all_scores_are_is_their_range(ask: Ask) -> None:
    for question in ("How far apart are the areas held on reoffending?", "The gap from worst to best on reoffending?"):
        assert [figure.value for figure in ask(question).figures] == [26, 56, 86, 30]


def test_an_average_of_the_areas_of_a_year_is_a_mean_of_them(ask: Ask) -> None:
    answer = ask("What was the average reoffending score of areas inspected in 2011?")
    assert values(answer, "mean") == [66.3]  # of 86, 62, 68, 71, 71, 61 and 45


@pytest.mark.parametrize(
    ("question", "statistic", "value"),
    [
        ("What's the average of the top five for safeguarding?", "mean", 81),  # 83, 83, 81, 80, 78
        ("The mean of the three lowest reoffending scores?", "mean", 58),  # 56, 58, 60
        ("Median of the top four for risk of harm", "median", 75),  # 77, 75, 75 and two on 73
    ],
)
def test_a_mean_of_the_first_of_a_ranking(ask: Ask, question: str, statistic: str, value: float) -> None:
    assert values(ask(question), statistic) == [value]


def test_a_ranking_and_an_average_beside_it_are_no_mean_of_it(ask: Ask) -> None:
    assert values(ask("Top five for safeguarding and the average"), "mean") == []


@pytest.mark.parametrize(
    ("asked", "mean"),
    [
        ("What is the mean reoffending score in London without the news ones?", 68.1),  # 681 over 10
        ("Mean reoffending score of the North West areas, leaving out the press figures?", 65),  # Wigan alone
    ],
)
def test_a_mean_leaves_out_a_kind_of_source(ask: Ask, asked: str, mean: float) -> None:
    assert values(ask(asked), "mean") == [mean]


@pytest.mark.parametrize(
    "first",
    [
        "Hounslow, Hackney and Newham on risk of harm, lowest first",
        "Compare Hounslow, Hackney and Newham on risk of harm",
    ],
)
@pytest.mark.parametrize("asked", ["What's the mean of the three?", "and the average of the three?"])
def test_the_mean_of_the_three_is_that_of_three_areas_compared(talk: Talk, first: str, asked: str) -> None:
    assert values(talk(first, asked), "mean") == [45.3]


@pytest.mark.parametrize("asked", ["What's the mean of the ones left?", "And the mean of those that are left?"])
def test_the_mean_of_the_ones_left_is_of_areas_not_of_measures(talk: Talk, asked: str) -> None:
    answer = talk("Put the South East areas in order for risk of harm", "Now leave out the bottom two.", asked)
    assert values(answer, "mean") == [61.7]  # (69 + 61 + 55) / 3


@pytest.mark.parametrize("asked", ["How many areas is that over?", "And how many areas is that across?"])
def test_over_how_many_areas_a_mean_is_asks_for_none_above_it(talk: Talk, asked: str) -> None:
    answer = talk("What's the mean risk of harm score across the areas you hold?", asked)
    assert values(answer, "mean") == [58.3]


def test_their_mean_is_asked_for_in_as_many_words(talk: Talk) -> None:
    answer = talk("Which Yorkshire areas do you have?", "How did they do on reoffending?", "What's their mean?")
    assert values(answer, "mean") == [76]  # (86 + 66) / 2


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Is 58 the median of the risk of harm scores you hold?", "Yes."),
        ("Is the median safeguarding score 65?", "No."),  # 64
        ("Is the mean reoffending score of the areas you hold under 70?", "Yes."),  # 69.3
        ("Is the median for risk of harm above 58?", "No."),
    ],
)
def test_a_mean_is_held_against_the_number_that_is_claimed(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


def test_what_areas_average_between_them_is_their_own_mean(ask: Ask) -> None:
    assert values(ask("Between them, what did Hackney and Haringey average on safeguarding?"), "mean") == [54.5]
