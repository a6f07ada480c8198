import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values

UNDER_50 = "Which areas got under 50 for risk of harm?"
HIGH = "Which areas had reoffending scores over 70?"


@pytest.mark.parametrize("asked", ["Did Bournemouth improve more?", "And did Bournemouth go up further?"])
def test_whether_another_area_moved_more_is_told_beside_the_first(talk: Talk, asked: str) -> None:
    answer = talk("By how much did North Lincolnshire go up on risk of harm?", asked)
    assert values(answer, "difference") == [35, 41, 6]
    assert "No. " in answer.text and "Yes. " not in answer.text


def test_the_widest_gap_between_two_areas_is_picked_out(talk: Talk) -> None:
    answer = talk("How do Luton and Leicestershire compare?", "biggest difference?")
    assert "by measure: Risk of Harm to others, **10 percentage points**" in answer.text


@pytest.mark.parametrize("asked", ["which measure went up least", "which rose the least?"])
def test_the_measure_that_moved_least_is_picked_out(talk: Talk, asked: str) -> None:
    answer = talk("What happened with Bournemouth between its two inspections?", asked)
    assert "by measure: Likelihood of Reoffending, **30 percentage points**" in answer.text


def test_what_a_number_was_is_answered_with_all_scores(talk: Talk) -> None:
    answer = talk("Did Cambridgeshire get 85 for safeguarding?", "what was 85 then?")
    assert ("Cambridgeshire", "reoffending", 85) in scores_of(answer)


def test_who_lies_nearest_to_the_average_is_told_by_each_areas_own_date(talk: Talk) -> None:
    asked = "Put Brighton, Slough and Milton Keynes side by side on risk of harm"
    answer = talk(asked, "which of the three is nearest the average?")
    assert values(answer, "difference") == [8, 9, 6]  # from 63
    assert "Nearest to the average on Risk of Harm to others: Milton Keynes, **6 percentage points** off" in answer.text


@pytest.mark.parametrize("asked", ["which was the furthest below?", "who was furthest below it?"])
def test_who_lies_furthest_below_the_average_stays_in_the_region(talk: Talk, asked: str) -> None:
    above = "How many London boroughs did worse than average for safeguarding?"
    answer = talk(above, "and better?", asked)
    assert scores_of(answer) == {("Greenwich", "safeguarding", 44)}
    assert values(answer, "difference") == [24]


def test_who_is_at_the_average_itself(talk: Talk) -> None:
    answer = talk("What's the average for reoffending?", "which areas are bang on that figure?")
    assert {value for _, _, value in scores_of(answer)} == {71} and values(answer, "count") == [3, 26]


def test_a_figure_of_an_older_notice_is_not_taken_for_the_newest(talk: Talk) -> None:
    answer = talk("What was the average for reoffending in May 2012?", "which areas are bang on that figure?")
    assert {value for _, _, value in scores_of(answer)} == set() and "exactly 70%" in answer.text


@pytest.mark.parametrize("asked", ["what if I make it 75", "and if we set the bar at 75?", "try 75 instead"])
def test_a_bar_is_moved(talk: Talk, asked: str) -> None:
    assert values(talk(HIGH, asked), "score") == [86, 86, 85, 82, 78, 76]


def test_the_mean_of_a_list_with_ties_is_of_all_of_it(talk: Talk) -> None:
    answer = talk("Bottom 3 for safeguarding", "and for risk of harm", "what's the average of those three?")
    assert values(answer, "mean") == [39.3] and "of the **4** areas" in answer.text


def test_more_is_asked_of_the_one_area_so_judged(talk: Talk) -> None:
    asked = 'Were any areas called "impressive"?'
    assert "“very disappointing”" in talk(asked, "what had they been called before that?").text
    both = talk(asked, "what had they been called before that?", "what were the scores both times?")
    assert sorted(values(both, "score")) == [36, 36, 45, 71, 75, 75]
    assert talk(asked, "what were the scores both times?", "and who wrote it?").outcome == "declined"


def test_who_printed_a_figure_is_asked_of_that_figure_alone(talk: Talk) -> None:
    answer = talk("What's the official lowest for safeguarding?", "who printed that, and when?")
    assert values(answer, "lowest") == [37] and values(answer, "highest") == [] and "13 June 2012" in answer.text


def test_another_measure_is_asked_of_the_region_not_of_the_list(talk: Talk) -> None:
    answer = talk(UNDER_50, "how many of them are outside London?", "and on safeguarding?")
    assert values(answer, "score") == [45, 41, 28]


def test_whether_a_figure_was_the_same_then_gets_yes_or_no(talk: Talk) -> None:
    answer = talk("What was the average for reoffending in May 2012?", "was it the same in June?")
    assert "No. To-date average" in answer.text and values(answer, "difference") == [1]


def test_which_is_newest_of_everything_held_is_asked_afresh(talk: Talk) -> None:
    answer = talk("When was the Cambridgeshire report published?", "which is the newest of everything you hold?")
    assert {citation.area for citation in answer.citations} >= {"Leicestershire and Rutland", "Northamptonshire"}


@pytest.mark.parametrize("asked", ["who's just above them?", "who's just above it"])
def test_who_is_just_above_is_the_next_in_the_ranking(talk: Talk, asked: str) -> None:
    answer = talk("Where did Barnet come on reoffending?", asked)
    assert scores_of(answer) == {("Barnet", "reoffending", 63), ("Wandsworth", "reoffending", 64)}


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        (
            "Which gained more on risk of harm, this area or North Lincolnshire?",
            "Largest rise for Risk of Harm to others",
        ),
        ("Did it gain more than North Lincolnshire on safeguarding?", "No. Largest rise for Safeguarding"),
        ("Did North Lincolnshire gain more?", "Yes. Largest rise for Risk of Harm to others"),
    ],
)
def test_who_moved_more_is_asked_beside_the_area_before(talk: Talk, question: str, opening: str) -> None:
    answer = talk("How did Bournemouth and Poole move on risk of harm?", question)
    assert any(line.startswith(f"{opening}: North Lincolnshire") for line in answer.text.split("\n\n"))


def test_which_area_gained_more_than_another_has_to_be_told(ask: Ask) -> None:
    assert ask("Did it gain more than North Lincolnshire on safeguarding?").outcome == "clarify"


def test_on_which_of_the_two_measures_told_the_gap_is_wider(talk: Talk) -> None:
    asked = ("How far is Luton above Kent on safeguarding?", "And on risk of harm?")  # 16; 20
    answer = talk(*asked, "On which of those two is the gap wider?")
    assert {figure.measure for figure in answer.figures} == {"safeguarding", "risk_of_harm"}


@pytest.mark.parametrize(
    "follow",
    ["Did anywhere else improve as much?", "Has any other area turned itself round?", "Have others got better too?"],
)
def test_others_that_moved_are_told_without_the_one_before(talk: Talk, follow: str) -> None:
    answer = talk("How much did Bournemouth's safeguarding improve?", follow)
    assert "North Lincolnshire" in answer.text and "Bournemouth" not in answer.text
    assert values(answer, "difference") == [46]  # 37 to 83
