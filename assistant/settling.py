"""The task that a question comes to once its parts are seen together, and the slots that go by it."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.asks import asks_of_prose
from assistant.bounds import Bounds
from assistant.denials import asks_if_inspected
from assistant.gap_signs import spans_any_two
from assistant.initials import letters_of
from assistant.method_asks import says_what
from assistant.query import Average, Group, Task
from assistant.reading import Reading
from assistant.record_asks import asks_by_part, asks_others_beside
from assistant.region_asks import asks_ends_of_regions
from assistant.scope import find_average, parts_regions
from assistant.signs import averages_own
from assistant.source_asks import asks_kind_of_source
from assistant.subjects import find_expressions, find_speaker, find_subject
from assistant.tasks import find_task
from assistant.time_asks import may_publish
from assistant.vocabulary import Vocabulary
from assistant.wholeness import asks_whole
from assistant.words import places, split_words
from corpus.model import ToDate

_BY_WORDS: frozenset[Task] = frozenset({"change", "judgement", "judged", "held", "dates", "reinspected", "rank"})
"""Tasks given up for a search in the words, when the question holds a word that nothing accounts for."""


_OF_PLACES: frozenset[Task] = frozenset({"scores", "compare", "held", "region"})
"""Tasks that a place in another may be taken for."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A task, with what is averaged and which ends are meant in it, and what its words are about.

    `two_ends` tells that a "two" only says that a gap has two ends, `wordy` that a word which nothing accounts for
    restricts nothing, `letters` are those that are to be spelt out.
    """

    task: Task
    average: Average | None
    statistics: tuple[ToDate, ...]
    subject: tuple[str, ...]
    phrase: str
    speaker: str
    letters: str
    two_ends: bool
    wordy: bool


def settle(
    reading: Reading, group: Group | None, bounds: Bounds | None, of_part: bool, vocabulary: Vocabulary
) -> Settled:
    """Return the task of a question; `of_part` where it names a part of an area by its own name."""
    average = find_average(reading, group)
    task = find_task(reading, group, average, vocabulary)
    if of_part and _asks_of_part(reading):
        task = "belongs"  # "is Grimsby covered under North Lincolnshire?"
    elif of_part and reading.has("share") and not (reading.measures or reading.statistics or reading.bounds):
        task = "decline"  # but for what the words tell: "what share of its work comes from Rutland?"
    elif reading.has("part_of") and reading.unknown_areas and len(reading.mentions) == 1 and task in _OF_PLACES:
        task = "region"  # "is Brentwood part of Brent?": where it lies, nobody here knows
    if task == "to_date" and reading.statistics and len(reading.periods) == 2 and not reading.span:
        task = "to_date_change"  # "the lowest to date in January and in June"
    average = None if task in {"gaps", "extremes", "definition", "method"} else average
    if task == "each_region" and not (bounds or asks_ends_of_regions(reading)):
        average = "median" if "median" in reading.named("statistics") else "mean"
    furthest = average == "range" and reading.has("far_off") and "apart" in reading.keys
    two_ends = furthest or spans_any_two(reading)
    if two_ends:  # "which two areas are furthest apart": the ends of the ranking, with the areas named
        task, average = "extremes", None
    by_time = task == "held" and asks_by_part(reading)  # "in which month were most published?"
    unsided = task in {"dates", "judged", "region", "each_region", "definition"} or averages_own(reading) or by_time
    unsided = unsided or (task == "mean" and parts_regions(reading))
    statistics: tuple[ToDate, ...] = ("lowest", "highest") if two_ends else () if unsided else reading.statistics
    subject, phrase = find_subject(reading, vocabulary, find_speaker(reading, vocabulary))
    if asks_kind_of_source(reading) or asks_if_inspected(reading) or asks_whole(reading):
        subject, phrase = (), ""
    elif task in {"change", "reinspected"} and _says_again(reading, subject):
        subject, phrase = (), ""  # "has Bournemouth been looked at again?"
    elif _is_of_words(reading, task, subject, vocabulary):
        task = "quotes"
    return Settled(
        task,
        average or ("mean" if task == "mean" else None),
        statistics,
        subject,
        phrase,
        speaker=find_speaker(reading, vocabulary) if task == "quotes" else "",
        letters=(letters := letters_of(reading) if task == "definition" else ""),
        two_ends=two_ends,
        wordy=bool(letters) or _is_wordy(reading, task),
    )


def _is_wordy(reading: Reading, task: Task) -> bool:
    """Whether a word that nothing accounts for may stand in a question of this task."""
    by_time = task in {"held", "dates"} and (asks_by_part(reading) or asks_others_beside(reading))
    by_time = by_time or (task == "held" and asks_kind_of_source(reading))  # "… the county council's own news page?"
    says = task == "method" and says_what(reading)  # "…, mean the area is dangerous?"
    says = says or (task == "dates" and may_publish(reading))  # "are we free to run the Luton numbers?"
    searched = task == "quotes" and not _turned_round(reading)
    return bool(by_time or says or task in {"programme", "decline", "region"} or searched)


def _is_of_words(reading: Reading, task: Task, subject: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether what was taken for a question of another task is one of what the notices say."""
    if reading.measures or reading.statistics or asks_of_prose(reading):
        return False
    if reading.has("score"):
        return task == "scores" and _is_of_a_team(reading, vocabulary)
    if reading.bounds:
        return task == "listing" and _limits_something_else(reading)
    strange = reading.unplaced or reading.idle
    if strange and task in _BY_WORDS and not (asks_by_part(reading) or asks_others_beside(reading)):
        return True
    return task in {"scores", "compare", "held", "rank"} and _asks_of_words(reading, task, subject, vocabulary)


