"""For whom a question is asked: "The councillor wants to know how …", "our leader would also like the …"."""

import re

from assistant.vocabulary import vocabulary
from assistant.words import CORRECT, split_words

_ASKED = re.compile(
    r"^(?:(?:the|my|our|a|an)\s+)?(?:\w+\s+){1,3}(?:wants?|would like|needs?|is asking|asked)\s+(?:me\s+)?"
    r"(?:to\s+(?:know|see|check|find out)\s+)?(?=(?:what|how|whether|if|which|who|when|where|why)\b)",
    re.IGNORECASE,
)
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


def without_the_asker(text: str) -> str:
    """Return a text without who wants to know what its last sentence asks.

    Where a name stands with him, he stays as a statement of his own, of which the question then is: "My boss, a Slough
    MP, wants to know whether the town beat Medway" is "My boss, a Slough MP. Whether the town beat Medway?".
    """
    *before, last = re.split(r"(?<=[.!?])\s+(?=[A-Z\"“])", _ASKED.sub("", text))
    wished = _WISHED.match(last)
    if not wished or not _is_somebody(wished["who"]):
        return " ".join([*before, last])
    who, what = wished["who"].strip(" ,"), wished["what"].rstrip(" .?!")
    named = any(word.capital for word in split_words(who)[1:])
    claim = re.match(r"(?:whether|if) ", what, re.IGNORECASE)
    what, mark = (what[claim.end() :], CORRECT) if claim else (what, "?")
    asked = f"{what[:1].upper()}{what[1:]}{mark}"
    return " ".join([*before, *([f"{who}."] if named else []), asked])


def _is_somebody(who: str) -> bool:
    """Whether words are for one who may ask: somebody of ours, or one who has a trade of it ("the editor")."""
    words = split_words(who)
    keys = {word.key for word in words}
    if keys & _OF_A_PLACE and not keys & _OFFICES:
        return False
    tellers = {word.stem for name in vocabulary().data["claims"]["tellers"] for word in split_words(name)}
    return words[0].key in {"my", "our"} or bool({word.stem for word in words} & tellers)


_OFFICES = frozenset("leader leaders member members chief executive director officer press head cabinet editor".split())
"""What makes of a council's somebody one who asks: "our council leader"."""
