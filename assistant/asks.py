"""What a question asks for, told by its signs: a date, a meaning, what is held, whom to reach."""

import re
from itertools import pairwise

from assistant.both_sides import counts_sides
from assistant.query import Group
from assistant.reading import Reading
from assistant.signs import verb_mean
from assistant.vocabulary import vocabulary
from assistant.words import is_yes_or_no, split_words


def asks_who_else(reading: Reading) -> bool:
    """Return whether it asks for all within bounds, of which it names one: "who else got 64 like Kent?"."""
    other = reading.has("equal") or "else" in reading.keys
    return bool(reading.bounds) and reading.has("anyone") and other


_TO_REACH = frozenset({"number", "numbers", "mobile", "details", "line", "extension"})


def asks_contact(reading: Reading) -> bool:
    """Return whether it asks how somebody can be reached: "what is Julie Fox's number?"."""
    if reading.named("kinds") and reading.has("area_word") and reading.has("list", "count"):
        return False  # "the areas of which you have the full inspection report"
    measured = reading.has("reaching") and reading.statistics  # "did it reach the average?"
    if _keeps_contact(reading):
        return False
    return (reading.has("contact") and not measured) or bool(
        reading.people and not reading.has("quote") and _TO_REACH & reading.key_set
    )


def _keeps_contact(reading: Reading) -> bool:
    """Whether contact with others than inspectors is asked about: "what contact did Luton keep with prisons?"."""
    keys = reading.keys
    at = next((at for at, key in enumerate(keys) if key in {"contact", "touch"}), len(keys))
    withs = [key for key in keys[at:] if key == "with"]
    return bool(withs and reading.areas) and keys[0] not in {"who", "how", "where"} and not _REACHED & set(keys[at:])


_REACHED = frozenset("inspector inspectors inspectorate office press someone somebody author whom you".split())


def asks_how_often(reading: Reading) -> bool:
    """Return whether it asks how many inspections an area had: "how many times has Kent been inspected?"."""
    keys = reading.keys
    often = ["how", "often"] in (keys[:2], keys[1:3]) or ["how", "many", "times"] in (keys[:3], keys[1:4])
    return often and bool({"inspected", "visited", "assessed"} & set(keys[-2:])) and not reading.measures


def asks_times(reading: Reading) -> int:
    """Return how many inspections areas are to have had ("inspected three times"), 0 where that is not asked."""
    keys = reading.keys
    if reading.areas or not {"inspected", "visited", "assessed", "inspection", "inspections"} & set(keys):
        return 0
    times = [n for n in reading.numbers if keys[n.end : n.end + 1] in (["times"], ["inspections"], ["visits"])]
    return int(times[0].value) if times and times[0].value > 1 else 0


def asks_which_side_has_more(reading: Reading) -> bool:
    """Return whether areas on both sides of a limit are counted: "did more fall below the average than beat it?"."""
    limited = "average" in reading.statistics or len(reading.bounds) == 2  # "did more score over 60 than under 60?"
    return limited and not reading.areas and counts_sides(reading.words, reading.marks)


def asks_half_below(reading: Reading) -> bool:
    """Return whether the median is asked for by what it does: "half of the areas scored below what?"."""
    told = reading.quantity if reading.quantity and reading.quantity.kind == "share" else None
    half = [part.end for part in (told, *reading.numbers) if part and part.value == 50]
    keys = reading.keys
    sided = {"above", "below"} & set(reading.named("comparators"))
    what = any(key in {"what", "which"} for key in keys[half[0] :]) if half else False
    return what and bool(sided) and reading.has("area_word") and not reading.bounds


