"""What a score just given is worth, which the average printed beside it tells."""

import pytest

from tests.assistant.checks import Talk, quotes, values


@pytest.mark.parametrize(
    "follow",
    [
        "Is that any good?",
        "Would you call that respectable?",
        "Is that on the low side?",
        "Should people be concerned about it?",
        "Is 53% thought to be poor?",
        "How bad is that really?",
        "Is that what you'd call normal?",
        "Is that as bad as it sounds?",
    ],
)
def test_what_a_score_is_worth_is_told_by_the_average(talk: Talk, follow: str) -> None:
    """53% for Risk of Harm, in September 2011; the nearest average, of January 2012, is 63%."""
    answer = talk("What did Kent get for risk of harm?", follow)
    assert values(answer, "difference") == [10]
    assert not answer.text.startswith(("Yes", "No"))


def test_the_worth_of_the_one_at_an_end_of_a_list_is_told_too(talk: Talk) -> None:
    answer = talk("Who came bottom for safeguarding in London?", "Is that bad?")  # Greenwich 44, against 68
    assert values(answer, "difference") == [24]


def test_what_a_notice_praises_is_no_score(talk: Talk) -> None:
    assert not talk("What does the Luton notice say about family support?", "Is that good?").figures


def test_thanks_are_no_question_of_worth(talk: Talk) -> None:
    assert not values(talk("What did Kent get for risk of harm?", "That's great"), "difference")


def test_is_that_right_is_no_question_of_worth(talk: Talk) -> None:
    assert not values(talk("Luton got 75% for safeguarding", "Is that right?"), "difference")


def test_quotes_stand_where_they_stood(talk: Talk) -> None:
    assert "enthusiastic" in quotes(talk("How did Luton do?", "What did they say about the staff?"))
