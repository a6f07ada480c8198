import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "first", "value"),
    [
        ("Which region has the best average for safeguarding?", "Eastern", 79),  # 83 and 75
        ("Mean reoffending score by region?", "Eastern", 81.5),  # 85 and 78
        ("What part of the country has the lowest average risk of harm score?", "North West", 49.7),  # 60, 60, 29
        ("Which region has the highest median for safeguarding?", "Eastern", 79),
    ],
)
def test_regions_in_the_order_of_their_means(ask: Ask, question: str, first: str, value: float) -> None:
    table = ask(question).table
    assert table is not None
    assert table.rows[0][1:3] == (first, value)


@pytest.mark.parametrize(
    ("question", "first", "count", "total"),
    [
        ("Which region has the most areas above 70 for safeguarding?", "London", 4, 14),
        ("How many areas in each region scored below 50 for risk of harm?", "London", 6, 16),
    ],
)
def test_how_many_areas_of_each_region_are_so(ask: Ask, question: str, first: str, count: int, total: int) -> None:
    table = ask(question).table
    assert table is not None
    assert table.rows[0][1:4] == (first, count, total)


@pytest.mark.parametrize(
    ("question", "first", "value"),
    [
        ("Which part of the country is strongest on reoffending?", "Eastern", 81.5),
        ("Which region did worst for risk of harm?", "North West", 49.7),
        ("What region has the best safeguarding scores?", "Eastern", 79),
    ],
)
def test_how_regions_fared_on_a_measure_is_told_by_their_means_and_that_is_said(
    ask: Ask, question: str, first: str, value: float
) -> None:
    answer = ask(question)
    assert answer.table is not None and answer.table.rows[0][1:3] == (first, value)
    assert answer.text.startswith("No region was scored as such")


@pytest.mark.parametrize(
    ("question", "regions"),
    [
        ("Which region has the highest safeguarding score?", ("Eastern", "Yorkshire and Humberside")),  # 83% twice
        ("In what part of the country was the worst reoffending mark?", ("London",)),  # Greenwich, 56%
        ("Which region is the area with the top risk of harm score in?", ("Yorkshire and Humberside",)),
    ],
)
def test_where_the_highest_score_lies_is_no_question_of_means(
    ask: Ask, question: str, regions: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert not values(answer, "mean")
    assert all(
        f"lies in the {region} region" in answer.text or f"lies in {region}" in answer.text for region in regions
    )


def test_a_best_region_is_no_mean_that_was_asked_for(ask: Ask) -> None:
    assert ask("Which region did best?").outcome == "declined"


def test_a_region_s_mean_is_a_figure_with_its_working(ask: Ask) -> None:
    answer = ask("What's the average safeguarding score in each region?")
    assert sorted(values(answer, "mean")) == [41, 54.7, 59, 61.6, 64, 74.5, 75, 79]
    assert "not to-date averages" in answer.text


def test_areas_below_the_average_region_by_region_are_asked_back_about(ask: Ask) -> None:
    assert ask("How many areas in each region fell below the average for safeguarding?").outcome == "clarify"


@pytest.mark.parametrize(
    ("question", "ends"),
    [
        ("What's the top safeguarding score in each region?", [83, 83, 81, 80, 75, 69, 59, 41]),
        ("Give me the best area per region on safeguarding", [83, 83, 81, 80, 75, 69, 59, 41]),
        ("Who was worst for risk of harm in each region?", [29, 42, 52, 53, 57, 63, 71, 73, 73]),
    ],
)
def test_the_ends_of_each_region(ask: Ask, question: str, ends: list[int]) -> None:
    assert values(ask(question), "score") == ends
