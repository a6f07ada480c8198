"""Answers as HTML for the chat: pure functions from values to strings; every character from outside is escaped."""

import re
from collections.abc import Sequence
from html import escape

from assistant.actions import Reporting, actions_html, csv_link, sortable_head
from assistant.answers import Answer, Cell, Citation, Outcome, Step, Table
from assistant.charts import charts_html
from assistant.evidence import kind_badge
from assistant.inert import inert
from assistant.inline import inline
from corpus.dates import spell_date

LABELS: dict[Outcome, str] = {"answered": "", "declined": "No answer in the notices", "clarify": ""}
SUGGESTION_LABELS: dict[Outcome, str] = {"answered": "Ask next", "declined": "Try instead", "clarify": "Choose one"}
FEW_SOURCES = 4
"""Up to so many sources are listed in full under an answer; more are folded away."""
LONGEST_SHOWN = 300
"""Characters of a question that are shown above its answer."""

_CITED = re.compile(r"(?:<strong>(?P<value>\d+)%</strong> )?\[(?P<number>\d{1,3})\]")
"""A citation's mark, with the figure right before it."""
_LISTED = re.compile(r"\s*(?:[-*•]|(\d{1,2})[.)])\s+")


def exchange_html(turn: int, question: str, reply: str) -> str:
    """Return one question with what was replied, the `turn`th of a conversation counted from 0."""
    shown = question if len(question) <= LONGEST_SHOWN else f"{question[:LONGEST_SHOWN]}…"
    heading = escape(shown.strip()) or "(nothing asked)"
    return inert(f'<article class="exchange" data-turn="{turn}"><h2>{heading}</h2>{reply}</article>')


def answer_html(answer: Answer, turn: int, address: str = "", note: str = "", reporting: Reporting = "off") -> str:
    """Return an answer: its words with citations as links, then pictures, table, sources, working and suggestions.

    `address` is that of the answer, `note` what is to be said of it first; see `actions_html` for `reporting`.
    """
    cited = {citation.number: citation for citation in answer.citations}
    parts = [
        f'<p class="note" role="note">{escape(note)}</p>' if note else "",
        f'<p class="label">{LABELS[answer.outcome]}</p>' if LABELS[answer.outcome] else "",
        _linked(_markdown(answer.text), cited, turn),
        charts_html(answer, turn),
        _table_html(answer.table, answer.question) if answer.table else "",
        _sources(answer.citations, turn),
        _working(answer.working),
        suggestions_html(answer.suggestions, SUGGESTION_LABELS[answer.outcome]),
        actions_html(answer, turn, address, reporting),
    ]
    return f'<div class="answer {answer.outcome}">{"".join(parts)}</div>'


def pending_html() -> str:
    """Return what stands in for an answer until it is there."""
    return '<p class="pending">Looking in the notices…</p>'


def error_html(message: str) -> str:
    """Return an error as a reply."""
    return f'<div class="answer error"><p class="label">Something is wrong</p><p>{escape(message)}</p></div>'


def welcome_html(examples: Sequence[str]) -> str:
    """Return what an empty chat shows."""
    return (
        '<div class="welcome"><p>Ask about an area, a score, or what inspectors said. Every figure and every quote '
        "comes with its source: follow its number to read it there.</p>"
        f"{suggestions_html(examples, 'For example')}</div>"
    )


def suggestions_html(questions: Sequence[str], label: str) -> str:
    """Return questions to click, or nothing where there are none."""
    if not questions:
        return ""
    chips = "".join(f'<li><button type="button" data-ask="{escape(q)}">{escape(q)}</button></li>' for q in questions)
    return f'<div class="suggestions"><p>{escape(label)}</p><ul>{chips}</ul></div>'


def _markdown(text: str) -> str:
    """Return an answer's Markdown as HTML: paragraphs, lists, quotations and emphasis."""
    blocks = (block.strip("\n") for block in re.split(r"\n\s*\n", text))
    return "".join(_block(block.split("\n")) for block in blocks if block.strip())


