"""A notice's scores and to-date figures, each with the characters it came from; running text as the cross-check.

The score table is what counts. A row that cannot be read surely is left out and reported, never guessed; running
text stands in only for a measure that no table has a row for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.areas import area_key
from corpus.blocks import whole_lines
from corpus.columns import Columns, Role, read_columns
from corpus.markup import unmarked
from corpus.model import MEASURE_NAMES, MEASURES, TO_DATE, Area, Measure, Score, Span, ToDateFigure
from corpus.prose import Statement, find_statements
from corpus.tables import Printed, Row, Table, find_tables


@dataclass(frozen=True, slots=True)
class ScoreReading:
    """What was read: `tables` cover the score tables, `problems` say in plain words what was left out and why."""

    scores: tuple[Score, ...]
    to_date: tuple[ToDateFigure, ...]
    tables: tuple[Span, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Figure:
    measure: Measure
    role: Role
    value: int
    cell: Span
    row: Span


def find_score_tables(text: str, area: str) -> list[Table]:
    """Return the tables of `text` that have a row for one of the three measures."""
    return find_tables(unmarked(text), frozenset(area_key(area).split()))


def read_scores(text: str, source_id: str, area: str, areas: Sequence[Area], skip: Sequence[Span] = ()) -> ScoreReading:
    """Return the scores of `area` and the to-date figures that a notice's text gives.

    `skip` are stretches that are no running text of the notice: its letterhead, footnotes, notes to editors.
    """
    plain = unmarked(text)
    tables = find_score_tables(text, area)
    problems: list[str] = []
    figures = [f for table in tables for f in _table_figures(plain, table, area, areas, problems)]
    named = {row.measure for table in tables for row in table.rows if row.measure}
    spans = tuple(whole_lines(text, table.span) for table in tables)  # with the markup of their first and last cell
    statements = find_statements(plain, between([*spans, *skip], len(text)), area, areas)
    if not tables:
        problems.append("no score table found" + ("; the scores are those that the text states" if statements else ""))
    scores = []
    for measure in MEASURES:
        stated = [statement for statement in statements if statement.measure == measure]
        if measure in named:
            figure = _agreed(figures, measure, "area", problems)
            score = figure and _from_table(text, figure, stated, source_id, area, problems)
        else:
            score = _from_prose(measure, stated, source_id, area, problems)
        if score:
            scores.append(score)
        elif tables or statements:
            problems.append(f"no score for {MEASURE_NAMES[measure]} could be read")
    to_date = tuple(
        ToDateFigure(source_id, measure, statistic, figure.value, figure.cell, whole_lines(text, figure.row))
        for measure in MEASURES
        for statistic in TO_DATE
        if (figure := _agreed(figures, measure, statistic, problems))
    )
    return ScoreReading(tuple(scores), to_date, spans, tuple(dict.fromkeys(problems)))


def between(spans: Sequence[Span], end: int) -> list[Span]:
    """Return the stretches from 0 to `end` that lie outside the given spans."""
    gaps: list[Span] = []
    at = 0
    for span in sorted(spans, key=lambda span: span.start):
        gaps.append(Span(at, max(at, span.start)))
        at = max(at, span.end)
    return [*gaps, Span(at, max(at, end))]


def _table_figures(plain: str, table: Table, area: str, areas: Sequence[Area], problems: list[str]) -> list[_Figure]:
    columns = read_columns(plain, table, area, areas)
    if columns.why:
        problems.append(f"a score table was not read in full: {columns.why}")
    if columns.assumed:
        # The usual order is known of the whole table only; a part of one could be any other table.
        if sum(row.measure is not None for row in table.rows) < len(MEASURES):
            problems.append("a score table was not read: its headings could not be read")
            return []
        problems.append("the score table's headings could not be read; its columns were taken in their usual order")
    found: list[_Figure] = []
    for row in table.rows:
        if row.measure:
            found += _row_figures(row, row.measure, columns, table.width, problems)
    return found


def _row_figures(row: Row, measure: Measure, columns: Columns, width: int, problems: list[str]) -> list[_Figure]:
    """Return a row's figures by their roles; none, with a problem, where the row does not fit the columns."""
    name = MEASURE_NAMES[measure]
    if columns.by_column is None and columns.in_order is None:
        return []
    if columns.by_column is not None:
        if row.width != width:
            problems.append(f"the row for {name} has not as many cells as the others and was left out")
            return []
        roles = columns.by_column
        placed = [(roles[f.column], f) for f in row.figures if f.column is not None and f.column in roles]
    else:
        order = columns.in_order or ()
        if len(order) != len(row.figures):
            problems.append(f"the row for {name} has {len(row.figures)} figures for {len(order)} columns: left out")
            return []
        placed = list(zip(order, row.figures, strict=True))
    if any(figure.value > 100 or figure.value != int(figure.value) for _, figure in placed):
        problems.append(f"the row for {name} has a figure that is no percentage from 0 to 100 and was left out")
        return []
    if not _ordered(dict(placed)):
        problems.append(f"the row for {name} has its lowest, average and highest out of order and was left out")
        return []
    return [_Figure(measure, role, int(figure.value), figure.span, row.span) for role, figure in placed]


def _ordered(placed: dict[Role, Printed]) -> bool:
    rising: tuple[Role, ...] = ("lowest", "average", "highest")
    values = [placed[role].value for role in rising if role in placed]
    return values == sorted(values)


def _agreed(figures: list[_Figure], measure: Measure, role: Role, problems: list[str]) -> _Figure | None:
    """Return the figure that all tables give for a measure and role, or None, with a problem where they differ."""
    found = [figure for figure in figures if figure.measure == measure and figure.role == role]
    values = {figure.value for figure in found}
    if len(values) > 1:
        given = ", ".join(f"{value}%" for value in sorted(values))
        what = "score" if role == "area" else role
        problems.append(f"the tables give more than one {what} for {MEASURE_NAMES[measure]} ({given}): left out")
        return None
    return found[0] if found else None


def _from_table(
    text: str, figure: _Figure, stated: list[Statement], source_id: str, area: str, problems: list[str]
) -> Score:
    agreeing = [statement for statement in stated if statement.value == figure.value]
    values = {statement.value for statement in stated}
    statement = agreeing[0] if agreeing else stated[0] if len(values) == 1 else None
    name = MEASURE_NAMES[figure.measure]
    if not agreeing and stated:
        said = " and ".join(f"{value:g}%" for value in sorted(values))
        problems.append(f"the text gives {said} for {name}, the table {figure.value}%")
    whole = statement if statement and statement.value == int(statement.value) else None
    return Score(
        source_id,
        area,
        figure.measure,
        figure.value,
        cell=figure.cell,
        row=whole_lines(text, figure.row),
        prose=whole.span if whole else None,
        prose_value=int(whole.value) if whole else None,
    )


def _from_prose(
    measure: Measure, stated: list[Statement], source_id: str, area: str, problems: list[str]
) -> Score | None:
    values = {statement.value for statement in stated}
    if len(values) > 1:
        given = ", ".join(f"{value:g}%" for value in sorted(values))
        problems.append(f"the text gives more than one score for {MEASURE_NAMES[measure]} ({given}): left out")
    if len(values) != 1 or not (value := values.pop()).is_integer() or value > 100:
        return None
    return Score(source_id, area, measure, int(value), cell=stated[0].span, row=stated[0].clause)
