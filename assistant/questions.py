"""A question's parts become one `Query`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.among import find_among
from assistant.answers import Reason
from assistant.asks import (
    asks_contact,
    asks_half_below,
    asks_how_often,
    asks_of_prose,
    asks_order_of_verdicts,
    asks_times,
    asks_to_date_meaning,
    asks_whence,
    asks_which_measure,
    asks_which_side_has_more,
    asks_who_else,
)
from assistant.bounds import Bounds
from assistant.claim_signs import (
    asks_only,
    asks_only_beside,
    end_beside_all,
    is_claim,
    is_of_all_its_scores,
    is_own_edge,
    stands_alone,
)
from assistant.claimed import claimed_figures
from assistant.comparators import LOW
from assistant.completeness import find_counts
from assistant.conditions import (
    asks_of_all,
    find_across,
    find_conditions,
    find_each,
    find_ends,
    find_margins,
    find_measure_sides,
    find_place,
    find_places_apart,
)
from assistant.denials import asks_existence, claims_lack, denies_claim, denies_comparison
from assistant.framed import of_topic
from assistant.frames import find_frame
from assistant.initials import letters_of
from assistant.kinds import find_kinds
from assistant.numbers import Number
from assistant.on_some import find_some, on_each
from assistant.orders import find_order
from assistant.own_ends import find_own_end
from assistant.periods import Period
from assistant.query import Average, Condition, Direction, Group, Query, Task, Which
from assistant.reading import Reading
from assistant.record_asks import (
    asks_by_year,
    asks_edge_held,
    asks_for_names,
    asks_other_in_time,
    asks_others_beside,
    asks_span,
    asks_weekday,
    counts_each_measure,
)
from assistant.region_asks import asks_area_name, asks_by_region, asks_part_of, asks_whether_one
from assistant.scope import find_average, find_averages, find_groups, without_areas
from assistant.signs import (
    EARLIER,
    asks_share_of_areas,
    asks_when_printed,
    averages_own,
    is_order,
    means_the_country,
    moves_from,
    names_printed,
    only_unscored,
    same_as,
    shares_scores,
    stops_short,
)
from assistant.slips import Correction
from assistant.source_asks import asks_of_source, asks_who_inspects
from assistant.subjects import find_expressions, find_speaker, find_stance, find_subject, find_unplaced, says_something
from assistant.tasks import find_task
from assistant.time_asks import (
    asks_edge_in_time,
    asks_same_time,
    asks_time_apart,
    asks_which_came_first,
    is_of_notices,
    is_of_one_notice,
    may_publish,
)
from assistant.vocabulary import Vocabulary
from assistant.wording_rankings import ANY_SCORE
from assistant.words import fold_name, is_yes_or_no, places
from corpus.model import MEASURES, Area

_BY_WORDS: frozenset[Task] = frozenset({"change", "judgement", "judged", "held", "dates", "reinspected", "rank"})
"""Tasks given up for a search in the words, when the question holds a word that nothing accounts for."""


_UNITS_OF_TIME = frozenset("oclock minute minutes min mins hour hours day days week weeks pm am o clock".split())


def understand(reading: Reading, areas: Mapping[str, Area], vocabulary: Vocabulary) -> Query:
    """Return the query that a question's parts amount to, on its own, without what came before."""
    query = _understood(reading, areas, vocabulary)
    topic = find_frame(reading, vocabulary)
    return of_topic(query, reading, topic, vocabulary) if topic else query


