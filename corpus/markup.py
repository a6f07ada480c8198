"""A notice's text without its markup, character for character as long, so that offsets agree."""

import re
from functools import lru_cache

JOINT = "\u00ad"
"""Stands in unmarked text for a character that nobody sees within a word or a figure: patterns must pass over it."""
DIGITS = rf"[0-9](?:{JOINT}*[0-9]){{0,2}}"
"""A pattern for a number of up to three digits in unmarked text."""

_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_QUOTED = re.compile(r"(?m)^[ ]{0,3}(?:>[ ]?)+")  # as mail programs and Markdown mark what they quote
_CELL_END = re.compile(r"</t[dh]\s*>(?=[^\S\n]*<t[dh]\b)", re.IGNORECASE)
_ROW_END = re.compile(r"</tr\s*>", re.IGNORECASE)
_BLANKED = re.compile(
    # By what each begins with, so that a search passes over most of a text at once:
    r"[<\[*_`#\\&¹²³⁰⁴-⁹†‡§](?:"
    r"(?<=<)(?:[sS][uU][pP]>[^<>]{0,12}</[sS][uU][pP]>"  # a footnote mark or the "th" of a date
    r"|/?[A-Za-z][^<>\n]{0,300}>)"
    r"|(?<=\[)\^\w{1,4}\](?!:)"  # footnote marks as Markdown has them
    r"|(?<=&)[nN][bB][sS][pP];|(?<=[\w%][†‡§])[†‡§]*|(?<=[*_`#\\¹²³⁰⁴-⁹]))"
)
_STUCK = re.compile(r"(?P<figure>%)(?: ?\[[0-9]{1,2}\])|(?P<digits>[0-9]%)[0-9](?![0-9.%])")
"""Footnote marks as they stick to a figure."""
_MISREAD = re.compile("â€(.)")
_MEANT = {"™": "  '", "˜": "  '", "œ": '  "', "\x9d": '"  ', "\ufffd": '"  ', "“": " - ", "”": " - ", "¦": "…  "}
"""UTF-8 read as cp1252, by its third character: the quotation marks, dashes and dots of notices."""
_SOFT_BREAK = re.compile(rf"{JOINT}(?=[^\S\n]*\r?\n)")
_PLAIN = re.compile(r"[A-Za-z0-9 \n,.;:'\"()/?!-]*")
"""Most names and labels: nothing in them is markup."""
_PER_CENT = re.compile(r"per\s?cent", re.IGNORECASE)
_LONE_RETURN = re.compile(r"\r(?!\n)")
_AMPERSAND = re.compile(r"&amp;", re.IGNORECASE)
_ONE_FOR_ONE = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4\ufffd", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011─━═", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000", " "),
    **dict.fromkeys("\x0b\x85\u2028\u2029", "\n"),
    **dict.fromkeys("％﹪٪", "%"),
    **dict.fromkeys("│┃║｜¦", "|"),
    **dict.fromkeys("├┤┼┬┴┌┐└┘╔╗╚╝╠╣╬╦╩┝┥╞╡╪", "+"),
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
}
_OTHERWISE = re.compile(f"[{''.join(_ONE_FOR_ONE)}]")


@lru_cache(maxsize=256)  # each part of a notice is looked at from several sides
def unmarked(text: str) -> str:
    """Return `text` with tags, Markdown marks, footnote marks and quoting marks as spaces and plain quotation marks.

    The result has the length of `text`, so what is found in it is cut from `text` at the same offsets. Cells of an
    HTML table are divided by tabs. U+FFFD becomes an apostrophe, which is what it has replaced where a notice was
    copied through a wrong encoding. What nobody sees becomes a space, or within a word a JOINT.
    """
    if _PLAIN.fullmatch(text):
        return text
    plain = _MISREAD.sub(lambda mark: _MEANT.get(mark.group(1), mark.group()), unquoted(text))
    if not plain.isascii():
        plain = _SOFT_BREAK.sub("-", plain)
        plain = _UNSEEN.sub(_joint_or_space, plain)
        plain = _OTHERWISE.sub(lambda other: _ONE_FOR_ONE[other.group()], plain)
    if "</" in plain:
        plain = _ROW_END.sub(lambda tag: "\n".ljust(len(tag.group())), plain)
        plain = _CELL_END.sub(lambda tag: "\t".ljust(len(tag.group())), plain)
    blanked = _BLANKED.sub(lambda mark: " " * len(mark.group()), plain)
    blanked = _STUCK.sub(lambda mark: (mark["figure"] or mark["digits"]).ljust(len(mark.group())), blanked)
    blanked = _AMPERSAND.sub("&    ", blanked) if "&" in blanked else blanked
    return _LONE_RETURN.sub("\n", blanked) if "\r" in blanked else blanked


def unquoted(text: str) -> str:
    """Return `text` with the marks of quoted mail (">") at the start of its lines as spaces."""
    return _QUOTED.sub(lambda mark: " " * len(mark.group()), text) if ">" in text else text


def readable(text: str, start: int, end: int) -> str:
    """Return a stretch of `text` as one line in its own characters, less the markup in it."""
    shown = {" ": " ", JOINT: ""}
    pairs = zip(text[start:end], unmarked(text[start:end]), strict=True)
    return one_line("".join(shown.get(plain, own) for own, plain in pairs))


def one_line(text: str) -> str:
    """Return `text` with every run of whitespace as one space, trimmed, and without joints."""
    return " ".join(text.replace(JOINT, "").split())


def gives_percentage(text: str) -> bool:
    """Return whether any percentage stands in some text; without one no score is stated."""
    return "%" in text or bool(_PER_CENT.search(text))


def _joint_or_space(unseen: re.Match[str]) -> str:
    before = unseen.string[max(0, unseen.start() - 1) : unseen.start()]
    after = unseen.string[unseen.end() : unseen.end() + 1]
    within = before.isalnum() and (after.isalnum() or after == "%")
    return (JOINT if within else " ") * len(unseen.group())
