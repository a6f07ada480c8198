"""Signs in a question: what it gives away of what is asked, each told by one function."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Literal

from assistant.comparators import LOW
from assistant.query import Group
from assistant.reading import Reading
from assistant.record_asks import counts_each_measure
from assistant.vocabulary import Mark
from assistant.words import is_yes_or_no, places, stem

EARLIER = frozenset("first earlier earliest previous prior original initial".split())
"""Words before a measure that mean its score at an area's first inspection: "its first reoffending score"."""


def lacks_scores(reading: Reading) -> bool:
    """Return whether areas without a score are asked for: "which areas have no reoffending score"."""
    has = reading.has
    without = has("lacking", "denial", *(() if reading.left_out else ("exclusion",))) and not reading.named("kinds")
    outside = any(leaves_out(reading, mark) for mark in reading.marks if mark.section in {"regions", "nations"})
    judged = has("good_word", "bad_word", "change") or (reading.direction and not has("lacking"))
    narrowed = reading.bounds or reading.judgements or reading.unplaced
    listed = lists_areas(reading) or has("rest", "anyone")  # "which other areas have no reoffending score?"
    return bool(without and listed and reading.measures and has("score", "lacking")) and not (
        outside or judged or narrowed
    )


def measured_by_areas(reading: Reading, areas: int) -> bool:
    """Return whether other areas are measured by those named: "which areas beat Luton", "does anyone tie with it"."""
    if shares_scores(reading) and not reading.statistics:
        return bool(areas) and (areas == 1 or reading.has("anyone", "area_word"))
    set_beside = reading.direction or reading.margin or reading.has("equal") or same_as(reading)
    if not areas or reading.statistics or not set_beside:
        return False
    counted = counts_areas(reading)  # "did two areas beat Luton?", "nobody did worse than Luton"
    if is_yes_or_no(reading.question) and not (reading.has("anyone") or counted):
        return False
    others = (
        reading.has("area_word", "count", "anyone", "places")
        or counted
        or (reading.has("list") and (reading.named("comparators") or reading.has("equal")))
        or (areas == 1 and reading.has("list") and "than" in reading.key_set)
    )
    if others and same_as(reading):
        return True
    first = min((mention.start for mention in reading.mentions), default=0)
    sides = [m for m in reading.marks if m.section == "comparators" or m.name in {"equal", "reaching"}]
    ends = [
        mark.end for mark in sides if mark.name != "between"
    ]  # "between Luton and Kent, who did better" is of the two
    ends += [at for at, word in enumerate(reading.words, 1) if word.key == "than"]  # "a higher score than Luton"
    return bool(others) and (reading.margin is not None or any(0 <= first - end <= 2 for end in ends))


def means_one_area(reading: Reading) -> bool:
    """Return whether one area is spoken of that has to be known already: "how did the area compare with …"."""
    pointing = {"the", "this", "that", "our", "my"}
    one = {"area", "council", "borough", "authority", "county", "town", "city", "team", "service", "yot", "yos"}
    keys = reading.keys
    plain = [key for key in keys if key not in {"youth", "offending", "justice", "local"}]
    pointed = any(first in pointing and second in one for first, second in pairwise(plain))
    by_how_much = reading.has("difference") and {"it", "they"} & set(keys) and "average" in reading.statistics
    by_how_much = by_how_much and "how" in keys and not reading.periods  # "how much higher was it than the average?"
    told = reading.has("compare", "perform", "score") or bool(reading.statistics)
    return bool(pointed or by_how_much) and told and not lists_many(reading)


_DOES = frozenset("did does do has have had was were is are".split())
_FARES = frozenset("get got gotten compare compared fare fared perform performed do done stand".split())


def fares_as_known(reading: Reading) -> bool:
    """Return whether it asks how something spoken of before did: "how does it compare with the average?"."""
    keys = reading.keys
    runs = zip(keys, keys[1:], keys[2:], strict=False)
    known = any(does in _DOES and who in {"it", "they"} and fares in _FARES for does, who, fares in runs)
    return known and not (reading.has("area_word", "anyone", "count", "held", "rank") or reading.named("regions"))


