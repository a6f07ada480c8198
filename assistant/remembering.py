"""What is remembered of a turn, for the next one to take over from."""

from dataclasses import replace

from assistant.answers import Answer
from assistant.desk import Desk
from assistant.followups import NO_MEASURE, OVER_MANY
from assistant.neighbours import looks_up
from assistant.periods import at
from assistant.picking import edge_of_distances
from assistant.query import Group, Query, Task
from assistant.saying import chosen
from assistant.scope import name_region
from assistant.slots import PASSING
from assistant.walking import ranks_given
from corpus.model import TO_DATE

_MANY = 4
"""So many areas in an answer's list are not spoken of one by one."""


def _names_nothing(alone: Query) -> bool:
    """Return whether a question names nothing that could be taken over: "why not?", "leave those out"."""
    places = alone.areas or alone.group or alone.either or any(name[:1].isupper() for name in alone.unknown_areas)
    figures = alone.measures or alone.statistics or alone.average or alone.bounds or alone.limit
    records = alone.periods or alone.judgements or alone.kinds or alone.months or alone.inspection
    return not (places or figures or records)


def _figure_told(query: Query, answer: Answer) -> int | float | None:
    """Return the to-date figure that an answer came to, or the one score that those compared share; else None."""
    scores = [f.value for f in answer.figures if f.statistic == "score"]
    if query.task == "compare" and len(query.measures) == 1 and len(scores) == len(query.areas) > len(set(scores)) == 1:
        return scores[0]  # "is it level with Kent?" "Who else got that?"
    printed = [f for f in answer.figures if f.statistic in query.statistics and f.statistic in TO_DATE]
    one = query.task in {"to_date", "to_date_change"} and len({(f.measure, f.statistic) for f in printed}) == 1
    return printed[-1 if query.task == "to_date_change" else 0].value if one else None


def _foremost(query: Query, answer: Answer) -> str | None:
    """Return the area that an answer puts first of several on one measure, in the way that its question looks."""
    scores = [(f.value, f.area) for f in answer.figures if f.statistic == "score"]
    if not query.direction or len({f.measure for f in answer.figures}) != 1 or len(scores) < 2:
        return None
    return (min if query.direction == "lower" else max)(scores)[1]


def _ends_compared(query: Query, answer: Answer) -> tuple[str, str] | None:
    """Return the areas with the lowest and the highest score of those compared on one measure, if each is one alone.

    Of a list one of the two will do; the other is "" then.
    """
    of = "difference" if query.task == "change" else "score"  # of two that moved, who moved less and who more
    scores = [(f.value, f.area or "") for f in answer.figures if f.statistic == of and f.area]
    one = len({f.measure for f in answer.figures}) == 1 and len({area for _, area in scores}) > 1
    told = {area for _, area in scores}
    one_told = told.pop() if len(told) == 1 and not query.place else ""
    ends = [end for end in query.statistics if end != "average"]
    if query.task == "extremes" and one_told and len(ends) == 1:  # "who came top?" "Is the winner above average?"
        return ("", one_told) if ends == ["highest"] else (one_told, "")
    whole = query.task in {"listing", "extremes"} and answer.table and len(answer.table.rows) == len(scores)
    if not (whole or query.task in {"compare", "change"}) or not one:
        return None
    lowest, highest = ([area for value, area in scores if value == end(scores)[0]] for end in (min, max))
    if whole:
        return (lowest[0] if len(lowest) == 1 else "", highest[0] if len(highest) == 1 else "")
    return (lowest[0], highest[0]) if len(lowest) == len(highest) == 1 else None


def _ends_kept(query: Query, before: Query | None) -> tuple[str, str] | None:
    """Return the two compared before, while it is one of them that is asked about: "and the loser?"."""
    ends = before.memory.ends if before else None
    return ends if ends and len(query.areas) == 1 and set(query.areas) <= set(ends) else None


def _region_told(desk: Desk, query: Query, before: Query | None) -> Group | None:
    """Return the region in which the areas lie of which that was asked; as before, while others are asked of there."""
    if query.task != "region":
        return before.memory.region if before and query.inherited else None
    regions = {desk.areas[area].region for area in query.areas if area in desk.areas}
    if len(regions) != 1 or not (region := regions.pop()):
        return None
    inside = tuple(name for name, area in desk.areas.items() if area.region == region)
    return Group(f"in {name_region(region, ())}", inside)


_KEPT = 6
"""How many lists are kept, to be spoken of later: "those five", "which are on both?"."""


