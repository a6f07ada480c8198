"""Follow-ups that ask the same of other places: other areas, a region, all that are held, all but some."""

import re
from dataclasses import replace

from rapidfuzz import fuzz

from assistant.followups import BARE, OVER_MANY, OWN, again, is_followup, words_of
from assistant.phrases import join
from assistant.query import NEEDS_AREA, Group, Query, Task
from assistant.verdicts import wants_verdict


def of_all_but(query: Query, before: Query) -> Query | None:
    """Ask the same of all but some of the areas before, or of others in their place: "use Luton instead of Kent"."""
    left = tuple(area for area in before.areas if area not in query.left_out)
    if query.measures or query.statistics or len(left) == len(before.areas):
        return None
    one_for_one = len(query.areas) == len(before.areas) - len(left) == 1 and query.areas[0] not in left
    swapped = (query.areas[0] if area in query.left_out else area for area in before.areas) if one_for_one else ()
    areas = query.areas if len(query.areas) > 1 else tuple(swapped) or tuple(dict.fromkeys((*query.areas, *left)))
    return replace(again(query, before), areas=areas) if areas else None


def of_one_swapped(query: Query, before: Query) -> Query | None:
    """Ask for the mean of those just given with one in another's place: "swap Luton for Kent", "use Kent instead"."""
    listed = before.memory.listed
    swaps = query.areas and query.left_out and set(query.left_out) <= set(listed) and not before.areas
    if not swaps or before.task != "mean" or query.measures or query.statistics or query.group:
        return None
    areas = tuple(dict.fromkeys((*query.areas, *(area for area in listed if area not in query.left_out))))
    words = f"among those just listed, with {join(query.areas)} in the place of {join(query.left_out)}"
    return replace(again(query, before), group=Group(words, areas), groups=())


def of_those_held(query: Query, before: Query) -> Query | None:
    """Ask of the areas held what was asked of those inspected to date: "and of the areas you hold?"."""
    held = query.task == "held" and "held" in query.cues and is_followup(query) and not (query.areas or query.group)
    if (
        not held
        or query.kinds
        or query.cues & {"list", "count"}
        or before.task not in {"extremes", "to_date", "rank", "mean"}
    ):
        return None
    if before.task in {"rank", "mean"}:
        return replace(again(query, before), group=None)
    averaged = before.statistics == ("average",)
    task: Task = "mean" if averaged else "extremes"
    on = replace(again(query, before), task=task, areas=(), periods=(), group=None)
    return replace(on, average="mean", averages=("mean",), statistics=()) if averaged else on


def of_the_same_beside(query: Query, before: Query) -> Query | None:
    """Set another area beside the one that was compared, or beside both: "does it beat Kent?" "And Luton?"."""
    led = bool(before.direction and (query.direction or _LED.match(query.question)))
    led = led and ("difference" in before.cues or wants_verdict(before) or len(before.areas) > 2)
    two = before.task == "compare" and (len(before.areas) == 2 or led) and len(query.areas) == 1
    if not two or query.areas[0] in before.areas or not is_followup(query) or not _names_only_places(query, before):
        return None
    if query.cues & {"correction", "as_well", "denial"} or query.group or query.left_out or query.unknown_areas:
        return None
    one, other = before.areas[:2]
    areas = (one, *query.areas) if "of_it" in before.cues else (*query.areas, other)
    if not before.cues & {"of_it", "beside_it"}:
        areas = (*before.areas, *query.areas)
    if led:  # "how far above Harrow is Enfield?" "And above Sefton?"
        areas = (one, *query.areas)
    cues = (before.cues | query.cues) - (set() if led else {"difference"}) - ({"whether"} if len(areas) > 2 else set())
    return replace(again(query, before), areas=areas, corrections=query.corrections, cues=cues,
        direction=query.direction or before.direction, claims=before.claims and len(areas) == 2)  # fmt: skip


_LED = re.compile(r"(?:(?:and|or|so|but|ok)\b,? )*(?:of|than|over|from|against)\b", re.IGNORECASE)
"""What names the other side of a comparison whose subject stays: "how far ahead of Kent is it?" "And of Brent?"."""


_FEW_WORDS = 7
"""Words up to which "how many outside London did?" asks no more than that."""