def lists_many(reading: Reading) -> bool:
    """Return whether it asks for areas or their number, or keeps to a region."""
    return reading.has("list", "count") or bool(reading.named("regions"))


def same_as(reading: Reading) -> bool:
    """Return whether "the same … as" stands before an area: "the same reoffending score as Kent"."""
    keys = reading.keys
    first = min((mention.start for mention in reading.mentions), default=0)
    return "same" in keys[:first] and bool({"as", "like", "of", "with"} & set(keys[max(0, first - 2) : first]))


def sets_apart(reading: Reading) -> bool:
    """Return whether the gap between two measures within each area is asked about: "the widest gap between …"."""
    keys = reading.keys
    sided = reading.direction is not None and "average" not in reading.statistics
    level = reading.has("equal", "nearest", "far_off") or ("same" in keys and "as" in keys)
    lists = lists_areas(reading) or "whose" in keys
    asked = (reading.has("difference") and sided) or (level and lists and not reading.statistics)
    asked = asked or (reading.margin is not None and (lists or reading.has("anyone")))
    pair = len(reading.measures) == 2 or (reading.has("both", section="measures") and len(reading.measures) == 3)
    return (pair and asked) or within_each(reading)


def edges_average(reading: Reading) -> bool:
    """Return whether the highest or lowest of the printed averages is asked for: "the lowest average ever printed"."""
    edges = [m.end for m in reading.marks if m.section == "statistics" and m.name in {"lowest", "highest"}]
    averages = {m.start for m in reading.marks if m.section == "statistics" and m.name == "average"}
    beside = any({end, end + 1, end + 2} & averages and _only_printed(reading, end, averages) for end in edges)
    of_notices = names_printed(reading) or reading.has("ever", "notice_word")
    one = len(set(reading.statistics)) == 2
    others = reading.areas or reading.named("regions") or reading.bounds or reading.has("area_word", "measure_word")
    return bool(beside and of_notices and one) and not (others or reading.periods)


def _only_printed(reading: Reading, end: int, averages: set[int]) -> bool:
    """Whether nothing but "to date", "printed" or "national" stands between a superlative and an average."""
    until = min(at for at in averages if at >= end)
    return {word.key for word in reading.words[end:until]} <= {"to", "date", "printed", "national", "published"}


def spans_any_two(reading: Reading) -> bool:
    """Return whether the widest gap between any two of many areas is asked for: "the biggest gap between any two"."""
    keys = reading.keys
    runs = zip(keys, keys[1:], keys[2:], strict=False)
    any_two = ("between", "any", "two") in runs or ("between", "two") in pairwise(keys)
    widest = {"widest", "biggest", "largest", "greatest", "furthest", "farthest"} & set(keys)
    things = reading.has("area_word", "those") or reading.named("regions") or keys[-1:] == ["two"]
    return bool(any_two and widest and things and reading.has("difference")) and not reading.areas


def sets_own_gaps(reading: Reading) -> bool:
    """Return whether the gaps within several areas are set beside each other: "is Luton's gap wider than Kent's?"."""
    if len(reading.areas) < 2 or len(reading.measures) in {1, 2} or reading.bounds or reading.named("regions"):
        return False
    ends = {"lowest", "highest"} <= set(reading.statistics)
    keys = reading.key_set
    spread = "range" in reading.named("statistics") or reading.has("uneven")
    own = bool({"its", "their", "own", "whose"} & keys) or all(
        reading.words[mention.end - 1].possessive for mention in reading.mentions
    )
    apart = (ends and reading.has("difference")) or (spread and (own or reading.has("uneven")))
    compared = reading.direction or reading.named("comparators") or reading.has("higher", "lower", "uneven", "list")
    return apart and bool(compared or _SIZES & keys) and not _asks_between(reading)


def _asks_between(reading: Reading) -> bool:
    """Whether the gap lies between the areas themselves: "the biggest gap between Luton and Kent"."""
    first = reading.mentions[0].start
    return [word.key for word in reading.words[max(0, first - 1) : first]] == ["between"] and not (
        reading.words[reading.mentions[0].end - 1].possessive
    )