def _levels(answer: Answer, told: tuple[str, ...]) -> tuple[int | float, ...]:
    """Return the scores of the areas that an answer listed, in their order; none where it gives not one of each."""
    scores = {figure.area: figure.value for figure in answer.figures if figure.statistic == "score"}
    one = len({figure.measure for figure in answer.figures if figure.statistic == "score"}) == 1
    return tuple(scores[area] for area in told) if one and set(told) <= scores.keys() else ()


def _inspections_told(query: Query, answer: Answer, before: Query | None) -> int:
    """Return how many inspections of the one area asked about an answer gave scores of; 0 where it is of several."""
    if query.task == "dates" and before and before.areas == query.areas:
        return before.memory.times
    dates = {figure.as_of for figure in answer.figures if figure.statistic == "score" and figure.area in query.areas}
    return len(dates) if len(query.areas) == 1 and query.task in {"scores", "change"} else 0


def _lists(query: Query, told: tuple[str, ...], before: Query | None) -> tuple[tuple[str, ...], ...]:
    """Return the lists that the conversation can come back to: "of those five, …", when others were asked about."""
    lists = before.memory.lists if before else ()
    if query.task not in OVER_MANY or query.areas or not told or "of_two_lists" in query.cues:
        return lists
    other = before and query.measures != before.measures  # "over 75 for safety?" "And for risk?": the same, once more
    known = lists if other else [areas for areas in lists if set(areas) != set(told)]
    return (*known, told)[-_KEPT:]


def _without_unheld(desk: Desk, query: Query) -> Query:
    """Return the query without the areas of which nothing is held, where something is of others that it names.

    One of two that were compared keeps its place, for another to take it: "does it beat Hull?" "And Kent?".
    """
    held = tuple(area for area in query.areas if desk.inspections(area))
    if not held or held == query.areas:
        return query
    recent = tuple(area for area in query.memory.recent if desk.inspections(area))
    areas = query.areas if query.task == "compare" and len(query.areas) == 2 else held
    return replace(query, areas=areas, memory=replace(query.memory, recent=recent))


_OF_NO_AREA: frozenset[Task] = frozenset({"definition", "method", "programme"})
"""What can be asked of the scores and the inspections as such, between two questions on an area."""


def _as_an_aside(query: Query, before: Query) -> Query:
    """Return a question of no area with those before it, which are still spoken of: "what does that mean?"."""
    memory = replace(before.memory, as_of=query.memory.as_of or before.memory.as_of)
    return replace(query, areas=before.areas, group=before.group, measures=query.measures or before.measures,
        inherited=() if query.task == "definition" else ("areas",),
        cues=query.cues - PASSING, memory=memory)  # fmt: skip


