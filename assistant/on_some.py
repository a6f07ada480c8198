"""Areas within bounds on so many of the three measures: "over 65 on at least two measures"."""

import re
from dataclasses import replace

from assistant import phrases, wording_rankings
from assistant.answers import Cell, Table
from assistant.bounds import Bounds
from assistant.draft import Draft
from assistant.many_signs import lists_areas
from assistant.query import Condition, Query
from assistant.reading import Reading
from assistant.rows import SPOKEN, rows_of, span_of, where
from assistant.saying import asks_share, count_scored, say_with_share
from assistant.words import places
from corpus.model import MEASURES
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow

_SO_MANY = re.compile(
    r"\b(?:on|for|in|across|with|has|have|had|got|get) (?P<how>at least |more than |exactly |only |just |any )?"
    r"(?P<n>one|two|1|2)(?: or more)?"
    r"(?: (?:measures?|scores?|marks|counts)| (?:out )?of (?:(?:the|its|their) )?(?:three|3)\b)",
    re.IGNORECASE,
)
"""On how many measures: "on two or more measures", "for at least one of the three"."""

_WHOLE = len(MEASURES)


def find_some(reading: Reading) -> tuple[int, ...]:
    """Return on how many of the three measures areas are to be within bounds; nothing where that is not asked."""
    said = _SO_MANY.search(reading.question)
    set_by = reading.bounds or ("average" in reading.statistics and reading.direction)
    asks = lists_areas(reading) or reading.has("anyone")
    beside = bool(reading.areas and reading.direction)  # "who beat Luton on at least two measures?"
    ranked = reading.statistics in {("lowest",), ("highest",)} and bool(reading.numbers)  # "in the top five on two"
    asks = asks or (beside and reading.keys[0] in {"who", "which"})
    if not (said and (set_by or beside or ranked) and asks) or reading.measures or (reading.areas and not beside):
        return ()
    n = {"one": 1, "two": 2}.get(said["n"].casefold()) or int(said["n"])
    match (said["how"] or "").strip().casefold():
        case "more than":
            return tuple(range(n + 1, _WHOLE + 1))
        case "exactly" | "only" | "just":
            return (n,)
    return tuple(range(n, _WHOLE + 1))


def on_each(bounds: Bounds) -> tuple[Condition, ...]:
    """Return the conditions that bounds set on every measure."""
    return tuple(Condition(measure, bounds) for measure in MEASURES)


def on_none_of_them(reading: Reading, query: Query) -> Query:
    """Return a query for areas that are beyond a limit on no measure as one on all: "who is not below 60 on any?"."""
    bounds = query.bounds
    asked = query.task == "listing" and "on_any" in query.cues and len(query.measures) != 1 and not query.areas
    limits = places(mark for mark in reading.marks if mark.section == "comparators")
    denied = bounds and (bounds.denied or any(reading.keys[at] in {"not", "no"} for at in limits))
    if not asked or bounds is None or not denied or query.conditions or query.each or query.quantity:
        return query
    conditions = tuple(Condition(measure, bounds) for measure in query.measures or MEASURES)
    return replace(query, conditions=conditions, cues=query.cues - {"on_any"} | {"joint"})


def say_on_some(draft: Draft, query: Query) -> Table | None:
    """Say which areas meet as many of the conditions as are asked for; return the scores that do as a table."""
    found: dict[str, list[ScoreRow]] = {}
    every: list[ScoreRow] = []
    for condition in query.conditions:
        every += rows_of(draft.desk, condition.measure, query)
        for row in rows_of(draft.desk, condition.measure, query, condition.bounds.least, condition.bounds.most):
            found.setdefault(row.source.area, []).append(row)
    met = {area: rows for area, rows in found.items() if len(rows) in query.counts}
    lines = [
        wording_rankings.joint_line(area, [(row.score.measure, *draft.score(row)) for row in rows], rows[0].source)
        for area, rows in sorted(met.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    ]
    borne_out = [row for rows in met.values() for row in rows] or every[:SPOKEN]
    since, until = span_of(query)
    count = draft.figure(
        sql.COUNT_AREAS,
        {"now": draft.desk.now, "areas": among(list(met)), "kinds": None, "held_only": 0, "since": since,
         "until": until},
        unit="areas", statistic="count", citations=tuple(draft.cite_row(row) for row in borne_out),
        arithmetic="areas within the bounds on so many measures: {}",
    )  # fmt: skip
    head = wording_rankings.on_some_head(count, where(query), _limit_of(query), query.counts)
    say_with_share(draft, head, "\n".join(lines), count_scored(draft, query, ()) if asks_share(query) else "")
    return _table(met) if len(met) > 1 else None


def _limit_of(query: Query) -> str:
    """Return the limit in words; where it is another on each measure, what sets it."""
    words = {condition.bounds.words for condition in query.conditions}
    if len(words) == 1:
        return words.pop()
    side = "below" if query.direction == "lower" else "above"
    return f"{side} {phrases.join(query.areas) or 'the average'}"


def _table(met: dict[str, list[ScoreRow]]) -> Table:
    """Return the areas with their scores that meet the conditions, blank where one does not."""
    rows: list[tuple[Cell, ...]] = []
    for area, own in met.items():
        values = {row.score.measure: row.score.value for row in own}
        rows.append((area, *(values.get(measure) for measure in MEASURES), phrases.whence(own[0].source)))
    return Table("Scores that are so, per cent", ("Area", *map(phrases.name_measure, MEASURES), "Source"), tuple(rows))
