"""A question becomes one `Query`: what is asked, of which areas and measures, within which limits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assistant.answers import Reason
from assistant.numbers import Bounds
from assistant.periods import Period
from assistant.reading import Correction, Reading
from assistant.vocabulary import Vocabulary
from assistant.words import is_yes_or_no
from corpus.model import Area, Measure, ToDate

Task = Literal[
    "scores",  # one area or more: their scores
    "compare",  # areas set beside each other
    "against",  # areas set against the to-date figures
    "to_date",  # the to-date figures themselves
    "to_date_change",
    "extremes",  # highest, lowest, top n, bottom n of the areas held
    "rank",
    "listing",  # the scores within bounds: a list or a count
    "mean",  # mean, median or range over the areas held
    "best_measure",  # the best or worst of an area's measures
    "change",  # between the inspections of an area
    "reinspected",
    "judgement",  # the phrase for an area
    "judged",  # the areas for a phrase
    "dates",
    "held",
    "definition",
    "programme",  # what the notes to editors say: programme, contacts
    "speaker",
    "quotes",
    "decline",
    "unclear",
]
Direction = Literal["higher", "lower"]
Average = Literal["mean", "median", "range"]

_ASKING = frozenset(
    "quote praise criticism list count area_word notice_word good_word bad_word why followup they more held perform "
    "newest compare date judgement correction".split()
)  # fmt: skip
"""Concepts whose words do the asking, so that a quote need not hold them."""

NEEDS_AREA: frozenset[Task] = frozenset(
    {"scores", "compare", "against", "rank", "best_measure", "judgement", "speaker"}
)


@dataclass(frozen=True, slots=True)
class Group:
    """A region or nation and the areas in it."""

    name: str
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood. What it leaves out is empty; `inherited` names what an earlier question supplied.

    `subject` are the words that a quote must be about, `unplaced` content words that nothing accounts for: with any
    of those no figure is given. `recent` are the areas that the run of follow-ups has named. `either` are areas between which a slip of the pen leaves the choice.
    """

    question: str
    task: Task
    areas: tuple[str, ...] = ()
    unknown_areas: tuple[str, ...] = ()
    speaker: str = ""
    either: tuple[str, ...] = ()
    group: Group | None = None
    measures: tuple[Measure, ...] = ()
    statistics: tuple[ToDate, ...] = ()
    average: Average | None = None
    periods: tuple[Period, ...] = ()
    bounds: Bounds | None = None
    limit: int | None = None
    direction: Direction | None = None
    counting: bool = False
    judgements: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    stance: Literal["praise", "criticism"] | None = None
    inspection: Literal["first", "latest"] | None = None
    unscored: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    reason: Reason | None = None
    to_date_only: bool = False
    public_protection: bool = False
    unplaced: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    inherited: tuple[str, ...] = ()
    cues: frozenset[str] = field(default=frozenset())
    recent: tuple[str, ...] = ()


