"""Which measure the label of a table's row names."""

import re
from functools import lru_cache

from corpus.markup import one_line
from corpus.model import MEASURES, Measure
from corpus.vocabulary import GLOSS_WORDS, vocabulary

_WORD = re.compile(r"\w+")
_IN_BRACKETS = re.compile(r"\([^)]*\)?")


@lru_cache(maxsize=4096)  # the same labels are looked at again and again
def measure_of(label: str) -> Measure | None:
    """Return the measure that a row's label names, or None where it names none, several or a part of one."""
    words = vocabulary()
    plain = one_line(re.sub(r"-\s*\n\s*", "", label))
    outside = _IN_BRACKETS.sub(" ", plain)
    if _is_prose(outside):
        return None
    patterns = words.names
    named = [measure for measure in MEASURES if patterns[measure].search(outside)]
    if not named:
        patterns = words.glosses
        named = [measure for measure in MEASURES if patterns[measure].search(plain)]
    if len(named) != 1:
        return None
    inside = " ".join(re.findall(r"\([^)]*", plain))
    glossed = [m for m in MEASURES if words.glosses[m].search(plain) or words.names[m].search(inside)]
    if any(measure != named[0] for measure in glossed):
        return None  # the label of one row run into the gloss of another
    rest = words.names[named[0]].sub(" ", outside)
    rest = words.glosses[named[0]].sub(" ", rest)
    left = set(_WORD.findall(rest.lower())) - words.filler - GLOSS_WORDS
    return None if left else named[0]


@lru_cache(maxsize=4096)  # each way to read a table asks it of every line
def may_begin(line: str) -> bool:
    """Return whether a label that names a measure may begin with this line; most lines of prose cannot."""
    return line.endswith("-") or not _is_prose(_IN_BRACKETS.sub(" ", one_line(line)))


def _is_prose(words: str) -> bool:
    """Return whether some text, without what stands in brackets, holds a word that no label of a measure has."""
    if not words.isascii():  # patterns take more letters for the same than lower case does
        return False
    known = vocabulary()
    return not all(word.startswith(known.ending) for word in set(_WORD.findall(words.lower())) - known.labelling)
