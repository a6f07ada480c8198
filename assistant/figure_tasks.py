"""What is asked of figures: within bounds, over time, beside others, over many areas."""

from assistant.asks import asks_half_below, asks_where_in_table, asks_which_measure, asks_which_side_has_more
from assistant.claim_signs import (
    are_the_edge,
    asks_only,
    asks_only_beside,
    end_beside_all,
    is_claim,
    is_claim_of_one,
    shares_a_place,
)
from assistant.claimed import claimed_figures
from assistant.completeness import find_counts
from assistant.conditions import find_across, find_ends, find_measure_sides, find_place, find_places_apart
from assistant.gap_signs import sets_apart, sets_own_gaps
from assistant.many_signs import counts_areas, has_all_scores, lacks_scores, lists_areas, means_one_area, shares_scores
from assistant.moved import find_moved
from assistant.nearest_signs import seeks_nearest
from assistant.printed_signs import (
    asks_when_printed,
    claims_an_end,
    claims_printed,
    edges_average,
    names_printed,
    to_date_only,
)
from assistant.query import Average, Group, Task
from assistant.reading import Reading
from assistant.scope import parts_regions
from assistant.signs import EARLIER, averages_own, fares_as_known, measured_by_areas, moves_from
from assistant.subjects import find_expressions
from assistant.verdict_asks import asks_ranked_verdicts, asks_verdict
from assistant.words import is_yes_or_no, places


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
    if has("embargo") and not reading.measures:
        return None  # "when did the embargo lift"
    if areas and has("date") and _asks_interval(reading):
        return "dates"  # "how long between its two inspections?"
    if averages_own(reading):
        return "scores"
    between = find_moved(reading.words) and not reading.statistics and len(reading.measures) == 1
    if areas == 1 and (moves_from(reading) or between):
        return "change"  # "its score was 45 and then 75"
    if areas == 1 and len(reading.periods) == 2 and has("compare", "difference"):
        return "change"  # "compare its 2011 and 2012 numbers"
    if areas and has("double", "treble", "halve") and has("change") and not reading.statistics:
        return "change"
    if areas and reading.statistics and "short" in reading.keys:
        return None  # "how far short of the highest did it fall"
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
    if claims_an_end(reading):
        return "extremes"
    if reading.bounds and not (areas and is_claim(reading)):
        return "listing"
    if areas == 1 and has("reinspected") and "judged" in reading.keys and is_yes_or_no(reading.question):
        return "change"  # "has Hartlepool ever been judged twice?"
    of_verdict = areas and asks_verdict(reading) and not reading.judgements
    if of_verdict and (reading.unplaced or has("method") or find_expressions(reading) or _about_people(reading)):
        return "quotes"  # "the verdict on sharing information"
    if areas and asks_verdict(reading) and not (reading.judgements or has("change")):
        return _of_verdicts(reading, areas)  # "how was it judged the first time and the second"
    beside = "average" in reading.statistics
    if areas and has("second_inspection") and reading.direction and is_yes_or_no(reading.question) and not beside:
        return "change"  # "did it do better second time round"
    scored = has("score") and not has("change", "compare", "difference", "first_inspection", "rank")
    if areas == 1 and has("second_inspection") and scored and not (reading.statistics or reading.direction):
        return "scores"  # "what were its results the second time inspectors called?"
    both = "first" in reading.keys and has("second_inspection", "reinspected")
    both = both and not has("first_again")
    if both or (has("first_inspection") and has("second_inspection", "ordinal", "newest") and areas):
        return "change"
    if areas == 1 and has("reinspected") and has("compare", "difference") and not reading.statistics:
        return "change"  # "its score in 2009 versus the re-inspection"
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
    if has("change", "first_inspection") and areas and not (averaged or of_words or has("quote")):
        return "change" if has("change") else "scores"
    who = has("reinspected", "area_word", "those", "anyone") or "who" in (word.key for word in reading.words[:2])
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
    asks_how = opening & {"how", "what"} and has("perform", "score") and not has("count")
    if has("reinspected") and not areas and asks_how:
        return "change"  # "how did the re-inspected areas fare second time round?"
    sided = reading.direction is not None and "average" not in reading.statistics and lists_areas(reading)
    if sided and not areas and has("reinspected", "second_inspection"):
        return "change"  # "how many did worse at their re-inspection?"
    if has("reinspected") and not reading.measures:
        named = {mention.end for mention in reading.mentions}  # "Luton's youth offending team"
        others = any(mark.name == "area_word" and mark.start not in named for mark in reading.marks)
        return "change" if areas == 1 and not (others or has("anyone", "count")) else "reinspected"
    return None


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