def within_each(reading: Reading) -> bool:
    """Return whether the gap between each area's own best and worst measures is asked about."""
    ends = {"lowest", "highest"} <= set(reading.statistics) or "range" in reading.named("statistics")
    keys = reading.keys
    if any(m.name == "measure_word" and m.start <= 1 and keys[0] in {"which", "what"} for m in reading.marks):
        return False  # "which measure has the widest range of scores?"
    own = bool({"its", "their", "own"} & set(keys)) or reading.has("joint", "measure_word")
    apart = reading.has("difference") or "range" in reading.named("statistics")
    sized = reading.has("difference") and bool(_SIZES & reading.key_set)
    each = own and apart and (ends or (sized and reading.has("joint", "measure_word")))
    uneven = reading.has("uneven") and (lists_areas(reading) or reading.has("anyone"))
    return (lists_areas(reading) and each and not reading.measures) or (uneven and len(reading.measures) != 1)


_SIZES = frozenset("narrowest widest smallest biggest largest greatest least tightest closest".split())
"""Words for how far an area's scores lie apart: "the narrowest gap between its three scores"."""


def has_all_scores(reading: Reading) -> bool:
    """Return whether it asks which areas have a score of each measure: "how many areas have all three scores"."""
    scored = any(word.stem == _SCORE for word in reading.words)
    sided = reading.statistics or reading.direction or reading.judgements or reading.has("equal", "lacking")
    every = reading.has("joint") and len(reading.measures) != 1
    opening = {word.key for word in reading.words[:1]}
    things = reading.has("area_word", "anyone", "count") or opening & {"which", "who"}
    if counts_each_measure(reading) or wants_scores_of(reading):
        return False
    known = means_one_area(reading)  # "what did the service score, all three measures?"
    return every and scored and bool(things) and not (sided or known)  # "give me all three scores" is of one area


def wants_scores_of(reading: Reading) -> bool:
    """Return whether scores are wanted of areas, not areas with so many: "all three scores for the areas in Wales"."""
    keys = reading.keys
    ends = {mark.end for mark in reading.marks if mark.name in {"score", "measure_word"}}
    things = [m.start for m in reading.marks if m.name == "area_word" or m.section in {"regions", "nations"}]
    led = [at for at in ends if keys[at : at + 1] in (["for"], ["of"], ["from"], ["across"])]
    asks = {"which", "who", "how", "what"} & set(keys[:2])
    return bool(led and things and min(led) < min(things)) and not asks and not reading.areas


_SCORE = stem("score")


_BRIEF = 4
"""Words up to which "ties for safeguarding?" asks which areas tie."""

_SHARING = frozenset({"share", "shares", "shared", "sharing"})


def shares_scores(reading: Reading) -> bool:
    """Return whether areas that have the same score are asked about: "which areas share a safeguarding score"."""
    scored = [at for at, word in enumerate(reading.words) if word.stem == _SCORE]
    sharing = [at for at, word in enumerate(reading.words) if word.key in _SHARING]
    if reading.has("mode") and not (reading.areas or reading.bounds or reading.has("judgement")):
        return True  # "what is the most common safeguarding score?"
    same = {at + step for at, word in enumerate(reading.words) if word.key == "same" for step in (1, 2)}
    shares = reading.has("equal") or bool(same & set(scored)) or any(a < other for a in sharing for other in scored)
    keys = reading.key_set
    pointing = {"that", "this", "it", "they", "they're"} & keys  # "who is bang on that figure?", "are they level?"
    return (
        shares
        and not pointing
        and (lists_areas(reading) or reading.has("anyone") or len(reading.words) <= _BRIEF)
        and not (reading.direction or reading.margin or reading.judgements)
    )


_FINITE = frozenset("has have had says said gives gave puts is was reads states shows claims".split())
"""Verbs that make the word before them a thing: "Draft has Luton on 75"."""


