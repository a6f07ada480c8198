"""Follow-ups on who stands nearest or next: to the average just given, to an area named, after those just ranked."""

import re
from dataclasses import replace
from itertools import pairwise

from assistant.followups import BARE, again, count_of, is_followup, of, the_listed, words_of
from assistant.neighbours import looks_up
from assistant.quantities import Quantity
from assistant.query import Group, Query, Task
from assistant.verdicts import wants_verdict
from assistant.walking import goes_on
from assistant.words import is_yes_or_no

_OF_ONE: frozenset[Task] = frozenset({"scores", "rank"})


def of_those_nearest_it(query: Query, before: Query) -> Query | None:
    """Ask who lies nearest to the figure just given, or furthest from it: "who is closest to it?", "furthest off?"."""
    own = query.areas or query.measures or query.statistics or query.bounds or query.average or query.periods
    side = query.cues & {"nearest", "far_off"}
    if before.task == "to_date" and "they" in query.cues and query.statistics == before.statistics:
        query = replace(query, statistics=(), direction=None)  # "who comes closest to that top figure?"
        own = query.areas or query.measures or query.bounds or query.average or query.periods
    asked = len(side) == 1 and query.task in BARE | {"held", "listing", "extremes", "nearest", "neighbour"}
    if not asked or own or query.numbers or not (is_followup(query) or query.cues & {"they", "list", "area_word"}):
        return None
    cues = side | (query.cues & {"one_side"})
    group = query.group or (before.group if before.task in {"mean", "nearest", "listing"} else None)
    on = replace(of(query, before, "nearest"), group=group, direction=query.direction, cues=cues, unplaced=(),
        claims=False)  # fmt: skip
    match before.task:
        case "to_date" | "to_date_change" if before.statistics == ("average",):
            return replace(on, areas=(), statistics=("average",))
        case "to_date" if before.memory.told is not None and len(before.measures) == 1:
            return replace(on, areas=(), statistics=(), numbers=(before.memory.told,))
        case "against" if before.statistics == ("average",) and len(before.areas) == 1:
            if len(before.measures) == 1 or words_of(query)[:1] != ["which"]:
                return replace(on, areas=(), statistics=("average",))
            end = "widest" if "far_off" in side else "narrowest"  # "which comes closest to it?", of its measures
            return replace(again(query, before), direction=query.direction, cues=before.cues | {end})
        case "mean" if before.average in {"mean", "median"} and len(before.averages) == 1:
            return replace(on, areas=(), average=before.average, averages=before.averages)
        case "listing" if before.statistics == ("average",) and not before.areas:
            among = the_listed(before, before.group)
            return replace(on, areas=(), statistics=("average",), group=query.group or among)
        case "nearest":
            return replace(again(query, before), group=group, limit=query.limit, cues=cues, direction=query.direction)
        case _ if before.task in _OF_ONE and len(before.areas) == 1 and "they" in query.cues:
            return replace(on, areas=before.areas)
    return None


def asks_one_further(query: Query, before: Query) -> bool:
    """Return whether it asks on from the neighbour just given, the same way: "and above that?", "the next one up?"."""
    beyond = query.cues & {"next_place"} or _BEYOND_THAT.search(query.question)
    own = query.measures or query.statistics or query.group or query.bounds or query.periods
    if not own and before.task == "neighbour" and goes_on(query) and "either_side" not in before.cues:
        return True  # "who is next lowest?" "And after them?"
    if own or not beyond or (before.cues | query.cues) & {"either_side", "difference"} or len(words_of(query)) > _CURT:
        return False
    return looks_up(replace(query, cues=query.cues | (before.cues & {"looks_up"}))) == ("looks_up" in before.cues)


_CURT = 8
"""Words up to which it asks for no more than who comes next."""

_BEYOND_THAT = re.compile(
    r"\b(?:above|below|ahead of|behind|beneath|under|over|after|before) (?:that|this|it|them|those|these|him)\b",
    re.IGNORECASE,
)

_THAT_ONE = re.compile(r"\b(?:that|this)(?: (?:one|area|borough|council|place|team))?\W*$", re.IGNORECASE)


def of_the_next_one(query: Query, before: Query) -> Query | None:
    """Ask on from a neighbour just given for the next, not for all beyond it: "and who's above that one?"."""
    onward = goes_on(query)
    on = before.task == "neighbour" and query.task in BARE | {"listing"}
    on = on and bool(onward or _THAT_ONE.search(query.question)) and not query.cues & {"count", "area_word"}
    if not on or not asks_one_further(query, before):
        return None
    up = before.cues & {"looks_up"} if onward else set()
    return replace(of(query, before, "neighbour"), direction=None, group=before.group, cues=query.cues | up)


_ON = frozenset({"next", "following", "after"})
_THOSE = frozenset({"those", "these", "first", "top", "bottom", "last"})
_SHORT = 6
"""Words up to which a "next three" asks no more than for those."""


