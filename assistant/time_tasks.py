"""Tasks of scores within bounds and of changes over time."""

from assistant.claim_signs import asks_only, asks_only_beside, end_beside_all, is_claim, is_claim_of_one
from assistant.claimed import claimed_figures
from assistant.conditions import find_across, find_ends, find_measure_sides
from assistant.many_signs import lists_areas
from assistant.moved import find_moved
from assistant.nearest_signs import seeks_nearest
from assistant.phrase_tasks import of_verdicts
from assistant.printed_signs import asks_when_printed, claims_an_end, claims_printed, edges_average, names_printed
from assistant.query import Average, Task
from assistant.reading import Reading
from assistant.signs import averages_changes, averages_own, moves_from
from assistant.subjects import find_expressions
from assistant.verdict_asks import asks_verdict
from assistant.words import is_yes_or_no


def over_time(reading: Reading, areas: int, average: Average | None) -> Task | None:
    """Return the task of a question on scores within bounds or on a change over time; None where it is another."""
    has = reading.has
    if edges_average(reading):
        return "to_date"
    if reading.ratio and (lists_areas(reading) or has("anyone")):
        return "listing"  # "who got twice as much as Sefton?"
    if reading.ratio and areas:
        return "against" if reading.statistics else "compare"  # "is it twice Sefton's?", "half the average"
    if end_beside_all(reading):
        return "rank"  # "did Bromley do better than any other London borough?"
    if claimed_figures(reading) or asks_only_beside(reading):
        return "listing"  # "Wigan 69, 60, 65, correct?", "only Sefton scored lower than Harrow, correct?"
    if seeks_nearest(reading, areas):
        return "nearest"
    if find_ends(reading) or _of_two_sides(reading):
        return "listing"
    if has("change") and not (areas or reading.periods) and find_across(reading):
        return "across"  # "who has the biggest drop from safeguarding to risk of harm?"
    if areas == 1 and (has("next_place") or (has("lead") and has("difference"))):
        return "neighbour"  # "which area comes next after Sefton, going up?", "how far did Luton lead the field?"
    return _of_its_dates(reading, areas, average)


def _of_its_dates(reading: Reading, areas: int, average: Average | None) -> Task | None:
    """Tell changes between dates that are given, and the dates themselves, and pass on what is neither."""
    has = reading.has
    if has("embargo") and not reading.measures:
        return None  # "when did the embargo lift"
    if areas and has("date") and _asks_interval(reading):
        return "dates"  # "how long between its two inspections?"
    if averages_changes(reading):
        return "change"
    if averages_own(reading):
        return "scores"
    between = find_moved(reading.words) and not reading.statistics and len(reading.measures) == 1
    if areas == 1 and (moves_from(reading) or between):
        return "change"  # "its score was 45 and then 75"
    beside = has("compare", "difference") or (reading.direction and "than" in reading.keys)
    if areas == 1 and len(reading.periods) == 2 and beside and not reading.statistics:
        return "change"  # "compare its 2011 and 2012 numbers"
    if areas and has("double", "treble", "halve") and has("change") and not reading.statistics:
        return "change"
    if areas and reading.statistics and "short" in reading.keys:
        return None  # "how far short of the highest did it fall"
    return _of_numbers(reading, areas, average)


