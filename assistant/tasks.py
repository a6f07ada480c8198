"""What is asked: one task, told by the phrases in a question."""

import re

from assistant import figure_tasks
from assistant.asks import (
    asks_contact,
    asks_held,
    asks_how_often,
    asks_number,
    asks_of_prose,
    asks_times,
    asks_what_was_said,
    asks_what_went,
)
from assistant.claim_signs import is_own_edge
from assistant.completeness import find_counts
from assistant.denials import asks_existence, claims_lack
from assistant.initials import letters_of
from assistant.many_signs import counts_areas, lists_areas
from assistant.meaning_asks import asks_meaning, asks_to_date_meaning, asks_what_is_scored
from assistant.method_asks import asks_method
from assistant.own_ends import find_own_end
from assistant.query import Average, Group, Task
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
from assistant.region_asks import asks_by_region, asks_of_each_region, asks_region, asks_region_of_edge
from assistant.signs import asks_for_scores, is_order
from assistant.source_asks import asks_kind_of_source, asks_name_of_source, asks_of_source, asks_who_inspects
from assistant.time_asks import asks_date, asks_of_publication
from assistant.unscored_signs import only_unscored
from assistant.verdict_asks import asks_verdict, asks_verdicts_beside
from assistant.vocabulary import Mark, Vocabulary
from assistant.words import is_yes_or_no, places


def find_task(reading: Reading, group: Group | None, average: Average | None, vocabulary: Vocabulary) -> Task:
    """Return what is asked. The order is from the most telling signs to the least."""
    areas = len(reading.areas) + len(reading.unknown_areas)
    if asks_of_each_region(reading):
        return "each_region"
    if asks_region_of_edge(reading):
        return "extremes"
    if find_own_end(reading):
        return "own_ends"
    return (
        _task_of_notices(reading, group, areas)
        or _task_of_words(reading, group, average, areas)
        or figure_tasks.over_time(reading, areas, average)
        or figure_tasks.within_limits(reading, areas)
        or figure_tasks.of_phrases(reading, group, average, areas)
        or figure_tasks.beside_others(reading, areas)
        or _task_of_records(reading, group)
        or figure_tasks.over_many(reading, group, areas)
        or _words_or_scores(reading, areas, vocabulary)
    )


def _task_of_notices(reading: Reading, group: Group | None, areas: int) -> Task | None:
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

_IN_FIGURES = re.compile(
    r"\bin (?:terms of )?(?:figures|numbers|scores|percentages|per cent)\b|\b(measure|score) by \1\b", re.IGNORECASE
)
"""How somebody asks for scores of what was found: "in figures", "measure by measure"."""


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


def _task_of_words(reading: Reading, group: Group | None, average: Average | None, areas: int) -> Task | None:
    """Tell what was never scored, and what only the notices' words can answer, from questions of figures."""
    has = reading.has
    each = has("joint") and has("measure_word")  # "what did it find on all three measures"
    numeric = (
        each
        or has("score", "rank", "difference", "count")
        or bool(reading.bounds or reading.statistics or average or find_counts(reading))
    )
    spots = [m for m in reading.marks if m.section == "statistics" and not _is_spot(reading, m)]
    if has("quote") and areas and reading.statistics and not (spots or reading.measures or has("score")):
        return "quotes"  # "I need a line on Luton's weak spots"
    if _says_it_scored(reading):
        return "scores"
    of_scores = reading.measures or reading.bounds or has("score", "measure_word", "difference", "compare")
    best = reading.statistics or has("rank")  # "what came in for the harshest criticism in Kent?"
    if areas and best and has("praise", "criticism") and not (of_scores or average or has("area_word")):
        return "quotes"  # "what did the report on Kent praise most?"
    why = has("why") and not has("whence")  # "what kind of source is behind its scores?"
    spoken = why or has("quote", "praise", "criticism") or (has("good_word", "bad_word") and not reading.measures)
    if areas and _IN_FIGURES.search(reading.question) and not (reading.statistics or average):
        return "scores"  # "what did the inspection of Luton find, in figures?"
    figured = reading.bounds or reading.statistics or average or has("change", "compare", "difference", "rank")
    if asks_for_scores(reading) and not (reading.measures or figured) and has("criticism", "good_word", "bad_word"):
        return "scores"  # "it got slated: what were the numbers?"
    if has("why") and not areas and reading.statistics and not reading.unplaced:
        return "decline"  # "why did the average drop?"
    if (why and areas) or asks_what_went(reading) or asks_what_was_said(reading):
        return "quotes"
    if has("reinspected") and areas and is_yes_or_no(reading.question) and not has("quote", "praise", "criticism"):
        return None  # "was it inspected again after its poor first showing?"
    if "bodies" in reading.named("unscored") and has("score", "judgement", "perform", "grade", "rank", "compare"):
        return "decline"  # "what was the Ofsted judgement on Richmond?"
    scored = reading.measures or reading.statistics or reading.bounds or has("score", "measure_word", "difference")
    if has("judgement") and has("change") and areas and not scored:
        return "judgement"  # "how did the verdict on Kent change?"
    if areas > 1 and asks_verdicts_beside(reading):
        return "judgement"  # "did Bromley get a better verdict than Luton?"
    if has("judgement") and areas and reading.named("unscored") == ("grade",):
        return "judgement"  # "did they call Luton outstanding?"
    if only_unscored(reading, group):
        return "decline" if asks_number(reading) else "quotes"
    dated = has("embargo", "confirm") or {"when", "date", "day", "month", "publication"} & {
        word.key for word in reading.words[:5]
    }
    spoken = spoken and not (has("date") and dated)
    if spoken and not numeric and not reading.judgements and not asks_verdict(reading):
        any_good = is_yes_or_no(reading.question) and not has("quote", "praise", "criticism") and not reading.unplaced
        alone = {word.key for word in reading.words[-2:]} <= {"any", "good", "bad", "very", "ok"}
        return "scores" if any_good and alone and areas else "quotes"  # "was Greenwich any good?"
    return None


