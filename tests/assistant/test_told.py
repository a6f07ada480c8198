"""What the words of a notice tell where no figure answers."""

import pytest

from tests.assistant.checks import Ask, quotes


def test_who_does_something_is_told_where_the_words_say_so(ask: Ask) -> None:
    answer = ask("Who provides youth justice services in Rutland?")
    assert "Leicestershire YOS provides youth justice services" in quotes(answer)


def test_who_is_in_charge_is_told_by_no_notice(ask: Ask) -> None:
    assert ask("Who runs Luton's youth offending service?").reason == "not_in_notices"


@pytest.mark.parametrize("question", ["family support work, Luton", "Luton - family support work?"])
def test_a_subject_beside_a_name_is_asked_about_in_words(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "family support work" in quotes(answer)
    assert not answer.figures


def test_where_an_area_stands_on_a_subject_is_no_place_in_a_ranking(ask: Ask) -> None:
    answer = ask("Where did Luton stand on family support work?")
    assert "family support work" in quotes(answer)
    assert not answer.figures


def test_what_no_notice_treats_is_not_answered_with_scores(ask: Ask) -> None:
    assert ask("translation at meetings, Luton").reason == "not_in_notices"


def test_what_inspectors_call_a_subject_is_not_what_they_call_the_area(ask: Ask) -> None:
    assert "assess" in quotes(ask("How did they describe the assessments in Luton?"))


def test_scores_are_not_given_with_the_subject_asked_about_left_aside(ask: Ask) -> None:
    answer = ask("What about kids thieving laptops and phones from stores in Luton?")
    assert answer.outcome == "declined"
    assert not answer.figures


@pytest.mark.parametrize(
    "question", ["Did Luton look after disabled kids?", "Did Luton step in early, before children got into trouble?"]
)
def test_what_could_not_be_placed_but_is_a_subject_is_not_in_the_notices(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.reason == "not_in_notices"
    assert not answer.figures


def test_how_well_a_subject_was_done_is_told_in_words_where_no_figure_answers(ask: Ask) -> None:
    answer = ask("How well did Luton keep standards up from the start of its shake-up?")
    assert "has undergone a major restructure" in quotes(answer)


@pytest.mark.parametrize(
    "question", ["Did Luton write things down properly?", "Did staff in Luton always draft poems?"]
)
def test_what_an_area_wrote_is_no_order_to_write(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.reason == "not_in_notices"
    assert not answer.figures


@pytest.mark.parametrize(
    "question",
    [
        "Was attendance above 80% in Luton?",
        "Were custody rates above 50% in Luton?",
        "Were custody levels in Luton below 40%?",
        "Which areas had custody above 50%?",
        "Did Luton score above 70% with girls?",
    ],
)
def test_no_score_is_held_against_a_limit_on_what_was_never_scored(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")
    assert not answer.figures


def test_an_area_or_its_team_is_held_against_a_limit_by_its_scores(ask: Ask) -> None:
    for question in ("Was Luton over 70%?", "Was Luton's team above 70%?", "Were Luton's rates above 70%?"):
        assert {figure.value for figure in ask(question).figures} >= {75, 73, 78}


@pytest.mark.parametrize(
    "question",
    ["Was Luton's record on home visits the best?", "What was missing from most files in Luton?",
     "What was missing from the files in Luton?"],
)  # fmt: skip
def test_how_a_subject_went_in_one_area_is_no_rank_or_limit_of_its_scores(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.reason == "not_in_notices"
    assert not answer.figures


def test_a_record_of_scores_and_a_missing_score_stay_ones_of_scores(ask: Ask) -> None:
    assert ask("Was Luton's record the best?").figures
    assert "no score" in ask("Which area is missing a reoffending score?").text


@pytest.mark.parametrize("verb", ["form", "constitute", "represent", "account for", "make up"])
def test_what_share_a_part_makes_up_is_told_in_words(ask: Ask, verb: str) -> None:
    answer = ask(f"What proportion of the Leicestershire team's workload do Rutland cases {verb}?")
    assert "approximately 5% of the team’s total workload" in answer.text