def _of_verdicts(reading: Reading, areas: int) -> Task:
    """Tell the areas that share a verdict from the verdict of one: "which areas share Kent's verdict?"."""
    alike = reading.has("equal") or bool({"share", "shares", "same"} & reading.key_set)
    others = reading.has("anyone", "rest")  # "who else got the same word as Kent?", "did anyone share its verdict?"
    shared = areas == 1 and alike and (others or not is_yes_or_no(reading.question))
    listed = lists_areas(reading) or others or reading.has("commonest")
    return "judged" if listed and (shared or not areas) else "judgement"


def within_limits(reading: Reading, areas: int) -> Task | None:
    """Return the task of asking for areas without a score, level, or better on one measure than another; else None."""
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


def of_phrases(reading: Reading, group: Group | None, average: Average | None, areas: int) -> Task | None:
    """Return the task of a question on the inspector's overall phrases or on a mean; None where it is another."""
    has = reading.has
    if reading.judgements and not average and reading.statistics == ("average",) and reading.direction and not areas:
        return "listing"  # "did any area described as disappointing beat the average?"
    if reading.measures and reading.judgements and (average or reading.statistics):
        return "mean" if average else "extremes"
    if reading.judgements and (has("judgement", "list", "count") or not (reading.measures or reading.statistics)):
        return "judged"
    if asks_ranked_verdicts(reading):
        return "judged"  # "what's the worst description anyone's been given?"
    if asks_verdict(reading):
        return _of_verdicts(reading, areas)
    if average is None:
        return None
    if asks_half_below(reading):
        return "mean"
    compared = reading.has("compare", "difference") or reading.direction or reading.named("comparators")
    of_areas = lists_areas(reading) and (has("joint") or not has("measure_word"))
    means = [m.start for m in reading.marks if m.section == "statistics"]
    things = [m.start for m in reading.marks if m.name == "area_word" or m.section in {"regions", "nations"}]
    of_mean = names_printed(reading) or (means and things and min(means) < min(things))
    of_mean = of_mean and is_yes_or_no(reading.question)  # "is the average of those held below …"
    of_mean = of_mean or parts_regions(reading)
    if not areas and reading.direction and of_areas and not of_mean:
        return "listing"  # "which areas are above the mean"
    set_beside = compared or (areas == 1 and group)
    mean = max((m.start for m in reading.marks if m.section == "statistics"), default=0)
    last = max((mention.end for mention in reading.mentions), default=0)
    set_beside = set_beside and (areas == 1 or group or reading.has("held") or mean >= last)
    return "beside_mean" if areas and set_beside and average != "range" else "mean"


def beside_others(reading: Reading, areas: int) -> Task | None:
    """Return the task of setting areas beside others, a statistic, or their own measures; None where it is another."""
    if (areas > 1 and (reading.has("places") or are_the_edge(reading))) or shares_a_place(reading):
        return "rank"
    if areas == 1 and reading.has("next_place", "either_side") and not reading.statistics:
        return "neighbour"
    if areas == 1 and _asks_place(reading):
        return "rank"
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
        return _area_beside_statistic(reading, areas)
    chosen = reading.has("list") or {"or", "than"} & reading.key_set or find_across(reading)
    if areas == 1 and len(reading.measures) > 1 and reading.direction and chosen and not reading.has("rank"):
        return "best_measure"
    in_a_way = {(m.start, m.end) for m in reading.marks if m.name in {"ascending", "descending"}} if areas > 1 else ()
    placed = any(m.name == "rank" and (m.start, m.end) not in in_a_way for m in reading.marks)
    ranks = (placed or asks_where_in_table(reading)) and not reading.has("whence")  # not "Luton and Kent, best first"
    return "rank" if areas and (ranks or find_place(reading)) else None


