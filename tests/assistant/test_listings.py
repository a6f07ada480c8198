import pytest

from tests.assistant.checks import Ask, scores_of, values


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
    assert answer.outcome != "answered" or (len(listed) if isinstance(areas, int) else listed) == areas
