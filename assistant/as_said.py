"""Follow-ups that ask of another area what was said of one: told the same, rated so, covered as well, called at all."""

from dataclasses import replace

from assistant.followups import BARE, again, of, words_of
from assistant.query import Query, Task
from assistant.words import is_yes_or_no

_SAID: frozenset[Task] = frozenset({"judgement", "judged", "quotes"})
_PUT: frozenset[Task] = BARE | {"held", "quotes", "belongs", "judged"}


def of_the_same_said(query: Query, before: Query) -> Query | None:
    """Ask whether another area was told the same: "how was Luton described?" "Was Kent told the same?"."""
    own = bool(query.measures or query.statistics or query.group or query.bounds or query.periods or query.direction)
    own = own or bool(query.judgements or query.stance or query.cues & {"compare", "score"})
    asked = len(query.areas) == 1 and is_yes_or_no(query.question) and {"same", "similar"} & set(words_of(query))
    if not asked or own or before.task not in _SAID or query.task not in _PUT or query.areas == before.areas:
        return None
    if before.task == "quotes":
        return (
            replace(again(query, before), areas=query.areas, group=None, inherited=("subject",))
            if _told(before)
            else None
        )
    if not before.judgements:
        return None
    return replace(query, task="judged", judgements=before.judgements, claims=True, inherited=("judgements",))


def of_its_covering_it(query: Query, before: Query) -> Query | None:
    """Ask whether another notice has what was quoted: "does Luton's notice cover that as well?"."""
    own = query.measures or query.statistics or query.group or query.bounds or query.periods or query.subject
    covers = "they" in query.cues and query.cues & {"notice_word", "part_of"} and query.task in _PUT
    if before.task != "quotes" or not (covers and query.areas and _told(before)) or own:
        return None
    return replace(
        again(query, before), areas=query.areas, group=None, corrections=query.corrections, inherited=("subject",)
    )


def _told(before: Query) -> bool:
    return bool(before.subject or before.stance or before.speaker)


def of_how_it_was_rated(query: Query, before: Query) -> Query | None:
    """Ask for another area's judgement in words for scores: "what was Kent called?" "How was Luton rated?"."""
    own = query.measures or query.statistics or query.group or query.bounds or query.direction
    judged = before.task in {"judgement", "judged"} and query.task == "scores" and "rated" in query.cues
    return replace(query, task="judgement", inherited=("task",)) if judged and query.areas and not own else None


def of_its_being_called_anything(query: Query, before: Query) -> Query | None:
    """Ask for the judgement of the area before, if there is one: "where does it rank?" "Was it called anything?"."""
    at_all = query.task == "judged" and not query.judgements and {"anything", "something"} & set(words_of(query))
    own = query.areas or query.group or query.measures or query.periods or "those" in query.cues
    of_it = {"it", "they", "them"} & set(words_of(query)) and len(before.areas) == 1
    if not (at_all and of_it) or own or not is_yes_or_no(query.question):
        return None
    return replace(of(query, before, "judgement"), measures=(), claims=False)


def of_their_being_reinspected(query: Query, before: Query) -> Query | None:
    """Ask whether any of the areas spoken of was inspected again: "Kent or Luton?" "Has either been back?"."""
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    asked = query.task == "reinspected" and {"they", "those"} <= query.cues and is_yes_or_no(query.question)
    many = query.cues & {"area_word", "anyone", "widen", "list", "count"} or query.group or query.areas
    if not asked or many or len(several) < 2 or (before.memory.listed and not before.areas):
        return None
    pair = {"either", "both", "neither"} & set(words_of(query))
    return replace(query, areas=several[-2:] if pair else several, inherited=("areas",))
