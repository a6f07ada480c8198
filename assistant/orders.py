"""Orders on the list just given: "leave out the news ones", "reverse that", "put Bromley in", "just the top half"."""

from collections.abc import Mapping, Sequence
from typing import Literal

from assistant.query import Deed, Group, Order, Way
from assistant.reading import Reading
from assistant.vocabulary import Mark, Vocabulary
from corpus.model import Area

_KINDS: Mapping[str, tuple[str, ...]] = {
    "news": ("news",), "council": ("council",), "inspectorate": ("inspectorate notice", "inspectorate report"),
    "notices": ("inspectorate notice",), "reports": ("inspectorate report",),
}  # fmt: skip
"""The kinds of source that the words of an order stand for."""


def find_order(
    reading: Reading, groups: Sequence[Group], areas: Mapping[str, Area], vocabulary: Vocabulary
) -> Order | None:
    """Return the order that a question is, None for any other: each of its words must be one that such orders hold.

    So a word that is not known here makes it a question of its own, and no part of it is passed over.
    """
    if len(reading.words) > _LONG or len(groups) > 1 or reading.periods or reading.judgements or not reading.words:
        return None
    if any(reading.keys[number.start - 1 : number.start] == ["to"] for number in reading.numbers):
        return None  # "cut that to three" leaves so many
    marks = _segments(reading, vocabulary)
    if marks is None or (reading.mentions and reading.left_out):  # "put Kent in instead of Luton" swaps
        return None
    names = {mark.name for mark in marks}
    if reading.keys[:1] == ["take"] and not _AWAY & set(reading.keys):
        return None  # "Take Luton." names what is spoken of next
    strikes = "strike" in names  # off the list itself, where "without Luton" asks for one that has no Luton in it
    what = next((deed for deed in _DEEDS if deed in names), None)
    what = "drop" if strikes else what
    way = next((way for way in _WAYS if way in names), None)
    half: Literal["upper", "lower"] | None = (
        "upper" if "upper_half" in names else "lower" if "lower_half" in names else None
    )
    cut = next(((end, _count(reading)) for end in _ENDS if f"{end}_end" in names and what == "drop"), None)
    kinds = tuple(kind for name, kinds in _KINDS.items() if name in names for kind in kinds)
    of_kinds = {(mark.start, mark.end) for mark in marks if mark.section == "kinds"}
    kinds += tuple(m.name for m in reading.marks if (m.start, m.end) in of_kinds and m.name not in kinds)
    named = tuple(dict.fromkeys(m.area for m in (*reading.mentions, *reading.left_out)))
    group = groups[0] if groups and not reading.left_out else None
    if group and group.outside and len([mark for mark in marks if mark.name in {"drop", "strike"}]) > 1:
        what, group = "keep", Group(f"in {group.words.removeprefix('outside ')}", _but(areas, group.areas))
    elif group and what == "drop" and not group.outside:
        group = Group(f"outside {group.words.removeprefix('in ')}", _but(areas, group.areas), True)
    sorts = "sort" in names and not (group or kinds or named)
    narrows = bool(what) and bool(kinds or group or named or ("those" in names and what == "drop"))
    if not (narrows or way or half or cut or sorts) or (reading.measures and not (sorts or way or named)):
        return None
    if "area_word" in names and sorts and "those" not in names:
        return None  # "rank all areas by reoffending" is a question of its own
    return Order(what, named, group, kinds, "those" in names, sorts, way, half, cut, strikes)


_AWAY = frozenset({"out", "off", "away", "from"})

_FEW = 6
"""So many areas are counted in an order: "rank all three"."""

_LONG = 14
"""Words up to which a text can be such an order."""


def _segments(reading: Reading, vocabulary: Vocabulary) -> list[Mark] | None:
    """Return what the words of an order are, one after another; None where one of them is none of an order."""
    spans = [Mark("areas", "", m.start, m.end) for m in (*reading.mentions, *reading.left_out)]
    spans += [m for m in reading.marks if m.section in {"regions", "nations", "measures", "kinds"}]
    spans += [Mark("orders", "those", n.start, n.end) for n in reading.numbers if 2 <= n.value <= _FEW and not n.share]
    found: list[Mark] = []
    at = 0
    while at < len(reading.words):
        named = max((span for span in spans if span.start == at), key=lambda span: span.end, default=None)
        mark = named or vocabulary.order_at(reading.words, at)
        if mark is None:
            return None
        found.append(mark)
        at = mark.end
    return found


_DEEDS: tuple[Deed, ...] = ("drop", "keep", "add")
_WAYS: tuple[Way, ...] = ("turned", "ascending", "descending")


_ENDS: tuple[Literal["upper", "lower", "front", "rear"], ...] = ("upper", "lower", "front", "rear")


def _count(reading: Reading) -> int:
    """Return how many are to be left out at an end of the list: one where it does not say."""
    return next((int(number.value) for number in reading.numbers), 1)


def _but(areas: Mapping[str, Area], aside: Sequence[str]) -> tuple[str, ...]:
    return tuple(area for area in areas if area not in aside)
