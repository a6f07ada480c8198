"""What was done in an area, or happened there, on a subject of inspections: "did Luton make good use of data?".

A question that asks so, and for no figure, is one of words, whatever else its words may ask: the "use of statistics"
names none, nor does "when someone didn't show up" ask for a date.
"""

from collections.abc import Mapping
from dataclasses import replace

from assistant.clauses import Side
from assistant.query import Query
from assistant.reading import Reading
from assistant.signs import is_order
from assistant.subjects import FIGURES
from assistant.thesaurus import Spoken, thesaurus
from assistant.vocabulary import Mark, Vocabulary
from assistant.words import NAMELESS, is_yes_or_no, places

_SCORED = frozenset({"safeguarding", "risk_of_harm", "reoffending", "public_protection"})
"""Subjects that a question without a word of saying asks the scores of."""

_SOFT = frozenset(
    "perform polite reaching they those list why good_word bad_word praise criticism quote anyone followup also "
    "well_done fell_short denial ever people groups other_scores one_side compound leader as_well accord".split()
)
"""What a phrase may be marked as in a question of what was done."""

_OPENINGS = frozenset("how what when where who why could can".split())
"""Words with which such a question opens, beside those that ask for yes or no."""


def asks_what_was_done(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Return whether a question names a subject of inspections, an area, and nothing that figures are asked by."""
    words = reading.words
    opens = is_yes_or_no(reading.question) or bool(words and words[0].key in _OPENINGS)
    other = reading.periods or reading.judgements or reading.months
    elsewhere = not vocabulary.off_topic.isdisjoint(word.key for word in words)  # "what's the weather in Luton?"
    if not (opens and reading.areas) or other or elsewhere or reading.either or is_order(reading):
        return False
    wholes = _wholes(reading)
    numbers = {number.start for number in reading.numbers} | {bounds.start for bounds in reading.bounds}
    if numbers - places(wholes):  # "what became of those who reached 18?"
        return False
    asked = [mark for mark in reading.marks if not _is_aside(reading, mark, wholes, vocabulary)]
    return bool(wholes) and all(_weighs_subject(reading, mark, wholes) for mark in asked)


def _weighs_subject(reading: Reading, mark: Mark, wholes: list[Spoken]) -> bool:
    """Whether a phrase ranks a subject, or is for how it went: "was its record on home visits the best?"."""
    record = [reading.keys[at] for at in range(mark.start, mark.end)] == ["record"]
    if mark.name not in _BEST and not record:
        return False
    return any(_stands_at(reading, mark.end, one.start) or _stands_at(reading, one.end, mark.start) for one in wholes)


def _stands_at(reading: Reading, end: int, start: int) -> bool:
    """Whether nothing but what leads on stands between two places."""
    return end <= start and all(reading.keys[at] in _LEADING_TO for at in range(end, start))


def names_deed(reading: Reading) -> bool:
    """Return whether a text names a subject of inspections that no score is of."""
    return bool(_wholes(reading))


_COUNTED_WITHIN = 3
"""Words after "how many" within which what is counted begins: "how many of Luton's files"."""


def counts_things(reading: Reading) -> bool:
    """Return whether a question asks how many or what share of things there were that no score is of: "how many files".

    A notice's words may tell; no figure does.
    """
    if not reading.areas or is_order(reading):
        return False
    counted: set[int] = set()
    for mark in reading.marks:
        share = mark.name == "share" and "of" in (word.key for word in reading.words[mark.start : mark.end + 1])
        if mark.name == "count" or share:
            counted |= set(range(mark.end, mark.end + _COUNTED_WITHIN))
    counted -= places(mark for mark in reading.marks if mark.name in {"area_word", "notice_word", "measure_word"})
    return bool(counted) and not counted.isdisjoint(one.start for one in _wholes(reading))


def of_count(query: Query) -> Query:
    """Return the query of such a question, which is declined but for what the words tell."""
    return replace(query, task="decline", reason="not_scored", claims=False, unplaced=(), idle=())


_SOUGHT = frozenset("area_word list exclusion invent forecast group".split())
"""What phrases may be marked as besides where it is asked of which areas something is so."""


def asks_where_it_was_done(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Return whether it asks in which areas something was done on a subject: "name an area that ignored victims"."""
    other = reading.areas or reading.unknown_areas or reading.numbers or reading.bounds or reading.periods
    opens = reading.words and reading.keys[0] in _WHICH_AREAS
    sought = reading.has("area_word", "anyone") or reading.keys[:1] == ["who"]
    if other or reading.judgements or reading.people or not (opens and sought):
        return False
    marked = {mark.start for mark in reading.marks if mark.name in {"groups", "other_scores"}}
    wholes = _wholes(reading)
    if not (marked or wholes):
        return False
    spoken = [one for one in thesaurus().spoken_of(reading.words) if one.subject in thesaurus().subjects - _SCORED]
    named = [*wholes, *(one for one in spoken if one.start in marked)]
    starts = {one.start for one in named}
    asked = [m for m in reading.marks if m.name not in _SOUGHT and not _is_aside(reading, m, named, vocabulary)]

    def is_of_subject(end: int) -> bool:  # "the best record on home visits", "who did worst on training?"
        after = next((at for at in range(end, len(reading.words)) if reading.keys[at] not in _LEADING_TO), end)
        return after in starts

    return bool(named) and all(m.name in _BEST and is_of_subject(m.end) for m in asked)


_LEADING_TO = frozenset(
    "the a an its their on for at in with of to record work and or best worst was were is are".split()
)
"""Words between such a word and the subject."""

_WHICH_AREAS = frozenset("which where who name list any what".split())

_BEST = frozenset({"highest", "lowest", "higher", "lower"})
"""What a word before a subject may be marked as that is no score's: "the best mentoring scheme"."""


_FIGURED = frozenset("score list area_word count rank compare higher lower difference".split())
"""Phrases that ask for figures and name no subject."""


def _wholes(reading: Reading) -> list[Spoken]:
    """Return the expressions that name a subject no score is of: of several words, or of one that asks nothing."""
    marked = [mark for mark in reading.marks if mark.name != "compound"]
    covered = places(m for m in marked if m.section in FIGURES or m.name in _FIGURED) | reading.taken
    if all(at in covered or word.key in NAMELESS for at, word in enumerate(reading.words)):
        return []  # "what was Luton's safeguarding score?" waits for no thesaurus
    known = thesaurus().subjects - _SCORED

    def is_own(one: Spoken) -> bool:
        across = set(range(one.start, one.end))
        if one.subject not in known or across & reading.taken:
            return False
        return not any(across <= set(range(mark.start, mark.end)) for mark in marked)

    return [one for one in thesaurus().spoken_of(reading.words) if is_own(one)]


def _is_aside(reading: Reading, mark: Mark, wholes: list[Spoken], vocabulary: Vocabulary) -> bool:
    """Whether a phrase asks for no figure where it stands: within an expression, or by a word that has other senses."""
    if mark.name in _SOFT or any(one.start <= mark.start and mark.end <= one.end for one in wholes):
        return True
    keys = [word.key for word in reading.words[mark.start : mark.end]]
    if all(key in vocabulary.framing["deeds"] for key in keys):
        return True
    return mark.start > 0 and reading.words[mark.start - 1].key == "own"  # "kept tabs on its own results"


def of_deed(query: Query) -> Query:
    """Return the query of such a question: all that its words might ask of figures is left out.

    Who was best on a subject is told by praise.
    """
    ends: Mapping[str, Side] = {"highest": "praise", "lowest": "criticism"}
    sides = {ends[end] for end in query.statistics if end in ends and not query.areas}
    return replace(
        query, task="quotes", stance=sides.pop() if len(sides) == 1 else None if sides else query.stance, group=None,
        measures=(), statistics=(), bounds=None, conditions=(), place=None, limit=None, unscored=(), unplaced=(),
        idle=(), reason=None, direction=None, average=None, averages=(),
        cues=query.cues | {"quote"} | ({"unranked"} if query.statistics and not query.areas else set()),
    )  # fmt: skip
