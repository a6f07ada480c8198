"""Verbs that set a bound only right before a score: "tops 70 per cent", "failed to pass 60"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from assistant.areas import Mention
from assistant.comparators import DENIED, LOW
from assistant.numbers import Number, find_numbers
from assistant.vocabulary import Mark, vocabulary
from assistant.words import Word, places, split_words


def before_scores(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks with such verbs as comparators; "failed to" before a comparator denies it.

    Of areas named, "Luton made 75" says what one scored, and sets no bound.
    """
    named = bool(mentions)
    known = places(mark for mark in marks if mark.section == "comparators")
    scores = [number.start for number in _scores(words, marks)]
    averages = [m.start for m in marks if m.section == "statistics" and m.name == "average" and m.start]
    found = [mark for at in scores if (mark := _verb_before(words, at, named))]
    found += [mark for at in averages if (mark := _verb_before(words, at, named=False))]
    found += [mark for mention in mentions if (mark := _verb_before_area(words, marks, mention.start))]
    found = [mark for mark in found if mark.end - 1 not in known or _takes_in_level(words, mark)]
    cut = places(found)
    asking = (m for m in marks if m.name in {"list", "anyone"} and m.start not in cut and places([m]) & cut)
    lists = tuple(replace(mark, end=min(places([mark]) & cut)) for mark in asking)  # "who managed 60"
    whose = [m.start for m in found if any(o.section == "statistics" and m.start in places([o]) for o in marks)]
    who = [at - 1 for at in whose if words[at - 1].key == "who"]  # "who topped Kent?" asks for no highest
    lists = (*lists, *(Mark("concepts", "list", at, at + 1) for at in who))
    marks = (*_without(marks, cut), *lists, *found)
    marks = _denied_beside(words, marks)
    failures = tuple(_failures(words, marks))
    return (*_without(marks, places(failures)), *failures) if failures else marks


def _takes_in_level(words: Sequence[Word], mark: Mark) -> bool:
    """Return whether a verb before a score has what is level in it too: "matched or beat 60", where "beat" is known."""
    return mark.name == "at_least" and "or" in {word.key for word in words[mark.start : mark.end]}


def _without(marks: Sequence[Mark], taken: set[int]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if not taken & places([mark]))


def _scores(words: Sequence[Word], marks: Sequence[Mark]) -> list[Number]:
    """Return the numbers that are scores, and count no areas: not "the top 40 areas"."""
    counted = {mark.start for mark in marks if mark.name == "area_word"}
    of = {at for at, word in enumerate(words) if word.key == "of"}
    numbers = [n for n in find_numbers(words) if (n.value >= LOW or n.share) and n.start and n.end not in counted]
    return [n for n in numbers if n.end not in of or (n.near and _is_of_measure(n, marks))]


def _is_of_measure(number: Number, marks: Sequence[Mark]) -> bool:
    """Return whether a part is one of the work on a measure: "half of safeguarding work", not "half of the areas"."""
    return any(0 < mark.start - number.end <= _NEAR for mark in marks if mark.section == "measures")


_NEAR = 3
"""Words within which "half of their safeguarding work" comes to its measure."""


def _verb_before(words: Sequence[Word], at: int, named: bool) -> Mark | None:
    """Return the verb that ends right before a score or average, as a comparator: "passed 60", "met the average"."""
    end = at - (words[at - 1].key in {"the", "even"})
    keys = tuple(word.key for word in words)
    for name, phrase in _verbs():
        start = end - len(phrase)
        if start < 0 or keys[start:end] != phrase or keys[start - 1 : start] in (("the",), ("or",), ("and",)):
            continue
        denied = bool({*keys[max(0, start - 2) : start]} & (_FAILED | {"not"}))  # "Luton did not make 70"
        if name == "at_least" and ((named and not denied) or "from" in keys):
            continue  # "it got to 60 from 40"
        return Mark("comparators", name, start, end)
    return _denied_before(keys, end, named)


