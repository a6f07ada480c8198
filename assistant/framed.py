"""The query of a question that only asks what was said of a subject: all that its words might ask is left out."""

from dataclasses import replace

from assistant.asks import BADLY, WELL
from assistant.clauses import Side
from assistant.query import Query
from assistant.reading import Reading
from assistant.subjects import find_sides, find_speaker, find_subject, split_keys
from assistant.vocabulary import Mark, Vocabulary
from assistant.words import fold_name, is_yes_or_no

_SIDED = frozenset({"praise", "criticism", "good_word", "bad_word", "denial", "exclusion"})
"""Concepts that a subject's words may tell of it, where they ask for nothing."""


def _tells_of(reading: Reading, mark: Mark) -> bool:
    """Whether a phrase within a subject says something of it: "why cases were left out", not "the causes of crime"."""
    return mark.name in _SIDED or (mark.name == "why" and reading.words[mark.start].key in {"why", "how"})


def _side_around(reading: Reading, topic: range, stance: Side | None) -> Side | None:
    """Return whether what stands around a subject asks for praise or for fault; `stance` where it does not say."""
    around = ["praise" if m.name == "praise" else "criticism" for m in find_sides(reading) if m.start not in topic]
    outside = {word.key for at, word in enumerate(reading.words) if at not in topic}
    if not reading.areas and "did" in outside:  # "which areas did well on …?"
        around += ["praise"] * bool(outside & WELL) + ["criticism"] * bool(outside & BADLY)
    sides: set[Side] = {"praise" if side == "praise" else "criticism" for side in around}
    return sides.pop() if len(sides) == 1 and not is_yes_or_no(reading.question) else stance


def of_topic(query: Query, reading: Reading, topic: range, vocabulary: Vocabulary) -> Query:
    """Return the query of a question that only asks what was said of the subject named in a stretch of it."""
    speaker = find_speaker(reading, vocabulary)
    speaker = speaker if set(split_keys(speaker)).isdisjoint(reading.words[at].key for at in topic) else ""
    subject, phrase = find_subject(reading, vocabulary, speaker, topic)
    outside = [mark for mark in reading.marks if mark.start not in topic or _tells_of(reading, mark)]
    within = {mark.name for mark in reading.marks} - {mark.name for mark in outside}
    named = {word for name in query.unknown_areas for word in fold_name(name)}
    strange = named.isdisjoint(reading.words[at].key for at in topic)
    return replace(
        query,
        task="quotes",
        subject=subject,
        phrase=phrase,
        stance=_side_around(reading, topic, query.stance),
        speaker=speaker,
        people=query.people if speaker else (),
        unknown_areas=query.unknown_areas if strange else (),
        measures=(),
        statistics=(),
        judgements=(),
        bounds=None,
        conditions=(),
        place=None,
        limit=None,
        unscored=(),
        unplaced=(),
        idle=(),
        reason=None,
        cues=(query.cues - within) | {"quote"},
    )
