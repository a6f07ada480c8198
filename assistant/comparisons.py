"""Areas beside each other, measure by measure."""

from collections.abc import Mapping

from assistant import phrases, wording, wording_rankings
from assistant.answers import Answer, Cell, Table
from assistant.declines import decline_period, decline_unscored
from assistant.desk import Desk, Inspection
from assistant.draft import Draft
from assistant.picking import say_widest
from assistant.query import Query
from assistant.saying import latest_held, say_difference, say_multiple, yes_or_no
from assistant.two_gaps import answer_two_gaps
from assistant.verdicts import is_level, wants_verdict
from assistant.words import fold_name
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.score_table import ScoreRow


def answer_compare(desk: Desk, query: Query) -> Answer:
    """Answer with areas beside each other, measure by measure; a part that is not held is named."""
    if "two_gaps" in query.cues:
        return answer_two_gaps(desk, query)
    draft = Draft(desk, query)
    latest = latest_held(draft)
    if not latest:
        return decline_period(desk, query, query.areas[0])
    measures = query.measures or MEASURES
    if {"count", "measure_word"} <= query.cues and len(latest) == 2 and query.direction and not query.measures:
        _say_on_how_many(draft, latest, query)
    rows: dict[str, list[Cell]] = {area: [area] for area in latest}
    stated = [_compare_measure(draft, latest, measure, query, rows) for measure in measures]
    if not any(stated):
        return decline_unscored(desk, query, list(latest.values()))
    for area, inspection in latest.items():
        rows[area].append(phrases.whence(inspection.source))
        draft.say(wording.news_only(inspection.source, area))
    if query.cues & {"widest", "narrowest"} and len(latest) == 2:
        say_widest(draft, sum(all(measure in i.scores for i in latest.values()) for measure in measures))
    columns = ("Area", *map(phrases.name_measure, measures), "Source")
    draft.table = Table("Scores, per cent", columns, tuple(map(tuple, rows.values())))
    if "higher" in query.cues | {"higher" if query.direction else ""} and not query.measures:
        draft.say(wording.NO_OVERALL)
    return draft.answer()


def _say_on_how_many(draft: Draft, latest: dict[str, Inspection], query: Query) -> None:
    """Say on how many measures the first of two areas scored higher than the other, or lower where that is asked."""
    one, other = (latest[area] for area in query.areas)
    high, low = (one, other) if query.direction == "higher" else (other, one)
    both = [measure for measure in MEASURES if measure in one.scores and measure in other.scores]
    if not both:
        return
    numbers = tuple(draft.cite_row(inspection.row(measure)) for inspection in (one, other) for measure in both)
    count = draft.figure(
        sql.COUNT_HIGHER, {"source": high.source.id, "other": low.source.id}, unit="measures", statistic="count",
        citations=numbers, arithmetic=f"measures on which {high.source.area} scored higher: {{}}",
    )  # fmt: skip
    draft.say(
        wording.ahead_on(query.areas[0], query.areas[1], count, query.direction == "higher", phrases.marks(numbers))
    )


