"""The worked examples of what a right answer is, one by one."""

from dataclasses import dataclass, field

import pytest

from tests.assistant.checks import Talk, quotes, sources

LUTON = "luton-2012-05-16"
LEICESTERSHIRE = "leicestershire-and-rutland-2012-06-13"


@dataclass(frozen=True)
class Example:
    """`asked` is the question, after those of `before`; `figures` are (statistic, value, unit, area).

    No other figure may stand in the answer. `sources` must be cited; `quoted` must stand in the citations, `said` in
    the text, to the letter; `offered` are among the suggestions.
    """

    asked: str
    outcome: str = "answered"
    reason: str | None = None
    figures: frozenset[tuple[str, float, str, str | None]] = frozenset()
    sources: frozenset[str] = frozenset()
    quoted: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    before: tuple[str, ...] = field(default=())


def scores(*pairs: tuple[str, float]) -> frozenset[tuple[str, float, str, str | None]]:
    return frozenset(("score", value, "%", area) for area, value in pairs)


def count(*numbers: float) -> frozenset[tuple[str, float, str, str | None]]:
    return frozenset(("count", number, "areas", None) for number in numbers)


def to_date(**printed: float) -> frozenset[tuple[str, float, str, str | None]]:
    return frozenset((statistic, value, "%", None) for statistic, value in printed.items())


def gap(area: str | None, points: float) -> frozenset[tuple[str, float, str, str | None]]:
    return frozenset({("difference", points, "percentage points", area)})


