"""The ground that a follow-up stays on: the region, the measure and the list before, until others are named."""

import re
from dataclasses import replace

from assistant.followups import NARROWED, NO_MEASURE, again, is_followup, of, the_listed, words_of
from assistant.phrases import join
from assistant.query import Group, Query, Task
from assistant.words import is_yes_or_no, speaks_of_others
from corpus.model import ToDate

_SCORED: frozenset[Task] = frozenset({"extremes", "listing", "mean", "missing", "across", "nearest"})
"""Tasks over many areas that take a measure."""

_PLACED: frozenset[Task] = frozenset({"rank", "neighbour"})

_ELSEWHERE = frozenset(
    {"area_word", "held", "widen", "ever", "notice_word", "rest", "nationwide", "printed", "official"}
)
"""Concepts with which a question says itself of which areas it is, or of what else."""


def on_the_same_ground(query: Query, resumed: Query, before: Query) -> Query:
    """Return a follow-up over many areas within the region before, on its measure, where it names neither itself.

    "Which London boroughs have you got?" "How many have a safeguarding score?" "And who is second from bottom?"
    """
    ends = resumed.task == "extremes" and before.task == "compare" and before.memory.ground and is_followup(query)
    if ends and not (resumed.group or resumed.areas or query.groups or query.cues & _ELSEWHERE - {"area_word"}):
        return replace(resumed, group=before.memory.ground)  # "who is best there? And worst? The gap?" "Best on risk?"
    beyond = resumed.task == "listing" and resumed.areas and resumed.areas == before.areas and resumed.direction
    beside = (resumed.task == "neighbour" or (beyond and not resumed.bounds)) and before.task in _PLACED
    if beside and resumed.group is None and before.group and not (query.areas or query.cues & _ELSEWHERE):
        return replace(resumed, group=before.group)  # "where is it in London?" "And one place up?"
    ranked = before.task in NARROWED or (before.task in _PLACED and before.group and resumed.task == "extremes")
    if not ranked or resumed.task not in NARROWED or resumed.areas or query.cues & _ELSEWHERE:
        return resumed
    unsaid = "count" in query.cues and not query.measures  # "how many scored below?"
    counts = "count" in query.cues and words_of(query)[:1] in (["how"], ["and"], ["so"])
    leans = is_followup(query) or unsaid or counts or (resumed.task in _SCORED and not query.measures)
    whole = query.measures and (query.limit or query.statistics or query.bounds)  # "top three for risk of harm"
    leans = leans and not (whole and not query.cues & {"followup", "correction"})
    if not leans or query.unknown_areas:
        return resumed
    region = before.group if before.group and "among " not in before.group.words else None
    if region and resumed.group is None and not query.groups:
        resumed = replace(resumed, group=region, inherited=tuple(dict.fromkeys((*resumed.inherited, "group"))))
    listed = resumed.group and "just" in resumed.group.words
    if before.kinds and resumed.task in _SCORED and not (resumed.kinds or listed):  # "rank the notices" "Top five only"
        resumed = replace(resumed, kinds=before.kinds)
    scored = resumed.task in _SCORED and before.task in _SCORED
    if scored and before.measures and not (resumed.measures or "joint" in query.cues or resumed.conditions):
        resumed = replace(resumed, measures=before.measures, inherited=(*resumed.inherited, "measures"))
    return resumed


_OF_A_MEASURE: frozenset[Task] = frozenset({"rank", "against", "neighbour", "beside_mean", "change"})
"""Tasks in which an area is named once more without the measure that is meant."""


def on_the_same_measure(query: Query, resumed: Query, before: Query) -> Query:
    """Return a question that names an area again on the measure before: "and Barking's rank?", after safeguarding."""
    bare = resumed.task in _OF_A_MEASURE and query.areas and not (resumed.measures or query.unscored)
    every = (
        query.cues & {"joint", "measure_word", "overall", "every_time", "on_any", "on_none"}
        or before.task in NO_MEASURE
    )
    known = {*before.areas, *before.memory.recent, *before.memory.listed}
    leans = is_followup(query) or "they" in query.cues or set(query.areas) <= known
    leans = leans or (before.task in NARROWED and bool({"that", "this"} & set(words_of(query))))  # "on that list"
    figured = before.task in {"to_date", "against"} and len(before.measures) == 1 and "joint" not in query.cues
    if figured and resumed.task == "listing" and resumed.statistics and not (resumed.measures or resumed.sides):
        return replace(resumed, measures=before.measures, inherited=(*resumed.inherited, "measures"))  # "who beat it?"
    if not (bare and leans) or every or not before.measures:
        return resumed
    return replace(resumed, measures=before.measures, inherited=(*resumed.inherited, "measures"))


