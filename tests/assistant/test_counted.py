import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("question", "count", "total", "share"),
    [
        ("What percentage of boroughs scored over 70 for safeguarding?", 9, 27, 33.3),
        ("What fraction of the London boroughs got under 50 on risk of harm?", 6, 16, 37.5),
        ("Which proportion of the areas you hold are above average on reoffending?", 8, 26, 30.8),
        ("Do most areas score over 60 on risk of harm?", 13, 32, 40.6),
    ],
)
def test_what_part_of_the_areas_is_so(ask: Ask, question: str, count: int, total: int, share: float) -> None:
    answer = ask(question)
    assert values(answer, "count") == [count, total]
    assert values(answer, "share") == [share]


def test_a_plain_count_gives_no_share(ask: Ask) -> None:
    assert values(ask("How many areas scored over 70 for safeguarding?"), "share") == []


def test_the_share_of_those_just_counted(talk: Talk) -> None:
    answer = talk("How many areas scored under 50 on risk of harm?", "What's that as a percentage?")
    assert values(answer, "share") == [21.9]  # 7 of 32


@pytest.mark.parametrize(
    ("first", "then", "count"),
    [
        ("How many areas got at least 75 for safeguarding?", "And who did not?", 19),  # 27 less 8
        ("Which London boroughs were under 50 on risk of harm?", "Which ones weren't?", 10),  # 16 less 6
        ("How many areas are above average on reoffending?", "and which aren't?", 18),  # 71% itself is not above it
        ("How many areas have all three scores?", "List the ones that don't", 10),  # 33 less 23
    ],
)
def test_those_that_do_not_do_it(talk: Talk, first: str, then: str, count: int) -> None:
    assert values(talk(first, then), "count")[0] == count


def test_within_the_same_bounds_on_another_measure_too(talk: Talk) -> None:
    answer = talk("Which areas were in the seventies for safeguarding?", "and for risk of harm as well?")
    assert {area for area, _, _ in scores_of(answer)} == {"Bournemouth and Poole", "Luton", "Kingston upon Thames"}


def test_who_else_has_a_score_that_all_were_named_for(talk: Talk) -> None:
    answer = talk("Did anybody get exactly 66 for reoffending?", "Who else got that?")
    assert {area for area, _, _ in scores_of(answer)} == {"Bexley", "Doncaster", "Hounslow"}


def test_the_narrowest_gap_after_the_widest(talk: Talk) -> None:
    answer = talk("Which area has the widest gap between safeguarding and risk of harm?", "And the narrowest?")
    assert {area for area, _, _ in scores_of(answer)} == {"Sefton"}  # 28 and 29


def test_those_just_listed_that_lie_in_a_region(talk: Talk) -> None:
    answer = talk("The seven best areas for reoffending?", "Are any of them in London?")
    listed = {"Barking and Dagenham", "Bromley", "Richmond upon Thames"}
    assert {area for area, _, _ in scores_of(answer)} == listed


def test_everyone_else_is_outside_the_region_before(talk: Talk) -> None:
    answer = talk("What's the range of reoffending scores in London?", "And for everyone else?")
    assert values(answer, "difference") == [25]  # 61 to 86


def test_other_bounds_on_every_measure(talk: Talk) -> None:
    assert values(talk("Did any area score above 80 for all three?", "And above 70?"), "count") == [5]


def test_the_mean_of_those_of_whom_one_was_picked_out(talk: Talk) -> None:
    answer = talk(
        "Which areas scored under 45 for safeguarding?", "Which of these was worst on risk of harm?",
        "And what's their average for safeguarding?",
    )  # fmt: skip
    assert values(answer, "mean") == [37.7]  # 44, 41 and 28


def test_another_count_is_claimed_of_another_measure(talk: Talk) -> None:
    first = "I make it nine areas over 70 for safeguarding. Agree?"
    assert "No. Risk of Harm to others" in talk(first, "and seven for risk of harm?").text  # six
    assert "Yes. Risk of Harm to others" in talk(first, "and six for risk of harm?").text


def test_those_outside_the_region_a_list_was_narrowed_to_are_of_that_list(talk: Talk) -> None:
    answer = talk(
        "Which areas scored between 80% and 90% for reoffending?",
        "How many of them are in London?",
        "Which two aren't?",
    )
    assert {area for area, _, _ in scores_of(answer)} == {"North Lincolnshire", "Cambridgeshire"}


def test_another_number_of_scores_is_counted_too(talk: Talk) -> None:
    answer = talk("How many areas have all three scores?", "and how many have just one?")
    assert {citation.area for citation in answer.citations} == {
        "Brighton and Hove", "East Riding of Yorkshire", "Enfield", "Harrow",
    }  # fmt: skip


def test_the_region_itself_takes_the_place_of_what_lies_outside_it(talk: Talk) -> None:
    answer = talk("Who scored highest on reoffending outside London?", "and inside?")
    assert {citation.area for citation in answer.citations} == {"Barking and Dagenham"}


@pytest.mark.parametrize("asked", ["And which lie outside the capital?", "Which of them are outside London?"])
def test_the_other_part_of_a_list_that_was_narrowed(talk: Talk, asked: str) -> None:
    answer = talk("Which areas fell below 50 for safeguarding?", "Which of those are in London?", asked)
    assert {area for area, _, _ in scores_of(answer)} == {"East Riding of Yorkshire", "Hartlepool", "Sefton"}


@pytest.mark.parametrize("asked", ["Which ones are new?", "Who does that add?", "Name the new entries"])
def test_those_that_wider_bounds_bring_in_are_told_by_themselves(talk: Talk, asked: str) -> None:
    answer = talk("Which areas got at least 80 for safeguarding?", "Make it 75", asked)
    assert sorted(values(answer, "score")) == [75, 75, 75, 78]  # Richmond, Luton, Barking and Dagenham, Bournemouth


def test_a_bar_may_be_moved_before_a_question(talk: Talk) -> None:
    answer = talk("Which areas got at least 80 for safeguarding?", "Make it 78. Who does that add?")
    assert scores_of(answer) == {("Richmond upon Thames", "safeguarding", 78)}


def test_the_other_part_of_those_judged_alike(talk: Talk) -> None:
    asked = ("Which areas were called disappointing?", "Which of those are in London?", "Name the ones that aren't.")
    assert "- Doncaster" in talk(*asked).text and "- Kent" in talk(*asked).text


def test_which_of_those_found_has_more_than_one_score(talk: Talk) -> None:
    asked = ("Harrow's risk of harm score?", "Which other areas scored the same?")
    answer = talk(*asked, "And which of those has more than one score?")
    assert ("Hackney", "safeguarding", 47) in scores_of(answer)


def test_which_does_not_lie_there_is_one_of_those_asked_about(talk: Talk) -> None:
    asked = ("Who are the bottom five on reoffending?", "are they all in London?", "which isn't?")
    assert talk(*asked).text.startswith("Slough lies in the South East region")
