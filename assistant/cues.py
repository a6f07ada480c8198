"""What a question holds beside its parts: the concepts named in it, and what signs in it come to."""

from assistant.asks import (
    asks_contact,
    asks_half_below,
    asks_how_often,
    asks_of_prose,
    asks_whence,
    asks_which_measure,
    asks_which_measure_has_more,
    asks_which_side_has_more,
    asks_who_else,
)
from assistant.claim_signs import (
    asks_only,
    asks_only_beside,
    is_of_all_its_scores,
    is_own_edge,
    shares_a_place,
    stands_alone,
)
from assistant.conditions import asks_of_all, asks_off_top, find_ends
from assistant.denials import asks_existence, asks_if_whole, claims_lack, denies_claim, takes_in_level
from assistant.inspected_again import asks_once
from assistant.kinds import asks_kind_alone
from assistant.many_signs import lists_areas, shares_scores, wants_scores_of
from assistant.meaning_asks import asks_gloss, asks_to_date_meaning
from assistant.printed_signs import asks_when_printed, edges_average, means_the_country, names_printed
from assistant.query import Task
from assistant.reading import Reading
from assistant.record_asks import (
    asks_by_kind,
    asks_by_year,
    asks_edge_held,
    asks_for_names,
    asks_other_in_time,
    asks_others_beside,
    asks_span,
    asks_weekday,
    counts_each_measure,
)
from assistant.region_asks import (
    asks_area_name,
    asks_by_region,
    asks_ends_of_regions,
    asks_part_of,
    asks_region_of_edge,
    asks_whether_one,
)
from assistant.scope import is_beside_mean_of_region, joins_rest
from assistant.shares import asks_part_in_region, asks_share_of_areas
from assistant.signs import averages_own, same_as, sets_one_beside
from assistant.source_asks import asks_of_source, asks_who_inspects
from assistant.time_asks import (
    asks_edge_in_time,
    asks_same_time,
    asks_time_apart,
    asks_whether_dated,
    asks_whether_out,
    asks_which_came_first,
    dates_an_average,
    is_of_notices,
    is_of_one_notice,
    may_publish,
)
from assistant.verdict_asks import asks_order_of_verdicts, denies_verdict
from assistant.worth import asks_worth


def find_cues(reading: Reading, task: Task, letters: str) -> frozenset[str]:
    """Return the names of the concepts in a question, and of the signs that it shows; `letters` are to be spelt out."""
    marked = frozenset(mark.name for mark in reading.marks if mark.section == "concepts")
    plain = wants_scores_of(reading) or not (lists_areas(reading) or reading.has("anyone", "count", "area_word"))
    plain = plain and task == "listing" and not (reading.areas or reading.bounds)  # "all three scores for Wales"
    if counts_each_measure(reading) or plain:
        marked -= {"joint"}
    records = _of_records(reading, task)
    if "source_official" in records:
        marked -= {"difference", "nearest"}  # "how close to the inspectorate is your source for Bromley?"
    spelt = {f"letters {letters}"} if letters else set()
    return marked | spelt | _of_areas(reading, task) | _of_scores(reading, task) | records | _of_times(reading, task)


def _of_areas(reading: Reading, task: Task) -> set[str]:
    """Return the signs of how areas stand to each other, or to a claim."""
    signs = {
        "equal": same_as(reading),
        "shared": shares_scores(reading),
        "sole": asks_only(reading),
        "joint": is_of_all_its_scores(reading),
        "outright": stands_alone(reading),
        "beside_unnamed": task == "scores" and sets_one_beside(reading),
        "shares_place": task == "rank" and shares_a_place(reading),
        "sole_beside": asks_only_beside(reading),
        "else": asks_who_else(reading),
        "share_of": asks_share_of_areas(reading),
        "beside_region": task == "listing" and is_beside_mean_of_region(reading),
        "and_rest": task == "extremes" and joins_rest(reading),
        "part_in_region": task == "held" and asks_part_in_region(reading),
        "own": is_own_edge(reading),
        "denied": denies_claim(reading),
        "reaching": takes_in_level(reading),
        "between": find_ends(reading),
        "nationwide": means_the_country(reading),
    }
    lacking = {"lacks"} if claims_lack(reading) else {"exists"} if asks_existence(reading) else set()
    if lacking and asks_if_whole(reading):
        lacking |= {"joint"} if "exists" in lacking else {"on_any"}
    return {name for name, shown in signs.items() if shown} | lacking


