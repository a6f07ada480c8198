import pytest

from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("question", "statistic", "value", "as_of"),
    [
        ("What is the average safeguarding score?", "average", 68, "2012-06-13"),
        ("What was the average for reoffending in May 2012?", "average", 70, "2012-05-16"),
        ("What was the average safeguarding score in March 2012?", "average", 68, "2012-03"),
        ("What was the average for risk of harm in January 2012?", "average", 63, "2012-01"),
        ("What was the to-date lowest for reoffending in June 2012?", "lowest", 43, "2012-06-13"),
        ("What was the highest for reoffending to date on 16 May 2012?", "highest", 87, "2012-05-16"),
    ],
)
def test_a_to_date_figure_is_of_the_period_asked_about_else_the_newest(
    ask: Ask, question: str, statistic: str, value: int, as_of: str
) -> None:
    figures = [(f.value, f.as_of) for f in ask(question).figures if f.statistic == statistic]
    assert figures == [(value, as_of)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How low does the range of reoffending scores go, according to the newest notice?", [43]),
        ("What is the range of safeguarding scores in the newest notice?", [37, 91, 68, 54]),
        ("What was the range from lowest to highest for safeguarding in the May 2012 Luton notice?", [37, 91, 67, 54]),
        ("Highest to-date reoffending figure: Luton notice versus Leicestershire notice?", [88, 87]),
    ],
)
def test_a_range_or_a_highest_of_a_notice_is_what_it_prints(ask: Ask, question: str, expected: list[int]) -> None:
    assert [figure.value for figure in ask(question).figures] == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("The lowest, highest and average to-date figures for risk of harm as of January 2012?", [36, 85, 63]),
        ("In January 2012 what were the highest and the average to-date figures for safeguarding?", [91, 68]),
        ("What was the highest to-date figure for safeguarding in January 2012?", [91]),
    ],
)
def test_all_that_are_named_of_the_figures_to_date_are_given(ask: Ask, question: str, expected: list[int]) -> None:
    assert [figure.value for figure in ask(question).figures] == expected


def test_the_date_is_said(ask: Ask) -> None:
    assert "13 June 2012" in ask("What is the average safeguarding score?").text


def test_older_notices_are_said_to_differ_where_no_date_was_asked(ask: Ask) -> None:
    assert "older notices print other figures" in ask("What is the average safeguarding score?").text


def test_a_to_date_figure_is_of_no_area(ask: Ask) -> None:
    assert {figure.area for figure in ask("What is the average safeguarding score?").figures} == {None}


@pytest.mark.parametrize(
    ("question", "pair", "points", "way"),
    [
        ("How did the average for safeguarding change between May and June 2012?", [67, 68], [1], "up"),
        ("How did the average for reoffending change between May and June 2012?", [70, 71], [1], "up"),
        ("How did the average for risk of harm change between May and June 2012?", [62, 62], [], "no change"),
        ("How did the average for risk of harm change between January and May 2012?", [63, 62], [1], "down"),
    ],
)
def test_a_to_date_figure_moves_between_two_dates(
    ask: Ask, question: str, pair: list[int], points: list[int], way: str
) -> None:
    answer = ask(question)
    assert (values(answer, "average"), values(answer, "difference", "percentage points")) == (pair, points)
    assert way in answer.text


def test_a_year_without_any_is_declined(ask: Ask) -> None:
    answer = ask("What was the average safeguarding score in 2010?")
    assert (answer.outcome, answer.reason) == ("declined", "outside_period")


def test_the_mean_of_the_areas_held_is_offered(ask: Ask) -> None:
    suggestions = ask("What is the average safeguarding score?").suggestions
    assert "What is the mean Safeguarding score of the areas you hold?" in suggestions


def test_an_embargoed_notice_prints_no_average(ask_invented: Ask) -> None:
    assert values(ask_invented("What is the average safeguarding score?"), "average") == [69]


def test_older_notices_are_not_said_to_differ_where_they_do_not(ask: Ask) -> None:
    answer = ask("What is the lowest safeguarding score to date?")
    assert values(answer, "lowest") == [37]
    assert "older notices print other figures" not in answer.text


