"""A PDF whose text leaves open which column is the area's is held against its page."""

from pathlib import Path

from fpdf import FPDF

from corpus.model import Area, Notice
from corpus.notices import read_notice
from tests.corpus.samples import notice

Areas = tuple[Area, ...]
LAST = {"Lowest": 110, "Average": 130, "Highest": 150, "Scores for Ambleford": 170}
FIRST = {"Lowest": 130, "Average": 150, "Highest": 170, "Scores for Ambleford": 110}
"""Where on the page, in millimetres, each column stands."""

LOWEST = {"Safeguarding": (37, 68, 91, 37), "Risk of Harm to others": (36, 62, 86, 36)}
"""Figures of which the order betrays nothing: the area's own are the lowest to date."""


def printed(folder: Path, areas: Areas, columns: dict[str, int]) -> Notice:
    """Return what is read of a PDF whose file gives the area's heading first, and each row from left to right."""
    pdf = FPDF()
    pdf.set_font("Helvetica", size=9)
    pdf.add_page()
    head, notes = notice().translate(str.maketrans("–’“”", '-\'""')).split("NOTES TO EDITORS")
    pdf.multi_cell(0, 5, head)
    top = pdf.get_y() + 5
    for down, words in ((0, "Scores for Ambleford"), (6, "Lowest"), (6, "Average"), (6, "Highest")):
        pdf.text(columns[words], top + down, words)
    for n, (label, row) in enumerate(LOWEST.items(), 2):
        pdf.text(10, top + 6 * n, f"'{label}' work")
        for x, value in sorted(zip(columns.values(), row, strict=True)):
            pdf.text(x, top + 6 * n, f"{value}%")
    pdf.set_y(top + 40)
    pdf.multi_cell(0, 5, "NOTES TO EDITORS" + notes)
    path = folder / "notice.pdf"
    path.write_bytes(bytes(pdf.output()))
    return read_notice(path, areas)


def test_a_page_that_agrees_takes_nothing_away(tmp_path: Path, areas: Areas) -> None:
    assert [score.value for score in printed(tmp_path, areas, LAST).scores] == [37, 36]


def test_scores_that_the_page_gives_otherwise_are_left_out_and_reported(tmp_path: Path, areas: Areas) -> None:
    found = printed(tmp_path, areas, FIRST)
    assert (found.scores, found.to_date) == ((), ())
    left_out = "are not the same by the order of the text and by the columns of the page: left out"
    assert {f"the figures for {name} {left_out}" for name in LOWEST} <= set(found.problems)
