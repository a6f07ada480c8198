"""Follow-ups that ask where an area stands in what was ranked, in a region of it, or how far from its end."""

import re
from dataclasses import replace

from assistant.followups import BARE, OVER_MANY, is_followup, of, words_of
from assistant.query import Query
from assistant.words import is_yes_or_no


def from_the_end_of_a_ranking(query: Query, before: Query) -> Query | None:
    """Ask how far an area lies from the end of what was ranked: "who's top?" "How far is Luton off the top?"."""
    ranked = before.task == "extremes" and len(before.measures) == 1 and before.memory.listed
    asked = query.task == "against" and len(query.areas) == 1 and set(query.statistics) & {"lowest", "highest"}
    if not (ranked and asked) or query.measures or query.cues & {"printed", "notice_word", "official"}:
        return None
    if before.direction == query.direction:
        return replace(of(query, before, "compare", (*query.areas, before.memory.listed[0])), statistics=())
    return replace(query, measures=before.measures, inherited=("measures",))


def of_its_place(query: Query, before: Query) -> Query | None:
    """Ask where an area stands in what was ranked: "so where's Luton?", "where in London did it come?"."""
    ranked = before.task in {"extremes", "rank", "listing", "against", "compare"} and before.measures
    asks = _WHERE.search(query.question) and query.task in BARE | {"listing", "held", "region"}
    areas = query.areas or (before.areas if "they" in query.cues else ())
    own = query.statistics or query.bounds or query.cues & {"whence", "praise", "criticism", "quote"}
    if not (ranked and asks and areas) or own:
        return None
    return replace(of(query, before, "rank", areas), group=query.group or before.group)


def of_who_has_a_place(query: Query, before: Query) -> Query | None:
    """Ask who has a place in the ranking that the area before was placed in: "where's it rank?" "Who's second?"."""
    own = query.areas or query.measures or query.group or query.statistics or query.bounds or query.periods
    who = words_of(query)[:1] in (["who"], ["who's"], ["which"])
    ranked = before.task in {"rank", "scores", "against"} and len(before.measures) == 1 and len(before.areas) == 1
    if own or not (who and query.place and ranked) or query.cues & {"they", "those"}:
        return None
    return replace(query, task="extremes", measures=before.measures, group=before.group, inherited=("measures",))


_WHERE = re.compile(
    r"(?:^|[:;–—]\s*)(?:(?:so|and|ok|then|but|well)\b,? )*where"
    r"(?:['’]?s|\s+(?:is|are|was|were|did|do|does|in|among|on))\b(?!.*\bfrom\b)",
    re.IGNORECASE,
)
"""How a question opens that asks for a place in a ranking, not where something comes from."""


def among_the_rest(query: Query, before: Query) -> Query | None:
    """Ask how the area before stands beside the others of a region: "and against the rest of London?"."""
    others = "rest" in query.cues or {"other", "others"} & set(words_of(query))
    beside = query.cues & {"compare", "lead"} or query.direction
    own = bool(query.areas or query.statistics or query.bounds or query.average or query.periods or query.margin)
    own |= bool(query.cues & {"count", "list", "anyone", "difference", "quote", "praise", "criticism"})
    told = len(before.areas) == 1 and before.task not in OVER_MANY and query.task in BARE | {"held", "listing", "rank"}
    inside = query.group and not query.group.outside and set(before.areas) <= set(query.group.areas)
    if not (others and beside and told and inside) or own:
        return None
    return replace(of(query, before, "rank"), direction=None, cues=query.cues - {"rest", "compare", "other_measures"})


_PUTS = re.compile(r"\bwhere (?:does|did|do|would) (?:that|this|it) (?:put|leave|place|rank)\b", re.IGNORECASE)


def its_place_in_a_region(query: Query, before: Query) -> Query | None:
    """Ask where the area before stands in a region: "where does that put us among London boroughs?"."""
    placed = query.task == "extremes" and "rank" in query.cues and not (query.areas or query.statistics)
    puts = _PUTS.search(query.question) and query.task in BARE | {"extremes", "held", "listing"} and before.measures
    placed = placed or bool(puts and not (query.areas or query.statistics or query.bounds))
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    edge = len(query.statistics) == 1 and not query.group  # "does either top the table?"
    within = query.task == "extremes" and (query.limit or edge) and is_yes_or_no(query.question)
    within = within and before.task not in OVER_MANY
    either = {"either", "both", "neither"} & set(words_of(query)) and not (query.areas or query.bounds)
    if within and either and len(several) > 1:  # "does either make the top three?"
        return of(query, before, "rank", several[-2:])
    if placed and len(several) > 1 and "those" in query.cues:
        return replace(of(query, before, "rank", several), limit=None)  # "where do those two sit in London?"
    refers = "they" in query.cues or (is_followup(query) and not query.cues & {"list", "area_word"} and not query.group)
    alone = len(before.areas) == 1 and "those" not in query.cues
    return of(query, before, "rank") if placed and refers and alone else None
