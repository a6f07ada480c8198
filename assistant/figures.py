"""Scores of areas named in the question: alone, beside each other, and beside the to-date figures."""

from collections.abc import Sequence

from assistant import wording
from assistant.answers import Answer, Table
from assistant.declines import decline, decline_period, decline_unscored
from assistant.desk import Desk, Inspection
from assistant.draft import Draft
from assistant.query import Query
from assistant.words import is_yes_or_no
from corpus.dates import spell_date
from corpus.model import MEASURES, TO_DATE, Measure, Source, ToDate
from index import statements as sql
from index.score_table import ToDateRow


def answer_scores(desk: Desk, query: Query) -> Answer:
    """Answer with an area's score or scores, each inspection by its date."""
    area = query.areas[0]
    inspections = chosen(desk, area, query)
    if not inspections:
        return decline_period(desk, query, area)
    if query.inspection == "first" and len(desk.inspections(area)) == 1:
        text = wording.only_one(area, inspections[0].source)
        return decline(desk, query, "not_in_notices", text, [f"How did {area} do?"])
    measures = query.measures or MEASURES
    if not any(measure in inspection.scores for inspection in inspections for measure in measures):
        return decline_unscored(desk, query, area, inspections)
    draft = Draft(desk, query)
    if len(inspections) > 1:
        draft.say(f"{area} was inspected more than once; each inspection is given with its date.")
    elif len(desk.inspections(area)) > 1:
        draft.say(wording.among_several(area))
    beside = not query.measures
    rows = [row for inspection in inspections for row in _score_rows(draft, area, inspection, measures, beside)]
    if len(rows) > 1:
        columns = ("Inspection", "Measure", "Score", *(("Lowest", "Highest", "Average") if beside else ()))
        draft.table = Table(f"Scores for {area}, per cent", columns, tuple(rows))
    return draft.answer()


def _score_rows(
    draft: Draft, area: str, inspection: Inspection, measures: Sequence[Measure], beside: bool
) -> list[tuple[str | int | float | None, ...]]:
    """Say each score of an inspection and return the table's rows, with the to-date figures of its notice beside."""
    source = inspection.source
    rows: list[tuple[str | int | float | None, ...]] = []
    for measure in measures:
        when = spell_date(source.published)
        if measure not in inspection.scores:
            draft.say(wording.missing_score(area, measure, source))
            rows.append((when, wording.name_measure(measure), None, *([None] * 3 if beside else [])))
            continue
        shown, mark = say_score(draft, inspection, measure)
        line = wording.score_sentence(area, measure, shown, mark, source)
        printed = _printed_here(draft, source, measure) if beside else {}
        if printed:
            line += " Printed beside it, to date: " + wording.join(
                f"{statistic} **{text}** {cited}" for statistic, (text, cited, _) in printed.items()
            ) + "."  # fmt: skip
        draft.say(line)
        score = inspection.scores[measure]
        if score.prose_value is not None and score.prose_value != score.value:
            draft.say(_disagreement(draft, inspection, measure))
        to_date = [printed[s][2] if s in printed else None for s in TO_DATE] if beside else []
        rows.append((when, wording.name_measure(measure), score.value, *to_date))
    if source.kind == "news" and any(measure in inspection.scores for measure in measures):
        draft.say(wording.NEWS_ONLY)
    return rows


def say_score(draft: Draft, inspection: Inspection, measure: Measure) -> tuple[str, str]:
    """Take up an inspection's score as a figure; return it as shown, with its citation mark."""
    score, source = inspection.scores[measure], inspection.source
    number = draft.cite(source, score.row or score.cell)
    shown = draft.figure(
        sql.SCORE, {"source": source.id, "measure": measure}, unit="%", statistic="score", citations=(number,),
        arithmetic=f"{source.area}, {wording.name_measure(measure)}: {{}}", area=source.area, measure=measure,
        as_of=source.published,
    )  # fmt: skip
    return shown, wording.marks([number])


def say_to_date(draft: Draft, row: ToDateRow) -> tuple[str, str]:
    """Take up a to-date figure; return it as shown, with its citation mark."""
    figure, source = row.figure, row.source
    number = draft.cite(source, figure.row or figure.cell)
    parameters = {"source": source.id, "measure": figure.measure, "statistic": figure.statistic}
    shown = draft.figure(
        sql.TO_DATE, parameters, unit="%", statistic=figure.statistic, citations=(number,),
        arithmetic=f"{wording.name_measure(figure.measure)}, to-date {figure.statistic}: {{}}",
        measure=figure.measure, as_of=source.published,
    )  # fmt: skip
    return shown, wording.marks([number])


def say_difference(draft: Draft, one: Inspection, other: Inspection, measure: Measure, high: str, low: str) -> str:
    """Take up the gap between two inspections' scores of a measure, the greater less the lesser, and return it."""
    pair = (one, other)
    citations = tuple(draft.cite(i.source, i.scores[measure].row or i.scores[measure].cell) for i in pair)
    return draft.figure(
        sql.BETWEEN_SCORES,
        {"source": one.source.id, "measure": measure, "other": other.source.id, "other_measure": measure},
        unit="percentage points", statistic="difference", citations=citations,
        arithmetic=f"{high} − {low} = {{}}", area=one.source.area, measure=measure, as_of=one.source.published,
    )  # fmt: skip


def chosen(desk: Desk, area: str, query: Query) -> tuple[Inspection, ...]:
    """Return the inspections of an area that the question is about, oldest first."""
    inspections = desk.inspections(area, query.periods[0] if query.periods else None)
    if query.inspection == "first":
        return inspections[:1]
    return inspections[-1:] if query.inspection == "latest" else inspections


def nothing_then(desk: Desk, area: str, query: Query) -> str:
    """Return that an area has nothing in the period asked about, and what it has."""
    held = [wording.whence(i.source) for i in desk.inspections(area)]
    return wording.outside_period(area, query.periods[0].words, held)


def _printed_here(draft: Draft, source: Source, measure: Measure) -> dict[ToDate, tuple[str, str, int]]:
    """Take up the to-date figures that a source itself prints for a measure."""
    found: dict[ToDate, tuple[str, str, int]] = {}
    for statistic in TO_DATE:
        rows = draft.desk.snapshot.table.to_date(measure, statistic, draft.desk.now).rows
        for row in (row for row in rows if row.source.id == source.id):
            found[statistic] = (*say_to_date(draft, row), row.figure.value)
    return found


def _disagreement(draft: Draft, inspection: Inspection, measure: Measure) -> str:
    """Return that a notice's prose gives another score than its table, with both."""
    score = inspection.scores[measure]
    number = draft.cite(inspection.source, score.prose)
    shown = draft.figure(
        sql.PROSE_SCORE, {"source": inspection.source.id, "measure": measure}, unit="%", statistic="score",
        citations=(number,), arithmetic=f"{inspection.source.area}, as the prose states it: {{}}",
        area=inspection.source.area, measure=measure, as_of=inspection.source.published,
    )  # fmt: skip
    return f"The notice disagrees with itself: its prose gives **{shown}** {wording.marks([number])}."


def yes_or_no(query: Query, holds: bool) -> str:
    """Return "Yes. " or "No. " where the question asks for that."""
    chooses = " or " in query.question and len(query.areas) > 1
    if query.direction is None or chooses or not is_yes_or_no(query.question):
        return ""
    return "Yes. " if holds else "No. "


def sign_of(one: int, other: int) -> int:
    """Return 1, 0 or -1 as one score is above, level with or below another."""
    return (one > other) - (one < other)
