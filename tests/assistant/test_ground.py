import pytest

from tests.assistant.checks import Talk, scores_of, values


def test_the_region_stays_for_a_count_without_areas(talk: Talk) -> None:
    answer = talk("Which London boroughs have you got?", "How many have a safeguarding score?")
    assert values(answer, "count") == [14, 14]


def test_the_region_and_the_measure_stay_for_another_place(talk: Talk) -> None:
    asked = "How many have a safeguarding score?"
    answer = talk("Which London boroughs have you got?", asked, "And who is second from bottom?")
    assert scores_of(answer) == {("Hackney", "safeguarding", 47)}


@pytest.mark.parametrize("asked", ["median?", "and the median?", "what about the median"])
def test_the_region_stays_for_another_average_of_all_measures(talk: Talk, asked: str) -> None:
    assert values(talk("What's the mean across London?", asked), "median") == [60, 53, 64]


def test_the_region_stays_for_another_judgement(talk: Talk) -> None:
    answer = talk("Which London boroughs were called disappointing?", "and very disappointing?")
    assert "**2** of the **12** areas in London" in answer.text


@pytest.mark.parametrize("asked", ["and nationally?", "nationally?", "what about nationally"])
def test_the_whole_country_takes_the_place_of_a_region(talk: Talk, asked: str) -> None:
    answer = talk("Which London borough came top for risk of harm?", asked)
    assert scores_of(answer) == {("North Lincolnshire", "risk_of_harm", 77)}
    assert values(answer, "highest") == [86]


@pytest.mark.parametrize(
    "asked",
    ["what's the gap top to bottom?", "what's the difference between top and bottom", "gap from best to worst?"],
)
def test_the_gap_from_end_to_end_is_of_the_list_before(talk: Talk, asked: str) -> None:
    assert values(talk("Rank the South East on reoffending", asked), "difference") == [10]
    assert values(talk("Show me Hackney, Greenwich and Newham for risk of harm", asked), "difference") == [4]


def test_a_complete_question_leaves_the_region(talk: Talk) -> None:
    answer = talk("Which London boroughs do you have?", "Top three for risk of harm")
    assert "North Lincolnshire" in {area for area, _, _ in scores_of(answer)}


@pytest.mark.parametrize(
    ("asked", "area", "rank"),
    [("is Bromley's the best in London?", "Bromley", 1), ("and where does Barking rank?", "Barking and Dagenham", 6)],
)
def test_an_area_named_once_more_keeps_the_measure(talk: Talk, asked: str, area: str, rank: int) -> None:
    answer = talk("Who is better on safeguarding out of Bromley, Barking and Luton?", asked)
    assert values(answer, "rank") == [rank]
    assert {(where, measure) for where, measure, _ in scores_of(answer) if where == area} == {(area, "safeguarding")}


def test_an_area_named_for_the_first_time_is_asked_of_all_measures(talk: Talk) -> None:
    assert len(values(talk("What was Luton's safeguarding score?", "How did Wandsworth do?"), "score")) == 3


@pytest.mark.parametrize(
    ("asked", "gap"),
    [("how far behind the leader is that?", 30), ("and how far is that from the top London score?", 30)],
)
def test_how_far_an_area_lies_from_the_first(talk: Talk, asked: str, gap: int) -> None:
    answer = talk("What did Greenwich get on reoffending?", asked)  # 56 to Barking's and North Lincolnshire's 86
    assert values(answer, "difference") == [gap]


def test_the_region_stays_for_other_bounds_after_one_of_the_list(talk: Talk) -> None:
    asked = ("Who got less than 50 on risk of harm?", "just the London boroughs", "which of them is worst?")
    assert values(talk(*asked, "and who is under 45?"), "score") == [43, 43, 42]  # without Sefton's 29


@pytest.mark.parametrize(
    ("before", "asked", "count"),
    [
        ("What was Harrow called?", "Which other areas were called that?", 2),
        ("What did inspectors call Luton?", "How many other boroughs got that?", 3),
        ("What was Luton's reoffending score?", "Which other councils scored above 75?", 5),
    ],
)
def test_other_areas_are_those_but_the_one_spoken_of(talk: Talk, before: str, asked: str, count: int) -> None:
    answer = talk(before, asked)
    assert values(answer, "count")[0] == count
    assert "besides" in answer.text


@pytest.mark.parametrize(
    "question", ["And over all the areas you hold?", "And for everyone you hold?", "And nationally?"]
)
def test_a_mean_of_a_region_is_asked_of_all_areas(talk: Talk, question: str) -> None:
    answer = talk("What's the mean for safeguarding over the London boroughs held?", question)
    assert "of the **27** areas held here is **63%**" in answer.text


@pytest.mark.parametrize("again", ["Same again for reoffending: the top borough and the bottom one?"])
def test_the_ends_of_a_region_are_asked_for_there_again_once_they_were_compared(talk: Talk, again: str) -> None:
    ends = "Who is best in London for safeguarding?", "And who's bottom?", "How far apart are they?"
    assert scores_of(talk(*ends, again)) == {
        ("Greenwich", "reoffending", 56),
        ("Barking and Dagenham", "reoffending", 86),
    }
    assert values(talk(*ends, again, "So what's the gap there?"), "difference") == [30]


@pytest.mark.parametrize(
    "asked", ["Any others from there?", "Which other areas do you hold from that region?", "Anything else from there?"]
)
def test_others_are_asked_of_the_region_just_told(talk: Talk, asked: str) -> None:
    answer = talk("How does Wigan compare with Oldham on safeguarding?", "Are both in the North West?", asked)
    assert "in the North West besides Wigan and Oldham" in answer.text
    assert {citation.area for citation in answer.citations} == {"Sefton"}


def test_best_and_worst_on_each_measure_lie_so_far_apart_on_each(talk: Talk) -> None:
    answer = talk("Which London borough was best on each measure?", "And the worst?", "How many points between them?")
    assert values(answer, "difference") == [37, 33, 30]  # 81 and 44, 75 and 42, 86 and 56


def test_who_lies_above_an_area_is_asked_within_its_region(talk: Talk) -> None:
    answer = talk("Where does Medway stand on risk of harm in the South East?", "Who's above it?")
    assert scores_of(answer) == {("Medway", "risk_of_harm", 61), ("Milton Keynes", "risk_of_harm", 69)}


def test_who_else_is_there_is_of_the_region_just_told(talk: Talk) -> None:
    answer = talk("Medway or Milton Keynes on risk of harm?", "Which region are they in?", "Who else is there?")
    assert {citation.area for citation in answer.citations} == {"Brighton and Hove", "Kent", "Slough"}
