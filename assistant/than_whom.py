"""The second of two measures told by whom it is about alone: "do they protect children better than the public?"."""

from collections.abc import Sequence
from functools import cache

from assistant.vocabulary import Mark, vocabulary
from assistant.words import Word
from corpus.model import MEASURES, Measure

_OF_WHOM: tuple[Measure, ...] = ("safeguarding", "risk_of_harm")
_ANYBODY = frozenset("people everyone everybody others".split())
"""Words for whom that may be other areas: "did Kent protect children better than others?"."""

_LEADING = frozenset(
    "the its their they it does do did at on with for protect protects protected protecting look looks looked looking "
    "after keep keeps kept keeping care cares caring".split()
)


@cache
def _whom() -> dict[str, Measure]:
    """Return the words for whom a measure is about, each with that measure."""
    pairs = vocabulary().data["pairs"]
    return {word: measure for measure in _OF_WHOM for word in pairs[f"{measure}_whom"] if word not in _ANYBODY}


def with_whom(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with the measure that whoever stands behind a "than" is the matter of."""
    than = next((at for at, word in enumerate(words) if word.key == "than"), 0)
    told = [m for m in marks if m.name in _OF_WHOM and m.section == "measures" and m.end <= than]
    if not told or any(m.section == "measures" and m.start > than for m in marks):
        return marks
    at = than + 1
    while at < len(words) and words[at].key in _LEADING:
        at += 1
    measure = _whom().get(words[at].key) if at < len(words) else None
    acts = told[-1].end - told[-1].start > 1  # "protect children", not "safeguarding"
    if measure is None or measure not in MEASURES or measure == told[-1].name or not acts:
        return marks
    return (*(m for m in marks if not m.start <= at < m.end), Mark("measures", measure, at, at + 1))
