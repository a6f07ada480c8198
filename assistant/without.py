"""Follow-ups that ask a mean, or who is first, without some of those just given: "and the mean without it?"."""

from dataclasses import replace

from assistant.followups import OVER_MANY, of
from assistant.phrases import join
from assistant.query import Group, Query, Task

_ASKED: frozenset[Task] = frozenset({"mean", "extremes"})
_NAMED: frozenset[Task] = frozenset({"compare", "scores", "rank", "against"})


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
        return replace(on, group=Group("among those just listed", before.memory.listed)) if left_already else None
    if base is None and not pointed:
        return None  # "what is the mean without Luton?", of all
    all_of_it = base or Group("", query.everywhere)
    left = tuple(area for area in all_of_it.areas if area not in out)
    if not out or not left or not set(out) <= {*all_of_it.areas} or len(left) == len(all_of_it.areas):
        return None
    return replace(on, group=Group(f"{all_of_it.words} apart from {join(out)}".strip(), left, region=all_of_it.region))


def _given(before: Query) -> Group | None:
    """Return those of whom one is left out: the areas compared, the list just given, else the region ranked."""
    if before.task in _NAMED:
        return Group("among those just spoken of", before.areas) if len(before.areas) > 1 else None
    if before.task in OVER_MANY and len(before.memory.listed) > 1:
        return Group("among those just listed", before.memory.listed)
    return before.group


def _meant(before: Query) -> tuple[str, ...]:
    """Return the area that "it" stands for: the one asked about, or the one that came first."""
    if before.areas:
        return before.areas if len(before.areas) == 1 else ()
    return before.memory.listed if before.task == "extremes" and len(before.memory.listed) == 1 else ()
