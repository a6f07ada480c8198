"""Follow-ups that ask something of the areas just listed: of all of them, of one, of those in a region."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.followups import (
    BARE,
    BEYOND_THEM,
    NARROWED,
    OVER_MANY,
    again,
    asks_the_same,
    asks_which_was,
    of,
    the_listed,
    words_of,
)
from assistant.quantities import Quantity
from assistant.query import NEEDS_AREA, Direction, Group, Query, Task
from assistant.words import is_yes_or_no
from corpus.model import ToDate

_AT = {"first": 0, "top": 0, "second": 1, "third": 2, "last": -1, "bottom": -1}


ENDS: Mapping[str, Direction] = {"top": "higher", "bottom": "lower", "last": "lower"}


_FEW = 6
"""So many areas of a list are not set against the average one by one."""


IN_ALL = re.compile(r"\b(?:in all|in total|all told|altogether|overall|total|all in all|everywhere)\b", re.IGNORECASE)


SHORT = 4
"""Words up to which a number alone takes over the comparison before it."""


def of_the_list(query: Query, before: Query) -> Query | None:
    """Ask of what the answer before listed."""
    if not before.memory.listed or query.areas or query.unknown_areas:
        return None
    if "whence" in query.cues and query.task in BARE and not query.cues & {"list", "count"}:
        return None  # "where did you get those?": of their source
    if before.task in {"to_date", "to_date_change"} and query.task != "dates":
        return None  # it names only whose notices print them
    if query.task in BARE and asks_the_same(query):
        return None
    return (
        _of_their_average(query, before)
        or _of_their_rank(query, before)
        or _of_their_gap(query, before)
        or _of_one(query, before)
        or _of_a_place(query, before)
        or _of_all(query, before)
        or _of_the_only_one(query, before)
    )


def _of_their_average(query: Query, before: Query) -> Query | None:
    """Ask for the mean of those just listed: "what's the average of the three?"."""
    asked = (
        "overall_score" in query.unscored and "average" in query.question.casefold() and len(before.memory.listed) > 1
    )
    if not asked or not (query.measures or before.measures):
        return None
    group = the_listed(before)
    return replace(_over(query, before, "mean", group), average="mean", averages=("mean",), statistics=(), unscored=(),
        judgements=(), limit=None, reason=None)  # fmt: skip


def _of_their_gap(query: Query, before: Query) -> Query | None:
    """Ask how far apart the two just listed are: "what's the gap?"."""
    two = before.task in {"listing", "extremes"} and len(before.memory.listed) == 2 and not before.areas
    bare = (
        "difference" in query.cues and query.task in BARE and not (query.direction or query.statistics or query.group)
    )
    ends = before.memory.recent[-_TWO:]
    one_each = before.task == "extremes" and before.memory.listed == ends[-1:] and len(ends) == _TWO
    one_each = one_each and len(before.measures) == 1  # else on each measure these are others
    if one_each and bare and "those" in query.cues and not before.areas:
        return of(query, before, "compare", ends)  # "who's bottom?" "And top?" "How many points separate them?"
    if two and bare and before.place:  # those who tie there, and whoever stands before them
        return replace(again(query, before), place=None, apart=(before.place - 1, before.place))
    return of(query, before, "compare", before.memory.listed) if two and bare else None


def _of_their_rank(query: Query, before: Query) -> Query | None:
    """Ask for the place of those found to have a score: "who else got 43?" "What rank is that?"."""
    exact = before.bounds and before.bounds.of_one
    asked = {"rank", "they"} <= query.cues and query.task in BARE and not (query.group or query.bounds)
    return of(query, before, "rank", before.memory.listed) if exact and asked and before.task == "listing" else None


def _of_the_only_one(query: Query, before: Query) -> Query | None:
    """Ask of the one area that the answer before came to: "which is the newest notice?" "And how did it do?"."""
    average = query.task in {"to_date", "unclear"} and query.statistics == ("average",)
    beside = average and (query.direction or query.cues & {"difference", "compare"})
    alone = before.task in {"extremes", "gaps", "nearest"} and not before.areas and len(before.memory.listed) == 1
    if beside and "they" in query.cues and alone:
        return of(query, before, "against", before.memory.listed)  # "how far below the average is that?"
    edge = query.task in {"to_date", "unclear"} and set(query.statistics) in ({"lowest"}, {"highest"})
    beside = query.direction or query.cues & {"difference", "compare"}
    if (
        edge
        and beside
        and {"printed", "they"} <= query.cues
        and before.task in _SINGLED
        and len(before.memory.listed) == 1
    ):
        return of(query, before, "against", before.memory.listed)  # "is that below the lowest ever printed?"
    if query.task == "extremes" and {"rank", "they"} <= query.cues and not query.statistics:
        query = replace(query, task="rank")  # "where does that area rank for reoffending?"
    if query.task == "unclear" and query.inspection:
        query = replace(query, task="scores")  # "which was called impressive?" "What are its latest scores?"
    asks = query.task in NEEDS_AREA | {"quotes", "dates", "change"} and "they" in query.cues
    told = before.task in {"dates", "extremes", "listing", "judged", "held", "quotes", "speaker", "gaps", "nearest"}
    if not (asks and told) or before.areas or len(before.memory.listed) != 1 or query.group:
        return None
    kept = query.measures or (before.measures if query.cues & {"rank", "change", "why", "difference"} else ())
    return replace(query, areas=before.memory.listed, measures=kept, inherited=("areas",))


_TWO = 2


_SINGLED: frozenset[Task] = frozenset({"extremes", "listing"})


def _of_one(query: Query, before: Query) -> Query | None:
    """Ask of one of the areas that the answer before listed: "the first one", "the last one"."""
    among = before.memory.listed if len(before.memory.listed) > 1 else before.memory.recent
    both = {"lowest", "highest"} <= set(query.statistics)  # "the top borough and the bottom one?"
    if "listed" not in query.cues or len(among) < 2 or "difference" in query.cues or both:
        return None
    if query.measures and re.search(r"\bone,", query.question):
        return None  # "and the last one, reoffending?" is a measure
    end = next((ENDS[word] for word in words_of(query) if word in ENDS), None)
    if (
        end and query.measures and query.task in BARE and before.task in {"held", "judged"}
    ):  # "top one for safeguarding"
        group = the_listed(before)
        statistics: tuple[ToDate, ...] = ("highest",) if end == "higher" else ("lowest",)
        return replace(_over(query, before, "extremes", group), statistics=statistics, direction=end)
    at = next((_AT[word] for word in words_of(query) if word in _AT), 0)
    if end and before.task == "extremes" and len(before.memory.listed) == 1:
        among, at = among[-_TWO:], -1 if end == before.direction else 0  # "who's bottom?" "And top?" "The top one …"
    if at >= len(among):
        return None
    bare = query.task in BARE
    task: Task = "scores" if bare or query.task in OVER_MANY else query.task
    if bare and "change" in query.cues:
        task = "change"  # "which had a second visit?" "How did the first of those change?"
    one = among[at:][:1] if at < 0 else among[at : at + 1] or among[at:]
    of_it = replace(of(query, before, task, one), place=None, statistics=())
    return of_it if bare and "score" in query.cues else replace(of_it, measures=query.measures, inherited=("areas",))


def _of_all(query: Query, before: Query) -> Query | None:
    """Ask of the areas that the answer before listed: "how did they do on reoffending?", "which of them are Welsh?"."""
    single = before.task == "extremes" and len(before.memory.listed) == 1
    if single and query.statistics == ("average",) and query.cues & {"difference", "compare"}:
        return None  # "who was lowest?" "By how much did they miss the average?": of the one
    refers = _refers(query, before)
    if refers and before.task == "quotes" and query.task in BARE | {"listing"} and query.measures:
        return of(query, before, "compare", before.memory.listed)  # "which of the two scored higher for safeguarding?"
    if not refers or before.task not in OVER_MANY:
        return None
    one = before.task == "extremes" and len(before.memory.listed) == 1 and "those" in query.cues
    other = set(query.statistics) in ({"lowest"}, {"highest"}) and query.task == "extremes" and not query.measures
    if one and other and before.group is None:  # "the highest of the areas held?" "And the lowest of those?"
        return replace(again(query, before), statistics=query.statistics, direction=query.direction)
    listed = before.group.areas if one and before.group else before.memory.listed  # "them": all that were ranked
    narrowed = query.group and before.group and " among " in before.group.words
    if narrowed and "ones" in words_of(query) and query.task in NARROWED and before.group:
        return _over(query, before, query.task, before.group)  # "which of the London ones is lowest?"
    if narrowed and query.group and before.group and set(query.group.areas).isdisjoint(listed):
        listed = before.group.whole or listed  # "which of those are in London?" "And which are outside London?"
    kept = tuple(area for area in listed if query.group is None or area in query.group.areas)
    if not kept and query.group and before.group and before.group.words.startswith("in ") and "ones" in words_of(query):
        return replace(again(query, before), group=query.group, groups=())  # "just London" "Name the ones outside it"
    words = f"{query.group.words} among those just listed" if query.group else "among those just listed"
    ground = before.group and (before.group.region if "just" in before.group.words else before.group)
    group = Group(words, kept, whole=tuple(listed), region=query.group or ground)
    if before.task in {"held", "judged"}:  # listed for a time or a judgement: of that inspection, not a later one
        query = replace(
            query, periods=query.periods or before.periods, judgements=query.judgements or before.judgements
        )
    return _of_those(query, before, kept, group)


def _refers(query: Query, before: Query) -> bool:
    """Whether it is of those listed: "which of them …", "when was each published?", "who did best?"."""
    whole = query.statistics and query.measures and query.measures != before.measures
    single = before.task == "extremes" and len(before.memory.listed) == 1  # "who was lowest?" "And who was highest?"
    ends = query.task == before.task == "extremes" and query.measures and not (before.limit or before.group)
    edge = asks_which_was(query) and not (whole or single or ends)  # "which came last on reoffending?"
    their = "their" in words_of(query) and "they" in query.cues  # not "the top three, with their scores"
    refers = "those" in query.cues or their or edge
    of_them = query.group or {"them", "those", "these"} & set(words_of(query))
    refers = refers or ("on_any" in query.cues and bool(of_them))  # "are any of them in London?"
    refers = refers or (bool(query.group) and _in_a_region(query, before))  # "which one isn't in London?"
    refers = refers and not (before.task == "mean" and "both" in words_of(query))  # both means
    refers = refers and "widen" not in query.cues and not BEYOND_THEM.search(query.question)
    dated = query.task == "dates" and ("they" in query.cues or not {"each", "all"}.isdisjoint(words_of(query)))
    bare = words_of(query)[-1:] == ["when"] and len(words_of(query)) <= 2 and len(before.memory.listed) <= _FEW
    dated = dated or (query.task == "dates" and bare)  # "were any called impressive?" "When?"
    superlative = query.task == "extremes" and before.task == "held" and bool(before.group) and not query.group
    superlative = superlative and not (
        query.measures and (query.limit or 1) > 1
    )  # "top three for risk of harm": of all
    refers = refers or (superlative and not query.cues & {"area_word", "held", "ever"})  # "who did best?"
    refers = refers or dated  # "when was that?", "when was each published?"
    refers = refers or (query.task == "extremes" and bool(query.group) and {"of", "ones"} <= set(words_of(query)))
    ones = query.task == "held" and query.group and "ones" in words_of(query) and "held" not in query.cues
    refers = refers or bool(ones)  # "which ones are in London?"
    return bool(refers)


def _of_those(query: Query, before: Query, kept: tuple[str, ...], group: Group) -> Query | None:
    """Ask of those of a list that are meant, who are a group too."""
    asked = query.measures or query.statistics or query.bounds or query.place or query.average
    if query.task == "reinspected" and before.task in NARROWED:
        cues = query.cues - {"they", "those", "on_any"}
        return replace(query, group=group, groups=(), cues=cues, inherited=("areas",))  # "was any of them seen again?"
    each_time = before.task == "reinspected" and "every_time" in query.cues and not query.group
    if each_time and query.task in BARE and 1 < len(kept) <= _FEW:  # "which were seen twice?" "Their scores each time?"
        return replace(query, task="change", areas=kept, inherited=("areas",), cues=query.cues - {"list", "count"})
    if "list" in query.cues and query.task == "unclear" and not (asked or query.group or query.direction):
        return again(query, before)  # "list them"
    counted = before.task == "mean" and query.cues & {
        "count",
        "list",
        "on_any",
        "anyone",
    }  # "their mean?" "How many are in London?"
    if query.group and not asked:
        narrows = before.task == "extremes" or counted
        on = (
            _over(query, before, "listing", group) if narrows else replace(again(query, before), group=group, groups=())
        )
        some = query.cues & {"on_any", "anyone"} and is_yes_or_no(query.question) and not query.quantity
        return replace(on, quantity=Quantity("some", 0, 0)) if some else on  # "are any of them in London?"
    of_one = len(kept) == 1 and before.task == "extremes"  # "who is worst?", "what is the mean for them?": of them all
    if query.task == "mean" and (before.task == "mean" or of_one) and before.group and not query.group:
        return _over(query, before, "mean", before.group)  # "and their mean for risk of harm?"
    apart = query.statistics == ("average",) and query.direction and "difference" in query.cues
    if apart and len(kept) < _FEW:
        return replace(of(query, before, "against", kept), statistics=("average",))  # "how far above average are they?"
    if query.task == "nearest":  # "which is nearest the average?", of those listed
        return _over(query, before, "nearest", group)
    if query.statistics == ("average",) and not (query.task == "listing" and query.direction):
        spoken = before.group if of_one and before.group and not query.group else group  # "which of these is worst?"
        return _over(replace(query, average="mean", averages=("mean",)), before, "mean", spoken)
    beside = query.direction or "compare" in query.cues
    alone = before.task == "held" or (before.task == "extremes" and query.measures and not beside)
    if len(kept) == 1 and query.task in BARE and alone and not before.periods:
        return of(query, before, "scores", kept)  # of each inspection
    if len(kept) == 2 and beside and query.task in BARE | {"listing"} and not query.bounds:
        return replace(of(query, before, "compare", kept), judgements=())  # "which has the higher score?", of two
    if query.task in BARE | NARROWED:
        return _over(query, before, query.task if query.task in NARROWED - {"held"} else "listing", group)
    if query.task in {"dates", "judgement"}:
        ranked = before.task in {"extremes", "listing"} and not before.periods  # by latest inspections, then
        inspection = "latest" if ranked else query.inspection
        judgements = query.judgements if query.task == "judgement" else ()
        return replace(query, areas=kept, inspection=inspection, judgements=judgements, inherited=("areas",))
    return of(query, before, query.task, kept) if query.task in NEEDS_AREA | {"quotes", "change"} else None


_LIES_IN = re.compile(
    r"\W*(?:(?:and|so|ok|but|then)\b,? )*(?:which|who)(?:['’]s)?(?: ones?(?:['’]s)?)?"
    r"(?: (?:is|are|was|were|lies?|sits?))?(?:n['’]?t| not)?(?: (?:actually|really))? "
    r"(?:in|from|outside|out of|within|not in|based in)\b",
    re.IGNORECASE,
)


def _in_a_region(query: Query, before: Query) -> bool:
    """Return whether it asks only which of those listed lie in a region, or do not: "which one isn't in London?"."""
    said = query.measures or query.bounds or query.statistics or query.direction or query.periods or query.place
    several = len(before.memory.listed) > 1 and not before.areas
    bare = query.task in {"held", "listing", "unclear"} and len(words_of(query)) <= SHORT * 2
    return several and bare and not said and bool(_LIES_IN.match(query.question))


def _over(query: Query, before: Query, task: Task, group: Group) -> Query:
    """Ask something over the areas listed before."""
    return replace(of(query, before, task), areas=(), group=group, groups=())


def _of_a_place(query: Query, before: Query) -> Query | None:
    """Ask for another place in the ranking before: "and who came second?", "who is next?"."""
    if before.task != "extremes" or query.measures or query.task not in BARE | {"extremes", "held", "quotes"}:
        return None
    words = set(words_of(query))
    after = {"after"} <= words and words & {"that", "those", "them", "him"} and len(words) <= SHORT + 2
    on = "next_place" in query.cues or (after and not query.periods)
    place = before.memory.ranks[1] + 1 if on and before.memory.ranks else query.place
    if place is None:
        return None
    return replace(again(query, before), place=place, apart=(), limit=None, group=query.group or before.group,
        statistics=query.statistics or before.statistics, inherited=("task", "measures"),
        cues=(before.cues | query.cues) - {"next_place"})  # fmt: skip
