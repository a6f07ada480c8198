"""Areas whose names are also words for a time: March, May Hill."""

from collections.abc import Collection, Sequence

from assistant.areas import Mention
from assistant.periods import MONTH_NUMBERS
from assistant.words import Word, places

_DATING = frozenset("since until till during early late mid next last".split())
"""Words after which a month is one, whatever else is called so."""

_DATING_WITH_TIME = frozenset("in of from by before after between".split())
"""Words after which it is one where the question asks about times."""

_TIMED = frozenset("publish releas issu appear date out when embargo came".split())
"""Stems of what is said of notices at some time."""

_MANY = frozenset("areas teams councils boroughs services reports notices inspections".split())
"""Words for many, of which none is picked out by a name but some by a time: "which areas reported in March?"."""

_MOST_DAYS = 31


def undated(words: Sequence[Word], mentions: Collection[Mention]) -> frozenset[int]:
    """Return the places of the words that name areas and no date: "March" of "Was March above May Hill?".

    A date is what has its day or year beside it, or stands where only one would: "the notices of March 2012",
    "published in March", "Luton's score in March".
    """
    return frozenset(places(mention for mention in mentions if not _is_date(words, mention, mentions)))


def _is_date(words: Sequence[Word], mention: Mention, mentions: Collection[Mention]) -> bool:
    at = mention.start
    if words[at].key not in MONTH_NUMBERS or mention.end > at + 1:
        return False
    before = words[at - 1].key if at else ""
    after = words[at + 1].key if at + 1 < len(words) else ""
    measured = words[at + 2 : at + 3] != () and words[at + 2].key in {"percent", "per", "points"}
    if (after.isdecimal() and not measured) or (before.isdecimal() and int(before) <= _MOST_DAYS):
        return True
    timed = any(word.stem in _TIMED or word.key in _MANY for word in words) or (before == "in" and len(mentions) > 1)
    return before in _DATING or (before in _DATING_WITH_TIME and timed)
