"""Invented notices as files: the layouts that notices come in, from Markdown to a flattened copy of a page."""

import html
import textwrap
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from benchmarks.invented import Invented
from benchmarks.pages import paged
from benchmarks.parts import Parts, parts_of
from corpus.model import MEASURES, Measure

_LABELS: dict[Measure, str] = {
    "safeguarding": "'Safeguarding' work",
    "risk_of_harm": "'Risk of Harm to others' work",
    "reoffending": "'Likelihood of Reoffending' work",
}
_GLOSSES: dict[Measure, str] = {
    "safeguarding": "to protect the young person",
    "risk_of_harm": "to protect the public",
    "reoffending": "to make each individual less likely to reoffend",
}
_GROUP = "Scores from all areas that have been inspected to date"
_COLUMNS = ("Lowest", "Highest", "Average")
_WIDTH = 78


def written(random: Random, wordings: dict[str, Any], notice: Invented) -> tuple[str, str]:
    """Return a file's name and text for a notice, in one of the layouts."""
    layout, ending = random.choice(LAYOUTS)
    parts = parts_of(random, wordings, notice)
    parts = parts if layout is page else paged(parts, notice.id)  # a web page has no page ends
    return f"{notice.id}.{ending}", layout(parts, notice)


def _quoted(speech: Sequence[str], reopened: bool = True) -> list[str]:
    """Return the paragraphs of a speech with its marks: each opens with one, or only the first; the last closes."""
    marked = [f"“{paragraph}" if reopened or n == 0 else paragraph for n, paragraph in enumerate(speech)]
    return [*marked[:-1], f"{marked[-1]}”"]


def _noted(parts: Parts, mark: str, lead: str = "", rule: str = "") -> list[str]:
    """Return the quoted speech, and its footnote, if any, behind the second paragraph or behind them all.

    The footnote's mark stands at the end of the first sentence.
    """
    speech = _quoted(parts.speech, reopened=len(parts.notes) % 2 == 0)
    if not parts.footnote:
        return speech
    first, stop, rest = speech[0].partition(".")
    noted = [f"{first}{mark}{stop}{rest}", *speech[1:]]
    footnote = [block for block in (rule, f"{lead or mark} {parts.footnote}") if block]
    return [*noted[:2], *footnote, *noted[2:]] if len(parts.footnote) % 2 else [*noted, *footnote]


def _blocks(*blocks: str) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"


def _numbered(notes: Sequence[str]) -> str:
    return "\n".join(f"{n}. {note}" for n, note in enumerate(notes, 1))


def _markdown(parts: Parts, table: str, mark: str, lead: str) -> str:
    return _blocks(
        parts.letterhead and f"**{parts.letterhead}**".replace("\n", "**  \n**"), "# Press Notice", parts.dated,
        parts.embargo and f"**{parts.embargo}**", f"### **PUBLICATION OF INSPECTION REPORT {parts.title}**",
        parts.announcement, parts.introduction, *_noted(parts, mark, lead, "---"), table, "## NOTES TO EDITORS",
        _numbered(parts.notes),
    )  # fmt: skip


def _plain(parts: Parts, table: str) -> str:
    title = f"PUBLICATION OF INSPECTION REPORT\n{parts.title}"
    return _blocks(
        parts.letterhead, "Press Notice", parts.dated, parts.embargo, title, parts.announcement, parts.introduction,
        *_noted(parts, "¹"), table, "NOTES TO EDITORS", _numbered(parts.notes),
    )  # fmt: skip


def piped(parts: Parts, notice: Invented) -> str:
    """Return a notice in Markdown with a table of pipes."""
    lines = [
        f"| | {_GROUP} | | | Scores for {notice.area} |",
        "|---|---|---|---|---|",
        "| | " + " | ".join(_COLUMNS) + " | |",
    ]
    lines += [f"| {_label(m)} | " + " | ".join(f"{value}%" for value in notice.rows[m]) + " |" for m in MEASURES]
    return _markdown(parts, "\n".join(lines), "[^1]", "[^1]:")