def _of_scores(reading: Reading, task: Task) -> set[str]:
    """Return the signs of what is asked of scores and of to-date figures."""
    signs = {
        "either_end": "between" in reading.named("comparators"),
        "one_side": reading.named("comparators") or reading.has("higher"),
        "which_measure": task == "to_date" and asks_which_measure(reading),
        "half": asks_half_below(reading),
        "both_sides": asks_which_side_has_more(reading),
        "on_measures": task == "listing" and asks_which_measure_has_more(reading),
        "of_all": asks_of_all(reading),
        "off_top": task == "extremes" and asks_off_top(reading),
        "times": asks_how_often(reading),
        "once": task == "reinspected" and asks_once(reading),
        "gloss": task == "scores" and asks_gloss(reading),
        "prose": asks_of_prose(reading),
        "printed": names_printed(reading),
        "edge_of_averages": task == "to_date" and edges_average(reading),
        "when_printed": task == "to_date" and asks_when_printed(reading),
        "own_average": averages_own(reading),
        "worth": asks_worth(reading),
        "spread": "range" in reading.named("statistics"),
    }
    return {name for name, shown in signs.items() if shown}


def _of_records(reading: Reading, task: Task) -> set[str]:
    """Return the signs of what is asked of notices, sources, regions and verdicts as such."""
    one = asks_whether_one(reading) if task == "region" else None
    of = asks_of_source(reading) if task == "held" else None
    signs = {
        "whence": asks_whence(reading),
        "contact": asks_contact(reading),
        "who_inspects": task == "programme" and asks_who_inspects(reading),
        "two_areas": one or (task == "region" and asks_part_of(reading)),
        f"whether_{one}": one,
        "region_of": task == "extremes" and asks_region_of_edge(reading),
        "area_name": task == "region" and asks_area_name(reading),
        "by_kind": task == "held" and asks_by_kind(reading),
        "by_year": task == "held" and asks_by_year(reading),
        "region_ends": task == "each_region" and asks_ends_of_regions(reading),
        "by_region": task == "each_region" or (task == "held" and asks_by_region(reading)),
        f"source_{of}": of,
        "kind_alone": task == "held" and asks_kind_alone(reading),
        "ordered": task == "judged" and asks_order_of_verdicts(reading),
        "otherwise": task == "judged" and denies_verdict(reading),
        "to_date_meaning": task == "definition" and asks_to_date_meaning(reading),
        "names": task == "decline" and asks_for_names(reading),
        "may_publish": may_publish(reading),
    }
    return {name for name, shown in signs.items() if shown}


def _of_times(reading: Reading, task: Task) -> set[str]:
    """Return the signs of what is asked of dates and of the order of things in time."""
    first = asks_which_came_first(reading)
    unit = asks_same_time(reading)
    edge = asks_edge_in_time(reading)
    out = asks_whether_out(reading)
    average = dates_an_average(reading)
    signs = {
        average: average,
        first: first,
        f"is_{out}": out,
        "whole": first and is_of_notices(reading),
        "apart": asks_time_apart(reading),
        f"same_{unit}": unit,
        edge: edge,
        "edge": edge,
    }
    named = {name for name, shown in signs.items() if name and shown}
    return named | (_of_dates(reading) if task == "dates" else set())


def _of_dates(reading: Reading) -> set[str]:
    """Return the signs of a question of dates: "the newest held", "any others that year", "what weekday"."""
    held, other, way = asks_edge_held(reading), asks_other_in_time(reading), asks_others_beside(reading)
    span = asks_span(reading)
    signs = {
        held: held,
        other: other,
        f"others_{way}": way,
        "weekday": asks_weekday(reading),
        "whether_dated": asks_whether_dated(reading),
        "of_one": is_of_one_notice(reading),
    }
    return {name for name, shown in signs.items() if name and shown} | ({"newest", "oldest"} if span else set())
