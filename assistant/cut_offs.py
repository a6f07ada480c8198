"""A line that a question draws at a score itself, and who falls behind it: "with a pass mark of 60, who fails?"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant.bounds import Bounds, make_bounds
from assistant.comparators import LOW
from assistant.numbers import Number, find_numbers
from assistant.vocabulary import Mark, vocabulary
from assistant.words import Word, places, split_words

_NEAR = 4
"""Words between a line and its score, those of a measure left out: "the bar for safeguarding were set at 65"."""

_KEEPING = frozenset(
    "only just solely kept keep keeps keeping include includes included including insist insisted require required "
    "restrict restricted limit limited narrow narrowed demand demanded allow allowed accept accepted".split()
)
"""Words by which bounds tell what is to be kept: "if you only counted marks over 64", "if we kept those above 60"."""

_IT = frozenset({"it", "that", "this", "the"})
"""Words by which a limit points back to a line: "I draw the line at 50; which areas fall below it?"."""

_DENYING = frozenset({"not", "never", "cannot", "fail", "fails", "failed", "without"})


def with_cut_offs(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with the line that is drawn at a score, and what says on which side of it areas come.

    These are told as `cut_off`, `out_of_it` and `in_it`; other phrases that the same words make up are taken out.
    """
    numbers = [n for n in find_numbers(words) if (n.value >= LOW or n.share) and not n.ordinal]
    if not numbers:
        return marks
    marks = _cut_away(words, marks, {number.start for number in numbers})
    measures = places(mark for mark in marks if mark.section == "measures")
    lines = [mark for mark in _found(words, "line", "cut_off") if _number_of(mark, numbers, measures)]
    kept = {word.key for word in words} & _KEEPING or any(mark.name == "cut_away" for mark in marks)
    if not (lines or kept):
        return marks
    away = places(mark for mark in marks if mark.name == "cut_away")
    fates = [*_found(words, "out", "out_of_it"), *(_found(words, "in", "in_it") if lines else ())]
    fates = [mark for mark in fates if not places([mark]) & away]
    denied = {
        m for m in fates if m.name == "in_it" and {w.key for w in words[max(0, m.start - 2) : m.start]} & _DENYING
    }
    fates = [replace(m, name="out_of_it", start=m.start - 1) if m in denied else m for m in fates]
    sided = places(m for m in marks if m.section == "comparators")
    fates = [m for m in fates if not any(n.start - m.end in {0, 1} and places([m]) & sided for n in numbers)]
    found = [*lines, *fates]
    spent = places(found)
    return (*(m for m in marks if m.section == "measures" or not places([m]) & spent), *found) if found else marks


def _cut_away(words: Sequence[Word], marks: tuple[Mark, ...], scores: set[int]) -> tuple[Mark, ...]:
    """Return the marks with what takes away all within bounds as `cut_away`: "leaving out anything under 60, …"."""
    verbs = [*(m for m in marks if m.name == "exclusion"), *_found(words, "away", "cut_away")]
    limits = [m for m in marks if m.section == "comparators" and {m.end, m.end + 1} & scores]
    measures = places(m for m in marks if m.section == "measures" or m.name in {"area_word", "score"})
    for limit in limits:
        for verb in verbs:
            between = set(range(verb.end, limit.start))
            if verb.end < limit.start and all(at in measures or words[at].key in _ANYONE for at in between):
                spent = {*range(verb.start, verb.end), *(at for at in between if words[at].key in _ANYONE)}
                rest = (m for m in marks if m.section == "measures" or not places([m]) & spent)
                return (*rest, *(Mark("concepts", "cut_away", at, at + 1) for at in sorted(spent)))
    return marks


_ANYONE = frozenset(
    "anything anyone anybody everything everyone everybody any all every those that which who with a an the of on for "
    "scoring score scored scores mark marks figure figures areas".split()
)


def kept_by(words: Sequence[Word], bounds: tuple[Bounds, ...], marks: Sequence[Mark]) -> tuple[Bounds, ...]:
    """Return bounds as a line drawn at a score sets them, and for who falls out those of all that is not kept.

    So "how many would drop off if you only counted marks over 64?" is of those at 64 or below.
    """
    line = next((mark for mark in marks if mark.name == "cut_off"), None)
    numbers = [n for n in find_numbers(words) if n.value >= LOW or n.share]
    measures = places(mark for mark in marks if mark.section == "measures")
    at = _number_of(line, numbers, measures) if line else None
    if at and not any(given.start == at.start and not given.of_one for given in bounds):
        beside = (
            m.name for m in marks if m.section == "comparators" and {w.key for w in words[m.end : m.end + 1]} <= _IT
        )
        side = next((name for name in beside if name in {"above", "below", "at_most"}), "at_least")
        set_at = replace(make_bounds(side, at.value), numbers=(at.value,), start=at.start)
        bounds = (*(given for given in bounds if given.start != at.start), set_at)
    elif at:
        return bounds  # "how many fall below a 60 cut-off": said already
    named = {mark.name for mark in marks}
    if ("out_of_it" in named) == ("cut_away" in named) or len(bounds) != 1 or (rest := bounds[0].complement) is None:
        return bounds
    return (replace(rest, start=bounds[0].start),)


def _number_of(line: Mark, numbers: Sequence[Number], measures: set[int]) -> Number | None:
    """Return the score at which a line is drawn; None where there is none, or more than one, by it."""

    def apart(number: Number) -> int:
        between = range(line.end, number.start) if number.start >= line.end else range(number.end, line.start)
        return len(set(between) - measures)

    near = [number for number in numbers if apart(number) <= _NEAR]
    return near[0] if len(near) == 1 else None


def _found(words: Sequence[Word], named: str, name: str) -> list[Mark]:
    """Return where phrases of a list of the vocabulary stand, the longer ones first, as marks of a name."""
    stems = tuple(word.stem for word in words)
    found: list[Mark] = []
    for phrase in _phrases(named):
        for at in range(len(stems) - len(phrase) + 1):
            if stems[at : at + len(phrase)] == phrase and not places(found) & {*range(at, at + len(phrase))}:
                found.append(Mark("concepts", name, at, at + len(phrase)))
    return found


@cache
def _phrases(name: str) -> tuple[tuple[str, ...], ...]:
    listed = vocabulary().data["cut_offs"][name]
    phrases = (tuple(word.stem for word in split_words(phrase)) for phrase in listed)
    return tuple(sorted(set(phrases), key=lambda phrase: -len(phrase)))
