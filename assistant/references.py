"""What a follow-up points back to: the two, the latter, the other area, that measure, that time."""

import re
from dataclasses import replace

from assistant.adjacent import asks_one_further
from assistant.ends import of_those_within
from assistant.followups import ITS_END, NO_MEASURE, OVER_MANY, PRONOUN, count_of, is_followup, words_of
from assistant.list_references import at_the_whole_list, with_their_mean
from assistant.measure_references import at_its_best, beside_its_end, of_any_score, with_both_means, with_measure
from assistant.query import Direction, Query, Task
from assistant.time_references import with_inspection, with_time
from assistant.words import fold_name
from corpus.model import MEASURES

_ASIDES: frozenset[Task] = frozenset({"dates", "speaker", "programme", "definition", "method", "region"})
"""Tasks of questions on the answer before, after which the talk goes on from where it was."""

_THOSE_HELD = re.compile(
    r"\b(?:those|ones|them) (?:that )?(?:you (?:hold|have|got)|you['’]?ve got|held)\b"
    r"|(?<!was )(?<!were )(?<!are )(?<!is )"
    r"\bthose (?:judged|called|described|labelled|deemed|inspected|with|who|that (?:were|are|have|got|scored))\b",
    re.IGNORECASE,
)
"""All that are held, or all that something is said of, not those of the answer before."""

_COUNTED = frozenset({"all", "those", "these", "them", "the", "both"})
"""Words one of which goes before a number that counts what was spoken of: "the lowest of those four"."""

_SO_MANY = re.compile(
    r"\b(?:the|those|these|of) (?P<count>two|2|pair|three|3|four|4|five|5)\b"
    r"(?! (?:measures?|scores|inspections|dates|ends))"
    r"|\bapart are they\b|\bthey apart\b|\bbetween (?:them|these|those)\b(?! (?:two|three|four|five|\d))"
    r"|\bboth\b(?! (?:measures?|scores|inspections|dates|times|visits|occasions|counts))",
    re.IGNORECASE,
)
"""Words for so many areas spoken of before: "the pair"."""

_WHICH_ONE = re.compile(r"\bwhich one(?P<count>)\b", re.IGNORECASE)
"""One of two: "which one's higher?"."""

_ALL_OF_THEM = re.compile(r"\ball (?P<count>two|three|four|five)\b", re.IGNORECASE)
"""The same beside a measure that is named, so that it cannot count measures: "all three on risk of harm"."""

_SEVERAL = re.compile(
    r"\b(?:of|between|among|amongst) (?:them|those|these)\b"
    r"(?! (?:judged|called|described|with|who|that|in|above|below))|\beach other\b"
    r"|\b(?:did|was|were|does|do|has|had) each\b(?! (?:of )?(?:its|the|time))"
    r"|\bthey (?:each|all|both)\b|\bthey(?:['’]re| are| were|re)? (?:all )?(?:level|equal|tied|tie|the same)\b"
    r"|\b(?:beat|beats|beaten|above|below|than|ahead of|behind|outscored?) (?:them|those|these)\b",
    re.IGNORECASE,
)
"""Words for several areas spoken of before: "which of them", "who beat them"."""

_ONE_OF_TWO = re.compile(r"\b(?:the|that) (former|latter)\b(?! (?:head|chief|manager|inspector))", re.IGNORECASE)

_LOWEST = frozenset("lowest worst weakest poorest bottom lower worse weaker poorer".split())
_THE_END_ONE = re.compile(
    r"\bthe (lowest|worst|weakest|poorest|bottom|lower|worse|weaker|poorer"
    r"|highest|best|strongest|top|higher|better|stronger)(?:[- ](?:scoring|rated|ranked|placed|performing))?"
    r" (?:one|area|borough|council|of (?:the (?:two|three|four|five|pair)|them|those|these))\b",
    re.IGNORECASE,
)
"""The lowest or highest of those compared, as an area of which something is asked."""

_THAT_ONE = re.compile(r"\b()(?:that|this) one\b", re.IGNORECASE)

_ASKS_WHICH = re.compile(
    r"\W*(?:(?:and|so|ok|then)\b,? )*(?:which|who|what(?:['’]s| is| was| were)?) (?:the|is|was)?\b", re.IGNORECASE
)

_THE_OTHER = re.compile(
    r"\bthe other(?: (?:notice|report|area|one|borough|council|place|authority|service|team|county|city)\b|\W*$)",
    re.IGNORECASE,
)


