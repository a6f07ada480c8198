"""Tasks of questions on the notices as such: what is scored, what is held, what is meant, who speaks."""

import re

from assistant.asks import asks_contact, asks_how_often, asks_of_prose, asks_times
from assistant.claim_signs import is_own_edge
from assistant.decline_tasks import of_what_nobody_knows, speaks
from assistant.denials import asks_existence, claims_lack
from assistant.initials import letters_of
from assistant.inspected_again import asks_once
from assistant.meaning_asks import asks_meaning, asks_to_date_meaning, asks_what_is_scored
from assistant.method_asks import asks_method
from assistant.outside_asks import asks_how_taken
from assistant.query import Group, Task
from assistant.ratios import find_factor
from assistant.reading import Reading
from assistant.record_asks import (
    asks_by_part,
    asks_edge_held,
    asks_elsewhere,
    asks_for_names,
    asks_in_date_order,
    asks_other_in_time,
    asks_others_beside,
    asks_span,
    asks_weekday,
    asks_why_missing,
    counts_each_measure,
)
from assistant.region_asks import asks_by_region, asks_region
from assistant.signs import is_order
from assistant.source_asks import asks_kind_of_source, asks_name_of_source, asks_of_source, asks_who_inspects
from assistant.time_asks import asks_of_publication, asks_time_apart, asks_when_published
from assistant.wholeness import asks_whole


def of_notices(reading: Reading, group: Group | None, areas: int) -> Task | None:
    """Tell orders, opinions and questions on the notices as such."""
    return (
        _of_what_is_scored(reading, areas)
        or _of_the_programme(reading, areas)
        or _of_what_is_held(reading, areas)
        or _of_meaning(reading, areas)
        or _of_people_and_places(reading, group, areas)
        or of_what_nobody_knows(reading, areas)
    )


def _of_what_is_scored(reading: Reading, areas: int) -> Task | None:
    """Tell orders, and questions of which measures are scored, by whom, and whether an area has a score at all."""
    has = reading.has
    if is_order(reading) or asks_elsewhere(reading) or asks_how_taken(reading):
        return "decline"
    if _SUPPOSES.search(reading.question) and not (reading.measures or "average" in reading.statistics):
        return "decline"
    if _asks_parts_of_protection(reading):
        return "definition"
    if asks_kind_of_source(reading) or asks_name_of_source(reading):
        return "held"
    if not areas and _OWN_MEASURES.search(reading.question) and reading.direction and not reading.measures:
        return "best_measure"  # "which of its measures was worst?": of which area, it does not say
    seen = has("reinspected") and {"inspected", "visited", "seen", "looked", "examined"} & set(reading.keys)
    parts = reading.words, reading.numbers, reading.marks
    if has("anyone", "area_word", "score") and not (areas or seen) and find_factor(*parts):
        return "extremes"  # "is any area's score double another's?"
    if is_own_edge(reading):
        return "best_measure"
    if claims_lack(reading) or asks_existence(reading) or asks_whole(reading):
        return "scores"  # "is it right that Slough has no safeguarding score?"
    lacks = has("lacking") and has("measure_word") and not (reading.measures or reading.bounds or reading.statistics)
    if areas == 1 and lacks:
        return "scores"  # "which measure is missing for Slough?"
    if (areas == 1 and asks_how_often(reading)) or asks_times(reading) or asks_once(reading):
        return "reinspected"
    if len(reading.measures) == 1 and not areas and _of_own_best(reading):
        return "unclear"  # no ranking says in which areas a measure is their own best
    return None


