"""What a follow-up points back to: the two, the latter, the other area, that measure, that time."""

import re
from dataclasses import replace

from assistant.followups import BARE, OVER_MANY, is_followup, words_of
from assistant.periods import at
from assistant.query import Direction, Query, Task
from corpus.model import MEASURES

_ASIDES: frozenset[Task] = frozenset({"dates", "speaker", "programme", "definition", "method", "region"})
"""Tasks of questions on the answer before, after which the talk goes on from where it was."""

_THOSE_HELD = re.compile(
    r"\b(?:those|ones|them) (?:that )?(?:you (?:hold|have|got)|you['’]?ve got|held)\b"
    r"|\bthose (?:judged|called|described|labelled|deemed|inspected|with|who|that (?:were|are|have|got|scored))\b",
    re.IGNORECASE,
)
"""All that are held, or all that something is said of, not those of the answer before."""

_COUNTED = frozenset({"all", "those", "these", "them", "the", "both"})
"""Words one of which goes before a number that counts what was spoken of: "the lowest of those four"."""

_SO_MANY = re.compile(
    r"\b(?:the|those|these|of) (?P<count>two|2|pair|three|3)\b(?! (?:measures?|scores|inspections|dates|ends))"
    r"|\bapart are they\b|\bthey apart\b"
    r"|\bboth\b(?! (?:measures?|scores|inspections|dates|times|visits|occasions|counts))",
    re.IGNORECASE,
)
"""Words for so many areas spoken of before: "the pair"."""

_WHICH_ONE = re.compile(r"\bwhich one(?P<count>)\b", re.IGNORECASE)
"""One of two: "which one's higher?"."""

_ALL_OF_THEM = re.compile(r"\ball (?P<count>two|three)\b", re.IGNORECASE)
"""The same beside a measure that is named, so that it cannot count measures: "all three on risk of harm"."""

_SEVERAL = re.compile(
    r"\b(?:of|between|among|amongst) (?:them|those|these)\b"
    r"(?! (?:judged|called|described|with|who|that|in|above|below))|\beach other\b"
    r"|\bthey (?:each|all|both)\b|\bthey(?:['’]re| are| were|re)? (?:all )?(?:level|equal|tied|tie|the same)\b"
    r"|\b(?:beat|beats|beaten|above|below|than|ahead of|behind|outscored?) (?:them|those|these)\b",
    re.IGNORECASE,
)
"""Words for several areas spoken of before: "which of them", "who beat them"."""

_ITS_END = re.compile(r"\b(?:best|worst|highest|lowest|strongest|weakest) (?:one|score|measure)\b", re.IGNORECASE)


def _at_its_best(query: Query, before: Query) -> Query:
    """Return the question before on the measure that its answer named: "its best score?" "Where does that rank?"."""
    refers = "they" in query.cues or _ITS_END.search(query.question)
    others = query.direction and query.cues & {"area_word", "anyone", "count", "list"}
    if before.memory.singled and words_of(query) == ["why"]:
        return replace(before, task="scores", measures=(before.memory.singled,), statistics=(), direction=None)
    onward = others or query.statistics or bool(query.cues & {"rank", "compare", "good_word", "bad_word"})
    singled = before.memory.singled
    if not (singled and refers and onward) or query.measures or "measure_word" in query.cues:
        return before
    ends = set(query.statistics) & {"lowest", "highest"}
    if ends and "average" not in query.statistics:
        return before  # "and which was its lowest?"
    return replace(before, task="scores", measures=(singled,), statistics=(), direction=None)


def _beside_its_end(query: Query, before: Query) -> Query:
    """Return a question that calls the measure before an area's best or worst: "is the worst one above average?"."""
    if before.memory.singled is None or "average" not in query.statistics or not _ITS_END.search(query.question):
        return query
    direction: Direction | None = (
        "higher" if "above" in words_of(query) else "lower" if "below" in words_of(query) else None
    )
    return replace(query, statistics=("average",), direction=direction, limit=None,
        cues=(query.cues - {"next_place", "lower", "higher"}) | {"they"})  # fmt: skip


