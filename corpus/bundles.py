"""A file that holds more than one notice: a web page that goes on with the next article, notices sent in one document.

Only the first notice is read, and up to where the next one begins: the area of one must never get the date, the words
or the scores of the other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from corpus.areas import area_key
from corpus.blocks import lines
from corpus.heads import Mention, Title
from corpus.markup import unmarked
from corpus.model import MEASURES, Span
from corpus.vocabulary import vocabulary

_PERCENT = re.compile(r"\d\s*(?:%|per\s?cent\b)", re.IGNORECASE)
_SUBJECT = re.compile(r"\b(?:subject|re|fwd?)\s*:", re.IGNORECASE)
_NOTE = re.compile(r"\s*(?:\(?\d{1,2}[.)]|[•*-])\s")
_LETTERHEAD_LINES, _LONGEST_LETTERHEAD = 16, 100
_SAME_NAME = 0.8


@dataclass(frozen=True, slots=True)
class Bundle:
    """Notices in one text: the title of the first, where the next begins, and its title."""

    first: Title
    end: int
    following: Title


def find_bundle(text: str, mentioned: Sequence[Mention]) -> Bundle | None:
    """Return the notices that a text holds where they are of more than one area, by its `find_mentions`, else None.

    A title on a line of its own begins a notice where someone speaks or scores stand below it, before the title of
    another area; a list of other notices' titles is none.
    """
    plain = unmarked(text)
    mentions = [m for m in mentioned if m.alone and not _in_mail(plain, m.title.span.start)]
    mentions.sort(key=lambda mention: mention.title.span.start)
    begun = list(_begun(plain, mentions))
    for first, following in pairwise(begun):
        if not _same(first.area, following.area):
            return Bundle(first, _head_start(plain, following.span.start, first.span.end), following)
    return None


def _begun(plain: str, mentions: Sequence[Mention]) -> Iterator[Title]:
    """Give the first title of each run of titles of one area that a notice's matter follows."""
    runs = [[m.title for m in run] for _, run in groupby(mentions, key=lambda mention: area_key(mention.title.area))]
    said = re.compile(rf"\b(?:{vocabulary().verbs})\b\W*[:,]?\W*[\"']")
    for n, run in enumerate(runs):
        end = runs[n + 1][0].span.start if n + 1 < len(runs) else len(plain)
        matter = plain[run[0].span.end : end]
        if said.search(matter) or len(_PERCENT.findall(matter)) >= len(MEASURES):
            yield run[0]


def _in_mail(plain: str, title: int) -> bool:
    """Return whether a title is the subject of a mail, which may be a mail about another notice."""
    return bool(_SUBJECT.search(plain, plain.rfind("\n", 0, title) + 1, title))


def _same(one: str, other: str) -> bool:
    """Return whether two names may be one area's: a part of the other, or spelt a little otherwise."""
    ours, theirs = area_key(one), area_key(other)
    parts = set(ours.split()) <= set(theirs.split()) or set(theirs.split()) <= set(ours.split())
    return parts or SequenceMatcher(None, ours, theirs, autojunk=False).ratio() > _SAME_NAME


def _head_start(plain: str, title: int, after: int) -> int:
    """Return where the letterhead, date and embargo above the title at `title` begin."""
    start = plain.rfind("\n", 0, title) + 1
    for line in reversed(lines(plain, Span(after, start))[-_LETTERHEAD_LINES:]):
        words = line.of(plain)
        ended = words[-1:] in tuple(".!?\"'") or bool(_NOTE.match(words))
        if ended or len(words) > _LONGEST_LETTERHEAD or _PERCENT.search(words):
            break
        start = line.start
    return start
