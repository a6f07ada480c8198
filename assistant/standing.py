"""How several areas stand to one thing: which lies nearest to the average, or to another area, or furthest from it."""

import re
from dataclasses import replace
from itertools import pairwise

from assistant.followups import BARE, OVER_MANY, is_followup, of, without_lead, words_of
from assistant.phrases import join
from assistant.query import Group, Query
from assistant.words import is_yes_or_no

_FURTHER = frozenset("further farther furthest farthest".split())


def of_the_average_among_them(query: Query, before: Query) -> Query | None:
    """Ask how several areas stand to the average, or which lies nearest to it: "which of the two is further below?"."""
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    words = words_of(query)
    of_two = len(several) == 2 and bool({"closer", "nearer"} & set(words))  # "which is closer to the average?"
    on = before.task == "against" and before.statistics in ((), ("average",)) and (of_two or not query.statistics)
    far = "far_off" in query.cues or (query.direction and bool(_FURTHER & set(words)))
    placed = far or "nearest" in query.cues
    two = before.task in {"compare", "scores", "rank"} and len(before.areas) > 1
    words = without_lead(words)
    which = (on or two) and placed and (words[:1] in (["which"], ["who"], ["who's"]) or "one" in words)
    own = bool(query.areas or query.group or query.bounds or query.periods)
    own = own or bool(query.cues & {"count", "area_word", "anyone"})
    sided = placed or (query.direction and query.statistics)
    own = own or (query.cues >= {"rank", "nationwide"} and not sided)  # "where do they both stand nationally?"
    asked = (query.statistics == ("average",) or on) and sided and ("those" in query.cues or which)
    ends = before.averages == ("range",) and len(several) == 2 and {"either", "both", "neither"} & set(words)
    if not asked or own or len(several) < 2 or (before.task in OVER_MANY and not ends):
        return None
    cues = query.cues | ({"furthest"} if far else {"closest"} if placed else set())
    return replace(of(query, before, "against", several), statistics=("average",), average=None, averages=(),
        limit=None, numbers=(), direction=None if "nearest" in query.cues else query.direction, cues=cues,
        periods=before.periods if ends else query.periods)  # fmt: skip


_EDGE = frozenset({"most", "least"}) | _FURTHER
_NEAR = frozenset({"nearest", "nearer", "closest", "closer", "least"})


def of_its_measures_beside_the_average(query: Query, before: Query) -> Query | None:
    """Ask which of an area's measures lies furthest from the average, or nearest: "so on which is it furthest off?"."""
    on = before.task == "against" and before.statistics in ((), ("average",))
    words = set(words_of(query))
    beside = query.statistics == ("average",) or (on and set(query.statistics) <= {"highest", "lowest"})
    placed = bool(query.cues & {"nearest", "far_off"} or (_EDGE & words and (query.direction or "by" in words)))
    placed = placed or bool(on and "difference" in query.cues and query.statistics)  # "the biggest shortfall?"
    best = on and {"which", "three"} <= words and query.statistics  # "which of the three is best?"
    own = bool(query.areas or query.measures or query.group or query.bounds or query.periods) or "who" in words
    own = own or bool(query.cues & {"area_word", "anyone", "held", "count", "change"})
    run = is_followup(query) and before.cues & {"widest", "narrowest"}  # "and the least far below?"
    asks = words & {"which", "what", "where"} or "one" in words or run
    one = len(before.areas) == 1 and before.task in {"against", "scores", "best_measure"}
    if (
        not (one and beside and (placed or best) and asks)
        or own
        or (before.task == "scores" and len(before.measures) == 1)
    ):
        return None
    short = "difference" in query.cues and query.statistics == ("lowest",)  # "the smallest gap"
    edge = "narrowest" if _NEAR & words or short else "widest"
    side = before.direction if "difference" in query.cues else query.direction or before.direction
    return replace(of(query, before, "against"), measures=(), statistics=("average",), average=None, averages=(),
        limit=None, numbers=(), direction=None if edge == "narrowest" else side,
        cues=(query.cues - {"higher", "lower"}) | {edge})  # fmt: skip


_BARE_SIDE = re.compile(
    r"\b(?:above|below|over|under)(?: it| average)?(?:,? (?:on|for|in|too|also|either|as well|then|again|or)\b|\W*$)",
    re.IGNORECASE,
)
"""A side with nothing beside it, which is the average's just spoken of: "are they above on all three as well?"."""


def of_the_same_average(query: Query, before: Query) -> Query | None:
    """Ask again on which side of the average an area lies: "is that one above or below?", "are they above on it?"."""
    on = before.task == "against" and before.statistics in ((), ("average",)) and len(before.areas) == 1
    own = bool(query.areas or query.statistics or query.group or query.bounds or query.periods)
    own = own or bool(query.cues & {"list", "count", "area_word", "anyone", "difference"})
    own = own or ("next_place" in query.cues and "or" not in words_of(query))
    asked = is_yes_or_no(query.question) and _BARE_SIDE.search(query.question) and "those" not in words_of(query)
    if not (on and asked) or own:
        return None
    singled = (before.memory.singled,) if before.memory.singled and {"that", "it"} & set(words_of(query)) else ()
    measures = query.measures or singled or (() if "joint" in query.cues else before.measures)
    return replace(of(query, before, "against"), measures=measures, statistics=("average",), numbers=(),
        cues=query.cues - {"next_place"} | {"bare_side"})  # fmt: skip


