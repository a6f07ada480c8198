"""Follow-ups on measures and inspections: the same of another, of the others, of all, of another time."""

import re
from dataclasses import replace

from assistant.bounds import make_bounds
from assistant.followups import (
    BARE,
    NO_MEASURE,
    OVER_MANY,
    again,
    asks_which_was,
    is_followup,
    is_its_best,
    of,
    words_of,
)
from assistant.margins import Margin
from assistant.query import Condition, Group, Query, Task
from assistant.verdicts import wants_verdict
from assistant.word_classes import SCORES
from assistant.words import is_yes_or_no, speaks_of_others
from corpus.model import MEASURES, Measure, ToDate


def of_the_meaning(query: Query, before: Query) -> Query | None:
    """Ask what the measure before means: "what does that measure mean?"."""
    if query.task == "definition" and not query.measures and {"they", "score"} <= query.cues and before.areas:
        return of(query, before, "scores")  # "Luton or Richmond?" "What do they score?"
    if query.task != "definition" or query.measures or not before.measures:
        return None
    return replace(query, measures=before.measures, inherited=("measures",))


_BRIEF = 5
"""Words up to which "the rest" is of what was asked before, not of the country."""


def of_the_other_measures(query: Query, before: Query) -> Query | None:
    """Ask the same on the measures not asked about before: "and the others?"."""
    if {"end", "extreme", "three", "four", "five", "six"} & set(words_of(query)):
        return None  # "the other end of the table", "the other five": there are no so many measures
    if "those" in query.cues and "ones" in words_of(query) and len(before.memory.listed) > 1:
        return None  # "drop the bottom two" "And the mean of the ones left?"
    words = words_of(query)
    led = len(words) <= _BRIEF or words[-3:-2] in (["for"], ["on"], ["in"])  # "where does it come for the rest?"
    rest = words[-2:] == ["the", "rest"] and led and before.areas
    if (
        not ("other_measures" in query.cues or rest)
        or not before.measures
        or query.measures
        or query.areas
        or query.group
    ):
        return None
    found = before.memory.listed if before.task == "extremes" and not before.areas else ()
    if len(found) == 1 and ("they" in query.cues or _OF_THAT.search(query.question)):  # "who is top?" "Its other two?"
        return replace(of(query, before, "scores", found), measures=_other_measures(query, before), statistics=())
    if {"its", "their"} & set(words) and {"score", "scores"} & set(words) and len(before.areas) == 1:
        return replace(of(query, before, "scores"), measures=_other_measures(query, before), statistics=())
    on = replace(again(query, before), measures=_other_measures(query, before), inherited=("areas",))
    return replace(on, cues=on.cues - {"difference"} | (query.cues & {"difference"}))


_OF_THAT = re.compile(r"\b(?:that|this) (?:one|area|borough|council|county|place|team|service|authority)\b", re.I)


def of_its_own_end(query: Query, before: Query) -> Query | None:
    """Ask for the best or worst of the area before's own scores, or for both: "how did it do?" "And its best?"."""
    own_ends = before.task == "best_measure" or bool({"its", "their"} & set(words_of(query)))
    both = set(query.statistics) == {"lowest", "highest"} and own_ends
    named = query.areas or query.measures or query.group or query.bounds or query.periods or query.cues & {"area_word"}
    if both and len(before.areas) == 1 and before.task not in OVER_MANY and not named:
        return replace(of(query, before, "best_measure"), measures=())  # "how far apart are its best and worst?"
    ends = set(query.statistics) - {"average"}
    own = query.areas or query.measures or query.group or query.bounds or query.periods or query.numbers
    more = query.cues & {"printed", "official", "area_word", "rank", "held", "change", "compare"}
    asked = query.task in {"extremes", "to_date"} and len(ends) == len(query.statistics) == 1 and is_its_best(query)
    if not asked or own or more or len(before.areas) != 1 or before.task in OVER_MANY or is_yes_or_no(query.question):
        return None
    every = {"three", "3"} & set(words_of(query))  # "the other two?" "Best of its three?"
    several = before.measures if len(before.measures) > 1 and not every else ()
    return replace(of(query, before, "best_measure"), measures=several, limit=None)


_WHERE_IT = re.compile(
    r"\b(?:where|(?:on |in |at )?what|on which) (?:was|were|is|are|did|does|do|has|have) (?:it|they|its|their)\b",
    re.IGNORECASE,
)
"""How it is asked in which of its own measures an area did best or worst: "and where was it weakest?"."""


