"""Score lists that name each figure: a measure's label, and below it lines such as "Lowest to date: 37%".

So definition lists of web pages come out, and what people type who have no table. Everything here works on
`markup.unmarked` text, whose offsets are those of the notice.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.labels import may_begin, measure_of
from corpus.markup import one_line
from corpus.model import Measure, Span
from corpus.rows import Printed, Row, cells, figures_at_end
from corpus.tables import Table, caption_above, table_lines

_LABEL_LINES = 3
_FEWEST = 2
"""Figures of a measure, and measures of a list: fewer could be a sentence broken over lines."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A measure with its figures, the name before each, and the numbers of its first line and the one behind it."""

    measure: Measure
    span: Span
    names: tuple[Span, ...]
    figures: tuple[Printed, ...]
    first: int
    end: int


def find_named(plain: str) -> list[Table]:
    """Return the lists of `plain` (unmarked text) that give several measures' figures, each figure by its name."""
    content = table_lines(plain)
    found: list[Table] = []
    group: list[_Entry] = []
    for entry in [*_entries(plain, content), None]:
        if group and (entry is None or not _goes_on(plain, content, group, entry)):
            if len(group) >= _FEWEST:
                rows = tuple(Row(each.measure, each.span, each.figures) for each in group)
                caption = caption_above(plain, content, group[0].first)
                found.append(Table((), rows, group[0].names, caption))
            group = []
        group += [entry] if entry else []
    return found


def _entries(plain: str, content: Sequence[Span]) -> Iterator[_Entry]:
    n = 0
    while n < len(content):
        entry = _entry(plain, content, n)
        if entry:
            yield entry
        n = entry.end if entry else n + 1


def _entry(plain: str, content: Sequence[Span], first: int) -> _Entry | None:
    """Return the measure whose label starts at the line `first` with the figures below it, or None."""
    if not may_begin(content[first].of(plain)):
        return None
    for n in range(first + 1, min(len(content), first + _LABEL_LINES + 1)):
        label = plain[content[first].start : content[n - 1].end]
        figures: list[tuple[Span, Printed]] = []
        if (measure := measure_of(label)) and not any(character.isdigit() for character in label):
            figures = list(_named_figures(plain, (content[k] for k in range(n, len(content)))))
        if measure and len(figures) >= _FEWEST:
            end = n + len(figures)
            return _Entry(
                measure,
                Span(content[first].start, content[end - 1].end),
                tuple(name for name, _ in figures),
                tuple(Printed(f.span, f.value, column, f.percent) for column, (_, f) in enumerate(figures)),
                first,
                end,
            )
    return None


def _named_figures(plain: str, content: Iterable[Span]) -> Iterator[tuple[Span, Printed]]:
    """Give the figures of the lines that hold a name and one figure each, with the names, up to the first other."""
    for line in content:
        name, figures, _ = figures_at_end(plain, line)
        if len(figures) != 1 or len(cells(plain, line)) > 1 or name.start == name.end or measure_of(name.of(plain)):
            return
        yield name, figures[0]


def _goes_on(plain: str, content: Sequence[Span], group: Sequence[_Entry], entry: _Entry) -> bool:
    """Return whether an entry follows the last of `group`, for another measure and with the same names in order."""
    names = [[one_line(name.of(plain)).casefold() for name in each.names] for each in (group[0], entry)]
    follows = content[group[-1].end].start == entry.span.start if group[-1].end < len(content) else False
    return follows and names[0] == names[1] and all(each.measure != entry.measure for each in group)