def asks_meaning(reading: Reading, areas: int) -> bool:
    """Return whether it asks what a measure is."""
    keys = reading.keys
    noun = keys[-2:-1] in (["each"], ["every"], ["which"], ["that"], ["this"], ["the"], ["same"], ["other"])
    covers = _COVERING & (set(keys[-2:]) | _before_a_place(keys)) and not (noun or reading.named("statistics"))
    asks = bool(covers and {"does", "do", "what"} & set(keys)) or ("means" in keys and "by" not in keys)
    asks = asks or (not areas and _tells_what_covers(reading))
    if not areas and reading.has("they") and keys[-2:] in (["it", "means"], ["that", "means"], ["they", "mean"]):
        return True  # "what do the notices say it means?", of the measure spoken of
    asks_that = keys[-2:] in (["what", "that"], ["what", "it"], ["that", "then"]) or keys[-3:] == ["what", "is", "that"]
    if not areas and reading.measures and asks_that and "what" in keys[-3:] and not reading.statistics:
        return True  # "safeguarding work - what's that then"
    if not areas and reading.has("definition") and reading.has("they") and not reading.statistics and len(keys) <= 5:
        return True  # "how is it explained?", of the measure spoken of
    valued = reading.statistics or reading.bounds or reading.direction or reading.has("area_word", "list", "they")
    if not areas and ("difference", "between") in pairwise(keys) and "measures" in keys and not valued:
        return True  # "what's the difference between the three measures?"
    if areas or not (reading.measures or (reading.has("measure_word") and (asks or verb_mean(reading)))):
        return False
    apart = ("difference", "between") in pairwise(keys) and len(reading.measures) > 1
    if apart and not (reading.statistics or reading.has("score", "area_word", "list", "they", "held")):
        return True  # "what's the difference between risk of harm and safeguarding?"
    of_the_mean = ("the", "mean") in pairwise(keys) and "means" not in keys
    if of_the_mean or {"median", "range"} & set(reading.named("statistics")):
        return False  # "what is the mean of those two on safeguarding?"
    if (reading.has("definition") and "the mean" not in " ".join(keys)) or asks or verb_mean(reading):
        return True
    bare = (
        not reading.has("score", "count", "rank", "list", "difference")
        and not reading.statistics
        and not reading.bounds
    )
    first = min((mark.start for mark in reading.marks if mark.section == "measures"), default=0)
    asked = keys[max(0, first - 2) : first] in (["what", "is"], ["what", "are"])
    asked = asked or (first == 1 and keys[0] == "what" and reading.words[0].possessive)  # "what's safeguarding work?"
    asked = asked or keys[:2] in (["what", "is"], ["what", "are"]) or bool({"define", "explain"} & set(keys))
    return bare and asked


def _tells_what_covers(reading: Reading) -> bool:
    """Return whether it wants to be told what a measure covers: "I need to understand what safeguarding measures."."""
    keys = reading.keys
    ends = {mark.end for mark in reading.marks if mark.section == "measures"}
    verb = max((at for at in range(len(keys) - 2, len(keys)) if keys[at : at + 1] and at in ends), default=0)
    asked = keys.index("what") if "what" in keys[:verb] else len(keys)
    told = verb > asked and keys[asked + 1] not in {"is", "are", "was", "were"}
    return told and keys[verb].removesuffix("s").removesuffix("e") in {word.removesuffix("e") for word in _COVERING}


_COVERING = frozenset(
    "measure cover involve include mean comprise encompass entail look capture gauge assess concern refer relate "
    "reflect describe".split()
)


def _before_a_place(keys: list[str]) -> set[str]:
    """Return the word before what only says where a measure stands: "cover" of "… cover in these inspections?"."""
    at = max((at for at, key in enumerate(keys) if key in {"in", "under", "within"}), default=0)
    where = {"inspections", "inspection", "notices", "notice", "tables", "table", "context", "reports", "programme"}
    return {keys[at - 1]} if at and keys[-1:] and keys[-1] in where and len(keys) - at <= 4 else set()


_SCORING = frozenset("score scored scores measure measured rate rated mark marked grade graded".split())
_WHO_SCORES = frozenset("they inspectors inspectorate you notices is are gets get being was were be do does".split())


def asks_what_is_scored(reading: Reading) -> bool:
    """Return whether it asks what the measures are: "what are the three things they score?", "what gets marked?"."""
    others = reading.areas or reading.unknown_areas or reading.measures or reading.statistics or reading.bounds
    if others or reading.unplaced or reading.has("area_word", "rank", "how_many") or reading.judgements:
        return False
    keys = reading.keys
    told = keys[:1] in (["what"], ["whats"], ["which"]) and not {"was", "did"} & set(keys[1:2])
    return told and any(one in _WHO_SCORES and other in _SCORING for one, other in pairwise(keys))


