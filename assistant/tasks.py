"""What is asked: one task, told by the phrases in a question."""

from assistant.asks import (
    asks_contact,
    asks_date,
    asks_held,
    asks_meaning,
    asks_method,
    asks_number,
    asks_of_prose,
    asks_region,
    asks_verdict,
    asks_what_was_said,
    asks_what_went,
    asks_where_in_table,
)
from assistant.conditions import find_across, find_place
from assistant.query import Average, Group, Task
from assistant.reading import Reading
from assistant.signs import (
    has_all_scores,
    is_claim,
    is_claim_of_one,
    is_order,
    lacks_scores,
    lists_areas,
    means_one_area,
    measured_by_areas,
    names_printed,
    only_unscored,
    sets_apart,
    shares_scores,
    to_date_only,
)
from assistant.vocabulary import Vocabulary
from assistant.words import is_yes_or_no


def find_task(reading: Reading, group: Group | None, average: Average | None, vocabulary: Vocabulary) -> Task:
    """Return what is asked. The order is from the most telling signs to the least."""
    areas = len(reading.areas) + len(reading.unknown_areas)
    return (
        _task_of_notices(reading, group, areas)
        or _task_of_words(reading, group, average, areas)
        or _task_over_time(reading, areas, average)
        or _task_within_limits(reading, areas)
        or _task_of_phrases(reading, group, average, areas)
        or _task_beside_others(reading, areas)
        or _task_of_records(reading, group)
        or _task_over_many(reading, group, areas)
        or _words_or_scores(reading, areas, vocabulary)
    )


def _task_of_notices(reading: Reading, group: Group | None, areas: int) -> Task | None:
    """Tell orders, opinions and questions on the notices as such."""
    has = reading.has
    if is_order(reading):
        return "decline"
    of_a_finding = areas and reading.unplaced  # "what was said about contact with fathers"
    told = (
        (has("programme") or asks_contact(reading))
        and not (has("forecast") and reading.statistics)
        and not of_a_finding
        and "money" not in reading.named("unscored")
    )
    if told and not has("reinspected") and not reading.bounds and not reading.measures:
        return "programme"
    in_time = {"first", "last"} & {word.key for word in reading.words}
    keys = [word.key for word in reading.words]
    asked = [key for key in keys if key not in {"is", "was", "the", "s"}]
    of_it = areas or {"they", "notice_word"} <= {mark.name for mark in reading.marks}
    if of_it and asked[:1] in (["what"], ["which"]) and asked[1:2] in (["date"], ["day"]):
        return "dates"  # "what date stands at the top of the Luton notice"
    told = bool(has("notice_word", "oldest") and reading.statistics and not (reading.measures or has("score")))
    if areas > 1 and in_time and told:
        return "dates"  # "which notice came first"
    bare = not (areas or reading.measures or reading.statistics or reading.bounds or has("area_word", "change"))
    scored = {(mark.start, mark.end) for mark in reading.marks if mark.name == "score"}
    measures = any(m.name == "measure_word" and (m.start, m.end) not in scored for m in reading.marks)
    if measures and has("list") and bare and has("score"):
        return "definition"  # "which measures do the inspectors score"
    if asks_of_prose(reading) and areas:
        return "scores"  # which say whether the words give the same
    if asks_method(reading):
        return "method"
    if asks_meaning(reading, areas):
        return "definition"
    if has("speaker") or (has("chief", "office") and not _speaks(reading)):
        return "speaker"
    if reading.people and not (areas or reading.judgements or reading.measures or _speaks(reading)):
        return "speaker"
    if asks_region(reading, group):
        return "region"
    if keys[:1] == ["will"] and areas and not reading.unplaced:
        return "decline"
    opines = has("opinion") and not has("quote", "praise", "criticism", "why")
    looks_ahead = {"will", "shall", "next", "predict", "forecast"} & {word.key for word in reading.words}
    forecasts = has("forecast") and not reading.judgements and not reading.unplaced
    forecasts = forecasts and (bool(looks_ahead) or not _speaks(reading))  # "Fox on Luton's future" can be quoted
    return "decline" if opines or forecasts else None


def _speaks(reading: Reading) -> bool:
    """Whether it asks of what was said."""
    return reading.has("quote", "praise", "criticism", "why", "good_word", "bad_word")