_ONE_OF_TWO = re.compile(r"\b(?:the|that) (former|latter)\b(?! (?:head|chief|manager|inspector))", re.IGNORECASE)

_THE_OTHER = re.compile(
    r"\bthe other(?: (?:notice|report|area|one|borough|council|place|authority|service|team|county|city)\b|\W*$)",
    re.IGNORECASE,
)

_THEN = re.compile(r"\b(?:at|by|in|on) (?:that|this) (?:point|time|stage|date|month|moment)\b", re.IGNORECASE)

_BACK_THEN = re.compile(r"\b(?:back then|at the time|in those days)\W*$", re.IGNORECASE)

_THAT_SPAN = re.compile(r"\b(?:that|the same|that same) (year|month|day)\b", re.IGNORECASE)

_DIGITS = {"year": len("2012"), "month": len("2012-05"), "day": len("2012-05-16")}
"""Characters of an ISO date that name the year, month or day of it."""

_ON_THAT = re.compile(
    r"\b(?:on|for|in) (?:that|it|this|the same|the same (?:one|thing)|that (?:one|measure))"
    r"(?: (?:now|then|too|as well|please))?(?:\W*$| (?:among|amongst|within|in|across|compared|against)\b)"
    r"|\bsame measure\b",
    re.IGNORECASE,
)
"""How a question ends that points back to a measure: "which boroughs beat Kent on that?"."""

_PRONOUN = re.compile(
    r"\b(?:its?|they|them|their|that|there|those|these|he|she|her|his|both|ones?|two)\b", re.IGNORECASE
)


def point_back(query: Query, before: Query) -> tuple[Query, Query]:
    """Return a question with what it points back to put in its place, and the one before as it is pointed back to."""
    before = _at_its_head(query, before)
    query = _with_inspection(_with_place(_with_area(query, before), before), before)
    before = _with_both_means(query, _with_several(query, _at_its_best(query, before)))
    query = _of_any_score(_beside_its_end(query, before), before)
    query = _with_time(_with_measure(query, before), before)
    return _with_references(query, before), before


def _at_its_head(query: Query, before: Query) -> Query:
    """Return what the asides before were on, where this question goes on from there: "how many are above it?"."""
    main = before.memory.main
    sourced = before.task == "held" and before.areas and "whence" in before.cues  # "where did you get that from?"
    tied = before.task == "listing" and before.cues & {"equal", "shared"} and main and main.task == "rank"
    if tied and main and query.measures and not (query.areas or query.direction or query.cues & {"equal", "shared"}):
        memory = replace(main.memory, recent=before.memory.recent, spoken=before.memory.spoken, main=main)
        return replace(main, memory=memory)  # "where does it rank?" "Who ties with it?" "And for risk of harm?"
    aside = (before.task in _ASIDES or sourced) and (before.inherited or "they" in before.cues)
    back = {"difference", "they"} <= query.cues or {"rank", "they"} <= query.cues
    aside = aside or (before.task in _ASIDES and not before.areas and back)  # "And the gap between the two?"
    asked = query.cues & {"rank", "difference", "first_inspection", "equal", "anyone", "shared"}
    onward = query.measures or query.statistics or query.direction or asked
    # "and when was Kent's?", "its score?": of Kent
    moved = main is not None and main.areas and not set(before.areas) <= set(main.areas)
    if moved or not (aside and onward) or query.areas or query.task in _ASIDES or main is None:
        return before
    memory = replace(main.memory, recent=before.memory.recent, spoken=before.memory.spoken, main=main)
    return replace(main, memory=memory)


