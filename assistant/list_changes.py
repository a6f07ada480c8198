"""Follow-ups that ask for another list in the place of the one just given: its other end, another number or bound."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.followups import again, count_of, is_followup, of, words_of
from assistant.listed import ENDS, IN_ALL, SHORT
from assistant.query import Direction, Group, Query
from corpus.model import MEASURES, ToDate

_OTHER_END: Mapping[ToDate, ToDate] = {"lowest": "highest", "highest": "lowest"}


_END_OF: Mapping[ToDate, Direction] = {"highest": "higher", "lowest": "lower"}


_THE_OTHER_END = re.compile(r"\bother (?:end|extreme)\b", re.IGNORECASE)


def of_the_other_end(query: Query, before: Query) -> Query | None:
    """Ask for the other end of what was just listed: "who did better?", "and worse?"."""
    own = query.measures or query.areas or query.group or query.bounds or query.periods or query.limit or query.place
    direction = query.direction
    if _THE_OTHER_END.search(query.question) and before.direction:
        direction = "lower" if before.direction == "higher" else "higher"
    if "listed" in query.cues:  # "and the bottom one?"
        direction = next((ENDS[word] for word in words_of(query) if word in ENDS), None)
    was = before.direction or ("higher" if before.task == "extremes" and before.place else None)
    turned = before.task in {"listing", "extremes"} and {direction, was} == {"higher", "lower"}
    refers = query.cues & {"they", "those", "measure_word"}
    if before.task == "listing" and before.statistics and "it" in words_of(query):
        refers = frozenset()  # "which are above the average?" "And how many are below it?"
    if "listed" in query.cues and before.task == "extremes" and not before.limit:
        refers = frozenset()  # only the one end was given
    if _THE_OTHER_END.search(query.question) and before.task in {"rank", "neighbour"} and before.measures and not own:
        end: ToDate = "highest" if before.direction == "lower" else "lowest"
        return Query(query.question, "extremes", measures=before.measures, group=before.group, statistics=(end,),
            direction=_END_OF[end], inherited=("measures",), memory=before.memory)  # fmt: skip
    if _THE_OTHER_END.search(query.question) and before.task == "nearest" and not own:
        turned_round = before.cues ^ {"nearest", "far_off"}  # "who is closest to the average?" "And at the other end?"
        return (
            replace(again(query, before), cues=turned_round) if len(before.cues & {"nearest", "far_off"}) == 1 else None
        )
    leans = is_followup(query) or "listed" in query.cues or _THE_OTHER_END.search(query.question)
    elsewhere = query.task in {"dates", "quotes", "speaker", "judgement", "region", "against"}
    if not turned or elsewhere or not leans or own or before.bounds or refers or "difference" in query.cues:
        return None
    statistics = tuple(_OTHER_END.get(statistic, statistic) for statistic in before.statistics)
    if was and not before.direction:
        statistics = ("lowest",)
    return replace(again(query, before), direction=direction, statistics=statistics, place=None, apart=())


_BOTH_ENDS = re.compile(
    r"\b(?:two|both) ends\b|\b(?:either|each) (?:end|extreme)\b|\btop and (?:the )?bottom\b"
    r"|\bfirst and (?:the )?last\b",
    re.IGNORECASE,
)


def of_both_ends(query: Query, before: Query) -> Query | None:
    """Ask for the first and the last of what was just listed: "just the two ends of that list"."""
    own = query.areas or query.measures or query.bounds or query.group or "difference" in query.cues
    listed = before.task in {"listing", "extremes"} or before.averages == ("range",)
    if not listed or own or not _BOTH_ENDS.search(query.question):
        return None
    return replace(again(query, before), task="extremes", statistics=("lowest", "highest"), direction=None, limit=None,
        place=None, bounds=None, average=None, averages=())  # fmt: skip


def of_the_widest_span(query: Query, before: Query) -> Query | None:
    """Ask on which measure the ends of a ranking lie furthest apart: "and on safety?" "Which has the widest gap?"."""
    span = before.averages == ("range",) or (before.task == "extremes" and "difference" in before.cues)
    span = span and (before.averages == ("range",) or set(before.statistics) == {"lowest", "highest"})
    spread = "difference" in query.cues or query.task == "gaps" or query.averages == ("range",)
    asked = spread and (query.direction or query.task == "gaps") and query.cues & {"measure_word", "list"}
    own = query.areas or query.measures or query.group or query.bounds or query.periods or "area_word" in query.cues
    if not (span and asked) or own or before.areas:
        return None
    least = {"smallest", "least", "narrowest", "tightest"} & set(words_of(query)) or query.direction == "lower"
    return replace(again(query, before), task="mean", measures=MEASURES, statistics=(), direction=None, limit=None,
        average="range", averages=("range",), cues=frozenset({"narrowest" if least else "widest"}))  # fmt: skip


def of_another_number(query: Query, before: Query) -> Query | None:
    """Ask for more or fewer of a ranking's end: "make it five"."""
    words = words_of(query)
    many = count_of(words[-1]) if _SIZED & set(words) else None  # "cut that to three"
    many = int(query.numbers[0]) if len(query.numbers) == 1 else many
    own = query.areas or query.measures or query.bounds or query.group or query.periods
    if before.task != "extremes" or not before.limit or not many or own or len(words) > SHORT + 1:
        return None
    return replace(again(query, before), limit=many, numbers=())


