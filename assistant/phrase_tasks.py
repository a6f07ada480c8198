"""Tasks of the inspector's overall phrases, and of means."""

from assistant.asks import asks_half_below
from assistant.many_signs import lists_areas
from assistant.printed_signs import names_printed
from assistant.query import Average, Group, Task
from assistant.reading import Reading
from assistant.scope import parts_regions
from assistant.verdict_asks import asks_ranked_verdicts, asks_verdict
from assistant.words import is_yes_or_no


def of_verdicts(reading: Reading, areas: int) -> Task:
    """Tell the areas that share a verdict from the verdict of one: "which areas share Kent's verdict?"."""
    listed = lists_areas(reading) or _of_others(reading) or reading.has("commonest")
    return "judged" if listed and (_is_shared(reading, areas) or not areas) else "judgement"


def share_a_verdict(reading: Reading, areas: int) -> bool:
    """Return whether the areas that got the same verdict as one are asked for: "how many others got Kent's word?"."""
    listed = lists_areas(reading) or _of_others(reading)
    return listed and _is_shared(reading, areas) and asks_verdict(reading)


def _is_shared(reading: Reading, areas: int) -> bool:
    alike = reading.has("equal") or bool({"share", "shares", "shared", "same"} & reading.key_set)
    return areas == 1 and alike and (_of_others(reading) or not is_yes_or_no(reading.question))


def _of_others(reading: Reading) -> bool:
    """Whether others are spoken of: "who else got the same word as Kent?", "did anyone share its verdict?"."""
    return reading.has("anyone", "rest") or "others" in reading.key_set


def of_phrases(reading: Reading, group: Group | None, average: Average | None, areas: int) -> Task | None:
    """Return the task of a question on the inspector's overall phrases or on a mean; None where it is another."""
    has = reading.has
    if reading.judgements and not average and reading.statistics == ("average",) and reading.direction and not areas:
        return "listing"  # "did any area described as disappointing beat the average?"
    if reading.measures and reading.judgements and (average or reading.statistics):
        return "mean" if average else "extremes"
    if reading.measures and reading.judgements and not (areas or is_yes_or_no(reading.question)):
        return "listing"  # "areas described as disappointing with their risk of harm scores"
    if reading.judgements and (has("judgement", "list", "count") or not (reading.measures or reading.statistics)):
        return "judged"
    if asks_ranked_verdicts(reading):
        return "judged"  # "what's the worst description anyone's been given?"
    if asks_verdict(reading):
        return of_verdicts(reading, areas)
    if average is None:
        return None
    if asks_half_below(reading):
        return "mean"
    between = {
        m.start for m in reading.marks if m.section == "comparators" and reading.keys[m.end : m.end + 1] == ["them"]
    }
    sides = any(
        m.section == "comparators" and m.start not in between for m in reading.marks
    )  # "between them, what did …"
    compared = reading.has("compare", "difference") or reading.direction or sides
    of_areas = lists_areas(reading) and (has("joint") or not has("measure_word"))
    means = [m.start for m in reading.marks if m.section == "statistics"]
    things = [m.start for m in reading.marks if m.name == "area_word" or m.section in {"regions", "nations"}]
    of_mean = names_printed(reading) or (means and things and min(means) < min(things))
    of_mean = of_mean and is_yes_or_no(reading.question)  # "is the average of those held below …"
    of_mean = of_mean or parts_regions(reading)
    if not areas and reading.direction and of_areas and not of_mean and average != "range":
        return "listing"  # "which areas are above the mean"
    set_beside = compared or (areas == 1 and group)
    mean = max((m.start for m in reading.marks if m.section == "statistics"), default=0)
    last = max((mention.end for mention in reading.mentions), default=0)
    set_beside = set_beside and (areas == 1 or group or reading.has("held") or mean >= last)
    return "beside_mean" if areas and set_beside and average != "range" else "mean"