def _understood(reading: Reading, areas: Mapping[str, Area], vocabulary: Vocabulary) -> Query:
    groups = without_areas(reading, find_groups(reading, areas), areas)
    group = groups[0] if groups else None
    average = find_average(reading, group)
    bounds, conditions = find_conditions(reading)
    task = find_task(reading, group, average, vocabulary)
    part_names = _part_names(reading, areas)
    if part_names and _asks_of_part(reading):
        task = "belongs"  # "is Grimsby covered under North Lincolnshire?"
    if task == "to_date" and reading.statistics and len(reading.periods) == 2 and not reading.span:
        task = "to_date_change"  # "the lowest to date in January and in June"
    average = None if task in {"gaps", "extremes"} else average
    if task == "each_region" and not bounds:
        average = "median" if "median" in reading.named("statistics") else "mean"
    apart_most = average == "range" and reading.has("far_off") and "apart" in (word.key for word in reading.words)
    if apart_most:  # "which two areas are furthest apart": the ends of the ranking, with the areas named
        task, average = "extremes", None
    own_average = averages_own(reading)
    unsided = task in {"dates", "judged", "region", "each_region", "definition"} or own_average
    statistics = ("lowest", "highest") if apart_most else () if unsided else reading.statistics
    numeric = reading.measures or reading.statistics or reading.bounds or reading.has("score") or asks_of_prose(reading)
    if (
        (reading.unplaced or reading.idle)
        and task in _BY_WORDS
        and not (numeric or asks_by_year(reading) or asks_others_beside(reading))
    ):
        task = "quotes"
    subject, phrase = find_subject(reading, vocabulary, find_speaker(reading, vocabulary))
    if task in {"scores", "compare", "held"} and not numeric and _asks_of_words(reading, subject):
        task = "quotes"
    speaker = find_speaker(reading, vocabulary) if task == "quotes" else ""
    by_year = task in {"held", "dates"} and (asks_by_year(reading) or asks_others_beside(reading))
    letters = letters_of(reading) if task == "definition" else ""
    wordy = (
        by_year
        or letters
        or task in {"programme", "decline", "region"}
        or (task == "quotes" and not _turned_round(reading))
    )
    query = Query(
        question=reading.question,
        task=task,
        areas=()
        if asks_who_else(reading) and not is_yes_or_no(reading.question)
        else find_ends(reading) or reading.areas,
        part_names=part_names,
        unknown_areas=tuple(
            n for n in reading.unknown_areas if n not in {speaker, letters} and not says_something(reading, n)
        ),
        left_out=tuple(mention.area for mention in (*reading.left_out, *reading.replaced)),
        speaker=speaker,
        people=reading.people,
        either=tuple(mention.area for mention in reading.either),
        group=group,
        everywhere=tuple(areas) if reading.has("rest") and group is None else (),
        measures=() if task in {"held", "dates"} and reading.areas else reading.measures,  # one source has them all
        statistics=(edge_of_all,) if (edge_of_all := end_beside_all(reading)) else statistics,
        average=average or ("mean" if task == "mean" else None),
        averages=find_averages(reading, average or ("mean" if task == "mean" else None)),
        periods=_periods(reading, task),
        bounds=None if task == "scores" and asks_of_prose(reading) else bounds,
        each=find_each(reading) if task == "listing" else (),
        conditions=conditions,
        across=find_across(reading),
        counts=find_counts(reading) if task == "complete" else (),
        sides=find_measure_sides(reading) if task in {"listing", "compare", "against"} else (),
        margins=find_margins(reading) if task in {"compare", "against"} else (),
        margin=reading.margin,
        ratio=reading.ratio,
        quantity=None if end_beside_all(reading) else reading.quantity,
        on_measures=reading.on_measures,
        band=reading.band,
        claims=_checks(reading),
        claimed=claimed_figures(reading) if task == "listing" else (),
        limit=_limit_of(reading, task, apart_most),
        place=None if (apart := find_places_apart(reading)) else find_place(reading),
        apart=apart,
        direction=_direction(reading, task),
        numbers=_other_numbers(reading, bounds, conditions),
        groups=groups if len(groups) > 1 else (),
        months=reading.months,
        order=find_order(reading, find_groups(reading, areas), areas, vocabulary),
        judgements=() if own_average else reading.judgements,
        subject=subject,
        phrase=phrase,
        stance=find_stance(reading, subject),
        inspection=_inspection(reading, task),
        unscored=reading.named("unscored"),
        kinds=find_kinds(reading),
        reason=_reason(reading, task, group, vocabulary),
        public_protection=any(mark.name == "both" for mark in reading.marks),
        unplaced=() if wordy else find_unplaced(reading, task),
        idle=() if wordy else reading.idle,
        corrections=reading.corrections,
        cues=frozenset(mark.name for mark in reading.marks if mark.section == "concepts")
        - ({"joint"} if counts_each_measure(reading) else set())
        | ({"equal"} if same_as(reading) else set())
        | ({"shared"} if shares_scores(reading) else set())
        | ({"sole"} if asks_only(reading) else set())
        | ({"joint"} if is_of_all_its_scores(reading) else set())
        | ({"outright"} if stands_alone(reading) else set())
        | ({"sole_beside"} if asks_only_beside(reading) else set())
        | ({"else"} if asks_who_else(reading) else set())
        | ({"share_of"} if asks_share_of_areas(reading) else set())
        | ({"own"} if is_own_edge(reading) else set())
        | ({"lacks"} if claims_lack(reading) else {"exists"} if asks_existence(reading) else set())
        | ({"denied"} if denies_claim(reading) else set())
        | ({"reaching"} if denies_comparison(reading) else set())
        | ({"between"} if find_ends(reading) else set())
        | ({"either_end"} if "between" in reading.named("comparators") else set())
        | ({"one_side"} if reading.named("comparators") or reading.has("higher") else set())
        | ({"which_measure"} if task == "to_date" and asks_which_measure(reading) else set())
        | ({"half"} if asks_half_below(reading) else set())
        | ({"both_sides"} if asks_which_side_has_more(reading) else set())
        | ({"of_all"} if asks_of_all(reading) else set())
        | ({"times"} if asks_how_often(reading) else set())
        | ({"prose"} if asks_of_prose(reading) else set())
        | ({"whence"} if asks_whence(reading) else set())
        | ({"contact"} if asks_contact(reading) else set())
        | ({"who_inspects"} if task == "programme" and asks_who_inspects(reading) else set())
        | ({order} if (order := asks_which_came_first(reading)) else set())
        | ({"whole"} if asks_which_came_first(reading) and is_of_notices(reading) else set())
        | ({"two_areas"} if task == "region" and asks_part_of(reading) else set())
        | ({"two_areas", f"whether_{one}"} if task == "region" and (one := asks_whether_one(reading)) else set())
        | ({"area_name"} if task == "region" and asks_area_name(reading) else set())
        | ({"by_year"} if task == "held" and asks_by_year(reading) else set())
        | ({"by_region"} if task == "each_region" or (task == "held" and asks_by_region(reading)) else set())
        | ({f"source_{of}"} if task == "held" and (of := asks_of_source(reading)) else set())
        | ({"ordered"} if task == "judged" and asks_order_of_verdicts(reading) else set())
        | ({f"letters {letters}"} if letters else set())
        | ({"to_date_meaning"} if task == "definition" and asks_to_date_meaning(reading) else set())
        | ({"apart"} if asks_time_apart(reading) else set())
        | ({edge} if task == "dates" and (edge := asks_edge_held(reading)) else set())
        | ({"newest", "oldest"} if task == "dates" and asks_span(reading) else set())
        | ({f"others_{way}"} if task == "dates" and (way := asks_others_beside(reading)) else set())
        | ({other} if task == "dates" and (other := asks_other_in_time(reading)) else set())
        | ({"weekday"} if task == "dates" and asks_weekday(reading) else set())
        | ({"names"} if task == "decline" and asks_for_names(reading) else set())
        | ({"may_publish"} if may_publish(reading) else set())
        | ({f"same_{unit}"} if (unit := asks_same_time(reading)) else set())
        | ({"of_one"} if task == "dates" and is_of_one_notice(reading) else set())
        | ({edge, "edge"} if (edge := asks_edge_in_time(reading)) else set())
        | ({"printed"} if names_printed(reading) else set())
        | ({"when_printed"} if task == "to_date" and asks_when_printed(reading) else set())
        | ({"own_average"} if own_average else set())
        | ({"nationwide"} if means_the_country(reading) else set())
        | ({"spread"} if "range" in reading.named("statistics") else set()),
    )
    if own := find_own_end(reading) if task == "own_ends" else None:
        cues = query.cues | ({"alone"} if own.alone else set())
        return replace(query, measures=(own.measure,), direction=own.direction, across=(), conditions=(), sides=(),
            numbers=tuple(n for n in query.numbers if n > len(MEASURES)), limit=None, cues=cues)  # fmt: skip
    ends = [end for end in query.statistics if end != "average"]
    kind = _mean_named(reading)
    if kind and query.limit and len(ends) == len(query.measures) == 1 and query.task in _TOLD_FIRST and not query.areas:
        return replace(query, task="mean", average=kind, averages=(kind,), statistics=(ends[0],),
            cues=query.cues - {"own_average"})  # fmt: skip
    beside = "average" in query.statistics and "difference" in query.cues and not (query.areas or query.bounds)
    of_area = query.task == "listing" or (query.task == "to_date" and "area_word" in query.cues - {"printed"})
    if of_area and beside and len(ends) == 1:  # "how far below the average is the lowest area?"
        return replace(query, task="nearest", statistics=("average",), cues=query.cues | {"far_off", "one_side"},
            direction="lower" if ends == ["lowest"] else "higher")  # fmt: skip
    return _of_so_many(reading, _of_those_told(reading, _of_those_lacking(reading, query)))


