"""What a follow-up points back to: an area or several, a place, a list, a measure, a time."""

import re
from dataclasses import replace

from assistant.area_references import with_area
from assistant.ends import of_those_within
from assistant.followups import OVER_MANY, PRONOUN, count_of, is_followup, words_of
from assistant.head_references import at_its_head, at_its_subject, at_the_one_listed, at_whom_it_found
from assistant.list_references import at_the_whole_list, with_the_first_few, with_their_mean
from assistant.measure_references import at_its_best, beside_its_end, of_any_score, with_both_means, with_measure
from assistant.query import Query
from assistant.several_references import SO_MANY, THOSE_HELD, with_several
from assistant.time_references import with_inspection, with_time

_COUNTED = frozenset({"all", "those", "these", "them", "the", "both"})
"""Words one of which goes before a number that counts what was spoken of: "the lowest of those four"."""


def point_back(query: Query, before: Query) -> tuple[Query, Query]:
    """Return a question with what it points back to put in its place, and the one before as it is pointed back to."""
    query = with_the_first_few(query, before)
    before = at_the_one_listed(query, at_its_head(query, before))
    before = at_its_subject(query, at_whom_it_found(query, before))
    query = with_inspection(_with_place(with_area(query, before), before), before)
    before = with_both_means(query, with_several(query, at_its_best(query, at_the_whole_list(query, before))))
    query = with_their_mean(of_any_score(beside_its_end(query, before), before), before)
    query = of_those_within(with_time(with_measure(query, before), before), before)
    return _with_references(query, before), before


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
    r"\b(?:the|that|those) (?:whole|entire|full|complete|same) "
    r"(?:list|lot|group|set|bunch|batch|areas|ones|boroughs|councils|places)\b",
    re.IGNORECASE,
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
    if THOSE_HELD.search(query.question) or (query.limit and _WITH_THEIR.search(query.question)):
        cues -= {"they", "those"}
    group = before.group.areas if before.group else ()
    said = SO_MANY.search(query.question)
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
