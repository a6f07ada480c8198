"""A rule that a statement sets for the question behind it: "Anything below 50 is shaded. Which areas do I shade?"."""

from collections.abc import Iterator

from assistant.hearing import Hearing
from assistant.leads import is_whole
from assistant.query import Query, Task
from assistant.reading import Reading
from assistant.words import places, split_words

_ANYONE = frozenset(
    "everything anything everyone anyone everybody anybody all any every whoever whichever those each".split()
)
"""How a rule begins that is set for all."""

_WHO = _ANYONE | frozenset(
    "that which who with is was are were be been a an the got scored scoring score scores mark marks gets has had of "
    "means".split()
)
"""Words between the beginning of a rule and the limit that it sets: "any area that was described as …"."""

_NOT_FIRST = frozenset({"those", "each", "means", "mean", "is", "are"})
"""Words that a rule may begin with, and the question made of it does not: "those with a score over 75"."""

_ASKS_WHO = frozenset({"which", "who", "whose", "what"})
_RULED: frozenset[Task] = frozenset({"listing", "judged", "missing", "across", "reinspected"})
_NAMED_AGAIN = frozenset({"one", "it", "them", "so", "that", "these", "those"})
"""Words by which a question speaks of what befalls whoever falls under a rule: "who gets one?"."""

_ASIDE = frozenset({"list", "count", "area_word", "anyone", "perform", "score", "list_number"})


def by_its_rule(hearing: Hearing, story: str, question: str) -> str:
    """Return which areas, or how many of them, fall under the rule of a statement, where a question asks only that.

    Any other question is returned as it is.
    """
    keys = [word.key for word in split_words(question)]
    counts = keys[:2] == ["how", "many"]
    if not story or not (counts or (keys[:1] and keys[0] in _ASKS_WHO)):
        return question
    asked = hearing.understand(question)
    if asked.areas or asked.group or asked.statistics or asked.bounds or asked.unknown_areas or asked.numbers:
        return question
    drawn = f"If {story.rstrip(' .;:!')}, {question}"  # "My pass mark is 60 on safeguarding. Who fails?"
    if (line := hearing.understand(drawn)).cues & {"cut_off"} and line.task == "listing" and is_whole(line):
        return drawn
    again = bool(_stems(hearing.read(story)) & _stems(hearing.read(question)) or _NAMED_AGAIN & set(keys))
    placed = asked.task in {"held", "listing", "dates", "programme", "reinspected", "judged", "definition"}
    if not again and (asked.measures or (placed and is_whole(asked))):
        return question
    on = _its_measures(hearing, question, asked)
    opening = "How many" if counts else "Which"
    ruled = (f"{opening} areas: {rule}{on}?" for rule in _rules(hearing.read(story)))
    return next((text for text in ruled if _is_ruled(hearing.understand(text))), question)


def _is_ruled(query: Query) -> bool:
    """Whether a rule read as a question tells which areas are meant."""
    told = (
        query.bounds or query.statistics or query.areas or query.judgements or query.task not in {"listing", "judged"}
    )
    return query.task in _RULED and bool(told) and is_whole(query)


def _its_measures(hearing: Hearing, question: str, asked: Query) -> str:
    """Return on which measures a question asks, in its own words: " on safeguarding"; "" where it names none."""
    words = hearing.read(question).words
    named = [m for m in hearing.read(question).marks if m.section == "measures"]
    said = [question[words[mark.start].start : words[mark.end - 1].end] for mark in named]
    return f" on {' and '.join(said)}" if asked.measures and said else ""


def _stems(reading: Reading) -> set[str]:
    """Return the stems of the words that tell what befalls an area: "red" in "which areas are red?"."""
    known = places(mark for mark in reading.marks if mark.name in _ASIDE or mark.section in {"measures", "comparators"})
    return {w.stem for at, w in enumerate(reading.words) if at not in known and w.key not in _WHO and len(w.key) > 2}


def _rules(reading: Reading) -> Iterator[str]:
    """Yield what may be the limit that a statement sets, without what befalls whoever is in it, the longest first.

    "Anything below 50 on safeguarding is shaded red" is "Anything below 50 on safeguarding".
    """
    words = reading.words
    things = places(mark for mark in reading.marks if mark.name in {"area_word", "widen"})
    limits = [m for m in reading.marks if m.section == "comparators" or m.name in _LIMITING]
    first = min((mark.start for mark in limits), default=0)
    start = first
    while start and (words[start - 1].key in _WHO or start - 1 in things):
        start -= 1
    led = any(word.key in _ANYONE or start + at in things for at, word in enumerate(words[start:first]))
    if not limits or not (led or "mean" in {word.stem for word in words[max(0, first - 2) : first + 1]}):
        return
    while start < first and words[start].key in _NOT_FIRST:
        start += 1
    ends = {number.end for number in reading.numbers} | {mention.end for mention in reading.mentions}
    ends |= {m.end for m in reading.marks if m.section in _BOUNDING or m.name in _LIMITING or m.name == "score"}
    ends |= {
        m.end + more for m in reading.marks if m.name == "judgement" for more in (1, 2) if m.end + more <= len(words)
    }
    yield from (
        reading.question[words[start].start : words[end - 1].end] for end in sorted(ends, reverse=True) if end > first
    )


_LIMITING = frozenset({"judgement", "lacking", "denial", "exclusion", "reinspected", "equal"})
_BOUNDING = frozenset({"measures", "comparators", "statistics"})
