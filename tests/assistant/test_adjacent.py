"""Who stands nearest or next, of the figure, ranking or areas just given."""

import pytest

from tests.assistant.checks import Talk, scores_of, values


@pytest.mark.parametrize("asked", ["who is closest to it?", "which area comes nearest?", "and the nearest to that?"])
def test_those_nearest_to_the_average_just_given(talk: Talk, asked: str) -> None:
    answer = talk("What's the average for risk of harm?", asked)  # 62
    assert {area for area, _, _ in scores_of(answer)} == {"Leicestershire and Rutland", "Medway"}
    assert values(answer, "difference") == [1]


@pytest.mark.parametrize("asked", ["and furthest away?", "which is the furthest off?"])
def test_those_furthest_from_it_after_those_nearest(talk: Talk, asked: str) -> None:
    answer = talk("What's the average for risk of harm?", "who is closest to it?", asked)
    assert scores_of(answer) == {("Sefton", "risk_of_harm", 29)} and values(answer, "difference") == [33]


def test_nearest_to_a_mean_just_given(talk: Talk) -> None:
    answer = talk("What is the mean reoffending score of the areas you hold?", "who comes nearest?")  # 1786 ÷ 26
    assert scores_of(answer) == {("Havering", "reoffending", 69)}


@pytest.mark.parametrize("asked", ["next three?", "and the three after that?", "the following three"])
def test_the_next_few_of_a_ranking_come_after_those_given(talk: Talk, asked: str) -> None:
    answer = talk("Top three for reoffending", asked)
    assert [value for _, _, value in sorted(scores_of(answer), key=lambda s: -s[2])] == [82, 78, 76]
    assert values(answer, "rank") == [4]


def test_the_next_few_take_in_all_tied_at_the_cut(talk: Talk) -> None:
    answer = talk("Top three for safeguarding?", "next three?")  # 80, 78, then three at 75
    assert len(scores_of(answer)) == 5 and "tied at the cut" in answer.text


def test_who_comes_after_the_next_few(talk: Talk) -> None:
    answer = talk("Bottom two for reoffending", "and the next two", "who's next?")  # 56, 58; 60, 61, 61; 62, 62
    assert {value for _, _, value in scores_of(answer)} == {62}


@pytest.mark.parametrize(
    ("asked", "area"), [("and behind Barking?", "Cambridgeshire"), ("and just above Kent?", "Havering")]
)
def test_who_stands_next_to_an_area_in_what_was_ranked(talk: Talk, asked: str, area: str) -> None:
    answer = talk("Who came last for preventing reoffending?", asked)
    assert area in {name for name, _, _ in scores_of(answer)}


@pytest.mark.parametrize(
    "asked", ["are any of them below the printed lowest?", "is any of those below the official lowest?"]
)
def test_those_listed_that_lie_beyond_the_printed_end(talk: Talk, asked: str) -> None:
    answer = talk("Bottom three for safeguarding", asked)
    assert "Yes. " in answer.text and ("Sefton", "safeguarding", 28) in scores_of(answer)
    assert values(answer, "lowest") == [37]


@pytest.mark.parametrize("asked", ["Did London as a whole do better?", "Was London any better?"])
def test_a_region_beside_the_average_just_given(talk: Talk, asked: str) -> None:
    answer = talk("What's the average for risk of harm?", asked)
    assert values(answer, "mean") == [55.7] and values(answer, "difference") == [6.3]  # 891 ÷ 16, from 62
    assert "No. " in answer.text


def test_whether_a_gap_is_wider_on_another_measure(talk: Talk) -> None:
    answer = talk("Northants against Leicestershire for risk of harm", "and for safeguarding is the gap bigger?")
    assert "Yes. The most, by measure: Safeguarding, **11 percentage points**" in answer.text


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("does it beat Cambridgeshire?", "No. "),
        ("so that's higher than Kent's?", "Yes. "),
        ("Is it behind Bromley?", "Yes. "),
        ("is Bromley above that?", "Yes. "),
        ("did Kent outperform them?", "No. "),
        ("was it worse in Kent?", "Yes. "),
        ("does Bromley do any better?", "Yes. "),
        ("does that put it ahead of Bromley?", "No. "),
    ],
)
def test_whether_one_beats_the_other_is_told_by_which_is_the_subject(talk: Talk, asked: str, says: str) -> None:
    answer = talk("Luton's score for stopping reoffending?", asked)
    assert says in answer.text and len(scores_of(answer)) == 2


