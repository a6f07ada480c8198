"""A web page or a part of a Word document as a tree of plain nodes: the only file that imports lxml.

The tree is made from the parser's events, not by the parser, so that its size and depth are counted while it grows and
a hostile file is dropped early. Nothing outside the file is ever fetched, and no document type is followed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import NoticeUnreadable

MAX_ELEMENTS = 300_000
MAX_DEPTH = 200
"""Limits far above any page or document that people write; the depth is also within what recursion can walk."""

_ALONE = "Save the notice on its own."


@dataclass(slots=True)
class Node:
    """An element: its name and attributes without namespaces, and its text and elements in order.

    `size` is the number of characters other than whitespace in it, `linked` how many of them are in links; `links` and
    `tables` count those elements within it.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)
    parent: "Node | None" = field(default=None, repr=False)
    size: int = 0
    linked: int = 0
    links: int = 0
    tables: int = 0

    def get(self, name: str) -> str:
        """Return an attribute's value, or "" where it is not set."""
        return self.attributes.get(name, "")

    def nodes(self) -> Iterator["Node"]:
        """Give the child elements."""
        return (child for child in self.children if isinstance(child, Node))

    def child(self, *tags: str) -> "Node | None":
        """Return the first child element of one of the names, or None."""
        return next((node for node in self.nodes() if node.tag in tags), None)

    def above(self) -> Iterator["Node"]:
        """Give the elements that it is in, the innermost first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def all(self) -> Iterator["Node"]:
        """Give the element and all within it, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, Node)]

    def text(self) -> str:
        """Return all characters in it."""
        found: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                found.append(item)
            else:
                waiting += reversed(item.children)
        return "".join(found)


class _Builder:
    """Takes the parser's events; `unseen` says which elements are left out with all that is in them."""

    def __init__(self, path: Path, unseen: Callable[[Node], bool]) -> None:
        self.path = path
        self.unseen = unseen
        self.root = Node("")
        self.open = [self.root]
        self.words: list[str] = []  # the parser hands over text in pieces, cut at each character reference
        self.elements = 0
        self.left_out = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._put_words()
        self.elements += 1
        if self.elements > MAX_ELEMENTS:
            raise NoticeUnreadable(self.path, f"it has more than {MAX_ELEMENTS:,} elements", _ALONE)
        if len(self.open) + self.left_out > MAX_DEPTH:
            raise NoticeUnreadable(self.path, f"its elements are nested more than {MAX_DEPTH} deep", _ALONE)
        node = Node(_local(tag), {_local(name): value for name, value in attributes.items()}, parent=self.open[-1])
        if self.left_out or self.unseen(node):
            self.left_out += 1
            return
        self.open[-1].children.append(node)
        self.open.append(node)

    def end(self, tag: str) -> None:
        self._put_words()
        if self.left_out:
            self.left_out -= 1
        elif len(self.open) > 1:
            node = self.open.pop()
            link = node.tag == "a" and "href" in node.attributes
            outer = self.open[-1]
            outer.size += node.size
            outer.linked += node.size if link else node.linked
            outer.links += node.links + link
            outer.tables += node.tables + (node.tag == "table")

    def data(self, text: str) -> None:
        if not self.left_out:
            self.words.append(text)

    def comment(self, text: str) -> None:
        """Take no notice."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Take no notice."""

    def close(self) -> Node:
        self._put_words()
        return self.root

    def _put_words(self) -> None:
        if self.words:
            text = "".join(self.words)
            self.words.clear()
            self.open[-1].children.append(text)
            self.open[-1].size += len("".join(text.split()))


class _StrictBuilder(_Builder):
    def doctype(self, *_: str | None) -> None:
        raise NoticeUnreadable(self.path, "it declares XML entities, which no Word document does", "Save it anew.")


def html_tree(path: Path, text: str, unseen: Callable[[Node], bool]) -> Node:
    """Return a page's elements under a nameless root, whatever faults its markup has, without those `unseen`.

    Raises NoticeUnreadable where there are too many elements or they are nested too deep.
    """
    from lxml import etree

    builder = _Builder(path, unseen)
    parser = etree.HTMLParser(target=builder, encoding="utf-8", huge_tree=True)
    parser.feed(text.encode("utf-8", "replace"))
    tree: Node = parser.close()
    return tree


def xml_tree(path: Path, data: bytes) -> Node:
    """Return the root element of an XML document.

    Raises NoticeUnreadable where it is broken, too large, nested too deep or declares a document type.
    """
    from lxml import etree

    builder = _StrictBuilder(path, lambda _: False)
    parser = etree.XMLParser(target=builder, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        parser.feed(data)
        parser.close()
        return next(builder.root.nodes())
    except (etree.XMLSyntaxError, StopIteration) as error:
        raise NoticeUnreadable(
            path, "the document is broken or cut short (XMLSyntaxError)", "Download or save it again."
        ) from error


def _local(name: str) -> str:
    return name.rpartition("}")[2]
