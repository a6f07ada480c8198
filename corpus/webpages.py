"""From a saved web page to the text of the notice on it.

The text is what the page shows, without the site around it (`furniture`): paragraphs parted by blank lines, tables as
lines with tabs (`grids`), the numbers of numbered lists. A heading or an embargo that stands outside the page's main
part is put before it: without its embargo a notice would be shown too early.
"""

import re
from collections.abc import Callable
from pathlib import Path

from corpus.decoding import decoded
from corpus.errors import NoticeUnreadable
from corpus.flow import Flow, raised, single_line
from corpus.furniture import is_furniture, is_unseen, main_part
from corpus.grids import Cell, table_lines
from corpus.ordinals import list_number
from corpus.trees import Node, html_tree

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARED_WITHIN = 8192
_TAG = re.compile(r"<[A-Za-z!?/]")
_PARAGRAPHS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html main menu nav ol optgroup p pre section summary table ul".split()
)
_LINES = frozenset({"li", "tr", "option"})
_EMBARGO = re.compile(r"\bembargo\w*\b.{0,80}\d", re.IGNORECASE)
_LONGEST_EMBARGO = 200
_MOST_OUTSIDE = 5

_Keep = Callable[[Node], bool]


def page_text(path: Path, data: bytes) -> str:
    """Return the text of an HTML file's bytes.

    Raises NoticeUnreadable where it is no HTML, shows no text, or is larger or nested deeper than any page.
    """
    named = _DECLARED.search(data[:_DECLARED_WITHIN])
    markup = decoded(path, data, named.group(1).decode("ascii") if named else "utf-8")
    if not _TAG.search(markup):
        raise NoticeUnreadable(path, "it is no web page: there is no tag in it", "Rename it to end in .txt.")
    page = html_tree(path, markup, is_unseen)
    region = main_part(page)
    text = _shown(region, lambda node: not is_furniture(node, region))
    if not text.strip():
        raise NoticeUnreadable(
            path, "the page shows no text (a script may write it)", "Save the page from a browser once it is shown."
        )
    return "\n\n".join([*_left_outside(page, region, text), text])


def _left_outside(page: Node, region: Node, text: str) -> list[str]:
    """Return the page's chief headings and its embargo, where `text` has them not; other articles' are not its own."""
    articles = [node for node in page.all() if node.tag == region.tag == "article" and node is not region]
    inner = {id(within) for node in articles for within in node.all()}
    chief = [node for node in page.all() if node.tag == "h1" and id(node) not in inner]
    headings = [single_line(_shown(node, lambda node: True)) for node in chief]
    paragraphs = _shown(page, lambda node: id(node) not in inner).split("\n\n")
    embargoes = [words for words in paragraphs if len(words) <= _LONGEST_EMBARGO and _EMBARGO.search(words)]
    inside = single_line(text)
    found = dict.fromkeys((*headings[:_MOST_OUTSIDE], *embargoes[:_MOST_OUTSIDE]))
    return [words for words in found if words and single_line(words) not in inside]


def _shown(node: Node, keep: _Keep) -> str:
    flow = Flow()
    _put(node, flow, keep)
    return flow.text()


def _put(node: Node, flow: Flow, keep: _Keep) -> None:
    """Add to `flow` what an element shows."""
    number = _whole(node.get("start"), 1) - 1
    for child in node.children:
        if isinstance(child, str):
            flow.words(child)
        elif child.tag == "br":
            flow.newline()
        elif keep(child):
            number = _whole(child.get("value"), number + 1) if child.tag == "li" else number
            _put_element(child, node, number, flow, keep)


def _put_element(node: Node, parent: Node, number: int, flow: Flow, keep: _Keep) -> None:
    end = flow.paragraph if node.tag in _PARAGRAPHS else flow.line if node.tag in _LINES else None
    if end and parent.tag == "li" and node.tag in {"ol", "ul", "menu", "dir"}:
        end = flow.line  # a list within an item goes on with the list
    if end:
        end()
    if node.tag == "table":
        _put_table(node, flow, keep)
    elif node.tag == "sup" and re.fullmatch(r"\d{1,3}", digits := node.text().strip()):
        flow.words(raised(digits))
    elif node.tag == "pre":
        flow.exact(node.text().strip("\r\n"))
    elif node.tag == "q":
        flow.words("“")
        _put(node, flow, keep)
        flow.words("”")
    else:
        if node.tag == "li" and parent.tag == "ol" and node.size:
            flow.mark(f"{list_number(number, node.get('type') or parent.get('type'))}.")
        _put(node, flow, keep)
    if end:
        end()


def _put_table(table: Node, flow: Flow, keep: _Keep) -> None:
    rows = _rows(table)
    if caption := table.child("caption"):
        _put(caption, flow, keep)
        flow.paragraph()
    if table.tables:
        for cell in [cell for row in rows for cell in row if keep(cell)]:
            flow.paragraph()
            _put(cell, flow, keep)
        return
    cells = [[_cell(cell, len(rows), keep) for cell in row] for row in rows]
    if lines := table_lines(cells):
        flow.exact("\n".join(lines))
        return
    for text in [cell.text for line in cells for cell in line]:
        flow.paragraph()
        flow.exact(text)


def _cell(cell: Node, rows: int, keep: _Keep) -> Cell:
    text = _shown(cell, keep) if keep(cell) else ""
    return Cell(text, _whole(cell.get("colspan"), 1), _whole(cell.get("rowspan"), 1) or rows)


def _rows(table: Node) -> list[list[Node]]:
    """Return a table's cells, row by row, without those of tables within it."""
    groups = [node.nodes() if node.tag in {"thead", "tbody", "tfoot"} else [node] for node in table.nodes()]
    rows = [row for group in groups for row in group if row.tag == "tr"]
    return [[cell for cell in row.nodes() if cell.tag in {"td", "th"}] for row in rows]


def _whole(number: str, otherwise: int) -> int:
    return int(number) if re.fullmatch(r"\d{1,4}", number.strip()) else otherwise
