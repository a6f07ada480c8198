"""What stands at the head of a notice: its title with the area, its date, its embargo, its programme.

What is called `plain` here is `markup.unmarked` text, whose offsets are those of the notice.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from corpus.areas import area_key, canonical_area, clean_area_name
from corpus.markup import readable, unmarked
from corpus.model import Area, Span
from corpus.vocabulary import Programme, vocabulary

_SP = r"(?:[^\S\n]*\n[^\S\n]*|[^\S\n]+)"  # a title may run over one line end, never over a blank line
_ASIDE = r"(?:[^\S\n]?[:–—]|[^\S\n]-)[^\S\n]+"  # what sets the area off in "Inspection of youth offending work: Luton"
_TITLE = re.compile(
    rf"(?:\b(?:core{_SP}case|full{_SP}joint|short{_SP}quality|first|second|third|independent){_SP})*"
    rf"\b(?:re-?{_SP}?)?(?:inspection|screening|report)(?:{_SP}\(\w+\))?(?:{_SP}report)?{_SP}(?:of|on|into){_SP}"
    rf"(?:the{_SP})?(?:youth|adult){_SP}(?:offending|justice){_SP}(?:work|services?)(?:{_SP}undertaken)?"
    rf"(?:{_SP}(?:in|by|for):?{_SP}|(?P<aside>{_ASIDE}))",
    re.IGNORECASE,
)
_MENTION = re.compile(rf"\b(?:youth|adult){_SP}(?:offending|justice){_SP}(?:work|services?){_SP}in{_SP}", re.IGNORECASE)
_BANNER = re.compile(r"publication\s+of\s+(?:an?\s+|the\s+)?(?:inspection\s+)?report\b", re.IGNORECASE)
_JOINERS = frozenset("and & of the upon on under with by in le de y cum next".split())
_COUNTRIES = frozenset(
    {"england and wales", "wales and england", "england", "wales", "the regions", "this area", "english regions"}
)
_RE_INSPECTION = re.compile(
    r"\b((?:first|second|third|fourth)\s+)?(?:core\s+case\s+)?(re-?\s?inspection)\b", re.IGNORECASE
)
_CORE_CASE = re.compile(r"\bcore\s+case\s+(?:re-?)?inspection\b", re.IGNORECASE)
_STUCK_DIGITS = re.compile(r"(?<=[a-z])\d{1,2}$")  # a footnote's
_BROKEN_NAME = re.compile(r"(?<=\w-)\s+(?=\w)")
_LONGEST_NAME = 90
_DOUBTFUL_PLACE = 4
"""That of what follows "Inspection of youth offending work:" and is no area of the table: it may be anything."""
_MOST_MENTIONS = 300
"""Far more than a notice makes of its area, so that a hostile file cannot hold up the others."""


@dataclass(frozen=True, slots=True)
class Title:
    """A notice's title as printed, the place where it stands, and the area by the area table's name."""

    text: str
    area: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A title, and how surely it is one: `place` is 0 or 1 for a line of its own, more for running text."""

    place: int
    title: Title

    @property
    def alone(self) -> bool:
        """Whether it is a line of its own."""
        return self.place < 2


def find_title(text: str, areas: Sequence[Area]) -> Title | None:
    """Return the title that names the inspected area, or None where the text shows no inspection of an area.

    A line of its own counts before a mention in running text. A title that goes on at a colon ("in England and
    Wales: Brent") gives the part behind it.
    """
    mentions = find_mentions(text, areas)
    return min(mentions, key=lambda mention: (mention.place, mention.title.span.start)).title if mentions else None


