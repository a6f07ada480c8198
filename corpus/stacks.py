"""Score tables that a PDF's text layer gives otherwise than row by row: all labels first, then the figures.

The figures may follow column by column, each column under its heading or all headings together, or row by row; and
a table may be printed with its measures as columns. Which of them it is is settled by the headings and the lines,
or else by which way the lowest, average and highest come out in order (see `figures`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.labels import may_begin, measure_of
from corpus.model import MEASURES, Measure, Span
from corpus.rows import Printed, Row, cells, figures_at_end
from corpus.tables import Table, caption_above, find_header, table_lines
from corpus.vocabulary import vocabulary

_LABEL_LINES = 5
_LONGEST_HEADING = 16
"""Words in a line of a heading."""


@dataclass(slots=True)
class _Run:
    """Figures that follow one another, under the heading lines between them and what was before."""

    heading: list[Span] = field(default_factory=list)
    lines: list[list[Printed]] = field(default_factory=list)

    @property
    def figures(self) -> list[Printed]:
        return [figure for line in self.lines for figure in line]


def find_stacks(plain: str, area_words: frozenset[str]) -> list[Table]:
    """Return the tables of `plain` (unmarked text) in which the labels of all three measures precede the figures."""
    content = table_lines(plain)
    found: list[Table] = []
    n = 0
    while n < len(content):
        read = _turned(plain, content, n, area_words) or _stacked(plain, content, n, area_words)
        if read:
            table, end = read
            above = sum(line.start < content[n].start for line in table.header)
            found.append(replace(table, caption=caption_above(plain, content, n - above)))
            n = end
        else:
            n += 1
    return found


def _stacked(plain: str, content: Sequence[Span], first: int, area_words: frozenset[str]) -> tuple[Table, int] | None:
    """Return the table whose labels start at the line `first`, and the number of the line behind it."""
    if not may_begin(content[first].of(plain)):
        return None
    measures, n = _labels(plain, content, first)
    if len(measures) != len(MEASURES):
        return None
    runs, end = _runs(plain, content, n, area_words)
    if not runs or not runs[-1].lines:
        return None
    whole = Span(content[first].start, content[end - 1].end)
    headings = tuple(Span(run.heading[0].start, run.heading[-1].end) for run in runs if run.heading)
    if len(headings) == len(runs) and all(len(run.figures) == len(measures) for run in runs):
        columns = [run.figures for run in runs]
        return Table((), _by_columns(measures, columns, whole), headings, stacked=True), end
    if len(runs) > 1 or len(runs[0].figures) % len(measures):
        return None
    header = (*find_header(plain, content, first, area_words), *runs[0].heading)
    return _undivided(measures, runs[0], whole, header), end


def _undivided(measures: Sequence[Measure], run: _Run, whole: Span, header: tuple[Span, ...]) -> Table:
    """Return the table of figures that all follow one another: by rows, by columns, or either with the other."""
    figures = run.figures
    across, down = len(figures) // len(measures), len(measures)
    by_rows = [figures[at : at + across] for at in range(0, len(figures), across)]
    columns = [figures[at : at + down] for at in range(0, len(figures), down)]
    rows = tuple(Row(m, whole, tuple(row)) for m, row in zip(measures, by_rows, strict=True))
    turned = tuple(Row(m, whole, tuple(col[k] for col in columns)) for k, m in enumerate(measures))
    lengths = {len(line) for line in run.lines}
    if lengths == {across} and across != down:
        return Table(header, rows, stacked=True)
    if lengths == {down} and across != down:
        return Table(header, turned, stacked=True)
    return Table(header, rows, turned=Table(header, turned, stacked=True), stacked=True)


def _by_columns(measures: Sequence[Measure], columns: Sequence[Sequence[Printed]], whole: Span) -> tuple[Row, ...]:
    return tuple(
        Row(measure, whole, tuple(_in_column(column[k], n) for n, column in enumerate(columns)))
        for k, measure in enumerate(measures)
    )


def _in_column(figure: Printed, column: int) -> Printed:
    return Printed(figure.span, figure.value, column, figure.percent)


def _labels(plain: str, content: Sequence[Span], first: int) -> tuple[list[Measure], int]:
    """Return the measures that the lines from `first` on name one after another, and the line behind them."""
    measures: list[Measure] = []
    n = first
    while n < len(content) and len(measures) < len(MEASURES):
        longest, named = n, None
        if content[n].of(plain).startswith("("):
            break
        for end in range(n, min(len(content), n + _LABEL_LINES)):
            label = plain[content[n].start : content[end].end]
            if re.search(r"\d", label):
                break
            if (measure := measure_of(label)) and measure not in measures:
                longest, named = end + 1, measure
            elif named:
                break
        if named is None:
            break
        measures.append(named)
        n = longest
        if n < len(content) and content[n].of(plain).startswith("("):
            break  # another measure's gloss: the labels are not what they seem
    return measures, n


def _runs(plain: str, content: Sequence[Span], first: int, area_words: frozenset[str]) -> tuple[list[_Run], int]:
    """Return the figures from the line `first` on with their headings, and the number of the line behind them."""
    runs: list[_Run] = []
    heading: list[Span] = []
    n = end = first
    for n in range(first, len(content)):
        label, figures, _ = figures_at_end(plain, content[n])
        if label.start < label.end:
            if not _is_heading(plain, label, heading, area_words):
                break
            heading.append(label)
        if figures:
            if heading or not runs:
                runs.append(_Run(heading))
                heading = []
            runs[-1].lines.append(figures)
            end = n + 1
    return runs, end


def _is_heading(plain: str, label: Span, before: Sequence[Span], area_words: frozenset[str]) -> bool:
    words = re.findall(r"[^\W\d_]+", label.of(plain).lower())
    if len(words) > _LONGEST_HEADING:
        return False
    goes_on = bool(before) and bool(re.search(r"\bscores?\s+for\W*$", before[-1].of(plain), re.IGNORECASE))
    names_area = goes_on or words[:2] in (["scores", "for"], ["score", "for"])
    return bool(words) and (names_area or set(words) <= vocabulary().header | area_words)


def _turned(plain: str, content: Sequence[Span], first: int, area_words: frozenset[str]) -> tuple[Table, int] | None:
    """Return the table whose marked-off columns are the measures, with the heading in the line `first`."""
    top = cells(plain, content[first])
    if len(top) < 2:
        return None
    named = {n: measure for n, cell in enumerate(top) if (measure := measure_of(cell.of(plain)))}
    if len(named) < 2 or len(set(named.values())) < len(named):
        return None
    headings: list[Span] = []
    figures: dict[Measure, list[Printed]] = {measure: [] for measure in named.values()}
    n = first + 1
    while n < len(content):
        label, found, width = figures_at_end(plain, content[n])
        if not found or width != len(top) or label.start == label.end:
            break
        for figure in found:
            if figure.column in named:
                figures[named[figure.column]].append(_in_column(figure, len(headings)))
        headings.append(label)
        n += 1
    if not headings:
        return None
    whole = Span(content[first].start, content[n - 1].end)
    return Table((), tuple(Row(m, whole, tuple(f)) for m, f in figures.items()), tuple(headings)), n
