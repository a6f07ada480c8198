"""The name of an area as a title or a sentence prints it: where it ends, also when lines break it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice

from corpus.areas import area_key, clean_area_name

COUNTRIES = frozenset(
    {"england and wales", "wales and england", "england", "wales", "the regions", "this area", "english regions"}
)
"""What a title may name where an area is due, as keys: the notice is of none of them."""

JOINERS = frozenset("and & of the upon on under with by in le de y cum next".split())
"""Small words within the names of areas."""

_BROKEN_NAME = re.compile(r"(?<=\w-)\s+(?=\w)")
_NEXT_LINE = re.compile(r"[^\S\n]*\n[^\S\n]*([A-Z][^\n]{0,90})")
_WORD = re.compile(r"\S+")
_LONGEST_NAME, _MOST_WORDS = 90, 4


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name, where it ends, and whether nothing else stands on its line."""

    name: str
    end: int
    alone: bool


def named_area(plain: str, start: int) -> PrintedName | None:
    """Return the name that stands at `start`, or None where none does."""
    end_of_line = _line_end(plain, start)
    rest = plain[start:end_of_line]
    colon = re.search(r"[:–—]\s*", rest)
    if colon and area_key(rest[: colon.start()]) in COUNTRIES:
        start += colon.end()
        rest = plain[start:end_of_line]
    whole = rest.strip(" \t\r.,;:#\"'")
    taken = _name_length(rest)
    following = plain[end_of_line + 1 : _line_end(plain, end_of_line + 1)]
    if taken and _goes_on(rest, taken, following):
        longer = plain[start : end_of_line + 1 + len(following)]
        broken = rest.rstrip().endswith("-")
        more = end_of_line + 1 - start + _name_length(following) if broken else _name_length(longer)
        printed = _without_joiner(longer[:more])
        alone = _line_end(plain, start + len(printed)) <= start + more + 2
        return PrintedName(mended(printed), start + len(printed), alone) if printed else None
    name = _without_joiner(rest[:taken]) if taken else ""
    if not clean_area_name(name):
        return None
    alone = len(name.strip(" .,;:")) >= len(whole) and len(whole) <= _LONGEST_NAME
    return PrintedName(name, start + len(name), alone)


def completed(plain: str, named: PrintedName, whole: Collection[str]) -> PrintedName:
    """Return a name with the words on the next line that belong to it, if together they are one of the keys `whole`.

    So "North East", at the end of a narrow line, becomes "North East Lincolnshire".
    """
    following = _NEXT_LINE.match(plain, named.end)
    if following is None:
        return named
    found = named
    for word in islice(_WORD.finditer(following[1]), _MOST_WORDS):
        name, end = f"{named.name} {following[1][: word.end()]}", following.start(1) + word.end()
        if area_key(name) in whole:
            rest = plain[end : _line_end(plain, end)].strip(" \t\r.,;:\"'")
            found = PrintedName(name.rstrip(".,;:"), end, named.alone and not rest)
    return found


def _goes_on(rest: str, taken: int, following: str) -> bool:
    """Return whether a name that fills `taken` characters of its line goes on in the line that follows."""
    if rest[:taken].split()[-1].lower() in JOINERS:
        return True
    words = following.split()
    if rest[taken:].strip() or not words or not following[:1].strip():
        return False
    if rest.rstrip().endswith("-"):
        return bool(_name_length(following))
    joined = words[0].lower() in JOINERS and len(words) > 1
    return joined and _name_length(following) >= len(following.rstrip(" \t\r.,;:\"'"))


def mended(name: str) -> str:
    """Return a name without the line end that a hyphen in it was followed by: "Stoke-under-", "Marsh"."""
    return _BROKEN_NAME.sub("", name)


def _line_end(plain: str, start: int) -> int:
    end = plain.find("\n", start)
    return len(plain) if end < 0 else end


def _name_length(text: str) -> int:
    """Return how many characters of `text` read as a name: capitalised words and the small words between them."""
    length = 0
    for word in re.finditer(r"\S+", text):
        bare = word.group().strip("()\"'")
        if word.start() and word.group().startswith("("):
            break  # what an area is told apart by, or its service's short name, is no part of its name
        if not (bare.lower() in JOINERS or bare[:1].isupper()) or word.start() > _LONGEST_NAME:
            break
        length = word.end()
        if bare[-1:] in ".;:!?" and bare.lower() != "st.":
            break
        if bare.endswith(",") and not re.match(r"\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?,?\s+(?:and|&)\s", text[length:]):
            break  # a comma belongs to the name only in a list: "Shropshire, Telford and Wrekin"
    return length


def _without_joiner(name: str) -> str:
    words = name.rstrip(" \t\r\n.,;:")
    while words and words.split()[-1].lower() in JOINERS:
        words = words[: -len(words.split()[-1])].rstrip(" \t\r\n.,;:")
    return words
