"""What stands outside what is asked for: a kind of source left out, those past the cut of a "top five"."""

from collections.abc import Sequence

from assistant.asides import ARTICLES
from assistant.numbers import find_numbers
from assistant.vocabulary import Mark, vocabulary
from assistant.words import Word

_KINDS = frozenset({"news", "council"})
_THINGS = frozenset({"ones", "scores", "figures", "sources", "entries", "areas"})


def kinds_left_out(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with the kind of source that some are left out by: "the mean without the news ones"."""
    found: list[Mark] = []
    for led in (mark for mark in marks if mark.name == "exclusion"):
        at = led.end + (led.end < len(words) and words[led.end].key in ARTICLES)
        kind = vocabulary().order_at(words, at) if at < len(words) else None
        things = kind and kind.end < len(words) and words[kind.end].key in _THINGS
        if kind and kind.name in _KINDS and things and not any(m.section == "kinds" for m in marks):
            found.append(Mark("kinds", kind.name, at, kind.end + 1))
    taken = {at for mark in found for at in range(mark.start, mark.end)}
    return (*(mark for mark in marks if mark.start not in taken), *found) if found else marks


_JUST = frozenset({"just", "narrowly", "immediately", "directly", "right", "first"})
_BEYOND = frozenset("below above behind under beneath outside after miss missed misses missing".split())


def past_a_cut(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "just below" of a top n as what comes next: "just below the top five"."""
    numbers = find_numbers(words)
    counts = {number.start for number in numbers} | {number.end for number in numbers}
    tops = {m.start for m in marks if m.section == "statistics" and m.name != "average" and counts & {m.start, m.end}}
    tops |= {at - 1 for at in tops if at and words[at - 1].key in ARTICLES}
    cuts = [
        at for at in range(len(words) - 1)
        if words[at].key in _JUST and words[at + 1].key in _BEYOND and at + 2 in tops
    ]  # fmt: skip
    kept = (mark for mark in marks if not any(at < mark.end and mark.start < at + 2 for at in cuts))
    return (*kept, *(Mark("concepts", "past_cut", at, at + 2) for at in cuts)) if cuts else marks