def _of_the_programme(reading: Reading, areas: int) -> Task | None:
    """Tell questions on the programme of inspections, and on whom to reach."""
    has, keys = reading.has, reading.key_set
    kinds = {reading.words[mark.start - 1].text for mark in reading.marks if mark.name == "programme" and mark.start}
    said = has("quote") and (not has("notice_word") or kinds & set(reading.unplaced))  # "mention a parenting programme"
    of_a_finding = (areas or said) and reading.unplaced  # "what was said about contact with fathers"
    told = (
        (has("programme") or (asks_contact(reading) and not reading.statistics))  # "the best website"
        and not (has("forecast") and reading.statistics)
        and not of_a_finding
        and "money" not in reading.named("unscored")
        and not ((has("list") or areas) and "next" in reading.keys)  # "who will be inspected next?"
    )
    if asks_edge_held(reading):
        return "dates"  # "who was the first to be inspected?"
    # "what year did Hartlepool get its report?", "how many years between its inspections?"
    told = told and not (asks_when_published(reading) or asks_time_apart(reading))
    told = told and not {"council", "news"} & set(reading.named("kinds"))  # "how many areas are there from councils?"
    within = reading.named("regions") or reading.named("nations")  # "how many areas are there in London?"
    told = told and not (within and reading.keys[:2] == ["how", "many"] and "programme" not in keys)
    done = {"been", "were", "was"} & reading.key_set and "inspected" in reading.key_set and has("list", "count")
    told = told and not (done and reading.periods)  # "which areas have been inspected since 2011?"
    plural = any(mark.name == "programme" and reading.words[mark.end - 1].key == "programmes" for mark in reading.marks)
    told = told and not (areas and reading.statistics)  # "is Luton above the average of the areas inspected so far?"
    told = told and not (areas and plural)  # "how soon did young people get onto the programmes they needed?"
    begins = {mark.start for mark in reading.marks if mark.name == "programme"}
    of_theirs = any(mark.name == "groups" and mark.end in begins for mark in reading.marks)  # "knife crime programme"
    its_own = areas and (of_theirs or reading.keys[:2] in (["which", "programme"], ["what", "programme"]))
    told = told and not (its_own and not {"inspection", "inspections"} & reading.key_set)  # "… was the first there?"
    told = told and not reading.judgements  # "how many areas in all were judged disappointing?"
    if told and not has("reinspected") and not reading.bounds and not reading.measures:
        return "programme"
    return None


def _of_what_is_held(reading: Reading, areas: int) -> Task | None:
    """Tell questions of dates and of what is held, as its notices give it."""
    has = reading.has
    keys = reading.keys
    asked = [key for key in keys if key not in {"is", "was", "the", "s"}]
    of_it = areas or {"they", "notice_word"} <= {mark.name for mark in reading.marks}
    timed = asked[1:2] in (["date"], ["day"]) or (
        asked[1:2] in (["month"], ["year"]) and not (reading.measures or reading.direction or has("score", "change"))
    )
    if of_it and asked[:1] in (["what"], ["which"]) and timed:
        return "dates"  # "what date stands at the top of the Luton notice"
    bare = not (areas or reading.measures or reading.statistics or reading.bounds or has("area_word", "change"))
    scored = {(mark.start, mark.end) for mark in reading.marks if mark.name == "score"}
    measures = any(m.name == "measure_word" and (m.start, m.end) not in scored for m in reading.marks)
    bare = bare and not has("anyone", "equal", "joint")  # "do any two areas have identical scores on all three?"
    if measures and has("list") and bare and has("score") and not {"its", "their"} & set(keys):
        return "definition"  # "which measures do the inspectors score"
    if _asks_what_is_of_a_time(reading):
        return "held"
    if asks_why_missing(reading):
        return "scores"  # which say that there is none
    if counts_each_measure(reading):
        return "listing"
    if asks_for_names(reading):
        return "decline"
    if asks_by_part(reading) or (not areas and asks_in_date_order(reading)):
        return "held"
    if asks_others_beside(reading) and not has("forecast"):  # "what will happen if that is followed?"
        return "dates"
    dated = asks_span(reading) or asks_other_in_time(reading) or asks_weekday(reading)
    if dated or asks_of_publication(reading):
        return "dates"
    if asks_of_prose(reading) and areas:
        return "scores"  # which say whether the words give the same
    return None