def _mean_named(reading: Reading) -> Average | None:
    """Return the mean that is asked for of the first n of a ranking: "the average of the top five"."""
    sided = reading.named("comparators") or reading.has("compare", "difference", "nearest", "far_off", "change")
    two = "and" in {word.key for word in reading.words}  # "the top five, and the average"
    if sided or two or reading.bounds or is_yes_or_no(reading.question):
        return None
    names = reading.named("statistics")
    averaged = {"mean", "average"} & set(names) or reading.has("own_average")  # "the mean of the three lowest"
    return "median" if "median" in names else "mean" if averaged else None


def _of_so_many(reading: Reading, query: Query) -> Query:
    """Return a query for areas within bounds on so many of the measures as such: "over 65 on at least two of them"."""
    counts = find_some(reading) if query.task == "listing" else ()
    if not counts:
        return query
    bounds = reading.bounds[0] if reading.bounds else None
    return replace(
        query, counts=counts, bounds=bounds, conditions=on_each(bounds) if bounds else (), each=(), quantity=None,
        numbers=tuple(number for number in query.numbers if number > len(MEASURES)),
    )  # fmt: skip


def _of_those_lacking(reading: Reading, query: Query) -> Query:
    """Return a query for areas that have a score of one measure and none of another as such."""
    if query.task != "missing" or len(query.measures) != 2:
        return query
    denials = [m.end for m in reading.marks if m.name in {"denial", "lacking", "exclusion"}]
    lacked = {
        m.name for m in reading.marks for end in denials
        if m.section == "measures" and m.start >= end
        and {word.key for word in reading.words[end : m.start]} <= {"one", "a", "any", "score", "for", "on", "in"}
    }  # fmt: skip
    one = tuple(measure for measure in query.measures if measure in lacked)
    other = [measure for measure in query.measures if measure not in lacked]
    if len(one) != 1 or len(other) != 1:
        return query
    return replace(query, measures=one, among=Condition(other[0], ANY_SCORE), across=(), conditions=())


