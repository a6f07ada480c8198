"""Follow-ups that pick something out of what was just given: the widest gap, who is furthest off, what 85 was."""

import re
from dataclasses import replace

from assistant.bounds import Bounds
from assistant.followups import BARE, again, count_of, is_followup, of, the_listed, words_of
from assistant.phrases import join
from assistant.query import Group, Query, Task
from assistant.word_classes import SCORES
from assistant.words import is_yes_or_no

_THAT_ONE = re.compile(r"\b(?:that|this|the other) (?:one|area|borough|council|county|place|team)\b|\bthey\b", re.I)
_MORE = frozenset("more most further faster bigger larger less least as better".split())


def moved_more(query: Query, before: Query) -> Query | None:
    """Ask whether another area moved more than the one before: "did Bournemouth improve more?".

    Or whether the one before did ("did it gain more than Kent?"), or which of the two.
    """
    main = before.memory.main
    before = main if main and main.task == "change" and before.task in {"held", "dates"} else before  # an aside
    query, before = _at_the_one_found(query, before)
    others = tuple(area for area in before.areas if area not in query.areas)
    one_each = before.task == "change" and len(query.areas) == len(others) == 1
    words = set(words_of(query))
    either = "or" in words and bool(words & {"it", "they", "this", "that"})
    asked = query.task == "change" and _MORE & words and (either or is_yes_or_no(query.question))
    own = query.periods or query.statistics or query.group or query.bounds
    if not (one_each and asked) or own:
        return None
    fell = "downward" in query.cues
    measures = query.measures or before.measures
    inherited = ("areas",) if query.measures or not measures else ("areas", "measures")
    if either:  # "which gained more, this area or North Lincolnshire?"
        return replace(query, areas=(*others, *query.areas), measures=measures, inspection=None, claims=False,
            inherited=inherited)  # fmt: skip
    level = {"reaching"} if {"as", "same"} & words and "well" not in words else set()
    first = "than" in words and words & {"it", "they", "this", "that"}
    areas = (*others, *query.areas) if first else (*query.areas, *others)
    return replace(query, areas=areas, measures=measures, inspection=None,
        direction="lower" if fell else "higher", cues=(query.cues - {"upward", "downward"}) | {"outdoes", *level},
        inherited=inherited)  # fmt: skip


def _at_the_one_found(query: Query, before: Query) -> tuple[Query, Query]:
    """Return a question as of the area that was found besides the one spoken of, and that before as of the latter.

    "Is there another that was seen twice?" "Did that one gain more?"
    """
    others = tuple(area for area in before.memory.listed if area not in before.left_out)
    found: tuple[str, ...]
    known: tuple[str, ...]
    if before.task == "change" and not before.areas and len(before.left_out) == len(others) == 1:
        found, known = others, before.left_out  # "did it rise?" "Which other has?" "Did they rise more?"
    else:
        besides = before.group and "besides" in before.group.words
        found, known = before.areas if besides and not query.areas else (), before.memory.spoken
    if len(found) != 1 or "change" not in query.cues or not _THAT_ONE.search(query.question):
        return query, before
    earlier = tuple(area for area in known if area not in found)[-1:]
    return replace(query, task="change", areas=found), replace(before, areas=earlier, left_out=(), group=None)


_SIDES = frozenset(
    "biggest smallest widest narrowest wider narrower most least more less further larger bigger smaller".split()
)


_LEAST = frozenset("smallest least narrowest narrower lowest less smaller".split())


def of_the_widest(query: Query, before: Query) -> Query | None:
    """Ask on which measure a gap or a change just given was widest: "biggest difference?", "which went up least?"."""
    ends = [end for end in query.statistics if end != "average"]
    sided = len(ends) == 1 or _SIDES & set(words_of(query)) or query.cues & {"far_off", "nearest"}
    own = bool(query.areas or query.measures or query.group or query.bounds or query.periods)
    own = own or bool(query.cues & {"area_word", "held", "anyone", "widen"})
    run = is_followup(query) and before.cues & {"widest", "narrowest"}  # "where do they differ most?" "And least?"
    apart = query.cues & {"difference", "far_off", "nearest"} or run
    gaps = before.task in {"compare", "scores"} and len(before.areas) == 2 and apart
    moves = before.task == "change" and len(before.areas) == 1 and query.cues & {"change", "difference", "measure_word"}
    if len(before.measures) == 1:  # "and on risk of harm?" "Which went up more?"
        before = replace(before, measures=before.memory.measures)
    if gaps and len(before.measures) == 1 and before.task == "compare" and not query.cues & {"they", "followup"}:
        before = replace(before, measures=())  # "compare the two on safeguarding" "Biggest difference?"
    if not (gaps or moves) or not sided or own or len(before.measures) == 1:
        return None
    least = _LEAST & set(words_of(query)) or ends == ["lowest"] or "nearest" in query.cues
    on = replace(again(query, before), statistics=(), direction=None, numbers=())
    return replace(
        on, cues=(on.cues - {"upward", "downward", "higher", "lower"}) | {"narrowest" if least else "widest"}
    )