def _verb_before_area(words: Sequence[Word], marks: Sequence[Mark], at: int) -> Mark | None:
    """Return a verb by which others are set above the area behind it, as a comparator: "who bettered Luton?".

    Only of who or which areas that is asked, or said: "who topped the list?" and "a better Luton" set nothing above it.
    """
    if at < 2 or words[at - 1].key not in _OVER:
        return None
    who = {mark.end for mark in marks if mark.name in {"list", "anyone", "area_word"} and mark.end < at}
    led = words[at - 2].key in {"to", "that", "who", "not"} or at - 1 in who
    return Mark("comparators", "above", at - 1, at) if led and (who or words[0].key == "who") else None


_OVER = frozenset("better bettered betters pass passed passes top topped tops".split())


def _denied_before(keys: Sequence[str], end: int, named: bool) -> Mark | None:
    """Return what ends right before a score and says that it was not got, as a limit: "failed to score 65".

    Of areas `named`, a mere "not" leaves it open whether they got more or less: "Luton did not get 70".
    """
    for phrase in _got():
        at = end - len(phrase)
        if at < 1 or tuple(keys[at:end]) != phrase:
            continue
        while at > 1 and keys[at - 1] in _EVEN:
            at -= 1
        if keys[at - 1] == "to" and keys[at - 2] in _FAILED:
            return Mark("comparators", "below", at - 2, end)
        if keys[at - 1] in {"not", "never"} and not named:
            return Mark("comparators", "below", at - 1, end)
    return None


_EVEN = frozenset({"even", "ever", "actually", "quite", "once"})
"""Words that may stand between what denies and what is denied: "could not even get 45"."""


@cache
def _got() -> tuple[tuple[str, ...], ...]:
    """Return the verbs for getting a score, which set a limit only where they are denied; longer ones first."""
    listed = vocabulary().data["getting_scores"]["verbs"]
    return tuple(sorted((tuple(w.key for w in split_words(phrase)) for phrase in listed), key=lambda verb: -len(verb)))


@cache
def getting_verbs() -> frozenset[str]:
    """Return the stems of the verbs of one word for getting a score."""
    listed = vocabulary().data["getting_scores"]["verbs"]
    return frozenset(words[0].stem for phrase in listed if len(words := split_words(phrase)) == 1)


@cache
def _verbs() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the verbs, each with its comparator; longer ones first."""
    listed = vocabulary().data["before_scores"]
    verbs = ((name, tuple(w.key for w in split_words(phrase))) for name in listed for phrase in listed[name])
    return tuple(sorted(verbs, key=lambda entry: -len(entry[1])))


_FAILED = frozenset({"failed", "fail", "fails", "failing", "unable", "struggled", "struggle"})


def _denied_beside(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a comparator that is denied of an area or an average as its opposite.

    "Failed to outscore Kent" is at most Kent's score; before a number the "failed to" goes with the bounds.
    """
    numbers = {n.start for n in find_numbers(words)}
    of_areas = [mark.start for mark in marks if mark.name in {"area_word", "count", "list", "anyone"}]
    turned: list[Mark] = []
    for mark in marks:
        at = mark.start
        if (
            mark.section != "comparators"
            or mark.name not in DENIED
            or at < 2
            or numbers & {*range(mark.end, mark.end + 3)}
        ):
            continue
        failed = words[at - 1].key == "to" and words[at - 2].key in _FAILED
        did = {word.key for word in words[max(0, at - 5) : at - 1]} & _DO  # "did not beat", "did Luton not beat"
        denied = words[at - 1].key == "not" and did and any(start < at for start in of_areas)
        if failed or denied:
            turned.append(Mark("comparators", DENIED[mark.name], at - 2 if failed else at - 1, mark.end))
    return (*_without(marks, places(turned)), *turned) if turned else marks


_DO = frozenset({"did", "do", "does", "could", "can"})


def _failures(words: Sequence[Word], marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield each "failed to" that stands before a comparator, as a denial; the "failed on safeguarding to" as well."""
    measures = places(mark for mark in marks if mark.section == "measures")
    for mark in marks:
        at = mark.start
        if mark.section != "comparators" or at < 2 or words[at - 1].key != "to":
            continue
        failed = at - 2
        while failed > 0 and (failed in measures or words[failed].key in {"on", "for", "in"}):
            failed -= 1
        if words[failed].key in _FAILED:
            yield Mark("concepts", "denial", failed, failed + 1 if failed < at - 2 else at)