_DEFINES = re.compile(
    r"^(?:(?:and|so|please|ok)\b,? )*"
    r"(?:what(?:['’]?s| is| are| was| does| do)|define|explain|tell me what|meaning of)\b",
    re.IGNORECASE,
)
"""How a question opens that asks what something is."""


def asks_core_case(reading: Reading) -> bool:
    """Return whether it asks what a Core Case Inspection is."""
    other = reading.areas or reading.measures or reading.statistics or reading.bounds or reading.has("score", "quote")
    return reading.has("core_case") and bool(_DEFINES.search(reading.question)) and not other


def asks_to_date_meaning(reading: Reading) -> bool:
    """Return whether it asks what the to-date figures are: "what is meant by a to-date average?"."""
    keys = reading.keys
    named = ("to", "date") in pairwise(keys) or "benchmark" in keys
    named |= bool(reading.statistics and {"printed", "alongside", "beside", "next"} & set(keys[1:]))
    asks = reading.has("definition") or verb_mean(reading) or "means" in keys[-1:] or "to date means" in " ".join(keys)
    asks |= keys[:1] in (["explain"], ["define"])
    asks = asks or bool({"does", "do"} & set(keys[:3]) and "mean" in keys and "the mean" not in " ".join(keys))
    beside = reading.has("compare") and not {"beside", "next", "alongside"} & set(keys)
    other = reading.areas or reading.bounds or reading.periods or reading.has("difference") or beside
    return bool(named and asks and not other)


_WHAT_IT_MEANS = re.compile(r"^(?:(?:and|so|ok) )*what does it mean (?:if|that|when|to)\b", re.IGNORECASE)
"""How somebody asks what a score says: "what does it mean if Luton got 75%?"."""


_TELLS = re.compile(
    r"\bwhat (?:does|do|would|did)\b.*\b(?:tell|tells|say|show|mean|signify|indicate|represent|denote)"
    r"(?: (?:you|us|me|readers|people|anyone|a reader))?(?: in (?:practice|plain \w+|effect))?\W*$",
    re.IGNORECASE,
)
"""How somebody asks what a percentage says: "what does a 75% safeguarding score tell you?"."""


def _asks_what_a_share_tells(reading: Reading) -> bool:
    """Return whether it asks what some score says, of whatever measure."""
    of_one = len(reading.numbers) == 1 and len(reading.areas) < 2
    told = reading.statistics or reading.has("area_word", "anyone", "list", "count", "notice_word", "quote")
    return bool(of_one and _TELLS.search(reading.question)) and not told


_ASKS_HOW = frozenset({"how", "who", "whom", "whose", "what", "explain", "are", "is"})


_SHARE = frozenset(
    {"percentage", "percentages", "percent", "score", "scores", "figure", "figures", "number", "numbers"}
)


def says_what(reading: Reading) -> bool:
    """Return whether it asks if a high or low score says something else: "does a low score mean it is dangerous?"."""
    keys = reading.keys
    at = max((keys.index(key) for key in ("mean", "means") if key in keys), default=0)
    scored = (_SHARE | {"mark", "marks", "rating", "ratings", "result", "results"}) & set(keys[max(0, at - 1) : at])
    sided = {"high", "low", "higher", "lower", "good", "bad", "poor", "better", "worse", "strong", "weak", "big"}
    asks = is_yes_or_no(reading.question) and {"does", "do", "doesnt", "would"} & set(keys[:2])
    return bool(asks and scored and sided & set(keys[:at])) and not (reading.areas or reading.statistics)


_CHOOSING = frozenset("choose chosen pick picked select selected draw drawn sampled".split())
"""What is done with cases to make a sample: "how were the cases for the Luton inspection chosen?"."""


_MEASURED = re.compile(
    r"^(?:(?:and|so|but)\b,? )*how (?:(?:is|are|was|were)\b.*\b(?:measured|scored|judged|rated|assessed|marked|graded)"
    r"|(?:do|did|does) (?:they|you|the inspectors|inspectors|the inspectorate) (?:measure|score|judge|rate|assess|mark)"
    r"\b.*)\W*$",
    re.IGNORECASE,
)


