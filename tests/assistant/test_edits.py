import pytest

from assistant import Answer, Assistant
from tests.assistant.checks import Talk, require_sound, scores_of, values

FIVE = "Top five areas for reoffending"
OVER_70 = "Which areas scored over 70 on reoffending?"
THREE = "Compare Luton, Cambridgeshire and Leicestershire on risk of harm"


def areas(answer: Answer) -> list[str]:
    """Return the areas of an answer's scores, in its order."""
    return [figure.area or "" for figure in answer.figures if figure.statistic == "score"]


@pytest.mark.parametrize(
    "order", ["leave out the news ones", "now without the press reports, please", "drop the ones only known from news"]
)
def test_a_kind_of_source_is_left_out_of_a_ranking(talk: Talk, order: str) -> None:
    assert values(talk(FIVE, order), "score") == [86, 85, 82, 78, 76]


@pytest.mark.parametrize("order", ["only the inspectorate's own", "just the official ones please"])
def test_a_list_is_kept_to_the_inspectorates_own(talk: Talk, order: str) -> None:
    assert values(talk(OVER_70, order), "score") == [85, 82, 78, 75, 71]
    assert values(talk(FIVE, "leave out the news ones", order), "score") == [85, 82, 78, 75, 71]


@pytest.mark.parametrize("order", ["drop the London ones", "exclude London please", "and now not the London boroughs"])
def test_a_region_is_left_out_of_a_list(talk: Talk, order: str) -> None:
    answer = talk("Which areas scored between 60 and 70 for safeguarding?", order)
    assert areas(answer) == ["Leicestershire and Rutland", "Wigan", "Oldham", "Doncaster"]


def test_what_is_left_out_stays_out(talk: Talk) -> None:
    answer = talk(FIVE, "leave out the news ones", "now safeguarding", "just London")
    assert values(answer, "score") == [81, 78, 75, 65, 64]  # Kingston's 71 is known from the news


@pytest.mark.parametrize("order", ["reverse that", "the other way round please", "lowest first", "ascending order"])
def test_a_ranking_is_turned_round_and_keeps_its_region(talk: Talk, order: str) -> None:
    assert values(talk("Rank the South East on reoffending", order), "score") == [61, 68, 71, 71]


def test_a_ranking_turned_twice_is_as_it_was(talk: Talk) -> None:
    answer = talk("Rank the South East on risk of harm", "flip it", "and turn that upside down again")
    assert values(answer, "score") == [69, 61, 55, 54, 53]


def test_a_top_n_is_turned_round_without_taking_in_others(talk: Talk) -> None:
    assert values(talk("Bottom three for safeguarding", "reverse the order"), "score") == [44, 41, 28]


def test_a_list_within_bounds_is_turned_round(talk: Talk) -> None:
    answer = talk("Which areas got under 60 for reoffending?", "from lowest to highest please")
    assert areas(answer) == ["Greenwich", "Hackney"]


@pytest.mark.parametrize(
    "order", ["rank all three by reoffending", "sort them by reoffending", "order those by reoffending"]
)
def test_areas_compared_are_ranked_among_themselves(talk: Talk, order: str) -> None:
    answer = talk("Show me Hackney, Greenwich and Newham for risk of harm", order)
    assert areas(answer) == ["Hackney", "Greenwich", "Newham"]
    assert "Newham **60%** [3], Hackney **58%** [1] and Greenwich **56%** [2]" in answer.text


def test_areas_are_put_in_and_taken_out(talk: Talk) -> None:
    assert set(areas(talk(THREE, "put Bromley in too"))) == {
        "Luton", "Cambridgeshire", "Leicestershire and Rutland", "Bromley",
    }  # fmt: skip
    assert set(areas(talk(THREE, "put Bromley in too", "and take Luton out"))) == {
        "Cambridgeshire", "Leicestershire and Rutland", "Bromley",
    }  # fmt: skip
    assert areas(talk("Bottom three for safeguarding", "without Sefton")) == [
        "Hartlepool",
        "Greenwich",
        "East Riding of Yorkshire",
    ]


