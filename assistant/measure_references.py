"""The measure that a follow-up points back to: "on that", the third one, the one named as best."""

import re
from dataclasses import replace

from assistant.followups import ITS_END, OVER_MANY, PRONOUN, is_followup, words_of
from assistant.its_end import ENDS
from assistant.query import Direction, Query, Task
from corpus.model import MEASURES, ToDate

_ON_THAT = re.compile(
    r"\b(?:on|for|in) (?:that|it|this|the same|the same (?:one|thing)|that (?:one|measure))"
    r"(?: (?:now|then|too|as well|please))?(?:\W*$| (?:among|amongst|within|in|across|compared|against)\b)"
    r"|\bsame measure\b",
    re.IGNORECASE,
)
"""How a question ends that points back to a measure: "which boroughs beat Kent on that?"."""


_THE_OTHERS = re.compile(r"(?<!on )(?<!for )(?<!in )(?<!at )\bthe other(?:s\b|[^,]*ones\b)", re.IGNORECASE)


def at_its_best(query: Query, before: Query) -> Query:
    """Return the question before on the measure that its answer named: "its best score?" "Where does that rank?"."""
    refers = "they" in query.cues or ITS_END.search(query.question)
    others = query.direction and query.cues & {"area_word", "anyone", "count", "list"}
    if before.memory.singled and words_of(query) == ["why"]:
        return replace(before, task="scores", measures=(before.memory.singled,), statistics=(), direction=None)
    onward = others or query.statistics or bool(query.cues & {"rank", "compare", "good_word", "bad_word"})
    singled = before.memory.singled
    # "is it better than Kent on that?", "and what did Kent get for that?"
    onward = onward or bool((query.direction or query.areas) and _ON_THAT.search(query.question))
    if not (singled and refers and onward) or query.measures or "measure_word" in query.cues:
        return before
    ends = set(query.statistics) & {"lowest", "highest"}
    if ends and "average" not in query.statistics:
        return before  # "and which was its lowest?"
    return replace(before, task="scores", measures=(singled,), statistics=(), direction=None)


def beside_its_end(query: Query, before: Query) -> Query:
    """Return a question that speaks of an area's best or worst score as such: "is the worst one above average?"."""
    said = ITS_END.search(query.question)
    ends = [end for end in query.statistics if end != "average"]
    one = len(query.areas or before.areas) == 1 and before.task not in OVER_MANY
    beside = "average" in query.statistics or "rank" in query.cues
    if not (said and one and beside) or len(ends) != 1 or query.measures or query.group:
        return query
    direction: Direction | None = (
        "higher" if "above" in words_of(query) else "lower" if "below" in words_of(query) else None
    )
    task: Task = "against" if "average" in query.statistics else "rank"
    statistics: tuple[ToDate, ...] = ("average",) if task == "against" else ()
    return replace(query, task=task, statistics=statistics, direction=direction, limit=None, numbers=(),
        cues=(query.cues - {"next_place", "lower", "higher"}) | {"they", ENDS[ends[0]]})  # fmt: skip


def with_both_means(query: Query, before: Query) -> Query:
    """Return the question before with the mean and the median that this one means: "same two for risk of harm"."""
    both = before.task == "mean" and {"two", "both", "2"} & set(words_of(query)) and not query.average
    return replace(before, averages=before.memory.averages) if both and before.memory.averages else before


def with_measure(query: Query, before: Query) -> Query:
    """Return a question with the measure that it points to: "on that", "the third measure"."""
    if query.measures:
        return query
    others = tuple(measure for measure in MEASURES if measure not in before.measures)
    apposed = _THE_OTHERS.search(query.question)  # "and the others, Barnet and Enfield?": areas
    if "other_measures" in query.cues and query.areas and before.measures and others and not apposed:
        return replace(query, measures=others, cues=query.cues - {"other_measures"})  # "Luton was behind on the others"
    if "measure_word" in query.cues and query.place and not query.statistics and query.place <= len(MEASURES):
        asks_score = query.task == "unclear" or (query.task == "definition" != before.task)
        task: Task = "scores" if asks_score else query.task
        return replace(query, task=task, measures=(MEASURES[query.place - 1],), place=None,
            cues=query.cues - {"ordinal"})  # fmt: skip
    told = before.task == "scores" and len(before.areas) == 1 and not (before.measures or query.areas)
    numbered = {"ordinal", "score"} <= query.cues and query.place and query.place <= len(MEASURES)
    if told and numbered and query.place and not query.statistics:  # all three were told: "and its third score?"
        return replace(query, task="scores", areas=before.areas, measures=(MEASURES[query.place - 1],), place=None,
            cues=query.cues - {"ordinal"}, inherited=("areas",))  # fmt: skip
    left = [measure for measure in MEASURES if measure not in before.memory.measures]
    alone = query.task == "unclear" and before.task in {"scores", "listing"}  # "and the third?"
    last = query.place == len(MEASURES) and len(left) == 1 and ("score" in query.cues or alone) and not query.statistics
    if last and len(before.areas) == 1:  # "and the third score?", after two of them
        return replace(query, task="scores", areas=query.areas or before.areas, measures=tuple(left), place=None,
            cues=query.cues - {"ordinal"}, inherited=("areas",))  # fmt: skip
    unmeasured = query.task in {"dates", "held", "judgement", "speaker", "region"}  # "the judgement on it?"
    if not before.measures or query.place or unmeasured or not _ON_THAT.search(query.question):
        return query
    if query.task == "quotes" and words_of(query)[-2:] == ["in", "it"]:
        return query  # "why are there no Rutland cases in it?": in the notice
    if query.areas and query.task == "scores" and is_followup(query):
        if query.cues & {"perform", "score"}:  # "how did Kent do on the same measure?", "and Kent's score on that?"
            return replace(query, measures=before.measures, cues=query.cues - {"they"}, inherited=("measures",))
        return replace(query, cues=query.cues - {"they"})  # "what about Greenwich on that?" asks all of it again
    spent = {"they", "those"} if not PRONOUN.search(_ON_THAT.sub("", query.question)) else set()
    of_many = query.task in OVER_MANY - {"to_date", "to_date_change"} and not query.cues & {"widen", "held", "ever"}
    group = query.group or (before.group if of_many else None)
    return replace(query, measures=before.measures, cues=query.cues - spent, group=group)


def of_any_score(query: Query, before: Query) -> Query:
    """Return a question for one score of the area before as such: "any reoffending score?", not "any scores?"."""
    words = words_of(query)
    one = words[:1] == ["any"] and words[-1:] == ["score"] and query.task == "listing" and len(before.areas) == 1
    return replace(query, task="scores", cues=query.cues - {"anyone", "list"}) if one else query