def _asks_how_scored(reading: Reading) -> bool:
    """Whether it asks how a measure is scored, of no area: "how is risk of harm measured?"."""
    every = any(m.name == "area_word" and reading.words[m.end - 1].key.endswith("s") for m in reading.marks)
    named = reading.measures or reading.has("measure_word", "score") or every  # not "how was the area judged?"
    ours = reading.areas or reading.unknown_areas or reading.unplaced or reading.has("they") or reading.judgements
    return bool(named and _MEASURED.search(reading.question)) and not ours


def asks_method(reading: Reading) -> bool:
    """Return whether it asks how scores come about, or what one says: "how is it worked out", "what does 75% mean"."""
    keys = reading.keys
    scored = bool(reading.bounds or reading.numbers) or reading.has("score")
    if (
        asks_core_case(reading)
        or _asks_what_a_share_tells(reading)
        or _asks_how_scored(reading)
        or (_WHAT_IT_MEANS.search(reading.question) and scored and not reading.statistics)
    ):
        return True
    if (
        reading.statistics
        or reading.judgements
        or len(reading.areas) > 1
        or "overall_score" in reading.named("unscored")
    ):
        return False
    if keys[:2] == ["how", "many"] or (keys[:1] == ["why"] and reading.areas):
        return False
    if any(mark.name == "whence" and "source" in keys[mark.start : mark.end] for mark in reading.marks):
        return False  # "from what kind of source do its figures derive?"
    sampled = {"cases", "sample"} & set(keys) and _CHOOSING & set(keys)
    if (reading.has("method") or sampled) and not any(bounds.least != 100 for bounds in reading.bounds):
        said = any(m.name == "quote" and keys[m.end - 1] != "words" for m in reading.marks)  # "…, in its own words?"
        which = "which" in keys[:2] and not reading.has("area_word")  # "which young people does it concentrate on?"
        return bool(which or _ASKS_HOW & set(keys[:4])) and not (said or reading.has("praise", "criticism"))
    if says_what(reading):
        return True
    sides = ("high", "higher", "low", "lower", "bigger", "smaller")
    of_any = is_yes_or_no(reading.question) and any(("a", side) in pairwise(keys) for side in sides)
    if of_any and {"better", "worse", "good", "bad"} & set(keys) and not (reading.areas or reading.has("area_word")):
        return True  # "is a higher safeguarding score better?"
    stands = reading.has("definition") and {"stand", "signify", "represent"} & set(keys)
    if stands and _SHARE & set(keys) and not (reading.areas or reading.measures):
        return True  # "what do the percentages stand for?"
    if reading.areas or reading.measures:
        return verb_mean(reading) and not reading.measures and bool(_SHARE & set(keys))
    sided = {"high", "higher", "bigger", "low", "lower"} & set(keys) and {"better", "worse", "good", "bad"} & set(keys)
    rates = bool(sided) and is_yes_or_no(reading.question) and not reading.has("area_word", "they", "anyone")
    return (verb_mean(reading) or rates) and bool(_SHARE & set(keys))


_NUMBERED = frozenset({"overall_score", "grade", "reoffending_rate", "statistic"})
"""Unscored things that are numbers or grades themselves; of others a notice may say something in words."""


def asks_number(reading: Reading) -> bool:
    """Return whether a number is asked for."""
    numbered = reading.statistics or _NUMBERED & set(reading.named("unscored"))
    keys = reading.keys
    of_it = any(mention.end < len(keys) and reading.words[mention.end - 1].possessive for mention in reading.mentions)
    costs = keys[:1] == ["what"] and bool({"cost", "spend", "spent"} & set(keys))
    bare = costs or (
        keys[:2] in (["what", "is"], ["what", "was"], ["what", "are"]) and of_it
    )  # "what is Luton's caseload?"
    rated = bool({"rate", "rates"} & set(keys)) and "other_scores" in reading.named("unscored")  # "the custody rate"
    done = vocabulary().framing["deeds"]  # "how often did workers see them?", "did staff show dedication?"
    scored = any(mark.name == "score" and not done.issuperset(keys[mark.start : mark.end]) for mark in reading.marks)
    return scored or reading.has("count", "difference", "rank") or bool(numbered) or bare or rated


