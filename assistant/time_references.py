"""The time and the inspection that a follow-up points back to: "at that point", "that year", "and the one before?"."""

import re
from dataclasses import replace

from assistant.followups import BARE, PRONOUN, again, words_of
from assistant.periods import after, at, until_before
from assistant.query import Query, Task, Which

_THEN = re.compile(r"\b(?:at|by|in|on) (?:that|this) (?:point|time|stage|date|month|moment)\b", re.IGNORECASE)

_BACK_THEN = re.compile(r"\b(?:back then|at the time|in those days)\W*$", re.IGNORECASE)

_THAT_SPAN = re.compile(r"\b(?:that|the same|that same|that very) (year|month|day|date)\b", re.IGNORECASE)

_IN_THE_NEWER = re.compile(
    r"\b(?:in|from|by) (?:the|its|their) (?:newer|newest|later|latest|more recent|most recent) "
    r"(?:one|notice|report)\W*$",
    re.IGNORECASE,
)
"""How a question ends that only says which notice it means: "and Kent's in the newer one?" asks for no date."""

_DIGITS = {"year": len("2012"), "month": len("2012-05"), "day": len("2012-05-16"), "date": len("2012-05-16")}
"""Characters of an ISO date that name the year, month or day of it."""

_JOINING = frozenset(
    "and ok so then that it what about the one was were is had has been did do does its their they them score scored "
    "get got this how done fared fare time inspection visit".split()
)

_EARLIER = frozenset("before beforehand previously earlier".split())
_LATER = frozenset("after afterwards since later subsequently next now".split())
"""What a question comes to that asks for the inspection before or after the one just told: "what was it before?"."""

_BRIEF = 5
"""Words up to which a question on the latest inspection says nothing else."""


def with_inspection(query: Query, before: Query) -> Query:
    """Return a question with the inspection that it means after the first was asked about: "and the second?"."""
    if words_of(query)[-1:] == ["now"] and before.inspection == "first" and query.task in BARE:
        return replace(query, inspection="latest", cues=query.cues - {"they"})  # "… and what is it now?"
    if before.inspection == "first" and query.task in BARE and _IN_THE_NEWER.search(query.question):
        return replace(
            query, task=before.task, inspection="latest", cues=query.cues - {"they"}
        )  # "and in the later one?"
    beside = _beside_its_inspection(query, before)
    if beside is not None:
        return beside
    latest = before.inspection == "latest" or (before.periods and before.task == "scores" and len(before.areas) == 1)
    if latest and set(words_of(query)) - _JOINING <= _EARLIER:
        earlier: Task = "scores" if query.task in BARE else query.task  # "the latest?" "And before?"
        return replace(query, task=earlier, inspection="previous", cues=query.cues - {"relative"})
    earlier_asked = before.inspection in {"first", "original", "previous"}
    if earlier_asked and set(words_of(query)) - _JOINING <= _LATER:
        return replace(query, task="scores", inspection="latest", cues=query.cues - {"relative"})  # "and after it?"
    if query.task == "dates" and query.areas and _IN_THE_NEWER.search(query.question):
        return replace(query, task="unclear", inspection="latest", cues=query.cues - {"date", "newest"})
    if words_of(query)[-2:] == ["the", "first"] and before.inspection in {"previous", "latest"}:
        return replace(query, inspection="first")
    newer = earlier_asked and "newest" in query.cues and len(words_of(query)) <= _BRIEF
    if newer and query.task in BARE | {"dates"}:  # "and in the latest?"
        areas, measures = query.areas or before.areas, query.measures or before.measures
        return replace(query, task=before.task, areas=areas, measures=measures, inspection="latest")
    second = query.place == 2 and before.inspection == "first" and not (query.measures or query.statistics)
    return replace(query, inspection="latest", place=None, cues=query.cues - {"ordinal"}) if second else query


def _beside_its_inspection(query: Query, before: Query) -> Query | None:
    """Return a question on the inspection before or after the one whose date was asked about; None if it is none.

    It is told by its date, not by its place: before an area's first inspection nothing is held, whatever came later.
    """
    words = set(words_of(query)) - _JOINING
    asked = before.task == "scores" and len(before.areas) == 1 and before.periods and before.memory.as_of
    own = query.areas or query.statistics or query.periods or query.bounds
    if not (asked and words) or own or not (words <= _EARLIER or words <= _LATER):
        return None
    then = until_before if words <= _EARLIER else after
    which: Which = "latest" if words <= _EARLIER else "first"
    return replace(again(query, before), areas=before.areas, measures=before.measures,
        periods=(then(before.memory.as_of),), inspection=which, cues=before.cues)  # fmt: skip


def with_time(query: Query, before: Query) -> Query:
    """Return a question with the time that it points to: "at that point", "that year"."""
    if query.periods:
        return query
    if before.periods and _THEN.search(query.question):
        measures = query.measures or before.measures
        then, as_of = before.periods[-1], before.memory.as_of
        finer = as_of.startswith(then.point) and len(as_of) > len(then.point)  # of "2012", the month that was given
        return replace(
            query, periods=(at(as_of) if finer else then,), measures=measures, cues=query.cues - {"relative", "they"}
        )
    if query.task == "quotes" and "why" in query.cues and _BACK_THEN.search(query.question):
        return replace(query, periods=before.periods[-1:], inspection=before.inspection, cues=query.cues - {"relative"})
    when = before.period.point if before.period else before.memory.as_of
    when = before.memory.as_of if before.memory.as_of.startswith(when) else when
    span = _THAT_SPAN.search(query.question)
    point = when[: _DIGITS[span[1].casefold()]] if span else ""
    if not span or not point:
        return query
    others = query.task == "dates" and query.cues & {"anyone", "rest"}  # "which other area was published that month?"
    task: Task = "held" if query.task == "unclear" or others else query.task
    alone = others or not PRONOUN.search(_THAT_SPAN.sub("", query.question))  # "who was highest that year?"
    return replace(query, periods=(at(point),), task=task, cues=query.cues - {"they", "those"} if alone else query.cues)