def test_a_printed_extreme_is_said_to_name_no_area(ask: Ask) -> None:
    assert "No area is named there" in ask("Name the area with the lowest score to date for safeguarding").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # 13 June 2012: 68, 62 and 71; 16 May 2012: 67, 62 and 70
        ("Which measure has the highest average?", "highest to-date average is for Likelihood of Reoffending: **71%**"),
        ("Which measure has the lowest average?", "lowest to-date average is for Risk of Harm to others: **62%**"),
        ("On which measure is the average lowest?", "lowest to-date average is for Risk of Harm to others: **62%**"),
        (
            "Which measure had the highest average in May 2012?",
            "highest to-date average is for Likelihood of Reoffending: **70%**",
        ),
    ],
)
def test_the_measure_with_the_highest_average_is_named(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert said in answer.text
    assert len(values(answer, "average")) == 3


def test_the_highest_average_is_not_the_printed_highest(ask: Ask) -> None:
    assert values(ask("Which measure has the highest average?"), "highest") == []


@pytest.mark.parametrize(
    ("question", "history"),
    [
        (
            "List the average safeguarding score by date",
            [("2012-06-13", 68), ("2012-05-16", 67), ("2012-05", 67), ("2012-03", 68), ("2012-01", 68)],
        ),
        (
            "List the average risk of harm score by date",
            [("2012-06-13", 62), ("2012-05-16", 62), ("2012-05", 62), ("2012-01", 63)],
        ),
    ],
)
def test_the_history_of_an_average_is_given_date_by_date(
    ask: Ask, question: str, history: list[tuple[str, int]]
) -> None:
    answer = ask(question)
    assert [(f.as_of, f.value) for f in answer.figures if f.statistic == "average"] == history


def test_an_average_that_dipped_is_not_said_never_to_have_changed(ask: Ask) -> None:
    # 68% in January and March, 67% in May, 68% in June 2012
    answer = ask("How did the average for safeguarding change over time?")
    assert 67 in values(answer, "average") or "no change" not in answer.text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Was the average for safeguarding higher in June 2012 than in May 2012?", "Yes."),
        ("Was the average for safeguarding higher in May 2012 than in June 2012?", "No."),
        ("Was the average for safeguarding lower in May 2012 than in June 2012?", "Yes."),
        ("Was the average for risk of harm higher in May 2012 than in January 2012?", "No."),
        ("Was the average for risk of harm higher in June 2012 than in May 2012?", "No."),
    ],
)
def test_whether_an_average_was_higher_at_one_date_gets_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_a_month_without_a_year_is_asked_back_where_nothing_is_of_that_month(ask: Ask) -> None:
    answer = ask("What was the average safeguarding score in August?")
    assert (answer.outcome, answer.figures) == ("clarify", ())


@pytest.mark.parametrize(
    "question",
    [
        "How much did the safeguarding average rise since May 2012 to June 2012?",
        "By June 2012 had the safeguarding average gone up since May?",
    ],
)
def test_a_change_since_a_month_begins_in_it(ask: Ask, question: str) -> None:
    assert [figure.value for figure in ask(question).figures] == [67, 68, 1]


def test_the_figures_to_date_are_all_three(ask: Ask) -> None:
    answer = ask("Which figures to date does the Luton notice give for reoffending?")
    assert [(f.statistic, f.value) for f in answer.figures] == [("lowest", 43), ("highest", 87), ("average", 70)]


def test_the_newest_average_held_is_a_printed_one(ask: Ask) -> None:
    assert values(ask("What's the newest average you have for reoffending?"), "average") == [71]


def test_a_score_held_beyond_the_printed_extreme_is_said_beside_it(ask: Ask) -> None:
    answer = ask("What is the lowest safeguarding score to date in the official figures?")
    assert (values(answer, "lowest"), scores_of(answer)) == ([37], {("Sefton", "safeguarding", 28)})


@pytest.mark.parametrize(
    ("question", "opening", "values_"),
    [
        ("Did the safeguarding average hit 69 in June 2012?", "No.", [68]),
        ("Did the average for risk of harm reach 62 in May 2012?", "Yes.", [62]),
        ("The 88% figure for reoffending: is that the to-date highest?", "Yes.", [88]),
        ("Is 41 per cent the worst ever recorded for safeguarding?", "No.", [37, 28]),
        ("Is 36 the lowest risk of harm score ever recorded?", "Yes, as printed.", [36, 29]),
        ("Was the safeguarding high-water mark still 91 in March 2012?", "Yes.", [91]),
        ("Was 67% the safeguarding benchmark at the time of the Cambridgeshire notice?", "Yes.", [67]),
        ("Was the reoffending average ever 70?", "Yes.", [70]),
        ("Was the reoffending average ever 72?", "No.", [70, 71, 71]),
        ("We have 70% as the reoffending average. Is that still current?", "No.", [71, 70]),
    ],
)
def test_a_claim_about_a_to_date_figure_gets_yes_or_no(
    ask: Ask, question: str, opening: str, values_: list[int]
) -> None:
    answer = ask(question)
    assert answer.text.startswith(f"{opening} The to-date ")
    assert [figure.value for figure in answer.figures] == values_


def test_a_number_that_only_an_area_held_has_is_neither_affirmed_nor_denied(ask: Ask) -> None:
    """The lowest printed is 37; Sefton's 28, in the news, lies below it."""
    answer = ask("Was 28 the lowest safeguarding score ever recorded?")
    assert answer.text.startswith("The to-date lowest")
    assert [figure.value for figure in answer.figures] == [37, 28]


