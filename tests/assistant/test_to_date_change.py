import pytest

from tests.assistant.checks import Ask, Talk, values


def test_all_three_figures_are_followed_where_it_is_asked_which_changed(ask: Ask) -> None:
    """Safeguarding average 67 to 68, Reoffending average 70 to 71 and highest 87 to 88; the other six stay."""
    answer = ask("Which of the benchmark figures changed between 16 May and 13 June 2012?")
    moved = [line for line in answer.text.splitlines() if ": up " in line]
    assert len(moved) == 3 and answer.text.splitlines()[0] in moved
    assert answer.text.count("no change") == 6


def test_the_average_of_one_areas_notice_is_set_beside_anothers(ask: Ask) -> None:
    answer = ask("How did Luton's average compare to the one in Leicestershire's notice?")
    assert values(answer, "average") == [67, 68, 62, 62, 70, 71]
    assert not values(answer, "score")


@pytest.mark.parametrize("word", ["budged", "shifted", "moved"])
def test_whether_the_floor_moved_is_of_the_printed_lowest(ask: Ask, word: str) -> None:
    answer = ask(f"Has the floor for risk of harm {word} since January 2012?")
    assert values(answer, "lowest") == [36, 36]


def test_a_move_is_followed_from_the_date_before(talk: Talk) -> None:
    answer = talk(
        "Back in January 2012, what was the top RoH figure the inspectorate had seen?", "Had that shifted by June?"
    )
    assert values(answer, "highest") == [85, 86]


@pytest.mark.parametrize(("number", "opening"), [(68, "Yes."), (69, "No.")])
def test_a_move_claimed_is_checked(ask: Ask, number: int, opening: str) -> None:
    answer = ask(f"Did the average for safeguarding rise from 67% to {number}% between May and June 2012?")
    assert answer.text.startswith(opening)


def test_two_dates_give_the_figure_at_each(ask: Ask) -> None:
    answer = ask("What did the average for safeguarding stand at in March 2012 and in May 2012?")
    assert values(answer, "average") == [68, 67]


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Was the safeguarding average the same in January 2012 as in June 2012?", "Yes."),  # 68 and 68
        ("Was the safeguarding average the same in March 2012 as in May 2012?", "No."),  # 68 and 67
    ],
)
def test_whether_a_figure_stayed_the_same(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    ("measure", "verdict"), [("safeguarding", "Yes. To-date average"), ("risk of harm", "No. To-date average")]
)
def test_whether_a_printed_average_changed_gets_yes_or_no(ask: Ask, measure: str, verdict: str) -> None:
    assert ask(f"Did the to-date average for {measure} change from May to June 2012?").text.startswith(verdict)
    assert not ask(f"How did the to-date average for {measure} change from May to June 2012?").text.startswith(verdict)


@pytest.mark.parametrize(
    ("asked", "opening"), [("So it fell?", "Yes"), ("So a rise of one point?", "No"), ("So down by two points?", "No")]
)
def test_a_move_claimed_of_two_figures_just_given_is_checked(talk: Talk, asked: str, opening: str) -> None:
    first = "What was the average for safeguarding in January 2012?"  # 68, then 67
    assert f"{opening}. To-date average" in talk(first, "And in May 2012?", asked).text


def test_whether_a_printed_end_changed_asks_for_no_way(ask: Ask) -> None:
    text = ask("Did the highest for risk of harm change between January 2012 and May 2012?").text  # 85 to 86
    assert text.startswith("Yes. To-date highest")


def test_a_span_after_an_average_asks_how_it_moved(talk: Talk) -> None:
    answer = talk("What was the average for safeguarding in June 2012?", "and from January to May?")
    assert "68%** [1] (January 2012) to **67%** [2]" in answer.text


def test_the_move_of_an_end_is_between_the_dates_spoken_of(talk: Talk) -> None:
    asked = ("What was the highest to date for risk of harm in January 2012?", "And in May 2012?")
    answer = talk(*asked, "How many points did the highest go up between the two?")
    assert values(answer, "difference") == [1]  # 85 to 86
    assert "Safeguarding" not in answer.text


