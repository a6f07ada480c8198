"""Tasks of dates, and of what is held."""

from assistant.asks import asks_held
from assistant.many_signs import lists_areas
from assistant.query import Group, Task
from assistant.reading import Reading
from assistant.shares import asks_part_in_region
from assistant.time_asks import asks_date


def of_records(reading: Reading, group: Group | None) -> Task | None:
    """Tell what is asked of dates and of what is held."""
    opening = {word.key for word in reading.words[:4]}
    if (
        reading.has("whence")
        and not reading.has("share")  # "what share of its work comes from Rutland?"
        and reading.areas
        and opening & {"where", "who", "whose", "which", "what", "from", "source"}
    ):
        return "held"
    keys = reading.key_set
    if reading.has("whence") and reading.areas and "source" in keys and not reading.has("score"):
        return "held"  # "let me have the source for Milton Keynes"
    ordered = reading.has("date") and reading.has("area_word") and {"by", "in"} & keys and {"list", "order"} & keys
    if ordered and not (reading.areas or reading.measures or reading.statistics or reading.periods):
        return "held"  # "list the areas by date of publication"
    if reading.has("whence") and "your" in keys and not (reading.areas or reading.measures):
        return "held"  # "where do your figures come from?"
    out = {"published", "issued", "released"} & {
        word.key for word in reading.words
    }  # "what was published in May 2012?"
    listed = (
        lists_areas(reading)
        or (reading.words[:1] and reading.words[0].key == "what" and out)
        or reading.has("whence")
        or (reading.has("list") and reading.has("notice_word"))
    )
    if reading.periods and listed and not (reading.areas or reading.measures or reading.statistics):
        return "held"  # "which areas have results from June 2012"
    if asks_date(reading):
        return "dates"
    counted = reading.has("count") and reading.has("area_word") and reading.has("score")
    bare = not (reading.areas or reading.measures or reading.statistics or reading.bounds or reading.direction)
    if counted and bare and not (reading.unplaced or reading.named("unscored")):
        return "held"  # "how many areas have scores here altogether?"
    if asks_part_in_region(reading) and bare and not reading.judgements:
        return "held"  # "what fraction of areas are London boroughs?"
    return "held" if asks_held(reading, group) else None