def point_back(query: Query, before: Query) -> tuple[Query, Query]:
    """Return a question with what it points back to put in its place, and the one before as it is pointed back to."""
    before = _at_the_one_listed(query, _at_its_head(query, before))
    before = _at_its_subject(query, _at_whom_it_found(query, before))
    query = with_inspection(_with_place(_with_area(query, before), before), before)
    before = with_both_means(query, _with_several(query, at_its_best(query, at_the_whole_list(query, before))))
    query = with_their_mean(of_any_score(beside_its_end(query, before), before), before)
    query = of_those_within(with_time(with_measure(query, before), before), before)
    return _with_references(query, before), before


def _at_the_one_listed(query: Query, before: Query) -> Query:
    """Return the question before as of the one area that it listed, where that is compared: "is it ahead of Kent?".

    Or where that was the one inspected more than once: "and what did that one score each time?".
    """
    others = len(before.memory.listed) == 1 and before.task == "reinspected" and not (query.areas or query.group)
    if others and (_THEIRS.search(query.question) or _IT.search(query.question)):
        return replace(before, task="change", areas=before.memory.listed, cues=before.cues - {"anyone", "rest"})
    refers = {"it", "its"} & set(words_of(query)) and query.cues & {"compare", "difference", "higher", "lower"}
    if before.task not in OVER_MANY or before.areas or len(before.memory.listed) != 1 or not (query.areas and refers):
        return before
    return Query(before.question, "scores", areas=before.memory.listed, measures=before.measures, memory=before.memory)


def _at_its_head(query: Query, before: Query) -> Query:
    """Return what the asides before were on, where this question goes on from there: "how many are above it?"."""
    main = before.memory.main
    sourced = before.task == "held" and before.areas and "whence" in before.cues  # "where did you get that from?"
    tied = before.task == "listing" and before.cues & {"equal", "shared"} and main and main.task == "rank"
    on_tie = query.areas or query.direction or query.cues & {"equal", "shared", "those"}
    if tied and main and query.measures and not on_tie:
        memory = replace(main.memory, recent=before.memory.recent, spoken=before.memory.spoken, main=main)
        return replace(main, memory=memory)  # "where does it rank?" "Who ties with it?" "And for risk of harm?"
    aside = (before.task in _ASIDES or sourced) and (before.inherited or "they" in before.cues)
    one = query.task == "extremes" and ITS_END.search(query.question) and is_followup(query)
    quoted = before.task == "quotes" and before.inherited and one  # "what was said of it?" "And the worst one?"
    back = {"difference", "they"} <= query.cues or {"rank", "they"} <= query.cues
    quoted = quoted or (before.task in NO_MEASURE and bool(_SAME_MEASURE.search(query.question)))
    aside = aside or quoted or (before.task in _ASIDES and not before.areas and back)  # "And the gap between the two?"
    asked = query.cues & {"rank", "difference", "first_inspection", "equal", "anyone", "shared", "next_place"}
    of_those = (
        query.cues & {"those", "on_any"} and query.group and before.task == "dates"
    )  # "which of those are in London?"
    onward = query.measures or query.statistics or query.direction or asked or of_those or query.order
    if main and _SAME_MEASURE.search(query.question) and aside:  # "how was it described?" "Kent, same measure?"
        return replace(
            main, memory=replace(main.memory, recent=before.memory.recent, spoken=before.memory.spoken, main=main)
        )
    # "and when was Kent's?", "its score?": of Kent
    moved = main is not None and main.areas and not set(before.areas) <= set(main.areas)
    if moved or not (aside and onward) or query.areas or query.task in _ASIDES or main is None:
        return before
    memory = replace(main.memory, recent=before.memory.recent, spoken=before.memory.spoken, main=main)
    return replace(main, memory=memory)


_SAME_MEASURE = re.compile(r"\bsame (?:measure|score|mark|figure)s?\b", re.IGNORECASE)

_THEIRS = re.compile(
    r"\b(?:they|them|their|theirs|(?:that|this) (?:area|borough|council|county|one|team|service|place)(?:['’]s)?)\b",
    re.IGNORECASE,
)
"""Words for an area that an answer has just named."""


def _at_whom_it_found(query: Query, before: Query) -> Query:
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