def _is_of_a_team(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether it asks of a part of an area's service: "did the prevention team in Luton get results?"."""
    known = reading.taken | places(mark for mark in reading.marks)
    return bool(reading.areas) and any(
        word.key in _TEAMS and at - 1 not in known and reading.words[at - 1].stem not in vocabulary.fillers
        for at, word in enumerate(reading.words)
        if at
    )


_TEAMS = frozenset("team teams unit units scheme schemes panel panels project projects workers".split())


def _limits_something_else(reading: Reading) -> bool:
    """Whether its numbers limit what no part accounts for, of an area: "were reports late in half of the orders?"."""
    return bool(reading.areas) and len(reading.unplaced) >= _SEVERAL


_SEVERAL = 2
"""Words unaccounted for with which a limit is not one of scores; a single one may be how that is put."""


def _says_again(reading: Reading, subject: Sequence[str]) -> bool:
    """Whether all that a subject holds only says that there was another inspection: "looked at again"."""
    again = places(mark for mark in reading.marks if mark.name == "reinspected")
    return set(subject) <= {reading.keys[at] for at in again}


def _asks_of_part(reading: Reading) -> bool:
    """Whether it asks if one place that it names lies in another: "does Scunthorpe come under North Lincolnshire?"."""
    if len(reading.mentions) != 2 or reading.measures or reading.statistics or reading.named("unscored"):
        return False
    one, other = reading.mentions
    between = {word.key for word in reading.words[one.end : other.start]}
    of_work = {word.stem for word in reading.words} & {"inspect", "case"}  # "did it cover Rutland cases?"
    lies = bool(between & {"under", "within", "in"}) and between <= _LYING
    return not of_work and (reading.has("part_of") or lies)


_LYING = frozenset("under within in come comes fall falls go goes lie lies sit sits the area of".split())
"""Words between a place and the area that it is asked to lie in."""


def _asks_of_words(reading: Reading, task: Task, subject: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a question that names no measure names a subject: "what about plain English in Luton?"."""
    keys = reading.keys
    marked = places(mark for mark in reading.marks if mark.section != "unscored")
    named = find_expressions(reading)
    elsewhere = {word.key for name in reading.unknown_areas for word in split_words(name)}  # "Luton with Bedford"
    own = [at for at, key in enumerate(keys) if key in {*subject} - elsewhere and (at in named or at not in marked)]
    leads = [at for at in range(len(keys)) if keys[at] in {"about", "on", "with"}]
    lead = (
        own
        and leads
        and leads[0] <= own[-1] + 1
        and (named or reading.has("quote", "followup") or not reading.has("perform"))
    )
    numbers = places(reading.numbers) | reading.taken  # "what did Rutland get?" names no subject but an area
    strange = (at for at in own if at not in marked | numbers)
    noun = any(keys[at] not in vocabulary.listed for at in strange)  # "jottings", not "gosh"
    noun = noun and not reading.has("whence")  # "the subs ask what kind of source Kent's figures come from"
    if task == "rank":  # "where did Luton stand on weekend cover?"
        return bool(len(reading.areas) == 1 and lead and (named or noun))
    return bool(reading.areas and own and (lead or named or noun or reading.has("quote")))


def _turned_round(reading: Reading) -> bool:
    """Whether a "not" turns what is asked of the words: "what did they not like?", "which notices don't mention…"."""
    sided = reading.has("praise", "criticism", "good_word", "bad_word")
    asked = (sided or (reading.has("list") and not reading.areas)) and not reading.has("why")
    return asked and reading.has("denial", "exclusion")
