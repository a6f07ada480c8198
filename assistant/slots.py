"""What each task takes into account; all else that a question holds is asked back about."""

import re
from collections.abc import Iterator, Mapping

from assistant import phrases
from assistant.periods import EVER_SINCE, OPEN
from assistant.query import NEEDS_AREA, Query, Task
from assistant.words import fold_name

_SCOPE = frozenset({"measures", "group", "period", "kinds", "judgements"})
"""What the statements over current scores can be narrowed by."""

_BESIDE = frozenset({"areas", "measures", "on measures", "period", "inspection"})
"""What is told of areas set beside others, or each beside itself."""

_CHECKED = frozenset(
    {
        "change",
        "scores",
        "compare",
        "against",
        "rank",
        "listing",
        "extremes",
        "mean",
        "best_measure",
        "to_date",
        "to_date_change",
        "judged",
    }
)
"""Tasks whose answer shows whether a number in the question is right."""

_CURRENT = frozenset(
    {
        "extremes",
        "rank",
        "neighbour",
        "listing",
        "across",
        "gaps",
        "ties",
        "nearest",
        "missing",
        "own_ends",
        "complete",
        "mean",
        "beside_mean",
        "to_date",
        "to_date_change",
    }
)
"""Tasks that look at the latest inspections, or the newest notice, anyway."""

_RANKED = frozenset({"scores", "compare", "extremes", "rank"})
"""Tasks in which a "next" would be a place."""

PASSING = frozenset(
    {
        "relative",
        "slightly",
        "hugely",
        "own_average",
        "double",
        "treble",
        "halve",
        "fell_short",
        "ordinal",
        "ever",
        "badly",
        "majority",
        "joint",
        "next_place",
        "listed",
        "its_lowest",
        "its_highest",
    }
)
"""Concepts of one question only: a follow-up does not take them over."""

USES: Mapping[Task, frozenset[str]] = {
    "scores": frozenset({"areas", "measures", "period", "inspection", "kinds"}),
    "compare": _BESIDE | {"extremes", "margin", "ratio"},
    "against": frozenset(
        {"on measures", "areas", "measures", "period", "inspection", "extremes", "average", "margin", "ratio"}
    ),
    "to_date": frozenset({"areas", "measures", "period", "extremes", "average"}),
    "to_date_change": frozenset({"areas", "measures", "period", "periods", "extremes", "average", "margin", "bounds"}),
    "extremes": _SCOPE | {"groups", "band", "extremes", "limit", "place", "apart", "margin", "ratio"},
    "rank": _SCOPE | {"on measures", "areas", "band", "extremes", "limit", "place", "average"},
    "neighbour": _SCOPE | {"areas", "extremes", "limit"},
    "listing": _SCOPE
    | {"on measures", "ratio", "groups", "areas", "quantity", "bounds", "average", "extremes", "mean", "margin"},
    "across": _SCOPE | {"groups", "extremes", "margin", "quantity"},
    "gaps": _SCOPE | {"areas", "groups", "extremes", "limit", "gap", "margin", "mean"},
    "ties": _SCOPE | {"groups"},
    "nearest": _SCOPE | {"groups", "areas", "numbers", "bounds", "average", "mean", "limit"},
    "complete": _SCOPE | {"groups", "conditions", "quantity"},
    "missing": _SCOPE | {"groups", "quantity"},
    "own_ends": _SCOPE | {"groups", "extremes"},
    "mean": _SCOPE | {"groups", "regions left out", "areas", "mean", "average", "bounds"},
    "beside_mean": _SCOPE | {"areas", "mean", "average"},
    "best_measure": frozenset({"areas", "measures", "period", "inspection", "extremes", "conditions"}),
    "change": frozenset(
        {
            "on measures",
            "areas",
            "measures",
            "group",
            "inspection",
            "place",
            "extremes",
            "limit",
            "period",
            "periods",
            "margin",
        }
    ),
    "reinspected": frozenset({"areas", "group", "limit", "quantity", "period"}),
    "judgement": frozenset({"areas", "period", "inspection"}),
    "judged": frozenset({"areas", "judgements", "group", "groups", "period", "inspection", "numbers", "quantity"}),
    "dates": frozenset({"areas", "period", "periods", "group", "inspection", "kinds"}),
    "held": frozenset({"areas", "group", "groups", "kinds", "period", "inspection", "quantity"}),
    "region": frozenset({"areas", "group", "groups"}),
    "each_region": frozenset({"measures", "bounds", "mean", "period", "kinds"}),
    "belongs": frozenset({"areas"}),
    "definition": frozenset({"measures"}),
    "method": frozenset({"areas", "measures", "period", "numbers", "bounds"}),
    "programme": frozenset({"areas", "group", "groups", "period", "numbers", "extremes", "average", "mean"}),
    "speaker": frozenset({"areas", "period", "inspection", "judgements"}),
    "quotes": _SCOPE | {"areas", "numbers", "bounds", "extremes", "average", "inspection", "limit"},
}


