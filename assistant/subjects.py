"""What a question is about in words: its subject, whose words, praise or fault, and what it holds that has no place."""

from typing import Literal

from assistant.query import Task
from assistant.reading import Reading
from assistant.vocabulary import Mark, Vocabulary

_HARMLESS = frozenset({"people", "region"})
"""Unscored things that do not narrow the measure that they stand beside: all scores are about young people's cases."""

_ASKING = frozenset(
    "quote praise criticism list count area_word notice_word good_word bad_word why followup they more held perform "
    "newest compare date judgement correction score difference count well_done".split()
)  # fmt: skip
"""Concepts whose words do the asking, so that a quote need not hold them."""


def find_subject(reading: Reading, vocabulary: Vocabulary, speaker: str) -> tuple[str, ...]:
    """Return the content words that a quote has to treat: all but names, dates and the words that do the asking."""
    spent = set(reading.taken) - _second_names(reading)
    for mark in reading.marks:
        if (mark.section == "concepts" and mark.name in _ASKING) or mark.section in {
            "regions",
            "nations",
            "everywhere",
        }:
            spent |= set(range(mark.start, mark.end))
    kept = {
        at for mark in reading.marks if mark.section in {"measures", "unscored"} for at in range(mark.start, mark.end)
    }
    return tuple(
        word.key
        for at, word in enumerate(reading.words)
        if (at not in spent or at in kept)
        and word.key not in vocabulary.articles
        and word.text not in speaker.split()
        and (at in kept or word.stem not in vocabulary.fillers)
    )


def find_speaker(reading: Reading, vocabulary: Vocabulary) -> str:
    """Return the name that stands before "say": a person's, not an area's."""
    for mark in reading.marks:
        if mark.name == "quote":
            start = mark.start
            while start > 1 and reading.words[start - 1].capital and start - 1 not in reading.taken:
                start -= 1
            named = reading.words[start : mark.start]
            if any(word.stem not in vocabulary.fillers for word in named):
                return " ".join(word.text for word in named)
    return ""


def _second_names(reading: Reading) -> set[int]:
    """Return the words of a part of an area that is named beside it: the Rutland of Leicestershire and Rutland."""
    seen: set[str] = set()
    second: set[int] = set()
    for mention in reading.mentions:
        second |= set(range(mention.start, mention.end)) if mention.area in seen else set()
        seen.add(mention.area)
    return second


def find_stance(reading: Reading) -> Literal["praise", "criticism"] | None:
    """Return whether praise or fault is asked for; None for neither or both."""
    praise = reading.has("praise") or (reading.has("good_word") and not reading.has("bad_word", "criticism"))
    criticism = reading.has("criticism") or (reading.has("bad_word") and not reading.has("praise", "good_word"))
    return None if praise == criticism else "praise" if praise else "criticism"


def find_unplaced(reading: Reading, task: Task) -> tuple[str, ...]:
    """Return what would be passed over by an answer in figures: unknown words, and a "not" that changes the sense."""
    words = [] if task == "quotes" else list(reading.unplaced)
    if reading.measures and task not in {"dates", "held"}:
        words += [_text(reading, m) for m in reading.marks if m.section == "unscored" and m.name not in _HARMLESS]
    denied = reading.bounds is not None and reading.bounds.denied
    exempt = task in {"dates", "judgement"} or (task == "held" and not reading.named("regions"))
    if reading.has("negation") and not denied and not exempt:
        words += [_text(reading, mark) for mark in reading.marks if mark.name == "negation"]
    return tuple(words)


def _text(reading: Reading, mark: Mark) -> str:
    return " ".join(word.text for word in reading.words[mark.start : mark.end])
