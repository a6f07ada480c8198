"""Follow-ups on the few areas that a list named: each against the average, beside the one they were found by."""

from dataclasses import replace

from assistant.followups import BARE, of, the_listed, words_of
from assistant.periods import at
from assistant.query import Query, Task
from assistant.words import is_yes_or_no
from corpus.model import ToDate

_FEW = 6
"""So many areas are told of one by one."""

_LISTS: frozenset[Task] = frozenset({"listing", "extremes", "held", "judged"})


def _few(before: Query) -> tuple[str, ...]:
    """Return the areas that a list named, where it is one of a few and not of areas asked about."""
    listed = before.memory.listed if before.task in _LISTS and not before.areas else ()
    return listed if len(listed) <= _FEW else ()


def of_each_against_the_average(query: Query, before: Query) -> Query | None:
    """Ask how those listed stand to the average: "which are in Wales?" "How do they compare with the average?"."""
    beside = query.task == "against" or (query.task in BARE | {"to_date"} and query.cues & {"compare", "difference"})
    own = bool(query.areas or query.group or query.bounds or query.periods or query.average or query.limit)
    own = own or bool(query.cues & {"list", "count", "area_word", "anyone", "held", "nearest", "far_off", "on_any"})
    if not (beside and query.statistics == ("average",) and "those" in query.cues) or own or len(_few(before)) < 2:
        return None
    return of(query, before, "against", _few(before))


def of_the_mean_of_what_is_left(query: Query, before: Query) -> Query | None:
    """Ask for the mean of what an order has left: "leave those out" "What's the average of what's left?"."""
    averaged = query.statistics == ("average",) or query.average is not None
    own = query.areas or query.measures or query.group or query.bounds or query.direction
    left = before.areas if before.task in {"compare", "scores", "against"} else before.memory.listed
    if not (averaged and "left_over" in query.cues) or own or len(left) < 2:
        return None
    average = query.average or "mean"
    group = the_listed(replace(before, memory=replace(before.memory, listed=left)))
    return replace(of(query, before, "mean"), areas=(), group=group, average=average, averages=(average,),
        statistics=(), limit=None, cues=query.cues - {"left_over"})  # fmt: skip


def of_their_judgements(query: Query, before: Query) -> Query | None:
    """Ask how each of those spoken of was judged: "which rose further?" "What were they both called?"."""
    found = before.memory.listed if before.task == "listing" and len(before.areas) == 1 else ()
    areas = tuple(dict.fromkeys((*before.areas, *found))) or _few(before)  # "who shares it?" "What were they called?"
    own = query.areas or query.measures or query.group or query.bounds or query.statistics or query.judgements
    called = query.task == "unclear" and {"called", "labelled", "described"} & set(words_of(query))
    asked = (
        (query.task == "judgement" or called) and "those" in query.cues and not query.cues & {"anyone", "rest", "list"}
    )
    if not asked or own or not 1 < len(areas) <= _FEW or before.task in {"judgement", "judged"}:
        return None
    return replace(of(query, before, "judgement", areas), measures=(), direction=None, inherited=("areas",))


def of_those_found_beside_it(query: Query, before: Query) -> Query | None:
    """Ask whether those found beside an area did better than it: "any others that month?" "Did they do better?"."""
    besides = before.group if before.group and "besides " in before.group.words else None
    own = query.areas or query.group or query.bounds or query.statistics or query.numbers
    sided = query.direction and query.cues & {"they", "those"} and is_yes_or_no(query.question)
    if not (besides and sided) or own or query.task not in BARE | {"listing"} or not 0 < len(_few(before)) <= 2:
        return None
    known = before.memory.recent if len(before.memory.recent) == 1 else before.memory.spoken
    it = tuple(area for area in known if area not in besides.areas)[-1:]
    if len(it) != 1:
        return None
    cues = query.cues - {"those"} | {"beside_it" if len(_few(before)) == 1 else "beside_last"}
    return replace(of(query, before, "compare", (*_few(before), *it)), periods=(), cues=cues)


def of_the_gap_between_the_two(query: Query, before: Query) -> Query | None:
    """Ask who on a list has the widest gap between its two measures: "how did they do on risk?" "The biggest drop?"."""
    two = {"two", "both"} & set(words_of(query)) and query.cues & {"either_end", "difference"}
    own = query.areas or query.measures or query.group or query.bounds or query.periods
    measures = tuple(dict.fromkeys((*before.memory.measures, *before.measures)))
    sized = query.task in BARE | {"change", "extremes", "gaps"} and (query.statistics or query.direction)
    if not (two and sized) or own or len(measures) != 2 or before.task != "listing" or len(before.memory.listed) < 3:
        return None
    least = query.statistics == ("lowest",) or {"smallest", "least", "narrowest"} & set(words_of(query))
    return replace(of(query, before, "gaps"), areas=(), measures=measures, group=the_listed(before), statistics=(),
        direction="lower" if least else "higher", numbers=(), inherited=("measures",),
        cues=frozenset({"list", "as_gaps"}))  # fmt: skip


def of_the_higher_one(query: Query, before: Query) -> Query | None:
    """Ask who of a few is ahead, in a word for two: "what are their scores?" "Which is higher?"."""
    own = query.areas or query.measures or query.group or query.bounds or query.statistics or query.numbers
    asked = query.direction and "list" in query.cues and query.task in BARE and len(words_of(query)) <= _CURT
    plain = before.task == "listing" and not (before.bounds or before.statistics or before.conditions)
    which = words_of(query)[:1] in (["which"], ["who"], ["who's"])
    if not (asked and plain and which) or own or len(_few(before)) < 2 or "than" in words_of(query):
        return None
    end: ToDate = "highest" if query.direction == "higher" else "lowest"
    return replace(of(query, before, "extremes"), areas=(), group=the_listed(before), statistics=(end,), limit=None)


_CURT = 4


def of_how_far_beyond_it(query: Query, before: Query) -> Query | None:
    """Ask how far the few found beyond a printed figure lie from it: "is anyone below the lowest?" "By how much?"."""
    beyond = before.task == "listing" and len(before.statistics) == 1 and before.direction and not before.margin
    own = query.areas or query.measures or query.group or query.bounds or query.statistics or query.numbers
    asked = "difference" in query.cues and query.task in BARE and not query.cues & {"change", "rank", "compare"}
    listed = before.memory.listed
    if not (beyond and asked) or own or len(before.measures) != 1 or before.areas or not 0 < len(listed) <= _FEW * 2:
        return None
    if "those" in query.cues and not {"it", "that", "beyond", "above", "below"} & set(words_of(query)):
        return None  # "which two are below the average?" "How far apart are they?"
    return replace(of(query, before, "against", listed), statistics=before.statistics, limit=None,
        periods=(at(before.memory.as_of),), cues=query.cues | {"dated_figures"})  # fmt: skip


def of_how_far_from_that_end(query: Query, before: Query) -> Query | None:
    """Ask how far the best held lies from the printed best given before it: "the best you hold?" "How far short?"."""
    ends = before.memory.statistics
    printed = len(ends) == 2 and len(set(ends)) == 1 and ends[0] != "average" and before.task == "extremes"
    own = query.areas or query.measures or query.group or query.bounds or query.statistics or query.direction
    short = {"short", "off", "below", "above"} & set(words_of(query)) and "difference" in query.cues
    if not (printed and short) or own or query.task not in BARE or not 0 < len(_few(before)) < _CURT:
        return None
    return replace(of(query, before, "against", _few(before)), statistics=ends[:1], limit=None)
