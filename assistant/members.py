"""Follow-ups on who is on a list and who is not: the others of it, one more, whether an area is one of them."""

import re
from dataclasses import replace

from assistant.bounds import Bounds
from assistant.followups import BARE, again, count_of, of, the_others, words_of
from assistant.phrases import join
from assistant.query import Group, Query, Task
from assistant.words import is_yes_or_no

_THE_REST = re.compile(
    r"\b(?:the|those) (?:other|remaining) (?P<count>\w+)\b|\bthe (?P<all>others|rest)\b(?! of (?:the )?(?!them|those))",
    re.IGNORECASE,
)


_THE_OTHER = re.compile(r"\bthe other(?: one)?\W*$", re.IGNORECASE)


def of_the_rest(query: Query, before: Query) -> Query | None:
    """Ask of those of a list that the answer before did not name: "which of them is lowest?" "And the other two?"."""
    said = _THE_REST.search(query.question)
    of_two = before.task == "judged" and before.group and len(before.group.areas) - len(before.memory.listed) == 1
    if of_two and before.group and _THE_OTHER.search(query.question) and not (query.areas or query.group):
        other = tuple(area for area in before.group.areas if area not in before.memory.listed)
        task: Task = "judgement" if query.task in BARE else query.task
        return replace(
            query, task=task, areas=other, inherited=("areas",)
        )  # "which one was called mixed?" "The other?"
    whole = (before.group.whole or before.group.areas) if before.group and "just" in before.group.words else ()
    rest = tuple(area for area in whole if area not in before.memory.listed)
    if not said or not rest or query.areas or query.group or query.statistics or query.bounds:
        return None
    if said["count"] and count_of(said["count"]) != len(rest):
        return None
    group = the_others(rest)
    numbers = tuple(number for number in query.numbers if number != len(rest))
    cues = query.cues - {"other_measures", "rest", "those", "they"}
    task = "mean" if query.task == "mean" else "held" if before.task in {"held", "judged"} else "listing"
    if query.measures and query.task in BARE | {"listing"}:
        task = "listing"
    return replace(of(query, before, task), areas=(), group=group, groups=(), numbers=numbers, cues=cues)


def of_the_mean_of_the_others(query: Query, before: Query) -> Query | None:
    """Ask for the mean of all but those just listed: "the bottom four?" "What do the others average?"."""
    others = query.cues & {"other_measures", "rest"} and {"others", "rest", "remainder"} & set(words_of(query))
    averaged = query.statistics == ("average",) or query.average is not None
    own = (
        query.areas or query.measures or query.group or query.bounds or query.direction or query.cues & {"measure_word"}
    )
    listed = before.memory.listed if before.task in {"extremes", "listing"} and not before.areas else ()
    if not (others and averaged and listed) or own or query.task not in {"mean", "to_date"}:
        return None
    ground = before.group if before.group and set(listed) < set(before.group.areas) else None
    left = tuple(area for area in (ground.areas if ground else query.everywhere) if area not in listed)
    words = f"{ground.words} " if ground else ""
    average, cues = query.average or "mean", query.cues - {"other_measures", "rest"}
    return replace(of(query, before, "mean"), areas=(), group=Group(f"{words}apart from those just listed", left),
        groups=(), average=average, averages=(average,), statistics=(), cues=cues)  # fmt: skip


_ADDING = frozenset({"with", "including", "include", "counting", "plus", "adding", "add"})


def of_one_more(query: Query, before: Query) -> Query | None:
    """Ask how many those listed are with another: "how many is that with Kent?"."""
    listed = before.memory.listed
    counts = {"count", "they"} <= query.cues and query.areas and _ADDING & set(words_of(query))
    own = query.measures or query.statistics or query.bounds or query.group
    if not counts or own or before.task not in {"listing", "judged", "held", "extremes"} or not listed:
        return None
    areas = tuple(dict.fromkeys((*listed, *query.areas)))
    group = Group(f"among those just listed, with {join(query.areas)}", areas)
    return Query(query.question, "held", group=group, cues=frozenset({"count", "area_word"}), inherited=("areas",))


def of_the_holder(query: Query, before: Query) -> Query | None:
    """Ask which area a number just given is of: "the lowest for risk of harm?" "Which area had the 29?"."""
    held = before.task in {"extremes", "listing", "mean"} and len(before.measures) == 1
    asked = query.task == "held" and len(query.numbers) == 1 and query.cues & {"list", "area_word"}
    if not (held and asked) or query.areas or query.measures or query.group or query.kinds:
        return None
    value = query.numbers[0]
    bounds = Bounds(int(value), int(value), f"exactly {value:g}%", (value,))
    return replace(of(query, before, "listing"), bounds=bounds, numbers=(), group=before.group)


_ON_THE_LIST = re.compile(
    r"\b(?:one of|among|amongst|on|in) (?:them|those|these|(?:that|the|this) (?:list|lot|group|table))\b|"
    r"\b(?:in|on) (?:there|it)\W*$|\b(?:make|makes|made) (?:it|the (?:list|cut))\b|\b(?:included|listed)\W*$|"
    r"\bthat include\b",
    re.IGNORECASE,
)


_THATS = re.compile(
    r"(?:(?:and|so|ok|but|right)\b,? )*(?:that['’]?s|that (?:is|was|would be|will be)|(?:is|was) that)\b", re.IGNORECASE
)
"""What asks whether it is an area that was just named as first or last: "that's Sefton's, isn't it?"."""

_DID = re.compile(
    r"(?:(?:and|so|but|ok)\b,? )*(?:did|was|were|is|are|does|do|has|have)\b(?: \S+){1,4}\W*$", re.IGNORECASE
)
"""What asks of an area no more than whether it holds of it too."""


def of_one_on_the_list(query: Query, before: Query) -> Query | None:
    """Ask whether an area is one of those listed by a judgement or by bounds: "is Bromley one of them?"."""
    did = _DID.match(query.question) and not query.direction  # "which got over 70?" "Did Kent?"
    asked = query.areas and is_yes_or_no(query.question) and (_ON_THE_LIST.search(query.question) or did)
    ended = (
        before.task in {"extremes", "rank"} and len(before.statistics) == len(before.measures) == 1 and not before.place
    )
    if ended and _THATS.match(query.question) and len(query.areas) == 1 and not query.measures and not query.bounds:
        return replace(again(query, before), task="rank", areas=query.areas, limit=None, cues=frozenset({"whether"}))
    if not asked or query.measures or query.statistics or query.bounds or query.group:
        return None
    if before.task == "judged":
        return replace(query, task="judged", judgements=before.judgements, claims=False, inherited=("judgements",))
    top = before.task == "extremes" and (before.limit or before.band) and len(before.statistics) == 1
    within = before.group is None or set(query.areas) <= set(before.group.areas)
    if top and within and not before.skip:
        return replace(again(query, before), task="rank", areas=query.areas, cues=frozenset({"whether"}))
    if before.task == "listing" and before.statistics == ("average",) and before.direction and not before.areas:
        cues = frozenset({"whether", "one_side"})
        return replace(again(query, before), task="against", areas=query.areas, group=None, quantity=None, cues=cues)
    if before.task == "listing" and before.bounds and len(before.measures) == 1:
        return replace(again(query, before), areas=query.areas, group=None, cues=frozenset(), claims=False)
    return None
