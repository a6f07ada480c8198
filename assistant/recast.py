"""A query whose parts come to another together: of areas that a second score tells, of the mean of the first n."""

from dataclasses import replace

from assistant.among import find_among
from assistant.beside_most import beside_most
from assistant.bounds import Bounds, make_bounds
from assistant.comparators import LOW
from assistant.completeness import with_any_score
from assistant.gap_signs import varies_most_on
from assistant.gaps_by_measure import by_measure
from assistant.lacking import of_those_lacking
from assistant.number_beside import of_a_number
from assistant.on_some import find_some, on_each, on_none_of_them
from assistant.own_ends import find_own_end
from assistant.own_level import with_own_level
from assistant.places_off import off_by_places
from assistant.query import Average, Direction, Query, Task
from assistant.ratios import find_factor
from assistant.reading import Reading
from assistant.signs import averages_changes
from assistant.standing import further_from_the_average, furthest_of_its_own, nearer_to_one
from assistant.tallies import first_so_many
from assistant.word_classes import AUXILIARIES
from assistant.words import is_yes_or_no
from assistant.worth import of_worth
from corpus.model import MEASURES, ToDate


def recast(reading: Reading, query: Query) -> Query:
    """Return the query that is meant where its parts, each understood by itself, come to something else together."""
    if (judged := of_worth(reading, query)) is not query:
        return judged
    if (numbered := of_a_number(reading, query)) is not query:
        return numbered
    if own := find_own_end(reading) if query.task == "own_ends" else None:
        cues = query.cues | ({"alone"} if own.alone else set())
        return replace(query, measures=(own.measure,), direction=own.direction, across=(), conditions=(), sides=(),
            numbers=tuple(n for n in query.numbers if n > len(MEASURES)), limit=None, cues=cues)  # fmt: skip
    if query.task == "definition" and query.place and query.claims:
        return replace(query, place=None)  # "is there a fourth measure?"
    latest_again = "second_inspection" in query.cues and {"re", "reinspection"} & reading.key_set
    if query.task == "dates" and latest_again and not query.areas:  # "when was the latest re-inspection?"
        return replace(query, inspection=None, cues=query.cues | {"newest", "reinspected"})
    if query.task == "dates" and "apart" in query.cues:  # "from its first inspection to its second": all of them
        return replace(query, place=None, inspection=None, numbers=(), cues=query.cues - {"relative"})
    if query.task == "judgement" and "change" in query.cues and query.judgements:
        told = {f"judged {judgement}" for judgement in query.judgements}  # "from very disappointing to what?"
        return replace(query, judgements=(), subject=(), phrase="", cues=query.cues | told)
    if query.task == "change" and averages_changes(reading):
        return replace(query, statistics=(), average=None, averages=(), cues=query.cues | {"mean_change"})
    if query.task in {"held", "scores"} and _asks_of_places_near(reading):
        return replace(query, task="held", quantity=None, claims=False, cues=frozenset({"near", "area_word"}))
    if query.task in {"scores", "dates", "quotes"} and (held := _number_of_one(reading, query)):
        return replace(
            query, task="listing", bounds=held, numbers=(), subject=(), phrase=""
        )  # "to which inspection does the 36 belong?"
    things = {mark.start for mark in reading.marks if mark.name == "area_word"}
    sharers = [n.value for n in reading.numbers if n.value > 2 and things & set(range(n.end, n.end + 3))]
    if query.task == "ties" and sharers:
        return replace(query, numbers=tuple(sharers))  # "a score that three areas share": by how many is not told
    ends = [end for end in query.statistics if end != "average"]
    if query.task == "extremes" and query.quantity and query.quantity.kind == "number" and "equal" in query.cues:
        query = replace(query, limit=int(query.quantity.value), quantity=None)  # "do two areas share first place?"
    times = find_factor(reading.words, reading.numbers, reading.marks) if query.task == "extremes" else None
    if times and not query.areas:  # "is any area's score double another's?"
        return replace(query, statistics=("highest", "lowest"), ratio=times, direction=None, bounds=None, numbers=(),
            quantity=None, cues=query.cues | {"times_another"})  # fmt: skip
    if edge := varies_most_on(reading):  # "on which measure do areas vary most?"
        return replace(query, task="mean", average="range", averages=("range",), direction=None, statistics=(),
            cues=query.cues - {"uneven", "nearest", "far_off", "difference"} | {edge})  # fmt: skip
    exact = query.bounds and query.bounds.of_one and len(query.bounds.numbers) == 1
    if query.task == "listing" and query.claims and exact and len(ends) == 1 and not (query.areas or query.average):
        return replace(query, task="extremes")  # "is 28 the worst score anyone got?"
    kind = _mean_named(reading)
    if kind and query.limit and len(ends) == len(query.measures) == 1 and query.task in _TOLD_FIRST and not query.areas:
        return replace(query, task="mean", average=kind, averages=(kind,), statistics=(ends[0],),
            cues=query.cues - {"own_average"})  # fmt: skip
    beside = "average" in query.statistics and "difference" in query.cues and not (query.areas or query.bounds)
    of_area = query.task == "listing" or (query.task == "to_date" and "area_word" in query.cues - {"printed"})
    if of_area and beside and len(ends) == 1:  # "how far below the average is the lowest area?"
        return replace(query, task="nearest", statistics=("average",), cues=query.cues | {"far_off", "one_side"},
            direction="lower" if ends == ["lowest"] else "higher")  # fmt: skip
    asked = reading.keys[:1] in (["rank"], ["order"], ["sort"]) or query.cues & {"ascending", "descending"}
    if query.task == "rank" and asked and len(query.areas) > 2:
        query = replace(query, task="compare")  # "put Luton, Kent and Brent in order for reoffending, worst first"
    if query.task == "compare" and "ascending" in query.cues and len(query.areas) > 2 and not query.direction:
        query = replace(query, direction="lower")  # "Luton, Kent and Brent on safeguarding, lowest first"
    query = _among_those_named(reading, with_any_score(query))
    query = _beside_the_rest(reading, _of_some_beyond(with_own_level(beside_most(reading, query))))
    query = on_none_of_them(reading, by_measure(reading, query))
    if query.task == "compare" and _sets_gaps_apart(reading, query):
        side: Direction = query.direction or ("lower" if _CLOSER & reading.key_set else "higher")
        query = replace(query, direction=side, cues=query.cues - {"compare", "difference"} | {"two_gaps"})
    query = _of_so_many(reading, _of_those_told(reading, of_those_lacking(reading, query)))
    return furthest_of_its_own(off_by_places(further_from_the_average(nearer_to_one(query))))


