"""Scores asked for of the areas that were inspected more than once, as of any: "which re-inspected area led?"."""

from dataclasses import replace

from assistant.desk import Desk
from assistant.query import Group, Query, Task
from assistant.rows import areas_of
from assistant.words import fold_name
from corpus.model import ToDate

_MOVED = frozenset("change first_inspection second_inspection first_again upward downward outdoes outdone".split())
_NOW = frozenset({"now", "currently", "today", "nowadays"})
_OF_SCORES: frozenset[Task] = frozenset({"listing", "mean", "extremes", "nearest", "across"})


def of_those_seen_again(desk: Desk, query: Query) -> Query:
    """Return a question of scores that keeps to areas inspected more than once as one of these areas.

    Who did best of them is one of scores, as long as it does not ask how they changed.
    """
    ends = {"lowest", "highest"} & set(query.statistics)
    of_ends = query.task == "change" and len(ends) == 1 and "average" not in query.statistics
    if query.task == "change" and query.direction and not query.statistics and _NOW & set(fold_name(query.question)):
        of_ends = bool(query.cues & {"score", "perform"})  # "which re-inspected area now scores higher?"
        end: ToDate = "lowest" if query.direction == "lower" else "highest"
        query = replace(query, statistics=(end,)) if of_ends else query
    asked = "reinspected" in query.cues and (of_ends or query.task in _OF_SCORES)
    if not asked or query.areas or query.groups or query.periods or query.inherited or query.cues & _MOVED:
        return query
    areas = query.group.areas if query.group else areas_of(query) or tuple(desk.areas)
    several = tuple(area for area in areas if len(desk.inspections(area)) > 1)
    if not several:
        return query
    words = f"{query.group.words if query.group else ''} among those inspected more than once".strip()
    task: Task = "extremes" if of_ends else query.task
    return replace(query, task=task, group=Group(words, several), inspection=None)
