import pytest

from assistant.bounds import Bounds
from assistant.comparators import find_bounds
from assistant.numbers import find_numbers
from assistant.vocabulary import Vocabulary
from assistant.words import split_words
from tests.assistant.checks import Ask, values
from tests.assistant.conftest import Understand


def all_bounds(words: Vocabulary, text: str) -> tuple[Bounds, ...]:
    parts = split_words(text)
    return find_bounds(parts, find_numbers(parts), words.marks(parts))


def bounds_of(words: Vocabulary, text: str) -> Bounds | None:
    return next(iter(all_bounds(words, text)), None)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("over 75%", 76, 100),
        ("more than 75%", 76, 100),
        ("beat 75%", 76, 100),
        ("at least 75%", 75, 100),
        ("75% or more", 75, 100),
        ("75 and above", 75, 100),
        ("under 50%", 0, 49),
        ("below fifty per cent", 0, 49),
        ("at most 50%", 0, 50),
        ("50% or less", 0, 50),
        ("no more than 50%", 0, 50),
        ("no less than 50%", 50, 100),
        ("between 60% and 65%", 60, 65),
        ("between 65 and 60", 60, 65),
        ("exactly 75%", 75, 75),
        ("scored 75%", 75, 75),
        ("over two thirds", 67, 100),
        ("under two thirds", 0, 66),
        ("at least half", 50, 100),
        ("about 70%", 67, 73),
        ("nearly 80%", 77, 79),
        ("just over 70%", 71, 73),
        ("roughly two thirds", 64, 69),
        ("not far off two thirds", 64, 66),
        ("in the mid-eighties", 84, 86),
        ("in the low 70s", 70, 73),
        ("did not score above 50%", 0, 50),
        ("did not score below 50%", 50, 100),
        ("above 66.5%", 67, 100),
        ("at least 66.5%", 67, 100),
        ("at most 66.5%", 0, 66),
        ("in the 72% to 80% band", 72, 80),
        ("scored 72-80", 72, 80),
        ("72% – 80%", 72, 80),
        ("clear the halfway mark", 51, 100),
    ],
)
def test_a_comparator_sets_bounds(words: Vocabulary, text: str, least: int, most: int) -> None:
    bounds = bounds_of(words, text)
    assert bounds is not None
    assert (bounds.least, bounds.most) == (least, most)


@pytest.mark.parametrize("text", ["top 3", "the three best", "no number at all", "between 50"])
def test_a_number_without_a_comparator_sets_none(words: Vocabulary, text: str) -> None:
    assert bounds_of(words, text) is None


def test_bounds_are_said_in_words(words: Vocabulary) -> None:
    bounds = bounds_of(words, "under 50%")
    assert bounds is not None
    assert bounds.words == "below 50%"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("above 70 on safeguarding and below 60 on reoffending", [(71, 100), (0, 59)]),
        ("above 60 but below 70", [(61, 100), (0, 69)]),
        ("above 60 and below 70", [(61, 100), (0, 69)]),
        ("over 60 and under 70", [(61, 100), (0, 69)]),
        ("60 or more and 70 or less", [(60, 100), (0, 70)]),
        ("between 40 and 50 on safeguarding and above 80 on reoffending", [(40, 50), (81, 100)]),
        (
            "above 70 on safeguarding, over 60 on risk of harm and under 50 on reoffending",
            [(71, 100), (61, 100), (0, 49)],
        ),
        ("more than ten areas above 70", [(71, 100)]),
        ("above 70 on all three", [(71, 100)]),
        ("the 2nd highest above 70", [(71, 100)]),
    ],
)
def test_each_comparator_sets_bounds_of_its_own(words: Vocabulary, text: str, expected: list[tuple[int, int]]) -> None:
    assert [(bounds.least, bounds.most) for bounds in all_bounds(words, text)] == expected


def test_a_not_turns_only_the_bounds_that_it_stands_before(words: Vocabulary) -> None:
    first, second = all_bounds(words, "did not score above 70 on safeguarding and scored below 60 on reoffending")
    assert (first.denied, second.denied) == (True, False)


def test_bounds_know_the_numbers_that_set_them(words: Vocabulary) -> None:
    between, above = all_bounds(words, "between 40 and 50 on safeguarding and above 80 on reoffending")
    assert (between.numbers, above.numbers) == ((40, 50), (80,))


def test_a_distance_in_points_is_no_bound(words: Vocabulary) -> None:
    assert all_bounds(words, "more than 10 points above the average") == ()


@pytest.mark.parametrize(
    ("question", "least", "most"),
    [
        ("Which areas scored in the sixties for safeguarding?", 60, 69),
        ("Which areas scored in the 70s on safeguarding?", 70, 79),
        ("Which areas scored in the sixties or above on safeguarding?", 60, 100),
    ],
)
def test_a_decade_bounds_on_both_sides_unless_more_is_said(
    understood: Understand, question: str, least: int, most: int
) -> None:
    query = understood(question)
    assert query.bounds and (query.bounds.least, query.bounds.most, query.unplaced) == (least, most, ())


