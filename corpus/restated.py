"""Scores that a notice gives in so many words outside its table: "STOP PRESS: Safeguarding now 62%"."""

import re
from collections.abc import Sequence

from corpus.areas import area_key
from corpus.corrections import Correction, quoted
from corpus.markup import one_line
from corpus.model import MEASURES, Area, Measure, Span
from corpus.prose import is_elsewhere
from corpus.vocabulary import vocabulary

_PERCENT = r"(?P<value>\d{1,3})\s*(?:%|per\s?cent\b)"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_STATED = re.compile(
    r"\s*(?:(?:work|scores?|figure)\b\s*)*(?:for\s+(?:the\s+)?[A-Z]\S*(?:\s+(?:and\s+)?[A-Z]\S*)*\s+)?"
    rf"(?:[:–—-]|is\s+now\b|is\b|now\b|stands\s+at\b)?\s*{_PERCENT}(?!\s+(?:of|to|in)\b)"
)
"""What stands between a measure's name and a score that is given for it in so many words."""


def find_given(plain: str, within: Sequence[Span], area: str, areas: Sequence[Area]) -> list[Correction]:
    """Return the scores of the inspection of `area` that the sentences `within` give in so many words."""
    found: list[Correction] = []
    for words in (one_line(sentence.of(plain)) for sentence in within):
        given = _given(words)
        if given and not is_elsewhere(words, area_key(area), areas):
            found += [_correction(words, measure, value) for measure, value in given]
    return found


def _correction(words: str, measure: Measure, value: int) -> Correction:
    return Correction(
        quote=quoted(words),
        measures=frozenset({measure}),
        statistics=frozenset(),
        of_score=True,
        old=frozenset(),
        new=frozenset({value}),
        affirms=True,
    )


def _given(words: str) -> list[tuple[Measure, int]]:
    known = vocabulary()
    named = [(measure, name) for measure in MEASURES for name in known.names[measure].finditer(words)]
    stated = [(measure, _STATED.match(words, name.end())) for measure, name in named]
    given = [(measure, int(match["value"])) for measure, match in stated if match]
    of_others = given and (known.recall.search(words) or known.other_subjects.search(words) or _YEAR.search(words))
    return [] if of_others else given