def test_another_area_takes_the_place_of_the_one_it_was_set_beside(talk: Talk) -> None:
    answer = talk("Luton's reoffending score?", "does it beat Cambridgeshire?", "and Kent?")
    assert "Yes. " in answer.text and values(answer, "difference") == [10]  # 78 to 68


def test_another_area_after_a_comparison_of_two_that_were_named_is_set_beside_both(talk: Talk) -> None:
    answer = talk("Did Luton beat Kent on safeguarding?", "And Bromley?")
    assert {area for area, _, _ in scores_of(answer)} == {"Luton", "Kent", "Bromley"}
    assert "Yes" not in answer.text and "No. " not in answer.text


@pytest.mark.parametrize(("asked", "says"), [("did Kent?", "No. "), ("was Luton?", "Yes. ")])
def test_whether_what_was_listed_by_bounds_holds_of_an_area(talk: Talk, asked: str, says: str) -> None:
    assert says in talk("Which areas got over 70 for reoffending?", asked).text


@pytest.mark.parametrize("asked", ["did anyone improve more than that?", "did any other area go up further?"])
def test_who_moved_further_is_looked_for_among_all_inspected_again(talk: Talk, asked: str) -> None:
    answer = talk("How did Bournemouth change on safeguarding?", asked)
    assert values(answer, "difference") == [39, 46, 7]  # and by how much more
    assert "Yes, of the areas held here. Largest rise for Safeguarding: North Lincolnshire" in answer.text


def test_whether_a_phrase_was_used_is_told_of_the_next_area_too(talk: Talk) -> None:
    assert talk("Was Kent called disappointing?", "and Barnet?").text.startswith("No. Barnet")


def test_who_lacks_the_score_that_an_area_lacks(talk: Talk) -> None:
    answer = talk("Milton Keynes safeguarding?", "who else lacks one?")
    assert values(answer, "count") == [6]


def test_an_area_after_a_mean_is_asked_on_the_same_measure(talk: Talk) -> None:
    assert scores_of(talk("Mean safeguarding in London?", "and Barnet?")) == {("Barnet", "safeguarding", 54)}


def test_all_in_all_is_answered_on_each_measure(talk: Talk) -> None:
    answer = talk("Was Havering better than Hounslow at safeguarding?", "overall then, which one is stronger?")
    assert values(answer, "difference") == [7, 7, 3]


@pytest.mark.parametrize("asked", ["And than the London average?", "is it above the average for London?"])
def test_an_area_beside_the_mean_of_a_region(talk: Talk, asked: str) -> None:
    answer = talk("Was Wandsworth's safeguarding better than Kingston's?", asked)  # 58 from 863 ÷ 14
    assert values(answer, "mean") == [61.6] and values(answer, "difference") == [3.6]


def test_those_above_the_lowest_come_next(talk: Talk) -> None:
    answer = talk("Who finished bottom for risk of harm?", "And who were the two above them?")
    assert {value for _, _, value in scores_of(answer)} == {42, 43}


@pytest.mark.parametrize(
    ("asked", "scores"),
    [
        ("What was their score?", {("Bromley", "reoffending", 82)}),
        ("How did they do on safeguarding?", {("Bromley", "safeguarding", 81)}),
        ("And where do they rank?", {("Bromley", "reoffending", 82)}),
        ("And who is directly above them?", {("Bromley", "reoffending", 82), ("Cambridgeshire", "reoffending", 85)}),
        ("By how many points are they ahead?", {("Bromley", "reoffending", 82), ("Luton", "reoffending", 78)}),
        ("And directly below it?", {("Luton", "reoffending", 78), ("Northamptonshire", "reoffending", 76)}),
        ("And above Kent?", {("Kent", "reoffending", 68), ("Havering", "reoffending", 69)}),
        ("What about Kent?", {("Kent", "reoffending", 68), ("Havering", "reoffending", 69)}),
        ("And the area below Kent?", {("Kent", "reoffending", 68), ("Bexley", "reoffending", 66),
                                      ("Doncaster", "reoffending", 66), ("Hounslow", "reoffending", 66)}),
    ],
)  # fmt: skip
def test_they_are_the_area_that_was_found_and_it_the_one_named(
    talk: Talk, asked: str, scores: set[tuple[str, str, int]]
) -> None:
    assert scores_of(talk("Who is next above Luton on reoffending?", asked)) == scores


