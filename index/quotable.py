"""The sentences of the notices that can be quoted, and how many notices have each."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from corpus.markup import one_line, unmarked
from corpus.model import Notice, PassageKind, Span
from corpus.sentences import sentences

LONGEST = 2000
"""Characters in a sentence that can be quoted; what is longer is a list or a table that was not told as one."""

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Quotable:
    """A sentence with the number of its passage.

    `finding` tells that it may say what was found: it stands where the notice tells that, and gives no score.
    `held_by` notices have it, but for the names and numbers in it; those under embargo do not count.
    """

    passage: int
    span: Span
    text: str
    finding: bool
    held_by: int


def quotable(notices: Sequence[Notice], moment: datetime) -> list[Quotable]:
    """Return the sentences of the paragraphs, footnotes and notes of some notices, in their order, as of `moment`.

    What stands in every notice ("The latest inspection report of Youth Offending work in AREA was published today.")
    can so be told from what was found in one.
    """
    found = list(_sentences(notices))
    told = {notice.source.id: _told(notice) for notice in notices}
    alike = [_but_for_names(text, notice) for _, notice, _, _, text in found]
    once = {
        (words, notice.source.id)
        for words, (_, notice, _, _, _) in zip(alike, found, strict=True)
        if notice.source.embargo is None or notice.source.embargo <= moment  # none may show by what it shares
    }
    held_by = Counter(words for words, _ in once)
    return [
        Quotable(number, span, text, _may_find(notice, kind, span, text, told[notice.source.id]), held_by[words])
        for (number, notice, kind, span, text), words in zip(found, alike, strict=True)
    ]


def _sentences(notices: Iterable[Notice]) -> Iterable[tuple[int, Notice, PassageKind, Span, str]]:
    passages = ((notice, passage) for notice in notices for passage in notice.passages)
    for number, (notice, passage) in enumerate(passages):
        if passage.kind in {"paragraph", "footnote", "note"}:
            for span in sentences(notice.text, passage.span):
                if span.end - span.start <= LONGEST:
                    yield number, notice, passage.kind, span, span.of(notice.text)


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


def _may_find(notice: Notice, kind: PassageKind, span: Span, text: str, told: Iterable[Span]) -> bool:
    """Return whether a sentence may say what was found: no letterhead, no "AREA's inspector said:", no score."""
    scores = (score.prose or score.cell for score in notice.scores)
    scored = any(place and span.start < place.end and place.start < span.end for place in scores)
    return (
        kind == "paragraph"
        and any(_shared(span, one) for one in told)
        and not scored
        and not text.rstrip().endswith(":")
    )


def _but_for_names(text: str, notice: Notice) -> str:
    """Return a sentence on one line, without the notice's own names and without numbers."""
    words = _folded(text)
    for name in (notice.source.area, notice.speaker):
        if name:
            words = words.replace(name.casefold(), "*")
    return _NUMBER.sub("0", words)


@lru_cache(maxsize=4096)  # many notices have the same sentences
def _folded(text: str) -> str:
    return one_line(unmarked(text)).casefold().replace("&", "and")
