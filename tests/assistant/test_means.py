import pytest

from tests.assistant.checks import Ask, values


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


@pytest.mark.parametrize("question", ["What is Luton's mean score?", "What's the mean of Luton's scores?"])
def test_an_areas_scores_are_not_combined_nor_exchanged_for_the_mean_of_all(ask: Ask, question: str) -> None:
    assert values(ask(question), "mean") == []
