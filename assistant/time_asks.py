"""What is asked of dates: when something was published, which came first, how far apart, on the same day."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Literal

from assistant.periods import UNDATED
from assistant.reading import Reading
from assistant.words import is_yes_or_no

_OPENS_WITH_WHEN = re.compile(
    r"^(?:(?:and|so|ok|but|please|now)\b,? )*(?:when\b|since when|(?:on|at|in|by)? ?(?:what|which) "
    r"(?:exact |inspection )?(?:date|day|hour|time|month|year|weekday)\b)",
    re.IGNORECASE,
)
_HOW_OLD = re.compile(
    r"\bhow (?:old|recent|long ago|many years ago|up to date|out of date|fresh|stale)\b", re.IGNORECASE
)
_PUBLISHED = re.compile(
    r"\b(?:publi(?:sh(?:ed|es)?|c|cised)|print(?:ed)?|out|releas(?:ed?|ing)|issued?|appear(?:ed|s)?|embargo(?:ed)?"
    r"|news(?:stands|stand)?|report(?:ed)|r[au]n|carr(?:y|ied)|live|signed off|land(?:ed)?|dated)\b",
    re.IGNORECASE,
)
"""Words of publication, with which a "when" asks for a date whatever else is named: "when were its scores out?"."""

_OUT_THEN = re.compile(
    r"\b(?:is|was|were|been|came|come|go|went) (?:out|public|live)\b|\bout (?:on|in|by|before|after|since)\b"
    r"|\b(?:published|released|issued|dated)\b",
    re.IGNORECASE,
)
_MAY_PUBLISH = re.compile(
    r"^(?:(?:and|so|ok|but) )*(?:could|can|may|might|were|was|are|is) (?:we|i|you|they|papers|newspapers|the papers"
    r"|anyone|anybody|a paper) (?:\w+ ){0,3}(?:publish|published|print|printed|run|reported|report)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\bhow (?:long|much time|many (?:days|weeks|months|years)|far apart in time)\b.*"
    r"\b(?:between|after|before|apart|separate[sd]?|elapsed|passed|later|earlier|until|till|divide[sd]?|went by)\b"
    r"|\bhow (?:long|much time|many (?:days|weeks|months|years))\b.*\b(?:since|wait(?:ed)?|take)\b.*"
    r"\b(?:re-?inspect(?:ed|ion)|(?:return|second) (?:inspection|visit)|(?:inspected|visited|looked at) again)\b"
    r"|\b(?:gap|interval|wait|time|days|weeks|months)(?: (?:in|of) time)? between\b.*"
    r"\b(?:re-?inspections|inspections|visits|notices|reports|publication|dates)\b",
    re.IGNORECASE,
)
"""How it is asked how much time lies between two inspections or notices."""

_BETWEEN_VISITS = frozenset("between inspection inspections visit visits reinspections first after since".split())
"""Words of a change that by themselves only say between what it was: "between its inspections"."""

_SAME_TIME = re.compile(r"\bsame (?P<unit>day|date|month|year|time|moment|week|age|vintage)\b", re.IGNORECASE)


_RELATES = re.compile(
    r"\b(?:from|relates? to|belongs? to|refers? to|dates? (?:back )?(?:from|to))\W*$"
    r"|\b(?:get|got|received?|had) (?:its|their|the|a) (?:report|notice|inspection|results?|scores?)\b",
    re.IGNORECASE,
)
"""How a question ends that asks of what time figures are: "what year are Brent's figures from?"."""


def asks_of_publication(reading: Reading) -> bool:
    """Return whether it asks when areas' sources came out, in which order, how far apart, or at the same time."""
    return bool(
        asks_which_came_first(reading)
        or asks_order_in_time(reading)
        or asks_edge_in_time(reading)
        or asks_when_published(reading)
        or asks_choice_of_dates(reading)
        or asks_time_apart(reading)
        or asks_same_time(reading)
        or asks_whether_out(reading)
    )


