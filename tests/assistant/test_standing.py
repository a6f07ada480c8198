"""How areas, or an area's measures, stand to the average just spoken of, and to which other area one lies nearer."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values

BOTH = ("Was Newham's risk of harm score above average?", "And Hounslow's?")


@pytest.mark.parametrize(
    "asked", ["Which is further below?", "Which of the two was furthest below the average?", "Who's further below it?"]
)
def test_which_of_those_spoken_of_lies_further_from_the_average(talk: Talk, asked: str) -> None:
    answer = talk(*BOTH, asked)
    assert values(answer, "difference") == [16, 15]  # 46 and 47 from 62
    assert "Furthest from the average on Risk of Harm to others: Newham, **16 percentage points** off" in answer.text


@pytest.mark.parametrize("asked", ["Which one is nearer the average?", "Which of the two comes closer to average?"])
def test_which_of_two_compared_is_nearer_the_average(talk: Talk, asked: str) -> None:
    answer = talk("Kent or Milton Keynes on risk of harm?", asked)
    assert values(answer, "difference") == [10, 6]  # 53 from 63 of January 2012, 69 from 63
    assert "Nearest to the average on Risk of Harm to others: Milton Keynes" in answer.text


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("On which is it furthest ahead?", "Risk of Harm to others, **11 percentage points**"),
        ("Which measure is it furthest above on?", "Risk of Harm to others, **11 percentage points**"),
        ("Which of them is it nearest to the average on?", "Safeguarding and Likelihood of Reoffending, **8 perc"),
    ],
)
def test_on_which_measure_an_area_lies_furthest_from_the_average(talk: Talk, asked: str, says: str) -> None:
    answer = talk("How does Luton compare with the average?", asked)
    assert values(answer, "difference") == [8, 11, 8]
    assert says in answer.text


def test_which_of_the_scores_just_given_is_nearest_to_the_average(talk: Talk) -> None:
    answer = talk("Brent's scores, please", "Which is nearest to the average?")
    assert {area for area, _, _ in scores_of(answer)} == {"Brent"}
    assert "Safeguarding, **3 percentage points**" in answer.text  # 65 from 68; 59 from 63, 62 from 70


@pytest.mark.parametrize(
    ("asked", "opens"),
    [("Is it above on risk of harm too?", "Yes. Risk of Harm"), ("Are they below on reoffending, then?", "No. Likel")],
)
def test_a_bare_side_is_that_of_the_average_just_spoken_of(talk: Talk, asked: str, opens: str) -> None:
    answer = talk("Was Luton's safeguarding score above average?", asked)
    assert {area for area, _, _ in scores_of(answer)} == {"Luton"} and opens in answer.text


def test_the_others_on_a_side_of_the_average_just_spoken_of(talk: Talk) -> None:
    answer = talk("Was Hounslow's reoffending score below average?", "Which other London areas were below?")
    # below 71 in London: 69 66 64 63 62 61 60 58 56, and Hounslow's 66
    assert {value for _, _, value in scores_of(answer)} >= {69, 66, 64, 63, 62, 61, 60, 58, 56}
    assert "71%" in answer.text


@pytest.mark.parametrize(
    "questions",
    [
        ("Is Luton's safeguarding score nearer to Barnet's or to Bromley's?",),
        ("What did Luton get for safeguarding?", "Is that closer to Bromley's or Barnet's?"),
    ],
)
def test_to_which_of_two_areas_one_lies_nearer(talk: Talk, questions: tuple[str, ...]) -> None:
    answer = talk(*questions)
    assert scores_of(answer) == {("Luton", "safeguarding", 75), ("Bromley", "safeguarding", 81)}
    assert values(answer, "difference") == [6]


def test_the_nearest_of_several_named(ask: Ask) -> None:
    answer = ask("Is Brent closer to Haringey, Newham or Luton on reoffending?")  # 62: 61, 60, 78
    assert scores_of(answer) == {("Brent", "reoffending", 62), ("Haringey", "reoffending", 61)}


@pytest.mark.parametrize(
    "questions",
    [
        ("Is Hounslow between Kent and Hackney on safeguarding?",),
        ("Hounslow's safeguarding?", "That's lower than Kent, isn't it?", "Above Hackney?", "So it's between the two?"),
    ],
)  # fmt: skip
def test_whether_an_area_lies_between_two(talk: Talk, questions: tuple[str, ...]) -> None:
    answer = talk(*questions)  # 59, 51, 47
    assert "Yes. Safeguarding: Kent **59%**" in answer.text and "Hounslow **51%**" in answer.text


def test_an_area_beyond_both_lies_not_between_them(ask: Ask) -> None:
    assert ask("Is Bromley between Kent and Hackney on safeguarding?").text.startswith("No. ")


def test_who_comes_closest_on_one_side(talk: Talk) -> None:
    answer = talk("What's Northamptonshire's safeguarding score?", "Who's closest behind?")
    assert scores_of(answer) == {("Northamptonshire", "safeguarding", 80), ("Richmond upon Thames", "safeguarding", 78)}


def test_on_how_many_measures_an_area_lies_below_the_average(talk: Talk) -> None:
    answer = talk("Leicestershire's scores?", "How many of them were above average?")  # 69 63 71; 68 62 71
    assert "Above the to-date average on two of the three." in answer.text


@pytest.mark.parametrize("asked", ["How about Richmond?", "And Richmond?"])
def test_above_or_below_is_no_claim_for_the_next_area_to_bear_out(talk: Talk, asked: str) -> None:
    answer = talk("Does Wandsworth lie above or below average on safeguarding?", asked)
    assert values(answer, "difference") == [10] and "Yes" not in answer.text


def test_which_of_two_is_closer_to_the_average_just_spoken_of_is_asked_of_those(talk: Talk) -> None:
    answer = talk("Are Hackney and Haringey both below average on risk of harm?", "Which is closer to the average?")
    assert {figure.area for figure in answer.figures if figure.statistic == "score"} == {"Hackney", "Haringey"}


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Is Kent further below the average on safeguarding than Barnet is?", "No. Furthest from the average"),  # 9, 14
        ("Is Kent closer to the average than Barnet on safeguarding?", "Yes. Nearest to the average"),
        ("Did Luton beat the average by more than Northamptonshire on safeguarding?", "No. Furthest from"),  # 8, 12
        ("Which of Kent and Barnet is further below the average on safeguarding?", "Furthest from the average"),
    ],
)
def test_who_is_further_from_the_average_is_told_of_both_together(ask: Ask, question: str, says: str) -> None:
    text = ask(question).text
    assert says in text and "each of them" not in text


def test_which_of_two_asked_about_in_turn_is_nearer_the_average(talk: Talk) -> None:
    answer = talk(*BOTH, "So which is nearer the average?")
    assert "Nearest to the average on Risk of Harm to others: Hounslow, **15 percentage points** off" in answer.text


def test_which_is_furthest_from_the_average_is_of_the_scores_just_given(talk: Talk) -> None:
    answer = talk("Hackney's safeguarding, risk of harm and reoffending, please", "Which is furthest from the average?")
    assert {area for area, _, _ in scores_of(answer)} == {"Hackney"}


def test_where_two_stand_nationally_is_their_place(talk: Talk) -> None:
    answer = talk("Is Oldham above average on safeguarding?", "And Wigan?", "Where do they both stand nationally?")
    assert sorted(values(answer, "rank")) == [10, 12]


@pytest.mark.parametrize(
    "asked", [("Compare Kent and Bexley on safeguarding",), ("Where does Kent rank on safeguarding?", "and Bexley?")]
)
@pytest.mark.parametrize("between", ["who's directly between them?", "which areas are in between?"])
def test_who_lies_between_two_spoken_of_is_of_their_scores(talk: Talk, asked: tuple[str, ...], between: str) -> None:
    found = scores_of(talk(*asked, between))
    assert {area for area, _, _ in found} == {"Kent", "Bexley", "Haringey"}  # 59, 64; 62
    assert values(talk(*asked, "what's the gap between them?"), "difference") == [5]


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("Which area is closest to the average for reoffending?", {"Barking and Dagenham", "Greenwich"}),  # 86, 56; 71
        ("Which area is furthest from the average for safeguarding?", {"Wigan", "Oldham"}),  # 69, 67; 68
    ],
)
def test_the_other_end_of_what_is_nearest_lies_furthest(talk: Talk, first: str, found: set[str]) -> None:
    assert found <= {area for area, _, _ in scores_of(talk(first, "and at the other end?"))}
