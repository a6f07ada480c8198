"""Questions over many areas: highest and lowest, places, lists and counts within bounds, means."""

from collections.abc import Sequence

from assistant import wording
from assistant.answers import Answer, Table
from assistant.declines import decline, decline_areas, decline_unscored
from assistant.desk import Desk, Inspection
from assistant.draft import Draft
from assistant.figures import say_score, say_to_date
from assistant.numbers import Bounds
from assistant.query import Query
from corpus.dates import spell_date
from corpus.model import MEASURES, Measure, ToDate
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow, Value

_SPOKEN = 30
"""Rows that the text itself names and cites; the table holds them all."""


def answer_extremes(desk: Desk, query: Query) -> Answer:
    """Answer with the highest or lowest areas held (top n with all tied at the cut) beside the to-date extremes."""
    draft = Draft(desk, query)
    ends: list[ToDate] = [s for s in query.statistics if s != "average"]
    ends = ends or ["lowest" if query.direction == "lower" else "highest"]
    shown: list[ScoreRow] = []
    for measure in query.measures or MEASURES:
        if not _total(desk, measure, query):
            draft.say(f"No area{_where(query)} has a {wording.name_measure(measure)} score here.")
            continue
        for end in ends:
            shown += _say_extreme(draft, measure, end, query)
        draft.say(wording.coverage(_say_total(draft, measure, query, shown), measure, _where(query)))
    if not shown:
        return decline(desk, query, "no_notice", "\n\n".join(draft.lines))
    draft.say(wording.LATEST_STANDS, "" if query.measures else wording.NO_OVERALL)
    draft.table = _table(shown)
    return draft.answer()


def _say_extreme(draft: Draft, measure: Measure, end: ToDate, query: Query) -> list[ScoreRow]:
    """Say the first n from one end of a measure, with the printed extreme where one area was asked for."""
    table, among_areas = draft.desk.snapshot.table, _areas(query)
    n = query.limit or (10_000 if "rank" in query.cues and not query.statistics else 1)
    nth = sql.NTH_LOWEST if end == "lowest" else sql.NTH_HIGHEST
    cut = int(draft.desk.number(nth, {"measure": measure, "now": draft.desk.now, "areas": among(among_areas), "n": n}))
    least, most = (0, cut) if end == "lowest" else (cut, 100)
    rows = list(table.scores_between(measure, draft.desk.now, least, most, among_areas).rows)
    if end == "lowest":
        rows.sort(key=lambda row: row.score.value)
    draft.say(f"{wording.name_measure(measure)}, {end} of the areas{_where(query)} held here:", _say_rows(draft, rows))
    if n == 1 and query.group is None:
        _say_printed_extreme(draft, measure, end, rows[0].score.value)
    return rows


def _say_printed_extreme(draft: Draft, measure: Measure, end: ToDate, held: int) -> None:
    """Set the inspectorate's own extreme beside that of the areas held; where they disagree, say so."""
    rows = draft.desk.snapshot.table.to_date(measure, end, draft.desk.now).rows
    if not rows:
        return
    printed, mark = say_to_date(draft, rows[0])
    draft.say(wording.to_date_sentence(measure, end, printed, mark, rows[0].source) + " " + wording.EXTREMES_UNNAMED)
    beyond = held < rows[0].figure.value if end == "lowest" else held > rows[0].figure.value
    if beyond:
        draft.say(
            "The two disagree: a score held here lies beyond the printed extreme, so check it against its source."
        )


def _say_printed_within(draft: Draft, measure: Measure, bounds: Bounds) -> None:
    """Where no area held lies within bounds, say if a printed extreme does."""
    ends: tuple[ToDate, ...] = ("lowest", "highest")
    for end in ends:
        rows = draft.desk.snapshot.table.to_date(measure, end, draft.desk.now).rows
        if rows and bounds.least <= rows[0].figure.value <= bounds.most:
            printed, mark = say_to_date(draft, rows[0])
            draft.say(wording.to_date_sentence(measure, end, printed, mark, rows[0].source), wording.EXTREMES_UNNAMED)


def answer_rank(desk: Desk, query: Query) -> Answer:
    """Answer with the place of each area asked about among the areas held, shared with those tied."""
    draft = Draft(desk, query)
    ranked = [_say_ranks(draft, area, query) for area in query.areas]
    if not any(ranked):
        held = [area for area in query.areas if desk.inspections(area)]
        return decline_unscored(desk, query, held[0], desk.inspections(held[0]))
    if len(query.measures) == 1:
        draft.table = _table(desk.snapshot.table.scores_between(query.measures[0], desk.now, areas=_areas(query)).rows)
    return draft.answer()