def _at_its_subject(query: Query, before: Query) -> Query:
    """Return the question before as of the area that it was about: "is it worse than Kent's?" "Where does it rank?".

    On that, two are compared no more.
    """
    compared = before.task == "compare" and len(before.areas) > 1
    picked = (
        before.direction and "list" in before.cues and len(before.measures) == 1
    )  # "which is best?" "Where is it …"
    subject = before.areas[:1] if "of_it" in before.cues else before.memory.recent[-1:] if picked else ()
    beside = query.cues & {"rank", "change"} or query.statistics or query.task in {"dates", "quotes", "judgement"}
    refers = _IT.search(query.question) and not _SEVERAL.search(query.question)
    if not (compared and beside and subject and refers) or query.areas:
        return before
    return replace(before, task="scores", areas=subject, statistics=(), direction=None,
        cues=before.cues - {"of_it", "whether", "list"})  # fmt: skip


def _with_area(query: Query, before: Query) -> Query:
    """Return a question with the area that it calls the former, the latter or the other one."""
    if query.areas:
        return _beside_the_end_one(query, before) or query
    if (of_region := _at_the_one_there(query, before)) is not None:
        return of_region
    found: tuple[str, ...] = ()
    task: Task
    if (at_end := _at_the_end_one(query, before)) is not None:
        return at_end
    placed = query.task == before.task == "extremes" and query.place == before.place is not None
    if placed and len(before.memory.listed) == 1 and query.measures not in ((), before.measures):
        return replace(query, task="scores", areas=before.memory.listed, place=None, inherited=("areas",),
            cues=query.cues - {"they", "ordinal"})  # fmt: skip
    if which := _ONE_OF_TWO.search(query.question):
        two = next(
            (known for known in (before.areas, before.memory.recent[-2:], before.memory.listed) if len(known) == 2), ()
        )
        found = two[:1] if which[1].casefold() == "former" else two[1:]
    elif _THE_OTHER.search(query.question):
        among = before.memory.recent if len(before.memory.recent) > 1 else before.memory.spoken[-2:]
        found = tuple(area for area in among if area not in before.areas)
        if before.task == "change" and len(before.areas) == 2 and before.memory.ends:
            found = before.memory.ends[:1]  # "which of the two climbed furthest?" "Where does the other one rank?"
        elif len(among) == len(before.areas) == 2 and before.direction:
            found = among[:1]  # the one that did not come out on top stands last
    if len(found) != 1:
        return query
    task = "change" if "change" in query.cues else "scores" if query.task == "unclear" else query.task
    task = "rank" if "rank" in query.cues and query.task in {"unclear", "scores"} else task
    measures = query.measures or (before.measures if task in {"scores", "rank"} else ())
    cues = query.cues - {"relative", "they", "rest", *({"other_measures"} if task == "rank" else ())}
    return replace(query, task=task, areas=found, measures=measures, cues=cues, inherited=("areas",))


_THE_ONE_THERE = re.compile(r"\bthe (?:[\w-]+ ){1,3}(?:one|area|borough|council)\b", re.IGNORECASE)


def _at_the_one_there(query: Query, before: Query) -> Query | None:
    """Return a question as of the area of a region that was spoken of: "how does that compare with the London one?"."""
    beside = query.cues & {"compare", "difference"} or query.direction
    own = query.measures or query.statistics or query.bounds or query.periods
    if query.group is None or query.group.outside or not beside or own or not _THE_ONE_THERE.search(query.question):
        return None
    there = [area for area in before.memory.recent if area in query.group.areas and area not in before.memory.listed]
    return replace(query, areas=(there[-1],), group=None, groups=()) if there and "they" in query.cues else None


def _beside_the_end_one(query: Query, before: Query) -> Query | None:
    """Return a question as of an end of those listed and another: "how does the best of them compare with Kent?"."""
    one = _THE_END_ONE.search(query.question)
    beside = one and (query.cues & {"compare", "difference"} or query.direction)
    own = query.group or query.periods or query.bounds or "average" in query.statistics
    if not (one and beside and before.memory.ends) or own or len(query.areas) != 1 or before.task not in _LISTING:
        return None
    end = before.memory.ends[0 if one[1].casefold() in _LOWEST else 1]
    if not end:
        return None
    areas = tuple(dict.fromkeys((end, *query.areas)))
    return replace(query, task="compare", areas=areas, measures=query.measures or before.measures, statistics=(),
        direction=None, limit=None, cues=query.cues - {"they", "those"}, inherited=("measures",))  # fmt: skip


_LISTING: frozenset[Task] = frozenset({"extremes", "listing", "compare"})


