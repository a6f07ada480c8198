"""What is asked of the records as such: the newest or oldest of all, anything newer, what time they span, a weekday."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Literal

from assistant.reading import Reading
from assistant.time_asks import OF_A_YEAR
from assistant.words import DAYS, is_yes_or_no, places

Edge = Literal["oldest", "newest"]

_EDGES: Mapping[str, Edge] = {
    "first": "oldest", "oldest": "oldest", "earliest": "oldest",
    "newest": "newest", "latest": "newest", "last": "newest", "recent": "newest", "recently": "newest",
    "final": "newest", "freshest": "newest",
}  # fmt: skip
_RECORDS = frozenset(
    "inspection inspections notice notices report reports figure figures score scores result results data entry record "
    "records source publication information material one area borough council authority team service".split()
)
_INSPECTED = frozenset("inspected visited published reported issued released".split())
_VISITS = frozenset({"inspection", "inspections", "visit", "visits"})
_AFTER_AN_EDGE = 2
"""Words within which "the latest" comes to what is the latest of its kind: "your last held inspection"."""


def _asks_of_figures(reading: Reading) -> bool:
    """Whether it asks of scores, phrases or words, and so not of the records as such."""
    own = reading.measures or reading.statistics or reading.bounds or reading.named("comparators")
    own = own or reading.judgements
    spoken = reading.has(
        "quote", "praise", "criticism", "why", "judgement", "change", "rank", "programme", "reinspected"
    )
    return bool(own or spoken or reading.named("unscored") or reading.unplaced)


def asks_edge_held(reading: Reading) -> Edge | None:
    """Return which of all sources is asked for, by its date: "what's your earliest inspection?", "who was last?"."""
    keys = reading.keys
    valued = reading.measures or reading.statistics or reading.named("comparators") or reading.bounds
    others = (
        valued
        or reading.judgements
        or reading.areas
        or reading.unknown_areas
        or set(reading.named("unscored")) - {"region"}
    )
    yours = {"your", "you"} & set(keys)
    if yours and not others and "up to date" in " ".join(keys):
        return "newest"  # "are your numbers up to date?"
    if others or not _ASKING & set(keys[:2]) or reading.has("quote", "why", "change", "judgement", "they", "each"):
        return None
    for at, key in enumerate(keys):
        if key not in _EDGES or (key == "recent" and keys[at - 1 : at] != ["most"]):
            continue
        if OF_A_YEAR & set(keys[at + 1 : at + 3]):
            continue  # "what came out after the first quarter of 2012?"
        done = bool(_INSPECTED & set(keys[max(0, at - 3) : at + 5])) and not {"notice", "notices"} & set(keys)
        done |= reading.has("notice_word") and {"came", "come", "out"} <= {*keys[max(0, at - 3) : at], "came", "come"}
        had = bool({"has", "had", "have"} & set(keys[max(0, at - 3) : at]) and _VISITS & set(keys[at + 1 : at + 2]))
        done = done or had  # "which area has the most recent inspection?"
        here = yours or reading.has("held")  # "what is the oldest score held?"
        if done or (here and _RECORDS & set(keys[at + 1 : at + 1 + _AFTER_AN_EDGE])):
            return _EDGES[key]
    return None


_ASKING = frozenset("which what whats who whose when".split())


_NEWER = frozenset({"newer", "later", "since", "fresher"})
_OLDER = frozenset({"older", "earlier"})
_THINGS = frozenset(
    "inspection inspections anything something report reports notice one figures data inspected".split()
)


def asks_other_in_time(reading: Reading) -> Literal["newer", "older"] | None:
    """Return whether something newer or older than a date, or than what is known, is asked for: "anything newer?"."""
    keys = reading.keys
    one = len(reading.areas) == 1 and is_yes_or_no(reading.question) and not _asks_of_figures(reading)
    if not one or not _THINGS & set(keys):
        return None
    more = ("more", "recent") in pairwise(keys)
    newer, older = bool(_NEWER & set(keys)) or more, bool(_OLDER & set(keys))
    return None if newer == older else "newer" if newer else "older"


def asks_elsewhere(reading: Reading) -> bool:
    """Return whether it asks of a game or a journey: "the score in the Luton match", "the best way to get to Luton"."""
    ours = reading.statistics or reading.judgements or reading.periods
    dated = reading.has("date", "embargo", "notice_word", "quote", "inspected")
    on_a_day = reading.has("score") and DAYS.intersection(reading.keys) and not (dated or ours)
    return bool(reading.has("elsewhere") or on_a_day or _asks_where_to_go(reading)) and not reading.measures


_TO_GO = re.compile(
    r"\b(?:best|nicest|top|finest|loveliest|prettiest|good|great|lovely|worst|cheapest|\w+ favourite) "
    r"(?:\w+ )?(?:places?|spots?|things|ideas|locations?) (?:for (?:an? |the |some |any )?|to (?!date\b))\w",
    re.IGNORECASE,
)


def _asks_where_to_go(reading: Reading) -> bool:
    """Whether it asks for places for something else than inspections: "the best places for a day out in Kent"."""
    ours = reading.judgements or reading.has("score", "inspected", "notice_word", "quote", "reinspected", "held")
    return bool(_TO_GO.search(reading.question)) and not ours


def asks_weekday(reading: Reading) -> bool:
    """Return whether it asks on which day of the week a source came out: "was it the Tuesday or the Wednesday?"."""
    keys = reading.keys
    named = (DAYS | {"weekend"}).intersection(key.removesuffix("s") for key in keys)
    asks = "weekday" in keys or "day of the week" in " ".join(keys)
    of_any = named and (reading.has("notice_word") or (reading.has("date") and reading.has("anyone")))
    known = reading.areas or reading.has("they") or of_any
    told = reading.has("date", "embargo", "notice_word") or named & set(keys)  # not "what was on at weekends?"
    played = reading.direction or (reading.has("score") and not reading.has("date", "embargo"))
    elsewhere = named and not asks and played  # "who won the Oldham match on Saturday?"
    valued = elsewhere or reading.measures or reading.statistics or reading.bounds or reading.judgements
    return bool(known and (named or asks) and told and not valued) and not reading.has("quote", "praise", "criticism")


_TIMES = frozenset("period periods years dates time timespan timeframe months span".split())
_SPANNING = frozenset("span spans cover covers covered run runs range ranges go stretch extend".split())


def asks_span(reading: Reading) -> bool:
    """Return whether it asks from when to when the sources are: "which years do you cover?"."""
    keys = reading.keys
    own = reading.areas or reading.measures or reading.statistics or reading.bounds or reading.periods
    if own or reading.has("quote", "why", "programme", "change"):
        return False
    ends = (
        "from when to when" in " ".join(keys)
        or {"earliest", "latest"} <= set(keys)
        or {"oldest", "newest"} <= set(keys)
    )
    asked = {"what", "which", "over"} & set(keys[:1])
    return ends or bool(asked and _TIMES & set(keys) and _SPANNING & set(keys))


_COMING = frozenset("came come out published issued released inspected visited followed preceded predate".split())


def asks_others_beside(reading: Reading) -> Literal["earlier", "after"] | None:
    """Return on which side of one area's source others are asked for: "which reports came after the Luton one?"."""
    keys = reading.keys
    valued = reading.measures or reading.statistics or reading.bounds or reading.judgements or reading.periods
    listed = {"which", "what", "who", "list", "name", "show"} & set(keys[:2])
    if len(reading.areas) != 1 or valued or not listed or not _COMING & set(keys) or reading.has("score", "rank"):
        return None
    before = {"before", "preceded", "predate", "earlier", "prior"} & set(keys)
    after = {"after", "followed", "since", "later"} & set(keys)
    return None if bool(before) == bool(after) else "earlier" if before else "after"


