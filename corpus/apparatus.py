"""What stands around a notice's text: its footnotes and its notes to editors."""

import re

from corpus.blocks import blocks, lines, trimmed
from corpus.markup import unmarked, unquoted
from corpus.model import Span

_NOTES = re.compile(r"(?im)^[^\w\n]*(?:notes?\s+(?:to|for)\s+(?:the\s+)?editors?|editors?'?s?'?\s+notes?)[^\w\n]*$")
_ENDS = re.compile(r"(?im)^[^\w\n]*(?:message\s+)?ends[^\w\n]*$")
_ITEM = re.compile(r"(?:\(?\d{1,2}[.)]|[•*-])\s+\S")
_MARK = re.compile(r"<sup>\s*(\d{1,2})\s*</sup>|([¹²³])|\[\^(\w{1,4})\]:", re.IGNORECASE)
_PLAIN_MARK = re.compile(r"(\d{1,2})\s+[A-Z]")


def notes_start(text: str) -> int:
    """Return where the notes to editors begin (their heading), or the text's end."""
    found = _NOTES.search(unmarked(text))
    return found.start() if found else len(text)


def ends_at(text: str) -> int:
    """Return where a line "ENDS" closes the notice, or the text's end."""
    found = _ENDS.search(unmarked(text))
    return found.start() if found else len(text)


def find_notes(text: str) -> tuple[Span, ...]:
    """Return the notes to editors, one span each with its number; without numbers, a paragraph each."""
    heading = _NOTES.search(unmarked(text))
    if heading is None:
        return ()
    text = unquoted(text)
    items: list[Span] = []
    numbered = False
    for block in blocks(text, Span(heading.end(), len(text))):
        starts = [line.start for line in lines(text, block) if _ITEM.match(line.of(text))]
        if starts and starts[0] == block.start:
            numbered = True
            ends = [*starts[1:], block.end]
            items += [trimmed(text, Span(start, end)) for start, end in zip(starts, ends, strict=True)]
        elif items and block.of(text)[:1].islower():
            items[-1] = Span(items[-1].start, block.end)  # a page ends within a note
        elif numbered or _ENDS.fullmatch(block.of(text)):
            break  # what follows the last note is no note
        else:
            items.append(block)
    return tuple(items)


def find_footnotes(text: str, notes: int) -> tuple[Span, ...]:
    """Return the footnotes before the offset `notes`, one span each with its mark.

    A footnote is a block that starts with a mark that the text bears elsewhere too: a superscript digit, "[^1]:", or a
    plain digit that is stuck to a word of the text ("Rutland1").
    """
    text = unquoted(text)
    found: list[Span] = []
    for block in blocks(text, Span(0, notes)):
        words = block.of(text)
        mark = _MARK.match(words)
        if mark and _refers(text[: block.start], mark):
            found.append(block)
            continue
        plain = _PLAIN_MARK.match(words)
        if plain and re.search(rf"(?<=[a-z]){plain.group(1)}(?!\w)", text[: block.start]):
            found.append(block)
    return tuple(found)


def _refers(before: str, mark: re.Match[str]) -> bool:
    digit, superscript, name = mark.groups()
    if digit:
        return bool(re.search(rf"<sup>\s*{digit}\s*</sup>", before, re.IGNORECASE))
    return superscript in before if superscript else f"[^{name}]" in before