def is_order(reading: Reading) -> bool:
    """Return whether it opens with an order to write or make up something."""
    polite = frozenset("from on please can could would you now just then and so help me to".split())
    return any(
        mark.name == "invent"
        and all(word.key in polite for word in reading.words[: mark.start])
        and not any(word.key in _FINITE for word in reading.words[mark.end : mark.end + 1])
        and not _sets_aside(reading, mark)
        for mark in reading.marks
    )


def _sets_aside(reading: Reading, order: Mark) -> bool:
    """Return whether an "ignoring" only leaves out the area or region behind it: "ignoring London, which areas …"."""
    named = {mark.start for mark in reading.marks if mark.section in {"regions", "nations"}}
    named |= {mention.start for mention in (*reading.mentions, *reading.left_out)}
    exclusions = {mark.start for mark in reading.marks if mark.name == "exclusion"}
    return order.start in exclusions and bool(named & {order.end, order.end + 1})


def leaves_out(reading: Reading, region: Mark) -> bool:
    """Return whether "outside", "except" or "not in" stands before a region."""
    denials = [mark for mark in reading.marks if mark.name in {"exclusion", "denial"}]
    return any(
        0 <= region.start - mark.end <= 2 and not reading.taken & set(range(mark.end, region.start)) for mark in denials
    )  # "excluding Bromley, which London borough …" leaves out Bromley


_MEANT = frozenset(
    "it that this they measure score scores work figure figures number numbers term word phrase you".split()
)
"""Words before "mean" that make it a verb."""


def verb_mean(reading: Reading) -> bool:
    """Return whether "mean" is a verb: "what does safeguarding mean here", not "what does the mean come to"."""
    words = reading.words
    at = next((at for at, word in enumerate(words) if word.key == "mean"), 0)
    if not at or words[at - 1].key in {"the", "a"}:
        return False  # "as a mean of those held"
    asked = any(word.key in {"does", "do", "did"} for word in words[:at])
    asked = asked or (words[0].key == "what" and words[0].possessive)  # "whats reoffending mean"
    measured = any(mark.section == "measures" and at - 2 <= mark.end <= at for mark in reading.marks)
    if words[at + 1 : at + 2] and words[at + 1].key in {"compare", "differ", "stand", "sit", "look", "come"}:
        return False  # "how does that mean compare"
    closes = not {word.key for word in words[at + 1 :]} - _AFTER_MEAN
    if asked and words[at + 1 : at + 2] and words[at + 1].key in _MEANING:
        return True  # "does a higher percentage mean it's better?"
    return asked and (measured or closes or words[at - 1].key in _MEANT)


_MEANING = frozenset("it that they there better worse good bad more less an".split())
"""Words that begin what something means."""

_AFTER_MEAN = frozenset("exactly here really actually then in practice plain english terms please".split())
"""Words that may follow a closing verb "mean"."""


def only_unscored(reading: Reading, group: Group | None) -> bool:
    """Return whether what it asks a number of was never scored, as staff or an overall rating."""
    if _counts_reoffenders(reading) or _counts_people(reading):
        return True
    kinds = {m.name for m in reading.marks if m.section == "unscored" and not _is_whole_work(reading, m)}
    if _SUM.search(reading.question) and not (reading.bounds or reading.has("held", "count")):
        return True  # nobody printed a sum of scores
    if reading.has("criticism", "praise", "quote"):
        kinds.discard("grade")  # "criticised for failing to …"
    spoken = reading.has("quote", "praise", "criticism", "why", "followup", "list", "compare")
    if kinds - {"region"} and not (spoken or reading.unplaced or reading.measures or reading.bounds):
        return True
    said = reading.has("quote", "praise", "criticism")  # what was said of it can be looked for
    if kinds & {"other_scores", "money"} and reading.statistics and not (said or reading.measures):
        return True  # "which area is the best value for money"
    if "groups" in kinds and reading.statistics and not (said or reading.measures):
        return True  # "which worker was the worst"
    if {"add", "divide"} <= reading.key_set:
        kinds.discard("overall_score")  # a mean, in other words
    if kinds & {"overall_score", "grade", "reoffending_rate", "statistic"} or ("money" in kinds and not said):
        return True
    within = group and not reading.named("nations")  # "the English ones: which region came out best?"
    if "region" in kinds and not within and (reading.statistics or lists_areas(reading)):
        return True
    kinds.discard("region")
    if (
        reading.has("count")
        and reading.areas
        and not reading.has("area_word", "notice_word", "difference", "reinspected", "rank")
        and group is None
        and not reading.direction
    ):
        return not reading.bounds and not reading.judgements
    asks = reading.has("score", "count") and not reading.has("quote")
    return bool(kinds) and asks and not reading.measures and not reading.bounds


