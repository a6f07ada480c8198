"""Follow-ups on a list as a record: which of it is held, from what kind of source, if that is all."""

import re
from dataclasses import replace

from assistant.followups import BARE, OVER_MANY, again, is_followup, of, words_of
from assistant.query import Group, Query, Task
from assistant.words import is_yes_or_no

_LISTS: frozenset[Task] = frozenset({"extremes", "listing", "judged", "held", "missing", "across", "reinspected"})
"""Tasks whose answers list areas, of which each has its source."""

_SCORED: frozenset[Task] = frozenset({"extremes", "listing"})
"""Those whose answers give scores, as their part then does."""


def of_those_sourced(query: Query, before: Query) -> Query | None:
    """Ask which of those listed come from some kind of source, or have a notice here: "which are from the papers?"."""
    own = query.areas or query.measures or query.statistics or query.bounds or query.periods or query.judgements
    if query.task == "held" and "those" in query.cues and words_of(query)[-2:] == ["are", "notices"]:
        query = replace(query, kinds=query.kinds or ("inspectorate notice",))  # "how many of those are notices?"
    recorded = query.kinds or "whole" in query.cues or {"notice_word", "held"} <= query.cues
    own_ground = query.cues & {"widen", "area_word"} or ("whence" in query.cues and not query.kinds)
    asked = recorded and not own_ground and query.task in BARE | {"held", "listing"}
    head = before if before.task in _LISTS else before.memory.main
    if not asked or own or head is None or head.task not in _LISTS or len(before.areas) == 1:
        return None
    turned = head.task == "held" and head.kinds and query.kinds and not query.cues & {"they", "those"}
    if turned and not (head.group or query.group) and is_followup(query):
        return replace(again(query, head), kinds=query.kinds)  # "which are from councils?" "And from the papers?"
    narrowed = head.task == "held" and head.group and " among " in f" {head.group.words}" and head.kinds
    listed = head.group.areas if narrowed and head.group else before.memory.listed or head.memory.listed
    refers = query.cues & {"they", "those", "on_any"} or is_followup(query) or _OF_WHICH.match(query.question)
    if not refers or not listed:
        return None
    words = head.group.words if narrowed and head.group else "among those just listed"
    kept = tuple(area for area in listed if query.group is None or area in query.group.areas)
    words = f"{query.group.words} {words}" if query.group else words
    group = Group(words, kept, whole=tuple(listed), region=query.group)
    if head.task in _SCORED and head.measures and query.kinds:
        on = of(query, head, "listing")
        return replace(on, areas=(), group=group, groups=(), direction=None, cues=on.cues - {"they", "those"})
    cues = query.cues - {"they", "those", "on_any", "lower", "higher", "correction", "one_side", "followup"}
    cues |= {"notice_word", "of_list"} if not query.kinds else set()
    return Query(query.question, "held", group=group, kinds=query.kinds, cues=cues - {"whole", "held"},
        periods=head.periods if head.task == "held" else (), quantity=query.quantity, inherited=("areas",))  # fmt: skip


_OF_WHICH = re.compile(r"(?:(?:and|but|so|ok)\b,? )*(?:which|who|how many|what|any|do any|are any)\b", re.IGNORECASE)
"""How a question opens that asks for some of a list."""


def of_whether_that_is_all(query: Query, before: Query) -> Query | None:
    """Ask whether the list before is a whole one: "is that all of them?", "are there any more?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.kinds
    said = _THAT_ALL.search(query.question) or _ANY_MORE.search(query.question)
    if not said or own or before.task not in OVER_MANY - {"to_date", "to_date_change"} or before.areas:
        return None
    part = before.task == "extremes" and bool(before.limit or before.band or before.place)
    if part and not is_yes_or_no(query.question):
        return None  # "any more?", after the top three: the next ones
    whole = replace(again(query, before), limit=None, band=None, place=None) if part else again(query, before)
    more = bool(_ANY_MORE.search(query.question))
    cues = whole.cues - {"all_told", "not_all"}
    return replace(whole, cues=cues | {"not_all" if part != more else "all_told"})


_THAT_ALL = re.compile(
    r"^(?:(?:and|so|but|ok|then)\b,? )*(?:is|are|was|were) (?:that|those|these|they|this|it) "
    r"(?:really )?(?:all(?: of)?(?: (?:them|those|of them|there (?:is|are)|the \w+|you (?:have|hold|[’']ve got)))?|"
    r"everyone|everything|everybody|the (?:lot|whole lot|full list|complete list|whole list|full set))\W*$",
    re.IGNORECASE,
)
_ANY_MORE = re.compile(
    r"^(?:(?:and|so|but|ok|then)\b,? )*(?:are there )?(?:any|no) (?:more|others?)\b(?: of them| like that)?\W*$"
    r"|\bhave you (?:missed|left) (?:any|anyone|some)(?: out)?\W*$",
    re.IGNORECASE,
)
