"""What an answer's figures have to show as a picture: bars, places between extremes, changes between dates."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.answers import Answer, Figure, Table
from assistant.phrases import name_measure
from corpus.model import TO_DATE, Measure

MOST_BARS, MOST_RANGES = 200, 12
"""More are a table's matter."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a bar chart; `rank` is "6=" where it is shared, "" where no ranking is shown."""

    area: str
    value: int | float
    kind: str
    asked: bool
    rank: str
    tied: bool


@dataclass(frozen=True, slots=True)
class Range:
    """A score on the line from the lowest to the highest printed to date."""

    name: str
    score: Figure
    printed: dict[str, Figure]


@dataclass(frozen=True, slots=True)
class Change:
    """One measure of one area at several dates, oldest first."""

    name: str
    points: tuple[Figure, ...]


def changes_of(figures: Sequence[Figure]) -> list[Change]:
    """Return what an answer gives at several known dates."""
    series: dict[tuple[str | None, Measure | None, str], dict[str, Figure]] = {}
    for figure in figures:
        if figure.unit == "%" and figure.measure and figure.as_of and figure.statistic in ("score", *TO_DATE):
            series.setdefault((figure.area, figure.measure, figure.statistic), {}).setdefault(figure.as_of, figure)
    areas = {area for area, _, _ in series}
    if areas != {area for (area, _, _), points in series.items() if len(points) > 1}:
        return []  # of some areas there is one date alone: the answer is about something else
    changes = []
    for (area, measure, statistic), points in series.items():
        if len(points) > 1 and measure:
            name = name_measure(measure) if len(areas) == 1 else f"{area}, {name_measure(measure)}"
            name += "" if statistic == "score" else f", {statistic} to date"
            changes.append(Change(name, tuple(points[day] for day in sorted(points))))
    return changes[:MOST_RANGES]


def ranges_of(figures: Sequence[Figure]) -> list[Range]:
    """Return an answer's scores that it sets beside to-date figures of the same date."""
    scores = _scores(figures)
    several = len({f.area for f in scores}) > 1
    ranges = []
    for score in scores:
        printed: dict[str, Figure] = {
            f.statistic: f
            for f in figures
            if f.statistic in TO_DATE and f.measure == score.measure and f.as_of == score.as_of
        }
        if printed and score.measure:
            name = name_measure(score.measure)
            ranges.append(Range(f"{score.area}, {name}" if several else name, score, printed))
    return ranges[:MOST_RANGES]


def _scores(figures: Sequence[Figure]) -> list[Figure]:
    """Return the scores among figures; one that a notice's text gives as its table does is there once."""
    found: dict[tuple[object, ...], Figure] = {}
    for figure in figures:
        if figure.statistic == "score" and figure.area and figure.measure:
            found.setdefault((figure.area, figure.measure, figure.value, figure.as_of), figure)
    return list(found.values())


def bars_of(answer: Answer) -> list[tuple[str, list[Bar]]]:
    """Return the scores of several areas that an answer gives, measure by measure: a caption, and a bar an area."""
    asked = {f.area for f in answer.figures if f.statistic == "rank"}
    if answer.table and {"Area", "Score", "Source"} <= set(answer.table.columns):
        ranked = "Rank" in answer.table.columns
        return [(caption, _bars(rows, asked, ranked)) for caption, rows in _tabled(answer.table).items()]
    kinds = {citation.number: citation.source_kind for citation in answer.citations}
    by_measure: dict[str, list[tuple[str, int | float, str]]] = {}
    for figure in _scores(answer.figures):
        if figure.area and figure.measure:
            kind = kinds[figure.citations[0]] if figure.citations else ""
            by_measure.setdefault(name_measure(figure.measure), []).append((figure.area, figure.value, kind))
    return [(caption, _bars(rows, asked, False)) for caption, rows in by_measure.items() if len(rows) <= MOST_BARS]


def _tabled(table: Table) -> dict[str, list[tuple[str, int | float, str]]]:
    """Return the area, score and kind of source of each row that has a score, by the measure named for it."""
    at = {column: n for n, column in enumerate(table.columns)}
    found: dict[str, list[tuple[str, int | float, str]]] = {}
    for row in table.rows[:MOST_BARS]:
        value = row[at["Score"]]
        if isinstance(value, int | float):
            caption = str(row[at["Measure"]]) if "Measure" in at else table.caption
            found.setdefault(caption, []).append((str(row[at["Area"]]), value, str(row[at["Source"]])))
    return found


def _bars(rows: Sequence[tuple[str, int | float, str]], asked: Collection[str | None], ranked: bool) -> list[Bar]:
    """Return a bar for each row; `ranked` rows begin at an end of their ranking, and get their places."""
    values = [value for _, value, _ in rows]
    return [
        Bar(
            area, value, kind, area in asked,
            f"{1 + values.index(value)}{'=' if values.count(value) > 1 else ''}" if ranked else "",
            values.count(value) > 1,
        )
        for area, value, kind in rows
    ]  # fmt: skip
