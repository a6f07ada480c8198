"""The assistant: opens a build and answers questions over it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Self

from assistant import wording_refusals
from assistant.answers import Answer
from assistant.areas import Gazetteer
from assistant.context import resume
from assistant.desk import Desk
from assistant.leads import is_whole, leads, only_tells, part_story
from assistant.parts import join_answers, part_questions
from assistant.query import Query, Task
from assistant.questions import understand
from assistant.quotes import is_foreign
from assistant.reading import Reading, read_question
from assistant.reply import reply
from assistant.slots import PASSING
from assistant.vocabulary import Vocabulary, vocabulary
from assistant.words import split_words
from corpus.dates import MONTHS
from corpus.model import Finding, Notice, Source
from index.passage_index import PassageHit
from index.places import default_index_dir
from index.score_table import ScoreRow, as_instant
from index.snapshot import Snapshot, require_model

if TYPE_CHECKING:
    import numpy as np

    from index.embedder import Embedder

LONGEST = 1000
"""Characters in a question; more is a text, not a question."""

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
        self._embedder: Embedder | None = None
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

    def scores(self) -> tuple[ScoreRow, ...]:
        """Return the score table, by area and date: each row a `score` (per cent) and its `source`."""
        desk = self._desk()
        return desk.snapshot.table.all_scores(desk.now).rows

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
        return desk.snapshot.passages.search(desk.now, words, desk.embed(words), areas=named, limit=limit)

    def recompute(self, answer: Answer) -> tuple[int | float, ...]:
        """Run the working of an answer again and return what each step gives now, in order."""
        desk = self._desk()
        return tuple(desk.number(step.sql, step.parameters) for step in answer.working)

    def understand(self, question: str) -> Query:
        """Return what a question that stands on its own is taken to ask."""
        return self._understand(self._desk(), question)

    def warm(self) -> None:
        """Load the embedding model now, so that the first question about words need not wait for it."""
        self._embed("inspection")

    def close(self) -> None:
        """Close the build's files."""
        self._snapshot.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def answer(self, question: str, before: Query | None) -> tuple[Answer, Query | None]:
        """Answer a question after an earlier one; return the answer with the query to remember."""
        text = _clean(question)
        if not text:
            return Answer(question, "declined", "empty", wording_refusals.EMPTY, build_id=self._desk().build_id), before
        if len(question) > LONGEST:
            shown = wording_refusals.too_long(len(question), LONGEST)
            return Answer(question[:LONGEST], "declined", "too_long", shown, build_id=self._desk().build_id), before
        desk = self._desk()
        story, text = part_story(self._without_asides(desk, text))
        text = self._claimed(desk, story, text) or text
        told = self._told(desk, story, before) if story else None
        before = told or (self._corrected(desk, story, before) if story else before)
        answers: list[Answer] = []
        for part in part_questions(text):
            alone = self._understand(desk, part, before)
            if not is_whole(alone):
                lead, rest = self._lead(desk, part)
                alone, told = self._understand(desk, rest, before), self._told(desk, lead, before) or told
                before = told or before
            query = alone if is_foreign(desk, alone) else resume(alone, before)
            if told and told.measures and query.task in _OF_A_MEASURE and not query.measures:
                query = replace(query, measures=told.measures)
            answers.append(reply(desk, query))
            before = _remembered(desk, query, answers[-1], before)
        return join_answers(question, answers), before

    def _without_asides(self, desk: Desk, text: str) -> str:
        """Return a text without the statements after its last question that say nothing of what is asked."""
        asked, mark, after = text.rpartition("?")
        if not asked or not after.strip(" .!)\"'"):
            return text
        told = self._understand(desk, after)
        says = told.areas or told.unknown_areas or told.measures or told.statistics or told.periods or told.bounds
        return text if says or told.group or told.judgements or told.either or told.inspection else asked + mark

    def _lead(self, desk: Desk, text: str) -> tuple[str, str]:
        """Part from a question that is not understood as it stands what only leads up to it; "" where nothing does."""
        for lead, question in leads(text):
            asked, told = self._understand(desk, question), self._understand(desk, lead)
            if is_whole(asked) and only_tells(told, asked, desk.vocabulary):
                return lead, question
        return "", text

    def _claimed(self, desk: Desk, draft: str, text: str) -> str:
        """Return the question whether a draft is right, where no more is asked of it than that; else ""."""
        asked = self._understand(desk, text)
        own = asked.areas or asked.unknown_areas or asked.measures or asked.statistics or asked.bounds
        if not any(letter.isdigit() for letter in draft) or own or asked.cues & {"list", "difference"}:
            return ""
        claim = f"Is it right that {draft.rstrip('.!? ')}?"
        return claim if is_whole(self._understand(desk, claim)) else ""

    def _told(self, desk: Desk, story: str, before: Query | None) -> Query | None:
        """Return what a leading statement ("I'm writing about Luton.") sets the question against, None for nothing."""
        told = self._understand(desk, story)
        if not told.areas:
            return None
        task: Task = told.task if told.task in {"compare", "against"} else "scores"
        return replace(
            told, task=task, unplaced=(), reason=None, bounds=None, conditions=(), numbers=(), margin=None,
            judgements=(), cues=frozenset(),
        )  # fmt: skip

    def _corrected(self, desk: Desk, story: str, before: Query | None) -> Query | None:
        """Return what was asked before as a statement puts it right: "I meant reoffending, not risk of harm."."""
        query = self._understand(desk, story, before)
        return resume(query, before) if "correction" in query.cues and query.measures else before

    def _understand(self, desk: Desk, question: str, before: Query | None = None) -> Query:
        today = datetime.now(UTC) if self._now is None else self._now
        year = before.year if before else ""
        reading = read_question(
            question, desk.gazetteer, desk.vocabulary, desk.judgements, desk.people, today.date(), year
        )
        if reading.months and (only := _only_year(desk, reading)):
            reading = read_question(
                question, desk.gazetteer, desk.vocabulary, desk.judgements, desk.people, today.date(), only
            )
        return understand(reading, desk.areas, desk.vocabulary)

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

    def _names(self, passed: int, now: str) -> "_Names":
        """Return the names and words that can be seen; gathered anew only when another embargo has passed."""
        if self._named is None or self._named[0] != passed:
            table = self._snapshot.table
            areas = table.areas(now)
            words = vocabulary().with_regions(sorted({area.region for area in areas if area.region}))
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
                from index.embedder import Embedder

                require_model(self._snapshot.manifest, self._snapshot.manifest.model, self._index_dir)
                self._embedder = Embedder(self._snapshot.manifest.model)
            vector: np.ndarray = self._embedder.encode([words])[0]
            return vector

    @staticmethod
    def _area(desk: Desk, name: str) -> str:
        for mention in desk.gazetteer.find(split_words(name)):
            return mention.area
        raise ValueError(f"No area {name!r} is known. The areas held: {', '.join(desk.held_areas())}.")


