"""Tasks of an area beside a statistic: the average, the highest and the lowest, its own or of all."""

from assistant.conditions import find_place
from assistant.printed_signs import names_printed
from assistant.query import Task
from assistant.reading import Reading
from assistant.signs import EARLIER
from assistant.words import is_yes_or_no, places


def _has_own_average(reading: Reading) -> bool:
    """Return whether the average that an area's notice prints is called the area's: "Luton's average"."""
    stated = {mark.start for mark in reading.marks if mark.section == "statistics" and mark.name == "average"}
    owners = {mention.end for mention in reading.mentions if reading.words[mention.end - 1].possessive}
    measured = {mark.end for mark in reading.marks if mark.section == "measures" and mark.start in owners}
    return bool(stated & (owners | measured))


def area_beside_statistic(reading: Reading, areas: int) -> Task:
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
    things = {m.start for m in reading.marks if m.name == "area_word" or m.section == "regions"}  # "London borough"
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
