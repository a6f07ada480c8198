"""What can be done with an answer, as HTML: copied, linked to, checked, reported; its table sorted and downloaded."""

import re
from collections.abc import Sequence
from html import escape
from typing import Literal
from urllib.parse import quote

from assistant.answers import Answer, Table
from assistant.takeaway import plain_text, table_csv

Reporting = Literal["off", "on", "told", "done"]
"""Whether a reader can report an answer as wrong, or has done so ("told"), with a remark too ("done")."""


def actions_html(answer: Answer, turn: int, address: str, reporting: Reporting) -> str:
    """Return the buttons under an answer; without an address it cannot be linked to."""
    parts = [f'<button type="button" data-copy="{escape(plain_text(answer))}">Copy answer</button>']
    if address:
        parts += [
            f'<button type="button" data-address="{escape(address)}">Copy link</button>',
            f'<a href="{escape(address)}">Permalink</a>',
        ]
    if answer.citations:
        parts.append(f'<button type="button" data-pack="{turn}">Source pack</button>')
    if reporting == "on":
        parts.append(f'<button type="button" data-report="{turn}">Report a wrong answer</button>')
    if reporting == "done":
        parts.append("<span>Reported</span>")
    told = remark_form(turn) if reporting == "told" else ""
    return f'<div class="actions" role="group" aria-label="This answer">{"".join(parts)}</div>{told}'


def remark_form(turn: int) -> str:
    """Return the form that takes a reader's line on an answer reported as wrong."""
    return (
        f'<form class="remark" data-remark="{turn}"><label for="remark-{turn}">Reported. You can add a line on what is '
        f'wrong:</label><input id="remark-{turn}" maxlength="500" autocomplete="off">'
        '<button type="submit">Add to the report</button></form>'
    )


def sortable_head(columns: Sequence[str]) -> str:
    """Return the head of a table that is sorted by a click on a column's name."""
    cells = (f'<th scope="col"><button type="button" data-sort>{escape(column)}</button></th>' for column in columns)
    return f"<thead><tr>{''.join(cells)}</tr></thead>"


def csv_link(table: Table, question: str) -> str:
    """Return a link that saves a table as CSV; the file is in the link, so that nothing is fetched."""
    marked = "\ufeff" + table_csv(table)  # by this mark a spreadsheet knows UTF-8
    data = f"data:text/csv;charset=utf-8,{quote(marked)}"
    save = f'download="{file_name(question, "csv")}" href="{escape(data)}"'
    return f'<p class="save"><a {save}>Download this table as CSV</a></p>'


def file_name(question: str, ending: str) -> str:
    """Return a plain file name for what comes of a question."""
    words = re.sub(r"[^a-z0-9]+", "-", question.lower()).strip("-")[:60].strip("-")
    return f"{words or 'answer'}.{ending}"