_OF_A_MEASURE: frozenset[Task] = frozenset({"scores", "compare", "against", "rank"})
"""Tasks that take their measure from what is told before: "I am on safeguarding in Luton. How did it do?"."""

_SIGNS = {">=": " at least ", "≥": " at least ", "<=": " at most ", "≤": " at most ", ">": " above ", "<": " below "}


class Conversation:
    """A run of questions in which a follow-up takes over what it leaves out. Not shared between readers."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._before: Query | None = None

    def ask(self, question: str) -> Answer:
        """Return the answer to the next question."""
        answer, self._before = self._assistant.answer(question, self._before)
        return answer


def _clean(question: str) -> str:
    """Return a question without control characters and runs of white space, its signs of comparison in words."""
    for sign, words in _SIGNS.items():
        question = question.replace(sign, words)
    return re.sub(r"[\s\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+", " ", question).strip()


def _only_year(desk: Desk, reading: Reading) -> str:
    """Return the year of a month named without one, where the sources in question know that month in one year only."""
    sources = desk.snapshot.table.sources(desk.now, reading.areas or None).rows
    months = {f"{MONTHS.index(month) + 1:02}" for month in reading.months}
    years = {source.published[:4] for source in sources if source.published[5:7] in months}
    return years.pop() if len(years) == 1 else ""


def _remembered(desk: Desk, query: Query, answer: Answer, before: Query | None) -> Query | None:
    """Return the query that the next one may take over from: this one, unless it asked about nothing.

    With it goes which areas its answer listed, in their order, for "how did they do?" and "the first one".
    """
    asks = query.areas or query.measures or query.statistics or query.unknown_areas
    if not asks and (query.task in {"decline", "unclear"} or answer.outcome == "declined"):
        return before
    listed = [str(row[0]) for row in answer.table.rows] if answer.table else [f.area or "" for f in answer.figures]
    listed = listed if any(listed) else [citation.area for citation in answer.citations]
    told = tuple(area for area in dict.fromkeys(listed) if area in desk.areas)
    if query.task == "judgement":  # for "who else got that?"
        latest = [desk.inspections(area)[-1].source for area in query.areas if desk.inspections(area)]
        query = replace(query, judgements=tuple({source.judgement for source in latest if source.judgement}))
    newest = max((f.as_of for f in answer.figures), default="")
    year = query.periods[-1].point[:4] if query.periods else newest[:4]
    return replace(query, cues=query.cues - PASSING, listed=told, year=year)
