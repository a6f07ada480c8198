import pytest

from corpus.model import Span
from corpus.speech import find_judgement


@pytest.mark.parametrize(
    ("words", "judgement"),
    [
        ("Overall, we consider this an encouraging set of findings, better than our earlier visit.", "encouraging"),
        ("Overall, this is a poor set of findings, although a new head had come since our last visit.", "poor"),
        ("At our earlier inspection we considered this a poor set of findings.", ""),
        ("We considered this a poor set of findings at our earlier inspection.", ""),
    ],
)
def test_a_judgement_set_against_an_earlier_one_is_of_now(words: str, judgement: str) -> None:
    found = find_judgement(words, Span(0, len(words)))
    assert (found.of(words) if found else "") == judgement
