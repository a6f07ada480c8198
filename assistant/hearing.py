"""What a text asks as a whole: its question, with the story, draft or lead before it and the asides behind it."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from assistant.context import resume
from assistant.deeds import names_deed
from assistant.desk import Desk
from assistant.leads import OCCASION, is_of_words, is_whole, leads, only_tells, tails
from assistant.query import NEEDS_AREA, Query, Task
from assistant.question_reading import read_question
from assistant.questions import understand
from assistant.reading import Reading
from assistant.retractions import as_meant
from assistant.thesaurus import thesaurus
from assistant.twofold import Half, part_subjects
from assistant.words import PUT, asks, split_words
from corpus.dates import MONTHS

_HOW = re.compile(r"how\b", re.IGNORECASE)
"""How the rest of a question may ask of scores though all of it has words that ask for quotes."""


_ON = re.compile(r"(?:about|on|regarding|concerning|for|of|from)\b", re.IGNORECASE)
"""How the rest of a question only says on what it asks: "tell me about training in Luton"."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """Understands texts over one build, as of a day."""

    desk: Desk
    today: date
    _readings: dict[tuple[str, str], Reading] = field(default_factory=dict, init=False, repr=False, compare=False)
    _understood: dict[tuple[str, str], Query] = field(default_factory=dict, init=False, repr=False, compare=False)
    """A text and its parts are looked at several times in a turn, each with the year that its months are of."""

    def understand(self, question: str, before: Query | None = None) -> Query:
        """Return what a question asks on its own; of `before` it takes only the year of a month without one."""
        year = before.memory.as_of[:4] if before else ""
        if (question, year) not in self._understood:
            reading = self._read(question, year)
            if reading.months and (only := _only_year(self.desk, reading)):
                reading = self._read(question, only)
            self._understood[question, year] = understand(reading, self.desk.areas, self.desk.vocabulary)
        return self._understood[question, year]

    def _read(self, question: str, year: str) -> Reading:
        if (question, year) not in self._readings:
            desk = self.desk
            self._readings[question, year] = read_question(
                question, desk.gazetteer, desk.vocabulary, desk.judgements, desk.people, self.today, year
            )
        return self._readings[question, year]

    def halves(self, text: str) -> tuple[Half, ...]:
        """Return the two questions in one that asks of two subjects in words; none where it does not."""
        return part_subjects(self._read(text, ""), query) if (query := self.understand(text)).task == "quotes" else ()

    def as_meant(self, text: str) -> str:
        """Return a text with what is taken back in it replaced: "the top three, no, the bottom three"."""
        return as_meant(text, lambda part: self._read(part, ""))

    def read(self, text: str) -> Reading:
        """Return the parts of a text by itself."""
        return self._read(text, "")

    def without_asides(self, text: str) -> str:
        """Return a text without the statements after its last question that say nothing of what is asked."""
        asked, mark, after = text.rpartition("?")
        if not asked or not after.strip(" .!)\"'"):
            return text
        question, whole, told = self.understand(asked + mark), self.understand(text), self.understand(after)
        enough = is_whole(question) or (question.task == "quotes" and bool(question.subject))
        inspection = told.inspection if "reinspected" not in told.cues else None  # "I gather they've been done twice"
        says = (
            told.areas, told.unknown_areas, told.measures, told.statistics, told.periods, told.bounds, told.group,
            told.judgements, told.either, inspection, told.average, told.kinds, told.limit, told.stance,
            told.cues & {"exclusion", "ascending", "descending", "difference", "correction"},
        )  # fmt: skip
        if enough and told.task == "decline" and "invent" in told.cues:
            return asked + mark  # an order behind a question is not followed
        tied = question.task == "extremes" and "equal" in told.cues and told.place in {None, question.limit}
        if tied and not any(says):
            return asked + mark  # "If there's a tie for third I want all of them.": they are given in any case
        return text if is_whole(whole) or not enough or any(says) else asked + mark

    def without_occasion(self, text: str) -> str:
        """Return a question without the occasion of it, whose words would make it another: "After those news, …"."""
        found = OCCASION.match(text)
        if not found:
            return text
        question = text[found.end() :]
        asked, told = self.understand(question), self.understand(found["told"])
        if not set(told.areas) <= set(asked.areas):
            return text  # "As between Bexley and Bromley, which …"
        changed = asked.task != self.understand(text).task and is_whole(asked)
        return question if changed and only_tells(told, asked, self.desk.vocabulary) else text

    def lead(self, text: str) -> tuple[str, str]:
        """Part from a question that is not understood as it stands what only leads up to it; "" where nothing does."""
        of_words, unknown = is_of_words(self.understand(text)), self.understand(text).unknown_areas
        for lead, question, plainly in leads(text):
            quoted = of_words and self._is_of_words(question)
            if quoted and not _HOW.match(question):
                continue  # "In Luton, what was said about plans?": nor does it stand without what leads up to it
            asked, told = self.understand(question), self.understand(lead)
            if quoted and not (asked.task == "scores" and asked.areas):
                continue  # but "could you just say how Luton got on?"
            of_them = asked.areas or "they" in asked.cues
            if of_words and told.areas and told.subject and told.task == "quotes" and not of_them:
                continue  # "Tell me, was Kent praised for plans that put the most pressing need first?"
            if asked.areas and set(told.areas) - set(asked.areas):
                continue  # "all three scores for Hackney, Newham and Brent"
            if told.group and "they" in asked.cues and not asked.group:
                continue  # "Back to the North West: who was highest there?"
            if {"groups", "people"} & set(told.unscored) and asked.cues >= {"they", "count"}:
                continue  # "I work with lads in Luton and want to know how many of them …"
            if told.areas and asked.task == "listing" and "they" in asked.cues and not (asked.areas or asked.claims):
                continue  # "I live in Slough and want to know whether it got over 60": which is asked within, of Slough
            if unknown and asked.task in NEEDS_AREA and not (asked.areas or asked.unknown_areas or told.unknown_areas):
                continue  # "would you look up Narnia for me, on safeguarding?"
            of_it = "they" in asked.cues or asked.task in NEEDS_AREA or "anyone" in asked.cues
            if told.unknown_areas and not asked.areas and (of_it or (asked.task == "listing" and not asked.bounds)):
                continue  # "Hogsmeade: how did they do?", "Hogsmeade YOT - any reoffending score?"
            if not plainly and (set(told.measures) - set(asked.measures) or told.statistics):
                continue  # "Luton's safeguarding score, and the average in its notice"
            if self._drops_subject(text, asked):
                continue  # "the allotment, Luton"
            placed = told.areas and asked.task == "programme"  # "Luton: anything on its programme of training?"
            if is_whole(asked) and not placed and only_tells(told, asked, self.desk.vocabulary):
                return lead, question
        return "", text

    def is_dated_by_lead(self, text: str) -> bool:
        """Whether only what leads up to a question makes it one of dates: "A big day for Luton today: how did …?"."""
        if self.understand(text).task != "dates":
            return False
        question = self.lead(text)[1]
        return question != text and asks(question) and self.understand(question).task == "scores"

    def _is_of_words(self, question: str) -> bool:
        """Whether the rest of a question of words plainly asks for words too, or only says on what."""
        marks = self.desk.vocabulary.marks(split_words(question))
        return bool(_ON.match(question)) or any(mark.name in {"quote", "followup"} for mark in marks)

    def without_tail(self, text: str) -> str:
        """Return a question that is not understood as it stands without what is only told behind it."""
        unknown = self.understand(text).unknown_areas
        for question, tail in tails(text):
            asked, told = self.understand(question), self.understand(tail)
            same = set(told.areas) <= set(asked.areas)
            if unknown and asked.task in NEEDS_AREA and not (asked.areas or asked.unknown_areas):
                continue  # "which did better on safeguarding, Narnia or Mordor?"
            if self._drops_subject(text, asked) or (told.task == "quotes" and names_deed(self._read(tail, ""))):
                continue  # "Luton - the allotment?", "which was better in Luton, training or planning?"
            if is_whole(asked) and same and only_tells(told, asked, self.desk.vocabulary):
                return question
        return text

    def _drops_subject(self, text: str, asked: Query) -> bool:
        """Whether nothing but areas is left of a text on a subject that they are asked about in words."""
        whole = self.understand(text)
        of_words = whole.task == "quotes" and whole.areas and whole.subject
        if not of_words or asked.subject or asked.measures or asked.statistics:
            return False
        if asked.task == "judgement":  # "home visits - what's the verdict in Luton?", but "Mixed fortunes: …"
            return any(one.subject in thesaurus().subjects for one in thesaurus().spoken_of(split_words(whole.phrase)))
        return asked.cues <= {"notice_word", "area_word"}  # "the exact words on home visits, Luton notice"

    def claimed(self, draft: str, text: str) -> str:
        """Return the question whether a draft is right, where no more is asked of it than that; else ""."""
        asked = self.understand(text)
        own = asked.areas or asked.unknown_areas or asked.measures or asked.statistics or asked.bounds
        more = asked.direction or asked.cues & {"list", "difference", "anyone"}
        scored = asks(text) and asked.cues & {"score", "perform", "rank"}  # "… on at 5. What were the scores?"
        if not any(letter.isdigit() for letter in draft) or own or more or scored:
            return ""
        claim = f"{PUT}{draft.rstrip('.!? ')}?"
        return claim if is_whole(self.understand(claim)) else ""

    def told(self, story: str) -> Query | None:
        """Return what a leading statement ("I'm writing about Luton.") sets the question against, None for nothing."""
        if not story:
            return None
        told = self.understand(story)
        if not told.areas and (not (told.measures or told.group) or "correction" in told.cues):
            return None
        task: Task = told.task if told.task in {"compare", "against", "rank"} else "scores"
        return replace(
            told, task=task, unplaced=(), reason=None, bounds=None, conditions=(), numbers=(), margin=None,
            judgements=(), cues=told.cues & {"higher", "lower"},
        )  # fmt: skip

    def on_the_subject_of(self, story: str, query: Query) -> Query:
        """Return a question about words with the subject of a statement before it: "I'm writing about girls. …"."""
        told = self.understand(story)
        return replace(query, subject=told.subject, phrase=told.phrase)

    def corrected(self, story: str, before: Query | None) -> Query | None:
        """Return what was asked before as a statement puts it right: "I meant reoffending, not risk of harm."."""
        query = self.understand(story, before)
        return resume(query, before) if "correction" in query.cues and (query.measures or query.bounds) else before


def _only_year(desk: Desk, reading: Reading) -> str:
    """Return the year of a month named without one, where the sources in question know that month in one year only."""
    sources = desk.snapshot.table.sources(desk.now, reading.areas or None).rows
    months = {f"{MONTHS.index(month) + 1:02}" for month in reading.months}
    years = {source.published[:4] for source in sources if source.published[5:7] in months}
    return years.pop() if len(years) == 1 else ""
