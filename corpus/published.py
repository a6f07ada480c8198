"""Figures that are published elsewhere, from two tables: facts only, each with the source that it stands in.

scores.csv has a row for each inspection, to_date_figures.csv one for each measure of one set of to-date figures. An
empty cell means that the source does not give it.
"""

import csv
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.areas import canonical_area
from corpus.dates import spell_date
from corpus.errors import CorpusError
from corpus.model import MEASURES, SOURCE_KINDS, TO_DATE, Area, Score, Source, ToDateFigure
from corpus.notices import source_id

SCORES_FILE, TO_DATE_FILE = "scores.csv", "to_date_figures.csv"
SCORE_COLUMNS = ("area", "inspection", "published", *MEASURES, "judgement", "source_kind", "source_title", "source_url")
TO_DATE_COLUMNS = ("published", "measure", *TO_DATE, "source_url")

_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Published:
    """The sources of a corpus that are not held, with the figures that they give."""

    sources: tuple[Source, ...] = ()
    scores: tuple[Score, ...] = ()
    to_date: tuple[ToDateFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of one of the tables, with what an error about it must name."""

    path: Path
    line: int
    cells: dict[str, str]

    def error(self, column: str, why: str) -> CorpusError:
        return CorpusError(f"{self.path}, line {self.line}, column {column}: {why}. Correct that cell.")


def read_published(directory: Path, areas: Sequence[Area] = ()) -> Published:
    """Return what the two tables in `directory` (a corpus's `published` folder) hold; either may be absent.

    Areas go by their name in `areas`. To-date figures belong to the source of scores.csv with the same URL, else to
    a source of their own, without an area. Raises CorpusError naming file, line and column of a cell that is wrong.
    """
    sources: list[Source] = []
    scores: list[Score] = []
    for row in _rows(directory / SCORES_FILE, SCORE_COLUMNS):
        source = _source(row, areas, {source.id for source in sources})
        sources.append(source)
        values = ((measure, _percentage(row, measure)) for measure in MEASURES)
        scores += [Score(source.id, source.area, measure, value) for measure, value in values if value is not None]
    to_date: list[ToDateFigure] = []
    by_url = {source.url: source for source in reversed(sources) if source.url}
    for row in _rows(directory / TO_DATE_FILE, TO_DATE_COLUMNS):
        published, url = _published(row), row.cells["source_url"]
        known = by_url.get(url) or next(
            (s for s in sources if not s.area and (s.url, s.published) == (url, published)), None
        )
        if known is None:
            known = to_date_source(published, url, {source.id for source in sources})
            sources.append(known)
        to_date += _figures(row, known)
    return Published(tuple(sources), tuple(scores), tuple(to_date))


def to_date_source(published: str, url: str, taken: Collection[str]) -> Source:
    """Return a source for to-date figures of which no inspection is known; `taken` are the ids in use."""
    return Source(
        id=unique_id(f"to-date-{published or 'undated'}", taken),
        area="",
        title=f"To-date figures, {spell_date(published)}",
        published=published,
        kind="inspectorate notice",
        held=False,
        url=url,
    )


def unique_id(wanted: str, taken: Collection[str]) -> str:
    """Return `wanted`, or with "-2", "-3"… where it is taken."""
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found


def _source(row: _Row, areas: Sequence[Area], taken: Collection[str]) -> Source:
    if not row.cells["area"]:
        raise row.error("area", "the area is missing")
    kind = next((kind for kind in SOURCE_KINDS if kind == row.cells["source_kind"]), None)
    if kind is None:
        raise row.error("source_kind", f"{row.cells['source_kind']!r} is none of: {', '.join(SOURCE_KINDS)}")
    area, published = canonical_area(row.cells["area"], areas), _published(row)
    return Source(
        id=unique_id(source_id(area, published), taken),
        area=area,
        title=row.cells["source_title"],
        published=published,
        kind=kind,
        held=False,
        inspection=row.cells["inspection"],
        judgement=row.cells["judgement"],
        url=row.cells["source_url"],
    )


def _figures(row: _Row, source: Source) -> list[ToDateFigure]:
    measure = next((measure for measure in MEASURES if measure == row.cells["measure"]), None)
    if measure is None:
        raise row.error("measure", f"{row.cells['measure']!r} is none of: {', '.join(MEASURES)}")
    values = ((statistic, _percentage(row, statistic)) for statistic in TO_DATE)
    return [ToDateFigure(source.id, measure, statistic, value) for statistic, value in values if value is not None]


def _percentage(row: _Row, column: str) -> int | None:
    cell = row.cells[column]
    if not cell:
        return None
    if not re.fullmatch(r"[0-9]{1,3}", cell) or int(cell) > 100:
        raise row.error(column, f"{cell!r} is no whole percentage from 0 to 100")
    return int(cell)


def _published(row: _Row) -> str:
    cell = row.cells["published"]
    parts = _PARTIAL_DATE.fullmatch(cell)
    if cell and not parts:
        raise row.error("published", f"{cell!r} is no date as YYYY-MM-DD, YYYY-MM or YYYY")
    if parts:
        try:
            date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1))
        except ValueError as error:
            raise row.error("published", f"{cell!r} is no day of the calendar") from error
    return cell


def _rows(path: Path, columns: Sequence[str]) -> Iterator[_Row]:
    if not path.exists():
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file, strict=True)
            missing = [column for column in columns if column not in (table.fieldnames or ())]
            if missing:
                raise CorpusError(f"{path}, line 1: no column {missing[0]}. The columns are: {', '.join(columns)}.")
            for cells in table:
                row = _Row(path, table.line_num, {column: (cells[column] or "").strip() for column in columns})
                if None in cells:
                    raise row.error(columns[-1], "there are more cells behind it than columns")
                yield row
    except (OSError, UnicodeError, csv.Error) as error:
        raise CorpusError(f"{path}: the table cannot be read ({error}). Restore the file, as UTF-8.") from error
