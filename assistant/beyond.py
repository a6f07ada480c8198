"""Follow-ups that ask who or what lies beyond a figure just given, or beyond the area before."""

import re
from dataclasses import replace

from assistant.bounds import make_bounds
from assistant.followups import BARE, BEYOND_THEM, is_followup, of, words_of
from assistant.its_end import ENDS
from assistant.periods import at
from assistant.quantities import Quantity
from assistant.query import Group, Query, Task
from assistant.verdicts import wants_verdict
from assistant.words import fold_name, is_yes_or_no


def of_those_beyond(query: Query, before: Query) -> Query | None:
    """Ask which areas lie beyond the to-date figure just given: "how many beat it?"."""
    some = {"any", "anyone", "anybody", "none"} & set(words_of(query))
    if some and query.task == "extremes" and query.statistics == before.statistics and query.direction:
        query = replace(query, task="listing", limit=None, quantity=Quantity("some", 0, 0),
            cues=query.cues | {"anyone", "they"})  # fmt: skip  # "do any fall below the lowest one?"
    others = query.cues & {"list", "count", "anyone", "area_word"}
    all_of_them = "joint" in query.cues and len(before.measures) != 1  # "how many areas beat all three?"
    close = query.margin is not None and query.margin.kind == "within"  # "who is within two points either way?"
    dated = len(query.periods) == 1 and before.task == "to_date" and _THE_FIGURE.search(query.question)
    dated = dated if dated and before.memory.as_of.startswith(query.periods[0].point or "-") else None
    refers = "they" in query.cues or all_of_them or close or bool(dated)
    beyond = (query.direction or close) and others and refers and not (query.bounds or query.areas)
    if before.task == "nearest" and before.statistics == ("average",) and not before.areas and beyond:
        ground = before.group if before.group is None or "just" not in before.group.words else before.group.region
        return replace(query, task="listing", statistics=("average",), measures=query.measures or before.measures,
            group=query.group or ground, inherited=("measures",), cues=query.cues - {"they"})  # fmt: skip
    if before.task not in {"to_date", "to_date_change"} or not beyond:
        return None
    if query.task not in BARE | {"listing", "to_date", "held"}:
        return None
    told = before.memory.told
    if query.periods and told is not None and len(query.measures or before.measures) == 1:
        bounds = make_bounds("above" if query.direction == "higher" else "below", told)  # "how many beat it in June?"
        return replace(of(query, before, "listing"), areas=(), bounds=bounds, periods=(), statistics=(),
            cues=query.cues - {"they"} | {"as_told"})  # fmt: skip
    ends = before.statistics if len(before.statistics) == 1 and before.task == "to_date" else ("average",)
    return replace(
        query, task="listing", statistics=ends, measures=query.measures or before.measures,
        inherited=("measures",), cues=query.cues - {"they"},
    )  # fmt: skip


_THE_FIGURE = re.compile(
    r"\b(?:the|that) (?:newest |latest |old |earlier )?(?:\w+ )?(?:\d{4} )?(?:figure|average|number|mark|benchmark)\b",
    re.IGNORECASE,
)
"""A printed figure by its date, which does not keep the areas to those of the time: "beat the June figure"."""

_SUBJECT = re.compile(
    r"\b(?:is|was|are|were|did|does|do|has|lies|fell|falls|came|comes)\W+(?:the )?(?P<name>\w+)", re.I
)


def of_how_far_it_is(query: Query, before: Query) -> Query | None:
    """Ask how far an area lies from the average just spoken of: "was Kent below it?" "How far under was Bexley?"."""
    on = before.task == "against" and before.statistics in ((), ("average",)) and len(query.areas) == 1
    own = query.statistics or query.group or query.bounds or query.periods or "than" in words_of(query)
    asked = {"difference"} <= query.cues and query.direction and query.task in BARE
    names = {found["name"].casefold() for found in _SUBJECT.finditer(query.question)}
    if not (on and asked) or own or not names & set(fold_name(query.areas[0])):
        return None
    return replace(of(query, before, "against", query.areas), statistics=("average",))


_BESIDE_IT = re.compile(
    r"\b(?:against|beside|alongside|next to|(?:measures?|stacks?|shapes?|lives?) up (?:to|against)"
    r"|compared? (?:to|with)|square with|match up to|in relation to|relative to) (?:it|that|this)\b",
    re.IGNORECASE,
)
"""What sets something beside a figure just given."""


def against_the_figure(query: Query, before: Query) -> Query | None:
    """Set an area against the to-date figure just given: "so Luton is 8 points above it?"."""
    figured = before.task in {"to_date", "to_date_change", "against"} and before.statistics and not query.statistics
    of_others = query.cues & {"anyone", "list", "count", "area_word"}
    of_it = {"ahead", "behind", "than"} & set(words_of(query))  # "how far ahead of Kent is it?"
    of_it = of_it - {"than"} if words_of(query)[-2:] in (["than", "that"], ["than", "it"]) else of_it
    printed = before.task in {"to_date", "to_date_change"}
    beside_it = printed and _BESIDE_IT.search(query.question)  # "how does Kent stand against it?"
    asked = figured and (query.direction or beside_it) and "they" in query.cues and query.areas
    if not asked or of_it or query.bounds or of_others or query.cues & {*ENDS.values()}:
        return None
    beside = replace(of(query, before, "against", query.areas), statistics=before.statistics)
    of_another = before.task == "to_date" and set(before.areas).isdisjoint(query.areas) and before.memory.told
    same = query.measures in ((), before.measures) and not query.periods
    if before.areas and of_another and same:  # "the Luton notice's?" "Is Kent …"
        return replace(beside, periods=(at(before.memory.as_of),), cues=beside.cues | {"dated_figures"})
    return beside


