"""Scores of areas named in the question: alone, beside each other, and beside the to-date figures."""

from collections.abc import Sequence
from datetime import date

from assistant import wording
from assistant.answers import Answer, Table
from assistant.declines import decline_areas, decline_period, decline_unscored
from assistant.desk import Desk, Inspection
from assistant.draft import Draft
from assistant.query import Query
from assistant.words import is_yes_or_no
from corpus.dates import first_day, last_day, spell_date
from corpus.model import MEASURES, TO_DATE, Measure, Source, ToDate
from index import statements as sql
from index.score_table import ToDateRow


def answer_scores(desk: Desk, query: Query) -> Answer:
    """Answer with an area's score or scores, each inspection by its date."""
    if len(query.areas) > 1:
        return answer_compare(desk, query)
    area = query.areas[0]
    inspections = _chosen(desk, area, query)
    if not inspections:
        return decline_period(desk, query, area)
    measures = query.measures or MEASURES
    if not any(measure in inspection.scores for inspection in inspections for measure in measures):
        return decline_unscored(desk, query, area, inspections)
    draft = Draft(desk, query)
    if len(inspections) > 1:
        draft.say(f"{area} was inspected more than once; each inspection is given with its date.")
    beside = not query.measures
    rows = [row for inspection in inspections for row in _score_rows(draft, area, inspection, measures, beside)]
    if len(rows) > 1:
        columns = ("Inspection", "Measure", "Score", *(("Lowest", "Highest", "Average") if beside else ()))
        draft.table = Table(f"Scores for {area}, per cent", columns, tuple(rows))
    return draft.answer()


def _score_rows(
    draft: Draft, area: str, inspection: Inspection, measures: Sequence[Measure], beside: bool
) -> list[tuple[str | int | float | None, ...]]:
    """Say each score of an inspection and return the table's rows, with the to-date figures of its notice beside."""
    source = inspection.source
    rows: list[tuple[str | int | float | None, ...]] = []
    for measure in measures:
        when = spell_date(source.published)
        if measure not in inspection.scores:
            draft.say(wording.missing_score(area, measure, source))
            rows.append((when, wording.name_measure(measure), None, *([None] * 3 if beside else [])))
            continue
        shown, mark = say_score(draft, inspection, measure)
        line = wording.score_sentence(area, measure, shown, mark, source)
        printed = _printed_here(draft, source, measure) if beside else {}
        if printed:
            line += " Printed beside it, to date: " + wording.join(
                f"{statistic} **{text}** {cited}" for statistic, (text, cited, _) in printed.items()
            ) + "."  # fmt: skip
        draft.say(line)
        score = inspection.scores[measure]
        if score.prose_value is not None and score.prose_value != score.value:
            draft.say(_disagreement(draft, inspection, measure))
        to_date = [printed[s][2] if s in printed else None for s in TO_DATE] if beside else []
        rows.append((when, wording.name_measure(measure), score.value, *to_date))
    if source.kind == "news" and any(measure in inspection.scores for measure in measures):
        draft.say(wording.NEWS_ONLY)
    return rows


def say_score(draft: Draft, inspection: Inspection, measure: Measure) -> tuple[str, str]:
    """Take up an inspection's score as a figure; return it as shown, with its citation mark."""
    score, source = inspection.scores[measure], inspection.source
    number = draft.cite(source, score.row or score.cell)
    shown = draft.figure(
        sql.SCORE, {"source": source.id, "measure": measure}, unit="%", statistic="score", citations=(number,),
        arithmetic=f"{source.area}, {wording.name_measure(measure)}: {{}}", area=source.area, measure=measure,
        as_of=source.published,
    )  # fmt: skip
    return shown, wording.marks([number])