def _at_the_end_one(query: Query, before: Query) -> Query | None:
    """Return a question as of the lowest or highest of those compared, where it calls it so, else None."""
    ends, one = before.memory.ends, _THE_END_ONE.search(query.question)
    if {"lowest", "highest"} <= set(query.statistics):
        return None  # "and for reoffending: the top borough and the bottom one?"
    if before.direction and len(before.areas) > 2:
        one = one or _THAT_ONE.search(query.question)  # "which of the three is lowest?" "Is that one above average?"
    which = _ASKS_WHICH.match(query.question)  # "which is the lower one?", not "what was said of the lower one?"
    if (
        not (ends and one)
        or before.task != "compare"
        or (which and not query.question[which.end() : one.start()].strip())
    ):
        return None
    said = (one[1] or before.direction or "").casefold()
    end = ends[0] if said in _LOWEST else ends[1]  # "where does the lowest one come?"
    beside = "average" in query.statistics  # "was the weaker of the two above average?"
    if " of " in one[0] and not beside and query.task in {"unclear", "extremes"} and "rank" not in query.cues:
        return None  # "and the lowest of the three?": beside the others
    task: Task = "scores" if query.task in {"unclear", "extremes"} else query.task
    task = "against" if beside else "rank" if "rank" in query.cues else task
    task = "quotes" if task == "scores" and "quote" in query.cues else task
    measures = query.measures or (before.measures if task in {"rank", "against"} else ())
    words = {"above", "below"} & set(words_of(query)) if beside else set()
    direction: Direction | None = "higher" if words == {"above"} else "lower" if words == {"below"} else None
    sided = set() if direction else {"lower", "higher", "one_side"}
    of_it = {*fold_name(one[0]), "the"}  # "what was said about staff in the lower-scoring one?"
    subject = tuple(word for word in query.subject if word not in of_it)
    phrase = " ".join(word for word in query.phrase.split() if word.casefold() not in of_it)
    return replace(query, task=task, areas=(end,), measures=measures, statistics=("average",) if beside else (),
        direction=direction, limit=None, numbers=(), subject=subject, phrase=phrase,
        cues=query.cues - sided - {"they", "those"}, inherited=("areas",))  # fmt: skip


_BEYOND_THEM = re.compile(r"\b(?:than|above|below|beats?|behind|ahead of) (?:both|those|these|the|them|either)\b", re.I)


def _with_several(query: Query, before: Query) -> Query:
    """Return the question before, asked of the several areas that this one means, where it was of fewer or more."""
    one = _WHICH_ONE.search(query.question) if query.direction and not query.measures else None
    every = _ALL_OF_THEM.search(query.question)
    every = every if every and (query.measures or (count_of(every["count"]) or 0) > len(MEASURES)) else None
    counted = one or _SO_MANY.search(query.question) or every
    if (
        not (counted or _SEVERAL.search(query.question))
        or query.areas
        or (query.group and not _BEYOND_THEM.search(query.question))
        or _THOSE_HELD.search(query.question)
    ):
        return before
    if query.numbers and not counted:
        return before  # "the mean of all five of them"
    if "next_place" in query.cues and len(before.areas) == 1:
        return before  # "who's just above them": above the one
    many = (counted and count_of(counted["count"] or "")) or 2
    if counted and before.limit == many < len(before.memory.listed):
        return before  # "bottom three", of which two tie at the cut: "the average of those three"
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
    if counted and before.areas and before.task in OVER_MANY and len(before.memory.listed) == many:
        return before  # "who ties with Kent?" "How did those two do?"
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
    if "difference" in query.cues and set(before.statistics) == {"lowest", "highest"}:
        return query  # "who is top in London, and who is bottom?" "What's the gap there?": of these
    measures = query.measures or (before.measures if query.task in OVER_MANY else ())
    alone = query.task in OVER_MANY and not PRONOUN.search(_THERE.sub("", query.question))  # "who is highest there?"
    return replace(query, group=place, measures=measures, cues=query.cues - {"they", "those"} if alone else query.cues)


_EITHER = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then)\b,? )?(?:(?:did|do|does|is|are|was|were|has|have|had) )?(either|neither|both)\b"
    r"(?! (?:measures?|scores?|inspections?|times?|dates?|visits?|occasions?|counts?|of (?:its|the) )\b)",
    re.IGNORECASE,
)
"""One or both of the areas spoken of as what a question is about: "did either beat Kent?"."""


_WHOLE_LIST = re.compile(
    r"\b(?:the|that) (?:whole|entire|full|complete) (?:list|lot|group|set|bunch|batch)\b", re.IGNORECASE
)
"""All that was just listed: "of the whole lot, who is lowest?"."""

_WITH_THEIR = re.compile(
    r"\b(?:with|and|including|plus|by) their (?:own |latest )?"
    r"(?:scores?|marks?|figures?|percentages?|results?|regions?)\b",
    re.IGNORECASE,
)
"""What is wanted beside each of those that a question asks for itself: "the top three, with their scores"."""

