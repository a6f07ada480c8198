"""From a file to its text, and the offsets at which a PDF's pages begin.

The text is what citations point into: its characters are the file's own. A text file's line ends are kept, and only a
byte order mark is left out, since it is no part of the text; a PDF's pages are joined by a blank line; of a web page
or a Word document it is what a reader is shown (`webpages`, `word`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from corpus.decoding import decoded
from corpus.errors import NoticeUnreadable
from corpus.sniffing import refuse_misnamed

MAX_BYTES = 20_000_000
MAX_CHARACTERS = 500_000
"""Limits far above any notice, so that one hostile file cannot hold up the others."""

PAGE_BREAK = "\n\n"


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
    from corpus.pdfs import page_texts

    pages = page_texts(path, data)
    starts = [0]
    for page in pages[:-1]:
        starts.append(starts[-1] + len(page) + len(PAGE_BREAK))
    return Document(PAGE_BREAK.join(pages), tuple(starts))


READERS: dict[str, Callable[[Path, bytes], Document]] = {
    ".md": _read_text,
    ".txt": _read_text,
    ".pdf": _read_pdf,
    ".html": _read_page,
    ".htm": _read_page,
    ".docx": _read_word,
}
"""Each format that is read, by the ending of the file's name."""
