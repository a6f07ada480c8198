"""Which column of a score table is which: from its headings, and in the programme's order where they can't be read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.alignment import aligned_roles
from corpus.areas import area_key, canonical_area
from corpus.dates import MONTHS
from corpus.markup import one_line
from corpus.model import TO_DATE, Area, Span
from corpus.roles import Role
from corpus.rows import Row, cells
from corpus.tables import Table
from corpus.vocabulary import vocabulary

USUAL_ORDER: tuple[Role, ...] = ("lowest", "highest", "average", "area")
"""The order of the columns in every table that the programme printed, from 2009 to 2012."""

_SCORES_FOR = re.compile(
    r"\bscores?\s+for\b:?\s*(.*?)(?=\s+\b(?:lowest|highest|average|scores?\s+(?:for|from))\b|$)", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_TIME = re.compile(
    rf"\b(?:in|of|{'|'.join(MONTHS)})\s+(?={_YEAR.pattern})|{_YEAR.pattern}|\b(?:in|at)\s*$", re.IGNORECASE
)
_OWN_SCORE = re.compile(r"\bscore\b(?!\s+from)", re.IGNORECASE)
_GROUP = re.compile(r"\bto\s+date\b|\binspected\b|\bscores\s+from\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """What a row's figures are: `by_column` from marked-off cells, or else `in_order` of printing.

    `why` says what could not be read of it; `assumed` that headings were missing and the usual order was taken;
    `guessed` that the headings leave open which of the figures is the area's, and that the last was taken, as the
    programme printed it; `unread` are headings that say neither of which area's scores nor of which inspection's their
    columns are.
    """

    by_column: dict[int, Role] | None = None
    in_order: tuple[Role, ...] | None = None
    why: str = ""
    assumed: bool = False
    guessed: bool = False
    unread: tuple[str, ...] = ()


def read_columns(plain: str, table: Table, area: str, areas: Sequence[Area]) -> Columns:
    """Return the roles of a table's columns for the scores of `area`."""
    measured = [row for row in table.rows if row.measure and row.figures]
    if table.headings:
        text = {column: one_line(heading.of(plain)) for column, heading in enumerate(table.headings)}
        return _by_column(text, list(text.values()), area, areas)
    header_cells = [cells(plain, line) for line in table.header]
    marked = [row for row in measured if row.width]
    if marked and any(len(line) > 1 for line in header_cells):
        every = [one_line(cell.of(plain)) for line in header_cells for cell in line]
        return _by_column(_heading_texts(plain, header_cells, marked), every, area, areas)
    heading = [one_line(line.of(plain)) for line in table.header]
    aligned = aligned_roles(plain, table.header, measured)
    if aligned and not _of_another(heading, area, areas):
        return Columns(in_order=aligned)
    counts = sorted((len(row.figures) for row in measured), reverse=True)
    return _in_order(heading, max(counts, key=counts.count), area, areas)


def names_area(heading: str, area: str, areas: Sequence[Area]) -> bool | None:
    """Return whether a column heading names `area`: None where it names no area at all."""
    heading = _TIME.sub(" ", vocabulary().now.sub(" ", vocabulary().recall.sub(" ", heading)))
    for_area = _SCORES_FOR.search(heading)
    name = (for_area.group(1) if for_area else heading).strip(" ,;:()")
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


def _heading_texts(plain: str, header: list[list[Span]], rows: list[Row]) -> dict[int, str]:
    """Return what stands above each column that has a figure."""
    numeric = sorted({figure.column for row in rows for figure in row.figures if figure.column is not None})
    return {
        column: one_line(" ".join(line[column].of(plain) for line in header if len(line) > 1 and column < len(line)))
        for column in numeric
    }


def _by_column(text: dict[int, str], headings: Sequence[str], area: str, areas: Sequence[Area]) -> Columns:
    """Return the roles of the columns with the headings `text`; `headings` are all cells of the heading lines."""
    roles: dict[int, Role] = {}
    for column in text:
        named = [statistic for statistic in TO_DATE if vocabulary().statistics[statistic].search(text[column])]
        if len(named) == 1:
            roles[column] = named[0]
    if len(set(roles.values())) < len(roles):
        return Columns(why="two columns have the same heading")
    if any(f" {area_key(area)} " in f" {area_key(text[column])} " for column in roles):
        return Columns(why=f"one heading is both of {area} and of the areas to date")
    rest = [column for column in text if column not in roles]
    blank = [column for column in rest if not re.search(r"\w", text[column])]
    if blank and roles and len(roles) < len(TO_DATE):
        return Columns(by_column={}, why="a column has no heading, so that the others may have slipped")
    ours = _latest([column for column in rest if names_area(text[column], area, areas)], text)
    if len(ours) == 1:
        strange = [text[c] for c in rest if c != ours[0] and not _of_others(text[c], areas)]
        return Columns(by_column={**roles, ours[0]: "area"}, unread=tuple(strange))
    if len(ours) > 1:
        return Columns(by_column=roles, why=f"several columns give scores for {area}")
    elsewhere = [heading for heading in headings if _SCORES_FOR.search(heading)]
    telling = [*elsewhere, *(text[column] for column in rest)]
    naming = [names_area(heading, area, areas) for heading in telling]
    if False in naming and True not in naming:
        other = telling[naming.index(False)]
        return Columns(by_column=roles, why=f"its columns give the scores of another area than {area} ({other!r})")
    if not rest:
        return Columns(by_column=roles, why=f"it has no column for {area}")
    now = [column for column in rest if vocabulary().now.search(text[column])]
    before = [column for column in rest if vocabulary().recall.search(text[column])]
    if len(now) == 1 and not set(now) & set(before) and len(rest) == len(now) + len(before):
        return Columns(by_column={**roles, now[0]: "area"})
    return _left_over(roles, rest, [text[column] for column in rest], bool(elsewhere))


