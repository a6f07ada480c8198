"""What a follow-up takes over from the question before it: rules in their order, from the most telling sign on."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.beside import (
    against_the_figure,
    its_place_in_a_region,
    of_a_region_beside,
    of_anyone_beyond,
    of_their_changes,
    of_their_gaps,
    of_those_beyond,
    of_those_spoken_of,
    set_against,
)
from assistant.followups import BARE, NARROWED, OVER_MANY, again, is_followup, of, words_of
from assistant.listed import of_the_list, of_the_other_end
from assistant.onward import (
    of_another_figure,
    of_another_notice,
    of_the_average,
    of_the_move,
    of_the_other_measure,
    of_the_same_notice,
    of_the_time_before,
    of_their_mean,
    of_those_level,
    of_two_notices,
)
from assistant.query import NEEDS_AREA, Group, Query, Task
from assistant.slots import is_answerable
from assistant.words import is_yes_or_no
from corpus.model import MEASURES, Measure

_NO_MEASURE: frozenset[Task] = frozenset(
    {"quotes", "dates", "definition", "held", "programme", "method", "speaker", "judgement", "region"}
)
"""Tasks that cannot be put to another measure: a measure named after one of these asks for its score."""

_OWN = frozenset(
    "measure_word joint score perform rank change date judgement quote praise criticism why held reinspected "
    "speaker".split()
)
"""Concepts that make a question one of its own."""


def _with_references(query: Query, before: Query) -> Query:
    """Return a query with all that refers to the one before among its cues, and without numbers that only count it.

    "Its" and "we" are as "they" is; so is "each", which is of several, and "all four" of as many as were spoken of.
    """
    words = set(words_of(query))
    cues = set(query.cues)
    if words & {"its", "their", "us", "we", "our"}:
        cues.add("they")
    if "each" in words and not query.areas:
        cues |= {"they", "those"}
    group = before.group.areas if before.group else ()
    counted = {len(spoken) for spoken in (before.listed, before.recent, before.areas, group) if len(spoken) > 1}
    numbers = tuple(number for number in query.numbers if number not in counted) if words & _COUNTED else query.numbers
    if len(numbers) < len(query.numbers):
        if len(group) in query.numbers and len(before.listed) not in query.numbers:
            query = replace(query, group=before.group)  # "the mean of all sixteen", after the lowest of them
        else:
            cues |= {"they", "those"}
    return replace(query, cues=frozenset(cues), numbers=numbers)


_COUNTED = frozenset({"all", "those", "these", "them", "the", "both"})
"""Words one of which goes before a number that counts what was spoken of: "the lowest of those four"."""


def _repairs(query: Query, resumed: Query, before: Query) -> Iterator[Query]:
    """Yield other ways to take a question that cannot be answered as resumed, the likeliest first.

    Without the measure that it took over; on its own; of the areas or of the list before; the question before with
    all that this one says in its place. Each is taken only if it leaves out nothing that the question says.
    """
    if "measures" in resumed.inherited and resumed.measures:
        yield replace(resumed, measures=(), inherited=tuple(name for name in resumed.inherited if name != "measures"))
    yield query
    if query.measures != before.measures and not query.measures:
        yield replace(query, measures=before.measures, inherited=("measures",))
    if query.task == "unclear" and before.task not in _NO_MEASURE:
        yield _laid_over(query, before)
    if before.areas and not query.areas:
        yield of(query, before, query.task)
        yield replace(query, areas=before.areas, inherited=("areas",))
    if len(before.listed) > 1 and not (query.areas or query.group) and query.task in NARROWED:
        yield replace(of(query, before, query.task), areas=(), group=Group("among those just listed", before.listed))
    if before.task not in _NO_MEASURE:
        yield _laid_over(query, before)


def _laid_over(query: Query, before: Query) -> Query:
    """Return the question before with all that this one says in the place of what that said."""
    on = again(query, before)
    return replace(
        on, areas=query.areas or on.areas, measures=query.measures or on.measures, group=query.group or on.group,
        statistics=query.statistics or on.statistics, periods=query.periods or on.periods, place=query.place,
        bounds=query.bounds or on.bounds, limit=query.limit or on.limit, direction=query.direction or on.direction,
        average=query.average or on.average, averages=query.averages or on.averages, margin=query.margin,
        judgements=query.judgements or on.judgements, inspection=query.inspection or on.inspection,
        numbers=query.numbers, kinds=query.kinds or on.kinds, unplaced=query.unplaced, unscored=query.unscored,
        unknown_areas=query.unknown_areas, either=query.either, cues=query.cues | on.cues,
        corrections=query.corrections,
    )  # fmt: skip


_ON_THAT = re.compile(r"\b(?:on|for|in) (?:that|it|this|the same|the same (?:one|measure|thing))\W*$", re.IGNORECASE)
"""How a question ends that points back to a measure: "which boroughs beat Kent on that?"."""


def resume(query: Query, before: Query | None) -> Query:
    """Return the query with what it leaves out taken from the one before; a complete question stays as it is.

    A follow-up may name only areas ("and Kent?"), only a region, a measure or a period ("what about reoffending?"), or
    ask something else of the same areas ("why?"). What was taken over stands in `inherited`.
    """
    if before is None:
        return replace(query, recent=query.areas, dated=query.periods)
    query = _with_references(query, before)
    if before.measures and not (query.measures or query.place) and _ON_THAT.search(query.question):
        query = replace(query, measures=before.measures)
    resumed = next((taken for rule in _RULES if (taken := rule(query, before)) is not None), query)
    refused = "decline" in {query.task, resumed.task} or query.unscored
    if not (refused or is_answerable(resumed)):
        resumed = next((other for other in _repairs(query, resumed, before) if is_answerable(other)), resumed)
    recent = (*before.recent, *resumed.areas) if resumed.inherited else resumed.areas
    dated = (*before.dated, *resumed.periods) if resumed.inherited else resumed.periods
    return replace(resumed, recent=tuple(dict.fromkeys(recent)), dated=tuple(dict.fromkeys(dated)))


def _of_the_meaning(query: Query, before: Query) -> Query | None:
    """Ask what the measure before means: "what does that measure mean?"."""
    if query.task != "definition" or query.measures or not before.measures:
        return None
    return replace(query, measures=before.measures, inherited=("measures",))


def _of_the_prose(query: Query, before: Query) -> Query | None:
    """Ask whether a notice's words give the scores of its table: "do the prose and the table agree on those?"."""
    asked = "prose" in query.cues and "they" in query.cues and before.areas and not query.areas
    return replace(query, task="scores", areas=before.areas, inherited=("areas",)) if asked else None


