"""A question's parts become one `Query`: here it is decided what is asked."""

from collections.abc import Mapping
from typing import Literal

from assistant.answers import Reason
from assistant.numbers import Number
from assistant.query import Average, Group, Query, Task
from assistant.reading import Correction, Reading
from assistant.subjects import find_speaker, find_stance, find_subject, find_unplaced, says_something
from assistant.vocabulary import Mark, Vocabulary
from assistant.words import fold_name, is_yes_or_no
from corpus.model import Area

_BY_WORDS: frozenset[Task] = frozenset({"change", "judgement", "judged", "held", "dates", "reinspected", "rank"})
"""Tasks given up for a search in the words, when the question holds a word that nothing accounts for."""


_ORDINALS = {word: n for n, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)}

_UNITS_OF_TIME = frozenset("minute minutes min mins hour hours day days week weeks pm am o clock".split())

_PROPER = frozenset({"London", "Wales", "England", "Yorkshire and Humberside"})
"""Regions named without "the"."""


def understand(reading: Reading, areas: Mapping[str, Area], vocabulary: Vocabulary) -> Query:
    """Return the query that a question's parts amount to, on its own, without what came before."""
    group = _group(reading, areas)
    average = _average(reading, group)
    task = _task(reading, group, average, vocabulary)
    numeric = reading.measures or reading.statistics or reading.bounds or reading.has("score")
    if (reading.unplaced or reading.idle) and task in _BY_WORDS and not numeric:
        task = "quotes"
    speaker = find_speaker(reading, vocabulary) if task == "quotes" else ""
    wordy = task in {"programme", "decline"} or (
        task == "quotes" and not (reading.has("list") and reading.has("denial", "exclusion"))
    )
    return Query(
        question=reading.question,
        task=task,
        areas=reading.areas,
        part_names=_part_names(reading, areas),
        unknown_areas=tuple(n for n in reading.unknown_areas if n != speaker and not says_something(reading, n)),
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
        jointly=reading.bounds is not None and reading.has("joint") and len(reading.measures) != 1,
        numbers=_other_numbers(reading),
        groups=len(reading.named("regions")) + len(reading.named("nations")),
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
        idle=() if wordy else reading.idle,
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
    if (has("opinion") and not has("quote", "praise", "criticism", "why")) or (
        has("forecast") and not reading.judgements and not reading.unplaced
    ):
        return "decline"
    if _only_unscored(reading, group):
        return "decline" if _asks_number(reading) else "quotes"
    if has("why") and areas:
        return "quotes"
    if spoken and not numeric and not reading.judgements and not _asks_verdict(reading):
        return "quotes"
    if reading.bounds and not (areas > 1 and has("compare") and reading.direction):
        return "listing"
    if has("first_inspection") and has("second_inspection", "ordinal") and areas:
        return "change"
    if has("change", "first_inspection") and areas and "average" not in reading.statistics and not has("quote"):
        return "change" if has("change") else "scores"
    if has("change") and not areas and has("reinspected", "area_word") and "average" not in reading.statistics:
        return "change"
    if has("change") and not areas and (reading.statistics or len(reading.periods) > 1):
        return "to_date_change"
    if has("reinspected") and not reading.measures:
        return "change" if areas == 1 and not _lists(reading) else "reinspected"
    if reading.measures and reading.judgements and (average or reading.statistics):
        return "mean" if average else "extremes"
    if reading.judgements and (has("judgement", "list", "count") or not (reading.measures or reading.statistics)):
        return "judged"
    if _asks_verdict(reading):
        return "judgement" if areas else "judged" if _lists(reading) else "judgement"
    if average:
        return "mean"
    if _measured_by_areas(reading, areas):
        return "listing"
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


def _measured_by_areas(reading: Reading, areas: int) -> bool:
    """Whether other areas are measured by those named: "which areas beat Luton", "does anyone tie with Hackney"."""
    if not areas or reading.statistics or not (reading.direction or reading.has("equal")):
        return False
    if is_yes_or_no(reading.question) and not reading.has("anyone"):
        return False
    others = reading.has("area_word", "count", "anyone") or (reading.has("list") and reading.named("comparators"))
    first = min((mention.start for mention in reading.mentions), default=0)
    beside = [mark for mark in reading.marks if mark.section == "comparators" or mark.name == "equal"]
    return bool(others) and any(0 <= first - mark.end <= 1 for mark in beside)


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
    if reading.has("notice_word") and not reading.has("compare", "difference") and not reading.named("comparators"):
        return "to_date"
    if "average" in reading.statistics:
        return "against"
    if areas > 1:
        return "compare"
    compared = reading.has("compare", "difference") or bool(reading.named("comparators"))
    if compared or len(reading.statistics) > 1:
        return "against"
    own = reading.has("measure_word") or not reading.measures
    if own and not is_yes_or_no(reading.question):
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
    if _counts_reoffenders(reading):
        return True
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


def _lists(reading: Reading) -> bool:
    return reading.has("list", "count", "area_word")


def _to_date_only(reading: Reading) -> bool:
    """Whether it asks for the inspectorate's own figures, which name no area."""
    keys = " ".join(word.key for word in reading.words)
    signs = ("to date", "so far", "printed", "nationally", "national", "inspectorate s", "inspectorates")
    return not reading.areas and any(sign in keys for sign in signs)


def _average(reading: Reading, group: Group | None) -> Average | None:
    names = reading.named("statistics")
    if "median" in names:
        return "median"
    if "range" in names and not reading.bounds:
        return "range"
    keys = [word.key for word in reading.words]
    mean = "mean" in names and keys[-1] != "mean" and "mean" in keys
    averaged = "average" in names and not (reading.direction and _lists(reading))
    over_held = averaged and not reading.areas and (group is not None or reading.has("held"))
    over_named = (
        averaged and len(reading.areas) > 1 and not reading.direction and not reading.has("compare", "difference")
    )
    return "mean" if mean or over_held or over_named else None


def _group(reading: Reading, areas: Mapping[str, Area]) -> Group | None:
    """Return the region or nation that the question keeps to, or what lies outside it ("not in London")."""
    for mark in reading.marks:
        if mark.section not in {"regions", "nations"}:
            continue
        region = {a.name for a in areas.values() if mark.name in (a.region, a.nation)}
        name = mark.name if mark.name in _PROPER else f"the {mark.name}"
        if _left_out(reading, mark):
            return Group(f"outside {name}", tuple(area for area in areas if area not in region))
        return Group(f"in {name}", tuple(sorted(region)))
    return None


def _left_out(reading: Reading, region: Mark) -> bool:
    """Whether "outside", "except" or "not in" stands before a region."""
    signs = {"exclusion", "denial"}
    return any(mark.name in signs and 0 <= region.start - mark.end <= 2 for mark in reading.marks)


def _limit(reading: Reading) -> int | None:
    """Return n of "top n", "three highest", "which four areas did worst", and of "second highest"."""
    if reading.bounds is not None or not reading.statistics:
        return None
    superlatives = [m for m in reading.marks if m.section == "statistics"]
    for mark in reading.marks:
        if mark.name == "ordinal" and any(
            0 <= s.start - mark.end <= 1 or 0 <= mark.start - s.end <= 1 for s in superlatives
        ):
            return _ORDINALS.get(reading.words[mark.start].key, 2)
    for number in reading.numbers:
        for mark in reading.marks:
            ranks = mark in superlatives and {number.start - 1, number.end} & {mark.start, mark.end - 1}
            counts = mark.name == "area_word" and 0 <= mark.start - number.end <= 2
            if (ranks or counts) and not number.share:
                return int(number.value)
    return None


def _part_names(reading: Reading, areas: Mapping[str, Area]) -> tuple[Correction, ...]:
    """Return the names used that are of a part of an area only, as Rutland and Portsmouth are."""
    return tuple(
        Correction(mention.written, mention.area)
        for mention in reading.mentions
        if not mention.mended
        and any(fold_name(mention.written) == fold_name(other) for other in areas[mention.area].also_called)
        and fold_name(mention.written) != fold_name(mention.area)[: len(fold_name(mention.written))]
    )


def _other_numbers(reading: Reading) -> tuple[float, ...]:
    """Return the numbers that neither bounds nor a "top n" account for."""
    used = {*(reading.bounds.numbers if reading.bounds else ()), _limit(reading)}
    return tuple(number.value for number in reading.numbers if number.value not in used and _is_figure(reading, number))


def _is_figure(reading: Reading, number: Number) -> bool:
    """Whether a number counts something; "one of them", "all three" and "the two areas" do not."""
    following = reading.words[number.end].key if number.end < len(reading.words) else ""
    if following in _UNITS_OF_TIME:
        return False
    return number.share or number.value > 3 or reading.words[number.start].text.isdigit()


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
