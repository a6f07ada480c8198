"""So many places above or below an area in a ranking: "who is two places above Barnet?", and "two up?" after that."""

import re
from dataclasses import replace

from assistant.followups import BARE, count_of, of, words_of
from assistant.query import Query, Task
from assistant.words import is_yes_or_no

_COUNT = r"(?P<count>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_UNIT = r"(?:more |whole )?(?:places?|spots?|rungs?|positions?|slots?|steps?|ranks?)"
_WAY = (
    r"(?:further |higher )?(?:(?P<up>up|above|higher|ahead|better)|(?P<down>down|below|lower|behind|beneath|worse))\b"
)
_PLACES_OFF = re.compile(rf"\b{_COUNT} {_UNIT} {_WAY}", re.IGNORECASE)
_SO_MANY_OFF = re.compile(rf"\b{_COUNT} (?:{_UNIT} )?{_WAY}(?! \d)", re.IGNORECASE)
_IN_A_RANKING: frozenset[Task] = frozenset({"rank", "neighbour"})
_CURT = 9
"""Words up to which a "two above it" asks for no more than who stands there."""


def off_by_places(query: Query) -> Query:
    """Return a question as of who stands so many places from the one area that it names, where it asks that."""
    asked = _PLACES_OFF.search(query.question)
    own = query.statistics or query.bounds or query.average or query.periods or "count" in query.cues
    if not asked or own or len(query.areas) != 1 or is_yes_or_no(query.question) or query.task == "decline":
        return query
    return _stepping(query, asked, query.areas)


def of_so_many_places_off(query: Query, before: Query) -> Query | None:
    """Ask who stands so many places from the area whose place was just told: "two places up?", "and two below it?"."""
    asked = _SO_MANY_OFF.search(query.question)
    own = query.areas or query.statistics or query.bounds or query.average or query.periods or query.margin
    other = query.cues & {"count", "difference"} or query.task not in BARE | {"listing", "rank", "neighbour"}
    placed = before.task in _IN_A_RANKING and len(before.areas) == 1
    if not (asked and placed) or own or other or is_yes_or_no(query.question) or len(words_of(query)) > _CURT:
        return None
    taken = replace(of(query, before, "neighbour"), group=query.group or before.group)
    return _stepping(taken, asked, before.areas)


def _stepping(query: Query, asked: re.Match[str], areas: tuple[str, ...]) -> Query:
    """Return a question for who stands as many places off as a match says."""
    up = {"looks_up"} if asked["up"] else set()
    spent = {"area_word", "higher", "lower", "one_side", "rank", "looks_up", "either_side", "they", "more"}
    return replace(query, task="neighbour", areas=areas, skip=count_of(asked["count"]) or 1, limit=None, place=None,
        direction=None, numbers=(), quantity=None, margin=None, claims=False, unplaced=(), subject=(), phrase="",
        cues=query.cues - spent | up)  # fmt: skip
