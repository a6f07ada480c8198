"""How many of the three scores an area has. Of the 33 areas held 23 have all three, 6 two and 4 one."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("question", "count", "total"),
    [
        ("Areas with only a risk of harm score?", 3, 33),  # Brighton and Hove, Enfield, Harrow
        ("Which councils have nothing but a risk of harm score?", 3, 33),
        ("Which areas have only safeguarding and risk of harm scores?", 3, 33),  # Hartlepool, Kingston, Sefton
        ("Which areas have just one score?", 4, 33),  # and East Riding of Yorkshire
        ("How many areas only have two scores?", 6, 33),
        ("Which areas have fewer than three scores?", 10, 33),
        ("Which areas lack at least one score?", 10, 33),
        ("Which areas do not have all three scores?", 10, 33),
        ("Which London boroughs have an incomplete set of scores?", 3, 16),
        ("Which areas have at least two scores?", 29, 33),
        ("Which areas are missing exactly one of the scores?", 6, 33),
        ("How many areas are missing just one score?", 6, 33),
        ("Which areas have all but one of the scores?", 6, 33),
        ("Which areas are missing two scores?", 4, 33),
        ("Which areas are missing more than one score?", 4, 33),
        ("Which areas have just two of the three scores?", 6, 33),
    ],
)
def test_areas_by_how_many_scores_they_have(ask: Ask, question: str, count: int, total: int) -> None:
    answer = ask(question)
    assert values(answer, "count") == [count, total]
    assert len({area for area, _, _ in scores_of(answer)}) == count


def test_a_full_set_is_all_three(ask: Ask) -> None:
    assert values(ask("For how many areas do you have a full set of three scores?"), "count") == [23]


def test_those_that_do_not_have_what_was_asked_for(talk: Talk) -> None:
    answer = talk("How many London boroughs have a reoffending score?", "which don't?")
    assert values(answer, "count") == [3]
    assert all(name in answer.text for name in ("Enfield", "Harrow", "Kingston upon Thames"))


@pytest.mark.parametrize(
    "question", ["Are any areas missing a safeguarding mark?", "Any areas without a safeguarding score?"]
)
def test_areas_without_a_score(ask: Ask, question: str) -> None:
    assert values(ask(question), "count") == [6]


def test_only_a_mean_is_asked_for_of_a_region_named_before(ask: Ask) -> None:
    """The five held in the South East scored 69, 61, 55, 54 and 53 per cent: 292 together."""
    assert values(ask("South East only: the mean risk of harm score of the areas held there?"), "mean") == [58.4]


def test_whether_there_are_any_with_a_single_score_gets_a_yes(ask: Ask) -> None:
    for question in ("Are there any areas for which you have just one score?", "Do any areas have just one score?"):
        assert ask(question).text.startswith("Yes. **4** areas")
