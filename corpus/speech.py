"""Who speaks in a notice, which stretch is the speaker's words, and the overall judgement in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.markup import one_line, readable, unmarked
from corpus.model import Span
from corpus.sentences import sentences
from corpus.vocabulary import vocabulary

_NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]*\.?)"
_NAME = rf"{_NAME_WORD}(?:[^\S\n]+(?:(?:de|van|von|der|la)[^\S\n]+)?{_NAME_WORD}){{1,4}}"
_FIRST = rf"{_NAME_WORD}(?:[^\S\n]+(?:(?:of|for|and|the|de|van|von|der|la)[^\S\n]+)*{_NAME_WORD}){{1,7}}"
_OFFICE = r"[A-Z][^\n.;:\"]{3,100}?"
_ADVERB = r"(?:(?:also|today|then)\s+)?"
_ONE_BREAK = r"[^\S\n]*\n?[^\S\n]*"
_PHRASE = r"(?P<phrase>[a-z][a-z'-]*(?:,?\s+[a-z][a-z'-]*){0,4}?)"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person with an office ("" where none is given), and where the speech introduced by them can begin."""

    name: str
    office: str
    begins: int


@dataclass(frozen=True, slots=True)
class _Judgement:
    rank: int
    span: Span


def find_speaker(text: str) -> Speaker | None:
    """Return who is quoted: the first "Name, Office, said", "Office, Name, said" or "Office Name said"."""
    plain, verbs = unmarked(text), vocabulary().verbs
    introduced = re.compile(
        rf"(?:^|(?<=[.,]\s)|(?<=[\n\t ]))(?P<first>{_FIRST}),{_ONE_BREAK}(?P<second>{_OFFICE}),?\s+{_ADVERB}"
        rf"(?:{verbs})\b[^\n.\"]{{0,40}}?(?=[:,\"\n]|\s*$)[:,]?"
    )
    for match in introduced.finditer(plain):
        first, second = (readable(text, *match.span(part)).rstrip(",") for part in ("first", "second"))
        if _is_office(second):
            return Speaker(first, second, match.end())
        if _is_office(first) and re.fullmatch(_NAME, one_line(match["second"])):
            return Speaker(second, first, match.end())
    for match in re.finditer(rf"(?P<both>{_NAME}),?\s+{_ADVERB}(?:{verbs})\b[:,]?", plain):
        words = readable(text, *match.span("both")).rstrip(",").split()
        last = max((n for n, word in enumerate(words) if _is_office(word)), default=-1)
        if 0 <= last < len(words) - 2:  # a first name and a surname are left
            return Speaker(" ".join(words[last + 1 :]), " ".join(words[: last + 1]), match.end())
    return None


def find_speech(plain: str, begins: int, stop: int, unclosed: int) -> Span | None:
    """Return the stretch from the first quotation mark after `begins` to the one that closes the speech.

    Each paragraph of a speech opens with a mark and only the last closes. The speech ends before `stop` (the notes
    to editors); one that is never closed, or has no marks, before `unclosed` (the table where there is one).
    """
    opening = re.compile(r"[\"']").search(plain, begins, min(stop, begins + 200))
    if opening is None or plain[begins : opening.start()].strip(" \t\r\n:,-–"):
        start = begins + len(plain[begins:unclosed]) - len(plain[begins:unclosed].lstrip())
        return Span(start, _trim_end(plain, start, unclosed)) if start < unclosed else None
    mark = opening.group()
    for closing in re.compile(rf"[.!?,…]\s?{mark}(?=[^\S\n]*(?:\n|$))").finditer(plain, opening.end(), stop):
        if not plain[closing.end() : stop].lstrip().startswith(mark):
            return Span(opening.start(), closing.end())
    return Span(opening.start(), _trim_end(plain, opening.start(), unclosed))


def find_judgement(plain: str, within: Span) -> Span | None:
    """Return the inspector's overall phrase: "creditable" in "we consider this a creditable set of findings".

    "We consider" and "overall" count before a bare "this was a…"; a sentence about an earlier inspection is left out.
    """
    found = [
        judgement
        for sentence in sentences(plain, within)
        if not vocabulary().recall.search(one_line(sentence.of(plain)))
        for judgement in _judgements(plain, sentence)
    ]
    return max(found, key=lambda judgement: (judgement.rank, judgement.span.start)).span if found else None


def _judgements(plain: str, sentence: Span) -> list[_Judgement]:
    nouns = vocabulary().judged
    set_of = rf"(?:to\s+be\s+|as\s+)?(?:an?\s+)?{_PHRASE}\s+(?:{nouns})\b"
    subject = r"(?:this|these|it|they)(?:\s+(?:(?:core\s+case\s+)?(?:re-?)?inspection|findings|results|report))?"
    said_of = rf"(?:these|the|our|overall)\s+(?:overall\s+)?(?:{nouns})\s+"
    consider = r"\b(?:consider(?:ed)?|regard(?:ed)?|judged?)\s+"
    patterns: Sequence[tuple[int, str]] = (
        (4, rf"{consider}{subject}\s+{set_of}"),
        (3, rf"{consider}{said_of}(?:to\s+be\s+|as\s+)?{_PHRASE}(?=\s*[.,;\"]|\s+with\b|$)"),
        (2, rf"\b{subject}\s+(?:was|were|is|are|represents?)\s+(?:overall,?\s+|therefore\s+|clearly\s+)?{set_of}"),
        (1, rf"\boverall,?\s+(?:\w+\s+)?(?:an?\s+){_PHRASE}\s+(?:{nouns})\b"),
        (1, rf"\boverall,?\s+{said_of}(?:was|were|is|are)\s+{_PHRASE}(?=\s*[.,;\"]|\s+with\b|$)"),
    )
    found: list[_Judgement] = []
    for rank, pattern in patterns:
        for match in re.finditer(pattern, sentence.of(plain), re.IGNORECASE):
            words = match["phrase"].lower().replace(",", " ").split()
            if not vocabulary().not_judgements & set(words):
                at = sentence.start
                found.append(_Judgement(rank, Span(at + match.start("phrase"), at + match.end("phrase"))))
    return found


def _is_office(words: str) -> bool:
    return bool(vocabulary().offices.search(words))


def _trim_end(plain: str, start: int, stop: int) -> int:
    return start + len(plain[start:stop].rstrip())
