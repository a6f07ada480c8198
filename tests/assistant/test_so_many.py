"""How many a list holds, put to be confirmed."""

import pytest

from tests.assistant.checks import Talk, values


@pytest.mark.parametrize(
    ("first", "asked", "verdict"),
    [
        ("Which areas scored over 80 on safeguarding?", "so only three?", "Yes."),  # 83, 83, 81
        ("Which areas scored over 80 on safeguarding?", "so there are just two?", "No."),
        ("Which areas scored over 80 on safeguarding?", "is it the only one?", "No."),
        ("Which areas were called disappointing?", "that's six of them?", "Yes."),
        ("Which areas were called disappointing?", "only five then?", "No."),
        ("Which areas were called very creditable?", "so only one has it?", "Yes."),
        ("Who scored under 30 on risk of harm?", "just the one, then?", "Yes."),
        ("Which London boroughs do you have?", "so sixteen?", "Yes."),
    ],
)
def test_a_number_of_those_listed_is_confirmed(talk: Talk, first: str, asked: str, verdict: str) -> None:
    opening = talk(first, asked).text.split("\n\n")[:2]
    assert any(line.startswith(verdict) for line in opening)


def test_the_list_still_stands_as_it_was_asked_for(talk: Talk) -> None:
    asked = ("Which areas scored over 80 on safeguarding?", "so only three?", "and over 75?")
    assert not talk(*asked).text.startswith(("Yes", "No"))
    assert 5 in values(talk(*asked), "count")
