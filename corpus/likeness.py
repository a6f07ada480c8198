"""How alike two texts are, by the runs of words that they share."""

import re
from functools import lru_cache

from corpus.markup import unmarked

ALIKE = 0.8
"""The share of the shorter text's runs of words from which two texts of one inspection are taken to be the same."""

NEARLY_ALL = 0.9
"""The share from which two texts are so alike that one is probably a copy, whatever their dates say."""

SOMEWHAT = 0.4
"""The share from which two texts without a figure in common, of one area and day, are one notice badly read."""

_RUN = 5
_WORD = re.compile(r"\w+")


def likeness(one: str, other: str) -> float:
    """Return the share, 0 to 1, of the shorter text's runs of five words that the other holds too.

    A web page holds a notice's words and more, so what only the longer text has does not count.
    """
    ours, theirs = _runs(one), _runs(other)
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


@lru_cache(maxsize=512)
def _runs(text: str) -> frozenset[int]:
    words = _WORD.findall(unmarked(text).casefold())
    return frozenset(hash(tuple(words[at : at + _RUN])) for at in range(max(1, len(words) - _RUN + 1)))
