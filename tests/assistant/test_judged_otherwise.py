"""Of whom a phrase was not used: 25 areas have one, 6 are "disappointing", 4 "creditable", 3 "very disappointing"."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many areas were not called disappointing?", 19),
        ("Which areas got a verdict other than disappointing?", 19),
        ("Which areas were judged anything but disappointing?", 19),
        ("Which areas were never called disappointing?", 19),
        ("Who didn't get a creditable verdict?", 21),
        ("Which areas were not very disappointing?", 22),
    ],
)
def test_those_judged_otherwise_are_listed(ask: Ask, question: str, count: int) -> None:
    answer = ask(question)
    assert values(answer, "count") == [count, 25] and answer.text.startswith("Not described as")


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which areas were disappointing but not very disappointing?", 6),
        ("Which areas were not disappointing but creditable?", 4),
        ("Which areas were described as disappointing, not very disappointing?", 6),
    ],
)
def test_a_phrase_set_beside_another_is_asked_for_to_the_word(ask: Ask, question: str, count: int) -> None:
    answer = ask(question)
    assert values(answer, "count")[0] == count and answer.text.startswith("Described as")
