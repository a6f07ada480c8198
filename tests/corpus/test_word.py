import io
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

from corpus import packages
from corpus.errors import NoticeUnreadable
from corpus.readers import read_document
from tests.corpus.test_readers import refusal, written

BOUND = 20.0
"""Seconds within which any file is read or refused."""
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def made(folder: Path, parts: Mapping[str, str | bytes], name: str = "notice.docx") -> Path:
    """Write a zip archive of these parts."""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    return path


def body(folder: Path, content: str, **others: str) -> str:
    """Return what is read of a document with this XML as its body; `others` are further parts by their kind."""
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{KIND}/{kind.rstrip("0123456789")}" Target="{kind}.xml"/>' for kind in others
    )
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="{KIND}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W} {R}><w:body>{content}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
        **{f"word/{kind}.xml": part for kind, part in others.items()},
    }
    return read_document(made(folder, parts)).text


def p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def rows(*lines: str) -> str:
    """Return a table; each line is a row, its cells parted by "/", "=n" widening a cell and "^" carrying one on."""
    cells = []
    for line in lines:
        row = ""
        for cell in line.split("/"):
            words, _, across = cell.partition("=")
            merged = "<w:vMerge/>" if words == "^" else '<w:vMerge w:val="restart"/>' if words.startswith("!") else ""
            span = f'<w:gridSpan w:val="{across}"/>' if across else ""
            row += f"<w:tc><w:tcPr>{span}{merged}</w:tcPr>{p(words.strip('^!'))}</w:tc>"
        cells.append(f"<w:tr>{row}</w:tr>")
    return f"<w:tbl>{''.join(cells)}</w:tbl>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (p("One") + p("") + p("Two"), "One\n\nTwo"),
        ("<w:p><w:r><w:t>One </w:t><w:br/><w:t>two</w:t><w:tab/><w:t>3</w:t></w:r></w:p>", "One \ntwo\t3"),
        ("<w:p><w:r><w:t>a</w:t></w:r><w:hyperlink><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p>", "ab"),
        (
            "<w:p><w:ins><w:r><w:t>75%</w:t></w:r></w:ins><w:del><w:r><w:delText>73%</w:delText></w:r></w:del></w:p>",
            "75%",
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>y</w:t></w:r></w:moveTo></w:p>",
            "y",
        ),
        (p("One ", "<w:rPr><w:del/></w:rPr>") + p("and two"), "One and two"),
        (
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"
            "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>y</w:t></w:r></w:p>",
            "y",
        ),
        ("<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>73</w:t></w:r><w:r><w:t>75</w:t></w:r></w:p>", "75"),
        (
            "<w:p><w:r><w:t>69%</w:t></w:r>"
            "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r></w:p>",
            "69%²",
        ),
        (f"<w:sdt><w:sdtContent>{p('In a control')}</w:sdtContent></w:sdt>", "In a control"),
        ("<w:p><w:r><w:fldChar/><w:instrText>DATE</w:instrText><w:t>14 May</w:t></w:r></w:p>", "14 May"),
        ("<w:p><w:r><w:t>Re</w:t><w:noBreakHyphen/><w:t>inspection</w:t><w:softHyphen/></w:r></w:p>", "Re‑inspection"),
    ],
)
def test_a_document_is_read_with_its_changes_accepted(tmp_path: Path, content: str, text: str) -> None:
    assert body(tmp_path, content) == text


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (rows("a/7%/8%"), "a\t7%\t8%"),
        (rows("/Group=3/!Own", "/L/H/A/^", "a/1%/2%/3%/4%"), "\tGroup\t\t\tOwn\n\tL\tH\tA\t\na\t1%\t2%\t3%\t4%"),
        (rows("a/!7%/1", "b/^/2", "c/^/3"), "a\t7%\t1\nb\t7%\t2\nc\t7%\t3"),
        (rows("Date:/May", "From:/Us"), "Date:\n\nMay\n\nFrom:\n\nUs"),
        (rows("a/7%").replace("<w:tr>", "<w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>"), "\t\ta\t7%"),
        (
            rows("a/7%").replace("</w:tbl>", "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
            "a\t7%",
        ),
        (f"<w:tbl><w:tr><w:tc>{rows('a/7%')}<w:p/></w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>", "a\t7%\n\nb"),
    ],
)
def test_tables_become_lines_with_their_merged_cells_filled(tmp_path: Path, table: str, text: str) -> None:
    assert body(tmp_path, p("Before") + table + p("After")) == f"Before\n\n{text}\n\nAfter"


