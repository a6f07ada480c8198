"""Whether a question asks how scores come about, or what one says: "how is it worked out?", "what does 75% mean?"."""

import re
from itertools import pairwise

from assistant.meaning_asks import asks_core_case
from assistant.reading import Reading
from assistant.signs import verb_mean
from assistant.words import is_yes_or_no

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
    told = told or reading.has("measure_word")  # "what do the three measures mean?"
    return bool(of_one and _TELLS.search(reading.question)) and not told


_ASKS_HOW = frozenset({"how", "who", "whom", "whose", "what", "explain", "are", "is", "does", "do"})


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
    failing = reading.measures and reading.has("fell_short")  # "in what percentage of cases did that work fall short?"
    if failing or reading.named("kinds"):
        return False
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
    if stands and _SHARE & set(keys) and not (reading.areas or reading.measures or reading.has("measure_word")):
        return True  # "what do the percentages stand for?"
    if reading.areas or reading.measures:
        return verb_mean(reading) and not reading.measures and bool(_SHARE & set(keys))
    sided = {"high", "higher", "bigger", "low", "lower"} & set(keys) and {"better", "worse", "good", "bad"} & set(keys)
    rates = bool(sided) and is_yes_or_no(reading.question) and not reading.has("area_word", "they", "anyone")
    return (verb_mean(reading) or rates) and bool(_SHARE & set(keys))