def of_the_number_then(query: Query, before: Query) -> Query | None:
    """Ask of which measure a number is: "did Luton get 78 for safeguarding?" "What was 78?"."""
    numbers = query.bounds.numbers if query.bounds else query.numbers
    one = len(numbers) == 1 and len(before.areas) == 1 and before.task in {"scores", "listing"}
    asks = {"what", "what's", "which", "where"} & set(words_of(query)) and len(words_of(query)) <= _BRIEF
    own = bool(query.areas or query.measures or query.statistics or query.group or query.direction)
    own = own or bool(query.cues & {"count", "area_word"})
    if not (one and asks) or own or len(before.measures) != 1:
        return None
    return replace(of(query, before, "scores"), measures=(), numbers=(), bounds=None, claims=False, unplaced=())


_BRIEF = 6
"""Words up to which it only asks what a number is."""


_FURTHEST = frozenset({"furthest", "farthest", "most", "least"})


def of_the_furthest(query: Query, before: Query) -> Query | None:
    """Ask which of those on one side of the average lies furthest from it: "which was the furthest below?"."""
    sided = before.task == "listing" and before.statistics == ("average",) and query.direction and not before.areas
    words = words_of(query)
    asked = _FURTHEST & set(words) and {"above", "below", "off", "ahead", "behind"} & set(words)
    own = query.areas or query.measures or query.bounds or query.periods or query.average
    if not (sided and asked) or own or (query.group and "those" not in query.cues):
        return None
    group = query.group or before.group
    return replace(again(query, before), task="nearest", group=group, statistics=("average",), limit=1,
        direction=query.direction, cues=frozenset({"far_off"}))  # fmt: skip


def of_those_at_it(query: Query, before: Query) -> Query | None:
    """Ask which areas have just the to-date figure given before: "which areas are bang on that figure?"."""
    told = before.memory.told
    level = query.cues & {"equal", "shared"} or (query.bounds and not query.bounds.numbers)
    own = bool(query.areas or query.periods or query.direction or query.numbers)
    asked = level and query.cues & {"list", "area_word", "anyone", "count"} and "they" in query.cues
    beside = before.task == "listing" and before.statistics == ("average",) and not before.areas
    refers = "they" in query.cues or query.measures  # "on it" is on the measure, or at the average
    if beside and query.cues & {"equal", "shared"} and refers and not own:
        cues = frozenset({"list", "equal", "area_word"})  # "which fell below it?" "None bang on it?"
        return replace(again(query, before), measures=query.measures or before.measures, direction=None, margin=None,
            quantity=query.quantity, cues=cues)  # fmt: skip
    own = own or bool(query.measures and query.measures != before.measures)
    if told is None or told != int(told) or not asked or own or before.areas:
        return None
    bounds = Bounds(int(told), int(told), f"exactly {told:g}%", (told,))
    return replace(query, task="listing", measures=before.measures, statistics=(), bounds=bounds, direction=None,
        inherited=("measures",), cues=frozenset({"list", "area_word"}) | (query.cues & {"count"}))  # fmt: skip


def of_the_others_beyond(query: Query, before: Query) -> Query | None:
    """Ask which other areas lie within bounds: "Cambridgeshire on reoffending?" "Who else is above 80?"."""
    one = len(before.areas) == 1 and before.task in {"scores", "rank", "against", "listing"}
    else_ = "anyone" in query.cues and {"else", "other", "others"} & set(words_of(query))
    if not (one and else_ and query.bounds) or query.task != "listing" or query.areas or query.group:
        return None
    return replace(of(query, before, "listing"), areas=(), left_out=before.areas)


_AS_IF = frozenset(
    "what if i we make made set it that the cut off cutoff line threshold bar to at try change raise "
    "lower drop move say let let's us put and now instead then ok okay please how about".split()
)


def of_a_bar_moved(query: Query, before: Query) -> Query | None:
    """Ask for those beyond another number, told in so many words: "what if I make it 75?"."""
    words = {word.strip(",") for word in words_of(query)}
    said = {word for word in words if not word.strip("%").isdigit()}
    numbers = query.bounds.numbers if query.bounds else query.numbers  # "set the bar at 75" says no side of it
    one = len(numbers) == 1 and query.task in BARE | {"change", "listing"}
    if before.task != "listing" or before.bounds is None or before.areas or not one or not said <= _AS_IF:
        return None
    moved = before.bounds.moved(numbers[0])
    return replace(again(query, before), bounds=moved, numbers=()) if moved else None


