import pytest

from tests.assistant.checks import Talk, scores_of, values


@pytest.mark.parametrize(
    ("first", "then", "count"),
    [
        ("Which London boroughs are below 55 for safeguarding?", "Which of them were above?", 10),  # of 14
        ("Which areas got more than 70 on reoffending?", "How many came in under?", 15),  # of 26
        ("List those with at least 60 for risk of harm.", "And the ones that fell short?", 17),  # of 32
        ("Who scored less than 50 on safeguarding?", "Did anybody score higher?", 22),  # of 27
        ("Which London boroughs beat 50 on risk of harm?", "Who missed it?", 6),  # of 16
    ],
)
def test_those_on_the_other_side_of_a_limit(talk: Talk, first: str, then: str, count: int) -> None:
    assert values(talk(first, then), "count")[0] == count


def test_those_on_the_other_side_of_the_average(talk: Talk) -> None:
    answer = talk("Which London boroughs were above average for risk of harm?", "Which missed it?")
    assert len(scores_of(answer)) == 11


def test_those_picked_of_a_list_are_of_what_it_was_taken_from(talk: Talk) -> None:
    answer = talk(
        "Which areas in the North West do you hold?",
        "Which of those got less than 65 on safeguarding?",
        "Which of them got over?",
    )
    assert {area for area, _, _ in scores_of(answer)} == {"Oldham", "Wigan"}


@pytest.mark.parametrize(
    ("then", "area"), [("Which was furthest off it?", "Greenwich"), ("Who came nearest to it?", "Hackney")]
)
def test_the_end_of_those_that_missed_a_limit(talk: Talk, then: str, area: str) -> None:
    answer = talk("Which areas got 60 or more for reoffending?", "Who fell short?", then)
    assert {area for area, _, _ in scores_of(answer)} == {area}


@pytest.mark.parametrize(
    ("first", "then", "holds", "count"),
    [
        ("Bottom two on reoffending?", "Are those two the lowest for risk of harm as well?", "No.", 1),  # Greenwich
        ("Who are the top two for safeguarding?", "Were the same two the best on reoffending?", "No.", 1),
        ("Who is in the top three for safeguarding?", "Is any of them the best on reoffending?", "Yes.", 1),
        ("Top three for risk of harm?", "Are they all in the top ten for safeguarding?", "Yes.", 3),
        ("Top five for safeguarding?", "Are they all in the top five for risk of harm?", "No.", 3),
    ],
)
def test_whether_the_same_ones_are_at_the_end_of_another_ranking(
    talk: Talk, first: str, then: str, holds: str, count: int
) -> None:
    answer = talk(first, then)
    assert answer.text.startswith(holds)
    assert values(answer, "count")[0] == count


@pytest.mark.parametrize("then", ["Who falls out?", "Who's no longer there?", "Which ones drop off?"])
def test_who_is_no_more_on_the_list(talk: Talk, then: str) -> None:
    answer = talk("Top three on safeguarding?", "And for reoffending?", then)
    assert {area for area, _, _ in scores_of(answer)} == {"Bromley"}


def test_who_drops_out_may_be_asked_after_who_is_new(talk: Talk) -> None:
    answer = talk("Top three on safeguarding?", "And for reoffending?", "Who's new?", "And who drops out?")
    assert {area for area, _, _ in scores_of(answer)} == {"Bromley"}


def test_who_did_both_where_the_two_lists_are_the_same(talk: Talk) -> None:
    answer = talk(
        "Which areas got 75 or better for safeguarding?", "And 75 or better for reoffending?", "Who did both?"
    )
    assert values(answer, "count")[0] == 8
    assert "listed before" in answer.text