def find_mentions(text: str, areas: Sequence[Area]) -> list[Mention]:
    """Return every place of `text` that reads as the title of an inspection of one area, or mentions one."""
    plain = unmarked(text)
    known = {area.name for area in areas}
    mentions: list[Mention] = []
    patterns = [_TITLE]
    if re.search(r"\binspect", plain, re.IGNORECASE):
        patterns.append(_MENTION)
    for rank, pattern in enumerate(patterns):
        for match in islice(pattern.finditer(plain), _MOST_MENTIONS):
            named = _named_area(plain, match.end())
            if named is None:
                continue
            name, end, alone = named
            before = plain[plain.rfind("\n", 0, match.start()) + 1 : match.start()]
            alone = alone and len(before) <= 60 and not re.search(r"[.,;\"]", before)
            area = canonical_area(name, areas)
            if not area or area_key(area) in _COUNTRIES:
                continue
            if match.groupdict().get("aside") and area not in known:
                if vocabulary().no_places & set(area_key(area).split()):
                    continue
                place = _DOUBTFUL_PLACE
            else:
                place = 0 if alone and _BANNER.search(before) else 1 if alone else 2 + rank
            printed = _STUCK_DIGITS.sub("", readable(text, match.start(), end)).rstrip(" .,;:")
            printed = _mended(printed) if "-" in name else printed
            mentions.append(Mention(place, Title(printed, area, Span(match.start(), end))))
    return mentions


def find_programme(plain: str, title: Title) -> Programme | None:
    """Return the programme that the title, or else the text after it, names first."""
    for stretch in (title.text, plain[title.span.start :]):
        named = [
            (found.start(), programme)
            for programme in vocabulary().programmes
            if (found := programme.pattern.search(stretch))
        ]
        if named:
            return min(named, key=lambda entry: entry[0])[1]
    return None


def find_inspection(plain: str, title: Title, programme: Programme | None) -> str:
    """Return what kind of inspection it was: "core case", "re-inspection", "second re-inspection"… or ""."""
    if programme and programme.inspection:
        return programme.inspection
    for stretch in (title.text, plain[title.span.start :]):
        again, core = _RE_INSPECTION.search(stretch), _CORE_CASE.search(stretch)
        if again and (core is None or again.start() <= core.start() or again.end() == core.end()):
            return f"{(again.group(1) or '').strip().lower()} re-inspection".strip()
        if core:
            return "core case"
    return ""


def _named_area(plain: str, start: int) -> tuple[str, int, bool] | None:
    """Return the name at `start`, its end, and whether nothing but the name stands on its line."""
    end_of_line = _line_end(plain, start)
    rest = plain[start:end_of_line]
    colon = re.search(r"[:–—]\s*", rest)
    if colon and area_key(rest[: colon.start()]) in _COUNTRIES:
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
        return (_mended(printed), start + len(printed), alone) if printed else None
    name = _without_joiner(rest[:taken]) if taken else ""
    if not clean_area_name(name):
        return None
    return name, start + len(name), len(name.strip(" .,;:")) >= len(whole) and len(whole) <= _LONGEST_NAME


def _goes_on(rest: str, taken: int, following: str) -> bool:
    """Return whether a name that fills `taken` characters of its line goes on in the line that follows."""
    if rest[:taken].split()[-1].lower() in _JOINERS:
        return True
    words = following.split()
    if rest[taken:].strip() or not words or not following[:1].strip():
        return False
    if rest.rstrip().endswith("-"):
        return bool(_name_length(following))
    joined = words[0].lower() in _JOINERS and len(words) > 1
    return joined and _name_length(following) >= len(following.rstrip(" \t\r.,;:\"'"))


def _mended(name: str) -> str:
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
        if not (bare.lower() in _JOINERS or bare[:1].isupper()) or word.start() > _LONGEST_NAME:
            break
        length = word.end()
        if bare[-1:] in ".;:!?" and bare.lower() != "st.":
            break
        if bare.endswith(",") and not re.match(r"\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?,?\s+(?:and|&)\s", text[length:]):
            break  # a comma belongs to the name only in a list: "Shropshire, Telford and Wrekin"
    return length


def _without_joiner(name: str) -> str:
    words = name.rstrip(" \t\r\n.,;:")
    while words and words.split()[-1].lower() in _JOINERS:
        words = words[: -len(words.split()[-1])].rstrip(" \t\r\n.,;:")
    return words
