"""A notice's text without its markup, character for character as long, so that offsets agree."""

import re

_BLANKED = re.compile(
    r"<sup>[^<>]{0,12}</sup>"  # a footnote mark or the "th" of a date
    r"|</?[A-Za-z][^<>\n]{0,300}>"
    r"|[*_`#\\]|&nbsp;|[¹²³⁰⁴-⁹\u200b-\u200f\u2060\ufeff\u00ad]",
    re.IGNORECASE,
)
_LONE_RETURN = re.compile(r"\r(?!\n)")
_AMPERSAND = re.compile(r"&amp;", re.IGNORECASE)
_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4\ufffd", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000", " "),
        **dict.fromkeys("\x0b\x85\u2028\u2029", "\n"),
    }
)


def unmarked(text: str) -> str:
    """Return `text` with tags, Markdown marks and footnote marks as spaces and plain quotation marks.

    The result has the length of `text`, so what is found in it is cut from `text` at the same offsets. U+FFFD
    becomes an apostrophe, which is what it has replaced where a notice was copied through a wrong encoding.
    """
    blanked = _BLANKED.sub(lambda mark: " " * len(mark.group()), text)
    return _LONE_RETURN.sub("\n", _AMPERSAND.sub("&    ", blanked)).translate(_ONE_FOR_ONE)


def readable(text: str, start: int, end: int) -> str:
    """Return a stretch of `text` as one line in its own characters, less the markup in it."""
    pairs = zip(text[start:end], unmarked(text[start:end]), strict=True)
    return one_line("".join(" " if plain == " " else own for own, plain in pairs))


def one_line(text: str) -> str:
    """Return `text` with every run of whitespace as one space, trimmed."""
    return " ".join(text.split())
