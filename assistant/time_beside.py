"""Follow-ups on how the dates of several areas stand to each other: which came first, how far apart, when each was."""

import re
from dataclasses import replace

from assistant.followups import BARE, OVER_MANY, again, is_of_it, of, words_of
from assistant.query import Query
from assistant.time_asks import same_time
from assistant.words import is_yes_or_no


def of_which_is_newer(query: Query, before: Query) -> Query | None:
    """Ask which of the areas before came first or last: "which of the two was inspected more recently?"."""
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    ordered = query.cues & {"newest", "oldest"} and "those" in query.cues
    asked = ordered and query.task in BARE | {"dates", "extremes", "held"}
    if not asked or len(several) < 2 or query.areas or query.measures or query.group or before.task in OVER_MANY:
        return None
    return replace(of(query, before, "dates", several), direction=None, statistics=(), inspection=None, measures=())


def of_the_same_time(query: Query, before: Query) -> Query | None:
    """Ask whether the areas before were inspected at the same time: "were they inspected the same year?"."""
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    unit = same_time(query.question) if query.task in BARE | {"dates", "held"} else ""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.direction
    if not unit or own or len(several) < 2 or not is_yes_or_no(query.question) or before.task in OVER_MANY:
        return None
    return replace(of(query, before, "dates", several), measures=(), periods=(), inherited=("areas",),
        cues=query.cues | {f"same_{unit}", "as_told"})  # fmt: skip


_LEAST_RECENT = frozenset("first earliest oldest".split())
_MOST_RECENT = frozenset("last latest newest recent recently".split())
_OF_AN_END = (
    _LEAST_RECENT | _MOST_RECENT | frozenset("and so but then which who was came is the most one of them".split())
)


_AGED = {"older": "oldest", "newer": "newest", "fresher": "newest"}


def of_the_older_one(query: Query, before: Query) -> Query | None:
    """Ask which of two was published first, or last, in a word for two: "your full notices?" "Which is older?"."""
    aged = {_AGED[word] for word in words_of(query) if word in _AGED}
    listed = before.memory.listed if before.task in OVER_MANY else before.areas
    own = query.areas or query.measures or query.group or query.bounds or query.periods
    if len(aged) != 1 or own or len(listed) != _TWO or query.task not in BARE | {"dates"} or "than" in words_of(query):
        return None
    return replace(of(query, before, "dates", listed), measures=(), direction=None, statistics=(), subject=(),
        unplaced=(), inherited=("areas",), cues=query.cues | aged | {"those", "date"})  # fmt: skip


def asks_which_came_first(query: Query) -> bool:
    """Return whether a question asks no more than what came first or last: "which came first?"."""
    words = set(words_of(query))
    return bool(words & _WHICH and words & (_LEAST_RECENT | _MOST_RECENT)) and words <= _OF_AN_END


def of_the_other_end_in_time(query: Query, before: Query) -> Query | None:
    """Ask which of the same came first where the last was asked for: "which was inspected last?" "And first?"."""
    edges = before.cues & {"newest", "oldest"}
    words = set(words_of(query))
    early, late = bool(_LEAST_RECENT & words), bool(_MOST_RECENT & words)
    own = query.areas or query.measures or query.group or query.bounds or query.periods
    several = len(before.areas) > 1 and words & _WHICH  # "when was each inspected?" "Which came first?"
    if before.task != "dates" or early == late or own or not words <= _OF_AN_END or not (len(edges) == 1 or several):
        return None
    asked = {"oldest" if early else "newest", *({"those"} if several else ())}
    return replace(again(query, before), cues=before.cues - edges | asked)


_HOW_LONG = re.compile(
    r"\bhow (?:(?:many|few) (?:days|weeks|months|years)|long|far apart in time|much (?:later|earlier|sooner))\b"
    r"|\b(?:in|of) (?:days|weeks|months)\b",
    re.IGNORECASE,
)


def of_how_far_in_time(query: Query, before: Query) -> Query | None:
    """Ask how long lies between the dates just told: "when was Kent's?" "And Bexley's?" "How many months is that?"."""
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.periods
    asked = query.task in BARE | {"dates", "decline", "listing", "quotes"} and _HOW_LONG.search(query.question)
    if before.task != "dates" or not asked or own or len(several) < _TWO or "embargo" in query.cues:
        return None
    return replace(of(query, before, "dates", several[-_TWO:]), measures=(), numbers=(), unscored=(), unplaced=(),
        subject=(), reason=None, claims=False, inherited=("areas",), cues=frozenset({"date", "apart"}))  # fmt: skip


