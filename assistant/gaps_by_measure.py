"""Whether a gap is wider on one measure than on another: between two areas, or of one to the average."""

from dataclasses import replace

from assistant.query import Query
from assistant.reading import Reading
from assistant.words import is_yes_or_no
from corpus.model import MEASURES

_WIDE = frozenset("bigger larger wider greater further farther more".split())
_NARROW = frozenset("smaller narrower tighter closer nearer less".split())
_TWO = 2


def by_measure(reading: Reading, query: Query) -> Query:
    """Return the query that sets a gap on one measure beside that on another, where this is asked.

    "Is the gap between Kent and Luton wider on safeguarding than on reoffending?", "are they closer together on …?",
    "is Kent further off the average on …?". Of the two measures the first is that of which it is asked.
    """
    sizes = (_WIDE | _NARROW) & reading.key_set
    named = sorted((m for m in reading.marks if m.section == "measures" and m.name in MEASURES), key=lambda m: m.start)
    beside = len(named) == _TWO and "than" in reading.keys[named[0].end : named[1].start]
    of_two = len(query.areas) == _TWO and not query.statistics
    of_one = len(query.areas) == 1 and query.statistics == ("average",)
    apart = reading.has("difference", "nearest", "far_off") or {"closer", "nearer", "further", "farther"} & sizes
    own = query.bounds or query.margin or query.group or query.average or query.ratio
    if not (sizes and beside and apart and (of_two or of_one) and is_yes_or_no(query.question)) or own:
        return query
    measures = tuple(measure for mark in named for measure in MEASURES if measure == mark.name)
    edge = "narrowest" if sizes & _NARROW else "widest"
    cues = query.cues - {"difference", "compare", "nearest", "far_off", "higher", "lower", "one_side"}
    return replace(query, task="compare" if of_two else "against", measures=measures, direction=None, across=(),
        conditions=(), sides=(), cues=cues | {edge, "whether_there"})  # fmt: skip
