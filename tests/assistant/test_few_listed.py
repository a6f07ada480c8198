import pytest

from tests.assistant.checks import Talk, scores_of, values


def test_those_listed_are_set_against_the_average_one_by_one(talk: Talk) -> None:
    answer = talk("What are the risk of harm scores in the North West?", "How do they compare with the average?")
    assert {area for area, _, _ in scores_of(answer)} == {"Oldham", "Sefton", "Wigan"}
    assert len(values(answer, "difference")) == 3


@pytest.mark.parametrize("then", ["What's the average of what's left?", "And the mean of those left?"])
def test_the_mean_of_what_an_order_left(talk: Talk, then: str) -> None:
    answer = talk("Bottom five for risk of harm?", "Which of these are news only?", "Leave those out.", then)
    assert values(answer, "mean") == [44]  # 46 and 42


def test_what_both_were_called(talk: Talk) -> None:
    answer = talk("Did Kent beat Luton on safeguarding?", "What were they both called?")
    assert "disappointing" in answer.text
    assert "creditable" in answer.text
    assert not answer.figures


def test_what_two_that_share_a_score_were_called(talk: Talk) -> None:
    answer = talk("Harrow's risk of harm score, please.", "Who shares it?", "What were they called?")
    assert "Harrow: “very disappointing”" in answer.text
    assert "Hackney: “disappointing”" in answer.text


def test_on_which_measures_one_of_two_led(talk: Talk) -> None:
    answer = talk("Tell me Oldham's three figures.", "Now Wigan's.", "On which did Oldham come out ahead?")
    assert values(answer, "difference") == [2, 3]  # on neither: 67 to 69, 62 to 65


def test_those_near_an_area_are_kept_when_some_are_dropped(talk: Talk) -> None:
    answer = talk("Which areas are within three points of Luton on safeguarding?", "Drop any in London.")
    assert {area for area, _, _ in scores_of(answer)} == {"Luton", "Bournemouth and Poole"}


def test_whether_those_found_beside_it_did_better(talk: Talk) -> None:
    answer = talk("When did Wandsworth's come out?", "Were any others published that month?", "Did they do worse?")
    assert answer.text.startswith("No. Safeguarding: **Wandsworth** scored lower")


def test_the_widest_gap_between_the_two_measures_of_a_list(talk: Talk) -> None:
    answer = talk(
        "Which areas got 80 or more for safeguarding?",
        "How did each of them do on risk of harm?",
        "Who had the biggest drop between the two?",
    )
    assert values(answer, "difference") == [12]  # Northamptonshire, 80 and 68


def test_who_of_three_is_higher_and_by_how_much(talk: Talk) -> None:
    questions = ("What are the safeguarding scores in Yorkshire?", "Which is lower?")
    assert {value for _, _, value in scores_of(talk(*questions))} == {45}
    assert values(talk(*questions, "By how many points?"), "difference") == [19]  # Doncaster's 64


def test_the_average_of_two_named_is_their_mean(talk: Talk) -> None:
    assert values(talk("Luton and Kent on safeguarding?", "What's their average?"), "mean") == [67]


@pytest.mark.parametrize("asked", ["By how much?", "How far above it?", "By how many points?"])
def test_how_far_those_found_lie_beyond_the_figure_that_found_them(talk: Talk, asked: str) -> None:
    """69 against the 62 of the list, and not the 63 of its own time."""
    answer = talk("Which areas in the South East beat the average for risk of harm?", asked)
    assert values(answer, "difference") == [7]


def test_how_far_below_the_printed_lowest(talk: Talk) -> None:
    answer = talk("Is anyone below the printed lowest on safeguarding?", "By how much?")
    assert values(answer, "difference") == [9]  # 28 to 37


def test_by_how_much_is_answered_without_a_yes_or_no(talk: Talk) -> None:
    answer = talk("Is Luton above average on safeguarding?", "And Kent?", "By how much?")
    assert values(answer, "difference") == [9]
    assert "No." not in answer.text


def test_whether_either_of_those_found_beside_an_area_did_better(talk: Talk) -> None:
    """83 and 45 against Doncaster's 64."""
    asked = ("Tell me about Doncaster.", "Who else in Yorkshire?", "Did either of those do better on safeguarding?")
    assert "Yes. Safeguarding: North Lincolnshire **83%**" in talk(*asked).text


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [("Neither has a safeguarding score, right?", "Yes."), ("Neither has a reoffending score, is that right?", "No.")],
)
def test_whether_neither_of_two_has_a_score(talk: Talk, asked: str, verdict: str) -> None:
    assert talk("How did Slough and Medway do?", asked).text.startswith(verdict)


def test_by_what_margin_in_each_case_is_a_gap(talk: Talk) -> None:
    answer = talk("What did Luton score?", "Which of those beat the average?", "By what margin in each case?")
    assert values(answer, "difference") == [8, 11, 8]
