"""Follow-ups that set the gap just given beside another: "is that a bigger gap than Luton's?", "which is wider?"."""

from dataclasses import replace

from assistant.followups import BARE, again, is_of_it, words_of
from assistant.query import Query
from assistant.words import is_yes_or_no

_WIDE = frozenset(
    "bigger larger wider greater further farther biggest largest widest greatest furthest farthest".split()
)
_NARROW = frozenset(
    "smaller narrower tighter closer nearer less smallest narrowest tightest closest nearest least".split()
)
_OF_SCORES = frozenset({"less", "least", "greater", "greatest"})
"""What a score may be said to be as well as a gap."""

_PAIR = 2


def of_two_gaps(query: Query, before: Query) -> Query | None:
    """Ask which of two gaps is the wider: of two areas to the average, of two pairs, or of two areas' measures."""
    words = {word.strip(",") for word in words_of(query)}
    if "two_gaps" in before.cues and "difference" in query.cues and not (query.areas or query.measures or query.group):
        return again(query, before)  # "which gap is wider?" "By how much?"
    wide, narrow = _WIDE & words, _NARROW & words
    lead = "lead" in words and query.statistics in ((), ("highest",))
    own = bool(
        (query.statistics and not lead)
        or query.group
        or query.bounds
        or query.periods
        or query.numbers
        or query.average
    )
    own = own or bool(query.cues & {"area_word", "anyone", "held", "widen", "count", "change"})
    of_gaps = "difference" in before.cues or (before.task == "against" and before.statistics == ("average",))
    sized = lead or "difference" in query.cues or not query.areas or (_WIDE | _NARROW) & words - _OF_SCORES
    if not of_gaps or not sized or own or not (wide or narrow) or query.task not in BARE | {"rank", "extremes", "gaps"}:
        return None
    areas = _areas_meant(query, before)
    if not areas:
        return None
    told = is_yes_or_no(query.question) and "or" not in words
    cues = query.cues - {"difference", "compare", "list", "nearest", "far_off", "rank", "widest", "narrowest"}
    on = replace(query, areas=areas, measures=query.measures or before.measures, subject=(), unplaced=(),
        statistics=(), limit=None, inherited=("areas", "measures"), claims=told)  # fmt: skip
    if before.task == "against":
        edge = {"furthest" if wide else "closest"} | ({"outdoes"} if told else set())
        side = query.direction if {"ahead", "above", "below", "behind"} & words else None
        return replace(on, task="against", statistics=before.statistics, direction=side,
            cues=cues - {"higher", "lower", "one_side"} | edge)  # fmt: skip
    return replace(on, task="compare", direction="higher" if wide else "lower", cues=cues | {"two_gaps"})


def _areas_meant(query: Query, before: Query) -> tuple[str, ...]:
    """Return the areas of the two gaps: that of the question before, and that named or spoken of before it."""
    of_one = before.task == "against" or (before.task == "scores" and len(before.measures) == _PAIR)
    size = 1 if of_one else _PAIR
    last = before.areas[-size:] if len(before.areas) == size else ()
    if not last or (size == _PAIR and before.task not in {"compare", "scores"}):
        return ()
    if query.areas:
        named = tuple(area for area in query.areas if area not in last)
        if len(named) != size:
            return ()
        return (*last, *named) if is_of_it(query) and "than" in words_of(query) else (*named, *last)
    spoken = before.memory.recent[-2 * size :]
    return spoken if len(spoken) == 2 * size and set(last) <= set(spoken) and not query.measures else ()