def test_headers_and_footers_come_first_and_once(tmp_path: Path) -> None:
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Press Notice"
    section.header.paragraphs[0].text = "Press Notice"
    section.even_page_header.paragraphs[0].text = "never shown"
    section.first_page_footer.paragraphs[0].text = "EMBARGOED UNTIL 00:01, 13 JUNE 2012"
    section.footer.paragraphs[0].text = "Page 2 of 3"
    document.add_paragraph("Words")
    assert text_of(tmp_path, document) == "Press Notice\n\nEMBARGOED UNTIL 00:01, 13 JUNE 2012\n\nWords"


def test_a_first_page_header_that_is_off_is_not_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].first_page_header.paragraphs[0].text = "never shown"
    document.add_paragraph("Words")
    assert text_of(tmp_path, document) == "Words"


def test_numbered_paragraphs_have_their_numbers(tmp_path: Path) -> None:
    document = docx.Document()
    for style, words in (("List Number", "a"), ("List Number", "b"), ("List Bullet", "c"), ("List Number 2", "d")):
        document.add_paragraph(words, style=style)
    assert text_of(tmp_path, document) == "1. a\n\n2. b\n\nc\n\n1. d"


def test_numbers_follow_levels_and_formats(tmp_path: Path) -> None:
    level = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    kinds = level.format(0, 4, "decimal", "%1.") + level.format(1, 1, "lowerLetter", "(%1%2)")
    numbering = f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{kinds}</w:abstractNum>'
    numbering += '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    item = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    content = p("a", item.format(0, 7)) + p("b", item.format(1, 7)) + p("c", item.format(1, 7))
    content += (
        p("d", item.format(0, 7)) + p("e", item.format(1, 7)) + p("f", item.format(0, 0)) + p("g", item.format(0, 9))
    )
    assert body(tmp_path, content, numbering=numbering).split("\n\n") == [
        "4. a",
        "(4a) b",
        "(4b) c",
        "5. d",
        "(5a) e",
        "f",
        "g",
    ]


def test_footnotes_follow_the_paragraph_that_refers_to_them(tmp_path: Path) -> None:
    notes = f'<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    notes += f'<w:footnote w:id="2">{p(" First.")}</w:footnote><w:footnote w:id="5">{p("Second.")}</w:footnote>'
    notes += "</w:footnotes>"
    refer = '<w:p><w:r><w:t>{}</w:t></w:r><w:r><w:footnoteReference w:id="{}"/></w:r></w:p>'
    table = rows("a/7%").replace("<w:t>7%</w:t>", '<w:t>7%</w:t><w:footnoteReference w:id="5"/>')
    text = body(tmp_path, refer.format("Rutland", 2) + table + p("After"), footnotes=notes)
    assert text == "Rutland¹\n\n¹ First.\n\na\t7%²\n\n² Second.\n\nAfter"


def test_a_text_box_is_read_once_before_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('EMBARGOED')}{p('UNTIL')}</w:txbxContent>"
    content = "<w:p><w:r><w:t>Words</w:t></w:r><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:drawing><x>"
    content += f"{box}</x></w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    content += "</mc:AlternateContent></w:r></w:p>"
    assert body(tmp_path, content) == "EMBARGOED\n\nUNTIL\n\nWords"


def test_the_strict_form_of_the_format_is_read(tmp_path: Path) -> None:
    xml = '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Words</t></r></p></body></document>'
    assert read_document(made(tmp_path, {"word/document.xml": xml})).text == "Words"


def entry_bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for n in range(packages.MAX_PARTS + 1):
            archive.writestr(f"{n}", b"")
    return data.getvalue()