def of_its_measures(query: Query, before: Query) -> Query | None:
    """Ask for the best or worst measure of the area before, or for its other measures."""
    run = before.memory.measures if before.memory.recent == before.areas else ()
    told_alone = before.task == "scores" and len(before.areas) == 1 < len(set(run))
    edge = {"lowest", "highest"} & set(query.statistics) and words_of(query)[0] in {"which", "what"}
    edge = edge and (asks_which_was(query) or "those" in query.cues) and not query.cues & {"area_word", "printed"}
    if told_alone and edge and not (query.areas or query.measures):  # "safeguarding?" "Reoffending?" "Which was best?"
        run = () if set(run) == set(MEASURES) else run
        return replace(query, task="best_measure", areas=before.areas, measures=run, inherited=("areas", "measures"))
    if two := _of_the_two_told(query, before, run):
        return two
    edge = set(query.statistics) in ({"lowest"}, {"highest"}) and len(before.areas) == 1 and not query.areas
    if edge and _WHERE_IT.search(query.question) and not (query.measures or query.group):
        return replace(query, task="best_measure", areas=before.areas, measures=(), inherited=("areas",))
    if "measure_word" not in query.cues or query.cues & {"area_word", "held"}:
        return None
    if len(before.areas) == 1 and (query.numbers or query.bounds) and not query.areas:
        return replace(of(query, before, "scores"), measures=(), numbers=(), bounds=None)  # "which measure is the 78?"
    if "change" in query.cues and len(before.areas) == 1:
        return replace(
            of(query, before, "change"), measures=(), statistics=(), periods=()
        )  # "which measure rose most?"
    who = words_of(query)[0].startswith("who")  # "who's top on that measure?"
    if {"lowest", "highest"} & set(query.statistics) and len(before.areas) == 1 and not who:
        return replace(query, task="best_measure", areas=before.areas, inherited=("areas",))
    if "other" in words_of(query) and before.measures:
        return replace(of(query, before, "scores"), measures=_other_measures(query, before), inherited=("areas",))
    return None


def _of_the_two_told(query: Query, before: Query, run: tuple[Measure, ...]) -> Query | None:
    """Set two scores of one area, told one after the other, beside each other: "which of those two is the lower?"."""
    run = tuple(dict.fromkeys(run))
    told = before.task in {"scores", "best_measure"} and len(before.areas) == 1 and len(run) == 2
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.periods
    sided = query.direction and "those" in query.cues and not {"than", "above", "below"} & set(words_of(query))
    between = {"those", "they"} & query.cues and "difference" in query.cues and not query.direction
    beyond = query.cues & {
        "area_word",
        "anyone",
        "held",
        "count",
        "printed",
        "official",
        "rank",
        "change",
        "every_time",
    }
    if not (told and (sided or between)) or own or beyond or query.task not in BARE | {"extremes", "gaps"}:
        return None
    ends: tuple[ToDate, ...] = ("lowest",) if query.direction == "lower" else ("highest",) if sided else ()
    return replace(query, task="best_measure", areas=before.areas, measures=run, statistics=ends, limit=None,
        subject=(), numbers=(), inherited=("areas", "measures"))  # fmt: skip


def of_all_measures(query: Query, before: Query) -> Query | None:
    """Ask for all the measures of the areas before: "all three measures please"."""
    every = "joint" in query.cues and query.task in BARE and before.areas and not query.measures
    if every and before.task in NO_MEASURE | {"decline"} and "score" in query.cues and not query.areas:
        return of(query, before, "scores")  # "what did the service score, all three measures?"
    if every and "rank" in query.cues and not (query.areas or query.group):
        return replace(of(query, before, "rank"), measures=())  # "where does it rank on each of the three?"
    if over := _over_all_measures(query, before):
        return over
    listed = before.memory.listed if not (before.areas or query.areas or query.group or query.measures) else ()
    if {"joint", "compare", "they"} <= query.cues and 1 < len(listed) <= _BRIEF:
        return replace(of(query, before, "compare", listed), measures=())  # "compare the two on all three measures"
    together = {"joint"} if before.task in {"compare", "against"} else set()  # "is it worse?" "On everything?"
    on = replace(again(query, before), measures=(), inherited=("areas",), cues=before.cues | together)
    return on if every and not query.areas else None


