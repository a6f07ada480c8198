"""Regions set beside each other: the mean of the areas held in each, or how many of them score within bounds."""

from dataclasses import replace

from assistant import phrases, wording_rankings
from assistant.answers import Answer, Table
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Group, Query
from assistant.rows import SPOKEN, rows_of, say_basis, scope_of, table_of, total_of
from assistant.words import fold_name
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.score_table import ScoreRow


def answer_each_region(desk: Desk, query: Query) -> Answer:
    """Answer with a figure for each region that an area with a score lies in, highest first or lowest first."""
    draft = Draft(desk, query)
    if "region_ends" in query.cues:
        return _answer_ends(draft, query)
    table: list[tuple[str, str, int | float, int | float]] = []
    told = {"average", "averages", "mean", "means", "median"} & set(fold_name(query.question))
    draft.say(wording_rankings.NO_REGION_SCORED if query.average and not told else "")
    for measure in query.measures or MEASURES:
        lines = []
        for part in _regions(draft, measure, query):
            line, value, total = _say_region(draft, measure, part)
            lines.append(line)
            table.append((phrases.name_measure(measure), _name_of(part), value, total))
        words = query.bounds.words if query.bounds else ""
        head = wording_rankings.each_region_head(measure, query.average or "", words, _is_ascending(query))
        draft.say(head if lines else wording_rankings.none_scored(measure, ""), "\n".join(lines))
    if not table:
        return decline(desk, query, "no_notice", "\n\n".join(draft.lines))
    say_basis(draft, query)
    figure = (query.average or "mean").capitalize() if query.average else "Areas"
    draft.table = Table(
        "By region, of the areas held", ("Measure", "Region", figure, "Areas with a score"), tuple(table)
    )
    return draft.answer()


def _regions(draft: Draft, measure: Measure, query: Query) -> list[Query]:
    """Return the question put to each region with a score of a measure, in the order of what it comes to."""
    names = dict.fromkeys(area.region for area in draft.desk.areas.values() if area.region)
    areas = {name: tuple(a for a, area in draft.desk.areas.items() if area.region == name) for name in names}
    parts = [replace(query, group=Group(f"in {name}", own), direction=None) for name, own in areas.items()]
    parts = [part for part in parts if total_of(draft.desk, measure, part)]
    return sorted(parts, key=lambda part: _value(draft, measure, part), reverse=not _is_ascending(query))


def _is_ascending(query: Query) -> bool:
    """Whether the region that comes to least stands first: the lowest mean, the fewest areas "under 50"."""
    if query.average:
        return query.direction == "lower"
    return bool({"fewest", "fewer", "least"} & set(fold_name(query.question)))


def _name_of(part: Query) -> str:
    return part.group.words.removeprefix("in ") if part.group else ""


def _statement(part: Query) -> str:
    if part.average:
        return sql.MEDIAN if part.average == "median" else sql.MEAN
    return sql.COUNT_BETWEEN


def _scope(draft: Draft, measure: Measure, part: Query) -> dict[str, str | int | float | None]:
    ends = {"least": part.bounds.least, "most": part.bounds.most} if part.bounds else {}
    return {**scope_of(draft.desk, measure, part), **ends}


def _value(draft: Draft, measure: Measure, part: Query) -> float:
    return draft.desk.number(_statement(part), _scope(draft, measure, part))


def _say_region(draft: Draft, measure: Measure, part: Query) -> tuple[str, int | float, int | float]:
    """Take up a region's figure and over how many areas it is; return the line for it, and both."""
    rows = rows_of(draft.desk, measure, part)
    numbers = tuple(draft.cite_row(row) for row in rows[:SPOKEN])
    total = draft.figure(
        sql.COVERED, scope_of(draft.desk, measure, part), unit="areas", statistic="count", citations=numbers,
        measure=measure, arithmetic=f"areas with a score {part.group.words if part.group else ''}: {{}}",
    )  # fmt: skip
    over = draft.figures[-1].value
    shown = draft.figure(
        _statement(part), _scope(draft, measure, part), unit="%" if part.average else "areas", citations=numbers,
        statistic=("median" if part.average == "median" else "mean") if part.average else "count", measure=measure,
        arithmetic=f"{part.average or 'areas within bounds'} {part.group.words if part.group else ''}: {{}}",
    )  # fmt: skip
    value = draft.figures[-1].value
    mark = phrases.marks(numbers)
    return wording_rankings.region_line(_name_of(part), shown, total, mark, bool(part.average)), value, over


def _answer_ends(draft: Draft, query: Query) -> Answer:
    """Answer with the first or last areas of each region, all that tie for it: "the top area in each region"."""
    shown: list[ScoreRow] = []
    end = -1 if query.direction == "lower" else 0
    for measure in query.measures or MEASURES:
        found = []
        for part in _regions(draft, measure, replace(query, average="mean", bounds=None)):
            rows = rows_of(draft.desk, measure, part)
            level = [row for row in rows if row.score.value == rows[end].score.value]
            found.append((rows[end].score.value, _name_of(part), level))
        found.sort(key=lambda entry: (entry[0] if end else -entry[0], entry[1]))
        lines = [
            wording_rankings.region_end_line(name, [(row.source, *draft.score(row)) for row in level])
            for _, name, level in found
        ]
        shown += [row for _, _, level in found for row in level]
        head = wording_rankings.region_ends_head(measure, "lowest" if end else "highest")
        draft.say(head if lines else wording_rankings.none_scored(measure, ""), "\n".join(lines))
    if not shown:
        return decline(draft.desk, query, "no_notice", "\n\n".join(draft.lines))
    say_basis(draft, query)
    draft.table = table_of(shown)
    return draft.answer()
