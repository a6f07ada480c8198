"""Whether one area is beyond most: "did Luton do better than most?"."""

from dataclasses import replace

from assistant.quantities import Quantity
from assistant.query import Query, Task
from assistant.reading import Reading

_TASKS: frozenset[Task] = frozenset(
    {"scores", "unclear", "held", "listing", "compare", "against", "extremes", "region"}
)
_MOST = frozenset({"most", "majority"})
_WHAT = frozenset("what those that the a vast great of".split())
"""Words between a comparison and "most": "below what most areas got"."""


def beside_most(reading: Reading, query: Query) -> Query:
    """Return a question whether one is beyond most areas as one whether most lie on its other side.

    "Did Luton do better than most?" is so when most areas did worse than Luton.
    """
    one = len(query.areas) == 1 or (not query.areas and query.cues & {"they", "followup"})
    edges = [m for m in reading.marks if m.section == "statistics" and not {*reading.keys[m.start : m.end]} & _MOST]
    own = query.bounds or edges or query.average or query.margin or query.cues & {"list", "count", "anyone"}
    at = next((at for at, key in enumerate(reading.keys) if key in _MOST), 0)
    if not (at and one and query.direction) or own or query.task not in _TASKS or not _is_compared(reading, at):
        return query
    cues = query.cues - {"majority", "held", "perform"} | {"area_word"}
    return replace(query, task="listing", direction="lower" if query.direction == "higher" else "higher",
        quantity=Quantity("most", at, at + 1), claims=True, statistics=(), cues=cues)  # fmt: skip


def _is_compared(reading: Reading, at: int) -> bool:
    """Return whether something is set against the "most" at a place: "beat most", "than what most"."""
    led = {m.end for m in reading.marks if m.section == "comparators" or m.name in {"higher", "lower"}}
    led |= {place + 1 for place, key in enumerate(reading.keys) if key == "than"}
    start = at
    while start and start not in led and reading.keys[start - 1] in _WHAT:
        start -= 1
    return start in led
