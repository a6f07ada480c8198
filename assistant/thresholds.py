"""Verbs that set a bound only right before a score: "tops 70 per cent", "failed to pass 60"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from assistant.comparators import LOW
from assistant.numbers import Number, find_numbers
from assistant.vocabulary import Mark, vocabulary
from assistant.words import Word, places, split_words


def before_scores(words: Sequence[Word], marks: tuple[Mark, ...], named: bool) -> tuple[Mark, ...]:
    """Return the marks with such verbs as comparators; "failed to" before a comparator denies it.

    Of areas `named`, "Luton made 75" says what one scored, and sets no bound.
    """
    known = places(mark for mark in marks if mark.section == "comparators")
    found = [mark for number in _scores(words, marks) if (mark := _verb_before(words, number, named))]
    found = [mark for mark in found if mark.end - 1 not in known]
    cut = places(found)
    asking = (m for m in marks if m.name in {"list", "anyone"} and m.start not in cut and places([m]) & cut)
    lists = tuple(replace(mark, end=min(places([mark]) & cut)) for mark in asking)  # "who managed 60"
    marks = (*_without(marks, cut), *lists, *found)
    failures = tuple(_failures(words, marks))
    return (*_without(marks, places(failures)), *failures) if failures else marks


def _without(marks: Sequence[Mark], taken: set[int]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if not taken & places([mark]))


def _scores(words: Sequence[Word], marks: Sequence[Mark]) -> list[Number]:
    """Return the numbers that are scores, and count no areas: not "the top 40 areas"."""
    counted = {mark.start for mark in marks if mark.name == "area_word"}
    counted |= {at for at, word in enumerate(words) if word.key == "of"}
    return [n for n in find_numbers(words) if (n.value >= LOW or n.share) and n.start and n.end not in counted]


def _verb_before(words: Sequence[Word], number: Number, named: bool) -> Mark | None:
    """Return the verb that ends right before a score, as a comparator: "passed 60", "made the 60 mark"."""
    end = number.start - (words[number.start - 1].key == "the")
    keys = tuple(word.key for word in words)
    for name, phrase in _verbs():
        start = end - len(phrase)
        if start < 0 or keys[start:end] != phrase or keys[start - 1 : start] in (("the",), ("or",), ("and",)):
            continue
        denied = bool({*keys[max(0, start - 2) : start]} & (_FAILED | {"not"}))  # "Luton did not make 70"
        if name == "at_least" and ((named and not denied) or "from" in keys):
            continue  # "it got to 60 from 40"
        return Mark("comparators", name, start, end)
    return None


@cache
def _verbs() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the verbs, each with its comparator; longer ones first."""
    listed = vocabulary().data["before_scores"]
    verbs = ((name, tuple(w.key for w in split_words(phrase))) for name in listed for phrase in listed[name])
    return tuple(sorted(verbs, key=lambda entry: -len(entry[1])))


_FAILED = frozenset({"failed", "fail", "fails", "failing", "unable", "struggled", "struggle"})


def _failures(words: Sequence[Word], marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield each "failed to" that stands right before a comparator, as a denial."""
    for mark in marks:
        at = mark.start
        if mark.section == "comparators" and at > 1 and words[at - 1].key == "to" and words[at - 2].key in _FAILED:
            yield Mark("concepts", "denial", at - 2, at)