def _of_numbers(reading: Reading, areas: int, average: Average | None) -> Task | None:
    """Tell scores within bounds, and whether a printed figure or a mean is as somebody says, and pass on the others."""
    has = reading.has
    exact = is_claim_of_one(reading) if areas else all(bounds.of_one for bounds in reading.bounds)
    judges = has("good_word", "bad_word") and exact and (areas or is_yes_or_no(reading.question))
    score = {m.start for m in reading.marks if m.name == "score"}  # "is 75 a good score for safeguarding?"
    of_score = any(m.end in score for m in reading.marks if m.name in {"good_word", "bad_word"})
    if reading.bounds and judges and (not reading.measures or (of_score and not (areas or has("area_word", "anyone")))):
        return "decline"  # "is Luton's 75% good?", "is 75% a good score?"
    if areas == 1 and has("change") and any(len(bounds.numbers) == 2 for bounds in reading.bounds):
        return "change"  # "did it rise from 37% to 83%"
    exact = all(bounds.of_one or bounds.least > bounds.most for bounds in reading.bounds)
    printed = reading.statistics == ("average",) or bool(reading.statistics and names_printed(reading))
    printed = printed and exact and bool(reading.bounds) and not areas
    moved = has("change") and (len(reading.periods) > 1 or find_moved(reading.words))
    if "average" in reading.statistics and moved and not areas:
        return "to_date_change"  # "the average went from 70 to 71 between May and June"
    if printed and not (average or has("list", "count", "area_word", "anyone")):
        return "to_date"  # "the average in March 2012 was 68 per cent, correct?"
    if not average and (claims_printed(reading) or asks_when_printed(reading)):
        return "to_date"  # "is 41 per cent the worst ever recorded?", "which notice printed an average of 67%?"
    if average and exact and not areas and not has("list", "count"):
        return "mean" if reading.bounds else None  # "is it right that the mean is 58.3"
    if average and _claims_of_the_mean(reading, areas):
        return "mean"
    if claims_an_end(reading):
        return "extremes"
    if reading.bounds and not (areas and is_claim(reading)):
        return "listing"
    return _of_each_time(reading, areas)


def _of_each_time(reading: Reading, areas: int) -> Task | None:
    """Tell what an area was like at its first or second inspection from how it changed, and pass on the others."""
    has = reading.has
    if areas == 1 and has("reinspected") and "judged" in reading.keys and is_yes_or_no(reading.question):
        return "change"  # "has Hartlepool ever been judged twice?"
    of_verdict = areas and asks_verdict(reading) and not reading.judgements
    if of_verdict and (reading.unplaced or has("method") or find_expressions(reading) or _about_people(reading)):
        return "quotes"  # "the verdict on sharing information"
    if areas and asks_verdict(reading) and not (reading.judgements or has("change")):
        return of_verdicts(reading, areas)  # "how was it judged the first time and the second"
    beside = "average" in reading.statistics
    by_how_much = is_yes_or_no(reading.question) or reading.keys[:2] == ["how", "much"]
    if areas and has("second_inspection") and reading.direction and by_how_much and not beside:
        return "change"  # "did it do better second time round"
    scored = has("score") and not has("change", "compare", "difference", "first_inspection", "rank")
    if areas == 1 and has("second_inspection") and scored and not (reading.statistics or reading.direction):
        return "scores"  # "what were its results the second time inspectors called?"
    both = "first" in reading.keys and has("second_inspection", "reinspected")
    both = both and not has("first_again")
    if both or (has("first_inspection") and has("second_inspection", "ordinal", "newest") and areas):
        return "change"
    both_of = {"both"} if reading.margin else {"two", "both"}  # not "within two points of Luton"
    one_twice = len(reading.measures) == 1 and both_of & reading.key_set  # "its two safeguarding scores"
    if areas == 1 and has("compare", "difference") and not reading.statistics and (has("reinspected") or one_twice):
        return "change"  # "its score in 2009 versus the re-inspection"
    return _of_changes(reading, areas)


