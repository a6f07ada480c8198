"""What a file really is, by its first bytes: a wrongly named file is refused with its right name, never misread."""

import re
from pathlib import Path

from corpus.errors import NoticeUnreadable

_HEAD = 1024
_PAGE = re.compile(rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_WEB_ARCHIVE = re.compile(rb"(?:from|mime-version|content-type|subject|snapshot-content-location):\s", re.IGNORECASE)
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
"""The stream in which Office keeps a document under a password, as the container's directory names it."""


def refuse_misnamed(path: Path, data: bytes) -> None:
    """Raise NoticeUnreadable where `data` is plainly of another format than the ending of `path` says."""
    suffix = path.suffix.lower()
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if _ENCRYPTED_OFFICE in data:
            raise NoticeUnreadable(path, "the document is encrypted", "Save a copy without a password.")
        raise NoticeUnreadable(path, "it is an old Office document (.doc)", "Open it in Word and save it as .docx.")
    if head.startswith(b"{\\rtf"):
        raise NoticeUnreadable(path, "it is a Rich Text document", "Open it in Word and save it as .docx.")
    if suffix in {".html", ".htm"} and (_WEB_ARCHIVE.match(head) or head.startswith(b"bplist00")):
        raise NoticeUnreadable(path, "it is a web archive", "Save the page as HTML.")
    if head.startswith(b"%PDF-") and suffix != ".pdf":
        raise NoticeUnreadable(path, "it is a PDF by another name", "Rename it to end in .pdf.")
    if data.startswith(b"PK\x03\x04") and suffix != ".docx":
        raise _zip_by_another_name(path, data)
    if _PAGE.match(head) and suffix not in {".html", ".htm"}:
        raise NoticeUnreadable(path, "it is a web page by another name", "Rename it to end in .html.")


def _zip_by_another_name(path: Path, data: bytes) -> NoticeUnreadable:
    if b"word/document.xml" in data:
        return NoticeUnreadable(path, "it is a Word document by another name", "Rename it to end in .docx.")
    return NoticeUnreadable(path, "it is a zip archive", "Unpack it and add the notice in it.")
