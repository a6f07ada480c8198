"""Areas, a region and judgements of a corpus of its own that are near to words for other things."""

import pytest

from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("question", "area"),
    [
        ("bottomly vs orford, safeguarding", "Bottomley"),
        ("compare wraskbruy with orford on safeguarding", "Wraskbury"),
        ("orford beside wrasbury for safeguarding", "Wraskbury"),
        ("What was the safeguarding figure in Ten Ares, and in Orford?", "Ten Acres"),
        ("what did riskely get for safeguarding, and orford?", "Riskley"),
    ],
)
def test_a_slip_in_a_name_is_mended_beside_another_name(ask_shared: Ask, question: str, area: str) -> None:
    answer = ask_shared(question)
    assert {figure.area for figure in answer.figures if figure.statistic == "score"} == {area, "Orford"}
    assert f"was read as {area}" in answer.text


def test_a_claim_on_a_name_with_a_slip_in_it_is_held_against_the_area(ask_shared: Ask) -> None:
    answer = ask_shared("I hear that Riskely got 67 for safeguarding. Right?")
    assert answer.text.startswith("(“Riskely” was read as Riskley.)\n\nYes.")


@pytest.mark.parametrize(
    "question",
    [
        "List areas in The Levels with their safeguarding scores",
        "What did the areas in the levels with a safeguarding score get?",
    ],
)
def test_a_region_called_by_a_verb_is_no_tie(ask_shared: Ask, question: str) -> None:
    assert scores_of(ask_shared(question)) == {
        ("Bottomley", "safeguarding", 86),
        ("Riskley", "safeguarding", 67),
        ("Ten Acres", "safeguarding", 42),
    }


@pytest.mark.parametrize(
    ("question", "score"),
    [
        ("Was the safeguarding work in Bottomley good enough?", 86),
        ("In Riskley, what share of the safeguarding work was good enough?", 67),
        ("Was Wraskbury a good performer on safeguarding?", 61),
        ("In Riskley, was the share of safeguarding work done good enough?", 67),
    ],
)
def test_a_plain_word_said_of_a_score_is_no_judgement(ask_shared: Ask, question: str, score: int) -> None:
    assert values(ask_shared(question), "score") == [score]


def test_who_was_judged_so_is_told_all_the_same(ask_shared: Ask) -> None:
    assert values(ask_shared("Which areas were judged good?"), "count") == [2, 5]


def test_areas_known_only_from_one_kind_of_source_have_no_other(ask_shared: Ask, ask: Ask) -> None:
    answer = ask_shared("Which areas are known only from the news?")
    assert values(answer, "count") == [4] and "held of them too: Orford." in answer.text
    assert values(ask_shared("Which areas are known from the news?"), "count") == [5]
    assert values(ask("How many areas do you only know from news reports?"), "count") == [16]