@pytest.mark.parametrize(
    ("question", "as_of"),
    [
        ("Which notice printed a safeguarding average of 67%?", ["2012-05", "2012-05-16"]),
        ("When was the risk of harm average 63%?", ["2012-01"]),
        ("In which notice was the highest for reoffending 87%?", ["2012-05-16"]),
    ],
)
def test_which_notice_printed_a_figure(ask: Ask, question: str, as_of: list[str]) -> None:
    assert [figure.as_of for figure in ask(question).figures] == as_of


def test_a_figure_that_no_notice_printed_is_said_to_be_in_none(ask: Ask) -> None:
    answer = ask("Which notice printed a safeguarding average of 60%?")
    assert answer.text.startswith("No notice held prints it as exactly 60%.")
    assert {figure.value for figure in answer.figures} == {67, 68}


@pytest.mark.parametrize(
    "question",
    ["Latest low/high/average for safeguarding", "The national low, high and mean for safeguarding, please"],
)
def test_all_three_are_given_where_a_bare_low_and_high_ask_for_them(ask: Ask, question: str) -> None:
    printed = [(f.statistic, f.value) for f in ask(question).figures if f.area is None]
    assert printed == [("lowest", 37), ("highest", 91), ("average", 68)]


@pytest.mark.parametrize(
    "question",
    [
        "In January 2012, what was the top risk of harm figure the inspectorate had seen anywhere?",
        "Nationally, what was the best risk of harm result anybody had got by January 2012?",
    ],
)
def test_what_the_inspectorate_had_seen_is_its_own_figure(ask: Ask, question: str) -> None:
    assert [(figure.statistic, figure.value) for figure in ask(question).figures] == [("highest", 85)]


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("How many points above average was the best reoffending score?", 17),
        ("What is the difference between the average for safeguarding and for risk of harm?", 6),
    ],
)
def test_two_to_date_figures_are_set_apart(ask: Ask, question: str, gap: int) -> None:
    assert values(ask(question), "difference") == [gap]


def test_a_measure_that_a_date_lacks_is_named(ask: Ask) -> None:
    answer = ask("Average for everything in January 2012?")
    assert [figure.value for figure in answer.figures] == [68, 63]
    assert "average for Likelihood of Reoffending is not in the sources held for January 2012" in answer.text


def test_what_a_notice_does_not_print_is_declined_with_the_dates_that_are_held(ask: Ask) -> None:
    answer = ask("What did the January 2012 notice print for the lowest reoffending score?")
    assert answer.reason == "outside_period"
    assert "held are those of 16 May 2012 and 13 June 2012" in answer.text


@pytest.mark.parametrize(
    ("question", "value", "gap"),
    [
        ("Is Cambridgeshire's 83 a record for safeguarding?", 83, 8),
        ("Is Sefton's the lowest safeguarding score ever printed by the inspectorate?", 28, 9),
    ],
)
def test_a_record_is_the_inspectorates(ask: Ask, question: str, value: int, gap: int) -> None:
    answer = ask(question)
    assert answer.text.startswith("No.")
    assert (values(answer, "score"), values(answer, "difference")) == ([value], [gap])


def test_an_areas_first_score_is_set_against_the_printed_extreme(ask: Ask) -> None:
    answer = ask("Was North Lincolnshire's first safeguarding score the lowest to date?")
    assert (values(answer, "score"), values(answer, "lowest")) == ([37], [37])


@pytest.mark.parametrize(
    ("question", "averages"),
    [
        (
            "What's the lowest average printed so far for safeguarding?",
            [67, 67],
        ),  # Luton's, Cambridgeshire's
        ("Which report printed the highest average for risk of harm?", [63]),  # Greenwich's, of January 2012
    ],
)
def test_the_lowest_and_highest_average_of_any_notice(ask: Ask, question: str, averages: list[int]) -> None:
    assert values(ask(question), "average") == averages


def test_lowest_and_average_side_by_side_are_two_figures(ask: Ask) -> None:
    answer = ask("What are the lowest and the average to date for safeguarding?")
    assert (values(answer, "lowest"), values(answer, "average")) == ([37], [68])


def test_each_notice_held_gives_its_own_figure(ask: Ask) -> None:
    answer = ask("What average does each notice give for safeguarding?")
    assert {(figure.as_of, figure.value) for figure in answer.figures} == {("2012-05-16", 67), ("2012-06-13", 68)}


def test_the_average_of_the_scores_in_both_notices_is_theirs(ask: Ask) -> None:
    answer = ask("What's the average of the safeguarding scores in the two notices you hold?")
    assert next(figure.value for figure in answer.figures if figure.statistic == "mean") == 72  # of 75 and 69


@pytest.mark.parametrize(
    "question",
    [
        "State the lowest and highest to-date figures for risk of harm",
        "What were the lowest and highest to-date on harm?",
    ],
)
def test_both_ends_named_before_to_date_figures_are_given_and_no_more(ask: Ask, question: str) -> None:
    assert [figure.value for figure in ask(question).figures if figure.statistic in {"lowest", "highest"}] == [36, 86]
