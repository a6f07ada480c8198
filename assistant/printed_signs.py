"""Signs that the inspectorate's own figures are asked for, or the ends of what is held: "the worst ever printed"."""

import re

from assistant.comparators import LOW
from assistant.reading import Reading
from assistant.words import is_yes_or_no, places


def edges_average(reading: Reading) -> bool:
    """Return whether the highest or lowest of the printed averages is asked for: "the lowest average ever printed"."""
    edges = [m.end for m in reading.marks if m.section == "statistics" and m.name in {"lowest", "highest"}]
    averages = {m.start for m in reading.marks if m.section == "statistics" and m.name == "average"}
    beside = any({end, end + 1, end + 2} & averages and _only_printed(reading, end, averages) for end in edges)
    of_notices = names_printed(reading) or reading.has("ever", "notice_word")
    one = len(set(reading.statistics)) == 2
    others = reading.areas or reading.named("regions") or reading.bounds or reading.has("area_word", "measure_word")
    return bool(beside and of_notices and one) and not (others or reading.periods)


def _only_printed(reading: Reading, end: int, averages: set[int]) -> bool:
    """Whether nothing but "to date", "printed" or "national" stands between a superlative and an average."""
    until = min(at for at in averages if at >= end)
    return {word.key for word in reading.words[end:until]} <= {"to", "date", "printed", "national", "published"}


def to_date_only(reading: Reading) -> bool:
    """Return whether it asks for the inspectorate's own figures, which name no area."""
    ever = {"lowest", "highest"} & set(reading.statistics)  # "the highest so far": printed, and of those held
    held_too = ever and (_signs_of(reading) == {"so far"} or bool({"who"} & reading.key_set))
    return not reading.areas and names_printed(reading) and not held_too


def _signs_of(reading: Reading) -> set[str]:
    keys = " ".join(reading.keys).replace("up to date", "")  # no "figure to date"
    signs = {sign for sign in _PRINTED if sign in keys}
    return signs | ({"seen"} if _SEEN.search(reading.question) else set())


_PRINTED = (
    "to date", "so far", "printed", "nationally", "national", "inspectorates", "official", "notice print",
    *(f"inspectorate {word}" for word in ("own", "average", "figure", "figures", "lowest", "highest")),
)  # fmt: skip


_SEEN = re.compile(
    r"\b(?:inspectorate|inspectors|hmi probation)(?: (?:had|has|have|ever|yet|itself|themselves))* "
    r"(?:saw|seen|recorded?|printed?|published?|publish|came across|come across)\b|\bever (?:printed|published)\b|"
    r"\b(?:a|new|national) record\b(?! (?:of|low))|"
    r"\b(?:recorded|printed|published|seen)(?: \w+){0,2} by (?:the )?(?:inspectorate|inspectors)\b",
    re.IGNORECASE,
)
"""How somebody asks for what the inspectorate had seen anywhere: "the top figure that inspectors had recorded"."""


_ANYWHERE = frozenset({"anywhere", "everywhere", "country", "nationally"})
"""Words for all places, which name no area of those held: "the lowest score anywhere was 36%"."""


def claims_printed(reading: Reading) -> bool:
    """Return whether it asks if a to-date figure was such: "did the average hit 69?", "is 41 the worst ever?"."""
    asks = is_yes_or_no(reading.question) or reading.has("confirm")
    anywhere = {m for m in reading.marks if m.name in {"list", "area_word"} and reading.words[m.start].key in _ANYWHERE}
    listed = any(m.name in {"list", "count", "area_word"} and m not in anywhere for m in reading.marks)
    of_areas = listed or reading.named("regions") or reading.areas
    ours = reading.has("held") and not (names_printed(reading) or reading.statistics == ("average",))
    stated = reading.bounds or any(number.value >= LOW for number in reading.numbers)
    return bool(asks and stated and len(reading.statistics) == 1 and not (of_areas or ours))


def claims_an_end(reading: Reading) -> bool:
    """Return whether it asks if a number is the best or worst of the areas held: "is 83% the highest you hold?"."""
    asks = is_yes_or_no(reading.question) or reading.has("confirm")
    stated = len(reading.bounds) == 1 and reading.bounds[0].of_one and not reading.bounds[0].near
    edge = len(reading.statistics) == 1 and "average" not in reading.statistics
    ours = reading.has("held") or reading.named("regions") or reading.named("nations")
    more = reading.areas or reading.margin or reading.judgements or reading.quantity or reading.has("count", "anyone")
    return bool(asks and stated and edge and ours and not names_printed(reading)) and not more


def asks_when_printed(reading: Reading) -> bool:
    """Return whether it asks which notice printed a to-date figure, or when: "when was the average 63%?"."""
    if not (reading.bounds and reading.statistics) or reading.areas or is_yes_or_no(reading.question):
        return False
    opening = {word.key for word in reading.words[:4]}
    of_notice = reading.has("notice_word") and bool(opening & {"which", "what"})
    return of_notice or (reading.has("date") and bool(opening & {"when", "which", "what"}))


def names_printed(reading: Reading) -> bool:
    """Return whether the inspectorate's own figures are named: "the national average", "the average to date"."""
    return bool(_signs_of(reading)) and not reading.named("kinds")  # "the inspectorate's own publications"


def means_the_country(reading: Reading) -> bool:
    """Return whether an average is named only as "nationally", which after a region may be of all areas."""
    everywhere = places(mark for mark in reading.marks if mark.section == "everywhere")
    averages = [mark for mark in reading.marks if mark.section == "statistics"]
    return bool(averages) and all(mark.name == "average" and places([mark]) <= everywhere for mark in averages)
