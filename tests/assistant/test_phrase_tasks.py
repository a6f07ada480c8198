import pytest

from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many other councils were given the same verdict as Kent?", 5),
        ("How many others got the same phrase as Luton?", 3),
        ("Which other areas share Kent's verdict?", 5),
    ],
)
def test_others_with_the_same_verdict_are_counted_without_the_area(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count


@pytest.mark.parametrize(
    "question",
    [
        "Areas summed up as creditable, with their safeguarding scores",
        "List the safeguarding scores of the creditable areas",
    ],
)
def test_the_scores_of_areas_so_described_are_listed(ask: Ask, question: str) -> None:
    assert {area for area, _, _ in scores_of(ask(question))} == {"Cambridgeshire", "Luton", "Richmond upon Thames"}


def test_the_rarer_of_two_phrases_is_told(ask: Ask) -> None:
    answer = ask("Which is the rarer verdict, disappointing or creditable?")
    assert answer.text.startswith("“disappointing”: **6** areas; “creditable”: **4** areas.")
