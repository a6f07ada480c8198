import pytest

from corpus.markup import unmarked
from corpus.model import Span
from corpus.speech import find_judgement, find_others, find_speaker, find_speech


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


SAID = """Ida Fern, Assistant Chief Inspector, said:

“Plans were late.”

Tom Vale, lead inspector, added:

“Homes were visited.

“Files were kept.”

Councillor Una Reed, chair of the board, said: “We are sorry.”

NOTES TO EDITORS
"""


def test_those_who_speak_after_the_first_are_found_each_with_office_and_words() -> None:
    first = SAID.index("late.”") + len("late.”")
    others = find_others(SAID, first, SAID.index("NOTES"), len(SAID))
    assert [(said.name, said.office, said.span.of(SAID)) for said in others] == [
        ("Tom Vale", "lead inspector", "“Homes were visited.\n\n“Files were kept.”"),
        ("Councillor Una Reed", "chair of the board", "“We are sorry.”"),
    ]


_TODAY = "Ida Fern, Assistant Chief Inspector, has today published a report on the work in Dunmere.\n\n"


@pytest.mark.parametrize(
    ("words", "speech"),
    [
        ("“Plans were late,” Ida Fern said. “All were seen.”", "“Plans were late,” Ida Fern said. “All were seen.”"),
        ("“Plans were late,” said Ida Fern.\n\nFiles were kept.", "“Plans were late,”"),
    ],
)
def test_who_speaks_by_name_alone_has_the_office_given_elsewhere(words: str, speech: str) -> None:
    text = _TODAY + words + "\n"
    speaker = find_speaker(text)
    assert speaker is not None
    assert (speaker.name, speaker.office) == ("Ida Fern", "Assistant Chief Inspector")
    said = find_speech(unmarked(text), speaker.begins, len(text), len(text))
    assert said is not None
    assert said.of(text) == speech


def test_who_has_no_office_anywhere_is_no_speaker() -> None:
    assert find_speaker("The team moved.\n\n“Plans were late,” Ida Fern said.\n") is None
