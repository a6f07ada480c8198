"""The figures that a score table gives: each with its measure and what it is, or a problem that says why not."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

from corpus.columns import Columns, read_columns
from corpus.markup import one_line
from corpus.model import MEASURE_NAMES, MEASURES, TO_DATE, Area, Measure, Span
from corpus.roles import Role
from corpus.rows import Printed, Row, cells
from corpus.tables import Table
from corpus.vocabulary import vocabulary

_GUESSED_WRONG = (
    "a score table's headings leave open which of its columns is the area's, and the last one's figures lie outside "
    "the lowest and highest beside them: its scores were left out"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A table's figure in per cent: its own characters, and the row that holds it.

    `guessed` tells that the table's headings leave open which of its columns is the area's.
    """

    measure: Measure
    role: Role
    value: int
    cell: Span
    row: Span
    guessed: bool = False


def read_figures(
    plain: str,
    tables: Sequence[Table],
    area: str,
    areas: Sequence[Area],
    stated: Collection[tuple[Measure, float]] = (),
) -> tuple[list[Figure], list[str]]:
    """Return the figures that the tables give for `area` and to date, and what could not be read of them.

    A table that is said to be of an earlier inspection is left aside. `stated` are the scores that running text gives:
    where headings leave open which column is the area's, one that lies outside its lowest and highest is believed only
    if the text gives it too.
    """
    problems: list[str] = []
    found: list[Figure] = []
    for table in tables:
        if _is_earlier(plain, table):
            problems.append("a score table is headed as one of an earlier inspection and was left aside")
        else:
            figures = _either_way(plain, table, area, areas, problems)
            if any(figure.guessed for figure in figures) and not _in_range(figures, stated):
                problems.append(_GUESSED_WRONG)
                figures = [figure for figure in figures if figure.role != "area"]
            found += figures
    return found, problems


def agreed(figures: Sequence[Figure], measure: Measure, role: Role, problems: list[str]) -> Figure | None:
    """Return the figure that all tables give for a measure and role, or None, with a problem where they differ."""
    found = [figure for figure in figures if figure.measure == measure and figure.role == role]
    values = {figure.value for figure in found}
    if len(values) > 1:
        given = ", ".join(f"{value}%" for value in sorted(values))
        what = "score" if role == "area" else role
        problems.append(f"the tables give more than one {what} for {MEASURE_NAMES[measure]} ({given}): left out")
        return None
    return found[0] if found else None


def gaps(figures: Sequence[Figure], rows: Sequence[Row], problems: list[str]) -> None:
    """Add a problem for each measure that tables with the rows `rows` leave out, or give fewer to-date figures for."""
    named = {row.measure for row in rows if row.measure}
    if not named:
        return
    given = {role for role in TO_DATE for figure in figures if figure.role == role}
    for measure in MEASURES:
        own = {figure.role for figure in figures if figure.measure == measure}
        if measure not in named:
            problems.append(f"the score table has no row for {MEASURE_NAMES[measure]}: check the rows beside it")
        elif missing := [role for role in TO_DATE if role in given and role not in own]:
            which = ", ".join(missing)
            problems.append(f"the score table gives no {which} for {MEASURE_NAMES[measure]} that could be read")
    if len(given) < len(TO_DATE):
        which = ", ".join(role for role in TO_DATE if role not in given)
        problems.append(f"the score table gives no {which} that could be read")


def repeats(figures: Sequence[Figure], problems: list[str]) -> None:
    """Add a problem where two measures share all but one of their figures: most likely a row was copied or cut."""
    rows = [{(f.role, f.value) for f in figures if f.measure == measure} for measure in MEASURES]
    for (one, first), (other, second) in combinations(zip(MEASURES, rows, strict=True), 2):
        if len(first & second) >= len(TO_DATE):
            names = f"{MEASURE_NAMES[one]} and {MEASURE_NAMES[other]}"
            problems.append(f"the rows for {names} give nearly the same figures: check them")


