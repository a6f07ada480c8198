"""Follow-ups that are an order on the list just given, and change that list and nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.followups import again, the_listed, the_others, words_of
from assistant.phrases import join
from assistant.query import Direction, Group, Order, Query, Task
from assistant.without import NAMED, SCORED, listed_again, narrowed, without_those
from corpus.model import SOURCE_KINDS, Measure, ToDate

_LISTS: frozenset[Task] = frozenset(
    {
        "extremes", "listing", "judged", "held", "mean", "missing", "across", "compare", "scores", "rank", "ties",
        "gaps", "against", "nearest",
    }
)  # fmt: skip
"""Tasks whose answer lists areas."""


def of_an_order(query: Query, before: Query) -> Query | None:
    """Ask for the list just given with some left out, put in, or in another order: "leave out the news ones"."""
    order = query.order
    among = before.group if before.group and before.group.words.startswith("among those just spoken of") else None
    if before.task == "nearest" and among:  # "Kent, Brent and Luton?" "Who's in the middle?" "Drop the top one."
        before = replace(before, task="compare", areas=among.areas, group=None, average=None, averages=())
    if order is None or before.task not in _LISTS or (before.task in NAMED and len(before.areas) < 2):
        return None
    if query.measures and not (order.sorts or order.way):  # "back to reoffending, with Kent as well as those two"
        if before.task not in NAMED:
            return None
        before = replace(before, measures=query.measures)
    edits = (without_those, _by_areas, _by_place, _by_kinds, _cut, _half, _sorted)
    edited = next((found for edit in edits if (found := edit(order, query, before)) is not None), None)
    if edited is None:
        return None
    if edited.task == before.task == "listing" and edited.areas == before.areas != ():
        edited = replace(
            edited, margin=before.margin, bounds=before.bounds
        )  # "within 3 points of Kent?" "Drop London."
    return replace(edited, order=order, inherited=("areas",) if query.measures else edited.inherited)


def _by_areas(order: Order, query: Query, before: Query) -> Query | None:
    """Put areas into the list or take them out of it: "put Bromley in too", "and take Luton out"."""
    if not order.areas or order.what not in {"drop", "add"}:
        return None
    if order.what == "add":
        added = tuple(dict.fromkeys((*before.areas, *order.areas)))
        if before.task in NAMED:
            cues = before.cues - {"whether", "confirm", "of_it", "beside_it"} if len(added) > 2 else before.cues
            return replace(again(query, before), areas=added, claims=False, cues=cues)
        listed = tuple(dict.fromkeys((*before.memory.listed, *order.areas)))
        group = Group(f"among those just listed, with {join(order.areas)}", listed)
        on = listed_again(query, before) if before.task in SCORED else again(query, before)
        return replace(on, group=group) if before.memory.listed else None
    if before.task in NAMED:
        left = tuple(area for area in before.areas if area not in order.areas)
        return replace(again(query, before), areas=left) if left else None
    left = tuple(area for area in before.memory.listed if area not in order.areas)
    if order.strikes and before.task == "extremes" and before.limit and 0 < len(left) < len(before.memory.listed):
        return replace(listed_again(query, before), group=the_others(left))
    return replace(
        again(query, before), group=narrowed(before.group, Group("", query.everywhere).but(order.areas)), groups=()
    )


def _by_place(order: Order, query: Query, before: Query) -> Query | None:
    """Keep to a region, or leave it out: "drop the London ones", "just London"."""
    if order.group is None or not order.what:
        return None
    if before.task in NAMED:
        if before.task == "rank" and order.what == "keep":
            return None  # "in London only": its place there
        left = tuple(area for area in before.areas if area in order.group.areas)
        return replace(again(query, before), areas=left) if left else None
    aside = before.group.whole if before.group and order.what == "drop" and order.group.outside else ()
    if before.group and aside and set(before.memory.listed) == {*before.group.areas} <= {*aside} - {*order.group.areas}:
        others = tuple(area for area in aside if area in order.group.areas)
        return replace(again(query, before), group=the_others(others), groups=())
    inside = before.group and order.what == "drop" and not set(before.group.areas) & set(order.group.areas)
    inside = inside and "outside" not in words_of(query)  # "best in London?" "And outside London?"
    if before.group and inside:  # "which London areas …?" "Drop the London ones": none is left
        nobody = Group(f"{order.group.words} among those just listed", (), whole=before.group.whole)
        return replace(again(query, before), group=nobody, groups=())
    return replace(again(query, before), group=narrowed(before.group, order.group), groups=())


def _by_kinds(order: Order, query: Query, before: Query) -> Query | None:
    """Keep to some kinds of source, or leave them out: "without the news ones", "only the inspectorate's own"."""
    if not order.kinds or not order.what:
        return None
    drop = order.what == "drop"
    kinds = tuple(kind for kind in SOURCE_KINDS if kind not in order.kinds) if drop else order.kinds
    both = tuple(kind for kind in kinds if kind in before.kinds)
    kinds = both or kinds
    if before.task in NAMED or (order.those and not drop and before.task in SCORED):
        return replace(listed_again(query, before), kinds=kinds)  # "only those from the inspectorate"
    return replace(again(query, before), kinds=kinds)


def _cut(order: Order, query: Query, before: Query) -> Query | None:
    """Leave out so many at one end of the list: "drop the bottom two", "without the first one"."""
    listed = before.memory.listed
    if not order.cut or len(before.measures) != 1:
        return None
    end, count = order.cut
    ends = before.memory.ends if before.task in NAMED and count == 1 and end in {"upper", "lower"} else None
    if ends and len(before.areas) > 2:  # "compare Kent, Brent and Luton" "Drop the top one."
        left = tuple(area for area in before.areas if area != ends[end == "upper"])
        return replace(again(query, before), areas=left)
    if before.task not in SCORED:
        return None
    upward = _is_ascending(before)
    at_front = end == "front" or end == ("lower" if upward else "upper")
    cut = count if end in {"front", "rear"} else _with_ties(before.memory.levels[:: 1 if at_front else -1], count)
    out, left = (listed[:cut], listed[cut:]) if at_front else (listed[-cut:], listed[:-cut])
    on = listed_again(query, before)
    cues = on.cues | {"ascending"} if upward else on.cues
    group = the_others(left)
    if cut > count:  # "drop the top one", of which two share the score
        group = Group(f"among those just listed apart from {join(out)}, tied at the cut,", left)
    return replace(on, group=group, cues=cues) if left else None


def _with_ties(levels: Sequence[float], count: int) -> int:
    """Return how many a cut after so many takes, with all that share its last score."""
    return count if len(levels) < count else sum(levels.index(level) < count for level in levels)


def _half(order: Order, query: Query, before: Query) -> Query | None:
    """Keep to half of the list: "just the top half"."""
    listed = len(before.memory.listed)
    if not order.half or listed < 2 or len(before.measures) != 1 or before.task not in SCORED:
        return None
    end: ToDate = "highest" if order.half == "upper" else "lowest"
    side: Direction = "higher" if order.half == "upper" else "lower"
    whole = before.task == "extremes" and not (before.limit or before.place)
    group = before.group if whole else the_listed(before)
    return replace(again(query, before), task="extremes", areas=(), group=group, groups=(), bounds=None, numbers=(),
        statistics=(end,), direction=side, limit=listed // 2, place=None)  # fmt: skip


def _sorted(order: Order, query: Query, before: Query) -> Query | None:
    """Give the same areas in another order, or by another measure: "reverse that", "sort them by risk of harm"."""
    if not (order.sorts or order.way) or before.task not in SCORED | NAMED:
        return None
    measures = query.measures or before.measures
    upward = _is_ascending(before)
    upward = not upward if order.way == "turned" else order.way == "ascending" or (upward and not order.way)
    if before.task in NAMED:
        return replace(again(query, before), task="compare", measures=measures, statistics=(), limit=None,
            direction="lower" if upward else None, cues=before.cues - {"rank", "higher", "lower"})  # fmt: skip
    return _TURNED[before.task](query, before, upward, measures)


def _is_ascending(before: Query) -> bool:
    """Whether a list began at its lowest score."""
    ranked = before.task == "extremes" and (before.direction == "lower" or before.statistics == ("lowest",))
    compared = before.task in NAMED and before.direction == "lower"
    return ranked or compared or "ascending" in before.cues


def _of_a_ranking(query: Query, before: Query, upward: bool, measures: tuple[Measure, ...]) -> Query:
    cues = (before.cues - {"ascending", "descending"}) | {"rank"} | ({"ascending"} if upward else set())
    if before.limit or before.place or before.statistics:
        return replace(listed_again(query, before), measures=measures, cues=cues - {"rank"})
    return replace(again(query, before), measures=measures, direction="lower" if upward else None, cues=cues)


def _of_a_listing(query: Query, before: Query, upward: bool, measures: tuple[Measure, ...]) -> Query:
    cues = (before.cues - {"ascending", "descending"}) | ({"ascending"} if upward else set())
    if measures != before.measures:
        return replace(listed_again(query, before), measures=measures, cues=cues)
    return replace(again(query, before), cues=cues)


_TURNED: "dict[Task, Callable[[Query, Query, bool, tuple[Measure, ...]], Query]]" = {
    "extremes": _of_a_ranking, "listing": _of_a_listing,
}  # fmt: skip