def say_to_date(draft: Draft, row: ToDateRow) -> tuple[str, str]:
    """Take up a to-date figure; return it as shown, with its citation mark."""
    figure, source = row.figure, row.source
    number = draft.cite(source, figure.row or figure.cell)
    parameters = {"source": source.id, "measure": figure.measure, "statistic": figure.statistic}
    shown = draft.figure(
        sql.TO_DATE, parameters, unit="%", statistic=figure.statistic, citations=(number,),
        arithmetic=f"{wording.name_measure(figure.measure)}, to-date {figure.statistic}: {{}}",
        measure=figure.measure, as_of=source.published,
    )  # fmt: skip
    return shown, wording.marks([number])


def answer_compare(desk: Desk, query: Query) -> Answer:
    """Answer with areas beside each other, measure by measure; a part that is not held is named."""
    draft = Draft(desk, query)
    latest: dict[str, Inspection] = {}
    for area in query.areas:
        inspections = _chosen(desk, area, query)
        if inspections:
            latest[area] = inspections[-1]
        else:
            draft.say(
                decline_areas(desk, query, (area,)).text if not desk.inspections(area) else _nothing(desk, area, query)
            )
        if len(inspections) > 1:
            draft.say(f"{area} was inspected more than once; its latest inspection is used.")
    if not latest:
        return decline_period(desk, query, query.areas[0])
    measures = query.measures or MEASURES
    rows: dict[str, list[str | int | float | None]] = {area: [area] for area in latest}
    stated = [_compare_measure(draft, latest, measure, query, rows) for measure in measures]
    if not any(stated):
        return decline_unscored(desk, query, next(iter(latest)), list(latest.values()))
    for area, inspection in latest.items():
        rows[area].append(wording.whence(inspection.source))
        if inspection.source.kind == "news":
            draft.say(f"{area}: {wording.NEWS_ONLY[0].lower()}{wording.NEWS_ONLY[1:]}")
    columns = ("Area", *map(wording.name_measure, measures), "Source")
    draft.table = Table("Scores, per cent", columns, tuple(map(tuple, rows.values())))
    if "higher" in query.cues | {"higher" if query.direction else ""} and not query.measures:
        draft.say(wording.NO_OVERALL)
    return draft.answer()


def _compare_measure(
    draft: Draft,
    latest: dict[str, Inspection],
    measure: Measure,
    query: Query,
    rows: dict[str, list[str | int | float | None]],
) -> bool:
    """Say how areas stand on one measure, highest first; return whether any has a score."""
    scored: list[tuple[int, str, str, str]] = []
    for area, inspection in latest.items():
        score = inspection.scores.get(measure)
        rows[area].append(score.value if score else None)
        if score is None:
            draft.say(wording.missing_score(area, measure, inspection.source))
            continue
        scored.append((score.value, area, *say_score(draft, inspection, measure)))
    scored.sort(key=lambda entry: entry[0], reverse=True)
    if len(scored) == 1:
        _, area, shown, mark = scored[0]
        draft.say(wording.score_sentence(area, measure, shown, mark, latest[area].source))
    elif len(scored) == 2 and scored[0][0] != scored[1][0]:
        (_, best, high, cited), (_, other, low, beside) = scored
        gap = say_difference(draft, latest[best], latest[other], measure, high, low)
        line = wording.outscored(best, other, measure, (high, low, gap), (cited, beside), query.direction)
        first_is_best = query.areas[0] == best
        draft.say(_yes_or_no(query, first_is_best == (query.direction == "higher")) + line)
    elif len(scored) > 1 and scored[0][0] == scored[-1][0]:
        draft.say(wording.level([s[1] for s in scored], measure, [f"**{s[2]}** {s[3]}" for s in scored]))
    elif scored:
        ordered = scored[::-1] if query.direction == "lower" else scored
        draft.say(
            f"{wording.name_measure(measure)}: " + wording.join(f"{a} **{s}** {m}" for _, a, s, m in ordered) + "."
        )
    return bool(scored)