def asks_by_year(reading: Reading) -> bool:
    """Return whether it asks how many inspections are of each year or month: "which year has the most inspections?"."""
    keys = reading.keys
    own = reading.areas or reading.measures or reading.bounds or reading.periods or reading.judgements
    things = {"inspections", "areas", "reports", "notices", "sources", "inspected", "published"} & set(keys)
    led = any(one in _BY | _EACH | {"which", "what"} and other in _STRETCHES for one, other in pairwise(keys))
    most = {"most", "fewest", "least", "busiest", "many"} & set(keys)
    return bool(led and things and most) and not own


def asks_by_kind(reading: Reading) -> bool:
    """Return whether it asks how many are known from each kind of source: "break the areas down by kind of source"."""
    keys = reading.keys
    own = reading.areas or reading.measures or reading.bounds or reading.periods or reading.judgements
    led = any(one in _BY | _EACH and other in _KINDS for one, other in pairwise(keys))
    return bool(led and {"source", "sources"} & set(keys)) and not own


_KINDS = frozenset("kind kinds type types sort sorts category source class".split())


def asks_by_part(reading: Reading) -> bool:
    """Return whether it asks how many inspections are of each year, month or kind of source."""
    return asks_by_year(reading) or asks_by_kind(reading)


def asks_in_date_order(reading: Reading) -> bool:
    """Return whether sources are to be put in the order of their dates: "the notices in date order"."""
    own = reading.measures or reading.statistics or reading.bounds or reading.judgements or reading.has("score")
    things = reading.has("notice_word", "area_word", "held", "list") or reading.named("kinds")
    return bool(things) and "order" in reading.keys and bool({"date", "chronological"} & reading.key_set) and not own