def remembered(desk: Desk, query: Query, answer: Answer, before: Query | None, alone: Query) -> Query | None:
    """Return the query that the next one may take over from: this one, unless it asked about nothing.

    With it goes which areas its answer listed, in their order, for "how did they do?" and "the first one". `alone` is
    the question by itself: one that was not answered, and that named nothing new, leaves the talk where it was.
    """
    if before and answer.outcome != "answered" and _names_nothing(alone):
        return before
    if before and "so_many" in query.cues:
        return before  # "so only three?": the list still stands as it was asked for
    none_there = query.group and query.group.region and not query.group.areas
    if before and none_there and query.task in {"listing", "held"}:
        return before  # "are any of those in Wales?", of which none is: the list still stands
    places = query.areas or query.group or query.either or query.unknown_areas
    if before and answer.outcome != "answered" and query.unplaced and not (places or query.periods):
        return before  # "take out the glossy ones": not understood, and the list still stands
    asks = query.areas or query.measures or query.statistics or query.unknown_areas or "rank" in query.cues
    if not asks and (query.task in {"decline", "unclear"} or answer.outcome == "declined"):
        return before
    if answer.reason == "off_topic" and before and (not query.areas or "areas" in query.inherited):
        return before
    if answer.outcome == "clarify" and query.task in {"unclear", "scores"} and not (before or query.areas):
        task: Task = "against" if query.statistics else "rank" if "rank" in query.cues else query.task
        return replace(query, task=task)  # "is it above average?", and of which area is to come
    if answer.outcome == "clarify" and before and before.areas and not (places or query.measures or query.periods):
        return before  # "is 28 the lowest you've got?": the area before is still spoken of
    if answer.outcome == "clarify" and before and query.inherited:
        return replace(before, measures=query.measures or before.measures)
    if query.task == "decline" and query.reason != "not_scored" and before:
        recent = tuple(dict.fromkeys((*before.memory.recent, *query.areas)))
        return (
            before
            if set(query.areas) <= set(before.areas)
            else Query(query.question, "scores", areas=query.areas, measures=before.measures,
                memory=replace(query.memory, recent=recent))
        )  # fmt: skip
    if before and answer.outcome == "answered" and query.task in _OF_NO_AREA and not places:
        return _as_an_aside(query, before)
    if answer.outcome == "answered" and query.task in {"compare", "scores", "against", "rank"}:
        query = _without_unheld(desk, query)
    listed = [str(row[0]) for row in answer.table.rows] if answer.table else [f.area or "" for f in answer.figures]
    listed = listed if any(listed) else [citation.area for citation in answer.citations]
    told = tuple(area for area in dict.fromkeys(listed) if area in desk.areas)
    if query.task == "held" and all(f"- {area}" in answer.text for area in told):
        told = tuple(sorted(told, key=lambda area: answer.text.index(f"- {area}")))  # as they are printed
    if query.task in {"judged", "reinspected"} and query.cues & {"anyone", "rest"}:  # "who else got that?": the others
        told = tuple(area for area in told if before is None or area not in before.areas) or told
    if query.task == "judgement":  # for "who else got that?"
        asked = [chosen(desk, area, query)[-1:] for area in query.areas]
        phrases = {inspection.source.judgement for inspections in asked for inspection in inspections} - {""}
        query = replace(query, judgements=tuple(phrases))
    dates = [f.as_of for f in answer.figures]
    if query.task in {"held", "dates"} and not dates:  # "the newest notice?"
        dates = [citation.published for citation in answer.citations]
    newest = max(dates, default="")
    as_of = query.periods[-1].point if query.periods else newest
    as_of = newest if newest.startswith(as_of) else as_of  # of a year asked about, the month that the answer gave
    singled_out = (query.task == "extremes" and not query.limit) or (query.task == "quotes" and len(told) == 2)
    besides = query.left_out or (query.group and query.group.words.startswith("besides "))
    beside_it = query.task in OVER_MANY and len(told) == 1 and bool(besides)
    singled_out = singled_out or beside_it  # "was another published that day?"
    ends = told if singled_out else ()  # for "and the gap between the two?", "and the other notice?"
    recent = tuple(dict.fromkeys((*(area for area in query.memory.recent if area not in ends), *ends)))
    passing = (
        PASSING - {"joint"} if query.task in {"listing", "against"} else PASSING
    )  # "which have all three?" "How many?"
    few = told if 1 < len(told) < _MANY and not query.areas else ()
    spoken = (*(area for area in query.memory.spoken if area not in few), *few)
    if query.task == "compare" and (first := _foremost(query, answer)):
        recent = (*(area for area in recent if area != first), first)
    singled = answer.figures[0].measure if query.task == "best_measure" and answer.figures else None
    if query.task == "against" and query.cues & {"widest", "narrowest"}:
        edge = edge_of_distances(answer.figures, query.direction, "narrowest" in query.cues)
        singled = edge[0].measure if len(edge) == 1 else None  # "which is furthest above?" "Is Kent better on that?"
    earlier = before.memory.singles if before and query.inherited else ()
    singles = (*earlier, singled) if singled and query.task == "best_measure" else ()
    dated = query.memory.dated
    if query.task == "scores" and len(query.areas) == 1 and len(answer.figures) == len(set(dates)) > 1 and all(dates):
        dated = tuple(at(when) for when in dates)  # one score of each of its inspections: "how many points is that?"
    if query.task == "to_date" and newest and not query.periods:
        dated = (*dated, at(newest))  # "the newest average?" "And in May?" "So how much did it go up by?"
    memory = replace(query.memory, dated=dated, recent=recent, spoken=spoken, listed=told, as_of=as_of, singled=singled,
        singles=singles, named=alone.areas, told=_figure_told(query, answer), lists=_lists(query, told, before),
        ends=_ends_compared(query, answer) or _ends_kept(query, before), levels=_levels(answer, told),
        ground=query.group if query.task == "extremes" else query.memory.ground,
        region=_region_told(desk, query, before),
        ranks=ranks_given(query, answer, len(told)), times=_inspections_told(query, answer, before))  # fmt: skip
    upward = {"looks_up"} if query.task == "neighbour" and looks_up(query) else set()
    kept = replace(query, cues=query.cues - passing - {"looks_up"} | upward, claimed=(), memory=memory)
    tied = query.task == "listing" and query.cues & {"equal", "shared"} and before and before.task == "rank"
    on_figures = query.task not in NO_MEASURE and answer.outcome == "answered" and not tied
    main = kept if on_figures else before.memory.main if before else None
    return replace(kept, memory=replace(memory, main=main))