def of_the_same_elsewhere(query: Query, before: Query) -> Query | None:
    """Ask which areas elsewhere lie beyond the area before: "who in London beat it?" "How many in Wales did?"."""
    own = query.areas or query.measures or query.statistics or query.bounds or query.direction or query.periods
    asked = query.group and query.cues & {"count", "list", "anyone", "area_word"} and len(words_of(query)) <= _FEW_WORDS
    beyond = before.task == "listing" and before.areas and before.direction and not before.bounds
    if not (asked and beyond) or own or query.task not in BARE | {"listing", "held"} or "held" in query.cues:
        return None
    return replace(again(query, before), group=query.group, cues=before.cues | query.cues)


def of_other_places(query: Query, before: Query) -> Query | None:
    """Ask what was asked before, of other areas or another region; a question that names areas is complete else."""
    leans = query.group and query.task in {"extremes", "mean"} and is_followup(query) and len(before.measures) == 1
    if leans and not (query.measures or query.areas or query.unknown_areas or "overall" in query.cues):
        return None  # "and who is top in London?", on the measure before
    if not _names_only_places(query, before):
        return query if query.areas or query.unknown_areas or query.group or query.task == "decline" else None
    if not is_followup(query):
        return query
    bare = before.task in {"compare", "unclear", "decline", "definition"}
    bare = bare or (before.task == "programme" and "contact" not in before.cues)
    joined = "as_well" in query.cues and (len(before.areas) > 1 or _ADDS.search(query.question))
    areas = tuple(dict.fromkeys((*before.areas, *query.areas))) if joined else query.areas
    one_meant = len(query.areas) == 1 and query.areas[0] not in before.areas
    if "correction" in query.cues and len(before.areas) == 2 and one_meant:
        areas = _put_right(before.areas, query.areas[0])  # "Luton and Nottinghamshire?" "I meant Northamptonshire."
    placed = before.task in {"rank", "neighbour", "beside_mean"} or (before.task == "listing" and before.areas)
    if query.group and not query.areas and placed:
        return replace(again(query, before), group=query.group)  # "among the London boroughs only?"
    of_one = before.task in {"rank", "neighbour"} or (before.task == "listing" and before.areas)
    if query.cues & {"widen", "rest"} and of_one:
        return replace(again(query, before), group=None)  # "and out of all the areas you hold?"
    if query.cues & {"widen", "rest"} and before.measures and before.task in NEEDS_AREA:
        return replace(again(query, before), task="listing", areas=(), statistics=(), direction=None, periods=())
    printed = before.task == "to_date" and (before.areas or "notice_word" in query.cues)  # "and in the Kent one?"
    beside = before.task == "listing" and before.areas  # "which areas beat Luton?" "And Kent?"
    over_many = before.task in OVER_MANY or (before.task == "nearest" and not before.areas)
    task: Task = "scores" if bare or (query.areas and over_many and not (printed or beside)) else before.task
    if before.task == "judged" and query.areas and not (before.areas and wants_verdict(before)):
        task = "judgement"  # "Which were called mixed?" "And Bromley?", but "Was Bexley called mixed?" "And Bromley?"
    elif before.task == "judged" and query.areas:
        task = "judged"
    if task == "quotes" and "why" in before.cues and before.measures and _OWNED.search(query.question):
        task = "scores"  # "Why did Luton score 73% on risk of harm?" "And Harrow's, then?"
    if task == "scores" and query.areas and not before.areas and "change" in before.cues:
        task = "change"  # "By how much did it go up?" "I mean Luton."
    if task == "scores" and query.areas and over_many:  # "which beat the average?" "What about Wigan?"
        before = replace(before, statistics=(), average=None, averages=(), limit=None, place=None, apart=(), band=None,
            direction=None, margin=None, quantity=None, conditions=(), kinds=())  # fmt: skip
    ranked = before.group if task == before.task == "rank" and areas else None  # "where in London is it?" "And Kent?"
    kept = ranked if ranked and set(areas) <= set(ranked.areas) else None
    taken = ("measures", "periods", *(["subject"] if _AND_DOES.match(query.question) else []))
    return replace(again(query, before), task=task, areas=areas, unknown_areas=query.unknown_areas, either=query.either,
        group=query.group or kept, corrections=query.corrections, unplaced=query.unplaced, part_names=query.part_names,
        periods=query.periods or (() if printed else before.periods), measures=query.measures or before.measures,
        judgements=() if task == "judgement" else before.judgements, bounds=None if areas else before.bounds,
        inherited=tuple(name for name in taken if getattr(before, name)) or ("task",),
        cues=(before.cues | query.cues) - {"higher", "lower"} if areas else before.cues)  # fmt: skip