_OF_ONE: frozenset[Task] = frozenset({"scores", "rank", "against", "compare", "extremes"})


def of_its_distance(query: Query, before: Query) -> Query | None:
    """Ask how far the area before lies from the first of the areas held: "how far behind the leader is that?"."""
    far = query.cues & {"difference", "compare"} or query.task == "against"
    ends = tuple(end for end in query.statistics if end != "average")
    leads = "leader" in query.cues or (
        before.task == "rank" and {"top", "bottom", "first", "last"} & set(words_of(query))
    )
    own = query.areas or query.bounds or query.periods or query.cues & {"printed", "official", "notice_word"}
    alone = before.memory.listed if before.task == "extremes" and not before.areas else before.areas
    if not far or own or len(alone) != 1 or not (leads or (len(ends) == 1 and query.group)):
        return None
    if not ("they" in query.cues or is_followup(query)) or before.task not in _OF_ONE:
        return None
    group = query.group or before.group
    end: ToDate = ends[0] if len(ends) == 1 else "highest"
    return replace(of(query, before, "rank", alone), statistics=(end,), direction=None, group=group, subject=(),
        unplaced=(), cues=(query.cues - {"higher", "lower"}) | {"difference"})  # fmt: skip


def of_the_whole_country(query: Query, before: Query) -> Query | None:
    """Ask of all areas what was asked of a region: "which London borough came top?" "And nationally?"."""
    every = _EVERY & set(words_of(query)) and query.cues & {"area_word", "held"} and before.group
    bare = ("nationwide" in query.cues or every) and is_followup(query) and len(words_of(query)) <= _BRIEF
    own = query.areas or query.measures or query.periods or query.group or query.direction or query.bounds
    if not bare or own or query.cues & {"date", "notice_word"} or before.task not in NARROWED | {"rank", "beside_mean"}:
        return None
    return replace(again(query, before), group=None, groups=(), areas=() if before.task in NARROWED else before.areas)


_EVERY = frozenset("all every everyone everybody everywhere".split())
_BRIEF = 9
"""Words up to which a follow-up says only of whom: "and over all the areas you hold?"."""


def of_the_span(query: Query, before: Query) -> Query | None:
    """Ask how far the ends of what was ranked lie apart: "what's the gap top to bottom?"."""
    ends = set(query.statistics) == {"lowest", "highest"} or query.averages == ("range",)
    told = before.task == "extremes" and set(before.memory.statistics) == {"lowest", "highest"}
    told = told and len(before.measures) != 1 and not (before.limit or query.statistics)
    if told and query.task == "unclear" and query.cues & {"they", "those"}:  # "best on each?" "Worst?" "The gap …?"
        query, ends = replace(query, task="extremes"), True
    own = bool(query.areas or query.measures or query.group or query.bounds or query.periods)
    own = own or bool(query.cues & (_ELSEWHERE | {"measure_word"}))
    if not ends or "difference" not in query.cues or own or query.task not in {"extremes", "mean"}:
        return None
    if before.task in {"compare", "scores", "rank"} and len(before.areas) > 1:
        group: Group | None = Group("among those just spoken of", before.areas)
    elif before.task in {"extremes", "listing"} and not before.areas and (before.measures or told):
        part = before.limit or before.band or before.bounds or before.statistics == ("average",)
        part = part and len(before.memory.listed) > 1
        group = the_listed(before) if part else before.group
    else:
        return None
    return replace(of(query, before, "mean"), areas=(), group=group, average="range", averages=("range",),
        statistics=(), direction=None, limit=None, kinds=before.kinds)  # fmt: skip


