"""Questions that are offered to be asked next, word for word."""

from collections.abc import Sequence

from assistant.phrases import join, name_measure
from corpus.model import Measure, ToDate


def ask_scores(area: str, measures: Sequence[Measure] = ()) -> str:
    """Return the question for an area's scores of some measures, or of all."""
    if not measures:
        return f"How did {area} do?"
    return f"What was {area}'s {join(map(name_measure, measures))} score?"


def ask_each(areas: Sequence[str], measures: Sequence[Measure] = ()) -> list[str]:
    """Return the question for the scores of each of some areas."""
    return [ask_scores(area, measures) for area in areas]


def ask_praise(area: str) -> str:
    """Return the question what inspectors praised in an area."""
    return f"What did inspectors praise in {area}?"


def ask_criticism(area: str) -> str:
    """Return the question what inspectors criticised in an area."""
    return f"What did inspectors criticise in {area}?"


def ask_change(area: str) -> str:
    """Return the question how an area changed."""
    return f"How did {area} change between its inspections?"


def ask_against(area: str, measure: Measure) -> str:
    """Return the question how an area stands to the average."""
    return f"How does {area} compare with the average on {name_measure(measure)}?"


def ask_rank(area: str, measure: Measure) -> str:
    """Return the question for an area's place."""
    return f"Where does {area} rank for {name_measure(measure)}?"


def ask_mean(measure: Measure) -> str:
    """Return the question for the mean over the areas held."""
    return f"What is the mean {name_measure(measure)} score of the areas you hold?"


def ask_average(measure: Measure) -> str:
    """Return the question for the inspectorate's own average."""
    return f"What is the average {name_measure(measure)} score?"


def ask_end(measure: Measure, end: ToDate) -> str:
    """Return the question for the highest or lowest score."""
    return f"What is the {end} {name_measure(measure)} score?"


def ask_top(measure: Measure) -> str:
    """Return the question for the first three areas."""
    return f"What are the top three areas for {name_measure(measure)}?"


ASK_NEWEST = "When was the newest notice published?"


def ask_date(area: str) -> str:
    """Return the question of when an area's notice was published."""
    return f"When was the {area} notice published?"


def ask_all(question: str) -> str:
    """Return a question asked again, for every quote."""
    return f"{question.rstrip('?!. ')}, with all quotes?"
