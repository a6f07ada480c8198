"""Follow-ups on a figure that a notice prints: the same in another's notice, the score of the area itself beside it."""

import re
from dataclasses import replace

from assistant.followups import BARE, again, words_of
from assistant.query import Query
from assistant.words import is_yes_or_no

_ITS_NOTICE = re.compile(r"\b(?:one|ones|notice|report|paper|document|release|bulletin)\b", re.IGNORECASE)
_DOING = re.compile(
    r"\b(?:do|doing|done|fare[ds]?|faring|perform(?:s|ed|ing)?|get|gets|got|score[ds]?|scoring|manage[ds]?"
    r"|achieve[ds]?|earn(?:s|ed)?|rated?|rank(?:s|ed)?)\b(?! \w+ (?:notice|one|report)\b)",
    re.IGNORECASE,
)
"""What is asked of an area, not of a notice: "how did the Kent one do?"."""

_MORE = frozenset({"score", "rank", "compare", "difference", "change"})

_OWN = frozenset({"own", "itself"})


def of_the_same_figure_printed(query: Query, before: Query) -> Query | None:
    """Ask for the to-date figure just given as another area's notice prints it: "what does the Luton one say?"."""
    told = before.task == "to_date" and before.statistics and before.measures
    own = query.statistics or query.bounds or query.direction or query.group or query.average or query.judgements
    more = query.unscored or query.stance or query.numbers or query.cues & _MORE
    said = query.task == "quotes" and (query.measures or not query.subject)  # "what does the Luton one say?"
    bare = (query.task in BARE or said) and not (own or more)
    if not (told and bare and query.areas) or not _ITS_NOTICE.search(query.question) or _DOING.search(query.question):
        return None
    return replace(again(query, before), areas=query.areas, measures=query.measures or before.measures,
        periods=query.periods, corrections=query.corrections, inherited=("measures",))  # fmt: skip


_BESIDE = frozenset({"compare", "difference"})


def of_two_printings(query: Query, before: Query) -> Query | None:
    """Set the to-date figure just given beside that of another notice: "how does that compare with the Luton one?"."""
    told = before.task == "to_date" and len(before.statistics) == 1 and before.areas and not before.periods
    own = query.statistics or query.bounds or query.group or query.average or query.judgements or query.numbers
    same = {"same", "equal"} & {*words_of(query), *query.cues}
    asked = (query.cues & _BESIDE or same) and "they" in query.cues and not query.cues & {"score", "rank"}
    if not (told and asked) or own or len(query.areas) != 1 or not _ITS_NOTICE.search(query.question):
        return None
    alike = same and is_yes_or_no(query.question)
    return replace(again(query, before), task="to_date_change", areas=(*before.areas, *query.areas),
        cues=frozenset({"same_as_before"} if alike else ()),
        measures=query.measures or before.measures, corrections=query.corrections, inherited=("measures",))  # fmt: skip


def of_its_own_score(query: Query, before: Query) -> Query | None:
    """Ask for an area's own score beside the to-date figure just given: "and what was Luton's own score?"."""
    told = before.task == "to_date" and len(before.measures) == 1 and len(query.areas) == 1
    own = query.statistics or query.measures or query.bounds or query.direction or query.group or query.periods
    if not told or own or query.task != "scores" or not _OWN & set(words_of(query)):
        return None
    return replace(query, measures=before.measures, inherited=("measures",))


def of_a_number_beside_it(query: Query, before: Query) -> Query | None:
    """Ask how a number stands to the to-date figure just given: "is 70 above it?", "is 70% good?"."""
    given = query.bounds.numbers if query.bounds and query.bounds.of_one and not query.bounds.near else ()
    beside = "number_beside" in query.cues and not query.statistics[1:]
    numbers = query.numbers if beside else given
    told = before.task == "to_date" and len(before.statistics) == 1 and not before.areas
    own = query.areas or query.group or query.periods or query.cues & {"area_word", "anyone", "list", "count"}
    sided = "worth" in query.cues or (query.direction and query.cues & {"they", "those"})
    if not told or own or len(numbers) != 1 or not (beside or sided):
        return None
    statistics = before.statistics if sided else query.statistics
    return replace(query, task="to_date", measures=query.measures or before.measures, statistics=statistics,
        periods=before.periods, bounds=None, numbers=numbers, claims=True, reason=None, subject=(), phrase="",
        direction=None if "worth" in query.cues else query.direction,
        inherited=() if query.measures else ("measures",),
        cues=query.cues - {"they", "those"} | {"number_beside"})  # fmt: skip