def _task_of_words(reading: Reading, group: Group | None, average: Average | None, areas: int) -> Task | None:
    """Tell what was never scored, and what only the notices' words can answer, from questions of figures."""
    has = reading.has
    each = has("joint") and has("measure_word")  # "what did it find on all three measures"
    numeric = (
        each or has("score", "rank", "difference", "count") or bool(reading.bounds or reading.statistics or average)
    )
    spoken = has("quote", "praise", "criticism", "why") or (has("good_word", "bad_word") and not reading.measures)
    if has("why") and not areas and reading.statistics and not reading.unplaced:
        return "decline"  # "why did the average drop?"
    if (has("why") and areas) or asks_what_went(reading) or asks_what_was_said(reading):
        return "quotes"
    if has("judgement") and areas and reading.named("unscored") == ("grade",):
        return "judgement"  # "did they call Luton outstanding?"
    if only_unscored(reading, group):
        return "decline" if asks_number(reading) else "quotes"
    dated = has("embargo", "confirm") or {"when", "date", "day"} & {word.key for word in reading.words[:5]}
    spoken = spoken and not (has("date") and dated)
    if spoken and not numeric and not reading.judgements and not asks_verdict(reading):
        any_good = is_yes_or_no(reading.question) and not has("quote", "praise", "criticism") and not reading.unplaced
        alone = {word.key for word in reading.words[-2:]} <= {"any", "good", "bad", "very", "ok"}
        return "scores" if any_good and alone and areas else "quotes"  # "was Greenwich any good?"
    return None


def _task_over_time(reading: Reading, areas: int, average: Average | None) -> Task | None:
    """Tell scores within bounds and changes between inspections or notices."""
    has = reading.has
    if has("embargo") and not reading.measures:
        return None  # "when did the embargo lift"
    if areas and reading.statistics and "short" in (word.key for word in reading.words):
        return None  # "how far short of the highest did it fall"
    exact = is_claim_of_one(reading) if areas else all(bounds.least == bounds.most for bounds in reading.bounds)
    judges = has("good_word", "bad_word") and exact and (areas or is_yes_or_no(reading.question))
    if reading.bounds and judges and not reading.measures:
        return "decline"  # "is Luton's 75% good?", "is 75% a good score?"
    if areas == 1 and has("change") and any(len(bounds.numbers) == 2 for bounds in reading.bounds):
        return "change"  # "did it rise from 37% to 83%"
    exact = all(bounds.least == bounds.most or bounds.least > bounds.most for bounds in reading.bounds)
    printed = reading.statistics == ("average",) or bool(reading.statistics and names_printed(reading))
    printed = printed and exact and bool(reading.bounds) and not areas
    if "average" in reading.statistics and has("change") and not areas and len(reading.periods) > 1:
        return "to_date_change"  # "the average went from 70 to 71 between May and June"
    if printed and not (average or has("list", "count", "area_word", "anyone")):
        return "to_date"  # "the average in March 2012 was 68 per cent, correct?"
    if average and exact and not areas and not has("list", "count"):
        return "mean" if reading.bounds else None  # "is it right that the mean is 58.3"
    if reading.bounds and not (areas and is_claim(reading)):
        return "listing"
    if areas and asks_verdict(reading) and (reading.unplaced or has("method")) and not reading.judgements:
        return "quotes"  # "the verdict on sharing information"
    if areas and asks_verdict(reading) and not (reading.judgements or has("change")):
        return "judgement"  # "how was it judged the first time and the second"
    if areas and has("second_inspection") and reading.direction and is_yes_or_no(reading.question):
        return "change"  # "did it do better second time round"
    both = "first" in (word.key for word in reading.words) and has("second_inspection", "reinspected")
    if both or (has("first_inspection") and has("second_inspection", "ordinal") and areas):
        return "change"
    averaged = "average" in reading.statistics
    if has("change") and has("notice_word") and areas == 2 and reading.statistics:
        return "to_date_change"
    if has("change", "first_inspection") and areas and not averaged and not has("quote"):
        return "change" if has("change") else "scores"
    who = has("reinspected", "area_word", "those", "anyone") or "who" in (word.key for word in reading.words[:2])
    if has("change") and not areas and who and not averaged:
        return "change"
    moved = has("change") or (len(reading.periods) > 1 and reading.statistics)
    if moved and not areas and (reading.statistics or len(reading.periods) > 1):
        return "to_date_change"
    if has("reinspected") and has("date") and reading.words[0].key == "when":
        return "dates"
    if has("judgement") and has("they") and has("second_inspection", "first_inspection"):
        return "judgement"  # "what was the judgement the second time?"
    if has("reinspected") and not reading.measures:
        return "change" if areas == 1 and not lists_areas(reading) else "reinspected"
    return None