@pytest.mark.parametrize(
    ("order", "scores"),
    [
        ("drop the bottom two", [86, 86, 85]), ("leave out the top one", [85, 82, 78]),
        ("now skip the last three please", [86, 86]), ("without the highest two", [85, 82, 78]),
        ("lose the first", [86, 85, 82, 78]),
    ],
)  # fmt: skip
def test_so_many_at_one_end_of_a_list_are_left_out(talk: Talk, order: str, scores: list[int]) -> None:
    assert values(talk(FIVE, order), "score") == scores


@pytest.mark.parametrize(
    ("order", "scores"), [("drop the worst two", [60, 61, 61]), ("cut the last one", [56, 58, 60, 61])]
)
def test_the_ends_of_a_list_that_begins_at_its_lowest(talk: Talk, order: str, scores: list[int]) -> None:
    assert values(talk("Which are the bottom five for reoffending?", order), "score") == scores


@pytest.mark.parametrize(("order", "scores"), [("just the top half", [71, 71]), ("only the lower half", [61, 68])])
def test_a_list_is_cut_in_half(talk: Talk, order: str, scores: list[int]) -> None:
    assert values(talk("Rank the South East on reoffending", order), "score") == scores


def test_those_just_picked_are_left_out(talk: Talk) -> None:
    picked = "Which of these are based on news stories?"
    answer = talk("The five worst areas for risk of harm", picked, "leave those out")
    assert scores_of(answer) == {("Newham", "risk_of_harm", 46), ("Greenwich", "risk_of_harm", 42)}


def test_an_order_holds_over_invented_areas(invented: Assistant) -> None:
    conversation = invented.conversation()
    conversation.ask("Rank all areas by reoffending")
    without = require_sound(invented, conversation.ask("skip the news ones"))
    assert values(without, "score") == [70, 69, 64]
    assert values(require_sound(invented, conversation.ask("turn it round")), "score") == [64, 69, 70]


def test_a_whole_question_is_no_order(talk: Talk) -> None:
    ranked = talk("Rank the South East on reoffending", "Rank all areas by risk of harm")
    assert len(values(ranked, "score")) == 32


@pytest.mark.parametrize("order", ["drop Hartlepool", "take Hartlepool out", "remove Hartlepool please"])
def test_what_is_struck_off_a_top_n_is_not_made_up_for(talk: Talk, order: str) -> None:
    assert areas(talk("Bottom three for safeguarding", order)) == ["Greenwich", "Sefton"]


def test_the_ones_outside_take_the_place_of_the_region_kept_to(talk: Talk) -> None:
    answer = talk(
        "Who scored under 50 for risk of harm?", "keep only the London ones", "and name the ones outside London"
    )
    assert scores_of(answer) == {("Sefton", "risk_of_harm", 29)}


def test_a_list_of_one_region_without_that_region_is_empty(talk: Talk) -> None:
    answer = talk("Which London boroughs scored under 50 for safeguarding?", "leave out the London ones")
    assert answer.outcome == "declined"
    assert answer.figures == ()


THREE_BOROUGHS = "Show me Haringey, Bexley and Bromley on reoffending"


@pytest.mark.parametrize(
    "asked",
    [
        "Strike Bromley off. Which is highest now?",
        "Drop Bromley and tell me who leads",
        "Leave out Bromley; who comes top?",
        "Who comes top if we leave Bromley out?",
    ],
)
def test_an_order_before_a_question_is_carried_out(talk: Talk, asked: str) -> None:
    answer = talk(THREE_BOROUGHS, asked)
    assert sorted(areas(answer)) == ["Bexley", "Haringey"]
    assert answer.text.index("Bexley") < answer.text.index("Haringey")


def test_an_area_put_back_before_a_question_is_in_it_again(talk: Talk) -> None:
    answer = talk(THREE_BOROUGHS, "Remove Bromley.", "Put Bromley back in. How far is it from top to bottom?")
    assert values(answer, "difference") == [21]  # 82 and 61


def test_an_area_to_be_taken_next_is_none_to_be_taken_out(talk: Talk) -> None:
    answer = talk(OVER_70, "Take Luton. Was it above average?")
    assert scores_of(answer) == {("Luton", "reoffending", 78)}


