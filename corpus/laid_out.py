"""A PDF's score table as it is laid out on the page, where the order of its text leaves open which column is whose."""

from dataclasses import replace

from corpus.alignment import aligned_roles
from corpus.markup import unmarked
from corpus.model import MEASURE_NAMES, MEASURES, Measure
from corpus.roles import Role
from corpus.scores import ScoreReading, find_score_tables


def checked_by_layout(reading: ScoreReading, data: bytes, area: str) -> ScoreReading:
    """Return a PDF's reading without the measures of which its page, with columns set apart by spaces, gives otherwise.

    `data` is the file. A page that cannot be laid out, or whose columns do not line up, takes nothing away.
    """
    from corpus.pdfs import laid_out_pages

    shown = _figures(laid_out_pages(data), area)
    read: list[tuple[Measure, Role, int]] = [(score.measure, "area", score.value) for score in reading.scores]
    read += [(figure.measure, figure.statistic, figure.value) for figure in reading.to_date]
    wrong = {measure for measure, role, value in read if shown.get((measure, role), value) != value}
    problems = [
        f"the figures for {MEASURE_NAMES[measure]} are not the same by the order of the text and by the columns of the "
        "page: left out"
        for measure in MEASURES
        if measure in wrong
    ]
    return replace(
        reading,
        scores=tuple(score for score in reading.scores if score.measure not in wrong),
        to_date=tuple(figure for figure in reading.to_date if figure.measure not in wrong),
        problems=(*reading.problems, *problems),
    )


def _figures(laid_out: str, area: str) -> dict[tuple[Measure, Role], float]:
    """Return the figures by the headings that they stand under; the area's stand under none of the to-date headings."""
    plain = unmarked(laid_out)
    found: dict[tuple[Measure, Role], float] = {}
    for table in find_score_tables(laid_out, area):
        rows = [row for row in table.rows if row.measure and row.figures]
        for row in rows:
            for role, figure in zip(aligned_roles(plain, table.header, rows) or (), row.figures, strict=False):
                if row.measure:
                    found[row.measure, role] = figure.value
    return found
