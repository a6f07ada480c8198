import pytest

from tests.assistant.checks import Talk, scores_of, values


@pytest.mark.parametrize("aside", ["why?", "turn that into a limerick", "gobbledegook please"])
def test_a_turn_that_is_declined_wipes_out_nothing(talk: Talk, aside: str) -> None:
    answer = talk("Rank the South East on risk of harm", aside, "now reoffending")
    assert values(answer, "score") == [71, 71, 68, 61]


def test_a_declined_turn_on_another_area_is_gone_on_from(talk: Talk) -> None:
    answer = talk("What was Luton's safeguarding score?", "What was Birmingham's safeguarding score?", "And Kent?")
    assert scores_of(answer) == {("Kent", "safeguarding", 59)}


def test_an_area_without_a_notice_is_declined_and_those_compared_stand(talk: Talk) -> None:
    compared = "Who was better on reoffending, Luton or Kent?"
    declined = talk(compared, "and what about Leicester?")
    assert declined.reason == "no_notice" and not declined.figures
    assert {area for area, _, _ in scores_of(talk(compared, "and Leicester?", "and Bexley?"))} == {
        "Luton",
        "Kent",
        "Bexley",
    }


def test_which_ones_lie_in_a_region_is_asked_of_those_listed(talk: Talk) -> None:
    answer = talk("How many areas got over 70 on risk of harm?", "who are they?", "which ones are in London?")
    assert {area for area, _, _ in scores_of(answer)} == {"Bromley", "Kingston upon Thames"}


def test_what_was_asked_of_no_area_is_asked_of_the_one_named_next(talk: Talk) -> None:
    assert values(talk("How does it rank?", "Sorry: Cambridgeshire, on reoffending."), "rank") == [3]
    assert "Yes. Safeguarding: Bromley" in talk("Was it above average?", "I mean Bromley, on safeguarding.").text


def test_another_notice_is_asked_on_the_same_subject(talk: Talk) -> None:
    answer = talk("What did the Luton notice say about family support?", "and Leicestershire?")
    assert answer.reason == "not_in_notices"


def test_the_phrase_of_an_earlier_inspection_is_the_one_remembered(talk: Talk) -> None:
    asked = ("How was North Lincolnshire described in 2010?", "Was anyone else called that?")
    assert "Sefton" in talk(*asked).text


def test_one_without_a_notice_does_not_take_the_place_of_one_compared(talk: Talk) -> None:
    asked = ("What was Kent's safeguarding score?", "How far behind Luton is that?")
    declined = talk(*asked, "And what about Manchester's?")
    assert declined.reason == "no_notice" and not declined.figures
    assert values(talk(*asked, "And what about Manchester's?", "And Brent?"), "score") == [65, 59]


@pytest.mark.parametrize("asked", ["And what did Sefton get for that?", "How did Sefton do on it?"])
def test_that_is_the_measure_singled_out(talk: Talk, asked: str) -> None:
    first = ("How did Newham do?", "Which of its three was weakest?")  # risk of harm, 46
    assert scores_of(talk(*first, asked)) == {("Sefton", "risk_of_harm", 29)}
    assert values(talk(*first, asked, "How far apart are the two?"), "difference") == [17]


def test_the_other_area_inspected_twice_is_the_one_gone_on_about(talk: Talk) -> None:
    answer = talk(
        "How did North Lincolnshire's safeguarding score change?",
        "Has any other area been inspected more than once?",
        "And what did that one get on reoffending each time?",
    )
    assert scores_of(answer) == {("Bournemouth and Poole", "reoffending", value) for value in (45, 75)}


def test_how_an_area_is_judged_now(talk: Talk) -> None:
    asked = ("How was Bournemouth described in 2011?", "Did anyone else get that?", "And how is it described today?")
    assert "“impressive”" in talk(*asked).text


@pytest.mark.parametrize(
    "aside",
    ["What does safeguarding actually mean?", "How are these percentages arrived at?", "When did the programme begin?"],
)
def test_a_question_of_no_area_leaves_the_area_spoken_of(talk: Talk, aside: str) -> None:
    answer = talk("How did Hackney do on safeguarding?", aside, "Is that below average?")
    assert "Yes. Safeguarding: Hackney scored **47%**" in answer.text


def test_a_meaning_asked_leaves_the_region_and_the_end_asked_about(talk: Talk) -> None:
    answer = talk("Who was lowest for safeguarding in London?", "What's safeguarding?", "And who was highest there?")
    assert scores_of(answer) == {("Bromley", "safeguarding", 81)}


def test_the_meaning_of_one_measure_after_another_is_asked_as_before(talk: Talk) -> None:
    answer = talk("How did Hackney do?", "What does safeguarding mean?", "And reoffending?")
    assert "individual less likely to reoffend" in answer.text


def test_a_date_after_the_meaning_of_a_measure_is_of_the_figure_before_it(talk: Talk) -> None:
    answer = talk(
        "What is the average for reoffending?", "What does that measure mean?", "And what was it in May 2012?"
    )
    assert values(answer, "average") == [70]


def test_what_is_asked_on_about_the_programme_is_of_no_area(talk: Talk) -> None:
    answer = talk("How did Hackney do?", "When did the programme start?", "And how long does it take?")
    assert "three-year cycle" in answer.text