@pytest.mark.parametrize(
    "asked", ["How many does that leave?", "So how many are left?", "And who remains?", "Who's still in?"]
)
def test_what_is_left_of_a_list_is_told_again(talk: Talk, asked: str) -> None:
    answer = talk("Which areas got under 65 for reoffending in London?", "without Barnet", asked)
    assert areas(answer) == ["Wandsworth", "Brent", "Haringey", "Newham", "Hackney", "Greenwich"]


def test_the_ones_outside_a_region_left_out_leave_those_in_it(talk: Talk) -> None:
    answer = talk("Which areas got over 80 for reoffending?", "leave out the ones outside London")
    assert areas(answer) == ["Barking and Dagenham", "Bromley"]


def test_those_from_the_inspectorate_are_kept_of_a_list_itself(talk: Talk) -> None:
    answer = talk("Bottom five for safeguarding", "only those with an inspectorate source")
    assert sorted(areas(answer)) == ["East Riding of Yorkshire", "Greenwich", "Hartlepool"]


def test_the_first_left_out_makes_the_second_first(talk: Talk) -> None:
    answer = talk("Who is best in Yorkshire for safeguarding?", "Leave that one out and who is best then?")
    assert scores_of(answer) == {("Doncaster", "safeguarding", 64)}
    assert values(talk("Top two for reoffending", "Drop those. Who are the next two?"), "score") == [85, 82]


@pytest.mark.parametrize("narrowed", ["Which of those are in London?", "And how many of them are in London?"])
@pytest.mark.parametrize("order", ["Leave the London ones out. What's left?", "Take the London ones out."])
def test_those_just_picked_by_region_are_left_out_of_the_whole_list(talk: Talk, narrowed: str, order: str) -> None:
    answer = talk("Which areas scored below 50% for risk of harm?", narrowed, order)
    assert scores_of(answer) == {("Sefton", "risk_of_harm", 29)}


@pytest.mark.parametrize("swap", ["Swap Hackney for Havering.", "Use Havering instead of Hackney."])
def test_the_mean_is_of_those_compared_once_one_is_swapped(talk: Talk, swap: str) -> None:
    answer = talk("Compare Hounslow, Hackney and Newham on risk of harm", f"{swap} What's the mean now?")
    assert values(answer, "mean") == [49]  # (54 + 47 + 46) / 3


def test_a_region_kept_to_is_the_whole_of_it_where_the_question_says_there(talk: Talk) -> None:
    answer = talk("Which areas scored above 60 on risk of harm?", "Just London now. What's the mean there?")
    assert values(answer, "mean") == [55.7]


def test_the_rest_after_an_order_is_what_it_leaves(talk: Talk) -> None:
    order = "Leave Harrow out of it. What's the mean of the rest?"
    answer = talk("Which London boroughs got under 50 for risk of harm?", order)
    assert values(answer, "mean") == [45]  # (47 + 47 + 46 + 43 + 42) / 5
    assert values(talk("Which London boroughs got under 50 for risk of harm?", order, "And the median?"), "median") == [
        46
    ]


@pytest.mark.parametrize("swap", ["Swap Oldham for Haringey. And now?", "Use Haringey instead of Oldham."])
def test_one_is_swapped_in_the_mean_just_given(talk: Talk, swap: str) -> None:
    answer = talk("Wigan, Oldham and Sefton on safeguarding", "What's the mean of those three?", swap)
    assert values(answer, "mean") == [53]  # (69 + 62 + 28) / 3


@pytest.mark.parametrize("asked", ["Cut that to three.", "Trim it to three", "Make that three"])
def test_a_ranking_is_cut_to_so_many(talk: Talk, asked: str) -> None:
    answer = talk("Name the top five for reoffending.", asked)
    assert {area for area, _, _ in scores_of(answer)} == {
        "Barking and Dagenham", "North Lincolnshire", "Cambridgeshire",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "left"),
    [("Drop the top one.", {"Brent", "Barnet"}), ("Leave out the lowest.", {"Bexley", "Barnet"})],
)
def test_an_end_of_those_compared_is_left_out(talk: Talk, asked: str, left: set[str]) -> None:
    """66, 63 and 62."""
    answer = talk("Compare Brent, Barnet and Bexley on reoffending.", asked)
    assert set(areas(answer)) == left
