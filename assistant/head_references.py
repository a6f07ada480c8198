"""Where the talk goes on from: the question before an aside, the one area that an answer found or was about."""

import re
from dataclasses import replace

from assistant.adjacent import asks_one_further
from assistant.followups import ITS_END, NO_MEASURE, OVER_MANY, is_followup, words_of
from assistant.query import Query, Task
from assistant.several_references import SEVERAL
from assistant.time_beside import asks_which_came_first

_ASIDES: frozenset[Task] = frozenset({"dates", "speaker", "programme", "definition", "method", "region"})
"""Tasks of questions on the answer before, after which the talk goes on from where it was."""


def at_the_one_listed(query: Query, before: Query) -> Query:
    """Return the question before as of the one area that it listed, where that is compared: "is it ahead of Kent?".

    Or where that was the one inspected more than once: "and what did that one score each time?".
    """
    others = len(before.memory.listed) == 1 and before.task == "reinspected" and not (query.areas or query.group)
    if others and (_THEIRS.search(query.question) or _IT.search(query.question)):
        return replace(before, task="change", areas=before.memory.listed, cues=before.cues - {"anyone", "rest"})
    mover = before.task == "change" and not before.areas and before.direction and before.memory.ends
    if mover and (_IT.search(query.question) or _THAT_ONE.search(query.question)) and not (query.areas or query.group):
        return replace(
            before, areas=mover[before.statistics != ("lowest",) :][:1]
        )  # "who rose most?" "Its score each time?"
    first = before.task == "dates" and before.cues & {"newest", "oldest"} and len(before.areas) > 1
    if first and len(before.memory.listed) == 1 and not query.areas and _IT.search(query.question):
        return replace(before, areas=before.memory.listed)  # "which of those is oldest?" "Has it been seen since?"
    if before.task in {"to_date", "to_date_change"}:
        return before  # it names only whose notice prints the figure
    refers = {"it", "its"} & set(words_of(query)) and query.cues & {"compare", "difference", "higher", "lower"}
    if before.task not in OVER_MANY or before.areas or len(before.memory.listed) != 1 or not (query.areas and refers):
        return before
    return Query(before.question, "scores", areas=before.memory.listed, measures=before.measures, memory=before.memory)


def at_its_head(query: Query, before: Query) -> Query:
    """Return what the asides before were on, where this question goes on from there: "how many are above it?"."""
    main = before.memory.main
    if before.task == "dates" and len(before.areas) > 1 and asks_which_came_first(query):
        return before  # "when was each inspected?" "Which came first?"
    sourced = before.task == "held" and before.areas and "whence" in before.cues  # "where did you get that from?"
    tied = before.task == "listing" and before.cues & {"equal", "shared"} and main and main.task == "rank"
    on_tie = query.areas or query.direction or query.cues & {"equal", "shared", "those"}
    if tied and main and query.measures and not on_tie:
        return _gone_back_to(main, before)  # "where does it rank?" "Who ties with it?" "And for risk of harm?"
    aside = (before.task in _ASIDES or sourced) and (before.inherited or "they" in before.cues)
    one = query.task == "extremes" and ITS_END.search(query.question) and is_followup(query)
    quoted = before.task == "quotes" and before.inherited and one  # "what was said of it?" "And the worst one?"
    back = {"difference", "they"} <= query.cues or {"rank", "they"} <= query.cues
    quoted = quoted or (before.task in NO_MEASURE and bool(_SAME_MEASURE.search(query.question)))
    aside = aside or quoted or (before.task in _ASIDES and not before.areas and back)  # "And the gap between the two?"
    asked = query.cues & {"rank", "difference", "first_inspection", "equal", "anyone", "shared", "next_place", "worth"}
    of_those = (
        query.cues & {"those", "on_any"} and query.group and before.task == "dates"
    )  # "which of those are in London?"
    onward = query.measures or query.statistics or query.direction or asked or of_those or query.order
    then = bool(query.periods) and before.task in {"definition", "method"}  # "and what was it in May 2012?"
    if main and _SAME_MEASURE.search(query.question) and aside:  # "how was it described?" "Kent, same measure?"
        return _gone_back_to(main, before)
    # "and when was Kent's?", "its score?": of Kent
    moved = main is not None and main.areas and not set(before.areas) <= set(main.areas)
    if moved or not ((aside and onward) or then) or query.areas or query.task in _ASIDES or main is None:
        return before
    return _gone_back_to(main, before)


def _gone_back_to(main: Query, before: Query) -> Query:
    """Return an earlier question to go on from, with what has been spoken of since."""
    since = before.memory
    memory = replace(main.memory, recent=since.recent, spoken=since.spoken, region=since.region, main=main)
    return replace(main, memory=memory)


_SAME_MEASURE = re.compile(r"\bsame (?:measure|score|mark|figure)s?\b", re.IGNORECASE)


_THEIRS = re.compile(
    r"\b(?:they|them|their|theirs|(?:that|this) (?:area|borough|council|county|one|team|service|place)(?:['’]s)?)\b",
    re.IGNORECASE,
)
"""Words for an area that an answer has just named."""


_THAT_ONE = re.compile(r"\b(?:that|this) (?:one|area|borough|council|county|team|service|place)\b", re.IGNORECASE)


def at_whom_it_found(query: Query, before: Query) -> Query:
    """Return the question before as of the one area that it asked for: "who is just above Kent?" "And their score?".

    "It" goes on being the area that it named, unless the same is asked once more: "and the one above that?".
    """
    found = tuple(area for area in before.memory.listed if area not in before.areas)
    if before.task != "neighbour" or query.areas or not found:
        return before
    if asks_one_further(query, before):  # those level with it stand before the next
        return replace(before, areas=found[-1:], memory=replace(before.memory, recent=found[-1:], listed=found[-1:]))
    if len(found) != 1 or not _THEIRS.search(query.question):
        return before
    apart = "difference" in query.cues and not query.statistics  # "by how many points are they ahead?"
    if apart or {"both", "two", "each", "pair", "2"} & set(words_of(query)):
        return before  # "how do the two compare?"
    scored: Task = "neighbour" if query.cues & {"next_place", "either_side"} else "scores"
    return replace(before, task=scored, areas=found, memory=replace(before.memory, recent=found, listed=found))


_IT = re.compile(r"\b(?:it|its)\b(?! or\b)", re.IGNORECASE)


def at_its_subject(query: Query, before: Query) -> Query:
    """Return the question before as of the area that it was about: "is it worse than Kent's?" "Where does it rank?".

    On that, two are compared no more.
    """
    compared = before.task == "compare" and len(before.areas) > 1
    picked = (
        before.direction and "list" in before.cues and len(before.measures) == 1
    )  # "which is best?" "Where is it …"
    subject = before.areas[:1] if "of_it" in before.cues else before.memory.recent[-1:] if picked else ()
    added = before.memory.named if len(before.areas) > len(("one", "other")) else ()
    span = query.direction or query.average or before.order or {"lowest", "highest"} & set(query.statistics)
    added = added if len(added) == 1 and set(added) < set(before.areas) and not span else ()
    subject = added or subject  # "which of the two is lower?" "Kingston, then." "And its reoffending score?"
    beside = bool(query.cues & {"rank", "change"} or query.statistics or (added and query.measures))
    beside |= query.task in {"dates", "quotes", "judgement"}
    refers = _IT.search(query.question) and not SEVERAL.search(query.question)
    if not (compared and beside and subject and refers) or query.areas:
        return before
    return replace(before, task="scores", areas=subject, statistics=(), direction=None,
        cues=before.cues - {"of_it", "whether", "list"})  # fmt: skip
