"""What stands at the head of a notice: its title with the area, its date, its embargo, its programme.

What is called `plain` here is `markup.unmarked` text, whose offsets are those of the notice.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from corpus.areas import area_key, area_keys, canonical_area
from corpus.markup import readable, unmarked
from corpus.model import Area, Span
from corpus.names import COUNTRIES, PrintedName, completed, mended, named_area
from corpus.vocabulary import Programme, vocabulary

_SP = r"(?:[^\S\n]*\n[^\S\n]*|[^\S\n]+)"  # a title may run over one line end, never over a blank line
_ASIDE = r"(?:[^\S\n]?[:–—]|[^\S\n]-)[^\S\n]+"  # what sets the area off in "Inspection of youth offending work: Luton"
_TITLE = re.compile(
    r"\b(?=[cfirst])"  # the letters that it can begin with: at all other places nothing is tried
    rf"(?:\b(?:core{_SP}case|full{_SP}joint|short{_SP}quality|first|second|third|independent){_SP})*"
    rf"\b(?:re-?{_SP}?)?(?:inspection|screening|report)(?:{_SP}\(\w+\))?(?:{_SP}report)?{_SP}(?:of|on|into){_SP}"
    rf"(?:the{_SP})?(?:youth|adult){_SP}(?:offending|justice){_SP}(?:work|services?)(?:{_SP}undertaken)?"
    rf"(?:{_SP}(?:in|by|for):?{_SP}|(?P<aside>{_ASIDE}))",
    re.IGNORECASE,
)
_MENTION = re.compile(rf"\b(?:youth|adult){_SP}(?:offending|justice){_SP}(?:work|services?){_SP}in{_SP}", re.IGNORECASE)
_BANNER = re.compile(r"publication\s+of\s+(?:an?\s+|the\s+)?(?:inspection\s+)?report\b", re.IGNORECASE)
_RE_INSPECTION = re.compile(
    r"\b((?:first|second|third|fourth)\s+)?(?:core\s+case\s+)?(re-?\s?inspection)\b", re.IGNORECASE
)
_CORE_CASE = re.compile(r"\bcore\s+case\s+(?:re-?)?inspection\b", re.IGNORECASE)
_STUCK_DIGITS = re.compile(r"(?<=[a-z])\d{1,2}$")  # a footnote's
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


def likeliest(mentions: Sequence[Mention]) -> Title | None:
    """Return the title that names the inspected area, or None where a text shows no inspection of an area.

    A line of its own counts before a mention in running text. A title that goes on at a colon ("in England and
    Wales: Brent") gives the part behind it.
    """
    return min(mentions, key=lambda mention: (mention.place, mention.title.span.start)).title if mentions else None


def find_mentions(text: str, areas: Sequence[Area]) -> list[Mention]:
    """Return every place of `text` that reads as the title of an inspection of one area, or mentions one."""
    plain = unmarked(text)
    patterns = [_TITLE]
    if re.search(r"\binspect", plain, re.IGNORECASE):
        patterns.append(_MENTION)
    matches = [
        (rank, match, named)
        for rank, pattern in enumerate(patterns)
        for match in islice(pattern.finditer(plain), _MOST_MENTIONS)
        if (named := named_area(plain, match.end()))
    ]
    whole = area_keys(areas) | {area_key(named.name) for _, _, named in matches}
    found = (
        _mention(text, plain, match, completed(plain, named, whole), rank, areas) for rank, match, named in matches
    )
    return [mention for mention in found if mention]


def _mention(
    text: str, plain: str, match: re.Match[str], named: PrintedName, rank: int, areas: Sequence[Area]
) -> Mention | None:
    """Return the mention of an area that a title's words and the name behind them make; None of a whole country."""
    area = canonical_area(named.name, areas)
    if not area or area_key(area) in COUNTRIES:
        return None
    before = plain[plain.rfind("\n", 0, match.start()) + 1 : match.start()]
    alone = named.alone and len(before) <= 60 and not re.search(r"[.,;\"]", before)
    place = 0 if alone and _BANNER.search(before) else 1 if alone else 2 + rank
    if match.groupdict().get("aside") and all(area != known.name for known in areas):
        if vocabulary().no_places & set(area_key(area).split()):
            return None
        place = _DOUBTFUL_PLACE
    printed = _STUCK_DIGITS.sub("", readable(text, match.start(), named.end)).rstrip(" .,;:")
    printed = mended(printed) if "-" in named.name else printed
    return Mention(place, Title(printed, area, Span(match.start(), named.end)))


def find_programme(plain: str, title: Title) -> Programme | None:
    """Return the programme that the title, or else the text after it, names first."""
    for stretch in (title.text, plain[title.span.start :]):
        if (named := vocabulary().programme.search(stretch)) and named.lastindex:
            return vocabulary().programmes[named.lastindex - 1]
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
