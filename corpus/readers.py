"""From a file to its text, and the offsets at which a PDF's pages begin.

The text is what citations point into: its characters are the file's own. A text file's line ends are kept, and only a
byte order mark is left out, since it is no part of the text; a PDF's pages are joined by a blank line; of a web page
or a Word document it is what a reader is shown (`webpages`, `word`).
"""

import io
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from corpus.decoding import decoded
from corpus.errors import NoticeUnreadable
from corpus.sniffing import refuse_misnamed

MAX_BYTES = 20_000_000
MAX_PAGES = 300
MAX_CHARACTERS = 500_000
"""Limits far above any notice (a few pages), so that one hostile file cannot hold up the others."""

PAGE_BREAK = "\n\n"

# pypdf reports what it repairs through logging; without a handler Python would print that on the terminal.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text; `pages` are the offsets at which a PDF's pages begin, empty for other formats."""

    text: str
    pages: tuple[int, ...] = ()


def read_document(path: Path) -> Document:
    """Return the text of a file of one of the formats in READERS.

    Raises NoticeUnreadable for a file that is empty, too large, of another format, broken, encrypted or without text.
    """
    return parse_document(path, read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; raises NoticeUnreadable where it cannot be opened, is empty or over MAX_BYTES."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise NoticeUnreadable(
                path, f"the file has {size:,} bytes, over the limit of {MAX_BYTES:,}", "Save the notice on its own."
            )
        data = path.read_bytes()
    except OSError as error:
        raise NoticeUnreadable(
            path, f"the file cannot be opened ({error.strerror or error})", "Check that it is there and readable."
        ) from error
    if not data:
        raise NoticeUnreadable(path, "the file is empty", "Copy it again from where it came.")
    return data


def parse_document(path: Path, data: bytes) -> Document:
    """Return the text of a file's bytes; `path` gives the format and is named in errors, as in `read_document`."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise NoticeUnreadable(
            path,
            f"{path.suffix or 'a file without an ending'} is not a format that is read",
            f"Save it as one of: {', '.join(sorted(READERS))}.",
        )
    refuse_misnamed(path, data)
    document = reader(path, data)
    if len(document.text) > MAX_CHARACTERS:
        raise NoticeUnreadable(
            path,
            f"the text has {len(document.text):,} characters, over the limit of {MAX_CHARACTERS:,}",
            "Save the notice on its own.",
        )
    return document


def _read_text(path: Path, data: bytes) -> Document:
    text = decoded(path, data)
    if not text.strip():
        raise NoticeUnreadable(path, "the file holds no text", "Copy it again from where it came.")
    return Document(text)


def _read_page(path: Path, data: bytes) -> Document:
    from corpus.webpages import page_text

    return Document(page_text(path, data))


def _read_word(path: Path, data: bytes) -> Document:
    from corpus.word import document_text

    return Document(document_text(path, data))


def _read_pdf(path: Path, data: bytes) -> Document:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    locked = NoticeUnreadable(path, "the PDF is encrypted", "Save a copy without a password.")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked
        if len(reader.pages) > MAX_PAGES:
            raise NoticeUnreadable(
                path, f"the PDF has {len(reader.pages)} pages, over the limit of {MAX_PAGES}", "Save the notice alone."
            )
        pages = [_whole_characters(page.extract_text()) for page in reader.pages]
    except NoticeUnreadable:
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise locked from error
    except Exception as error:  # a damaged file can make the parser fail in any way; it concerns this file only
        raise NoticeUnreadable(
            path, f"the PDF is broken or cut short ({type(error).__name__})", "Download or export it again."
        ) from error
    if not any(page.strip() for page in pages):
        raise NoticeUnreadable(
            path,
            "the PDF holds no text (it may be a scan)",
            "Run it through text recognition, or find the text version.",
        )
    starts = [0]
    for page_text in pages[:-1]:
        starts.append(starts[-1] + len(page_text) + len(PAGE_BREAK))
    return Document(PAGE_BREAK.join(pages), tuple(starts))


def _whole_characters(text: str) -> str:
    # A PDF's character map can give half a surrogate pair, which no file or database could store.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


READERS: dict[str, Callable[[Path, bytes], Document]] = {
    ".md": _read_text,
    ".txt": _read_text,
    ".pdf": _read_pdf,
    ".html": _read_page,
    ".htm": _read_page,
    ".docx": _read_word,
}
"""Each format that is read, by the ending of the file's name."""