def test_a_small_number_in_words_is_no_score(understood: Understand) -> None:
    assert understood("mean reoffending score, all areas with one").bounds is None


@pytest.mark.parametrize(
    ("question", "least", "most"),
    [
        ("Whose risk of harm score tops 70 per cent?", 71, 100),
        ("Which areas top 70 for safeguarding?", 71, 100),
        ("Who topped 80% for reoffending?", 81, 100),
        ("no more than 45 per cent on safeguarding - who was that?", 0, 45),
    ],
)
def test_a_top_before_a_score_and_a_no_before_a_comparator_set_bounds(
    understood: Understand, question: str, least: int, most: int
) -> None:
    bounds = understood(question).bounds
    assert bounds and (bounds.least, bounds.most) == (least, most)


def test_the_top_so_many_set_none(understood: Understand) -> None:
    query = understood("the top 20 areas for safeguarding")
    assert (query.bounds, query.limit) == (None, 20)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Does four out of five hold for Bromley's safeguarding?", "Yes. Bromley scored **81%**"),
        ("Was it three in ten for Bromley's safeguarding?", "No. Bromley scored **81%**"),
        ("Did Luton get more than seven in ten for safeguarding?", "Yes. Luton scored **75%**"),
        ("A quarter of Luton's risk of harm work fell short, right?", "Yes. Luton scored **73%**"),
        ("Half of Luton's risk of harm work fell short, right?", "No. Luton scored **73%**"),
        ("Did more than half of Bexley's safeguarding work come up short?", "No. Bexley scored **64%**"),
        ("Did less than half of Bexley's safeguarding work come up short?", "Yes. Bexley scored **64%**"),
        ("Kent bungles safeguarding four times in ten, correct?", "Yes. Kent scored **59%**"),
    ],
)
def test_a_share_said_in_words_is_held_against_the_score(ask: Ask, question: str, opens: str) -> None:
    assert ask(question).text.startswith(opens)


@pytest.mark.parametrize(
    "question",
    [
        "How many areas fell short of half marks on risk of harm?",
        "Which areas failed to reach half on risk of harm?",
        "In which areas did more than half of risk of harm work fall short?",
    ],
)
def test_what_falls_short_of_a_limit_lies_below_it_and_so_does_that_of_which_most_does(ask: Ask, question: str) -> None:
    """Those are Hounslow and Wandsworth (47), Newham (46), Hackney and Harrow (43), Greenwich (42), Sefton (29)."""
    answer = ask(question)
    assert values(answer, "count") == [7, 32]
    assert all(figure.value < 50 for figure in answer.figures if figure.statistic == "score")
    assert "scored below 50%" in answer.text or "scored at most 49%" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Newham 55 safeguarding, 46 risk, 60 reoffending, right?",
        "Is it right that Newham had safeguarding 55, risk of harm 46 and reoffending 60?",
    ],
)
def test_numbers_listed_beside_measures_are_each_checked(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.count("Yes. ") == 3
    assert set(values(answer, "score")) == {55, 46, 60}


def test_one_wrong_number_of_a_list_is_said_to_be_wrong(ask: Ask) -> None:
    answer = ask("Newham: safeguarding 55, risk 46, offending 61?")
    assert "No. Newham scored **60%**" in answer.text and answer.text.count("Yes. ") == 2


def test_a_score_with_which_somebody_failed_is_no_share_of_failures(ask: Ask) -> None:
    answer = ask("Did Kent fail on safeguarding with 59%?")
    assert answer.outcome == "declined" and "Yes" not in answer.text


@pytest.mark.parametrize("text", ["abusers under eighteen", "young people over 15"])
def test_how_old_people_are_bounds_no_score(words: Vocabulary, text: str) -> None:
    assert bounds_of(words, text) is None


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which areas did not score 70 or more on safeguarding?", 18),  # 69 and below, of 27
        ("Which areas didn't get 50 or less on safeguarding?", 22),
        ("Which areas failed to score more than 40 on safeguarding?", 1),  # Sefton's 28
        ("Which London boroughs couldn't get 60 or better on safeguarding?", 7),
    ],
)
def test_a_limit_that_is_denied_is_turned_round_on_whichever_side_its_words_stand(
    ask: Ask, question: str, count: int
) -> None:
    assert values(ask(question), "count", "areas")[0] == count


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which youth offending teams got seventy-odd for reoffending?", 7),  # 78, 76, 75, 75, 71, 71, 71
        ("How many scored sixty-something on safeguarding?", 7),
        ("How many areas scored more than 4/5 on reoffending?", 4),
        ("Which areas got at least 3/4 on safeguarding?", 8),
        ("Which areas equalled or bettered 75 on safeguarding?", 8),  # 75 itself is level
        ("Which areas bettered 75 on safeguarding?", 5),
        ("Who narrowly missed out on 60 for risk of harm?", 3),  # 59, 57, 57
        ("Which councils are a point or less away from the national average for safeguarding?", 3),  # 69, 69, 67
    ],
)
def test_loose_numbers_and_fractions_are_limits(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count
