"""Finds the sentences that can be quoted, each by its own vector: those of some notices, or the nearest of all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    """A sentence of a held notice: where it stands, in what kind of passage, and the cosine with the vector sought.

    `finding` tells that it may say what was found: it stands in the notice's statement, and gives no score. `held_by`
    counts the notices that have this sentence, but for names and numbers; `stance` is about 1 for praise, -1
    for criticism (see `stances`); `number` is the place of its vector.
    """

    number: int
    source: Source
    kind: PassageKind
    span: Span
    text: str
    finding: bool
    held_by: int
    stance: float
    similarity: float


class SentenceIndex:
    """The sentences of one build's paragraphs, footnotes and notes, open read-only and usable from any thread."""

    def __init__(self, table: ScoreTable, path: Path, expected: FileDigest | None = None) -> None:
        """Search the sentences of `table`; `path` holds their vectors. Raises IndexDamaged if it is missing."""
        self._table = table
        self._file = VectorFile(path, expected)

    @property
    def vectors(self) -> "Vectors":
        """The vectors, one for each sentence. Raises IndexDamaged where they are not as many as the sentences."""
        return self._file.vectors(self.count(), "sentences")

    def count(self) -> int:
        """Return how many sentences there are, embargoed ones included."""
        return int(self._table.rows(sql.SENTENCE_COUNT, {})[0][0])

    def notices(self, now: str) -> int:
        """Return how many held notices are visible at `now`."""
        return int(self._table.rows(sql.NOTICE_COUNT, {"now": now})[0][0])

    def of_sources(self, now: str, source_ids: Sequence[str], vector: "Matrix") -> tuple[SentenceHit, ...]:
        """Return every sentence of some notices visible at `now`, in their order, with its cosine with `vector`."""
        return self._hits(sql.SENTENCES_OF, {"ids": among(source_ids), "now": now}, vector)

    def of_passages(self, now: str, passage_ids: Sequence[str], vector: "Matrix") -> tuple[SentenceHit, ...]:
        """Return every sentence of some passages visible at `now`, with its cosine with `vector`."""
        return self._hits(sql.SENTENCES_OF_PASSAGES, {"ids": among(passage_ids), "now": now}, vector)

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
        found = [number for number, _ in self._nearest(vector, filters, limit)]
        hits = self._hits(sql.SENTENCES_NUMBERED, {"numbers": among(found), "now": now}, vector)
        return tuple(sorted(hits, key=lambda hit: -hit.similarity))

    def nearest_passages(self, vector: "Matrix", filters: Mapping[str, Value], limit: int) -> list[int]:
        """Return up to `limit` numbers of passages, in the order of their nearest sentences.

        `filters` are the parameters of `statements.ALLOWED_SENTENCES`.
        """
        found = [number for number, _ in self._nearest(vector, filters, limit * _EACH)]
        passages = dict(self._table.rows(sql.PASSAGES_OF_SENTENCES, {"numbers": among(found)}))
        return list(dict.fromkeys(passages[number] for number in found))[:limit]

    def cosines(self, vector: "Matrix", passages: Sequence[int]) -> dict[int, float]:
        """Return for each passage of these numbers that has a sentence the cosine of its nearest with `vector`."""
        rows = self._table.rows(sql.SENTENCES_WITHIN, {"passages": among(passages)})
        nearest: dict[int, float] = {}
        for (_, passage), cosine in zip(rows, self.vectors.cosines(vector, [row[0] for row in rows]), strict=True):
            nearest[passage] = max(cosine, nearest.get(passage, -1.0))
        return nearest

    def vectors_of(self, hits: Sequence[SentenceHit]) -> "Matrix":
        """Return the vectors of some sentences, float32 [n, dimension]."""
        return self.vectors.rows([hit.number for hit in hits])

    def _nearest(self, vector: "Matrix", filters: Mapping[str, Value], limit: int) -> list[tuple[int, float]]:
        if all(filters[name] == value for name, value in EVERYWHERE.items()):  # without listing what is allowed
            hidden = self._numbers(sql.HIDDEN_SENTENCES, {"now": filters["now"]})
            return self.vectors.nearest(vector, limit, without=hidden)
        return self.vectors.nearest(vector, limit, among=self._numbers(sql.ALLOWED_SENTENCES, filters))

    def _numbers(self, statement: str, parameters: Mapping[str, Value]) -> list[int]:
        return [number for (number,) in self._table.rows(statement, parameters)]

    def _hits(self, statement: str, parameters: dict[str, Value], vector: "Matrix") -> tuple[SentenceHit, ...]:
        rows: list[Any] = self._table.rows(statement, parameters)
        cosines = self.vectors.cosines(vector, [row[0] for row in rows]) if rows else []
        return tuple(
            SentenceHit(
                row[0],
                source_of(row[7:]),
                row[1],
                cast(Span, unpack(row[2])),
                row[3],
                bool(row[4]),
                row[5],
                row[6],
                cosine,
            )
            for row, cosine in zip(rows, cosines, strict=True)
        )
