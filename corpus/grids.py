"""Tables with merged cells as lines of text, a row each with tabs between its cells, as `tables.py` reads them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.flow import single_line

_FIGURE = re.compile(r"\W*\d{1,3}(?:\.\d+)?\s*(?:%|per\s?cent)?[\W⁰¹²³⁴-⁹]*", re.IGNORECASE)
_LONGEST_CELL = 400
"""A cell with more characters than this holds running text: the table only lays out a page."""
_WIDEST = 50
"""More columns than any table of scores has, taken up by one cell or all together."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, and how many columns and rows it takes up; `continued` for one merged with the cell above it."""

    text: str
    across: int = 1
    down: int = 1
    continued: bool = False


def table_lines(rows: Sequence[Sequence[Cell]]) -> list[str] | None:
    """Return a table's lines, or None for a table without figures, which lays out a page and is read cell by cell.

    The first of the columns that a cell takes up has its text, the others are empty. A cell that goes down over rows of
    figures is read in each of them; a heading stands once.
    """
    shown = [[Cell(single_line(c.text), c.across, c.down, c.continued) for c in row] for row in rows]
    texts = [cell.text for row in shown for cell in row]
    if any(len(text) > _LONGEST_CELL or "|" in text for text in texts):
        return None  # a bar would be read as the border of a cell
    grid = _grid(shown)
    if grid is None or not any(_FIGURE.fullmatch(text) for row in grid for text in row[1:]):
        return None
    width = max(map(len, grid))
    return ["\t".join([*row, *[""] * (width - len(row))]) for row in grid if any(row)]


def _grid(rows: Sequence[Sequence[Cell]]) -> list[list[str]] | None:
    grid: list[list[str]] = []
    held: dict[int, tuple[str, int]] = {}  # column: the text of the cell that reaches down into it, for how many rows
    for row in rows:
        figures = any(_FIGURE.fullmatch(cell.text) for cell in row if not cell.continued)
        line: list[str] = []
        still: dict[int, tuple[str, int]] = {}
        for cell in [*row, None]:
            while len(line) in held and not (cell and cell.continued):
                text, left = held[len(line)]
                if left < 1:
                    break
                still[len(line)] = (text, left - 1)
                line.append(text if figures else "")
            if cell is None:
                break
            text = held.get(len(line), ("", 0))[0] if cell.continued else cell.text
            across = max(1, min(cell.across, _WIDEST))
            for column in range(len(line), len(line) + across):
                own = text if column == len(line) else ""
                still[column] = (own, min(max(cell.down, 1), len(rows)) - 1)
            line += [text if figures or not cell.continued else "", *[""] * (across - 1)]
        if len(line) > _WIDEST:
            return None
        held = still
        grid.append(line)
    return grid
