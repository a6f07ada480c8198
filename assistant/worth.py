"""Whether a question asks what a score just given is worth: "is that good?", "should we be worried?"."""

from functools import cache

from assistant.reading import Reading
from assistant.vocabulary import vocabulary
from assistant.words import is_yes_or_no


def asks_worth(reading: Reading) -> bool:
    """Return whether it asks if a score is good or bad, high or low, usual or not, and nothing else.

    "Is 73% for risk of harm considered good?" does; "is that good for a London borough?" asks more.
    """
    kinds, around = _words("kinds"), _words("around")
    numbered = {at for number in reading.numbers for at in range(number.start, number.end)}
    measured = {at for mark in reading.marks if mark.section == "measures" for at in range(mark.start, mark.end)}
    told = [key for at, key in enumerate(reading.keys) if at not in numbered | measured]
    asked = is_yes_or_no(reading.question) or reading.question.rstrip().endswith("?")
    if not asked or reading.areas or reading.periods or not kinds & set(told) or not set(told) <= kinds | around:
        return False
    return bool(numbered or reading.has("they", "those") or _OF_IT & set(told))


_OF_IT = frozenset({"it", "that", "this", "we"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(vocabulary().data["worth"][name])
