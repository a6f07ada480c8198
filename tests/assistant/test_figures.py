import pytest

from tests.assistant.checks import Ask, scores_of, sources, spoken, values


def test_each_inspection_is_given_with_its_date(ask: Ask) -> None:
    answer = ask("What was Bournemouth and Poole's safeguarding score?")
    assert [(f.value, f.as_of) for f in answer.figures] == [(36, "2011"), (75, "2012")]


@pytest.mark.parametrize(
    "question",
    [
        "How did North Lincolnshire do?",
        "What was North Lincolnshire's latest safeguarding score?",
        "What was North Lincolnshire's safeguarding score in 2010?",
    ],
)
def test_an_area_inspected_more_than_once_is_said_to_have_been(ask: Ask, question: str) -> None:
    assert "inspected more than once" in ask(question).text


def test_a_first_inspection_that_was_a_re_inspection_is_called_one(ask: Ask) -> None:
    assert "re-inspection" in ask("What did Bournemouth and Poole score at its first inspection?").text


def test_the_latest_inspection_can_be_asked_for(ask: Ask) -> None:
    answer = ask("What was North Lincolnshire's safeguarding score at its latest inspection?")
    assert scores_of(answer) == {("North Lincolnshire", "safeguarding", 83)}


def test_a_period_chooses_the_inspection(ask: Ask) -> None:
    answer = ask("How did North Lincolnshire do in 2010?")
    assert scores_of(answer) == {
        ("North Lincolnshire", "safeguarding", 37),
        ("North Lincolnshire", "risk_of_harm", 36),
    }


def test_a_figure_known_only_from_news_is_marked_as_such(ask: Ask) -> None:
    assert "only from the news" in ask("What was Kent's safeguarding score?").text


def test_a_figure_of_an_inspectorate_notice_is_not_marked_as_news(ask: Ask) -> None:
    assert "only from the news" not in ask("What was Greenwich's safeguarding score?").text


def test_a_score_is_said_with_area_measure_source_and_date(ask: Ask) -> None:
    text = ask("What was Haringey's safeguarding score?").text
    assert all(words in text for words in ("Haringey", "Safeguarding", "inspectorate notice", "April 2012", "62%"))


def test_an_undated_source_is_called_undated(ask: Ask) -> None:
    assert "undated" in ask("What was Hackney's safeguarding score?").text


def test_a_measure_that_one_source_leaves_out_is_named(ask: Ask) -> None:
    answer = ask("How did Medway do?")
    assert scores_of(answer) == {("Medway", "risk_of_harm", 61), ("Medway", "reoffending", 71)}
    assert "Medway's Safeguarding score is not in the sources held" in answer.text


def test_public_protection_gives_both_of_its_measures(ask: Ask) -> None:
    answer = ask("How did Luton do on public protection?")
    assert scores_of(answer) == {("Luton", "risk_of_harm", 73), ("Luton", "reoffending", 78)}


def test_all_scores_stand_beside_the_figures_printed_with_them(ask: Ask) -> None:
    answer = ask("How did Leicestershire do?")
    assert (values(answer, "lowest"), values(answer, "highest"), values(answer, "average")) == (
        [37, 36, 43],
        [91, 86, 88],
        [68, 62, 71],
    )


def test_the_table_holds_a_row_for_each_measure(ask: Ask) -> None:
    table = ask("How did Luton do?").table
    assert table is not None
    assert [row[1:] for row in table.rows] == [
        ("Safeguarding", 75, 37, 91, 67),
        ("Risk of Harm to others", 73, 36, 86, 62),
        ("Likelihood of Reoffending", 78, 43, 87, 70),
    ]


def test_a_notice_that_disagrees_with_itself_gives_both_figures(ask_invented: Ask) -> None:
    answer = ask_invented("What was Dunmere's safeguarding score?")
    assert sorted(values(answer, "score")) == [58, 85]
    assert "disagrees with itself" in answer.text


def test_the_prose_is_cited_where_it_disagrees(ask_invented: Ask) -> None:
    answer = ask_invented("What was Dunmere's safeguarding score?")
    prose = next(figure for figure in answer.figures if figure.value == 85)
    assert "85%" in answer.citations[prose.citations[0] - 1].quote


