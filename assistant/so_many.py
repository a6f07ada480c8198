"""Follow-ups that say how many a list holds, to have it confirmed: "so only three?", "is it the only one?"."""

import re
from dataclasses import replace

from assistant.followups import again
from assistant.quantities import Quantity
from assistant.query import Query, Task

_CONFIRMED: frozenset[Task] = frozenset({"listing", "judged", "held", "reinspected"})
"""Tasks whose answer says whether so many are so."""

_LISTS: frozenset[Task] = _CONFIRMED | {"across", "missing", "complete", "gaps"}

_COUNTS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_N = rf"(?P<count>{'|'.join(_COUNTS)}|\d{{1,3}})"
_SO_MANY = re.compile(
    r"^\W*(?P<led>(?:(?:and|so|but|ok|okay|right|then|well)\b,? )*)"
    r"(?P<told>(?:there(?:['’]?s| is| are| were| was)?|that(?:['’]?s| is| makes)|it(?:['’]?s| is)|is that|is it"
    r"|are there|were there|was it) )?(?:(?:really|still) )?(?P<only>(?:only|just|all of|exactly) )?(?:the )?"
    rf"{_N}(?P<of> (?:areas|boroughs|councils|places|of (?:them|those|these)|in all|in total|altogether|all told))?"
    r"(?: (?:has|have|had|got|did|does|do|managed|scored|made)(?: (?:it|that|so|this))?)?"
    r"(?:,? (?:then|right|yes|correct))?\W*$",
    re.IGNORECASE,
)
_THE_ONLY_ONE = re.compile(
    r"\b(?:is|was|be) (?:it|that|this|he|she)(?: really)? (?:the only one|alone|the sole one|on its own)\b(?P<rest>.*)"
    r"|\b(?:it|that)['’]?s (?:really )?the only one\b(?P<more>.*)",
    re.IGNORECASE,
)
"""Whether the one area listed is alone: "so it's the only one?"."""


def of_so_many(query: Query, before: Query) -> Query | None:
    """Ask whether a list holds so many: "which areas got over 80?" "So only three?", "just the one, then?"."""
    own = query.areas or query.measures or query.group or query.bounds or query.periods or query.statistics
    if own or before.task not in _LISTS or before.areas or not before.memory.listed:
        return None
    count = _count_said(query.question)
    if count is None:
        return None
    confirmed = before.task in _CONFIRMED and not before.limit
    on = replace(again(query, before), quantity=Quantity("number", 0, 0, count) if confirmed else None, claims=True)
    return replace(
        on, cues=on.cues - {"share_of", "on_any", "on_none"} | {"so_many"} | ({"whether"} if confirmed else set())
    )


def _count_said(question: str) -> int | None:
    """Return how many a question says that there are, None where it says nothing of the kind."""
    if (only := _THE_ONLY_ONE.search(question)) and not (only["rest"] or only["more"] or "").strip(" ?.!,"):
        return 1
    said = _SO_MANY.match(question)
    if not said or not (said["only"] or said["told"] or said["of"] or "so" in (said["led"] or "").casefold().split()):
        return None
    return int(count) if (count := said["count"].casefold()).isdecimal() else _COUNTS.index(count) + 1