def say_difference(draft: Draft, one: Inspection, other: Inspection, measure: Measure, high: str, low: str) -> str:
    """Take up the gap between two inspections' scores of a measure, the greater less the lesser, and return it."""
    pair = (one, other)
    citations = tuple(draft.cite(i.source, i.scores[measure].row or i.scores[measure].cell) for i in pair)
    return draft.figure(
        sql.BETWEEN_SCORES,
        {"source": one.source.id, "measure": measure, "other": other.source.id, "other_measure": measure},
        unit="percentage points", statistic="difference", citations=citations,
        arithmetic=f"{high} − {low} = {{}}", area=one.source.area, measure=measure, as_of=one.source.published,
    )  # fmt: skip


def answer_against(desk: Desk, query: Query) -> Answer:
    """Answer with areas' scores set against the to-date figures of their own notice, or of those nearest in date."""
    draft = Draft(desk, query)
    statistics = query.statistics or ("average",)
    stated = False
    for area in query.areas:
        inspections = _chosen(desk, area, query)
        if not inspections:
            draft.say(
                decline_areas(desk, query, (area,)).text if not desk.inspections(area) else _nothing(desk, area, query)
            )
            continue
        if len(inspections) > 1:
            draft.say(f"{area} was inspected more than once; its latest inspection is used.")
        for measure in query.measures or MEASURES:
            stated |= _against_measure(draft, inspections[-1], measure, statistics, query)
        if inspections[-1].source.kind == "news":
            draft.say(wording.NEWS_ONLY)
    if not stated:
        held = [area for area in query.areas if desk.inspections(area)]
        if not held:
            return decline_areas(desk, query, query.areas)
        return decline_unscored(desk, query, held[0], _chosen(desk, held[0], query) or desk.inspections(held[0]))
    return draft.answer()


def _against_measure(
    draft: Draft, inspection: Inspection, measure: Measure, statistics: Sequence[ToDate], query: Query
) -> bool:
    area, source = inspection.source.area, inspection.source
    if measure not in inspection.scores:
        draft.say(wording.missing_score(area, measure, source))
        return False
    shown, mark = say_score(draft, inspection, measure)
    for statistic in statistics:
        row = nearest_to_date(draft.desk, source, measure, statistic)
        if row is None:
            draft.say(f"No to-date {statistic} for {wording.name_measure(measure)} is held.")
            continue
        printed, beside = say_to_date(draft, row)
        sign = _sign(inspection.scores[measure].value, row.figure.value)
        gap = _gap_to_date(draft, inspection, row, shown, printed) if sign else ""
        line = wording.against_to_date(area, measure, statistic, (shown, printed, gap), (mark, beside), sign)
        yes = _verdict(query, statistic, sign)
        draft.say(
            f"{yes}{line}{wording.other_date(row.source) if row.source.id != source.id else wording.own_date(source)}"
        )
    return True


def _gap_to_date(draft: Draft, inspection: Inspection, row: ToDateRow, shown: str, printed: str) -> str:
    """Take up the distance of a score from a to-date figure, and return it."""
    measure, statistic = row.figure.measure, row.figure.statistic
    score = inspection.scores[measure]
    citations = (
        draft.cite(inspection.source, score.row or score.cell), draft.cite(row.source, row.figure.row or row.figure.cell)
    )  # fmt: skip
    above = score.value > row.figure.value
    return draft.figure(
        sql.SCORE_LESS_TO_DATE if above else sql.TO_DATE_LESS_SCORE,
        {"source": inspection.source.id, "printed": row.source.id, "measure": measure, "statistic": statistic},
        unit="percentage points", statistic="difference", citations=citations,
        arithmetic=f"{shown} − {printed} = {{}}" if above else f"{printed} − {shown} = {{}}",
        area=inspection.source.area, measure=measure, as_of=row.source.published,
    )  # fmt: skip