def _is_whole_work(reading: Reading, mark: Mark) -> bool:
    """Whether people are only those whom all the work is with: "its score for work with young offenders"."""
    before = reading.keys[max(0, mark.start - 2) : mark.start]
    offenders = reading.words[mark.end - 1].key == "offenders"
    return mark.name == "people" and (
        before[-2:] == ["work", "with"] or (offenders and before[-1:] in (["for"], ["with"]))
    )


def _counts_people(reading: Reading) -> bool:
    """Whether it asks for a number of people, which the notices do not give of an area: "how many youngsters …"."""
    counts = {mark.end for mark in reading.marks if mark.name == "count"}
    counts |= {at + 1 for at in counts if reading.words[at : at + 1] and reading.words[at].key in _YOUNG}
    counts |= {at + 2 for at in counts if [word.key for word in reading.words[at : at + 2]] in _OF_ITS}
    return any(m.section == "unscored" and m.name == "people" and m.start in counts for m in reading.marks)


_YOUNG = frozenset("young teenage local young more other vulnerable".split())
_OF_ITS = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "those"], ["of", "these"])


_SUM = re.compile(
    r"\b(?:total|sum) (?:of|for|across) (?:(?:all|both|the|these|those|their|its|every|of) )*"
    r"(?:(?!areas|boroughs|councils)[\w'’]+ ){0,4}(?:scores?|marks|figures|percentages)\b"
    r"|\badd(?:ed)? (?:up|together)\b",
    re.IGNORECASE,
)


def _counts_reoffenders(reading: Reading) -> bool:
    """Return whether it asks what share of people reoffended, which no score says."""
    verbs = {"reoffend", "reoffended", "reoffends", "offend", "offended", "reoffenders"}
    whole = [m for m in reading.marks if m.section == "measures" and m.end - m.start > 2]  # "less likely to reoffend"
    bare = [
        at
        for at, word in enumerate(reading.words)
        if word.key in verbs and not any(mark.start <= at < mark.end for mark in whole)
    ]
    return bool(bare) and reading.has("people", section="unscored") and reading.has("score", "count")


def counts_areas(reading: Reading) -> bool:
    """Return whether it claims how many areas are so: "six boroughs", "no area", "nobody"; "anyone" only asks."""
    return reading.quantity is not None and reading.quantity.kind != "some"


_SHARES = frozenset("share proportion percentage percent fraction cent percentages".split())
_OF_AREAS = 6
"""Words within which a "what share of" comes to the areas: "of the South East areas held"."""


def asks_share_of_areas(reading: Reading) -> bool:
    """Return whether it asks what part of the areas is so: "what proportion of London boroughs scored over 60?"."""
    keys = reading.keys
    things = {m.start for m in reading.marks if m.name == "area_word" or m.section in {"regions", "nations"}}
    things |= {m.start for m in reading.marks if m.name in {"those", "they", "widen"}}
    shares = {mark.end - 1 for mark in reading.marks if mark.name == "share"}
    shares |= {at for at, key in enumerate(keys) if key in _SHARES}
    of = [at + 1 + (keys[at] != "of") for at in shares if "of" in keys[at : at + 2]]
    return not reading.areas and any(things & set(range(at, at + _OF_AREAS)) for at in of)


def lists_areas(reading: Reading) -> bool:
    """Return whether it asks for areas, or how many: "which areas", "how many councils", "are six boroughs …"."""
    return reading.has("list", "count", "area_word") or counts_areas(reading) or asks_share_of_areas(reading)