def _of_the_other_measures(query: Query, before: Query) -> Query | None:
    """Ask the same on the measures not asked about before: "and the others?"."""
    if "other_measures" not in query.cues or not before.measures or query.measures or query.areas or query.group:
        return None
    return replace(again(query, before), measures=_other_measures(before), inherited=("areas",))


def _of_the_other_side(query: Query, before: Query) -> Query | None:
    """Ask where a subject was praised, after where it was criticised: "and where were they praised?"."""
    turned = before.task == query.task == "quotes" and query.stance and before.subject and not before.areas
    if not turned or query.subject or query.areas:
        return None
    cues = query.cues - {"they", "those"}
    return replace(again(query, before), stance=query.stance, inherited=("subject",), cues=cues)


def _of_other_places(query: Query, before: Query) -> Query | None:
    """Ask what was asked before, of other areas or another region; a question that names areas is complete else."""
    if not _names_only_places(query):
        return query if query.areas or query.unknown_areas or query.group or query.task == "decline" else None
    if not is_followup(query):
        return query
    bare = before.task in {"compare", "unclear", "decline", "definition"}
    bare = bare or (before.task == "programme" and "contact" not in before.cues)
    areas = tuple(dict.fromkeys((*before.areas, *query.areas))) if "as_well" in query.cues else query.areas
    if query.group and not query.areas and before.task in {"rank", "neighbour", "beside_mean"}:
        return replace(again(query, before), group=query.group)  # "among the London boroughs only?"
    if query.cues & {"widen", "rest"} and before.measures and before.task in NEEDS_AREA:
        return replace(again(query, before), task="listing", areas=(), statistics=(), direction=None, periods=())
    printed = before.task == "to_date" and (before.areas or "notice_word" in query.cues)  # "and in the Kent one?"
    task: Task = "scores" if bare or (query.areas and before.task in OVER_MANY and not printed) else before.task
    if task == "scores" and query.areas and not before.areas and "change" in before.cues:
        task = "change"  # "By how much did it go up?" "I mean Luton."
    return replace(again(query, before), task=task, areas=areas, unknown_areas=query.unknown_areas, either=query.either,
        group=query.group, corrections=query.corrections, unplaced=query.unplaced,
        periods=query.periods or (() if printed else before.periods), measures=query.measures or before.measures,
        judgements=() if task == "judgement" else before.judgements, bounds=None if areas else before.bounds,
        inherited=tuple(name for name in ("measures", "periods") if getattr(before, name)) or ("task",),
        cues=(before.cues | query.cues) - {"higher", "lower"} if areas else before.cues)  # fmt: skip


