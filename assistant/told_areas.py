"""A question of several areas that are told before it: "I'm comparing Kent, Brent and Barnet. Who did best?"."""

from dataclasses import replace

from assistant.followups import words_of
from assistant.query import Group, Query
from assistant.words import fold_name

_OF_ALL = frozenset("area_word held ever widen nationwide overall printed official else rest".split())
"""Concepts with which a question is of other areas, or of all."""

_WHO = (["who"], ["which"], ["who's"], ["whose"])
_JOINING = frozenset({"and", "or", "with", "versus", "vs", "plus", "v"})


def among_those_told(story: str, told: Query | None, alone: Query, query: Query) -> Query:
    """Return a question of who did best, or lies within limits, as one of the areas that the story enumerates."""
    own = alone.areas or alone.group or alone.periods or alone.cues & _OF_ALL
    asks = words_of(alone)[:1] in _WHO and not {"other", "others", "else"} & set(words_of(alone))
    if told is None or not asks or own or not _enumerates(story, told):
        return query
    ends = {"lowest", "highest"} >= {*alone.statistics} and not (alone.bounds or alone.across)
    if alone.direction and ends and not (alone.limit or alone.place or alone.band):  # "which scored higher?", "best?"
        memory = replace(query.memory, recent=told.areas)
        return replace(query, task="compare", areas=told.areas, statistics=(), group=None, memory=memory)
    if alone.task not in {"extremes", "listing"} or query.group:
        return query
    return replace(query, areas=(), group=Group("among those just named", told.areas))


def _enumerates(story: str, told: Query) -> bool:
    """Whether a story names several areas, one after the other, and tells no scores of them."""
    figured = told.statistics or told.bounds or told.numbers or told.judgements or told.direction or told.periods
    if len(told.areas) < 2 or figured:
        return False
    words = fold_name(story)
    names = {word for area in told.areas for word in fold_name(area)}
    named = [at for at, word in enumerate(words) if word in names - _JOINING]
    return bool(named) and all(words[at] in names | _JOINING for at in range(named[0], named[-1] + 1))
