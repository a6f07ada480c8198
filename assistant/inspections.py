"""Which of an area's inspections a question is about: the first, the last, that before a re-inspection."""

import re

from assistant.query import Task, Which
from assistant.reading import Reading
from assistant.signs import EARLIER


def find_inspection(reading: Reading, task: Task) -> Which | None:
    """Return the inspection that is meant of several of an area; None where none is set apart."""
    if task != "change" and (before := _before_again(reading)):
        return before
    if task == "reinspected":
        return None  # "which areas has it gone back to a second time?"
    if reading.has("first_again") and not reading.has("second_inspection", "change"):
        return "again"
    earlier = any(
        mark.section == "measures" and mark.start and reading.words[mark.start - 1].key in EARLIER
        for mark in reading.marks
    )
    last = _last_time(reading)
    if last is not None and task == "scores" and reading.areas:
        return "latest" if last else None
    if reading.has("first_inspection") or (earlier and (task == "against" or not reading.statistics)):
        return None if task == "judgement" and reading.has("second_inspection") else "first"
    again = reading.has("reinspected") and not reading.has("every_time")  # "what did it score when reinspected"
    again = again and task in {"scores", "compare", "against"}
    return "latest" if again or reading.has("second_inspection", "newest") else None


def _last_time(reading: Reading) -> bool | None:
    """Return whether a "last time" is plainly the latest inspection ("the last time it was visited"); None without."""
    ends = [mark.end for mark in reading.marks if mark.name == "first_inspection" and mark.end - mark.start == 2]
    ends = [at for at in ends if (reading.words[at - 2].key, reading.words[at - 1].key) == ("last", "time")]
    return any(word.stem in {"inspect", "visit"} for word in reading.words[ends[0] :]) if ends else None


_UP_TO = (["before"], ["until"], ["till"], ["prior", "to"], ["ahead", "of"])

_OF_IT = frozenset("the a its their it they inspectors was were is are being been got had that this".split())
"""Words between "before" and the re-inspection."""


def _before_again(reading: Reading) -> Which | None:
    """Return the inspection before the one that a question names as a limit: "before it was re-inspected"."""
    named = {place for mention in reading.mentions for place in range(mention.start, mention.end)}
    for mark in reading.marks:
        if mark.section == "concepts" and mark.name in {"reinspected", "first_again", "second_inspection"}:
            ahead = [w.key for n, w in enumerate(reading.words[: mark.start]) if n not in named and w.key not in _OF_IT]
            if any(ahead[-len(words) :] == words for words in _UP_TO):
                return "original" if reading.has("first_again") else "previous"
    return "previous" if reading.areas and _BEFORE_THIS.search(reading.question) else None


_BEFORE_THIS = re.compile(
    r"\b(?:before|until|till|prior to|ahead of) (?:this|(?:the|its|their) (?:last|latest|newest|most recent|current)) "
    r"(?:one|inspection|visit|report|notice|time)\b",
    re.IGNORECASE,
)
"""What limits a question to what came before the inspection that stands for the area: "before this one"."""
