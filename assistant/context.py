"""What a follow-up takes over from the question before it."""

from collections.abc import Mapping
from dataclasses import replace

from assistant.query import NEEDS_AREA, Average, Group, Query, Task
from assistant.words import is_yes_or_no
from corpus.model import MEASURES, ToDate

_BARE: frozenset[Task] = frozenset({"scores", "compare", "unclear"})
"""Tasks that a question falls into when it says little of its own."""

_OVER_MANY: frozenset[Task] = frozenset(
    {"extremes", "listing", "across", "missing", "mean", "held", "judged", "to_date", "to_date_change", "reinspected"}
)
_NO_MEASURE: frozenset[Task] = frozenset({"quotes", "dates", "definition", "held", "programme", "speaker", "judgement"})
"""Tasks that cannot be put to another measure: a measure named after one of these asks for its score."""

_NARROWED: frozenset[Task] = frozenset({"extremes", "listing", "mean", "missing", "across", "held"})
"""Tasks that can be put to some areas only."""

_LISTED = {"first": 0, "top": 0, "second": 1, "third": 2, "last": -1, "bottom": -1}

_OWN = frozenset("score perform rank change date judgement quote praise criticism why held reinspected speaker".split())
"""Concepts that make a question one of its own."""


def resume(query: Query, before: Query | None) -> Query:
    """Return the query with what it leaves out taken from the one before; a complete question stays as it is.

    A follow-up may name only areas ("and Kent?"), only a region, a measure or a period ("what about reoffending?"), or
    ask something else of the same areas ("why?"). What was taken over stands in `inherited`.
    """
    if before is None:
        return replace(query, recent=query.areas)
    resumed = _resumed(query, before)
    recent = (*before.recent, *resumed.areas) if resumed.inherited else resumed.areas
    return replace(resumed, recent=tuple(dict.fromkeys(recent)))


