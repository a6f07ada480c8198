"""What is asked of figures: within limits, beside others, over many areas."""

from assistant.asks import (
    asks_where_in_table,
    asks_which_measure,
    asks_which_measure_has_more,
    asks_which_side_has_more,
)
from assistant.claim_signs import are_the_edge, asks_only, shares_a_place
from assistant.completeness import find_counts
from assistant.conditions import find_across, find_place, find_places_apart
from assistant.gap_signs import sets_apart, sets_own_gaps
from assistant.many_signs import (
    counts_areas,
    grades_areas,
    has_all_scores,
    is_of_ours,
    lacks_scores,
    lists_areas,
    means_one_area,
    shares_scores,
)
from assistant.printed_signs import names_printed, to_date_only
from assistant.query import Group, Task
from assistant.reading import Reading
from assistant.signs import fares_as_known, measured_by_areas
from assistant.statistic_tasks import area_beside_statistic
from assistant.words import is_yes_or_no


def within_limits(reading: Reading, areas: int) -> Task | None:
    """Return the task of asking for areas without a score, level, or better on one measure than another; else None."""
    if reading.has("why") and find_across(reading):
        return "quotes"  # "why is its risk of harm score below its safeguarding score?" asks for a cause
    if asks_only(reading) and find_across(reading):
        return "across"
    if sets_own_gaps(reading):
        return "gaps"
    if areas or reading.bounds:
        return None
    if find_counts(reading):
        return "complete"
    if has_all_scores(reading):
        return "listing"
    if sets_apart(reading) and not (reading.margin and find_across(reading)):
        return "gaps"
    if reading.statistics:
        return None
    if shares_scores(reading):
        return "extremes" if find_place(reading) else "ties"  # "which areas tie for second place"
    if find_across(reading):
        return "across"
    return "missing" if lacks_scores(reading) else None


def beside_others(reading: Reading, areas: int) -> Task | None:
    """Return the task of setting areas beside others, a statistic, or their own measures; None where it is another."""
    if (areas > 1 and (reading.has("places") or are_the_edge(reading))) or shares_a_place(reading):
        return "rank"
    spot = reading.has("weak_spot", "strong_spot") and reading.has("score", "measure_word")
    if areas == 1 and spot and not (reading.has("quote") or reading.measures or reading.bounds):
        return "best_measure"  # "what was its weak point in the scores?"
    if areas == 1 and reading.has("next_place", "either_side") and not reading.statistics:
        return "neighbour"
    if areas == 1 and _asks_place(reading):
        return "rank"
    beside_rest = reading.has("rest") and reading.has("compare") and not reading.has("those", "they")
    beside_rest |= reading.has("compare") and bool(reading.named("regions"))  # "how does Luton compare with London?"
    if areas == 1 and beside_rest and not (reading.statistics or reading.bounds):
        return "rank"  # "how does Doncaster compare with the rest of its region?"
    if measured_by_areas(reading, areas) or (areas == 1 and reading.beats_others):
        return "listing"
    if areas and "range" in reading.named("statistics") and reading.has("notice_word"):
        return "to_date"  # "the range from lowest to highest in the Luton notice"
    others = reading.statistics == ("average",) and not any(word.stem == "averag" for word in reading.words)
    if areas and others and reading.has("rank"):
        return "rank"  # "how high up is it compared with everyone else"
    named = areas == 1 and len(reading.measures) > 1 and {"or"} & reading.key_set
    if named and set(reading.statistics) in ({"lowest"}, {"highest"}):
        return "best_measure"  # "where did it do best: safety or reoffending?"
    if asks_only(reading) and "average" in reading.statistics and reading.direction:
        return "listing"
    where = {reading.words[mark.start].key for mark in reading.marks if mark.name == "rank"} <= {"where"}
    if named and reading.direction and where and not (reading.statistics or find_place(reading)):
        return "best_measure"  # "where did it score higher, safeguarding or public safety?"
    if areas and reading.statistics:
        return area_beside_statistic(reading, areas)
    chosen = reading.has("list") or {"or", "than"} & reading.key_set or find_across(reading)
    if areas == 1 and len(reading.measures) > 1 and reading.direction and chosen and not reading.has("rank"):
        return "best_measure"
    listed = areas > 1 or (
        len(reading.measures) != 1 and reading.has("score", "measure_word")
    )  # "its scores, best first"
    in_a_way = {(m.start, m.end) for m in reading.marks if m.name in {"ascending", "descending"}} if listed else ()
    placed = any(m.name == "rank" and (m.start, m.end) not in in_a_way for m in reading.marks)
    ranks = (placed or asks_where_in_table(reading)) and not reading.has("whence")  # not "Luton and Kent, best first"
    return "rank" if areas and (ranks or find_place(reading)) else None


def _asks_place(reading: Reading) -> bool:
    """Whether it asks which place an area has: "which place does Medway share on safeguarding, and with whom?"."""
    words = reading.words
    asked = {m.start for m in reading.marks if m.name == "rank" and m.start <= 1 and words[m.end - 1].key in _PLACES}
    return bool(asked) and words[0].key in {"which", "what"} and not reading.bounds


_PLACES = frozenset("place position rank ranking spot standing slot".split())


_KINDS = frozenset("borough boroughs council councils county counties".split())