def _over_all_measures(query: Query, before: Query) -> Query | None:
    """Ask on every measure what was asked of many areas on one: "the lowest three?" "Over all three measures?"."""
    own = query.areas or query.measures or query.group or query.bounds or "them" in words_of(query)
    if "joint" not in query.cues or query.task not in BARE or own or len(before.measures) != 1 or before.areas:
        return None
    if before.task in {"extremes", "mean"}:
        return replace(again(query, before), measures=(), inherited=())
    if before.task == "listing" and before.bounds:
        conditions = tuple(Condition(measure, before.bounds) for measure in MEASURES)
        return replace(again(query, before), measures=MEASURES, conditions=conditions, cues=before.cues | {"joint"})
    if before.task == "listing" and before.statistics == ("average",) and before.direction:
        return replace(again(query, before), measures=(), inherited=(), cues=before.cues | {"joint", "measure_word"})
    return None


_IT_FOR = re.compile(r"(?:(?:and|so|ok|but)\b,? )*what(?:'s| is| was) (?:it|that|this) (?:for|on|in)\b", re.IGNORECASE)
"""What asks for the same as before, and not for what something means."""


def of_another_measure(query: Query, before: Query) -> Query | None:
    """Ask what was asked before, about another measure or period."""
    bounds = query.bounds
    exact = bounds and bounds.of_one and before.areas and not query.areas
    if (
        query.task == "listing"
        and query.measures
        and exact
        and not query.cues & {"list", "count", "area_word", "anyone"}
    ):
        if query.statistics and bounds:  # "it was 78 per cent, eight points above average"
            numbers = (*query.numbers, *bounds.numbers)
            return replace(of(query, before, "against"), bounds=None, numbers=numbers, claims=True)
        return replace(query, areas=before.areas, claims=True, inherited=("areas",))  # "and reoffending was 85?"
    claimed = before.task == "listing" and before.areas and wants_verdict(before) and len(query.numbers) == 1
    own = query.areas or query.statistics or query.task not in BARE
    edge = before.bounds if claimed and query.measures and not own else None
    if edge and edge.of_one and (moved := edge.moved(query.numbers[0])):  # "80 on this, yes?" "And 68 on that?"
        return replace(again(query, before), measures=query.measures, bounds=moved, claims=True, inherited=("areas",),
            cues=before.cues | query.cues | {"whether"})  # fmt: skip
    if query.task == "definition" != before.task and query.measures and _IT_FOR.match(query.question):
        query = replace(query, task="unclear")  # "what is it for reoffending?"
    if query.task not in BARE or not (query.measures or query.periods) or query.statistics:
        return None
    led = words_of(query)[0] in {"who", "which"} and query.direction and query.cues & {"list", "anyone"}
    if led and len(before.areas) == 1 and len(before.memory.recent) == 1 and not (query.areas or query.periods):
        return of(query, before, "listing")  # "its worst score?" "Who was worse on it?"
    has = {"have", "has", "had"} & set(words_of(query)) and not query.cues & {"they", "those"}
    if "count" in query.cues and query.measures and has and before.task in {"scores", "missing"}:
        return replace(query, task="listing", group=query.group or before.group)  # "so how many have safeguarding?"
    of_someone = "score" in query.cues or "they" in words_of(query)  # "and what did they get for it?"
    if before.task == "definition" and query.measures and not of_someone:
        return replace(query, task="definition", inherited=("task",))
    if before.task == "held" and not before.areas and query.measures and "its" not in words_of(query):
        return replace(query, task="listing", group=query.group or before.group, inherited=("task",))
    asks_scores = before.task in NO_MEASURE and (query.measures or "score" in query.cues)
    asks_scores = asks_scores or (before.task == "rank" and query.cues & {"score", "rank"} == {"score"})
    asks_scores = asks_scores or (before.task == "change" and bool(query.inspection or not query.measures))
    task: Task = query.task if asks_scores or before.task in {"unclear", "decline"} else before.task
    if "rank" in query.cues and before.areas:
        task = "rank"  # "how do we rank on that?"
    periods = query.periods or (() if "every_time" in query.cues else before.periods)
    of_a_notice = task == "to_date" and query.periods  # of another than the area's before
    several = "those" in query.cues or "both" in words_of(query) or ("compare" in query.cues and before.task in BARE)
    plural = "their" in words_of(query) and SCORES & set(words_of(query)) and len(query.measures) == 1
    several = (several or bool(plural)) and len(before.areas) < 2 < 1 + len(before.memory.recent)
    two = {"2", "two", "both", "pair"} & set(words_of(query))
    spoken = before.memory.recent[-2:] if two else before.memory.recent
    areas = spoken if several else before.areas  # "risk of harm for the pair of them?"
    listed = before.group and before.group.words.startswith("among those") and query.periods
    regional = before.group.region if before.group and before.bounds and query.measures else None
    group = query.group or regional or (None if listed else before.group)  # "and for the ones in March?" is of others
    counted = before.quantity if before.quantity is None or before.quantity.kind != "number" else None
    if before.quantity and counted is None and len(query.numbers) == 1:  # "nine over 70?" "And six for …?"
        return replace(again(query, before), measures=query.measures or before.measures, group=group, periods=periods,
            quantity=replace(before.quantity, value=query.numbers[0]), numbers=query.numbers, claims=True,
            inherited=("areas",))  # fmt: skip
    turned = query.direction or "equal" in query.cues  # "is it level with Kent?" "And was it higher on the other?"
    if before.task == "compare" and before.margin and query.direction and len(query.numbers) == 1:
        margin = Margin(query.numbers[0], "exactly", f"exactly {query.numbers[0]:g} percentage points")
        return replace(again(query, before), measures=query.measures or before.measures, direction=query.direction,
            margin=margin, claims=True, cues=before.cues | query.cues | {"whether"}, inherited=("areas",))  # fmt: skip
    if before.task == "compare" and turned:
        before = replace(before, direction=query.direction, cues=before.cues - {"equal", "higher", "lower"})
    return replace(again(query, before), task="scores" if task == "unclear" else task, group=group, quantity=counted,
        areas=() if of_a_notice else areas, measures=query.measures or before.measures, periods=periods,
        inspection=None if "every_time" in query.cues else query.inspection or before.inspection,
        numbers=query.numbers, claims=query.claims or bool(query.numbers),
        public_protection=query.public_protection, corrections=query.corrections, unplaced=query.unplaced,
        judgements=() if task == "judgement" else before.judgements,
        unscored=query.unscored, reason=None, inherited=("areas",) if query.measures else ("areas", "measures"),
        cues=before.cues | query.cues)  # fmt: skip


