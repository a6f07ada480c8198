"""How many of the three scores an area has: those with one only, with all, with some missing."""

from collections.abc import Sequence
from dataclasses import replace

from assistant import phrases, wording_rankings
from assistant.answers import Answer, Cell, Table
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.many_signs import lists_areas, wants_scores_of
from assistant.numbers import Number
from assistant.query import Condition, Query
from assistant.reading import Reading
from assistant.rows import SPOKEN, rows_of, say_basis, scope_of, where
from assistant.saying import say_with_share
from assistant.wholeness import asks_whose_are_whole
from assistant.words import fold_name
from corpus.model import MEASURES
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow

_ONLY = frozenset({"only", "just", "solely", "merely", "nothing", "single"})
_WHOLE = len(MEASURES)


def find_counts(reading: Reading) -> tuple[int, ...]:
    """Return how many scores the areas asked about are to have: "only a risk of harm score", "fewer than three scores".

    Empty where that is not what is asked.
    """
    if record := asks_whose_are_whole(reading):
        return (_WHOLE,) if record == "whole" else tuple(range(1, _WHOLE))
    sided = reading.named("statistics") or reading.judgements or reading.bounds or reading.areas or reading.periods
    if sided or wants_scores_of(reading) or not (lists_areas(reading) or reading.has("anyone", "held")):
        return ()
    keys = reading.keys
    only = [at for at, key in enumerate(keys) if key in _ONLY]
    things = [m for m in reading.marks if m.name in {"score", "measure_word"}]
    measures = [m.start for m in reading.marks if m.section == "measures"]
    if only and measures and things and any(0 < start - at <= 3 for start in measures[:1] for at in only):
        return (len(reading.measures),)
    if reading.measures or not (things or {"score", "scores", "figure", "mark"} & set(keys)):
        return ()
    if not things:
        return _with_some_missing(reading)
    counts = [n for n in reading.numbers if n.value <= _WHOLE and any(0 <= m.start - n.start <= 1 for m in things)]
    counts = [n for n in reading.numbers if n.value < _WHOLE and _is_out_of_three(keys, n.end)] or counts
    if reading.has("lacking"):
        return _with_some_missing(reading)
    if led := next((n for n in reading.numbers if keys[max(0, n.start - 2) : n.start] == ["all", "but"]), None):
        return (_WHOLE - int(led.value),) if 0 < led.value < _WHOLE else ()
    count = counts[0] if counts else None
    if count is None or count.ordinal or count.points:
        return _with_some_missing(reading)
    return _counted(reading, count, bool(only))


def _is_out_of_three(keys: Sequence[str], end: int) -> bool:
    """Return whether "of the three scores" stands behind a number: "only two of the three scores"."""
    rest = [key for key in keys[end : end + 4] if key not in {"the", "their", "its", "out"}]
    return rest[:1] == ["of"] and rest[1:2] in (["three"], ["3"])


def _counted(reading: Reading, number: Number, only: bool) -> tuple[int, ...]:
    """Return the counts that a number and the comparator before it let through: "fewer than three", "at least two"."""
    value = int(number.value)
    match _side(reading, number.start):
        case "below":
            return tuple(range(1, value))
        case "at_least":
            return tuple(range(value, _WHOLE + 1)) if value > 1 else ()
        case "above":
            return tuple(range(value + 1, _WHOLE + 1))
        case "at_most":
            return tuple(range(1, value + 1))
    exact = only or "exactly" in reading.named("comparators")
    return (value,) if exact or (value < _WHOLE and reading.has("held")) else ()


def _side(reading: Reading, start: int) -> str:
    """Return the name of the comparator that stands before a number, "" where none does."""
    before = [m for m in reading.marks if m.section == "comparators" and 0 <= start - m.end <= 1]
    lacking = {(m.start, m.end) for m in reading.marks if m.name == "lacking"}
    return next((m.name for m in before[::-1] if (m.start, m.end) not in lacking), "")


