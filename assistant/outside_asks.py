"""What is asked of somebody else than the inspectors: help for the asker himself, how others took a result."""

import re

from assistant.reading import Reading

_ASKER = r"(?:i|we|(?:my|our) (?:\w+ )?\w+|someone|somebody|anyone|you)"
_SOUGHT = (
    r"(?:become|apply|join|volunteer|enrol|enroll|sign up|qualify|claim|train (?:as|to)|complain|appeal|retrain|foster"
    r"|adopt|get (?:an?|any|some|legal|help|advice|support|funding|free|hold of an?|my|our|onto|into|work)\b"
    r"|find (?:an?|any|some|help|advice|work|legal|my|our)\b|go for (?:help|advice)|report an?|pay|buy|rent|book"
    r"|set up|register|become)\b"
)
_FOR_ONESELF = re.compile(
    rf"\b(?:how|where|when) (?:do|does|can|could|would|should|might|must) {_ASKER} (?:go about |best )?{_SOUGHT}"
    rf"|^(?:(?:and|so|but) )*(?:can|could|may|might) (?:i|we|(?:my|our) \w+) {_SOUGHT}"
    r"|^(?:(?:and|so|but) )*(?:am i|are we|is my \w+|are my \w+) (?:eligible|entitled|allowed|able)\b"
    r"|\b(?:can|could|may|might|to) apply for\b(?!.*\bdid\b)",
    re.IGNORECASE,
)
"""How somebody asks what he can have or do himself: "how do I become a youth worker?"."""


def asks_for_help(reading: Reading) -> bool:
    """Return whether the asker wants help, money or work for himself: "are there any grants we could apply for?"."""
    figured = reading.measures or reading.statistics or reading.bounds or reading.judgements or reading.periods
    ours = reading.has("score", "quote", "contact", "held", "programme", "definition", "whence", "notice_word")
    own = bool(figured or ours or reading.people)
    told = reading.has("praise", "criticism") and not _COMPLAINS & reading.key_set
    return bool(_FOR_ONESELF.search(reading.question)) and not (own or told)


_COMPLAINS = frozenset({"complain", "complaint"})

_RESULT = r"(?:results?|scores?|findings?|reports?|verdicts?|judgements?|marks?|ratings?|notices?|inspections?|outcome)"
_TOOK_IT = re.compile(
    r"\b(?:react(?:ed|s)?|reactions?|respond(?:ed|s)?|responses?|repl(?:y|ied)|feel|felt|feelings?) (?:\w+ ){0,2}?"
    rf"(?:to|about|on|over|at) (?:[\w'’]+ ){{0,4}}?{_RESULT}\b"
    r"|\b(?:accept(?:ed|s)?|disput(?:e|es|ed)|contest(?:ed|s)?|challeng(?:e|es|ed)|reject(?:ed|s)?|welcom(?:e|es|ed)"
    r"|appeal(?:ed|s)?(?: against)?|object(?:ed|s)? to|agree(?:d|s)? with|disagree(?:d|s)? with|defend(?:ed|s)?"
    rf"|compla?in(?:ed|s)? about) (?:[\w'’]+ ){{0,4}}?{_RESULT}\b",
    re.IGNORECASE,
)
"""How it is asked how somebody took what the inspectors found: "did the council accept the findings on Kent?"."""

_OURS = frozenset("inspector inspectors inspectorate fox hmip watchdog".split())


def asks_how_taken(reading: Reading) -> bool:
    """Return whether it asks how those inspected, or others, took a result, which no notice says."""
    figured = reading.measures or reading.statistics or reading.bounds or reading.named("comparators")
    ours = reading.people or {key.removesuffix("s") for key in reading.keys} & _OURS
    return bool(_TOOK_IT.search(reading.question)) and not (figured or ours)
