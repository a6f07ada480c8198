"""A question within a sentence that tells of the asker first: "I edit a magazine here and wondered how …"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.vocabulary import vocabulary

OURS = frozenset("im ive id i we my our me us mine i'm we're i've we've i'd we'd somebody editor".split())
"""Words by which somebody speaks of himself, or of whom he asks for."""


def asked_within(text: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a sentence behind what leads to a question in it, the longest lead first."""
    for joint in reversed(list(_joints().finditer(text))):
        if question := text[joint.end() :].strip():
            yield text[: joint.end()].rstrip(" :,–—-"), question


@cache
def _joints() -> re.Pattern[str]:
    asking = vocabulary().data["asking"]
    words, wants = (
        "|".join(re.escape(phrase).replace("'", "['’]?") for phrase in sorted(asking[name], key=len, reverse=True))
        for name in ("words", "wants")
    )
    asks = r"(?=(?:exactly |just |precisely )?(?:what|how|which|who|whose|when|where|whether|if)\b)"
    return re.compile(rf"\b(?:(?:{words})(?: please)?[:,]?\s+{asks}|(?:{wants})(?: please)?:?\s+(?=\w))", re.IGNORECASE)


def tells_of_the_asker(words: Sequence[str]) -> bool:
    """Return whether a statement before a question is of the asker's own life, and narrows nothing: "I teach girls"."""
    return bool(OURS & set(words)) and not _scope() & set(words)


@cache
def _scope() -> frozenset[str]:
    return frozenset(vocabulary().data["asking"]["scope"])