def _resumed(query: Query, before: Query) -> Query:
    if {"its", "their"} & set(query.question.casefold().split()):
        query = replace(query, cues=query.cues | {"they"})
    if query.task == "definition" and not query.measures and before.measures:
        return replace(query, measures=before.measures, inherited=("measures",))  # "what does that measure mean?"
    if "other_measures" in query.cues and before.measures and not (query.measures or query.areas or query.group):
        others = tuple(measure for measure in MEASURES if measure not in before.measures)
        return replace(before, question=query.question, measures=others, inherited=("areas",))
    if before.task == "to_date" and query.task in _BARE | {"listing", "to_date"} and _beats_it(query):
        return replace(
            query, task="listing", statistics=("average",), measures=query.measures or before.measures,
            inherited=("measures",), cues=query.cues - {"they"},
        )  # fmt: skip
    if _turns_round(query, before):
        swap: Mapping[ToDate, ToDate] = {"lowest": "highest", "highest": "lowest"}
        return replace(
            before, question=query.question, direction=query.direction, inherited=("areas", "measures"),
            statistics=tuple(swap.get(statistic, statistic) for statistic in before.statistics),
        )  # fmt: skip
    if before.listed and not query.areas and not query.unknown_areas:
        of_listed = _of_one_listed(query, before) or _of_those_listed(query, before) or _of_a_place(query, before)
        if of_listed:
            return of_listed
    if _sets_against(query, before):
        areas = tuple(dict.fromkeys((*before.areas, *query.areas)))
        return replace(query, task="compare", areas=areas, measures=before.measures, inherited=("areas", "measures"))
    if query.group and query.direction and "they" in query.cues and len(before.areas) == 1 and not query.areas:
        measures = query.measures or before.measures
        return replace(query, task="listing", areas=before.areas, measures=measures, inherited=("areas", "measures"))
    if _names_only_places(query):
        return _of_other_places(query, before) if _is_followup(query) else query
    if query.areas or query.unknown_areas or query.group or query.task == "decline":
        return query
    if query.task == "unclear" and "overall" in query.cues:
        return replace(query, task="decline", reason="not_scored", areas=before.areas)
    if _asks_again(query, before):
        return replace(before, question=query.question, inherited=("areas", "measures"))
    if "change" in query.cues and "they" in query.cues and query.task in _BARE | {"change"} and len(before.recent) > 1:
        measures = query.measures or before.measures
        return replace(query, task="change", areas=before.recent, measures=measures, inherited=("areas",))
    if before.task == "programme" and query.task in {"held", "unclear"} and "they" in query.cues:
        return replace(before, question=query.question, inherited=("task",))
    if (
        before.task == "judgement"
        and before.judgements
        and query.cues & {"list", "anyone"}
        and query.task != "judgement"
    ):
        return replace(query, task="judged", judgements=before.judgements, inherited=("judgements",))
    if (
        before.task in {"to_date", "to_date_change"}
        and query.statistics
        and _is_followup(query)
        and not query.cues & {"area_word"}
    ):
        return replace(
            before, question=query.question, statistics=query.statistics, measures=query.measures or before.measures,
            periods=query.periods or before.periods, inherited=("measures", "periods"),
        )  # fmt: skip
    own = query.bounds or query.direction or query.group or query.statistics or query.cues & {"list", "count", "those"}
    if query.task == "listing" and query.measures and "they" in query.cues and len(before.areas) == 1 and not own:
        return replace(query, task="scores", areas=before.areas, inherited=("areas",))  # "how did the team there do"
    if (
        "reinspected" in query.cues
        and len(before.areas) == 1
        and before.task == "scores"
        and before.measures
        and not query.measures
    ):
        return replace(
            before, question=query.question, inspection="latest", periods=(), inherited=("areas", "measures")
        )
    if query.inspection and query.task in _BARE and before.task in _BARE and before.areas:
        return replace(
            before, question=query.question, inspection=query.inspection, periods=query.periods,
            inherited=("areas", "measures"),
        )  # fmt: skip
    if "newest" in query.cues and "they" in query.cues and not query.cues & {"date", "notice_word"} and before.areas:
        return replace(before, question=query.question, inspection="latest", inherited=("areas", "measures"))
    if query.statistics and "measure_word" in query.cues and len(before.areas) == 1:
        return replace(query, task="best_measure", areas=before.areas, inherited=("areas",))
    if "measure_word" in query.cues and "other" in query.question.casefold().split() and before.measures:
        query = replace(query, measures=tuple(m for m in MEASURES if m not in before.measures), task="scores")
    edge = query.task == "extremes" and _asks_which_was(query) and len(before.recent) > 1
    if edge and before.task not in _OVER_MANY:
        measures = query.measures or before.measures
        return replace(
            query, task="compare", areas=before.recent, measures=measures, statistics=(),
            inherited=("areas", "measures"),
        )  # fmt: skip
    if query.task == "to_date" and _asks_the_average_beside(query, before):
        inherited = ("areas", "measures")
        return replace(query, task="against", areas=before.areas, measures=before.measures, inherited=inherited)
    if query.task in _OVER_MANY and before.measures and not query.measures and _is_followup(query):
        return replace(query, measures=before.measures, group=before.group, inherited=("measures",))
    if query.cues >= {"difference", "those"} and len(before.recent) == 1 and before.inspection and not query.measures:
        return replace(
            before, question=query.question, task="change", inspection=None, periods=(), inherited=("areas", "measures")
        )  # the gap between the inspections just asked about
    if (
        query.cues & {"difference"}
        and len(before.recent) > 1
        and query.task in _BARE | {"quotes"}
        and not query.measures
    ):
        return replace(
            query,
            task="compare",
            areas=before.recent,
            measures=before.measures,
            subject=(),
            inherited=("areas", "measures"),
        )
    several = len(before.recent) > 1 and query.direction and not (query.group or query.bounds or query.average)
    if several and ((query.task in _BARE and "list" in query.cues) or "those" in query.cues):  # "which did better on …"
        measures = query.measures or before.measures
        return replace(
            query, task="compare", areas=before.recent, measures=measures, statistics=(), limit=None,
            inherited=("areas", "measures") if measures != query.measures else ("areas",),
        )  # fmt: skip
    if query.task in _BARE and (query.measures or query.periods) and not query.statistics:
        return _of_another_measure(query, before)
    if query.task == "unclear" and query.cues & {"followup", "difference", "more"} and not query.unplaced:
        return replace(before, question=query.question, inherited=("areas", "measures"), cues=before.cues | query.cues)
    return _of_the_same_areas(query, before)


def _of_one_listed(query: Query, before: Query) -> Query | None:
    """Ask of one of the areas that the answer before listed: "the first one", "the last one"."""
    among = before.listed if len(before.listed) > 1 else before.recent
    if "listed" not in query.cues or len(among) < 2:
        return None
    words = query.question.casefold().split()
    at = next((_LISTED[word] for word in words if word in _LISTED), 0)
    if at >= len(among):
        return None
    task: Task = "scores" if query.task in _BARE | _OVER_MANY else query.task
    measures = query.measures or (before.measures if query.task in _BARE and "score" in query.cues else ())
    return replace(
        query, task=task, areas=(among[at],), measures=measures, place=None, statistics=(),
        inherited=("areas", "measures") if measures != query.measures else ("areas",),
    )  # fmt: skip