def _names_only_places(query: Query) -> bool:
    """Whether it names areas or a region and nothing that is asked of them."""
    period = query.periods if not is_followup(query) else ()
    measures = query.measures if "correction" not in query.cues else ()  # "I mean Luton, for safeguarding"
    asked = measures or query.statistics or query.bounds or query.average or query.judgements or period
    everywhere = query.cues & {"widen", "rest"} and is_followup(query)
    own = query.cues & (_OWN - {"held"} if everywhere else _OWN)  # "and for everywhere you hold"
    named = query.areas or query.unknown_areas or query.either or query.group or everywhere
    return bool(named) and not asked and not own and query.task in BARE | {"listing", "held"}


def _of_all_but(query: Query, before: Query) -> Query | None:
    """Ask the same of all but some of the areas before, or of others in their place: "use Luton instead of Kent"."""
    left = tuple(area for area in before.areas if area not in query.left_out)
    if query.measures or query.statistics or len(left) == len(before.areas):
        return None
    areas = query.areas if len(query.areas) > 1 else tuple(dict.fromkeys((*query.areas, *left)))
    return replace(again(query, before), areas=areas) if areas else None


def _of_all_in_all(query: Query, before: Query) -> Query | None:
    """Ask for an overall score of the areas before, which was never given: "and overall?"."""
    if query.task != "unclear" or "overall" not in query.cues:
        return None
    return replace(query, task="decline", reason="not_scored", areas=before.areas)


def _the_same_again(query: Query, before: Query) -> Query | None:
    """Ask how many that is, which ones, or for the source: what the answer before says again."""
    words = words_of(query)
    if query.task == "dates" and before.task == "to_date" and not (query.areas or query.periods):
        return again(query, before)  # "as at what date?"
    out_of = {"over", "out"} & set(words) and before.task in OVER_MANY  # "over how many areas?"
    counts = "count" in query.cues and ("they" in query.cues or out_of) and query.task in BARE | {"held"}
    names = words[-1:] in (["ones"], ["which"], ["who"], ["them"]) or words == ["which", "areas"]
    names = names and before.task in OVER_MANY
    sourced = words[-1:] in (["source"], ["sources"])
    named = query.areas or query.measures or query.statistics or query.group or query.bounds or query.judgements
    own = bool(named or query.kinds or query.periods or query.cues & {"second_inspection", "reinspected"})
    which = "they" in query.cues and query.cues & {"list", "area_word"}
    got = which and before.task in OVER_MANY and query.task in BARE | {"held", "listing"}
    gap = "difference" in query.cues and before.task == "against" and query.task in BARE
    apart = "difference" in query.cues and before.task == "best_measure" and query.task in BARE
    if apart and not own:  # "how many points between the two?"
        return replace(again(query, before), statistics=("lowest", "highest"), cues=before.cues | query.cues)
    if query.task == "unclear" and "they" in query.cues and before.task in BARE and words[-1:] != ["why"]:
        bare = not (own or query.unplaced or query.direction or query.cues & (_OWN | {"difference"}) - {"perform"})
        if bare and {"what", "whats"} & set(words):
            return again(query, before)  # "ok, what was it really?"
    said = (got or gap) and not own and len(words) <= 6  # "which area got it?", "how much higher is that?"
    counts = counts and before.task in OVER_MANY and not (own or query.unplaced or (query.direction and not out_of))
    return again(query, before) if said or counts or (len(words) <= 5 and (names or sourced)) else None


def _of_the_programme(query: Query, before: Query) -> Query | None:
    """Ask on about the programme: "and how long does it take?"."""
    on = before.task == "programme" and query.task in {"held", "unclear", "decline", "dates"} and "they" in query.cues
    return replace(again(query, before), inherited=("task",)) if on else None


