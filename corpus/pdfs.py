"""The pages of a PDF as text: in the order of the file, or laid out as on the page."""

import io
import logging
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from corpus.errors import NoticeUnreadable

MAX_PAGES = 300
"""Far above any notice (a few pages), so that one hostile file cannot hold up the others."""

# pypdf reports what it repairs through logging; without a handler Python would print that on the terminal.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def page_texts(path: Path, data: bytes) -> list[str]:
    """Return the text of each page of a PDF, in the order that the file gives it.

    Raises NoticeUnreadable, naming `path`, for a file that is encrypted, broken, too long or without text.
    """
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
    return pages


def laid_out_pages(data: bytes) -> str:
    """Return the text of a PDF with its columns set apart by spaces as on the page; "" where it cannot be laid out."""
    try:
        pages = PdfReader(io.BytesIO(data)).pages
        return "\n\n".join(page.extract_text(extraction_mode="layout") for page in pages)
    except Exception:  # laying out fails on files whose text can be read; it only serves to check that
        return ""


def _whole_characters(text: str) -> str:
    # A PDF's character map can give half a surrogate pair, which no file or database could store.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