def of_a_doubt(query: Query, before: Query) -> Query | None:
    """Ask whether a number is not the right one: "not 78?"."""
    one = len(query.numbers) == 1 and len(before.areas) == len(before.measures) == 1
    if query.task != "unclear" or not one or len(words_of(query)) > _BRIEF:
        return None
    if words_of(query)[0] in {"whose", "who"}:  # "whose is the 71, then?"
        exactly = make_bounds("exactly", query.numbers[0])
        return replace(again(query, before), task="listing", areas=(), numbers=(), claims=False, direction=None,
            bounds=exactly, cues=frozenset({"list"}), inherited=("measures",))  # fmt: skip
    return replace(again(query, before), numbers=query.numbers, claims=True, bounds=None)


_SHORT = 8
_CURT = 5
"""Words up to which "and which ones don't?" asks no more than that."""


def _asks_what_it_lacks(query: Query, before: Query) -> bool:
    """Whether it asks which of its scores the area before has not: "which figure is missing?"."""
    own = (
        query.areas or query.group or query.statistics or query.bounds or query.cues & {"area_word", "anyone", "widen"}
    )
    asked = "lacking" in query.cues and query.task in BARE | {"complete", "missing"} and len(words_of(query)) <= _CURT
    who = {"who", "whose", "those", "them", "areas"} & set(words_of(query))
    return bool(asked and before.task == "scores" and len(before.areas) == 1) and not (own or who)