def _of_those_listed(query: Query, before: Query) -> Query | None:
    """Ask of the areas that the answer before listed: "how did they do on reoffending?", "which of them are Welsh?"."""
    words = query.question.casefold().rstrip("?").split()
    if not ("those" in query.cues or "their" in words or _asks_which_was(query)) or before.task not in _OVER_MANY:
        return None
    kept = tuple(area for area in before.listed if query.group is None or area in query.group.areas)
    region = f"{query.group.words} " if query.group else ""
    group = Group(f"{region}among those just listed", kept)
    measures = query.measures or before.measures
    if before.task in {"held", "judged"}:  # listed for a time or a judgement: of that inspection, not a later one
        query = replace(query, periods=query.periods or before.periods, judgements=before.judgements)
    inherited = ("areas",) if query.measures or not before.measures else ("areas", "measures")
    asked = query.measures or query.statistics or query.bounds or query.place or query.average
    if query.group and not asked:
        return replace(before, question=query.question, group=group, groups=(), inherited=inherited)
    if query.statistics == ("average",):
        averages: tuple[Average, ...] = ("mean",)
        return replace(
            query, task="mean", average="mean", averages=averages, group=group, measures=measures, inherited=inherited
        )
    if query.task in _BARE | _NARROWED:
        task = query.task if query.task in _NARROWED and query.task != "held" else "listing"
        return replace(query, task=task, group=group, groups=(), measures=measures, inherited=inherited)
    if query.task in {"dates", "judgement"}:
        return replace(query, areas=kept, inherited=("areas",))
    if query.task in NEEDS_AREA | {"quotes", "change"}:
        return replace(query, areas=kept, measures=measures, inherited=inherited)
    return None


def _asks_the_average_beside(query: Query, before: Query) -> bool:
    """Whether it asks for the average beside the scores just given: "and what was the average?"."""
    beyond = query.cues & {"newest", "notice_word", "area_word", "held", "list"}
    own = query.measures or query.periods or query.group or beyond
    asked = query.statistics == ("average",) and before.task in {"scores", "compare", "against"}
    return asked and bool(before.areas) and not own


def _asks_which_was(query: Query) -> bool:
    """Whether it asks for an edge of what has just been spoken of: "which was lowest?", not "which area is …"."""
    words = query.question.casefold().split()
    bare = not query.cues & {"area_word", "overall", "held", "ever", "next_place"} and not (query.group or query.limit)
    bare = bare and bool(query.statistics or query.direction) and not query.place
    return words[:1] in (["which"], ["who"]) and words[1:2] in (["was"], ["is"], ["had"], ["has"]) and bare


def _turns_round(query: Query, before: Query) -> bool:
    """Whether it asks for the other end of what was just listed: "who did better?", "and worse?"."""
    ends = {query.direction, before.direction}
    own = query.measures or query.areas or query.group or query.bounds or query.periods or query.limit
    return (
        before.task in {"listing", "extremes"}
        and ends == {"higher", "lower"}
        and _is_followup(query)
        and not (own or before.bounds or query.cues & {"they", "those", "measure_word"})
    )


def _beats_it(query: Query) -> bool:
    """Whether it asks which areas lie beyond the figure just given: "how many beat it?"."""
    others = query.cues & {"list", "count", "anyone", "area_word"}
    return bool(query.direction and others and "they" in query.cues) and not (query.bounds or query.areas)


def _of_a_place(query: Query, before: Query) -> Query | None:
    """Ask for another place in the ranking before: "and who came second?", "who is next?"."""
    if before.task != "extremes" or query.measures or query.task not in _BARE | {"extremes", "held", "quotes"}:
        return None
    place = (before.place or 1) + len(before.listed) if "next_place" in query.cues else query.place
    if place is None:
        return None
    cues = (before.cues | query.cues) - {"next_place"}
    statistics = query.statistics or before.statistics
    return replace(
        before, question=query.question, place=place, limit=None, statistics=statistics,
        group=query.group or before.group, inherited=("task", "measures"), cues=cues,
    )  # fmt: skip


def _names_only_places(query: Query) -> bool:
    """Whether it names areas or a region and nothing that is asked of them."""
    period = query.periods if not _is_followup(query) else ()
    asked = query.measures or query.statistics or query.bounds or query.average or query.judgements or period
    named = query.areas or query.unknown_areas or query.either or query.group
    return bool(named) and not asked and not query.cues & _OWN and query.task in _BARE | {"listing", "held"}


def _sets_against(query: Query, before: Query) -> bool:
    """Whether it sets one more area against those asked about before: "how many points above Greenwich?"."""
    gap = "difference" in query.cues and (query.direction or "they" in query.cues or "compare" in query.cues)
    own = query.measures or query.statistics or query.bounds or query.cues & {"quote", "praise", "criticism"}
    return len(query.areas) == 1 and bool(before.areas) and bool(gap) and not own


