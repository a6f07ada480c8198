"""What a score just given is worth, which the average printed beside it tells."""

import pytest

from tests.assistant.checks import Ask, Talk, quotes, values


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


@pytest.mark.parametrize(
    ("question", "score", "gap"),
    [
        ("Is it fair to call Havering middling on safeguarding?", 58, 10),
        ("Is Bexley mediocre on reoffending?", 66, 4),
        ("Was Luton's risk of harm score any good?", 73, 11),
        ("Is Luton's 73% for risk of harm good?", 73, 11),
        ("Was Kent's reoffending figure a decent one?", 68, 2),
        ("Did Kent do badly on risk of harm?", 53, 10),
        ("Can I describe Luton as strong on safeguarding?", 75, 8),
        ("How bad was Greenwich's 44?", 44, 24),
    ],
)
def test_the_worth_of_a_score_of_an_area_named_is_told_too(ask: Ask, question: str, score: int, gap: int) -> None:
    answer = ask(question)
    assert (values(answer, "score"), values(answer, "difference")) == ([score], [gap])
    assert not answer.text.startswith(("Yes", "No."))


def test_a_score_that_an_area_does_not_have_is_put_right_first(ask: Ask) -> None:
    answer = ask("Is Luton's 80% for risk of harm good?")
    assert answer.text.startswith("No. Luton scored **73%**")


@pytest.mark.parametrize("question", ["How well did Enfield do at protecting the public?", "Was Luton any good?"])
def test_how_well_an_area_did_is_its_scores(ask: Ask, question: str) -> None:
    assert values(ask(question), "score") and not values(ask(question), "difference")


@pytest.mark.parametrize(
    "question",
    [
        "Was Bexley's reoffending score on a par with the average?",
        "Was Haringey's risk of harm score in the high fifties?",
        "Did Harrow do as badly as Hackney on risk of harm?",
    ],
)
def test_what_holds_or_not_is_no_question_of_worth(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith(("Yes. ", "No. "))  # 66 to 70, 57, and 43 to 43
