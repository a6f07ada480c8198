"""What a question asks the meaning of: a measure, the to-date figures, a Core Case Inspection."""

import re
from itertools import pairwise

from assistant.reading import Reading
from assistant.signs import verb_mean


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
    asks_of_all = asks or verb_mean(reading) or reading.has("definition")  # "what do the three scores stand for?"
    if areas or not (reading.measures or (reading.has("measure_word") and asks_of_all)):
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


def asks_gloss(reading: Reading) -> bool:
    """Return whether it asks what an area's score is a score of: "what does Luton's safeguarding figure mean?"."""
    keys = reading.keys
    asked = keys[:1] == ["what"] and keys[1:2] in (["does"], ["do"])
    return asked and (keys[-1] in _SIGNIFYING or keys[-2:] == ["stand", "for"])


_SIGNIFYING = frozenset("mean means measure represent signify denote indicate reflect describe".split())


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
    if reading.has("measure_word") and reading.key_set <= _WHICH_MEASURES and _TO_NAME & set(keys[:1]):
        return True  # "what are the three measures?", "is there a fourth measure?"
    told = keys[:1] in (["what"], ["whats"], ["which"]) and not {"was", "did"} & set(keys[1:2])
    return told and any(one in _WHO_SCORES and other in _SCORING for one, other in pairwise(keys))


_TO_NAME = frozenset("what whats which name list give is are do how tell".split())
_WHICH_MEASURES = _TO_NAME | frozenset(
    "the three 3 measures measure aspects categories criteria headings areas strands of work there a an any only just "
    "other others another fourth second four more than these those here used all many s me please in your table scored "
    "marked called names you have they use".split()
)
"""Words with which it is asked what the measures are, or if there are more of them, and nothing else."""


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
