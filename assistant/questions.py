"""A question's parts become one `Query`: here it is decided what is asked."""

from collections.abc import Mapping
from typing import Literal

from assistant.answers import Reason
from assistant.query import Average, Group, Query, Task
from assistant.reading import Reading
from assistant.subjects import find_speaker, find_stance, find_subject, find_unplaced
from assistant.vocabulary import Vocabulary
from assistant.words import is_yes_or_no
from corpus.model import Area

_BY_WORDS: frozenset[Task] = frozenset({"change", "judgement", "judged", "held", "dates", "reinspected", "rank"})
"""Tasks given up for a search in the words, when the question holds a word that nothing accounts for."""


def understand(reading: Reading, areas: Mapping[str, Area], vocabulary: Vocabulary) -> Query:
    """Return the query that a question's parts amount to, on its own, without what came before."""
    group = _group(reading, areas)
    average = _average(reading, group)
    task = _task(reading, group, average, vocabulary)
    numeric = reading.measures or reading.statistics or reading.bounds or reading.has("score")
    if reading.unplaced and task in _BY_WORDS and not numeric:
        task = "quotes"
    speaker = find_speaker(reading, vocabulary) if task == "quotes" else ""
    wordy = task in {"programme", "decline"} or (task == "quotes" and not reading.has("list", "negation"))
    return Query(
        question=reading.question,
        task=task,
        areas=reading.areas,
        unknown_areas=tuple(name for name in reading.unknown_areas if name != speaker),
        speaker=speaker,
        either=tuple(mention.area for mention in reading.either),
        group=group,
        measures=reading.measures,
        statistics=reading.statistics,
        average=average,
        periods=reading.periods,
        bounds=reading.bounds,
        limit=_limit(reading),
        direction=reading.direction,
        counting=reading.has("count"),
        judgements=reading.judgements,
        subject=find_subject(reading, vocabulary, speaker),
        stance=find_stance(reading),
        inspection=_inspection(reading),
        unscored=reading.named("unscored"),
        kinds=reading.named("kinds"),
        reason=_reason(reading, task, group),
        to_date_only=_to_date_only(reading),
        public_protection=any(mark.name == "both" for mark in reading.marks),
        unplaced=() if wordy else find_unplaced(reading, task),
        corrections=reading.corrections,
        cues=frozenset(mark.name for mark in reading.marks if mark.section == "concepts"),
    )


def _task(reading: Reading, group: Group | None, average: Average | None, vocabulary: Vocabulary) -> Task:
    """Return what is asked. The order is from the most telling signs to the least."""
    has, areas = reading.has, len(reading.areas) + len(reading.unknown_areas)
    numeric = has("score", "rank", "difference", "count") or bool(reading.bounds or reading.statistics or average)
    spoken = has("quote", "praise", "criticism", "why") or (has("good_word", "bad_word") and not reading.measures)
    if _is_order(reading):
        return "decline"
    if has("contact", "programme") and not reading.bounds and not reading.measures:
        return "programme"
    if _asks_meaning(reading, areas):
        return "definition"
    if has("speaker"):
        return "speaker"
    if (has("opinion") and not spoken) or (has("forecast") and not reading.judgements and not reading.unplaced):
        return "decline"
    if _only_unscored(reading, group):
        return "decline" if _asks_number(reading) else "quotes"
    if has("why") and areas:
        return "quotes"
    if spoken and not numeric and not reading.judgements and not _asks_verdict(reading):
        return "quotes"
    if reading.bounds and not (areas > 1 and has("compare") and reading.direction):
        return "listing"
    if (has("change") or has("first_inspection")) and areas and not reading.statistics and not has("quote"):
        return "change" if has("change") else "scores"
    if has("change") and not areas and (reading.statistics or len(reading.periods) > 1):
        return "to_date_change"
    if has("change") and not areas and has("reinspected", "list"):
        return "change"
    if has("reinspected") and not reading.measures:
        return "change" if areas == 1 and not _lists(reading) else "reinspected"
    if reading.judgements and (has("judgement", "list", "count") or not (reading.measures or reading.statistics)):
        return "judged"
    if _asks_verdict(reading):
        return "judgement" if areas else "judged" if _lists(reading) else "judgement"
    if average:
        return "mean"
    if areas and reading.statistics:
        return _area_beside_statistic(reading, areas)
    if areas == 1 and len(reading.measures) > 1 and reading.direction and not reading.has("rank"):
        return "best_measure"
    if areas and has("rank"):
        return "rank"
    if _asks_date(reading):
        return "dates"
    if _asks_held(reading, group):
        return "held"
    others = has("area_word", "count") or (has("list") and bool(reading.named("comparators")))
    if reading.direction and areas == 1 and others and not is_yes_or_no(reading.question):
        return "listing"
    if areas > 1:
        return "compare"
    if "average" in reading.statistics and _lists(reading) and reading.direction:
        return "listing"
    if "average" in reading.statistics or _to_date_only(reading):
        return "unclear" if has("they") and is_yes_or_no(reading.question) else "to_date"
    if reading.statistics or (has("rank") and (reading.measures or group)):
        return "extremes"
    if not areas and reading.measures and (group or (_lists(reading) and has("area_word", "score"))):
        return "listing"
    if group and not areas and has("score", "perform"):
        return "listing"
    if group and not areas and not reading.unplaced and not has("quote", "praise", "criticism"):
        return "held"
    return _words_or_scores(reading, areas, vocabulary)


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
    return "unclear" if reading.words else "quotes"