def _say_ranks(draft: Draft, area: str, query: Query) -> bool:
    """Say an area's place on each measure; return whether it has any."""
    inspections = draft.desk.inspections(area)
    if not inspections:
        draft.say(decline_areas(draft.desk, query, (area,)).text)
        return False
    latest = inspections[-1]
    if len(inspections) > 1:
        draft.say(f"{area} was inspected more than once; its latest inspection stands.")
    measures = query.measures or MEASURES
    for measure in measures:
        if measure in latest.scores:
            _say_rank(draft, latest, measure, query)
        else:
            draft.say(wording.missing_score(area, measure, latest.source))
    if latest.source.kind == "news":
        draft.say(wording.NEWS_ONLY)
    return any(measure in latest.scores for measure in measures)


def _say_rank(draft: Draft, latest: Inspection, measure: Measure, query: Query) -> None:
    value, area = latest.scores[measure].value, latest.source.area
    shown, mark = say_score(draft, latest, measure)
    rows = draft.desk.snapshot.table.scores_between(
        measure, draft.desk.now, least=value, most=value, areas=_areas(query)
    ).rows  # fmt: skip
    tied = [row for row in rows if row.source.area != area]
    numbers = (draft.cite(latest.source, latest.scores[measure].row), *(_cite(draft, row) for row in tied[:_SPOKEN]))
    place = draft.figure(
        sql.RANK, {"measure": measure, "value": value, "now": draft.desk.now, "areas": among(_areas(query))},
        unit="rank", statistic="rank", citations=numbers, area=area, measure=measure, as_of=latest.source.published,
        arithmetic=f"1 + the number of areas above {shown}: {{}}",
    )  # fmt: skip
    total = _say_total(draft, measure, query, [*rows])
    names = [row.source.area for row in tied]
    line = wording.rank_sentence(area, measure, place, total, names, _where(query), wording.marks(numbers))
    draft.say(f"{line} Its score: **{shown}** {mark} ({wording.whence(latest.source)}).")


