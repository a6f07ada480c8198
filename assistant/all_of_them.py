"""Follow-ups that ask whether something holds of all that were just listed: "are they all in London?"."""

import re
from dataclasses import replace

from assistant.followups import of, words_of
from assistant.quantities import Kind, Quantity
from assistant.query import Group, Query, Task
from assistant.several_references import THOSE_HELD
from assistant.words import is_yes_or_no

_LISTS: frozenset[Task] = frozenset({"extremes", "listing", "held", "judged", "nearest", "reinspected"})
_ALL = re.compile(
    r"\b(?:they|those|these|the (?:two|three|four|five|six|lot|pair)) (?P<then>all|both|each)\b"
    r"|\b(?P<first>all|both|each|every (?:single )?one|none|neither|either|any) of "
    r"(?:them|those|these|the (?:two|three|four|five|six|lot|pair))\b"
    r"|^(?:\W*(?:and|so|but)\b,?)*\W*(?:is|are|was|were|did|do|does|has|have)(?:n['’]t)? (?P<bare>both|all (?:two|three"
    r"|four|five|six))(?! (?:measures|scores|inspections|averages|notices|of (?:its|the))\b)",
    re.IGNORECASE,
)
"""All of those just spoken of, or none of them: "are they both above average?", "did every one of them beat 60?"."""

_NONE = frozenset({"none", "neither"})
_SOME = frozenset({"any", "either"})


def of_all_of_them(query: Query, before: Query) -> Query | None:
    """Ask whether all of a list lie in a region, beyond a limit or the average, or were so judged; or none, or any."""
    said = _ALL.search(query.question)
    listed = before.memory.listed if before.task in _LISTS and not before.areas else ()
    earlier = query.group if query.group and query.group.words.startswith("among those") else None
    if earlier:  # "are all four above average?"
        query, listed = replace(query, group=None, numbers=()), earlier.areas
    if not said or not listed or not is_yes_or_no(query.question) or query.areas or query.unknown_areas:
        return None
    word = (said["then"] or said["first"] or said["bare"]).casefold()
    kind: Kind = "none" if word in _NONE else "some" if word in _SOME else "all"
    own = query.periods or query.average or query.place or "than" in words_of(query)
    if (own and not query.bounds) or THOSE_HELD.search(query.question):
        return None
    if query.group and kind == "all" and not _limited(query):
        return replace(query, task="region", areas=listed, inherited=("areas",), cues=query.cues | {"joint"})
    if query.group or not _limited(query) or (kind != "all" and not query.statistics):
        return None
    quantity, group = Quantity(kind, 0, 0), Group("among those just listed", listed)
    cues = query.cues - {"they", "those", "joint", "on_any", "on_none", "count"}
    if query.judgements:
        return replace(query, task="judged", group=group, quantity=quantity, cues=cues)
    limit = query.statistics == ("average",) and query.direction
    if not (limit or query.bounds) or query.task not in {"to_date", "listing", "unclear", "scores", "against"}:
        return None
    return replace(of(query, before, "listing"), areas=(), group=group, quantity=quantity, numbers=(),
        conditions=(), limit=None, cues=cues)  # fmt: skip


def _limited(query: Query) -> bool:
    """Whether it sets a limit that those of a list lie beyond, or names what they were called."""
    return bool(query.measures or query.statistics or query.bounds or query.judgements)
