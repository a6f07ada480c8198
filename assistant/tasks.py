"""What is asked: one task, told by the phrases in a question."""

from assistant.conditions import find_across, find_place
from assistant.query import Average, Group, Task
from assistant.reading import Reading
from assistant.vocabulary import Vocabulary
from assistant.words import is_yes_or_no


def find_task(reading: Reading, group: Group | None, average: Average | None, vocabulary: Vocabulary) -> Task:
    """Return what is asked. The order is from the most telling signs to the least."""
    areas = len(reading.areas) + len(reading.unknown_areas)
    return (
        _task_of_notices(reading, areas)
        or _task_of_words(reading, group, average, areas)
        or _task_over_time(reading, areas)
        or _task_within_limits(reading, areas)
        or _task_of_phrases(reading, group, average, areas)
        or _task_beside_others(reading, areas)
        or _task_of_records(reading, group)
        or _task_over_many(reading, group, areas)
        or _words_or_scores(reading, areas, vocabulary)
    )


def _task_of_notices(reading: Reading, areas: int) -> Task | None:
    """Tell orders, opinions and questions on the notices as such."""
    has = reading.has
    if is_order(reading):
        return "decline"
    if has("contact", "programme") and not has("reinspected") and not reading.bounds and not reading.measures:
        return "programme"
    if _asks_meaning(reading, areas):
        return "definition"
    if has("speaker"):
        return "speaker"
    opines = has("opinion") and not has("quote", "praise", "criticism", "why")
    forecasts = has("forecast") and not reading.judgements and not reading.unplaced
    return "decline" if opines or forecasts else None


def _task_of_words(reading: Reading, group: Group | None, average: Average | None, areas: int) -> Task | None:
    """Tell what was never scored, and what only the notices' words can answer, from questions of figures."""
    has = reading.has
    numeric = has("score", "rank", "difference", "count") or bool(reading.bounds or reading.statistics or average)
    spoken = has("quote", "praise", "criticism", "why") or (has("good_word", "bad_word") and not reading.measures)
    if only_unscored(reading, group):
        return "decline" if _asks_number(reading) else "quotes"
    if has("why") and areas:
        return "quotes"
    if spoken and not numeric and not reading.judgements and not _asks_verdict(reading):
        return "quotes"
    return None


def _task_over_time(reading: Reading, areas: int) -> Task | None:
    """Tell scores within bounds and changes between inspections or notices."""
    has = reading.has
    if reading.bounds and not (areas and is_claim(reading)):
        return "listing"
    if has("first_inspection") and has("second_inspection", "ordinal") and areas:
        return "change"
    average = "average" in reading.statistics
    if has("change") and has("notice_word") and areas == 2 and reading.statistics:
        return "to_date_change"
    if has("change", "first_inspection") and areas and not average and not has("quote"):
        return "change" if has("change") else "scores"
    if has("change") and not areas and has("reinspected", "area_word") and not average:
        return "change"
    moved = has("change") or (len(reading.periods) > 1 and reading.direction and reading.statistics)
    if moved and not areas and (reading.statistics or len(reading.periods) > 1):
        return "to_date_change"
    if has("reinspected") and not reading.measures:
        return "change" if areas == 1 and not lists_areas(reading) else "reinspected"
    return None


def _task_within_limits(reading: Reading, areas: int) -> Task | None:
    """Tell which areas lack a score, or score higher on one measure than on another."""
    if areas or reading.statistics:
        return None
    if find_across(reading):
        return "across"
    return "missing" if _lacks_scores(reading) else None


def _lacks_scores(reading: Reading) -> bool:
    has = reading.has
    without = has("lacking", "denial", "exclusion") and not reading.named("kinds") and not leaves_out(reading)
    judged = has("good_word", "bad_word", "change") or (reading.direction and not has("lacking"))
    narrowed = reading.bounds or reading.judgements or reading.unplaced
    return bool(without and lists_areas(reading) and reading.measures and has("score")) and not (judged or narrowed)


def _task_of_phrases(reading: Reading, group: Group | None, average: Average | None, areas: int) -> Task | None:
    """Tell what is asked of the inspector's overall phrases; then means."""
    has = reading.has
    if reading.measures and reading.judgements and (average or reading.statistics):
        return "mean" if average else "extremes"
    if reading.judgements and (has("judgement", "list", "count") or not (reading.measures or reading.statistics)):
        return "judged"
    if _asks_verdict(reading):
        return "judged" if lists_areas(reading) and not areas else "judgement"
    if average is None:
        return None
    set_beside = reading.has("compare", "difference") or reading.direction or (areas == 1 and group)
    return "beside_mean" if areas and set_beside and average != "range" else "mean"


def _task_beside_others(reading: Reading, areas: int) -> Task | None:
    """Tell what is asked of areas named: set beside others, beside a statistic, or by their measures."""
    if areas == 1 and reading.has("next_place"):
        return "neighbour"
    if _measured_by_areas(reading, areas):
        return "listing"
    if areas and reading.statistics:
        return _area_beside_statistic(reading, areas)
    if areas == 1 and len(reading.measures) > 1 and reading.direction and not reading.has("rank"):
        return "best_measure"
    return "rank" if areas and (reading.has("rank") or find_place(reading)) else None