def nearest_to_date(desk: Desk, source: Source, measure: Measure, statistic: ToDate) -> ToDateRow | None:
    """Return the to-date figure of a source's own notice; where it prints none, of the one nearest to its date.

    An undated source is set against the newest.
    """
    rows = desk.snapshot.table.to_date(measure, statistic, desk.now).rows
    own = [row for row in rows if row.source.id == source.id]
    if own or not rows or not source.published:
        return own[0] if own else rows[0] if rows else None
    return min(rows, key=lambda row: abs(_day(row.source.published) - _day(source.published)))


def answer_best_measure(desk: Desk, query: Query) -> Answer:
    """Answer with the measure on which an area scored highest or lowest."""
    area = query.areas[0]
    inspections = _chosen(desk, area, query)
    if not inspections:
        return decline_period(desk, query, area)
    inspection = inspections[-1]
    if not inspection.scores:
        return decline_unscored(desk, query, area, inspections)
    draft = Draft(desk, query)
    if len(inspections) > 1:
        draft.say(f"{area} was inspected more than once; its latest inspection is used.")
    lowest = query.direction == "lower" or query.statistics == ("lowest",)
    asked = [measure for measure in inspection.scores if measure in (query.measures or MEASURES)]
    if not asked:
        return decline_unscored(desk, query, area, inspections)
    ordered = sorted(asked, key=lambda m: inspection.scores[m].value, reverse=not lowest)
    edge = inspection.scores[ordered[0]].value
    shown = {measure: say_score(draft, inspection, measure) for measure in ordered}
    best = [m for m in ordered if inspection.scores[m].value == edge]
    kind = "lowest" if lowest else "highest"
    line = f"{area}'s {kind} score is for " + wording.join(
        f"{wording.name_measure(m)}: **{shown[m][0]}** {shown[m][1]}" for m in best
    )
    rest = [f"{wording.name_measure(m)} **{shown[m][0]}** {shown[m][1]}" for m in ordered if m not in best]
    draft.say(f"{line} ({wording.whence(inspection.source)}).", f"The others: {wording.join(rest)}." if rest else "")
    draft.say(*(wording.missing_score(area, m) for m in query.measures or MEASURES if m not in inspection.scores))
    if inspection.source.kind == "news":
        draft.say(wording.NEWS_ONLY)
    return draft.answer()


def answer_change(desk: Desk, query: Query) -> Answer:
    """Answer with the change of areas' scores from their first inspection held to their latest.

    Without an area, of every area that is held with more than one inspection.
    """
    draft = Draft(desk, query)
    among = query.group.areas if query.group else None
    areas = query.areas or desk.reinspected_areas(among)
    stated = [_say_changes(draft, area, query) for area in areas]
    if any(stated):
        return draft.answer()
    if len(query.areas) == 1 and len([i for i in desk.inspections(query.areas[0]) if i.scores]) > 1:
        return decline_unscored(desk, query, query.areas[0], desk.inspections(query.areas[0]))
    draft.suggestions += [f"How did {area} do?" for area in query.areas]
    draft.say("" if areas else "No area held here is known to have been inspected more than once.")
    return draft.answer("declined", "not_in_notices")


def _say_changes(draft: Draft, area: str, query: Query) -> bool:
    """Say how an area's scores moved, measure by measure; return whether there was anything to say."""
    inspections = [inspection for inspection in draft.desk.inspections(area) if inspection.scores]
    if len(inspections) < 2:
        held = f" ({wording.whence(inspections[0].source)})" if inspections else ""
        draft.say(
            f"Only one inspection of {area} is held{held}, so no change can be given." if held else _no_scores(area)
        )
        return False
    first, latest = inspections[0], inspections[-1]
    dates = wording.join(wording.whence(inspection.source) for inspection in inspections)
    draft.say(
        f"**{area}**, inspected {len(inspections)} times: {dates}." if len(inspections) > 2 else f"**{area}**: {dates}."
    )
    stated = [_change_measure(draft, first, latest, measure) for measure in query.measures or MEASURES]
    if any(inspection.source.kind == "news" for inspection in (first, latest)):
        draft.say(wording.NEWS_ONLY)
    return any(stated)