def _of_others(heading: str, areas: Sequence[Area]) -> bool:
    other = names_area(heading, "", areas) is False
    return other or bool(vocabulary().recall.search(heading) or _YEAR.search(heading))


def _latest(columns: list[int], text: dict[int, str]) -> list[int]:
    """Return those columns of the area's own that are of its latest inspection, as far as their headings say."""
    if len(columns) < 2:
        return columns
    columns = [column for column in columns if not vocabulary().recall.search(text[column])]
    years = {column: max(_YEAR.findall(text[column]), default="") for column in columns}
    return [c for c in columns if years[c] == max(years.values())] if columns and all(years.values()) else columns


def _left_over(roles: dict[int, Role], rest: list[int], headings: list[str], named: bool) -> Columns:
    """Give the columns without a heading the roles without a column, if that is the programme's usual order."""
    missing = [role for role in USUAL_ORDER if role not in roles.values()]
    filled: dict[int, Role] = {**roles, **dict(zip(rest, missing, strict=False))}
    usual = [filled[column] for column in sorted(filled)] == list(USUAL_ORDER)
    if len(rest) == 1 and roles and headings[0] and _is_own(headings[0]):
        return Columns(by_column={**roles, rest[0]: "area"})
    if len(rest) == len(missing) == 1 and missing == ["area"] and (named or not headings[0]):
        return Columns(by_column=filled)
    unreadable = all(len(re.findall(r"[^\W\d_]{4,}", heading)) == 0 or "'" in heading for heading in headings)
    if len(rest) == len(missing) and usual and unreadable:
        return Columns(by_column=filled, assumed=True)
    return Columns(by_column=roles, why="the heading of a column could not be read")


def _is_own(heading: str) -> bool:
    """Return whether a heading beside those of the to-date columns can only be the area's own: "Score", "This area"."""
    return set(re.findall(r"\w+", heading.lower())) <= vocabulary().own


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
    if why := _of_another(heading, area, areas):
        return Columns(why=why)
    if len(statistics) == count and count:
        return Columns(in_order=tuple(statistics))
    if len(statistics) + 1 != count or (statistics and len(statistics) < len(TO_DATE)):
        return Columns(why=f"its rows have {count} figures and its headings do not say which is which")
    if statistics:
        return _with_area(heading, places, area)
    return (
        Columns(in_order=("area",))
        if _SCORES_FOR.search(whole)
        else Columns(why="it has no column headings that could be read")
    )


def _of_another(heading: list[str], area: str, areas: Sequence[Area]) -> str:
    """Return why the scores under a heading are not those of `area` alone, or ""."""
    whole = " ".join(heading)
    named = list(_SCORES_FOR.finditer(whole))
    if len(named) > 1:
        return "it gives the scores of more than one area"
    headings = (whole[named[0].start() :], whole, *heading) if named else ()
    if headings and not any(names_area(words, area, areas) for words in headings):
        return f"its heading names another area than {area} ({headings[0][:60]!r})"
    return ""


def _with_area(heading: list[str], statistics: list[tuple[int, Role]], area: str) -> Columns:
    """Place the area's column among the others: where its heading stands among theirs, else last.

    In a flattened table "Scores for AREA" often stands above "Lowest Highest Average" and still heads the last
    column, so that a place before them counts only in one line with them, or before the heading of all three.
    """
    whole = " ".join(heading)
    own = _own_heading(whole, area)
    order: list[Role] = [role for _, role in sorted(statistics)]
    if own is None or own > max(place for place, _ in statistics):
        return Columns(in_order=(*order, "area"))
    if own > min(place for place, _ in statistics):
        return Columns(in_order=tuple(role for _, role in sorted([*statistics, (own, "area")])))
    group = _GROUP.search(whole)
    one_line_all = any(
        _own_heading(line, area) is not None and all(vocabulary().statistics[role].search(line) for role in TO_DATE)
        for line in heading
    )
    if one_line_all or (group and own < group.start()):
        return Columns(in_order=("area", *order))
    return Columns(in_order=(*order, "area"), guessed=True)


def _own_heading(words: str, area: str) -> int | None:
    """Return where the heading of the area's own column begins: "Scores for …", its name, or "Score" alone."""
    for pattern in (_SCORES_FOR, re.compile(rf"\b{re.escape(area)}\b", re.IGNORECASE), _OWN_SCORE):
        if found := pattern.search(words):
            return found.start()
    return None
