import pytest

from assistant.answers import Answer
from tests.assistant.checks import Ask, scores_of, values

Scores = set[tuple[str, float | None, float | None]]
"""Areas, each with its scores of two measures."""


def scores_on(answer: Answer, one: str, other: str) -> Scores:
    """Return the scores of two measures that an answer gives, by area."""
    found = {(area, measure): value for area, measure, value in scores_of(answer)}
    areas = {area for area, _, _ in scores_of(answer) if area}
    return {(area, found.get((area, one)), found.get((area, other))) for area in areas}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Which areas scored above 70 on safeguarding but below 70 on risk of harm?",
            {("Northamptonshire", 80, 68), ("Richmond upon Thames", 78, 69), ("Barking and Dagenham", 75, 65)},
        ),
        (
            "Which areas scored over 60 on safeguarding and under 60 on risk of harm?",
            {("Brent", 65, 59), ("Bexley", 64, 51), ("Doncaster", 64, 57), ("Haringey", 62, 57)},
        ),
        (
            "Which London boroughs scored over 60 on safeguarding and under 60 on risk of harm?",
            {("Brent", 65, 59), ("Bexley", 64, 51), ("Haringey", 62, 57)},
        ),
        (
            "Which areas scored under 50 on both safeguarding and risk of harm?",
            {("Hackney", 47, 43), ("Greenwich", 44, 42), ("Sefton", 28, 29)},
        ),
        (
            "Which areas scored 75% or more on safeguarding and below 75% on risk of harm?",
            {
                ("Cambridgeshire", 83, 73), ("Northamptonshire", 80, 68), ("Richmond upon Thames", 78, 69),
                ("Barking and Dagenham", 75, 65), ("Bournemouth and Poole", 75, 71), ("Luton", 75, 73),
            },
        ),
    ],
)  # fmt: skip
def test_the_areas_that_meet_two_conditions_at_once(ask: Ask, question: str, expected: Scores) -> None:
    answer = ask(question)
    assert scores_on(answer, "safeguarding", "risk_of_harm") == expected
    assert values(answer, "count", "areas") == [len(expected)]


def test_the_areas_that_meet_a_condition_on_every_measure(ask: Ask) -> None:
    answer = ask("Which areas scored above 70 on all three measures?")
    assert {area for area, _, _ in scores_of(answer)} == {
        "Bournemouth and Poole", "Bromley", "Cambridgeshire", "Luton", "North Lincolnshire",
    }  # fmt: skip
    assert len(scores_of(answer)) == 3 * 5
    assert values(answer, "count", "areas") == [5]


def test_conditions_on_the_average_of_each_measure_are_met_at_once(ask: Ask) -> None:
    # Over 68% and over 71%; Kingston, Leicestershire and Wigan beat only the first.
    answer = ask("Which areas beat the average on both safeguarding and reoffending?")
    both = {area for area, measure, _ in scores_of(answer) if measure == "safeguarding"}
    assert answer.outcome != "answered" or both == {
        "Barking and Dagenham", "Bournemouth and Poole", "Bromley", "Cambridgeshire", "Luton", "North Lincolnshire",
        "Northamptonshire", "Richmond upon Thames",
    }  # fmt: skip


def test_that_no_area_meets_both_conditions_is_cited_like_any_figure(ask: Ask) -> None:
    answer = ask("Which areas scored above 70 on safeguarding and below 60 on risk of harm?")
    assert (values(answer, "count", "areas"), scores_of(answer)) == ([0], set())
    assert answer.citations


def test_areas_without_one_of_the_scores_are_said_not_to_count(ask: Ask) -> None:
    answer = ask("Which areas scored under 50 on both safeguarding and risk of harm?")
    assert "East Riding" not in answer.text  # Safeguarding 45%, no Risk of Harm score
    assert "without a score of each of these" in answer.text


def test_conditions_are_said_each_with_its_measure(ask: Ask) -> None:
    text = ask("Which areas scored above 70 on safeguarding but below 70 on risk of harm?").text
    assert "above 70% for Safeguarding and below 70% for Risk of Harm to others" in text


def test_the_table_has_a_column_for_each_condition(ask: Ask) -> None:
    table = ask("Which areas scored above 70 on safeguarding but below 70 on risk of harm?").table
    assert table is not None
    assert table.columns[:3] == ("Area", "Safeguarding", "Risk of Harm to others")
    assert [row[:3] for row in table.rows] == [
        ("Northamptonshire", 80, 68), ("Richmond upon Thames", 78, 69), ("Barking and Dagenham", 75, 65),
    ]  # fmt: skip


def test_conditions_keep_to_the_inspections_of_a_period(ask: Ask) -> None:
    # In 2010 North Lincolnshire had 37% and 36%, East Riding 45% and no second score.
    answer = ask("Which areas scored under 50 on safeguarding and over 50 on risk of harm in 2010?")
    assert scores_on(answer, "safeguarding", "risk_of_harm") == {("Hartlepool", 41, 52)}


