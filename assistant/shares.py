"""Whether it is asked what part of the areas is so: "what proportion of boroughs …", "how many, as a percentage?"."""

from assistant.reading import Reading
from assistant.word_classes import AUXILIARIES, BEING
from assistant.words import stem

_SHARES = frozenset("share proportion percentage percent fraction cent percentages".split())

_OF_AREAS = 6
"""Words within which a "what share of" comes to the areas: "of the South East areas held"."""


def asks_share_of_areas(reading: Reading) -> bool:
    """Return whether it asks what part of the areas is so: "what proportion of London boroughs scored over 60?"."""
    if not (reading.has("share") or _SHARES & reading.key_set):
        return False
    if reading.areas and not (reading.beats_others or _of_areas_beside(reading)):
        return False  # "what percentage did Luton get?", but "what percentage of areas did Luton beat?"
    if not reading.areas and (_is_told_of_all(reading) or _is_a_way_to_count(reading)):
        return True
    things = {m.start for m in reading.marks if m.name == "area_word" or m.section in {"regions", "nations"}}
    things |= {m.start for m in reading.marks if m.name in {"those", "they", "widen"}}
    return any(things & set(range(at, at + _OF_AREAS)) for at in _shares_of(reading))


def _ends_of_shares(reading: Reading) -> set[int]:
    """Return the places of the last words of what names a share."""
    named = {mark.end - 1 for mark in reading.marks if mark.name == "share"}
    return named | {at for at, key in enumerate(reading.keys) if key in _SHARES}


def _shares_of(reading: Reading) -> list[int]:
    """Return where that begins which a share is of."""
    keys = reading.keys
    return [at + 1 + (keys[at] != "of") for at in _ends_of_shares(reading) if "of" in keys[at : at + 2]]


def _of_areas_beside(reading: Reading) -> bool:
    """Whether it is a share of areas set beside the one named: "what share of areas scored lower than Kent?"."""
    things = {mark.start for mark in reading.marks if mark.name == "area_word"}
    of = {at for start in _shares_of(reading) for at in range(start, start + _OF_AREAS)}
    return bool(reading.direction and things & of and max(things & of) < reading.mentions[0].start)


def _is_told_of_all(reading: Reading) -> bool:
    """Whether a verb stands right after the share, so that it is one of all: "what percentage fell below 60?".

    Beside a limit or a verdict only: "what percentage did the best area get?" asks for a score.
    """
    limited = reading.bounds or reading.judgements or ("average" in reading.statistics and reading.direction)
    keys = reading.keys
    after = {keys[at + 1] for at in _ends_of_shares(reading) if at + 1 < len(keys)}
    verbs = {key for key in after if key in _VERBS or stem(key) in _SCORING}
    asked = bool({"what", "which"} & reading.key_set)
    return bool(limited and verbs and asked) and not {"lowest", "highest"} & set(reading.statistics)


_SCORING = frozenset(map(stem, "score get manage achieve reach beat fail fall miss rate judge describe exceed".split()))
_VERBS = (AUXILIARIES | BEING | {"got", "fell", "came"}) - {"did", "do", "does"}


def _is_a_way_to_count(reading: Reading) -> bool:
    """Whether a count is wanted as a share: "how many areas, as a percentage, …"."""
    keys = reading.keys
    told = any(keys[max(0, at - 2) : at] in (["as", "a"], ["in", "a"]) for at in _ends_of_shares(reading))
    return told and reading.has("count", "area_word")


def asks_part_in_region(reading: Reading) -> bool:
    """Return whether it is asked, or said, what part of all areas lies in a region: "are most areas in London?"."""
    told = reading.quantity.start if reading.quantity and reading.quantity.kind != "some" else None
    start = told if told is not None else min(_ends_of_shares(reading), default=None)
    regions = [m.start for m in reading.marks if m.section in {"regions", "nations"}]
    things = [m.start for m in reading.marks if m.name == "area_word" and start is not None and m.start >= start]
    asks = told is not None or asks_share_of_areas(reading)
    return bool(asks and regions and things) and min(things) < min(regions)
