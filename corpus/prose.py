"""Scores that running text states: "the Safeguarding aspects of the work were done well enough 75% of the time".

A figure counts only right behind one of the programme's phrases for a score, in a clause that names one measure and
nothing that makes it another figure: a part of a measure, an average, a survey, an earlier inspection, another place.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.areas import area_key, canonical_area
from corpus.blocks import blocks
from corpus.markup import one_line
from corpus.model import MEASURES, Area, Measure, Span
from corpus.sentences import sentences
from corpus.vocabulary import vocabulary

_FIGURE = re.compile(
    r"\s*(?:(?:in|only|just)\s+)?(?<![\d.,])(\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent\b))(?:\s+of)?(?:\s+(?:the\s+time|(?:the\s+)?cases))?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Ff]or|[Aa]t|[Aa]cross|of)\s+(?:the\s+)?((?:[A-Z][\w'-]+)(?:\s+(?:(?:and|upon|of|on|&)\s+)*[A-Z][\w'-]+)*)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BROKEN = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A score as a sentence states it: the figure's characters, its value, and the clause."""

    measure: Measure
    span: Span
    value: float
    clause: Span


def find_statements(plain: str, within: Iterable[Span], area: str, areas: Sequence[Area]) -> list[Statement]:
    """Return the scores of `area` that the stretches `within` of `plain` (unmarked text) state, in order."""
    own = area_key(area)
    names = [known.name for known in areas if area_key(known.name) not in own]
    others = re.compile(rf"\b(?:{'|'.join(map(re.escape, names)) or '(?!)'})\b")
    found: list[Statement] = []
    for block in (block for stretch in within for block in _paragraphs(plain, stretch)):
        recalled = False
        for sentence in sentences(plain, block):
            words = one_line(sentence.of(plain))
            now = bool(vocabulary().now.search(words))
            recalled = _recalls(words) or (recalled and not now)
            if vocabulary().anchor.search(words) and not recalled and not _elsewhere(words, own, others, areas):
                found += _in_sentence(plain, sentence)
    return found


def _paragraphs(plain: str, stretch: Span) -> list[Span]:
    # As passages are cut: a block that starts in lower case carries on the one before.
    joined: list[Span] = []
    for block in blocks(plain, stretch):
        if joined and block.of(plain)[:1].islower():
            joined[-1] = Span(joined[-1].start, block.end)
        else:
            joined.append(block)
    return joined


def _in_sentence(plain: str, sentence: Span) -> list[Statement]:
    found: list[Statement] = []
    start = sentence.start
    for anchor in vocabulary().anchor.finditer(plain, sentence.start, sentence.end):
        figure = _FIGURE.match(plain, anchor.end(), sentence.end)
        if not figure:
            continue
        clause = _BROKEN.sub("", plain[start : anchor.end()])
        measure = _measure(clause)
        if measure and not vocabulary().other_subjects.search(clause):
            span = Span(*figure.span(1))
            value = float(re.split(r"[\s%p]", span.of(plain), maxsplit=1)[0])
            found.append(Statement(measure, span, value, _trim(plain, start, figure.end())))
        start = figure.end()
    return found


def _measure(clause: str) -> Measure | None:
    named = [measure for measure in MEASURES if vocabulary().names[measure].search(clause)]
    return named[0] if len(named) == 1 else None


def _trim(plain: str, start: int, end: int) -> Span:
    lead = re.match(r"[\s,;:.\"']*(?:and\s+)?", plain[start:end])
    return Span(start + (lead.end() if lead else 0), end)


def _recalls(words: str) -> bool:
    return bool(vocabulary().recall.search(words) or _YEAR.search(words))


def _elsewhere(words: str, own: str, others: re.Pattern[str], areas: Sequence[Area]) -> bool:
    """Return whether a sentence speaks of another place than the area with the key `own`."""
    for place in _PLACE.finditer(words):
        name = place.group(1)
        if any(vocabulary().names[measure].search(name) for measure in MEASURES) or name == "Public Protection":
            continue
        key = area_key(canonical_area(name, areas))
        if key != own and f" {area_key(name)} " not in f" {own} " and place.group().split()[0].lower() != "of":
            return True
    return bool(others.search(words))
