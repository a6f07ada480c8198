"""The list that a follow-up points back to: all that was listed before it was narrowed."""

import re
from dataclasses import replace

from assistant.followups import count_of
from assistant.query import Query

_ALL_OF_IT = re.compile(
    r"\b(?:all|the|those|these)(?: of)?(?: the| those| these)?(?: (?:original|first|whole|full))? (?P<count>\w+)\b"
    r"|\b(?:the|that) (?:whole|full|original|entire|first|complete) (?:list|lot|group|set|table)\b",
    re.IGNORECASE,
)


def at_the_whole_list(query: Query, before: Query) -> Query:
    """Return the question before as it was of the list that it narrowed: "which are in Wales?" "Of all six, who …?"."""
    group = before.group
    whole = group.whole if group else ()
    if group is None or len(whole) <= len(before.memory.listed) or query.areas or query.group:
        return before
    said = (count_of(found["count"]) if found["count"] else len(whole) for found in _ALL_OF_IT.finditer(query.question))
    if len(whole) not in said:
        return before
    ground = group.region if group.region and set(whole) <= set(group.region.areas) else None
    return replace(before, group=ground, memory=replace(before.memory, listed=whole, ranks=None))
