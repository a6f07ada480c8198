"""Follow-ups that ask the question before again, put it to many areas, or ask something else of its areas."""

import re
from dataclasses import replace

from assistant.followups import (
    BARE,
    OVER_MANY,
    OWN,
    again,
    asks_which_was,
    is_followup,
    is_its_best,
    of,
    words_of,
)
from assistant.query import Group, Query
from assistant.word_classes import SCORES
from assistant.words import is_yes_or_no


def of_all_in_all(query: Query, before: Query) -> Query | None:
    """Ask for an overall score of the areas before, which was never given: "and overall?"."""
    if query.task != "unclear" or "overall" not in query.cues:
        return None
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    if query.direction and len(several) > 1:  # "overall then, which one is stronger?": on each measure
        return replace(of(query, before, "compare", several), measures=(), inherited=("areas",))
    return replace(query, task="decline", reason="not_scored", areas=before.areas)


def _of_the_opposite(query: Query, before: Query) -> bool:
    """Whether an area's best or worst measure is set beside its other end: "how far below its best is that?"."""
    ends = len(query.statistics) == 1 and query.statistics != before.statistics and "average" not in query.statistics
    gap = query.cues >= {"difference", "they"} and query.task in {"extremes", "best_measure"}
    return before.task == "best_measure" and ends and gap and not (query.areas or query.measures or query.group)


_HOW_MANY = re.compile(
    r"(?:(?:and|so|ok|but)\b,? )*how many(?: (?:altogether|in all|in total|all told|all in all|then|now|please))*\W*$",
    re.IGNORECASE,
)


