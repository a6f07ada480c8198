"""Whether an area's own scores are the same: "is it the same number three times?"."""

from dataclasses import replace

from assistant.followups import OVER_MANY, words_of
from assistant.query import Query
from assistant.words import is_yes_or_no
from corpus.model import ToDate

_LEVEL = frozenset({"same", "identical", "equal", "level"})
_THREE = frozenset({"three", "3", "all", "each", "every"})
_SCORES = frozenset("score scores figure figures number numbers mark marks percentage measure measures times".split())
_OTHERS = frozenset("anyone who which what other others else another areas two average".split())


def with_own_level(query: Query) -> Query:
    """Return a question whether the scores of one area are the same as one of its best and its worst."""
    return _of(query, query.areas) if len(query.areas) == 1 and _asks(query) else query


def of_its_own_level(query: Query, before: Query) -> Query | None:
    """Ask whether the scores just told are the same: "so the same figure on all three?"."""
    one = len(before.areas) == 1 and before.task not in OVER_MANY and not query.areas
    return replace(_of(query, before.areas), inherited=("areas",)) if one and _asks(query) else None


def _asks(query: Query) -> bool:
    words = set(words_of(query))
    own = query.group or query.bounds or query.statistics or query.periods or query.average or query.direction
    if own or not _LEVEL & words or _OTHERS & words:
        return False
    asked = is_yes_or_no(query.question) or query.question.rstrip().endswith("?")
    return asked and (bool(_THREE & words and _SCORES & words) or (len(query.measures) == 2 and "and" in words))


def _of(query: Query, areas: tuple[str, ...]) -> Query:
    ends: tuple[ToDate, ...] = ("highest",) if query.measures else ("lowest", "highest")
    return replace(query, task="best_measure", areas=areas, statistics=ends, limit=None, across=(), direction=None,
        numbers=(), subject=(), unplaced=(), quantity=None, claims=True, cues=frozenset({"own_level"}))  # fmt: skip
