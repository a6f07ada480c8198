"""The numbers of a Word document's numbered paragraphs, which are kept apart from their text."""

import re
from collections import defaultdict

from corpus.ordinals import list_number
from corpus.trees import Node

_NO_LIST = "0"


class Numbering:
    """Counts numbered paragraphs as they come, in the order of the document."""

    def __init__(self, numbering: Node | None, styles: Node | None) -> None:
        parts = list(numbering.nodes()) if numbering else []
        kinds = {node.get("abstractNumId"): node for node in parts if node.tag == "abstractNum"}
        self._lists = {
            node.get("numId"): _levels(kinds.get(_value(node, "abstractNumId"))) | _overrides(node)
            for node in parts
            if node.tag == "num"
        }
        self._styles = {node.get("styleId"): node for node in (styles.nodes() if styles else ()) if node.tag == "style"}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def next_mark(self, properties: Node | None) -> str:
        """Return the number shown before a paragraph with these properties ("2.", "(b)"), or ""."""
        own, level = self._list_of(properties)
        levels = self._lists.get(own, {})
        if own == _NO_LIST or level not in levels:
            return ""
        counts = self._counts[own]
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        counts[level] = counts.get(level, _start(levels[level]) - 1) + 1
        shown = _value(levels[level], "lvlText")
        if _value(levels[level], "numFmt") in {"bullet", "none"}:
            return ""

        def number(found: re.Match[str]) -> str:
            n = int(found.group(1)) - 1
            of = levels.get(n)
            return list_number(counts.get(n, _start(of)), _value(of, "numFmt"))

        return re.sub(r"%([1-9])", number, shown).strip()

    def _list_of(self, properties: Node | None) -> tuple[str, int]:
        """Return the list and the level that a paragraph is in by its own properties or those of its styles."""
        style = _value(properties, "pStyle") if properties else ""
        level = ""
        for _ in range(20):  # a style builds on another
            found = properties.child("numPr") if properties else None
            if found:
                level = level or _value(found, "ilvl")
                if own := _value(found, "numId"):
                    return own, int(level) if level.isdigit() else 0
            node = self._styles.get(style)
            if node is None:
                break
            properties, style = node.child("pPr"), _value(node, "basedOn")
        return _NO_LIST, 0


def _levels(kind: Node | None) -> dict[int, Node]:
    nodes = kind.nodes() if kind else ()
    return {int(node.get("ilvl")): node for node in nodes if node.tag == "lvl" and node.get("ilvl").isdigit()}


def _overrides(node: Node) -> dict[int, Node]:
    found = (inner.child("lvl") for inner in node.nodes() if inner.tag == "lvlOverride")
    return {int(level.get("ilvl")): level for level in found if level and level.get("ilvl").isdigit()}


def _start(level: Node | None) -> int:
    start = _value(level, "start")
    return int(start) if re.fullmatch(r"\d{1,5}", start) else 1


def _value(node: Node | None, name: str) -> str:
    inner = node.child(name) if node else None
    return inner.get("val") if inner else ""