_STRETCHES = frozenset({"year", "years", "month", "months"})

_NAMELESS = frozenset("people groups".split())
_ANONYMOUS = frozenset("family families parents mother father victim victims boy girl child teenager youngster".split())


def asks_for_names(reading: Reading) -> bool:
    """Return whether names of young people or their families are asked for: "name one of the children"."""
    keys = reading.keys
    joined = places(mark for mark in reading.marks if mark.name == "compound")  # "letters after their names"
    own = {key for at, key in enumerate(keys) if at not in joined}
    named = {"name", "names", "named", "identify", "identity", "identities"} & own
    named -= {"identify"} if keys[:1] == ["did"] else set()  # "did they identify young people at risk?"
    who = keys[:2] in (["who", "are"], ["who", "were"], ["who", "was"], ["who", "is"])
    who = who and not {"charge", "or"} & set(keys)  # "who was in charge …?", "who was praised, staff or managers?"
    who = who and not any(
        keys[at] in _OBJECTS for at in range(2, _first_person(reading))
    )  # "who was there to help them?"
    theirs = _NAMELESS & set(reading.named("unscored")) or _ANONYMOUS & set(keys) or {"offender", "person"} & set(keys)
    others = reading.measures or reading.statistics or reading.people or reading.has("quote", "speaker")
    if named and POSTS & reading.key_set and not (others or reading.key_set & _OF_INSPECTORS):
        return True  # "name the head of Luton's youth offending service"
    return bool((named or who) and theirs and not (others or reading.has("area_word"))) or _asks_which_of_them(reading)


def _first_person(reading: Reading) -> int:
    """Return the place of the first word for young people or their families, that of the end where there is none."""
    nameless = {mark.start for mark in reading.marks if mark.section == "unscored" and mark.name in _NAMELESS}
    nameless |= {at for at, key in enumerate(reading.keys) if key in _ANONYMOUS}
    return min(nameless, default=len(reading.keys))


_OBJECTS = frozenset({"to", "in", "with", "for", "by", "on", "at", "helping", "seeing", "teaching"})
"""Words before those whom something is done for, or who have something to do with it."""

POSTS = frozenset("head manager director boss leader chair chairman executive deputy".split())
"""Whom somebody names by the post that he holds in an area, which no notice names."""

_OF_INSPECTORS = frozenset("inspector inspectors inspectorate probation watchdog hmi hmip notice report".split())


def _asks_which_of_them(reading: Reading) -> bool:
    """Whether it asks which young people something befell, not how an area did: "which children were harmed?"."""
    young = any(m.name == "people" and m.start == 1 and m.section == "unscored" for m in reading.marks)
    ranked = reading.statistics or reading.direction or reading.bounds or reading.has("score", "area_word", "quote")
    return young and reading.keys[0] in {"which", "what", "whose"} and bool(reading.measures) and not ranked


_WANTING = frozenset({"no", "not", "missing", "lacking", "without", "absent", "blank", "lack"})


def asks_why_missing(reading: Reading) -> bool:
    """Return whether it asks why an area has no score: "why haven't you got Medway's safeguarding figure?"."""
    keys = reading.key_set
    known = len(reading.areas) == 1 or reading.has("they") or bool({"our", "its", "their"} & keys)
    return bool(known and reading.has("why") and reading.measures and keys & _WANTING) and not reading.direction


def counts_each_measure(reading: Reading) -> bool:
    """Return whether areas are to be counted measure by measure: "the number of areas covered for each measure"."""
    keys = reading.keys
    at = next((m.start for m in reading.marks if m.name == "measure_word"), 0)
    counted = next((m.start for m in reading.marks if m.name == "count"), 0)
    of_three = keys[max(0, at - 3) : at] in (["of", "the", "three"], ["of", "the", "3"]) and at < counted
    back = at - 4 if of_three else at - 1  # "for each of the three measures, how many areas …", not behind the count
    led = _EACH & set(keys[max(0, back) : at + 1]) and _BY & set(keys[max(0, back - 1) : at + 1])
    others = reading.areas or reading.measures or reading.statistics or reading.bounds or reading.direction
    return bool(led) and reading.has("count") and reading.has("area_word") and not others


_EACH, _BY = frozenset({"each", "every", "per"}), frozenset({"for", "on", "by", "in", "under", "per"})
"""Words before a measure that go through all three: "for each measure", "per measure"."""