def _task_within_limits(reading: Reading, areas: int) -> Task | None:
    """Tell which areas lack a score, or score otherwise on one measure than on another, or as another area does."""
    if areas or reading.bounds:
        return None
    if has_all_scores(reading):
        return "listing"
    if sets_apart(reading):
        return "gaps"
    if reading.statistics:
        return None
    if shares_scores(reading):
        return "extremes" if find_place(reading) else "ties"  # "which areas tie for second place"
    if find_across(reading):
        return "across"
    return "missing" if lacks_scores(reading) else None


def _task_of_phrases(reading: Reading, group: Group | None, average: Average | None, areas: int) -> Task | None:
    """Tell what is asked of the inspector's overall phrases; then means."""
    has = reading.has
    if reading.measures and reading.judgements and (average or reading.statistics):
        return "mean" if average else "extremes"
    if reading.judgements and (has("judgement", "list", "count") or not (reading.measures or reading.statistics)):
        return "judged"
    if asks_verdict(reading):
        return "judged" if lists_areas(reading) and not areas else "judgement"
    if average is None:
        return None
    compared = reading.has("compare", "difference") or reading.direction or reading.named("comparators")
    of_areas = lists_areas(reading) and (has("joint") or not has("measure_word"))
    of_mean = names_printed(reading) and is_yes_or_no(reading.question)  # "is the average of those held below …"
    if not areas and reading.direction and of_areas and not of_mean:
        return "listing"  # "which areas are above the mean"
    set_beside = compared or (areas == 1 and group)
    mean = max((m.start for m in reading.marks if m.section == "statistics"), default=0)
    last = max((mention.end for mention in reading.mentions), default=0)
    set_beside = set_beside and (areas == 1 or group or reading.has("held") or mean >= last)
    return "beside_mean" if areas and set_beside and average != "range" else "mean"


def _task_beside_others(reading: Reading, areas: int) -> Task | None:
    """Tell what is asked of areas named: set beside others, beside a statistic, or by their measures."""
    if areas > 1 and reading.has("places"):
        return "rank"
    if areas == 1 and reading.has("next_place"):
        return "neighbour"
    if measured_by_areas(reading, areas) or (areas == 1 and reading.beats_others):
        return "listing"
    others = reading.statistics == ("average",) and not any(word.stem == "averag" for word in reading.words)
    if areas and others and reading.has("rank"):
        return "rank"  # "how high up is it compared with everyone else"
    if areas and reading.statistics:
        return _area_beside_statistic(reading, areas)
    if areas == 1 and len(reading.measures) > 1 and reading.direction and not reading.has("rank"):
        return "best_measure"
    ranks = (reading.has("rank") or asks_where_in_table(reading)) and not reading.has("whence")
    return "rank" if areas and (ranks or find_place(reading)) else None


def _task_of_records(reading: Reading, group: Group | None) -> Task | None:
    """Tell what is asked of dates and of what is held."""
    opening = {word.key for word in reading.words[:4]}
    if (
        reading.has("whence")
        and reading.areas
        and opening & {"where", "who", "whose", "which", "what", "from", "source"}
    ):
        return "held"
    if reading.periods and lists_areas(reading) and not (reading.areas or reading.measures or reading.statistics):
        return "held"  # "which areas have results from June 2012"
    if asks_date(reading):
        return "dates"
    return "held" if asks_held(reading, group) else None