def _with_area(query: Query, before: Query) -> Query:
    """Return a question with the area that it calls the former, the latter or the other one."""
    if query.areas:
        return query
    found: tuple[str, ...] = ()
    if which := _ONE_OF_TWO.search(query.question):
        two = next(
            (known for known in (before.areas, before.memory.recent[-2:], before.memory.listed) if len(known) == 2), ()
        )
        found = two[:1] if which[1].casefold() == "former" else two[1:]
    elif _THE_OTHER.search(query.question):
        among = before.memory.recent if len(before.memory.recent) > 1 else before.memory.spoken[-2:]
        found = tuple(area for area in among if area not in before.areas)
        if len(among) == len(before.areas) == 2 and before.direction:
            found = among[:1]  # the one that did not come out on top stands last
    if len(found) != 1:
        return query
    task: Task = "change" if "change" in query.cues else "scores" if query.task == "unclear" else query.task
    measures = query.measures or (before.measures if task == "scores" else ())
    cues = query.cues - {"relative", "they", "rest"}
    return replace(query, task=task, areas=found, measures=measures, cues=cues, inherited=("areas",))


def _with_several(query: Query, before: Query) -> Query:
    """Return the question before, asked of the several areas that this one means, where it was of fewer or more."""
    one = _WHICH_ONE.search(query.question) if query.direction and not query.measures else None
    counted = one or _SO_MANY.search(query.question) or (query.measures and _ALL_OF_THEM.search(query.question)) or None
    if (
        not (counted or _SEVERAL.search(query.question))
        or query.areas
        or query.group
        or _THOSE_HELD.search(query.question)
    ):
        return before
    if query.numbers and not counted:
        return before  # "the mean of all five of them"
    many = 3 if counted and counted["count"] in {"three", "3"} else 2
    if one and len(before.areas or before.memory.recent) > many:
        return before  # "which one did best?", of three
    of_one = len(before.areas) == 1 and len(before.memory.recent) == 1
    if of_one and "area_word" in query.cues:
        of_one = False  # "which of the three boroughs …?"
    if of_one and many == len(MEASURES) and before.measures and set(before.memory.measures) == set(MEASURES):
        return replace(before, measures=())  # its scores, asked for one by one: "how do those three compare …?"
    if of_one and (len(before.measures) == many or before.task == "change" or (many == 3 and not before.measures)):
        return before  # of its measures or its inspections
    known = before.areas or (before.memory.listed if before.task in OVER_MANY else ())
    ends = before.task == "best_measure" and len(before.areas) == 1  # "the gap between them": its best and its worst
    ends = ends and not {"areas", "boroughs", "councils"} & set(words_of(query))
    if ends or len(known) == many or (len(known) > many and not counted):
        return before
    if counted and before.group and len(before.group.areas) == many:
        return before  # "the mean of those three", after the best of them
    named = before.memory.recent if len(before.memory.recent) >= many else before.memory.spoken if counted else ()
    several = named[-many:] if counted else named
    if len(several) < many:
        return before
    memory = replace(before.memory, recent=several, listed=several)
    if before.task not in OVER_MANY or (before.task == "to_date" and before.areas):
        return replace(before, areas=several, memory=memory)
    return Query(before.question, "compare", areas=several, measures=before.measures, memory=memory)


_THERE = re.compile(
    r"\b(?:areas?|boroughs?|councils?|places?|ones?) there\b|"
    r"(?<!is )(?<!are )(?<!was )(?<!were )\bthere\b(?! (?:is|are|was|were|any|anything|anyone)\b)",
    re.IGNORECASE,
)


def _with_place(query: Query, before: Query) -> Query:
    """Return a question with the region that its "there" stands for: "is it the worst there as well?"."""
    if query.group and query.task in OVER_MANY and _THERE.search(query.question):
        return replace(query, cues=query.cues - {"they", "those"})  # "back to the North West: who was highest there?"
    place = before.group if before.group and before.group.words.startswith("in ") else None
    if not place or query.group or query.areas or " among " in place.words or not _THERE.search(query.question):
        return query
    measures = query.measures or (before.measures if query.task in OVER_MANY else ())
    alone = query.task in OVER_MANY and not _PRONOUN.search(_THERE.sub("", query.question))  # "who is highest there?"
    return replace(query, group=place, measures=measures, cues=query.cues - {"they", "those"} if alone else query.cues)


