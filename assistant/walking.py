"""One step along the ranking just given: the next one, the one after that, the one before it."""

from dataclasses import replace

from assistant.answers import Answer
from assistant.followups import words_of
from assistant.query import Query

_ON = frozenset({"next", "following", "after", "follows", "followed"})
_GO_ON = frozenset({"another", "carry", "keep", "going"})
_BACK = frozenset({"before", "previous", "preceding", "prior", "precedes", "preceded", "back"})
_UP = frozenset({"above", "up", "ahead", "higher"})
_DOWN = frozenset({"below", "down", "behind", "beneath", "lower"})
_ONE = frozenset("one area borough council county authority place spot rung just directly immediately next".split())
_HOLLOW = _ONE | frozenset(
    "and so ok okay right then now but who who's whos what what's which is was came comes come ranks ranked sits "
    "stands there from on in the that them those it this him line list go give me name show tell please about "
    "how of straight".split()
)
"""Words beside which a step says nothing: with any other a question asks more than that."""


def ranks_given(query: Query, answer: Answer, listed: int) -> tuple[int, int] | None:
    """Return the first and the last place that an answer's list takes up in the one ranking that it is of."""
    ends = [end for end in query.statistics if end != "average"]  # none where a place was named
    one = query.task == "extremes" and len(ends) < 2 and len({figure.measure for figure in answer.figures}) == 1
    if not one or not listed or query.areas or query.cues & {"nearest", "far_off"}:
        return None
    first = next((int(figure.value) for figure in answer.figures if figure.statistic == "rank"), 1)
    return first, first + listed - 1


def with_step(query: Query, before: Query) -> Query:
    """Return a question for one more of a ranking with its place: "top three?" "The next one?" "And before that?".

    "Above" and "below" are by score: of a ranking from the lowest up, the one above comes next.
    """
    given = before.memory.ranks
    own = query.areas or query.measures or query.group or query.bounds or query.statistics or query.average
    if before.task != "extremes" or given is None or own or query.periods or query.unknown_areas or query.place:
        return query
    step = _step(query, before)
    place = given[0] - 1 if step < 0 else given[1] + 1
    if not step or place < 1:
        return query
    cues = query.cues - {"they", "those", "first_inspection", "next_place", "listed", "relative", "past_cut", "lower"}
    return replace(query, task="unclear", place=place, limit=None, inspection=None, subject=(), phrase="", unplaced=(),
        direction=None, numbers=(), cues=cues)  # fmt: skip


_ONWARD = _ON | _GO_ON | {"then"}


def goes_on(query: Query) -> bool:
    """Return whether a question asks no more than who comes next the same way: "and after them?", "and then?"."""
    said = {word.strip(",;:").removesuffix("'s").removesuffix("’s") for word in words_of(query)}
    said |= {"another"} if {"one", "more"} <= said else set()
    return bool(said & _ONWARD) and not said - _ONWARD - _HOLLOW - {"more"}


def _step(query: Query, before: Query) -> int:
    """Return 1 for a step on, -1 for one back, 0 for a question that is none."""
    if "past_cut" in query.cues:
        return 1  # "the top four?" "And who just missed out?"
    words = [word.strip(",;:").removesuffix("'s").removesuffix("’s") for word in words_of(query)]
    said = set(words)
    if said - {"and", "so", "ok", "but"} in ({"then"}, {"then", "who"}) and words[-1] in {"then", "who"}:
        return 1 if words.index("then") <= 1 else 0  # "and then?", not "who, then?"
    if {"one", "more"} <= said:
        said -= {"more"}
        said |= {"another"}  # "one more, please"
    if said & _GO_ON and not said - _GO_ON - _HOLLOW:
        return 1
    if said - _HOLLOW - _ON - _BACK - _UP - _DOWN:
        return 0
    sided = (said & _UP or said & _DOWN) and said & _ONE
    if sided and not (said & _UP and said & _DOWN):
        from_top = before.statistics != ("lowest",)
        return 1 if bool(said & _DOWN) == from_top else -1
    one = said & _ONE or "who" in said or before.place
    if said & (_UP | _DOWN) or not one or bool(said & _ON) == bool(said & _BACK):
        return 0
    return 1 if said & _ON else -1
