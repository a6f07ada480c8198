"""Notices of invented areas, made in the layouts that real ones come in."""

from collections.abc import Mapping
from pathlib import Path

from corpus.model import MEASURES, Measure

Rows = Mapping[Measure, tuple[int, int, int, int]]
"""For each measure the lowest, highest, average and the area's own score."""

ROWS: Rows = {
    "safeguarding": (37, 91, 68, 69),
    "risk_of_harm": (36, 86, 62, 64),
    "reoffending": (43, 88, 71, 72),
}
LABELS: dict[Measure, str] = {
    "safeguarding": "'Safeguarding' work (action to protect the young person)",
    "risk_of_harm": "'Risk of Harm to others' work (action to protect the public)",
    "reoffending": "'Likelihood of Reoffending' work (individual less likely to reoffend)",
}
GROUP = "Scores from Wales and the English regions that have been inspected to date"


def notice(
    area: str = "Ambleford",
    table: str = "",
    body: str = "",
    date: str = "11 June 2012",
    embargo: str = "EMBARGOED UNTIL 00:01 – WEDNESDAY, 13 JUNE 2012",
    speaker: str = "Ann-Marie O’Neil, HM Chief Inspector of Probation, said:",
    judgement: str = "Overall, we consider this a rather mixed set of findings.",
    inspection: str = "Core Case Inspection",
) -> str:
    paragraphs = (
        "HM Inspectorate of Probation",
        "Press Notice",
        date,
        embargo,
        f"PUBLICATION OF INSPECTION REPORT Inspection of Youth Offending work in {area}",
        "The latest inspection report of Youth Offending work in England and Wales was published today.",
        speaker,
        f"“This {inspection} of youth offending work in {area} was in the Inspection of Youth Offending programme.",
        body,
        f"“{judgement}”",
        table,
        "NOTES TO EDITORS",
        "1. The report is available at www.example.org/reports.\n2. Telephone 07973 000000.\n",
    )
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def tabbed(area: str, rows: Rows = ROWS) -> str:
    lines = [f"\t{GROUP}\t\t\tScores for {area}", "\tLowest\tHighest\tAverage\t"]
    lines += ["\t".join((LABELS[m], *(f"{value}%" for value in rows[m]))) for m in MEASURES if m in rows]
    return "\n".join(lines)


def piped(area: str, rows: Rows = ROWS) -> str:
    lines = [f"| | {GROUP} | | | Scores for {area} |", "|---|---|---|---|---|", "| | Lowest | Highest | Average | |"]
    lines += [
        f"| {LABELS[m]} | " + " | ".join(f"**{value}%**" for value in rows[m]) + " |" for m in MEASURES if m in rows
    ]
    return "\n".join(lines)


def area_first(area: str, rows: Rows = ROWS) -> str:
    lines = [f"| Measure | {area} | Highest | Lowest | Average |", "|---|---|---|---|---|"]
    for measure, (lowest, highest, average, own) in rows.items():
        lines.append(f"| {LABELS[measure]} | {own}% | {highest}% | {lowest}% | {average}% |")
    return "\n".join(lines)


def flattened(area: str, rows: Rows = ROWS) -> str:
    lines = ["Scores from Wales and the", "English regions that have", "been inspected to date", f"Scores for {area}"]
    lines += ["Lowest", "Highest", "Average"]
    for measure in MEASURES:
        if measure in rows:
            lines += [*LABELS[measure].replace(" (", "\n(").split("\n"), *(f"{value}%" for value in rows[measure])]
    return "\n".join(lines)


def spaced(area: str, rows: Rows = ROWS) -> str:
    lines = [GROUP, f"Scores for {area}", "Lowest Highest Average"]
    for measure in MEASURES:
        if measure in rows:
            lines += [LABELS[measure].replace(" (", "\n("), " ".join(f"{value}%" for value in rows[measure])]
    return "\n".join(lines)


def stated(rows: Rows = ROWS) -> str:
    """Return the paragraph by which a notice states its scores, as of May 2012."""
    own = {measure: row[3] for measure, row in rows.items()}
    return (
        f"“We judged that the Safeguarding aspects of the work were done well enough {own['safeguarding']}% of the "
        "time. With the Public Protection aspects, work to keep to a minimum each individual’s Risk of Harm to others "
        f"was done well enough {own['risk_of_harm']}% the time, and the work to make each individual less likely to "
        f"reoffend was done well enough {own['reoffending']}% of the time."
    )


def headed_columns(area: str, rows: Rows = ROWS) -> str:
    """Return the table as a PDF gives it column by column: all labels first, then each column under its heading."""
    lines = [LABELS[measure].replace(" (", "\n(") for measure in MEASURES if measure in rows]
    for n, heading in enumerate((f"{GROUP}\nLowest", "Highest", "Average", f"Scores for {area}")):
        lines += [heading, *(f"{rows[measure][n]}%" for measure in MEASURES if measure in rows)]
    return "\n".join(lines)


def turned(area: str, rows: Rows = ROWS) -> str:
    """Return the table with its measures as columns."""
    lines = ["\t".join(["", *(LABELS[measure] for measure in MEASURES if measure in rows)])]
    for n, heading in enumerate(("Lowest to date", "Highest to date", "Average to date", f"Scores for {area}")):
        lines.append("\t".join([heading, *(f"{rows[measure][n]}%" for measure in MEASURES if measure in rows)]))
    return "\n".join(lines)


def listed(own: str, rows: Rows = ROWS) -> str:
    """Return the figures as a list that names each, as the definition lists of web pages come out."""
    names = ("Lowest to date", "Highest to date", "Average to date", own)
    lines = ([LABELS[m], *(f"{name}: {value}%" for name, value in zip(names, rows[m], strict=True))] for m in rows)
    return "\n".join(line for entry in lines for line in entry)


def stacked(area: str, by_columns: bool, rows: Rows = ROWS) -> str:
    """Return the table as headings, then labels, then all figures, one a line, by columns or by rows."""
    lines = [GROUP, f"Scores for {area}", "Lowest", "Highest", "Average", *(LABELS[measure] for measure in MEASURES)]
    if by_columns:
        return "\n".join([*lines, *(f"{rows[measure][n]}%" for n in range(4) for measure in MEASURES)])
    return "\n".join([*lines, *(f"{value}%" for measure in MEASURES for value in rows[measure])])


LAYOUTS = (tabbed, piped, area_first, flattened, spaced, headed_columns, turned)


def saved(folder: Path, text: str, name: str = "notice.txt") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path