_TOLD_FIRST: frozenset[Task] = frozenset({"listing", "extremes", "mean", "scores", "to_date"})


def _of_those_told(reading: Reading, query: Query) -> Query:
    """Return a query on the areas that another score tells: "of those above 70 for safeguarding, who is lowest …"."""
    found = find_among(reading) if query.task in _TOLD_FIRST else None
    if found is None:
        return query
    limit = None if found.average else _limit(reading, told_first=True)
    edges = () if found.average else tuple(s for s in query.statistics if s != "average")
    return replace(
        query, task="mean" if found.average else "extremes", measures=found.measures, bounds=None, conditions=(),
        sides=(), across=(), among=found.told, statistics=edges, average=found.average, claims=False, limit=limit,
        averages=(found.average,) if found.average else (), quantity=None, public_protection=False,
        direction="lower" if edges == ("lowest",) else "higher" if edges else None,
        numbers=tuple(number for number in query.numbers if number != limit),
    )  # fmt: skip


def _periods(reading: Reading, task: Task) -> tuple[Period, ...]:
    """Return the periods that a question keeps to: all the time between two dates is one, but for what changed."""
    if task == "change" and reading.has("reinspected") and len(reading.periods) == 1:
        return ()  # of each of its inspections: "its score in 2009 versus the re-inspection"
    return (reading.span,) if reading.span and task not in {"change", "to_date_change"} else reading.periods


