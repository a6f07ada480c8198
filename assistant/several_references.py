"""Which areas a follow-up points back to: the pair, all four, those, each other."""

import re
from dataclasses import replace

from assistant.followups import OVER_MANY, count_of, words_of
from assistant.query import Query
from corpus.model import MEASURES

THOSE_HELD = re.compile(
    r"\b(?:those|ones|them) (?:that )?(?:you (?:hold|have|got)|you['’]?ve got|held)\b"
    r"|(?<!was )(?<!were )(?<!are )(?<!is )"
    r"\bthose (?:judged|called|described|labelled|deemed|inspected|with|who|that (?:were|are|have|got|scored))\b",
    re.IGNORECASE,
)
"""All that are held, or all that something is said of, not those of the answer before."""


SO_MANY = re.compile(
    r"\b(?:the|those|these|of) (?P<count>two|2|pair|three|3|four|4|five|5)\b"
    r"(?! (?:measures?|scores|inspections|dates|ends))"
    r"|\bapart are they\b|\bthey apart\b|\bbetween (?:them|these|those)\b(?! (?:two|three|four|five|\d))"
    r"|\bboth\b(?! (?:measures?|scores|inspections|dates|times|visits|occasions|counts))",
    re.IGNORECASE,
)
"""Words for so many areas spoken of before: "the pair"."""


_WHICH_ONE = re.compile(r"\bwhich one(?P<count>)\b", re.IGNORECASE)
"""One of two: "which one's higher?"."""


_ALL_OF_THEM = re.compile(r"\ball (?P<count>two|three|four|five)\b", re.IGNORECASE)
"""The same beside a measure that is named, so that it cannot count measures: "all three on risk of harm"."""


SEVERAL = re.compile(
    r"\b(?:of|between|among|amongst) (?:them|those|these)\b"
    r"(?! (?:judged|called|described|with|who|that|in|above|below)\b)|\beach other\b"
    r"|\b(?:did|was|were|does|do|has|had) each\b(?! (?:of )?(?:its|the|time))"
    r"|\bfor each\W*$"
    r"|\bthey (?:each|all|both)\b|\bthey(?:['’]re| are| were|re)? (?:all )?(?:level|equal|tied|tie|the same)\b"
    r"|\b(?:beat|beats|beaten|above|below|than|ahead of|behind|outscored?) (?:them|those|these)\b",
    re.IGNORECASE,
)
"""Words for several areas spoken of before: "which of them", "who beat them"."""


_BEYOND_THEM = re.compile(r"\b(?:than|above|below|beats?|behind|ahead of) (?:both|those|these|the|them|either)\b", re.I)


def with_several(query: Query, before: Query) -> Query:
    """Return the question before, asked of the several areas that this one means, where it was of fewer or more."""
    one = _WHICH_ONE.search(query.question) if query.direction and not query.measures else None
    every = _ALL_OF_THEM.search(query.question)
    every = every if every and (query.measures or (count_of(every["count"]) or 0) > len(MEASURES)) else None
    counted = one or SO_MANY.search(query.question) or every
    if (
        not (counted or SEVERAL.search(query.question))
        or query.areas
        or (query.group and not ("rank" in query.cues or _BEYOND_THEM.search(query.question)))
        or THOSE_HELD.search(query.question)
    ):
        return before
    if query.numbers and not counted:
        return before  # "the mean of all five of them"
    if "next_place" in query.cues and len(before.areas) == 1:
        return before  # "who's just above them": above the one
    many = (counted and count_of(counted["count"] or "")) or 2
    if counted and before.limit == many < len(before.memory.listed):
        return before  # "bottom three", of which two tie at the cut: "the average of those three"
    if one and len(before.areas or before.memory.recent) > many:
        return before  # "which one did best?", of three
    if found := _with_those_found(before, many if counted and counted["count"] else 0):
        return found
    if before.task == "extremes" and len(before.measures) != 1 and not before.limit:
        return before  # "best on each?" "And worst?" "How many points between them?": on each the span
    of_one = len(before.areas) == 1 and len(before.memory.recent) == 1
    if of_one and "area_word" in query.cues:
        of_one = False  # "which of the three boroughs …?"
    if of_one and many == len(MEASURES) and before.measures and set(before.memory.measures) == set(MEASURES):
        return replace(before, measures=())  # its scores, asked for one by one: "how do those three compare …?"
    if of_one and (len(before.measures) == many or before.task == "change" or (many == 3 and not before.measures)):
        return before  # of its measures or its inspections
    known = before.areas or (before.memory.listed if before.task in OVER_MANY else ())
    if counted and before.task == "best_measure" and many == len(before.memory.singles) == len(before.memory.recent):
        alike = tuple(dict.fromkeys(before.memory.singles))  # "its best?" "Same for Kent." "The gap between the two?"
        return replace(before, task="compare", areas=before.memory.recent, statistics=(), direction=None,
            measures=alike if len(alike) == 1 else ())  # fmt: skip
    ends = before.task == "best_measure" and len(before.areas) == 1  # "the gap between them": its best and its worst
    ends = ends and not {"areas", "boroughs", "councils"} & set(words_of(query))
    if ends or len(known) == many or (len(known) > many and not counted):
        return before
    if counted and before.group and len(before.group.areas) == many:
        return before  # "the mean of those three", after the best of them
    if counted and before.areas and before.task in OVER_MANY and len(before.memory.listed) == many:
        return before  # "who ties with Kent?" "How did those two do?"
    named = before.memory.recent if len(before.memory.recent) >= many else before.memory.spoken if counted else ()
    several = named[-many:] if counted else named
    if len(several) < many:
        return before
    memory = replace(before.memory, recent=several, listed=several)
    if before.task not in OVER_MANY or (before.task == "to_date" and before.areas):
        return replace(before, areas=several, memory=memory)
    return Query(before.question, "compare", areas=several, measures=before.measures, memory=memory)


_FOUND_BY = frozenset({"nearest", "neighbour"})
_FEW = 4


def _with_those_found(before: Query, many: int) -> Query | None:
    """Return the question before as of its area and those found beside it: "who is nearest?" "Either of them?"."""
    several = tuple(dict.fromkeys((*before.areas, *before.memory.listed)))
    if before.task not in _FOUND_BY or len(before.areas) != 1 or not 1 < len(several) <= _FEW:
        return None
    if many and many != len(several):
        return None
    memory = replace(before.memory, recent=several, listed=several)
    return Query(before.question, "compare", areas=several, measures=before.measures, memory=memory)