def asks_what_went(reading: Reading) -> bool:
    """Return whether it asks what was done well or badly: "what did Luton do well?", "where did it fall short?"."""
    keys = reading.keys
    well = keys[:1] == ["what"] and keys[-1:] and keys[-1] in {"well", "right", "badly", "wrong", "poorly", "best"}
    short = keys[:1] == ["where"] and reading.has("praise", "criticism")
    return bool((well or short) and reading.areas) and not (reading.measures or reading.bounds or reading.has("score"))


def asks_what_was_said(reading: Reading) -> bool:
    """Return whether it asks what a notice says of something that is no score: "any quote on turnover at the top"."""
    if reading.measures or reading.bounds or reading.judgements or reading.periods:
        return False
    figures = reading.has("score", "difference", "count", "measure_word", "date", "judgement", "rank")
    return bool(reading.has("quote") and reading.areas and reading.unplaced) and not figures


_SINGLE = frozenset({"score", "mark", "figure", "result", "rating", "number", "percentage"})


def asks_which_measure(reading: Reading) -> bool:
    """Return whether it asks on which measure areas do best or worst as a whole: "which measure is weakest overall?".

    "Which measure had the highest score" is of a single score.
    """
    keys = reading.keys
    words = [m for m in reading.marks if m.name == "measure_word" and m.start < _OPENING]
    asked = words and {"which", "what"} & set(keys[: words[0].start + 1])
    of_scores = [m for m in reading.marks if m.section == "statistics" and words and m.end <= words[0].start]
    if words and {"its", "their"} & set(keys[: words[0].start]):
        return False  # "which of its measures was worst?": of an area spoken of
    if any("of" in keys[m.end : words[0].start] for m in of_scores):
        return False  # "what is the lowest of all the scores you hold?"
    sided = reading.direction or {"lowest", "highest"} & set(reading.statistics)
    if not (asked and sided) or reading.measures or "mean" in reading.named("statistics") or reading.has("joint"):
        return False
    ends = [m for m in reading.marks if m.section == "statistics" and m.name != "average"]
    single = any(keys[m.end : m.end + 1] and keys[m.end] in _SINGLE for m in ends)
    single = single or any(keys[m.end - 1] in _SINGLE for m in ends)
    return reading.has("overall", "area_word") or "average" in reading.statistics or not single


_OPENING = 6
"""Words within which a question comes to the measure that it asks for."""


_VERDICT_NOUNS = frozenset(
    "description descriptions phrase phrases verdict verdicts judgement judgements judgment word words label labels "
    "adjective adjectives tag tags write epithet epithets appraisal appraisals".split()
)


def asks_ranked_verdicts(reading: Reading) -> bool:
    """Return whether it asks for the best or worst of the overall phrases: "the worst description anybody got"."""
    nouns = any(
        mark.name == "judgement" and {word.key for word in reading.words[mark.start : mark.end]} & _VERDICT_NOUNS
        for mark in reading.marks
    )
    other = reading.measures or reading.areas or reading.bounds or reading.has("score", "quote")
    return nouns and bool(reading.statistics) and "average" not in reading.statistics and not other


_ALIKE = frozenset("same identical identically alike differently different better worse harsher kinder".split())


def asks_verdicts_beside(reading: Reading) -> bool:
    """Return whether the overall phrases of several areas are set beside each other: "were they described alike?"."""
    other = reading.measures or reading.statistics or reading.bounds or reading.judgements or reading.has("score")
    keys = reading.key_set
    return reading.has("judgement") and bool(_ALIKE & keys) and not other


def asks_order_of_verdicts(reading: Reading) -> bool:
    """Return whether it ranks the overall phrases, which nobody printed in an order: "“creditable” or better"."""
    named = {word.key for phrase in reading.judgements for word in split_words(phrase)}
    ranks = {"better", "worse", "higher", "lower", "above", "below", "worst", "best"} - named
    return bool(reading.statistics) or bool(ranks & reading.key_set)


