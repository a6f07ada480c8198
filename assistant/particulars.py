"""Particular things that a question names, which nothing answers that speaks of another of their kind: "hostels".

By their vectors kinds of a thing are as near to each other as two words for one thing are, so that they are known apart
only by what `particulars.toml` lists.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from assistant.words import compared_words

_FILE = Path(__file__).with_name("particulars.toml")

_NONE: frozenset[str] = frozenset()

_WIDER = " | "
"""What stands before the wider words of a thing."""

_SHORT = 3
"""Letters of words that are no plural: "bus"."""

_Names = Mapping[tuple[str, ...], frozenset[str]]
"""The things by their names, word for word: by stems "boxing" would be a box, "adopted" an adoption."""


class _Listed(NamedTuple):
    """The things as they are `asked` after, and as a sentence is `told` to be on them; subjects `apart` from others."""

    asked: _Names
    told: _Names
    apart: Mapping[str, frozenset[str]]


@cache
def _listed() -> _Listed:
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    lines = [line for listed in data["things"].values() for line in listed]
    apart = {subject: frozenset(others) for subject, others in data["apart"].items()}
    return _Listed(
        _by_name((line, line.partition(_WIDER)[0]) for line in lines),
        _by_name((line, line.replace(_WIDER, ", ")) for line in lines),
        apart,
    )


def _by_name(listed: Iterable[tuple[str, str]]) -> _Names:
    """Return the things, each given with its names, by these."""
    things: dict[tuple[str, ...], frozenset[str]] = {}
    for thing, names in listed:
        for name in map(_words_of, names.split(", ")):
            things[name] = things.get(name, _NONE) | {thing}
    return things


def particulars_of(text: str) -> frozenset[str]:
    """Return the particular things that some words of a question ask after."""
    return _found(_listed().asked, _words_of(text))


@lru_cache(maxsize=4096)
def particulars_in(sentence: str) -> frozenset[str]:
    """Return the particular things that a sentence speaks of."""
    return _found(_listed().told, _words_of(sentence))


def apart_from(subjects: Iterable[str]) -> frozenset[str]:
    """Return the subjects beside some that say nothing of them."""
    return _NONE.union(*(_listed().apart.get(subject, _NONE) for subject in subjects))


def _found(names: _Names, words: tuple[str, ...]) -> frozenset[str]:
    """Return the things of the longest names, from left to right: "foetal alcohol" is no alcohol."""
    longest = max(map(len, names))
    found, at = _NONE, 0
    while at < len(words):
        name = next((n for end in range(at + longest, at, -1) if (n := words[at:end]) in names), words[at : at + 1])
        found, at = found | names.get(name, _NONE), at + len(name)
    return found


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(map(_singular, compared_words(text)[0]))


def _singular(word: str) -> str:
    if len(word) <= _SHORT or not word.endswith("s"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]  # of "tennis", too, wherever it stands
