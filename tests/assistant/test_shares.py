"""What part of the areas is so. Of the 33 areas held 16 lie in London, and 25 have an overall judgement here."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("What share of areas have all three scores?", 69.7),  # 23 of 33
        ("What percentage of London boroughs have all three scores?", 81.3),  # 13 of 16
        ("What percentage got a verdict of disappointing?", 24),  # 6 of 25
        ("what percentage of areas were called creditable?", 16),  # 4 of 25
        ("What percentage of areas lack a reoffending score?", 21.2),  # 7 of 33
        ("What proportion of areas scored above 60 on both safeguarding and risk of harm?", 38.5),  # 10 of 26
        ("What percentage of areas scored below 50 on at least two measures?", 9.1),  # 3 of 33
        ("What percentage of areas did better on reoffending than on safeguarding?", 69.6),  # 16 of 23
        ("What percentage of areas share a safeguarding score with another?", 40.7),  # 11 of 27
        ("What share of the areas you hold are in London?", 48.5),  # 16 of 33
        ("What percentage of areas are outside London?", 51.5),
        ("What fraction of areas are London boroughs?", 48.5),
        ("What percentage scored under 60 on safeguarding?", 40.7),  # 11 of 27
        ("How many areas, as a percentage, scored over 70 for reoffending?", 42.3),  # 11 of 26
        ("What percentage of areas did better than Luton on reoffending?", 15.4),  # 4 of 26
    ],
)
def test_a_share_of_the_areas_is_given_as_one(ask: Ask, question: str, share: float) -> None:
    assert values(ask(question), "share") == [share]


@pytest.mark.parametrize(
    "question",
    ["What percentage did the best area get for safeguarding?", "What percentage of cases did Luton get right?"],
)
def test_a_percentage_that_is_a_score_is_no_share(ask: Ask, question: str) -> None:
    assert not values(ask(question), "share")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Are more than half of the areas you hold in London?", "No."),  # 16 of 33
        ("Are fewer than half the areas in London?", "Yes."),
        ("Is it true that most of the areas are London boroughs?", "No."),
        ("Did most areas score above 60 on both safeguarding and risk of harm?", "No."),  # 10 of 26
        ("Did more than a third of areas score above 60 on both safeguarding and risk of harm?", "Yes."),
        ("Did most areas do better on reoffending than on safeguarding?", "Yes."),
        ("Do all areas do better on reoffending than on safeguarding?", "No."),
        ("Did no area score better on risk of harm than on reoffending?", "Yes."),
        ("Do more than half of areas lack a safeguarding score?", "No."),
        ("Do fewer than ten areas lack a reoffending score?", "Yes."),  # 7
        ("Do most areas have all three scores?", "Yes."),
        ("Do all areas have a reoffending score?", "No."),
        ("Does every London borough have a safeguarding score?", "No."),  # 14 of 16
    ],
)
def test_a_part_of_all_that_is_claimed_gets_a_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)