def _compare_measure(
    draft: Draft,
    latest: dict[str, Inspection],
    measure: Measure,
    query: Query,
    rows: dict[str, list[Cell]],
) -> bool:
    """Say how areas stand on one measure, highest first; return whether any has a score."""
    query = query.on(measure)
    scored: list[tuple[int, str, str, str]] = []
    for area, inspection in latest.items():
        score = inspection.scores.get(measure)
        rows[area].append(score.value if score else None)
        if score is None:
            draft.say(draft.missing(measure, inspection.source))
            continue
        scored.append((score.value, area, *draft.score(inspection.row(measure))))
    scored.sort(key=lambda entry: entry[0], reverse=True)
    if len(scored) == 1:
        _, area, shown, mark = scored[0]
        draft.say(wording.score_sentence(area, measure, shown, mark, latest[area].source))
    elif len(scored) == 2 and scored[0][0] != scored[1][0]:
        (_, best, high, cited), (_, other, low, beside) = scored
        gap = say_difference(draft, latest[best].row(measure), latest[other].row(measure), (high, low))
        line = wording.outscored(best, other, measure, (high, low, gap), (cited, beside), query.direction)
        holds = (query.areas[0] == best) == (query.direction != "lower")
        holds = holds != _denies(query)
        if _is_level(query):
            holds = False
        elif query.margin:
            holds = (holds or query.direction is None) and query.margin.admits(draft.figures[-1].value)
        verdict = _times(draft, latest, measure) if query.ratio else yes_or_no(draft, holds, draft.figures[-1].value)
        draft.say(verdict + line)
    elif len(scored) > 1 and scored[0][0] == scored[-1][0]:
        level = yes_or_no(draft, _is_level(query) or "reaching" in query.cues or _denies(query))
        draft.say(
            (_times(draft, latest, measure) if query.ratio else level)
            + wording.level([s[1] for s in scored], measure, [f"**{s[2]}** {s[3]}" for s in scored])
        )
    elif scored:
        ordered = scored[::-1] if query.direction == "lower" else scored
        ahead = ordered[0][1] == query.areas[0] and ordered[0][0] != ordered[1][0]  # of all the others
        between = "either_end" in query.cues and len(scored) == len(query.areas) == 3
        holds = ordered[1][1] == query.areas[0] and len({entry[0] for entry in scored}) == 3 if between else ahead
        if "beside_last" in query.cues and len(scored) == len(query.areas):
            between, holds = True, _beat_the_last(query, {entry[1]: entry[0] for entry in scored})
        told = draft.verdict(holds) if between else yes_or_no(draft, holds)
        verdict = _times(draft, latest, measure) if query.ratio else told
        draft.say(verdict + wording.scores_in_order(measure, (entry[1:] for entry in ordered)))
        if "difference" in query.cues and len(scored) > 2:
            first, last = latest[scored[0][1]].row(measure), latest[scored[-1][1]].row(measure)
            gap = say_difference(draft, first, last, (scored[0][2], scored[-1][2]))
            draft.say(wording_rankings.ends_apart(gap, phrases.marks([draft.cite_row(first), draft.cite_row(last)])))
    _say_multiples(draft, latest, measure)
    return bool(scored)


def _beat_the_last(query: Query, values: Mapping[str, int]) -> bool:
    """Return whether the areas, or any or none of them, lie beyond the last one named: "did either beat Kent?"."""
    *ones, last = (values[area] for area in query.areas)
    beyond = [one < last if query.direction == "lower" else one > last for one in ones]
    return not any(beyond) if "on_none" in query.cues else any(beyond) if "on_any" in query.cues else all(beyond)


def _sides(draft: Draft, latest: Mapping[str, Inspection], measure: Measure) -> tuple[list[ScoreRow], list[ScoreRow]]:
    """Return the scores that are said to be so many times others, and those others; nothing where one is missing."""
    ratio, areas = draft.query.ratio, draft.query.areas
    if ratio is None or not all(area in latest and measure in latest[area].scores for area in areas):
        return [], []
    rows = [latest[area].row(measure) for area in areas]
    return rows[: ratio.subjects], rows[ratio.subjects :]


def _times(draft: Draft, latest: Mapping[str, Inspection], measure: Measure) -> str:
    """Return whether scores are so many times others as the question says."""
    ones, others = _sides(draft, latest, measure)
    ratio = draft.query.ratio
    if ratio is None or not others:
        return ""
    held = {ratio.holds(one.score.value, other.score.value) for one in ones for other in others}
    holds = False if False in held else None if None in held else True
    if holds is None and wants_verdict(draft.query):
        draft.say(wording.READERS_DIFFER)
    return draft.verdict(holds)


def _say_multiples(draft: Draft, latest: Mapping[str, Inspection], measure: Measure) -> None:
    """Say what so many times the scores are that others are set beside, for the reader to see why."""
    for row in _sides(draft, latest, measure)[1]:
        if draft.query.ratio:
            shown = phrases.show_figure(row.score.value, "%")
            say_multiple(draft, draft.query.ratio, row, shown, f"{row.source.area}'s")


def _is_level(query: Query) -> bool:
    """Whether a question takes areas to be level, which none that is better or worse than another is."""
    return is_level(query) and not query.direction


def _denies(query: Query) -> bool:
    """Whether a question takes one area to be at no time better or worse: "so Kent never comes out worse?"."""
    return bool(query.direction) and "never" in fold_name(query.question)
