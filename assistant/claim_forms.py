"""What is said around a claim, put together from its parts: "can we safely print that", "have I got it right"."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from assistant.vocabulary import vocabulary
from assistant.words import Word, listed_words

Keys = tuple[str, ...]


def is_form(name: str, words: Sequence[Word]) -> bool:
    """Return whether words are, from the first to the last, one of the forms of a list of the vocabulary."""
    return len(words) in _ends(name, _keys(words), 0)


def form_at_start(name: str, words: Sequence[Word]) -> int:
    """Return after how many words the longest form of a list ends that they begin with, 0 where there is none."""
    return max(_ends(name, _keys(words), 0), default=0)


def form_at_end(name: str, words: Sequence[Word]) -> int:
    """Return how many words a form of a list takes up that they end with, 0 where there is none."""
    keys = _keys(words)
    return next((len(keys) - at for at in range(len(keys)) if len(keys) in _ends(name, keys, at)), 0)


class _Part(NamedTuple):
    """A part of a form: the phrases that it may be, by their first words, and whether it may be left out."""

    phrases: Mapping[str, Sequence[Keys]]
    optional: bool


_Form = tuple[_Part, ...]


def _ends(name: str, keys: Keys, start: int) -> set[int]:
    """Return the places where forms of a list end that begin at a place."""
    forms = _forms(name).get(keys[start], ()) if start < len(keys) else ()
    return {end for form in forms for end in _ends_of(form, keys, start)}


def _ends_of(form: _Form, keys: Keys, start: int) -> set[int]:
    ends = {start}
    for phrases, optional in form:
        told = [(at, phrase) for at in ends if at < len(keys) for phrase in phrases.get(keys[at], ())]
        further = {at + len(phrase) for at, phrase in told if keys[at : at + len(phrase)] == phrase}
        ends = ends | further if optional else further
    return ends


def _keys(words: Sequence[Word]) -> Keys:
    return tuple(word.key for word in words)


@cache
def _forms(name: str) -> Mapping[str, Sequence[_Form]]:
    """Return the forms of a list by the words that they may begin with, so that most words begin none."""
    found: dict[str, list[_Form]] = {}
    for listed in vocabulary().data["claim_forms"][name]:
        form = tuple(map(_part, listed.split()))
        first = next(at for at, part in enumerate(form) if not part.optional)
        for key in {key for part in form[: first + 1] for key in part.phrases}:
            found.setdefault(key, []).append(form)
    return found


@cache
def _part(written: str) -> _Part:
    """Return a form's part: a word, or any phrase of a list ("{it}"); "?" where it may be left out."""
    name = written.removesuffix("?")
    listed = vocabulary().data["claim_parts"][name.strip("{}")] if name.startswith("{") else [name]
    phrases: dict[str, list[Keys]] = {}
    for phrase in listed:
        keys = _keys(listed_words(phrase))
        phrases.setdefault(keys[0], []).append(keys)
    return _Part(phrases, written.endswith("?"))
