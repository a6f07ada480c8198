"""Mean, median and range over the areas held."""

from collections.abc import Sequence

from assistant import offers, phrases, wording
from assistant.answers import Answer
from assistant.declines import decline, decline_areas
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query
from assistant.rows import SPOKEN, rows_of, say_total, scope_of, table_of, total_of, where
from corpus.model import MEASURES, Measure, ToDate
from index import statements as sql
from index.score_table import ScoreRow


def answer_mean(desk: Desk, query: Query) -> Answer:
    """Answer with the mean, median or range over the areas held, called what it is."""
    draft = Draft(desk, query)
    missing = [area for area in query.areas if not desk.inspections(area)]
    if len(query.areas) == 1:
        return decline(desk, query, "not_scored", wording.NO_OVERALL, offers.ask_each(query.areas))
    if missing:
        draft.say(decline_areas(desk, query, missing).text)
    rows: list[ScoreRow] = []
    for measure in query.measures or MEASURES:
        if total_of(desk, measure, query):
            rows += _say_mean(draft, measure, query)
        else:
            draft.say(wording.none_scored(measure, where(query)))
    if not rows:
        return decline(desk, query, "no_notice", "\n\n".join(draft.lines))
    draft.table = table_of(rows)
    return draft.answer()


def _say_mean(draft: Draft, measure: Measure, query: Query) -> Sequence[ScoreRow]:
    rows = rows_of(draft.desk, measure, query)
    numbers = tuple(draft.cite_row(row) for row in rows[:SPOKEN])
    parameters = scope_of(draft.desk, measure, query)
    total, mark = say_total(draft, measure, query, rows), phrases.marks(numbers)
    if query.average == "range":
        ends: tuple[tuple[str, ToDate], ...] = ((sql.EXTREME_LOW, "lowest"), (sql.EXTREME_HIGH, "highest"))
        low, high = (
            draft.figure(statement, parameters, unit="%", statistic=end, citations=numbers, measure=measure,
                         arithmetic=f"{end} of {total} scores: {{}}")
            for statement, end in ends
        )  # fmt: skip
        draft.say(wording.ranged(measure, low, high, total, where(query), mark))
        return rows
    kind = query.average or "mean"
    summed = sum(row.score.value for row in rows)
    arithmetic = f"{summed} ÷ {len(rows)} = {{}}" if kind == "mean" else f"middle of {len(rows)} scores: {{}}"
    shown = draft.figure(
        sql.MEAN if kind == "mean" else sql.MEDIAN, parameters, unit="%", statistic=kind, citations=numbers,
        measure=measure, arithmetic=arithmetic,
    )  # fmt: skip
    draft.say(wording.averaged(measure, kind, shown, total, where(query), mark))
    return rows
