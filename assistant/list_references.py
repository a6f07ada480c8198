"""The list that a follow-up points back to: all that was listed before it was narrowed."""

import re
from dataclasses import replace

from assistant.followups import OVER_MANY, again, count_of, words_of
from assistant.query import Group, Query, Task
from assistant.words import is_yes_or_no
from corpus.model import MEASURES

_ALL_OF_IT = re.compile(
    r"\b(?:all|the|those|these)(?: of)?(?: the| those| these)?(?: (?:original|first|whole|full))? (?P<count>\w+)\b"
    r"(?! (?:measures?|scores?|marks|figures|counts|fronts)\b)"
    r"|\b(?:the|that) (?:whole|full|original|entire|first|complete) (?:list|lot|group|set|table)\b",
    re.IGNORECASE,
)


def at_the_whole_list(query: Query, before: Query) -> Query:
    """Return the question before as it was of the list that it narrowed: "which are in Wales?" "Of all six, who …?".

    So is one of another list, given earlier, that has as many areas as this one counts: "of those five, who was best?".
    """
    group = before.group
    whole = group.whole if group else ()
    if query.areas or query.group:
        return before
    lists = [areas for areas in before.memory.lists if len(areas) > 1]
    if _SAME_LOT.search(query.question) and len(before.memory.listed) < _LONGER and lists:
        return _of_a_list(before, lists[-1])  # "which of them is last?" "And the same lot on risk?"
    found = list(_ALL_OF_IT.finditer(query.question))
    said = {count_of(match["count"]) if match["count"] else len(whole) for match in found}
    if group and len(whole) > len(before.memory.listed) and len(whole) in said:
        ground = group.region if group.region and set(whole) <= set(group.region.areas) else None
        return replace(before, group=ground, memory=replace(before.memory, listed=whole, ranks=None))
    return _at_an_earlier_list(before, said) or before


_ON_BOTH = re.compile(
    r"\b(?:in|on|into|make|makes|made|across|to) (?:both|the two|each)"
    r"(?: of (?:them|those|these|the (?:two|lists)))?(?: (?:of )?(?:the |those )?(?:lists?|tables?|groups?|sets?"
    r"|(?:top|bottom) \w+))?\W*$|\bboth (?:lists|tables|groups)\b|\boverlaps?\b|\bin common\b",
    re.IGNORECASE,
)
"""What asks who is on the list just given and on the one before it: "who's in both?", "is there any overlap?"."""


_ON_ONE = re.compile(
    r"\b(?P<on>first|former|earlier|second|latter|later)\b.*(?:\bnot\b|n['’]t\b|\bwithout\b|\bbut missing\b)"
    r".*\b(?:first|former|earlier|second|latter|later|other)\b",
    re.IGNORECASE,
)
"""What asks who is on one of the two lists alone: "who is in the first but not the second?"."""


def _did_both(query: Query) -> bool:
    """Whether it asks, in so many words, who meets both conditions: "which managed both?"."""
    words = words_of(query)
    asked = query.cues & {"list", "count", "area_word", "anyone"} and len(words) <= _CURT
    return bool(asked) and words[-1:] == ["both"] and words[:1] != ["are"]


_CURT = 6

_FIRST = frozenset({"first", "former", "earlier"})


def of_those_on_both(query: Query, before: Query) -> Query | None:
    """Ask who is on the list just given and on the one before it as well, or on one alone: "who's in both lists?"."""
    own = query.areas or query.measures or query.group or query.bounds or query.periods or query.judgements
    listed = before.memory.listed
    *earlier, last = before.memory.lists or ((),)
    other = (earlier[-1] if earlier else ()) if set(last) == set(listed) else last
    told = before.bounds or before.limit or before.band or before.judgements
    on = before.task in {"extremes", "listing", "judged"} and told and not before.areas and bool(listed and other)
    alone, both = _ON_ONE.search(query.question), _ON_BOTH.search(query.question) or _did_both(query)
    if not on or own or not (alone or both):
        return None
    cues = before.cues | ({"of_all"} if before.task == "extremes" else set()) | (query.cues & {"anyone"})
    asked = replace(again(query, before), quantity=None, claims=is_yes_or_no(query.question), cues=cues,
        group=Group("among those listed before", other))  # fmt: skip
    if alone is None:
        return asked
    if alone["on"].casefold() not in _FIRST:
        others = tuple(area for area in query.everywhere if area not in other)
        return replace(asked, group=Group("not among those listed before", others, True))
    if before.task == "extremes":
        return replace(asked, cues=cues | {"off_top"})
    rest = before.bounds.complement if before.task == "listing" and before.bounds else None
    return replace(asked, bounds=rest, direction=None) if rest else None