def _among_those_named(reading: Reading, query: Query) -> Query:
    """Return a list with the sign that it is those named within a limit: "of Luton and Kent, who got 60?"."""
    keys = reading.keys
    what = {mark.start - 1 for mark in reading.marks if mark.name == "measure_word"}
    who = any(key == "who" or (key == "which" and at not in what) for at, key in enumerate(keys))
    limited = query.task == "listing" and query.bounds and query.bounds.numbers and not query.claims
    own = query.group or query.statistics or query.average or query.margin or query.inspection or query.across
    if not (who and limited) or own or len(query.areas) < 2 or query.cues & {"else", "sole", "shared", "count"}:
        return query
    return replace(query, cues=query.cues | {"of_named"})


_WHICH = frozenset({"which", "when", "what"})
_TIMES = frozenset("inspection visit report notice year date month when measure measures score scores".split())


def _number_of_one(reading: Reading, query: Query) -> Bounds | None:
    """Return a number of one area of which it is asked which score it is: "which visit does the 36 go with?"."""
    asks = _WHICH & set(reading.keys[:2]) and _TIMES & set(reading.keys[:4])
    exact = query.bounds.numbers if query.bounds and query.bounds.least == query.bounds.most else ()
    value = (*query.numbers, *exact) if not query.bounds or exact else ()
    plain = asks and len(query.areas) == 1 and not (query.unplaced or query.unscored or query.direction)
    plain = plain and not (query.statistics or query.periods or reading.has("quote", "praise", "criticism"))
    plain = plain and (query.task != "quotes" or set(query.subject) <= _TIMES | {f"{n:g}" for n in value} | {"belong"})
    return make_bounds("exactly", value[0]) if plain and len(value) == 1 and value[0] >= LOW else None


_CLOSER = frozenset({"closer", "nearer", "tighter"})
_TWO = 2
_FOUR = 4


def _sets_gaps_apart(reading: Reading, query: Query) -> bool:
    """Whether it sets two gaps beside each other: "is the gap between A and B wider than between C and D?".

    Or those of two areas between the same two measures: "is it wider than Kent's?", where "between A and B" would be of
    the areas on each measure.
    """
    own = query.statistics or query.periods or query.bounds or query.numbers or query.margin
    sided = query.direction or {"further", "farther", *_CLOSER} & reading.key_set
    if own or not (sided and reading.has("difference")) or not {"than", "or", "which"} & reading.key_set:
        return False
    if len(query.areas) == _FOUR:
        return True
    between = next((mark.end for mark in reading.marks if mark.name == "between"), None)
    first = next((mark.start for mark in reading.marks if mark.section == "measures"), 0)
    two = between is not None and len(query.areas) == len(query.measures) == _TWO
    return two and sum(between <= mention.start < first for mention in reading.mentions) < _TWO if between else False


def _of_some_beyond(query: Query) -> Query:
    """Return a question for anyone of a region beyond an area as one for those: "is anyone in Wales below Powys?"."""
    some = query.quantity and query.quantity.kind == "some" and query.group and query.direction
    own = query.statistics or query.bounds or query.periods or query.average or query.margin
    if not some or own or len(query.areas) != 1 or query.task not in {"region", "scores"}:
        return query
    return replace(query, task="listing", cues=query.cues - {"they"} | {"anyone"})


_OTHERS = frozenset({"other", "others"})


