"""Signs of a claim: of which areas alone it is made, that a measure is an area's own best, that a number is claimed."""

import re

from assistant.conditions import find_place
from assistant.many_signs import counts_areas
from assistant.printed_signs import names_printed
from assistant.reading import Reading
from assistant.words import asks, is_yes_or_no, places
from corpus.model import ToDate

_ONLY = frozenset({"only", "just", "solely", "sole", "lone"})


def asks_only(reading: Reading) -> bool:
    """Return whether it asks if what is said is so of the areas named alone: "is Kent the only one below 50"."""
    if not reading.areas or not is_yes_or_no(reading.question):
        return False
    keys = reading.keys
    counted = {number.start for number in reading.numbers if number.share}
    counted |= places([reading.on_measures] if reading.on_measures else [])  # "on only one measure"
    only = [
        at for at, key in enumerate(keys) if key in _ONLY and not {at, at + 1} & counted
    ]  # "only two in five in Kent"
    first = min(mention.start for mention in reading.mentions)
    if counts_areas(reading):  # "nobody but Sefton fell below 40"
        return bool(reading.quantity and reading.quantity.kind == "none" and keys[first - 1 : first] == ["but"])
    last = max(mention.end for mention in reading.mentions)
    things = {mark.start for mark in reading.marks if mark.name == "area_word" or mark.section in _GROUPS}
    things |= {at for at, key in enumerate(keys) if key in {"one", "ones", "two", "three", "four"}}
    things -= places(number for number in reading.numbers if number.share)  # "only one in four cases"
    before = any(first - at in {1, 2} and keys[at + 1 : first] in ([], ["the"]) for at in only)
    apart = any(keys[at] != "just" and 0 < thing - at <= _NEAR for at in only for thing in things)
    return before or apart or keys[last : last + 1] == ["alone"]


_ALONE = re.compile(
    r"\b(?:on its own|on their own|outright|by itself|all alone|alone|unrivalled|unmatched|clear of everyone|"
    r"out (?:in front|ahead)|undisputed)\b",
    re.IGNORECASE,
)
"""How an area is said to share its place with nobody: "top on its own"."""


def _is_beside_all(reading: Reading) -> bool:
    """Whether an area is set beside all others: "better than any other borough", "trails everyone else in London"."""
    keys = reading.keys
    sides = {m.end for m in reading.marks if m.section == "comparators" or m.name in {"higher", "lower"}}
    sides |= {at for at, key in enumerate(keys, 1) if key == "than"}
    for at in sorted(sides):
        run = [key for key in keys[at : at + _REST + 1] if key not in _JOINING]
        if run[:1] and run[0] in _EVERY and _OTHERS & set(run[1:2]):
            return True
        if run[:1] == ["rest"] and "of" in keys[at : at + _REST + 1]:
            return True  # "ahead of the rest of London"
    return False


_REST = 4
"""Words within which "than any of the others" comes to them."""

_JOINING = frozenset({"of", "the", "your"})
_EVERY = frozenset("any every all each anyone everyone anybody everybody anywhere everywhere".split())
_OTHERS = frozenset({"other", "others", "else", "rest"})


def end_beside_all(reading: Reading) -> ToDate | None:
    """Return the end of the ranking at which one area lies beyond all others: "did better than any other borough"."""
    plain = not (reading.statistics or reading.bounds or reading.margin or reading.ratio)
    asked = len(reading.areas) == 1 and is_yes_or_no(reading.question) and _is_beside_all(reading)
    low = reading.has("lower") or reading.has("below", "at_most", section="comparators")
    high = reading.has("higher") or reading.has("above", "at_least", section="comparators")
    if not (plain and asked) or low == high or reading.has("denial"):
        return None
    return "lowest" if low else "highest"


_ALL_OF_ONE = re.compile(
    r"\b(?:every|each|all)(?: of)?(?: its| their| the)? (?:three )?(?:scores?|marks?|figures?|results?)\b"
    r"|\b(?:scores|marks|figures|results) (?:are|were|came in) all\b",
    re.IGNORECASE,
)
"""How a claim is said to hold on all of an area's measures: "its scores were all in the fifties"."""


def is_of_all_its_scores(reading: Reading) -> bool:
    """Return whether what is asked of one area is asked of all its scores at once."""
    asked = len(reading.areas) == 1 and not reading.measures and is_yes_or_no(reading.question)
    return asked and bool(_ALL_OF_ONE.search(reading.question))


def stands_alone(reading: Reading) -> bool:
    """Return whether an area is said to be at an end of the ranking with nobody beside it."""
    alone = len(reading.areas) == 1 and bool(reading.statistics) and bool(_ALONE.search(reading.question))
    return alone or bool(end_beside_all(reading))