def answer_listing(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that score within bounds, or how many do; of one area, whether it does."""
    draft = Draft(desk, query)
    listed: list[ScoreRow] = []
    reference = _reference(query)
    for measure in query.measures or MEASURES:
        bounds = query.bounds or _bounds_by_reference(draft, measure, query)
        if bounds is None and (reference or "average" in query.statistics):
            continue
        only = query.areas if query.areas and not reference else None
        listed += _say_listing(draft, measure, bounds, query, only)
    if reference and not draft.figures:
        return decline_areas(desk, query, (reference,))
    if only_asked := (query.areas if not reference else ()):
        missing = [area for area in only_asked if not desk.inspections(area)]
        if missing and not listed and len(missing) == len(only_asked):
            return decline_areas(desk, query, missing)
    if not draft.figures:
        return decline(desk, query, "not_scored", "\n\n".join(draft.lines) or wording.unscored(""))
    if not query.areas or reference:
        draft.say(wording.LATEST_STANDS)
    if len(listed) > 1:
        draft.table = _table(listed)
    return draft.answer()


def _say_listing(
    draft: Draft, measure: Measure, bounds: Bounds | None, query: Query, only: Sequence[str] | None
) -> list[ScoreRow]:
    """Say which areas score within bounds on a measure, or, of areas named, whether they do."""
    least, most = (bounds.least, bounds.most) if bounds else (0, 100)
    if only:
        return [row for area in only for row in _say_whether(draft, area, measure, bounds, query)]
    since, until = (query.periods[0].since, query.periods[0].until) if query.periods else ("", "9999")
    parameters: dict[str, Value] = {
        "measure": measure, "now": draft.desk.now, "least": least, "most": most, "areas": among(_areas(query)),
        "since": since, "until": until,
    }  # fmt: skip
    rows = draft.desk.snapshot.table.scores_between(
        measure, draft.desk.now, least, most, areas=_areas(query), since=since, until=until
    ).rows  # fmt: skip
    lines = _say_rows(draft, rows)
    numbers = tuple(_cite(draft, row) for row in rows[:_SPOKEN])
    count = draft.figure(
        sql.COUNT_BETWEEN, parameters, unit="areas", statistic="count", citations=numbers, measure=measure,
        arithmetic=f"areas with a score {bounds.words if bounds else 'of any size'}: {{}}",
    )  # fmt: skip
    total = _say_total(draft, measure, query, rows)
    within = f" in {query.periods[0].words}" if query.periods and not query.periods[0].words[0].isalpha() else ""
    within = within or (f" {query.periods[0].words}" if query.periods else "")
    head = wording.bounded(measure, count, bounds, _where(query) + within)
    draft.say(f"{head}{':' if rows else '.'}", lines, wording.coverage(total, measure, _where(query)))
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
    area = _reference(query)
    if area is None:
        return None
    latest = next((i for i in reversed(draft.desk.inspections(area)) if measure in i.scores), None)
    if latest is None:
        return None
    shown, mark = say_score(draft, latest, measure)
    draft.say(wording.score_sentence(area, measure, shown, mark, latest.source))
    return _beside(latest.scores[measure].value, query.direction, f"{area}'s {shown}")


def _beside(value: int, direction: str | None, words: str) -> Bounds:
    return Bounds(0, value - 1, f"below {words}") if direction == "lower" else Bounds(value + 1, 100, f"above {words}")


def _reference(query: Query) -> str | None:
    """Return the area that others are measured by, as in "Which areas beat Luton?"."""
    others = query.cues & {"area_word", "count", "list"}
    return query.areas[0] if len(query.areas) == 1 and query.bounds is None and query.direction and others else None


def answer_mean(desk: Desk, query: Query) -> Answer:
    """Answer with the mean, median or range over the areas held, called what it is."""
    draft = Draft(desk, query)
    rows: list[ScoreRow] = []
    for measure in query.measures or MEASURES:
        if _total(desk, measure, query):
            rows += _say_mean(draft, measure, query)
        else:
            draft.say(f"No area{_where(query)} has a {wording.name_measure(measure)} score here.")
    if not rows:
        return decline(desk, query, "no_notice", "\n\n".join(draft.lines))
    draft.table = _table(rows)
    return draft.answer()


def _say_mean(draft: Draft, measure: Measure, query: Query) -> Sequence[ScoreRow]:
    rows = draft.desk.snapshot.table.scores_between(measure, draft.desk.now, areas=_areas(query)).rows
    numbers = tuple(_cite(draft, row) for row in rows[:_SPOKEN])
    parameters: dict[str, Value] = {"measure": measure, "now": draft.desk.now, "areas": among(_areas(query))}
    total, mark = _say_total(draft, measure, query, rows), wording.marks(numbers)
    if query.average == "range":
        ends: tuple[tuple[str, ToDate], ...] = ((sql.EXTREME_LOW, "lowest"), (sql.EXTREME_HIGH, "highest"))
        low, high = (
            draft.figure(statement, parameters, unit="%", statistic=end, citations=numbers, measure=measure,
                         arithmetic=f"{end} of {total} scores: {{}}")
            for statement, end in ends
        )  # fmt: skip
        draft.say(wording.ranged(measure, low, high, total, _where(query), mark))
        return rows
    kind = query.average or "mean"
    summed = sum(row.score.value for row in rows)
    arithmetic = f"{summed} ÷ {len(rows)} = {{}}" if kind == "mean" else f"middle of {len(rows)} scores: {{}}"
    shown = draft.figure(
        sql.MEAN if kind == "mean" else sql.MEDIAN, parameters, unit="%", statistic=kind, citations=numbers,
        measure=measure, arithmetic=arithmetic,
    )  # fmt: skip
    draft.say(wording.averaged(measure, kind, shown, total, _where(query), mark))
    return rows


def _say_rows(draft: Draft, rows: Sequence[ScoreRow]) -> str:
    """Take up rows as figures and return them as a list, one area a line."""
    lines = []
    for row in rows[:_SPOKEN]:
        shown, mark = say_score(draft, Inspection(row.source, {row.score.measure: row.score}), row.score.measure)
        lines.append(f"- {row.source.area}: **{shown}** {mark} ({wording.whence(row.source)})")
    if len(rows) > _SPOKEN:
        lines.append("- … the others stand in the table")
    return "\n".join(lines)


def _cite(draft: Draft, row: ScoreRow) -> int:
    return draft.cite(row.source, row.score.row or row.score.cell)


def _total(desk: Desk, measure: Measure, query: Query) -> int:
    return int(desk.number(sql.COVERED, {"measure": measure, "now": desk.now, "areas": among(_areas(query))}))


def _say_total(draft: Draft, measure: Measure, query: Query, rows: Sequence[ScoreRow]) -> str:
    """Take up over how many areas an answer speaks."""
    numbers = tuple(_cite(draft, row) for row in rows[:_SPOKEN] if row.score.measure == measure)
    return draft.figure(
        sql.COVERED, {"measure": measure, "now": draft.desk.now, "areas": among(_areas(query))}, unit="areas",
        statistic="count", citations=numbers, measure=measure,
        arithmetic=f"areas{_where(query)} with a {wording.name_measure(measure)} score here: {{}}",
    )  # fmt: skip


def _areas(query: Query) -> tuple[str, ...] | None:
    return query.group.areas if query.group else None


def _where(query: Query) -> str:
    return f" in {query.group.name}" if query.group else ""


def _table(rows: Sequence[ScoreRow]) -> Table:
    several = len({row.score.measure for row in rows}) > 1
    columns = ("Area", *(("Measure",) if several else ()), "Score", "Published", "Source")
    cells = [
        (
            row.source.area, *((wording.name_measure(row.score.measure),) if several else ()), row.score.value,
            spell_date(row.source.published), row.source.kind,
        )
        for row in rows
    ]  # fmt: skip
    measure = "" if several or not rows else f", {wording.name_measure(rows[0].score.measure)}"
    return Table(f"Scores held here, per cent{measure}", columns, tuple(cells))
