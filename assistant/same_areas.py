"""What a follow-up asks of the areas asked about before, when no other rule took it: rules in their order."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.asked_words import asks_of_work
from assistant.followups import (
    BARE,
    NARROWED,
    OVER_MANY,
    PRONOUN,
    asks_which_was,
    beyond_it,
    is_followup,
    is_its_best,
    of,
    words_of,
)
from assistant.query import NEEDS_AREA, Query, Task
from assistant.words import is_yes_or_no


def of_the_same_areas(query: Query, before: Query) -> Query:
    """Return the question as one of the areas asked about before, where it is one, else as it is."""
    if query.task == "quotes" and query.direction and query.subject:
        query = replace(query, direction=None)  # "any good hotels there?"
    for rule in _FIRST:
        if (resumed := rule(query, before)) is not None:
            return resumed
    query = _as_a_rank(query, before)
    for rule in _THEN:
        if (resumed := rule(query, before)) is not None:
            return resumed
    return query


def _several(before: Query) -> Sequence[str]:
    """Return the areas asked about before if they are several, else those spoken of lately."""
    return before.areas if len(before.areas) > 1 else before.memory.recent


def _is_of_them(query: Query) -> bool:
    return "they" in query.cues


def _is_of_one(before: Query) -> bool:
    return len(before.areas) == 1


def _names_ends(query: Query) -> bool:
    return bool({"lowest", "highest"} & set(query.statistics))


def _sets_beside_printed(query: Query) -> bool:
    """Return whether something is set against what is printed: "lower than the official lowest"."""
    return "than" in words_of(query) or bool(query.cues & {"printed", "official"}) or query.task == "against"


def _anyone_tied(query: Query, before: Query) -> Query | None:
    """Return who shares a score on the measure before: "who was third?" "Anyone tied?"."""
    if query.task != "ties" or query.measures or query.areas or not before.measures or not is_followup(query):
        return None
    group = query.group or (before.group if before.task in NARROWED else None)
    return replace(query, measures=before.measures, group=group, inherited=("measures",))


def _across_all(query: Query, before: Query) -> Query | None:
    """Return a question put to all notices as it is: "which notices mention reparation?"."""
    across = query.task == "quotes" and query.subject and query.cues & {"list", "area_word"}
    opens = words_of(query)[:1] in (["which"], ["where"])
    return query if across and opens and not _is_of_them(query) else None


def _of_either(query: Query, before: Query) -> Query | None:
    """Return what is said of the two spoken of last: "and Luton's?" "Do either mention girls?"."""
    either = query.task == "quotes" and {"either", "neither", "both"} & set(words_of(query)) and not query.areas
    if not either or not len(before.areas) < 2 <= len(before.memory.spoken):
        return None
    return replace(query, areas=before.memory.spoken[-2:], inherited=("areas",))


def _of_what_is_oldest(query: Query, before: Query) -> Query | None:
    """Return whether it is the oldest or newest held, or the question as it is where all notices are meant."""
    if query.task != "dates" or "held" not in query.cues:
        return None
    if {"list", "notice_word"} <= query.cues and not _is_of_them(query):
        return query  # "which is the oldest notice you hold?"
    whether = is_yes_or_no(query.question)
    of_all = "notice_word" in query.cues and not is_followup(query) and not _is_of_them(query)
    edges = query.cues & {"newest", "oldest"}
    if not edges or not (of_all or whether):
        return None
    if not (_is_of_them(query) and _is_of_one(before) and whether):
        return query
    cues = query.cues | {"edge", *edges}  # "is that the oldest you have?"
    return replace(query, areas=before.areas, cues=cues, inherited=("areas",))


def _of_all_held(query: Query, before: Query) -> Query | None:
    """Return a question of all areas held as it is: "which of the areas you hold came bottom on that measure?"."""
    return query if query.task == "extremes" and {"area_word", "held"} <= query.cues and query.measures else None


def _printed_in_that_notice(query: Query, before: Query) -> Query | None:
    """Return what the one notice just dated prints: "the notice before that?" "What average did that one print?"."""
    noticed = before.task == "dates" and not before.areas and len(before.memory.listed) == 1
    if query.task != "to_date" or not _is_of_them(query) or not noticed:
        return None
    return replace(query, areas=before.memory.listed, inherited=("areas",))


def _is_its_best(query: Query, before: Query) -> Query | None:
    """Return whether a score is the area's own best: "is that its best score?"."""
    asked = _is_of_one(before) and query.statistics and is_yes_or_no(query.question) and is_its_best(query)
    return replace(of(query, before, "best_measure"), measures=()) if asked else None


