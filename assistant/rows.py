"""Score rows of many areas: said one a line, cited, counted, and set out as a table."""

from collections import Counter
from collections.abc import Sequence
from statistics import fmean, median
from typing import Final, Literal

from assistant import phrases, wording_rankings
from assistant.answers import Statistic, Table
from assistant.desk import Desk, is_within, may_be_within
from assistant.draft import Draft
from assistant.periods import Period
from assistant.query import Group, Query
from corpus.dates import spell_date
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow, Value

SPOKEN = 60
"""Rows that the text itself names and cites; the table holds them all."""


def say_rows(draft: Draft, rows: Sequence[ScoreRow]) -> str:
    """Take up rows as figures and return them as a list, one area a line."""
    lines = []
    for row in rows[:SPOKEN]:
        shown, mark = draft.score(row)
        lines.append(wording_rankings.row_line(row.source.area, shown, mark, row.source))
    if len(rows) > SPOKEN:
        lines.append(wording_rankings.THE_OTHERS)
    return "\n".join(lines)


def total_of(desk: Desk, measure: Measure, query: Query) -> int:
    """Return how many areas have a score of a measure, of those that the question is about."""
    return int(desk.number(sql.COVERED, scope_of(desk, measure, query)))


def say_total(draft: Draft, measure: Measure, query: Query, rows: Sequence[ScoreRow]) -> str:
    """Take up over how many areas an answer speaks."""
    numbers = tuple(draft.cite_row(row) for row in rows[:SPOKEN] if row.score.measure == measure)
    return draft.figure(
        sql.COVERED, scope_of(draft.desk, measure, query),
        unit="areas", statistic="count", citations=numbers, measure=measure,
        arithmetic=f"areas{where(query)} with a {phrases.name_measure(measure)} score here: {{}}",
    )  # fmt: skip


def say_mean(draft: Draft, measure: Measure, query: Query, statement: str) -> tuple[int | float, str]:
    """Take up a mean or median of the areas held as what others are measured by; return it unrounded, and its name."""
    rows = rows_of(draft.desk, measure, query)
    numbers = tuple(draft.cite_row(row) for row in rows[:SPOKEN])
    kind: Statistic = "median" if query.average == "median" else "mean"
    shown = draft.figure(
        statement, scope_of(draft.desk, measure, query), unit="%", statistic=kind, citations=numbers, measure=measure,
        arithmetic=f"{kind} of {len(rows)} scores: {{}}",
    )  # fmt: skip
    total = say_total(draft, measure, query, rows)
    draft.say(wording_rankings.averaged(measure, kind, shown, total, where(query), phrases.marks(numbers)))
    return unrounded(rows, kind), f"that {kind}, {shown}"


def unrounded(rows: Sequence[ScoreRow], kind: str) -> float:
    """Return the mean or median of some scores as it is, to compare with: 63 lies below 63.04, which is shown as 63."""
    values = [row.score.value for row in rows]
    return median(values) if kind == "median" else fmean(values)


def say_basis(draft: Draft, query: Query) -> None:
    """Say which of an area's inspections counts, and what a period leaves out."""
    draft.say(_which_counts(query))
    if query.period:
        say_undated(draft, query, query.period)


def _which_counts(query: Query) -> str:
    if query.judgements:
        return wording_rankings.JUDGED_COUNTS
    return wording_rankings.EVERY_COUNTS if counts_every(query) else wording_rankings.latest_stands(query.period)


def say_undated(draft: Draft, query: Query, period: Period) -> None:
    """Say which areas a period leaves out because their sources' dates are not known closely enough."""
    draft.say(wording_rankings.undated(_undated(draft.desk, query, period)))


def _undated(desk: Desk, query: Query, period: Period) -> list[str]:
    """Return the areas of which a source may lie within a period, and none surely does."""
    sources = [s for s in desk.snapshot.table.sources(desk.now, areas_of(query)).rows if s.area]
    within = {source.area for source in sources if is_within(source.published, period)}
    doubtful = {source.area for source in sources if may_be_within(source.published, period)}
    measures = set(query.measures or MEASURES)
    scored = {area for area in doubtful - within if any(measures & i.scores.keys() for i in desk.inspections(area))}
    return sorted(scored if query.task != "held" else doubtful - within)