def _of_their_source(query: Query, before: Query) -> Query | None:
    """Ask what kind of source the figures before come from: "is that from an official notice?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.cues & {"list"}
    sourced = query.kinds or query.cues & {"official", "whence", "printed"}
    asked = sourced and "they" in query.cues and query.task in BARE | {"held"}
    if not asked or own or not before.areas:
        return None
    return replace(query, task="held", kinds=(), areas=before.areas, inherited=("areas",))


def _of_the_same_subject(query: Query, before: Query) -> Query | None:
    """Ask an area's notice on the subject before: "what does the Luton one say about it?"."""
    on = before.task == query.task == "quotes" and query.areas and "they" in query.cues
    if not on or query.subject or query.stance:
        return None
    said = (before.subject, before.phrase, before.stance)
    return (
        replace(query, subject=said[0], phrase=said[1], stance=said[2], inherited=("subject",)) if any(said) else None
    )


def _of_the_other_area(query: Query, before: Query) -> Query | None:
    """Ask the same of the other of two areas spoken of: "and the other notice?"."""
    words = words_of(query)
    others = tuple(area for area in before.recent if area not in before.areas)
    named = words[-2:-1] == ["other"] and words[-1] in {
        "notice",
        "report",
        "area",
        "one",
        "borough",
        "council",
        "place",
    }
    return replace(again(query, before), areas=others) if named and len(others) == 1 else None


def _of_the_cause(query: Query, before: Query) -> Query | None:
    """Ask for the cause of what was quoted, which no notice gives: a bare "why?"."""
    words = set(words_of(query)) <= {"why", "so", "but", "and", "ok", "is", "was", "that", "not"}
    if before.task != "quotes" or "why" not in query.cues or not words:
        return None
    return replace(query, task="decline", reason="not_in_notices", areas=before.areas, inherited=("areas",))


def _of_the_speaker(query: Query, before: Query) -> Query | None:
    """Ask who said what was quoted: "what was her name?"."""
    words = set(words_of(query))
    named = "name" in words and words & {"her", "his", "their", "the"} and before.task in {"quotes", "judgement"}
    areas = before.areas or before.listed
    return replace(query, task="speaker", areas=areas, inherited=("areas",)) if named and areas else None


def _of_those_held(query: Query, before: Query) -> Query | None:
    """Ask of the areas held what was asked of those inspected to date: "and of the areas you hold?"."""
    held = query.task == "held" and "held" in query.cues and is_followup(query) and not (query.areas or query.group)
    if not held or query.kinds or query.cues & {"list", "count"} or before.task not in {"extremes", "to_date"}:
        return None
    averaged = before.statistics == ("average",)
    task: Task = "mean" if averaged else "extremes"
    on = replace(again(query, before), task=task, areas=(), periods=())
    return replace(on, average="mean", averages=("mean",), statistics=()) if averaged else on


def _of_their_contact(query: Query, before: Query) -> Query | None:
    """Ask whom to reach about the area before: "email for her?"."""
    if query.task != "programme" or "contact" not in query.cues or query.areas or not before.areas:
        return None
    return replace(query, areas=before.areas, inherited=("areas",))


