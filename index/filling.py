"""Fills the database of a new build: what the live build has of the same notice is copied, the rest written anew."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from corpus.errors import IndexDamaged
from corpus.model import Corpus, Notice
from index import statements as sql
from index.notice_rows import Parts, pack_notice, parts_of, with_passages
from index.reading import AsRead, Reading
from index.rows import as_instant
from index.score_table import ScoreTable, Value
from index.setting_aside import Aside


class New(NamedTuple):
    """A notice that is written anew; `as_read` is the same, packed, before its corpus was put together, if it differs.

    Of `notice` itself no passages are asked for.
    """

    notice: Notice
    parts: Parts
    as_read: str | None = None


Held = New | int
"""A notice that counts: to be written, or by its row in the live build."""

_AT_ONCE = 256
"""Notices that are in memory together with their passages and sentences."""


class _Numbers(dict[str, int]):
    """The numbers of wordings; one that has none yet is given the next."""

    def __init__(self, known: Iterable[tuple[str, int]]) -> None:
        super().__init__(known)
        self._first = self._next = max(self.values(), default=-1) + 1

    def __missing__(self, text: str) -> int:
        self[text] = number = self._next
        self._next += 1
        return number

    def added(self) -> Iterator[tuple[int, str]]:
        return ((number, text) for text, number in self.items() if number >= self._first)


def fill(table: ScoreTable, corpus: Corpus, reading: Reading) -> dict[str, int]:
    """Write a corpus into a new database and return how many rows of each kind it then holds.

    The stances of wordings that were not carried over are left to be written.
    """
    table.write(corpus.areas, corpus.sources, corpus.scores, corpus.to_date, corpus.stand_ins)
    as_read = {one.notice.file: one for one in reading.notices}
    write_notices(table, (_held(table, notice, as_read[notice.file], reading.aside) for notice in corpus.notices))
    hidden = {error.path.name for error in corpus.unreadable if error.embargoed}
    table.write_findings((*corpus.findings, *corpus.meanwhile), corpus.sources, hidden)
    counts = counted(table)
    if counts["notices"] != len(corpus.notices) or counts["scores"] != len(corpus.scores):
        raise IndexDamaged(f"{table.path} does not hold what was written to it.", "notices rebuild --full")
    return counts


def counted(table: ScoreTable) -> dict[str, int]:
    """Return how many rows of each kind a database holds."""
    names = ("notices", "sources", "scores", "to_date", "passages", "texts", "sentences")
    return dict(zip(names, table.rows(sql.COUNTS, {})[0], strict=True))


def write_notices(table: ScoreTable, held: Iterable[Held]) -> None:
    """Fill a new table with the notices, their passages and sentences; their sources are written by `write`.

    A passage's number is its place in the order of `held` and their passages, a sentence's its place in the order of
    those. Wordings keep the numbers that they have in the live build; new ones follow, and the last of all take the
    places of those that are gone.
    """
    wordings = _Numbers(table.rows(sql.LIVE_WORDINGS, {}) if table.live else ())
    # The rows of notices that follow one another here as in the live build are copied together.
    apart = ((None if isinstance(row, New) else row - place, row) for place, row in enumerate(held))
    for place, run in groupby(apart, key=itemgetter(0)):
        rows = (row for _, row in run)
        if place is None:
            while new := [row for row in islice(rows, _AT_ONCE) if isinstance(row, New)]:
                _write(table, new, wordings)
        else:
            carried = [row for row in rows if not isinstance(row, New)]
            _carry(table, carried[0], carried[-1])
    if table.live:
        table.insert(sql.CARRY_WORDINGS, [()])
    table.insert("INSERT INTO wordings VALUES (?, ?, 0, 0)", wordings.added())
    if table.live:
        _close_gaps(table)
    table.insert(sql.SET_HELD_BY, [(as_instant(datetime.now(UTC)),)])
    table.insert(sql.INDEX_WORDS, [()])


def _close_gaps(table: ScoreTable) -> None:
    """Give the last wordings the numbers of those that are gone, so that a number is the place of a vector."""
    numbers = [number for (number,) in table.rows(sql.WORDING_NUMBERS, {})]
    gone = sorted({*range(len(numbers))}.difference(numbers))
    moved = list(zip(gone, numbers[len(numbers) - len(gone) :], strict=True))
    table.insert(sql.MOVE_WORDING, moved)
    table.insert(sql.MOVE_SENTENCES, moved)


def _held(table: ScoreTable, notice: Notice, read: AsRead, aside: Aside) -> Held:
    """Return what is to be done with a notice of the corpus that was read so."""
    same = notice == read.notice
    if read.live is None:
        parts = aside.get(read.place)
        if same:
            return New(notice, parts)
        return New(notice, parts_of(with_passages(notice, parts.passages)), parts.packed)
    live = {"row": read.live.row}
    if not read.live.differs if same else table.rows(sql.LIVE_CONTENT, live) == [(pack_notice(notice),)]:
        return read.live.row
    parts = parts_of(with_passages(notice, table.rows(sql.LIVE_PASSAGES, live)))
    return New(notice, parts, None if same else pack_notice(read.notice))


def _write(table: ScoreTable, new: Sequence[New], wordings: _Numbers) -> None:
    ((passage, sentence),) = table.rows(sql.NEXT_NUMBERS, {})
    table.insert(
        "INSERT INTO notices VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ((n.source.id, n.file, n.sha256, n.speaker, parts.packed, as_read, first, first_sentence)
         for (n, parts, as_read), first, first_sentence in _numbered(new, passage, sentence)),
    )  # fmt: skip
    table.insert(
        "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((first + place, f"{row.notice.source.id}:{span.replace(':', '-')}", row.notice.source.id, kind, span,
          _cut(row.notice, span), page)
         for row, first, _ in _numbered(new, passage, sentence)
         for place, (kind, span, page) in enumerate(row.parts.passages)),
    )  # fmt: skip
    table.insert("INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)", _sentences(new, passage, sentence, wordings))


def _numbered(new: Iterable[New], passage: int, sentence: int) -> Iterator[tuple[New, int, int]]:
    """Give each notice with the number of its first passage and of its first sentence."""
    for row in new:
        yield row, passage, sentence
        passage += len(row.parts.passages)
        sentence += len(row.parts.sentences)


def _sentences(new: Iterable[New], passage: int, sentence: int, wordings: _Numbers) -> Iterator[list[Value]]:
    for row, first, number in _numbered(new, passage, sentence):
        for place, (within, span, wording, finding) in enumerate(row.parts.sentences):
            yield [number + place, first + within, span, _cut(row.notice, span), wordings[wording], finding]


def _cut(notice: Notice, packed: str) -> str:
    start, end = packed.split(":")
    return notice.text[int(start) : int(end)]


def _carry(table: ScoreTable, first: int, last: int) -> None:
    """Copy the notices of these and the rows between in the live build, under the numbers that come next."""
    ((passage, sentence),) = table.rows(sql.NEXT_NUMBERS, {})
    (first_passage, first_sentence), (end_passage, end_sentence) = (
        table.rows(sql.LIVE_STARTS, {"row": row})[0] for row in (first, last + 1)
    )
    passages, sentences = passage - first_passage, sentence - first_sentence
    table.insert(sql.CARRY_NOTICES, [(passages, sentences, first, last)])
    table.insert(sql.CARRY_PASSAGES, [(passages, first_passage, end_passage)])
    table.insert(sql.CARRY_SENTENCES, [(sentences, passages, first_sentence, end_sentence)])
