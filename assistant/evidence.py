"""Notices and other sources as HTML for the evidence panel: the whole source, inert, with the cited words marked."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby, pairwise

from assistant.answers import Citation
from assistant.inline import Ink
from corpus.dates import spell_date
from corpus.errors import CitationError
from corpus.model import MEASURE_NAMES, MEASURES, Notice, Score, Source, SourceKind, Span

KIND_NAMES: dict[SourceKind, str] = {
    "inspectorate notice": "Inspectorate notice",
    "inspectorate report": "Inspectorate report",
    "council": "Council",
    "news": "News",
}
NOT_GIVEN = "not given in this source"

_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?=\S)")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-*•])\s")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")
_PIPE_RULE = re.compile(r"[\s|:-]+")


def notice_page(notice: Notice, citation: Citation | None = None) -> str:
    """Return a held notice as HTML, with the quote of `citation` in `<mark>` elements.

    Raises CitationError where the quote is not the notice's text at its offsets.
    """
    marked = None
    if citation and citation.start is not None and citation.end is not None:
        marked = (citation.start, citation.end)
        if notice.text[slice(*marked)] != citation.quote:
            raise CitationError(f"{citation.source_id} has changed since this was answered. Ask the question again.")
    held = f"{notice.file}, {len(notice.text):,} characters"
    place = f"{held}; marked: {marked[0]:,} to {marked[1]:,}" if marked else held
    return (
        f"{_head(notice.source)}"
        f'<div class="notice">{_body(Ink(notice.text, marked))}</div>'
        f'<p class="file">{escape(place)}</p>'
    )


def figures_card(source: Source, scores: Iterable[Score]) -> str:
    """Return a source of which only figures are held: what it is, its scores, and where to find it."""
    values = {score.measure: f"{score.value}%" for score in scores}
    rows = "".join(
        f"<tr><th scope='row'>{MEASURE_NAMES[m]}</th><td>{values.get(m, NOT_GIVEN)}</td></tr>" for m in MEASURES
    )
    table = f'<table class="held"><caption>Scores taken from it</caption>{rows}</table>' if values else ""
    return (
        f"{_head(source)}"
        '<p class="only">Only figures are held from this source, not its words: check them there before you print.</p>'
        f"{table}{_link(source.url)}"
    )


def source_panel(page: str, turn: int | None = None, number: int | None = None) -> str:
    """Return the evidence panel around a source; `turn` and `number` name the citation that led to it."""
    led = "" if turn is None else f' data-turn="{turn}" data-number="{number}"'
    back = "" if turn is None else '<button type="button" class="back" data-back>Back to the answer</button>'
    return f'<section class="source"{led}>{back}{page}</section>'


def held_list(sources: Sequence[Source]) -> str:
    """Return what is held, notices first: what the panel shows while no citation is followed."""
    notices = [source for source in sources if source.held]
    others = [source for source in sources if not source.held]
    folded = (
        f"<details><summary>Figures from {len(others)} other sources</summary>{_links(others)}</details>"
        if others
        else ""
    )
    return (
        '<section class="source resting"><h2 tabindex="-1">Sources</h2>'
        "<p>The source of an answer opens here, with its words marked.</p>"
        f"<h3>Notices held in full</h3>{_links(notices)}{folded}</section>"
    )


def _links(sources: Iterable[Source]) -> str:
    items = "".join(
        f'<li><button type="button" data-source="{escape(s.id)}">{escape(s.area or s.title)}</button> '
        f'<span class="when">{spell_date(s.published)}</span> {kind_badge(s.kind)}</li>'
        for s in sources
    )
    return f"<ul>{items}</ul>"


def problem_card(message: str) -> str:
    """Return a message in place of a source."""
    return f'<p class="only">{escape(message)}</p>'


def _head(source: Source) -> str:
    facts = [
        ("Area", source.area),
        ("Published", spell_date(source.published)),
        ("Inspection", source.inspection),
        ("Judged", f"“{source.judgement}”" if source.judgement else ""),
    ]
    listed = "".join(f"<div><dt>{name}</dt><dd>{escape(value)}</dd></div>" for name, value in facts if value)
    return (
        f'<header>{kind_badge(source.kind)}<h2 tabindex="-1">{escape(source.title)}</h2>'
        f'<dl class="facts">{listed}</dl></header>'
    )


def kind_badge(kind: SourceKind) -> str:
    """Return what sort of source it is, news set apart."""
    return f'<span class="kind {"news" if kind == "news" else ""}">{KIND_NAMES[kind]}</span>'


def _link(url: str) -> str:
    if not url.startswith(("https://", "http://")):
        return ""
    place = f'href="{escape(url)}" rel="noopener noreferrer" target="_blank"'
    return f"<p><a {place}>Open the source on its own site</a></p>"


def _body(ink: Ink) -> str:
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
