"""Scores of areas named in the question: alone, beside each other, and beside the to-date figures."""

from collections.abc import Sequence

from assistant import offers, phrases, wording
from assistant.answers import Answer, Cell, Table
from assistant.declines import decline, decline_kind, decline_period, decline_unscored
from assistant.desk import Desk, Inspection, latest_of
from assistant.draft import Draft
from assistant.existence import answer_existence
from assistant.glosses import say_gloss
from assistant.judgements import say_judgements
from assistant.periods import OPEN
from assistant.query import Query
from assistant.saying import chosen, how_far_from, kinds_apart, say_gap
from corpus.dates import spell_date
from corpus.model import MEASURES, TO_DATE, Measure, Source, ToDate
from index import statements
from index.score_table import ScoreRow


def _in_order(query: Query, inspection: Inspection, measures: Sequence[Measure]) -> Sequence[Measure]:
    """Return the measures in the order of their scores, where one is asked for: "its scores, highest first"."""
    if not query.cues & {"ascending", "descending"}:
        return measures
    sign = 1 if "ascending" in query.cues else -1
    return sorted(
        measures,
        key=lambda m: (m not in inspection.scores, m in inspection.scores and sign * inspection.scores[m].value),
    )


_PAIR = 2


def answer_scores(desk: Desk, query: Query) -> Answer:
    """Answer with an area's score or scores, each inspection by its date."""
    area = query.areas[0]
    inspections = chosen(desk, area, query)
    if not inspections and kinds_apart(query) and desk.inspections(area, query.period):
        return decline_kind(desk, query, area)
    if not inspections:
        return decline_period(desk, query, area)
    seen_again = query.inspection == "latest" and bool(query.cues & {"second_inspection", "reinspected"})
    seen_again = seen_again and "re-inspection" not in inspections[-1].source.inspection
    if (query.inspection == "first" or seen_again) and len(desk.inspections(area)) == 1:
        text = wording.only_one(area, inspections[0].source)
        return decline(desk, query, "not_in_notices", text, [offers.ask_scores(area)])
    measures = query.measures or MEASURES
    if query.cues & {"lacks", "exists"}:
        return answer_existence(desk, query)
    if not any(measure in inspection.scores for inspection in inspections for measure in measures):
        return decline_unscored(desk, query, inspections)
    if "nearest" in query.cues and len(query.numbers) == _PAIR and query.measures:
        return _nearer_of_two(desk, query, latest_of(inspections))
    draft = Draft(desk, query)
    draft.say(wording.NO_OVERALL if "own_average" in query.cues else "")
    if len(inspections) > 1:
        draft.say(wording.each_given(area))
    elif len(desk.inspections(area)) > 1:
        draft.say(wording.among_several(area))
    beside = not query.measures
    rows = [
        row for inspection in inspections
        for row in _score_rows(draft, area, inspection, _in_order(query, inspection, measures), beside)
    ]  # fmt: skip
    if query.period and query.period.until == OPEN and not query.inspection:  # "how has it done since 2012?"
        draft.lines.insert(0, wording.nothing_later(area, inspections[-1].source))
    if "difference" in query.cues and len(query.measures) == 2:
        say_gap(draft, latest_of(inspections), query.measures)
    if "rated" in query.cues and not query.measures:
        say_judgements(draft, [inspection.source for inspection in inspections if inspection.source.judgement])
    for measure in query.measures if "gloss" in query.cues else ():
        say_gloss(draft, measure)
    if len(rows) > 1:
        columns = ("Inspection", "Measure", "Score", *(("Lowest", "Highest", "Average") if beside else ()))
        draft.table = Table(f"Scores for {area}, per cent", columns, tuple(rows))
    return draft.answer()


def _nearer_of_two(desk: Desk, query: Query, inspection: Inspection) -> Answer:
    """Answer which of two numbers an area's score is nearer to: "is Kent's score nearer 60 or 50?"."""
    draft = Draft(desk, query)
    for measure in (measure for measure in query.measures if measure in inspection.scores):
        row = inspection.row(measure)
        near, far = sorted(query.numbers, key=lambda number: abs(row.score.value - number))
        level = abs(row.score.value - near) == abs(row.score.value - far)
        beside = f"{how_far_from(draft, row, near)} and {how_far_from(draft, row, far)}"
        line = wording.score_beside(row.source.area, measure, draft.score(row), beside, row.source)
        draft.say(wording.nearer_to(near, far, level) + line)
    draft.say(wording.news_only(inspection.source))
    return draft.answer()


def _score_rows(
    draft: Draft, area: str, inspection: Inspection, measures: Sequence[Measure], beside: bool
) -> list[tuple[Cell, ...]]:
    """Say each score of an inspection and return the table's rows, with the to-date figures of its notice beside."""
    source = inspection.source
    rows: list[tuple[Cell, ...]] = []
    for measure in measures:
        when = spell_date(source.published)
        if measure not in inspection.scores:
            draft.say(draft.missing(measure, source))
            rows.append((when, phrases.name_measure(measure), None, *([None] * 3 if beside else [])))
            continue
        shown, mark = draft.score(inspection.row(measure))
        line = wording.score_sentence(area, measure, shown, mark, source)
        line += wording.rest(_rest(draft, inspection.row(measure))) if _asks_for_rest(draft.query) else ""
        printed = _printed_here(draft, source, measure) if beside else {}
        if printed:
            line += wording.beside((statistic, text, cited) for statistic, (text, cited, _) in printed.items())
        draft.say(line)
        score = inspection.scores[measure]
        if score.prose_value is not None and (score.prose_value != score.value or "prose" in draft.query.cues):
            draft.say(draft.prose(inspection.row(measure)))
        to_date = [printed[s][2] if s in printed else None for s in TO_DATE] if beside else []
        rows.append((when, phrases.name_measure(measure), score.value, *to_date))
    if any(measure in inspection.scores for measure in measures):
        several = len(draft.desk.inspections(area)) > 1
        draft.say(wording.news_only(source, f"{area}, {spell_date(source.published)}" if several else ""))
    return rows


def _asks_for_rest(query: Query) -> bool:
    """Return whether it is asked how much of the work was not done well enough: "what slice of it fell short?"."""
    short = "fell_short" in query.cues and query.cues & {"score", "difference"}  # "how far did it fall short?"
    badly = query.cues & {"bad_word", "badly", "fell_short"} or (query.direction == "lower" and not query.statistics)
    return bool(short or ("share" in query.cues and badly))


def _rest(draft: Draft, row: ScoreRow) -> str:
    """Take up how much of an area's work on a measure was not done well enough; return it as shown."""
    score, source = row.score, row.source
    return draft.figure(
        statements.FROM_NUMBER, {"source": source.id, "measure": score.measure, "number": 100}, unit="%",
        statistic="difference", citations=(draft.cite_row(row),), arithmetic=f"100% − {score.value}% = {{}}",
        area=source.area, measure=score.measure, as_of=source.published,
    )  # fmt: skip


def _printed_here(draft: Draft, source: Source, measure: Measure) -> dict[ToDate, tuple[str, str, int]]:
    """Take up the to-date figures that a source itself prints for a measure."""
    found: dict[ToDate, tuple[str, str, int]] = {}
    for statistic in TO_DATE:
        rows = draft.desk.snapshot.table.to_date(measure, statistic, draft.desk.now).rows
        for row in (row for row in rows if row.source.id == source.id):
            found[statistic] = (*draft.to_date(row), row.figure.value)
    return found