def _with_some_missing(reading: Reading) -> tuple[int, ...]:
    """Return how many scores areas have that lack a score of some measure, whichever: "an incomplete set".

    Where it is said how many they lack, as many as are left: "missing two of the scores", "more than one missing".
    """
    keys = reading.key_set
    if not reading.has("lacking"):
        return (1, 2) if reading.has("incomplete") else ()
    told = next((n for n in reading.numbers if n.value < _WHOLE and not (n.points or n.ordinal or n.share)), None)
    side = _side(reading, told.start) if told else ""
    if told and (side or told.value > 1 or keys & _ONLY):
        value = int(told.value)
        least = value + (side == "above") if side not in {"below", "at_most"} else 1
        most = value - (side == "below") if side not in {"above", "at_least"} else _WHOLE - 1
        return tuple(_WHOLE - lost for lost in range(most, least - 1, -1))
    return (1, 2) if keys & {"one", "some", "any", "least", "a", "missing"} else ()


def with_any_score(query: Query) -> Query:
    """Return a claim that so many areas have a score as one for those that have: "do all have a reoffending score?"."""
    counted = query.task == "listing" and query.quantity and query.quantity.kind != "some"
    limits = query.bounds or query.statistics or query.average or query.direction or query.margin or query.areas
    told = query.conditions or query.sides or query.across or query.judgements
    having = {"have", "has", "got", "hold", "with"} & set(fold_name(query.question)) and "score" in query.cues
    if not (counted and having) or limits or told or query.cues & {"good_word", "bad_word", "joint"}:
        return query
    conditions = tuple(Condition(measure, wording_rankings.ANY_SCORE) for measure in query.measures or MEASURES)
    return replace(query, conditions=conditions, cues=query.cues | {"joint"})


def answer_complete(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that have so many of the three scores, and only of the measures asked about."""
    draft = Draft(desk, query)
    named = query.measures
    by_source: dict[str, list[ScoreRow]] = {}
    for measure in MEASURES:
        for row in rows_of(desk, measure, query):
            by_source.setdefault(row.source.id, []).append(row)
    if not by_source:
        return decline(desk, query, "no_notice", wording_rankings.none_scored(MEASURES[0], where(query)))
    found = [
        rows for rows in by_source.values()
        if len(rows) in query.counts and set(named) <= {row.score.measure for row in rows}
    ]  # fmt: skip
    found.sort(key=lambda rows: rows[0].source.area)
    lines = [
        wording_rankings.joint_line(
            rows[0].source.area, [(row.score.measure, *draft.score(row)) for row in rows], rows[0].source
        )
        for rows in found[:SPOKEN]
    ]
    every = [row for rows in (found or by_source.values()) for row in rows]
    numbers = tuple(draft.cite_row(row) for row in every[:SPOKEN])
    scope = scope_of(desk, MEASURES[0], query) | {
        "counts": among(query.counts),
        "named": among(named),
        "of": len(named),
    }
    count, total = (
        draft.figure(sql.COUNT_COMPLETE, scope | more, unit="areas", statistic="count", citations=numbers,
                     arithmetic=arithmetic)
        for more, arithmetic in (
            ({}, "areas with so many scores: {}"),
            ({"counts": among(range(1, _WHOLE + 1)), "named": among(()), "of": 0}, "areas with any score: {}"),
        )
    )  # fmt: skip
    told = query.quantity.holds(len(found), int(draft.figures[-1].value)) if query.quantity else None
    verdict = draft.verdict(told)  # "are there areas with only one score?"
    head = verdict + wording_rankings.complete_head(count, total, query.counts, named, where(query))
    say_with_share(draft, head, "\n".join(lines), f"{where(query)} with any score here".strip())
    say_basis(draft, query)
    draft.table = _table(found) if len(found) > 1 else None
    return draft.answer()


def _table(found: Sequence[Sequence[ScoreRow]]) -> Table:
    """Return the areas with their scores, blank where there is none."""
    rows: list[tuple[Cell, ...]] = []
    for own in found:
        values = {row.score.measure: row.score.value for row in own}
        rows.append((own[0].source.area, *(values.get(m) for m in MEASURES), phrases.whence(own[0].source)))
    return Table("Scores, per cent", ("Area", *map(phrases.name_measure, MEASURES), "Source"), tuple(rows))
