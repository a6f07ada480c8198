"""What stands in quotation marks in a question, and what describes somebody with a phrase."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from assistant.vocabulary import Mark
from assistant.words import Word

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


def unknown_judgement(words: Sequence[Word], marks: Iterable[Mark], quoted: Sequence[range]) -> Mark | None:
    """Return what a question asks whether somebody was judged so, where no source says so: "judged “unreasonable”"."""
    judging = any(
        mark.name == "judgement" and any(word.key.startswith(_VERDICTS) for word in words[mark.start : mark.end])
        for mark in marks
    )
    if not judging or len(quoted) != 1 or len(quoted[0]) > _SHORT:
        return None
    run = quoted[0]
    return Mark("phrases", " ".join(words[at].key for at in run), run.start, run.stop)


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