def of_the_missing(query: Query, before: Query) -> Query | None:
    """Ask which areas lack a score of the measure before: "which London ones have no score for it?"."""
    if _asks_what_it_lacks(query, before):  # "Kent's figures?" "Which one is missing?"
        return replace(
            of(query, before, "scores"), measures=query.measures, direction=None, counts=(), inherited=("areas",)
        )
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    lacks = query.task == "missing" or "lacking" in query.cues or ("denial" in query.cues and "score" in query.cues)
    which = words_of(query)[:1] in (["which"], ["who"]) and len(before.areas) > 1 and len(words_of(query)) <= _SHORT
    which = which and not query.cues & {"area_word", "anyone", "widen", "held", "count", "notice_word"}
    of_them = "those" in query.cues or which  # "compare Kent with Harrow" "Which has no safeguarding score?"
    if lacks and of_them and len(several) > 1 and before.task not in OVER_MANY and not (query.areas or query.group):
        among = Group("among those just spoken of", tuple(several))  # "which of the three has no safeguarding score?"
        return replace(query, task="missing", group=among, measures=query.measures or before.measures,
            inherited=("areas",))  # fmt: skip
    own = query.areas or query.measures or query.group or query.cues & {"area_word", "anyone", "widen"}
    if query.task == "missing" and before.task == "scores" and len(before.areas) == 1 and not own:
        return replace(again(query, before), measures=())  # "Kent's scores?" "Which figure is missing?"
    plain = before.task == "listing" and before.bounds is None and not before.areas and len(before.measures) == 1
    bare = plain and not (query.areas or query.measures or query.bounds or query.statistics or query.direction)
    if bare and "denial" in query.cues and len(words_of(query)) <= _CURT:  # "which don't?"
        return replace(query, task="missing", measures=before.measures, group=query.group or before.group, unplaced=(),
            inherited=("measures",))  # fmt: skip
    without = "denial" in query.cues and words_of(query)[-1:] == ["one"] and len(before.measures) == 1
    if without and query.cues & {"area_word", "list"} and not (query.areas or query.measures):
        group = query.group or before.group  # "which of the areas you hold don't have one?"
        return replace(
            query, task="missing", measures=before.measures, group=group, unplaced=(), inherited=("measures",)
        )
    has_one = before.task == "missing" and words_of(query)[-1:] in (["one"], ["it"]) and "lacking" not in query.cues
    if has_one and query.cues & {"count", "list", "area_word"} and not query.areas:
        return replace(of(query, before, "listing"), areas=(), direction=None)  # "how many do have one?"
    lacking = "lacking" in query.cues and query.cues & {"list", "area_word", "count", "anyone"} and not query.areas
    measures = query.measures or before.measures
    alike = before.task == "scores" and len(before.areas) == 1  # "Kent: what's missing?" "Who else lacks it?"
    if not lacking or query.task == "missing" or not (measures or alike) or query.bounds:
        return None
    group = query.group or before.group
    return replace(query, task="missing", measures=measures, group=group, inherited=("measures",))


def of_the_next_time(query: Query, before: Query) -> Query | None:
    """Ask for an area's later inspection: "its first score?" "And the next time?"."""
    words = set(words_of(query))
    after = {"next", "following", "after"} & words and {"time", "one", "inspection", "visit", "that"} & words
    first = before.inspection == "first" and len(before.areas) == 1
    if not (after and first) or len(words) > _BRIEF or query.areas or query.measures or query.statistics:
        return None
    return replace(again(query, before), inspection="latest", periods=())


_SECOND = frozenset({"second_inspection", "reinspected"})
"""Concepts of an inspection after the first, which an area may not have had."""