_HEARD: Mapping[str, frozenset[Task]] = {
    "next_place": frozenset({"neighbour", "extremes", "rank"}),
    "difference": frozenset(USES) - {"neighbour", "listing", "held", "missing", "across", "ties", "reinspected"},
    "change": frozenset({"change", "to_date", "to_date_change", "quotes", "reinspected", "dates", "against"}),
}  # fmt: skip
"""Concepts of a follow-up that ask for something, and the tasks by which that is given."""


def find_unheard(query: Query, resumed: Query) -> tuple[str, ...]:
    """Return, in words, what a follow-up says that the query it was resumed to would leave out of account."""
    said = query.cues - ({"next_place"} if "bare_side" in resumed.cues else set())  # "is that one above or below?"
    said -= _OF_A_LIST if "dropouts" in said or "as_gaps" in resumed.cues else set()
    lost = [name for name, tasks in _HEARD.items() if name in said and resumed.task not in tasks]
    parts = (
        (query.measures, resumed.measures, "the measure"), (query.periods, resumed.periods, "the date"),
        (query.judgements, resumed.judgements, "the judgement"), (query.group, resumed.group, "the region"),
    )  # fmt: skip
    lost += [words for said, kept, words in parts if said and not kept]
    if resumed.task == "quotes" and query.subject and resumed.subject == query.subject:
        lost = [words for words in lost if words != "the measure"]  # "and about safeguarding?": the words on it
    lost = [words for words in lost if words != "the date" or "as_told" not in resumed.cues]  # "above it in May?"
    if (
        _OF_THOSE.search(query.question)
        and resumed.task in _CURRENT | {"judged"}
        and not (resumed.areas or resumed.group)
        and not ("joint" in query.cues and len(resumed.measures) != 1)  # "in the top three for all of them"
        and not resumed.cues & {"all_told", "not_all"}  # "is that all of them?"
        and not (resumed.task == "to_date_change" and len(resumed.measures) != 1)  # "which of them moved?": of measures
    ):
        lost.append("which areas those are")
    return tuple(lost)


_OF_A_LIST = frozenset({"change"})
"""What "who drops off?" says of a list, and of no score."""

_OF_THOSE = re.compile(
    r"\b(?:which|who|how many|any|none|all|most) of (?:those|these|them|the (?:two|three|pair))\b", re.IGNORECASE
)
"""What asks of areas spoken of before, and so never of all that are held."""


_SCORES_ONLY: frozenset[Task] = frozenset({"scores", "compare", "listing"})
"""Tasks that give scores, and no place, gap or move."""

_MORE = frozenset({"rank", "next_place", "change"})
"""Concepts that ask for more than scores."""


def leaves_out(query: Query, resumed: Query) -> bool:
    """Return whether a follow-up seems to ask for something that it was not resumed to."""
    beside = resumed.task == "compare" and query.areas and ("compare" in query.cues or query.direction)
    said = query.cues - _OF_A_LIST if "dropouts" in query.cues else query.cues
    more = said & _MORE and not query.statistics and resumed.task in _SCORES_ONLY and not beside
    one = resumed.task == "scores" and len(resumed.areas) == 1
    apart = one and "difference" in query.cues and len(resumed.measures) != 2
    others = one and query.cues & {"anyone", "equal", "shared"}
    bounds, quantity = resumed.bounds, resumed.quantity
    kept = set(query.numbers) <= {*resumed.numbers, *(bounds.numbers if bounds else ()), quantity and quantity.value}
    return bool(more or apart or others) or not kept


def is_answerable(query: Query) -> bool:
    """Return whether a query can be answered as it stands: all is understood, nothing left out, nothing missing."""
    understood = not (query.unplaced or query.unknown_areas or query.either or passed_over(query))
    whole = query.task not in {"decline", "unclear"} and (bool(query.areas) or query.task not in NEEDS_AREA)
    return understood and whole


_AT_THE_TIME = re.compile(r"\b(?:at|of) (?:the|that) time\b|\bat that point\b", re.IGNORECASE)
"""What means the time of an area's own notice, wherever the area is named."""


_PAIR = 2
_APART_BY = frozenset("separated separate separates differ apart gap least between".split())
"""Words that set two areas apart from each other, and not from the rest of a ranking."""


def passed_over(query: Query) -> tuple[str, ...]:
    """Return, in words, the parts of a question that its task would leave out of account."""
    used = USES.get(query.task, frozenset())
    return tuple(words for slot, words in _held(query) if slot not in used and not _said_twice(slot, query))


