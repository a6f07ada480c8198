"""Finds passages by meaning and by words.

By meaning a passage is as near as the nearest of its sentences; headings and tables, which have none, are found by
their words. (A vector for each passage, of its whole text, would be most of a build's work. It found fewer of the
passages asked for: the one meant was among the first five for 65% of 400 questions on an area, so for 86%.)
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from corpus.model import Passage, PassageKind, Source
from index import statements as sql
from index.rows import among, passage_of, source_of
from index.score_table import ScoreTable, Value
from index.sentence_index import SentenceIndex

if TYPE_CHECKING:
    from index.vectors import Matrix

FUSION = 60
"""The constant of reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009."""

DEPTH = 50
"""How far down each of the two lists passages are taken into the fusion, at the least."""

MOST_WORDED = 20_000
"""Passages that may be ranked by words. Where more have one, its commonest words are left out."""


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage that was found.

    `similarity` is the cosine of its nearest sentence's vector with the one searched for, None where it has no sentence
    or no vector was given. `lexical` is
    the strength of its words (BM25, higher is better, of no fixed scale), None where it has none of the words searched
    for. `fused` orders the hits: the sum of 1 / (60 + rank) over the two lists.
    """

    passage: Passage
    source: Source
    similarity: float | None
    lexical: float | None
    fused: float


class PassageIndex:
    """The passages of one build, open read-only and usable from any thread."""

    def __init__(self, table: ScoreTable, sentences: SentenceIndex) -> None:
        """Search the passages of `table` by its words and by its `sentences`."""
        self._table = table
        self._sentences = sentences

    def count(self) -> int:
        """Return how many passages there are, embargoed ones included."""
        return int(self._table.rows(sql.PASSAGE_COUNT, {})[0][0])

    def passages_of(self, source_id: str, now: str) -> tuple[Passage, ...]:
        """Return the passages of one notice in their order. Raises UnknownSource as `ScoreTable.source` does."""
        self._table.source(source_id, now)
        return tuple(map(passage_of, self._table.rows(sql.PASSAGES_OF, {"id": source_id, "now": now})))

    def search(
        self, now: str, words: str = "", vector: "Matrix | None" = None, areas: Sequence[str] | None = None,
        since: str = "", until: str = "9999", kinds: Sequence[PassageKind] | None = None, limit: int = 10,
    ) -> tuple[PassageHit, ...]:  # fmt: skip
        """Return the `limit` passages that fit best, by words, by meaning (`vector`, float32 [dimension]) or by both.

        Only passages of sources visible at `now` are searched; of some areas, of some kinds, or of sources wholly
        within two days, if these are given. With neither words nor a vector nothing is found.
        """
        filters: dict[str, Value] = {
            "now": now, "areas": among(areas), "since": since, "until": until, "kinds": among(kinds),
        }  # fmt: skip
        query = self._telling(match_each(words))
        depth = max(DEPTH, limit)
        worded = [number for number, _ in self._by_words(query, filters, depth)] if query else []
        meant = [] if vector is None else self._sentences.nearest_passages(vector, filters, depth)
        fused = _fuse(worded, meant)[:limit]
        numbers = [number for number, _ in fused]
        strengths = self._strengths(query, numbers) if query else {}
        cosines = {} if vector is None else self._sentences.cosines(vector, numbers)
        found = self._numbered(numbers, now)
        return tuple(
            PassageHit(*found[number], cosines.get(number), strengths.get(number), points) for number, points in fused
        )

    def worded(self, now: str, expressions: Sequence[str], areas: Sequence[str] | None, limit: int) -> tuple[str, ...]:
        """Return the ids of the `limit` passages, of sources visible at `now`, that hold any of some words and phrases.

        Those with the most telling ones come first (BM25).
        """
        filters: dict[str, Value] = {"now": now, "areas": among(areas), "since": "", "until": "9999", "kinds": None}
        query = match_any_phrase(expressions)
        numbers = [number for number, _ in self._by_words(query, filters, limit)] if query else []
        found = self._numbered(numbers, now)
        return tuple(found[number][0].id for number in numbers)

    def _by_words(self, query: str, filters: dict[str, Value], limit: int) -> list[tuple[int, float]]:
        return self._table.rows(sql.BEST_WORDED, filters | {"words": query, "limit": limit})

    def _telling(self, words: Sequence[str]) -> str:
        """Return a full-text query for passages with any of these words, without the commonest where they are many."""
        if self.count() <= MOST_WORDED:
            return " OR ".join(words)
        held = {word: self._holding(word) for word in words}
        telling = sorted(words, key=lambda word: held[word])  # of words held alike the first stays before the second
        sums = accumulate(held[word] for word in telling)
        kept = {word for word, so_far in zip(telling, sums, strict=True) if so_far <= MOST_WORDED} | set(telling[:1])
        return " OR ".join(word for word in words if word in kept)

    def _holding(self, word: str) -> int:
        return int(self._table.rows(sql.HOLDING, {"words": word, "most": MOST_WORDED + 1})[0][0])

    def _strengths(self, query: str, numbers: Sequence[int]) -> dict[int, float]:
        return dict(self._table.rows(sql.WORDED_AMONG, {"words": query, "numbers": among(numbers)}))

    def _numbered(self, numbers: Sequence[int], now: str) -> dict[int, tuple[Passage, Source]]:
        rows: list[Any] = self._table.rows(sql.PASSAGES_NUMBERED, {"numbers": among(numbers), "now": now})
        return {row[0]: (passage_of(row[1:7]), source_of(row[7:])) for row in rows}


def match_each(words: str) -> list[str]:
    """Return for each of these words a full-text query for passages with it.

    The words are quoted, so nothing that a person types is read as syntax of a query.
    """
    return [f'"{word}"' for word in dict.fromkeys(re.findall(r"[^\W_]+", words))]


def match_any_phrase(expressions: Sequence[str]) -> str:
    """Return a full-text query for passages with any of these words or phrases; "" where there are none."""
    phrases = (" ".join(re.findall(r"[^\W_]+", expression)) for expression in expressions)
    return " OR ".join(f'"{phrase}"' for phrase in dict.fromkeys(phrases) if phrase)


def _fuse(*ranked: Sequence[int]) -> list[tuple[int, float]]:
    points: dict[int, float] = {}
    for numbers in ranked:
        for rank, number in enumerate(numbers, start=1):
            points[number] = points.get(number, 0.0) + 1 / (FUSION + rank)
    return sorted(points.items(), key=lambda item: (-item[1], item[0]))
