"""Other ways to take a follow-up that cannot be answered as it was first taken."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.followups import NARROWED, NO_MEASURE, again, of, the_listed
from assistant.query import NEEDS_AREA, Query, Task


def repairs(query: Query, resumed: Query, before: Query) -> Iterator[Query]:
    """Yield other ways to take a question that cannot be answered as resumed, the likeliest first.

    Without the measure that it took over; on its own; of the areas or of the list before; the question before with
    all that this one says in its place. Each is taken only if it leaves out nothing that the question says.
    """
    if "measures" in resumed.inherited and resumed.measures:
        yield replace(resumed, measures=(), inherited=tuple(name for name in resumed.inherited if name != "measures"))
    if not query.cues & {"they", "those"}:
        yield query
    yield from _by_what_is_asked(query, before)
    yield query
    if query.measures != before.measures and not query.measures:
        yield replace(query, measures=before.measures, inherited=("measures",))
    if query.task == "unclear" and before.task not in NO_MEASURE:
        yield _laid_over(query, before)
    if before.areas and not query.areas:
        yield of(query, before, query.task)
        yield replace(query, areas=before.areas, inherited=("areas",))
    several = not before.areas and "they" in query.cues and 1 < len(before.memory.listed) <= _FEW
    if several and not query.areas and query.task in NEEDS_AREA:  # "which are the oldest?" "How did they do?"
        yield replace(query, areas=before.memory.listed, inherited=("areas",))
    if len(before.memory.listed) > 1 and not (query.areas or query.group) and query.task in NARROWED:
        yield replace(of(query, before, query.task), areas=(), group=the_listed(before))
    if before.task not in NO_MEASURE:
        yield _laid_over(query, before)


_ASKED_BY: Mapping[str, Task] = {
    "rank": "rank", "next_place": "neighbour", "change": "change", "equal": "listing", "shared": "listing",
}  # fmt: skip
"""The task that a concept asks for, of areas spoken of before."""


def _by_what_is_asked(query: Query, before: Query) -> Iterator[Query]:
    """Yield what a concept of the question asks for: of the areas before, the two last spoken of, of those listed."""
    if query.areas or query.unknown_areas:
        return
    spoken = before.areas, before.memory.recent[-2:], before.memory.listed[:_FEW]
    for name, task in _ASKED_BY.items():
        if name in query.cues:
            for areas in spoken:
                if areas:
                    yield replace(of(query, before, task, areas), statistics=(), cues=query.cues | {"list"})


_FEW = 4
"""So many of the areas listed before are spoken of one by one."""


def _laid_over(query: Query, before: Query) -> Query:
    """Return the question before with all that this one says in the place of what that said."""
    on = again(query, before)
    return replace(
        on, areas=query.areas or on.areas, measures=query.measures or on.measures, group=query.group or on.group,
        statistics=query.statistics or on.statistics, periods=query.periods or on.periods, place=query.place,
        bounds=query.bounds or on.bounds, limit=query.limit or on.limit, direction=query.direction or on.direction,
        average=query.average or on.average, averages=query.averages or on.averages, margin=query.margin,
        judgements=query.judgements or on.judgements, inspection=query.inspection or on.inspection,
        numbers=query.numbers, kinds=query.kinds or on.kinds, unplaced=query.unplaced, unscored=query.unscored,
        unknown_areas=query.unknown_areas, either=query.either, cues=query.cues | on.cues,
        corrections=query.corrections,
    )  # fmt: skip