_THAT_TABLE = re.compile(r"\b(?:that|this) (?:table|list|ranking|league|order|chart)\b", re.IGNORECASE)


def _with_references(query: Query, before: Query) -> Query:
    """Return a query with all that refers to the one before among its cues, and without numbers that only count it.

    "Its" and "we" are as "they" is; so is "each", which is of several, and "all four" of as many as were spoken of.
    """
    words = set(words_of(query))
    cues = set(query.cues)
    if before.task == "rank" and query.task == "extremes" and not query.areas and _THAT_TABLE.search(query.question):
        cues.discard("they")  # "where does Kent come?" "Which area is bottom of that table?"
        query = replace(query, measures=query.measures or before.measures, cues=frozenset(cues))
    if (
        before.unscored == ("reoffending_rate",)
        and words & {"score", "scores"}
        and not (query.measures or query.unscored)
    ):
        query = replace(query, measures=("reoffending",))  # the score that the rate was taken for
    if (
        _WHOLE_LIST.search(query.question)
        and len(before.memory.listed) > 1
        and not cues & {"held", "area_word", "ever"}
    ):
        cues = cues - {"widen"} | {"those"}
    if "overall_score" in query.unscored and query.judgements and len(before.memory.listed) > 1:
        query = replace(query, judgements=())  # "what's the average across the three?"
    if query.margin and query.margin.kind == "within":
        cues -= {"difference"}  # "who is within two points of it?"
    if "left_over" in cues and cues & {"count", "list"}:
        cues -= {"rank", "they"}  # "how many does that leave?", where "where does that leave it?" asks for a place
    if words & {"its", "their", "his", "her", "us", "we", "our"}:
        cues.add("they")
    if query.task == "judgement" and words & {"it", "them"}:  # "what did the inspectors call them?"
        cues |= {"they", "those"} if "them" in words else {"they"}
    if "whence" in cues and query.task == "unclear":
        cues = (cues - {"rank"}) | {"they"}  # "where do the figures come from?"
    if len(before.memory.recent) > 1 and (bare := _EITHER.search(query.question)):  # "did either beat Kent?"
        cues |= {"they", "those"} | {"either": {"on_any"}, "neither": {"on_none"}}.get(bare[1].casefold(), set())
    if "anywhere" in words and query.direction and before.task == "compare":  # "does Kent come ahead anywhere?"
        query = replace(query, quantity=None)
        cues = cues - {"widen", "anyone", "list", "area_word"} | {"on_any", "anywhere"}
    if "each" in words and not query.areas:
        cues |= {"they", "every_time"} if len(before.areas) == 1 else {"they", "those"}
        of_all = cues & {"area_word", "held"} or query.group or query.bounds
        if query.task == "listing" and query.measures and not of_all:
            query = replace(query, task="scores")  # "the reoffending scores in each?"
    if query.task == "dates" and before.task == "scores" and before.areas:
        query = replace(query, numbers=())  # "which year was the 36 from?": each inspection is dated
    if query.task == before.task == "dates" and is_followup(query):
        cues |= before.cues & {"whole"}  # "the newest you hold in full?" "And the oldest?"
    if _THOSE_HELD.search(query.question) or (query.limit and _WITH_THEIR.search(query.question)):
        cues -= {"they", "those"}
    group = before.group.areas if before.group else ()
    said = _SO_MANY.search(query.question)
    many = (said and count_of(said["count"] or "")) or 2
    if said and len(group) == many != len(before.memory.listed) and query.task in OVER_MANY and not query.group:
        query = replace(query, group=before.group)  # "the mean of those three", after the best of them
        cues -= {"they", "those"}
    counted = {
        len(spoken) for spoken in (before.memory.listed, before.memory.recent, before.areas, group) if len(spoken) > 1
    }
    numbers = tuple(number for number in query.numbers if number not in counted) if words & _COUNTED else query.numbers
    if said and query.averages == ("range",) and not (query.statistics or query.group or "spread" in cues):
        # "how many points apart are the two boroughs?": not all that are held
        query = replace(query, task="unclear", average=None, averages=())
    if len(numbers) < len(query.numbers):
        if len(group) in query.numbers and len(before.memory.listed) not in query.numbers:
            query = replace(query, group=before.group)  # "the mean of all sixteen", after the lowest of them
            cues -= {"they", "those"}
        else:
            cues |= {"they", "those"}
    return replace(query, cues=frozenset(cues), numbers=numbers)
