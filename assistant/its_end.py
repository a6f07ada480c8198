"""An area's own best or worst score in the place of a measure: "is Kent's weakest score above average?"."""

from collections.abc import Sequence

from assistant.areas import Mention
from assistant.vocabulary import Mark
from assistant.words import Word

_SCORE = frozenset("score mark measure result figure one showing number rating subject area".split())
_ITS = frozenset({"its", "their"})
_BESIDE = frozenset({"rank", "compare", "equal"})
"""Concepts that ask more of a score than what it is."""

ENDS = {"lowest": "its_lowest", "highest": "its_highest"}
"""What the own end of an area's scores is called among the concepts of a question."""


def as_its_end(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks with an area's own end as that, where more is asked of it than what it is."""
    owners = {mention.end for mention in mentions} | {at + 1 for at, word in enumerate(words) if word.key in _ITS}
    own = [
        mark for mark in marks
        if mark.section == "statistics" and mark.name in ENDS and mark.start in owners
        and {word.key for word in words[mark.end : mark.end + 1]} & _SCORE
    ]  # fmt: skip
    if len(own) != 1 or any(mark.section == "measures" or mark.name in {"printed", "official"} for mark in marks):
        return marks
    end = own[0]
    if any(
        mark.section == "statistics" and mark.name in ENDS.keys() - {end.name} and mark.start in owners
        for mark in marks
    ):
        return marks  # "how much higher was its best score than its worst?" is of both
    rest = tuple(mark for mark in marks if mark.start != end.start)
    beside = any(
        (mark.section == "statistics" and mark.name == "average") or mark.section == "comparators"
        or (mark.section == "concepts" and mark.name in _BESIDE)
        for mark in rest
    )  # fmt: skip
    return (*rest, Mark("concepts", ENDS[end.name], end.start, end.end)) if beside else marks
