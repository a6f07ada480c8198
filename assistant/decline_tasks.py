"""What no notice says: who is in charge, what somebody thinks, what is to come."""

import re

from assistant.outside_asks import asks_for_help
from assistant.query import Task
from assistant.reading import Reading
from assistant.words import is_yes_or_no, places


def of_what_nobody_knows(reading: Reading, areas: int) -> Task | None:
    """Tell what no notice says: who is in charge, what somebody thinks, what is to come."""
    has, keys = reading.has, reading.keys
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
    if _asks_amount(reading) or asks_for_help(reading):
        return "decline"
    if keys[:1] == ["will"] and areas and not reading.unplaced:
        return "decline"
    return _of_opinions_and_forecasts(reading, areas)


def _of_opinions_and_forecasts(reading: Reading, areas: int) -> Task | None:
    """Tell opinions, and what is to come or has come since."""
    has, keys = reading.has, reading.keys
    asks_you = keys[:2] == ["do", "you"] and keys[2:3] in (["think"], ["believe"], ["reckon"], ["feel"], ["agree"])
    opines = has("opinion") and not has("quote", "praise", "criticism", "why")
    opines = opines or bool(_YOUR_VIEW.search(reading.question) and not reading.measures)  # "…, do you think?"
    opines = opines or (asks_you and "you" not in keys[3:])  # "do you think you could …?" asks for something else
    looks_ahead = {"will", "shall", "going", "next", "predict", "forecast"} & reading.key_set
    forecasts = has("forecast") and not reading.judgements and not reading.unplaced
    reported = {m.end for m in reading.marks if m.name == "quote"} if has("notice_word") else set()
    forecasts = forecasts and not any(m.name == "forecast" and m.start in reported for m in reading.marks)
    forecasts = forecasts and (bool(looks_ahead) or not speaks(reading))  # "Fox on Luton's future" can be quoted
    later = bool(_SINCE_THEN.search(reading.question)) and not has("reinspected", "first_inspection", "quote")
    if later and areas and not (reading.measures or reading.periods):
        return "decline"
    always = bool(_IN_GENERAL.search(reading.question)) and not areas
    comes = bool(_WHAT_COMES.search(reading.question)) and not (reading.periods or has("programme", "score"))
    comes = comes or always
    return "decline" if opines or forecasts or comes else None


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


_YOUR_VIEW = re.compile(r",? do you (?:think|reckon|feel|believe)\W*$", re.IGNORECASE)
"""How a question ends that asks for an opinion."""


_IN_GENERAL = re.compile(
    r"^what happens (?:if|when|to) (?:an?|any|the) (?:\w+ )?(?:area|council|borough|team|service|yot|yos)\b"
    r"|^how long (?:does|do|will|would) (?:an?|each|one|the|a typical) (?:\w+ )?inspection (?:last|take|go on)\b",
    re.IGNORECASE,
)
"""How it is asked what always happens: "what happens if an area scores badly?"."""


_WHAT_COMES = re.compile(
    r"^(?:(?:and|so|but|ok)\b,? )*what(?:['’]ll| will| is going to|['’]s going to| happens?\b(?=.*\bnext\b))"
    r"(?: (?:happen|become|be))?\b",
    re.IGNORECASE,
)
"""How a question opens that asks what is to come: "what'll happen to Luton after the restructure?"."""


def speaks(reading: Reading) -> bool:
    """Whether it asks of what was said."""
    return reading.has("quote", "praise", "criticism", "why", "good_word", "bad_word")


_SINCE_THEN = re.compile(
    r"^(?:(?:and|so|but|ok)\b,? )*(?:what(?:['’]s| has| have)|has anything|have things)\b.*"
    r"\b(?:happened|become|been done|gone on|moved on)\b.*\bsince\b",
    re.IGNORECASE,
)
"""How a question opens that asks what came after an inspection: "what's been done in Luton since?"."""