def _asks_place(reading: Reading) -> bool:
    """Whether it asks which place an area has: "which place does Medway share on safeguarding, and with whom?"."""
    words = reading.words
    asked = {m.start for m in reading.marks if m.name == "rank" and m.start <= 1 and words[m.end - 1].key in _PLACES}
    return bool(asked) and words[0].key in {"which", "what"} and not reading.bounds


_PLACES = frozenset("place position rank ranking spot standing slot".split())


def over_many(reading: Reading, group: Group | None, areas: int) -> Task | None:
    """Return the task of comparing, of to-date figures, of rankings and lists; None where it is another."""
    has = reading.has
    if areas > 1:
        return "compare"
    same = {"same", "that", "this"} & reading.key_set  # "the bottom in London, same measure"
    if has("measure_word") and not same and group and not areas and {"lowest", "highest"} & set(reading.statistics):
        return "mean"
    if asks_which_measure(reading) and not (areas or group or reading.bounds):
        return "to_date"
    of_areas = has("area_word", "widen", "anyone") or counts_areas(reading) or (group and has("list"))
    if "average" in reading.statistics and has("measure_word") and reading.direction and not of_areas:
        return "to_date"
    if asks_which_side_has_more(reading):
        return "listing"
    level = has("equal") or "exactly" in reading.named("comparators")
    asked = lists_areas(reading) or has("anyone")
    if "average" in reading.statistics and asked and (reading.direction or reading.margin or level):
        return "listing"
    if "average" in reading.statistics and means_one_area(reading):
        return "against"  # and which area that is has to be asked
    narrowed = areas or group or reading.bounds or reading.judgements or reading.periods
    if fares_as_known(reading) and (reading.statistics or reading.measures) and not narrowed:
        return "against" if "average" in reading.statistics else "scores"  # and of which area has to be asked
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
    placed = (find_place(reading) is not None and (reading.measures or has("rank"))) or find_places_apart(reading)
    before = {reading.keys[m.start - 1] for m in reading.marks if m.section == "statistics" and m.start}
    of_all = len(edges) == 1 and "the" in before and not (group or has("list", "area_word", "anyone"))
    if of_all and has("difference") and has("they"):
        return "against"  # "how many points short were they of the highest figure?": of which area has to be asked
    if reading.statistics or placed or (has("rank") and (reading.measures or group)):
        return "extremes"
    if not areas and not group and means_one_area(reading) and not has("list", "count"):
        return "scores"  # and which area that is has to be asked
    if not (areas or group or reading.direction) and has("difference") and has("they", "those") and has("area_word"):
        return "compare"  # "how much do the two boroughs differ?", and which they are has to be asked
    if not areas and reading.measures and (group or (lists_areas(reading) and has("area_word", "score"))):
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


def _has_own_average(reading: Reading) -> bool:
    """Return whether the average that an area's notice prints is called the area's: "Luton's average"."""
    stated = {mark.start for mark in reading.marks if mark.section == "statistics" and mark.name == "average"}
    owners = {mention.end for mention in reading.mentions if reading.words[mention.end - 1].possessive}
    measured = {mark.end for mark in reading.marks if mark.section == "measures" and mark.start in owners}
    return bool(stated & (owners | measured))