def against_the_mean(query: Query, before: Query) -> Query | None:
    """Set an area against the mean just given, or ask who lies beyond it: "How does Barnet compare with that?"."""
    figured = before.average in {"mean", "median"} and len(before.measures) == 1
    figured = figured and not (before.groups or before.among or before.limit or {*before.statistics} - {"average"})
    own = query.measures or query.statistics or query.group or query.bounds or query.periods
    counted = "count" in query.cues and words_of(query)[-1] in _OUT_OF  # "how many areas is that over?"
    if not figured or own or counted or before.task not in {"mean", "beside_mean"}:
        return None
    kept = replace(of(query, before, "beside_mean"), group=before.group, average=before.average,
        averages=before.averages, periods=before.periods, cues=query.cues - {"they"})  # fmt: skip
    one = len(query.areas) == 1 and query.task in BARE | {"compare", "against"}
    if one and before.task == "beside_mean" and is_followup(query) and query.task in BARE:
        whether = (
            {"whether"} if before.direction and wants_verdict(before) else set()
        )  # "is Kent above it?" "And Luton?"
        return replace(kept, areas=query.areas, direction=query.direction or before.direction, cues=kept.cues | whether)
    of_it = "they" in query.cues and (query.direction or query.cues & {"compare", "difference", "equal"})
    if one and of_it:
        return replace(kept, areas=query.areas)
    others = query.task in BARE | {"listing"} and query.cues & {"list", "count", "anyone", "area_word"}
    beyond = of_it and query.direction and others and not query.areas  # "how many areas beat it?"
    return replace(kept, task="listing", areas=()) if beyond else None


_OUT_OF = frozenset({"over", "across", "of", "on", "for", "from"})
"""Words at its end with which a question asks over how many areas a figure was counted."""

_CHOSEN = re.compile(r"(?:(?:and|so|ok)\b,? )*(?:which|who) of (?:them|those|these)\b", re.IGNORECASE)


def of_anyone_beyond(query: Query, before: Query) -> Query | None:
    """Ask for the areas beyond the one before on a measure that is named: "did anyone do worse on safeguarding?".

    So does a comparative with nothing beside it: "which London boroughs did even worse on reoffending?".
    """
    beyond = BEYOND_THEM.search(query.question) and query.cues & {"anyone", "list", "count", "area_word"}
    beyond = None if _CHOSEN.match(query.question) else beyond  # "which of them is further above it"
    counted = "area_word" in query.cues and query.cues & {"count", "list"}  # "how many areas did better on that?"
    anyone = ("anyone" in query.cues or counted) and len(before.areas) == 1 and "those" not in query.cues
    others = query.task == "listing" and bool(query.cues & {"list", "count"} and query.cues & {"higher", "lower"})
    others = others and len(before.areas) == 1 and not query.cues & {"badly", "good_word", "bad_word"}
    asked = query.direction and before.areas and ((query.task in BARE and (beyond or anyone)) or others)
    own = query.areas or query.statistics or query.bounds or query.average or query.across or query.conditions
    if not asked or own:
        return None
    some = Quantity("some", 0, 0) if "anyone" in query.cues and is_yes_or_no(query.question) else None
    return replace(of(query, before, "listing"), quantity=query.quantity or some)  # "is anything higher?"


_TWO = 2


def _of_the_ones_there(query: Query, before: Query) -> Query | None:
    """Ask for the best or worst of a list's areas in a region, after one of it: "which of the London ones is best?"."""
    inside = query.group.areas if query.group else ()
    kept = [tuple(area for area in areas if area in inside) for areas in reversed(before.memory.lists)]
    there = next((areas for areas in kept if len(areas) > 1), ())
    if not there or not query.group:
        return None
    group = Group(f"{query.group.words} among those listed before", there, region=query.group)
    return replace(query, group=group, groups=(), inherited=("areas",), cues=query.cues - {"they", "those"})


def of_a_region_beside(query: Query, before: Query) -> Query | None:
    """Ask which areas of a region lie beyond the one before ("who in London beat it?"), or if it is its first."""
    beside = query.group and query.direction and query.cues & {"they", "anyone"} and 1 <= len(before.areas) <= _TWO
    beside = beside and not query.bounds
    if query.task == "extremes" and "ones" in words_of(query):
        return _of_the_ones_there(query, before)
    first = {"lowest", "highest"} & set(query.statistics) and is_yes_or_no(query.question)
    task: Task = "rank" if first else "listing"
    return of(query, before, task) if beside and not query.areas else None