def _are_level(query: Query, before: Query) -> Query | None:
    """Return those just given compared: "so they're level?"."""
    same = query.task == "ties" and len(words_of(query)) <= _EDGE and not query.measures  # "same scores?"
    them = _is_of_them(query) or bool(PRONOUN.search(query.question))  # "are they level?" is a phrase of its own
    asked = same or (them and query.task in BARE)
    several = len(before.areas) > 1
    return of(query, before, "compare") if "equal" in query.cues and several and asked else None


def _as_a_rank(query: Query, before: Query) -> Query:
    of_it = query.task == "extremes" and _is_of_them(query) and not query.statistics and before.areas
    return replace(query, task="rank") if "rank" in query.cues and (query.task in BARE or of_it) else query


def _side_by_side(query: Query, before: Query) -> Query | None:
    """Return several compared: "put them side by side"."""
    several = _several(before)
    bare = query.task == "scores" and not (query.statistics or query.areas)
    return of(query, before, "compare", several) if bare and "compare" in query.cues and len(several) > 1 else None


def _of_every_notice(query: Query, before: Query) -> Query | None:
    """Return a question of the dates of all that is held: "which is the newest of everything you hold?"."""
    asked = query.task == "dates" and "widen" in query.cues and not query.cues & {"they", "those"}
    return replace(query, inspection=None) if asked else None


def _in_order_of_time(query: Query, before: Query) -> Query | None:
    """Return the dates of those just dated, in order: "which was inspected first?"."""
    several = _several(before)
    in_order = query.task in BARE | {"dates", "extremes", "rank"} and bool(_IN_ORDER & set(words_of(query)))
    dated = before.task == "dates" or query.cues >= {"whole", "list"}
    if not (dated and in_order and len(several) > 1) or query.measures:
        return None
    return replace(of(query, before, "dates", several), direction=None, statistics=())


def _further_from_it(query: Query, before: Query) -> Query | None:
    """Return several against the figure before: "which is further above it?"."""
    several = _several(before)
    asked = before.task == "against" and query.direction and beyond_it(query) and _is_of_them(query)
    if not asked or len(several) < 2:
        return None
    return replace(of(query, before, "against", several), statistics=before.statistics)


def _whether_beyond(query: Query, before: Query) -> Query | None:
    """Return whether the one area lies beyond a number: "did it get over 60 for reoffending?"."""
    bounded = query.task == "listing" and query.bounds and not (query.areas or query.group or query.statistics)
    many = query.cues & {"area_word", "anyone", "list", "count", "on_any", "held", "those"}
    many = many - {"anyone", "on_any"} if "on_any" in query.cues else many  # "did it top 90 on anything?"
    asked = query.claims or "whether" in words_of(query)
    named = bool(query.measures or "on_any" in query.cues)
    whole = bounded and _is_of_one(before) and _is_of_them(query) and asked and named
    return of(query, before, "listing") if whole and not many else None


def _of_those_beyond(query: Query, before: Query) -> Query | None:
    """Return which others lie beyond the areas before: "who is above them?", not "which of them is higher?"."""
    others = query.cues & {"area_word", "anyone", "list"} and query.direction and query.task != "quotes"
    beyond = {"above", "below", "ahead", "behind", "than", "beat", "beats"} & set(words_of(query))
    chosen = _is_of_them(query) and not beyond
    asked = others and (_is_of_one(before) or beyond) and before.areas
    return of(query, before, "listing") if asked and not (chosen or query.statistics or query.bounds) else None


def _placed_nationally(query: Query, before: Query) -> Query | None:
    """Return the ranks of several: "where do they both stand nationally?"."""
    asked = query.cues >= {"rank", "nationwide"} and query.statistics == ("average",)
    if not asked or not before.areas or not _is_of_them(query):
        return None
    return replace(of(query, before, "rank", _several(before)), statistics=())


def _against_the_average(query: Query, before: Query) -> Query | None:
    """Return those before against the average: "how do its three compare with it?" on each measure."""
    if "average" not in query.statistics or not before.areas or not _is_of_them(query):
        return None
    each = _is_of_one(before) and not query.measures
    each = each and bool("those" in query.cues or {"three", "3"} & set(words_of(query)))
    return replace(of(query, before, "against"), measures=()) if each else of(query, before, "against")


def _which_is_better(query: Query, before: Query) -> Query | None:
    """Return several compared: "which of them is higher?"."""
    several = _several(before)
    asked = query.direction and len(several) > 1 and (_is_of_them(query) or query.task in BARE)
    printed = _names_ends(query) and _sets_beside_printed(query)  # "is that lower than the lowest printed?"
    if not asked or printed or query.bounds or query.task == "dates":  # "which of the two notices is the newer?"
        return None
    return replace(of(query, before, "compare", several), statistics=())


def _beside_it(query: Query, before: Query) -> Query | None:
    """Return the areas next to the one before: "who's either side of it?"."""
    beside = query.cues & {"next_place", "either_side"} and _is_of_one(before)
    if query.task != "neighbour" and not (beside and (_is_of_them(query) or is_followup(query))):
        return None
    return replace(of(query, before, "neighbour"), group=query.group or before.group)