def _is_earlier(plain: str, table: Table) -> bool:
    # Of a heading's lines one that is not divided into cells may be the table's caption.
    above = [line for line in (table.caption, *table.header) if line and len(cells(plain, line)) == 1]
    words = one_line(" ".join(line.of(plain) for line in above))
    return bool(vocabulary().recall.search(words) and not vocabulary().now.search(words))


def _either_way(plain: str, table: Table, area: str, areas: Sequence[Area], problems: list[str]) -> list[Figure]:
    """Return a table's figures; of one that may be read by rows or by columns, the way in which they are in order."""
    straight: list[str] = []
    found = _table_figures(plain, table, area, areas, straight)
    if table.turned is None:
        problems += straight
        return found
    turned: list[str] = []
    other = _table_figures(plain, table.turned, area, areas, turned)
    ways = [(f, p) for f, p in ((found, straight), (other, turned)) if f and _in_range(f)]
    complete = [(f, p) for f, p in ways if not any("row for" in problem for problem in p)]
    if len({tuple((f.measure, f.role, f.value) for f in figures) for figures, _ in complete}) == 1:
        problems += complete[0][1]
        return complete[0][0]
    problems.append("a score table was not read: its figures could be meant by rows or by columns")
    return []


def _table_figures(plain: str, table: Table, area: str, areas: Sequence[Area], problems: list[str]) -> list[Figure]:
    columns = read_columns(plain, table, area, areas)
    if columns.why:
        problems.append(f"a score table was not read in full: {columns.why}")
    problems += [f"a column of the score table was not read ({heading!r})" for heading in columns.unread]
    if columns.assumed:
        # The usual order is known of the whole table only; a part of one could be any other table.
        if sum(row.measure is not None for row in table.rows) < len(MEASURES):
            problems.append("a score table was not read: its headings could not be read")
            return []
        problems.append("the score table's headings could not be read; its columns were taken in their usual order")
    order = [row.measure for row in table.rows if row.measure]
    if table.stacked and order != sorted(order, key=MEASURES.index):
        problems.append("the labels of a score table given column by column are not in their usual order: check it")
    if any(not row.labelled for row in table.rows):
        problems.append("a row of figures in the score table has no label: check the rows beside it")
    found: list[Figure] = []
    for row in table.rows:
        if row.measure:
            found += _row_figures(row, row.measure, columns, table, problems)
    return found


def _row_figures(row: Row, measure: Measure, columns: Columns, table: Table, problems: list[str]) -> list[Figure]:
    """Return a row's figures by their roles; none, with a problem, where the row does not fit the columns."""
    name = MEASURE_NAMES[measure]
    if columns.by_column is None and columns.in_order is None:
        return []
    if not row.figures:
        problems.append(f"the figures in the row for {name} could not be told apart: left out")
        return []
    if columns.by_column is not None:
        if row.width != table.width and row.filled != table.filled:
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
    if why := _fault(placed):
        problems.append(f"the row for {name} {why} and was left out")
        return []
    guessed = columns.guessed
    return [Figure(measure, role, int(figure.value), figure.span, row.span, guessed) for role, figure in placed]


def _fault(placed: Sequence[tuple[Role, Printed]]) -> str:
    """Return what is wrong with a row's figures, or ""."""
    if any(not 0 <= figure.value <= 100 or figure.value != int(figure.value) for _, figure in placed):
        return "has a figure that is no percentage from 0 to 100"
    if len({figure.percent for _, figure in placed if figure.column is None}) > 1:
        return "has figures with and without their sign"
    by_role = dict(placed)
    rising: tuple[Role, ...] = ("lowest", "average", "highest")
    values = [by_role[role].value for role in rising if role in by_role]
    return "" if values == sorted(values) else "has its lowest, average and highest out of order"


def _in_range(figures: Sequence[Figure], stated: Collection[tuple[Measure, float]] = ()) -> bool:
    """Return whether each score lies between its printed lowest and highest, or else is one of those `stated`."""
    by_key = {(figure.measure, figure.role): figure.value for figure in figures}
    scores = [(figure.measure, figure.value) for figure in figures if figure.role == "area"]
    return all(
        by_key.get((measure, "lowest"), 0) <= value <= by_key.get((measure, "highest"), 100)
        for measure, value in scores
        if (measure, value) not in stated
    )