def to_date_only(reading: Reading) -> bool:
    """Return whether it asks for the inspectorate's own figures, which name no area."""
    ever = {"lowest", "highest"} & set(reading.statistics)  # "the highest so far": printed, and of those held
    held_too = ever and (_signs_of(reading) == {"so far"} or bool({"who"} & reading.key_set))
    return not reading.areas and names_printed(reading) and not held_too


def _signs_of(reading: Reading) -> set[str]:
    keys = " ".join(reading.keys).replace("up to date", "")  # no "figure to date"
    signs = {sign for sign in _PRINTED if sign in keys}
    return signs | ({"seen"} if _SEEN.search(reading.question) else set())


_PRINTED = (
    "to date", "so far", "printed", "nationally", "national", "inspectorates", "official", "notice print",
    *(f"inspectorate {word}" for word in ("own", "average", "figure", "figures", "lowest", "highest")),
)  # fmt: skip

_SEEN = re.compile(
    r"\b(?:inspectorate|inspectors|hmi probation)(?: (?:had|has|have|ever|yet|itself|themselves))* "
    r"(?:saw|seen|recorded?|printed?|published?|publish|came across|come across)\b|\bever (?:printed|published)\b|"
    r"\b(?:a|new|national) record\b(?! (?:of|low))|"
    r"\b(?:recorded|printed|published|seen)(?: \w+){0,2} by (?:the )?(?:inspectorate|inspectors)\b",
    re.IGNORECASE,
)
"""How somebody asks for what the inspectorate had seen anywhere: "the top figure that inspectors had recorded"."""


_ANYWHERE = frozenset({"anywhere", "everywhere", "country", "nationally"})
"""Words for all places, which name no area of those held: "the lowest score anywhere was 36%"."""


def claims_printed(reading: Reading) -> bool:
    """Return whether it asks if a to-date figure was such: "did the average hit 69?", "is 41 the worst ever?"."""
    asks = is_yes_or_no(reading.question) or reading.has("confirm")
    anywhere = {m for m in reading.marks if m.name in {"list", "area_word"} and reading.words[m.start].key in _ANYWHERE}
    listed = any(m.name in {"list", "count", "area_word"} and m not in anywhere for m in reading.marks)
    of_areas = listed or reading.named("regions") or reading.areas
    ours = reading.has("held") and not (names_printed(reading) or reading.statistics == ("average",))
    stated = reading.bounds or any(number.value >= LOW for number in reading.numbers)
    return bool(asks and stated and len(reading.statistics) == 1 and not (of_areas or ours))


def claims_an_end(reading: Reading) -> bool:
    """Return whether it asks if a number is the best or worst of the areas held: "is 83% the highest you hold?"."""
    asks = is_yes_or_no(reading.question) or reading.has("confirm")
    stated = len(reading.bounds) == 1 and reading.bounds[0].of_one and not reading.bounds[0].near
    edge = len(reading.statistics) == 1 and "average" not in reading.statistics
    ours = reading.has("held") or reading.named("regions") or reading.named("nations")
    more = reading.areas or reading.margin or reading.judgements or reading.quantity or reading.has("count", "anyone")
    return bool(asks and stated and edge and ours and not names_printed(reading)) and not more


def asks_when_printed(reading: Reading) -> bool:
    """Return whether it asks which notice printed a to-date figure, or when: "when was the average 63%?"."""
    if not (reading.bounds and reading.statistics) or reading.areas or is_yes_or_no(reading.question):
        return False
    opening = {word.key for word in reading.words[:4]}
    of_notice = reading.has("notice_word") and bool(opening & {"which", "what"})
    return of_notice or (reading.has("date") and bool(opening & {"when", "which", "what"}))


