"""A corpus of invented areas, in the two layouts of the bundled notices.

Ambleford is inspected twice; Dunmere's prose gives another Safeguarding score (85%) than its table (58%); the notices
of Coldharbour (in winter) and of Thornby and Weald (in summer) are under embargo until 2099 and hold the most extreme
scores; of Eastmarsh and Farlow only figures are held.
"""

from collections.abc import Sequence
from pathlib import Path

Row = tuple[int, int, int, int]
"""Lowest, highest and average to date, and the area's own score."""

AMBLEFORD_FIRST = ((37, 91, 68, 60), (36, 86, 62, 55), (43, 88, 71, 66))
AMBLEFORD_AGAIN = ((35, 92, 69, 72), (34, 87, 64, 70), (42, 89, 73, 64))
DUNMERE = ((36, 92, 70, 58), (35, 86, 63, 61), (43, 88, 72, 69))
COLDHARBOUR = ((1, 99, 50, 5), (2, 98, 51, 4), (3, 97, 52, 3))
THORNBY = ((1, 99, 50, 95), (2, 98, 51, 94), (3, 97, 52, 96))

_HEADINGS = "\tLowest\tHighest\tAverage\t"
_GROUP = "Scores from Wales and the English regions that have been inspected to date"

SCORES = """\
area,inspection,published,safeguarding,risk_of_harm,reoffending,judgement,source_kind,source_title,source_url
Eastmarsh,core case,2011,50,,61,poor,news,Eastmarsh team told to do better,https://news.example/eastmarsh
Farlow,core case,2012-03,72,58,70,fair,council,Farlow youth service inspected,https://farlow.example/yos
"""


def as_luton(area: str, dated: str, embargo: str, rows: tuple[Row, Row, Row], prose: tuple[int, int, int]) -> str:
    """Return a notice in plain paragraphs, whose prose states the scores as well."""
    safeguarding, harm, reoffending = rows
    return f"""



Inspection of
Youth
Offending

Tel: Media enquiries: 020 7946 0000

HM Inspectorate of Probation

Press Notice

Independent inspection of youth offending work



{dated}

EMBARGOED UNTIL 00:01 – {embargo}

PUBLICATION OF INSPECTION REPORT Inspection of Youth Offending work in {area}

The latest inspection report of Youth Offending work in England and Wales was published today.

Ada Hale, Assistant Chief Inspector, said:

“This Core Case Inspection of youth offending work in {area} took place as part of the Inspection of Youth Offending \
programme.

“We judged that the Safeguarding aspects of the work were done well enough {prose[0]}% the time. With the Public \
Protection aspects, work to keep to a minimum each individual’s *Risk of Harm to others* was done well enough \
{prose[1]}% the time, and the work to make each individual less likely to reoffend was done well enough {prose[2]}% \
the time.

The reviews of plans were poor. The mentoring scheme was excellent.

Overall, we consider this a moderate set of findings.”

	{_GROUP}			Scores for {area}
{_HEADINGS}
'Safeguarding' work <i>(action to protect the young person)</i>	{_cells(safeguarding)}
'Risk of Harm to others' work <i>(action to protect the public)</i>	{_cells(harm)}
'Likelihood of Reoffending' work <i>(individual less likely to reoffend)</i>	{_cells(reoffending)}

NOTES TO EDITORS

1. The report is available at www.example.org/reports/.
2. Ada Hale can be contacted on ada.hale@example.org and 07973 000000."""


def as_leicestershire(
    area: str, dated: str, embargo: str, rows: tuple[Row, Row, Row], inspection: str = "Core Case Inspection"
) -> str:
    """Return a notice in Markdown, with bold scores and a footnote in the middle of the speech."""
    safeguarding, harm, reoffending = rows
    return f"""



**HM Inspectorate of Probation**

# Press Notice

## Independent inspection of youth offending work



{dated}

**EMBARGOED UNTIL 00:01 – {embargo}**

### **PUBLICATION OF INSPECTION REPORT Inspection of Youth Offending work in {area}**

The latest inspection report of Youth Offending work in England and Wales was published today.

Bram Ives, Assistant Chief Inspector, said:

“Our {inspection} of youth offending work in {area}<sup>1</sup> was undertaken as part of our Inspection of Youth \
Offending programme.

---

<sup>1</sup> The ferry cases of {area} were left out of the sample.

“We found a committed group of staff. Some work is needed to improve the planning of home visits.

“Overall, we consider this a heartening set of findings.”

	{_GROUP}			Scores for {area}
{_HEADINGS}
<b>'Safeguarding' work</b> <i>(action to protect the young person)</i>	{_cells(safeguarding, bold=True)}
<b>'Risk of Harm to others' work</b> <i>(action to protect the public)</i>	{_cells(harm, bold=True)}
<b>'Likelihood of Reoffending' work</b> <i>(individual less likely to reoffend)</i>	{_cells(reoffending, bold=True)}

## NOTES TO EDITORS

1. The report is available at www.example.org/reports.
"""


