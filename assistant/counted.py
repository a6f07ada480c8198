"""Follow-ups on areas just counted: what share that is, who is not among them, who is on another measure as well."""

import re
from dataclasses import replace

from assistant.across import two_lists
from assistant.followups import BARE, OVER_MANY, again, count_of, is_followup, words_of
from assistant.query import Condition, Group, Query, Side
from assistant.wording_rankings import ANY_SCORE
from corpus.model import MEASURES

_SHARES = frozenset("percentage percent proportion share fraction per".split())
_BRIEF = 7
"""Words up to which a question says no more than such a word, or than who is not among those listed."""


def of_those_added(query: Query, before: Query) -> Query | None:
    """Ask which are on the list just given that were not on the one before it: "make it 70" "Which ones are new?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.periods
    listed, earlier = two_lists(before)
    added = tuple(area for area in listed if area not in earlier)
    if "newcomers" not in query.cues or own or before.task not in {"listing", "extremes"} or len(added) == len(listed):
        return None
    group = Group("among those just listed that were not listed before", added, whole=listed)
    return replace(again(query, before), task="listing", group=group, groups=(), limit=None, statistics=(),
        direction=None, cues=before.cues | {"of_two_lists"})  # fmt: skip


def of_their_share(query: Query, before: Query) -> Query | None:
    """Ask what part of all areas those just counted are: "and what percentage is that?"."""
    asked = _SHARES & set(words_of(query)) and len(words_of(query)) <= _BRIEF and query.task in BARE | {"quotes"}
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.periods
    if not asked or own or before.task != "listing" or before.areas:
        return None
    return replace(again(query, before), cues=before.cues | {"share_of"})


def of_the_same_again(query: Query, before: Query) -> Query | None:
    """Ask who else has a score of which all who have it were named: "has any area got 66?" "Who else got that?"."""
    else_ = {"else", "other", "others"} & set(words_of(query)) and bool(query.cues & {"anyone", "they"})
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.direction
    exact = before.task == "listing" and before.bounds and before.bounds.of_one and not before.areas
    set_before = before.bounds or before.statistics or before.average or before.limit
    named = query.areas or query.statistics or query.bounds or query.direction or query.periods
    so_many = query.task == "listing" and before.task in {"listing", "extremes"} and set_before and not named
    if so_many and query.measures and _DID_THAT.search(query.question):  # "how many areas did that for risk of harm?"
        cues = before.cues | query.cues
        return replace(again(query, before), measures=query.measures, cues=cues, inherited=("bounds",))
    return again(query, before) if else_ and exact and not own and len(words_of(query)) <= _BRIEF else None


_DID_THAT = re.compile(
    r"\b(?:did|do|does|managed?|achieved?|got|get|reached|made|met|cleared|passed) (?:that|the same|so|it|this)\b",
    re.IGNORECASE,
)
"""What repeats the condition set before."""


def of_those_not_so(query: Query, before: Query) -> Query | None:
    """Ask for those that do not do what the areas just counted do: "and which don't?", "name those that did not"."""
    words = words_of(query)
    denied = bool({"not", "n't", "aren't", "weren't"} & set(words)) or any(w.endswith(("n't", "n’t")) for w in words)
    if "off_top" in before.cues and set(words) <= _THOSE_THAT_ARE:  # "which aren't in the top five?" "And which are?"
        return replace(again(query, before), cues=before.cues - {"off_top", "exclusion", "denial"})
    asked = denied and len(words) <= _BRIEF and bool(query.cues & {"list", "count", "area_word", "those"})
    own = query.areas or query.measures or query.statistics or query.bounds or query.periods or query.direction
    if asked and not own and before.task == "region" and before.group and len(before.areas) > 1 and not query.group:
        left = tuple(area for area in before.areas if area not in before.group.areas)  # "are they all in London?"
        on = replace(again(query, before), areas=left, group=None, groups=(), claims=False, cues=frozenset())
        return on if left else None
    if not asked or own or before.areas:
        return None
    if query.group and query.group.outside:
        return None  # "which isn't in London?": of those listed
    narrowed = before.task in {"listing", "judged", "held"} and not query.group  # "… London boroughs?" "Which aren't?"
    if narrowed and (outside := _left_by(before.group)):
        return replace(again(query, before), group=outside, quantity=None)
    group = query.group or before.group
    if before.task == "extremes" and "of_all" in before.cues and before.group:
        turned = {"off_top"} if "off_top" not in before.cues else set()  # "which are in the top five?" "Which aren't?"
        return replace(again(query, before), claims=False, cues=before.cues - {"off_top", "on_any"} | turned)
    if before.task == "complete":
        others = tuple(n for n in range(1, len(MEASURES) + 1) if n not in before.counts)
        return replace(again(query, before), counts=others, group=group) if others else None
    whole = before.conditions and all(one.bounds == ANY_SCORE for one in before.conditions)
    whole = whole or ("joint" in before.cues and not (before.bounds or before.statistics or before.average))
    if before.task == "listing" and whole:  # "how many have all three scores?"
        return replace(again(query, before), task="complete", counts=(1, 2), conditions=(), measures=(), group=group)
    if before.task != "listing" or before.conditions or before.margin or before.sides:
        return None
    if before.statistics and before.direction and len(before.measures) == 1:  # "how many are above average?"
        side = Side(before.measures[0], "lower" if before.direction == "higher" else "higher", level=True)
        return replace(again(query, before), sides=(side,), group=group, quantity=None, direction=None)
    if before.bounds and (rest := before.bounds.complement):
        return replace(again(query, before), bounds=rest, numbers=(), group=group, quantity=None, direction=None)
    return None


_THOSE_THAT_ARE = frozenset("and so but ok which who ones are is were was did do does make made it in".split())


def _left_by(group: Group | None) -> Group | None:
    """Return those of a list that are outside the region it was narrowed to: "in London?" "And which aren't?"."""
    if group is None or not (group.whole and group.region):
        return None
    outside = tuple(area for area in group.whole if area not in group.region.areas)
    return Group(f"outside {group.region.words.removeprefix('in ')} among those listed before", outside, True)


def of_another_as_well(query: Query, before: Query) -> Query | None:
    """Ask for those within the bounds before on another measure too: "over 70 for safety?" "And risk of harm too?"."""
    too = {"too", "also", "both"} & set(words_of(query)) or "as_well" in query.cues
    too = too and "polite" not in query.cues  # "… on safeguarding, counting both ends?"
    own = query.areas or query.bounds or query.statistics or query.group or query.periods or query.direction
    one = before.task == "listing" and before.bounds and len(before.measures) == 1 and not before.areas
    if not (too and one and before.bounds) or own or len(query.measures) != 1 or query.measures == before.measures:
        return None
    if query.task not in BARE | {"listing"} or not is_followup(query):
        return None
    measures = tuple(measure for measure in MEASURES if measure in {*before.measures, *query.measures})
    return replace(again(query, before), measures=measures, cues=before.cues | {"joint"},
        conditions=tuple(Condition(measure, before.bounds) for measure in measures))  # fmt: skip


def of_the_gap_at_the_other_end(query: Query, before: Query) -> Query | None:
    """Ask for the narrowest gap after the widest, or the widest after the narrowest: "and the smallest?"."""
    ends = [end for end in query.statistics if end != "average"]
    own = query.areas or query.measures or query.bounds or query.periods or query.cues & {"score", "area_word"}
    if before.task != "gaps" or before.margin or len(ends) != 1 or own or len(words_of(query)) > _BRIEF:
        return None
    if "next" in words_of(query):  # "and the next biggest?": beside those given
        return replace(again(query, before), limit=(before.limit or 1) + 1)
    return replace(again(query, before), direction="lower" if ends == ["lowest"] else "higher", limit=query.limit,
        group=query.group or before.group, cues=before.cues - {"nearest", "far_off"})  # fmt: skip


def of_those_told_before(query: Query, before: Query) -> Query | None:
    """Ask something else of the areas that a score told: "of those above 70, who is lowest?" "And the highest?"."""
    own = query.areas or query.group or query.bounds or query.periods or query.among or query.cues & {"area_word"}
    asked = query.task in BARE | {"extremes", "mean"} and (query.statistics or query.measures or query.average)
    if before.among is None or own or not asked or not is_followup(query):
        return None
    average = query.average or ("mean" if query.statistics == ("average",) else None)
    ends = tuple(end for end in query.statistics if end != "average") or before.statistics
    whole = replace(again(query, before), measures=query.measures or before.measures)
    if average:
        return replace(whole, task="mean", average=average, averages=(average,), statistics=(), limit=None)
    direction = query.direction or before.direction
    return replace(whole, statistics=ends, direction=direction, limit=query.limit or before.limit)


def of_the_rest_of_the_country(query: Query, before: Query) -> Query | None:
    """Ask the same of all that lies outside the region before: "the range in London?" "And for everyone else?"."""
    own = query.areas or query.measures or query.bounds or query.periods or query.cues & {"area_word", "compare"}
    region = before.group if before.group and before.group.words.startswith("in ") else None
    on = "rest" in query.cues and not query.group
    if not on or own or region is None or before.areas or len(words_of(query)) > _BRIEF:
        return None
    rest = tuple(area for area in query.everywhere if area not in region.areas)
    group = Group(f"outside {region.words.removeprefix('in ')}", rest, outside=True)
    return replace(again(query, before), group=group, groups=())


def of_the_region_itself(query: Query, before: Query) -> Query | None:
    """Ask the same of the region whose outside was asked about: "the best outside London?" "And inside?"."""
    own = query.areas or query.measures or query.bounds or query.periods or query.group or query.statistics
    outside = before.group if before.group and before.group.words.startswith("outside ") else None
    if outside is None or own or not {"inside", "within"} & set(words_of(query)) or len(words_of(query)) > _BRIEF:
        return None
    inside = tuple(area for area in query.everywhere if area not in outside.areas)
    return replace(again(query, before), group=Group(f"in {outside.words.removeprefix('outside ')}", inside), groups=())


def of_their_completeness(query: Query, before: Query) -> Query | None:
    """Ask which of those listed have so many scores: "who else got 43?" "Which of those has more than one score?"."""
    listed = tuple(area for area in before.memory.listed if area not in before.areas)
    own = query.areas or query.group or query.bounds or query.periods or query.statistics
    if query.task != "complete" or "those" not in query.cues or own or not listed or before.task not in OVER_MANY:
        return None
    group = Group("among those just listed", listed)
    return replace(query, group=group, direction=None, inherited=("areas",), cues=query.cues - {"they", "those"})


def of_another_count_of_scores(query: Query, before: Query) -> Query | None:
    """Ask how many have another number of scores: "how many have all three?" "And just one?"."""
    own = query.areas or query.measures or query.bounds or query.periods or query.statistics
    said = [n for word in words_of(query) if (n := count_of(word)) in {1, 2, 3}]
    whole = before.task == "listing" and "joint" in before.cues and not (before.bounds or before.measures)
    counted = before.task == "complete" or (whole and not (before.statistics or before.conditions))
    asked = {"have", "has", "just", "only", "with", "exactly"} & set(words_of(query))
    if not (counted and asked) or own or len(said) != 1 or len(words_of(query)) > _BRIEF + 2:
        return None
    cues = before.cues - {"joint"}
    return replace(
        again(query, before),
        task="complete",
        counts=(said[0],),
        numbers=(),
        group=query.group or before.group,
        cues=cues,
    )


def of_other_bounds_on_each(query: Query, before: Query) -> Query | None:
    """Ask for those within other bounds on each measure: "above 80 on all three?" "And above 70?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.periods or query.conditions
    alike = before.task == "listing" and len({condition.bounds for condition in before.conditions}) == 1
    if query.task != "listing" or query.bounds is None or own or not alike or len(words_of(query)) > _BRIEF:
        return None
    conditions = tuple(replace(condition, bounds=query.bounds) for condition in before.conditions)
    return replace(again(query, before), bounds=query.bounds, conditions=conditions, direction=query.direction,
        cues=before.cues | {"joint"})  # fmt: skip
