import subprocess
import sys
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission

from corpus import pdfs, readers
from corpus.errors import NoticeUnreadable
from corpus.readers import read_document


def pdf(folder: Path, *pages: str, password: str = "") -> Path:
    document = FPDF()
    document.set_font("Helvetica", size=11)
    for page in pages:
        document.add_page()
        if page:
            document.multi_cell(0, 6, page)
    if password:
        document.set_encryption(owner_password=password, user_password=password, permissions=AccessPermission.none())
    path = folder / "notice.pdf"
    document.output(str(path))
    return path


def written(folder: Path, data: bytes, name: str = "notice.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(NoticeUnreadable) as caught:
        read_document(path)
    assert caught.value.path == path and caught.value.remedy
    assert "\n" not in str(caught.value)
    return caught.value.why


def test_a_text_files_characters_are_kept(tmp_path: Path) -> None:
    text = "One\r\n\r\n “Two”\t3%  \n\x0cend"
    document = read_document(written(tmp_path, text.encode()))
    assert (document.text, document.pages) == (text, ())


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_common_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    text = "the young person’s “risk” – 69%"
    assert read_document(written(tmp_path, text.encode(encoding), "notice.md")).text == text


def test_utf_16_big_endian_is_read_by_its_mark(tmp_path: Path) -> None:
    assert read_document(written(tmp_path, b"\xfe\xff" + "person’s".encode("utf-16-be"))).text == "person’s"


def test_a_pdf_gives_its_text_and_where_pages_begin(tmp_path: Path) -> None:
    document = read_document(pdf(tmp_path, "First page of a notice", "Second page"))
    assert document.pages[0] == 0
    assert document.text[document.pages[1] :] == "Second page"
    assert document.text[: document.pages[1]] == "First page of a notice\n\n"


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"", "notice.txt", "empty"),
        (b" \n\t ", "notice.txt", "no text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "notice.txt", "not a text file"),
        (bytes(range(1, 32)) * 20, "notice.txt", "not a text file"),
        (b"caf\x81 \x8d", "notice.txt", "cannot be decoded"),
        (b"\xff\xfea", "notice.txt", "cannot be decoded"),
        ("“Words” – ".encode() + b"\xe9", "notice.txt", "cannot be decoded"),
        (b"%PDF-1.7 whatever", "notice.txt", "PDF by another name"),
        (b" %PDF-1.7 whatever", "notice.md", "PDF by another name"),
        (b"<!DOCTYPE html><title>x</title>words", "notice.txt", "web page by another name"),
        (b"\xef\xbb\xbf<!-- saved --> <HTML>words", "notice.pdf", "web page by another name"),
        (b"PK\x03\x04 something", "notice.txt", "zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "notice.txt", "old Office document"),
        (b"words", "notice.odt", r".odt is not a format that is read"),
        (b"words", "notice", "without an ending"),
        (b"not a PDF at all", "notice.pdf", "broken or cut short"),
    ],
)
def test_what_is_no_readable_text_is_refused_with_the_reason(tmp_path: Path, data: bytes, name: str, why: str) -> None:
    assert why in refusal(written(tmp_path, data, name))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert "cannot be opened" in refusal(tmp_path / "gone.txt")


def test_a_scanned_pdf_is_refused(tmp_path: Path) -> None:
    assert "no text" in refusal(pdf(tmp_path, "", ""))


def test_an_encrypted_pdf_is_refused(tmp_path: Path) -> None:
    assert "encrypted" in refusal(pdf(tmp_path, "Secret", password="key"))


def test_a_truncated_pdf_is_refused_or_read_in_full(tmp_path: Path) -> None:
    data = pdf(tmp_path, "A notice with some words " * 50).read_bytes()
    for share in (0.1, 0.3, 0.5, 0.7):
        assert refusal(written(tmp_path, data[: int(len(data) * share)], "cut.pdf"))


def test_limits_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MAX_BYTES", 100)
    assert "over the limit of 100" in refusal(written(tmp_path, b"x" * 101))
    monkeypatch.setattr(readers, "MAX_BYTES", 10_000_000)
    monkeypatch.setattr(readers, "MAX_CHARACTERS", 10)
    assert "11 characters" in refusal(written(tmp_path, b"x" * 11))
    monkeypatch.setattr(pdfs, "MAX_PAGES", 1)
    assert "2 pages" in refusal(pdf(tmp_path, "One", "Two"))


def test_pypdf_and_lxml_are_not_imported_for_text(tmp_path: Path) -> None:
    path = written(tmp_path, b"words")
    code = "import sys; from pathlib import Path; import corpus.library; from corpus.readers import read_document; "
    code += f"read_document(Path({str(path)!r})); assert not {{'pypdf', 'lxml'}} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(readers.__file__).parents[1])
