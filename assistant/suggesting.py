"""What can be asked next: questions that follow naturally upon an answer, each of which has an answer too."""

from collections.abc import Iterator

from assistant import offers
from assistant.answers import Answer
from assistant.desk import Desk
from assistant.query import Query, Task
from corpus.model import MEASURES, Measure

MOST = 4


def next_questions(desk: Desk, query: Query, answer: Answer) -> tuple[str, ...]:
    """Return up to `MOST` questions to ask after an answer; none after a decline, which has its own."""
    if answer.outcome != "answered":
        return ()
    asked = query.question.casefold().rstrip("?!. ")
    found = _of_one(desk, query, query.areas[0]) if len(query.areas) == 1 else _of_many(query, answer)
    return tuple(q for q in dict.fromkeys(found) if q.casefold().rstrip("?") != asked)[:MOST]


def _of_one(desk: Desk, query: Query, area: str) -> Iterator[str]:
    measure = (query.measures or MEASURES)[0]
    steps: dict[Task, str] = {
        "against": offers.ask_against(area, measure),
        "rank": offers.ask_rank(area, measure),
        "scores": offers.ask_scores(area),
    }
    for task, step in steps.items():
        if task != query.task or (task == "scores" and query.measures):
            yield step
    if any(source.held for source in desk.sources_of([area])):
        yield offers.ask_praise(area)
        yield offers.ask_criticism(area)


def _of_many(query: Query, answer: Answer) -> Iterator[str]:
    """Yield what follows upon a comparison, a ranking, a list, a count or a mean."""
    measure = _measure_of(query, answer)
    areas = _areas_of(answer)
    if query.task == "compare" and measure:
        yield from (offers.ask_rank(area, measure) for area in areas[:2])
    else:
        yield from offers.ask_each(areas[: 1 if query.task == "extremes" else 2])
    if measure is None:
        return
    if query.task == "extremes":
        lowest = query.direction == "lower" or "lowest" in query.statistics or "ascending" in query.cues
        yield offers.ask_end(measure, "highest" if lowest else "lowest")
    else:
        yield offers.ask_top(measure)
    yield offers.ask_average(measure)
    yield offers.ask_mean(measure)


def _measure_of(query: Query, answer: Answer) -> Measure | None:
    """Return the first measure that an answer speaks of."""
    return next(iter((*query.measures, *(figure.measure for figure in answer.figures if figure.measure))), None)


def _areas_of(answer: Answer) -> list[str]:
    """Return the areas that an answer gives scores of, else those of its sources, in the order of its text."""
    scored = dict.fromkeys(f.area for f in answer.figures if f.area and f.statistic == "score")
    return list(scored or dict.fromkeys(citation.area for citation in answer.citations if citation.area))
