"""Follow-ups on dates, and on what is held or judged: the figures printed then, what has changed since."""

import re
from dataclasses import replace

from assistant.followups import BARE, again, is_followup, words_of
from assistant.periods import EVER_SINCE, OPEN, at, since
from assistant.phrases import join
from assistant.query import Group, Query
from assistant.words import is_yes_or_no

_THEN = frozenset({"then", "time", "point", "day", "month"})
"""Words that close a question of the time just given: "and what was the average then?", "… at that time?"."""


def of_the_figure_then(query: Query, before: Query) -> Query | None:
    """Ask for the to-date figures of the notice whose date was just given: "and what was the average then?"."""
    own = query.areas or query.periods or query.group or query.bounds
    then = bool(_THEN & set(words_of(query)[-1:])) or "they" in query.cues
    if before.task != "dates" or len(before.areas) != 1 or query.task != "to_date" or own or not then:
        return None
    return replace(query, areas=before.areas, cues=query.cues - {"relative"}, inherited=("areas",))


def of_the_move_since(query: Query, before: Query) -> Query | None:
    """Ask how the to-date figures just given have moved since: "has that changed since?", "… since January 2012?"."""
    own = query.areas or query.statistics or query.group or query.bounds
    on = before.task in {"to_date", "to_date_change"} and before.memory.as_of and not own
    span = len(query.periods) > 1 or any(period.until == OPEN for period in query.periods)
    again_since = before.task == "to_date_change" and is_followup(query)  # "and since May?"
    sides = {"upward"} if query.direction == "higher" else {"downward"} if query.direction else set()
    sides |= {_MOVES[word] for word in words_of(query) if word in _MOVES}
    beside = len(sides) == 1 and is_yes_or_no(query.question)  # "is it up on January?"
    moved = beside or (span and (again_since or query.cues & {"change", "upward", "downward"}))
    if (
        query.periods
        and on
        and moved
        and not before.areas
        and query.task in BARE | {"change", "to_date", "to_date_change"}
    ):
        periods = query.periods if span or not beside else (since(query.periods[0].point),)
        return replace(query, task="to_date_change", measures=query.measures or before.measures, periods=periods,
            statistics=before.statistics, direction=None, cues=query.cues | (sides if beside else set()),
            inherited=("measures",))  # fmt: skip
    later = {"since", "later", "after", "afterwards", "now"} & set(words_of(query))
    told = before.task == "to_date" and "change" in query.cues and not (query.measures or query.periods)
    if not (on and told and later) or not (is_followup(query) or "they" in query.cues):
        return None
    return replace(query, task="to_date_change", areas=(), measures=before.measures, statistics=before.statistics,
        periods=(since(before.memory.as_of),), inherited=("measures",) if before.measures else ("areas",))  # fmt: skip


_MOVES = {"up": "upward", "down": "downward"}

_BY_THEN = re.compile(
    r"^(?:(?:and|so|ok|but)\b,? )*how many\b.*\b(?:inspected|visited|done|covered|looked at|published|reported on)\b.*"
    r"\b(?:by|up to|until|before) (?:then|that (?:time|point|date|stage))\W*$",
    re.IGNORECASE,
)