def _asks_of_part(reading: Reading) -> bool:
    """Whether it asks if one place that it names lies in another: "does Scunthorpe come under North Lincolnshire?"."""
    if len(reading.mentions) != 2 or reading.measures or reading.statistics or reading.named("unscored"):
        return False
    one, other = reading.mentions
    between = {word.key for word in reading.words[one.end : other.start]}
    of_work = {word.stem for word in reading.words} & {"inspect", "case"}  # "did it cover Rutland cases?"
    lies = bool(between & {"under", "within", "in"}) and between <= _LYING
    return not of_work and (reading.has("part_of") or lies)


_LYING = frozenset("under within in come comes fall falls go goes lie lies sit sits the area of".split())
"""Words between a place and the area that it is asked to lie in."""


def _asks_of_words(reading: Reading, subject: Sequence[str]) -> bool:
    """Whether a question that names no measure names a subject: "what about plain English in Luton?"."""
    keys = [word.key for word in reading.words]
    marked = places(mark for mark in reading.marks if mark.section != "unscored")
    named = find_expressions(reading)
    own = [at for at in range(len(keys)) if keys[at] in subject and (at in named or at not in marked)]
    leads = [at for at in range(len(keys)) if keys[at] in {"about", "on", "with"}]
    lead = (
        own
        and leads
        and leads[0] <= own[-1] + 1
        and (named or reading.has("quote", "followup") or not reading.has("perform"))
    )
    return bool(reading.areas and own and (lead or named or reading.has("quote")))


def _checks(reading: Reading) -> bool:
    """Whether it asks if something is right: "is Luton's 75 …", "we have 75. Correct?", "Luton, was it 75?"."""
    asks = is_yes_or_no(reading.question) or re.search(r",\s*(was|is|were|are|did|does)\b", reading.question.casefold())
    last = reading.numbers[-1] if reading.numbers else None
    queried = last and reading.question.rstrip().endswith("?") and last.end == len(reading.words) and last.value >= LOW
    of_one = len(reading.areas) == 1 and len(reading.measures) == 1
    if queried and of_one:
        return True  # "northants safeguarding 80?"
    things = {mark.start for mark in reading.marks if mark.name == "area_word"}
    if reading.bounds and reading.numbers and reading.numbers[0].end in things:
        return True  # "five areas scored under half"
    states = reading.has("confirm", "amiss") or moves_from(reading) or may_publish(reading)
    return bool(asks or states) or bool(reading.areas and is_claim(reading))


def _turned_round(reading: Reading) -> bool:
    """Whether a "not" turns what is asked of the words: "what did they not like?", "which notices don't mention…"."""
    sided = reading.has("praise", "criticism", "good_word", "bad_word")
    asked = (sided or (reading.has("list") and not reading.areas)) and not reading.has("why")
    return asked and reading.has("denial", "exclusion")


_NARROW = frozenset({"narrowest", "smallest", "closest", "tightest", "slightest", "nearest", "evenest", "flattest"})
_EVEN = frozenset({"even", "evenly", "balanced", "consistent", "uniform"})


def _direction(reading: Reading, task: Task) -> Direction | None:
    """Return which way it looks; of gaps between an area's own measures, to the widest or the narrowest."""
    if task == "gaps" and len(reading.measures) < 2:
        keys = {word.key for word in reading.words}
        least = "least" in keys  # "the least even" are furthest apart, "the least variation" is nearest together
        return "lower" if _NARROW & keys or (bool(_EVEN & keys) != least) else "higher"
    if task == "gaps" and reading.direction is None and reading.has("nearest", "far_off"):
        return "higher" if reading.has("far_off") else "lower"  # "whose two scores are closest"
    return (task == "nearest" and stops_short(reading)) or reading.direction


