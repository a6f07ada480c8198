"""The assistant: opens a build and answers questions over it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Self

from assistant import wording_refusals
from assistant.answers import Answer, Step
from assistant.areas import Gazetteer
from assistant.desk import Desk
from assistant.hearing import Hearing
from assistant.parts import join_answers
from assistant.plain_text import clean
from assistant.query import Query
from assistant.recall import Recall
from assistant.turns import take_turn
from assistant.vocabulary import Vocabulary, vocabulary
from assistant.words import split_words
from corpus.errors import CorpusError
from corpus.model import Area, Finding, Notice, Source
from index.passage_index import PassageHit
from index.places import default_index_dir
from index.score_table import SCOPE, ScoreRow, ToDateRow, as_instant
from index.snapshot import Snapshot, encoder_of

if TYPE_CHECKING:
    import numpy as np

    from index.embedder import Embedder
    from index.encoder import Encoder

LONGEST = 1000
"""Characters in a question; more is a text, not a question."""

REMEMBERED = 256
"""Answers that are kept for whoever asks the same again."""

_Names = tuple[Gazetteer, tuple[str, ...], tuple[str, ...], Vocabulary]

_EVERYTHING = "9999"
"""An instant after every embargo."""


class Assistant:
    """Answers questions over the live build, and moves to a newer one between questions.

    Safe to use from several threads. Close it, or use it in a `with` statement.
    """

    def __init__(self, index_dir: Path, include_embargoed: bool, now: datetime | None) -> None:
        self._index_dir = index_dir
        self._include_embargoed = include_embargoed
        self._now = now
        self._lock = Lock()
        self._loading = Lock()
        self._embedder: Embedder | Encoder | None = None
        self._move_to(Snapshot.open(index_dir))

    @classmethod
    def open(
        cls, index_dir: Path | str | None = None, *, include_embargoed: bool = False, now: datetime | None = None
    ) -> Self:
        """Return an assistant over the live build at `index_dir` (default: see `notices rebuild`).

        `now` (aware) is the instant that embargoes are set against, the clock's if left out; `include_embargoed`
        shows embargoed notices too. Writes nothing, downloads nothing and loads no model.
        Raises IndexMissing, IndexDamaged or IndexMismatch, each naming the command that mends it; ValueError for a
        `now` without a time zone.
        """
        if now is not None and now.tzinfo is None:
            raise ValueError("now must carry a time zone, as datetime.now(UTC) does.")
        return cls(Path(index_dir) if index_dir else default_index_dir(), include_embargoed, now)

    def ask(self, question: str) -> Answer:
        """Return the answer to a question that stands on its own."""
        return self.conversation().ask(question)

    def conversation(self) -> "Conversation":
        """Return a new conversation, which remembers area, measure and period between its questions."""
        return Conversation(self)

    def sources(self) -> tuple[Source, ...]:
        """Return every visible source, newest first; undated ones last."""
        desk = self._desk()
        return desk.snapshot.table.sources(desk.now).rows

    def notice(self, source_id: str) -> Notice:
        """Return a held notice, whose `text` the citations point into. Raises UnknownSource."""
        return self._desk().notice(source_id)

    def original(self, source_id: str) -> bytes:
        """Return a held notice's file as received, byte for byte.

        Raises UnknownSource; CorpusError where the file is no longer in the corpus as it was read.
        """
        desk = self._desk()
        notice = desk.notice(source_id)
        path = Path(desk.snapshot.manifest.corpus) / "notices" / notice.file
        gone = f"{notice.file} is no longer in the corpus as it was read. Rebuild the index: notices rebuild"
        try:
            received = path.read_bytes()
        except OSError as error:
            raise CorpusError(gone) from error
        if sha256(received).hexdigest() != notice.sha256:
            raise CorpusError(gone)
        return received

    def areas(self) -> tuple[Area, ...]:
        """Return every area known, by name, whether or not anything is held of it."""
        return tuple(sorted(self._desk().areas.values(), key=lambda area: area.name))

    def build_id(self) -> str:
        """Return the id of the build that is answered from now."""
        return self._desk().build_id

    def scores(self) -> tuple[ScoreRow, ...]:
        """Return the score table, by area and date: each row a `score` (per cent) and its `source`."""
        desk = self._desk()
        return desk.snapshot.table.all_scores(desk.now).rows

    def to_date(self) -> tuple[ToDateRow, ...]:
        """Return every lowest, highest and average "inspected to date", each row a `figure` and its `source`."""
        desk = self._desk()
        return desk.snapshot.table.all_to_date(desk.now).rows

    def counted(self, step: Step) -> tuple[ScoreRow, ...]:
        """Return the scores that a step of an answer's working ranges over, highest first.

        There are none where it takes single scores by their source, or counts something else than scores.
        """
        given = step.parameters
        if not {"measure", "now", *SCOPE} <= given.keys():
            return ()
        scope: dict[str, Any] = {name: given[name] for name in (*SCOPE, "measure", "now")}
        return self._desk().snapshot.table.scores_between(**scope).rows

    def findings(self) -> tuple[Finding, ...]:
        """Return what the audit found in the corpus, gravest first: conflicts, what is missing, what was left out.

        What rests on a notice under embargo is not among them before that ends.
        """
        desk = self._desk()
        return desk.snapshot.table.findings(desk.now)

    def search(self, words: str, areas: Sequence[str] | None = None, limit: int = 5) -> tuple[PassageHit, ...]:
        """Return the passages nearest to some words, best first, each with its `similarity` (cosine, -1 to 1).

        `areas` are names as a person writes them; raises ValueError for one that is not known. Loads the model.
        """
        desk = self._desk()
        named = None if areas is None else [self._area(desk, name) for name in areas]
        sought = desk.embed(words)
        hits = desk.snapshot.passages.search(desk.now, words, sought, areas=named, limit=limit)
        return tuple(
            # A heading or a table was found by its words alone.
            replace(hit, similarity=float(desk.embed(hit.passage.text) @ sought)) if hit.similarity is None else hit
            for hit in hits
        )

    def recompute(self, answer: Answer) -> tuple[int | float, ...]:
        """Run the working of an answer again and return what each step gives now, in order."""
        desk = self._desk()
        return tuple(desk.number(step.sql, step.parameters) for step in answer.working)

    def understand(self, question: str) -> Query:
        """Return what a question that stands on its own is taken to ask."""
        return self._hearing().understand(question)

    def warm(self) -> None:
        """Load the embedding model and learn the subjects now, so that the first question about words need not wait."""
        vector = self._embed("inspection")
        self._snapshot.subjects.alike(vector, [])

    def close(self) -> None:
        """Close the build's files."""
        self._snapshot.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def answer(self, question: str, before: Query | None) -> tuple[Answer, Query | None]:
        """Answer a question after an earlier one; return the answer with the query to remember."""
        text = clean(question)
        if not text:
            return Answer(question, "declined", "empty", wording_refusals.EMPTY, build_id=self._desk().build_id), before
        if len(question) > LONGEST:
            shown = wording_refusals.too_long(len(question), LONGEST)
            return Answer(question[:LONGEST], "declined", "too_long", shown, build_id=self._desk().build_id), before
        hearing = self._hearing()
        asked = (question, before, hearing.desk.build_id, hearing.today, *self._passed(hearing.desk))
        given = self._given.get(asked)
        if given is None:
            answers, after = take_turn(hearing, text, before)
            given = self._given.put(asked, (join_answers(question, answers), after))
        return given

    def _passed(self, desk: Desk) -> tuple[int, int]:
        """Return how many embargoes have passed at a desk, and by the real clock: nothing changes between two."""
        return bisect_right(self._embargoes, desk.now), bisect_right(self._embargoes, desk.clock)

    def _hearing(self) -> Hearing:
        moment = datetime.now(UTC) if self._now is None else self._now
        return Hearing(self._desk(), moment.date())

    def _desk(self) -> Desk:
        """Return the live build as it is seen now, moving to a newer one where there is one."""
        with self._lock:
            if not self._snapshot.is_current():
                self._move_to(Snapshot.open(self._index_dir))
            moment = self._now or datetime.now(UTC)
            now = _EVERYTHING if self._include_embargoed else as_instant(moment)
            names = self._names(bisect_right(self._embargoes, now), now)
            clock = as_instant(moment) if self._include_embargoed else ""
            return Desk(self._snapshot, now, *names, self._embed, clock)

    def _move_to(self, snapshot: Snapshot) -> None:
        # The old build is left to those who may still be reading it; its files close when the last of them lets go.
        self._snapshot = snapshot
        self._embedder = None
        self._embargoes = snapshot.table.embargoes()
        self._named: tuple[int, _Names] | None = None
        self._vector = lru_cache(maxsize=256)(self._vector_of)
        self._given: Recall[tuple[Answer, Query | None]] = Recall(REMEMBERED)

    def _names(self, passed: int, now: str) -> "_Names":
        """Return the names and words that can be seen; gathered anew only when another embargo has passed."""
        if self._named is None or self._named[0] != passed:
            table = self._snapshot.table
            areas = table.areas(now)
            regions, nations = ({getattr(area, kind) for area in areas} - {""} for kind in ("region", "nation"))
            words = vocabulary().with_places(regions, nations)
            self._named = (
                passed,
                (Gazetteer(areas, words), table.judgements(now), table.speakers(now), words),
            )
        return self._named[1]

    def _embed(self, words: str) -> "np.ndarray":
        return self._vector(words)

    def _vector_of(self, words: str) -> "np.ndarray":
        with self._loading:
            if self._embedder is None:
                self._embedder = encoder_of(self._snapshot)
            vector: np.ndarray = self._embedder.encode([words])[0]
            return vector

    @staticmethod
    def _area(desk: Desk, name: str) -> str:
        for mention in desk.gazetteer.find(split_words(name)):
            return mention.area
        raise ValueError(f"No area {name!r} is known. The areas held: {', '.join(desk.held_areas())}.")


class Conversation:
    """A run of questions in which a follow-up takes over what it leaves out. Not shared between readers."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._before: Query | None = None

    def ask(self, question: str) -> Answer:
        """Return the answer to the next question."""
        answer, self._before = self._assistant.answer(question, self._before)
        return answer
