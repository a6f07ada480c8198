"""How many times one score is of another: "did it double?"."""

import re
from collections.abc import Mapping
from fractions import Fraction

from assistant.query import Query

FACTORS: Mapping[str, Fraction] = {"double": Fraction(2), "treble": Fraction(3), "halve": Fraction(1, 2)}

_MORE = re.compile(r"\b(?:more|better|higher|over) than (?:\w+ )?$|\bover $", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:nearly|almost|not quite|close to|about|roughly) (?:\w+ )?$", re.IGNORECASE)
_FACTOR = re.compile(
    r"\b(?:doubl|twice|two-?fold|trebl|tripl|three-?fold|three times|halv|half|in half|factor of)", re.IGNORECASE
)


def holds_factor(query: Query, new: int, old: int) -> bool | None:
    """Return whether a score moved by the factor that a question names, or beyond it; None where it names none.

    A score that doubled is at least twice what it was; nothing is held of "nearly doubled".
    """
    name = next((name for name in FACTORS if name in query.cues), None)
    match = _FACTOR.search(query.question)
    if name is None or match is None or _NEARLY.search(query.question[: match.start()]):
        return None
    factor = FACTORS[name]
    more = _MORE.search(query.question[: match.start()])
    if factor < 1:
        return new < old * factor if more else new <= old * factor
    return new > old * factor if more else new >= old * factor
