"""Which area a follow-up points back to: the former, the other one, the lowest of those compared."""

import re
from dataclasses import replace

from assistant.followups import OVER_MANY, again, words_of
from assistant.query import Direction, Query, Task
from assistant.words import fold_name
from corpus.model import ToDate

_ONE_OF_TWO = re.compile(r"\b(?:the|that) (former|latter)\b(?! (?:head|chief|manager|inspector))", re.IGNORECASE)


_LOWEST = frozenset("lowest worst weakest poorest bottom lower worse weaker poorer".split())


THE_END_ONE = re.compile(
    r"\bthe (lowest|worst|weakest|poorest|bottom|lower|worse|weaker|poorer"
    r"|highest|best|strongest|top|higher|better|stronger)(?:[- ](?:scoring|rated|ranked|placed|performing))?"
    r" (?:one|area|borough|council|of (?:the (?:two|three|four|five|pair)|them|those|these))\b",
    re.IGNORECASE,
)
"""The lowest or highest of those compared, as an area of which something is asked."""


_THAT_ONE = re.compile(r"\b()(?:that|this) one\b", re.IGNORECASE)


_ASKS_WHICH = re.compile(
    r"\W*(?:(?:and|so|ok|then)\b,? )*(?:which|who|what(?:['’]s| is| was| were)?) (?:the|is|was)?\b", re.IGNORECASE
)


_THE_OTHER = re.compile(
    r"\bthe other(?: (?:notice|report|area|one|borough|council|place|authority|service|team|county|city)\b|\W*$)",
    re.IGNORECASE,
)


def with_area(query: Query, before: Query) -> Query:
    """Return a question with the area that it calls the former, the latter or the other one."""
    if query.areas:
        return _beside_the_end_one(query, before) or query
    if (of_region := _at_the_one_there(query, before)) is not None:
        return of_region
    found: tuple[str, ...] = ()
    task: Task
    if (at_end := _at_the_winner(query, before) or _at_the_end_one(query, before)) is not None:
        return at_end
    placed = query.task == before.task == "extremes" and query.place == before.place is not None
    if placed and len(before.memory.listed) == 1 and query.measures not in ((), before.measures):
        return replace(query, task="scores", areas=before.memory.listed, place=None, inherited=("areas",),
            cues=query.cues - {"they", "ordinal"})  # fmt: skip
    if which := _ONE_OF_TWO.search(query.question):
        two = next(
            (known for known in (before.areas, before.memory.recent[-2:], before.memory.listed) if len(known) == 2), ()
        )
        found = two[:1] if which[1].casefold() == "former" else two[1:]
    elif _THE_OTHER.search(query.question):
        among = before.memory.recent if len(before.memory.recent) > 1 else before.memory.spoken[-2:]
        found = tuple(area for area in among if area not in before.areas)
        if before.task == "change" and len(before.areas) == 2 and before.memory.ends:
            found = before.memory.ends[:1]  # "which of the two climbed furthest?" "Where does the other one rank?"
        elif len(among) == len(before.areas) == 2 and before.direction:
            found = among[:1]  # the one that did not come out on top stands last
        elif len(found) != 1 and len(before.areas) == 1:
            found = _other_listed(before)  # "which were inspected twice?" "Kent's rise?" "And the other one?"
    if len(found) != 1:
        return query
    task = "change" if "change" in query.cues else "scores" if query.task == "unclear" else query.task
    task = "rank" if "rank" in query.cues and query.task in {"unclear", "scores"} else task
    dated = query.task == "dates" and before.task in {"scores", "change"}
    if dated and query.cues & {"newest", "oldest"} and not query.cues & {"date", "notice_word"}:
        task = "scores"  # "what's Kent's?" "And the other one's latest?"
    if before.task == "change" and "than" not in words_of(query) and not query.measures:
        bare = task == "scores" and "score" not in query.cues
        task = "change" if bare or query.direction else task  # "did the other one gain more?"
    measures = query.measures or (before.measures if task in {"scores", "rank", "change"} else ())
    cues = query.cues - {"relative", "they", "rest", "other_measures"}
    return replace(query, task=task, areas=found, measures=measures, cues=cues, inherited=("areas",))


def _other_listed(before: Query) -> tuple[str, ...]:
    """Return the other one of two that were listed together, of which the question before was on one."""
    two = next((known for known in reversed(before.memory.lists) if set(before.areas) <= set(known)), ())
    return tuple(area for area in two if area not in before.areas) if len(two) == len(("one", "other")) else ()


_SIDE = re.compile(
    r"\bthe (lower|worse|weaker|poorer|higher|better|stronger)(?:[- ](?:scoring|rated|ranked|placed|performing))?"
    r"(?: (?:one|area|borough|council))?\W*$",
    re.IGNORECASE,
)


def _other_side(query: Query, before: Query) -> set[str]:
    """Return which of two compared is meant, after a question of one: "is the stronger …?" "And the weaker?"."""
    one = len(before.areas) == 1 and set(before.areas) <= set(before.memory.ends or ())
    side = _SIDE.search(query.question) if one and before.task not in OVER_MANY else None
    return ({"trailer"} if side[1].casefold() in _LOWEST else {"leader"}) if side else set()


_WHO = re.compile(r"\bwho(?:['’]s|m|se)?\b|\bwhich\b", re.IGNORECASE)