def of_how_many_by_then(query: Query, before: Query) -> Query | None:
    """Ask how many had been inspected by the date of what was just told: "how many had they done by then?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.periods
    newest = before.memory.as_of
    if own or not newest or not _BY_THEN.match(query.question):
        return None
    then = replace(at(newest), since=EVER_SINCE)
    then = replace(then, words=f"up to {then.words.removeprefix('in ').removeprefix('on ')}")
    return replace(query, task="held", areas=(), periods=(then,), subject=(), unplaced=(), claims=False,
        cues=frozenset({"count", "area_word"}), inherited=("periods",))  # fmt: skip


_PART_OF = re.compile(
    r"\b(?:covered (?:under|by|in)|part of|included in|within|inside|under|belongs? to)\b", re.IGNORECASE
)


def of_its_being_a_part(query: Query, before: Query) -> Query | None:
    """Ask whether the area before is part of another: "Grimsby. Is that covered under North Lincolnshire?"."""
    one = len(query.areas) == len(before.areas) == 1 and query.areas != before.areas
    own = query.measures or query.statistics or query.bounds or query.periods
    asked = one and "they" in query.cues and is_yes_or_no(query.question) and _PART_OF.search(query.question)
    if not asked or own:
        return None
    return replace(query, task="region", areas=(*before.areas, *query.areas), part_names=before.part_names,
        direction=None, unplaced=(), cues=query.cues | {"two_areas"}, inherited=("areas",))  # fmt: skip


def of_its_region(query: Query, before: Query) -> Query | None:
    """Ask in which region the area before lies: "which of your areas is that, and what region?"."""
    own = query.areas or query.group or query.measures or query.statistics or query.bounds or query.unplaced
    if "region" not in query.unscored or own or not before.areas or len(words_of(query)) > _BRIEF:
        return None
    return replace(query, task="region", areas=before.areas, reason=None, inherited=("areas",))


_BRIEF = 6
"""Words up to which a question on a region is of the area before."""


def of_those_of_a_time(query: Query, before: Query) -> Query | None:
    """Ask for those of a time among what was listed: "what have you got for Yorkshire?" "And dated 2010?"."""
    own = query.areas or query.group or query.measures or query.statistics or query.bounds or query.judgements
    timed = query.periods and query.task in {"held", "dates", "unclear", "scores"} and is_followup(query)
    of_some = before.task in {"held", "judged"} and (before.group or before.judgements) and not before.areas
    if not (timed and of_some) or own or "widen" in query.cues:
        return None
    return replace(again(query, before), periods=query.periods, inherited=("group", "judgements"))


def of_its_time(query: Query, before: Query) -> Query | None:
    """Ask whether the area before is of some time: "how did Hartlepool do?" "Was it published in 2010?"."""
    own = query.areas or query.group or query.measures or query.statistics or query.bounds or query.judgements
    of_many = query.cues & {"list", "count", "area_word", "anyone", "those", "held", "notice_word"}
    one = len(before.areas) == 1 and len(query.periods) == 1 and "they" in query.cues
    put_right = query.inspection or "correction" in query.cues  # "no, I meant at its first inspection, in 2010"
    if query.task != "held" or own or of_many or put_right or not one:
        return None
    out = query.claims and not _INSPECTED.search(query.question)  # the days of the inspection itself are not known
    cues = query.cues | ({"date", "whether"} if out else {"date"})
    return replace(query, task="dates", areas=before.areas, claims=bool(out), cues=cues, inherited=("areas",))


_INSPECTED = re.compile(r"\b(?:inspected|visited|examined|assessed|checked|seen)\b", re.IGNORECASE)


_OTHERS = frozenset({"else", "other", "others", "another"})


def of_others_of_the_time(query: Query, before: Query) -> Query | None:
    """Ask what else is of the time of the area before: "when was Bromley's?" "What else came out that month?"."""
    words = {word.removesuffix("'s").removesuffix("’s") for word in words_of(query)}
    others = query.cues & {"more", "anyone", "area_word", "notice_word"} and _OTHERS & words
    own = query.areas or query.group or query.measures or query.statistics or query.bounds
    if query.task not in {"dates", "held"} or not others or own or not query.periods or not before.areas:
        return None
    cues = frozenset({"area_word", "list"})
    left = tuple(area for area in query.everywhere if area not in before.areas)
    group = Group(f"besides {join(before.areas)}", left) if left else None
    return replace(query, task="held", group=group, inspection=None, cues=cues, inherited=("periods",))


def of_who_says_so(query: Query, before: Query) -> Query | None:
    """Ask on whose word the area before was judged: "apparently Bromley is “very creditable”. Who says?"."""
    told = "they" in query.cues or words_of(query)[-1:] == ["so"]
    listed = before.memory.listed if before.task in _LISTED and told else ()
    areas = before.areas or listed
    if query.task != "speaker" or query.areas or query.people or not areas or len(words_of(query)) > _BRIEF:
        return None
    return replace(query, areas=areas, inherited=("areas",))


_LISTED = frozenset({"judged", "listing", "extremes"})
"""Tasks whose answers list areas, of each of which somebody may have spoken: "who said that?"."""


def of_its_source_too(query: Query, before: Query) -> Query | None:
    """Ask for the source on another area: "what's the source for Kent?" "And for Bexley?"."""
    own = query.measures or query.statistics or query.group or query.bounds or query.periods or query.numbers
    sourced = before.task == "held" and before.areas and ("whence" in before.cues or before.cues & _SOURCED)
    if not sourced or own or query.task not in BARE or not query.areas or not is_followup(query):
        return None
    if "same" in words_of(query):  # "Oldham on the same" is of what was asked before the source
        return None
    return replace(again(query, before), areas=query.areas)


def of_its_words(query: Query, before: Query) -> Query | None:
    """Ask whether the words of the source before are held: "is that one word for word?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds
    asked = "whole" in query.cues and "they" in query.cues and is_yes_or_no(query.question)
    if not asked or own or not before.areas or before.task not in _WITH_SOURCES:
        return None
    return replace(query, task="held", areas=before.areas, cues=query.cues | {"source_whole"}, inherited=("areas",))


_SOURCED = frozenset({"source_whole", "source_official"})
_WITH_SOURCES = frozenset({"held", "dates", "region", "scores", "judged"})
"""Tasks whose answers name sources and quote no words."""


_NEWER = re.compile(
    r"\b(?:newer|later|more recent|more up to date|fresher)\b|"
    r"\b(?:inspected|visited|assessed|seen|checked|looked at)(?: again)? since\b|\bsince then\W*$"
    r"|\b(?:been|gone|went|go|come|came|returned)(?: back)? (?:to \w[\w ]* )?since\b",
    re.IGNORECASE,
)


def of_anything_newer(query: Query, before: Query) -> Query | None:
    """Ask whether a later inspection of the area before is held: "how did Wigan do?" "Anything more recent?"."""
    own = query.measures or query.statistics or query.group or query.bounds or query.periods
    other = query.areas and query.areas != before.areas  # "and have they been back to Kent since?"
    asked = _NEWER.search(query.question) and (query.cues & {"anyone", "they", "held"} or is_yes_or_no(query.question))
    brief = len(words_of(query)) <= _SHORT and query.task in BARE | {"dates", "held", "quotes"}
    several = "those" in query.cues and not (query.areas or "back" in words_of(query))  # "did they go back since?"
    of_it = {"perform", "second_inspection"} <= query.cues and not is_yes_or_no(query.question)  # "… at the later one?"
    if not (asked and brief) or own or other or len(before.areas) != 1 or several or of_it:
        return None
    return replace(query, task="dates", areas=before.areas, direction=None, inspection=None, claims=True,
        inherited=("areas",), cues=frozenset({"newer", "date", "whether"}))  # fmt: skip


_SHORT = 8
"""Words up to which it asks no more than for what is newer."""
