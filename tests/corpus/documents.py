"""The same notice in every format that is read, made by programs that newsrooms and inspectorates use."""

import re
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

import docx
import reportlab
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table as WordTable
from fpdf import FPDF
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

Blocks = Sequence[str | list[list[str]]]
"""A notice's paragraphs, and its score table as rows of cells."""

VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"

NAVIGATION = """<header class="site-header" role="banner"><a class="skip-link" href="#main">Skip to main content</a>
<p>Cookies on this site</p><nav><ul><li><a href="/">Home</a><li><a href="/brent">Inspection of Youth Offending work in
Brent</a><li><a href="/embargo">Embargo policy</a></ul></nav></header>
<div id="CookieBanner" class="consent"><p>We use 3 cookies so that 99% of it works.</p><button>OK</button></div>"""
SIDEBAR = """<div class="right-col sidebar"><h3>Related notices</h3><ul>
<li><a href="/1">PUBLICATION OF INSPECTION REPORT Inspection of Youth Offending work in Brent</a>
<li><a href="/2">PUBLICATION OF INSPECTION REPORT Inspection of Youth Offending work in Harrow</a></ul>
<table><tr><td>'Safeguarding' work<td>1%<td>2%<td>3%<td>4%</table></div>"""
FOOTER = """<footer><p>Safeguarding children 12%: read more. Published 1 January 2020.</p><a href="/p">Privacy</a>
</footer><script>document.write("<p>'Safeguarding' work 11%</p>")</script>"""


def blocks(text: str) -> Blocks:
    """Return the blocks of a notice in plain text, without markup."""
    found: list[str | list[list[str]]] = []
    for block in re.split(r"\n\s*?\n+", re.sub(r"</?[a-z]+>|\*", "", text)):
        lines = [line.rstrip("\r") for line in block.split("\n") if line.strip()]
        if any("%\t" in line for line in lines):
            found.append([line.split("\t") for line in lines])
        elif lines and re.match(r"1\. ", lines[0]):
            found += lines
        elif lines:
            found.append("\n".join(line.strip() for line in lines))
    return found


