"""Follow-ups that ask the same of other areas, or set other areas beside those before."""

import pytest

from tests.assistant.checks import Ask, Talk, values


@pytest.mark.parametrize("follow", ["And below Luton?", "And from Luton?", "Than Luton?"])
def test_the_subject_of_how_far_stays_while_the_other_side_changes(talk: Talk, follow: str) -> None:
    """Hackney 47 is 12 below Kent's 59, and 28 below Luton's 75."""
    answer = talk("How far below Kent was Hackney on safeguarding?", follow)
    assert values(answer, "difference") == [28]
    assert {figure.area for figure in answer.figures if figure.area} == {"Hackney", "Luton"}


def test_a_side_named_with_its_comparator_keeps_the_subject_after_several_were_compared(talk: Talk) -> None:
    answer = talk("How far ahead of Kent was Luton on safeguarding?", "And Brent?", "And above Hackney?")
    assert answer.text.startswith("Yes.") or "\nYes." in answer.text
    assert values(answer, "difference") == [28]


@pytest.mark.parametrize("follow", ["What about Sutton?", "And above Sutton?", "Sutton?"])
def test_an_area_not_held_beside_those_compared_is_declined(talk: Talk, follow: str) -> None:
    answer = talk("Was Bromley above Kingston upon Thames on safeguarding?", "And above Richmond?", follow)
    assert (answer.outcome, answer.reason) == ("declined", "no_notice")


@pytest.mark.parametrize(
    ("follow", "verdict", "gap"),
    [("And was it higher on safeguarding?", "Yes.", 8), ("Was it lower for reoffending?", "No.", 7)],
)
def test_a_side_asked_on_another_measure_takes_the_place_of_being_level(
    talk: Talk, follow: str, verdict: str, gap: int
) -> None:
    """Cambridgeshire and Luton are level on risk of harm, 73; safeguarding is 83 to 75, reoffending 85 to 78."""
    answer = talk("Did Cambridgeshire match Luton for risk of harm?", follow)
    assert answer.text.startswith(verdict)
    assert values(answer, "difference") == [gap]


def test_being_level_asked_on_another_measure_takes_the_place_of_a_side(talk: Talk) -> None:
    answer = talk("Did Cambridgeshire beat Luton on safeguarding?", "And were they level on risk of harm?")
    assert answer.text.startswith("Yes.")


@pytest.mark.parametrize("second", ["How did Kent do on that?", "What did Kent score for safeguarding?"])
def test_the_difference_between_them_is_of_the_two_last_told(talk: Talk, second: str) -> None:
    answer = talk("What did Luton score for safeguarding?", second, "So the difference between them?")
    assert values(answer, "difference") == [16]


@pytest.mark.parametrize(
    "order",
    [
        "Back to risk of harm, this time with Bromley as well as those two",
        "For risk of harm, put Bromley alongside them",
        "Risk of harm, adding Bromley",
    ],
)
def test_an_area_is_added_and_the_measure_changed_at_once(talk: Talk, order: str) -> None:
    """Bromley and Kingston 75, Richmond 69."""
    answer = talk("Kingston or Richmond: who did better on safeguarding?", order)
    assert sorted(values(answer, "score")) == [69, 75, 75]
    assert "Taken over" not in answer.text


def test_how_close_a_source_is_to_the_inspectorate_is_a_question_of_its_source(ask: Ask) -> None:
    answer = ask("How close to the inspectorate is your source for Bromley?")
    assert answer.outcome == "answered"
    assert "inspectorate notice, March 2012" in answer.text
    assert not answer.figures


def test_a_rank_nationally_among_those_held_is_no_mean(ask: Ask) -> None:
    answer = ask("Where does Hartlepool rank for safeguarding nationally among those you hold?")
    assert "**26th** of **27**" in answer.text


@pytest.mark.parametrize("swap", ["Swap Richmond for Kingston.", "Kingston instead of Richmond, then"])
def test_an_area_put_in_the_place_of_another_keeps_its_side(talk: Talk, swap: str) -> None:
    """Bromley 81, Kingston 71."""
    answer = talk("So Bromley beats Richmond on safeguarding?", swap)
    assert "Yes. Safeguarding: **Bromley** scored higher" in answer.text
    assert values(answer, "difference") == [10]


def test_the_region_of_a_rank_is_kept_for_another_area_in_it(talk: Talk) -> None:
    answer = talk("Where does Bromley rank within London on safeguarding?", "And Richmond?")
    assert "Richmond upon Thames is **2nd** of **14** areas in London" in answer.text


def test_the_region_of_a_rank_is_not_kept_for_an_area_outside_it(talk: Talk) -> None:
    answer = talk("Where does Bromley rank within London on safeguarding?", "And Luton?")
    assert "in London" not in answer.text