_JOINING = frozenset({"and", "ok", "so", "then", "that", "it", "what", "about", "the", "one"})

_BRIEF = 5
"""Words up to which a question on the latest inspection says nothing else."""


def _with_inspection(query: Query, before: Query) -> Query:
    """Return a question with the inspection that it means after the first was asked about: "and the second?"."""
    if words_of(query)[-1:] == ["now"] and before.inspection == "first" and query.task in BARE:
        return replace(query, inspection="latest", cues=query.cues - {"they"})  # "… and what is it now?"
    latest = before.inspection == "latest" or (before.periods and before.task == "scores" and len(before.areas) == 1)
    if latest and {"before", "previously", "earlier"} >= set(words_of(query)) - _JOINING:
        earlier: Task = "scores" if query.task in BARE else query.task  # "the latest?" "And before?"
        return replace(query, task=earlier, inspection="previous", cues=query.cues - {"relative"})
    if words_of(query)[-2:] == ["the", "first"] and before.inspection in {"previous", "latest"}:
        return replace(query, inspection="first")
    newer = before.inspection in {"first", "previous"} and "newest" in query.cues and len(words_of(query)) <= _BRIEF
    if newer and query.task in BARE | {"dates"}:  # "and in the latest?"
        areas, measures = query.areas or before.areas, query.measures or before.measures
        return replace(query, task=before.task, areas=areas, measures=measures, inspection="latest")
    second = query.place == 2 and before.inspection == "first" and not (query.measures or query.statistics)
    return replace(query, inspection="latest", place=None, cues=query.cues - {"ordinal"}) if second else query


def _with_both_means(query: Query, before: Query) -> Query:
    """Return the question before with the mean and the median that this one means: "same two for risk of harm"."""
    both = before.task == "mean" and {"two", "both", "2"} & set(words_of(query)) and not query.average
    return replace(before, averages=before.memory.averages) if both and before.memory.averages else before


def _with_measure(query: Query, before: Query) -> Query:
    """Return a question with the measure that it points to: "on that", "the third measure"."""
    if query.measures:
        return query
    if "measure_word" in query.cues and query.place and not query.statistics and query.place <= len(MEASURES):
        asks_score = query.task == "unclear" or (query.task == "definition" != before.task)
        task: Task = "scores" if asks_score else query.task
        return replace(query, task=task, measures=(MEASURES[query.place - 1],), place=None,
            cues=query.cues - {"ordinal"})  # fmt: skip
    left = [measure for measure in MEASURES if measure not in before.memory.measures]
    last = query.place == len(MEASURES) and len(left) == 1 and "score" in query.cues and not query.statistics
    if last and len(before.areas) == 1:  # "and the third score?", after two of them
        return replace(query, task="scores", areas=query.areas or before.areas, measures=tuple(left), place=None,
            cues=query.cues - {"ordinal"}, inherited=("areas",))  # fmt: skip
    if not before.measures or query.place or query.task in {"dates", "held"} or not _ON_THAT.search(query.question):
        return query
    if query.areas and query.task == "scores" and is_followup(query):
        if query.cues & {"perform", "score"}:  # "how did Kent do on the same measure?", "and Kent's score on that?"
            return replace(query, measures=before.measures, cues=query.cues - {"they"}, inherited=("measures",))
        return replace(query, cues=query.cues - {"they"})  # "what about Greenwich on that?" asks all of it again
    spent = {"they", "those"} if not _PRONOUN.search(_ON_THAT.sub("", query.question)) else set()
    of_many = query.task in OVER_MANY - {"to_date", "to_date_change"} and not query.cues & {"widen", "held", "ever"}
    group = query.group or (before.group if of_many else None)
    return replace(query, measures=before.measures, cues=query.cues - spent, group=group)


