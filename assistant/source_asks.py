"""What is asked of an area's source: whether it is official, whether its words are held or only its figures."""

import re
from typing import Literal

from assistant.reading import Reading
from assistant.words import is_yes_or_no

_ONLY_FIGURES = re.compile(
    r"\b(?:only|just|merely|nothing but) (?:(?:the|its|their|some|bare|a few) )*"
    r"(?:numbers|figures|scores|percentages|stats|data)\b",
    re.IGNORECASE,
)
"""How somebody asks whether a source's words are held: "a notice for Bromley, or only the numbers?"."""


def asks_of_source(reading: Reading) -> Literal["whole", "official"] | None:
    """Return what is asked of the source on an area: whether its words are held, or whether it is official."""
    own = reading.measures or reading.statistics or reading.bounds or reading.judgements or reading.people
    if not reading.areas or own or reading.has("quote", "praise", "criticism", "why", "rank", "change"):
        return None
    asks = is_yes_or_no(reading.question) or "or" in (word.key for word in reading.words)
    if reading.has("whole") and asks and not reading.unplaced:
        return "whole"  # "is Bexley's notice held word for word?"
    if _ONLY_FIGURES.search(reading.question) and asks and reading.has("held", "notice_word", "whole"):
        return "whole"
    sourced = reading.has("notice_word", "held", "score", "whence") or "from" in (word.key for word in reading.words)
    return "official" if reading.has("official") and asks and sourced and not reading.unplaced else None
