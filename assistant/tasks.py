"""What is asked: one task, told by the phrases in a question."""

from assistant.denials import asks_if_inspected
from assistant.figure_tasks import beside_others, over_many, within_limits
from assistant.notice_tasks import of_notices
from assistant.own_ends import find_own_end
from assistant.phrase_tasks import of_phrases
from assistant.query import Average, Group, Task
from assistant.reading import Reading
from assistant.record_tasks import of_records
from assistant.region_asks import asks_of_each_region, asks_region_of_edge
from assistant.time_tasks import over_time
from assistant.vocabulary import Vocabulary
from assistant.word_tasks import of_words, words_or_scores


def find_task(reading: Reading, group: Group | None, average: Average | None, vocabulary: Vocabulary) -> Task:
    """Return what is asked. The order is from the most telling signs to the least."""
    areas = len(reading.areas) + len(reading.unknown_areas)
    if asks_of_each_region(reading):
        return "each_region"
    if asks_region_of_edge(reading):
        return "extremes"
    if find_own_end(reading):
        return "own_ends"
    if asks_if_inspected(reading):
        return "held"
    return (
        of_notices(reading, group, areas)
        or of_words(reading, group, average, areas)
        or over_time(reading, areas, average)
        or within_limits(reading, areas)
        or of_phrases(reading, group, average, areas)
        or beside_others(reading, areas)
        or of_records(reading, group)
        or over_many(reading, group, areas)
        or words_or_scores(reading, areas, vocabulary)
    )