def of_how_many_again(query: Query, before: Query) -> Query | None:
    """Ask no more than how many there are of what was listed, or which: "how many altogether?", "who is left?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.direction
    left = "left_over" in query.cues and query.cues & {"count", "list"} and not own
    left = left and bool(before.order or "just" in (before.group.words if before.group else ""))
    counts = _HOW_MANY.match(query.question) and before.task in OVER_MANY
    return again(query, before) if left or counts else None


def the_same_again(query: Query, before: Query) -> Query | None:
    """Ask how many that is, which ones, or for the source: what the answer before says again."""
    words = words_of(query)
    if query.task == "dates" and before.task == "to_date" and not (query.areas or query.periods):
        newest = "newest" in query.cues and words_of(query)[-1] != "date"  # "and in the newest?", after an older one
        return replace(again(query, before), periods=(), areas=()) if newest else again(query, before)
    out_of = {"over", "out"} & set(words) and before.task in OVER_MANY | {"rank"}  # "over how many areas?"
    counts = "count" in query.cues and ("they" in query.cues or out_of) and query.task in BARE | {"held"}
    names = words[-1:] in (["ones"], ["which"], ["who"], ["them"]) or words == ["which", "areas"]
    names = names or (words[:1] == ["which"] and set(words[1:]) <= _NAMED_AS and len(words) == 2)
    told = before.task in {"quotes", "speaker", "programme"} and not before.areas  # "which notice?"
    names = names and (before.task in OVER_MANY or told) and query.task != "speaker"
    sourced = words[-1:] in (["source"], ["sources"])
    named = query.areas or query.measures or query.statistics or query.group or query.bounds or query.judgements
    own = bool(named or query.kinds or query.periods or query.cues & {"second_inspection", "reinspected"})
    which = "they" in query.cues and query.cues & {"list", "area_word"}
    got = which and "denial" not in query.cues and before.task in OVER_MANY and query.task in BARE | {"held", "listing"}
    quoted = before.task in {"quotes", "speaker"} and not before.areas and query.task == "held"
    got = got or (which and quoted and query.cues & {"area_word", "notice_word"})  # "which area is that about?"
    gap = "difference" in query.cues and before.task == "against" and query.task in BARE
    apart = "difference" in query.cues and before.task == "best_measure" and query.task in BARE
    if (apart and not (own or query.numbers)) or _of_the_opposite(query, before):  # "how many points between the two?"
        return replace(again(query, before), statistics=("lowest", "highest"), cues=before.cues | query.cues)
    if query.task == "unclear" and "they" in query.cues and before.task in BARE and words[-1:] != ["why"]:
        asks = query.direction or query.inspection or query.cues & (OWN | {"difference"}) - {"perform"}
        bare = not (own or query.unplaced or asks)
        if bare and {"what", "whats"} & set(words):
            return again(query, before)  # "ok, what was it really?"
    names = names and not own  # "and on safeguarding, which?"
    said = (got or gap) and not own and len(words) <= 6  # "which area got it?", "how much higher is that?"
    if gap:
        before = replace(before, cues=before.cues - {"whether"})
    counts = (
        counts
        and (before.task in OVER_MANY or out_of)
        and not (own or query.unplaced or (query.direction and not out_of))
    )
    return again(query, before) if said or counts or (len(words) <= 5 and (names or sourced)) else None


_NAMED_AS = frozenset("area areas borough boroughs council councils notice notices report reports place places".split())


def over_many(query: Query, before: Query) -> Query | None:
    """Ask something else over many areas on the measure before: "and which was lowest?"."""
    overall = {"overall", "area_word"} <= query.cues  # "best area overall?"
    alone = query.task in {"judged", "reinspected"} or overall  # whatever the measure
    others = query.cues & {"widen", "held", "area_word"} and not {"borough", "boroughs"} & set(words_of(query))
    on = query.task == before.task and bool(query.cues & {"followup", "correction"}) and not others
    group = before.group
    if group and query.bounds and "just listed" in group.words:
        group = (
            None if query.measures else group.region
        )  # "only those in London" "Which of them is lowest?" "And which are under 45?"
    if group and query.periods and "just listed" in group.words and "those" not in query.cues:
        group = group.region  # "inspected in 2011?" "Which of them got over 60?" "And how many in 2012?"
    if on and group and before.task != "gaps" and query.measures and not (query.group or query.areas):
        in_top = before.cues & {"of_all"} if query.limit and len(query.measures) == 1 else frozenset()
        return replace(
            query, group=group, cues=query.cues | in_top, inherited=("group",)
        )  # "the median for risk of harm, then?"
    leans = is_followup(query) or (query.task == "listing" and query.bounds)  # "are there any over 80%?"
    boroughs = {"borough", "boroughs"} & set(words_of(query)) and query.task == "extremes" and not query.group
    leans = leans or bool(boroughs and before.group)  # "which borough is highest of all?"
    leans = leans or (asks_which_was(query) and before.task == "extremes")
    leans = (
        leans or query.task == before.task == "mean" or (before.task == "extremes" and query.averages == ("range",))
    )  # "so a range of what?"
    own = len(before.areas) == 1 and is_yes_or_no(query.question) and is_its_best(query)
    dated = (
        before.areas and query.inspection and query.cues & {"they", "correction"}
    )  # "no, I meant at its first inspection"
    one = len(before.areas) == 1 and before.task in {"scores", "listing", "against"}
    if query.task not in OVER_MANY or alone or own or dated or not before.measures or query.measures or not leans:
        return None
    many = query.cues & {"list", "count", "area_word", "anyone", "on_any", "held"} or query.group
    if query.task == "listing" and query.bounds and one and not many and len(words_of(query)) <= _SHORT:
        return of(query, before, "listing")  # "was its score under 50?" "Under 60?"
    if (
        query.task == "to_date"
        and (query.cues & {"they", "difference"})
        and len(before.areas) == 1
        and (query.direction or query.cues & {"higher", "lower", "difference"})
    ):
        return of(query, before, "against")  # "the printed lowest is higher than that, isn't it?"
    beside = {"they", "difference"} <= query.cues or {"compared", "compare", "against", "beside"} & set(words_of(query))
    if query.task == "extremes" and beside and len(before.areas) == 1 and not query.group:
        return of(query, before, "against")  # "and how far was it from the highest?", "compared to the highest?"
    printed = before.task == "against" and len(before.areas) == 1 and query.task == "extremes"
    if printed and not (query.group or query.cues & {"area_word", "list", "anyone", "held"}):
        return replace(of(query, before, "against"), limit=None)  # "the highest in that notice?" "And the lowest?"
    if group and "just" in group.words and query.limit and not query.cues & {"they", "those"}:
        group = None  # "the five lowest?" "Which are in London?" "And the top five?"
    group = query.group or (None if query.cues & {"widen", "held"} else group)
    shared = {"share_of"} if "share" in query.cues and query.task == "listing" else set()  # "what proportion got 50?"
    return replace(query, measures=before.measures, group=group, cues=query.cues | shared, inherited=("measures",))


def of_its_lead(query: Query, before: Query) -> Query | None:
    """Ask how far the first of a ranking lies from the next: "who's worst?" "By how much?"."""
    first = before.task == "extremes" and before.direction and len(before.measures) == 1
    first = first and not (before.limit or before.place)
    lead = bool(_LEAD.search(query.question)) and "they" in query.cues and query.statistics in ((), ("highest",))
    own = query.areas or query.measures or query.group or query.periods or query.unplaced or query.numbers
    other = (query.statistics and not lead) or query.direction not in (None, before.direction)
    how_far = "how much" in query.question.casefold() or _CLEAR.search(query.question)
    asked = query.task in BARE and "difference" in query.cues and how_far
    if not (first and (asked or (lead and query.task in BARE | {"extremes"}))) or own or other:
        return None
    return replace(again(query, before), cues=before.cues | {"difference"})


_CLEAR = re.compile(
    r"\bhow (?:far|much)\b.*\b(?:ahead|behind|clear|adrift|in front|out front|off the pace)\b(?! of \w+['’]s)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\b(?:the|their|its|that) (?:lead|cushion|winning margin|advantage)\b", re.IGNORECASE)
"""What asks how far the first of a ranking is from the next: "how far ahead are they?", "how big is their lead?"."""


def for_more(query: Query, before: Query) -> Query | None:
    """Ask on without saying what: "and more?"."""
    on = query.task == "unclear" and query.cues & {"followup", "difference", "more"}
    own = query.unplaced or query.statistics or query.cues & OWN - {"score", "perform"}
    counted = query.numbers and "difference" not in query.cues  # "so eight percentage points?"
    told = {"whether"} if "difference" in query.cues else set()  # "and is Kent?" "By how much?": no yes or no
    cues = (before.cues | query.cues) - told
    return replace(again(query, before), cues=cues) if on and not (own or counted) else None


def among_those_compared(query: Query, before: Query) -> Query | None:
    """Ask which of the areas just compared lie within a limit: "which of them got over 60?"."""
    of_several = len(before.areas) > 1 and before.task in {"compare", "scores", "against", "rank"}
    own = query.areas or query.group or query.statistics or query.cues & {"area_word", "held"}
    of_them = "those" in query.cues or {"one", "ones"} & set(words_of(query))  # "which ones are above 55?"
    asked = query.task == "listing" and query.bounds and query.cues >= {"list", "they"} and of_them
    if not (of_several and asked) or own:
        return None
    those = Group("among those just spoken of", before.areas)
    return replace(query, group=those, measures=query.measures or before.measures, inherited=("areas",))


def of_what_is_held(query: Query, before: Query) -> Query | None:
    """Ask for all that is held of the area before: "what scores do you have for it?", "Sefton. What have you got?"."""
    own = query.kinds or query.group or query.periods or query.areas
    words = set(words_of(query))
    if query.task == "unclear" and before.areas and words & _FIGURES and words <= _FIGURES | _ANY and not own:
        return replace(query, task="scores", areas=before.areas, quantity=None, claims=False, subject=(),
            cues=query.cues - {"on_any"}, inherited=("areas",))  # fmt: skip
    many = bool(query.cues & {"list", "count", "anyone", "area_word", "notice_word", "whence"})
    if query.task == "held" and query.subject and _ON_IT.search(query.question) and before.areas and not (own or many):
        return replace(query, task="quotes", areas=before.areas, unscored=(), reason=None, inherited=("areas",))
    of_it = "they" in query.cues and "those" not in query.cues  # "which scores do you have for it?"
    own_scores = "score" in query.cues and (of_it or bool({"its", "their", "theirs"} & words))
    scored = own_scores or "they" in query.cues  # "I'm writing about Kent. What have you got on them?"
    bare = is_followup(query) and before.task == "scores" and len(before.areas) == 1
    many = bool(query.cues & {"count", "anyone", "area_word"}) if own_scores else many
    many = bool(many or query.cues & {"difference", "second_inspection"})
    many |= "official" in query.cues and is_yes_or_no(query.question)  # "is it from an official source?"
    if query.task != "held" or own or many or not before.areas or not (scored or bare):
        return None
    return replace(of(query, before, "scores"), measures=query.measures)


_ON_IT = re.compile(
    r"^(?:(?:and|so|ok|but)\b,? )*(?:(?:what|how) about )?(?!it\b|them\b)[\w' -]+, (?:is there |have you |got )?"
    r"(?:any|some)(?:thing)?\b.* (?:on|about|of) (?:it|that|them|those|him|her)\b",
    re.IGNORECASE,
)
"""What puts its subject first: "the staff, anything on them?"."""

_FIGURES = SCORES | {"score"}
_ANY = frozenset("any and but so ok are there got you the there's at all then".split())
"""Words beside which "any scores?" asks no more than that."""


_SHORT = 4
"""Words of a bound alone."""