def seeks_nearest(reading: Reading, areas: int) -> bool:
    """Return whether it asks who lies nearest to a number, an average or an area on one side, or furthest off."""
    scores = [number for number in reading.numbers if number.value >= LOW and not (number.points or number.ordinal)]
    averages = "average" in reading.statistics or {"mean", "median"} & set(reading.named("statistics"))
    if is_midway(reading):
        return True
    who = lists_areas(reading) or reading.has("anyone")
    if areas:  # who is nearest on either side is told by their places
        one = areas == 1 and reading.has("nearest", "far_off") and not (averages or scores or reading.margin)
        return one and who and (reading.has("far_off") or bool(stops_short(reading)))
    sided = reading.margin or (reading.named("comparators") and not (reading.has("far_off") or stops_short(reading)))
    who = who or bool(reading.measures)  # "closest score to 60 on safeguarding?"
    return reading.has("nearest", "far_off") and who and bool(scores or averages) and not sided


def is_midway(reading: Reading) -> bool:
    """Return whether the areas in the middle of a ranking are asked for: "who is mid-table for safeguarding?"."""
    other = reading.areas or reading.bounds or reading.statistics or is_yes_or_no(reading.question)
    return reading.has("mid_table") and (lists_areas(reading) or reading.has("anyone")) and not other


def stops_short(reading: Reading) -> Literal["higher", "lower", ""]:
    """Return on which side those are looked for who do not go beyond something: "closest to it without beating it"."""
    denials = [mark for mark in reading.marks if mark.name in {"exclusion", "denial"}]
    for denial in denials:
        for mark in reading.marks:
            if mark.section == "comparators" and mark.name in _OTHER_SIDE and 0 <= mark.start - denial.end <= 2:
                return _OTHER_SIDE[mark.name]
    return ""


_OTHER_SIDE: Mapping[str, Literal["higher", "lower"]] = {
    "above": "lower", "at_least": "lower", "below": "higher", "at_most": "higher",
}  # fmt: skip


def names_printed(reading: Reading) -> bool:
    """Return whether the inspectorate's own figures are named: "the national average", "the average to date"."""
    return bool(_signs_of(reading)) and not reading.named("kinds")  # "the inspectorate's own publications"


def averages_own(reading: Reading) -> bool:
    """Return whether a mean of an area's own scores is asked for: "what do its three scores come to on average?"."""
    of_three = any(m.name == "measure_word" and m.end - m.start > 1 for m in reading.marks)
    set_beside = reading.has("compare", "difference", "rank", "judgement") or reading.named("comparators")
    asked = of_three and "average" in reading.statistics and not (set_beside or is_yes_or_no(reading.question))
    return len(reading.areas) == 1 and not reading.measures and (reading.has("own_average") or asked)


def moves_from(reading: Reading) -> bool:
    """Return whether it asks what a score moved to, or from: "from 36 to what?"."""
    keys = reading.keys
    to_what = any(
        keys[n.start - 1 : n.start] == ["from"] and keys[n.end : n.end + 2] == ["to", "what"] for n in reading.numbers
    )
    return to_what or any(keys[max(0, n.start - 3) : n.start] == ["from", "what", "to"] for n in reading.numbers)


_OF_SCORES = frozenset("score scores scored figure figures number numbers mark marks result results".split())
_ASKING_FOR = frozenset("what whats which give tell show need want know".split())
_NEAR = 4
"""Words between what asks for scores and the word for them: "what were the actual numbers"."""


def asks_for_scores(reading: Reading) -> bool:
    """Return whether scores are plainly asked for, whatever else is told: "it got slated: what did it score?"."""
    keys = reading.keys
    scored = [mark.start for mark in reading.marks if mark.name == "score" and keys[mark.start] in _OF_SCORES]
    asked = any(_ASKING_FOR & set(keys[max(0, at - _NEAR) : at]) for at in scored)
    narrowed = reading.unplaced or set(reading.named("unscored")) - {"people"} or reading.judgements
    return bool(asked and reading.areas) and not (narrowed or reading.has("quote", "why", "whence", "praise"))


def means_the_country(reading: Reading) -> bool:
    """Return whether an average is named only as "nationally", which after a region may be of all areas."""
    everywhere = places(mark for mark in reading.marks if mark.section == "everywhere")
    averages = [mark for mark in reading.marks if mark.section == "statistics"]
    return bool(averages) and all(mark.name == "average" and places([mark]) <= everywhere for mark in averages)