_TIME_BETWEEN = re.compile(
    r"\b(?:gap|interval|time|length of time|how (?:long|many (?:days|weeks|months|years))|how far apart)\b.*"
    r"\b(?:inspections?|visits?|reports?|notices?|inspected|visited|published)\b"
    r"|\bhow (?:long|many (?:days|weeks|months|years))\b.*\b(?:between|apart)\b",
    re.IGNORECASE,
)
_CAME_FIRST = frozenset("first earlier earliest last later latest older newer".split())
_WHICH = frozenset({"which", "what"})
_COMING = frozenset("which what of those these the two them inspections visits one ones is was came it that".split())


def of_its_inspections_in_time(query: Query, before: Query) -> Query | None:
    """Ask when the inspections just told were: "which of those came first?", "what was the gap between the visits?"."""
    own = query.areas or query.measures or query.group or query.bounds or query.periods
    if own or not before.areas or before.task in OVER_MANY or "programme" in query.cues:
        return None
    cues = frozenset({"date", "apart"} if _TIME_BETWEEN.search(query.question) else {"date"})
    words = {word for word in words_of(query) if word not in {"and", "so", "but", "then"}}
    ordered = before.memory.times > 1 and _CAME_FIRST & words and _WHICH & words and words <= _COMING | _CAME_FIRST
    if not ordered and ("apart" not in cues or "embargo" in query.cues or len(before.areas) > _TWO):
        return None
    plain = replace(query, statistics=(), direction=None, inspection=None, limit=None, numbers=(), unscored=())
    return replace(of(plain, before, "dates"), measures=(), unplaced=(), subject=(), reason=None, claims=False,
        inherited=("areas",), cues=cues)  # fmt: skip


def of_the_gap_between_its_inspections(query: Query, before: Query) -> Query | None:
    """Ask how far the scores just told of an area's inspections lie apart: "what's the gap between the two?"."""
    own = query.areas or query.statistics or query.group or query.bounds or query.periods or query.margin
    between = "difference" in query.cues and {"two", "them", "both", "inspections", "visits"} & set(words_of(query))
    asked = between and query.task in BARE | {"gaps", "reinspected"} and not query.direction
    if before.memory.times != _TWO or not asked or own:
        return None
    return replace(of(query, before, "change"), limit=None, numbers=(), across=(), inherited=("areas",))


_TWO = 2
_SOONER = frozenset("earlier later before after first last sooner afterwards beforehand".split())
_ANEW = frozenset("again back since re-inspected reinspected twice time ever any".split())


def of_its_being_later(query: Query, before: Query) -> Query | None:
    """Ask whether one of two spoken of came before the other: "and Haringey?" "Was Haringey inspected later?"."""
    words = set(words_of(query))
    beside_it = query.task in BARE | {"dates"} and len(before.areas) == len(query.areas) == 1 and is_of_it(query)
    if beside_it and before.areas != query.areas and is_yes_or_no(query.question) and _ORDER & words:
        return replace(of(query, before, "dates", (*before.areas, *query.areas)), measures=(), direction=None,
            claims=False, inherited=("areas",), cues=frozenset({"date"}))  # fmt: skip  # "was it after Kent's?"
    one = query.areas or (before.areas if "it" in words and len(before.areas) == 1 else ())
    others = [area for area in before.memory.recent if area not in one]
    own = query.measures or query.statistics or query.group or query.bounds or query.periods or query.numbers
    asked = query.task in BARE | {"dates", "held"} and is_yes_or_no(query.question) and _DATED & words
    if not asked or own or len(one) != 1 or len(others) != 1 or not _SOONER & words or _ANEW & words:
        return None
    two = (*others, *one) if query.areas and is_of_it(query) else (*one, *others)  # of which it is asked comes first
    return replace(of(query, before, "dates", two), measures=(), direction=None, inspection=None,
        claims=False, inherited=("areas",), cues=frozenset({"date"}))  # fmt: skip


_ORDER = frozenset("before after earlier later sooner older newer".split())
_DATED = frozenset("inspected visited published out released issued assessed reported done seen".split())


def of_each_date(query: Query, before: Query) -> Query | None:
    """Ask when each of those before was inspected, which is no second inspection: "what year was each inspected?"."""
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    asked = query.task == "reinspected" and {"date", "every_time"} <= query.cues
    own = query.areas or query.measures or query.group or query.periods or query.cues & {"area_word", "held"}
    if not asked or own or len(several) < _TWO or before.task in OVER_MANY:
        return None
    return replace(of(query, before, "dates", several), measures=(), inherited=("areas",), cues=frozenset({"date"}))
