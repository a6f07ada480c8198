"""Tasks of orders, opinions and questions on the notices as such: what is asked of no score and no words in them."""

import re

from assistant.asks import asks_contact, asks_how_often, asks_of_prose, asks_times
from assistant.claim_signs import is_own_edge
from assistant.denials import asks_existence, claims_lack
from assistant.initials import letters_of
from assistant.meaning_asks import asks_meaning, asks_to_date_meaning, asks_what_is_scored
from assistant.method_asks import asks_method
from assistant.query import Group, Task
from assistant.ratios import find_factor
from assistant.reading import Reading
from assistant.record_asks import (
    asks_by_year,
    asks_edge_held,
    asks_elsewhere,
    asks_for_names,
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
from assistant.time_asks import asks_of_publication
from assistant.words import is_yes_or_no, places


def of_notices(reading: Reading, group: Group | None, areas: int) -> Task | None:
    """Tell orders, opinions and questions on the notices as such."""
    has = reading.has
    if is_order(reading) or asks_elsewhere(reading):
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
    if claims_lack(reading) or asks_existence(reading):
        return "scores"  # "is it right that Slough has no safeguarding score?"
    lacks = has("lacking") and has("measure_word") and not (reading.measures or reading.bounds or reading.statistics)
    if areas == 1 and lacks:
        return "scores"  # "which measure is missing for Slough?"
    if (areas == 1 and asks_how_often(reading)) or asks_times(reading):
        return "reinspected"
    if len(reading.measures) == 1 and not areas and _of_own_best(reading):
        return "unclear"  # no ranking says in which areas a measure is their own best
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
    told = told and not {"council", "news"} & set(reading.named("kinds"))  # "how many areas are there from councils?"
    plural = any(mark.name == "programme" and reading.words[mark.end - 1].key == "programmes" for mark in reading.marks)
    told = told and not (areas and plural)  # "how soon did young people get onto the programmes they needed?"
    if told and not has("reinspected") and not reading.bounds and not reading.measures:
        return "programme"
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
    if asks_by_year(reading):
        return "held"
    if asks_others_beside(reading) and not has("forecast"):  # "what will happen if that is followed?"
        return "dates"
    dated = asks_span(reading) or asks_other_in_time(reading) or asks_weekday(reading)
    if dated or asks_of_publication(reading):
        return "dates"
    if asks_of_prose(reading) and areas:
        return "scores"  # which say whether the words give the same
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
    if has("speaker") or (has("chief", "office") and not _speaks(reading)):
        return "speaker"
    if reading.people and _OF_A_LIFE & set(keys):
        return "decline"  # "what does Julie Fox earn?"
    if reading.people and not (areas or reading.judgements or reading.measures or _speaks(reading)):
        return "speaker"
    if asks_region(reading, group):
        return "region"
    if asks_by_region(reading) or asks_of_source(reading):
        return "held"
    leading = {word.stem for word in reading.words[1:2]} & {"run", "ran", "manag", "chair", "head"}
    in_charge = (leading and not (reading.statistics or reading.direction)) or (
        keys[1:2] == ["is"] and {"manager", "boss", "director", "head"} & set(keys)
    )
    if keys[:1] == ["who"] and in_charge and not reading.measures:
        return "decline"  # "who runs the service?"
    if reading.people and is_yes_or_no(reading.question) and has("good_word", "bad_word") and "inspector" in keys:
        return "decline"  # "is Julie Fox a good inspector?"
    if keys[:2] == ["how", "old"] and {"she", "he"} & set(keys):
        return "decline"
    if _asks_amount(reading):
        return "decline"
    if keys[:1] == ["will"] and areas and not reading.unplaced:
        return "decline"
    asks_you = keys[:2] == ["do", "you"] and keys[2:3] in (["think"], ["believe"], ["reckon"], ["feel"], ["agree"])
    opines = has("opinion") and not has("quote", "praise", "criticism", "why")
    opines = opines or bool(_YOUR_VIEW.search(reading.question) and not reading.measures)  # "…, do you think?"
    opines = opines or (asks_you and "you" not in keys[3:])  # "do you think you could …?" asks for something else
    looks_ahead = {"will", "shall", "going", "next", "predict", "forecast"} & reading.key_set
    forecasts = has("forecast") and not reading.judgements and not reading.unplaced
    reported = {m.end for m in reading.marks if m.name == "quote"} if has("notice_word") else set()
    forecasts = forecasts and not any(m.name == "forecast" and m.start in reported for m in reading.marks)
    forecasts = forecasts and (bool(looks_ahead) or not _speaks(reading))  # "Fox on Luton's future" can be quoted
    later = bool(_SINCE_THEN.search(reading.question)) and not has("reinspected", "first_inspection", "quote")
    if later and areas and not (reading.measures or reading.periods):
        return "decline"
    comes = bool(_WHAT_COMES.search(reading.question)) and not (reading.periods or has("programme", "score"))
    return "decline" if opines or forecasts or comes else None


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


def _asks_amount(reading: Reading) -> bool:
    """Whether it asks for how much something was done to areas that is no scoring: "how much was Kent fined?"."""
    keys = reading.keys
    last = len(keys) - 1
    marked = places(mark for mark in reading.marks)
    own = reading.measures or reading.statistics or reading.bounds or reading.named("comparators")
    asked = keys[:2] == ["how", "much"] and keys[2:3] in (["was"], ["were"], ["did"], ["has"], ["have"], ["is"])
    return bool(asked and reading.areas and keys[last].endswith("ed")) and not (
        own or {last} & (marked | reading.taken)
    )


_OF_HOLDINGS = frozenset("list anyone more held quote notice_word area_word date polite inspected".split())


def _asks_what_is_of_a_time(reading: Reading) -> bool:
    """Whether it asks for nothing but what is held of a time: "any findings from 2013?"."""
    parts = reading.mentions or reading.unknown_areas or reading.numbers or reading.judgements or reading.people
    others = [mark for mark in reading.marks if mark.name not in _OF_HOLDINGS or mark.section != "concepts"]
    said = [mark for mark in reading.marks if mark.name == "quote"]
    found = bool(said) and all(reading.words[mark.start].stem == "find" for mark in said)
    return bool(reading.periods and found and not (parts or others or reading.unplaced or reading.idle))


_YOUR_VIEW = re.compile(r",? do you (?:think|reckon|feel|believe)\W*$", re.IGNORECASE)
"""How a question ends that asks for an opinion."""


_WHAT_COMES = re.compile(
    r"^(?:(?:and|so|but|ok)\b,? )*what(?:['’]ll| will| is going to|['’]s going to| happens?\b(?=.*\bnext\b))"
    r"(?: (?:happen|become|be))?\b",
    re.IGNORECASE,
)
"""How a question opens that asks what is to come: "what'll happen to Luton after the restructure?"."""


def _speaks(reading: Reading) -> bool:
    """Whether it asks of what was said."""
    return reading.has("quote", "praise", "criticism", "why", "good_word", "bad_word")


_SINCE_THEN = re.compile(
    r"^(?:(?:and|so|but|ok)\b,? )*(?:what(?:['’]s| has| have)|has anything|have things)\b.*"
    r"\b(?:happened|become|been done|gone on|moved on)\b.*\bsince\b",
    re.IGNORECASE,
)
"""How a question opens that asks what came after an inspection: "what's been done in Luton since?"."""


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