def of_the_next_few(query: Query, before: Query) -> Query | None:
    """Ask for those of a ranking that come after the ones just given: "top three on safety?" "The next three?"."""
    words = [word.strip(",") for word in words_of(query)]
    counts = [
        count
        for earlier, word in pairwise(("", *words))
        if earlier not in _THOSE and (count := count_of(word) or 0) > 1
    ]
    few = counts[0] if counts else before.limit if {"few", "lot", "ones"} & set(words) else None
    given = before.memory.ranks
    ranked = len(before.measures) == 1 and not (before.areas or before.band)
    own = query.areas or query.measures or query.group or query.bounds or query.average or query.periods
    beyond = {"above"} if before.direction == "lower" else {"below", "beneath", "behind"}
    on = _ON & set(words) or (
        beyond & set(words) and words[-1] in {"them", "that", "those", "it"}
    )  # "the two above it"
    if given is None or not (ranked and few and on and len(words) <= _SHORT + 1) or own or query.statistics:
        return None
    numbers = tuple(number for number in query.numbers if number != few)
    return replace(again(query, before), limit=few, skip=given[1], place=None, numbers=numbers,
        cues=before.cues - {"difference"})  # fmt: skip


_THE_ONE = r"(?P<one>(?:(?:what|how) about |who(?:'s| is| was) )?the (?:area|one|borough|council|place|team|county) )"
_NEXT_TO = re.compile(
    rf"(?:(?:and|so|ok|then|or)\b,? )*{_THE_ONE}?(?:(?:just|right|directly|immediately|next) )?"
    r"(?:above|below|behind|beneath|under|ahead of|in front of|before|after)\b(?! (?:the )?average)",
    re.IGNORECASE,
)
"""What asks who stands next to the area that it names, with nothing before it: "and behind Barking?"."""


def next_to_one(query: Query, before: Query) -> Query | None:
    """Ask who stands next to an area in the ranking just spoken of: "who came last?" "And just above Kent?"."""
    ranked = before.task in {"extremes", "neighbour", "rank"} and len(before.measures) == 1
    own = query.measures or query.statistics or query.bounds or query.periods or query.numbers or query.margin
    led = _NEXT_TO.match(query.question)
    ranked = ranked or bool(led and led["one"] and before.task in {"scores", "compare"} and len(before.measures) == 1)
    if not ranked or own or len(query.areas) != 1 or not led:
        return None
    if "or" in words_of(query):
        return None  # "and above or below Kent?"
    group = query.group or before.group
    return replace(query, task="neighbour", measures=before.measures, group=group, direction=None,
        inherited=("measures",))  # fmt: skip


def of_those_beyond_printed(query: Query, before: Query) -> Query | None:
    """Ask which of those listed lie beyond the printed end: "are any of them below the lowest to date?"."""
    ends = tuple(end for end in query.statistics if end != "average")
    of_them = {"them", "those", "these", "they"} & set(words_of(query)) and len(before.memory.listed) > 1
    asked = len(ends) == 1 and query.direction and query.cues & {"printed", "official"} and of_them
    own = query.areas or query.bounds or query.periods or query.group or query.average
    if not asked or own or before.task not in {"extremes", "listing"} or len(query.measures or before.measures) != 1:
        return None
    among = the_listed(before)
    quantity = Quantity("some", 0, 0) if is_yes_or_no(query.question) else None
    cues = (query.cues - {"on_any", "they", "those"}) | {"list", "area_word", "anyone"}
    return replace(of(query, before, "listing"), areas=(), group=among, statistics=ends, limit=None, numbers=(),
        quantity=quantity, cues=cues)  # fmt: skip


def of_a_region_whole(query: Query, before: Query) -> Query | None:
    """Set the mean of a region beside the average just given: "did London as a whole do better?"."""
    figured = before.task in {"to_date", "against"} or (before.task in {"listing", "nearest"} and before.statistics)
    figured = figured and before.statistics == ("average",) and len(query.measures or before.measures) == 1
    own = query.areas or query.bounds or query.periods or query.cues & {"list", "count", "area_word", "anyone"}
    bare = (
        before.direction if is_followup(query) and wants_verdict(before) else None
    )  # "did Kent beat it?" "Did Wales?"
    direction = query.direction or bare
    asked = query.group and direction and query.task in BARE | {"listing", "held", "mean"}
    if not (figured and asked and is_yes_or_no(query.question)) or own:
        return None
    return replace(of(query, before, "mean"), areas=(), average="mean", averages=("mean",), statistics=("average",),
        direction=direction, cues=query.cues | {"printed"})  # fmt: skip


_FEW = 4
"""So many areas ahead of one are set beside it one by one."""


