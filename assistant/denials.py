"""What a "not" or a "no" denies in a claim: that there is a score, or that something is so."""

from itertools import pairwise

from assistant.reading import Reading
from assistant.vocabulary import Mark
from assistant.wholeness import asks_whole
from assistant.word_classes import AUXILIARIES
from assistant.words import AMISS, CORRECT, asks, is_yes_or_no, places
from corpus.model import MEASURES

_NEAR = 4
"""Words within which a "no" comes to the score that it denies: "no separate safeguarding score"."""

_VERBS = AUXILIARIES | {"could", "would", "can"}
_NOT_ALONE = frozenset("only just even simply merely yet".split())


def claims_lack(reading: Reading) -> bool:
    """Return whether it asks if an area has no score of a measure: "does Slough have no safeguarding score"."""
    if asked := asks_whole(reading):
        return asked == "partial"
    if not _is_of_scores(reading) or any(word.key == "never" for word in reading.words):
        return False  # that there never was one, no source says
    if asks_if_whole(reading):
        return reading.has("incomplete") or "incomplete" in reading.keys
    ends = [m.end for m in reading.marks if m.name == "lacking"]
    denied = [mark for mark in _denials(reading) if mark.name == "denial"]
    scores = [m.start for m in reading.marks if m.section == "measures" or m.name in {"score", "perform"}]
    return bool(ends) or any(0 <= at - mark.end <= _NEAR for at in scores for mark in denied)


def asks_existence(reading: Reading) -> bool:
    """Return whether it asks if an area has a score of a measure: "does Slough have a safeguarding score?"."""
    if asked := asks_whole(reading):
        return asked == "whole"
    if not _is_of_scores(reading) or claims_lack(reading):
        return False
    keys = reading.keys
    has = any(mark.name == "score" for mark in reading.marks)
    of_one = {"a", "any"} & set(keys) or reading.has("joint", "measure_word")
    if keys[:1] and keys[0] in {"could", "would", "can", "how"}:
        return False  # "could you confirm its results on all three"
    marked = any(word.key in _MARKED for word in reading.words) and "never" not in keys
    return (has and bool(of_one)) or marked or asks_if_whole(reading)


_WHOLE = frozenset({"complete", "incomplete"})


def asks_if_whole(reading: Reading) -> bool:
    """Return whether it asks if an area has all three scores: "have you a full set for Slough?"."""
    if asks_whole(reading) in {"whole", "partial"}:
        return True
    whole = (
        bool(_WHOLE & reading.key_set) or reading.has("incomplete") or (reading.has("joint") and "set" in reading.keys)
    )
    named = len(reading.areas) == 1 and not (reading.measures or reading.has("notice_word", "quote", "whence"))
    return whole and named and is_yes_or_no(reading.question) and reading.has("score", "joint", "incomplete", "held")


_MARKED = frozenset("scored marked graded measured rated inspected assessed".split())


_VISITED = frozenset("inspected visited inspection inspections visit inspect".split())
_REPORTED = frozenset("report reports notice notices".split())
_LOOKED = frozenset("look looked looking gone going checked".split())
_INTO = frozenset({"at", "into", "on", "over", "by"})
_ANYONE = frozenset(
    "anyone anybody nobody none no one not single somebody someone area areas borough boroughs council councils "
    "county counties place places team teams other or and".split()
)
_ASKING_IF = (
    _LOOKED
    | _INTO
    | frozenset(
        "get got gets getting has have had did do does was were is are there been a an any the ever yet already "
        "actually on for of in to at by from inspector inspectors inspectorate they you hmip press".split()
    )
)


def asks_if_inspected(reading: Reading) -> bool:
    """Return whether it asks no more than if an area was inspected: "has Luton been inspected?", "is there a report?".

    That inspectors have "been to" it, or that there is a notice on it, comes to the same. So is it asked of any area of
    a region: "did nobody in Wales get looked at?".
    """
    regions = places(m for m in reading.marks if m.section in {"regions", "nations"}) if not reading.areas else set()
    known = len(reading.areas) == 1 or (regions and reading.has("anyone", "area_word"))
    if not known or reading.unknown_areas or not is_yes_or_no(reading.question):
        return False
    said = [word.key for at, word in enumerate(reading.words) if at not in reading.taken | regions]
    visited = bool(_VISITED & set(said)) or ({"been", "to"} <= set(said) and "inspectors" in said)
    reported = "there" in said and bool(_REPORTED & set(said)) and not reading.periods
    visited |= any(one in _LOOKED and other in _INTO for one, other in pairwise(said))
    return (visited or reported) and set(said) <= _ASKING_IF | _VISITED | _REPORTED | (_ANYONE if regions else set())


def _is_of_scores(reading: Reading) -> bool:
    """Whether it asks for yes or no, of an area and a measure, and of no figure or side."""
    sided = reading.direction and not reading.has("lacking")  # "is its score missing", which may be of an average
    numbers = [number for number in reading.numbers if number.value > len(MEASURES)]  # not "all three", "that one"
    told = (
        numbers
        or reading.bounds
        or reading.ratio
        or reading.margin
        or reading.statistics
        or sided
        or reading.judgements
        or reading.periods
    )
    others = reading.has("equal", "compare", "difference", "rank", "change", "count", "reinspected", "anyone", "sole")
    whole = asks_if_whole(reading)
    measured = reading.measures or reading.has("measure_word", "joint") or whole
    scored = reading.has("score", "perform", "lacking") or whole
    stated = reading.question.rstrip().endswith("?") and not asks(reading.question)  # "Slough has no … score?"
    asked = is_yes_or_no(reading.question) or reading.has("confirm", "amiss") or stated
    pair = {*reading.keys[:1]} & {"neither", "both"}  # "neither has a safeguarding score, right?"
    strange = [word for word in reading.unplaced if word.casefold() not in pair]
    other = strange or reading.named("unscored") or reading.quantity
    named = (reading.areas or reading.has("they") or pair) and not other
    return bool(named and measured and scored and asked) and not (told or others)


def _denials(reading: Reading) -> list[Mark]:
    return [mark for mark in reading.marks if mark.name in {"denial", "lacking"}]


def denies_claim(reading: Reading) -> bool:
    """Return whether a claim is that something is not so: "Kent did not beat Luton, correct?"."""
    if not reading.question.endswith((CORRECT, AMISS)) or claims_lack(reading):
        return False
    denials = [mark for mark in reading.marks if mark.name == "denial"]
    if len(denials) != 1 or any(bounds.denied for bounds in reading.bounds) or reading.has("exclusion"):
        return False
    words, mark = reading.words, denials[0]
    before = words[mark.start - 1].key if mark.start else ""
    after = words[mark.end].key if mark.end < len(words) else ""
    return words[mark.start].key == "not" and before in _VERBS and after not in _NOT_ALONE


def takes_in_level(reading: Reading) -> bool:
    """Return whether what lies level with an area or an average is meant too: "did no better than", "reached it"."""
    if reading.bounds or reading.margin:
        return False
    numbers = {number.start for number in reading.numbers}  # "at least two areas beat Luton"
    limits = [m for m in reading.marks if m.section == "comparators" and m.end not in numbers]
    if any(mark.name in {"at_least", "at_most"} for mark in limits):
        return True
    level = [mark.end for mark in reading.marks if mark.name == "equal"]
    either = any(m.start - end == 1 and reading.words[end].key == "or" for m in limits for end in level)
    reached = reading.has("reaching") and not reading.has("denial", "equal")
    return reading.direction is not None and (either or reached)  # "equalled or beat", "did as well as"
