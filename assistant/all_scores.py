"""What is said of all of an area's scores at once: "whose three marks all …", "with not a single score below 60"."""

from collections.abc import Sequence

from assistant.vocabulary import Mark
from assistant.word_classes import SCORE, SCORES
from assistant.words import Word, places

_THINGS = SCORE | SCORES | {"percentage", "percentages"}
_OWN = frozenset("of its their the those these one single individual own three 3 a".split())
"""Words between one for all and the scores: "every one of its scores", "each of the three marks"."""

_ALL = frozenset({"all", "each", "every"})
_NONE = frozenset({"none", "no", "not", "without"})
_JOINING = frozenset("are were was is come came comes sit sat lie lay stand stood have has had been be in".split())
"""Words between the scores and what says that all are meant: "scores that were all", "marks came in uniformly"."""

_WHOLE = frozenset({"everything", "nothing"})
"""What is every one of the scores, or none: "areas with everything above 55", "who had nothing below 60?"."""

_ALL_BEHIND = frozenset({"all", "each", "uniformly"})
_ORDERS = frozenset({"list", "show", "give", "me", "us", "get", "find", "name", "see", "want"})
"""Words before "all scores" that ask for the scores themselves: "for London, show me all scores below 50"."""

_SUBJECTS = frozenset({"who", "whose", "anyone", "anybody", "nobody", "someone", "somebody"})


def with_all_scores(words: Sequence[Word], marks: tuple[Mark, ...], named: bool) -> tuple[Mark, ...]:
    """Return the marks with what says that all scores of each of many areas are meant, or none of them.

    That none lies below 60 is that all do not. Nothing is changed where an area is `named`, or no limit is set.
    """
    if named or not any(mark.section == "comparators" or mark.name in {"higher", "lower"} for mark in marks):
        return marks
    found = next((run for at in range(len(words)) if (run := _run(words, marks, at))), None)
    if found is None:
        return marks
    start, end, none = found
    inside = set(range(start, end))
    within = {m for m in marks if places([m]) <= inside or (m.section == "unscored" and places([m]) & inside)}
    kept = tuple(mark for mark in marks if mark not in within or mark.name == "area_word")
    limit = min((m.start for m in marks if m.section == "comparators" and m.start > start), default=end)
    denied = ("denial", start, min(end, limit)) if none else None
    said = (("joint", start, end), ("measure_word", start, end), ("score", start, end), denied)
    return (*kept, *(Mark("concepts", *one) for one in said if one))


def _run(words: Sequence[Word], marks: Sequence[Mark], at: int) -> tuple[int, int, bool] | None:
    """Return where words for all, or none, of an area's scores begin and end, whose noun stands at a place."""
    keys = [word.key for word in words]
    whole = at + 1 + 2 * (keys[at + 1 : at + 3] == ["at", "all"])
    if keys[at] in _WHOLE and _is_limited(marks, whole) and _has_subject(words, marks, at):
        return at, whole, keys[at] == "nothing"
    if keys[at] not in _THINGS:
        return None
    start = at
    while start and keys[start - 1] in _OWN:
        start -= 1
    before = keys[start - 1] if start else ""
    three = bool({"three", "3"} & set(keys[start:at]))
    end = at + 1
    while end < len(words) and keys[end] in _JOINING:
        end += 1
    behind = end < len(words) and keys[end] in _ALL_BEHIND
    if before in _ALL | _NONE:
        start -= 1
    owner = keys[start - 1] if start else ""
    if not _has_subject(words, marks, start) or owner in _ORDERS:
        return None
    if before in _NONE:
        return start, at + 1, True
    if before in _ALL or three:
        return start, at + 1, False
    return (at, end + 1, False) if behind else None


def _is_limited(marks: Sequence[Mark], at: int) -> bool:
    """Return whether a limit begins at a place: "everything above 55", "nothing under 60"."""
    return any(mark.section == "comparators" and mark.start == at for mark in marks)


def _has_subject(words: Sequence[Word], marks: Sequence[Mark], start: int) -> bool:
    """Return whether what the scores are of stands before a place: "areas with …", "whose …", "which councils' …"."""
    things = (m for m in marks if m.name in {"area_word", "anyone"} or m.section in {"regions", "nations"})
    return any(m.end <= start for m in things) or any(word.key in _SUBJECTS for word in words[:start])
