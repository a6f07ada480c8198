"""Who asks, and for whom, which is not what is asked: "Our chair wants …", "I edit a magazine and wondered how …"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.vocabulary import vocabulary
from assistant.words import CORRECT, split_words

OURS = frozenset("im ive id i we my our me us mine i'm we're i've we've i'd we'd somebody editor".split())
"""Words by which somebody speaks of himself, or of whom he asks for."""

_WHETHER = re.compile(r"^(?:whether|if) (?P<said>(?!.*\bor\b).+?)[\s.?!]*$", re.IGNORECASE)
"""What asks if something is so: "whether it got over 60" is "it got over 60, correct?"."""

_WISHED = re.compile(
    r"(?P<who>(?:my|our|the|a|an)\s(?:[\w'’&-]+,?\s){1,7}?)"
    r"(?:(?:would|will|may|might)(?: also| \w+ly| very much| quite)* "
    r"(?:like|appreciate|welcome|love|want|need|be (?:grateful|glad|pleased|keen|happy|interested)(?: (?:for|of|in))?)"
    r"|wants?|needs?|wish(?:es)?|hopes?|asks?(?: for)?"
    r"|(?:has|have)(?: also)? asked(?: (?:me|us))?(?: for)?"
    r"|(?:is|are)(?: also)? (?:asking|looking|hoping|keen|after|anxious|curious)(?: for)?)"
    r"(?: also)?"
    r"(?: to (?:know|see|have|hear|check|find out|learn|quote|use|give|print|understand|cite|be told|include))?"
    r"(?: also)?\s(?!(?:to|about|that|more|less|and|or|but|on|in|for)\b)(?P<what>\w.+)",
    re.IGNORECASE | re.DOTALL,
)
_OF_A_PLACE = frozenset("area areas borough boroughs city council councils county district patch town region".split())
"""What has no wishes of its own, but is asked about: "our area needs the most work on what?"."""

_OFFICES = frozenset("leader leaders member members chief executive director officer press head cabinet editor".split())
"""What makes of a council's somebody one who asks: "our council leader"."""


def without_the_asker(text: str) -> str:
    """Return a text without who wants to know what its last sentence asks.

    Where a name stands with him, he stays as a statement of his own, of which the question then is: "My boss, a Slough
    MP, wants to know whether the town beat Medway" is "My boss, a Slough MP. The town beat Medway, correct?".
    """
    *before, last = re.split(r"(?<=[.!?])\s+(?=[A-Z\"“])", text)
    wished = _WISHED.match(last)
    if not wished or not _is_somebody(wished["who"]):
        return text
    who, what = wished["who"].strip(" ,"), _as_asked(wished["what"].rstrip(" .?!") + "?")
    named = any(word.capital for word in split_words(who)[1:])
    return " ".join([*before, *([f"{who}."] if named else []), f"{what[:1].upper()}{what[1:]}"])


def _as_asked(question: str) -> str:
    return _WHETHER.sub(rf"\g<said>{CORRECT}", question)


def _is_somebody(who: str) -> bool:
    """Whether words are for one who may ask: somebody of ours, or one who has a trade of it ("the editor")."""
    words = split_words(who)
    keys = {word.key for word in words}
    if keys & _OF_A_PLACE and not keys & _OFFICES:
        return False
    tellers = {word.stem for name in vocabulary().data["claims"]["tellers"] for word in split_words(name)}
    return words[0].key in {"my", "our"} or bool({word.stem for word in words} & tellers)


def asked_within(text: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a sentence behind what leads to a question in it, the longest lead first."""
    for joint in reversed(list(_joints().finditer(text))):
        if question := text[joint.end() :].strip():
            yield text[: joint.end()].rstrip(" :,–—-"), _as_asked(question)


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
