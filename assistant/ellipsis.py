"""Follow-ups that leave nearly all unsaid: "who did?", "who else was?", "joint with who?", "is that the highest?"."""

from dataclasses import replace

from assistant.followups import again, asks_which_was, is_its_best, of, words_of
from assistant.query import Query, Task
from assistant.words import is_yes_or_no

_BRIEF = 6
"""Words up to which a question says no more than who."""

_SAID_OF: frozenset[Task] = frozenset({"against", "judged", "rank", "listing", "change", "reinspected"})
"""Tasks that ask whether something holds of an area, of which others can be asked: "who did?"."""


def of_whom_else(query: Query, before: Query) -> Query | None:
    """Ask of which areas it holds what was asked of one: "did Barnet beat the average?" "Who did?"."""
    counts = {"count"} & query.cues  # "how many others did that?"
    asks = query.cues & {"list", "anyone", "count"} and len(words_of(query)) <= _BRIEF
    if not asks or _says_more(query) or not _is_who(query) or before.task not in _SAID_OF or not before.areas:
        return None
    others = before.areas if "anyone" in query.cues or (counts and _ELSE & set(words_of(query))) else ()
    cues = (before.cues - {"they"}) | {"list", *counts} | ({"anyone"} if others else set())
    many = replace(again(query, before), areas=(), left_out=others, cues=cues, claims=False, numbers=())
    match before.task:
        case "against":
            sided = before.direction and before.statistics
            return replace(many, task="listing", margin=None, periods=(), inspection=None) if sided else None
        case "rank":
            ends = [end for end in before.statistics if end != "average"]
            return replace(many, task="extremes", left_out=()) if len(ends) == 1 and not before.limit else None
        case "listing" if len(before.measures) != 1 and words_of(query)[-1:] in (["one"], ["ones"]):
            return replace(of(query, before, "scores"), measures=())  # "is it above 60 on anything?" "Which one?"
        case "listing":
            return replace(many, bounds=before.bounds) if before.bounds else None
        case "change":
            return replace(many, periods=(), inspection=None)
    return many


_ELSE = frozenset({"else", "other", "others"})


def _says_more(query: Query) -> bool:
    """Whether a question names anything of its own."""
    named = query.areas or query.measures or query.statistics or query.group or query.bounds or query.periods
    more = query.judgements or query.kinds or query.unplaced or query.direction or query.numbers or query.average
    return bool(named or more or query.unknown_areas or query.unscored or query.place)


def _is_who(query: Query) -> bool:
    """Whether it asks who or which, and after that only says that it was so: "which ones did, then?"."""
    words = [word.strip(",") for word in words_of(query)]
    asks = bool({"who", "who's", "whos", "which", "anyone", "anybody", "any"} & set(words))
    asks = asks or {"how", "many"} <= set(words)
    return bool(asks) and set(words) <= _HOLLOW


_HOLLOW = frozenset(
    "and so ok well then how many managed manage but who who's whos which ones one areas anyone anybody any else "
    "other others another area borough boroughs council councils place places county counties team teams authority "
    "authorities did was were is are has have had does do beat got gets get it that this same them please".split()
)


_OF_A_SCORE: frozenset[Task] = frozenset({"scores", "rank", "against", "best_measure"})


def of_its_equals(query: Query, before: Query) -> Query | None:
    """Ask with whom an area shares its score: "joint with who?"."""
    measured = len(query.measures) == 1 and not {"share", "shared", "other", "each"} & set(words_of(query))
    bare = replace(query, measures=()) if measured else query  # "which areas had the same for safeguarding?"
    if {"they", "equal"} <= query.cues:
        bare = replace(bare, place=None)  # "so it's joint second. With whom?"
    asked = "equal" in query.cues and len(words_of(query)) <= _BRIEF + measured * 3 and not _says_more(bare)
    whom = {"who", "whom", "which", "any", "anyone", "anybody", "whoever"} & set(words_of(query))
    if not (asked and whom) or len(before.areas) != 1 or before.task not in _OF_A_SCORE | {"listing"}:
        return None
    cues = query.cues | {"list", "anyone", "equal"}
    return replace(of(query, before, "listing"), statistics=(), direction=None, group=before.group, cues=cues)


_GIVEN: frozenset[Task] = frozenset({"scores", "rank", "against", "extremes", "compare", "judgement"})


def of_its_end(query: Query, before: Query) -> Query | None:
    """Ask whether what was just given is the highest or lowest of all: "is that the highest?"."""
    ends = [end for end in query.statistics if end != "average"]
    alone = before.areas or (before.memory.listed if before.task == "extremes" else ())
    asked = query.task == "extremes" and len(ends) == 1 and "they" in query.cues and is_yes_or_no(query.question)
    own = query.areas or query.bounds or query.periods or query.cues & {"measure_word", "printed", "official", "than"}
    if not asked or own or len(alone) != 1 or is_its_best(query) or "those" in query.cues or query.limit:
        return None
    others = "other_measures" in query.cues
    claimed = before.task == "listing" and (before.bounds or before.direction) and before.areas
    # "did it get 83?" "Is it the top?", "has anyone beaten it?" "So it's top?"
    if others or not (claimed or before.task in _GIVEN):
        return None
    measures = query.measures or before.measures
    if before.task == "extremes" and not query.measures:
        return None
    group = query.group or (None if query.cues & {"widen", "held", "ever", "area_word"} else before.group)
    return replace(query, task="rank", areas=alone, measures=measures, group=group,
        inherited=("areas",) if query.measures or not measures else ("areas", "measures"))  # fmt: skip


def of_the_printed_end(query: Query, before: Query) -> Query | None:
    """Ask for the inspectorate's own end of the measure before: "what's the lowest printed?", "the printed one"."""
    printed = query.cues & {"printed", "official"} and not query.cues & {"notice_word", "held", "difference", "compare"}
    own = query.areas or query.group or query.bounds or query.average or query.kinds or query.cues & {"date", "whence"}
    if not printed or own or query.cues & {"list", "count", "anyone", "area_word"}:
        return None
    ends = tuple(end for end in query.statistics if end != "average")
    bare = {"one", "ones"} & {word.strip(",") for word in words_of(query)}  # "the printed one, not yours"
    if bare and not query.statistics and before.task in {"extremes", "rank", "mean"} and len(words_of(query)) <= _BRIEF:
        ends = tuple(end for end in before.statistics if end != "average")
        named = ends or (("average",) if before.task == "mean" else ())
        on = replace(again(query, before), task="to_date", areas=(), statistics=named, group=None, direction=None)
        return replace(on, average=None, averages=(), limit=None, place=None) if named else None
    sided = query.direction and {"than", "above", "below"} & set(words_of(query))
    if not ends or sided or query.task != "to_date" or "they" in query.cues or is_yes_or_no(query.question):
        return None
    return replace(of(query, before, "to_date"), areas=()) if before.areas and not asks_which_was(query) else None
