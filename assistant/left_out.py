"""Measures that a question leaves out: "on everything but safeguarding", "apart from reoffending"."""

from collections.abc import Sequence

from assistant.vocabulary import Mark
from assistant.words import Word
from corpus.model import MEASURES

_SMALL = frozenset("on for in at the its their of".split())
_BUT = frozenset("but besides bar save minus beyond except excepting barring".split())
_EVERY = frozenset("everything all every each measures counts fronts rest".split())
_ANY = frozenset("anything any something".split())
_REACH = 3
"""Words before a "but" among which an "everything" makes it an "except"."""


def with_others_named(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with "the other two" behind a measure as those: "better on reoffending, worse on the others"."""
    named = [mark for mark in marks if mark.section == "measures"]
    rest = [mark for mark in marks if mark.name == "other_measures" and named and named[-1].end <= mark.start]
    if any(mark.name == "rank" or (mark.name == "held" and rest and mark.start == rest[-1].end) for mark in marks):
        return marks  # "how does it rank on safeguarding against the others?", which are areas
    if len(rest) != 1 or len({mark.name for mark in named}) != 1 or named[0].name == "both":
        return marks
    others = (measure for measure in MEASURES if measure != named[0].name)
    start, end = rest[0].start, rest[0].end
    kept = (mark for mark in marks if not start <= mark.start < end)
    return (*kept, *(Mark("measures", measure, start, end) for measure in others))


def as_other_measures(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with the measures that are left out as the others, unless any is named besides."""
    found: list[tuple[Mark, int]] = []
    for mark in sorted((mark for mark in marks if mark.section == "measures"), key=lambda mark: mark.start):
        joined = found and {word.key for word in words[found[-1][0].end : mark.start]} <= {"and", "or", "the"}
        start = found[-1][1] if joined else _excepted_at(words, marks, mark.start)
        found += [(mark, start)] if start is not None else []
    if not found:
        return with_others_named(marks)
    out = [mark for mark, _ in found]
    if words[found[0][1]].key == "but" and any(m.section == "measures" and m not in out for m in marks):
        return marks  # "better on safeguarding but not on reoffending" says something of both
    names = {
        name for mark in out for name in (("risk_of_harm", "reoffending") if mark.name == "both" else (mark.name,))
    }
    start, end = found[0][1], out[-1].end
    named = [m for m in marks if m.section == "measures" and m not in out]
    others = () if named else tuple(m for m in MEASURES if m not in names)
    kept = (m for m in marks if not start <= m.start < end)
    led = {word.key for word in words[max(0, start - _REACH) : start]}
    wide = ("joint",) if led & _EVERY else ("on_any",) if led & _ANY else ()
    return (
        *kept, *(Mark("measures", name, start, end) for name in others),
        *(Mark("concepts", name, start, end) for name in wide),
    )  # fmt: skip


def _excepted_at(words: Sequence[Word], marks: Sequence[Mark], at: int) -> int | None:
    """Return where an "except" begins that leads to a word, over small ones; None without one."""
    while at and words[at - 1].key in _SMALL:
        at -= 1
    led = next((mark.start for mark in marks if mark.name == "exclusion" and mark.end == at), None)
    if led is not None and words[led].key not in {"rather", "instead", "outside", "in"}:
        return led
    but = at and words[at - 1].key in _BUT
    wide = {word.key for word in words[max(0, at - 1 - _REACH) : at - 1]} & (_EVERY | _ANY) if but else set()
    return at - 1 if wide else None