def _block(lines: Sequence[str]) -> str:
    if all(line.startswith(">") for line in lines):
        quoted = "\n".join(line[1:].removeprefix(" ") for line in lines)
        return f"<blockquote>{_markdown(quoted)}</blockquote>"
    listed = [_LISTED.match(line) for line in lines]
    if not listed[0]:
        # A list may follow its introduction without a blank line.
        first = next((n for n, item in enumerate(listed) if item), len(lines))
        rest = _block(lines[first:]) if first < len(lines) else ""
        paragraph = "\n".join(lines[:first])
        return f"<p>{inline(paragraph)}</p>{rest}"
    items: list[str] = []
    for line, item in zip(lines, listed, strict=True):
        if item:
            items.append(line[item.end() :])
        else:
            items[-1] += f"\n{line}"
    element = "ol" if listed[0][1] else "ul"
    return f"<{element}>{''.join(f'<li>{inline(item)}</li>' for item in items)}</{element}>"


def _linked(html: str, cited: dict[int, Citation], turn: int) -> str:
    def link(mark: re.Match[str]) -> str:
        citation = cited.get(int(mark["number"]))
        if citation is None:
            return mark.group()
        before = mark.group().rpartition("[")[0]
        return before + _citation_link(citation, turn, mark["value"] or "")

    return _CITED.sub(link, html)


def _citation_link(citation: Citation, turn: int, value: str = "") -> str:
    behind = f'data-value="{value}" ' if value else ""
    described = f"{citation.title}, {spell_date(citation.published)}"
    return (
        f'<a class="cite" href="#evidence" data-turn="{turn}" data-number="{citation.number}" '
        f'{behind}aria-label="Source {citation.number}" title="{escape(described)}">[{citation.number}]</a>'
    )


def _table_html(table: Table, question: str) -> str:
    head = sortable_head(table.columns)
    rows = "".join(f"<tr>{''.join(_cell(value, n == 0) for n, value in enumerate(row))}</tr>" for row in table.rows)
    return (
        f'<div class="wide"><table class="sortable"><caption>{escape(table.caption)}</caption>'
        f"{head}<tbody>{rows}</tbody></table></div>{csv_link(table, question)}"
    )


def _cell(value: Cell, first: bool) -> str:
    if value is None:
        return '<td class="none"><span aria-hidden="true">–</span><span class="unseen">none held</span></td>'
    if isinstance(value, int | float):
        return f'<td class="number">{value:g}</td>'
    return f'<th scope="row">{inline(value)}</th>' if first else f"<td>{inline(value)}</td>"


def _sources(citations: Sequence[Citation], turn: int) -> str:
    if not citations:
        return ""
    by_source: dict[str, list[Citation]] = {}
    for citation in citations:
        by_source.setdefault(citation.source_id, []).append(citation)
    items = "".join(_source(group, turn) for group in by_source.values())
    count = f"{len(by_source)} source{'s' if len(by_source) > 1 else ''}"
    opened = " open" if len(by_source) <= FEW_SOURCES else ""
    return f'<details class="sources"{opened}><summary>{count}</summary><ul>{items}</ul></details>'


def _source(group: Sequence[Citation], turn: int) -> str:
    first = group[0]
    numbers = " ".join(_citation_link(citation, turn) for citation in group)
    return (
        f'<li><p>{numbers} {escape(first.title)}, <span class="when">{spell_date(first.published)}'
        f"{'' if first.held else '; figures only'}</span> {kind_badge(first.source_kind)}</p></li>"
    )


def _working(steps: Sequence[Step]) -> str:
    if not steps:
        return ""
    shown = "".join(
        f"<li><p>{inline(step.arithmetic)}</p><pre><code>{escape(step.sql.strip())}</code></pre>{_parameters(step)}</li>"
        for step in steps
    )
    return f'<details class="working"><summary>Working</summary><ol>{shown}</ol></details>'


def _parameters(step: Step) -> str:
    if not step.parameters:
        return ""
    pairs = ", ".join(f":{name} = {value!r}" for name, value in step.parameters.items())
    return f'<p class="parameters">with {escape(pairs)}</p>'
