"""The areas whose scores lie nearest to a number, a printed figure or a mean, or furthest from it."""

from collections.abc import Sequence
from dataclasses import replace

from assistant import phrases, wording, wording_rankings
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk, latest_of
from assistant.draft import Draft
from assistant.query import Query
from assistant.rows import others_than, rows_of, say_basis, say_mean, say_rows, say_total, scope_of, table_of, where
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.score_table import ScoreRow


def answer_nearest(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that score nearest to a number or average, or furthest off; all those tied are named."""
    draft = Draft(desk, query)
    if query.areas:
        query = replace(query, group=others_than(desk, query, query.areas))
    shown = [row for measure in query.measures or MEASURES for row in _say_nearest(draft, measure, query)]
    if not shown:
        return decline(desk, query, "outside_period" if query.periods else "no_notice", "\n\n".join(draft.lines))
    say_basis(draft, query)
    draft.table = table_of(shown)
    return draft.answer()


def _say_nearest(draft: Draft, measure: Measure, query: Query) -> Sequence[ScoreRow]:
    """Say which areas lie nearest to what is asked about on a measure, and how far; return their rows."""
    rows = rows_of(draft.desk, measure, query)
    if not rows:
        draft.say(wording_rankings.none_scored(measure, where(query)))
        return ()
    far = "far_off" in query.cues
    target, words = _target(draft, measure, query)
    if not words:
        return ()
    rows = _on_side(rows, target, query)
    if not rows:
        draft.say(wording_rankings.none_on_side(measure, words, query.direction or "", where(query)))
        return ()
    off = {row.source.id: abs(row.score.value - target) for row in rows}
    in_order = sorted(rows, key=lambda row: off[row.source.id], reverse=far)
    gaps = [off[row.source.id] for row in in_order]
    cut = gaps[: query.limit or 1][-1]
    kept = [row for row, gap in zip(in_order, gaps, strict=True) if gap == cut or (gap > cut) == far]
    numbers = tuple(draft.cite_row(row) for row in kept)
    statement = sql.FURTHEST_OFF if far else sql.NEAREST_BY
    values = [row.score.value for row in rows]
    among_ = {"number": target, "least": min(values), "most": max(values)}
    gap = draft.figure(
        statement, scope_of(draft.desk, measure, query) | among_, unit="percentage points",
        statistic="difference", citations=numbers, measure=measure,
        arithmetic=f"{'greatest' if far else 'least'} distance of a score from {round(target, 1):g}%: {{}}",
    )  # fmt: skip
    draft.say(
        wording_rankings.nearest_head(measure, words, where(query), gap, (far, _side(query)), cut != gaps[0]),
        say_rows(draft, kept),
    )
    draft.say(wording_rankings.coverage(say_total(draft, measure, query, kept), measure, where(query)))
    return kept


def _on_side(rows: Sequence[ScoreRow], target: float, query: Query) -> tuple[ScoreRow, ...]:
    """Return the rows that lie on the side of a target that is asked about, with those level where they are meant."""
    side = _side(query)
    level = tuple(row for row in rows if row.score.value == target) if side.startswith("level") else ()
    below = side.endswith("below")
    beyond = (row for row in rows if (row.score.value < target if below else row.score.value > target))
    return (*level, *beyond) if side else tuple(rows)


def _target(draft: Draft, measure: Measure, query: Query) -> tuple[float, str]:
    """Return what scores are held against, saying it where it is no number of the question, and its name."""
    if query.average:
        statement = sql.MEDIAN if query.average == "median" else sql.MEAN
        return say_mean(draft, measure, query, statement)
    if query.areas:
        inspection = latest_of(draft.desk.inspections(query.areas[0]))
        if measure not in inspection.scores:
            draft.say(draft.missing(measure, inspection.source))
            return 0, ""
        shown, mark = draft.score(inspection.row(measure))
        draft.say(wording.score_sentence(query.areas[0], measure, shown, mark, inspection.source))
        return inspection.scores[measure].value, f"{query.areas[0]}'s {shown}"
    numbers = query.numbers or (query.bounds.numbers if query.bounds else ())
    if numbers:
        return numbers[0], f"{numbers[0]:g}%"
    statistic = query.statistics[0]
    row = draft.desk.snapshot.table.to_date(measure, statistic, draft.desk.now).rows[0]
    shown, mark = draft.to_date(row)
    draft.say(wording.to_date_sentence(measure, statistic, shown, mark, row.source))
    return row.figure.value, f"the to-date {statistic}, {phrases.show_figure(row.figure.value, '%')}"


def _side(query: Query) -> str:
    """Return the side of a target that is asked about, in words; "" where both are."""
    if "one_side" not in query.cues or query.direction is None:
        return ""
    level = "level or " if query.cues & {"exclusion", "denial"} else ""
    return f"{level}{'above' if query.direction == 'higher' else 'below'}"
