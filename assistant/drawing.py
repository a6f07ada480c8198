"""A notice's text as HTML: headings, paragraphs, notes and tables along its own lines, and nothing of it live."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from assistant.inline import Ink
from corpus.model import Span

_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?=\S)")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-*•])\s")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")
_PIPE_RULE = re.compile(r"[\s|:-]+")


def draw(text: str, marked: tuple[int, int] | None = None, pointed: tuple[int, int] | None = None) -> str:
    """Return a text as HTML; the characters from `marked[0]` up to `marked[1]` stand in `<mark>` elements.

    Those of `pointed` are set apart from them.
    """
    ink = Ink(text, marked, pointed)
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(ink.text)]
    kinds = {line.start: _kind(ink.text, line) for line in lines}
    # A blank line ends a paragraph, and so has to end the group that it stands in.
    after_blank = {b.start for a, b in pairwise(lines) if b.start - a.end > 1}
    block = 0
    grouped: list[tuple[tuple[int, str], Span]] = []
    for line in lines:
        kind = kinds[line.start]
        block += (line.start in after_blank and kind != "row") or kind in ("heading", "item", "rule")
        grouped.append(((block, kind), line))
    return "".join(
        _block(ink, key[1], [line for _, line in group]) for key, group in groupby(grouped, key=lambda pair: pair[0])
    )


def _kind(text: str, line: Span) -> str:
    words = line.of(text)
    if not words.strip():
        return "blank"
    if "\t" in words.strip() or (words.strip().startswith("|") and words.count("|") > 2):
        return "row"
    for kind, pattern in (("heading", _HEADING), ("item", _ITEM)):
        if pattern.match(words):
            return kind
    return "rule" if _RULE.fullmatch(words) else "text"


def _block(ink: Ink, kind: str, lines: Sequence[Span]) -> str:
    start, end = lines[0].start, lines[-1].end
    if kind == "blank":
        return ""
    if kind == "rule":
        return "<hr>"
    if kind == "row" and len(lines) > 1:
        return _table(ink, lines)
    if kind == "heading" and (heading := _HEADING.match(ink.text, start, end)):
        ink.hide(start, heading.end())
        level = min(len(heading["marks"]) + 2, 6)
        return f"<h{level}>{_shown(ink, start, end)}</h{level}>"
    opening = '<p class="item">' if kind == "item" else "<p>"
    return f"{opening}{_shown(ink, start, end)}</p>"


def _shown(ink: Ink, start: int, end: int) -> str:
    ink.read_markup(start, end)
    return ink.html(start, end)


def _table(ink: Ink, lines: Sequence[Span]) -> str:
    piped = ink.text[lines[0].start : lines[0].end].lstrip().startswith("|")
    rows = [_cells(ink.text, line, "|" if piped else "\t") for line in lines if not _is_pipe_rule(ink.text, line)]
    unlabelled = next((n for n, row in enumerate(rows) if row[0].of(ink.text).strip()), 0)
    headings = max(unlabelled, int(piped))
    head = "".join(_row(ink, row, "th scope='col'", spread=n + 1 < headings) for n, row in enumerate(rows[:headings]))
    body = "".join(_row(ink, row, "td") for row in rows[headings:])
    return f'<div class="wide"><table><thead>{head}</thead><tbody>{body}</tbody></table></div>'


def _is_pipe_rule(text: str, line: Span) -> bool:
    return bool(_PIPE_RULE.fullmatch(line.of(text)))


def _cells(text: str, line: Span, divider: str) -> list[Span]:
    start, end = line.start, line.end
    if divider == "|":
        words = line.of(text)
        start += words.index("|") + 1
        end -= len(words) - len(words.rstrip().removesuffix("|"))
    cuts = [start - 1, *(m.start() for m in re.compile(re.escape(divider)).finditer(text, start, end)), end]
    return [Span(a + 1, b) for a, b in pairwise(cuts)]


def _row(ink: Ink, cells: Sequence[Span], element: str, spread: bool = False) -> str:
    """Return a table row; `spread` lets a heading run over the empty cells after it."""
    shown: list[str] = []
    n = 0
    while n < len(cells):
        width = 1
        if spread and n:
            while n + width < len(cells) and not cells[n + width].of(ink.text).strip():
                width += 1
        content = _shown(ink, cells[n].start, cells[n].end)
        opening = "th scope='row'" if element == "td" and n == 0 else element
        opening = opening if content.strip() else "td"  # an empty heading would be announced as one
        span = f" colspan='{width}'" if width > 1 else ""
        shown.append(f"<{opening}{span}>{content}</{opening.split()[0]}>")
        n += width
    quoted = " class='quoted'" if ink.has_mark(cells[0].start, cells[-1].end) else ""
    return f"<tr{quoted}>{''.join(shown)}</tr>"
