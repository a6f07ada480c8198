"""The end of a list kept within limits, as a follow-up asks for it: "which scored 60 to 65?" "Which one is top?"."""

import re
from dataclasses import replace

from assistant.followups import BARE, again, words_of
from assistant.query import Condition, Query, Task

_LISTS: frozenset[Task] = frozenset({"listing", "judged", "across", "complete"})
"""Tasks whose answer lists only the areas of which something holds."""

_ELSEWHERE = frozenset(
    "area_word held ever overall widen rest nationwide printed official anyone notice_word next_place rank change "
    "lead difference listed compare measure_word those own".split()
)
"""Concepts with which a question says itself of which areas it is, or of what else; or asks for more than an end."""

_LONG = 8
"""Words up to which it asks for no more than an end."""

_THEIR_END = re.compile(r"\b(?:its|their)\b|\bof all\b|\boverall\b", re.IGNORECASE)


def of_those_within(query: Query, before: Query) -> Query:
    """Return a question for an end as one of those just listed: "which areas got 60 to 65%?" "Which one is top?".

    One that names another measure is of all areas, unless it asks for the one of them: "which one is lowest on harm?".
    """
    listed = before.task in _LISTS and before.memory.listed and not before.periods
    listed = listed and (before.task != "listing" or _is_limited(before))
    ends = [end for end in query.statistics if end != "average"]
    own = query.areas or query.unknown_areas or query.group or query.bounds or query.periods or query.judgements
    told = len(before.memory.listed)
    alone = (told == 1 and before.areas) or told < (query.limit or 1)  # "the bottom three" are none of a list of one
    more = alone or query.average or query.margin or query.place or query.kinds or query.claims
    asked = query.task == "extremes" and len(ends) == len(query.statistics) == 1 and len(words_of(query)) <= _LONG
    one = {"one", "ones"} & set(words_of(query))
    named = query.measures and query.measures != before.measures and not one
    if not (listed and asked) or own or more or named or query.cues & _ELSEWHERE or _THEIR_END.search(query.question):
        return query
    single = query.limit == 1 and one  # "which one is top?" asks for no number of them
    numbers = tuple(number for number in query.numbers if number != 1) if single else query.numbers
    return replace(query, limit=None if single else query.limit, numbers=numbers, cues=query.cues | {"those"})


def _is_limited(before: Query) -> bool:
    """Return whether a listing is only of those within limits, and not of all that have a score."""
    return bool(before.bounds or before.conditions or before.sides or before.direction or before.margin)


def of_the_end_within(query: Query, before: Query) -> Query | None:
    """Ask for an end of those within bounds on the measure before: "back to the ones under 50, who was lowest?"."""
    ends = [end for end in query.statistics if end != "average"]
    own = query.areas or query.measures or query.periods or query.average or query.conditions
    asked = query.bounds and len(ends) == len(query.statistics) == 1 and query.task in BARE | {"listing", "extremes"}
    within = query.cues & {"list", "they", "those", "anyone"} and before.task in _LISTS | {"extremes", "mean"}
    if not (asked and within) or own or not query.bounds or len(before.measures) != 1:
        return None
    back = {"back", "all"} & set(words_of(query))  # "back to all those under 60": of the whole country again
    region = (
        query.group
        if query.group or back
        else (before.group if before.group and " among " not in f" {before.group.words}" else None)
    )
    return replace(again(query, before), task="extremes", areas=(), group=region, groups=(), bounds=None, limit=None,
        statistics=query.statistics, direction="lower" if ends == ["lowest"] else "higher", place=None, numbers=(),
        among=Condition(before.measures[0], query.bounds), conditions=(), sides=(), margin=None,
        cues=query.cues - {"those", "they"}, inherited=("measures",))  # fmt: skip
