"""The words of a question that a finding may hold, each with what it counts: all but names and what only asks."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from assistant.query import Query
from assistant.vocabulary import Vocabulary
from assistant.words import CORRECT, fold_name, places, root, split_words, stem

_SEVERAL = 2
"""Words of which a question must have at least so many."""

_WEAK = 0.5
"""What a word counts that says little by itself: "young people", "the service"."""

_AFTER_WHICH = frozenset("day week month year time date share proportion percentage number kind sort type".split())
_TAKEN_ALONG: Mapping[str, frozenset[str]] = {
    "how": frozenset(
        "often long far much many soon big large old well good badly regularly frequently quickly".split()
    ),
    "which": _AFTER_WHICH,
    "what": _AFTER_WHICH,
}
"""Question words, and the words behind them that only ask along with them: "how often", "on which day"."""

_DAY = re.compile(r"\bday of the week\b", re.IGNORECASE)

_NAMED = r"(?:the |its |their )?(?:[\w'’]+ ){0,4}?(?:report|notice|inspectors?|inspectorate)\b"
_SOURCED = re.compile(
    rf"\b(?:according to|in|from|by) {_NAMED}|\b(?:does|did|do) {_NAMED} "
    r"(?:say|mention|tell|report|describe|find|note)\b",
    re.IGNORECASE,
)
"""What only says whose words are asked for: "according to the Luton report"."""

_NOTICE = re.compile(r"\b(?:reports?|notices?|publication|published|inspect\w*)\b", re.IGNORECASE)

_OF_NOTICES = frozenset(
    "report reports notice notices publication published inspection inspections finding findings sentence part line "
    "area areas rate".split()
)
"""Words around a subject that narrow it all the same where a finding is looked for that says so."""

_FIGURES = frozenset(
    map(
        stem,
        "score result figure number percentage rate rating mark performance average mean highest lowest high low rank"
        " ranking position place best worst good better poor bad well improve improvement change rise fall inspection"
        " report notice finding overall verdict judgement area region publish publication date work".split(),
    )
)
"""Words that a question of figures, or of the notice as such, has as well; not by these alone is it one of words."""


class AskedWords(NamedTuple):
    """The words of a question by their roots, with what each counts, and those of them that tell what it is about."""

    weights: Mapping[str, float]
    telling: frozenset[str]
    keys: tuple[str, ...]

    @property
    def enough(self) -> bool:
        """Whether there are words enough to look for."""
        return len(self.weights) >= _SEVERAL and bool(self.telling)


def find_asked_words(query: Query, vocabulary: Vocabulary) -> AskedWords:
    """Return the words of a question that a finding may hold: none of its areas' names, nor of those that only ask."""
    names = {key for area in query.areas for key in fold_name(area)}
    names |= {key for part in (*query.part_names, *query.corrections) for key in fold_name(part.written)}
    asking = (vocabulary.frame | vocabulary.articles) - _OF_NOTICES
    plain = _SOURCED.sub(" ", query.question.removesuffix(CORRECT))
    words = split_words(_DAY.sub("day", plain))
    said = places(mark for mark in vocabulary.marks(words) if mark.name in {"confirm", "quote"})
    weights: dict[str, float] = {}
    keys = []
    for at, word in enumerate(words):
        asks = at > 0 and word.key in _TAKEN_ALONG.get(words[at - 1].key, ())
        if not asks and at not in said and word.key not in names | asking and not word.key.isdigit():
            weights.setdefault(root(word.key), _WEAK if word.stem in vocabulary.weak else 1.0)
            keys.append(word.key)
    telling = frozenset(one for one, weight in weights.items() if weight == 1 and one not in _FIGURES)
    return AskedWords(weights, telling, tuple(keys))


def asks_of_work(query: Query) -> bool:
    """Return whether the subject of a question has several words that none of figures has: it is of the work itself."""
    return len({*map(stem, query.subject)} - _FIGURES) >= _SEVERAL


def names_notice(question: str) -> bool:
    """Return whether a question is about a notice or an inspection as such, not only about what one says."""
    return bool(_NOTICE.search(_SOURCED.sub("", question)))