def _beside_the_rest(reading: Reading, query: Query) -> Query:
    """Return an area set beside all others, or those of its region, as a question for its place among them.

    "How does Luton compare with the rest of the South East?"; whether it leads them is whether it comes first.
    """
    beside = query.cues & {"compare", "lead"} or query.direction
    others = "rest" in query.cues or (query.group and (_OTHERS & reading.key_set or "lead" in query.cues))
    own = bool(query.statistics or query.bounds or query.average or query.margin or query.periods or query.groups)
    own |= bool(query.cues & {"quote", "praise", "criticism", "difference", "count", "list", "anyone"})
    inside = query.group is None or (not query.group.outside and set(query.areas) <= set(query.group.areas))
    if not (beside and others and inside) or own or len(query.areas) != 1 or query.task not in {"scores", "compare"}:
        return query
    asked = is_yes_or_no(query.question) and (query.direction or "lead" in query.cues)
    end: ToDate = "lowest" if query.direction == "lower" else "highest"
    return replace(query, task="rank", statistics=(end,) if asked else (), direction=None,
        cues=query.cues - {"rest", "other_measures", "lead", "compare"})  # fmt: skip


_NEAR = frozenset({"near", "nearby", "around", "neighbouring", "bordering", "adjoining"})


def _asks_of_places_near(reading: Reading) -> bool:
    """Whether it asks which areas are held near another: "is there anywhere near Luton that you have figures for?"."""
    more = reading.measures or reading.statistics or reading.direction or reading.bounds or reading.periods
    if more or len(reading.mentions) != 1 or not reading.has("held"):
        return False
    at = reading.mentions[0].start
    before = reading.keys[max(0, at - 2) : at]
    near = _NEAR & set(before[-1:]) or before in (["next", "to"], ["close", "to"])
    return bool(near) and reading.has("area_word", "anyone", "list")


_IS = frozenset("is was are were did does do lies lie lay sits sat stands stood came come finished ended".split())


def subject_first(reading: Reading) -> tuple[str, ...]:
    """Return the areas of a question with the one that it is about first: Kent in "how far above Luton is Kent?"."""
    areas, keys = reading.areas, reading.keys
    if len(areas) != 2 or len(reading.mentions) != 2:
        return areas
    beside, subject = reading.mentions
    if keys[subject.start - 1] in AUXILIARIES and not (beside.start and keys[beside.start - 1] in AUXILIARIES):
        return areas[::-1]  # "compared with Kent, did Luton do better?"
    if not reading.has("difference"):
        return areas
    led = {m.end for m in reading.marks if m.section == "comparators" or m.name in {"higher", "lower", "difference"}}
    asked = "how" in keys[:3] and beside.start in led and not _IS & set(keys[: beside.start])
    return areas[::-1] if asked and _IS & set(keys[beside.end : subject.start]) else areas


def _mean_named(reading: Reading) -> Average | None:
    """Return the mean that is asked for of the first n of a ranking: "the average of the top five"."""
    sided = reading.named("comparators") or reading.has("compare", "difference", "nearest", "far_off", "change")
    two = "and" in reading.key_set  # "the top five, and the average"
    if sided or two or reading.bounds or is_yes_or_no(reading.question):
        return None
    names = reading.named("statistics")
    averaged = {"mean", "average"} & set(names) or reading.has("own_average")  # "the mean of the three lowest"
    return "median" if "median" in names else "mean" if averaged else None


def _of_so_many(reading: Reading, query: Query) -> Query:
    """Return a query for areas within bounds on so many of the measures as such: "over 65 on at least two of them"."""
    top = query.task == "extremes" and bool(query.limit)  # "in the top five on at least two measures"
    counts = find_some(reading) if query.task == "listing" or top else ()
    if not counts:
        return query
    if top:
        return replace(query, counts=counts, numbers=tuple(n for n in query.numbers if n > len(MEASURES)))
    bounds = reading.bounds[0] if reading.bounds else None
    return replace(
        query, counts=counts, bounds=bounds, conditions=on_each(bounds) if bounds else (), each=(), quantity=None,
        numbers=tuple(number for number in query.numbers if number > len(MEASURES)),
    )  # fmt: skip


_TOLD_FIRST: frozenset[Task] = frozenset({"listing", "extremes", "mean", "scores", "to_date"})


def _of_those_told(reading: Reading, query: Query) -> Query:
    """Return a query on the areas that another score tells: "of those above 70 for safeguarding, who is lowest …"."""
    found = find_among(reading) if query.task in _TOLD_FIRST else None
    if found is None:
        return query
    limit = None if found.average else first_so_many(reading, told_first=True)
    edges = () if found.average else tuple(s for s in query.statistics if s != "average")
    return replace(
        query, task="mean" if found.average else "extremes", measures=found.measures, bounds=None, conditions=(),
        sides=(), across=(), among=found.told, statistics=edges, average=found.average, claims=False, limit=limit,
        averages=(found.average,) if found.average else (), quantity=None, public_protection=False,
        direction="lower" if edges == ("lowest",) else "higher" if edges else None,
        numbers=tuple(number for number in query.numbers if number != limit),
    )  # fmt: skip
