"""Finds passages by meaning and by words.

The vectors come in at the first search by meaning, so that whoever asks about scores pays for neither FAISS nor numpy.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.model import Passage, PassageKind, Source
from index import statements as sql
from index.manifest import FileDigest
from index.rows import among, passage_of, source_of
from index.score_table import ScoreTable, Value
from index.vector_file import VectorFile

if TYPE_CHECKING:
    from index.vectors import Matrix, Vectors

FUSION = 60
"""The constant of reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009."""

DEPTH = 50
"""How far down each of the two lists passages are taken into the fusion, at the least."""


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage that was found.

    `similarity` is the cosine of its vector with the one searched for, None where no vector was given. `lexical` is
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

    def __init__(self, table: ScoreTable, path: Path, expected: FileDigest | None = None) -> None:
        """Search the passages of `table` and their vectors in the file `path`. Raises IndexDamaged if it is missing."""
        self._table = table
        self._file = VectorFile(path, expected)

    @property
    def vectors(self) -> "Vectors":
        """The vectors, one for each passage. Raises IndexDamaged where they are not as many as the passages."""
        return self._file.vectors(self.count(), "passages")

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
        query = match_any(words)
        depth = max(DEPTH, limit)
        worded = self._by_words(query, filters, depth) if query else []
        meant = [] if vector is None else self._by_meaning(vector, filters, depth)
        fused = _fuse([number for number, _ in worded], [number for number, _ in meant])[:limit]
        numbers = [number for number, _ in fused]
        strengths = self._strengths(query, numbers) if query else {}
        cosines = {} if vector is None else dict(zip(numbers, self.vectors.cosines(vector, numbers), strict=True))
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

    def _by_meaning(self, vector: "Matrix", filters: dict[str, Value], limit: int) -> list[tuple[int, float]]:
        # Whole builds are searched without listing their passages; what is hidden is taken out by number.
        whole = filters["areas"] is None and filters["kinds"] is None
        if whole and (filters["since"], filters["until"]) == ("", "9999"):
            hidden = self._numbers(sql.HIDDEN_NUMBERS, {"now": filters["now"]})
            return self.vectors.nearest(vector, limit, without=hidden)
        return self.vectors.nearest(vector, limit, among=self._numbers(sql.ALLOWED_NUMBERS, filters))

    def _numbers(self, statement: str, parameters: dict[str, Value]) -> list[int]:
        return [number for (number,) in self._table.rows(statement, parameters)]

    def _strengths(self, query: str, numbers: Sequence[int]) -> dict[int, float]:
        return dict(self._table.rows(sql.WORDED_AMONG, {"words": query, "numbers": among(numbers)}))

    def _numbered(self, numbers: Sequence[int], now: str) -> dict[int, tuple[Passage, Source]]:
        rows: list[Any] = self._table.rows(sql.PASSAGES_NUMBERED, {"numbers": among(numbers), "now": now})
        return {row[0]: (passage_of(row[1:7]), source_of(row[7:])) for row in rows}


def match_any(words: str) -> str:
    """Return a full-text query for passages with any of these words; "" where there are none.

    Each word is quoted, so nothing that a person types is read as syntax of the query.
    """
    return " OR ".join(f'"{word}"' for word in dict.fromkeys(re.findall(r"[^\W_]+", words)))


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
