"""Signs that something is asked for that was never scored: staff, an overall rating, how many reoffended."""

import re

from assistant.many_signs import lists_areas
from assistant.query import Group
from assistant.reading import Reading
from assistant.vocabulary import Mark


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
    if _limits_unscored(reading):
        return True  # "was attendance in Luton above 80%?"
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
        and not _counts_marks(reading)
    ):
        return not reading.bounds and not reading.judgements
    asks = reading.has("score", "count") and not reading.has("quote")
    return bool(kinds) and asks and not reading.measures and not reading.bounds


def _limits_unscored(reading: Reading) -> bool:
    """Whether a limit is set to what was never scored: "custody rates in Luton over 50%", "over 70% with girls"."""
    if not reading.bounds or reading.measures or reading.has("quote"):  # "the sentence of the notice that says 75%"
        return False
    limits = [bounds.start for bounds in reading.bounds]
    limits += [mark.start for mark in reading.marks if mark.section == "comparators"]
    things = [m for m in reading.marks if m.name in {"other_scores", "groups", "money"} and m.section == "unscored"]
    narrowing = any(reading.keys[m.start - 1 : m.start] in (["with"], ["for"], ["among"], ["on"]) for m in things)
    return narrowing or any(_leads_up(reading, m.end, limit) for m in things for limit in limits if m.end <= limit)


def _leads_up(reading: Reading, start: int, limit: int) -> bool:
    """Whether only whose it is, or that it is a rate, stands between a thing and its limit."""
    return all(at in reading.taken or reading.keys[at] in _LEADING_UP for at in range(start, limit))


_LEADING_UP = frozenset(
    "rate rates level levels figure figures number numbers in at for of was were is are the".split()
)


_MARKS = frozenset("marks points percent percentage".split())


def _counts_marks(reading: Reading) -> bool:
    """Whether what is counted is the score itself: "how many marks did Kent get?"."""
    return any({*reading.keys[m.end : m.end + 1]} & _MARKS for m in reading.marks if m.name == "count")


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
