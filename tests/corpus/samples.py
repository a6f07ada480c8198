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


LAYOUTS = (tabbed, piped, area_first, flattened, spaced)


def saved(folder: Path, text: str, name: str = "notice.txt") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path
