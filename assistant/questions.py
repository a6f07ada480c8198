"""A question's parts become one `Query`."""

from collections.abc import Mapping
from datetime import date, timedelta

from assistant.answers import Reason
from assistant.asks import asks_of_prose, asks_which_measure_has_more, asks_who_else
from assistant.claim_signs import end_beside_all, is_claim
from assistant.claimed import claimed_figures
from assistant.comparators import LOW
from assistant.completeness import find_counts
from assistant.conditions import (
    find_across,
    find_conditions,
    find_each,
    find_ends,
    find_margins,
    find_measure_sides,
    find_place,
    find_places_apart,
)
from assistant.cues import find_cues
from assistant.deeds import asks_what_was_done, asks_where_it_was_done, counts_things, of_count, of_deed
from assistant.framed import of_topic
from assistant.frames import find_frame
from assistant.inspections import find_inspection
from assistant.kinds import find_kinds
from assistant.moved import find_moved
from assistant.nearest_signs import stops_short
from assistant.orders import find_order
from assistant.outside_asks import asks_for_help, asks_how_taken
from assistant.periods import OPEN, Period
from assistant.plain import asks_behind
from assistant.query import Direction, Group, Query, Task
from assistant.reading import Reading
from assistant.recast import recast, subject_first
from assistant.record_asks import asks_elsewhere
from assistant.scope import find_averages, find_groups, without_areas
from assistant.settling import Settled, settle
from assistant.signs import averages_own, is_order, moves_from
from assistant.slips import Correction
from assistant.slots import USES
from assistant.subjects import find_leaning, find_stance, find_subject, find_unplaced, says_something
from assistant.tallies import find_limit, other_numbers, place_past
from assistant.time_asks import may_publish
from assistant.unscored_signs import only_unscored
from assistant.vocabulary import Vocabulary
from assistant.words import fold_name, is_yes_or_no
from corpus.model import Area


def understand(reading: Reading, areas: Mapping[str, Area], vocabulary: Vocabulary) -> Query:
    """Return the query that a question's parts amount to, on its own, without what came before."""
    if reading.plain:
        return _plainly(reading, reading.plain, areas, vocabulary)
    query = _understood(reading, areas, vocabulary)
    by_kind = query.task == "held" and bool(query.kinds)  # "which were reported only in newspapers?"
    on_record = query.task == "judged" and "held" in query.cues  # "which have no verdict on record?"
    topic = None if by_kind or on_record else find_frame(reading, vocabulary)
    if topic:
        return of_topic(query, reading, topic, vocabulary)
    if query.task in {"scores", "listing", "compare", "complete"} and counts_things(reading):
        return of_count(query)
    where = query.task != "decline" and asks_where_it_was_done(reading, vocabulary)
    deed = where or asks_what_was_done(reading, vocabulary)
    settled = query.task == "quotes" or (query.task == "decline" and query.reason != "not_scored")
    return of_deed(query) if deed and not settled else query


def _plainly(reading: Reading, task: Task, areas: Mapping[str, Area], vocabulary: Vocabulary) -> Query:
    """Return the query of a question that says nothing but what its task is and of which areas and measures."""
    subject, phrase = find_subject(reading, vocabulary, "")
    return Query(
        question=reading.question,
        task=task,
        areas=reading.areas,
        part_names=_part_names(reading, areas),
        everywhere=tuple(areas),
        measures=reading.measures,
        statistics=reading.statistics,
        claims=task in {"rank", "compare"},
        direction=reading.direction,
        subject=subject,
        phrase=phrase,
        public_protection=any(mark.name == "both" for mark in reading.marks),
        corrections=reading.corrections,
        cues=frozenset(m.name for m in reading.marks if m.section == "concepts")
        | ({"one_side"} if reading.has("higher") else set()),
    )


def _restates_score(reading: Reading) -> bool:
    """Return whether a number is only the score of the area that others are to be level with: "who shares its 75%?"."""
    exact = len(reading.bounds) == 1 and reading.bounds[0].of_one and len(reading.areas) == 1
    others = min((m.start for m in reading.marks if m.name == "anyone"), default=0)
    beyond = bool(reading.direction) and exact and reading.bounds[0].start < others  # "Kent's 59: did anyone go lower?"
    return exact and (beyond or (reading.has("equal") and reading.has("list", "anyone")))


