"""Gaps within an area, the measure that areas do worst at, and what a superlative of a change asks for."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("question", "area", "gap"),
    [
        ("Which area has the widest gap between its own best and worst measures?", "Barking and Dagenham", 21),
        ("Which area is the most lopsided?", "Barking and Dagenham", 21),
        ("Which has the narrowest gap between its best and worst scores, of all areas?", "Bournemouth and Poole", 4),
    ],
)
def test_the_gap_within_an_area(ask: Ask, question: str, area: str, gap: int) -> None:
    answer = ask(question)
    assert {name for name, _, _ in scores_of(answer)} == {area}
    assert (values(answer, "difference"), values(answer, "count")) == ([gap], [23])


def test_a_drop_from_one_measure_to_another_is_no_change_over_time(ask: Ask) -> None:
    answer = ask("Who has the biggest drop from safeguarding to risk of harm?")
    assert values(answer, "count") == [23, 26]
    assert values(answer, "difference")[0] == 13  # Bexley 64 and 51


def test_public_protection_is_two_measures(ask: Ask) -> None:
    answer = ask("Which area has the largest difference between its safeguarding and its public protection marks?")
    assert values(answer, "difference") == [13, 15]  # Bexley 64 and 51; Hounslow 51 and 66
    assert {area for area, _, _ in scores_of(answer)} == {"Bexley", "Hounslow"}


def test_of_those_just_compared(talk: Talk) -> None:
    answer = talk(
        "Compare Luton, Cambridgeshire and Kent", "which has the biggest gap between its best and worst measure"
    )
    assert values(answer, "difference") == [15]  # Kent 68 and 53


@pytest.mark.parametrize(
    "question",
    [
        "Which measure do areas do worst at overall?",
        "Which measure shows the lowest scores generally?",
        "On which of the three headings is the national mean the weakest?",
    ],
)
def test_the_measure_that_areas_do_worst_at(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert values(answer, "average") == [68, 62, 71]
    assert "The lowest to-date average is for Risk of Harm to others" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What's the biggest turnaround story in here?",
        "Which side has climbed most since its last inspection?",
        "How did the re-inspected areas fare second time round?",
    ],
)
def test_a_superlative_of_a_change_is_no_printed_figure(ask: Ask, question: str) -> None:
    assert values(ask(question), "difference")[:5] == [39, 35, 30, 46, 41]


def test_both_ends_are_named_where_areas_are_furthest_apart(ask: Ask) -> None:
    answer = ask("Which two areas are furthest apart for safeguarding?")
    assert {area for area, _, _ in scores_of(answer)} == {"Sefton", "Cambridgeshire", "North Lincolnshire"}
    assert values(answer, "difference") == [55]


@pytest.mark.parametrize(
    ("question", "statistic", "value"),
    [
        ("Half of the areas scored below what on risk of harm?", "median", 58),
        ("Difference between mean and median for reoffending?", "difference", 2.3),
        ("Difference between the best and worst of Luton, Kent and Hackney on safeguarding?", "difference", 28),
    ],
)
def test_statistics_told_otherwise(ask: Ask, question: str, statistic: str, value: float) -> None:
    assert values(ask(question), statistic) == [value]


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("On how many of the three measures did Bromley beat Luton?", 3),  # 81 75, 75 73, 82 78
        ("How many measures was Kent below Luton on?", 3),
        ("On how many measures did Kingston upon Thames beat Richmond upon Thames?", 1),  # 71 78, 75 69
    ],
)
def test_on_how_many_measures_one_area_is_ahead(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count", "measures") == [count]


def test_no_order_of_judgements_is_made_up(ask: Ask) -> None:
    answer = ask("List the areas judged creditable or better.")
    assert "none is ranked above or below another here" in answer.text


def test_nobody_was_in_single_figures(ask: Ask) -> None:
    assert values(ask("Anyone in single figures?"), "count")[::2] == [0, 0, 0]


def test_decades_follow_on_each_other(talk: Talk) -> None:
    answer = talk("Those with reoffending in the 60s?", "and the 70s?")
    assert values(answer, "count", "areas")[0] == 7


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Which area is ranked 20th out of 27 on safeguarding?", {"Newham"}),
        ("Order the East Midlands areas on reoffending", {"Northamptonshire", "Leicestershire and Rutland"}),
        ("What position does Havering occupy for safeguarding?", {"Havering"}),
    ],
)
def test_places_in_other_words(ask: Ask, question: str, areas: set[str]) -> None:
    assert {area for area, _, _ in scores_of(ask(question))} == areas


@pytest.mark.parametrize("question", ["Give us the full league table for reoffending", "Ties for reoffending?"])
def test_tables_without_an_area(ask: Ask, question: str) -> None:
    assert 26 in values(ask(question), "count", "areas")


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("Which areas have not been given an overall judgement?", [8]),
        ("How many areas share Kent's judgement of disappointing?", [6, 25]),
        ("Were more areas called disappointing than creditable?", [6, 4, 10, 25]),
        ("How many of your scores come straight from the inspectorate?", [14]),
        ("Has anywhere been inspected three times?", [0, 2]),
    ],
)
def test_counts_of_records(ask: Ask, question: str, counts: list[int]) -> None:
    assert values(ask(question), "count")[: len(counts)] == counts


@pytest.mark.parametrize(
    ("question", "area"),
    [
        ("Which council has the most balanced scores?", "Bournemouth and Poole"),  # 75, 71, 75
        ("Which area has the smallest gap across all three measures?", "Bournemouth and Poole"),
        ("Who is the least consistent across the three measures?", "Barking and Dagenham"),  # 75, 65, 86
    ],
)
def test_how_even_an_area_s_scores_are(ask: Ask, question: str, area: str) -> None:
    assert {named for named, _, _ in scores_of(ask(question))} == {area}


def test_one_measure_alone_is_neither_even_nor_uneven(ask: Ask) -> None:
    assert ask("Which area was the most consistent on safeguarding?").outcome == "clarify"


@pytest.mark.parametrize(
    ("question", "verdict", "gaps"),
    [
        ("Is the gap between Bexley's best and worst score wider than Brent's?", "Yes.", [15, 6]),  # 66-51, 65-59
        ("Are Greenwich's marks less consistent than Barnet's?", "Yes.", [14, 11]),  # 56-42, 63-52
        ("Were Wigan's figures more evenly balanced than Luton's?", "No.", [9, 5]),  # 69-60, 78-73
        ("Are the scores of Haringey more uneven than Luton's?", "No.", [5, 5]),  # 62-57, 78-73
    ],
)
def test_the_gaps_within_two_areas_beside_each_other(ask: Ask, question: str, verdict: str, gaps: list[int]) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict)
    assert values(answer, "difference") == gaps


def test_a_gap_that_a_missing_score_could_widen_gets_no_verdict(ask: Ask) -> None:
    answer = ask("Is the gap between Slough's best and worst score smaller than Kent's?")  # 61-54, no Safeguarding
    assert not answer.text.startswith(("Yes", "No"))
    assert "Safeguarding score is not in the sources held" in answer.text


def test_a_gap_between_two_areas_is_none_within_them(ask: Ask) -> None:
    assert values(ask("What is the widest gap between Luton and Kent?"), "difference") == [16, 20, 10]


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("What is the widest gap between any two boroughs in London on safeguarding?", 37),  # 81 to 44
        ("How wide is the biggest difference between two areas on reoffending?", 30),  # 86 to 56
    ],
)
def test_the_widest_gap_between_any_two_is_between_the_ends(ask: Ask, question: str, gap: int) -> None:
    assert values(ask(question), "difference") == [gap]


def test_a_rise_between_two_measures_is_no_change_over_time(ask: Ask) -> None:
    answer = ask("Which area had the sharpest rise between risk of harm and reoffending?")
    assert values(answer, "difference")[0] == 21  # Barking and Dagenham, 65 and 86


def test_whether_any_area_has_two_scores_level(ask: Ask) -> None:
    assert ask("Does any area have the same score for safeguarding and reoffending?").text.startswith("Yes.")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Luton's reoffending score was 5 points higher than its risk of harm score, correct?", "Yes."),  # 78 and 73
        ("Kent's reoffending score was 10 points above its safeguarding score, wasn't it?", "No."),  # 68 and 59: 9
        ("Luton's risk of harm score was 5 points higher than its reoffending score, correct?", "No."),
    ],
)
def test_how_far_one_measure_is_said_to_lie_above_another_is_checked(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)
