"""The areas whose scores lie within bounds: which, how many, or whether one does."""

from collections.abc import Sequence

from assistant import phrases, wording, wording_refusals
from assistant.answers import Answer
from assistant.declines import decline, decline_areas
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.numbers import Bounds
from assistant.periods import Period
from assistant.query import Query
from assistant.rows import SPOKEN, rows_of, say_rows, say_total, scope_of, table_of, where
from corpus.model import MEASURES, Measure, ToDate
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow


def answer_listing(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that score within bounds, or how many do; of one area, whether it does."""
    if query.jointly and query.bounds and not query.areas:
        return _answer_jointly(desk, query, query.bounds)
    draft = Draft(desk, query)
    listed: list[ScoreRow] = []
    references = _references(query)
    named = () if references else query.areas
    for measure in query.measures or MEASURES:
        bounds = query.bounds or _bounds_by_reference(draft, measure, query)
        if bounds is None and (references or "average" in query.statistics):
            continue
        listed += _say_listing(draft, measure, bounds, query, named)
    if references and not draft.figures:
        return decline_areas(desk, query, references)
    if named and not listed and not any(desk.inspections(area) for area in named):
        return decline_areas(desk, query, named)
    if not draft.figures:
        return decline(desk, query, "not_scored", "\n\n".join(draft.lines) or wording_refusals.unscored(""))
    if not named:
        draft.say(wording.LATEST_STANDS)
    if len(listed) > 1:
        draft.table = table_of(listed)
    return draft.answer()


def _answer_jointly(desk: Desk, query: Query, bounds: Bounds) -> Answer:
    """Answer with the areas that score within bounds on every measure asked about."""
    draft = Draft(desk, query)
    measures = query.measures or MEASURES
    rows = {measure: rows_of(desk, measure, query, bounds.least, bounds.most) for measure in measures}
    areas = [
        row.source.area
        for row in rows[measures[0]]
        if all(any(other.source.area == row.source.area for other in rows[measure]) for measure in measures)
    ]
    lines, numbers = [], []
    for area in areas:
        own = [row for measure in measures for row in rows[measure] if row.source.area == area]
        shown = [(row.score.measure, *draft.score(row)) for row in own]
        numbers += [draft.cite_row(row) for row in own]
        lines.append(wording.joint_line(area, shown, own[0].source))
    scope = scope_of(desk, measures[0], query) | {"areas": among(areas), "least": bounds.least, "most": bounds.most}
    count = draft.figure(
        sql.COUNT_BETWEEN, scope, unit="areas", statistic="count", citations=tuple(numbers),
        arithmetic=f"areas that scored {bounds.words} on each of {len(measures)} measures: {{}}",
    )  # fmt: skip
    draft.say(wording.joint_head(count, where(query), bounds, measures), "\n".join(lines))
    draft.say(wording.JOINT_COVERAGE, wording.LATEST_STANDS)
    return draft.answer()


def _say_listing(
    draft: Draft, measure: Measure, bounds: Bounds | None, query: Query, named: Sequence[str]
) -> list[ScoreRow]:
    """Say which areas score within bounds on a measure, or, of areas named, whether they do."""
    least, most = (bounds.least, bounds.most) if bounds else (0, 100)
    if named:
        return [row for area in named for row in _say_whether(draft, area, measure, bounds, query)]
    rows = rows_of(draft.desk, measure, query, least, most)
    lines = say_rows(draft, rows)
    borne_out = rows or rows_of(draft.desk, measure, query)  # that there is none is borne out by all of them
    numbers = tuple(draft.cite_row(row) for row in borne_out[:SPOKEN])
    count = draft.figure(
        sql.COUNT_BETWEEN, scope_of(draft.desk, measure, query) | {"least": least, "most": most},
        unit="areas", statistic="count", citations=numbers, measure=measure,
        arithmetic=f"areas with a score {bounds.words if bounds else 'of any size'}: {{}}",
    )  # fmt: skip
    total = say_total(draft, measure, query, borne_out)
    head = wording.bounded(measure, count, bounds, where(query))
    draft.say(f"{head}{':' if rows else '.'}", lines, wording.coverage(total, measure, where(query)))
    if bounds and not rows and query.group is None:
        _say_printed_within(draft, measure, bounds)
    return list(rows)


def _say_whether(draft: Draft, area: str, measure: Measure, bounds: Bounds | None, query: Query) -> list[ScoreRow]:
    """Say an area's score of a measure, and whether it lies within bounds."""
    row = _latest(draft.desk, area, measure, query.period)
    if row is None:
        draft.say(wording.missing_score(area, measure))
        return []
    shown, mark = draft.score(row)
    verdict = phrases.verdict(bounds.least <= row.score.value <= bounds.most) if bounds else ""
    draft.say(verdict + wording.score_sentence(area, measure, shown, mark, row.source))
    draft.say(wording.news_only(row.source))
    return [row]


def _latest(desk: Desk, area: str, measure: Measure, period: Period | None = None) -> ScoreRow | None:
    """Return the newest score of an area on a measure."""
    inspections = reversed(desk.inspections(area, period))
    return next((inspection.row(measure) for inspection in inspections if measure in inspection.scores), None)


def _bounds_by_reference(draft: Draft, measure: Measure, query: Query) -> Bounds | None:
    """Return the bounds that another area's score, or the to-date average, sets: above it or below it."""
    if "average" in query.statistics:
        rows = draft.desk.snapshot.table.to_date(measure, "average", draft.desk.now).rows
        if not rows:
            return None
        shown, mark = draft.to_date(rows[0])
        draft.say(wording.to_date_sentence(measure, "average", shown, mark, rows[0].source))
        return _beside(rows[0].figure.value, query.direction, f"the to-date average, {shown}")
    values = []
    for area in _references(query):
        row = _latest(draft.desk, area, measure)
        if row is None:
            draft.say(wording.missing_score(area, measure))
            return None
        shown, mark = draft.score(row)
        draft.say(wording.score_sentence(area, measure, shown, mark, row.source))
        values.append((row.score.value, f"{area}'s {shown}"))
    if not values:
        return None
    value, words = min(values) if query.direction == "lower" else max(values)
    if query.direction is None:
        return Bounds(value, value, f"the same as {words}")
    return _beside(value, query.direction, words)


def _beside(value: int, direction: str | None, words: str) -> Bounds:
    return Bounds(0, value - 1, f"below {words}") if direction == "lower" else Bounds(value + 1, 100, f"above {words}")


def _references(query: Query) -> tuple[str, ...]:
    """Return the areas that others are measured by, as in "Which areas beat Luton?"."""
    others = query.cues & {"area_word", "count", "list", "anyone"}
    measured = query.bounds is None and (query.direction or "equal" in query.cues) and others
    return query.areas if measured else ()


def _say_printed_within(draft: Draft, measure: Measure, bounds: Bounds) -> None:
    """Where no area held lies within bounds, say if a printed extreme does."""
    ends: tuple[ToDate, ...] = ("lowest", "highest")
    for end in ends:
        rows = draft.desk.snapshot.table.to_date(measure, end, draft.desk.now).rows
        if rows and bounds.least <= rows[0].figure.value <= bounds.most:
            printed, mark = draft.to_date(rows[0])
            draft.say(wording.to_date_sentence(measure, end, printed, mark, rows[0].source), wording.EXTREMES_UNNAMED)