def _understood(reading: Reading, areas: Mapping[str, Area], vocabulary: Vocabulary) -> Query:
    named = find_groups(reading, areas)
    groups = without_areas(reading, named, areas)
    group = groups[0] if groups else None
    bounds, conditions = find_conditions(reading)
    part_names = _part_names(reading, areas)
    settled = settle(reading, group, bounds, bool(part_names), vocabulary)
    task = settled.task
    own_average = averages_own(reading)
    limit = find_limit(reading, task, settled.two_ends)
    past = place_past(reading, limit)
    apart = find_places_apart(reading)
    query = Query(
        question=reading.question,
        task=task,
        areas=()
        if asks_who_else(reading) and not is_yes_or_no(reading.question)
        else find_ends(reading) or subject_first(reading),
        part_names=part_names,
        unknown_areas=_unknown_areas(reading, settled),
        left_out=tuple(mention.area for mention in (*reading.left_out, *reading.replaced)),
        speaker=settled.speaker,
        people=reading.people,
        either=tuple(mention.area for mention in reading.either),
        group=group,
        everywhere=tuple(areas),
        measures=() if task in {"held", "dates"} and reading.areas else reading.measures,  # one source has them all
        statistics=(edge_of_all,) if (edge_of_all := end_beside_all(reading)) else settled.statistics,
        average=None if own_average and task == "scores" else settled.average,
        averages=() if own_average and task == "scores" else find_averages(reading, settled.average),
        periods=_periods(reading, task),
        bounds=None if (task == "scores" and asks_of_prose(reading)) or _restates_score(reading) else bounds,
        each=find_each(reading) if task == "listing" else (),
        conditions=conditions,
        across=asks_which_measure_has_more(reading) or find_across(reading),
        counts=find_counts(reading) if task == "complete" else (),
        sides=find_measure_sides(reading) if task in {"listing", "compare", "against"} else (),
        margins=find_margins(reading) if task in {"compare", "against"} else (),
        margin=reading.margin,
        ratio=reading.ratio,
        quantity=None if task == "programme" or end_beside_all(reading) else reading.quantity,
        on_measures=reading.on_measures,
        band=reading.band,
        claims=_checks(reading, task),
        claimed=claimed_figures(reading) if task == "listing" else (),
        limit=None if past else limit,
        place=past or (None if apart else find_place(reading)),
        apart=apart,
        direction=_direction(reading, task),
        numbers=other_numbers(reading, bounds, conditions),
        groups=groups if len(groups) > 1 else (),
        months=reading.months,
        order=find_order(reading, named, areas, vocabulary),
        judgements=() if own_average else reading.judgements,
        subject=settled.subject,
        phrase=settled.phrase,
        stance=find_stance(reading, settled.subject),
        leaning=find_leaning(reading, settled.subject),
        inspection=find_inspection(reading, task),
        unscored=reading.named("unscored"),
        kinds=find_kinds(reading),
        reason=_reason(reading, task, group, vocabulary),
        public_protection=any(mark.name == "both" for mark in reading.marks),
        unplaced=() if settled.wordy else find_unplaced(reading, task),
        idle=() if settled.wordy else reading.idle,
        corrections=reading.corrections,
        cues=find_cues(reading, task, settled.letters) | ({"past_cut"} if past else set()),
    )
    return recast(reading, query)


def _unknown_areas(reading: Reading, settled: Settled) -> tuple[str, ...]:
    """Return the names of places that are no area, nor a speaker, letters or part of what is said."""
    aside = {settled.speaker, settled.letters}
    return tuple(name for name in reading.unknown_areas if name not in aside and not says_something(reading, name))


def _periods(reading: Reading, task: Task) -> tuple[Period, ...]:
    """Return the periods that a question keeps to: all the time between two dates is one, but for what changed."""
    each = reading.has("reinspected") or find_moved(reading.words)
    if task == "change" and each and len(reading.periods) == 1:
        return ()  # of each of its inspections: "its score in 2009 versus the re-inspection", "37 in 2010, 83 later"
    if reading.span and task not in {"change", "to_date_change"}:
        return (reading.span,)
    return _as_one(reading) if {"period"} == USES.get(task, frozenset()) & {"period", "periods"} else reading.periods


