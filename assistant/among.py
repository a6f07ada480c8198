"""Areas told by one score and asked about by another: "of those above 70 for safeguarding, who is lowest on …?"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import phrases, wording, wording_rankings
from assistant.bounds import Bounds, make_bounds
from assistant.draft import Draft
from assistant.many_signs import lists_areas
from assistant.query import Average, Condition, Direction, Group, Query, Side
from assistant.reading import Reading
from assistant.rows import rows_of
from assistant.vocabulary import Mark
from assistant.wording_rankings import ANY_SCORE
from assistant.words import is_yes_or_no
from corpus.model import Measure


@dataclass(frozen=True, slots=True)
class Among:
    """What tells the areas that are asked about, what is asked of them, and by which measures."""

    told: Condition | Side
    measures: tuple[Measure, ...]
    average: Average | None
    bounds: Bounds | None


def find_among(reading: Reading) -> Among | None:
    """Return what tells the areas of which an end, a mean or a ranking is asked; None where nothing does."""
    opens = reading.words[0].key in {"of", "among", "amongst", "from"} if reading.words else False
    other = reading.areas or reading.margin or reading.judgements or reading.band or is_yes_or_no(reading.question)
    if other or reading.has("confirm", "difference") or not (lists_areas(reading) or opens or reading.measures):
        return None
    edges = [statistic for statistic in reading.statistics if statistic != "average"]
    average = _average_asked(reading)
    two = len(reading.measures) == 2
    if not (len(edges) == 1 or (two and (average or reading.has("rank")))) or len(reading.measures) > 2:
        return None
    stated = len(reading.bounds) == 1 and reading.bounds[0].of_one and not (opens or two)
    if stated:
        return None  # "the lowest was 36%"
    if len(reading.bounds) == 1 and not reading.bounds[0].near:
        given = reading.bounds[0]
        number = next((n for n in reading.numbers if n.start == given.start), None)
        measure = _measure_beside(reading, given.start, number.end if number else given.start + 1)
        return _asked(reading, Condition(measure, given), None if edges else average, given) if measure else None
    sided = [m for m in reading.marks if m.section == "comparators" and m.name in {"above", "below"}]
    means = [m for m in reading.marks if m.section == "statistics" and m.name == "average"]
    pairs = [(side, mean) for side in sided for mean in means if 0 <= mean.start - side.end <= _NEAR - 1]
    of_one = len(reading.measures) == 1 and _area_at_end(reading)  # "the lowest area that still beat the average"
    if reading.bounds or not ((two or of_one) and edges and len(pairs) == 1):
        return None
    ((side, mean),) = pairs
    measure = _measure_beside(reading, mean.start, mean.end)
    direction: Direction = "higher" if side.name == "above" else "lower"
    return _asked(reading, Side(measure, direction), None, None) if measure else None


def _area_at_end(reading: Reading) -> bool:
    """Whether an area is asked for that is the first or last of some: "which is the lowest scoring area below …?"."""
    ends = [m.end for m in reading.marks if m.section == "statistics" and m.name != "average"]
    things = {m.start for m in reading.marks if m.name == "area_word" or m.section == "regions"}
    which = {"which", "what", "who", "name"} & set(reading.keys[:2])
    return bool(which) and len(ends) == 1 and bool(things & {ends[0], ends[0] + 1})


def _asked(reading: Reading, told: Condition | Side, average: Average | None, bounds: Bounds | None) -> Among:
    others = tuple(measure for measure in reading.measures if measure != told.measure)
    return Among(told, others or (told.measure,), average, bounds)


def _average_asked(reading: Reading) -> Average | None:
    names = reading.named("statistics")
    kinds: tuple[Average, ...] = ("median", "mean", "range")
    found = next((kind for kind in kinds if kind in names), None)
    return found or ("mean" if "average" in names else None)


_NEAR = 3
_BETWEEN = frozenset("for on in at the a of per cent percent score scores mark or more less above over better".split())
"""Words between a limit and the measure that it is set to."""


def _measure_beside(reading: Reading, start: int, end: int) -> Measure | None:
    """Return the measure that a limit at some words is set to: that right behind it, else that just before."""
    marks = sorted((m for m in reading.marks if m.section == "measures"), key=lambda mark: mark.start)
    keys = reading.keys

    def named(mark: Mark) -> Measure | None:
        return next((measure for measure in reading.measures if measure == mark.name), None)

    behind = next((mark for mark in marks if mark.start >= end and set(keys[end : mark.start]) <= _BETWEEN), None)
    if behind:
        return named(behind)
    before = [mark for mark in marks if 0 <= start - mark.end <= 2 * _NEAR - 1]
    return named(before[-1]) if before else None


def kept_among(draft: Draft, query: Query) -> Query:
    """Return the query kept to the areas that it tells by a score, in the region asked about; said where needed."""
    if query.among is None:
        return query
    measure = query.among.measure
    bounds = query.among.bounds if isinstance(query.among, Condition) else _beside_average(draft, query.among)
    if bounds is None:
        return query
    areas = _areas_within(draft, measure, bounds, query)
    where = f"{query.group.words} " if query.group else ""
    name = phrases.name_measure(measure)
    told = f"with a {name} score" if bounds == ANY_SCORE else f"that scored {bounds.words} for {name}"
    words = f"{where}among those {told}"
    return replace(query, group=Group(words, tuple(areas)), groups=(), among=None)


def kept_at_an_end(draft: Draft, query: Query) -> Query:
    """Return a query for a mean kept to the first n from an end of its measure, with all tied at the cut."""
    if not query.limit or len(query.measures) != 1 or query.statistics not in {("lowest",), ("highest",)}:
        return query
    rows = rows_of(draft.desk, query.measures[0], query)
    ordered = rows if query.statistics == ("highest",) else rows[::-1]
    if not ordered:
        return query
    cut = ordered[: query.limit][-1].score.value
    kept = [row for n, row in enumerate(ordered) if n < query.limit or row.score.value == cut]
    if len(kept) > query.limit:
        draft.say(wording_rankings.tied_at_cut(query.limit))
    where = f"{query.group.words} " if query.group else ""
    words = f"{where}among the {query.limit} {query.statistics[0]}"
    return replace(query, group=Group(words, tuple(row.source.area for row in kept)), limit=None, statistics=())


def _areas_within(draft: Draft, measure: Measure, bounds: Bounds, query: Query) -> Sequence[str]:
    found = rows_of(draft.desk, measure, replace(query, task="listing"), bounds.least, bounds.most)
    return [row.source.area for row in found]


def _beside_average(draft: Draft, side: Side) -> Bounds | None:
    """Return the bounds that the newest to-date average sets, and say that."""
    rows = draft.desk.snapshot.table.to_date(side.measure, "average", draft.desk.now).rows
    if not rows:
        draft.say(wording.no_to_date(side.measure, "average"))
        return None
    shown, mark = draft.to_date(rows[0])
    draft.say(wording.to_date_sentence(side.measure, "average", shown, mark, rows[0].source))
    name = "above" if side.direction == "higher" else "below"
    return replace(make_bounds(name, rows[0].figure.value), words=f"{name} that average")
