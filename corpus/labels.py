"""Which measure the label of a table's row names."""

import re
from functools import lru_cache

from corpus.markup import one_line
from corpus.model import MEASURES, Measure
from corpus.vocabulary import GLOSS_WORDS, vocabulary

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=4096)  # the same labels are looked at again and again
def measure_of(label: str) -> Measure | None:
    """Return the measure that a row's label names, or None where it names none, several or a part of one."""
    words = vocabulary()
    plain = one_line(re.sub(r"-\s*\n\s*", "", label))
    outside = re.sub(r"\([^)]*\)?", " ", plain) if "(" in plain else plain
    if outside.isascii():  # most lines are prose, and are known by one word
        left = set(_WORD.findall(outside.lower())) - words.labelling
        if not all(word.startswith(words.ending) for word in left):
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