def test_a_notice_that_agrees_with_itself_is_not_said_to_disagree(ask_invented: Ask) -> None:
    assert "disagrees" not in spoken(ask_invented("What was Dunmere's reoffending score?"))


def test_rows_published_of_a_held_notice_make_no_second_source(ask: Ask) -> None:
    assert sources(ask("How did Luton do?")) == ["luton-2012-05-16"]


@pytest.mark.parametrize("measure", ["safeguarding", "risk of harm", "reoffending"])
def test_a_figure_carries_the_date_of_its_source(ask: Ask, measure: str) -> None:
    assert {figure.as_of for figure in ask(f"What was Luton's {measure} score?").figures} == {"2012-05-16"}


def test_what_was_scored_before_the_first_reinspection_held_is_declined(ask: Ask) -> None:
    answer = ask("What did Bournemouth and Poole score before its first re-inspection?")
    assert (answer.reason, answer.figures) == ("outside_period", ())
    later = ask("What did Bournemouth and Poole score on safeguarding before the second re-inspection?")
    assert values(later, "score") == [36]


def test_a_score_is_given_from_the_kind_of_source_asked_about(ask: Ask) -> None:
    answer = ask("What score for Risk of Harm does the news report on Enfield give?")
    assert [figure.value for figure in answer.figures] == [66]


def test_where_an_area_has_no_source_of_the_kind_asked_about_it_is_said_what_it_has(ask: Ask) -> None:
    answer = ask("What does the news report on Bromley give for safeguarding?")
    assert (answer.outcome, answer.reason, answer.figures) == ("declined", "not_in_notices", ())
    assert "No news report on Bromley is held. Held: inspectorate notice, March 2012" in answer.text


@pytest.mark.parametrize(
    ("question", "score", "rest"),
    [
        ("How much of Luton's safeguarding work fell short?", 75, 25),
        ("What proportion of the work on risk of harm in Bexley was inadequate?", 51, 49),
        ("How often was the reoffending work in Bromley not done well enough?", 82, 18),
        ("In what percentage of cases did Kent's safeguarding work not come up to standard?", 59, 41),
        ("What sort of slice of Brent's work on reoffending was substandard?", 62, 38),
        ("How large a portion of the safeguarding work in Kent missed the mark?", 59, 41),
        ("What fraction of Bexley's risk of harm work failed to pass muster?", 51, 49),
    ],
)
def test_how_much_was_not_done_well_enough_is_what_the_score_leaves(
    ask: Ask, question: str, score: int, rest: int
) -> None:
    answer = ask(question)
    assert [figure.value for figure in answer.figures] == [score, rest]
    assert f"**{rest}%** of that work was not done well enough" in answer.text
    assert answer.working[1].arithmetic == f"100% − {score}% = {rest}%"


def test_a_score_asked_for_as_such_says_nothing_of_the_rest(ask: Ask) -> None:
    assert [figure.value for figure in ask("What percentage did Luton get for safeguarding?").figures] == [75]


@pytest.mark.parametrize("said", ["mean", "measure", "represent"])
def test_what_an_areas_score_is_of_is_told_beside_it(ask: Ask, said: str) -> None:
    answer = ask(f"What does Luton's safeguarding figure {said}?")
    assert "75%" in answer.text and "action to protect the young person" in answer.text


@pytest.mark.parametrize(
    ("question", "opening", "away"),
    [
        ("Is Kent's safeguarding score nearer 60 or 50?", "Nearer to 60 than to 50.", [1, 9]),
        ("Is Luton's reoffending score closer to 70 or to 80?", "Nearer to 80 than to 70.", [2, 8]),
    ],
)
def test_which_of_two_numbers_a_score_is_nearer_to_is_said(
    ask: Ask, question: str, opening: str, away: list[int]
) -> None:
    answer = ask(question)
    assert answer.text.startswith(opening)
    assert values(answer, "difference", "percentage points") == away


def test_an_areas_own_scores_are_put_in_the_order_asked_for(ask: Ask) -> None:
    assert values(ask("Brent's three scores please, highest first."), "score") == [65, 62, 59]