def _asks_again(query: Query, before: Query) -> bool:
    """Whether it only asks how many that is, which ones, or for the source: what the answer before says again."""
    words = query.question.casefold().rstrip("?.!").split()
    counts = "count" in query.cues and "they" in query.cues and not query.measures
    names = words[-1:] in (["ones"], ["which"], ["who"], ["them"]) and before.task in _OVER_MANY
    return len(words) <= 5 and (counts or names or words[-1:] in (["source"], ["sources"]))


def _is_followup(query: Query) -> bool:
    return bool(query.cues & {"followup", "correction", "denial"}) or len(query.question.split()) <= 4


def _of_other_places(query: Query, before: Query) -> Query:
    """Ask what was asked before, of other areas or another region."""
    bare = before.task in {"compare", "unclear", "decline", "definition", "programme"}
    task: Task = "scores" if bare else before.task
    if query.areas and task in _OVER_MANY:
        task = "scores"
    areas = query.areas
    if query.cues & {"as_well"}:
        areas = tuple(dict.fromkeys((*before.areas, *areas)))
    return replace(
        before, question=query.question, task=task, areas=areas, unknown_areas=query.unknown_areas, either=query.either,
        group=query.group, corrections=query.corrections, unplaced=query.unplaced,
        periods=query.periods or before.periods, judgements=() if task == "judgement" else before.judgements,
        bounds=None if areas else before.bounds,
        inherited=tuple(name for name in ("measures", "periods") if getattr(before, name)) or ("task",),
        cues=(before.cues | query.cues) - {"higher", "lower"} if areas else before.cues,
    )  # fmt: skip


def _of_another_measure(query: Query, before: Query) -> Query:
    """Ask what was asked before, about another measure or period."""
    asks_scores = before.task in _NO_MEASURE and (query.measures or "score" in query.cues)
    task: Task = query.task if asks_scores or before.task in {"unclear", "decline"} else before.task
    return replace(
        before, question=query.question, task="scores" if task == "unclear" else task,
        measures=query.measures or before.measures, periods=query.periods or before.periods,
        public_protection=query.public_protection, corrections=query.corrections, unplaced=query.unplaced,
        unscored=query.unscored, reason=None, inherited=("areas",) if query.measures else ("areas", "measures"),
        cues=before.cues | query.cues,
    )  # fmt: skip


def _of_the_same_areas(query: Query, before: Query) -> Query:
    """Ask something else of the areas asked about before."""
    of_it = query.task == "extremes" and "they" in query.cues and not query.statistics and before.areas
    if "rank" in query.cues and (query.task in _BARE or of_it):
        query = replace(query, task="rank")
    measures = query.measures or before.measures
    others = (
        query.cues & {"area_word", "anyone", "list"} and query.direction and not query.statistics and not query.bounds
    )
    beyond = {"above", "below", "ahead", "behind"} & set(query.question.casefold().rstrip("?").split())
    chosen = "they" in query.cues and not beyond  # "which of them is higher", not "who is above them"
    if others and len(before.areas) == 1 and not chosen:
        return replace(query, task="listing", areas=before.areas, measures=measures, inherited=("areas", "measures"))
    if "average" in query.statistics and before.areas and query.cues & {"they"}:
        return replace(query, task="against", areas=before.areas, measures=measures, inherited=("areas", "measures"))
    several = before.areas if len(before.areas) > 1 else before.recent
    if query.direction and len(several) > 1 and (query.cues & {"they"} or query.task in _BARE):
        return replace(
            query, task="compare", areas=several, measures=measures, statistics=(), inherited=("areas", "measures")
        )
    if query.task == "neighbour" or (query.cues & {"next_place"} and len(before.areas) == 1 and query.cues & {"they"}):
        return replace(query, task="neighbour", areas=before.areas, measures=measures, inherited=("areas", "measures"))
    best = set(query.statistics) & {"lowest", "highest"} and len(before.areas) == 1 and is_yes_or_no(query.question)
    if best and query.cues & {"they"}:  # "is that the best in London?"
        return replace(query, task="rank", areas=before.areas, measures=measures, inherited=("areas", "measures"))
    against = before.task in {"against", "scores"} and "followup" in query.cues and not query.periods
    if query.statistics and before.areas and (query.cues & {"they"} or against):
        return replace(query, task="against", areas=before.areas, measures=measures, inherited=("areas", "measures"))
    wants_area = query.task in NEEDS_AREA | {"quotes", "dates", "judgement"} or query.cues & {"they"}
    if not before.areas or not wants_area or query.task in _OVER_MANY:
        return query
    kept = query.measures or (before.measures if query.cues & {"why", "rank", "change"} else ())
    return replace(query, areas=before.areas, measures=kept, inherited=("areas", "measures") if kept else ("areas",))
