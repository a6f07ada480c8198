"""What a follow-up takes over from the question before it."""

from dataclasses import replace

from assistant.questions import NEEDS_AREA, Query, Task

_BARE: frozenset[Task] = frozenset({"scores", "unclear", "compare"})
_OVER_AREAS: frozenset[Task] = frozenset(
    {"extremes", "listing", "mean", "held", "judged", "to_date", "to_date_change", "reinspected"}
)


def resume(query: Query, before: Query | None) -> Query:
    """Return the query with what it leaves out taken from the one before; a complete question stays as it is.

    A follow-up may name only an area ("and Kent?"), only a measure ("what about reoffending?"), only a period, or ask
    something else of the same area ("why?"). What was taken over stands in `inherited`.
    """
    if before is None or before.task in {"decline", "unclear"} and not before.areas:
        return query
    if _names_only_areas(query) and _is_followup(query):
        return _with_task_of(query, before)
    if not query.areas and not query.unknown_areas and not query.group:
        return _about_same_areas(query, before)
    return query


def _names_only_areas(query: Query) -> bool:
    """Whether it names areas and nothing that is asked of them."""
    named = query.areas or query.unknown_areas or query.either
    asked = query.measures or query.statistics or query.bounds or query.periods or query.average or query.cues & {
        "score", "perform", "rank", "change", "date", "judgement", "quote", "praise", "criticism", "why", "held"
    }  # fmt: skip
    return bool(named) and query.task in _BARE and not asked


def _is_followup(query: Query) -> bool:
    return bool(query.cues & {"followup", "correction", "negation"}) or len(query.question.split()) <= 4


def _with_task_of(query: Query, before: Query) -> Query:
    """Ask the same of other areas."""
    taken = [name for name in ("measures", "periods") if getattr(before, name)]
    task: Task = before.task
    if task == "compare" and len(query.areas) == 1:
        task = "scores"
    areas = query.areas
    if "also" in query.question.casefold() or "as well" in query.question.casefold():
        areas = tuple(dict.fromkeys((*before.areas, *areas)))
        task = "compare" if task == "scores" and len(areas) > 1 else task
    return replace(
        before, question=query.question, task=task, areas=areas, unknown_areas=query.unknown_areas, either=query.either,
        group=None if before.task not in _OVER_AREAS else before.group, corrections=query.corrections,
        unplaced=query.unplaced, inherited=tuple(taken), cues=before.cues | query.cues,
    )  # fmt: skip


def _about_same_areas(query: Query, before: Query) -> Query:
    """Ask something else of the same areas, or the same of another measure or period."""
    if query.task == "unclear" and not query.measures and not query.periods and not query.cues & {"higher", "lower"}:
        if not query.cues & {"followup", "they", "difference", "more"} or query.unplaced:
            return query
        return replace(
            before, question=query.question, inherited=("areas", "measures"), corrections=query.corrections,
            cues=before.cues | query.cues,
        )  # fmt: skip
    only_measure = query.task in _BARE and not query.cues & {"quote", "praise", "criticism"}
    only_period = query.task in _BARE and bool(query.periods) and not query.measures
    if (only_measure and query.measures) or only_period:
        task = (
            before.task
            if before.task not in {"quotes", "dates", "definition", "held", "programme", "speaker"}
            else query.task
        )
        return replace(
            before, question=query.question, task=task, measures=query.measures or before.measures,
            periods=query.periods or before.periods, public_protection=query.public_protection,
            corrections=query.corrections, unplaced=query.unplaced, unscored=query.unscored, reason=None,
            inherited=("areas",) if query.measures else ("areas", "measures"), cues=before.cues | query.cues,
        )  # fmt: skip
    if (
        query.cues & {"higher", "lower"}
        and len(before.areas) > 1
        and query.task in {"unclear", "scores", "extremes", "listing"}
    ):
        return replace(
            query, task="compare", areas=before.areas, measures=query.measures or before.measures,
            inherited=("areas", "measures"), statistics=(),
        )  # fmt: skip
    wants_area = query.task in NEEDS_AREA or query.task in {"quotes", "dates", "judgement"}
    measures = query.measures or (before.measures if query.cues & {"why", "rank", "difference"} else ())
    if (wants_area or query.cues & {"they"}) and before.areas and query.task not in _OVER_AREAS:
        return replace(query, areas=before.areas, inherited=("areas",), measures=measures)
    if query.cues & {"they"} and before.areas and query.task in {"to_date", "extremes"} and query.statistics:
        return replace(
            query, task="against", areas=before.areas, measures=query.measures or before.measures, inherited=("areas",)
        )
    return query