def _of_more_words(query: Query, before: Query) -> Query | None:
    """Ask on about what was quoted, of a subject of its own: "what share of the workload are they?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds
    if before.task != "quotes" or not before.areas or query.task not in BARE or not query.unplaced or own:
        return None
    return replace(
        query, task="quotes", areas=before.areas, unplaced=(), unscored=(), reason=None, inherited=("areas",)
    )


def _of_the_same_judgement(query: Query, before: Query) -> Query | None:
    """Ask which other areas were so judged: "who else got that?"."""
    so_judged = before.task == "judgement" and before.judgements and query.cues & {"list", "anyone"}
    if not so_judged or query.judgements or (query.task == "judgement" and not query.cues & {"rest", "anyone"}):
        return None
    return replace(query, task="judged", judgements=before.judgements, inherited=("judgements",))


def _of_the_team_there(query: Query, before: Query) -> Query | None:
    """Ask for a score in other words: "how did the team there do on reoffending?"."""
    own = query.bounds or query.direction or query.group or query.statistics or query.cues & {"list", "count", "those"}
    there = query.task == "listing" and query.measures and "they" in query.cues and len(before.areas) == 1
    return of(query, before, "scores") if there and not own else None


def _of_the_inspections(query: Query, before: Query) -> Query | None:
    """Ask for an area's other inspection, or for the gap between those just asked about."""
    one, named = len(before.areas) == 1, bool(before.areas)
    if (
        "reinspected" in query.cues
        and not query.cues & {"anyone", "area_word"}
        and one
        and before.task == "scores"
        and before.measures
        and not query.measures
    ):
        return replace(again(query, before), inspection="latest", periods=())
    if query.inspection and query.task in BARE and before.task in BARE | {"change"} and named:
        measures = query.measures or before.measures
        return replace(
            again(query, before), task="scores", inspection=query.inspection, periods=query.periods, measures=measures
        )
    if {"newest", "they"} <= query.cues and named and not query.cues & {"date", "notice_word"}:
        return replace(again(query, before), inspection="latest")
    apart = {"difference", "those"} <= query.cues and len(before.recent) == 1 and before.inspection
    return (
        replace(again(query, before), task="change", inspection=None, periods=())
        if apart and not query.measures
        else None
    )


def _of_its_measures(query: Query, before: Query) -> Query | None:
    """Ask for the best or worst measure of the area before, or for its other measures."""
    if "measure_word" not in query.cues:
        return None
    if {"lowest", "highest"} & set(query.statistics) and len(before.areas) == 1:
        return replace(query, task="best_measure", areas=before.areas, inherited=("areas",))
    if "other" in words_of(query) and before.measures:
        return _of_the_same_areas(replace(query, task="scores", measures=_other_measures(before)), before)
    return None


def _over_many(query: Query, before: Query) -> Query | None:
    """Ask something else over many areas on the measure before: "and which was lowest?"."""
    alone = query.task in {"judged", "reinspected"}  # whatever the measure
    leans = is_followup(query) or (query.task == "listing" and query.bounds)  # "are there any over 80%?"
    if query.task not in OVER_MANY or alone or not before.measures or query.measures or not leans:
        return None
    group = None if query.cues & {"widen", "held"} else query.group or before.group
    return replace(query, measures=before.measures, group=group, inherited=("measures",))


def _of_all_measures(query: Query, before: Query) -> Query | None:
    """Ask for all the measures of the areas before: "all three measures please"."""
    every = "joint" in query.cues and query.task in BARE and before.areas and not query.measures
    return replace(again(query, before), measures=(), inherited=("areas",)) if every and not query.areas else None


def _of_another_measure(query: Query, before: Query) -> Query | None:
    """Ask what was asked before, about another measure or period."""
    if query.task not in BARE or not (query.measures or query.periods) or query.statistics:
        return None
    if before.task == "definition" and query.measures and "score" not in query.cues:
        return replace(query, task="definition", inherited=("task",))
    asks_scores = before.task in _NO_MEASURE and (query.measures or "score" in query.cues)
    asks_scores = asks_scores or (before.task == "change" and bool(query.inspection or not query.measures))
    task: Task = query.task if asks_scores or before.task in {"unclear", "decline"} else before.task
    periods = query.periods or (() if "every_time" in query.cues else before.periods)
    of_a_notice = task == "to_date" and query.periods  # of another than the area's before
    several = ("those" in query.cues or "both" in words_of(query)) and len(before.areas) < 2 < 1 + len(before.recent)
    areas = before.recent if several else before.areas  # "risk of harm for the pair of them?"
    return replace(again(query, before), task="scores" if task == "unclear" else task,
        areas=() if of_a_notice else areas, measures=query.measures or before.measures, periods=periods,
        inspection=None if "every_time" in query.cues else query.inspection or before.inspection,
        numbers=query.numbers, claims=query.claims or bool(query.numbers),
        public_protection=query.public_protection, corrections=query.corrections, unplaced=query.unplaced,
        unscored=query.unscored, reason=None, inherited=("areas",) if query.measures else ("areas", "measures"),
        cues=before.cues | query.cues)  # fmt: skip


