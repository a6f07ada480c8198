"""Follow-ups without some of those just given: "and the mean without it?", "leave those out"."""

from dataclasses import replace

from assistant.followups import OVER_MANY, again, of, the_listed, the_others
from assistant.query import Group, Order, Query, Task

_ASKED: frozenset[Task] = frozenset({"mean", "extremes"})
NAMED: frozenset[Task] = frozenset({"compare", "scores", "rank", "against"})
"""Tasks whose answer takes areas that were named one by one."""

SCORED: frozenset[Task] = frozenset({"extremes", "listing"})
"""Tasks whose answer lists areas by their scores."""


def of_all_without(query: Query, before: Query) -> Query | None:
    """Ask for the mean or the end of what was given without one of them, named or pointed at.

    "Which beat 75?" "And the mean without Bromley?"; "who is lowest in London?" "What's the mean without it?". One
    that an order has just left out stays out: "drop Bromley." "What's the mean without it?".
    """
    pointed = "they" in query.cues and not query.left_out and len(query.unplaced) < 2
    own = query.areas or query.bounds or query.periods or query.cues & {"held", "area_word", "widen"}
    if query.task not in _ASKED or "exclusion" not in query.cues or own or query.unknown_areas:
        return None
    measures = query.measures or before.measures
    base = (query.group if query.group and not query.left_out else None) or _given(before)
    out = query.left_out or (_meant(before) if pointed else ())
    on = replace(of(query, before, query.task), areas=(), measures=measures, left_out=(), unplaced=(),
        cues=query.cues - {"exclusion", "they", "those"})  # fmt: skip
    if pointed and not out:
        left_already = before.group and ("apart from" in before.group.words or "the others" in before.group.words)
        return replace(on, group=the_listed(before)) if left_already else None
    if base is None and not pointed:
        return None  # "what is the mean without Luton?", of all
    all_of_it = base or Group("", query.everywhere)
    return replace(on, group=all_of_it.but(out)) if out and set(out) < {*all_of_it.areas} else None


def _given(before: Query) -> Group | None:
    """Return those of whom one is left out: the areas compared, the list just given, else the region ranked."""
    if before.task in NAMED:
        return Group("among those just spoken of", before.areas) if len(before.areas) > 1 else None
    if before.task in OVER_MANY and len(before.memory.listed) > 1:
        return the_listed(before)
    return before.group


def _meant(before: Query) -> tuple[str, ...]:
    """Return the area that "it" stands for: the one asked about, or the one that came first."""
    if before.areas:
        return before.areas if len(before.areas) == 1 else ()
    return before.memory.listed if before.task == "extremes" and len(before.memory.listed) == 1 else ()


def without_those(order: Order, query: Query, before: Query) -> Query | None:
    """Leave out those just picked from a list: "which of these are from the news?" "Leave those out."."""
    named = order.areas or order.group or order.kinds or order.half or order.cut
    whole = before.group.whole if before.group else ()
    if order.what != "drop" or not order.those or named:
        return None
    if not whole and before.task == "extremes" and not before.areas and before.memory.listed:
        group = Group("", query.everywhere).but(before.memory.listed)
        return replace(again(query, before), group=narrowed(before.group, group), groups=(), place=None)
    if not whole:
        return None
    left = tuple(area for area in whole if area not in before.memory.listed)
    on = listed_again(query, before) if before.task in SCORED else replace(again(query, before), kinds=())
    return replace(on, group=the_others(left)) if left else None


def listed_again(query: Query, before: Query) -> Query:
    """Return the question for the very areas that were listed before, and their scores."""
    areas = before.areas if before.task in NAMED else before.memory.listed
    group = Group("among those just listed", areas)
    cues = (before.cues & {"ascending"}) | {"list"}
    return replace(again(query, before), task="listing", areas=(), group=group, groups=(), bounds=None, limit=None,
        place=None, direction=None, statistics=(), average=None, averages=(), margin=None, cues=cues, kinds=(),
        judgements=(), conditions=(), numbers=())  # fmt: skip


def narrowed(before: Group | None, group: Group | None) -> Group | None:
    """Return a region within the ground before, of which it is a part or which it cuts down; else in its place."""
    if before is None or group is None or before.words == group.words:
        return group
    kept = tuple(area for area in before.areas if area in group.areas)
    if len(kept) == len(before.areas):
        return before
    if before.words.startswith("in ") and group.words.startswith("in "):
        return group  # another region stands in its place
    besides = "apart from " in before.words and group.words.startswith("apart from ")
    words = f", and {group.words.removeprefix('apart ')}" if besides else f" {group.words}"
    return Group(f"{before.words}{words}".strip(), kept, group.outside, whole=before.whole) if kept else group
