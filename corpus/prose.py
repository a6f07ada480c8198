"""Scores that running text states: "the Safeguarding aspects of the work were done well enough 75% of the time".

A figure counts only right behind one of the programme's phrases for a score, in a clause that names one measure and
holds no word but those in which the programme states its scores: any other makes it another figure, of a part of a
measure, an average, a survey, an earlier inspection or another place.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.areas import area_key, canonical_area, named_in
from corpus.blocks import blocks, ends_sentence, lines
from corpus.markup import DIGITS, JOINT, gives_percentage, one_line
from corpus.model import MEASURES, Area, Measure, Span
from corpus.sentences import sentences
from corpus.tables import is_furniture
from corpus.vocabulary import vocabulary

_FIGURE = re.compile(
    rf"\s*(?:(?:in|only|just)\s+)?(?<![0-9.,])({DIGITS}(?:\.[0-9]+)?\s*(?:%|per\s?cent\b))"
    r"(?:\s*of)?(?:\s*(?:the\s+time|(?:the\s+)?cases))?"
    r"(?=\s*(?:[.,;:)\"'–—-]|$)|\s+(?P<on>[a-z]+))",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Ff]or|[Aa]t|[Aa]cross|of)\s+(?:the\s+)?((?:[A-Z][\w'-]+)(?:\s+(?:(?:and|upon|of|on|&)\s+)*[A-Z][\w'-]+)*)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BROKEN = re.compile(r"(?<=\w)(?:-[^\S\n]*\n\s*|[^\S\n]*\n-|\u00ad+)(?=\w)")
_LOOKS_BACK = re.compile(
    r"\W*(?:those|these|that|they|the\s+above)\b(?:\s+(?:figures|scores|findings|results))?\s+"
    r"(?:were|was|are|relate|related|refer|referred|date|dated|came|come|belong|belonged|applied|apply)\s+"
    r"(?:(?:the|only|all|still|back)\s+)*(?:(?:figures|scores|findings|results)\s+)?"
    r"(?:for|of|from|to|in|those|provisional|preliminary|unconfirmed|draft)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says whose the scores before it are."""
