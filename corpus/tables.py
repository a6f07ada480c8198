"""Score tables: their rows and column headings, in the layouts in which they reach a newsroom.

A row may be one line with tabs or pipes between its cells, one line with spaces only, or be flattened to several
lines with its label and its figures one below the other. Everything here works on `markup.unmarked` text, whose
offsets are those of the notice.
"""

import re
from dataclasses import dataclass

from corpus.blocks import lines, trimmed
from corpus.markup import one_line
from corpus.model import MEASURES, Measure, Span
from corpus.vocabulary import vocabulary

_FIGURE = r"(?<![\w.,])\d{1,3}(?:\.\d+)?(?:[^\S\n]?(?:%|per\s?cent\b))?(?![\w%])"
_CELL_FIGURE = re.compile(rf"[\s\"'(]*({_FIGURE})[\s\"')]*")
_TAIL = re.compile(rf"(?:^|(?<=\s)|(?<=[)'\"]))({_FIGURE}(?:[\s|]+{_FIGURE})*)[\s|]*$")
_ONE = re.compile(_FIGURE)
_CELL = re.compile(r"[^\t|]*")
_RULE_LINE = re.compile(r"[\s|:=+-]+")
_LABEL_LINES = 5
_MOST_COLUMNS = 12
_HEADER_LINES = 16


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as printed: its characters, its value (a fraction only where one is printed) and its column.

    `column` counts the row's cells from 0 (the label); it is None where the cells are not marked off.
    """

    span: Span
    value: float
    column: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of figures: `measure` is None for a row of something else; `width` is its number of cells, or 0."""

    measure: Measure | None
    span: Span
    figures: tuple[Printed, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that follow one another, under the heading lines above them."""

    header: tuple[Span, ...]
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        """The number of cells that most rows have; where as many have fewer, that smaller number."""
        widths = sorted(row.width for row in self.rows)
        return max(widths, key=widths.count)

    @property
    def span(self) -> Span:
        """The table with its heading."""
        start = self.header[0].start if self.header else self.rows[0].span.start
        return Span(start, self.rows[-1].span.end)


def measure_of(label: str) -> Measure | None:
    """Return the measure that a row's label names, or None where it names none, several or a part of one."""
    words = vocabulary()
    plain = one_line(re.sub(r"-\s*\n\s*", "", label))
    outside = re.sub(r"\([^)]*\)?", " ", plain)
    patterns = words.names
    named = [measure for measure in MEASURES if patterns[measure].search(outside)]
    if not named:
        patterns = words.glosses
        named = [measure for measure in MEASURES if patterns[measure].search(plain)]
    if len(named) != 1:
        return None
    inside = " ".join(re.findall(r"\([^)]*", plain))
    glossed = [m for m in MEASURES if words.glosses[m].search(plain) or words.names[m].search(inside)]
    if any(measure != named[0] for measure in glossed):
        return None  # the label of one row run into the gloss of another
    rest = words.names[named[0]].sub(" ", outside)
    rest = words.glosses[named[0]].sub(" ", rest)
    gloss_words = {"action", "protect", "young", "person", "people", "public", "child"}
    left = set(re.findall(r"\w+", rest.lower())) - words.filler - gloss_words
    return None if left else named[0]


def find_tables(plain: str, area_words: frozenset[str]) -> list[Table]:
    """Return the tables of `plain` (unmarked text) that have a row for a measure; `area_words` are the area's own."""
    content = [line for line in lines(plain) if not _RULE_LINE.fullmatch(line.of(plain))]
    rows, row_lines = _rows(plain, content)
    tables: list[Table] = []
    group: list[int] = []
    for n in range(len(rows)):
        group.append(n)
        if n + 1 < len(rows) and row_lines[n][1] + 1 == row_lines[n + 1][0]:
            continue  # no other line between this row and the next
        if any(rows[i].measure for i in group):
            header = _header(plain, content, row_lines[group[0]][0], area_words)
            tables.append(Table(header, tuple(rows[i] for i in group)))
        group = []
    return tables


def cells(plain: str, line: Span) -> list[Span]:
    """Return the cells of a line that tabs or pipes divide, without surrounding whitespace; else the line alone."""
    start, end = line.start, line.end
    if "|" in line.of(plain):
        start += plain[start] == "|"
        end -= plain[end - 1] == "|" and end - 1 > start
    else:
        while start > 0 and plain[start - 1] in "\t ":
            start -= 1  # a line's empty first cells are whitespace
        while end < len(plain) and plain[end] in "\t ":
            end += 1
        if "\t" not in plain[start:end]:
            return [line]
    found: list[Span] = []
    at = start
    for stop in [m.start() for m in re.finditer(r"[\t|]", plain[start:end])]:
        found.append(trimmed(plain, Span(at, start + stop)))
        at = start + stop + 1
    return [*found, trimmed(plain, Span(at, end))]


def _rows(plain: str, content: list[Span]) -> tuple[list[Row], list[tuple[int, int]]]:
    """Return the rows, and for each the numbers of its first and last line."""
    rows: list[Row] = []
    places: list[tuple[int, int]] = []
    n = 0
    while n < len(content):
        label, figures, width = _figures_at_end(plain, content[n])
        if not figures:
            n += 1
            continue
        first = last = n
        while last + 1 < len(content) and len(figures) < _MOST_COLUMNS:  # figures flattened to lines of their own
            more_label, more, _ = _figures_at_end(plain, content[last + 1])
            if not more or more_label.start < more_label.end:
                break
            figures = [Printed(f.span, f.value, None) for f in [*figures, *more]]
            width = 0
            last += 1
        floor = places[-1][1] + 1 if places else 0
        first, measure = _label(plain, content, first, floor, label)
        if measure or width or len(figures) > 2:
            rows.append(Row(measure, Span(content[first].start, content[last].end), tuple(figures), width))
            places.append((first, last))
        n = last + 1
    return rows, places


def _figures_at_end(plain: str, line: Span) -> tuple[Span, list[Printed], int]:
    """Return a line's label, the figures after it and its number of cells (0 where cells are not marked off)."""
    parts = cells(plain, line)
    if len(parts) > 1:
        found = [
            _printed(plain, Span(cell.start + m.start(1), cell.start + m.end(1)), column)
            for column, cell in enumerate(parts)
            if column and (m := _CELL_FIGURE.fullmatch(cell.of(plain)))
        ]
        return parts[0], found, len(parts)
    tail = _TAIL.search(line.of(plain))
    if not tail:
        return line, [], 0
    start = line.start + tail.start(1)
    found = [_printed(plain, Span(start + m.start(), start + m.end()), None) for m in _ONE.finditer(tail.group(1))]
    return trimmed(plain, Span(line.start, start)), found, 0


def _printed(plain: str, span: Span, column: int | None) -> Printed:
    digits = re.match(r"[\d.]+", span.of(plain))
    return Printed(span, float(digits.group()) if digits else -1.0, column)


def _label(plain: str, content: list[Span], first: int, floor: int, own: Span) -> tuple[int, Measure | None]:
    """Return the line at which a row's label starts and the measure that it names, taking in lines above."""
    best, measure = first, measure_of(own.of(plain))
    for n in range(first - 1, max(floor, first - _LABEL_LINES) - 1, -1):
        wider = measure_of(plain[content[n].start : own.end])
        if wider and (measure is None or wider == measure):
            best, measure = n, wider
        elif measure:
            break
    return best, measure


def _header(plain: str, content: list[Span], first: int, area_words: frozenset[str]) -> tuple[Span, ...]:
    """Return the lines above a table's first row that hold its column headings."""
    known = vocabulary().header | area_words
    found: list[Span] = []
    for n in range(first - 1, max(0, first - _HEADER_LINES) - 1, -1):
        line = content[n].of(plain)
        words = re.findall(r"[^\W\d_]+", line.lower())
        divided = len(cells(plain, content[n])) > 1
        above = content[n - 1].of(plain) if n else ""
        ours = sum(word in known for word in words) * 2 >= len(words)
        name_below = bool(re.search(r"\bscores?\s+for\W*$", above, re.IGNORECASE)) and len(words) < 7
        if not words or line.rstrip("\"' ")[-1:] in tuple(".!?:") or not (divided or ours or name_below):
            break
        found.append(content[n])
    return tuple(reversed(found))
