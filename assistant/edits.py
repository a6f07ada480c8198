"""Follow-ups that are an order on the list just given, and change that list and nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.followups import again, words_of
from assistant.phrases import join
from assistant.query import Direction, Group, Order, Query, Task
from corpus.model import SOURCE_KINDS, Measure, ToDate

_LISTS: frozenset[Task] = frozenset(
    {
        "extremes", "listing", "judged", "held", "mean", "missing", "across", "compare", "scores", "rank", "ties",
        "gaps", "against", "nearest",
    }
)  # fmt: skip
"""Tasks whose answer lists areas."""

_NAMED: frozenset[Task] = frozenset({"compare", "scores", "rank", "against"})
"""Tasks whose answer takes areas that were named one by one."""

_SCORED: frozenset[Task] = frozenset({"extremes", "listing"})
"""Tasks whose answer lists areas by their scores."""


def of_an_order(query: Query, before: Query) -> Query | None:
    """Ask for the list just given with some left out, put in, or in another order: "leave out the news ones"."""
    order = query.order
    if order is None or before.task not in _LISTS or (before.task in _NAMED and len(before.areas) < 2):
        return None
    if query.measures and not (order.sorts or order.way):  # "back to reoffending, with Kent as well as those two"
        if before.task not in _NAMED:
            return None
        before = replace(before, measures=query.measures)
    edits = (_without_those, _by_areas, _by_place, _by_kinds, _cut, _half, _sorted)
    edited = next((found for edit in edits if (found := edit(order, query, before)) is not None), None)
    if edited is None:
        return None
    return replace(edited, order=order, inherited=("areas",) if query.measures else edited.inherited)


def _listed(query: Query, before: Query) -> Query:
    """Return the question for the very areas that were listed before, and their scores."""
    areas = before.areas if before.task in _NAMED else before.memory.listed
    group = Group("among those just listed", areas)
    cues = (before.cues & {"ascending"}) | {"list"}
    return replace(again(query, before), task="listing", areas=(), group=group, groups=(), bounds=None, limit=None,
        place=None, direction=None, statistics=(), average=None, averages=(), margin=None, cues=cues, kinds=(),
        judgements=(), conditions=(), numbers=())  # fmt: skip


def _without_those(order: Order, query: Query, before: Query) -> Query | None:
    """Leave out those just picked from a list: "which of these are from the news?" "Leave those out."."""
    named = order.areas or order.group or order.kinds or order.half or order.cut
    whole = before.group.whole if before.group else ()
    if order.what != "drop" or not order.those or named:
        return None
    if not whole and before.task == "extremes" and not before.areas and before.memory.listed:
        group = Group(f"apart from {join(before.memory.listed)}", tuple(
            area for area in query.everywhere if area not in before.memory.listed))  # fmt: skip
        return replace(again(query, before), group=_narrowed(before.group, group), groups=(), place=None)
    if not whole:
        return None
    left = tuple(area for area in whole if area not in before.memory.listed)
    on = _listed(query, before) if before.task in _SCORED else replace(again(query, before), kinds=())
    return replace(on, group=Group("among the others just listed", left)) if left else None


def _by_areas(order: Order, query: Query, before: Query) -> Query | None:
    """Put areas into the list or take them out of it: "put Bromley in too", "and take Luton out"."""
    if not order.areas or order.what not in {"drop", "add"}:
        return None
    if order.what == "add":
        added = tuple(dict.fromkeys((*before.areas, *order.areas)))
        if before.task in _NAMED:
            cues = before.cues - {"whether", "confirm", "of_it", "beside_it"} if len(added) > 2 else before.cues
            return replace(again(query, before), areas=added, claims=False, cues=cues)
        listed = tuple(dict.fromkeys((*before.memory.listed, *order.areas)))
        group = Group(f"among those just listed, with {join(order.areas)}", listed)
        on = _listed(query, before) if before.task in _SCORED else again(query, before)
        return replace(on, group=group) if before.memory.listed else None
    if before.task in _NAMED:
        left = tuple(area for area in before.areas if area not in order.areas)
        return replace(again(query, before), areas=left) if left else None
    left = tuple(area for area in before.memory.listed if area not in order.areas)
    if order.strikes and before.task == "extremes" and before.limit and 0 < len(left) < len(before.memory.listed):
        return replace(_listed(query, before), group=Group("among the others just listed", left))
    return replace(again(query, before), group=_narrowed(before.group, order.others), groups=())


def _by_place(order: Order, query: Query, before: Query) -> Query | None:
    """Keep to a region, or leave it out: "drop the London ones", "just London"."""
    if order.group is None or not order.what:
        return None
    if before.task in _NAMED:
        if before.task == "rank" and order.what == "keep":
            return None  # "in London only": its place there
        left = tuple(area for area in before.areas if area in order.group.areas)
        return replace(again(query, before), areas=left) if left else None
    aside = before.group.whole if before.group and order.what == "drop" and order.group.outside else ()
    if before.group and aside and set(before.memory.listed) == {*before.group.areas} <= {*aside} - {*order.group.areas}:
        others = tuple(area for area in aside if area in order.group.areas)
        return replace(again(query, before), group=Group("among the others just listed", others), groups=())
    inside = before.group and order.what == "drop" and not set(before.group.areas) & set(order.group.areas)
    inside = inside and "outside" not in words_of(query)  # "best in London?" "And outside London?"
    if before.group and inside:  # "which London areas …?" "Drop the London ones": none is left
        nobody = Group(f"{order.group.words} among those just listed", (), whole=before.group.whole)
        return replace(again(query, before), group=nobody, groups=())
    return replace(again(query, before), group=_narrowed(before.group, order.group), groups=())


def _narrowed(before: Group | None, group: Group | None) -> Group | None:
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


def _by_kinds(order: Order, query: Query, before: Query) -> Query | None:
    """Keep to some kinds of source, or leave them out: "without the news ones", "only the inspectorate's own"."""
    if not order.kinds or not order.what:
        return None
    drop = order.what == "drop"
    kinds = tuple(kind for kind in SOURCE_KINDS if kind not in order.kinds) if drop else order.kinds
    both = tuple(kind for kind in kinds if kind in before.kinds)
    kinds = both or kinds
    if before.task in _NAMED or (order.those and not drop and before.task in _SCORED):
        return replace(_listed(query, before), kinds=kinds)  # "only those from the inspectorate"
    return replace(again(query, before), kinds=kinds)


def _cut(order: Order, query: Query, before: Query) -> Query | None:
    """Leave out so many at one end of the list: "drop the bottom two", "without the first one"."""
    listed = before.memory.listed
    if not order.cut or before.task not in _SCORED or len(before.measures) != 1:
        return None
    end, count = order.cut
    upward = _is_ascending(before)
    at_front = end == "front" or end == ("lower" if upward else "upper")
    cut = count if end in {"front", "rear"} else _with_ties(before.memory.levels[:: 1 if at_front else -1], count)
    out, left = (listed[:cut], listed[cut:]) if at_front else (listed[-cut:], listed[:-cut])
    on = _listed(query, before)
    cues = on.cues | {"ascending"} if upward else on.cues
    words = "among the others just listed"
    if cut > count:  # "drop the top one", of which two share the score
        words = f"among those just listed apart from {join(out)}, tied at the cut,"
    return replace(on, group=Group(words, left), cues=cues) if left else None


def _with_ties(levels: Sequence[float], count: int) -> int:
    """Return how many a cut after so many takes, with all that share its last score."""
    return count if len(levels) < count else sum(levels.index(level) < count for level in levels)


def _half(order: Order, query: Query, before: Query) -> Query | None:
    """Keep to half of the list: "just the top half"."""
    listed = len(before.memory.listed)
    if not order.half or listed < 2 or len(before.measures) != 1 or before.task not in _SCORED:
        return None
    end: ToDate = "highest" if order.half == "upper" else "lowest"
    side: Direction = "higher" if order.half == "upper" else "lower"
    whole = before.task == "extremes" and not (before.limit or before.place)
    group = before.group if whole else Group("among those just listed", before.memory.listed)
    return replace(again(query, before), task="extremes", areas=(), group=group, groups=(), bounds=None, numbers=(),
        statistics=(end,), direction=side, limit=listed // 2, place=None)  # fmt: skip


def _sorted(order: Order, query: Query, before: Query) -> Query | None:
    """Give the same areas in another order, or by another measure: "reverse that", "sort them by risk of harm"."""
    if not (order.sorts or order.way) or before.task not in _SCORED | _NAMED:
        return None
    measures = query.measures or before.measures
    upward = _is_ascending(before)
    upward = not upward if order.way == "turned" else order.way == "ascending" or (upward and not order.way)
    if before.task in _NAMED:
        return replace(again(query, before), task="compare", measures=measures, statistics=(), limit=None,
            direction="lower" if upward else None, cues=before.cues - {"rank", "higher", "lower"})  # fmt: skip
    return _TURNED[before.task](query, before, upward, measures)


def _is_ascending(before: Query) -> bool:
    """Whether a list began at its lowest score."""
    ranked = before.task == "extremes" and (before.direction == "lower" or before.statistics == ("lowest",))
    compared = before.task in _NAMED and before.direction == "lower"
    return ranked or compared or "ascending" in before.cues


def _of_a_ranking(query: Query, before: Query, upward: bool, measures: tuple[Measure, ...]) -> Query:
    cues = (before.cues - {"ascending", "descending"}) | {"rank"} | ({"ascending"} if upward else set())
    if before.limit or before.place or before.statistics:
        return replace(_listed(query, before), measures=measures, cues=cues - {"rank"})
    return replace(again(query, before), measures=measures, direction="lower" if upward else None, cues=cues)


def _of_a_listing(query: Query, before: Query, upward: bool, measures: tuple[Measure, ...]) -> Query:
    cues = (before.cues - {"ascending", "descending"}) | ({"ascending"} if upward else set())
    if measures != before.measures:
        return replace(_listed(query, before), measures=measures, cues=cues)
    return replace(again(query, before), cues=cues)


_TURNED: "dict[Task, Callable[[Query, Query, bool, tuple[Measure, ...]], Query]]" = {
    "extremes": _of_a_ranking, "listing": _of_a_listing,
}  # fmt: skip
