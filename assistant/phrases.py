"""The parts that answers are worded with: how figures, names, lists, sources and quotes are written."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.answers import Unit
from corpus.dates import spell_date
from corpus.halves import without_page_lines
from corpus.model import MEASURE_NAMES, Measure, Source

_KINDS = {
    "inspectorate notice": "inspectorate notices", "inspectorate report": "inspectorate reports",
    "council": "councils", "news": "the news",
}  # fmt: skip
"""Kinds of source, in the plural."""


def show_figure(value: int | float, unit: Unit) -> str:
    """Return a figure as it is printed: "75%", "7 percentage points", "27", "6th"."""
    if unit == "%":
        return f"{value:g}%"
    if unit == "percentage points":
        return f"{value:g} percentage point{'' if value == 1 else 's'}"
    if unit == "rank":
        return ordinal(int(value))
    return f"{value:g}"


def ordinal(n: int) -> str:
    """Return 1 as "1st", 12 as "12th"."""
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def name_measure(measure: Measure) -> str:
    """Return a measure as the tables name it."""
    return MEASURE_NAMES[measure]


def join(words: Iterable[str], last: str = "and") -> str:
    """Return "a, b and c"."""
    *most, end = list(words) or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def quoted(phrases: Iterable[str], last: str = "and") -> str:
    """Return phrases in quotation marks: “a”, “b” and “c”."""
    return join((f"“{phrase}”" for phrase in phrases), last)


def marks(numbers: Iterable[int]) -> str:
    """Return citation marks: "[1][2]", and "[1]–[9]" for a long run."""
    given = sorted(set(numbers))
    if len(given) > 4 and given == list(range(given[0], given[-1] + 1)):
        return f"[{given[0]}]–[{given[-1]}]"
    return "".join(f"[{n}]" for n in given)


def areas(shown: str, adjective: str = "") -> str:
    """Return "**27** areas", "**1** area"."""
    return f"**{shown}** {adjective}area{'' if shown == '1' else 's'}"


def name_kind(kind: str) -> str:
    """Return a kind of source as it is called in a sentence."""
    return {"council": "council publication", "news": "news report"}.get(kind, kind)


def whence(source: Source) -> str:
    """Return where a figure is from and how near that is to the inspectorate: "notice of 16 May 2012"."""
    when = spell_date(source.published)
    again = f" on the {source.inspection}" if "re-inspection" in source.inspection else ""
    if source.held:
        return f"notice{again} of {when}" if source.published else f"undated notice{again}"
    return f"{name_kind(source.kind)}{again}, {when}; figures only"


def verdict(holds: bool, of_held: bool = False) -> str:
    """Return how a sentence opens that answers yes or no, of the areas held or of all there is."""
    return f"{'Yes' if holds else 'No'}{', of the areas held here' if of_held else ''}. "


def correctness(holds: bool, among_several: bool) -> str:
    """Return how a sentence opens that says if something is right, where "yes" could mean that it is wrong.

    "Right." alone could mean as much, but before each of several figures, some of them wrong.
    """
    said = "right" if holds else "wrong"
    return f"{said.capitalize()}. " if among_several else f"The claim is {said}. "


def one_line(quote: str) -> str:
    """Return a quote with each run of white space shown as one space; the citation keeps its characters.

    Where a page ends within it, "[…]" stands for the page's number and heading.
    """
    return re.sub(r"\s+", " ", without_page_lines(quote, " […] ")).strip()


def day_pattern(day: str) -> str:
    """Return a pattern for a date as notices write it: "14th May 2012", "11 June 2012"."""
    words = spell_date(day).split()
    return r"(?i)\b" + r"(?:st|nd|rd|th)?\s+".join(map(re.escape, words)) + r"\b"


def quotation(quote: str, number: int) -> str:
    """Return a quote as a Markdown block with its citation mark."""
    return f"> “{one_line(quote)}” [{number}]"


def scope(group: str, named: Sequence[str], judgements: Sequence[str], kinds: Sequence[str], period: str) -> str:
    """Return what a question keeps to: " in London (2011)", "" for everything."""
    parts = [f" {group}"] if group else []
    parts += [f" ({join(named)})"] if named else []
    parts += [f" described as {quoted(judgements, 'or')}"] if judgements else []
    parts += [f" known from {join((_KINDS[kind] for kind in kinds), 'or')}"] if kinds else []
    parts += [f" ({period})"] if period else []
    return "".join(parts)


def spoken_by(name: str, office: str) -> str:
    """Return who speaks, with the office where one is known; "" where nobody is named."""
    return f"{name}, {office}" if office else name


def spell_embargo(embargo: datetime) -> str:
    """Return the end of an embargo: "00:01 on 13 June 2012, London time"."""
    moment = embargo.astimezone(ZoneInfo("Europe/London"))
    return f"{moment:%H:%M} on {spell_date(moment.date().isoformat())}, London time"
