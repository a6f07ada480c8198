import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many places would disappear from the list if only safeguarding scores above 70 were kept?", 18),
        ("If we included nobody but those scoring 50 or more on risk of harm, only, how many would be lost?", 7),
        ("If the threshold for reoffending is 70, how many areas miss out?", 15),
        ("How many councils would be knocked out by a pass mark of 50 on safeguarding?", 5),
        ("With the bar for risk of harm at 65, how many areas do not get through?", 21),
    ],
)
def test_those_that_fall_out_are_told_from_those_that_are_kept(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("With the bar for risk of harm at 65, how many areas get through?", 11),
        ("Only counting safeguarding scores over 70, how many areas are left?", 9),
        ("Leaving out anyone under 50 on safeguarding, how many areas remain?", 22),
        ("How many areas are left on risk of harm if I discard all scores below 50?", 25),
    ],
)
def test_those_that_are_kept_are_counted(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count


def test_what_is_left_out_is_counted_where_that_is_asked(ask: Ask) -> None:
    assert (
        values(ask("How many areas would be dropped if you leave out anything under 50 for safeguarding?"), "count")[0]
        == 5
    )


def test_an_area_is_held_against_a_line(ask: Ask) -> None:
    assert ask("Would Kent survive a cut-off of 60 on safeguarding?").text.startswith("No.")  # 59
    assert ask("Would Kent fail if the pass mark for safeguarding were 60?").text.startswith("Yes.")
