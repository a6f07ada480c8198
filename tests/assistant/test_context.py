import pytest

from assistant import Assistant
from tests.assistant.checks import Talk, quotes, scores_of, values

LUTON = "What was Luton's safeguarding score?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((LUTON, "And Leicestershire?"), ("Leicestershire and Rutland", "safeguarding", 69)),
        ((LUTON, "And Kent?"), ("Kent", "safeguarding", 59)),
        ((LUTON, "What about Haringey?"), ("Haringey", "safeguarding", 62)),
        ((LUTON, "And risk of harm?"), ("Luton", "risk_of_harm", 73)),
        ((LUTON, "What about reoffending?"), ("Luton", "reoffending", 78)),
        ((LUTON, "And risk of harm?", "And Kent?"), ("Kent", "risk_of_harm", 53)),
        ((LUTON, "No, I meant Haringey"), ("Haringey", "safeguarding", 62)),
        ((LUTON, "no, i meant risk of harm"), ("Luton", "risk_of_harm", 73)),
        ((LUTON, "And Kent?", "No, I meant Haringey"), ("Haringey", "safeguarding", 62)),
        ((LUTON, "What was Kent's reoffending score?"), ("Kent", "reoffending", 68)),
        ((LUTON, "What was Kent's reoffending score?", "And safeguarding?"), ("Kent", "safeguarding", 59)),
        (("What was North Lincolnshire's safeguarding score in 2010?", "And risk of harm?"),
         ("North Lincolnshire", "risk_of_harm", 36)),
        ((LUTON, "What was Birmingham's safeguarding score?", "And Leicestershire?"),
         ("Leicestershire and Rutland", "safeguarding", 69)),
        ((LUTON, "", "And Kent?"), ("Kent", "safeguarding", 59)),
    ],
)  # fmt: skip
def test_a_follow_up_takes_over_what_it_leaves_out(
    talk: Talk, questions: tuple[str, ...], expected: tuple[str, str, int]
) -> None:
    assert scores_of(talk(*questions)) == {expected}


def test_a_complete_new_question_takes_over_nothing(talk: Talk) -> None:
    answer = talk(LUTON, "How did Wandsworth do?")
    assert scores_of(answer) == {
        ("Wandsworth", "safeguarding", 58),
        ("Wandsworth", "risk_of_harm", 47),
        ("Wandsworth", "reoffending", 64),
    }


def test_a_new_ranking_takes_over_no_area(talk: Talk) -> None:
    answer = talk("What was Luton's reoffending score?", "Top three for risk of harm")
    assert values(answer, "score") == [77, 75, 75]


def test_what_was_taken_over_is_said(talk: Talk) -> None:
    assert "Taken over from your earlier question: Safeguarding" in talk(LUTON, "And Kent?").text


def test_nothing_is_said_to_be_taken_over_by_a_complete_question(talk: Talk) -> None:
    assert "Taken over" not in talk(LUTON, "What was Kent's reoffending score?").text


def test_a_follow_up_on_a_period_keeps_the_area(talk: Talk) -> None:
    answer = talk(LUTON, "What about in 2015?")
    assert (answer.outcome, answer.reason) == ("declined", "outside_period")


@pytest.mark.parametrize(
    ("before", "after", "average"),
    [
        ("What was the average for safeguarding in May 2012?", "And in June 2012?", 68),
        ("What was the average for reoffending in June 2012?", "And in May 2012?", 70),
        ("What was the average for safeguarding in June 2012?", "And for risk of harm?", 62),
    ],
)
def test_a_follow_up_on_the_average_keeps_what_it_leaves_out(talk: Talk, before: str, after: str, average: int) -> None:
    assert values(talk(before, after), "average") == [average]


def test_a_period_is_taken_over_with_the_area(talk: Talk) -> None:
    answer = talk("What was Luton's safeguarding score in 2012?", "And Kent?")
    assert (answer.outcome, answer.reason) == ("declined", "outside_period")


def test_a_listing_is_put_to_another_measure(talk: Talk) -> None:
    answer = talk("Which areas scored under 50% on safeguarding?", "And risk of harm?")
    assert values(answer, "count") == [7, 32]


def test_a_rank_is_put_to_another_area(talk: Talk) -> None:
    assert values(talk("Where does Luton rank for safeguarding?", "And Bromley?"), "rank") == [3]


def test_a_change_is_put_to_another_area(talk: Talk) -> None:
    answer = talk("How did North Lincolnshire change between its inspections?", "And Bournemouth and Poole?")
    assert values(answer, "difference") == [39, 35, 30]


@pytest.mark.parametrize("question", ["Where does it rank?", "How does it rank?"])
def test_a_pronoun_stands_for_the_area(talk: Talk, question: str) -> None:
    assert values(talk("How did Luton do on safeguarding?", question), "rank") == [6]


def test_who_did_better_is_asked_of_the_area_and_measure_before(talk: Talk) -> None:
    answer = talk(LUTON, "Which areas did better?")
    assert {value for _, measure, value in scores_of(answer) if measure == "safeguarding"} >= {83, 81, 80, 78}


def test_what_was_praised_is_asked_of_the_same_area(talk: Talk) -> None:
    answer = talk(LUTON, "What did inspectors praise?")
    assert "enthusiastic staff and management team" in quotes(answer)
    assert {citation.area for citation in answer.citations} == {"Luton"}


def test_an_unknown_area_in_a_follow_up_is_declined(talk: Talk) -> None:
    answer = talk(LUTON, "And Gotham?")
    assert (answer.reason, answer.figures) == ("unknown_area", ())


def test_an_area_that_is_not_held_in_a_follow_up_is_declined(talk: Talk) -> None:
    answer = talk(LUTON, "And Birmingham?")
    assert (answer.reason, answer.figures) == ("no_notice", ())


def test_a_follow_up_without_anything_before_it_is_asked_back(talk: Talk) -> None:
    assert talk("And risk of harm?").outcome == "clarify"


def test_two_conversations_do_not_share(assistant: Assistant) -> None:
    one, other = assistant.conversation(), assistant.conversation()
    one.ask(LUTON)
    other.ask("What was Kent's reoffending score?")
    assert scores_of(one.ask("And risk of harm?")) == {("Luton", "risk_of_harm", 73)}


def test_a_single_question_leaves_nothing_behind(assistant: Assistant) -> None:
    assistant.ask(LUTON)
    assert assistant.ask("And risk of harm?").outcome == "clarify"
