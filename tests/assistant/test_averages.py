import pytest

from tests.assistant.checks import Ask, Talk, values


@pytest.mark.parametrize(
    ("question", "verdict", "score", "average", "points"),
    [
        ("Was Luton above average for safeguarding?", "Yes.", 75, 67, 8),
        ("Was Leicestershire above average for risk of harm?", "Yes.", 63, 62, 1),
        ("Was Greenwich below average on risk of harm?", "Yes.", 42, 63, 21),
        ("Was Bromley below average on safeguarding?", "No.", 81, 68, 13),
    ],
)
def test_an_area_is_set_against_the_average_of_its_own_notice(
    ask: Ask, question: str, verdict: str, score: int, average: int, points: int
) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict)
    assert (values(answer, "score"), values(answer, "average"), values(answer, "difference")) == (
        [score],
        [average],
        [points],
    )


def test_an_area_level_with_the_average_is_neither_above_nor_below(ask: Ask) -> None:
    answer = ask("Was Leicestershire above average on reoffending?")
    assert answer.text.startswith("No.")
    assert "level with" in answer.text
    assert values(answer, "difference") == []


def test_the_printed_figures_are_of_the_same_notice_as_the_score(ask: Ask) -> None:
    answer = ask("How did Luton compare with average on reoffending?")
    assert {figure.as_of for figure in answer.figures} == {"2012-05-16"}


@pytest.mark.parametrize(
    ("area", "average", "as_of", "when"),
    [
        ("Kent", 68, "2012-01", "January 2012"),
        ("Haringey", 68, "2012-03", "March 2012"),
        ("Wigan", 68, "2012-01", "January 2012"),
        ("Hackney", 68, "2012-06-13", "13 June 2012"),
    ],
)
def test_an_area_whose_source_prints_none_is_set_against_those_nearest_in_date(
    ask: Ask, area: str, average: int, as_of: str, when: str
) -> None:
    answer = ask(f"Was {area} above average for safeguarding?")
    printed = next(figure for figure in answer.figures if figure.statistic == "average")
    assert (printed.value, printed.as_of) == (average, as_of)
    assert when in answer.text


def test_a_score_below_the_printed_lowest_is_said_to_be(ask: Ask) -> None:
    answer = ask("How did Sefton compare with the lowest for safeguarding?")
    assert (values(answer, "score"), values(answer, "lowest"), values(answer, "difference")) == ([28], [37], [9])
    assert "below the to-date lowest" in answer.text


def test_a_distance_from_the_highest_is_in_percentage_points(ask: Ask) -> None:
    answer = ask("How far was Luton from the highest on reoffending?")
    assert (values(answer, "highest"), values(answer, "difference", "percentage points")) == ([87], [9])


def test_all_three_to_date_figures_can_be_set_beside(ask: Ask) -> None:
    answer = ask("How did Luton compare with the lowest, highest and average on safeguarding?")
    assert values(answer, "difference") == [38, 16, 8]


def test_an_area_without_the_measure_is_declined(ask: Ask) -> None:
    answer = ask("Was Hartlepool above average on reoffending?")
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        # Luton's notice: 75% to 67% for Safeguarding
        ("Was Luton more than 10 points above the average for safeguarding?", "No."),
        ("Was Luton more than 5 points above the average for safeguarding?", "Yes."),
        ("Was Luton within 10 points of the average for safeguarding?", "Yes."),
        ("Was Luton within 5 points of the average for safeguarding?", "No."),
    ],
)
def test_a_distance_from_the_average_is_measured(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_the_first_score_is_set_against_the_printed_lowest(ask: Ask) -> None:
    answer = ask("Was North Lincolnshire's first safeguarding score the lowest to date?")
    assert "scored **37%**" in answer.text and "level with the to-date lowest of **37%**" in answer.text


def test_at_that_time_is_what_the_areas_own_notice_printed(ask: Ask) -> None:
    answer = ask("Was Bromley's safeguarding close to the best seen at that time?")
    assert "**10 percentage points** below the to-date highest of **91%**" in answer.text


def test_reaching_the_average_in_anything_is_asked_of_each_measure(ask: Ask) -> None:
    answer = ask("Did Hackney reach the average in anything?")
    assert answer.text.startswith("No: on none.") and values(answer, "score") == [47, 43, 58]


def test_the_average_of_a_month_is_that_of_its_notice_for_areas_of_any_time(ask: Ask, talk: Talk) -> None:
    answer = ask("How many areas were below the January average on risk of harm?")
    assert values(answer, "average") == [63]  # 62 in June
    assert values(answer, "count")[0] == 20
    answer = talk("Was Luton above average for safeguarding?", "Would it still be above average on the June figures?")
    assert "Yes. Safeguarding: Luton scored **75%** [1], **7 percentage points** above" in answer.text


def test_an_average_of_a_month_that_printed_none_is_declined(ask: Ask) -> None:
    answer = ask("How many areas were above the March average for reoffending?")
    assert (answer.outcome, answer.figures) == ("declined", ())
    assert "March 2012" in answer.text


def test_up_on_the_average_is_above_it(ask: Ask) -> None:
    assert ask("Is Luton's safeguarding score up on the average?").text.startswith("Yes.")
    assert ask("Was Luton down on the average for safeguarding?").text.startswith("No.")


def test_a_mean_of_an_areas_own_three_scores_was_never_published(ask: Ask) -> None:
    assert ask("Give the arithmetic mean of Kent's three scores.").text.startswith("No overall or combined score")


@pytest.mark.parametrize(
    "question",
    ["Were the Hackney scores in line with the average?", "Was Luton in line with the average on safeguarding?"],
)
def test_what_is_in_line_with_the_average_is_set_against_it(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("No. Safeguarding:")
    assert "to-date average" in answer.text


@pytest.mark.parametrize(
    "question", ["How does Havering's reoffending score measure up?", "How does Havering compare on reoffending?"]
)
def test_what_compares_with_nothing_named_is_set_beside_the_average(ask: Ask, question: str) -> None:
    assert values(ask(question), "difference") == [2]  # 69 against 71


def test_what_compares_with_an_area_spoken_of_is_set_beside_that(talk: Talk) -> None:
    assert values(talk("What was Luton's safeguarding score?", "How does Kent compare?"), "score") == [75, 59]


@pytest.mark.parametrize(
    ("question", "nearer"),
    [
        ("Is Harrow's score for protecting the public nearer the lowest or the average?", "nearer to the lowest"),
        ("Is Luton's safeguarding score closer to the highest or the average?", "nearer to the average"),
    ],
)
def test_which_of_two_printed_figures_a_score_is_nearer_to(ask: Ask, question: str, nearer: str) -> None:
    assert nearer in ask(question).text  # 43 is 7 from 36 and 19 from 62; 75 is 8 from 67 and 16 from 91