def of_their_lead(query: Query, before: Query) -> Query | None:
    """Ask how far those beyond an area, or next to it, are from it: "who's ahead of it?" "By how many points?"."""
    one = len(before.areas) == len(before.measures) == 1
    beyond = one and (before.task == "neighbour" or (before.task == "listing" and before.direction))
    listed = tuple(area for area in before.memory.listed if area not in before.areas)
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.numbers
    asked = (
        "difference" in query.cues
        and query.task in BARE
        and (len(words_of(query)) <= _SHORT or before.task == "neighbour")
    )
    if not (beyond and asked) or own or not 0 < len(listed) <= _FEW:
        return None
    return replace(of(query, before, "compare", (*before.areas, *listed)), direction=None, subject=(), unplaced=())


def of_the_middle_one(query: Query, before: Query) -> Query | None:
    """Ask who stands in the middle of those just spoken of: "Brent, Bexley and Barnet?" "Who's in the middle?"."""
    several = before.areas if before.task in {"compare", "rank"} else ()
    own = query.areas or query.measures or query.group or query.bounds or query.statistics
    if query.task != "nearest" or query.average != "median" or own:
        return None
    if before.task in {"extremes", "listing", "mean"} and len(before.measures) == 1 and not before.areas:
        listed = before.memory.listed if before.task != "mean" else ()
        group = Group("among those just listed", listed) if len(listed) > 2 else before.group
        return replace(of(query, before, "nearest"), areas=(), group=group)  # "top three?" "Who's in the middle?"
    if not len(several) > 2:
        return None
    return replace(of(query, before, "nearest"), areas=(), group=Group("among those just spoken of", tuple(several)))


def without_their_number(query: Query, before: Query) -> Query:
    """Return a question without the number that only says how many were listed: "which of those five did worst?"."""
    listed = len(before.memory.listed or before.areas)
    counted = _OF_SO_MANY.search(query.question)
    if (
        not query.limit
        or not counted
        or "of_all" in query.cues
        or not {query.limit} <= {listed, len(before.areas), count_of(counted["count"])}
    ):
        return query
    numbers = tuple(number for number in query.numbers if number != query.limit)
    return replace(query, limit=None, numbers=numbers)


_OF_SO_MANY = re.compile(r"\bof (?:the|those|these|them|all) (?P<count>\w+)\b", re.IGNORECASE)
_BESIDE = frozenset("than above below against beside beat beats compared versus vs over under".split())


def beside_the_mean_of_a_region(query: Query, before: Query) -> Query | None:
    """Set the area before beside the mean of a region: "is it better than Kent's?" "And than the London average?"."""
    scored = before.task in {"scores", "compare", "against", "rank"} and before.areas
    meant = query.task == "mean" and query.group and query.average in {"mean", "median"} and not query.areas
    if not (scored and meant) or not _BESIDE & set(words_of(query)) or query.bounds or query.periods:
        return None
    direction = query.direction or before.direction
    cues = query.cues | ({"whether"} if not query.direction and direction and wants_verdict(before) else set())
    return replace(of(query, before, "beside_mean", before.areas[:1]), statistics=(), direction=direction, cues=cues)


_GAP = frozenset("gap difference margin distance gulf rise fall jump drop gain increase improvement lead".split())
_WIDER = frozenset("bigger wider larger greater more further smaller narrower less as same".split())
_NARROW = frozenset({"smaller", "narrower", "less"})


def of_a_wider_gap(query: Query, before: Query) -> Query | None:
    """Ask if the gap or move before is wider, or the same, on another measure: "is the gap bigger on safeguarding?"."""
    two = before.task == "compare" and len(before.areas) == 2
    moved = before.task == "change" and len(before.areas) == 1
    words = set(words_of(query))
    gap = bool(_GAP & words) or ((moved and query.task == "change") or "change" in query.cues)
    words -= {"as"} if "well" in words else set()  # "did it rise as well?"
    asked = gap and bool(_WIDER & words or (two and query.direction))
    asked = asked and (is_yes_or_no(query.question) or is_followup(query))
    run = [measure for measure in before.memory.measures if measure not in before.measures]
    own = query.areas or query.statistics or query.bounds or query.group or query.periods or query.margin
    named = query.measures or (tuple(run[-1:]) if "same" in words else ())
    if not (two or moved) or not asked or own or not before.measures or len(named) != 1 or named == before.measures:
        return None
    first = named if query.measures else before.measures  # of which it is asked
    last = before.measures[:1] if "whether_there" in before.cues else before.measures
    other = last if query.measures else named
    if query.measures and "than" in words:  # "is that gap wider than on safeguarding?"
        first, other = before.measures[:1], named
    level = {"whether_level"} if "same" in words else {"whether_there", *({"reaching"} if "as" in words else ())}
    narrow = (query.direction == "lower" and two) or _NARROW & words
    spent = {"higher", "lower", "one_side", "difference", "upward", "downward", "more", "slightly", "compare"}
    cues = query.cues - spent
    return replace(query, task=before.task, areas=before.areas, measures=tuple(dict.fromkeys((*first, *other))),
        direction=None, claims=False, inherited=("areas",), unplaced=(), periods=before.periods,
        cues=cues | {"narrowest" if narrow else "widest"} | level)  # fmt: skip
