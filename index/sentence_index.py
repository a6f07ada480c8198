"""Finds the sentences that can be quoted, by the vectors of their wordings: those of some notices, or the nearest."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from corpus.model import PassageKind, Source, Span
from index import statements as sql
from index.manifest import FileDigest
from index.rows import among, source_of, unpack
from index.score_table import ScoreTable, Value
from index.vector_file import VectorFile

if TYPE_CHECKING:
    from index.vectors import Matrix, Vectors

EVERYWHERE: Mapping[str, Value] = {"areas": None, "since": "", "until": "9999", "kinds": None}
"""The filters of a search that leaves nothing out but what is hidden at its `now`."""

_EACH = 3
"""Sentences looked at for each passage sought, since several of them may stand in one."""


@dataclass(frozen=True, slots=True)
class SentenceHit:
    """A sentence of a held notice: where it stands, and in what kind of passage.

    `finding` tells that it may say what was found: it stands in the notice's statement, and gives no score. `held_by`
    counts the notices that have this sentence, but for names and numbers; `stance` is about 1 for praise, -1
    for criticism (see `stances`); `wording` is the place of its vector, which it shares with those. `similarity` is the
    cosine with a vector sought, 0 for a sentence that was compared with none.
    """

    wording: int
    source: Source
    kind: PassageKind
    span: Span
    text: str
    finding: bool
    held_by: int
    stance: float
    similarity: float = 0.0


class SentenceIndex:
    """The sentences of one build's paragraphs, footnotes and notes, open read-only and usable from any thread."""

    def __init__(self, table: ScoreTable, path: Path, expected: FileDigest | None = None) -> None:
        """Search the sentences of `table`; `path` holds their wordings' vectors. Raises IndexDamaged if missing."""
        self._table = table
        self._file = VectorFile(path, expected)

    @cached_property
    def vectors(self) -> "Vectors":
        """The vectors, one for each wording. Raises IndexDamaged where they are not as many as the wordings."""
        return self._file.vectors(int(self._table.rows(sql.WORDING_COUNT, {})[0][0]), "wordings")

    def count(self) -> int:
        """Return how many sentences there are, embargoed ones included."""
        return int(self._table.rows(sql.SENTENCE_COUNT, {})[0][0])

    def notices(self, now: str) -> int:
        """Return how many held notices are visible at `now`."""
        return self._notices - len(self._embargoed) + bisect_right(self._embargoed, now)

    @cached_property
    def _embargoed(self) -> list[str]:
        """From when each notice that is or was under embargo may be seen, in their order."""
        return [row[0] for row in self._table.rows(sql.NOTICES_EMBARGOED, {})]

    @cached_property
    def _notices(self) -> int:
        return int(self._table.rows(sql.NOTICE_COUNT, {})[0][0])

    def of_sources(self, now: str, source_ids: Sequence[str]) -> tuple[SentenceHit, ...]:
        """Return every sentence of some notices visible at `now`, in their order, not compared with anything yet."""
        return self._hits(sql.SENTENCES_OF, {"ids": among(source_ids), "now": now})

    def compared(self, hits: Sequence[SentenceHit], vector: "Matrix") -> tuple[SentenceHit, ...]:
        """Return some sentences, each with its cosine with `vector`."""
        cosines = self.vectors.cosines(vector, [hit.wording for hit in hits]) if hits else ()
        return tuple(replace(hit, similarity=cosine) for hit, cosine in zip(hits, cosines, strict=True))

    def of_passages(self, now: str, passage_ids: Sequence[str], vector: "Matrix") -> tuple[SentenceHit, ...]:
        """Return every sentence of some passages visible at `now`, with its cosine with `vector`."""
        found = self._hits(sql.SENTENCES_OF_PASSAGES, {"ids": among(passage_ids), "now": now})
        return self.compared(found, vector)

    def nearest(
        self, now: str, vector: "Matrix", areas: Sequence[str] | None = None, since: str = "", until: str = "9999",
        kinds: Sequence[PassageKind] | None = None, limit: int = 50,
    ) -> tuple[SentenceHit, ...]:  # fmt: skip
        """Return the `limit` sentences nearest to `vector`, best first, of sources visible at `now`.

        Those of some areas, of some kinds of passage, or of sources wholly within two days, if these are given.
        """
        filters: dict[str, Value] = {
            "now": now, "areas": among(areas), "since": since, "until": until, "kinds": among(kinds),
        }  # fmt: skip
        found = self._nearest(vector, filters, limit)
        hits = self._hits(sql.SENTENCES_NUMBERED, {"numbers": among(found), "now": now})
        return tuple(sorted(self.compared(hits, vector), key=lambda hit: -hit.similarity))

    def nearest_passages(self, vector: "Matrix", filters: Mapping[str, Value], limit: int) -> list[int]:
        """Return up to `limit` numbers of passages, in the order of their nearest sentences.

        `filters` are the parameters of `statements.ALLOWED_WORDINGS`.
        """
        found = self._nearest(vector, filters, limit * _EACH)
        passages = dict(self._table.rows(sql.PASSAGES_OF_SENTENCES, {"numbers": among(found)}))
        return list(dict.fromkeys(passages[number] for number in found))[:limit]

    def cosines(self, vector: "Matrix", passages: Sequence[int]) -> dict[int, float]:
        """Return for each passage of these numbers that has a sentence the cosine of its nearest with `vector`."""
        rows = self._table.rows(sql.SENTENCES_WITHIN, {"passages": among(passages)})
        nearest: dict[int, float] = {}
        for (_, passage), cosine in zip(rows, self.vectors.cosines(vector, [row[0] for row in rows]), strict=True):
            nearest[passage] = max(cosine, nearest.get(passage, -1.0))
        return nearest

    def _nearest(self, vector: "Matrix", filters: Mapping[str, Value], limit: int) -> list[int]:
        """Return up to `limit` numbers of sentences, the nearest first; of one wording in their order."""
        if all(filters[name] == value for name, value in EVERYWHERE.items()):  # without listing what is allowed
            hidden = self._numbers(sql.HIDDEN_WORDINGS, {"now": filters["now"]})
            worded = self.vectors.nearest(vector, limit, without=hidden)
        else:
            worded = self.vectors.nearest(vector, limit, among=self._numbers(sql.ALLOWED_WORDINGS, filters))
        wordings = among([wording for wording, _ in worded])
        return self._numbers(sql.SENTENCES_WORDED, {**filters, "wordings": wordings, "limit": limit})

    def _numbers(self, statement: str, parameters: Mapping[str, Value]) -> list[int]:
        return [row[0] for row in self._table.rows(statement, parameters)]

    def _hits(self, statement: str, parameters: dict[str, Value]) -> tuple[SentenceHit, ...]:
        rows: list[Any] = self._table.rows(statement, parameters)
        sources = {row[7]: row[7:] for row in rows}  # many sentences are of one
        held = {id_: source_of(row) for id_, row in sources.items()}
        return tuple(
            SentenceHit(row[0], held[row[7]], row[1], cast(Span, unpack(row[2])), row[3], bool(row[4]), row[5], row[6])
            for row in rows
        )
