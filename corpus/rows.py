"""Rows of figures: a label and the figures that follow it, however the row's lines were broken.

A row may be one line with tabs or pipes between its cells, one line with spaces only, or be flattened to several
lines with its label and its figures one below the other. Everything here works on `markup.unmarked` text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.blocks import trimmed
from corpus.labels import measure_of
from corpus.markup import DIGITS, JOINT
from corpus.model import Measure, Span
from corpus.vocabulary import vocabulary

_FIGURE = rf"(?<![\w.,]){DIGITS}(?:\.[0-9]+)?(?:[^\S\n]*(?:%|per\s?cent\b))?(?![\w%{JOINT}])"
_CELL_FIGURE = re.compile(rf"[\s\"'(]*({_FIGURE})[\s\"')]*")
_TAIL = re.compile(rf"(?:^|(?<=\s)|(?<=[)'\"]))({_FIGURE}(?:(?:[\s|]+|[,;]\s+){_FIGURE})*)[\s|]*$")
_ONE = re.compile(_FIGURE)
_PERCENT = re.compile(r"\d\s*(?:%|per\s?cent\b)")
_DIVIDER = re.compile(r"[\t|]")
_DIGIT = re.compile(r"\d")
_LABEL_LINES = 5
_MOST_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as printed: its characters, its value and its column.

    The value has a fraction only where one is printed, and is -1 for what is no number that anyone prints ("069").
    `column` counts the row's cells from 0 (the label); it is None where the cells are not marked off. `percent` is
    whether the figure bears its sign.
    """

    span: Span
    value: float
    column: int | None
    percent: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row of figures: `measure` is None for a row of something else.

    `width` is its number of cells, or 0 where they are not marked off; `filled` the number up to the last that is
    not empty. Without figures it is a row whose figures could not be told.
    """

    measure: Measure | None
    span: Span
    figures: tuple[Printed, ...]
    width: int = 0
    filled: int = 0

    @property
    def labelled(self) -> bool:
        """Whether anything stands before the row's first figure."""
        return not self.figures or self.figures[0].span.start > self.span.start


def cells(plain: str, line: Span) -> list[Span]:
    """Return the cells of a line that tabs or pipes divide, without surrounding whitespace; else the line alone."""
    start, end = line.start, line.end
    if "|" in line.of(plain):
        start += plain[start] == "|"
        end -= plain[end - 1] == "|" and end - 1 > start
    elif "\t" not in plain:
        return [line]
    else:
        while start > 0 and plain[start - 1] in "\t ":
            start -= 1  # a line's empty first cells are whitespace
        while end < len(plain) and plain[end] in "\t ":
            end += 1
        if "\t" not in plain[start:end]:
            return [line]
    found: list[Span] = []
    at = start
    for stop in [m.start() for m in _DIVIDER.finditer(plain[start:end])]:
        found.append(trimmed(plain, Span(at, start + stop)))
        at = start + stop + 1
    return [*found, trimmed(plain, Span(at, end))]


def find_rows(plain: str, content: Sequence[Span]) -> tuple[list[Row], list[tuple[int, int]]]:
    """Return the rows in the lines `content`, and for each the numbers of its first and last line."""
    rows: list[Row] = []
    places: list[tuple[int, int]] = []
    n = 0
    while n < len(content):
        label, figures, width = figures_at_end(plain, content[n])
        floor = places[-1][1] + 1 if places else 0
        if not figures or len(_PERCENT.findall(label.of(plain))) > 1:
            at, untold = _untold(plain, content, n, floor)
            if untold:
                rows.append(Row(untold, Span(content[at].start, content[n].end), ()))
                places.append((at, n))
            n += 1
            continue
        last, figures, single = _with_lines_below(plain, content, n, figures)
        width = width if single else 0
        filled = _filled(cells(plain, content[n])) if width else 0
        first, measure = _label(plain, content, n, floor, label)
        if measure or width or len(figures) > 2:
            if measure is None and label.start == label.end and floor < n and places:
                first = n - 1  # the label of a row of something else
            elif measure:
                last = _label_goes_on(plain, content, (first, last), label, measure)
            span = Span(content[first].start, content[last].end)
            rows.append(Row(measure, span, tuple(figures), width, filled))
            places.append((first, last))
        n = last + 1
    return rows, places


