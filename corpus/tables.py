"""Score tables: rows that belong together, under their column headings.

Everything here works on `markup.unmarked` text, whose offsets are those of the notice.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.blocks import blank_between, lines
from corpus.model import Span
from corpus.rows import Row, cells, find_rows
from corpus.vocabulary import vocabulary

_RULE_LINE = re.compile(r"[\s|:=+-]+")
_SCORES_FOR_LINE = re.compile(r"\bscores?\s+for\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_HEADER_LINES = 16
_LONGEST_CAPTION = 90


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that follow one another, under the heading lines above them.

    `headings` has one heading for each column of figures where the text gives them one by one. `caption` is the line
    above it all. `turned` is the same table with its figures taken by columns, where the text leaves open whether
    they were printed by rows or by columns. In a `stacked` table the order of the labels alone says whose a figure is.
    """

    header: tuple[Span, ...]
    rows: tuple[Row, ...]
    headings: tuple[Span, ...] = ()
    caption: Span | None = None
    turned: "Table | None" = None
    stacked: bool = False

    @property
    def width(self) -> int:
        """The number of cells that most rows have; where as many have fewer, that smaller number."""
        return _most([row.width for row in self.rows])

    @property
    def filled(self) -> int:
        """The number of cells up to the last one filled that most rows have."""
        return _most([row.filled for row in self.rows])

    @property
    def span(self) -> Span:
        """The table with its heading."""
        start = min(span.start for span in (*self.header, *self.headings, self.rows[0].span))
        return Span(start, self.rows[-1].span.end)


def find_tables(plain: str, area_words: frozenset[str]) -> list[Table]:
    """Return the tables of `plain` (unmarked text) that have a row for a measure; `area_words` are the area's own."""
    content = table_lines(plain)
    rows, row_lines = find_rows(plain, content)
    tables: list[Table] = []
    group: list[int] = []
    for n in range(len(rows)):
        group.append(n)
        if n + 1 < len(rows) and _only_strays(plain, content[row_lines[n][1] + 1 : row_lines[n + 1][0]]):
            continue
        if any(rows[i].measure and rows[i].figures for i in group):
            first = row_lines[group[0]][0]
            header = find_header(plain, content, first, area_words)
            caption = caption_above(plain, content, first - len(header))
            tables.append(Table(header, tuple(rows[i] for i in group), caption=caption))
        group = []
    return tables


@lru_cache(maxsize=2)  # each way to read a table looks at all lines
def table_lines(plain: str) -> tuple[Span, ...]:
    """Return the lines of `plain` that may be part of a table: neither rules nor what pages are headed with."""
    every = [line for line in lines(plain) if not _RULE_LINE.fullmatch(line.of(plain))]
    return tuple(line for n, line in enumerate(every) if not is_furniture(plain, every, n))


def is_furniture(plain: str, every: Sequence[Span], n: int) -> bool:
    """Return whether a line heads or numbers a page: the letterhead's words alone, or a number on its own.

    A number counts only where no figures stand in the next line, since it may be a row's own or half of a figure.
    """
    line = every[n].of(plain).lower()
    first = _WORD.search(line)
    if first is None or not (first.group().isdigit() or first.group() in vocabulary().furniture) or "\t" in line:
        return False
    words = _WORD.findall(line)
    if all(word.isdigit() for word in words):
        return len(words) == 1 and every[n].of(plain).strip(" -–—.").isdigit() and _stands_apart(plain, every, n)
    return set(words) <= vocabulary().furniture | {word for word in words if word.isdigit()}


def find_header(plain: str, content: Sequence[Span], first: int, area_words: frozenset[str]) -> tuple[Span, ...]:
    """Return the lines above a table's first row (or label) that hold its column headings."""
    known = vocabulary().header | area_words
    found: list[Span] = []
    for n in range(first - 1, max(0, first - _HEADER_LINES) - 1, -1):
        line = content[n].of(plain)
        words = re.findall(r"[^\W\d_]+", line.lower())
        divided = len(cells(plain, content[n])) > 1
        above = content[n - 1].of(plain) if n else ""
        ours = sum(word in known for word in words) * 2 >= len(words)
        name_below = bool(re.search(r"\bscores?\s+for\W*$", above, re.IGNORECASE)) and len(words) < 7
        ended = line.rstrip("\"' ")[-1:] in tuple(".!?") or (line.endswith(":") and not _SCORES_FOR_LINE.search(line))
        if not words or ended or not (divided or ours or name_below):
            break
        found.append(content[n])
    return tuple(reversed(found))


def caption_above(plain: str, content: Sequence[Span], first: int) -> Span | None:
    """Return the line above the line `first` of a table where it may be the table's caption, or None."""
    if first < 1:
        return None
    line = content[first - 1].of(plain)
    ended = line.rstrip("' ")[-1:] in tuple('.!?"') or '"' in line
    return None if ended or len(line) > _LONGEST_CAPTION else content[first - 1]


def _only_strays(plain: str, between: Sequence[Span]) -> bool:
    """Return whether nothing stands between two rows, or nothing but numbers (a page's, or a broken figure's)."""
    return all(re.fullmatch(r"[\d\s%.]+", line.of(plain)) for line in between)


def _stands_apart(plain: str, every: Sequence[Span], n: int) -> bool:
    if not 0 < n < len(every) - 1:
        return False
    above, line, below = every[n - 1 : n + 2]
    if not (blank_between(plain, above.end, line.start) or blank_between(plain, line.end, below.start)):
        return False
    return bool(re.search(r"[a-z]|%$", above.of(plain)) and re.match(r"[\"'(]*[A-Za-z]", below.of(plain)))


def _most(widths: Sequence[int]) -> int:
    ordered = sorted(widths)
    return max(ordered, key=ordered.count)