def _said_twice(slot: str, query: Query) -> bool:
    """Whether a part only says again what another says: the region of the areas named, the ends of a range."""
    if slot == "kinds":  # "the Luton press notice" is Luton's, whatever its kind; words stand in press notices alone
        notices = query.kinds == ("inspectorate notice",) and query.task in {"speaker", "programme", "definition"}
        return notices or (bool(query.areas) and not set(query.kinds) & {"council", "news"})
    if slot == "inspection" and query.task == "listing":
        return bool(query.areas)  # "did Kent score 60 the first time?"
    if slot == "areas":
        return "sole" in query.cues
    if slot in {"place", "quantity"} and query.task == "quotes":
        return bool(query.areas)  # "a reduction of one fifth", "half of the plans"
    if slot in {"limit", "extremes"} and query.task == "mean" and query.limit and len(query.measures) == 1:
        return True  # "the mean of the five best"
    if slot == "group":
        return bool(query.areas and query.group and set(query.areas) <= set(query.group.areas))
    return slot == "extremes" and ("range" in query.averages or (query.task == "mean" and "measure_word" in query.cues))


_BORDERING = frozenset("neighbouring neighboring bordering adjoining adjacent".split())
"""Words for where areas lie to each other, which no table tells."""

_ALL_BUT = re.compile(r"\b(?:everything|anything|all|every \w+|(?:other|any) \w+) but ")
"""What makes a "but" an "except": "on everything but safeguarding"."""


