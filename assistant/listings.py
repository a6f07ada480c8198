"""The areas whose scores lie within bounds: which, how many, or whether one does."""

from collections.abc import Sequence

from assistant import wording
from assistant.answers import Answer
from assistant.declines import decline, decline_areas
from assistant.desk import Desk, Inspection
from assistant.draft import Draft
from assistant.figures import say_score, say_to_date
from assistant.numbers import Bounds
from assistant.query import Query
from assistant.rows import SPOKEN, cite_row, rows_of, say_rows, say_total, scope_of, table_of, where
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
    for measure in query.measures or MEASURES:
        bounds = query.bounds or _bounds_by_reference(draft, measure, query)
        if bounds is None and (references or "average" in query.statistics):
            continue
        only = query.areas if query.areas and not references else None
        listed += _say_listing(draft, measure, bounds, query, only)
    if references and not draft.figures:
        return decline_areas(desk, query, references)
    if only_asked := (query.areas if not references else ()):
        missing = [area for area in only_asked if not desk.inspections(area)]
        if missing and not listed and len(missing) == len(only_asked):
            return decline_areas(desk, query, missing)
    if not draft.figures:
        return decline(desk, query, "not_scored", "\n\n".join(draft.lines) or wording.unscored(""))
    if not query.areas or references:
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
        shown = [
            say_score(draft, Inspection(row.source, {row.score.measure: row.score}), row.score.measure) for row in own
        ]
        numbers += [cite_row(draft, row) for row in own]
        each = wording.join(
            f"{wording.name_measure(row.score.measure)} **{figure}** {mark}"
            for row, (figure, mark) in zip(own, shown, strict=True)
        )
        lines.append(f"- {area}: {each} ({wording.whence(own[0].source)})")
    scope = scope_of(desk, measures[0], query) | {"areas": among(areas), "least": bounds.least, "most": bounds.most}
    count = draft.figure(
        sql.COUNT_BETWEEN, scope, unit="areas", statistic="count", citations=tuple(numbers),
        arithmetic=f"areas that scored {bounds.words} on each of {len(measures)} measures: {{}}",
    )  # fmt: skip
    names = wording.join(map(wording.name_measure, measures))
    draft.say(
        f"{wording.areas(count)}{where(query)} held here scored {bounds.words} on each of {names}:", "\n".join(lines)
    )
    draft.say("Areas without a score of each of these here are not counted.", wording.LATEST_STANDS)
    return draft.answer()


def _say_listing(
    draft: Draft, measure: Measure, bounds: Bounds | None, query: Query, only: Sequence[str] | None
) -> list[ScoreRow]:
    """Say which areas score within bounds on a measure, or, of areas named, whether they do."""
    least, most = (bounds.least, bounds.most) if bounds else (0, 100)
    if only:
        return [row for area in only for row in _say_whether(draft, area, measure, bounds, query)]
    rows = rows_of(draft.desk, measure, query, least, most)
    lines = say_rows(draft, rows)
    borne_out = rows or rows_of(draft.desk, measure, query)  # that there is none is borne out by all of them
    numbers = tuple(cite_row(draft, row) for row in borne_out[:SPOKEN])
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
    inspections = draft.desk.inspections(area, query.periods[0] if query.periods else None)
    latest = next((i for i in reversed(inspections) if measure in i.scores), None)
    if latest is None:
        draft.say(wording.missing_score(area, measure))
        return []
    value = latest.scores[measure].value
    shown, mark = say_score(draft, latest, measure)
    yes = bounds is None or bounds.least <= value <= bounds.most
    verdict = f"{'Yes' if yes else 'No'}. " if bounds else ""
    draft.say(verdict + wording.score_sentence(area, measure, shown, mark, latest.source))
    if latest.source.kind == "news":
        draft.say(wording.NEWS_ONLY)
    return [ScoreRow(latest.scores[measure], latest.source)]


def _bounds_by_reference(draft: Draft, measure: Measure, query: Query) -> Bounds | None:
    """Return the bounds that another area's score, or the to-date average, sets: above it or below it."""
    if "average" in query.statistics:
        rows = draft.desk.snapshot.table.to_date(measure, "average", draft.desk.now).rows
        if not rows:
            return None
        shown, mark = say_to_date(draft, rows[0])
        draft.say(wording.to_date_sentence(measure, "average", shown, mark, rows[0].source))
        return _beside(rows[0].figure.value, query.direction, f"the to-date average, {shown}")
    values = []
    for area in _references(query):
        latest = next((i for i in reversed(draft.desk.inspections(area)) if measure in i.scores), None)
        if latest is None:
            draft.say(wording.missing_score(area, measure))
            return None
        shown, mark = say_score(draft, latest, measure)
        draft.say(wording.score_sentence(area, measure, shown, mark, latest.source))
        values.append((latest.scores[measure].value, f"{area}'s {shown}"))
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
            printed, mark = say_to_date(draft, rows[0])
            draft.say(wording.to_date_sentence(measure, end, printed, mark, rows[0].source), wording.EXTREMES_UNNAMED)
