import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("question", "areas", "total"),
    [
        ("Of the councils over 75 on safeguarding, who was worst for risk of harm?", {"Northamptonshire"}, 5),  # 68
        ("Which area with risk of harm under 50 did best on reoffending?", {"Hounslow"}, 5),  # 66
        ("Among the London boroughs scoring at least 60 for safeguarding, which has the lowest risk of harm score?",
         {"Bexley"}, 7),  # 51
        ("What's the lowest reoffending score above 60?", {"Haringey", "Slough"}, 23),  # 61 each
        ("Of the areas below average for risk of harm, who came top on reoffending?", {"Medway"}, 16),  # 71
    ],
)  # fmt: skip
def test_an_end_of_those_that_another_score_tells(ask: Ask, question: str, areas: set[str], total: int) -> None:
    answer = ask(question)
    assert {area for area, _, _ in scores_of(answer) if area} == areas
    assert values(answer, "count") == [total]


@pytest.mark.parametrize(
    ("question", "statistic", "value"),
    [
        ("What's the mean reoffending score of the areas above 80 on safeguarding?", "mean", 84.3),  # 85, 86, 82
        ("Of the areas under 45 for risk of harm, what's the average safeguarding score?", "mean", 39.7),  # 47, 44, 28
        ("Take the areas above 80 on safeguarding: what is their median for reoffending?", "median", 85),
    ],
)
def test_a_mean_of_those_that_another_score_tells(ask: Ask, question: str, statistic: str, value: float) -> None:
    assert values(ask(question), statistic) == [value]


def test_a_ranking_by_another_measure_than_they_are_told_by(ask: Ask) -> None:
    table = ask("Rank the areas over 80 for safeguarding by reoffending.").table
    assert table is not None
    assert [row[0] for row in table.rows] == ["North Lincolnshire", "Cambridgeshire", "Bromley"]


def test_a_stated_end_tells_no_areas(ask: Ask) -> None:
    assert ask("Is the lowest score for safeguarding below 40?").text.startswith("Yes")


def test_the_other_end_of_those_told(talk: Talk) -> None:
    answer = talk("Of those above 75 for safeguarding, who is lowest on risk of harm?", "And the highest?")
    assert {area for area, _, _ in scores_of(answer) if area} == {"North Lincolnshire"}  # 77, of five
    assert values(answer, "count") == [5]


@pytest.mark.parametrize(
    ("question", "scores"),
    [
        ("Which is the lowest scoring area that still beat the average on safeguarding?", [69, 69]),
        ("Which is the highest-scoring area below the average on risk of harm?", [61]),  # Medway
    ],
)
def test_the_end_of_those_on_one_side_of_the_average(ask: Ask, question: str, scores: list[int]) -> None:
    assert values(ask(question), "score") == scores


@pytest.mark.parametrize(
    ("question", "mean"),
    [
        ("What is the average safeguarding score of areas described as disappointing?", 55.7),  # 334 by 6
        ("What was the average risk of harm score of the areas called creditable?", 71),  # 284 by 4
    ],
)
def test_the_average_of_those_so_judged(ask: Ask, question: str, mean: float) -> None:
    assert values(ask(question), "mean") == [mean]


def test_a_limit_and_a_verdict_are_to_be_met_at_once(ask: Ask) -> None:
    answer = ask("Which areas score higher than 65 on risk of harm and were called creditable?")
    assert values(answer, "score") == [73, 73, 69, 69]