def _of_meaning(reading: Reading, areas: int) -> Task | None:
    """Tell questions of what is meant, and how it is scored."""
    if asks_to_date_meaning(reading):
        return "definition"
    if asks_who_inspects(reading):
        return "programme"
    if asks_method(reading):
        return "method"
    if letters_of(reading):
        return "definition"  # "what does YOT stand for?"
    if asks_meaning(reading, areas) or asks_what_is_scored(reading):
        return "definition"
    return None


def _of_people_and_places(reading: Reading, group: Group | None, areas: int) -> Task | None:
    """Tell questions of who speaks, and of where areas lie."""
    has = reading.has
    if has("speaker") or (has("chief", "office") and not speaks(reading)):
        return "speaker"
    if reading.people and _OF_A_LIFE & reading.key_set:
        return "decline"  # "what does Julie Fox earn?"
    if reading.people and not (areas or reading.judgements or reading.measures or speaks(reading)):
        return "speaker"
    if asks_region(reading, group):
        return "region"
    if asks_by_region(reading) or asks_of_source(reading):
        return "held"
    return None


_OF_A_LIFE = frozenset("earn earns earned paid salary live lives married retire retired born age education".split())
"""Words that ask of the life of a speaker, of whom a notice gives name and office."""


_SUPPOSES = re.compile(
    r"\bwould (?!you\b|i\b|we\b)(?:\w+ ){1,4}(?:need|have) (?:to|had to)\b|\bwhat would it take\b",
    re.IGNORECASE,
)
"""How somebody asks what would have to be: "what would Luton need to score to be top?"."""


def _asks_parts_of_protection(reading: Reading) -> bool:
    """Whether it asks what public protection is made up of: "which measures make up public protection?"."""
    keys = reading.keys
    both = reading.has("both", section="measures") and reading.has("measure_word") and not reading.areas
    figured = reading.statistics or reading.bounds or reading.direction or reading.has("score", "area_word", "joint")
    return bool(both) and keys[:1] in (["which"], ["what"]) and not (figured or reading.periods)


_OWN_MEASURES = re.compile(
    r"^(?:(?:and|so|but)\b,? )*(?:which|what) (?:one )?(?:of|was|is|were) (?:its|their) (?:\w+ )?"
    r"(?:measures?|scores)\b",
    re.IGNORECASE,
)


_OF_HOLDINGS = frozenset("list anyone more held quote notice_word area_word date polite inspected".split())


def _asks_what_is_of_a_time(reading: Reading) -> bool:
    """Whether it asks for nothing but what is held of a time: "any findings from 2013?"."""
    parts = reading.mentions or reading.unknown_areas or reading.numbers or reading.judgements or reading.people
    others = [mark for mark in reading.marks if mark.name not in _OF_HOLDINGS or mark.section != "concepts"]
    said = [mark for mark in reading.marks if mark.name == "quote"]
    found = bool(said) and all(reading.words[mark.start].stem == "find" for mark in said)
    return bool(reading.periods and found and not (parts or others or reading.unplaced or reading.idle))


_THEIR_BEST = re.compile(
    r"\b(?:where|in how many|for how many|in which|for which|whose)\b.*\b(?:was|is|were|came)\b.*"
    r"\b(?:best|worst|weakest|strongest|highest|lowest|poorest) (?:measure|score|mark|result|of (?:the|their) three)\b",
    re.IGNORECASE,
)


def _of_own_best(reading: Reading) -> bool:
    """Whether it asks for the areas of which a measure is the best or worst: "where was safeguarding the best?"."""
    measure = min(mark.start for mark in reading.marks if mark.section == "measures")
    ends = [mark.start for mark in reading.marks if mark.section == "statistics"]
    return bool(_THEIR_BEST.search(reading.question)) and measure < max(ends, default=0)
