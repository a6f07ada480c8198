"""What stands in quotation marks in a question, and what describes somebody with a phrase."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from assistant.vocabulary import Mark, vocabulary
from assistant.words import Word, places

_QUOTED = re.compile(r"[\"“]([^\"“”]{2,60})[\"”]|(?<!\w)[‘']([^‘’']{2,60})[’'](?!\w)")

_VERDICTS = ("judg", "verdict", "deem", "label", "brand", "rated", "graded", "dubbed", "tagged")
"""How the words begin that give or name an overall judgement, and nothing smaller."""

_SHORT = 2
"""Words up to which something in quotation marks is taken for a judgement of which it is asked whether it was used."""

_LINKS = frozenset({"with", "as"})
_BETWEEN = frozenset({"a", "an", "the", "being", "so"})


def quoted_words(question: str, words: Sequence[Word]) -> tuple[range, ...]:
    """Return the words of a question that stand in quotation marks, one run after another."""
    runs = []
    for match in _QUOTED.finditer(question):
        inside = [at for at, word in enumerate(words) if match.start() <= word.start and word.end <= match.end()]
        if inside:
            runs.append(range(inside[0], inside[-1] + 1))
    return tuple(runs)


_ALLOWED = frozenset({"good_word", "bad_word", "praise", "criticism", "higher", "lower", "grade"})
"""What else a word may be that somebody is said to have been called: "excellent", "shoddy"."""


def _called(words: Sequence[Word], marks: Sequence[Mark]) -> range | None:
    """Return the one word that ends a question of whether any areas were called it: "was anyone called excellent?"."""
    judging = [
        mark for mark in marks if mark.name == "judgement" and words[mark.start].key.startswith(_VERDICTS + _SAID)
    ]
    of_areas = any(mark.name in {"anyone", "area_word"} for mark in marks)
    if not (judging and of_areas):
        return None
    at = judging[-1].end
    while at < len(words) and words[at].key in _BETWEEN | _LINKS:
        at += 1
    on_it = {mark.name for mark in marks if mark.start <= at < mark.end}
    last = at == len(words) - 1 and words[at].key.isalpha() and not (words[at].capital or words[at].key in _ASIDES)
    return range(at, at + 1) if last and on_it <= _ALLOWED else None


_ASIDES = frozenset("please pls now today here then though thanks ta cheers overall altogether".split())
"""Words that may end a question beside what is asked: "the number of areas with a judgement, please"."""

_SAID = ("call", "describ", "term", "consider", "found", "hail", "pronounc", "declar", "brand")


def unknown_judgement(words: Sequence[Word], marks: Iterable[Mark], quoted: Sequence[range]) -> Mark | None:
    """Return what a question asks whether somebody was judged so, where no source says so: "judged “unreasonable”"."""
    marks = tuple(marks)
    judging = any(
        mark.name == "judgement" and any(word.key.startswith(_VERDICTS) for word in words[mark.start : mark.end])
        for mark in marks
    )
    if quoted:
        given = any(mark.name in {"anyone", "area_word"} for mark in marks) and _is_given(words, marks, quoted[0])
        run = quoted[0] if (judging or given) and len(quoted) == 1 and len(quoted[0]) <= _SHORT else None
    else:
        run = _called(words, marks)
    if run is None:
        return None
    return Mark("phrases", " ".join(words[at].key for at in run), run.start, run.stop)


def _is_given(words: Sequence[Word], marks: Sequence[Mark], quoted: range) -> bool:
    """Whether what is quoted is what somebody got or was called: "did any area get a “good”?", "called “fine”"."""
    at = quoted.start - 1
    while at > 0 and words[at].key in _BETWEEN:
        at -= 1
    return any(mark.name in {"perform", "judgement"} and mark.start <= at < mark.end for mark in marks)


def describing(words: Sequence[Word], phrases: Mapping[str, Mark]) -> Collection[int]:
    """Return the words that describe somebody with a phrase, whatever they are: "slapped with “disappointing”"."""
    found: set[int] = set()
    for mark in phrases.values():
        at = mark.start - 1
        while at > 0 and words[at].key in _BETWEEN:
            at -= 1
        if at > 0 and words[at].key in _LINKS:
            found |= {at - 1, at}
    return found


def of_scores(
    words: Sequence[Word], phrases: Mapping[str, Mark], marks: Sequence[Mark], quoted: Sequence[range]
) -> frozenset[str]:
    """Return the phrases that say something of a measure's score where they stand: "was the safeguarding good enough?".

    An overall judgement is of no one measure, so that an inspector's own "good" or "much improved" is not meant.
    """
    measures = places(mark for mark in marks if mark.section == "measures")
    if not measures or any(mark.name == "judgement" for mark in marks):
        return frozenset()
    told = {at for run in quoted for at in run}
    moved = places(mark for mark in marks if mark.name == "change")
    plain = [mark for mark in phrases.values() if not places([mark]) & told]
    return frozenset(m.name for m in plain if m.end - 1 in moved or _is_of(words, m.end, measures))


_OF_SCORES = frozenset(
    "enough score scores figure figures mark marks result results performer performers performance showing".split()
)
"""Words behind a phrase that tell that a score is meant."""


def _is_of(words: Sequence[Word], at: int, measures: Collection[int]) -> bool:
    """Whether what stands at a word makes the phrase before it one of a measure: "scores", "on safeguarding"."""
    if at < len(words) and words[at].key in _OF_SCORES:
        return True
    leads = at < len(words) and words[at].key in {"on", "at", "for", "in"}
    while leads and at + 1 < len(words) and words[at + 1].key in {"the", "its", "their"}:
        at += 1
    return leads and at + 1 in measures


_SIDES = frozenset({"higher", "lower"})
_BESIDE_A_DEGREE = frozenset(
    "the a an any ones one those with of so that which were are was or and phrase ever as".split()
)


def set_aside(words: Sequence[Word], phrases: Mapping[str, Mark], marks: Sequence[Mark]) -> set[int]:
    """Return the words that only leave other phrases out, which a phrase never takes in: "not counting stronger ones".

    What is left out stands behind a phrase that is asked about, and goes on to the end: other phrases, or a degree.
    """
    first = min((mark.start for mark in phrases.values()), default=len(words))
    start = next((m.start for m in marks if m.name in {"exclusion", "denial"} and m.start > first), len(words))
    keys = [word.key for word in words]
    degrees = {key for said in vocabulary().data["degrees"].values() for key in said}
    sided = places(m for m in marks if m.name in _SIDES)
    sided |= {at for at in range(start, len(words)) if keys[at] in degrees}
    sided |= places(mark for mark in phrases.values() if mark.start > start)
    said = places(m for m in marks if m.name in {"exclusion", "denial", "judgement", "they", "those", "area_word"})
    rest = range(start, len(words))
    whole = all(at in sided | said or keys[at] in _BESIDE_A_DEGREE for at in rest)
    return set(rest) if whole and sided & set(rest) else set()