def _held(query: Query) -> Iterator[tuple[str, str]]:
    """Yield the parts that a question holds, each with words for it."""
    for part in query.unheard:
        yield f"unheard {part}", part
    if query.areas:
        yield "areas", phrases.join(query.areas)
    if query.group:
        yield "group", query.group.words
    if query.groups:
        outside = any(group.outside for group in query.groups) and "and_rest" not in query.cues
        yield "regions left out" if outside else "groups", "more than one region"
    if query.measures and not (query.task == "judgement" and "measures" in query.inherited):
        yield "measures", phrases.join(map(phrases.name_measure, query.measures))
    if {"lowest", "highest"} & set(query.statistics) and "by_region" not in query.cues:
        yield "extremes", "lowest or highest"
    if "average" in query.statistics and query.average is None:
        yield "average", "the average"
    if query.average:
        yield "mean", f"the {query.average}"
    if query.average and query.task == "listing" and query.groups:
        yield "mean elsewhere", "the areas of one region beside the mean of another"
    apart = len(query.groups) > _PAIR or len({"lowest", "highest"} & set(query.statistics)) != 1
    if {"difference", "either_end"} <= query.cues and query.task == "extremes" and query.groups and apart:
        yield "gap elsewhere", "the gap between areas of two regions"  # "between the best London and Welsh areas"
    claimed = query.claims and query.task in _CHECKED
    if query.bounds and not claimed and not query.cues & {"whence", "when_printed"}:
        yield "bounds", query.bounds.words
    if query.judgements:
        yield "judgements", phrases.quoted(query.judgements)
    if query.kinds:
        yield "kinds", phrases.join(query.kinds)
    if query.periods:
        yield "period", query.periods[0].words
    if len(query.periods) > 1:
        yield "periods", phrases.join(period.words for period in query.periods)
    if query.margin and not (query.task == "best_measure" and query.across):  # "5 points higher than its …"
        either_way = query.task == "listing" and not query.direction and query.margin.kind not in {"within", "below"}
        of_many = query.task == "change" and not query.areas
        each = query.task == "gaps" and len(query.measures) < 2
        each = each or (query.task == "extremes" and query.margin.kind == "within" and len(query.statistics) < 2)
        yield "margin either way" if either_way or of_many or each else "margin", query.margin.words
    if query.on_measures:
        yield "on measures", "on how many measures"
    if query.ratio:
        yield "ratio", query.ratio.words
    if query.place:
        yield "place", f"place {query.place}"
    if query.band:
        yield "band", "a part of the ranking"
    if query.quantity and query.quantity.kind != "some" and not query.areas and "half" not in query.cues:
        of_scores = query.task == "complete" and query.quantity.kind == "number"  # "have two areas just one score?"
        yield "number of areas" if of_scores else "quantity", "how many areas are so"
    if query.apart:
        yield "apart", "two places of the ranking"
    of_words = query.task == "quotes" and query.areas and query.subject  # "how did it respond to the August riots?"
    if query.months and not of_words:
        yield "months", f"{phrases.join(query.months)} (of which year?)"
    if query.limit:
        yield "limit", f"the number {query.limit}"
    nearer = query.task == "scores" and "nearest" in query.cues and len(query.numbers) == _PAIR and query.measures
    if query.numbers and not (claimed or nearer):
        yield "numbers", phrases.join(f"{number:g}" for number in query.numbers)
    of_one = query.task == "listing" and len(query.areas) == 1 and query.bounds  # "its first re-inspection: 36%?"
    if query.inspection and not (of_one or (query.inspection == "latest" and query.task in _CURRENT)):
        yield "inspection", f"the {query.inspection} inspection"
    words = f" {query.question.casefold()} "
    parted = (" but " in words and not _ALL_BUT.search(words)) or " than on " in words or " than for " in words
    parted = parted and not (query.conditions or query.sides or query.cues & {"whether_there", "on_measures"})
    parted = parted and not (query.task == "quotes" and "why" in query.cues)  # each score is given, and no cause
    if len(query.measures) > 1 and parted and query.task != "across":
        yield "conditions", "two conditions at once"
    sided = (
        query.task == "mean"
        and bool(query.direction)
        and not query.bounds
        and "half" not in query.cues
        and "measure_word" not in query.cues
        and not query.groups
    )
    if (
        sided
        and "printed" not in query.cues
        and (query.areas or (query.cues & {"area_word", "count"} and not query.group))
    ):
        yield "beside the mean", f"above or below the {query.average}"
    if query.task == "ties" and "joint" in query.cues and len(query.measures) != 1:
        yield "ties on all", "the same scores on several measures at once"
    if query.task == "each_region" and query.direction and {"count", "area_word"} <= query.cues and not query.bounds:
        yield "beyond, by region", "areas on one side of the average, region by region"
    if "uneven" in query.cues and query.task in {"listing", "extremes", "scores"}:
        yield "uneven", "how even scores are on one measure"
    plain = bool(query.bounds) and not (query.conditions or query.sides or query.each or query.counts or query.claimed)
    plain = plain and (bool(query.areas) or not query.cues & {"on_any", "on_none"})
    if "ever" in query.cues and query.task == "listing" and not plain:
        yield "ever", "over all inspections"
    open_ended = len(query.periods) == 1 and {query.periods[0].since, query.periods[0].until} & {EVER_SINCE, OPEN}
    if query.task == "change" and query.periods and not (query.areas and (len(query.periods) == 2 or open_ended)):
        yield "dates of a change", phrases.join(period.words for period in query.periods)
    if query.task == "listing" and query.bounds and {"lowest", "highest"} & set(query.statistics):
        yield "printed", "a printed lowest or highest beside a number"
    if "difference" in query.cues and len(query.measures) == 2 and query.task in {"extremes", "listing"}:
        yield "gap", "the gap between two measures"
    pair = query.task == "extremes" and query.limit == _PAIR and {"difference", "area_word"} <= query.cues
    if pair and set(fold_name(query.question)) & _APART_BY and fold_name(query.question)[:1] == ("which",):
        yield "pairs", "which areas lie how far from each other"  # "which two areas are separated by the least?"
    if "next_place" in query.cues and query.task in _RANKED:
        yield "next", "next in order"
    if "date" in query.cues and query.task == "mean" and not query.periods:
        yield "dates", "by date"
    edges = {"lowest", "highest"} & set(query.statistics)
    if query.task == "to_date" and query.direction and "anyone" in query.cues and not edges:
        yield "beyond", "areas beyond a printed figure"
    if "badly" in query.cues and query.measures and not (query.task == "scores" and "share" in query.cues):
        yield "badly", "how often work was done badly"
    limited = query.bounds or query.average or query.statistics or query.margin or query.areas or query.judgements
    if query.task == "listing" and query.cues & {"good_word", "bad_word"} and not limited:
        yield "quality", "from which score on an area counts as good or bad"  # "which boroughs were decent?"
    of_a_kind = query.task == "judged" or ({"judgement", "area_word"} <= query.cues and query.task == "listing")
    if of_a_kind and not query.judgements and query.cues & {"good_word", "bad_word"}:
        yield "kind", "a positive or negative judgement (name the phrase)"
    counted = query.quantity and query.quantity.kind != "some"  # "are there any Welsh figures?"
    told = query.conditions or query.sides or "joint" in query.cues  # "do most have all three scores?"
    if query.task == "listing" and counted and not (limited or told):
        yield "beyond", "short of, or beyond, which score"  # "most areas fell short": of what?
    if query.task in {"listing", "extremes"} and _BORDERING & set(fold_name(query.question)):
        yield "borders", "which areas border on each other"  # "which neighbouring authority beat Kent?"
    if "majority" in query.cues and "by_region" not in query.cues:
        yield "majority", "most areas"
    # "the best seen at that time", "the average at the time of the Kent notice": at that of the area's own
    own = query.task in {"against", "to_date"} and bool(query.areas)
    own = own and (not query.inherited or bool(_AT_THE_TIME.search(query.question)))
    if "relative" in query.cues and not own:
        yield "relative", "a date told from another date"