def scope_of(desk: Desk, measure: Measure, query: Query) -> dict[str, Value]:
    """Return the parameters by which a statement keeps to a measure and to all that the question narrows it to."""
    return {"measure": measure, "now": desk.now} | narrowed(query)


def narrowed(query: Query) -> dict[str, Value]:
    """Return the areas, period, kinds of source and judgements that a question keeps to."""
    since, until = span_of(query)
    return {
        "areas": among(areas_of(query)), "since": since, "until": until,
        "kinds": among(query.kinds or None), "judgements": among(query.judgements or None),
        "every": int(counts_every(query)),
    }  # fmt: skip


def rows_of(desk: Desk, measure: Measure, query: Query, least: int = 0, most: int = 100) -> tuple[ScoreRow, ...]:
    """Return the current scores of a measure within bounds and within the question's scope, highest first."""
    return desk.snapshot.table.scores_between(measure, desk.now, least, most, **narrowed(query)).rows


def others_than(desk: Desk, query: Query, areas: Sequence[str]) -> Group:
    """Return the areas beside those that they are measured by, in the region asked about."""
    if query.group and not set(areas) & set(query.group.areas):
        return query.group
    among_, words = (query.group.areas, f"{query.group.words} ") if query.group else (tuple(desk.areas), "")
    return Group(f"{words}other than {phrases.join(areas)}", tuple(area for area in among_ if area not in areas))


def counts_every(query: Query) -> bool:
    """Return whether all inspections count: "the worst score ever", "those judged disappointing" at one of them."""
    return (query.task in {"extremes", "listing"} and "ever" in query.cues) or bool(query.judgements)


def span_of(query: Query) -> tuple[str, str]:
    """Return the first and last day of the period that the question keeps to; "" and "9999" for all time."""
    return (query.period.since, query.period.until) if query.period else ("", "9999")


def areas_of(query: Query) -> tuple[str, ...] | None:
    """Return the areas that the question keeps to, of a region or (for a mean) named; None where it keeps to none."""
    if query.task == "mean" and query.areas:
        return query.areas
    return query.group.areas if query.group else None


def where(query: Query) -> str:
    """Return what the question keeps to in words: " in London, 2011", or ""."""
    named = query.areas if query.task == "mean" else ()
    group, period = query.group.words if query.group else "", query.period.words if query.period else ""
    return phrases.scope(group, named, query.judgements, query.kinds, period)


RANK: Final = "Rank"
FROM_BELOW: Final = "Rank from below"
"""Columns of places that begin at the highest score, or at the lowest."""


def table_of(rows: Sequence[ScoreRow], places: Literal["", "Rank", "Rank from below"] = "") -> Table:
    """Return rows as a table to show, one area a row.

    Rows with `places` begin at an end of a ranking, measure by measure, and get them in a column of that name, "6="
    where one is shared.
    """
    several = len({row.score.measure for row in rows}) > 1
    more = (*(("Measure",) if several else ()), *((places,) if places else ()))
    shown = _places(rows) if places else []
    cells = []
    for n, row in enumerate(rows):
        measure = (phrases.name_measure(row.score.measure),) if several else ()
        whence = (spell_date(row.source.published), row.source.kind)
        cells.append((row.source.area, *measure, *shown[n : n + 1], row.score.value, *whence))
    columns = ("Area", *more, "Score", "Published", "Source")
    if several or not rows:
        return Table("Scores held here, per cent", columns, tuple(cells))
    only = rows[0].score.measure
    return Table(f"Scores held here, per cent, {phrases.name_measure(only)}", columns, tuple(cells), only)


def _places(rows: Sequence[ScoreRow]) -> list[str]:
    """Return the place of each row among those of its measure, which are in the order of their scores."""
    scores = [(row.score.measure, row.score.value) for row in rows]
    seen: Counter[Measure] = Counter()
    first: dict[tuple[Measure, int], int] = {}
    for measure, value in scores:
        seen[measure] += 1
        first.setdefault((measure, value), seen[measure])
    shared = Counter(scores)
    return [f"{first[score]}{'=' if shared[score] > 1 else ''}" for score in scores]