_PHRASES = frozenset({"phrase", "word", "words", "adjective", "term", "expression", "verdict", "judgement"})
"""Words for what an area is summed up with."""


def asks_verdict(reading: Reading) -> bool:
    """Return whether the inspector's overall phrase is asked for."""
    keys = reading.key_set
    summed = reading.has("score") and {"sum", "summarise", "summary"} & keys and not _PHRASES & keys
    sided = {mark.start for mark in reading.marks if mark.name in {"good_word", "bad_word"}}
    being = {at + 1 for at, word in enumerate(reading.words) if word.key == "be"}  # "what was said to be good?"
    judged = any(mark.name == "judgement" and mark.end not in sided & being for mark in reading.marks)
    return judged and not (summed or reading.measures or reading.statistics or reading.bounds)


def asks_held(reading: Reading, group: Group | None) -> bool:
    """Return whether it asks what is held."""
    if reading.areas and set(reading.named("unscored")) - {"region"}:
        return False  # "does the report include any Rutland cases"
    if reading.areas and reading.words[0].key == "who":
        return False  # "who runs it"
    told = "from" in reading.keys or is_yes_or_no(reading.question)
    of_source = reading.named("kinds") and reading.areas and told
    if of_source and not (reading.statistics or reading.bounds):
        return True  # "is the Harrow figure from the inspectorate or from a newspaper"
    if reading.measures or reading.statistics or (reading.areas and reading.has("score")):
        return False
    if reading.named("kinds") and not reading.bounds and not reading.areas:
        return True
    asks_what = [word.key for word in reading.words[:1]] == ["what"] and not reading.has("notice_word", "count", "date")
    if reading.areas and (reading.has("more") or (asks_what and not reading.named("kinds"))):
        return False  # "everything you have on Kent" asks for its scores
    things = reading.has("notice_word", "area_word", "held") or group is not None
    if (reading.has("held") or reading.named("kinds")) and (things or reading.areas):
        return True
    if reading.has("date") and reading.periods and not reading.areas:
        return True
    every = reading.has("joint") and reading.has("measure_word")  # "list all three measures for London"
    figured = every or reading.direction or reading.has("score", "perform", "higher", "lower")
    return reading.has("count", "list") and things and not figured


def asks_of_prose(reading: Reading) -> bool:
    """Return whether it asks for a score as a notice's words give it, beside its table or alone."""
    keys = reading.key_set
    both = keys & {"table", "tables"} and keys & {"text", "prose", "wording", "narrative", "words"}
    asks_words = keys & {"sentence", "sentences", "words"} or [word.key for word in reading.words[:1]] == ["quote"]
    quoted = bool(asks_words and reading.areas and reading.measures and reading.has("score", "well_done"))
    stated = bool(keys & {"sentence", "sentences", "line", "passage"}) and reading.has("notice_word")
    quoted |= stated and len(reading.bounds) == 1 and reading.bounds[0].of_one  # "the sentence that says the 75%"
    agree = bool({"agree", "match", "square", "tally", "differ"} & keys) and bool(keys & {"table", "tables"})
    quoted |= agree and bool({"says", "said", "inspector", "inspectors"} & keys)
    quoted |= bool(reading.has("notice_word") and reading.measures and keys & {"text", "prose", "narrative"})
    return reading.has("prose") or bool(both) or quoted  # "quote the sentence with Luton's reoffending score"


def asks_whence(reading: Reading) -> bool:
    """Return whether it asks where a figure comes from: "where are those scores from?"."""
    keys = reading.keys
    return reading.has("whence") or (keys[:1] == ["where"] and keys[-1:] == ["from"])


def asks_where_in_table(reading: Reading) -> bool:
    """Return whether it asks where in a ranking an area stands: "where would you put Luton in the table?"."""
    keys = reading.keys
    if "where" in keys and "up" in keys and {"line", "lined"} & set(keys):
        return True  # "if you lined all the areas up, where would Oldham be"
    return "where" in keys[:2] and bool({"table", "ranking", "rankings", "league", "order", "list"} & set(keys))
