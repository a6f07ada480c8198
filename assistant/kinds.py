"""Which kinds of source a question asks for, and which it only sets aside: "rather than from the news"."""

from collections import Counter
from collections.abc import Sequence

from assistant.denials import asks_if_inspected
from assistant.reading import Reading
from assistant.source_asks import asks_kind_of_source
from assistant.source_kinds import claimed_kinds
from assistant.vocabulary import Mark
from assistant.words import places
from corpus.model import SOURCE_KINDS


def find_kinds(reading: Reading) -> tuple[str, ...]:
    """Return the kinds of source that are asked for; where some are only set aside ("not from the news"), the rest."""
    marks = _most_telling([m for m in reading.marks if m.section == "kinds" and not _is_any_report(reading, m)])
    aside = {mark.name for mark in marks if any(_sets_aside(reading, other, mark) for other in reading.marks)}
    kept = tuple(dict.fromkeys(mark.name for mark in marks if mark.name not in aside))
    if not kept and not aside and asks_kind_of_source(reading):
        return claimed_kinds(reading)
    return kept or (tuple(kind for kind in SOURCE_KINDS if kind not in aside) if aside else ())


def asks_kind_alone(reading: Reading) -> bool:
    """Return whether areas are asked for of which no other kind of source is held: "known only from the news"."""
    kinds = [mark for mark in reading.marks if mark.section == "kinds"]
    around = {at for mark in kinds for at in (*range(mark.start - 2, mark.end), mark.end)}
    keys = reading.keys
    alone = [at for at, key in enumerate(keys) if key in _ALONE]
    return bool(kinds) and any(at in around or _KNOWING & set(keys[at + 1 : at + 2]) for at in alone)


_ALONE = frozenset("only solely just exclusively purely merely alone".split())
_KNOWING = frozenset("know known have got hold held rest rely come comes from through via".split())
"""Words behind an "only" that is said of where a figure is known from: "those that you only know from the papers"."""


def _is_any_report(reading: Reading, mark: Mark) -> bool:
    """Whether a "report" is any source, as it is asked when it came out, or only if an area was inspected.

    "Which inspection reports are from March?", "is there an inspection report on Kent?"
    """
    written = [word.key for word in reading.words[mark.start : mark.end]]
    of_any = bool(reading.periods) or asks_if_inspected(reading)
    return of_any and written in (["inspection", "reports"], ["inspection", "report"])


def _most_telling(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks without those that fit several kinds, where another names one: "its own press notices"."""
    spans = Counter((mark.start, mark.end) for mark in marks)
    of_one = [mark for mark in marks if spans[mark.start, mark.end] == 1]
    return of_one or list(marks)


def sets_kinds_aside(reading: Reading, mark: Mark) -> bool:
    """Return whether a "rather than" or "not" only sets kinds of source aside: "… rather than from the press"."""
    return any(kind.section == "kinds" and _sets_aside(reading, mark, kind) for kind in reading.marks)


def _sets_aside(reading: Reading, denial: Mark, kind: Mark) -> bool:
    """Whether a "not" or "rather than" stands before a kind of source, over another with it: "not news or councils"."""
    between = range(denial.end, kind.start)
    named = places(mark for mark in reading.marks if mark.section == "kinds" or mark.name == "notice_word")
    joined = all(at in named or reading.words[at].key in _JOINING_KINDS for at in between)
    inside = kind.start <= denial.start < kind.end and reading.words[kind.start].key == "not"
    return denial.name in {"exclusion", "denial"} and ((denial.start < kind.start and joined) or inside)


_JOINING_KINDS = frozenset({"from", "the", "a", "or", "and", "nor", "in"})