def as_text(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8")


def as_fpdf(path: Path, content: str) -> None:
    document = FPDF()
    document.add_font("Vera", fname=str(VERA))
    document.add_font("Vera", style="B", fname=str(VERA.with_name("VeraBd.ttf")))
    document.set_font("Vera", size=10)
    document.add_page()
    for block in blocks(content):
        if isinstance(block, str):
            document.multi_cell(0, 5, block, new_x="LMARGIN", new_y="NEXT")
            document.ln(3)
            continue
        with document.table(col_widths=(46, 18, 18, 18, 30), num_heading_rows=2) as table:
            first = table.row()
            first.cell("")
            first.cell(block[0][1], colspan=3)
            first.cell(block[0][4])
            for row in block[1:]:
                table.row(row)
        document.ln(3)
    document.output(str(path))


def as_reportlab(path: Path, content: str) -> None:
    style = getSampleStyleSheet()["BodyText"]
    story = []
    for block in blocks(content):
        if isinstance(block, str):
            story.append(Paragraph(escape(block).replace("\n", "<br/>"), style))
        else:
            cells = [[Paragraph(escape(cell), style) for cell in row] for row in block]
            story.append(Table(cells, colWidths=[170, 60, 60, 60, 90], style=[("SPAN", (1, 0), (3, 0))]))
        story.append(Spacer(1, 8))
    SimpleDocTemplate(str(path)).build(story)


def markup(content: str) -> str:
    """Return a notice's own part of a web page."""
    parts: list[str] = []
    for block in blocks(content):
        if isinstance(block, list):
            parts.append(f"<table>\n{_html_rows(block)}</table>")
        elif re.match(r"\d\. ", block):
            parts.append(f"<ol start={block[0]}><li>{escape(block[3:])}</li></ol>")
        else:
            tag = "h1" if block.startswith("PUBLICATION OF") else "p"
            words = escape(block).replace("\n", "<br>\n").replace("–", "&ndash;").replace("“", "&ldquo;")
            parts.append(f"<{tag}>{words}</{tag}>")
    return re.sub(r"</ol>\n<ol start=\d>", "\n", "\n".join(parts))


def as_page(path: Path, content: str) -> None:
    path.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>Notice</title>\n{markup(content)}", encoding="utf-8")


def as_saved_page(path: Path, content: str) -> None:
    page = f"""<!DOCTYPE html>
<html lang="en-GB" class="no-js has-cookies"><head><meta charset="utf-8"><title>Site | 99% of news</title>
<style>.x {{ color: red }}</style></head><body class="page has-sidebar">{NAVIGATION}
<div class="wrapper"><nav class="breadcrumb"><a href="/">Home</a> &gt; <a href="/news">News</a></nav>
<main id="main"><div class="content">{markup(content)}</div><!-- 'Safeguarding' work 12% -->
<p style="display: none">'Safeguarding' work 13%</p></main>{SIDEBAR}</div>{FOOTER}</body></html>"""
    path.write_text(page, encoding="utf-8")


def as_old_page(path: Path, content: str) -> None:
    """Write a page as sites had them in 2012: laid out by tables, without elements that say what is what."""
    page = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head>
<body><table width="100%"><tr><td colspan="2"><img src="logo.gif"><a href="/">Home</a> | <a href="/a">About</a> |
<a href="/n">Inspection of Youth Offending work in Brent</a></td></tr><tr><td width="20%"><ul><li><a href="/b">Youth
offending work in Brent</a></li><li><a href="/c">Contact</a></li></ul></td><td>{markup(content)}</td></tr>
<tr><td colspan="2"><div id="footer"><p>Page 1 of 1. Crown copyright 2012.</p></div></td></tr></table></body></html>"""
    path.write_bytes(page.encode("cp1252"))


def as_word(path: Path, content: str) -> None:
    document = docx.Document()
    head, *rest = blocks(content)
    header = document.sections[0].header.paragraphs[0]
    _broken(header.add_run(), str(head))
    for block in rest:
        if isinstance(block, list):
            _word_table(document, block)
        elif re.match(r"\d\. ", block):
            document.add_paragraph(block[3:], style="List Number")
        elif block.startswith("EMBARGOED"):
            _text_box(document.add_paragraph(), block)
        else:
            _broken(document.add_paragraph().add_run(), block)
    document.save(str(path))


Writer = Callable[[Path, str], None]
WRITERS: dict[str, tuple[str, Writer]] = {
    "md": ("notice.md", as_text),
    "txt": ("notice.txt", as_text),
    "fpdf": ("notice.pdf", as_fpdf),
    "reportlab": ("notice.pdf", as_reportlab),
    "html": ("notice.html", as_page),
    "saved-page": ("notice.htm", as_saved_page),
    "old-page": ("notice.html", as_old_page),
    "docx": ("notice.docx", as_word),
}
"""For each format its file's name and what writes it."""


def _html_rows(rows: list[list[str]]) -> str:
    (_, group, *_, own), headings, *figures = rows
    lines = [f'<tr><td rowspan=2>&nbsp;<th colspan="3">{escape(group)}</th><th rowspan="2">{escape(own)}</th></tr>']
    lines.append("<tr>" + "".join(f"<th>{name}" for name in headings[1:4]) + "</tr>")
    for label, *values in figures:
        label = escape(label).replace(" (", "<br>\n<i>(").replace(")", ")</i>")
        lines.append(f"<tr><th scope=row>{label}</th>" + "".join(f"<td><b>{v}</b></td>" for v in values) + "</tr>")
    return "\n".join(lines)


def _word_table(document: "docx.document.Document", rows: list[list[str]]) -> WordTable:
    table = document.add_table(rows=len(rows), cols=5)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, [*texts, ""], strict=False):
            cell.text = text.replace(" (", "\n(")
    table.cell(0, 1).merge(table.cell(0, 3))
    table.cell(0, 4).merge(table.cell(1, 4))
    return table


def _broken(run: "docx.text.run.Run", text: str) -> None:
    first, *others = text.split("\n")
    run.add_text(first)
    for line in others:
        run.add_break()
        run.add_text(line)


def _text_box(paragraph: "docx.text.paragraph.Paragraph", text: str) -> None:
    """Put `text` into a text box as Word writes one: once as a drawing and once more for older programs."""
    content = f"<w:txbxContent><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:txbxContent>"
    spaces = nsdecls("w") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    spaces += ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    spaces += ' xmlns:v="urn:schemas-microsoft-com:vml"'
    paragraph._p.append(
        parse_xml(
            f"<w:r {spaces}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{content}"
            f"</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict>"
            "</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