def tabbed(parts: Parts, notice: Invented) -> str:
    """Return a notice in Markdown with a table of tabs, and tags where it is bold or raised."""
    lines = [f"\t{_GROUP}\t\t\tScores for {notice.area}", "\t" + "\t".join(_COLUMNS) + "\t"]
    for measure, (*to_date, own) in notice.rows.items():
        label = f"<b>{_LABELS[measure]}</b> <i>({_GLOSSES[measure]})</i>"
        lines.append("\t".join([label, *(f"{value}%" for value in to_date), f"<b>{own}%</b>"]))
    return _markdown(parts, "\n".join(lines), "<sup>1</sup>", "")


def plain(parts: Parts, notice: Invented) -> str:
    """Return a notice in plain text with a table of tabs."""
    lines = [f"\t{_GROUP}\t\t\tScores for {notice.area}", "\t" + "\t".join(_COLUMNS) + "\t"]
    lines += ["\t".join([_LABELS[m], *(f"{value}%" for value in notice.rows[m])]) for m in MEASURES]
    return _plain(parts, "\n".join(lines))


def flattened(parts: Parts, notice: Invented) -> str:
    """Return a notice as copied from a page: its lines broken, its table a cell a line."""
    lines = [*textwrap.wrap(_GROUP, 24), f"Scores for {notice.area}", *_COLUMNS]
    for measure in MEASURES:
        lines += [_LABELS[measure], f"({_GLOSSES[measure]})", *(f"{value}%" for value in notice.rows[measure])]
    return _wrapped(_plain(parts, "\n".join(lines)))


def spaced(parts: Parts, notice: Invented) -> str:
    """Return a notice as copied from a page: its lines broken, the figures of each measure in a line of their own."""
    lines = [_GROUP, f"Scores for {notice.area}", " ".join(_COLUMNS)]
    for measure in MEASURES:
        lines += [_label(measure), " ".join(f"{value}%" for value in notice.rows[measure])]
    return _wrapped(_plain(parts, "\n".join(lines)))


def page(parts: Parts, notice: Invented) -> str:
    """Return a notice as a small web page."""
    paragraphs = [parts.letterhead, parts.dated, parts.embargo, parts.announcement, parts.introduction]
    cells = "".join(f"<th>{column}</th>" for column in _COLUMNS)
    rows = [
        f"<tr><td>{_escaped(_label(m))}</td>" + "".join(f"<td>{value}%</td>" for value in notice.rows[m]) + "</tr>"
        for m in MEASURES
    ]
    noted = [_escaped(text).replace("[1]", "<sup>1</sup>") for text in _noted(parts, "[1]")]
    body = [f"<p>{_escaped(text)}</p>".replace("\n", "<br>") for text in paragraphs[:3] if text]
    body += [f"<h2>{_escaped(parts.title)}</h2>", *(f"<p>{_escaped(text)}</p>" for text in paragraphs[3:])]
    body += [f"<p>{text}</p>" for text in noted]
    body += ["<table>", f'<tr><th></th><th colspan="3">{_GROUP}</th><th>Scores for {notice.area}</th></tr>']
    body += [f"<tr><th></th>{cells}<th></th></tr>", *rows, "</table>", "<h3>Notes to editors</h3>", "<ol>"]
    body += [*(f"<li>{_escaped(note)}</li>" for note in parts.notes), "</ol>"]
    return "\n".join(
        ["<!DOCTYPE html>", '<html lang="en">',
         f'<head><meta charset="utf-8"><title>{_escaped(parts.title)}</title></head>',
         "<body>", '<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/reports">Reports</a></nav>', "<main>",
         "<h1>Press Notice</h1>", *body, "</main>", "</body>", "</html>", ""]
    )  # fmt: skip


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _label(measure: Measure) -> str:
    return f"{_LABELS[measure]} ({_GLOSSES[measure]})"


def _wrapped(text: str) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(line, _WIDTH, break_on_hyphens=False)) if len(line) > _WIDTH else line
        for line in text.split("\n")
    )


LAYOUTS: tuple[tuple[Callable[[Parts, Invented], str], str], ...] = (
    (piped, "md"), (tabbed, "md"), (plain, "txt"), (flattened, "txt"), (spaced, "txt"), (page, "html"),
)  # fmt: skip
