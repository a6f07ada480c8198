"""What each task takes into account; all else that a question holds is asked back about."""

from collections.abc import Iterator, Mapping

from assistant import phrases
from assistant.query import Query, Task

_SCOPE = frozenset({"measures", "group", "period", "kinds", "judgements"})
"""What the statements over current scores can be narrowed by."""

_COUNTED = frozenset({"scores", "compare", "extremes", "listing", "rank", "mean"})
"""Tasks in which a "third" would be a place."""

PASSING = frozenset({"relative", "ordinal", "ever", "badly", "majority", "joint"})
"""Concepts of one question only: a follow-up does not take them over."""

USES: Mapping[Task, frozenset[str]] = {
    "scores": frozenset({"areas", "measures", "period", "inspection"}),
    "compare": frozenset({"areas", "measures", "period", "inspection", "extremes"}),
    "against": frozenset({"areas", "measures", "period", "inspection", "extremes", "average"}),
    "to_date": frozenset({"areas", "measures", "period", "extremes", "average"}),
    "to_date_change": frozenset({"measures", "period", "periods", "extremes", "average"}),
    "extremes": _SCOPE | {"extremes", "limit"},
    "rank": _SCOPE | {"areas", "extremes", "limit"},
    "listing": _SCOPE | {"areas", "bounds", "average"},
    "mean": _SCOPE | {"areas", "mean", "average"},
    "best_measure": frozenset({"areas", "measures", "period", "inspection", "extremes"}),
    "change": frozenset({"areas", "measures", "group", "inspection", "extremes"}),
    "reinspected": frozenset({"areas", "group"}),
    "judgement": frozenset({"areas", "period"}),
    "judged": frozenset({"areas", "judgements", "group", "period"}),
    "dates": frozenset({"areas", "period", "group", "inspection"}),
    "held": frozenset({"areas", "group", "kinds", "period", "inspection"}),
    "definition": frozenset({"measures"}),
    "programme": frozenset({"areas", "period", "numbers", "extremes", "average"}),
    "speaker": frozenset({"areas", "period", "inspection"}),
    "quotes": _SCOPE | {"areas", "numbers", "bounds", "extremes", "average", "inspection", "limit"},
}


def passed_over(query: Query) -> tuple[str, ...]:
    """Return, in words, the parts of a question that its task would leave out of account."""
    used = USES.get(query.task, frozenset())
    return tuple(words for slot, words in _held(query) if slot not in used and not _said_twice(slot, query))


def _said_twice(slot: str, query: Query) -> bool:
    """Whether a part only says again what another says: the region of the areas named, the ends of a range."""
    if slot == "group":
        return bool(query.areas and query.group and set(query.areas) <= set(query.group.areas))
    return slot == "extremes" and query.average == "range"


def _held(query: Query) -> Iterator[tuple[str, str]]:
    """Yield the parts that a question holds, each with words for it."""
    if query.areas:
        yield "areas", phrases.join(query.areas)
    if query.group:
        yield "group", query.group.words
    if query.groups > 1:
        yield "groups", "more than one region"
    if query.measures:
        yield "measures", phrases.join(map(phrases.name_measure, query.measures))
    if {"lowest", "highest"} & set(query.statistics):
        yield "extremes", "lowest or highest"
    if "average" in query.statistics and query.average is None:
        yield "average", "the average"
    if query.average:
        yield "mean", f"the {query.average}"
    if query.bounds:
        yield "bounds", query.bounds.words
    if query.judgements:
        yield "judgements", phrases.quoted(query.judgements)
    if query.kinds:
        yield "kinds", phrases.join(query.kinds)
    if query.periods:
        yield "period", query.periods[0].words
    if len(query.periods) > 1:
        yield "periods", phrases.join(period.words for period in query.periods)
    if query.limit:
        yield "limit", f"the number {query.limit}"
    if query.numbers:
        yield "numbers", phrases.join(f"{number:g}" for number in query.numbers)
    if query.inspection:
        yield "inspection", f"the {query.inspection} inspection"
    words = f" {query.question.casefold()} "
    if len(query.measures) > 1 and (" but " in words or " than on " in words or " than for " in words):
        yield "conditions", "two conditions at once"
    if query.average and query.direction and query.cues & {"area_word", "count"} and not query.group:
        yield "beside the mean", f"above or below the {query.average}"
    if "joint" in query.cues and query.task == "listing" and query.areas and query.bounds is None:
        yield "joint", "on each measure at once"
    if "ever" in query.cues and query.task in {"listing", "extremes"}:
        yield "ever", "over all inspections"
    if "ordinal" in query.cues and query.limit is None and query.task in _COUNTED:
        yield "ordinal", "second, third and so on"
    if "date" in query.cues and query.task == "mean":
        yield "dates", "by date"
    if query.task == "to_date" and query.direction and "anyone" in query.cues:
        yield "beyond", "areas beyond a printed figure"
    if "badly" in query.cues and query.measures:
        yield "badly", "how often work was done badly"
    if "majority" in query.cues:
        yield "majority", "most areas"
    if "relative" in query.cues:
        yield "relative", "a date told from another date"