def _as_one(reading: Reading) -> tuple[Period, ...]:
    """Return two dates with none between as all the time that they make up: "in 2009 or 2010"."""
    if len(reading.periods) != 2 or "or" not in reading.keys or {"than", "each"} & reading.key_set:
        return reading.periods
    one, other = sorted(reading.periods, key=lambda period: period.since)
    after = date.fromisoformat(one.until) + timedelta(days=1) if one.until < OPEN else None
    adjacent = after is not None and after.isoformat() == other.since
    words = f"{one.words} or {other.words}"
    return (Period(one.since, other.until, words, other.point),) if adjacent else reading.periods


def _checks(reading: Reading, task: Task) -> bool:
    """Whether it asks if something is right: "is Luton's 75 …", "we have 75. Correct?", "Luton, was it 75?"."""
    asks = is_yes_or_no(reading.question) or asks_behind(reading.question)
    last = reading.numbers[-1] if reading.numbers else None
    queried = last and reading.question.rstrip().endswith("?") and last.end == len(reading.words) and last.value >= LOW
    of_one = len(reading.areas) == 1 and len(reading.measures) == 1
    if queried and of_one:
        return True  # "northants safeguarding 80?"
    things = {mark.start for mark in reading.marks if mark.name == "area_word"}
    if reading.bounds and reading.numbers and reading.numbers[0].end in things:
        return True  # "five areas scored under half"
    states = reading.has("confirm", "amiss") or moves_from(reading) or may_publish(reading)
    moved = task == "change" and find_moved(reading.words)  # "it went from 36 to 77?"
    return bool(asks or states or moved) or bool(reading.areas and is_claim(reading))


_NARROW = frozenset(
    "narrowest smallest closest tightest slightest nearest evenest flattest narrower smaller closer tighter slighter "
    "nearer evener flatter".split()
)
_EVEN = frozenset("even evenly balanced consistent consistently uniform uniformly steady".split())
_LESS = frozenset({"least", "less"})


def _direction(reading: Reading, task: Task) -> Direction | None:
    """Return which way it looks; of gaps between an area's own measures, to the widest or the narrowest."""
    if task == "gaps" and len(reading.measures) < 2:
        keys = reading.key_set
        # "the least even" are furthest apart, "the least variation" is nearest together
        return "lower" if bool((_NARROW | _EVEN) & keys) != bool(_LESS & keys) else "higher"
    if task == "gaps" and reading.direction is None and reading.has("nearest", "far_off"):
        return "higher" if reading.has("far_off") else "lower"  # "whose two scores are closest"
    return (task == "nearest" and stops_short(reading)) or reading.direction


def _part_names(reading: Reading, areas: Mapping[str, Area]) -> tuple[Correction, ...]:
    """Return the names used that are of a part of an area only, as Rutland and Portsmouth are."""
    return tuple(
        Correction(mention.written, mention.area)
        for mention in reading.mentions
        if not mention.mended
        and any(fold_name(mention.written) == fold_name(other) for other in areas[mention.area].also_called)
        and _is_of_a_part(fold_name(mention.written), fold_name(mention.area))
    )


def _is_of_a_part(written: tuple[str, ...], area: tuple[str, ...]) -> bool:
    """Return whether another name of an area is of a part of it, and not its own shortened or spelt otherwise."""
    otherwise = "and" not in area and {*written} & {*area}  # "Durham" of County Durham, "St Abb" of Saint Abb
    return written != area[: len(written)] and not otherwise


def _reason(reading: Reading, task: Task, group: Group | None, vocabulary: Vocabulary) -> Reason | None:
    if task != "decline":
        return None
    strange = reading.unplaced and not any(vocabulary.is_domain(word) for word in reading.unplaced)
    ours = reading.measures or reading.has("score", "perform", "notice_word", "quote", "judgement")
    if (
        is_order(reading)
        or asks_elsewhere(reading)
        or asks_for_help(reading)
        or (reading.has("opinion") and strange and not ours)
    ):
        return "off_topic"  # "can you recommend a restaurant?"
    told = reading.has("forecast", "opinion") or asks_how_taken(reading)
    unscored = only_unscored(reading, group) and not told
    return "not_scored" if unscored else "not_in_notices"