EXAMPLES = [
    Example(
        "What was Luton's safeguarding score?",
        figures=scores(("Luton", 75)),
        sources=frozenset({LUTON}),
        quoted=("'Safeguarding' work", "37% 91% 67% 75%"),
        said=("Safeguarding", "16 May 2012"),
    ),
    Example(
        "how well did leicestershire protect the public",
        figures=scores(("Leicestershire and Rutland", 63)),
        sources=frozenset({LEICESTERSHIRE}),
        quoted=("'Risk of Harm to others' work", "36% 86% 62% <b>63%</b>"),
        said=("Risk of Harm to others", "13 June 2012"),
    ),
    Example(
        "How did Luton do?",
        figures=scores(("Luton", 75), ("Luton", 73), ("Luton", 78))
        | to_date(lowest=37, highest=91, average=67)
        | to_date(lowest=36, highest=86, average=62)
        | to_date(lowest=43, highest=87, average=70),
        sources=frozenset({LUTON}),
        quoted=("37% 91% 67% 75%", "36% 86% 62% 73%", "43% 87% 70% 78%"),
        said=("Safeguarding", "Risk of Harm to others", "Likelihood of Reoffending", "16 May 2012"),
    ),
    Example(
        "Which did better on reoffending, Luton or Leicestershire & Rutland?",
        figures=scores(("Luton", 78), ("Leicestershire and Rutland", 71)) | gap("Luton", 7),
        sources=frozenset({LUTON, LEICESTERSHIRE}),
        quoted=("43% 87% 70% 78%", "43% 88% 71% <b>71%</b>"),
        said=("**Luton** scored higher", "7 percentage points"),
    ),
    Example(
        "Was Luton above average for risk of harm?",
        figures=scores(("Luton", 73)) | to_date(average=62) | gap("Luton", 11),
        sources=frozenset({LUTON}),
        quoted=("36% 86% 62% 73%",),
        said=("Yes.", "to-date average", "11 percentage points", "16 May 2012"),
    ),
    Example(
        "Where does Luton rank for safeguarding?",
        figures=scores(("Luton", 75)) | count(27) | {("rank", 6, "rank", "Luton")},
        sources=frozenset({LUTON, "barking-and-dagenham-2011", "bournemouth-and-poole-2012"}),
        said=("joint 6th", "27** areas", "Barking and Dagenham and Bournemouth and Poole"),
    ),
    Example(
        "Top three for risk of harm",
        figures=scores(("North Lincolnshire", 77), ("Bromley", 75), ("Kingston upon Thames", 75)) | count(32),
        sources=frozenset({"north-lincolnshire-2012-05", "bromley-2012-03", "kingston-upon-thames-undated"}),
        said=("others have none here", "news report", "inspectorate notice"),
    ),
    Example(
        "Which areas scored under 50% on safeguarding?",
        figures=scores(
            ("Hackney", 47), ("East Riding of Yorkshire", 45), ("Greenwich", 44), ("Hartlepool", 41), ("Sefton", 28)
        )
        | count(5, 27),
        sources=frozenset({"hackney-undated", "east-riding-of-yorkshire-2010", "greenwich-2012-01", "sefton-undated"}),
        said=("news report", "inspectorate report", "inspectorate notice", "others have none here"),
    ),
    Example(
        "How many areas beat 75% on reoffending?",
        figures=scores(
            ("Barking and Dagenham", 86), ("North Lincolnshire", 86), ("Cambridgeshire", 85), ("Bromley", 82),
            ("Luton", 78), ("Northamptonshire", 76),
        )
        | count(6, 26),
        sources=frozenset({LUTON, "northamptonshire-2012-06-13", "cambridgeshire-2012-05"}),
        said=("**6** areas", "**26** areas"),
    ),
    Example(
        "What is the average safeguarding score?",
        figures=to_date(average=68),
        sources=frozenset({LEICESTERSHIRE}),
        quoted=("37% 91% 68% <b>69%</b>",),
        said=("to-date average", "13 June 2012"),
    ),
    Example(
        "What is the mean safeguarding score of the areas you hold?",
        figures=count(27) | {("mean", 63, "%", None)},
        sources=frozenset({LUTON, LEICESTERSHIRE, "sefton-undated"}),
        said=("mean", "27", "not the inspectorate's to-date average"),
    ),
    Example(
        "How did the average for safeguarding change between May and June 2012?",
        figures=to_date(average=67) | to_date(average=68) | gap(None, 1),
        sources=frozenset({LUTON, LEICESTERSHIRE}),
        said=("16 May 2012", "13 June 2012", "up **1 percentage point**"),
    ),
    Example(
        "What is the highest safeguarding score?",
        figures=to_date(highest=91) | scores(("Cambridgeshire", 83), ("North Lincolnshire", 83)) | count(27),
        sources=frozenset({LEICESTERSHIRE, "cambridgeshire-2012-05", "north-lincolnshire-2012-05"}),
        said=("areas held here", "No area is named there", "13 June 2012"),
    ),
    Example(
        "How did North Lincolnshire change between its inspections?",
        figures=scores(
            ("North Lincolnshire", 37), ("North Lincolnshire", 83), ("North Lincolnshire", 36),
            ("North Lincolnshire", 77), ("North Lincolnshire", 86),
        )
        | gap("North Lincolnshire", 46)
        | gap("North Lincolnshire", 41),
        sources=frozenset({"north-lincolnshire-2010", "north-lincolnshire-2012-05"}),
        said=("Likelihood of Reoffending score is not in the sources held", "2010", "May 2012", "only from the news"),
    ),
    Example(
        "Which London boroughs do you have?",
        figures=count(16),
        sources=frozenset({"barking-and-dagenham-2011", "wandsworth-2012-03", "harrow-undated"}),
        said=(
            "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Enfield", "Greenwich", "Hackney",
            "Haringey", "Harrow", "Havering", "Hounslow", "Kingston upon Thames", "Newham", "Richmond upon Thames",
            "Wandsworth",
        ),
    ),
    Example(
        "Best area overall?",
        figures=scores(
            ("Cambridgeshire", 83), ("North Lincolnshire", 83), ("North Lincolnshire", 77),
            ("Barking and Dagenham", 86), ("North Lincolnshire", 86),
        )
        | to_date(highest=91)
        | to_date(highest=86)
        | to_date(highest=88)
        | count(27, 32, 26),
        said=("No overall or combined score was published",),
    ),
    Example(
        "What did inspectors praise in Luton?",
        sources=frozenset({LUTON}),
        quoted=("enthusiastic staff and management team", "very good; of particular note is the family support work"),
        said=("Julie Fox, Assistant Chief Inspector", "16 May 2012"),
    ),
    Example(
        "Why does the Leicestershire report leave out Rutland cases?",
        sources=frozenset({LEICESTERSHIRE}),
        quoted=("approximately 5% of the team’s total workload, our random sample did not include any of these cases",),
    ),
    Example(
        "Which notices mention management oversight?",
        sources=frozenset({LUTON, LEICESTERSHIRE}),
        quoted=("Effective management oversight will be critical", "the effectiveness of management oversight"),
    ),
    Example(
        "When was the Luton report published?",
        sources=frozenset({LUTON}),
        quoted=("EMBARGOED UNTIL 00:01 – WEDNESDAY, 16th MAY", "14th May 2012"),
        said=("16 May 2012", "00:01", "dated 14 May 2012"),
    ),
    Example(
        "What does 'Safeguarding' work mean?",
        quoted=("action to protect the young person",),
        said=("action to protect the young person",),
    ),
    Example(
        "And Leicestershire?",
        before=("What was Luton's reoffending score?",),
        figures=scores(("Leicestershire and Rutland", 71)),
        sources=frozenset({LEICESTERSHIRE}),
        said=("Likelihood of Reoffending", "13 June 2012"),
    ),
    Example(
        "What about risk of harm?",
        before=("How did Luton compare with average on safeguarding?",),
        figures=scores(("Luton", 73)) | to_date(average=62) | gap("Luton", 11),
        sources=frozenset({LUTON}),
        said=("11 percentage points",),
    ),
    Example(
        "What was Birmingham's safeguarding score?",
        outcome="declined",
        reason="no_notice",
        said=("Birmingham", "Held areas"),
        offered=("What was Leicestershire and Rutland's Safeguarding score?",),
    ),
    Example(
        "What was Leicester's safeguarding score?",
        outcome="declined",
        reason="no_notice",
        said=("Leicestershire and Rutland is another area",),
        offered=("What was Leicestershire and Rutland's Safeguarding score?",),
    ),
    Example("How did Gotham do?", outcome="declined", reason="unknown_area", said=("Gotham",)),
    Example(
        "What was East Riding's reoffending score?",
        outcome="declined",
        reason="not_scored",
        figures=scores(("East Riding of Yorkshire", 45)),
        sources=frozenset({"east-riding-of-yorkshire-2010"}),
        said=("Likelihood of Reoffending score is not in the sources held", "for Safeguarding", "2010"),
    ),
    Example(
        "What was Luton's safeguarding score in 2015?",
        outcome="declined",
        reason="outside_period",
        said=("2015", "16 May 2012"),
        offered=("What was Luton's Safeguarding score?",),
    ),
    Example("Will Luton improve next year?", outcome="declined", reason="not_in_notices"),
    Example("What's the weather in Luton?", outcome="declined", reason="off_topic"),
    Example(
        "What was the score?",
        outcome="clarify",
        reason="ambiguous",
        said=("Which area",),
        offered=("How did Luton do?",),
    ),
]  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.asked)
def test_worked_example(talk: Talk, example: Example) -> None:
    answer = talk(*example.before, example.asked)
    assert (answer.outcome, answer.reason) == (example.outcome, example.reason)
    given = {(f.statistic, f.value, f.unit, f.area) for f in answer.figures}
    assert given == example.figures
    assert set(sources(answer)) >= example.sources
    for words in example.quoted:
        assert words in quotes(answer)
    for words in example.said:
        assert words in answer.text
    for question in example.offered:
        assert question in answer.suggestions


def test_the_mean_shows_its_working(talk: Talk) -> None:
    answer = talk("What is the mean safeguarding score of the areas you hold?")
    assert any("1701 ÷ 27 = 63" in step.arithmetic for step in answer.working)
