"""Text from outside as inert HTML: emphasis is shown, everything else is escaped, and a stretch can be marked.

Each character of the text gets a set of flags; runs of equal flags become HTML one by one. What is marked therefore
is exactly the characters asked for, however they lie across emphasis, cells and paragraphs, and no tag of the text
ever reaches the page: the only tags are the ones written here.
"""

import re
from html import escape
from itertools import groupby

STRONG, EMPHASIS, RAISED, LINK, HIDDEN, MARKED, POINTED = (1 << n for n in range(7))

_ELEMENTS = (
    (MARKED, "<mark>", "</mark>"),
    (POINTED, '<strong class="pointed">', "</strong>"),  # within what is marked, the very figure
    (LINK, '<span class="address">', "</span>"),  # what a notice links to is shown, never made a live link
    (STRONG, "<strong>", "</strong>"),
    (EMPHASIS, "<em>", "</em>"),
    (RAISED, "<sup>", "</sup>"),
)
_STARS = {"*": EMPHASIS, "**": STRONG, "***": STRONG | EMPHASIS}
_TAGS = {"b": STRONG, "strong": STRONG, "i": EMPHASIS, "em": EMPHASIS, "sup": RAISED}
_TOKEN = re.compile(
    r"""
      \\[\\*_`#\[\]()<>.-]                                       # a Markdown escape
    | <(?P<slash>/?)(?P<tag>b|strong|i|em|sup)>
    | (?P<stars>\*{1,3})
    | <(?:https?://|mailto:)[^<>\s]{1,400}>                      # a Markdown autolink
    | (?P<open>\[)(?=[^\[\]\n]{1,300}\]\([^()\s]{1,500}\))
    | (?P<close>\]\([^()\s]{1,500}\))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENTITY = re.compile(r"&amp;(amp|lt|gt|quot|nbsp|#39);")


class Ink:
    """A text with the flags of its characters: `marked` is what is cited, `pointed` the figure in it."""

    def __init__(
        self, text: str, marked: tuple[int, int] | None = None, pointed: tuple[int, int] | None = None
    ) -> None:
        self.text = text
        self.flags = bytearray(len(text))
        if marked:
            self._add(MARKED, *marked)
        if pointed:
            self._add(POINTED, *pointed)

    def hide(self, start: int, end: int) -> None:
        """Leave a stretch out of what is shown."""
        self._add(HIDDEN, start, end)

    def read_markup(self, start: int, end: int) -> None:
        """Flag the emphasis, raised figures and links of one block; marks that don't pair stay as they are."""
        opened: dict[str, re.Match[str]] = {}
        for token in _TOKEN.finditer(self.text, start, end):
            if token["tag"]:
                self._pair(opened, token, token["tag"].lower(), _TAGS[token["tag"].lower()], bool(token["slash"]))
            elif token["stars"]:
                tight = token.start() > start and not self.text[token.start() - 1].isspace()
                self._pair(opened, token, token["stars"], _STARS[token["stars"]], tight)
            elif token["open"] or token["close"]:
                self._pair(opened, token, "link", LINK, bool(token["close"]))
            elif token.group().startswith("<"):
                self.hide(token.start(), token.start() + 1)
                self._add(LINK, token.start() + 1, token.end() - 1)
                self.hide(token.end() - 1, token.end())
            else:
                self.hide(token.start(), token.start() + 1)

    def html(self, start: int, end: int) -> str:
        """Return a stretch as HTML."""
        runs = (list(run) for _, run in groupby(range(start, end), key=self.flags.__getitem__))
        return "".join(self._run(run[0], run[-1] + 1) for run in runs)

    def has_mark(self, start: int, end: int) -> bool:
        """Return whether any character of a stretch is marked."""
        return any(flag & MARKED for flag in self.flags[start:end])

    def _pair(self, opened: dict[str, re.Match[str]], token: re.Match[str], key: str, flag: int, closes: bool) -> None:
        before = opened.get(key)
        if before and closes:
            del opened[key]
            self.hide(*before.span())
            self._add(flag, before.end(), token.start())
            self.hide(*token.span())
        elif token["stars"] or not closes:
            opened[key] = token

    def _add(self, flag: int, start: int, end: int) -> None:
        for n in range(start, end):
            self.flags[n] |= flag

    def _run(self, start: int, end: int) -> str:
        flags = self.flags[start]
        if flags & HIDDEN:
            return ""
        shown = _ENTITY.sub(r"&\1;", escape(self.text[start:end]))
        for flag, opening, closing in reversed(_ELEMENTS):
            if flags & flag:
                shown = f"{opening}{shown}{closing}"
        return shown


def inline(text: str) -> str:
    """Return a text of one block as HTML, its emphasis shown."""
    ink = Ink(text)
    ink.read_markup(0, len(text))
    return ink.html(0, len(text))