def asks_when_published(reading: Reading) -> bool:
    """Return whether it asks when a source on an area came out, whatever else it names: "when was its score out?"."""
    if not reading.areas or reading.statistics or reading.bounds or reading.has("change", "reinspected"):
        return False
    question = reading.question
    if _HOW_OLD.search(question) and not reading.named("unscored"):  # "how old are the young people?"
        return True
    told = _PUBLISHED.search(question) or (_RELATES.search(question) and not reading.measures)
    if _OPENS_WITH_WHEN.search(question) and told and not reading.unplaced:
        return True
    dated = reading.periods and not (reading.measures or reading.has("score", "quote", "list", "count", "area_word"))
    whether = reading.has("notice_word") and is_yes_or_no(question)  # "was Kent's report in spring 2012?"
    dated = dated and not (reading.unplaced or reading.judgements)
    return bool(dated and (whether or _OUT_THEN.search(question))) or may_publish(reading)


def may_publish(reading: Reading) -> bool:
    """Return whether it asks if something could be published at a time: "could we have run it on 12 June?"."""
    return bool(reading.areas and _MAY_PUBLISH.search(reading.question) and not (reading.bounds or reading.statistics))


def asks_whether_out(reading: Reading) -> Literal["out", "embargoed", ""]:
    """Return what something is asked to be by now, if anything: "is the Kent report out yet?", "still embargoed?"."""
    told = reading.areas and is_yes_or_no(reading.question) and not (reading.periods or reading.statistics)
    if not told or reading.bounds or reading.has("change", "reinspected"):
        return ""
    if _EMBARGOED.search(reading.question):
        return "embargoed"
    return "out" if _OUT_YET.search(reading.question) else ""


_OUT_YET = re.compile(
    r"\b(?:out|published|released|issued|public|live|available)\b.*\b(?:yet|now|already)\b"
    r"|\balready\b.*\b(?:out|published|released|issued|public|live)\b",
    re.IGNORECASE,
)
_EMBARGOED = re.compile(r"^(?:(?:and|so|ok|but) )*(?:is|are)\b.*\b(?:embargo(?:ed)?|under wraps)\b", re.IGNORECASE)


def asks_choice_of_dates(reading: Reading) -> bool:
    """Return whether it asks of which of several dates an area is: "was Newham done in 2011 or 2012?"."""
    own = reading.measures or reading.statistics or reading.bounds or reading.has("score", "quote", "change", "compare")
    choice = "or" in reading.keys and len(reading.periods) > 1
    return bool(choice and len(reading.areas) == 1 and not own and not reading.unplaced)


def asks_time_apart(reading: Reading) -> bool:
    """Return whether it asks how long lay between two publications or inspections: "how many days between …"."""
    moved = (mark for mark in reading.marks if mark.name == "change")
    changes = any(
        {reading.keys[at] for at in {*range(m.start, m.end)} - reading.taken} - _BETWEEN_VISITS for m in moved
    )
    scores = any(m.name == "score" and set(reading.keys[m.start : m.end]) - {"how", "much"} for m in reading.marks)
    valued = reading.measures or reading.statistics or reading.has("rank") or scores or changes
    return bool(reading.areas and not valued and _APART.search(reading.question)) and not reading.unplaced


def asks_same_time(reading: Reading) -> str:
    """Return the unit of time that areas' sources are asked to share: "which came out the same day as Kent's?"."""
    out = _OUT_THEN.search(reading.question) or _PUBLISHED.search(reading.question)  # "did its figures appear then?"
    own = reading.measures or reading.statistics or reading.bounds or reading.has("change")
    own = own or (reading.has("score") and not out)
    return same_time(reading.question) if reading.areas and not own else ""


def same_time(question: str) -> str:
    """Return the unit of time that a question speaks of as shared: "in the same year"; "" where it does not."""
    found = _SAME_TIME.search(question)
    unit = found["unit"].casefold() if found else ""
    if unit in {"age", "vintage"}:
        return "year"  # "is Kent's report the same age as Medway's?"
    return unit if unit in {"", "month", "year"} else "day"


def asks_which_came_first(reading: Reading) -> Literal["oldest", "newest"] | None:
    """Return which of the notices is asked for by when it came: "which of the two notices is the older one?"."""
    words = zip(reading.keys, [*reading.keys[1:], ""], strict=False)
    keys = {key for key, of in words if of not in OF_A_YEAR}  # "the first half of 2012" puts nothing first
    spoken = reading.has("notice_word") or ({"published", "inspected"} & keys and len(keys) <= _SHORT)
    if reading.areas or reading.measures or not (spoken and {"which", "what"} & keys):
        return None
    if {"older", "earlier"} & keys or ("first" in keys and {"came", "published", "inspected"} & keys):
        return "oldest"
    last = {"newer", "later"} & keys or {"more", "recent"} <= keys or {"published", "last"} <= keys
    return "newest" if last else None