def of_the_others_on_its_side(query: Query, before: Query) -> Query | None:
    """Ask which areas lie on a side of the average just spoken of: "and which other London boroughs were below?"."""
    on = before.task == "against" and before.statistics in ((), ("average",)) and len(before.areas) == 1
    own = query.areas or query.statistics or query.bounds or query.periods or query.numbers
    many = query.cues & {"list", "count", "area_word", "anyone"} and "next_place" not in query.cues
    if not (on and many and query.direction) or own or not _BARE_SIDE.search(query.question):
        return None
    others = before.areas if {"other", "others", "else"} & set(words_of(query)) else ()
    return replace(of(query, before, "listing"), areas=(), left_out=others, statistics=("average",),
        cues=query.cues - {"they", "anyone"} | {"list"})  # fmt: skip


def of_whom_it_is_nearer(query: Query, before: Query) -> Query | None:
    """Ask to which of those named the area before lies nearer: "is that nearer to Barnet's or to Bromley's?"."""
    own = query.statistics or query.bounds or query.group or query.periods
    asked = {"nearest", "they"} <= query.cues and query.task == "compare" and len(before.areas) == 1
    if not asked or own or before.areas[0] in query.areas:
        return None
    return nearer_to_one(of(query, before, "compare", (*before.areas, *query.areas)))


def of_its_lying_between(query: Query, before: Query) -> Query | None:
    """Ask whether an area lies between the two that it was set beside: "so it comes between the two?"."""
    others = tuple(area for area in before.memory.recent if area not in before.areas[:1])[-2:]
    asked = {"either_end", "they"} <= query.cues and before.task == "compare" and "of_it" in before.cues
    if not asked or len(others) != 2 or query.areas or query.statistics or query.bounds or query.group:
        return None
    areas = (before.areas[0], *others)
    return replace(of(query, before, "compare", areas), direction=None, claims=True, numbers=(),
        cues=query.cues | {"whether"})  # fmt: skip


_BETWEEN = re.compile(
    r"\b(?:in[- ]?)?between(?: (?:them|those(?: two)?|these(?: two)?|the (?:two|pair)|both))?"
    r"(?: (?:on|for|in) [\w ]+)?\W*$",
    re.IGNORECASE,
)
"""What asks who is between two just spoken of: "who's directly between them?", "which areas are in between?"."""


def of_those_between(query: Query, before: Query) -> Query | None:
    """Ask who lies between the two areas just set beside each other, or placed: "and Brent?" "Who's between them?"."""
    two = before.areas if len(before.areas) > 1 else before.memory.recent
    measures = query.measures or before.measures
    own = query.areas or query.statistics or query.bounds or query.periods or query.direction
    who = query.cues & {"list", "count", "anyone", "area_word"} and not query.cues & {"difference", "score", "change"}
    placed = before.task in {"rank", "compare", "scores", "against"} and len(two) == _PAIR and len(measures) == 1
    if not (placed and who and _BETWEEN.search(query.question)) or own or query.task not in BARE | {"held", "listing"}:
        return None
    return replace(query, task="listing", areas=two, measures=measures, group=query.group or before.group, unplaced=(),
        inherited=("areas", "measures"), cues=query.cues - {"they", "those"} | {"between", "either_end"})  # fmt: skip


_PAIR = 2


def of_the_nearest_on_a_side(query: Query, before: Query) -> Query | None:
    """Ask who stands next to the area before, on one side: "who's closest behind?"."""
    one = len(before.areas) == 1 and before.task in {"scores", "rank", "listing", "neighbour"}
    own = query.areas or query.statistics or query.group or query.bounds or query.numbers or query.periods
    if not one or own or "nearest" not in query.cues or not query.direction or "list" not in query.cues:
        return None
    group = before.group if before.task in {"rank", "neighbour"} else None
    return replace(of(query, before, "neighbour"), direction=None, group=group)


def of_the_nearest_to_it(query: Query, before: Query) -> Query | None:
    """Ask who in a region comes nearest to the area before: "which London borough is nearest to it?"."""
    one = len(before.areas) == 1 and len(query.measures or before.measures) == 1 and before.task not in OVER_MANY
    own = query.areas or query.statistics or query.direction or query.bounds or query.numbers or query.average
    if not one or own or not query.group or not {"nearest", "they"} <= query.cues:
        return None
    return replace(of(query, before, "nearest"), cues=query.cues - {"they"})


def nearer_to_one(query: Query) -> Query:
    """Return a comparison of one area with several as a question to which of them it lies nearest, where it is one."""
    one, *others = query.areas or ("",)
    if query.task != "compare" or "nearest" not in query.cues or len(others) < 2 or query.statistics:
        return query
    group = Group(f"among {join(others)}", tuple(others))
    return replace(query, task="nearest", areas=(one,), group=group, claims=False, numbers=())


def further_from_the_average(query: Query) -> Query:
    """Return areas set against the average as a question to which lies further from it or nearer, where it is one.

    "Is Kent further below the average than Barnet?" holds of one beside the other, not of each.
    """
    words = words_of(query)
    beside = bool({"than", "or", "which", "who"} & set(words)) and not (query.margin or query.numbers or query.bounds)
    far = bool(_FURTHER & set(words)) or ("by", "more") in pairwise(words)
    near = "nearest" in query.cues
    on = query.task == "against" and len(query.areas) > 1 and query.statistics == ("average",)
    if not (on and beside and (far or near)):
        return query
    told = {"outdoes"} if "than" in words and len(query.areas) == 2 and is_yes_or_no(query.question) else set()
    return replace(query, direction=None if near else query.direction,
        cues=query.cues | {"closest" if near else "furthest"} | told)  # fmt: skip