def of_the_inspections(query: Query, before: Query) -> Query | None:
    """Ask for an area's other inspection, or for the gap between those just asked about."""
    one, named = len(before.areas) == 1, bool(before.areas)
    if query.cues & {"newest", "oldest"} and "those" in query.cues and len(before.areas) > 1:
        return None  # "which of the two is more recent?"
    other = "reinspected" in query.cues and not query.cues & {"anyone", "area_word", "list", "count"}
    other = other and not speaks_of_others(query.question)  # "is there another that was inspected twice?"
    if (
        other
        and one
        and is_yes_or_no(query.question)
        and {"inspected", "visited", "reinspected"} & set(words_of(query))
    ):
        return replace(query, task="change", areas=before.areas, inherited=("areas",))  # "was it inspected twice?"
    if other and one and before.task in {"scores", "judgement"} and not query.measures:
        return replace(again(query, before), inspection=query.inspection or "latest", periods=(),
            cues=before.cues | (query.cues & _SECOND))  # fmt: skip
    same = {"both", "two"} & set(words_of(query)) and not query.areas
    if before.task == "change" and one and query.measures and same:
        return replace(again(query, before), measures=query.measures)  # "and reoffending, over the same two?"
    beside = query.cues & {"difference", "compare"} and query.cues & {"first_inspection", "second_inspection"}
    if beside and one and before.task in BARE and not query.areas:
        return replace(again(query, before), task="change", inspection=None, periods=())  # "how much better by then?"
    spoken = before.memory.recent
    latest = query.task == "dates" and "newest" in query.cues and is_followup(query)
    if latest and one and before.task == "scores" and (before.periods or before.inspection):
        return replace(again(query, before), inspection="latest", periods=())  # "in 2011?" "And the latest?"
    one_before = {"one", "before"} <= set(words_of(query)) and len(spoken) > 1 and not query.measures
    if one_before and before.areas == spoken[-1:] and not (before.inspection or before.periods):
        return replace(again(query, before), areas=spoken[-2:-1])  # "Luton? And Kent? What was the one before again?"
    second = before.inspection and query.place == 2 and query.task == "unclear" and len(words_of(query)) <= _BRIEF
    if second and one:
        return replace(again(query, before), inspection="latest", periods=())  # "at the first?" "At the second?"
    first = before.inspection and "first" in words_of(query) and query.task == "unclear"
    if first and one and len(words_of(query)) <= _BRIEF:
        return replace(again(query, before), inspection="first", periods=())  # "at the second?" "And the first one?"
    of_it = (
        query.task == "held" and bool(query.cues & {"they", "correction"}) and "held" not in query.cues
    )  # "no, at its first inspection"
    if query.inspection and (query.task in BARE or of_it) and before.task in BARE | {"change", "judgement"} and named:
        if before.task == "judgement":
            return replace(again(query, before), inspection=query.inspection, periods=query.periods, judgements=())
        earlier = before.inspection == "latest" and {"before", "previous"} & set(words_of(query))
        return replace(again(query, before), task="scores", periods=query.periods, inspection="previous" if earlier
            else query.inspection, measures=query.measures or before.measures,
            cues=before.cues | (query.cues & _SECOND))  # fmt: skip
    bare = query.task in BARE | {"dates"} and not (query.measures and before.task == "judgement")
    bare = bare and "held" not in query.cues  # "is that the newest you have?": of all
    if {"newest", "they"} <= query.cues and named and bare and not query.cues & {"date", "notice_word"}:
        return replace(again(query, before), inspection="latest")
    if "difference" in query.cues and before.inspection and one and query.measures and not query.areas:
        return replace(again(query, before), task="change", measures=query.measures, inspection=None, periods=())
    said = before.task == "change" and "difference" in query.cues and len(words_of(query)) <= _BRIEF
    if said and not (query.areas or query.measures or query.direction):
        return again(query, before)  # "in percentage points?"
    twice = before.inspection or len(before.memory.dated) > 1  # "in 2010?" "In 2012?"
    of_it = twice and one and len(before.memory.recent) == 1 and not query.measures
    asked = query.cues & {"they", "those"} or (before.inherited and len(words_of(query)) <= _BRIEF)
    if of_it and asked and "difference" in query.cues and not query.statistics:
        return replace(again(query, before), task="change", inspection=None, periods=())
    return None


def of_its_being_inspected_again(query: Query, before: Query) -> Query | None:
    """Ask whether the only area that was told had been seen before: "who was lowest?" "Was that a re-inspection?"."""
    listed = before.memory.listed if before.task in OVER_MANY and not before.areas else ()
    asked = query.task == "reinspected" and "they" in query.cues and "those" not in query.cues
    if not asked or len(listed) != 1 or not is_yes_or_no(query.question) or query.areas or query.group:
        return None
    return replace(query, task="change", areas=listed, numbers=(), inherited=("areas",))


def of_the_team_there(query: Query, before: Query) -> Query | None:
    """Ask for a score in other words: "how did the team there do on reoffending?"."""
    own = query.bounds or query.direction or query.group or query.statistics or query.cues & {"list", "count", "those"}
    there = query.task == "listing" and query.measures and "they" in query.cues and len(before.areas) == 1
    return of(query, before, "scores") if there and not own else None


def of_a_part(query: Query, before: Query) -> Query | None:
    """Ask for the score before of some of the young people only, which none is: "and for girls only?"."""
    words = set(words_of(query))
    scored = before.task in {"scores", "compare", "against", "rank"} and before.areas
    narrowed = "groups" in query.unscored and {"for", "only", "just", "among"} & words and is_followup(query)
    if not (scored and narrowed) or query.areas or query.cues & {"quote", "praise", "criticism", "why"}:
        return None
    return replace(query, task="decline", reason="not_scored", areas=before.areas, inherited=("areas",))


def _other_measures(query: Query, before: Query) -> tuple[Measure, ...]:
    """Return the measures not spoken of so far; those not asked about just before where none or not "two" are left."""
    left = tuple(measure for measure in MEASURES if measure not in (*before.memory.measures, *before.measures))
    two = {"two", "2"} & set(words_of(query))
    if not left or (two and len(left) != 2):
        return tuple(measure for measure in MEASURES if measure not in before.measures)
    return left