def over_many(reading: Reading, group: Group | None, areas: int) -> Task | None:
    """Return the task of comparing, of to-date figures, of rankings and lists; None where it is another."""
    has = reading.has
    if areas > 1:
        return "compare"
    same = {"same", "that", "this"} & reading.key_set  # "the bottom in London, same measure"
    of_one = has("joint") or _KINDS & reading.key_set  # "which London borough was best on each measure?"
    ends = {"lowest", "highest"} & set(reading.statistics)
    if has("measure_word") and not (same or of_one) and group and not areas and ends:
        return "mean"  # "which measure is London weakest on?"
    if asks_which_measure(reading) and not (areas or group or reading.bounds):
        return "to_date"
    of_areas = has("area_word", "widen", "anyone") or counts_areas(reading) or (group and has("list"))
    if "average" in reading.statistics and has("measure_word") and reading.direction and not of_areas:
        return "to_date"
    if asks_which_side_has_more(reading) or asks_which_measure_has_more(reading):
        return "listing"
    level = has("equal") or "exactly" in reading.named("comparators")
    asked = lists_areas(reading) or has("anyone")
    ours = is_of_ours(reading) and not (areas or group or has("anyone", "list", "count"))
    if "average" in reading.statistics and reading.direction and ours:
        return "against"  # "is our area above average?", and which that is has to be asked
    if "average" in reading.statistics and asked and (reading.direction or reading.margin or level):
        return "listing"
    if "average" in reading.statistics and means_one_area(reading):
        return "against"  # and which area that is has to be asked
    narrowed = areas or group or reading.bounds or reading.judgements or reading.periods
    if fares_as_known(reading) and (reading.statistics or reading.measures) and not narrowed:
        return "against" if "average" in reading.statistics else "scores"  # and of which area has to be asked
    return _of_the_ends(reading, group, areas)


def _of_the_ends(reading: Reading, group: Group | None, areas: int) -> Task | None:
    """Tell the highest and lowest, as they were printed and of those held, from lists."""
    has = reading.has
    edges = {"lowest", "highest"} & set(reading.statistics)
    others = has("anyone", "area_word", "list", "count") and set(reading.named("comparators")) & {"above", "below"}
    if len(edges) == 1 and others and names_printed(reading):
        return "listing"  # "does any area fall below the lowest to date?"
    if edges and has("anyone") and "average" not in reading.statistics and not names_printed(reading):
        return "extremes"  # "the highest that any area has got so far": as printed, and of those held
    if "average" in reading.statistics or to_date_only(reading):
        return "unclear" if has("they") and is_yes_or_no(reading.question) else "to_date"
    ranges = reading.statistics or has("notice_word")
    if "range" in reading.named("statistics") and ranges and not (group or has("held", "area_word")):
        return "to_date"  # "the range between lowest and highest in May 2012", "… in the newest notice"
    for_us = {at + 1 for at, word in enumerate(reading.words) if word.key in {"give", "show", "tell", "get", "find"}}
    of_it = {"it", "its", "they", "their", "we", "us", "our"} & {
        word.key for at, word in enumerate(reading.words) if at not in for_us
    } and not reading.statistics
    if has("rank") and reading.measures and of_it and not (areas or group or has("area_word", "widen")):
        return "rank"  # and of which area has to be asked
    if has("rank") and is_of_ours(reading) and not (areas or group or has("anyone")):
        return "rank"  # "where does our council come for safeguarding?"
    placed = (find_place(reading) is not None and (reading.measures or has("rank"))) or find_places_apart(reading)
    before = {reading.keys[m.start - 1] for m in reading.marks if m.section == "statistics" and m.start}
    of_all = len(edges) == 1 and "the" in before and not (group or has("list", "area_word", "anyone"))
    if of_all and has("difference") and has("they"):
        return "against"  # "how many points short were they of the highest figure?": of which area has to be asked
    if reading.statistics or placed or (has("rank") and (reading.measures or group)):
        return "extremes"
    return _of_lists(reading, group, areas)


def _of_lists(reading: Reading, group: Group | None, areas: int) -> Task | None:
    """Tell the lists of regions and of all that is held from an area that has to be asked for."""
    has = reading.has
    if not areas and not group and means_one_area(reading) and not has("list", "count"):
        return "scores"  # and which area that is has to be asked
    if not (areas or group or reading.direction) and has("difference") and has("they", "those") and has("area_word"):
        return "compare"  # "how much do the two boroughs differ?", and which they are has to be asked
    graded = grades_areas(reading)  # "who is weak on risk of harm?"
    if not areas and reading.measures and (group or graded or (lists_areas(reading) and has("area_word", "score"))):
        return "listing"
    how = [word.key for word in reading.words[:2]]
    asks_how = how[:1] == ["how"] and how[1:] not in (["many"], ["much"], ["far"])  # "how's the North East looking?"
    if group and not areas and (has("score", "perform") or (asks_how and not reading.unplaced)):
        return "listing"
    measures = has("measure_word") or any(word.key == "measures" for word in reading.words)
    if group and not areas and measures and has("joint"):
        return "listing"  # "all three measures for the East Midlands"
    if group and not areas and not reading.unplaced and not has("quote", "praise", "criticism"):
        return "held"
    return None