def _no_scores(area: str) -> str:
    return f"No score of {area} is held here."


def _change_measure(draft: Draft, first: Inspection, latest: Inspection, measure: Measure) -> bool:
    area = first.source.area
    if measure not in first.scores or measure not in latest.scores:
        for inspection in (first, latest):
            if measure in inspection.scores:
                shown, mark = say_score(draft, inspection, measure)
                draft.say(wording.score_sentence(area, measure, shown, mark, inspection.source))
            else:
                draft.say(wording.missing_score(area, measure, inspection.source))
        return measure in first.scores or measure in latest.scores
    (old, cited), (new, beside) = say_score(draft, first, measure), say_score(draft, latest, measure)
    sign = _sign(latest.scores[measure].value, first.scores[measure].value)
    pair = (latest, first, new, old) if sign >= 0 else (first, latest, old, new)
    gap = say_difference(draft, pair[0], pair[1], measure, pair[2], pair[3]) if sign else ""
    when = (spell_date(first.source.published), spell_date(latest.source.published))
    draft.say(wording.changed(measure, (old, new, gap), (cited, beside), sign, when))
    return True


def _chosen(desk: Desk, area: str, query: Query) -> tuple[Inspection, ...]:
    """Return the inspections of an area that the question is about, oldest first."""
    inspections = desk.inspections(area, query.periods[0] if query.periods else None)
    if query.inspection == "first":
        return inspections[:1]
    return inspections[-1:] if query.inspection == "latest" else inspections


def _nothing(desk: Desk, area: str, query: Query) -> str:
    held = [wording.whence(i.source) for i in desk.inspections(area)]
    return wording.outside_period(area, query.periods[0].words, held)


def _printed_here(draft: Draft, source: Source, measure: Measure) -> dict[ToDate, tuple[str, str, int]]:
    """Take up the to-date figures that a source itself prints for a measure."""
    found: dict[ToDate, tuple[str, str, int]] = {}
    for statistic in TO_DATE:
        rows = draft.desk.snapshot.table.to_date(measure, statistic, draft.desk.now).rows
        for row in (row for row in rows if row.source.id == source.id):
            found[statistic] = (*say_to_date(draft, row), row.figure.value)
    return found


def _disagreement(draft: Draft, inspection: Inspection, measure: Measure) -> str:
    """Return that a notice's prose gives another score than its table, with both."""
    score = inspection.scores[measure]
    number = draft.cite(inspection.source, score.prose)
    shown = draft.figure(
        sql.PROSE_SCORE, {"source": inspection.source.id, "measure": measure}, unit="%", statistic="score",
        citations=(number,), arithmetic=f"{inspection.source.area}, as the prose states it: {{}}",
        area=inspection.source.area, measure=measure, as_of=inspection.source.published,
    )  # fmt: skip
    return f"The notice disagrees with itself: its prose gives **{shown}** {wording.marks([number])}."


def _verdict(query: Query, statistic: ToDate, sign: int) -> str:
    """Return whether a score lies on the side of the average that the question asks about."""
    return _yes_or_no(query, sign == (1 if query.direction == "higher" else -1)) if statistic == "average" else ""


def _yes_or_no(query: Query, holds: bool) -> str:
    """Return "Yes. " or "No. " where the question asks for that."""
    if query.direction is None or not is_yes_or_no(query.question):
        return ""
    return "Yes. " if holds else "No. "


def _sign(one: int, other: int) -> int:
    return (one > other) - (one < other)


def _day(published: str) -> int:
    """Return a date as a count of days, in the middle of what is known of it for a month or a year."""
    return (
        date.fromisoformat(first_day(published)).toordinal() + date.fromisoformat(last_day(published)).toordinal()
    ) // 2
