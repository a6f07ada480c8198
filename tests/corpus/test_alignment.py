"""Tables set with spaces: a figure belongs to the heading that it stands under, wherever the area's column is."""

from pathlib import Path

import pytest

from corpus.model import TO_DATE, Area, Notice
from corpus.notices import read_notice
from tests.corpus.samples import GROUP, ROWS, notice, saved

Areas = tuple[Area, ...]
NAMES = ("'Safeguarding' work", "'Risk of Harm to others' work", "'Likelihood of Reoffending' work")
VALUES = {statistic: [row[n] for row in ROWS.values()] for n, statistic in enumerate([*TO_DATE, "area"])}


def aligned(headings: dict[str, str], widths: int = 14) -> str:
    """Return the table with its columns in the order of `headings`, which says what stands over each."""
    lines = [" " * 34 + "".join(f"{words:>{widths}}" for words in headings.values())]
    for n, name in enumerate(NAMES):
        lines.append(f"{name:<34}" + "".join(f"{VALUES[role][n]:>{widths - 1}}%" for role in headings))
    return "\n".join(lines)


def read(folder: Path, table: str, areas: Areas) -> Notice:
    text = notice(table=f"{GROUP}\n{table}")
    return read_notice(saved(folder, text), areas)


@pytest.mark.parametrize(
    "order", [("area", *TO_DATE), ("lowest", "area", "highest", "average"), ("average", "highest", "lowest", "area")]
)
def test_the_column_under_no_to_date_heading_is_the_areas(order: tuple[str, ...], tmp_path: Path, areas: Areas) -> None:
    headings = {role: role.capitalize() if role != "area" else "" for role in order}
    found = read(tmp_path, aligned(headings), areas)
    assert [score.value for score in found.scores] == [69, 64, 72]
    assert [f.value for f in found.to_date] == [37, 91, 68, 36, 86, 62, 43, 88, 71]


def test_two_headings_over_one_column_tell_nothing(tmp_path: Path, areas: Areas) -> None:
    table = aligned({"area": "", "lowest": "Lowest", "highest": "", "average": ""}).replace(
        "Lowest", "Lowest  Highest  Average"
    )
    found = read(tmp_path, table, areas)
    assert {score.measure: score.value for score in found.scores}.items() <= {
        "safeguarding": 69, "risk_of_harm": 64, "reoffending": 72,
    }.items()  # fmt: skip
