"""Whether a sentence praises, finds fault or judges, and which half of it does: told by its stance and its words.

"Drama went well, but the cookery class was poor" praises drama.
"""

import re
from collections.abc import Sequence
from typing import Literal

from assistant.matter import Matter
from assistant.vocabulary import Vocabulary
from assistant.words import Word, compared_words, split_words

MIDDLE = 0.05
"""The stance between praise and fault. Nearly every finding is one of the two; what is neither is told by words."""

_OVERALL = frozenset("overall findings consider conclude conclusion judge judgement".split())
"""Words of the sentence that judges an area as a whole."""

_ITS_OWN = r"(?! (?:its?|they|this|these|their|not|no|did|does|do|was|were|had|has|have|could|so|also|only|without)\b)"
"""After the "but" stands another thing, not more on the first one: "was noted but not acted upon"."""

_AGAINST = re.compile(rf",? (?:but|whereas|although|though|while|yet)\b{_ITS_OWN}", re.IGNORECASE)
_FIRST = re.compile(r"^\W*(?:although|though|while|whereas) ([^,]+), (.+)$", re.IGNORECASE | re.DOTALL)

_SHORTEST = 3
"""Words of a half: a shorter one says nothing by itself."""

Side = Literal["praise", "criticism"]
_OTHER: dict[Side, Side] = {"praise": "criticism", "criticism": "praise"}


NEGATIONS = frozenset({"not", "no", "never", "neither", "nor", "without", "none"})
"""Words with which a sentence says that something is not so."""


def stance_of(sentence: str, stance: float, vocabulary: Vocabulary) -> Side | None:
    """Return whether a sentence praises or finds fault, by its stance and by words that say so; None for neither."""
    words = split_words(sentence)
    if vocabulary.cues("neither", words) or vocabulary.cues("itself", words):
        return None
    return side_in_words(words, vocabulary) or ("criticism" if stance <= MIDDLE else "praise")


def judges(sentence: str, judgement: str) -> bool:
    """Return whether a sentence gives a notice's overall judgement, which a word of it alone ("poor") does not."""
    phrase, _ = compared_words(judgement)
    words, _ = compared_words(sentence)
    if not phrase or phrase[0] not in words:
        return False
    stands = any(words[at : at + len(phrase)] == phrase for at in range(len(words)))
    return stands and (len(phrase) > 1 or not _OVERALL.isdisjoint(words))


def side_in_words(words: Sequence[Word], vocabulary: Vocabulary) -> Side | None:
    """Return whether some words say that they praise or find fault: "it was disappointing that"; None where not."""
    if vocabulary.cues("needed", words):
        return "criticism"
    said = {name for name in ("praise", "criticism") for at in vocabulary.cues(name, words) if not _denied(words, at)}
    if len(said) != 1:
        return None
    return "praise" if "praise" in said else "criticism"


def _denied(words: Sequence[Word], at: int) -> bool:
    """Whether a "not" stands right before a word."""
    return any(word.key in NEGATIONS for word in words[max(0, at - 3) : at])


def side_of_half(sentence: str, matter: Matter, vocabulary: Vocabulary) -> Side | None:
    """Return whether that half of a sentence which is on a subject praises or finds fault.

    By its words, or by those of the other half, which is against it; None where neither tells, or there are no halves.
    """
    first = _FIRST.match(sentence)
    halves = list(first.groups()) if first else _AGAINST.split(sentence)
    if len(halves) != 2 or any(len(half.split()) < _SHORTEST for half in halves):
        return None
    treated = [matter.treated_in(half) for half in halves]
    if treated[0] == treated[1]:
        return None
    on_it, other = sorted(halves, key=lambda half: -matter.treated_in(half))
    against = side_in_words(split_words(other), vocabulary)
    return side_in_words(split_words(on_it), vocabulary) or (_OTHER[against] if against else None)
