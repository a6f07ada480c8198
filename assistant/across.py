"""Follow-ups from one side of a limit to the other: who lies beyond it, who drops out, who is furthest off."""

from dataclasses import replace

from assistant.followups import BARE, again, is_followup, words_of
from assistant.query import Direction, Group, Query
from assistant.words import is_yes_or_no
from corpus.model import ToDate

_OTHER: dict[Direction, Direction] = {"higher": "lower", "lower": "higher"}
_ASIDE = frozenset("nearest far_off next_place past_cut difference change rank overall dated_average anywhere".split())


def side_of(query: Query) -> Direction | None:
    """Return on which side of its limit a list's areas lie, None where it has none or lies within two."""
    if query.bounds:
        at_bottom, at_top = query.bounds.least == 0, query.bounds.most == 100
        return None if at_bottom == at_top else "lower" if at_bottom else "higher"
    return query.direction if query.statistics == ("average",) else None


def of_those_across(query: Query, before: Query) -> Query | None:
    """Ask for those on the other side of the limit that a list kept to: "who got under 65?" "Which of them got over?".

    "Them" are those that the list was taken from, for none on it can lie there.
    """
    own = bool(query.areas or query.measures or query.statistics or query.bounds or query.periods or query.numbers)
    own = own or bool(query.average or query.judgements or query.margin or query.kinds or query.cues & _ASIDE)
    listed = before.task == "listing" and not (before.areas or before.conditions or before.margin or before.sides)
    if not listed or own or query.task not in BARE | {"listing", "missing", "extremes", "quotes"}:
        return None
    if not (query.cues & {"list", "count", "area_word", "those", "anyone"} or is_followup(query)):
        return None
    if is_yes_or_no(query.question) and not query.cues & {"anyone", "on_any"}:
        return None  # "did it beat that?"
    was, now = side_of(before), query.direction or ("lower" if "fell_short" in query.cues else None)
    if now and "denial" in query.cues:
        now = _OTHER[now]
    if was is None or now != _OTHER[was]:
        return None
    group = query.group if query.group and "those" not in query.cues else before.group
    on = replace(again(query, before), group=group, quantity=None, direction=None, numbers=(), claims=False,
        cues=before.cues - {"on_any", "on_none", "whether"} | query.cues & {"count", "list"})  # fmt: skip
    if before.bounds is None:
        return replace(on, direction=now)
    return replace(on, bounds=rest) if (rest := before.bounds.complement) else None


_FAR = frozenset({"furthest", "farthest", "most"})
_NEAR = frozenset({"nearest", "closest", "least"})


def of_the_end_of_them(query: Query, before: Query) -> Query | None:
    """Ask who lies furthest beyond a list's limit, or nearest to it: "who missed 60?" "Which was furthest off?"."""
    own = query.areas or query.measures or query.bounds or query.periods or query.average or query.statistics
    side = side_of(before) if before.task == "listing" and before.bounds and not before.areas else None
    words = set(words_of(query))
    off = {"below", "off", "above", "short", "under", "over", "adrift", "from", "to", "it"} & words
    if side is None or own or not off or bool(words & _FAR) == bool(words & _NEAR):
        return None
    if (query.direction and query.direction != side) or query.cues & {"area_word", "held"}:
        return None
    outermost = side if words & _FAR else _OTHER[side]
    end: ToDate = "lowest" if outermost == "lower" else "highest"
    group = Group("among those just listed", before.memory.listed)
    return replace(again(query, before), task="extremes", group=group, bounds=None, statistics=(end,), limit=None,
        direction=outermost, cues=frozenset({"list"}))  # fmt: skip


def of_those_dropped(query: Query, before: Query) -> Query | None:
    """Ask who is on the list before but not on this one: "top five for safety?" "And for risk?" "Who drops out?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.periods
    if "dropouts" not in query.cues or own or before.task not in {"listing", "extremes"} or before.areas:
        return None
    if before.task == "extremes" and "of_all" in before.cues and before.group:  # "are they in the top five there too?"
        return replace(again(query, before), claims=False, cues=before.cues - {"on_any", "count"} | {"off_top", "list"})
    listed, earlier = two_lists(before)
    gone = tuple(area for area in earlier if area not in listed)
    if not gone:
        return None
    group = Group("among those listed before that are not on the last list", gone)
    return replace(again(query, before), task="listing", group=group, groups=(), limit=None, statistics=(), bounds=None,
        direction=None, quantity=None, cues=frozenset({"list", "of_two_lists"}))  # fmt: skip


def two_lists(before: Query) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the list given last and the one before it, empty where the talk was not of two lists."""
    lists = before.memory.lists
    fresh = "of_two_lists" in before.cues or (bool(lists) and set(lists[-1]) == set(before.memory.listed))
    return (lists[-1], lists[-2]) if len(lists) > 1 and fresh else (before.memory.listed, ())


def of_the_same_ones(query: Query, before: Query) -> Query | None:
    """Ask whether those just listed are also at an end of another ranking: "were the same three the weakest on …?"."""
    words = words_of(query)
    end = query.task == "extremes" and len(query.statistics) == 1 and query.statistics != ("average",)
    refers = query.cues & {"they", "those", "on_any", "on_none"} or {"same", "all", "three"} & set(words)
    own = query.areas or query.group or query.bounds or query.periods or query.place or "area_word" in query.cues
    several = before.task in {"extremes", "listing"} and len(before.memory.listed) > 1 and not before.areas
    if (
        not (end and refers and several)
        or own
        or not (is_yes_or_no(query.question) or words[0] == "do")
        or not query.measures
    ):
        return None
    if query.measures == before.measures and before.task == "extremes":
        return None
    every = not query.cues & {"on_any", "on_none", "anyone"} and not {"any", "one", "none"} & set(words)
    limit = query.limit or (len(before.memory.listed) if every else 1)
    cues = query.cues | {"of_all"} | ({"every_one"} if every else set())
    return replace(query, group=Group("among those just listed", before.memory.listed), limit=limit, numbers=(),
        inherited=("areas",), cues=cues)  # fmt: skip
