"""Areas between two others, on given sides of an average or an area, or level with it."""

import pytest

from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("question", "between"),
    [
        ("Which areas have you got between Haringey and Barnet on safeguarding?", {59, 58, 55}),
        ("Who sits between Brent and Kent on safeguarding?", {64, 62}),
        ("Anyone between Bromley and Richmond on safeguarding?", {80}),
        ("How many areas scored higher than Kent but lower than Luton for reoffending?", {76, 75, 71, 69}),
        ("Which boroughs did worse than Haringey but better than Newham on safeguarding?", {59, 58}),
    ],
)
def test_areas_between_two_others(ask: Ask, question: str, between: set[int]) -> None:
    answer = ask(question)
    ends = answer.text.split("\n\n")[:2]
    named = {area for area, _, _ in scores_of(answer) if not any(line.startswith(area) for line in ends)}
    assert {value for area, _, value in scores_of(answer) if area in named} == between
    assert values(answer, "count", "areas")[0] == len(named)


def test_above_one_and_below_a_lower_one_is_nobody(ask: Ask) -> None:
    answer = ask("Which areas scored higher than Luton but lower than Kent on safeguarding?")
    assert values(answer, "count", "areas")[0] == 0


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Who scored above average on safeguarding but below average on reoffending?", {"Wigan"}),
        ("Which areas beat the average for risk of harm yet fell below it on safeguarding?", set()),
        ("Who's got a higher reoffending score than Luton but a lower safeguarding one?", set()),
    ],
)
def test_on_two_sides_at_once(ask: Ask, question: str, areas: set[str]) -> None:
    answer = ask(question)
    assert values(answer, "count", "areas") == [len(areas)]
    assert areas <= {area for area, _, _ in scores_of(answer)}


def test_above_the_average_on_all_counts(ask: Ask) -> None:
    answer = ask("Were there any areas above the average on all counts?")
    assert values(answer, "count", "areas") == [8]
    assert values(answer, "average") == [68, 62, 71]


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Any areas bang on the average for risk of harm?", 0),
        ("Which area scored exactly the average on reoffending?", 3),
        ("How many areas fall within two points of the inspectorate's average on reoffending?", 4),
        ("Did any area described as disappointing beat the average for reoffending?", 0),
    ],
)
def test_level_with_the_average_or_near_it(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count", "areas")[0] == count


@pytest.mark.parametrize(
    ("question", "areas", "gap"),
    [
        ("Which area fell furthest below the average on safeguarding?", {"Sefton"}, 40),
        ("Who beat the average by the most on risk of harm?", {"North Lincolnshire"}, 15),
        (
            "Which borough is furthest above the average for reoffending?",
            {"Barking and Dagenham", "North Lincolnshire"}, 15,
        ),
        (
            "Which area came closest to Luton's safeguarding without beating it?",
            {"Luton", "Barking and Dagenham", "Bournemouth and Poole"}, 0,
        ),
    ],
)  # fmt: skip
def test_furthest_or_nearest_on_one_side(ask: Ask, question: str, areas: set[str], gap: int) -> None:
    answer = ask(question)
    assert {area for area, _, _ in scores_of(answer)} == areas
    assert values(answer, "difference") == [gap]


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many places are above Havering in the reoffending table?", 11),
        ("How many places did worse than Hounslow at protecting the public from harm?", 5),
        ("Did any London borough do better than Bromley at stopping kids falling back into crime?", 1),
    ],
)
def test_how_many_are_beyond_an_area(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count", "areas")[0] == count


@pytest.mark.parametrize(
    ("question", "counts", "verdict"),
    [
        ("Did more areas fall below the average on safeguarding than beat it?", [16, 27, 11, 27], "Yes."),
        ("Were fewer areas above the average than below it for reoffending?", [8, 26, 15, 26], "Yes."),
        ("Did more areas beat the average on safeguarding than fall below it?", [11, 27, 16, 27], "No."),
    ],
)
def test_which_side_of_the_average_has_more(ask: Ask, question: str, counts: list[int], verdict: str) -> None:
    answer = ask(question)
    assert values(answer, "count", "areas") == counts
    assert answer.text.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Newham, Hackney and Greenwich were the three lowest London scores for reoffending. Correct?", "Yes"),
        ("Kent and Brent are the two lowest for safeguarding, correct?", "No"),
        ("Sefton and Greenwich were the two worst for risk of harm, right?", "Yes"),
    ],
)
def test_several_said_to_be_the_lowest_are_ranked_among_all(ask: Ask, question: str, verdict: str) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict)
    assert values(answer, "rank")


def test_none_on_any_measure_is_none_on_each(ask: Ask) -> None:
    answer = ask("So is it true no London borough got less than 40 on any measure?")
    assert answer.text.startswith("Yes: on each.")


def test_how_many_are_between_two_areas(ask: Ask) -> None:
    assert values(ask("How many areas are there between Luton and Kent on safeguarding?"), "count")[0] == 8
