"""The sentences of a notice that can be quoted, and what each says in the words that it may share with others."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus.halves import without_page_lines
from corpus.markup import one_line, unmarked
from corpus.model import Notice, Passage, Span
from corpus.sentences import sentences

LONGEST = 2000
"""Characters in a sentence that can be quoted; what is longer is a list or a table that was not told as one."""

_NUMBER = re.compile(r"\d+")
_ANY = "20"
"""Stands for every number: with 0, "in 0 of 0 cases reports were strong" is no longer alike to what is asked."""


@dataclass(frozen=True, slots=True)
class Quotable:
    """A sentence of a notice, with the place of its passage among the notice's.

    `finding` tells that it may say what was found: it stands where the notice tells that, and gives no score.
    `wording` is what it says but for the notice's own names and for numbers: it is this that has a vector and a stance,
    once for all sentences of that wording, and what stands in every notice ("The latest inspection report of Youth
    Offending work in AREA was published today.") is told by it from what was found in one.
    """

    passage: int
    span: Span
    finding: bool
    wording: str


def quotable(notice: Notice) -> list[Quotable]:
    """Return the sentences of a notice's paragraphs, footnotes and notes, in their order."""
    told = _told(notice)
    names = _names(notice)
    return [
        Quotable(place, span, _may_find(notice, passage, span, told), _wording(span.of(notice.text), names))
        for place, passage in enumerate(notice.passages)
        if passage.kind in {"paragraph", "footnote", "note"}
        for span in sentences(notice.text, passage.span)
        if span.end - span.start <= LONGEST
    ]


_INSPECTS = re.compile(r"\binspect", re.IGNORECASE)
"""What an office is of whose holder speaks for the inspectorate, not of the area inspected."""


def _told(notice: Notice) -> tuple[Span, ...]:
    """Return where a notice tells what was found: in its inspectors' words, and in its own prose.

    All of it begins with its title, so that the letterhead stays out, as does what others say of it.
    """
    start = max(0, notice.text.find(notice.source.title))
    answers = sorted((said.span for said in notice.others if not _INSPECTS.search(said.office)), key=lambda s: s.start)
    edges = [start, *(edge for span in answers for edge in (span.start, span.end)), len(notice.text)]
    return tuple(Span(*edge) for edge in zip(edges[::2], edges[1::2], strict=True))


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _may_find(notice: Notice, passage: Passage, span: Span, told: Iterable[Span]) -> bool:
    """Return whether a sentence may say what was found: no letterhead, no "AREA's inspector said:", no score."""
    scores = (score.prose or score.cell for score in notice.scores)
    scored = any(place and span.start < place.end and place.start < span.end for place in scores)
    return (
        passage.kind == "paragraph"
        and any(_shared(span, one) for one in told)
        and not scored
        and not span.of(notice.text).rstrip().endswith(":")
    )


def _wording(sentence: str, names: Iterable[tuple[str, str]]) -> str:
    words = _plain(sentence)
    for name, neutral in names:
        if name in words:
            words = _without(words, name, neutral)
    return _NUMBER.sub(_ANY, words).casefold()


def _names(notice: Notice) -> list[tuple[str, str]]:
    """Return the names of a notice's area and speaker, in capitals too, each with what stands for it."""
    # By their capitals: "reading" is not Reading.
    named = ((notice.source.area, "the service"), (notice.speaker, "the inspector"))
    return [(form, neutral) for name, neutral in named if name for form in {name: 0, name.upper(): 0}]


def _without(words: str, name: str, neutral: str) -> str:
    """Return `words` with `neutral` for a name where it is a whole word, or several."""
    first, *others = words.split(name)
    told = first
    for other in others:
        within = told[-1:].isalnum() or other[:1].isalnum()
        told += (name if within else neutral) + other
    return told


@lru_cache(maxsize=4096)  # many notices have the same sentences
def _plain(sentence: str) -> str:
    """Return a sentence on one line without its markup, and without the marks of a quotation that it begins or ends."""
    return one_line(unmarked(without_page_lines(sentence))).replace("&", "and").strip("\"' ")