def asks_only_beside(reading: Reading) -> bool:
    """Return whether it asks if some areas alone lie beyond the last one: "did only Sefton score lower than Harrow"."""
    sided = reading.direction and not (reading.statistics or reading.bounds or reading.ratio)
    last = reading.mentions[-1].start if reading.mentions else 0
    before = reading.words[last - 1].key if last else ""
    led = before in {"than", "below", "above", "behind", "beyond", "beat", "outscored", "bettered", "over", "under"}
    return len(reading.areas) > 1 and bool(sided) and led and asks_only(reading)


_GROUPS = frozenset({"regions", "nations"})
_NEAR = 3
"""Words within which "the only" comes to what is one of its kind: "the only other London borough"."""


def are_the_edge(reading: Reading) -> bool:
    """Return whether several areas are said to be the highest or lowest: "Kent and Brent were the two lowest"."""
    edges = [m.start for m in reading.marks if m.section == "statistics" and m.name in {"lowest", "highest"}]
    last = max((mention.end for mention in reading.mentions), default=0)
    keys = reading.key_set
    plural = bool({"were", "are"} & keys) and "or" not in keys and "than" not in keys
    return plural and len(edges) == 1 and edges[0] >= last and is_yes_or_no(reading.question)


_SHARING = frozenset("share shares shared sharing tie ties tied tying joint jointly equal level deadlocked".split())
"""Words by which areas have one place between them: "they share second place", "tied for last"."""


def shares_a_place(reading: Reading) -> bool:
    """Return whether it asks if areas have a place with others: "do Kent and Brent share last place?"."""
    edges = {mark.name for mark in reading.marks if mark.section == "statistics"} & {"lowest", "highest"}
    placed = find_place(reading) or (len(edges) == 1 and not names_printed(reading))
    shared = bool(_SHARING & {word.key for word in reading.words})
    other = reading.bounds or reading.has("anyone", "count", "list", "difference") or "average" in reading.statistics
    claimed = is_yes_or_no(reading.question) or not asks(reading.question)  # "Kent and Brent are tied for last?"
    return bool(reading.areas and placed and shared and claimed) and not other


def is_own_edge(reading: Reading) -> bool:
    """Return whether it asks if a measure is the highest or lowest of an area's own three: "is it Kent's weak spot"."""
    edges = [mark for mark in reading.marks if mark.section == "statistics" and mark.name in {"lowest", "highest"}]
    edges += [mark for mark in reading.marks if mark.name in {"weak_spot", "strong_spot"}]
    measures = [mark for mark in reading.marks if mark.section == "measures"]
    one = len(reading.measures) == 1 or "both" in reading.named("measures")
    if len(reading.areas) != 1 or not one or not edges or not is_yes_or_no(reading.question):
        return False
    if reading.named("regions") or reading.has("anyone", "rank", "widen") or names_printed(reading):
        return False
    keys = reading.keys
    measure, edge, area = measures[0], edges[0], reading.mentions[0]
    if any(mark.name == "change" and 0 <= mark.start - edge.end <= 1 for mark in reading.marks):
        return False  # "was safeguarding its biggest gain?"
    subject = keys[max(0, measure.start - 1) : measure.start] in (["is"], ["was"], ["are"], ["were"])
    led = keys[max(0, measure.start - 1) : measure.start] in (
        ["for"],
        ["on"],
        ["in"],
    )  # "28 for safeguarding, is that …"
    subject |= bool({"is", "was"} & set(keys[measure.end : measure.end + 1])) and not led
    its = edge.start - area.end <= 1 and area.end <= edge.start and reading.words[area.end - 1].possessive
    its |= keys[max(0, edge.start - 1) : edge.start] == ["its"]
    if its:
        return True  # "is Havering's best mark its safeguarding one?"
    within = keys[area.start - 1 : area.start] == ["in"] and 0 < area.start - edge.end <= _NEAR
    return subject and measure.start < edge.start and not within  # "is risk of harm highest in Luton?" is of areas


def is_claim(reading: Reading) -> bool:
    """Return whether the number beside an area is somebody's claim, and something else is asked: "is its 63% high"."""
    if asks_only(reading):
        return False
    exact = all(bounds.of_one for bounds in reading.bounds)
    beside = reading.statistics or reading.has("rank", "compare", "difference") or len(reading.areas) > 1
    return (exact and bool(beside)) or (len(reading.areas) > 1 and reading.has("compare") and bool(reading.direction))


def is_claim_of_one(reading: Reading) -> bool:
    """Return whether it gives an exact number of one area."""
    return len(reading.areas) == 1 and all(bounds.of_one for bounds in reading.bounds)
