"""Signs of whether one area is spoken of or many are asked for: which, how many, what share, with or without scores."""

from itertools import pairwise

from assistant.reading import Reading
from assistant.record_asks import counts_each_measure
from assistant.shares import asks_share_of_areas
from assistant.vocabulary import Mark
from assistant.word_classes import AUXILIARIES
from assistant.words import stem


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


def means_one_area(reading: Reading) -> bool:
    """Return whether one area is spoken of that has to be known already: "how did the area compare with …"."""
    pointing = {"the", "this", "that", "our", "my"}
    keys = reading.keys
    pointed = any(first in pointing and second in _ONE for first, second in pairwise(_plain(keys)))
    by_how_much = reading.has("difference") and {"it", "they"} & set(keys) and "average" in reading.statistics
    by_how_much = by_how_much and "how" in keys and not reading.periods  # "how much higher was it than the average?"
    told = reading.has("compare", "perform", "score") or bool(reading.statistics)
    return bool(pointed or by_how_much) and told and not lists_many(reading)


_ONE = frozenset("area council borough authority county town city district team service yot yos".split())


def _plain(keys: list[str]) -> list[str]:
    return [key for key in keys if key not in {"youth", "offending", "justice", "local"}]


def is_of_ours(reading: Reading) -> bool:
    """Return whether it asks of the asker's own area, or of one spoken of: "how does our council rank?"."""
    keys = _plain(reading.keys)
    own = any(first in {"our", "my", "this", "that"} and second in _ONE for first, second in pairwise(keys))
    runs = zip(keys, keys[1:], keys[2:], strict=False)
    return own or any(a in AUXILIARIES and b == "the" and c in _ONE for a, b, c in runs)


def lists_many(reading: Reading) -> bool:
    """Return whether it asks for areas or their number, or keeps to a region."""
    return reading.has("list", "count") or bool(reading.named("regions"))


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
    relative = {mark.end for mark in reading.marks if mark.name == "score"}
    pointing = {"that", "this", "it", "they", "they're"} & {  # "who is bang on that figure?", "are they level?"
        key
        for at, key in enumerate(reading.keys)
        if at not in relative  # but "a score that three share"
    }
    return (
        shares
        and not pointing
        and (lists_areas(reading) or reading.has("anyone") or len(reading.words) <= _BRIEF)
        and not (reading.direction or reading.margin or reading.judgements)
    )


def leaves_out(reading: Reading, region: Mark) -> bool:
    """Return whether "outside", "except" or "not in" stands before a region."""
    if region.start and reading.keys[region.start - 1] == "non":
        return True  # "non-London areas"
    denials = [mark for mark in reading.marks if mark.name in {"exclusion", "denial"}]
    return any(
        0 <= region.start - mark.end <= 2 and not reading.taken & set(range(mark.end, region.start)) for mark in denials
    )  # "excluding Bromley, which London borough …" leaves out Bromley


def counts_areas(reading: Reading) -> bool:
    """Return whether it claims how many areas are so: "six boroughs", "no area", "nobody"; "anyone" only asks."""
    return reading.quantity is not None and reading.quantity.kind != "some"


def grades_areas(reading: Reading) -> bool:
    """Return whether areas are asked for that are good or bad on a measure: "which areas are weak on …?"."""
    asked = reading.measures and reading.keys[:1] in (["which"], ["who"]) and reading.has("area_word", "list")
    sides = {(m.start, m.end) for m in reading.marks if m.name in {"praise", "criticism"}}
    graded = {(m.start, m.end) for m in reading.marks if m.name in {"good_word", "bad_word"}}
    return bool(asked and sides and sides <= graded) and not reading.has("quote", "why", "notice_word")


def lists_areas(reading: Reading) -> bool:
    """Return whether it asks for areas, or how many: "which areas", "how many councils", "are six boroughs …"."""
    return reading.has("list", "count", "area_word") or counts_areas(reading) or asks_share_of_areas(reading)