def _task_of_records(reading: Reading, group: Group | None) -> Task | None:
    """Tell what is asked of dates and of what is held."""
    if _asks_date(reading):
        return "dates"
    return "held" if _asks_held(reading, group) else None


def _task_over_many(reading: Reading, group: Group | None, areas: int) -> Task | None:
    """Tell comparisons, to-date figures and questions over many areas."""
    has = reading.has
    if areas > 1:
        return "compare"
    if "average" in reading.statistics and has("measure_word") and reading.direction:
        return "to_date"
    if "average" in reading.statistics and lists_areas(reading) and (reading.direction or reading.margin):
        return "listing"
    if "average" in reading.statistics or _to_date_only(reading):
        return "unclear" if has("they") and is_yes_or_no(reading.question) else "to_date"
    placed = find_place(reading) is not None and (reading.measures or has("rank"))
    if reading.statistics or placed or (has("rank") and (reading.measures or group)):
        return "extremes"
    if not areas and reading.measures and (group or (lists_areas(reading) and has("area_word", "score"))):
        return "listing"
    if group and not areas and has("score", "perform"):
        return "listing"
    if group and not areas and not reading.unplaced and not has("quote", "praise", "criticism"):
        return "held"
    return None


def _measured_by_areas(reading: Reading, areas: int) -> bool:
    """Whether other areas are measured by those named: "which areas beat Luton", "does anyone tie with Hackney"."""
    set_beside = reading.direction or reading.margin or reading.has("equal") or same_as(reading)
    if not areas or reading.statistics or not set_beside:
        return False
    if is_yes_or_no(reading.question) and not reading.has("anyone"):
        return False
    others = reading.has("area_word", "count", "anyone") or (reading.has("list") and reading.named("comparators"))
    if others and same_as(reading):
        return True
    first = min((mention.start for mention in reading.mentions), default=0)
    beside = [mark for mark in reading.marks if mark.section == "comparators" or mark.name == "equal"]
    return bool(others) and (reading.margin is not None or any(0 <= first - mark.end <= 1 for mark in beside))


def same_as(reading: Reading) -> bool:
    """Whether "the same … as" stands before an area: "the same reoffending score as Kent"."""
    keys = [word.key for word in reading.words]
    first = min((mention.start for mention in reading.mentions), default=0)
    return "same" in keys[:first] and "as" in keys[max(0, first - 2) : first]


def _words_or_scores(reading: Reading, areas: int, vocabulary: Vocabulary) -> Task:
    """Tell a question of scores from one about a subject that only words can answer."""
    about_scores = reading.has("score", "perform", "well_done", "compare") or bool(reading.measures)
    if reading.has("quote", "why", "praise", "criticism") and not (reading.has("score") and reading.measures):
        return "quotes"
    if reading.unplaced or (set(reading.named("unscored")) - {"region"} and not reading.measures):
        return "scores" if reading.has("score") or reading.measures else "quotes"
    if areas or reading.either:
        return "scores"
    if about_scores:
        return "scores"
    if reading.periods and reading.has("list", "anyone", "area_word", "notice_word"):
        return "held"
    return "unclear" if reading.words else "quotes"


def _area_beside_statistic(reading: Reading, areas: int) -> Task:
    """Tell "how far is Luton from the highest" from "is Luton the highest" and "Luton's highest score"."""
    if reading.has("notice_word") and not reading.has("compare", "difference") and not reading.named("comparators"):
        return "to_date"
    if "average" in reading.statistics:
        return "against"
    if areas > 1:
        return "compare"
    if {"lowest", "highest"} <= set(reading.statistics) and not reading.measures:
        return "best_measure"
    compared = reading.has("compare", "difference") or bool(reading.named("comparators"))
    if compared or len(reading.statistics) > 1:
        return "against"
    own = reading.has("measure_word") or not reading.measures
    if own and not is_yes_or_no(reading.question):
        return "best_measure"
    return "rank"


_FINITE = frozenset("has have had says said gives gave puts is was reads states shows claims".split())
"""Verbs that make the word before them a thing: "Draft has Luton on 75"."""


def is_order(reading: Reading) -> bool:
    """Return whether it opens with an order to write or make up something."""
    polite = {"please", "can", "could", "would", "you", "now", "just", "then", "and", "so", "help", "me", "to"}
    return any(
        mark.name == "invent"
        and all(word.key in polite for word in reading.words[: mark.start])
        and not any(word.key in _FINITE for word in reading.words[mark.end : mark.end + 1])
        for mark in reading.marks
    )


def _asks_meaning(reading: Reading, areas: int) -> bool:
    keys = [word.key for word in reading.words]
    if not reading.measures or areas:
        return False
    asks = keys[-1] in {"measure", "cover", "involve"} and {"does", "do", "what"} & set(keys)
    if reading.has("definition") or asks or verb_mean(reading):
        return True
    bare = not reading.has("score", "count", "rank", "list") and not reading.statistics and not reading.bounds
    return bare and (keys[:2] in (["what", "is"], ["what", "are"]) or keys[:1] == ["define"])