def write_corpus(directory: Path) -> Path:
    """Write the whole corpus into `directory` and return it."""
    notices = {
        "ambleford-2012-09-12.txt": as_luton(
            "Ambleford", "10th September 2012", "WEDNESDAY, 12th SEPTEMBER", AMBLEFORD_FIRST, (60, 55, 66)
        ),
        "ambleford-2013-01-16.md": as_leicestershire(
            "Ambleford", "14 January 2013", "WEDNESDAY, 16 JANUARY 2013", AMBLEFORD_AGAIN, "Re-inspection"
        ),
        "dunmere-2012-10-10.txt": as_luton(
            "Dunmere", "8th October 2012", "WEDNESDAY, 10th OCTOBER", DUNMERE, (85, 61, 69)
        ),
        "coldharbour-2099-01-14.md": as_leicestershire(
            "Coldharbour", "12 January 2099", "WEDNESDAY, 14 JANUARY 2099", COLDHARBOUR
        ),
        "thornby-and-weald-2099-07-15.md": as_leicestershire(
            "Thornby & Weald", "13 July 2099", "WEDNESDAY, 15 JULY 2099", THORNBY
        ),
    }
    (directory / "notices").mkdir(parents=True)
    (directory / "published").mkdir()
    for name, text in notices.items():
        (directory / "notices" / name).write_text(text, encoding="utf-8")
    (directory / "published" / "scores.csv").write_text(SCORES, encoding="utf-8")
    return directory


def _cells(row: Row, bold: bool = False) -> str:
    lowest, highest, average, own = row
    return f"{lowest}%\t{highest}%\t{average}%\t" + (f"<b>{own}%</b>" if bold else f"{own}%")


NAMESAKES = """\
March,Fens,Albion,,71,64,73,heartening
East March,Fens,Albion,,58,52,66,good
Best,Fens,Albion,,47,41,55,outstanding
May Hill,The Moors,Albion,,59,53,64,good
Average Green,The Moors,Albion,,62,60,70,requires improvement
Saint Abb,Isles,Cymry,St Abb,73,67,77,good
King's Reach and Over,Isles,Cymry,King's Reach,77,69,78,outstanding
"""
"""Areas whose names hold words for other things, a line each: name, region, nation, other name, scores, judgement."""


SHARED_WORDS = """\
Bottomley,The Levels,Albion,,core case,2011-09,86,78,84,good,news
Ten Acres,The Levels,Albion,,core case,2010-06,42,40,52,much improved,news
Riskley,The Levels,Albion,,core case,2011-07,67,62,70,good,news
Wraskbury,Heartland,Albion,,core case,2011-03,61,58,66,weak,news
Orford,Heartland,Albion,,core case,2010-02,39,34,48,weak,news
Orford,Heartland,Albion,,first re-inspection,2011-02,41,33,50,weak,news
Orford,Heartland,Albion,,second re-inspection,2012-02,64,57,61,fair,inspectorate notice
"""
"""Areas whose names are near to words for other things, a line for each inspection, in a region called by a verb."""


def write_shared_words(directory: Path) -> Path:
    """Write a corpus of published figures only, in which Orford was inspected three times."""
    return _write_figures(directory, [line.split(",") for line in SHARED_WORDS.splitlines()])


def write_namesakes(directory: Path) -> Path:
    """Write a corpus of published figures only, all of 2011: of May Hill of March, of the others of June."""
    rows = []
    for line in NAMESAKES.splitlines():
        name, region, nation, other, *figures = line.split(",")
        dated = "2011-03" if name == "May Hill" else "2011-06"
        rows.append([name, region, nation, other, "core case", dated, *figures, "news"])
    return _write_figures(directory, rows)


def _write_figures(directory: Path, rows: Sequence[Sequence[str]]) -> Path:
    """Write the area table and the scores of some inspections."""
    areas, scores = ["area,region,nation,also_called"], [SCORES.splitlines()[0]]
    for name, region, nation, other, inspection, dated, *figures in rows:
        areas += [line] if (line := f"{name},{region},{nation},{other}") not in areas else []
        title = f"Inspection of {name} ({inspection})"
        address = f"https://news.example/{name}/{inspection}".replace(" ", "-").casefold()
        scores.append(",".join((name, inspection, dated, *figures, title, address)))
    (directory / "notices").mkdir(parents=True)
    (directory / "published").mkdir()
    (directory / "areas.csv").write_text("\n".join(areas) + "\n", encoding="utf-8")
    (directory / "published" / "scores.csv").write_text("\n".join(scores) + "\n", encoding="utf-8")
    return directory
