"""Small questions to the XML of a Word document: what of it is shown, and what its settings say."""

import re
from collections.abc import Iterator

from corpus.grids import Cell
from corpus.trees import Node

_WRAPPERS = frozenset(
    "sdt sdtContent customXml smartTag ins moveTo hyperlink fldSimple AlternateContent Choice".split()
)
"""Elements that stand around paragraphs, rows or runs and show what is in them."""
_LEFT_OUT = frozenset({"del", "moveFrom", "instrText", "delText", "delInstrText", "rt"})


def shown(parent: Node) -> Iterator[Node]:
    """Give the elements in `parent` and in the wrappers in it, without what is deleted."""
    for node in parent.nodes():
        if node.tag in _LEFT_OUT or (node.tag == "Fallback" and parent.child("Choice")):
            continue
        if node.tag in _WRAPPERS or node.tag == "Fallback":
            yield from shown(node)
        else:
            yield node


def kept_row(row: Node) -> bool:
    """Return whether an element is a row that has not been deleted."""
    properties = row.child("trPr")
    return row.tag == "tr" and not (properties and properties.child("del"))


def left_free(row: Node) -> list[Cell]:
    """Return an empty cell for the columns that a row leaves free before its first cell."""
    properties = row.child("trPr")
    columns = count(properties.child("gridBefore") if properties else None)
    return [Cell("", across=columns)] if columns else []


def count(number: Node | None) -> int:
    """Return the number that a property gives, or 0."""
    return int(number.get("val")) if number and re.fullmatch(r"\d{1,2}", number.get("val")) else 0


def notes(part: Node | None) -> dict[str, Node]:
    """Return the notes of a part by their ids, without the lines that separate notes from text."""
    return {note.get("id"): note for note in (part.nodes() if part else ()) if note.get("type") in {"", "normal"}}


def is_on(switch: Node | None) -> bool:
    """Return whether a property that is set by being there is not set to "off"."""
    return switch is not None and switch.get("val") not in {"0", "false", "off", "none"}