def _at_an_end(query: Query, before: Query) -> Query | None:
    """Return how the one area lies to an end: the printed one, that of all areas, or that of its own scores."""
    if not _names_ends(query) or not _is_of_one(before):
        return None
    they, printed, words = _is_of_them(query), _sets_beside_printed(query), words_of(query)
    if they and printed:
        return of(query, before, "against")  # "is that lower than the official lowest?"
    if they and is_yes_or_no(query.question):
        return of(query, before, "rank")  # "is that the best in London?"
    if _ON_WHICH.search(query.question) and not printed:
        return replace(of(query, before, "best_measure"), measures=(), limit=None)
    own = {"its", "their"} & set(words) and not (printed or query.cues & {"area_word", "rank"})
    own = own or (asks_which_was(query) and before.task == "scores")
    own = own or (is_its_best(query) and not printed)  # "which is their weakest area?"
    brief = len(words) <= _EDGE and not query.cues & {"area_word", "overall", "held", "anyone"}
    own = own or (before.task == "scores" and brief)  # "the weakest?", of its three
    if own and len(before.measures) != 1:
        return of(query, before, "best_measure")  # "which was its strongest?"
    every = bool({"three", "3"} & set(words))
    if before.task in _OF_MEASURES and "those" in query.cues and (every or len(before.measures) != 1):
        return replace(of(query, before, "best_measure"), measures=() if every else query.measures or before.measures)
    return None


def _against_the_figure(query: Query, before: Query) -> Query | None:
    """Return the areas before against the figure asked for: "and the lowest?"."""
    if not query.statistics or not before.areas:
        return None
    words = words_of(query)
    on = before.task in {"against", "scores"} and "followup" in query.cues and not query.periods
    on = on and not (_names_ends(query) and "list" in query.cues)  # "who's top then?"
    on = on and not (query.measures and words[0].rstrip(",") == "now")  # "now, what was the …"
    on = on and not (query.measures and "to date" in query.question.casefold())  # the printed one by itself
    return of(query, before, "against") if _is_of_them(query) or on else None


def _of_their_change(query: Query, before: Query) -> Query | None:
    """Return the change of those before: "Luton's scores?" "And safeguarding, first and second time?"."""
    others = bool(query.cues & {"area_word", "anyone", "list", "count", "held"} or query.group or query.areas)
    asked = query.task == "change" and before.areas and is_followup(query)
    return of(query, before, "change") if asked and not others else None


def _asked_of_them(query: Query, before: Query) -> Query | None:
    """Return any other question that lacks an area, put to those before."""
    if not before.areas or query.task in OVER_MANY or not (query.task in _OF_AREAS or _is_of_them(query)):
        return None
    its_score = "score" in words_of(query) and len(before.measures) == 1 and not query.cues & {"joint", "every_time"}
    on = query.cues & {"why", "rank", "change"} or its_score  # "who is just above?" "And what was their score?"
    on = on and not ("why" in query.cues and asks_of_work(query))  # "why did workers stay in touch with grandparents?"
    kept = query.measures or (before.measures if on else ())
    return replace(query, areas=before.areas, measures=kept, inherited=("areas", "measures") if kept else ("areas",))


_Rule = Callable[[Query, Query], Query | None]

_FIRST: tuple[_Rule, ...] = (
    _anyone_tied, _across_all, _of_either, _of_what_is_oldest, _of_all_held, _printed_in_that_notice, _is_its_best,
    _are_level,
)  # fmt: skip
"""What holds whether or not a place is asked for."""

_THEN: tuple[_Rule, ...] = (
    _side_by_side, _of_every_notice, _in_order_of_time, _further_from_it, _whether_beyond, _of_those_beyond,
    _placed_nationally, _against_the_average, _which_is_better, _beside_it, _at_an_end, _against_the_figure,
    _of_their_change, _asked_of_them,
)  # fmt: skip
"""Each returns what is asked if the question is one of its kind, else None; the first that does decides."""

_EDGE = 3
"""Words of what asks for an edge of the scores just given."""

_IN_ORDER = frozenset("first last earlier later sooner older newer".split())

_ON_WHICH = re.compile(
    r"^(?:(?:and|so|ok|but)\b,? )*(?:which|what)\b.* (?:it|they|he|she)\b.* (?:on|in|at|for)\W*$"
    r"|^(?:(?:and|so|ok|but)\b,? )*where(?:'s| is| was| are| were| did| do| does) (?:it|they)\b",
    re.IGNORECASE,
)
"""What asks for one of an area's measures: "what is it worst at?", "which one is it weakest on?"."""

_OF_MEASURES: frozenset[Task] = frozenset({"scores", "against", "rank"})

_OF_AREAS: frozenset[Task] = NEEDS_AREA | {"quotes", "dates"}