def _task_over_many(reading: Reading, group: Group | None, areas: int) -> Task | None:
    """Tell comparisons, to-date figures and questions over many areas."""
    has = reading.has
    if areas > 1:
        return "compare"
    same = {"same", "that", "this"} & {word.key for word in reading.words}  # "the bottom in London, same measure"
    if has("measure_word") and not same and group and not areas and {"lowest", "highest"} & set(reading.statistics):
        return "mean"
    if "average" in reading.statistics and has("measure_word") and reading.direction and not has("area_word"):
        return "to_date"
    if "average" in reading.statistics and lists_areas(reading) and (reading.direction or reading.margin):
        return "listing"
    if "average" in reading.statistics and means_one_area(reading):
        return "against"  # and which area that is has to be asked
    edges = {"lowest", "highest"} & set(reading.statistics)
    others = has("anyone", "area_word", "list", "count") and set(reading.named("comparators")) & {"above", "below"}
    if len(edges) == 1 and others and names_printed(reading):
        return "listing"  # "does any area fall below the lowest to date?"
    if edges and has("anyone") and "average" not in reading.statistics:
        return "extremes"  # "the highest that any area has got so far": as printed, and of those held
    if "average" in reading.statistics or to_date_only(reading):
        return "unclear" if has("they") and is_yes_or_no(reading.question) else "to_date"
    if "range" in reading.named("statistics") and reading.statistics and not (group or has("held", "area_word")):
        return "to_date"  # "the range between lowest and highest in May 2012"
    of_it = {"it", "its"} & {word.key for word in reading.words} and not reading.statistics
    if has("rank") and reading.measures and of_it and not (areas or group):
        return "rank"  # and of which area has to be asked
    placed = find_place(reading) is not None and (reading.measures or has("rank"))
    if reading.statistics or placed or (has("rank") and (reading.measures or group)):
        return "extremes"
    if not areas and not group and means_one_area(reading) and not has("list", "count"):
        return "scores"  # and which area that is has to be asked
    if not areas and reading.measures and (group or (lists_areas(reading) and has("area_word", "score"))):
        return "listing"
    if group and not areas and has("score", "perform"):
        return "listing"
    if group and not areas and not reading.unplaced and not has("quote", "praise", "criticism"):
        return "held"
    return None


def _words_or_scores(reading: Reading, areas: int, vocabulary: Vocabulary) -> Task:
    """Tell a question of scores from one about a subject that only words can answer."""
    about_scores = reading.has("score", "perform", "well_done", "compare") or bool(reading.measures)
    if reading.has("quote", "why", "praise", "criticism") and not (
        (reading.measures or reading.has("measure_word")) and reading.has("score", "difference")
    ):
        return "quotes"
    said_little = not (
        reading.has("score", "perform", "well_done", "compare", "held", "difference") or reading.measures
    )
    if reading.idle and areas and said_little and is_yes_or_no(reading.question):
        return "quotes"  # "was the inspection of Luton announced?"
    if reading.unplaced or (set(reading.named("unscored")) - {"region"} and not reading.measures):
        of_something = reading.has("share") and reading.unplaced  # "what share of the workload is …"
        return "scores" if (reading.has("score") and not of_something) or reading.measures else "quotes"
    if areas and said_little and reading.words[0].key == "who" and not reading.direction:
        return "quotes"  # "who runs it?"
    if areas or reading.either:
        return "scores"
    if about_scores:
        return "scores"
    inspected = {"inspections", "inspection", "inspected", "published"} & {word.key for word in reading.words}
    if reading.periods and (inspected or reading.has("list", "anyone", "area_word", "notice_word")):
        return "held"
    return "unclear" if reading.words else "quotes"


def _area_beside_statistic(reading: Reading, areas: int) -> Task:
    """Tell "how far is Luton from the highest" from "is Luton the highest" and "Luton's highest score"."""
    if find_place(reading):
        return "rank"
    beside = reading.has("score") and "same" in (word.key for word in reading.words)  # "its score, and the average in
    if reading.has("notice_word") and not reading.has("compare", "difference") and not reading.named("comparators"):
        return "against" if beside else "to_date"
    if "average" in reading.statistics:
        return "against"
    if areas > 1:
        return "compare"
    if {"lowest", "highest"} <= set(reading.statistics) and not reading.measures:
        return "best_measure"
    both_ends = {"lowest", "highest"} <= set(reading.statistics) and reading.has("difference")
    if both_ends and (names_printed(reading) or reading.has("notice_word")):
        return "to_date"  # "the difference between the highest and lowest printed in the Luton notice"
    compared = reading.has("compare", "difference") or bool(reading.named("comparators"))
    if compared or len(reading.statistics) > 1:
        return "against"
    own = reading.has("measure_word") or not reading.measures
    if own and not is_yes_or_no(reading.question):
        return "best_measure"
    return "rank"