def _limit_of(reading: Reading, task: Task, of_two: bool) -> int | None:
    """Return n of "top n", of areas inspected "n times"; `of_two` where a "two" only says that a gap has two ends."""
    if task == "reinspected":
        return asks_times(reading) or None
    return None if task == "best_measure" or of_two else _limit(reading)


def _limit(reading: Reading, told_first: bool = False) -> int | None:
    """Return n of "top n", "three highest", "which four areas did worst"; beside bounds that tell the areas too."""
    ranked = {"lowest", "highest"} & set(reading.statistics) or reading.has("rank", "nearest", "far_off")
    if (reading.bounds and not told_first) or not ranked:
        return None
    if len(reading.areas) > 1 and any(number.value == len(reading.areas) for number in reading.numbers):
        return None  # "of those three, Hackney, Haringey and Harrow, which came lowest?"
    told = {bounds.start for bounds in reading.bounds}
    measures = {mark.start for mark in reading.marks if mark.name == "measure_word"}
    numbers = [n for n in reading.numbers if n.start not in told and n.end not in measures]  # "of the three measures"
    superlatives = [m for m in reading.marks if m.section == "statistics" and m.name != "average"]
    first = numbers[0] if numbers else None
    opening = {word.key for word in reading.words[: first.start]} if first else set()
    if (
        first
        and opening
        and opening <= {"and", "so", "the", "which", "what"}
        and first.value <= LOW
        and not first.share
    ):
        return int(first.value)  # "which three are worst"
    for number in numbers:
        if number.start and reading.words[number.start - 1].key == "first" and reading.has("rank"):
            return int(number.value)  # "sort by safeguarding, first 4 rows"
    for number in numbers:
        for mark in reading.marks:
            ranks = mark in superlatives and {number.start - 1, number.end} & {mark.start, mark.end - 1}
            areas = mark.name == "area_word" or mark.section in {"regions", "nations"}  # "two London boroughs"
            areas = areas or (mark.name == "those" and reading.words[mark.end - 1].key == "areas")
            counts = areas and (0 <= mark.start - number.end <= 2 or number.start == mark.start)
            if (ranks or counts) and not (number.share or number.ordinal or number.points):
                return int(number.value)
    return None


def _part_names(reading: Reading, areas: Mapping[str, Area]) -> tuple[Correction, ...]:
    """Return the names used that are of a part of an area only, as Rutland and Portsmouth are."""
    return tuple(
        Correction(mention.written, mention.area)
        for mention in reading.mentions
        if not mention.mended
        and any(fold_name(mention.written) == fold_name(other) for other in areas[mention.area].also_called)
        and fold_name(mention.written) != fold_name(mention.area)[: len(fold_name(mention.written))]
    )


def _other_numbers(reading: Reading, bounds: Bounds | None, conditions: Iterable[Condition]) -> tuple[float, ...]:
    """Return the numbers that neither bounds, a margin, a place nor a "top n" account for."""
    used = {len(reading.areas), _limit(reading), find_place(reading), reading.margin.value if reading.margin else None}
    used.update(bounds.numbers if bounds else ())
    used.update(margin.value for _, margin in find_margins(reading))
    used.update(find_places_apart(reading))
    used.update({50.0} if asks_half_below(reading) else ())
    used.add(asks_times(reading))
    if any(number.ordinal for number in reading.numbers) and {"out", "of"} & {word.key for word in reading.words}:
        used.update(number.value for number in reading.numbers)  # "20th out of 27"
    used.update(claimed.value for claimed in claimed_figures(reading))
    used.update(value for one in find_each(reading) for value in one.numbers)
    used.update(value for condition in conditions for value in condition.bounds.numbers)
    return tuple(number.value for number in reading.numbers if number.value not in used and _is_figure(reading, number))