def figures_at_end(plain: str, line: Span) -> tuple[Span, list[Printed], int]:
    """Return a line's label, the figures after it and its number of cells (0 where cells are not marked off)."""
    parts = cells(plain, line)
    if len(parts) > 1:
        found = [
            _printed(plain, Span(cell.start + m.start(1), cell.start + m.end(1)), column)
            for column, cell in enumerate(parts)
            if column and (m := _CELL_FIGURE.fullmatch(cell.of(plain)))
        ]
        return parts[0], found, len(parts)
    words = line.of(plain)
    tail = _DIGIT.search(words) and _TAIL.search(words)
    if not tail:
        return line, [], 0
    start = line.start + tail.start(1)
    found = [_printed(plain, Span(start + m.start(), start + m.end()), None) for m in _ONE.finditer(tail.group(1))]
    return trimmed(plain, Span(line.start, start)), found, 0


def _with_lines_below(
    plain: str, content: Sequence[Span], first: int, figures: list[Printed]
) -> tuple[int, list[Printed], bool]:
    """Return the last line of figures flattened to lines of their own, all figures, and whether it was one line."""
    last = first
    while last + 1 < len(content) and len(figures) < _MOST_COLUMNS:
        label, more, _ = figures_at_end(plain, content[last + 1])
        if not more or label.start < label.end or (figures[-1].percent and not more[0].percent):
            break  # a number without its sign among percentages: a page's, or half of a figure
        figures = [Printed(f.span, f.value, None, f.percent) for f in [*figures, *more]]
        last += 1
    return last, figures, last == first


def _filled(parts: Sequence[Span]) -> int:
    return max((n for n, cell in enumerate(parts, 1) if cell.start < cell.end), default=0)


def _printed(plain: str, span: Span, column: int | None) -> Printed:
    figure = span.of(plain).replace(JOINT, "")
    digits = re.match(r"(?:0|[1-9][0-9]*)(?![0-9])(?:\.[0-9]+)?", figure)
    return Printed(span, float(digits.group()) if digits else -1.0, column, not figure[-1].isdigit())


def _untold(plain: str, content: Sequence[Span], n: int, floor: int) -> tuple[int, Measure | None]:
    """Return the first line and the measure of a row whose figures, in the line `n`, cannot be told apart."""
    words = content[n].of(plain)
    digit = _DIGIT.search(words)
    if digit is None or len(_PERCENT.findall(words)) < 2:
        return n, None
    return _label(plain, content, n, floor, trimmed(plain, Span(content[n].start, content[n].start + digit.start())))


def _label(plain: str, content: Sequence[Span], first: int, floor: int, own: Span) -> tuple[int, Measure | None]:
    """Return the line at which a row's label starts and the measure that it names, taking in lines above."""
    best, measure = first, measure_of(own.of(plain))
    for n in range(first - 1, max(floor, first - _LABEL_LINES) - 1, -1):
        wider = measure_of(plain[content[n].start : own.end])
        if wider and (measure is None or wider == measure):
            best, measure = n, wider
        elif measure:
            break
    return best, measure


def _label_goes_on(plain: str, content: Sequence[Span], place: tuple[int, int], label: Span, measure: Measure) -> int:
    """Return the last line of a row whose label goes on in the lines below its figures."""
    first, last = place
    words = plain[content[first].start : label.end]
    for n in range(last + 1, min(len(content), last + 4)):
        line = content[n].of(plain)
        words += "\n" + line
        if measure_of(words) != measure or figures_at_end(plain, content[n])[1]:
            break
        if line.lstrip("\"'")[:1].isupper() and vocabulary().names[measure].search(line):
            break  # the label of the next row, which names the measure anew
        last = n
    return last
