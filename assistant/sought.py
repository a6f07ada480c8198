"""What kind of thing a question asks for, and whether a sentence tells one: how many, how long, who pays, what name.

A sentence on the subject that has no number does not answer "how many?", however near to the question it is. What tells
a thing is taken widely, so that only what plainly tells none is left out: of an outsider's 300 questions a quarter of
those that were wrongly answered, and none that was rightly (`benchmarks/README.md`).
"""

import re
from typing import NamedTuple

from assistant.numbers import find_numbers
from assistant.thesaurus import thesaurus
from assistant.words import compared_words, root, split_words


class _Kind(NamedTuple):
    """A kind of thing: how it is asked for, what tells one, and whether any number does too."""

    asked: re.Pattern[str]
    told: re.Pattern[str]
    numbers: bool = False

    def is_told(self, sentence: str) -> bool:
        return bool(self.told.search(sentence)) or (self.numbers and bool(find_numbers(split_words(sentence))))


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _any_of(words: str) -> re.Pattern[str]:
    """Return what finds one of some words; behind a "*" any ending may stand, "_" is a space."""
    each = "|".join(words.replace("*", r"\w*").replace("_", " ").split())
    return _pattern(rf"(?<!\w)(?:{each})(?!\w)")


_LEAD = (
    r"(?:^|[,:;.?]\s*|\b(?:and|says?|said|tells?|told|mentions?|explains?|know)\s+)"
    r"(?:(?:for|in|on|by|from|of|at|since|until)\s+)?"
)
"""What a question word that is asked stands behind, not one that is asked about: "did they find out how old …?"."""

_NUMBER = _Kind(
    _pattern(rf"{_LEAD}(?:how (?:many|large)|what (?:proportion|share|percentage|number))\b"),
    _any_of(
        "all most many few fewer none no nobody every each any several half halved double* third quarter fifth "
        "majority minority both pair handful hardly single enough dozen* hundreds thousands more less"
    ),
    numbers=True,
)
_TIME = _Kind(
    _pattern(
        rf"{_LEAD}(?:how (?:long|soon|often|quickly|late|early|frequently|regularly|recently)"
        r"|how old (?:is|are|was|were)|what (?:year|day|time|month|age)|which (?:year|day|month)"
        r"|when (?:did|does|do|is|was|were|will|are|has|had))\b"
    ),
    _any_of(
        "minute* hour* day* week* month* year* night* morning* evening* afternoon* fortnight* *day* daily annual* "
        "overnight often always never rare* seldom sometimes routine* regular* usual* immediate* prompt* quick* "
        "swift* speed* late* early earlier soon* delay* since until till before after* during within once twice when* "
        "while long* short* every each moment instant* january february march april may june july august september "
        "october november december spring summer autumn winter term* christmas easter new old* last first next due "
        "now still most few many age* recent* nobody no_one at_once"
    ),
    numbers=True,
)
_MONEY = _Kind(
    _pattern(
        rf"{_LEAD}(?:who (?:pays|paid|funds|funded|finances|financed|is paying|is funding|foots|sponsors)\b"
        r"|(?:how (?:much|large|big)|what)\b[^?]*\b(?:pay|paid|costs?|spend|spent|earns?|owed?|fees?|grant|wages?"
        r"|salary|rate of pay|hourly rate)\b)"
        r"|\bvalue for money\b|\b(?:get|have to pay|has to pay) (?:a |any )?(?:paid|fee|pay)\b"
        r"|(?:is|are|was|were|gets?|got|being)\b[^?]*\bpaid(?:\W*$| (?:each|an?|per|by the"
        r"|for (?:it|this|that|their))\b)"
    ),
    _any_of(
        "£* pay* paid fund* cost* budget* grant* money price* fee fees spend* spent afford* cheap* free expens* "
        "charged charges financ* sponsor* donat* wage* salar* bought buy* fare* pounds econom* cut cuts refund* bill "
        "bills subsid* owe* debt* saving* resourc* purse"
    ),
)
_TO_COME = _Kind(
    _pattern(
        r"^(?:so |and )?(?:(?:is|are|would|does|do)\b[^?]*\b(?:going to|planning|plans? to|intend|looking for|continue"
        r"|consider|expected to|expect to|safe from|hoping)\b|will\b)"
    ),
    _any_of(
        "due plan* will would intend* going future about_to continu* expect* agreed until likely promis* hop* propos* "
        "prospect* consider* end ends ended ending temporary secur* threat* risk* last* could confident"
    ),
)
_SINCE = _Kind(
    _pattern(r"\b(?:since(?: then)?|afterwards|in the end|these days|nowadays|by now|for good)\W*$"),
    _any_of(
        "since after* later now again still subsequent* eventual* end remain* never stay* re*ed gone_on went_on kept "
        "last* month* year* none no nobody only further today"
    ),
)
_NAME = _Kind(
    _pattern(
        r"\bwhat(?:['’]s| is| are| was| were)? (?:(?:the|its|their) )?(?:\w+['’]s? )?names?\b|\bnamed after\b"
        r"|\bwhat (?:is|are|was|were)\b[^?]*\b(?:called|named)\W*$"
    ),
    re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]{2,}|[“‘\"])|\b(?:called|named|known as)\b"),
)
_KINDS = (_NUMBER, _TIME, _MONEY, _TO_COME, _SINCE, _NAME)

