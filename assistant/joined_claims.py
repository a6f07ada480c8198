"""Two claims on one area joined to one: "Kent beat Barnet but lost to Luton" is parted before it is understood."""

from collections.abc import Sequence

from assistant.vocabulary import Mark, vocabulary
from assistant.words import Word, split_words

_JOINTS = frozenset("but and while yet though although whereas".split())
_LINKS = frozenset("was is were did it they also then not only just still came fell finished ended scored".split())
_REACH = 4
"""Words within which a relation comes to what it is to: "lost narrowly to neighbouring Luton"."""

_RELATIONS = frozenset("above below at_least at_most higher lower equal reaching".split())
_TIED = frozenset({"or_more", "or_less"})
"""What an "and below" is, as long as nobody looks at what comes after it."""

_BEFORE_A_MEASURE = frozenset("on for in at of".split())


def part_claims(claim: str) -> tuple[str, ...]:
    """Return the two claims that a claim joins, each whole, or the one that it is."""
    words = split_words(claim)
    marks = sorted(vocabulary().marks(words), key=lambda mark: mark.start)
    relations = [mark for mark in marks if mark.name in _RELATIONS]
    for at in range(1, len(words) - 2):
        if words[at].key not in _JOINTS:
            continue
        start = at + 1
        while start < len(words) - 1 and words[start].key in _LINKS and not _begins(relations, start):
            start += 1
        first = next((mark for mark in relations if mark.end <= at), None)
        then = _begins(relations, start) or next((m for m in marks if m.name in _TIED and m.start == at), None)
        ends = _end_of(words, marks, first, at), _end_of(words, marks, then, len(words))
        if first and first.start and all(ends) and "area" in ends:
            subject = claim[: words[_subject_end(words, first.start)].start]
            one, other = claim[: words[at].start].rstrip(" ,;"), subject + claim[words[at + 1].start :]
            return _with_measure(one, other)
    return (claim,)


def _begins(relations: Sequence[Mark], at: int) -> Mark | None:
    return next((mark for mark in relations if mark.start == at), None)


def _end_of(words: Sequence[Word], marks: Sequence[Mark], relation: Mark | None, end: int) -> str:
    """Return whether a relation is to an area, by its capital, or to a statistic; "" where it is to neither."""
    if relation is None:
        return ""
    reach = range(relation.end, min(end, relation.end + _REACH))
    if any(mark.section == "statistics" and mark.start in reach for mark in marks):
        return "statistic"
    return "area" if any(words[at].capital for at in reach) else ""


def _subject_end(words: Sequence[Word], relation: int) -> int:
    """Return where the subject ends that stands before a relation: before its verb, "Kent | did better than"."""
    while relation > 1 and words[relation - 1].key in _LINKS:
        relation -= 1
    return relation


def _with_measure(one: str, other: str) -> tuple[str, str]:
    """Return both claims with the measure that only one of them names."""
    tails = [_measure_of(claim) for claim in (one, other)]
    one = one if tails[0] or not tails[1] else f"{one} {tails[1]}"
    other = other if tails[1] or not tails[0] else f"{other} {tails[0]}"
    return one, other


def _measure_of(claim: str) -> str:
    """Return the measure that a claim names with what leads to it: "on safeguarding"."""
    words = split_words(claim)
    measures = [mark for mark in vocabulary().marks(words) if mark.section == "measures"]
    if not measures:
        return ""
    start, end = min(m.start for m in measures), max(m.end for m in measures)
    led = start and words[start - 1].key in _BEFORE_A_MEASURE
    lead = "" if led else "for "
    return lead + claim[words[start - bool(led)].start : words[end - 1].end]
