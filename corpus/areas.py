"""The table of areas, and the name that one area goes by however a document writes it."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from corpus.errors import CorpusError
from corpus.markup import JOINT, one_line, unmarked
from corpus.model import Area

COLUMNS = ("area", "region", "nation", "also_called")

_STUCK_DIGITS = re.compile(r"(?<=[^\W\d_])\d{1,2}(?!\w)")
_SERVICE = re.compile(
    r"[\s,]+(?:youth\s+(?:offending|justice)\s+(?:services?|teams?|partnership|work)|YO[ST]s?)\b.*$", re.IGNORECASE
)
_COUNCIL = re.compile(r"\s+(?:(?:city|county|borough|district|metropolitan|unitary)\s+)*council$", re.IGNORECASE)
_BOROUGH = re.compile(
    r"^(?:(?:the|london|royal|metropolitan|county|city)\s+)*(?:borough|city|county)\s+of\s+", re.IGNORECASE
)
_NAME_WORD = re.compile(r"[^\W_]+|&")
_SMALL_WORDS = frozenset({"and", "of", "the", "upon", "on", "with", "under", "by", "in", "le"})


@lru_cache(maxsize=4096)
def area_key(name: str) -> str:
    """Return the form in which two spellings of one area are equal.

    Case, accents, hyphens, punctuation, markup, footnote marks and "the" before a name do not count; "&" is "and".
    """
    text = _STUCK_DIGITS.sub("", unmarked(name).replace(JOINT, "")).replace("&", " and ")
    folded = unicodedata.normalize("NFKD", text).casefold()
    letters = re.sub(r"[.'’]", "", "".join(c for c in folded if not unicodedata.combining(c)))
    return re.sub(r"(?:^|(?<=\band ))the\s+", "", one_line(re.sub(r"[\W_]+", " ", letters)))


def load_areas(path: Path) -> tuple[Area, ...]:
    """Return the areas of a CSV with the columns area, region, nation and also_called ("|" between names).

    Raises CorpusError naming the file, and the line where one is at fault.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            missing = [column for column in COLUMNS if column not in (table.fieldnames or ())]
            if missing:
                raise CorpusError(f"{path}: no column {missing[0]!r}. The columns are: {', '.join(COLUMNS)}.")
            return tuple(_area(row, path, table.line_num) for row in table)
    except (OSError, UnicodeError, csv.Error) as error:
        raise CorpusError(f"{path}: the area table cannot be read ({error}). Restore the file.") from error


def canonical_area(name: str, areas: Sequence[Area]) -> str:
    """Return the area table's own name for an area, or the bare name where the table does not know it.

    The bare name of "London Borough of Kelder" is "Kelder", as the heading of a score table has it. A whole name is
    compared, never a part: "Leicester" is not "Leicestershire and Rutland". An area's own name counts before another
    area's other name, and an other name that two areas share decides nothing.
    """
    return _canonical(name, _Table(areas))


@lru_cache(maxsize=1024)  # each notice names its area in several places
def _canonical(name: str, table: "_Table") -> str:
    *candidates, shortest = dict.fromkeys(_candidates(name))
    for candidate in (*candidates, shortest):
        key, names = area_key(candidate), _names(table)
        if key in names.own:
            return names.own[key]
        if len(names.other.get(key, ())) == 1:
            return names.other[key][0]
    return _titled(shortest)


def named_in(words: str, areas: Sequence[Area]) -> Iterator[str]:
    """Yield the areas whose own names stand in running text with a capital, by their keys."""
    names = _names(_Table(areas))
    found = list(_NAME_WORD.finditer(words))
    for at, first in enumerate(found):
        if first.group()[0].isupper():
            for last in found[at : at + names.longest]:
                key = area_key(words[first.start() : last.end()])
                if key in names.own:
                    yield key


def area_keys(areas: Sequence[Area]) -> frozenset[str]:
    """Return the keys of all names in the area table, own and other."""
    return _names(_Table(areas)).every


class _Table:
    """A sequence of areas, compared as the same object: it is long, and one run of the program knows few."""

    def __init__(self, areas: Sequence[Area]) -> None:
        self.areas = areas

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Table) and self.areas is other.areas

    def __hash__(self) -> int:
        return id(self.areas)


class _Names(NamedTuple):
    """The areas by the keys of their own names, and by those of their other names; the most words in an own name."""

    own: dict[str, str]
    other: dict[str, list[str]]
    every: frozenset[str]
    longest: int


@lru_cache(maxsize=4)
def _names(table: _Table) -> _Names:
    own: dict[str, str] = {}
    other: dict[str, list[str]] = {}
    for area in table.areas:
        own.setdefault(area_key(area.name), area.name)
        for key in dict.fromkeys(map(area_key, area.also_called)):
            other.setdefault(key, []).append(area.name)
    longest = max((len(_NAME_WORD.findall(area.name)) for area in table.areas), default=0)
    return _Names(own, other, frozenset((*own, *other)), longest)


def areas_in(name: str, areas: Sequence[Area]) -> tuple[str, ...]:
    """Return the areas of the table that a name such as "Elmford and Orsby" puts together; () where it does not."""
    known = set(_names(_Table(areas)).own.values())
    words = re.split(r"\s+and\s+|\s*,\s*", clean_area_name(name))
    for cut in range(1, len(words)):
        parts = [canonical_area(" and ".join(part), areas) for part in (words[:cut], words[cut:])]
        if all(part in known for part in parts):
            return tuple(parts)
    return ()


def clean_area_name(name: str) -> str:
    """Return an area's name as running text: no markup, footnote mark, "&", leading "the" or name of its service."""
    text = re.sub(r"['\"]s?$", "", _without_service(name).strip(" \t.,;:!?-–—()[]|"))
    return re.sub(r"^the\s+", "", text, flags=re.IGNORECASE).strip(" '\".,;:–—-")


def _without_service(name: str) -> str:
    text = _STUCK_DIGITS.sub("", unmarked(name)).replace("&", " and ")
    return _SERVICE.sub("", one_line(text))


def _candidates(name: str) -> Iterator[str]:
    # "City of London" and "St Mary's" are names of their own, so the bare form is tried only after the whole one.
    cleaned = clean_area_name(name)
    bare = _COUNCIL.sub("", cleaned)
    yield from (_without_service(name), cleaned, bare, _BOROUGH.sub("", bare) or bare)


def _titled(name: str) -> str:
    if not name.isupper():
        return name
    words = (word.lower() if word.lower() in _SMALL_WORDS else word.capitalize() for word in name.split())
    return re.sub(r"-(\w)", lambda hyphen: "-" + hyphen[1].upper(), " ".join(words))


def _area(row: dict[str, str | None], path: Path, line: int) -> Area:
    name = (row["area"] or "").strip()
    if not name:
        raise CorpusError(f"{path}, line {line}, column area: the name is missing. Fill it in or delete the line.")
    also = tuple(other.strip() for other in (row["also_called"] or "").split("|") if other.strip())
    return Area(name, (row["region"] or "").strip(), (row["nation"] or "").strip(), also)
