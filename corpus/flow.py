"""Text put down piece by piece, as a page shows it: words, lines within a paragraph, paragraphs."""

import re

_WHITESPACE = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")  # a non-breaking space is a character
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Hints where a word may be broken: they show nothing, and what looks for the word would not find it."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(digits: str) -> str:
    """Return a footnote's number in superscript digits, so that no figure before it is read as one with it."""
    return digits.translate(_RAISED)


def single_line(text: str) -> str:
    """Return `text` with each run of whitespace as one space, trimmed; non-breaking spaces within it are kept."""
    return _WHITESPACE.sub(" ", text).strip()


class Flow:
    """Collects text. Breaks asked for between two pieces of text count once, the wider one; none stands at the ends."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._breaks = 0
        self._space = False
        self._glued = False

    def words(self, text: str) -> None:
        """Add running text, in which whitespace of any kind and length is one space."""
        shown = _WHITESPACE.sub(" ", text.translate(_UNSEEN))
        if shown.strip():
            space = self._space or shown.startswith(" ")
            self.exact((" " if space and self._parts and not self._breaks else "") + shown.strip(" "))
            self._space = shown.endswith(" ")
        elif shown:
            self._space = True

    def exact(self, text: str) -> None:
        """Add `text` as it is."""
        if not text:
            return
        if self._parts:
            self._parts.append("\n" * self._breaks)
        self._parts.append(text)
        self._breaks, self._space, self._glued = 0, False, False

    def mark(self, text: str) -> None:
        """Add a list item's number; the item's text follows it in the same line."""
        self.exact(text)
        self._glued, self._space = True, True

    def line(self) -> None:
        """End the line."""
        self._break(1)

    def paragraph(self) -> None:
        """End the paragraph."""
        self._break(2)

    def newline(self) -> None:
        """End the line as a person does by hand: twice over makes a paragraph."""
        self._break(min(self._breaks + 1, 2))

    def text(self) -> str:
        """Return what has been added, a blank line between paragraphs."""
        return "".join(self._parts)

    def _break(self, breaks: int) -> None:
        if not self._glued:
            self._breaks, self._space = max(self._breaks, breaks), False