def of_those_as_counted(query: Query, before: Query) -> Query | None:
    """Ask for the mean of the list just given by its length before ties: "bottom 3" "the average of those three?"."""
    counted = {count_of(word) for word in words_of(query)} & {before.limit} - {None}
    ranked = before.task == "extremes" and counted and len(before.memory.listed) > (before.limit or 0)
    averaged = query.statistics == ("average",) or query.average is not None
    if not ranked or not averaged or "those" not in query.cues or query.areas or query.group or query.measures:
        return None
    average = query.average or "mean"
    group = the_listed(before)
    return replace(of(query, before, "mean"), areas=(), group=group, average=average, averages=(average,),
        statistics=(), numbers=(), limit=None)  # fmt: skip


def of_that_printing(query: Query, before: Query) -> Query | None:
    """Ask who printed the to-date figure just given, or when: its answer names the notice, and says all again."""
    own = query.areas or query.measures or query.statistics or query.group or query.periods or query.bounds
    asks = query.task == "to_date" and query.cues & {"they", "printed", "date"} and words_of(query)[:1] != ["how"]
    if before.task != "to_date" or not asks or own or query.average or query.direction or query.numbers:
        return None
    bare = not query.cues & {"list", "count", "anyone", "area_word", "newest", "relative", "change", "difference"}
    asking = {"who", "whom", "when", "where", "which"} & set(words_of(query))
    return again(query, before) if asking and (bare or "who" in words_of(query)) else None


_JUDGED: frozenset[Task] = frozenset({"judged"})


def of_its_moving_most(query: Query, before: Query) -> Query | None:
    """Ask whether the move just told is the widest of any: "so it rose by 46?" "Is that the biggest rise of any?"."""
    told = before.task == "change" and len(before.areas) == 1 and query.task in {"change", "extremes"}
    asked = is_yes_or_no(query.question) and "they" in query.cues and bool(query.statistics)
    of_all = query.cues & {"anyone", "area_word", "widen", "held"} and query.cues & {"upward", "downward"}
    if not (told and asked and of_all) or query.areas or query.group or query.periods:
        return None
    return replace(of(query, before, "change"), quantity=None)


_ELSE = frozenset({"else", "other", "others"})


def of_others_moving(query: Query, before: Query) -> Query | None:
    """Ask which others moved as the area before did: "did anywhere else improve as much?"."""
    moved = query.cues & {"change", "upward", "downward"} and query.task in {"change", "listing", "held", "unclear"}
    told = before.task in {"change", "scores", "reinspected", "dates"} and len(before.areas) == 1
    own = query.areas or query.measures or query.statistics or query.group or query.periods or query.bounds
    words = set(words_of(query))
    further = words & {"further", "more", "faster", "steeper", "bigger", "larger"}  # "did any other go up further?"
    if not (moved and told and _ELSE & words) or own or further:
        return None
    left = tuple(area for area in query.everywhere if area not in before.areas)
    level = {"much", "far"} & words  # by how much others moved is told, not whether it was as much
    cues = query.cues & {"change"} if level else query.cues - {"anyone", "area_word", "list", "held", "they"}
    return replace(query, task="change", group=Group(f"besides {join(before.areas)}", left), measures=before.measures,
        cues=cues, quantity=None, direction=None, subject=(), inherited=("measures",))  # fmt: skip


def of_the_one_judged(query: Query, before: Query) -> Query | None:
    """Ask more of the one area that was so judged: "what had it been called before?", "the scores both times?"."""
    words = set(words_of(query))
    recent = before.memory.recent if len(before.memory.recent) == 1 and {"its", "it"} & words else ()
    areas = recent or before.memory.listed
    plural = "their" in words and SCORES & words and len(query.measures) == 1 and len(before.memory.recent) > 1
    if before.task == "judged" and before.areas and plural and query.task in BARE and not (query.areas or query.group):
        return replace(query, task="scores", areas=before.memory.recent, inherited=("areas",))  # "was Kent mixed?" …
    if before.task not in _JUDGED or len(areas) != 1 or query.areas or query.group or query.judgements:
        return None
    if (
        query.statistics == ("average",)
        and {"its", "their"} & words
        and query.task in {"to_date", "against", "listing"}
    ):
        return replace(query, task="against", areas=areas, inherited=("areas",))  # "is its score above average?"
    earlier = {"before", "previously", "earlier"} & words or query.inspection in {"first", "previous"}
    called = "judgement" in query.cues or (query.task == "unclear" and len(words) <= _BRIEF)  # "what were they before?"
    if called and earlier and not query.measures:
        return replace(query, task="judgement", areas=areas, inspection="previous", inherited=("areas",))
    if query.cues & {"score", "every_time"} and query.task in BARE | {"reinspected", "held"}:
        return replace(query, task="scores", areas=areas, inherited=("areas",))
    if query.task in {"quotes", "speaker"} and (is_followup(query) or "they" in query.cues or query.inspection):
        return replace(query, areas=areas, inherited=("areas",))
    return None