_SIZED = frozenset(
    "make cut trim narrow shorten reduce limit whittle pare restrict extend stretch expand widen".split()
)


def of_a_part_of_the_ranking(query: Query, before: Query) -> Query | None:
    """Ask for a part of what was just ranked: "rank all areas" "Just the top half"."""
    own = query.areas or query.measures or query.bounds or query.periods or query.average
    if not query.band or own or before.task not in {"extremes", "listing"} or before.bounds or before.areas:
        return None
    group = query.group or before.group
    return replace(again(query, before), task="extremes", band=query.band, statistics=query.statistics, group=group,
        direction=query.direction, limit=None, place=None)  # fmt: skip


def of_gaps_among_them(query: Query, before: Query) -> Query | None:
    """Ask for the widest gap of those spoken of: "compare Luton and Kent" "Which has the biggest gap between its …"."""
    spoken = before.areas if len(before.areas) > 1 else before.memory.listed
    own = query.areas or query.group or "area_word" in query.cues or before.group
    if query.task != "gaps" or own or len(spoken) < 2:
        return None
    return replace(query, group=Group("among those just spoken of", tuple(spoken)), inherited=("areas",))


def beside_the_others(query: Query, before: Query) -> Query | None:
    """Ask how one of those just listed compares with the others: "how does Sefton compare with the other two?"."""
    others = {"others", "other", "rest"} & set(words_of(query)) and query.cues & {"compare", "difference"}
    listed = before.memory.listed or (before.group.areas if before.group else ())
    if (
        query.statistics
        or not others
        or len(query.areas) != 1
        or query.areas[0] not in listed
        or not 1 < len(listed) < 6
    ):
        return None
    areas = (*query.areas, *(area for area in listed if area not in query.areas))
    return replace(of(query, before, "compare", areas), statistics=(), numbers=())


_TAKING_IN = frozenset(
    "count counting counted counts include including included includes inclusive well too add adding added plus allow "
    "allowing allowed let letting admit admitting".split()
)


def of_another_bound(query: Query, before: Query) -> Query | None:
    """Ask for those beyond another number: "how many beat 70%?" "And 75%?"."""
    edges = (before.bounds.least, before.bounds.most) if before.bounds else (0, 0)
    one_sided = before.task == "listing" and before.bounds and (100 in {edges[1], 100 - edges[0]} or len({*edges}) == 1)
    numbers = query.bounds.numbers if query.bounds and query.bounds.of_one else query.numbers
    taken_in = _TAKING_IN & set(words_of(query)) and before.bounds and len(numbers) == 1 and not query.areas
    if before.bounds and taken_in and (wider := before.bounds.taking_in(numbers[0])):
        wider_group = _without_those_listed(query, before)
        return replace(again(query, before), bounds=wider, numbers=(), group=wider_group)  # "if you count 75 as well?"
    cut = {"cut-off", "cutoff", "threshold", "instead", "line"} & set(words_of(query))
    bare = len(numbers) == 1 and (cut or len(words_of(query)) <= SHORT) and not (query.areas or query.limit)
    exactly = {"exactly", "precisely", "on", "at"} & set(words_of(query))
    if not (one_sided and before.bounds and bare) or exactly or "difference" in query.cues:
        return None
    moved = before.bounds.moved(numbers[0])
    measures = query.measures or before.measures
    group = query.group or (None if "widen" in query.cues else before.group)
    on = replace(again(query, before), bounds=moved, measures=measures, numbers=(), group=group)
    return on if moved else None


def _without_those_listed(query: Query, before: Query) -> Group | None:
    """Return the areas over which wider bounds are counted: those listed by the narrower ones held no others.

    "Which of them are in London?" "And counting those on 75?" is over London, "… in all?" over all.
    """
    if query.group or before.group is None:
        return query.group
    if IN_ALL.search(query.question):
        return None
    return before.group.region if "just" in before.group.words else before.group
