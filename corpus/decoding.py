"""From a file's bytes to its characters, whatever program wrote them."""

import codecs
import re
from pathlib import Path

from corpus.errors import NoticeUnreadable

_BYTE_ORDER_MARKS = (  # UTF-32 first: its mark starts with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WINDOWS = "cp1252"
"""What Windows programs write where they don't write UTF-8; and what pages that call themselves Latin-1 are in."""
_READ_AS_WINDOWS = frozenset({"ascii", "iso8859-1", _WINDOWS})
_MAC = "mac_roman"
_MAC_MARKS = re.compile(rb"[a-z]\xd5[a-z]|(?:^|[\s(])\xd2[A-Z0-9a-z]|[.,a-z]\xd3(?:\s|$)")
_WINDOWS_MARKS = re.compile(rb"[\x91-\x94]")
"""Quotation marks and apostrophes as older Mac programs write them, and those of cp1252: a text has one kind."""
_UTF8_IN_CP1252 = "â€"
"""How the first bytes of a UTF-8 quotation mark or dash read in cp1252: the file is UTF-8 with a fault in it."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")  # but for those that divide words and lines
_CONTROL_SHARE = 0.01
_UTF_16_ZEROS = 0.8
"""The share of characters below U+0100; the others of English text are its quotation marks, dashes and bullets."""


def decoded(path: Path, data: bytes, declared: str = "") -> str:
    """Return the text of `data`; `declared` is the encoding that the file gives for itself, as a page can.

    A byte order mark decides, then the zero bytes of UTF-16, then UTF-8 (which other text is hardly ever by chance),
    then what is declared, then cp1252 or, by its quotation marks, Mac Roman. Raises NoticeUnreadable where the
    characters cannot be told or the bytes are no text.
    """
    text = _characters(path, data, declared)
    if "\0" in text or len(_CONTROL.findall(text)) > len(text) * _CONTROL_SHARE:
        raise NoticeUnreadable(path, "it is not a text file", "Give it the ending of its real format.")
    return text


def _characters(path: Path, data: bytes, declared: str) -> str:
    try:
        for mark, encoding in _BYTE_ORDER_MARKS:
            if data.startswith(mark):
                return data.decode(encoding)
        if unmarked := _utf_16(data):
            return data.decode(unmarked)
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode(_codec(declared, data))
            if _UTF8_IN_CP1252 in text:
                raise
            return text
    except (UnicodeError, LookupError) as error:
        raise NoticeUnreadable(
            path, "its characters cannot be decoded", "Save it as UTF-8 text, or give it the ending of its real format."
        ) from error


def _utf_16(data: bytes) -> str:
    """Return the byte order of text in UTF-16 without a mark, or "": every other byte of it is zero, or nearly."""
    half = len(data) // 2
    first, second = data[0::2].count(0), data[1::2].count(0)
    if half and not len(data) % 2:
        if first >= half * _UTF_16_ZEROS and not second:
            return "utf-16-be"
        if second >= half * _UTF_16_ZEROS and not first:
            return "utf-16-le"
    return ""


def _codec(declared: str, data: bytes) -> str:
    """Return the encoding of bytes that are no UTF: the one declared, or the one whose quotation marks they have."""
    mac = _MAC_MARKS.search(data) and not _WINDOWS_MARKS.search(data)
    likely = _MAC if mac else _WINDOWS
    try:
        b"a".decode(declared or _WINDOWS)  # what Python calls a codec need not be one of text
        name = codecs.lookup(declared or likely).name
    except (LookupError, ValueError):
        return likely
    if name.startswith(("utf", "idna", "punycode")):
        return likely
    return _WINDOWS if name in _READ_AS_WINDOWS else declared or likely
