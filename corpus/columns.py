"""Which column of a score table is which: from its headings, and in the programme's order where they can't be read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.areas import area_key, canonical_area
from corpus.markup import one_line
from corpus.model import TO_DATE, Area, Span
from corpus.tables import Row, Table, cells
from corpus.vocabulary import vocabulary

Role = Literal["lowest", "highest", "average", "area"]
USUAL_ORDER: tuple[Role, ...] = ("lowest", "highest", "average", "area")
"""The order of the columns in every table that the programme printed, from 2009 to 2012."""

_SCORES_FOR = re.compile(
    r"\bscores?\s+for\b:?\s*(.*?)(?=\s+\b(?:lowest|highest|average|scores?\s+(?:for|from))\b|$)", re.IGNORECASE
)
_GROUP = re.compile(r"\bto\s+date\b|\binspected\b|\bscores\s+from\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """What a row's figures are: `by_column` from marked-off cells, or else `in_order` of printing.

    `why` says what could not be read of it; `assumed` that headings were missing and the usual order was taken.
    """

    by_column: dict[int, Role] | None = None
    in_order: tuple[Role, ...] | None = None
    why: str = ""
    assumed: bool = False


def read_columns(plain: str, table: Table, area: str, areas: Sequence[Area]) -> Columns:
    """Return the roles of a table's columns for the scores of `area`."""
    header_cells = [cells(plain, line) for line in table.header]
    marked = [row for row in table.rows if row.measure and row.width]
    if marked and any(len(line) > 1 for line in header_cells):
        return _by_column(plain, header_cells, marked, area, areas)
    heading = [one_line(line.of(plain)) for line in table.header]
    measured = [row for row in table.rows if row.measure]
    return _in_order(heading, max(len(row.figures) for row in measured), area, areas)


def names_area(heading: str, area: str, areas: Sequence[Area]) -> bool | None:
    """Return whether a column heading names `area`: None where it names no area at all."""
    for_area = _SCORES_FOR.search(heading)
    name = for_area.group(1).strip() if for_area else heading.strip()
    if not name:
        return None
    if canonical_area(name, areas) == area or area_key(name) == area_key(area):
        return True
    # Narrow cells interleave their lines ("Scores for and the English Luton"): the words left over must be the area.
    common = vocabulary().header
    left = [word for word in area_key(heading).split() if word not in common]
    if left and left == [word for word in area_key(area).split() if word not in common]:
        return True
    if for_area:
        return False
    return False if any(area_key(name) == area_key(known.name) for known in areas) else None


def _by_column(plain: str, header: list[list[Span]], rows: list[Row], area: str, areas: Sequence[Area]) -> Columns:
    numeric = sorted({figure.column for row in rows for figure in row.figures if figure.column is not None})
    text = {
        column: one_line(" ".join(line[column].of(plain) for line in header if len(line) > 1 and column < len(line)))
        for column in numeric
    }
    roles: dict[int, Role] = {}
    for column in numeric:
        named = [statistic for statistic in TO_DATE if vocabulary().statistics[statistic].search(text[column])]
        if len(named) == 1:
            roles[column] = named[0]
    if len(set(roles.values())) < len(roles):
        return Columns(why="two columns have the same heading")
    rest = [column for column in numeric if column not in roles]
    elsewhere = [
        one_line(cell.of(plain)) for line in header for cell in line if _SCORES_FOR.search(one_line(cell.of(plain)))
    ]
    ours = [column for column in rest if names_area(text[column], area, areas)]
    current = [column for column in ours if not vocabulary().recall.search(text[column])] if len(ours) > 1 else ours
    if len(current) == 1:
        return Columns(by_column={**roles, current[0]: "area"})
    if len(ours) > 1:
        return Columns(by_column=roles, why=f"several columns give scores for {area}")
    naming = [names_area(heading, area, areas) for heading in (*elsewhere, *(text[column] for column in rest))]
    if False in naming and True not in naming:
        return Columns(by_column=roles, why=f"its columns give the scores of another area than {area}")
    if not rest:
        return Columns(by_column=roles, why=f"it has no column for {area}")
    return _left_over(roles, rest, [text[column] for column in rest], bool(elsewhere))


def _left_over(roles: dict[int, Role], rest: list[int], headings: list[str], named: bool) -> Columns:
    """Give the columns without a heading the roles without a column, if that is the programme's usual order."""
    missing = [role for role in USUAL_ORDER if role not in roles.values()]
    filled: dict[int, Role] = {**roles, **dict(zip(rest, missing, strict=False))}
    usual = [filled[column] for column in sorted(filled)] == list(USUAL_ORDER)
    if len(rest) == len(missing) == 1 and missing == ["area"] and (named or not headings[0]):
        return Columns(by_column=filled)
    unreadable = all(len(re.findall(r"[^\W\d_]{4,}", heading)) == 0 or "'" in heading for heading in headings)
    if len(rest) == len(missing) and usual and unreadable:
        return Columns(by_column=filled, assumed=True)
    return Columns(by_column=roles, why="the heading of a column could not be read")


def _in_order(heading: list[str], count: int, area: str, areas: Sequence[Area]) -> Columns:
    whole = " ".join(heading)
    if not re.search(r"[^\W\d_]{3,}", whole):
        if count == len(USUAL_ORDER):
            return Columns(in_order=USUAL_ORDER, assumed=True)
        return Columns(why="it has no column headings")
    places: list[tuple[int, Role]] = [
        (m.start(), statistic) for statistic in TO_DATE if (m := vocabulary().statistics[statistic].search(whole))
    ]
    statistics = [statistic for _, statistic in sorted(places)]
    named = list(_SCORES_FOR.finditer(whole))
    if len(named) > 1:
        return Columns(why="it gives the scores of more than one area")
    headings = (whole[named[0].start() :], whole, *heading) if named else ()
    if headings and not any(names_area(words, area, areas) for words in headings):
        return Columns(why=f"its heading names another area than {area}")
    if len(statistics) == count and count:
        return Columns(in_order=tuple(statistics))
    if len(statistics) + 1 != count or (statistics and len(statistics) < len(TO_DATE)):
        return Columns(why=f"its rows have {count} figures and its headings do not say which is which")
    if statistics:
        return Columns(in_order=_with_area(heading, statistics, area, areas))
    return Columns(in_order=("area",)) if named else Columns(why="it has no column headings that could be read")


def _with_area(heading: list[str], statistics: list[Role], area: str, areas: Sequence[Area]) -> tuple[Role, ...]:
    """Place the area's column: first where its heading comes first, else last, as the programme had it.

    In a flattened table "Scores for AREA" often stands above "Lowest Highest Average" and still heads the last
    column, so only a place before the heading of the to-date columns, or in one line with their names, counts.
    """
    for line in heading:
        places = [m.start() for role in TO_DATE if (m := vocabulary().statistics[role].search(line))]
        score_for = _SCORES_FOR.search(line)
        if len(places) == len(TO_DATE):
            own = score_for.start() if score_for else area_key(line).find(area_key(area))
            if score_for or own >= 0:
                return ("area", *statistics) if own < min(places) else (*statistics, "area")
    whole = " ".join(heading)
    group, score_for = _GROUP.search(whole), _SCORES_FOR.search(whole)
    if group and score_for and score_for.start() < group.start():
        return ("area", *statistics)
    return (*statistics, "area")
