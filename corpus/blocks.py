"""Lines and blocks: the shape that a text has before anything is understood of it."""

import re
from functools import lru_cache
from itertools import pairwise

from corpus.model import Span

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_CONTENT = re.compile(rf"\S{_LINE.pattern[:-1]}*")  # of a line, from its first character that shows
_CLOSERS = "\"'”’»)]*_>"
_TERMINAL = ".!?…:;"
_OPENERS = "\"“‘'"
_HEADING = re.compile(r"\s*#{1,6}\s")
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s+\S")
_FOOTNOTE = re.compile(r"\s*(?:<sup>\s*\d{1,2}\s*</sup>|[¹²³]|\[\^\w+\]:)")
_MARKED = "#>"  # what a heading, and a quoted line, begin with
_QUOTED_BLANK = re.compile(r"[>\s]+")  # a blank line as mail programs quote it
_WRAPPED = 0.2
"""Below this share of blank lines a text's lines were broken by its layout (a PDF), not by its author."""
_SHORT_LAST, _SHORT_TITLE = 0.85, 0.8
"""A line this short beside the widest one ends a paragraph, or (without a full stop) is a title."""


def lines(text: str, within: Span | None = None) -> list[Span]:
    """Return the lines that hold more than whitespace, without line ends and surrounding whitespace."""
    end = len(text) if within is None else within.end
    found: list[Span] = []
    for match in _CONTENT.finditer(text, within.start if within else 0, end):
        start = match.start()
        found.append(Span(start, start + len(match.group().rstrip())))
    return found


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without the whitespace at its ends (empty where there is nothing else)."""
    piece = span.of(text)
    kept = piece.strip()
    if len(kept) == span.end - span.start:
        return span
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(kept))


def whole_lines(text: str, span: Span) -> Span:
    """Return `span` widened to the lines that it starts and ends in, without surrounding whitespace."""
    start, end = span.start, span.end
    while start > 0 and _LINE.match(text[start - 1]):
        start -= 1
    while end < len(text) and _LINE.match(text[end]):
        end += 1
    return trimmed(text, Span(start, end))


def ends_sentence(text: str) -> bool:
    """Return whether `text` ends with terminal punctuation, with or without closing marks after it."""
    return text.rstrip().rstrip(_CLOSERS)[-1:] in tuple(_TERMINAL)


def blocks(text: str, within: Span | None = None) -> list[Span]:
    """Return the blocks of lines between blank lines; where a text has hardly any, its paragraphs by their shape."""
    found: list[Span] = []
    wrapped, widest = _shape(text)
    previous: Span | None = None
    for line in lines(text, within):
        if previous and not _parts(text, previous, line, widest if wrapped else 0):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
        previous = line
    return found


def blank_between(text: str, start: int, end: int) -> bool:
    """Return whether a blank line (or a page end) lies between two offsets."""
    if end - start == 1:  # as between most lines
        return text[start] == "\f"
    gap = text[start:end].replace("\r\n", "\n").replace("\r", "\n")
    return gap.count("\n") > 1 or "\f" in gap


def _parts(text: str, previous: Span, line: Span, widest: int) -> bool:
    """Return whether a new block starts at `line`; `widest` is 0 where blank lines alone separate blocks."""
    if blank_between(text, previous.end, line.start):
        return True
    before, after = previous.of(text), line.of(text)
    if (before[0] in _MARKED and _stands_alone(before)) or (after[0] in _MARKED and _stands_alone(after)):
        return True
    if _FOOTNOTE.match(after):
        return True
    ended = ends_sentence(before)
    if after[0].isdigit() and _NUMBERED.match(after) and (ended or before.isupper()):
        return True
    if not widest:
        return False
    if ended and (after[0] in _OPENERS or len(before) < _SHORT_LAST * widest):
        return True
    capital = after[0].isupper() or after[0].isdigit() or after[0] in _OPENERS
    return capital and (after.isupper() or before.isupper() or len(before) < _SHORT_TITLE * widest)


def _stands_alone(line: str) -> bool:
    return bool(_QUOTED_BLANK.fullmatch(line) or _HEADING.match(line))


@lru_cache(maxsize=4)  # asked for at each stretch between two tables, of which a hostile file has thousands
def _shape(text: str) -> tuple[bool, int]:
    # The widest line of a table or a link says nothing of where paragraphs were broken, hence the ninth decile.
    content = lines(text)
    if not content:
        return False, 0
    blank = sum(blank_between(text, a.end, b.start) for a, b in pairwise(content))
    blank += sum(text[line.start] == ">" and bool(_QUOTED_BLANK.fullmatch(line.of(text))) for line in content)
    widths = sorted(line.end - line.start for line in content)
    return blank / len(content) < _WRAPPED, widths[len(widths) * 9 // 10]