def understand(reading: Reading, areas: Mapping[str, Area], vocabulary: Vocabulary) -> Query:
    """Return the query that a question's parts amount to, on its own, without what came before."""
    group = _group(reading, areas)
    average = _average(reading, group)
    task = _task(reading, group, average, vocabulary)
    speaker = _named_speaker(reading) if task == "quotes" else ""
    wordy = task in {"quotes", "programme", "decline"}
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
        subject=_subject(reading, vocabulary, speaker),
        stance=_stance(reading),
        inspection=_inspection(reading),
        unscored=reading.named("unscored"),
        kinds=reading.named("kinds"),
        reason=_reason(reading, task, group),
        to_date_only=_to_date_only(reading),
        public_protection=any(mark.name == "both" for mark in reading.marks),
        unplaced=() if wordy else _unplaced(reading, task),
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
    if (has("opinion") and not spoken) or (has("forecast") and not reading.judgements):
        return "decline"
    if _only_unscored(reading, group):
        return "decline" if _asks_number(reading) else "quotes"
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
    if areas and has("rank"):
        return "rank"
    if _asks_date(reading):
        return "dates"
    if _asks_held(reading, group):
        return "held"
    if reading.direction and areas == 1 and has("area_word", "count") and not is_yes_or_no(reading.question):
        return "listing"
    if areas > 1:
        return "compare"
    if "average" in reading.statistics and _lists(reading) and reading.direction:
        return "listing"
    if "average" in reading.statistics or _to_date_only(reading):
        return "to_date"
    if reading.statistics or (has("rank") and (reading.measures or group)):
        return "extremes"
    if not areas and reading.measures and (group or (_lists(reading) and has("area_word", "score"))):
        return "listing"
    if group and not areas and has("score", "perform"):
        return "listing"
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
    if kinds & {"overall_score", "grade", "reoffending_rate", "money"}:
        return True
    if "region" in kinds and not group and (reading.statistics or _lists(reading)):
        return True
    kinds.discard("region")
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
    if reading.has("held") and (things or reading.areas):
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
    """Return n of "top n", "three highest", "bottom 5"."""
    bounded = reading.bounds is not None
    for number in reading.numbers:
        beside = {number.start - 1, number.end}
        for mark in reading.marks:
            if (
                mark.section == "statistics"
                and beside & {mark.start, mark.end - 1}
                and not number.share
                and not bounded
            ):
                return int(number.value)
    return None


def _stance(reading: Reading) -> Literal["praise", "criticism"] | None:
    praise = reading.has("praise") or (reading.has("good_word") and not reading.has("bad_word", "criticism"))
    criticism = reading.has("criticism") or (reading.has("bad_word") and not reading.has("praise", "good_word"))
    return None if praise == criticism else "praise" if praise else "criticism"


def _inspection(reading: Reading) -> Literal["first", "latest"] | None:
    if reading.has("first_inspection"):
        return "first"
    return "latest" if reading.has("second_inspection", "newest") else None


def _subject(reading: Reading, vocabulary: Vocabulary, speaker: str) -> tuple[str, ...]:
    """Return the content words that a quote has to treat: all but names, dates and the words that do the asking."""
    spent = set(reading.taken) - _second_names(reading)
    for mark in reading.marks:
        if (mark.section == "concepts" and mark.name in _ASKING) or mark.section in {
            "regions",
            "nations",
            "everywhere",
        }:
            spent |= set(range(mark.start, mark.end))
    kept = {
        at for mark in reading.marks if mark.section in {"measures", "unscored"} for at in range(mark.start, mark.end)
    }
    return tuple(
        word.key
        for at, word in enumerate(reading.words)
        if (at not in spent or at in kept)
        and word.key not in vocabulary.articles
        and word.text not in speaker.split()
        and (at in kept or word.stem not in vocabulary.fillers)
    )


def _named_speaker(reading: Reading) -> str:
    """Return the name that stands before "say": a person's, not an area's."""
    keys = [word.text.casefold() for word in reading.words]
    for name in reading.unknown_areas:
        parts = name.casefold().split()
        for mark in reading.marks:
            if mark.name == "quote" and keys[mark.start - len(parts) : mark.start] == parts:
                return name
    return ""


def _second_names(reading: Reading) -> set[int]:
    """Return the words of a part of an area that is named beside the area: the Rutland of Leicestershire and Rutland."""
    seen: set[str] = set()
    second: set[int] = set()
    for mention in reading.mentions:
        second |= set(range(mention.start, mention.end)) if mention.area in seen else set()
        seen.add(mention.area)
    return second


def _unplaced(reading: Reading, task: Task) -> tuple[str, ...]:
    """Return what would be passed over by an answer in figures: unknown words, and a "not" that changes the sense."""
    words = list(reading.unplaced)
    if reading.has("negation") and task not in {"held", "dates", "judgement"}:
        words += [reading.words[m.start].text for m in reading.marks if m.name == "negation"]
    return tuple(words)


def _reason(reading: Reading, task: Task, group: Group | None) -> Reason | None:
    if task != "decline":
        return None
    if _is_order(reading):
        return "off_topic"
    return "not_scored" if _only_unscored(reading, group) else "not_in_notices"