def _of_any_score(query: Query, before: Query) -> Query:
    """Return a question for one score of the area before as such: "any reoffending score?", not "any scores?"."""
    words = words_of(query)
    one = words[:1] == ["any"] and words[-1:] == ["score"] and query.task == "listing" and len(before.areas) == 1
    return replace(query, task="scores", cues=query.cues - {"anyone", "list"}) if one else query


def _with_time(query: Query, before: Query) -> Query:
    """Return a question with the time that it points to: "at that point", "that year"."""
    if query.periods:
        return query
    if before.periods and _THEN.search(query.question):
        measures = query.measures or before.measures
        return replace(query, periods=before.periods[-1:], measures=measures, cues=query.cues - {"relative", "they"})
    if query.task == "quotes" and "why" in query.cues and _BACK_THEN.search(query.question):
        return replace(query, periods=before.periods[-1:], inspection=before.inspection, cues=query.cues - {"relative"})
    when = before.period.point if before.period else before.memory.as_of
    span = _THAT_SPAN.search(query.question)
    point = when[: _DIGITS[span[1].casefold()]] if span else ""
    if not span or not point:
        return query
    others = query.task == "dates" and query.cues & {"anyone", "rest"}  # "which other area was published that month?"
    task: Task = "held" if query.task == "unclear" or others else query.task
    alone = others or not _PRONOUN.search(_THAT_SPAN.sub("", query.question))  # "who was highest that year?"
    return replace(query, periods=(at(point),), task=task, cues=query.cues - {"they", "those"} if alone else query.cues)


def _with_references(query: Query, before: Query) -> Query:
    """Return a query with all that refers to the one before among its cues, and without numbers that only count it.

    "Its" and "we" are as "they" is; so is "each", which is of several, and "all four" of as many as were spoken of.
    """
    words = set(words_of(query))
    cues = set(query.cues)
    if (
        before.unscored == ("reoffending_rate",)
        and words & {"score", "scores"}
        and not (query.measures or query.unscored)
    ):
        query = replace(query, measures=("reoffending",))  # the score that the rate was taken for
    if words & {"its", "their", "his", "her", "us", "we", "our"}:
        cues.add("they")
    if "each" in words and not query.areas:
        cues |= {"they", "every_time"} if len(before.areas) == 1 else {"they", "those"}
        of_all = cues & {"area_word", "held"} or query.group or query.bounds
        if query.task == "listing" and query.measures and not of_all:
            query = replace(query, task="scores")  # "the reoffending scores in each?"
    if query.task == "dates" and before.task == "scores" and before.areas:
        query = replace(query, numbers=())  # "which year was the 36 from?": each inspection is dated
    if query.task == before.task == "dates" and is_followup(query):
        cues |= before.cues & {"whole"}  # "the newest you hold in full?" "And the oldest?"
    if _THOSE_HELD.search(query.question):
        cues -= {"they", "those"}
    group = before.group.areas if before.group else ()
    said = _SO_MANY.search(query.question)
    many = 3 if said and said["count"] in {"three", "3"} else 2
    if said and len(group) == many != len(before.memory.listed) and query.task in OVER_MANY and not query.group:
        query = replace(query, group=before.group)  # "the mean of those three", after the best of them
        cues -= {"they", "those"}
    counted = {
        len(spoken) for spoken in (before.memory.listed, before.memory.recent, before.areas, group) if len(spoken) > 1
    }
    numbers = tuple(number for number in query.numbers if number not in counted) if words & _COUNTED else query.numbers
    if len(numbers) < len(query.numbers):
        if len(group) in query.numbers and len(before.memory.listed) not in query.numbers:
            query = replace(query, group=before.group)  # "the mean of all sixteen", after the lowest of them
            cues -= {"they", "those"}
        else:
            cues |= {"they", "those"}
    return replace(query, cues=frozenset(cues), numbers=numbers)