def is_claim(reading: Reading) -> bool:
    """Whether the number beside an area is what somebody says of it, and something else is asked: "is its 63% high"."""
    exact = all(bounds.least == bounds.most for bounds in reading.bounds)
    beside = reading.statistics or reading.has("rank", "compare", "difference") or len(reading.areas) > 1
    return (exact and bool(beside)) or (len(reading.areas) > 1 and reading.has("compare") and bool(reading.direction))


def leaves_out(reading: Reading) -> bool:
    """Whether a region is left out: "not in London", "outside Wales"."""
    signs = [mark for mark in reading.marks if mark.name in {"exclusion", "denial"}]
    regions = [mark for mark in reading.marks if mark.section in {"regions", "nations"}]
    return any(0 <= region.start - sign.end <= 2 for sign in signs for region in regions)


_MEANT = frozenset("it that this they score scores work figure figures number numbers term word phrase you".split())
"""Words before "mean" that make it a verb."""


def verb_mean(reading: Reading) -> bool:
    """Whether "mean" is a verb: "what does safeguarding mean here", not "what does the mean come to"."""
    words = reading.words
    at = next((at for at, word in enumerate(words) if word.key == "mean"), 0)
    asked = any(word.key in {"does", "do", "did"} for word in words[:at])
    measured = any(mark.section == "measures" and mark.end == at for mark in reading.marks)
    return asked and (measured or words[at - 1].key in _MEANT)


def _asks_number(reading: Reading) -> bool:
    return reading.has("score", "count", "difference", "rank") or bool(reading.statistics or reading.named("unscored"))


def only_unscored(reading: Reading, group: Group | None) -> bool:
    """Return whether what it asks a number of was never scored, as staff or an overall rating."""
    if _counts_reoffenders(reading):
        return True
    kinds = set(reading.named("unscored"))
    spoken = reading.has("quote", "praise", "criticism", "why", "followup", "list", "compare")
    if kinds - {"region"} and not (spoken or reading.unplaced or reading.measures or reading.bounds):
        return True
    said = reading.has("quote", "praise", "criticism")  # what was said of it can be looked for
    if "groups" in kinds and reading.statistics and not (said or reading.measures):
        return True  # "which worker was the worst"
    if kinds & {"overall_score", "grade", "reoffending_rate"} or ("money" in kinds and not said):
        return True
    if "region" in kinds and not group and (reading.statistics or lists_areas(reading)):
        return True
    kinds.discard("region")
    if (
        reading.has("count")
        and reading.areas
        and not reading.has("area_word", "notice_word", "difference", "reinspected")
    ):
        return not reading.bounds and not reading.judgements
    return bool(kinds) and reading.has("score", "count") and not reading.measures and not reading.bounds


def _counts_reoffenders(reading: Reading) -> bool:
    """Whether it asks what share of people reoffended, which no score says."""
    verbs = {"reoffend", "reoffended", "reoffends", "offend", "offended", "reoffenders"}
    whole = [m for m in reading.marks if m.section == "measures" and m.end - m.start > 2]  # "less likely to reoffend"
    bare = [
        at
        for at, word in enumerate(reading.words)
        if word.key in verbs and not any(mark.start <= at < mark.end for mark in whole)
    ]
    return bool(bare) and reading.has("people", section="unscored") and reading.has("score", "count")


def _asks_verdict(reading: Reading) -> bool:
    return reading.has("judgement") and not (reading.measures or reading.statistics or reading.bounds)


def _asks_date(reading: Reading) -> bool:
    if reading.measures or reading.bounds or reading.has("score") or (reading.periods and not reading.areas):
        return False
    return reading.has("date") or (reading.has("newest", "oldest") and not reading.areas)


def _asks_held(reading: Reading, group: Group | None) -> bool:
    if reading.measures or reading.statistics or (reading.areas and reading.has("score")):
        return False
    if reading.named("kinds") and not reading.bounds and not reading.areas:
        return True
    things = reading.has("notice_word", "area_word", "held") or group is not None
    if (reading.has("held") or reading.named("kinds")) and (things or reading.areas):
        return True
    if reading.has("date") and reading.periods and not reading.areas:
        return True
    return (reading.has("count", "list") and things) and not reading.has("score", "perform", "higher", "lower")


def lists_areas(reading: Reading) -> bool:
    """Return whether it asks for areas, or how many: "which areas", "how many councils"."""
    return reading.has("list", "count", "area_word")


def _to_date_only(reading: Reading) -> bool:
    """Whether it asks for the inspectorate's own figures, which name no area."""
    keys = " ".join(word.key for word in reading.words)
    signs = ("to date", "so far", "printed", "nationally", "national", "inspectorate s", "inspectorates")
    return not reading.areas and any(sign in keys for sign in signs)