_LONGER = 3
"""How many areas make a list that is spoken of later by their number: "those five"."""


def _at_an_earlier_list(before: Query, said: set[int | None]) -> Query | None:
    """Return a question of the latest list that has so many areas, where what was just spoken of has not."""
    spoken = (before.memory.listed, before.areas, before.memory.recent, before.group.areas if before.group else ())
    if said & {before.limit, *(len(areas) for areas in spoken)}:
        return None  # "bottom three", of which two tie at the cut: "the average of those three"
    longer = (areas for areas in reversed(before.memory.lists) if len(areas) >= _LONGER)
    earlier = next((areas for areas in longer if len(areas) in said), None)
    if earlier is None:
        return None
    return _of_a_list(before, earlier)


def _of_a_list(before: Query, listed: tuple[str, ...]) -> Query:
    """Return a question that an earlier list has answered."""
    memory = replace(before.memory, listed=listed, recent=(), ranks=None, main=None)
    return Query(before.question, "held", measures=before.measures, memory=memory)


_SAME_LOT = re.compile(
    r"\b(?:the|that|those) same "
    r"(?:lot|list|areas|ones|group|set|bunch|boroughs|councils|places|four|five|six|seven|eight)\b",
    re.IGNORECASE,
)
"""The areas of the list given last, when one of them has been spoken of since."""


_FIRST_FEW = re.compile(
    r"\b(?:the|those|these) (?P<end>first|last) (?P<count>two|three|four|five|2|3|4|5)\b"
    r"(?! (?:measures?|scores?|marks|figures|inspections?|times?|dates|places|quarters|thirds|words))",
    re.IGNORECASE,
)
"""So many at an end of the list as it was printed: "what did the first two get for risk of harm?"."""


def with_the_first_few(query: Query, before: Query) -> Query:
    """Return a question of the first few of a list as of these areas, in the order in which they were printed."""
    said = _FIRST_FEW.search(query.question)
    listed = before.memory.listed if before.task in OVER_MANY or not before.areas else before.areas
    many = (said and count_of(said["count"])) or 0
    if many == len(listed) and before.memory.lists:
        listed = before.memory.lists[-1]  # "how do the first two compare?" "And the last two?"
    own = query.areas or query.group or query.limit or query.bounds or query.order or "area_word" in query.cues
    if said is None or own or not many < len(listed) or query.task not in _OF_SOME or query.inspection == "latest":
        return query
    few = listed[:many] if said["end"].casefold() == "first" else listed[-many:]
    task: Task = "compare" if query.task in {"scores", "unclear", "definition"} else query.task
    measures = query.measures or (before.measures if task in {"compare", "rank", "against"} else ())
    return replace(query, task=task, areas=few, measures=measures, numbers=(), inspection=None, direction=None,
        inherited=("areas",),
        cues=query.cues - {"they", "those", "followup", "first_inspection", "listed", "ordinal"})  # fmt: skip


_OF_SOME: frozenset[Task] = frozenset(
    {"scores", "compare", "unclear", "rank", "against", "judgement", "dates", "definition"}
)


def with_their_mean(query: Query, before: Query) -> Query:
    """Return "the mean of the three" as that of three areas just given, where it is not that of an area's scores."""
    spoken = before.areas if len(before.areas) > 1 else before.memory.listed
    if words_of(query)[-2:] == ["their", "mean"] and query.task == "unclear" and len(spoken) > 1 and not query.areas:
        return replace(query, task="mean", average="mean", averages=("mean",), cues=query.cues | {"they", "those"})
    if "own_average" not in query.cues or query.areas or query.group or len(spoken) != len(MEASURES):
        return query
    return replace(query, task="mean", average="mean", averages=("mean",), statistics=(), numbers=(), unscored=(),
        judgements=(), reason=None, cues=query.cues - {"own_average"} | {"they", "those"})  # fmt: skip