DOCUMENT = "word/document.xml"
ENTITIES = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({DOCUMENT: f"<w:document {W}><w:body><w:p/></w:body></w:document>"}, "no text"),
        ({DOCUMENT: f"<w:document {W}/>"}, "no text"),
        ({DOCUMENT: f"<w:document {W}><w:body><w:p>"}, "broken or cut short"),
        ({DOCUMENT: ""}, "broken or cut short"),
        ({DOCUMENT: b"\0\xff"}, "broken or cut short"),
        ({"xl/workbook.xml": "<a/>"}, "no Word document"),
        ({DOCUMENT: b" " * (packages.MAX_PART_BYTES + 1)}, "over the limit"),
        ({DOCUMENT: f"{ENTITIES}<w:document {W}><w:body>&b;</w:body></w:document>"}, "XML entities"),
        ({DOCUMENT: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'}, "XML entities"),
        ({DOCUMENT: "<a>" * 100_000}, "nested"),
        ({DOCUMENT: "<a>" + "<b/>" * 400_000 + "</a>"}, "elements"),
    ],
    ids=range(11),
)
def test_what_is_no_readable_document_is_refused_in_one_line(
    tmp_path: Path, parts: dict[str, str | bytes], why: str
) -> None:
    started = time.monotonic()
    assert why in refusal(made(tmp_path, parts))
    assert time.monotonic() - started < BOUND


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"Words", "broken or cut short"),
        (b"PK\x03\x04", "broken or cut short"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Office document"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"{\\rtf1 Words}", "Rich Text"),
        (b"%PDF-1.7", "PDF by another name"),
        (b"<html><body>Words", "web page by another name"),
        (entry_bomb(), "more than 5,000 parts"),
    ],
    ids=range(9),
)
def test_what_is_no_word_document_is_refused_with_what_it_is(tmp_path: Path, data: bytes, why: str) -> None:
    assert why in refusal(written(tmp_path, data, "notice.docx"))


@pytest.mark.parametrize("name", ["notice.txt", "notice.md", "notice.pdf", "notice.html"])
def test_a_word_document_by_another_name_is_refused(tmp_path: Path, name: str) -> None:
    document = docx.Document()
    document.add_paragraph("Words")
    document.save(str(tmp_path / "own.docx"))
    assert "Word document by another name" in refusal(written(tmp_path, (tmp_path / "own.docx").read_bytes(), name))


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_document_cut_short_is_refused(tmp_path: Path, share: float) -> None:
    document = docx.Document()
    document.add_paragraph("Words " * 500)
    document.save(str(tmp_path / "whole.docx"))
    data = (tmp_path / "whole.docx").read_bytes()
    assert "cut short" in refusal(written(tmp_path, data[: int(len(data) * share)], "cut.docx"))


def test_any_damaged_byte_gives_a_text_or_one_line(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Words " * 50)
    document.save(str(tmp_path / "whole.docx"))
    data = bytearray((tmp_path / "whole.docx").read_bytes())
    for at in range(0, len(data), 1009):
        damaged = bytes([*data[:at], data[at] ^ 0x55, *data[at + 1 :]])
        try:
            read_document(written(tmp_path, damaged, "damaged.docx"))
        except NoticeUnreadable as error:
            assert "\n" not in str(error) and error.remedy


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("damage", [b"", b"\xff" * 20], ids=["whole", "damaged"])
def test_a_part_packed_as_office_documents_never_are_is_refused(tmp_path: Path, method: int, damage: bytes) -> None:
    path = tmp_path / "notice.docx"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr(DOCUMENT, "<a/>" * 50)
    data = bytearray(path.read_bytes())
    begin = data.index(DOCUMENT.encode()) + len(DOCUMENT)
    data[begin : begin + len(damage)] = damage
    assert "packed in a way that Word cannot read" in refusal(written(tmp_path, bytes(data), "notice.docx"))


def test_a_part_packed_in_an_unknown_way_is_not_called_encrypted(tmp_path: Path) -> None:
    data = bytearray(made(tmp_path, {DOCUMENT: "<a/>"}).read_bytes())
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(mark) + at] = 97
    assert "packed in a way that Word cannot read" in refusal(written(tmp_path, bytes(data), "notice.docx"))


def test_a_zip_entry_with_a_password_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path, {DOCUMENT: "<a/>"})
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert "encrypted" in refusal(written(tmp_path, bytes(data), "notice.docx"))


def test_deep_tables_are_read_or_refused(tmp_path: Path) -> None:
    inner = "x"
    for depth in range(60):
        inner = f"<w:tbl><w:tr><w:tc>{p(str(depth)) if depth == 0 else inner}</w:tc></w:tr></w:tbl>"
    assert body(tmp_path, inner) == "0"
    many = "<w:ins>" * 180 + p("x") + "</w:ins>" * 180
    assert body(tmp_path, many) == "x"


def text_of(folder: Path, document: WordDocument) -> str:
    document.save(str(folder / "notice.docx"))
    return read_document(folder / "notice.docx").text
