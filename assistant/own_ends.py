"""Areas whose own best or worst score is of one measure: "which areas have safeguarding as their weakest measure?"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import phrases, wording_rankings
from assistant.answers import Answer, Cell, Table
from assistant.declines import decline
from assistant.desk import Desk, latest_of
from assistant.draft import Draft
from assistant.its_end import ENDS
from assistant.many_signs import lists_areas
from assistant.query import Direction, Query
from assistant.reading import Reading
from assistant.rows import SPOKEN, rows_of, say_basis, scope_of, where
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow

_LINKING = frozenset(
    "is was are were as the a their its own whose s score scores measure measures of three all".split()
)
"""Words between a measure and the end that it is said to be: "as their weakest", "best measure is"."""
_OWN = frozenset({"their", "its", "whose", "own"})


@dataclass(frozen=True, slots=True)
class OwnEnd:
    """A measure that is to be the best or worst of an area's own, `alone` where none may be level with it."""

    measure: Measure
    direction: Direction
    alone: bool = False


def find_own_end(reading: Reading) -> OwnEnd | None:
    """Return at which end of an area's own scores a measure is to be; None where that is not asked."""
    asks = lists_areas(reading) or reading.has("anyone") or "whose" in reading.key_set
    if reading.areas or reading.bounds or reading.margin or not asks or "average" in reading.statistics:
        return None
    if reading.has("change"):
        return None  # "which area improved its safeguarding score most?"
    return _than_the_others(reading) or _called_an_end(reading)


def _than_the_others(reading: Reading) -> OwnEnd | None:
    """Return the measure of "better for reoffending than on both other measures"."""
    spans: dict[tuple[int, int], list[Measure]] = {}
    for mark in reading.marks:
        for measure in MEASURES:
            if mark.section == "measures" and mark.name == measure:
                spans.setdefault((mark.start, mark.end), []).append(measure)
    single = [(span, named[0]) for span, named in spans.items() if len(named) == 1]
    others = [span[0] for span, named in spans.items() if len(named) > 1]
    others += [mark.start for mark in reading.marks if mark.name == "other_measures"]
    keys = reading.keys
    if len(single) != 1 or not others or reading.direction is None or reading.statistics:
        return None
    ((span, measure),) = single
    compared = span[1] <= max(others) and "than" in keys[span[1] : max(others) + 1]
    return OwnEnd(measure, reading.direction, alone=True) if compared else None


def _called_an_end(reading: Reading) -> OwnEnd | None:
    """Return the measure of "safeguarding as their weakest", "whose best measure is reoffending"."""
    marks = [mark for mark in reading.marks if mark.section == "measures"]
    keys = reading.keys
    ends = [m for m in reading.marks if m.section == "statistics" and m.name in {"lowest", "highest"}]
    if len(ends) != 1 or len(reading.measures) != 1:
        return None
    first, last = sorted((marks[0], ends[0]), key=lambda mark: mark.start)
    between = keys[first.end : last.start]
    whose = first is marks[0] and "whose" in keys[: first.start]  # "whose (mark for) safeguarding is lowest?"
    own = (
        (_OWN & set(keys)) - ({"whose"} if whose else set())
        or reading.has("measure_word")
        or (reading.has("count") and keys[0] in {"in", "for"})
        or (first is marks[0] and _of_the_three(keys[last.end : last.end + 3]))
    )
    if not between or not set(between) <= _LINKING or not own:
        return None
    return OwnEnd(reading.measures[0], "lower" if ends[0].name == "lowest" else "higher")


def _of_the_three(keys: Sequence[str]) -> bool:
    """Whether words behind an end make it one of the three measures: "… where safeguarding was lowest of the three"."""
    return len(keys) == len(MEASURES) and keys[0] == "of" and keys[1] in _ALL and keys[2] in {"three", "3"}


_ALL = frozenset({"the", "its", "their", "all", "these"})


def answer_own_ends(desk: Desk, query: Query) -> Answer:
    """Answer with the areas whose best or worst score is of a measure, of those with a score of each."""
    draft = Draft(desk, query)
    measure, lowest = query.measures[0], query.direction == "lower"
    by_source: dict[str, list[ScoreRow]] = {}
    for one in MEASURES:
        for row in rows_of(desk, one, query):
            by_source.setdefault(row.source.id, []).append(row)
    whole = [rows for rows in by_source.values() if len(rows) == len(MEASURES)]
    if not whole:
        return decline(desk, query, "no_notice", wording_rankings.none_scored(measure, where(query)))
    alone = "alone" in query.cues
    met = sorted((rows for rows in whole if _is_end(rows, query, alone)), key=lambda rows: rows[0].source.area)
    numbers = tuple(draft.cite_row(row) for rows in (met or whole) for row in rows)[:SPOKEN]
    lines = [
        wording_rankings.joint_line(
            rows[0].source.area, [(row.score.measure, *draft.score(row)) for row in rows], rows[0].source
        )
        for rows in met
    ]
    scope = scope_of(desk, measure, query)
    count, total = (
        draft.figure(statement, scope | more, unit="areas", statistic="count", citations=numbers, arithmetic=arithmetic)
        for statement, more, arithmetic in (
            (sql.OWN_END, {"sign": -1 if lowest else 1, "alone": int(alone)}, "areas whose own end it is: {}"),
            (sql.COUNT_COMPLETE, {"counts": among([len(MEASURES)]), "named": among([]), "of": 0},
             "areas with all three scores: {}"),
        )
    )  # fmt: skip
    draft.say(wording_rankings.own_end_head(measure, count, total, where(query), lowest, alone), "\n".join(lines))
    say_basis(draft, query)
    draft.table = _table(met) if len(met) > 1 else None
    return draft.answer()


def _is_end(rows: Sequence[ScoreRow], query: Query, alone: bool) -> bool:
    """Return whether a measure's score is the end of an area's own, level with another where it need not be alone."""
    sign = -1 if query.direction == "lower" else 1
    own = next(sign * row.score.value for row in rows if row.score.measure == query.measures[0])
    others = [sign * row.score.value for row in rows if row.score.measure != query.measures[0]]
    return all(own > other or (own == other and not alone) for other in others)


def _table(met: Sequence[Sequence[ScoreRow]]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (own[0].source.area, *(row.score.value for row in own), phrases.whence(own[0].source)) for own in met
    ]
    return Table("Scores, per cent", ("Area", *map(phrases.name_measure, MEASURES), "Source"), tuple(rows))


def at_its_end(desk: Desk, query: Query) -> Query:
    """Return a question on the measures on which its first area scored lowest or highest, where it asks of these."""
    sides = [end for end, name in ENDS.items() if name in query.cues]
    inspections = desk.inspections(query.areas[0], query.period) if query.areas and len(sides) == 1 else ()
    scores = latest_of(inspections).scores if inspections else {}
    if not scores:
        return query
    edge = (min if sides == ["lowest"] else max)(score.value for score in scores.values())
    measures: tuple[Measure, ...] = tuple(measure for measure, score in scores.items() if score.value == edge)
    return replace(query, measures=measures, inherited=tuple(name for name in query.inherited if name != "measures"))
