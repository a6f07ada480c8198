"""Whether a record has a score of every measure: that of an area named, or which areas' have."""

from typing import Literal

from assistant.reading import Reading
from assistant.word_classes import AUXILIARIES
from assistant.words import is_yes_or_no, places

_RECORD = frozenset(
    "record records entry entries data dataset information info figure figures score scores set sets file files "
    "details results numbers row rows".split()
)
_MANY_ONLY = frozenset({"records", "files"})
"""Records that of one area may be its young people's, unless they are held here: "were Luton's records complete?"."""

_WHOLE = frozenset("complete full whole entire everything".split())
_PARTIAL = frozenset("incomplete partial patchy missing lacking absent gap gaps hole holes blank blanks".split())
_THINGS = frozenset("everything anything something gap gaps hole holes".split())
"""Words that need none for a record beside them: "is anything missing for Luton?"."""

_OURS = frozenset({"you", "your", "here", "hold", "held"})
_AROUND = (
    AUXILIARIES
    | _OURS
    | _THINGS
    | frozenset(
        "a an the any of for on from in about at there it its their they one ones our got get all three 3 both every "
        "each still actually how what which whose s with to only just".split()
    )
)
_OPEN = frozenset({"what", "which", "how", "where"})


def asks_whole(reading: Reading) -> Literal["whole", "partial", "open", ""]:
    """Return how it is asked whether the record of one area is whole: "is it complete", "is anything missing".

    "open" where it is no question of yes or no: "what is missing for Harrow?". "" where something else is asked.
    """
    said = _said(reading)
    if len(reading.areas) != 1 or reading.unknown_areas or said - _AROUND - _RECORD - _WHOLE - _PARTIAL - {"not"}:
        return ""
    if said & _MANY_ONLY and not said & _OURS:
        return ""
    asked = is_yes_or_no(reading.question)
    unheld = not asked and "not" in said and said & {"have", "hold", "held", "got"} and said & _OPEN
    if "not" in said:
        return "open" if unheld else ""
    if not (said & (_RECORD | _THINGS)):
        return ""
    partial, whole = bool(said & _PARTIAL), bool(said & _WHOLE)
    if asked and partial != whole:
        return "partial" if partial else "whole"
    return "open" if not asked and said & _OPEN and (partial or reading.keys[:1] == ["how"]) and partial | whole else ""


def asks_whose_are_whole(reading: Reading) -> Literal["whole", "partial", ""]:
    """Return of which areas it asks that their record is so: "which areas have incomplete records?"."""
    named = reading.areas or reading.unknown_areas or reading.named("regions")
    things = {"area_word", "list", "count", "anyone", "held", "places"}
    said = _said(reading) - {reading.keys[at] for at in places(m for m in reading.marks if m.name in things)}
    asked = reading.has("list", "count", "anyone", "area_word") or reading.keys[:1] == ["whose"]
    if named or not asked or said - _AROUND - _RECORD - _WHOLE - _PARTIAL:
        return ""
    partial, whole = bool(said & (_PARTIAL - _THINGS)), bool(said & (_WHOLE - _THINGS))
    told = bool({"record", "records", "entry", "entries", "data", "file", "files"} & reading.key_set)
    told = told or bool(said & _RECORD and reading.keys[:1] == ["whose"])
    return "" if partial == whole or not told else "partial" if partial else "whole"


def _said(reading: Reading) -> set[str]:
    """Return its words but for the names of areas; none where it asks of anything that a figure can be."""
    other = reading.measures or reading.statistics or reading.bounds or reading.periods or reading.judgements
    if other or reading.margin or reading.ratio or reading.named("kinds"):
        return {"…"}
    words = reading.words[:-2] if reading.keys[-2:] == ["or", "not"] else reading.words
    return {word.key for at, word in enumerate(words) if at not in reading.taken}
