"""Follow-ups that ask how far apart things just spoken of are: a gap claimed, gaps of two measures, changes."""

from dataclasses import replace

from assistant.followups import BARE, again, of, words_of
from assistant.margins import Margin
from assistant.query import Group, Query
from assistant.words import is_yes_or_no
from corpus.model import MEASURES


def of_a_gap_claimed(query: Query, before: Query) -> Query | None:
    """Ask whether a gap just given is so wide: "so that's 6 per cent higher?", which is so many percentage points."""
    numbers = query.bounds.numbers if query.bounds else query.numbers
    others = [area for area in before.memory.recent if area not in query.areas]
    of_two = len(query.areas) == 1 and set(query.areas) <= set(before.memory.recent) and len(others) == 1
    if of_two and query.direction and "difference" in query.cues and len(numbers) == 1 and query.task in BARE:
        margin = Margin(numbers[0], "exactly", f"exactly {numbers[0]:g} percentage points")
        return replace(of(query, before, "compare", (*query.areas, *others)), margin=margin, claims=True, numbers=(),
            cues=query.cues | {"of_it", "confirm"})  # fmt: skip
    wide = len(numbers) == 1 and (query.bounds is None or query.bounds.of_one)
    own = query.areas or query.measures or query.statistics or query.group or query.average
    sided = query.direction or query.cues & {"upward", "downward"}
    of_one = "they" in query.cues and not query.cues & {"list", "count", "area_word", "anyone"}
    if before.task not in {"compare", "against", "change"} or not (wide and sided and of_one) or own:
        return None
    margin = Margin(numbers[0], "exactly", f"exactly {numbers[0]:g} percentage points")
    return replace(again(query, before), margin=margin, claims=True)


def of_their_gaps(query: Query, before: Query) -> Query | None:
    """Ask which of several areas has the widest gap between the two measures just asked about, or on which measure."""
    on_each = before.task == "compare" and len(before.areas) == 2 and "difference" in query.cues
    if on_each and query.direction and {"three", "measure", "3"} & set(words_of(query)) and not query.areas:
        whole = replace(
            of(query, before, "compare"), measures=(), statistics=()
        )  # "which of the three gaps is widest?"
        if not is_yes_or_no(query.question) or len(before.measures) != 1:
            return whole
        measures = tuple(dict.fromkeys((*before.measures, *MEASURES)))  # "is that the biggest gap of the three?"
        edge = "narrowest" if {"smallest", "narrowest", "least"} & set(words_of(query)) else "widest"
        return replace(whole, measures=measures, direction=None, claims=False, numbers=(), limit=None,
            cues=frozenset({edge, "whether_there"}))  # fmt: skip
    where = words_of(query)[:1] in (["where"], ["where's"], ["wheres"], ["which"], ["and"], ["what"], ["what's"])
    widest = on_each and len(before.measures) != 1 and query.task == "extremes" and where
    if widest and not (query.areas or query.measures or query.group or "held" in query.cues):
        return replace(of(query, before, "compare"), statistics=(), limit=None)  # "where's the biggest gap?"
    asked = {"difference", "those"} <= query.cues and len(before.measures) == 2 and len(before.memory.recent) > 1
    if not asked or query.measures or query.areas or not query.direction:
        return None
    among = Group("among those just spoken of", before.memory.recent)
    among_all = {"all", "any"} & set(words_of(query))  # "of all, which has the widest gap between those two?"
    group = None if among_all else among
    return replace(query, task="gaps", measures=before.measures, group=group, inherited=("measures",))


def of_their_changes(query: Query, before: Query) -> Query | None:
    """Ask how the areas spoken of moved: "which of them improved most?", "how big a jump was that?"."""
    if before.task == "to_date_change":
        return None
    moves = "change" in query.cues and query.task in BARE | {"change"} and not query.areas
    if (
        "those" in query.cues
        and before.task == "change"
        and len(before.areas) > 1
        and "average" not in query.statistics
    ):
        query = replace(query, statistics=())  # "which of them rose most on risk of harm?"
    moves = moves and not query.statistics
    most = "change" in query.cues and {"three", "3"} & set(words_of(query)) and len(before.areas) == 1
    if most and before.task in {"change", "scores"} and not query.areas:
        return replace(of(query, before, "change"), measures=(), statistics=(), inspection=None, periods=())
    several = before.memory.recent if len(before.memory.recent) > 1 else before.memory.listed
    which = before.task == "change" and "list" in query.cues and query.direction  # "which rose more?"
    if _of_their_lead(query, before):
        return replace(again(query, before), direction=before.direction or "higher")
    if moves and ("they" in query.cues or which) and len(several) > 1:
        return of(query, before, "change", several)
    two = before.areas if len(before.areas) == 2 else before.memory.recent
    between = before.task == "change" and {"difference", "those"} <= query.cues and len(two) == 2
    if between and query.task in BARE | {"change"} and not query.areas:
        on = of(query, before, "change", two)  # "what's the difference between those two rises?"
        return replace(on, statistics=(), direction=query.direction or before.direction or "higher")
    one = moves and len(before.areas) == 1 and before.task in {"scores", "change", "judgement"}
    return replace(of(query, before, "change"), inspection=None) if one else None  # "so how big a jump was that?"


_NOW = frozenset({"now", "latest", "score", "scores", "today", "currently", "ended", "end", "finish", "finished"})


def _of_their_lead(query: Query, before: Query) -> bool:
    """Return whether it asks how much further one of two areas moved: "which gained more?" "How many points more?"."""
    of_two = before.task == "change" and len(before.areas) == 2 and len(before.measures) == 1
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.periods
    asked = "difference" in query.cues and query.task in BARE and not _NOW & set(words_of(query))
    return bool(of_two and asked and not own)


def of_its_two_measures(query: Query, before: Query) -> Query | None:
    """Set two measures of the area before beside each other: "how much better is safeguarding than … there?"."""
    of_one = query.task == "gaps" and "they" in query.cues and len(before.areas) == 1 and not query.areas
    return of(query, before, "best_measure") if of_one else None