def test_one_area_is_held_to_each_condition_on_its_own(ask: Ask) -> None:
    answer = ask("Did Luton score above 70 on safeguarding and below 70 on risk of harm?")
    assert "Yes. Luton scored **75%**" in answer.text
    assert "No. Luton scored **73%**" in answer.text


def test_one_condition_or_the_other_is_asked_back(ask: Ask) -> None:
    answer = ask("Which areas scored above 70 on safeguarding or below 50 on risk of harm?")
    assert (answer.outcome, answer.figures) == ("clarify", ())


def test_the_areas_higher_on_one_measure_come_by_the_width_of_the_gap(ask: Ask) -> None:
    answer = ask("Which areas scored higher on safeguarding than on reoffending?")
    gaps = [(f.area, f.value) for f in answer.figures if f.statistic == "difference"]
    assert gaps == [
        ("Oldham", 5), ("Northamptonshire", 4), ("Wigan", 4), ("Brent", 3), ("Richmond upon Thames", 3),
        ("Haringey", 1),
    ]  # fmt: skip
    assert values(answer, "count", "areas") == [6, 23]


def test_a_gap_between_measures_is_that_of_the_scores_beside_it(ask: Ask) -> None:
    answer = ask("Which areas scored higher on safeguarding than on reoffending?")
    gaps = {(f.area, f.value) for f in answer.figures if f.statistic == "difference"}
    scores = scores_on(answer, "safeguarding", "reoffending")
    assert gaps == {(area, (one or 0) - (other or 0)) for area, one, other in scores}


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("How many areas scored higher for reoffending than for safeguarding?", [16, 23]),
        ("How many areas scored higher for risk of harm than for reoffending?", [0, 26]),
        ("How many London boroughs did better on risk of harm than on safeguarding?", [1, 14]),
        ("How many areas scored higher on safeguarding than on risk of harm in 2011?", [3, 4]),
    ],
)
def test_areas_higher_on_one_measure_are_counted_of_those_with_both(ask: Ask, question: str, counts: list[int]) -> None:
    assert values(ask(question), "count", "areas") == counts


def test_a_region_without_both_scores_has_none_to_set_beside(ask: Ask) -> None:
    answer = ask("Which areas in Wales did better on safeguarding than on reoffending?")
    assert (answer.outcome, answer.reason) == ("declined", "no_notice")


NO_SAFEGUARDING = ["Brighton and Hove", "Enfield", "Harrow", "Medway", "Milton Keynes", "Slough"]


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Which areas have no safeguarding score?", NO_SAFEGUARDING),
        ("Which areas don't have a safeguarding score?", NO_SAFEGUARDING),
        (
            "How many areas are missing a reoffending score?",
            ["Brighton and Hove", "East Riding of Yorkshire", "Enfield", "Harrow", "Hartlepool",
             "Kingston upon Thames", "Sefton"],
        ),
        ("Which areas lack a risk of harm score?", ["East Riding of Yorkshire"]),
        ("Which London boroughs have no safeguarding score?", ["Enfield", "Harrow"]),
        ("Which areas have no reoffending score in 2011?", ["Brighton and Hove"]),
    ],
)  # fmt: skip
def test_the_areas_without_a_score_are_named_and_counted(ask: Ask, question: str, areas: list[str]) -> None:
    answer = ask(question)
    assert [citation.area for citation in answer.citations] == areas
    assert values(answer, "count", "areas") == [len(areas)]


def test_a_score_that_only_an_earlier_inspection_lacks_is_not_missing(ask: Ask) -> None:
    assert "North Lincolnshire" not in ask("Which areas have no reoffending score?").text


def test_that_no_area_lacks_a_score_is_cited_like_any_figure(ask: Ask) -> None:
    answer = ask("Which areas in London have no risk of harm score?")
    assert values(answer, "count", "areas") == [0]
    assert answer.citations


def test_a_region_of_which_nothing_is_held_lacks_no_score(ask: Ask) -> None:
    answer = ask("Which areas in Wales have no safeguarding score?")
    assert (answer.outcome, answer.reason) == ("declined", "no_notice")


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Which areas have a reoffending score but no safeguarding score?", ["Medway", "Milton Keynes", "Slough"]),
        ("Which councils have safeguarding scores but are missing one for reoffending?",
         ["East Riding of Yorkshire", "Hartlepool", "Kingston upon Thames", "Sefton"]),
    ],
)  # fmt: skip
def test_a_score_of_one_measure_and_none_of_another(ask: Ask, question: str, areas: list[str]) -> None:
    answer = ask(question)
    assert all(f"- {area} [" in answer.text for area in areas)
    assert values(answer, "count")[0] == len(areas)


def test_all_three_headings_are_all_three_measures(ask: Ask) -> None:
    for question in ("Who beat 80 in all three categories?", "Which areas topped 80 on all three counts?"):
        assert values(ask(question), "count")[0] == 0  # 83, 77, 86 and 81, 75, 82 and 83, 73, 85