@pytest.mark.parametrize(
    ("follow", "verdict"), [("So Cambridgeshire leads?", "Yes."), ("Northamptonshire is trailing, then?", "Yes.")]
)
def test_who_leads_of_those_just_told_is_asked_of_them(talk: Talk, follow: str, verdict: str) -> None:
    """Reoffending: 85 to 76; Barking and Dagenham's 86 is no matter."""
    answer = talk("Cambridgeshire's reoffending score?", "And Northamptonshire?", follow)
    assert f"{verdict} Likelihood of Reoffending" in answer.text
    assert "Barking" not in answer.text


def test_how_far_an_area_is_under_after_the_average_is_from_the_average(talk: Talk) -> None:
    """Bexley's 51 against 63."""
    answer = talk("Was Greenwich below average on everything?", "How far under was Bexley on risk of harm?")
    assert values(answer, "difference") == [12]
    assert "Greenwich** scored" not in answer.text


def test_the_average_between_the_notices_of_two_compared_is_how_it_moved(talk: Talk) -> None:
    answer = talk("Compare Luton with Leicestershire", "Did the average for safeguarding rise between their notices?")
    assert "**67%**" in answer.text
    assert "up **1 percentage point**" in answer.text


@pytest.mark.parametrize("when", ["straight away", "at first", "from the outset", "initially"])
def test_a_verdict_at_first_is_of_the_first_inspection(ask: Ask, when: str) -> None:
    assert ask(f"Was Bournemouth impressive {when}?").text.startswith("No. Bournemouth and Poole: “very disappointing”")
    assert ask(f"Was North Lincolnshire extremely disappointing {when}?").text.startswith("Yes.")


def test_who_else_in_a_region_was_called_so_leaves_none_out(talk: Talk) -> None:
    answer = talk("Did Hounslow and Newham get the same judgement?", "Who else was called that in London?")
    assert "Havering: “disappointing”" in answer.text
    assert "Hackney: “disappointing”" in answer.text


@pytest.mark.parametrize("follow", ["Is Kent better on that?", "Kent's better, then?", "Did Kent do better?"])
def test_one_of_two_told_apart_is_set_beside_the_other_and_never_beside_itself(talk: Talk, follow: str) -> None:
    """Luton 75, Kent 59."""
    answer = talk("Was Luton above average on safeguarding?", "Was Kent above average too?", follow)
    assert "No. Safeguarding: **Luton** scored higher" in answer.text


@pytest.mark.parametrize(
    ("follow", "verdict"), [("And ten better on risk of harm?", "Yes."), ("And nine higher on reoffending?", "No.")]
)
def test_a_margin_claimed_again_on_another_measure_is_checked(talk: Talk, follow: str, verdict: str) -> None:
    """Risk of harm 73 to 63, reoffending 78 to 71."""
    answer = talk("Was Luton six points better than Leicestershire on safeguarding?", follow)
    assert answer.text.startswith(verdict)


def test_whose_a_number_is_names_those_who_have_it(talk: Talk) -> None:
    answer = talk("Did Luton get 71 for reoffending?", "Whose is the 71, then?")
    assert "Leicestershire and Rutland" in answer.text
    assert "Medway" in answer.text


@pytest.mark.parametrize(
    "follow", ["Is there anywhere in London lower than those two?", "Who in London is below them?"]
)
def test_who_in_a_region_lies_beyond_two_told_lies_beyond_both(talk: Talk, follow: str) -> None:
    """Greenwich 42 and Hackney 43 are the lowest in London but for none."""
    answer = talk("Greenwich risk of harm?", "And Hackney?", follow)
    assert "**0** areas in London scored below Greenwich's 42%" in answer.text


@pytest.mark.parametrize(
    ("follow", "verdict"),
    [
        ("Are those council figures?", "Yes."),
        ("Are they press figures?", "No."),
        ("Is that a newspaper figure?", "No."),
    ],
)
def test_the_kind_of_the_figures_just_given_is_asked_of_their_sources(talk: Talk, follow: str, verdict: str) -> None:
    answer = talk("Havering and Barking: compare their reoffending.", follow)
    assert answer.text.startswith(verdict)
    assert "council publication" in answer.text


@pytest.mark.parametrize("follow", ["Is it from an official source?", "Did it come from an official source?"])
def test_whether_a_score_is_from_an_official_source_gets_a_no(talk: Talk, follow: str) -> None:
    assert talk("Kent's reoffending score?", follow).text.startswith("No. Kent: news report")


@pytest.mark.parametrize(
    "asked", ["And against the rest of London?", "How does it compare with other London boroughs?"]
)
def test_an_area_beside_the_rest_of_its_region_is_told_its_place(talk: Talk, asked: str) -> None:
    answer = talk("What did Bromley get for safeguarding?", asked)
    assert "Bromley is **1st** of **14** areas in London" in answer.text
