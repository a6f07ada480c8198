import pytest

from assistant import Assistant
from assistant.asked_words import find_asked_words, names_notice


@pytest.mark.parametrize(
    ("question", "keys", "enough"),
    [
        ("Did the prevention team in Luton get results?", {"prevention", "team", "results"}, True),
        ("How often were parents visited at home in Luton?", {"parents", "visited", "home"}, True),
        ("What was Luton's safeguarding score?", {"safeguarding", "score"}, True),
        ("How did Luton do?", set(), False),
    ],
)
def test_names_and_what_only_asks_are_no_words_of_a_finding(
    assistant: Assistant, question: str, keys: set[str], enough: bool
) -> None:
    asked = find_asked_words(assistant.understand(question), assistant._desk().vocabulary)
    assert keys <= set(asked.keys)
    assert not {"luton", "how", "did", "the"} & set(asked.keys)
    assert asked.enough is enough


def test_a_notice_as_such_is_told_from_what_it_says() -> None:
    assert names_notice("When was the report on Luton published?")
    assert not names_notice("According to the Luton report, were parents seen?")