_WHICH = _pattern(
    rf"{_LEAD}(?:which|what) (?:\w+ )?(?P<thing>firm|company|hospital|university|college|school|charity|club|bank"
    r"|supplier|street|road|town|village|newspaper|magazine|colour|brand|film|book|song)\b"
)
"""What asks for one of a kind that a sentence must at least speak of, or give a name."""

_WHO = _pattern(
    r"^(?:tell me,? |and )?who (?:(?:is|was|are|were|has|had|have|will|would) )?(?P<does>[a-z]+)\b"
    r"(?!.*(?: [-–—] |[:;]))"
)

_ANY_DEED = frozenset(
    map(
        root,
        "be been being do does did make made get got give given take took have help helped deal dealt tell told say "
        "said think thought know knew end ended come came go went keep kept see saw find found feel felt work worked "
        "seem look provide provided support supported arrange arranged use used need needed want wanted benefit "
        "benefited gain suffer suffered miss missed "
        "praised commended credited criticised blamed faulted on in at from not the a else".split(),
    )
)
"""Verbs that a sentence may tell in any words: "who helped children with their debts?"."""

_COMMON = 4
"""Letters that two forms of a verb have in common at least: "staffs" and "staffed"."""

_ENDING = 3
"""Letters at a verb's end that may differ."""


def tells_what_is_sought(question: str, sentence: str) -> bool:
    """Return whether a sentence has a thing of the kind that a question asks for; also where it asks for none."""
    if any(kind.asked.search(question) and not kind.is_told(sentence) for kind in _KINDS):
        return False
    which = _WHICH.search(question)
    if which and not (_holds(sentence, which["thing"]) or _NAME.is_told(sentence)):
        return False
    who = _WHO.search(question)
    return not who or root(who["does"].casefold()) in _ANY_DEED or _tells_deed(question, who["does"], sentence)


def _tells_deed(question: str, deed: str, sentence: str) -> bool:
    """Whether a sentence tells who does a deed: it has the verb, or speaks of what that does ("translated")."""
    if _holds(sentence, deed):
        return True
    words = split_words(question)
    at = next(at for at, word in enumerate(words) if word.key == deed.casefold())
    meant = {one.subject for one in thesaurus().spoken_of(words) if one.start <= at < one.end}
    return bool(meant & {one.subject for one in thesaurus().spoken_of(split_words(sentence))})


def _holds(sentence: str, word: str) -> bool:
    """Whether a sentence has a word in any of its forms."""
    key = word.casefold()
    beginning = key[: max(_COMMON, len(key) - _ENDING)]
    return any(root(own) == root(key) or own.startswith(beginning) for own in compared_words(sentence)[0])