def _is_figure(reading: Reading, number: Number) -> bool:
    """Whether a number counts something; "one of them", "all three" and "the two areas" do not."""
    following = reading.words[number.end].key if number.end < len(reading.words) else ""
    leading = reading.words[number.start - 1].key if number.start else ""
    if (
        leading in {"page", "at", "by", "para", "column", "radio", "channel"}
        and number.value < LOW
        and not number.share
    ):
        return False  # "for page five", "on air at six"
    of_measures = any(m.name in {"measure_word", "joint"} and m.start <= number.start < m.end for m in reading.marks)
    of_measures = of_measures or (
        number.value == len(MEASURES) and any(m.name == "measure_word" and m.start == number.end for m in reading.marks)
    )  # "which of the three measures"
    if following == "things" and number.value == len(MEASURES):
        return False  # "the 3 things they score"
    if following in _UNITS_OF_TIME or of_measures or _is_whole(reading, number):
        return False  # "all 3 scores"
    return number.share or number.value > 3 or reading.words[number.start].text.isdigit()


def _is_whole(reading: Reading, number: Number) -> bool:
    """Whether a number only says among how many: "of the 158 areas", "all 27 areas"."""
    before = [word.key for word in reading.words[max(0, number.start - 2) : number.start]]
    of_all = before == ["of", "the"] and number.start == 2 and reading.has("count")  # "of the 158, how many …"
    if of_all:
        return True
    whole = before[-1:] == ["all"] or before in (["of", "your"], ["of", "the"], ["all", "the"], ["of", "these"])
    return whole and any(m.name == "area_word" and 0 <= m.start - number.end <= 3 for m in reading.marks)


def _inspection(reading: Reading, task: Task) -> Which | None:
    if task != "change" and (before := _before_again(reading)):
        return before
    if task == "reinspected":
        return None  # "which areas has it gone back to a second time?"
    if reading.has("first_again") and not reading.has("second_inspection", "change"):
        return "again"
    earlier = any(
        mark.section == "measures" and mark.start and reading.words[mark.start - 1].key in EARLIER
        for mark in reading.marks
    )
    last = _last_time(reading)
    if last is not None and task == "scores" and reading.areas:
        return "latest" if last else None
    if reading.has("first_inspection") or (earlier and (task == "against" or not reading.statistics)):
        return None if task == "judgement" and reading.has("second_inspection") else "first"
    again = reading.has("reinspected") and not reading.has("every_time")  # "what did it score when reinspected"
    again = again and task in {"scores", "compare", "against"}
    return "latest" if again or reading.has("second_inspection", "newest") else None


def _last_time(reading: Reading) -> bool | None:
    """Return whether a "last time" is plainly the latest inspection ("the last time it was visited"); None without."""
    ends = [mark.end for mark in reading.marks if mark.name == "first_inspection" and mark.end - mark.start == 2]
    ends = [at for at in ends if (reading.words[at - 2].key, reading.words[at - 1].key) == ("last", "time")]
    return any(word.stem in {"inspect", "visit"} for word in reading.words[ends[0] :]) if ends else None


_UP_TO = (["before"], ["until"], ["till"], ["prior", "to"], ["ahead", "of"])

_OF_IT = frozenset("the a its their it they inspectors was were is are being been got had that this".split())
"""Words between "before" and the re-inspection."""


def _before_again(reading: Reading) -> Which | None:
    """Return the inspection before the one that a question names as a limit: "before it was re-inspected"."""
    named = {place for mention in reading.mentions for place in range(mention.start, mention.end)}
    for mark in reading.marks:
        if mark.section == "concepts" and mark.name in {"reinspected", "first_again", "second_inspection"}:
            ahead = [w.key for n, w in enumerate(reading.words[: mark.start]) if n not in named and w.key not in _OF_IT]
            if any(ahead[-len(words) :] == words for words in _UP_TO):
                return "original" if reading.has("first_again") else "previous"
    return None


def _reason(reading: Reading, task: Task, group: Group | None, vocabulary: Vocabulary) -> Reason | None:
    if task != "decline":
        return None
    strange = reading.unplaced and not any(vocabulary.is_domain(word) for word in reading.unplaced)
    ours = reading.measures or reading.has("score", "perform", "notice_word", "quote", "judgement")
    if is_order(reading) or (reading.has("opinion") and strange and not ours):
        return "off_topic"  # "can you recommend a restaurant?"
    unscored = only_unscored(reading, group) and not reading.has("forecast")
    return "not_scored" if unscored else "not_in_notices"