def _area_beside_statistic(reading: Reading, areas: int) -> Task:
    """Tell "how far is Luton from the highest" from "is Luton the highest" and "Luton's highest score"."""
    if "average" in reading.statistics:
        return "against"
    if areas > 1:
        return "compare"
    compared = reading.has("compare", "difference") or bool(reading.named("comparators"))
    if compared or len(reading.statistics) > 1:
        return "against"
    if reading.has("measure_word") or not reading.measures:
        return "best_measure"
    return "rank"


def _is_order(reading: Reading) -> bool:
    """Whether it opens with an order to write or make up something."""
    polite = {"please", "can", "could", "would", "you", "now", "just", "then", "and", "so", "help", "me", "to"}
    return any(
        mark.name == "invent" and all(word.key in polite for word in reading.words[: mark.start])
        for mark in reading.marks
    )


def _asks_meaning(reading: Reading, areas: int) -> bool:
    keys = [word.key for word in reading.words]
    if not reading.measures or areas:
        return False
    if reading.has("definition") or (keys[-1] == "mean" and {"does", "do", "what"} & set(keys)):
        return True
    bare = not reading.has("score", "count", "rank", "list") and not reading.statistics and not reading.bounds
    return bare and (keys[:2] in (["what", "is"], ["what", "are"]) or keys[:1] == ["define"])


def _asks_number(reading: Reading) -> bool:
    return reading.has("score", "count", "difference", "rank") or bool(reading.statistics or reading.named("unscored"))


def _only_unscored(reading: Reading, group: Group | None) -> bool:
    """Whether what it asks a number of was never scored, as staff or an overall rating."""
    kinds = set(reading.named("unscored"))
    spoken = reading.has("quote", "praise", "criticism", "why", "followup", "list", "compare")
    if kinds - {"region"} and not (spoken or reading.unplaced or reading.measures or reading.bounds):
        return True
    if kinds & {"overall_score", "grade", "reoffending_rate", "money"}:
        return True
    if "region" in kinds and not group and (reading.statistics or _lists(reading)):
        return True
    kinds.discard("region")
    if (
        reading.has("count")
        and reading.areas
        and not reading.has("area_word", "notice_word", "difference", "reinspected")
    ):
        return not reading.bounds and not reading.judgements
    return bool(kinds) and reading.has("score", "count") and not reading.measures and not reading.bounds


def _asks_verdict(reading: Reading) -> bool:
    return reading.has("judgement") and not (reading.measures or reading.statistics or reading.bounds)


def _asks_date(reading: Reading) -> bool:
    if reading.measures or reading.bounds:
        return False
    newest = reading.has("newest", "oldest") and reading.has("notice_word", "date")
    return newest or (reading.has("date") and not (_lists(reading) and reading.periods))


def _asks_held(reading: Reading, group: Group | None) -> bool:
    if reading.measures or reading.statistics:
        return False
    things = reading.has("notice_word", "area_word", "held") or group is not None
    if (reading.has("held") or reading.named("kinds")) and (things or reading.areas):
        return True
    return (reading.has("count", "list") and things) and not reading.has("score", "perform", "higher", "lower")


def _lists(reading: Reading) -> bool:
    return reading.has("list", "count", "area_word")


def _to_date_only(reading: Reading) -> bool:
    keys = " ".join(word.key for word in reading.words)
    return any(sign in keys for sign in ("to date", "so far", "printed", "nationally", "national", "inspectorate "))


def _average(reading: Reading, group: Group | None) -> Average | None:
    names = reading.named("statistics")
    if "median" in names:
        return "median"
    if "range" in names and not reading.bounds:
        return "range"
    keys = [word.key for word in reading.words]
    mean = "mean" in names and keys[-1] != "mean" and "mean" in keys
    over_held = "average" in names and not reading.areas and (group is not None or reading.has("held"))
    return "mean" if mean or over_held else None


def _group(reading: Reading, areas: Mapping[str, Area]) -> Group | None:
    for section, attribute in (("regions", "region"), ("nations", "nation")):
        for name in reading.named(section):
            return Group(name, tuple(a.name for a in areas.values() if getattr(a, attribute) == name))
    return None


def _limit(reading: Reading) -> int | None:
    """Return n of "top n", "three highest", "which four areas did worst"."""
    if reading.bounds is not None or not reading.statistics:
        return None
    for number in reading.numbers:
        for mark in reading.marks:
            ranks = mark.section == "statistics" and {number.start - 1, number.end} & {mark.start, mark.end - 1}
            counts = mark.name == "area_word" and 0 <= mark.start - number.end <= 2
            if (ranks or counts) and not number.share:
                return int(number.value)
    return None


def _inspection(reading: Reading) -> Literal["first", "latest"] | None:
    if reading.has("first_inspection"):
        return "first"
    return "latest" if reading.has("second_inspection", "newest") else None


def _reason(reading: Reading, task: Task, group: Group | None) -> Reason | None:
    if task != "decline":
        return None
    if _is_order(reading):
        return "off_topic"
    return "not_scored" if _only_unscored(reading, group) else "not_in_notices"
