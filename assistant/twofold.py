"""Two subjects in one question of words, which are looked for one by one: "what was said about plans and girls?"."""

from itertools import pairwise
from typing import NamedTuple

from assistant.query import Query
from assistant.reading import Reading
from assistant.thesaurus import Spoken, thesaurus
from assistant.words import places

_SCORED = frozenset({"safeguarding", "risk_of_harm", "reoffending", "public_protection"})

_ANYBODY = frozenset({"child", "staff"})
"""Those of whom all is said: "staff and their training" are one subject."""

_JOINING = frozenset({"and", "or"})

_ARTICLES = frozenset({"the", "a", "an", "its", "their", "any", "also", "on", "about", "of", "for"})

_BEFORE_A_NAME = frozenset({"in", "at", "for", "of", "by"})


class Half(NamedTuple):
    """One subject of a question, as it is written, and the question asked of it alone."""

    subject: str
    question: str


def part_subjects(reading: Reading, query: Query) -> tuple[Half, ...]:
    """Return the two questions in one that asks of two subjects in words; none where it does not."""
    if query.task != "quotes" or not query.subject or "quote" not in query.cues or query.measures or query.speaker:
        return ()
    named = _named(reading)
    for one, other in pairwise(named):
        if one.subject == other.subject or thesaurus().subjects.isdisjoint({one.subject, other.subject}):
            continue
        if len(reading.mentions) > 1 and (halves := _each_in_its_area(reading, one, other)):
            return halves
        if _joins(reading, one.end, other.start):
            return _without_each(reading, one, other)
    return ()


def _named(reading: Reading) -> list[Spoken]:
    """Return the subjects that no score is of, each by its first expression, in their order."""
    aside = reading.taken | places(mark for mark in reading.marks if mark.name == "quote")
    found: dict[int, Spoken] = {}
    for one in thesaurus().spoken_of(reading.words):
        if one.subject not in _SCORED | _ANYBODY and not {*range(one.start, one.end)} & aside:
            found.setdefault(one.start, one)
    return [found[at] for at in sorted(found)]


def _joins(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but an "and" stands between two places, articles aside."""
    between = [word.key for word in reading.words[start:end]]
    return between[:1] != [] and between[0] in _JOINING and set(between[1:]) <= _ARTICLES


def _without_each(reading: Reading, one: Spoken, other: Spoken) -> tuple[Half, ...]:
    text = reading.question
    first, second = _written(reading, one), _written(reading, other)
    return (
        Half(text[slice(*first)], text[: first[1]] + text[second[1] :]),
        Half(text[slice(*second)], text[: first[0]] + text[second[0] :]),
    )


def _each_in_its_area(reading: Reading, one: Spoken, other: Spoken) -> tuple[Half, ...]:
    """Return the halves of "… about planning in Luton and training in Kent": none where it is not so put."""
    places_named = [mention for mention in reading.mentions if mention.start >= one.end]
    if len(places_named) != 2 or not places_named[0].end < other.start < places_named[1].start:
        return ()
    mine, theirs = places_named
    told = [reading.words[at].key for at in (mine.start - 1, theirs.start - 1)]
    if not set(told) <= _BEFORE_A_NAME or not _joins(reading, mine.end, other.start):
        return ()
    text = reading.question
    first, second = _written(reading, one), _written(reading, other)
    here = reading.words[mine.end - 1].end
    return (
        Half(text[slice(*first)], text[:here] + "?"),
        Half(text[slice(*second)], text[: first[0]] + text[second[0] :]),
    )


def _written(reading: Reading, one: Spoken) -> tuple[int, int]:
    return reading.words[one.start].start, reading.words[one.end - 1].end
