"""Sentences, as stretches of a text that can be quoted to the letter."""

import re
from functools import lru_cache

from corpus.blocks import ends_sentence, trimmed
from corpus.halves import above_page, below_page, hangs
from corpus.model import Span

_ABBREVIATIONS = frozenset(
    "st dr mr mrs ms prof rev hon cllr sgt insp rd ave e.g i.e eg ie approx vs cf p pp para paras fig figs vol ref ch"
    " dept govt nos tel ext jan feb mar apr jun jul aug sep sept oct nov dec inc".split()
)
_LONGEST = 24  # characters of a last word that are looked at: far more than any abbreviation has
_NEAR = 400  # characters before a blank line that tell whether a sentence is at its end
_BEFORE_NUMBER = frozenset("no nos p pp para paras fig figs vol ch art s app".split())
_STOP = re.compile(
    r"[.!?…]+"
    r"(?:<sup>[^<>]{0,12}</sup>|</?[A-Za-z][^<>\s]{0,20}>|(?<=[a-z]\.)\d{1,2}(?=\s)|[\"'”’»)\]*_¹²³])*"
    r"(?=\s|$|(?<=\s\.)[A-Z])"
)
_LAST_WORD = re.compile(r"[^\s(\[“‘\"'*_]*$")
_BREAK = r"(?:\r\n|\r(?!\n)|\n|\f)"  # "\r\n" ends one line, not two
_PARAGRAPH = re.compile(rf"[^\S\r\n]*{_BREAK}\s*?{_BREAK}\s*")
_LINE_END = re.compile(r"[\r\n\f]")
_RULE = re.compile(r"(?m)^[ \t]*(?:[-*_=•][ \t]*){3,}[ \t]*\r?$")
_WORD_CHARACTER = re.compile(r"\w")


@lru_cache(maxsize=1024)  # a notice's paragraphs are looked at for scores, for corrections and for what is quoted
def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences inside `span` of `text`, in order and without surrounding whitespace.

    A sentence may run over a line break, and over a page end or a blank line where what follows starts in lower
    case, or the last word asks for more. A heading or a list item without a full stop is a sentence of its own; rules
    ("---") belong to none.
    """
    found: list[Span] = []
    for part in _paragraphs(text, span):
        start = part.start
        for stop in _STOP.finditer(text, part.start, part.end):
            if _ends_here(text, start, stop, part.end):
                found.append(Span(start, stop.end()))
                start = stop.end()
        found.append(Span(start, part.end))
    return tuple(trimmed(text, span) for span in found if _WORD_CHARACTER.search(text, span.start, span.end))


def _paragraphs(text: str, span: Span) -> list[Span]:
    if not _LINE_END.search(text, span.start, span.end):  # as in most
        return [span]
    parts: list[Span] = []
    start = span.start
    breaks = [(m.start(), m.end(), True) for m in _PARAGRAPH.finditer(text, span.start, span.end)]
    breaks += [(m.start(), m.end(), False) for m in _RULE.finditer(text, span.start, span.end)]
    for at, end, may_run_on in sorted(breaks):
        if may_run_on and _runs_on(text, Span(max(start, at - _NEAR), at), end, span.end):
            continue
        if at >= start:
            parts.append(Span(start, at))
        start = max(start, end)
    parts.append(Span(start, max(start, span.end)))
    return parts


def _runs_on(text: str, before: Span, at: int, end: int) -> bool:
    """Return whether a sentence goes on behind a blank line, and behind the number or heading of a page below it."""
    lower = below_page(text, at, end)
    if lower >= end:
        return False
    if text[lower].islower():
        return lower == at or not ends_sentence(above_page(before.of(text)))
    return text[lower].isalnum() and hangs(before.of(text))


def _ends_here(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    following = text[stop.end() : min(end, stop.end() + 80)].lstrip()
    if not following:
        return True
    opening = following.lstrip("\"'“‘«([*_<•–-")[:1]
    if opening.islower():
        return False
    if stop.group() != ".":
        return True
    word_match = _LAST_WORD.search(text, max(start, stop.start() - _LONGEST), stop.start())
    word = word_match.group() if word_match else ""
    if word.isdigit() and len(word) < 3 and not text[start : stop.start() - len(word)].strip("\"'“‘ \t\r\n"):
        return False  # the number of a list item
    if len(word) == 1 and word.isalpha() and word.isupper() and word != "I":
        return False  # an initial
    if opening.isdigit() and word.lower() in _BEFORE_NUMBER:
        return False
    return word.lower() not in _ABBREVIATIONS