def is_of_notices(reading: Reading) -> bool:
    """Return whether what came first is looked for among the notices alone, not among all areas' inspections."""
    return not (
        reading.has("area_word", "anyone") or {"who", "inspection", "inspections"} & {w.key for w in reading.words}
    )


def asks_order_in_time(reading: Reading) -> bool:
    """Return whether it asks which of some areas was inspected, or its notice published, before the other."""
    keys = reading.key_set
    valued = reading.measures or reading.has("score", "perform", "difference", "change") or keys & _VALUED
    by_time = any(one in _IN_TIME and other == "than" for one, other in pairwise(reading.keys))  # "newer than Kent's"
    compared = reading.has("compare") and not by_time
    asks = {"which", "who", "was", "were", "did", "is", "are"} & set(reading.keys[:2])
    several = len(reading.areas) > 1 or (reading.areas and keys & _SEVERAL_TIMES and reading.keys[0] == "which")
    told = keys & _INSPECTED or (keys & _OLD and not reading.statistics)  # "which is the oldest: Wigan or Brent?"
    return bool(several and asks and not (valued or compared) and told and keys & _IN_TIME)


_SEVERAL_TIMES = frozenset("inspections visits notices reports".split())


_ONE_NOTICE = frozenset({"notice", "report", "article", "document", "inspection"})


def is_of_one_notice(reading: Reading) -> bool:
    """Return whether one notice is spoken of that has to be known already: "when was the report published?"."""
    keys = reading.keys
    narrowed = reading.areas or reading.periods or reading.people or reading.has("newest", "oldest", "list", "count")
    pointed = any(one in {"the", "that", "this"} and other in _ONE_NOTICE for one, other in pairwise(keys))
    return pointed and not narrowed


def asks_edge_in_time(reading: Reading) -> Literal["oldest", "newest"] | None:
    """Return which end of time it asks an area to be at: "was Oldham the first to be published?"."""
    keys = reading.keys
    things = reading.has("notice_word") or set(keys) & _INSPECTED
    if len(reading.areas) != 1 or not (things and is_yes_or_no(reading.question)) or reading.measures:
        return None
    for the, edge, of in zip(keys, keys[1:], [*keys[2:], ""], strict=False):
        if the in {"the", "most"} and edge in _EDGES and of not in OF_A_YEAR:
            return _EDGES[edge]
    return None


_EDGES: Mapping[str, Literal["oldest", "newest"]] = {
    "first": "oldest", "oldest": "oldest", "earliest": "oldest",
    "newest": "newest", "latest": "newest", "last": "newest", "recent": "newest",
}  # fmt: skip
_INSPECTED = frozenset(
    "reported inspected inspection inspections visited published notice notices report reports".split()
)
OF_A_YEAR = frozenset("half quarter week month day days weeks months third year few two three six".split())
"""Of what a "first" or "last" may be part of a date: "in the first half of 2012"."""
_IN_TIME = frozenset(
    "first last earlier later sooner before after older newer oldest newest earliest latest recent recently".split()
)
_OLD = frozenset({"older", "newer", "oldest", "newest"})
_VALUED = frozenset("better worse higher lower best worst highest lowest stronger weaker".split())

_SHORT = 5
"""Words up to which "which was published first?" asks of what was just spoken of."""


_WHETHER_DATED = re.compile(
    r"\b(?:un)?dated\W*$|\bdates? (?:on|for|to|against|beside|with|attached|given)\b|\bhave (?:a|any) dates?\b"
    r"|\b(?:know|have|got|there)\b.*\b(?:the|a|any|an exact) (?:exact )?(?:date|day|month|year) (?:for|of|on)\b",
    re.IGNORECASE,
)


def asks_whether_dated(reading: Reading) -> bool:
    """Return whether it asks if the date of an area's source is known: "is the Doncaster figure dated?"."""
    other = reading.statistics or reading.bounds or set(reading.periods) - {UNDATED} or reading.judgements
    asked = is_yes_or_no(reading.question) and bool(_WHETHER_DATED.search(reading.question))
    return bool(reading.areas) and asked and not other