def _at_the_winner(query: Query, before: Query) -> Query | None:
    """Return a question as of the area that came out first or last, where it calls it that: "is the winner in Kent?".

    So is one of the other of the two that were compared: "is the winner above average?" "And the loser?".
    """
    led = query.cues & {"leader", "trailer"} or _other_side(query, before)
    end: ToDate = "highest" if "leader" in led else "lowest"
    own = query.group and query.task in {"extremes", "rank"}
    own = bool(own or query.bounds or query.periods or query.cues & {"difference", "area_word", "anyone", "held"})
    if len(led) != 1 or own or _WHO.search(query.question):
        return None
    two = set(before.areas) <= set(before.memory.ends or ()) if len(before.areas) == 1 else before.task == "compare"
    named = before.memory.ends[end == "highest"] if before.memory.ends and two else ""
    if before.task == "extremes" and before.statistics == (end,) and len(before.memory.listed) == 1:
        named = before.memory.listed[0]
    if not named:
        return None
    printed = query.cues & {"printed", "official"} and "rank" not in query.cues
    statistics = query.statistics if printed else tuple(one for one in query.statistics if one != end)
    cues = query.cues - {"leader", "trailer", "they", "those", "lower", "higher"}
    quoted = cues & {"quote", "praise", "criticism"}
    bare = query.task in {"unclear", "extremes", "quotes"} and not (quoted or "rank" in cues)
    if bare and not (query.measures or statistics) and before.task not in {"compare", "extremes"}:
        return replace(again(query, before), areas=(named,))
    task: Task = "against" if "average" in statistics or printed else "rank" if "rank" in cues else query.task
    task = "quotes" if quoted and task == "extremes" else "scores" if bare and task != "against" else task
    above = {"above", "over", "beat", "beats"} & set(words_of(query))
    below = {"below", "under", "short"} & set(words_of(query))
    direction: Direction | None = "higher" if above and not below else "lower" if below and not above else None
    measures = query.measures or (before.measures if task in {"rank", "against", "scores", "change"} else ())
    return replace(query, task=task, areas=(named,), statistics=statistics, measures=measures, direction=direction,
        limit=None, place=None, cues=cues, inherited=("areas",))  # fmt: skip


_THE_ONE_THERE = re.compile(r"\bthe (?:[\w-]+ ){1,3}(?:one|area|borough|council)\b", re.IGNORECASE)


def _at_the_one_there(query: Query, before: Query) -> Query | None:
    """Return a question as of the area of a region that was spoken of: "how does that compare with the London one?"."""
    beside = query.cues & {"compare", "difference"} or query.direction
    own = query.measures or query.statistics or query.bounds or query.periods
    if query.group is None or query.group.outside or not beside or own or not _THE_ONE_THERE.search(query.question):
        return None
    there = [area for area in before.memory.recent if area in query.group.areas and area not in before.memory.listed]
    return replace(query, areas=(there[-1],), group=None, groups=()) if there and "they" in query.cues else None


def _beside_the_end_one(query: Query, before: Query) -> Query | None:
    """Return a question as of an end of those listed and another: "how does the best of them compare with Kent?"."""
    one = THE_END_ONE.search(query.question)
    beside = one and (query.cues & {"compare", "difference"} or query.direction)
    own = query.group or query.periods or query.bounds or "average" in query.statistics
    if not (one and beside and before.memory.ends) or own or len(query.areas) != 1 or before.task not in _LISTING:
        return None
    end = before.memory.ends[0 if one[1].casefold() in _LOWEST else 1]
    if not end:
        return None
    areas = tuple(dict.fromkeys((end, *query.areas)))
    return replace(query, task="compare", areas=areas, measures=query.measures or before.measures, statistics=(),
        direction=None, limit=None, cues=query.cues - {"they", "those"}, inherited=("measures",))  # fmt: skip


_LISTING: frozenset[Task] = frozenset({"extremes", "listing", "compare"})


def _at_the_end_one(query: Query, before: Query) -> Query | None:
    """Return a question as of the lowest or highest of those compared, where it calls it so, else None."""
    ends, one = before.memory.ends, THE_END_ONE.search(query.question)
    if {"lowest", "highest"} <= set(query.statistics):
        return None  # "and for reoffending: the top borough and the bottom one?"
    if before.direction and len(before.areas) > 2:
        one = one or _THAT_ONE.search(query.question)  # "which of the three is lowest?" "Is that one above average?"
    which = _ASKS_WHICH.match(query.question)  # "which is the lower one?", not "what was said of the lower one?"
    if (
        not (ends and one)
        or before.task != "compare"
        or (which and not query.question[which.end() : one.start()].strip())
    ):
        return None
    said = (one[1] or before.direction or "").casefold()
    end = ends[0] if said in _LOWEST else ends[1]  # "where does the lowest one come?"
    beside = "average" in query.statistics  # "was the weaker of the two above average?"
    if " of " in one[0] and not beside and query.task in {"unclear", "extremes"} and "rank" not in query.cues:
        return None  # "and the lowest of the three?": beside the others
    task: Task = "scores" if query.task in {"unclear", "extremes"} else query.task
    task = "against" if beside else "rank" if "rank" in query.cues else task
    task = "quotes" if task == "scores" and "quote" in query.cues else task
    measures = query.measures or (before.measures if task in {"rank", "against"} else ())
    words = {"above", "below"} & set(words_of(query)) if beside else set()
    direction: Direction | None = "higher" if words == {"above"} else "lower" if words == {"below"} else None
    sided = set() if direction else {"lower", "higher", "one_side"}
    of_it = {*fold_name(one[0]), "the"}  # "what was said about staff in the lower-scoring one?"
    subject = tuple(word for word in query.subject if word not in of_it)
    phrase = " ".join(word for word in query.phrase.split() if word.casefold() not in of_it)
    return replace(query, task=task, areas=(end,), measures=measures, statistics=("average",) if beside else (),
        direction=direction, limit=None, numbers=(), subject=subject, phrase=phrase,
        cues=query.cues - sided - {"they", "those"}, inherited=("areas",))  # fmt: skip
