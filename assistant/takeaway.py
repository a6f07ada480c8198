"""What can be taken away from an answer: its words as plain text, its table as CSV."""

import csv
import io

from assistant.answers import Answer, Cell, Citation, Table
from assistant.inert import inert
from assistant.phrases import name_measure
from corpus.dates import spell_date
from corpus.halves import as_shown

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def plain_text(answer: Answer) -> str:
    """Return question and answer with the sources in full, to paste into a message or a draft."""
    lines = [answer.question, "", answer.text.replace("**", "")]
    if answer.citations:
        lines += ["", "Sources", *map(_cited, answer.citations)]
    return inert("\n".join([*lines, "", f"Index build {answer.build_id}"]))


def table_csv(table: Table) -> str:
    """Return a table as CSV, its columns named in the first row with the measure of a score; an unknown one is empty.

    A word that a spreadsheet would run as a formula begins with an apostrophe.
    """
    out = io.StringIO()
    score = f"Score for {name_measure(table.measure)} (%)" if table.measure else "Score"
    columns = [score if column == "Score" else column for column in table.columns]
    csv.writer(out).writerows([columns, *([_inert(cell) for cell in row] for row in table.rows)])
    return inert(out.getvalue())


def _inert(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _cited(citation: Citation) -> str:
    place = f"[{citation.number}] {citation.title} ({citation.source_kind}, {spell_date(citation.published)}"
    if not citation.held:
        return f"{place}; figures only) {citation.url}".rstrip()
    return f"{place}; characters {citation.start} to {citation.end}): “{as_shown(citation.quote)}”"