def _area_beside_statistic(reading: Reading, areas: int) -> Task:
    """Tell "how far is Luton from the highest" from "is Luton the highest" and "Luton's highest score"."""
    if find_place(reading):
        return "rank"
    if areas == 1 and {"lowest", "highest"} & set(reading.statistics) and _of_first(reading):
        return "against"  # "was its first safeguarding score the lowest to date?"
    beside = reading.has("score") and "same" in reading.keys  # "its score, and the average in
    if reading.has("notice_word") and not reading.has("compare", "difference") and not reading.named("comparators"):
        return "against" if beside else "to_date"
    if areas > 1 and reading.has("notice_word") and names_printed(reading):
        return "to_date"  # "the highest to date: Luton notice versus Leicestershire notice"
    if areas == 2 and reading.has("notice_word") and _has_own_average(reading):
        return "to_date_change"  # "how did Luton's average compare to the one in Kent's notice?"
    if "average" in reading.statistics:
        return "against"
    if areas > 1 and _are_the_ends(reading):
        return "rank"
    if areas > 1:
        return "compare"
    if len(reading.statistics) == 1 and names_printed(reading):
        return "against"  # "has Sefton the lowest score ever printed by the inspectorate?"
    if {"lowest", "highest"} <= set(reading.statistics) and not reading.measures:
        return "best_measure"
    both_ends = {"lowest", "highest"} <= set(reading.statistics) and reading.has("difference")
    if both_ends and (names_printed(reading) or reading.has("notice_word")):
        return "to_date"  # "the difference between the highest and lowest printed in the Luton notice"
    ranked = places(m for m in reading.marks if m.name == "rank")
    if areas == 1 and places(m for m in reading.marks if m.section == "statistics") <= ranked:
        return "rank"  # "how high does it come compared with the others?"
    compared = reading.has("compare", "difference") or bool(reading.named("comparators"))
    if areas == 1 and reading.has("difference") and _of_whoever_leads(reading):
        return "rank"  # "how far behind the leader is Kent?"
    if compared or len(reading.statistics) > 1:
        return "against"
    if areas == 1 and _comes_first(reading):
        return "rank"
    own = reading.has("measure_word") or not reading.measures
    if reading.named("regions"):
        return "rank"  # "was the worst in London on all three": beside others there
    if own and not is_yes_or_no(reading.question):
        return "best_measure"
    return "rank"


def _comes_first(reading: Reading) -> bool:
    """Whether an area is to be ahead of all others somewhere: "on which measures does Luton lead?"."""
    keys = reading.keys
    last = max((mention.end for mention in reading.mentions), default=0)
    verbs = {"lead", "leads", "led", "leading", "top", "tops", "topped", "first", "bottom", "last"}
    ends = [m for m in reading.marks if m.section == "statistics" and m.start >= last]
    asked = {"does", "did", "do", "is", "was"} & set(keys[:last])
    return bool(asked) and any({*keys[m.start : m.end]} & verbs for m in ends if m.end >= len(keys) - 2)


_LEADERS = frozenset(
    "leader leaders winner winners runner runners scorer scorers performer performers pacesetter pacesetters "
    "spot slot place position perch rung berth".split()
)


def _of_whoever_leads(reading: Reading) -> bool:
    """Whether the highest or lowest is an area, not a figure: "the leader", "the worst performer", "the best area"."""
    ends = [m for m in reading.marks if m.section == "statistics" and m.name in {"lowest", "highest"}]
    things = {m.start for m in reading.marks if m.name == "area_word"}
    return any(m.end in things or {word.key for word in reading.words[m.start : m.end + 1]} & _LEADERS for m in ends)


def _are_the_ends(reading: Reading) -> bool:
    """Whether several areas are said to be the lowest or highest: "Kent and Brent were the two lowest. Correct?"."""
    claimed = reading.has("confirm") or is_yes_or_no(reading.question)
    end = min((m.start for m in reading.marks if m.section == "statistics"), default=0)
    last = max((mention.end for mention in reading.mentions), default=0)
    between = {word.key for word in reading.words[last:end]}
    counted = any(number.value == len(reading.areas) for number in reading.numbers)
    told = counted or bool(between & {"are", "were"}) or {word.key for word in reading.words[:1]} & {"are", "were"}
    chooses = "or" in reading.keys
    return claimed and last <= end and bool(told) and len(reading.statistics) == 1 and not chooses


def _of_first(reading: Reading) -> bool:
    """Whether an area's score at its first inspection is asked about."""
    earlier = (m for m in reading.marks if m.section == "measures" and m.start)
    led = any(reading.words[mark.start - 1].key in EARLIER for mark in earlier)
    return led or reading.has("first_inspection")
