import pytest

from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which councils scored over 65 on at least two measures?", 11),
        ("How many areas beat 70 on two or more measures?", 9),
        ("Who was below 50 on only one measure?", 6),
        ("How many London boroughs fell below 50 on at least one of the three?", 6),
        ("Which areas got 80 or more on at least one measure?", 5),
        ("Which areas scored over 90 on two of the three measures?", 0),
    ],
)
def test_how_many_are_within_bounds_on_so_many_measures(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count") == [count]


def test_only_the_scores_that_are_so_are_given(ask: Ask) -> None:
    table = ask("Which areas were under 50 on just one measure?").table
    assert table is not None
    assert ("Hartlepool", 41, None, None) in {row[:4] for row in table.rows}  # its 52 for risk of harm is not below 50


@pytest.mark.parametrize(
    "question",
    ["Which areas have more than one measure under 50%?", "Name the areas with at least two scores below half"],
)
def test_on_how_many_measures_areas_have_a_score_so_low(ask: Ask, question: str) -> None:
    assert {area for area, _, _ in scores_of(ask(question))} == {"Greenwich", "Hackney", "Sefton"}


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Who beat Luton on at least two measures?", 3),  # Bromley, Cambridgeshire, North Lincolnshire
        ("Who did better than Oldham on just one measure?", 8),
        ("Which areas are in the top five on at least two measures?", 4),  # Luton too, on two
        ("Which areas are in the bottom five on only one measure?", 5),
    ],
)
def test_beyond_an_area_or_in_a_top_on_so_many_measures(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count", "areas")[0] == count