def asks_date(reading: Reading) -> bool:
    """Return whether it asks when a source was published, or for the newest or oldest."""
    if [word.key for word in reading.words[:3]] == ["how", "far", "back"] and not reading.areas:
        return True  # "how far back do your figures go?"
    keys = reading.keys
    if keys[:2] == ["what", "happened"] and reading.has("reinspected"):
        return False  # "what happened when the inspectors returned?"
    if keys[:2] == ["how", "long"] and reading.areas and "inspection" in keys and {"last", "take", "go"} & set(keys):
        return True  # "how long did the Luton inspection last?": its days are not given
    if keys[:2] == ["how", "long"] and "inspection" in keys and not reading.areas and {"last", "take"} & set(keys):
        return False  # "how long does an inspection last?"
    if asks_whether_dated(reading):
        return True
    edge = reading.has("date") and reading.has("newest", "oldest")  # "from which year are your oldest figures?"
    scored = reading.has("score") and not edge
    if reading.has("whence") and reading.has("list", "count") and reading.named("kinds"):
        return False  # "which areas' figures come from a council's own publication?"
    if reading.measures or reading.bounds or scored or (reading.periods and not reading.areas):
        return False
    if ((reading.statistics or reading.direction) and _only_ranks(reading)) or (
        reading.direction and reading.has("joint", "measure_word")
    ):
        return False  # "who came out ahead on each measure"
    if reading.areas and _is_added(reading):
        return False
    if reading.has("count") and reading.has("notice_word") and not reading.areas:
        return False  # "how many publications are there from councils?"
    if keys[:2] == ["how", "old"] and {"she", "he"} & set(keys):
        return False  # of a person
    done = {(mark.start, mark.end) for mark in reading.marks if mark.name == "perform"}
    dated = {(mark.start, mark.end) for mark in reading.marks if mark.name == "date"}
    if "how" in keys and dated and dated <= done and not (reading.has("notice_word") or _spans_time(reading)):
        return False  # "just tell me how Kent came out"
    if keys[:2] in (["how", "did"], ["how", "does"]) and not _spans_time(reading):
        return False  # "how did it get on when it was inspected"
    return reading.has("date") or (reading.has("newest", "oldest") and not reading.areas)


def _is_added(reading: Reading) -> bool:
    """Whether a date is only asked for along with the scores: "the three measures for Wigan, with the dates"."""
    measures = [mark.end for mark in reading.marks if mark.name == "measure_word"]
    dates = [mark.start for mark in reading.marks if mark.name == "date"]
    first = min(dates, default=0)
    led = {word.key for word in reading.words[max(0, first - 2) : first]}
    return bool(measures) and first > max(measures) and bool(led & {"with", "plus", "and", "including"})


def _only_ranks(reading: Reading) -> bool:
    """Return whether what could be of a date is of a place as well: "who came out worst"."""
    ranked = {(mark.start, mark.end) for mark in reading.marks if mark.name == "perform"}
    return all((mark.start, mark.end) in ranked for mark in reading.marks if mark.name == "date")


def _spans_time(reading: Reading) -> bool:
    """Return whether "how did" asks of a time after all: "how did the dates differ"."""
    return bool({"date", "dates", "day", "days", "time"} & reading.key_set)


_PRINTED = r"(?:['’]s)? (?:to-date |to date |printed |national |official |inspectorate['’]?s? )*"
_GIVEN = r"(?:printed|published|given|stated|quoted|shown|issued|recorded|listed) (?:for|in|on|by|as of|as at|during)"
_ITS_AVERAGE = {
    "dated_average": rf"{_PRINTED}(?:average|lowest|highest)\b",
    "dated_figures": rf"{_PRINTED}(?:figures?|numbers|table)\b",
}


def dates_an_average(reading: Reading) -> str | None:
    """Return whether its one period is the average's, not the areas': "the June average", "the June figures"."""
    if len(reading.periods) != 1 or not reading.statistics:
        return None
    words = reading.periods[0].words  # with the year, which may be left out
    names = "|".join(re.escape(name) for name in dict.fromkeys((words, words.rpartition(" ")[0] or words)))
    if re.search(rf"\b(?:average|lowest|highest)\b(?: \w+)? {_GIVEN} (?:{names})\b", reading.question, re.I):
        return "dated_average"  # "the average printed for June 2012"
    told = (sign for sign, by in _ITS_AVERAGE.items() if re.search(rf"\b(?:{names}){by}", reading.question, re.I))
    return next(told, None)