def test_a_move_between_the_two_notices_asked_about_is_checked(talk: Talk) -> None:
    first, second = "What was the average for safeguarding on 16 May 2012?", "And on 13 June 2012?"
    assert talk(first, second, "So it fell between the two?").text.split("\n\n")[-1].startswith("No. ")
    assert talk(first, second, "So it rose between the two?").text.split("\n\n")[-1].startswith("Yes. ")


def test_another_measure_moves_over_the_same_two_dates(talk: Talk) -> None:
    answer = talk(
        "What was the average for safeguarding on 16 May 2012?", "And on 13 June 2012?",
        "What about reoffending over the same two dates?",
    )  # fmt: skip
    assert [figure.value for figure in answer.figures] == [70, 71, 1]


def test_another_figure_is_that_of_the_date_before(talk: Talk) -> None:
    answer = talk("What is the average for reoffending?", "And on 16 May 2012?", "And the lowest at that date?")
    assert [(f.statistic, f.value, f.as_of) for f in answer.figures] == [("lowest", 43, "2012-05-16")]


def test_between_the_two_notices_are_those_held(ask: Ask) -> None:
    answer = ask("By how many points did the average for reoffending shift between the two notices you hold?")
    assert [(figure.value, figure.as_of) for figure in answer.figures] == [
        (70, "2012-05-16"), (71, "2012-06-13"), (1, "2012-06-13"),
    ]  # fmt: skip


def test_a_move_of_the_average_is_held_against_both_its_ends(ask: Ask) -> None:
    answer = ask("The national average for risk of harm dropped from 63 to 62, correct?")
    assert "Yes." in answer.text
    assert [figure.value for figure in answer.figures][:2] == [63, 62]


def test_a_figure_asked_for_now_and_then_moved_between_the_two(talk: Talk) -> None:
    now_and_then = ("What is the latest average for safeguarding?", "And in May 2012?")
    assert values(talk(*now_and_then, "So how far did it move?"), "average") == [67, 68]
    answer = talk(*now_and_then, "So how far did it move?", "Did the lowest change too?")
    assert values(answer, "lowest") == [37, 37]
    assert answer.text.split("\n\n")[-1].startswith("No.")


def test_how_far_the_printed_ends_lie_apart_is_told_of_the_newest(talk: Talk) -> None:
    answer = talk("How did the safeguarding average move?", "How far apart are the lowest and highest now?")
    assert values(answer, "difference") == [54]  # 37 and 91


@pytest.mark.parametrize("asked", ["What's the difference between them?", "So how far apart are the two?"])
def test_two_printed_figures_told_one_after_the_other_are_set_apart(talk: Talk, asked: str) -> None:
    answer = talk("What is the lowest the inspectorate has printed for risk of harm?", "And the top one?", asked)
    assert values(answer, "difference") == [50]  # 36 and 86


def test_a_printed_end_is_what_areas_fall_below_and_come_nearest_to(talk: Talk) -> None:
    answer = talk("What is the lowest the inspectorate has printed for risk of harm?", "Do any areas fall below it?")
    assert "Yes." in answer.text and values(answer, "score") == [29]
    nearest = talk("What is the highest to date for risk of harm?", "Which areas you hold come closest to that figure?")
    assert values(nearest, "score") == [77]


def test_those_within_so_many_points_of_the_average_just_given(talk: Talk) -> None:
    answer = talk("What's the average for safeguarding?", "Who is within one point of it?")
    assert sorted(values(answer, "score")) == [67, 69, 69]


def test_which_of_the_averages_moved_is_told_of_each_measure(talk: Talk) -> None:
    asked = ("What did the June 2012 notice print as the averages?", "And May's?", "So which of them moved?")
    assert "up **1 percentage point**" in talk(*asked).text
