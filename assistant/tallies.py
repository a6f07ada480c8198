"""What the numbers of a question count: the n of "top n", and those that nothing else accounts for."""

from collections.abc import Iterable

from assistant.asks import asks_half_below, asks_times
from assistant.bounds import Bounds
from assistant.claimed import claimed_figures
from assistant.comparators import LOW
from assistant.conditions import find_each, find_margins, find_place, find_places_apart
from assistant.numbers import Number
from assistant.query import Condition, Task
from assistant.reading import Reading
from corpus.model import MEASURES

_UNITS_OF_TIME = frozenset("oclock minute minutes min mins hour hours day days week weeks pm am o clock".split())


def find_limit(reading: Reading, task: Task, of_two: bool) -> int | None:
    """Return n of "top n", of areas inspected "n times"; `of_two` where a "two" only says that a gap has two ends."""
    if task == "reinspected":
        return asks_times(reading) or None
    return None if task == "best_measure" or of_two else first_so_many(reading)


def place_past(reading: Reading, limit: int | None) -> int | None:
    """Return the place after a "top n" that somebody just missed, None where nothing says so."""
    told = {mark.end for mark in reading.marks if mark.name == "past_cut"}
    ends = [m for m in reading.marks if m.section == "statistics" and m.name != "average"]
    near = any(m.start - 1 <= end < m.end for m in ends for end in told)
    return limit + 1 if limit and near else None


def first_so_many(reading: Reading, told_first: bool = False) -> int | None:
    """Return n of "top n", "three highest", "which four areas did worst"; beside bounds that tell the areas too."""
    ranked = {"lowest", "highest"} & set(reading.statistics) or reading.has("rank", "nearest", "far_off")
    restated = len(reading.areas) == 1 and all(bounds.of_one for bounds in reading.bounds)  # "its 80: is it top five?"
    if (reading.bounds and not (told_first or restated)) or not ranked:
        return None
    if len(reading.areas) > 1 and any(number.value == len(reading.areas) for number in reading.numbers):
        return None  # "of those three, Hackney, Haringey and Harrow, which came lowest?"
    told = {bounds.start for bounds in reading.bounds}
    measures = {mark.start for mark in reading.marks if mark.name == "measure_word"}
    numbers = [n for n in reading.numbers if n.start not in told and n.end not in measures]  # "of the three measures"
    superlatives = [m for m in reading.marks if m.section == "statistics" and m.name != "average"]
    first = numbers[0] if numbers else None
    opening = {word.key for word in reading.words[: first.start]} if first else set()
    if (
        first
        and opening
        and opening <= {"and", "so", "the", "which", "what"}
        and first.value <= LOW
        and not first.share
    ):
        return int(first.value)  # "which three are worst"
    for number in numbers:
        if number.start and reading.words[number.start - 1].key in {"first", "last"} and not number.share:
            return int(number.value)  # "sort by safeguarding, first 4 rows", "the foot of the table, the last four"
    last = numbers[-1] if numbers else None
    if last and last.value <= LOW and not (last.share or last.ordinal or last.points) and _is_tail(reading, last):
        return int(last.value)  # "the worst areas for safeguarding, just four", "the best, six of them"
    for number in numbers:
        for mark in reading.marks:
            ranks = mark in superlatives and {number.start - 1, number.end} & {mark.start, mark.end - 1}
            areas = mark.name == "area_word" or mark.section in {"regions", "nations"}  # "two London boroughs"
            areas = areas or (mark.name == "those" and reading.words[mark.end - 1].key == "areas")
            counts = areas and (0 <= mark.start - number.end <= 2 or number.start == mark.start)
            if (ranks or counts) and not (number.share or number.ordinal or number.points):
                return int(number.value)
    return None


def _is_tail(reading: Reading, number: Number) -> bool:
    """Return whether a number stands at the end, to say how many are wanted: "six of them", "just the four"."""
    led = number.start > 1 and reading.words[number.start - 1].key in {"just", "only", "say"}
    rest = [word.key for word in reading.words[number.end :]]
    told = rest[:2] in (["of", "them"], ["in", "all"], ["will", "do"])
    return (led or told) and rest[2 * told :] in ([], ["please"], ["thanks"])


def other_numbers(reading: Reading, bounds: Bounds | None, conditions: Iterable[Condition]) -> tuple[float, ...]:
    """Return the numbers that neither bounds, a margin, a place nor a "top n" account for."""
    used = {
        len(reading.areas),
        first_so_many(reading),
        find_place(reading),
        reading.margin.value if reading.margin else None,
    }
    used.update(bounds.numbers if bounds else ())
    used.update(margin.value for _, margin in find_margins(reading))
    used.update(find_places_apart(reading))
    used.update({50.0} if asks_half_below(reading) else ())
    used.add(asks_times(reading))
    if any(number.ordinal for number in reading.numbers) and {"out", "of"} & reading.key_set:
        used.update(number.value for number in reading.numbers)  # "20th out of 27"
    used.update(claimed.value for claimed in claimed_figures(reading))
    used.update(value for one in find_each(reading) for value in one.numbers)
    used.update(value for condition in conditions for value in condition.bounds.numbers)
    return tuple(number.value for number in reading.numbers if number.value not in used and _is_figure(reading, number))


def _is_figure(reading: Reading, number: Number) -> bool:
    """Whether a number counts something; "one of them", "all three" and "the two areas" do not."""
    following = reading.words[number.end].key if number.end < len(reading.words) else ""
    leading = reading.words[number.start - 1].key if number.start else ""
    if (
        leading in {"page", "at", "by", "para", "column", "radio", "channel"}
        and number.value < LOW
        and not number.share
    ):
        return False  # "for page five", "on air at six"
    of_measures = any(m.name in {"measure_word", "joint"} and m.start <= number.start < m.end for m in reading.marks)
    of_measures = of_measures or (
        number.value == len(MEASURES) and any(m.name == "measure_word" and m.start == number.end for m in reading.marks)
    )  # "which of the three measures"
    if following == "things" and number.value == len(MEASURES):
        return False  # "the 3 things they score"
    if following in _UNITS_OF_TIME or of_measures or _is_whole(reading, number):
        return False  # "all 3 scores"
    return number.share or number.value > 3 or reading.words[number.start].text.isdigit()


def _is_whole(reading: Reading, number: Number) -> bool:
    """Whether a number only says among how many: "of the 158 areas", "all 27 areas"."""
    before = [word.key for word in reading.words[max(0, number.start - 2) : number.start]]
    of_all = before == ["of", "the"] and number.start == 2 and reading.has("count")  # "of the 158, how many …"
    if of_all:
        return True
    whole = before[-1:] == ["all"] or before in (["of", "your"], ["of", "the"], ["all", "the"], ["of", "these"])
    return whole and any(m.name == "area_word" and 0 <= m.start - number.end <= 3 for m in reading.marks)
