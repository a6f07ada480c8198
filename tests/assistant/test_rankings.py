import pytest

from tests.assistant.checks import Ask, scores_of, values


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