def _for_more(query: Query, before: Query) -> Query | None:
    """Ask on without saying what: "and more?"."""
    on = query.task == "unclear" and query.cues & {"followup", "difference", "more"} and not query.unplaced
    on = on and not (query.statistics or query.cues & _OWN - {"score", "perform"})
    return replace(again(query, before), cues=before.cues | query.cues) if on else None


def _of_the_same_areas(query: Query, before: Query) -> Query:
    """Ask something else of the areas asked about before."""
    across = query.task == "quotes" and query.subject and query.cues & {"list", "area_word"}
    if across and words_of(query)[:1] in (["which"], ["where"]) and "they" not in query.cues:
        return query  # "which notices mention reparation?" asks of all
    they, one = "they" in query.cues, len(before.areas) == 1
    of_it = query.task == "extremes" and they and not query.statistics and before.areas
    if "rank" in query.cues and (query.task in BARE or of_it):
        query = replace(query, task="rank")
    others = query.cues & {"area_word", "anyone", "list"} and query.direction and query.task != "quotes"
    beyond = {"above", "below", "ahead", "behind", "than", "beat", "beats"} & set(words_of(query))
    chosen = they and not beyond  # "which of them is higher", not "who is above them"
    if others and one and not chosen and not query.statistics and not query.bounds:
        return of(query, before, "listing")
    if "average" in query.statistics and before.areas and they:
        each = one and "those" in query.cues  # "which of the three is it furthest above average on?"
        return replace(of(query, before, "against"), measures=()) if each else of(query, before, "against")
    several: Sequence[str] = before.areas if len(before.areas) > 1 else before.recent
    if query.direction and len(several) > 1 and (they or query.task in BARE) and not query.bounds:
        return replace(of(query, before, "compare", several), statistics=())
    if query.task == "neighbour" or ("next_place" in query.cues and one and (they or is_followup(query))):
        return of(query, before, "neighbour")
    edges = set(query.statistics) & {"lowest", "highest"}
    beyond_it = "than" in words_of(query) or query.cues & {"printed", "official"}
    if edges and one and they and beyond_it:
        return of(query, before, "against")  # "is that lower than the official lowest?"
    if edges and one and they and is_yes_or_no(query.question):
        return of(query, before, "rank")  # "is that the best in London?"
    if edges and one and "those" in query.cues and before.task == "scores" and len(before.measures) != 1:
        return of(query, before, "best_measure")  # "which of those is its best?"
    against = before.task in {"against", "scores"} and "followup" in query.cues and not query.periods
    if query.statistics and before.areas and (they or against):
        return of(query, before, "against")
    if not before.areas or query.task in OVER_MANY or not (query.task in _OF_AREAS or they):
        return query
    kept = query.measures or (before.measures if query.cues & {"why", "rank", "change"} else ())
    return replace(query, areas=before.areas, measures=kept, inherited=("areas", "measures") if kept else ("areas",))


_OF_AREAS: frozenset[Task] = NEEDS_AREA | {"quotes", "dates"}


def _other_measures(before: Query) -> tuple[Measure, ...]:
    return tuple(measure for measure in MEASURES if measure not in before.measures)


_RULES: tuple[Callable[[Query, Query], Query | None], ...] = (
    _of_the_meaning,
    _of_the_cause,
    _of_the_prose,
    of_the_same_notice,
    _of_their_contact,
    _of_the_speaker,
    _of_those_held,
    _of_the_other_area,
    _of_the_other_measures,
    _of_the_same_subject,
    of_those_beyond,
    of_the_other_end,
    of_the_move,
    of_two_notices,
    of_the_list,
    against_the_figure,
    of_their_gaps,
    set_against,
    of_anyone_beyond,
    its_place_in_a_region,
    of_a_region_beside,
    _of_the_other_side,
    _of_the_programme,
    of_another_notice,
    _of_all_but,
    _of_other_places,
    _the_same_again,
    _of_all_in_all,
    _of_their_source,
    _of_more_words,
    of_their_changes,
    _of_the_same_judgement,
    of_another_figure,
    of_those_level,
    _of_the_team_there,
    _of_the_inspections,
    _of_its_measures,
    of_the_other_measure,
    of_their_mean,
    of_the_average,
    of_those_spoken_of,
    _of_all_measures,
    of_the_time_before,
    _over_many,
    _of_another_measure,
    _for_more,
    _of_the_same_areas,
)
"""Each returns what a question asks if it is one of its kind, else None; the first that does decides."""