_POSSESSIVE = re.compile(r"'s?\b|s'(?=\s)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A score as a sentence states it: the figure's characters, its value, and the clause."""

    measure: Measure
    span: Span
    value: float
    clause: Span


@dataclass(frozen=True, slots=True)
class Told:
    """What running text states: `scores`, and figures in the place of scores that might mean something else."""

    scores: tuple[Statement, ...] = ()
    doubtful: tuple[Statement, ...] = ()


def find_statements(plain: str, within: Iterable[Span], area: str, areas: Sequence[Area]) -> Told:
    """Return the scores of `area` that the stretches `within` of `plain` (unmarked text) state, in order."""
    within = tuple(within)
    if not any(gives_percentage(stretch.of(plain)) for stretch in within):
        return Told()
    plain = _without_furniture(plain)
    own = area_key(area)
    scores: list[Statement] = []
    doubtful: list[Statement] = []
    recalled = announced = False
    since = before = 0
    for block in (block for stretch in within for block in _paragraphs(plain, stretch)):
        every, afar = True, announced
        before, since = since, len(scores)
        recalled = recalled and (announced or not vocabulary().opening.match(block.of(plain)))
        for sentence in sentences(plain, block):
            words = one_line(_BROKEN.sub("", sentence.of(plain)))
            told = _before_comparison(words)
            here = bool(vocabulary().now.search(words))
            recalled = _recalls(told) or (recalled and not here)
            every = every and recalled
            elsewhere = is_elsewhere(told, own, areas)
            if (elsewhere or recalled) and _LOOKS_BACK.match(words):
                meant = since if len(scores) > since else before  # "Those were the scores of 2009." behind them
                doubtful += scores[meant:]
                del scores[meant:]
            if vocabulary().anchor.search(words) and not elsewhere and not _recalls(told):
                for statement, sure in _in_sentence(plain, sentence, frozenset(own.split())):
                    (scores if sure and not (recalled or afar) else doubtful).append(statement)
                    introduced = ":" in statement.clause.of(plain)
                    afar = afar or (introduced and not sure)  # 'The council says: "…"': all that follows is its word
            afar = _of_another(told, own, elsewhere) or (afar and not here and not _names(words, own))
        announced = block.of(plain).endswith(":") and (recalled or afar)  # what follows is said of the same
        recalled = (every or announced) and recalled  # a paragraph all of which looks back may go on in the next
    return Told(tuple(scores), tuple(doubtful))


def _without_furniture(plain: str) -> str:
    # A page's heading or number in mid-sentence would part a clause.
    every = lines(plain)
    kept = [line for n, line in enumerate(every) if not is_furniture(plain, every, n)]
    out = plain
    for line, following in pairwise(kept):
        gap = Span(line.end, following.start)
        if gap.of(plain).strip():
            runs_on = not ends_sentence(line.of(plain)) and re.match(r"[a-z0-9]", following.of(plain))
            space = " " * (gap.end - gap.start) if runs_on else re.sub(r"\S", " ", gap.of(plain))
            out = out[: gap.start] + space + out[gap.end :]
    return out


def _paragraphs(plain: str, stretch: Span) -> list[Span]:
    # As passages are cut: a block that starts in lower case (or with the figure due) carries on the one before.
    joined: list[Span] = []
    for block in blocks(plain, stretch):
        first = block.of(plain)[:1]
        if joined and (first.islower() or (first.isdigit() and not ends_sentence(joined[-1].of(plain)))):
            joined[-1] = Span(joined[-1].start, block.end)
        else:
            joined.append(block)
    return joined


def _in_sentence(plain: str, sentence: Span, area_words: frozenset[str]) -> list[tuple[Statement, bool]]:
    """Return what a sentence states in the place of a score, each with whether it surely is one."""
    found: list[tuple[Statement, bool]] = []
    start = sentence.start
    for anchor in vocabulary().anchor.finditer(plain, sentence.start, sentence.end):
        figure = _FIGURE.match(plain, anchor.end(), sentence.end)
        if not figure:
            continue
        clause = _BROKEN.sub("", plain[start : anchor.end()])
        if measure := _measure(clause):
            span = Span(*figure.span(1))
            value = float(re.split(r"[\s%p]", span.of(plain).replace(JOINT, ""), maxsplit=1)[0])
            statement = Statement(measure, span, value, _trim(plain, start, figure.end()))
            named = bool(_measure(vocabulary().umbrella.sub(" ", clause)))
            follows = named and (figure["on"] is None or figure["on"].lower() in vocabulary().after)
            found.append((statement, follows and _says_only(clause, area_words)))
        start = figure.end()
    return found


def _measure(clause: str) -> Measure | None:
    named = [measure for measure in MEASURES if vocabulary().names[measure].search(clause)]
    return named[0] if len(named) == 1 else None


def _says_only(clause: str, area_words: frozenset[str]) -> bool:
    """Return whether a clause holds only the words in which scores are stated.

    What it begins with, up to a colon, may also say how good the work was: "This was sound in parts: …".
    """
    if vocabulary().other_subjects.search(clause):
        return False
    lead, _, stated = vocabulary().anchor.sub(" ", clause).rpartition(":")
    known = vocabulary().stating | vocabulary().filler | area_words
    describes = not _left_over(lead, glossed=True) - vocabulary().describing
    return not _left_over(stated) - known and (describes or not _left_over(lead) - known)


def _left_over(words: str, glossed: bool = False) -> set[str]:
    """Return the words of a clause that are no measure's name (nor, if `glossed`, its gloss), but for adverbs."""
    for measure in MEASURES:
        words = vocabulary().names[measure].sub(" ", words)
        words = vocabulary().glosses[measure].sub(" ", words) if glossed else words
    left = re.findall(r"[^\W\d_]+", _POSSESSIVE.sub(" ", one_line(words.lower())))
    return {word for word in left if not word.endswith("ly")}


def _trim(plain: str, start: int, end: int) -> Span:
    lead = re.match(r"[\s,;:.\"']*(?:and\s+)?", plain[start:end])
    return Span(start + (lead.end() if lead else 0), end)


def _before_comparison(words: str) -> str:
    """Return a sentence up to where, behind a score, something that it is compared with begins."""
    anchor = vocabulary().anchor.search(words)
    comparison = anchor and vocabulary().comparison.search(words, anchor.end())
    return words[: comparison.start()] if comparison else words


def _recalls(words: str) -> bool:
    return bool(vocabulary().recall.search(words) or _YEAR.search(words))


def is_elsewhere(words: str, own: str, areas: Sequence[Area]) -> bool:
    """Return whether a sentence speaks of another place than the area with the key `own`."""
    for place in _PLACE.finditer(words):
        name = place.group(1)
        if any(vocabulary().names[measure].search(name) for measure in MEASURES) or name == "Public Protection":
            continue
        key = area_key(canonical_area(name, areas))
        if key != own and f" {area_key(name)} " not in f" {own} " and place.group().split()[0].lower() != "of":
            return True
    return any(key not in own for key in named_in(words, areas))


def _of_another(words: str, own: str, elsewhere: bool) -> bool:
    """Return whether what follows a sentence may be said of another area: it names one, and not the notice's own."""
    if not elsewhere or _names(words, own):
        return False
    known = vocabulary()
    places = [area_key(place.group(1)) for place in _PLACE.finditer(words)]
    return not places or any(key not in known.everywhere and not known.no_places & set(key.split()) for key in places)


def _names(words: str, own: str) -> bool:
    return f" {own} " in f" {area_key(words)} "