_NEAR = frozenset({"near", "nearby", "nearest", "closest", "neighbouring", "surrounding", "adjacent", "close"})


def of_places_near(query: Query, before: Query) -> Query | None:
    """Ask which areas are held near the one before: "which areas near there do you have?"."""
    own = query.areas or query.group or query.measures or query.statistics or query.bounds or query.judgements
    asked = (
        _NEAR & set(words_of(query)) and query.task in BARE | {"held"} and query.cues & {"area_word", "list", "held"}
    )
    ranked = before.task in {"rank", "neighbour", "extremes", "compare", "against"}  # near in a ranking, then
    if not asked or own or ranked or len(before.areas) != 1 or query.cues & {"nearest", "difference"}:
        return None
    return replace(query, task="held", areas=before.areas, cues=frozenset({"near", "area_word"}), inherited=("areas",))


_OWNED = re.compile(r"\w['’]s?(?!\w)")
"""Whose: what is asked of an area by its name alone is its score."""


def _put_right(areas: tuple[str, ...], meant: str) -> tuple[str, ...]:
    """Return two areas with another in place of the one that is nearer to it in name; of the last where none is."""
    slip = max(areas[::-1], key=lambda area: fuzz.ratio(area, meant))
    return tuple(meant if area == slip else area for area in areas)


_ADDS = re.compile(r"\b(?:add|include|put|throw|chuck|bung|stick|slot|pop)\b", re.IGNORECASE)
"""What sets another area beside the one before: "add Kent", where "Kent too, please" asks of it alone."""

_AND_DOES = re.compile(
    r"(?:and|so|but)\b,? (?:does|do|did|is|was|are|were|has|have)\b[^,;]*\b(?:one|notice|report)\W*$", re.I
)
"""What asks the same of another's notice: "and does the Leicestershire one?"."""

_AND_WHAT_GOT = re.compile(
    r"(?:and|so|then|ok|now)\b,? what (?:did|has|had|does) [^,;]*\b(?:get|got|score|scored|manage|achieve|have)\W*$",
    re.IGNORECASE,
)
"""What asks for another's score without saying of what: "and what did Kent get?"."""

_BRIEF = 3
"""Words up to which a "did" asks nothing of its own."""


def _names_only_places(query: Query, before: Query) -> bool:
    """Whether it names areas or a region and nothing that is asked of them."""
    period = query.periods if not is_followup(query) else ()
    again_for = "correction" in query.cues or {"same", "for"} <= set(words_of(query))
    again_for = again_for or (before.task in NEEDS_AREA and not before.areas)  # "which area do you mean?"
    again_for = again_for or ("followup" in query.cues and before.task in {"against", "rank"})
    measures = () if again_for else query.measures  # "I mean Luton, for safeguarding"
    asked = measures or query.statistics or query.bounds or query.average or query.judgements or period
    everywhere = query.cues & {"widen", "rest"} and is_followup(query)
    own = query.cues & (OWN - {"held"} if everywhere else OWN)  # "and for everywhere you hold"
    own = own - {"perform"} if {"same", "for"} <= set(words_of(query)) else own  # "do the same for London"
    own = own if len(words_of(query)) > _BRIEF or query.measures else own - {"perform"}  # "did Kent?"
    if _AND_DOES.match(query.question) and not (query.subject or query.measures):
        own = own - {"perform"}  # what was asked before
    if before.measures and _AND_WHAT_GOT.match(query.question):
        own = own - {"perform", "score"}  # on the measure before
    named = query.areas or query.unknown_areas or query.either or query.group or everywhere
    names = {word for area in query.areas for word in area.casefold().split()}
    part = bool(names) and query.task == "quotes" and is_followup(query) and set(query.subject) <= names  # "… Poole?"
    return bool(named) and not asked and not own and (part or query.task in BARE | {"listing", "held"})
