import re

import pytest

from tests.assistant.checks import Ask, scores_of, sources, values


@pytest.mark.parametrize(
    ("question", "said", "points"),
    [
        ("Which did better on safeguarding, Luton or Kent?", "**Luton** scored higher", 16),
        ("Which did worse on safeguarding, Luton or Kent?", "**Kent** scored lower", 16),
        ("Who scored higher for risk of harm, Luton or Bromley?", "**Bromley** scored higher", 2),
        ("Compare Haringey with Wandsworth on reoffending", "**Wandsworth** scored higher", 3),
        ("What is the gap between Cambridgeshire and Sefton on safeguarding?", "**Cambridgeshire** scored higher", 55),
    ],
)
def test_the_winner_and_the_gap_are_given(ask: Ask, question: str, said: str, points: int) -> None:
    answer = ask(question)
    assert said in answer.text
    assert values(answer, "difference", "percentage points") == [points]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Luton do better than Kent on safeguarding?", "Yes."),
        ("Did Kent do better than Luton on safeguarding?", "No."),
        ("Did Kent do worse than Luton on safeguarding?", "Yes."),
        ("Was Luton worse than Kent on safeguarding?", "No."),
    ],
)
def test_a_question_for_yes_or_no_gets_one(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_a_choice_between_two_gets_no_yes_or_no(ask: Ask) -> None:
    answer = ask("Did Luton or Bromley score higher on safeguarding?")
    assert not answer.text.startswith(("Yes", "No"))


def test_level_areas_are_said_to_be_level(ask: Ask) -> None:
    answer = ask("Compare Barking and Dagenham and Luton on safeguarding")
    assert "scored the same" in answer.text
    assert values(answer, "difference") == []


def test_three_areas_stand_in_order(ask: Ask) -> None:
    text = ask("Compare Kent, Luton and Haringey on safeguarding").text
    assert text.index("Luton **75%**") < text.index("Haringey **62%**") < text.index("Kent **59%**")


def test_every_measure_is_compared_where_none_is_named(ask: Ask) -> None:
    answer = ask("Which did better, Luton or Leicestershire?")
    assert values(answer, "difference") == [6, 10, 7]
    assert "No overall or combined score was published" in answer.text


def test_a_missing_score_is_named_beside_the_one_there_is(ask: Ask) -> None:
    answer = ask("Compare Harrow and Haringey on safeguarding")
    assert answer.outcome == "answered"
    assert scores_of(answer) == {("Haringey", "safeguarding", 62)}
    assert "Harrow's Safeguarding score is not in the sources held" in answer.text


def test_an_area_that_is_not_held_is_named_beside_the_one_that_is(ask: Ask) -> None:
    answer = ask("What were Luton and Birmingham's safeguarding scores?")
    assert answer.outcome == "answered"
    assert scores_of(answer) == {("Luton", "safeguarding", 75)}
    assert "No notice or published score of Birmingham is held" in answer.text


def test_the_latest_inspection_is_compared(ask: Ask) -> None:
    answer = ask("Compare North Lincolnshire and Luton on reoffending")
    assert sources(answer) == ["north-lincolnshire-2012-05", "luton-2012-05-16"]
    assert "inspected more than once" in answer.text


def test_a_gap_is_never_said_to_be_per_cent_higher(ask: Ask) -> None:
    answer = ask("How much better was Luton than Kent on safeguarding?")
    assert "percentage points" in answer.text
    assert "16%" not in answer.text


def test_a_gap_is_cited_to_both_areas(ask: Ask) -> None:
    answer = ask("Compare Luton and Kent on safeguarding")
    gap = next(figure for figure in answer.figures if figure.statistic == "difference")
    cited = {answer.citations[number - 1].area for number in gap.citations}
    assert cited == {"Luton", "Kent"}


def test_the_table_holds_a_row_for_each_area(ask: Ask) -> None:
    table = ask("Compare Luton and Leicestershire").table
    assert table is not None
    assert [row[:4] for row in table.rows] == [("Luton", 75, 73, 78), ("Leicestershire and Rutland", 69, 63, 71)]


def test_news_is_marked_beside_the_area_it_is_of(ask: Ask) -> None:
    assert "Kent: known only from the news" in ask("Compare Luton and Kent on safeguarding").text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        # Bromley 81, Luton 75, Bournemouth and Poole 75, Bexley 64, Kent 59
        ("Did Luton score higher than Kent and Bexley on safeguarding?", "Yes."),
        ("Did Kent score higher than Bexley and Luton on safeguarding?", "No."),
        ("Did Luton score higher than Kent and Bromley on safeguarding?", "No."),
        ("Did Luton score higher than Bournemouth and Poole and Kent on safeguarding?", "No."),
        ("Did Kent score lower than Bexley and Luton on safeguarding?", "Yes."),
    ],
)
def test_ahead_of_all_the_others_is_what_counts(ask: Ask, question: str, verdict: str) -> None:
    assert any(line.startswith(verdict) for line in ask(question).text.splitlines())


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        # Safeguarding: Luton 75, Leicestershire and Rutland 69; Reoffending: Luton 78, Kent 68
        ("Did Luton score more than 10 points above Leicestershire on safeguarding?", "No."),
        ("Did Luton score more than 5 points above Leicestershire on safeguarding?", "Yes."),
        ("Did Leicestershire score more than 5 points above Luton on safeguarding?", "No."),
        ("Is Kent more than 5 points below Luton on reoffending?", "Yes."),
        ("Is Kent more than 10 points below Luton on reoffending?", "No."),
        ("Is Luton within 5 points of Leicestershire on safeguarding?", "No."),
        ("Is Luton within 6 points of Leicestershire on safeguarding?", "Yes."),
    ],
)
def test_a_distance_asked_about_is_measured(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    "question",
    [
        "Set against Kent, did Luton do better on safeguarding?",
        "Alongside Luton, was Kent worse on safeguarding?",
        "Kent did badly, but was Luton better on safeguarding?",
    ],
)
def test_the_area_behind_the_verb_is_the_one_that_is_judged(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("Yes.")  # 75 to 59


@pytest.mark.parametrize(
    ("question", "scores"),
    [
        ("Put Luton, Kent and Brent in order for reoffending, worst first", [62, 68, 78]),
        ("Rank Luton, Kent and Brent on safeguarding", [75, 65, 59]),
    ],
)
def test_several_areas_put_in_order_are_set_side_by_side(ask: Ask, question: str, scores: list[int]) -> None:
    answer = ask(question)
    assert [int(score) for score in re.findall(r"\*\*(\d+)%\*\*", answer.text)] == scores


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Kent do less badly than Hackney on safeguarding?", "Yes. "),  # 59 to 47
        ("Was Greenwich less bad than Hackney on safeguarding?", "No. "),  # 44 to 47
        ("Did Kent do less well than Hackney on safeguarding?", "No. "),
    ],
)
def test_less_badly_is_better(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)