def _of_changes(reading: Reading, areas: int) -> Task | None:
    """Tell how areas, or the printed average, changed, and who was inspected again."""
    has = reading.has
    averaged = "average" in reading.statistics
    if has("change") and has("notice_word") and areas == 2 and reading.statistics:
        return "to_date_change"
    if (
        has("reinspected", "first_inspection")
        and has("date")
        and reading.words[0].key == "when"
        and not reading.measures
    ):
        return "dates"  # "when was its earlier inspection published?"
    of_words = reading.unplaced and not reading.measures  # "since when had housing advice declined?"
    if has("first_inspection") and reading.judgements and areas and not (has("change") or reading.measures):
        return "judged"  # "was Kent creditable at first?"
    if areas == 1 and has("change") and reading.judgements and not (reading.measures or has("score")):
        return "judgement"  # "it went from very disappointing to what?"
    if has("change", "first_inspection") and areas and not (averaged or of_words or has("quote")):
        return "change" if has("change") else "scores"
    who = (
        has("reinspected", "area_word", "those", "anyone")
        or bool(reading.named("regions"))
        or "who" in (word.key for word in reading.words[:2])
    )
    if has("change") and not areas and who and not averaged:
        return "change"
    if (
        has("change")
        and not (areas or averaged or has("notice_word") or names_printed(reading))
        and _most_moved(reading)
    ):
        return "change"  # "what is the biggest turnaround?", "which side has climbed most?"
    moved = has("change") or bool(len(reading.periods) > 1 and reading.statistics)
    if moved and not areas and (reading.statistics or len(reading.periods) > 1):
        return "to_date_change"
    if has("judgement") and has("they") and has("second_inspection", "first_inspection"):
        return "judgement"  # "what was the judgement the second time?"
    opening = {word.key for word in reading.words[:1]}
    asks_how = opening & {"how", "what"} and has("perform", "score") and not has("count", "share")
    if has("reinspected") and not areas and asks_how:
        return "change"  # "how did the re-inspected areas fare second time round?"
    sided = reading.direction is not None and "average" not in reading.statistics and lists_areas(reading)
    if sided and not areas and has("reinspected", "second_inspection"):
        return "change"  # "how many did worse at their re-inspection?"
    if has("reinspected") and averaged and reading.direction and not areas and lists_areas(reading):
        return "listing"  # "are the re-inspected areas above average now?"
    if has("reinspected") and not reading.measures:
        named = {mention.end for mention in reading.mentions}  # "Luton's youth offending team"
        others = any(mark.name == "area_word" and mark.start not in named for mark in reading.marks)
        one = areas == 1 and not (others or has("anyone", "count") or asks_only(reading))
        return "change" if one else "reinspected"
    return None


def _claims_of_the_mean(reading: Reading, areas: int) -> bool:
    """Whether it asks if a mean or median itself lies within bounds: "is the median of those held above 60?"."""
    means = [m.start for m in reading.marks if m.section == "statistics" and m.name in {"mean", "median", "average"}]
    limits = [m.start for m in reading.marks if m.section == "comparators"]
    things = [m.start for m in reading.marks if m.name in {"area_word", "anyone", "list", "count"}]
    if areas or len(reading.bounds) != 1 or not means or not limits or not is_yes_or_no(reading.question):
        return False
    return min(means) < min((*limits, *things)) and max(means) < min(limits)


_SPANS = frozenset({"long", "days", "weeks", "months", "years", "time"})


def _asks_interval(reading: Reading) -> bool:
    """Whether it asks how much time lies between two events: "how many months between the inspections?"."""
    keys = reading.keys
    return not reading.measures and keys[:1] == ["how"] and bool(_SPANS & set(keys[:5])) and "between" in keys


_MOST = frozenset("biggest most largest greatest best worst smallest least".split())


def _most_moved(reading: Reading) -> bool:
    """Whether a superlative is of a change, and not of a score: "the biggest turnaround", "climbed most"."""
    ends = [m for m in reading.marks if m.section == "statistics" and m.end == m.start + 1]
    changes = [m for m in reading.marks if m.name == "change"]
    superlatives = [m for m in ends if reading.words[m.start].key in _MOST]
    return bool(superlatives) and any(abs(m.start - c.start) <= 3 for m in superlatives for c in changes)


def _of_two_sides(reading: Reading) -> bool:
    """Whether areas are asked for that lie on given sides of an average or another area, measure by measure."""
    asks = lists_areas(reading) or reading.has("anyone")
    return bool(find_measure_sides(reading)) and asks and not (reading.areas and reading.statistics)


def _about_people(reading: Reading) -> bool:
    """Whether what was said is asked of people in an area, not of that itself: "the words used about the staff"."""
    people = [mark.start for mark in reading.marks if mark.section == "unscored" and mark.name in {"groups", "people"}]
    before = [{word.key for word in reading.words[max(0, at - 2) : at]} for at in people]
    return any(keys & {"about", "on", "of", "for"} for keys in before)
