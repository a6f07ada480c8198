"""From a .docx file to the text of the notice in it: as Word shows it with its tracked changes accepted.

The headers and footers of the pages come first, since a notice's letterhead, date or embargo may stand in them; a text
box stands before the paragraph that it is fixed to, a footnote after the one that refers to it.
"""

import re
from pathlib import Path

from corpus.errors import NoticeUnreadable
from corpus.flow import Flow, raised
from corpus.grids import Cell, table_lines
from corpus.numbering import Numbering
from corpus.packages import Package
from corpus.trees import Node
from corpus.wordml import count, is_on, kept_row, left_free, notes, shown

_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{0,3}(?:\s*(?:of|/)\s*\d{1,3})?", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]")


def document_text(path: Path, data: bytes) -> str:
    """Return the text of a .docx file's bytes.

    Raises NoticeUnreadable where it is no Word document, broken, encrypted, without text or beyond the limits.
    """
    package = Package(path, data)
    document = package.document()
    body = document.child("body")
    text = _Writer(package).written(document, body) if body else ""
    if not text.strip():
        raise NoticeUnreadable(
            path, "the document holds no text (it may be a scan)", "Run it through text recognition, or find the text."
        )
    return text


class _Writer:
    """Puts a document's text down in order; counts its list items and footnotes on the way."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.numbering = Numbering(package.part("numbering"), package.part("styles"))
        self.notes = {kind: notes(package.part(f"{kind}s")) for kind in ("footnote", "endnote")}
        self.noted = 0
        self.due: list[tuple[str, Node]] = []

    def written(self, document: Node, body: Node) -> str:
        flow = Flow()
        for words in self._margins(document):
            flow.paragraph()
            flow.exact(words)
        flow.paragraph()
        self._blocks(body, flow)
        return flow.text()

    def _margins(self, document: Node) -> list[str]:
        """Return the paragraphs of the headers and footers that are shown, each once."""
        found: dict[str, None] = {}
        for section in [node for node in document.all() if node.tag == "sectPr"]:
            kinds = {"default", *(["first"] if is_on(section.child("titlePg")) else [])}
            for kind in ("headerReference", "footerReference"):
                for reference in section.nodes():
                    part = self.package.by_id(reference.get("id")) if reference.tag == kind else None
                    if part and (reference.get("type") or "default") in kinds:
                        flow = Flow()
                        self._blocks(part, flow)
                        found |= dict.fromkeys(flow.text().split("\n\n"))
        return [words for words in found if not _PAGE_NUMBER.fullmatch(words.strip())]

    def _blocks(self, parent: Node, flow: Flow, with_notes: bool = True) -> None:
        """Add the paragraphs and tables in an element, and the footnotes that they refer to unless they are to wait."""
        joined = False
        for node in shown(parent):
            if node.tag not in {"p", "tbl"}:
                continue
            if not joined:
                flow.paragraph()
            if node.tag == "tbl":
                self._table(node, flow)
                joined = False
            else:
                joined = self._paragraph(node, flow)
            if with_notes and not joined:
                self._put_due(flow)
        flow.paragraph()

    def _paragraph(self, node: Node, flow: Flow) -> bool:
        """Add a paragraph; return whether the next one goes on with it, as where the end between them was deleted."""
        own = Flow()
        self._runs(node, own, flow)
        properties = node.child("pPr")
        marks = properties.child("rPr") if properties else None
        words = own.text()
        if words.strip() and (mark := self.numbering.next_mark(properties)):
            flow.mark(mark)
            words = f" {words.lstrip()}"
        flow.exact(words.strip("\n") if words.strip() else "")
        return bool(marks and marks.child("del", "moveFrom"))

    def _runs(self, parent: Node, own: Flow, before: Flow) -> None:
        """Add the text of the runs in an element to `own`, of the text boxes fixed to them to `before`."""
        for node in shown(parent):
            if node.tag == "r":
                self._run(node, own, before)
            elif node.tag in {"oMath", "oMathPara", "ruby", "rubyBase", "bdo", "dir"}:
                self._runs(node, own, before)

    def _run(self, run: Node, own: Flow, before: Flow) -> None:
        properties = run.child("rPr")
        if properties and any(is_on(properties.child(name)) for name in ("vanish", "strike", "dstrike")):
            return
        superscript = bool(
            properties and (align := properties.child("vertAlign")) and align.get("val") == "superscript"
        )
        for node in shown(run):
            if node.tag == "t":
                words = _CONTROLS.sub(" ", node.text())
                own.exact(raised(words) if superscript and re.fullmatch(r"\s*\d{1,3}\s*", words) else words)
            elif node.tag in {"tab", "ptab"}:
                own.exact("\t")
            elif node.tag == "noBreakHyphen":
                own.exact("‑")
            elif node.tag in {"br", "cr"}:
                own.exact("\n" if node.get("type") in {"", "textWrapping"} else "\n\n")
            elif node.tag in {"footnoteReference", "endnoteReference"}:
                self._refer(node, own)
            elif node.tag in {"drawing", "pict", "object"}:
                self._boxes(node, before)

    def _refer(self, reference: Node, own: Flow) -> None:
        note = self.notes[reference.tag.removesuffix("Reference")].get(reference.get("id"))
        if note:
            self.noted += 1
            mark = "" if is_on(reference.child("customMarkFollows")) else raised(str(self.noted))
            own.exact(mark)
            self.due.append((mark, note))

    def _put_due(self, flow: Flow) -> None:
        while self.due:
            mark, note = self.due.pop(0)
            own = Flow()
            self._blocks(note, own)
            flow.paragraph()
            flow.exact(f"{mark} {own.text().strip()}".strip())

    def _boxes(self, drawing: Node, before: Flow) -> None:
        for node in shown(drawing):
            if node.tag == "txbxContent":
                before.paragraph()
                self._blocks(node, before)
            else:
                self._boxes(node, before)

    def _table(self, table: Node, flow: Flow) -> None:
        rows = [row for row in shown(table) if kept_row(row)]
        if table.tables:
            for cell in [cell for row in rows for cell in shown(row) if cell.tag == "tc"]:
                self._blocks(cell, flow)
            return
        cells = [[*left_free(row), *(self._cell(cell) for cell in shown(row) if cell.tag == "tc")] for row in rows]
        if lines := table_lines(cells):
            flow.exact("\n".join(lines))
            return
        for text in [cell.text for line in cells for cell in line]:
            flow.paragraph()
            flow.exact(text)

    def _cell(self, cell: Node) -> Cell:
        flow = Flow()
        self._blocks(cell, flow, with_notes=False)
        properties = cell.child("tcPr")
        span = properties.child("gridSpan") if properties else None
        merged = properties.child("vMerge", "hMerge") if properties else None
        return Cell(
            flow.text(),
            across=count(span) or 1,
            continued=bool(merged and merged.tag == "vMerge" and merged.get("val") != "restart"),
        )
