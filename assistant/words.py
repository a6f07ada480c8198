"""A question's words: as written, as compared, and as stems."""

import re
import tomllib
import unicodedata
from calendar import day_name
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Protocol

import snowballstemmer

_WORD = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+(?:'[^\W\d_]+)*'?|%|&|(?<=[\d%])\+(?!\s?\d)|[<>]=?(?=\s?\d)|[≤≥]")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "\ufffd": "'"})
_DASHES = frozenset("-‐‑–—")
_UNSTEMMED = frozenset(
    "positive positives exclusive exclusively please inspectorate topped topping meaning writing timely news major "
    "majority general management manager managers managerial seconded secondee reasonable reasonably reporter "
    "reporters looked".split()
)
"""Words whose stem is another word of our vocabulary: the meaning is no mean, looked-after children are a group."""
_STEMS = {
    **dict.fromkeys(("officer", "officers"), "officer"), **dict.fromkeys(("evening", "evenings"), "evening"),
    **dict.fromkeys(("traveller", "travellers", "travelling"), "traveller"),
    **dict.fromkeys(("boxing", "boxer", "boxers"), "boxing"),
    **dict.fromkeys(("restorative", "restoratively"), "restorative"),
    **dict.fromkeys(("originate", "originated", "originates"), "originate"),
    **dict.fromkeys(("accountable", "accountability"), "accountability"), "publicity": "publicity",
    "kept": "keep", "justices": "justices", "judges": "judges", "probate": "probate",
    **dict.fromkeys(("building", "buildings"), "building"), "diversion": "diversion", "neglected": "neglected",
}  # fmt: skip
"""Words that the stemmer takes for forms of others: an officer is no office, justices are no justice, or for none."""
_STEMMER = snowballstemmer.stemmer("english")
_STEMMING = Lock()
"""A stemmer keeps the word that it is at in itself: two threads at once would mix theirs up."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a question.

    `text` is as written, `key` folded for comparison ("&" is "and", "80+" is "80 plus", a possessive ending is gone),
    `stem` the key's English stem, `start` and `end` the offsets in the question; `opens` tells that it begins a
    sentence, or what follows a colon; `hyphened` that a hyphen or dash stands before it.
    """

    text: str
    key: str
    stem: str
    start: int
    end: int
    possessive: bool = False
    opens: bool = False
    hyphened: bool = False

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital first letter."""
        return self.text[:1].isupper()


class Part(Protocol):
    """A part of a question: whatever covers words from `start` to before `end`."""

    @property
    def start(self) -> int:
        """The place of its first word."""
        ...

    @property
    def end(self) -> int:
        """The place after its last word."""
        ...


def places(parts: Iterable[Part]) -> set[int]:
    """Return the places of all words of `parts`."""
    return {at for part in parts for at in range(part.start, part.end)}


@lru_cache(maxsize=4096)
def listed_words(phrase: str) -> Sequence["Word"]:
    """Return the words of a phrase that a list holds, as `split_words` does but for where they stand.

    The lists hold some words hundreds of times; each is looked at once, for a first question waits for all of them.
    """
    words = phrase.split(" ")
    parts = [_alone(word) for word in words if word.isascii() and word.isalpha() and word.islower()]
    whole = len(parts) == len(words) and all(len(part) == 1 for part in parts)
    return [part[0] for part in parts] if whole else split_words(phrase)


@cache
def _alone(word: str) -> tuple["Word", ...]:
    return split_words(word)


@lru_cache(maxsize=1024)
def split_words(text: str) -> tuple[Word, ...]:
    """Return the words of `text`; hyphens part words, "didn't" is "did" and "not", "what's" is "what"."""
    plain = text.translate(_QUOTES)
    words: list[Word] = []
    before = 0
    for match in _WORD.finditer(plain):
        written, start, end = match.group(), match.start(), match.end()
        key, possessive, negated = _fold(written)
        typed = key in _TYPED and (key == written or (not words and len(key) > 1))
        if typed and not plain[start - 1 : start].isdigit():  # "2nd", "N. Lincs"
            key = _TYPED[key]
        key = _SPOKEN.get(key, key)
        between = plain[before:start]
        opens = not words or (between != " " and any(sign in ".!?:" for sign in between))
        hyphened = bool(words) and between != " " and between.strip() in _DASHES
        words.append(Word(written, key, stem(key), start, end, possessive, opens, hyphened))
        before = end
        if negated:
            first = opens or all(word.key in _OPENERS for word in words[:-1])
            asked = first and key in _NEGATIVE_QUESTIONS and plain[end:].strip(" ?.!")
            if not asked:  # "Isn't that low?" denies nothing
                words.append(Word("not", "not", "not", end, end))
    return tuple(words)


@lru_cache(maxsize=4096)
def compared_words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys of the words of `text`, and their stems: all that a sentence of a notice is compared by.

    They are those of `split_words`, sooner.
    """
    folded = [*map(_folded_stem, _WORD.findall(text.translate(_QUOTES)))]
    if None in folded:
        words = split_words(text)
        return tuple(word.key for word in words), tuple(word.stem for word in words)
    keys, stems = zip(*folded, strict=True) if folded else ((), ())
    return keys, stems


@lru_cache(maxsize=2**14)
def _folded_stem(written: str) -> tuple[str, str] | None:
    """Return the key and the stem of a word as written; None where it takes others, or is typed for one."""
    key, _, negated = _fold(written)
    return None if negated or key in _TYPED else (key, stem(key))


def fold_name(name: str) -> tuple[str, ...]:
    """Return a name's words as they are compared: folded, without a leading "the"."""
    keys = tuple(word.key for word in split_words(name))
    return keys[1:] if keys[:1] == ("the",) and len(keys) > 1 else keys


@lru_cache(maxsize=2**16)
def stem(key: str) -> str:
    """Return the English stem of a folded word."""
    if key in _UNSTEMMED:
        return key
    if key in _STEMS:
        return _STEMS[key]
    with _STEMMING:
        return str(_STEMMER.stemWord(key))


@lru_cache(maxsize=2**14)
def root(key: str) -> str:
    """Return the stem of a folded word as it is held against a notice's words: that of "run" for "ran" too."""
    return stem(_FORMS.get(key, key))


_OPENERS = frozenset("but and so well ok okay oh hang on wait sorry apologies hm then".split())
"""Words before a question that say nothing: "but didn't Sefton get less?"."""

_NEGATIVE_QUESTIONS = frozenset({"is", "was", "are", "were", "did", "does", "has", "have"})

_UNMARKED = {
    short.replace("'", ""): short
    for short in (
        "i've you've we've they've you're they're that's there's here's what's who's how's where's when's why's let's "
        "don't didn't doesn't wasn't weren't isn't aren't hasn't haven't hadn't couldn't wouldn't shouldn't"
    ).split()
}
"""Short forms written without their apostrophe, to how they are written with it."""

_SPELLINGS = tomllib.loads(Path(__file__).with_name("spellings.toml").read_text(encoding="utf-8"))
_TYPED: Mapping[str, str] = _SPELLINGS["typed"]
"""How words are shortened in messages."""

_SPOKEN: Mapping[str, str] = _SPELLINGS["spoken"]
"""What words are in dialect, to those that everybody uses."""


_FORMS: Mapping[str, str] = {form: word for word, forms in _SPELLINGS["forms"].items() for form in forms}
"""Forms of words that no stemmer brings together, to the word that they are forms of."""

_DROPPED = 4
"""Letters and an apostrophe from which a word in -in' has only lost its g."""


_SIGNS = {
    "&": "and", "%": "percent", "+": "plus", ">": "over", "<": "under", ">=": "atleast", "≥": "atleast",
    "<=": "atmost", "≤": "atmost",
}  # fmt: skip
"""Signs that are read as words: "80+", "those >= 70%"."""


@lru_cache(maxsize=2**14)
def _fold(text: str) -> tuple[str, bool, bool]:
    """Return the folded word, whether it was possessive, and whether it held a "not"."""
    if text in _SIGNS:
        return _SIGNS[text], False, False
    key = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    key = _UNMARKED.get(key, key)
    if key.endswith("n't"):
        return {"won't": "will", "can't": "can", "shan't": "shall"}.get(key, key[:-3]), False, True
    if key.endswith("'s"):
        return key[:-2], True, False
    if key.endswith("in'") and len(key) > _DROPPED:
        return f"{key[:-1]}g", False, False  # "doin'"
    if key.endswith("'"):
        return key[:-1], True, False
    return key.split("'")[0] if "'" in key else key, False, False


_QUESTION_WORDS = frozenset("what whats which who whos whose how hows when where why".split())
OPENINGS = _QUESTION_WORDS | frozenset("did was is were are has have does do".split())
NAMELESS = OPENINGS | frozenset("the a an of for in on at to by with from and or it its s".split())
"""Words that name no subject: a question with no others than these and what it asks by waits for no thesaurus."""
DAYS = frozenset(day.casefold() for day in day_name)


_OF_WHAT = re.compile(r"(?<=\w )(?:of|than|to|from) (?:what|where|when) (?=\w)")
"""Question words that ask nothing: "half of what Luton got", "worse than what it had"."""


def asks(text: str) -> bool:
    """Return whether a text asks by its first word, or by a question word in it: "Was it", "Now: how far was it"."""
    words = re.findall(r"\w+", _OF_WHAT.sub("", text.casefold()))
    return bool({*words[:1]} & OPENINGS or {*words} & _QUESTION_WORDS)


@lru_cache(maxsize=256)
def is_yes_or_no(question: str) -> bool:
    """Return whether a question asks for yes or no by how it opens."""
    opening = {"did", "was", "is", "were", "are", "has", "have", "does", "do", "had", "would", "am"}
    words = [word.casefold().strip(",") for word in question.split()]
    words[:1] = [re.sub(r"n['’]?t$", "", word) for word in words[:1]]  # "isn't Kent's the lowest?"
    while words[1:] and words[0].rstrip("!.") in _LEADING:
        words = words[1:]
    ordered = words[1:2] == ["the"] and bool({*words[2:3]} & _PARTS)  # "Now do the bottom three."
    told = not question.rstrip().endswith("?") and (ordered or not {*words[1:2]} & _SEVERAL)  # "Now do risk of harm."
    opening -= {"do"} if told or words[1:2] in (["it"], ["that"], ["this"]) or words[1:3] == ["the", "same"] else set()
    claimed = question.endswith((CORRECT, AMISS)) or is_concluded(question)
    placed = (_PLACED_FIRST.match(question) and not asks(question)) or _CLAUSE.match(question)
    anyone = words[:1] and words[0] in _ANYONE and question.rstrip().endswith("?")  # "any areas below 40?"
    later = _ASKS_LATER.search(question) or (_ELLIPTIC.match(question) and not asks(question))
    return claimed or (bool(words) and words[0] in opening) or bool(placed or later or anyone)


_PARTS = frozenset("top bottom first last best worst highest lowest other others rest average mean".split())
"""Words of a list or its figures, which an order may be about: "do the bottom three"."""

_SEVERAL = frozenset("they you we any all those these the many most areas places councils boroughs inspectors".split())
"""Words of whom a "do" asks something, where with others it may be an order."""

_ANYONE = frozenset("any anyone anybody anywhere anything no none nobody most everyone everybody only".split())
"""Words for how many that open a claim put as a question: "nobody below 40?"; "all areas below 40?" asks for a list."""


_PLACED_FIRST = re.compile(
    r"(?:(?:compared|contrasted) (?:with|to)|next to|beside|alongside|(?:set )?against|in|for|on|at|of|with) "
    r"[^,?]+?,? (?:did|was|is|were|are|has|have|does|do) [^?]+\?\s*$",
    re.IGNORECASE,
)
"""How a question comes to its yes or no behind what it is about: "in Luton, was reoffending the top score?"."""


AMISS = ", anything wrong?"
"""What a claim ends with of which it is asked whether it is wrong."""

PUT = "Is it right that "
"""What a draft begins with of which it is asked whether it is right."""

CORRECT = ", correct?"
"""What every claim ends with, however it was asked whether it is so."""


_LEADING = frozenset(
    "so and but ok okay well then pray please now right hi hello sorry wow oh ah gosh blimey hm hmm lovely "
    "great thanks cheers fine interesting really yes no".split()
)
"""Words before a question that only lead up to it: "wow, is that the highest?"."""

_ELLIPTIC = re.compile(
    r"^(?:(?:and|so|also|or)\s+)?(?:above|below|higher than|lower than|better than|worse than|under|over|beneath)\b"
    r"[^?]*\?$",
    re.IGNORECASE,
)
"""What asks for yes or no without a verb: "below the printed minimum too?"."""

_ASKS_LATER = re.compile(
    r"[,:.;?!–—-] +(?:did|was|is|were|are|has|have|does|do)(?:n['’]?t)? (?:it|they|that|this|there|he|she|we)\b"
    r"|^(?!(?:what|which|who|how|when|where)\b)[^?]*(?:[:–—]| -) +(?:did|was|is|were|are|has|have|does) [^?]+\?\s*$"
    r"|^(?!(?:what|which|who|how|when|where)\b)[^?]*\bbut (?:did|was|is|were|are|has|have|does)(?:n['’]?t)? [^?]+\?",
    re.IGNORECASE,
)
"""How a question that opens with what it is about comes to its yes or no: "88 for reoffending: is that …"."""


_CLAUSE = re.compile(
    r"(?:when|after|once|since|before|following)\s+(?!(?:did|was|is|were|are|has|have|does|do)\b)[^,?]*,\s*"
    r"(?:did|was|is|were|are|has|have|does|do)\b",
    re.IGNORECASE,
)
"""How a question that opens with a time comes to its yes or no: "when they went back to Kent, did its score …"."""


def is_concluded(question: str) -> bool:
    """Return whether a question states what follows from an answer, to have it confirmed: "so Luton is better?"."""
    words = question.casefold().split()
    return words[:1] == ["so"] and question.rstrip().endswith("?") and not asks(question[2:])


_OTHERS = re.compile(
    r"\bother (?:\w+ )?"
    r"(?:areas?|boroughs?|councils?|places?|teams?|authorities|counties|cities|notices?|reports?|one)\b"
    r"|\banother(?: (?:area|borough|council|place|team|authority|county|city|one)\b|(?: that| which)\b)"
    r"|\bany(?:one|body|where) else\b|\bany others\b",
    re.IGNORECASE,
)


def speaks_of_others(question: str) -> bool:
    """Return whether it asks of other areas than those spoken of: "which other boroughs were called that?"."""
    return bool(_OTHERS.search(question))
