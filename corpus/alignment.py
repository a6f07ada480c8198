"""Columns of a table set with spaces: each figure belongs to the heading that it stands under."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.model import TO_DATE, Span
from corpus.roles import Role
from corpus.rows import Row
from corpus.vocabulary import vocabulary

_APART = re.compile(r"[^\S\n]{2,}")
"""What divides the cells of such a table: more than the one space between words."""

Reach = tuple[int, int]
"""The first character of a column in its line, and the one behind its last."""


def aligned_roles(plain: str, header: Sequence[Span], rows: Sequence[Row]) -> tuple[Role, ...] | None:
    """Return the roles of the figures in their order, where each to-date heading stands over one column of figures.

    The column left over is the area's. None where the text does not set its columns apart with spaces, or where a
    heading stands over no column, or two over one.
    """
    columns = _columns(plain, rows)
    if len(columns) != len(TO_DATE) + 1:
        return None
    roles: dict[int, Role] = {}
    for line in header:
        if not _APART.search(line.of(plain)):
            continue
        for statistic in TO_DATE:
            for found in vocabulary().statistics[statistic].finditer(line.of(plain)):
                start = _offset(plain, line.start + found.start())
                over = _under((start, start + len(found.group())), columns)
                if over is None or over in roles or statistic in roles.values():
                    return None
                roles[over] = statistic
    if len(roles) != len(TO_DATE):
        return None
    return tuple(roles.get(column, "area") for column in range(len(columns)))


def _columns(plain: str, rows: Sequence[Row]) -> list[Reach]:
    """Return how far each column of figures reaches over all rows; nothing where rows differ or columns touch."""
    if not rows or len({len(row.figures) for row in rows}) != 1:
        return []
    reaches: list[Reach] = []
    for figures in zip(*(row.figures for row in rows), strict=True):
        starts = [_offset(plain, figure.span.start) for figure in figures]
        ends = [_offset(plain, figure.span.end) for figure in figures]
        reaches.append((min(starts), max(ends)))
    between = (plain[one.span.end : other.span.start] for row in rows for one, other in pairwise(row.figures))
    apart = all(end < start for (_, end), (start, _) in pairwise(reaches))
    return reaches if apart and all(_APART.fullmatch(gap) for gap in between) else []


def _under(heading: Reach, columns: Sequence[Reach]) -> int | None:
    """Return the column that a heading stands over: the only one that it overlaps, else the nearest by far."""
    overlapping = [n for n, (start, end) in enumerate(columns) if start < heading[1] and heading[0] < end]
    if len(overlapping) == 1:
        return overlapping[0]
    middle = sum(heading) / 2
    distances = sorted((abs(middle - sum(column) / 2), n) for n, column in enumerate(columns))
    return distances[0][1] if not overlapping and distances[0][0] * 2 < distances[1][0] else None


def _offset(plain: str, at: int) -> int:
    """Return how far into its line a character stands."""
    return at - (plain.rfind("\n", 0, at) + 1)
