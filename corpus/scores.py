"""A notice's scores and to-date figures, each with the characters it came from; running text as the cross-check.

The score table is what counts. A row that cannot be read surely is left out and reported, never guessed; running
text stands in only for a measure that no table has a row for.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.areas import area_key
from corpus.blocks import whole_lines
from corpus.figures import Figure, agreed, gaps, read_figures, repeats
from corpus.markup import one_line, unmarked
from corpus.model import MEASURE_NAMES, MEASURES, TO_DATE, Area, Measure, Score, Span, ToDateFigure
from corpus.named import find_named
from corpus.prose import Statement, find_statements
from corpus.stacks import find_stacks
from corpus.tables import Table, find_tables


@dataclass(frozen=True, slots=True)
class ScoreReading:
    """What was read: `tables` cover the score tables, `problems` say in plain words what was left out and why.

    `guessed` tells that a table's headings leave open which of its columns is the area's.
    """

    scores: tuple[Score, ...]
    to_date: tuple[ToDateFigure, ...]
    tables: tuple[Span, ...]
    problems: tuple[str, ...]
    guessed: bool = False


def find_score_tables(text: str, area: str) -> list[Table]:
    """Return the tables of `text` that have a row for one of the three measures, in order."""
    plain, words = unmarked(text), frozenset(area_key(area).split())
    found = [*find_stacks(plain, words), *find_named(plain)]
    free = between([table.span for table in found], len(text))
    starts = [stretch.start for stretch in free]
    others = [
        table
        for table in find_tables(plain, words)
        if table.span.end <= free[bisect_right(starts, table.span.start) - 1].end
    ]
    return sorted((*found, *others), key=lambda table: table.span.start)


def read_scores(text: str, source_id: str, area: str, areas: Sequence[Area], skip: Sequence[Span] = ()) -> ScoreReading:
    """Return the scores of `area` and the to-date figures that a notice's text gives.

    `skip` are stretches that are no running text of the notice: its letterhead, footnotes, notes to editors.
    """
    plain = unmarked(text)
    tables = find_score_tables(text, area)
    spans = tuple(whole_lines(text, table.span) for table in tables)  # with the markup of their first and last cell
    told = find_statements(plain, between([*spans, *skip], len(text)), area, areas)
    stated_so = {(statement.measure, statement.value) for statement in told.scores}
    figures, problems = read_figures(plain, tables, area, areas, stated_so)
    named = {row.measure for table in tables for row in table.rows if row.measure}
    if not tables:
        problems.append("no score table found" + ("; the scores are those that the text states" if told.scores else ""))
    gaps(figures, [row for table in tables for row in table.rows], problems)
    repeats(figures, problems)
    scores = []
    for measure in MEASURES:
        stated = [statement for statement in told.scores if statement.measure == measure]
        if measure in named:
            figure = agreed(figures, measure, "area", problems)
            score = figure and _from_table(text, figure, stated, source_id, area, problems)
            if score:
                _check_range(score, figures, problems)
        else:
            score = _from_prose(measure, stated, source_id, area, problems)
        if score:
            scores.append(score)
        elif tables or told.scores or told.doubtful:
            problems.append(f"no score for {MEASURE_NAMES[measure]} could be read")
            problems += [
                f"the text was not read surely: {one_line(d.clause.of(plain))!r}"
                for d in told.doubtful
                if d.measure == measure
            ]
    to_date = tuple(
        ToDateFigure(source_id, measure, statistic, figure.value, figure.cell, whole_lines(text, figure.row))
        for measure in MEASURES
        for statistic in TO_DATE
        if (figure := agreed(figures, measure, statistic, problems))
    )
    guessed = any(figure.guessed for figure in figures)
    return ScoreReading(tuple(scores), to_date, spans, tuple(dict.fromkeys(problems)), guessed)


def between(spans: Sequence[Span], end: int) -> list[Span]:
    """Return the stretches from 0 to `end` that lie outside the given spans."""
    gaps: list[Span] = []
    at = 0
    for span in sorted(spans, key=lambda span: span.start):
        gaps.append(Span(at, max(at, span.start)))
        at = max(at, span.end)
    return [*gaps, Span(at, max(at, end))]


def _from_table(
    text: str, figure: Figure, stated: list[Statement], source_id: str, area: str, problems: list[str]
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


def _check_range(score: Score, figures: Sequence[Figure], problems: list[str]) -> None:
    """Add a problem where a score that the text does not confirm lies outside the lowest and highest beside it."""
    beside = {f.role: f.value for f in figures if f.measure == score.measure}
    lowest, highest = beside.get("lowest", 0), beside.get("highest", 100)
    if score.prose_value != score.value and not lowest <= score.value <= highest:
        name = MEASURE_NAMES[score.measure]
        problems.append(
            f"the score for {name}, {score.value}%, lies outside the lowest and highest to date that its row prints "
            f"({lowest}% and {highest}%)"
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
