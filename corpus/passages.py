"""From a notice's text to its passages: all of the text, along its own structure, each with its offsets.

A heading, a paragraph, a table with its column headings, a footnote and a numbered note are a passage each. A
paragraph that a page end or a stray blank line broke in mid-sentence is one passage.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.blocks import blocks, ends_sentence, trimmed
from corpus.halves import HEADING_LINE, above_page, carries_on
from corpus.model import Passage, PassageKind, Span
from corpus.sentences import sentences

__all__ = ["LONGEST", "Structure", "cut_passages", "sentences"]

LONGEST = 1200
"""Characters in a paragraph before it is cut at a sentence's end: about the 256 word pieces that the model reads."""
_RULE = re.compile(r"[\s\-*_=•>]+")


@dataclass(frozen=True, slots=True)
class Structure:
    """What is known of a text's structure: where its tables, footnotes and notes stand, and where pages begin."""

    tables: tuple[Span, ...] = ()
    footnotes: tuple[Span, ...] = ()
    notes: tuple[Span, ...] = ()
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: PassageKind
    span: Span


def cut_passages(text: str, source_id: str, structure: Structure | None = None) -> tuple[Passage, ...]:
    """Return the passages of `text` in order; every character but whitespace lies in exactly one of them.

    Ids are `<source id>:<start>-<end>`; `page` counts from 1 and is None where the structure has no pages.
    """
    structure = structure or Structure()
    pieces: list[_Piece] = []
    at = 0
    for known in _known(structure):
        if known.span.start < at:
            continue  # overlaps the one before; its text is covered there or as running text
        pieces += _running(text, Span(at, known.span.start))
        pieces.append(known)
        at = known.span.end
    pieces += _running(text, Span(at, len(text)))
    return tuple(
        Passage(
            id=f"{source_id}:{piece.span.start}-{piece.span.end}",
            source_id=source_id,
            kind=piece.kind,
            span=piece.span,
            text=piece.span.of(text),
            page=bisect_right(structure.pages, piece.span.start) or None,
        )
        for piece in _rules_joined(text, pieces)
    )


def _known(structure: Structure) -> list[_Piece]:
    kinds: Iterable[tuple[PassageKind, Sequence[Span]]] = (
        ("table", structure.tables),
        ("footnote", structure.footnotes),
        ("note", structure.notes),
    )
    pieces = [_Piece(kind, span) for kind, spans in kinds for span in spans if span.start < span.end]
    return sorted(pieces, key=lambda piece: piece.span.start)


def _running(text: str, gap: Span) -> list[_Piece]:
    """Return the headings and paragraphs of a stretch without tables and notes."""
    pieces: list[_Piece] = []
    for block in blocks(text, gap):
        piece = _Piece(_kind(block.of(text)), block)
        if joined := _joined(text, pieces, piece):
            pieces = joined
        else:
            pieces.append(piece)
    return [cut for piece in pieces for cut in _cut(text, piece)]


def _joined(text: str, pieces: list[_Piece], piece: _Piece) -> list[_Piece] | None:
    """Return `pieces` with `piece` made part of the paragraph that it carries on, or None where it carries none on."""
    kept = list(pieces)
    while kept and not above_page(kept[-1].span.of(text)):
        kept.pop()  # a page's number or heading between the two halves of a sentence
    if not kept or not carries_on(piece.span.of(text), kept[-1].span.of(text), kept[-1].kind == "paragraph"):
        return None
    return [*kept[:-1], _Piece("paragraph", Span(kept[-1].span.start, piece.span.end))]


def _kind(block: str) -> PassageKind:
    if block.startswith("#"):
        return "heading"
    short = all(len(line) <= HEADING_LINE for line in block.splitlines()) and len(block) <= 2 * HEADING_LINE
    titled = not block[:1].islower() and not ends_sentence(block) and not block.rstrip().endswith(",")
    return "heading" if short and titled else "paragraph"


def _cut(text: str, piece: _Piece) -> list[_Piece]:
    """Return a piece in parts of at most LONGEST characters, each of whole sentences."""
    if piece.span.end - piece.span.start <= LONGEST:
        return [piece]
    cuts = [piece.span.start]
    ends = [sentence.end for sentence in sentences(text, piece.span)]
    for end, following in pairwise(ends):
        if following - cuts[-1] > LONGEST:
            cuts.append(end)
    bounds = zip(cuts, [*cuts[1:], piece.span.end], strict=True)
    parts = (trimmed(text, Span(start, end)) for start, end in bounds)
    return [_Piece(piece.kind, part) for part in parts if part.start < part.end]


def _rules_joined(text: str, pieces: list[_Piece]) -> list[_Piece]:
    # A line of dashes, or of the mark of quoted mail, is nothing that one could find or quote, so it goes with what
    # it introduces.
    joined: list[_Piece] = []
    for piece in reversed(pieces):
        if joined and _RULE.fullmatch(piece.span.of(text)):
            joined[-1] = _Piece(joined[-1].kind, Span(piece.span.start, joined[-1].span.end))
        else:
            joined.append(piece)
    return joined[::-1]