def test_a_neighbour_is_looked_for_in_the_region_spoken_of(talk: Talk) -> None:
    answer = talk("Where is Richmond upon Thames in the London table for risk of harm?", "And one place down?")
    assert scores_of(answer) == {("Richmond upon Thames", "risk_of_harm", 69), ("Enfield", "risk_of_harm", 66)}


@pytest.mark.parametrize(
    "asked", ["Did risk of harm go up by more?", "Did risk of harm rise as much?", "Same rise on risk of harm?"]
)
def test_whether_another_measure_moved_more(talk: Talk, asked: str) -> None:
    answer = talk("How did North Lincolnshire's safeguarding change?", asked)
    assert values(answer, "difference") == [41, 46] and "No. " in answer.text and "Yes. " not in answer.text


def test_whether_the_gap_is_the_same_as_on_the_measure_before(talk: Talk) -> None:
    answer = talk("Kingston's and Richmond's safeguarding scores?", "And on risk of harm?", "Same margin?")
    assert values(answer, "difference") == [6, 7] and "No. " in answer.text


def test_which_of_the_measures_spoken_of_moved_more(talk: Talk) -> None:
    rise = "How much did Bournemouth and Poole's safeguarding score rise?"
    answer = talk(rise, "And risk of harm?", "Which went up more?")
    assert "by measure: Safeguarding, **39 percentage points**" in answer.text


def test_the_next_one_further_up_is_asked_for_again_and_again(talk: Talk) -> None:
    chain = ["Who is just above Leicestershire on risk of harm?", "and above that?", "the next one up?"]  # 63, 65, 66
    answer = talk(*chain, "who's above that one?")
    assert scores_of(answer) == {
        ("Northamptonshire", "risk_of_harm", 68),
        ("Milton Keynes", "risk_of_harm", 69),
        ("Richmond upon Thames", "risk_of_harm", 69),
    }


def test_the_next_one_down_passes_those_level_with_it(talk: Talk) -> None:
    below = [
        "Who came just below Kent on reoffending?",
        "and the one below that?",
        "and below it?",
    ]  # 68, three at 66, 65
    assert scores_of(talk(*below)) == {("Wigan", "reoffending", 65), ("Wandsworth", "reoffending", 64)}


def test_the_other_side_is_of_the_area_that_was_named(talk: Talk) -> None:
    answer = talk("Who is just above Haringey for safeguarding?", "and below it?")
    assert ("Kent", "safeguarding", 59) in scores_of(answer)


def test_who_is_in_the_middle_of_a_ranking_just_given(talk: Talk) -> None:
    answer = talk("Rank the South East on risk of harm", "who's in the middle?")  # 69, 61, 55, 54, 53
    assert ("Brighton and Hove", "risk_of_harm", 55) in scores_of(answer) and values(answer, "median") == [55]


@pytest.mark.parametrize("asked", ["how badly compared with the average?", "compared with the average?"])
def test_how_it_did_beside_the_average_after_whether_it_did_badly(talk: Talk, asked: str) -> None:
    answer = talk("Did Greenwich do badly?", asked)  # 44 to 68, 42 to 63, 56 to 70
    assert values(answer, "difference")[:2] == [24, 21]


@pytest.mark.parametrize("asked", ["And after them?", "And then?", "Who's next?", "The next one?"])
def test_the_next_is_asked_on_the_same_way(talk: Talk, asked: str) -> None:
    """29, 42, then Hackney and Harrow with 43."""
    answer = talk("What did Sefton get for risk of harm?", "Who's next lowest?", asked)
    assert {area for area, _, _ in scores_of(answer)} == {"Greenwich", "Hackney", "Harrow"}


def test_who_is_furthest_below_an_average_that_moved_is_of_the_newest(talk: Talk) -> None:
    asked = ("What's the average for risk of harm?", "and back in January?", "so did it go up or down?")
    assert {area for area, _, _ in scores_of(talk(*asked, "who's furthest below it?"))} == {"Sefton"}  # 29; 62