def _says_it_scored(reading: Reading) -> bool:
    """Whether it asks for a score that somebody gives: "what did the papers say Sefton scored?"."""
    said = {m.end for m in reading.marks if m.name == "quote"}
    return any(
        {mention.start, mention.start - 1} & said and reading.keys[mention.end : mention.end + 1] in _SCORED
        for mention in reading.mentions
    )


_SCORED = (["scored"], ["got"], ["achieved"], ["received"], ["managed"])


def _is_spot(reading: Reading, statistic: Mark) -> bool:
    """Whether what could be a superlative of scores is a strong or weak point of the work as well."""
    return any(m.name in {"weak_spot", "strong_spot"} and m.start == statistic.start for m in reading.marks)


def _task_of_records(reading: Reading, group: Group | None) -> Task | None:
    """Tell what is asked of dates and of what is held."""
    opening = {word.key for word in reading.words[:4]}
    if (
        reading.has("whence")
        and not reading.has("share")  # "what share of its work comes from Rutland?"
        and reading.areas
        and opening & {"where", "who", "whose", "which", "what", "from", "source"}
    ):
        return "held"
    keys = reading.key_set
    if reading.has("whence") and reading.areas and "source" in keys and not reading.has("score"):
        return "held"  # "let me have the source for Milton Keynes"
    ordered = reading.has("date") and reading.has("area_word") and {"by", "in"} & keys and {"list", "order"} & keys
    if ordered and not (reading.areas or reading.measures or reading.statistics or reading.periods):
        return "held"  # "list the areas by date of publication"
    if reading.has("whence") and "your" in keys and not (reading.areas or reading.measures):
        return "held"  # "where do your figures come from?"
    out = {"published", "issued", "released"} & {
        word.key for word in reading.words
    }  # "what was published in May 2012?"
    listed = (
        lists_areas(reading)
        or (reading.words[:1] and reading.words[0].key == "what" and out)
        or reading.has("whence")
        or (reading.has("list") and reading.has("notice_word"))
    )
    if reading.periods and listed and not (reading.areas or reading.measures or reading.statistics):
        return "held"  # "which areas have results from June 2012"
    if asks_date(reading):
        return "dates"
    counted = reading.has("count") and reading.has("area_word") and reading.has("score")
    bare = not (reading.areas or reading.measures or reading.statistics or reading.bounds or reading.direction)
    if counted and bare and not (reading.unplaced or reading.named("unscored")):
        return "held"  # "how many areas have scores here altogether?"
    return "held" if asks_held(reading, group) else None


def _words_or_scores(reading: Reading, areas: int, vocabulary: Vocabulary) -> Task:
    """Tell a question of scores from one about a subject that only words can answer."""
    about_scores = reading.has("score", "perform", "well_done", "compare") or bool(reading.measures)
    why = reading.has("why") and not reading.has("whence")
    if (why or reading.has("quote", "praise", "criticism")) and not (
        (reading.measures or reading.has("measure_word")) and reading.has("score", "difference")
    ):
        return "quotes"
    said_little = not (
        reading.has("score", "perform", "well_done", "compare", "held", "difference") or reading.measures
    )
    if reading.idle and areas and said_little and is_yes_or_no(reading.question):
        return "quotes"  # "was the inspection of Luton announced?"
    if reading.unplaced or (set(reading.named("unscored")) - {"region"} and not reading.measures):
        of_something = reading.has("share") and reading.unplaced  # "what share of the workload is …"
        return "scores" if (reading.has("score") and not of_something) or reading.measures else "quotes"
    if areas and said_little and reading.words[0].key == "who" and not reading.direction:
        return "decline"  # "who runs it?"
    if areas and not reading.measures and _tells_of_a_deed(reading):
        return "quotes"
    if areas or reading.either:
        return "scores"
    if about_scores:
        return "scores"
    inspected = {"inspections", "inspection", "inspected", "published"} & reading.key_set
    if inspected and counts_areas(reading):
        return "held"  # "have more than a dozen boroughs been inspected?"
    if reading.periods and (inspected or reading.has("list", "anyone", "area_word", "notice_word", "more")):
        return "held"
    return "unclear" if reading.words else "quotes"


_HAVING_DONE = frozenset({"did", "has", "have", "had", "does"})
_OBJECTS = frozenset({"its", "their", "the", "a", "an", "any", "all", "some", "every"})


def _tells_of_a_deed(reading: Reading) -> bool:
    """Whether it asks if an area did something to something else: "did Luton close its YOT?"."""
    if not reading.mentions or reading.mentions[0].start != 1 or reading.keys[0] not in _HAVING_DONE:
        return False
    at = reading.mentions[0].end
    verb, of = reading.keys[at : at + 1], reading.keys[at + 1 : at + 2]
    figured = reading.has("score", "compare", "held", "difference", "well_done", "praise", "criticism")
    told = at in places(reading.marks) or figured or set(verb) & _HAVING
    return bool(verb and _OBJECTS & set(of)) and not told


_HAVING = frozenset("have had get got do done be been make made face faced".split())
