"""Whether a question asks what a score is worth: "is that good?", "is Kent middling on safeguarding?"."""

from dataclasses import replace
from functools import cache

from assistant.comparators import LOW
from assistant.desk import Desk, latest_of
from assistant.numbers import Number
from assistant.query import Query
from assistant.reading import Reading
from assistant.vocabulary import vocabulary
from assistant.words import CORRECT, is_yes_or_no, places, split_words
from corpus.model import MEASURES


def asks_worth(reading: Reading) -> bool:
    """Return whether it asks if a score is good or bad, high or low, usual or not, and nothing else.

    "Is 73% for risk of harm considered good?" does; "is that good for a London borough?" asks more.
    """
    if reading.areas or reading.periods or not _only_judges(reading, _words("kinds")):
        return False
    asked = is_yes_or_no(reading.question) or reading.question.rstrip().endswith("?")
    return asked and bool(reading.numbers or reading.has("they", "those") or _OF_IT & reading.key_set)


def asks_worth_of_named(reading: Reading) -> bool:
    """Return whether it asks that of the scores of areas named: "was Luton's safeguarding score any good?".

    "Was Luton any good?" names no score, and is answered with all of them.
    """
    scored = reading.measures or reading.numbers or reading.has("score") or "average" in reading.statistics
    if not (reading.areas and scored) or reading.unknown_areas or reading.either or reading.periods:
        return False
    if any(number.near for number in reading.numbers) or reading.has("equal"):
        return False  # "in the high fifties", "on a par with the average"
    if any((number.value < LOW and not _is_pronoun(reading, number)) or number.points or number.ordinal
           for number in reading.numbers):  # fmt: skip
        return False
    may = reading.keys[:1] and reading.keys[0] in _MAY
    asked = is_yes_or_no(reading.question) or may or (reading.numbers and reading.keys[:1] == ["how"])
    chooses = "or" in reading.key_set and (len(reading.areas) > 1 or len(reading.measures) > 1)
    chooses = chooses or (len(reading.areas) > 1 and not {"and", "both"} & reading.key_set)  # "as badly as Hackney"
    return bool(asked) and not chooses and _only_judges(reading, _words("kinds") | _words("done"), _PUT)


_MAY = frozenset({"can", "could", "may", "might", "shall", "should"})
_PUT = frozenset(word.key for word in split_words(CORRECT))
_OF_IT = frozenset({"it", "that", "this", "we"})


def _is_pronoun(reading: Reading, number: Number) -> bool:
    """Whether a "one" counts nothing: "was it a good one?"."""
    return reading.keys[number.start : number.end] == ["one"]


def _only_judges(reading: Reading, kinds: frozenset[str], beside: frozenset[str] = frozenset()) -> bool:
    """Whether it says, beside areas, measures, numbers and other words, only that something is of such a kind."""
    measures = places(mark for mark in reading.marks if mark.section == "measures")
    named = places(reading.numbers) | places(reading.mentions) | measures
    told = {key for at, key in enumerate(reading.keys) if at not in named}
    return bool(kinds & told) and told <= kinds | _words("around") | beside


def of_worth(reading: Reading, query: Query) -> Query:
    """Return a question of what scores are worth as one for the average beside them, which is all that tells it.

    A number in it is kept: it may be no score of the area's. Any other query is returned as it is.
    """
    if not asks_worth_of_named(reading):
        return query
    return replace(
        query, task="against", statistics=("average",), average=None, averages=(), direction=None, quantity=None,
        claims=bool(query.bounds), judgements=(), unscored=(), unplaced=(), idle=(), subject=(), phrase="", reason=None,
        numbers=(), cues=query.cues & {"confirm"} | {"worth"},
    )  # fmt: skip


def of_its_own_score(desk: Desk, query: Query) -> Query:
    """Return a question of what a score given in it is worth as one of the measures that have it.

    Where the area has no such score, that is to be said first: it asks then whether it has.
    """
    if "worth" not in query.cues or query.bounds is None or len(query.areas) != 1:
        return query
    inspections = desk.inspections(query.areas[0], query.period)
    scores = latest_of(inspections).scores if inspections else {}
    asked = query.measures or MEASURES
    found = tuple(m for m in asked if m in scores and query.bounds.holds(scores[m].value))
    if found:
        return replace(query, measures=found, bounds=None, claims=False)
    return replace(query, task="listing", statistics=(), cues=query.cues - {"worth"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(vocabulary().data["worth"][name])
