"""A question within a sentence that tells of the asker first: "I edit a magazine here and wondered how …"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.vocabulary import vocabulary
from assistant.words import CORRECT

OURS = frozenset("im ive id i we my our me us mine i'm we're i've we've i'd we'd somebody editor".split())
"""Words by which somebody speaks of himself, or of whom he asks for."""


def asked_within(text: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a sentence behind what leads to a question in it, the longest lead first."""
    for joint in reversed(list(_joints().finditer(text))):
        if question := text[joint.end() :].strip():
            yield text[: joint.end()].rstrip(" :,–—-"), _WHETHER.sub(rf"\g<said>{CORRECT}", question)


_WHETHER = re.compile(r"^(?:whether|if) (?P<said>(?!.*\bor\b).+?)[\s.?!]*$", re.IGNORECASE)
"""What asks if something is so: "whether it got over 60" is "it got over 60, correct?"."""


@cache
def _joints() -> re.Pattern[str]:
    asking = vocabulary().data["asking"]
    words, wants, claims = (
        "|".join(re.escape(phrase).replace("'", "['’]?") for phrase in sorted(asking[name], key=len, reverse=True))
        for name in ("words", "wants", "claims")
    )
    asks = r"(?=(?:exactly |just |precisely )?(?:what|how|which|who|whose|when|where|whether|if)\b)"
    said = rf"(?:{claims})(?: (?:to )?(?:me|us|my \w+|our \w+))?(?: that)?\s+(?=\w.*\?)"
    return re.compile(
        rf"\b(?:(?:{words})(?: please)?[:,]?\s+{asks}|(?:{wants})(?: please)?:?\s+(?=\w)|{said})", re.IGNORECASE
    )


def tells_of_the_asker(words: Sequence[str]) -> bool:
    """Return whether a statement before a question is of the asker's own life, and narrows nothing: "I teach girls".

    Nor does one of who makes a claim: "the lad at the station swears that".
    """
    return bool(OURS & set(words) or _listed("claims") & set(words[-3:])) and not _listed("scope") & set(words)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(vocabulary().data["asking"][name])