def of_each_region_again(query: Query, before: Query) -> Query | None:
    """Ask for the other end of the regions, or on another measure: "which region is best?" "And the worst?"."""
    own = query.areas or query.group or query.bounds or query.periods or "area_word" in query.cues
    turned = query.task in {"extremes", "mean", "unclear"} and (query.direction or query.measures)
    if before.task != "each_region" or own or not turned or not is_followup(query):
        return None
    return replace(again(query, before), measures=query.measures or before.measures,
        direction=query.direction or before.direction)  # fmt: skip


_FROM_THERE = re.compile(
    r"\b(?:from|in|of|within|for|round|around) (?:there|(?:that|the same|this) (?:region|part|corner|neck|area)\b)"
    r"|\b(?:round|around) there\b|\b(?:who|what|which)(?: else| others?)(?:['’]s| is| are)? there\b",
    re.IGNORECASE,
)


def of_others_from_there(query: Query, before: Query) -> Query | None:
    """Ask which others are held of the region just told: "are both in the North West?" "Any others from there?"."""
    others = {"other", "others", "else", "rest"} & set(words_of(query)) or query.cues & {"held", "area_word", "list"}
    named = query.group if query.group != before.group else None
    own = query.areas or named or query.statistics or query.bounds or query.periods or query.direction
    asked = others and _FROM_THERE.search(query.question) and query.task in {"unclear", "held", "listing", "region"}
    region = before.memory.region
    if region is None or not asked or own or query.measures:
        return None
    besides = before.areas if {"other", "others", "else", "rest"} & set(words_of(query)) else ()
    left = tuple(area for area in region.areas if area not in besides)
    words = f"{region.words} besides {join(besides)}" if besides else region.words
    cues = query.cues - {"they", "those", "more", "rest", "either_end", "one_side"} | {"held", "area_word"}
    return replace(query, task="held", group=Group(words, left), unscored=(), subject=(), unplaced=(), claims=False,
        inherited=("areas",), cues=cues)  # fmt: skip


def of_a_wider_range(query: Query, before: Query) -> Query | None:
    """Ask if the range of another measure is wider than that just given: "is the range wider for safeguarding?"."""
    one_each = len(query.measures) == len(before.measures) == 1 and query.measures != before.measures
    ranges = query.averages == before.averages == ("range",) and before.task == "mean"
    if not (one_each and ranges and query.direction) or query.areas or not is_yes_or_no(query.question):
        return None
    cues = frozenset({"narrowest" if query.direction == "lower" else "widest", "whether_there"})
    return replace(again(query, before), measures=(*query.measures, *before.measures), cues=cues)


_TOLD: frozenset[Task] = frozenset({"judgement", "judged", "listing", "dates", "reinspected", "change"})
_LISTED: frozenset[Task] = frozenset({"judged", "listing", "held", "reinspected"})


def without_those_spoken_of(query: Query, resumed: Query, before: Query) -> Query:
    """Return a question for other areas without those that the one before named: "which other areas were called that?".

    One for their scores is on the measure before, where it names none.
    """
    spoken = before.areas if before.task in _OF_ONE | _TOLD else ()
    elsewhere = resumed.task == "held" and bool(query.group) and "else" in words_of(query)  # "anyone else in Wales?"
    others = speaks_of_others(query.question) or elsewhere
    asked = resumed.task in _LISTED and others and not query.areas and not resumed.areas
    besides = before.group if before.group and before.group.words.startswith("besides ") else None
    if asked and besides and resumed.group is None:
        return replace(resumed, group=besides)  # "which other areas got over 70?" "How many other areas got over 60?"
    if not (asked and spoken):
        return resumed
    ground = resumed.group.areas if resumed.group else query.everywhere
    left = tuple(area for area in ground if area not in spoken)
    if not left or len(left) == len(ground):
        return resumed
    words = f"{resumed.group.words} besides {join(spoken)}" if resumed.group else f"besides {join(spoken)}"
    scored = resumed.task == "listing" and "score" in query.cues and not (resumed.measures or "joint" in query.cues)
    measures = before.measures if scored else resumed.measures
    return replace(resumed, group=Group(words, left), measures=measures)
