import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which areas passed 70 for safeguarding?", 9),  # 83, 83, 81, 80, 78, 75, 75, 75, 71
        ("Who bettered 80 per cent on safeguarding?", 3),
        ("How many boroughs got to 75% on safeguarding?", 8),
        ("Which councils made 80 for safeguarding?", 4),
        ("Who managed 80% on safeguarding?", 4),
        ("Which areas did not make 45 for safeguarding?", 3),  # 44, 41, 28
        ("Which areas failed to pass 45 on safeguarding?", 4),  # 45 itself is no pass
        ("How many areas failed to get to 45 for safeguarding?", 3),
        ("How many areas didn't top 45 on safeguarding?", 4),
        ("Which areas languished below 45 for safeguarding?", 3),
        ("Which areas failed to record 45 for safeguarding?", 3),
        ("How many were unable to post 45% on safeguarding?", 3),
        ("How many couldn't even get 45 on safeguarding?", 3),
        ("Who failed on safeguarding to reach 45?", 3),
        ("How many failed to get half of safeguarding work right?", 5),  # 47, 45, 44, 41, 28
    ],
)
def test_a_verb_before_a_score_sets_a_bound(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Is Luton over 70 for safeguarding?", "Yes."),  # 75
        ("Is Kent over 60% on safeguarding?", "No."),  # 59
        ("Luton did not make 70 on safeguarding, correct?", "No."),
        ("Luton failed to score 80% on safeguarding, didn't it?", "Yes."),
        ("Luton was unable to earn 70% on safeguarding, right?", "No."),
        ("So Kent made 59 for safeguarding?", "Yes."),  # what it scored, and no bound
    ],
)
def test_an_area_is_told_from_a_bound(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


def test_a_place_among_the_first_is_no_bound(ask: Ask) -> None:
    assert "highest of the areas held here" in ask("What are the top 20 areas for safeguarding?").text


def test_nowhere_near_a_score_is_no_score_near_it(ask: Ask) -> None:
    answer = ask("How many areas came nowhere near 60% on safeguarding?")
    assert (answer.outcome, answer.figures) == ("declined", ())
