"""Which of an area's scores a number is, and when it got it: "which of its marks was 82?", "when did it get 37?"."""

from assistant import wording
from assistant.draft import Draft
from assistant.numbers import find_numbers
from assistant.query import Query
from assistant.words import is_yes_or_no, split_words
from corpus.model import MEASURES
from index.score_table import ScoreRow

_ASKING = frozenset("what which when".split())
_LEADING = frozenset("and so but then in on at from to of".split())


def say_holding(draft: Draft, query: Query) -> list[ScoreRow]:
    """Say which scores of the area asked about, at any of its inspections, are the number that stands in the question.

    Nothing where it asks something else; where no score is that number, that is said, and what they are is left to say.
    """
    if not (query.bounds and query.bounds.of_one and len(query.areas) == 1 and _asks_for_one(query)):
        return []
    least, most = query.bounds.least, query.bounds.most
    inspections = draft.desk.inspections(query.areas[0], query.period)
    found = [
        inspection.row(measure)
        for inspection in inspections
        for measure in query.measures or MEASURES
        if measure in inspection.scores and least <= inspection.scores[measure].value <= most
    ]
    for row in found:
        shown, mark = draft.score(row)
        draft.say(wording.score_sentence(query.areas[0], row.score.measure, shown, mark, row.source))
    draft.say(*(wording.news_only(row.source) for row in found))
    if inspections and not found:
        draft.say(wording.none_is(query.areas[0], query.bounds.words))
    return found


def _asks_for_one(query: Query) -> bool:
    """Whether it asks which measure or when, and the number stands in it: it is not asked if it holds."""
    words = split_words(query.question)
    opening = next((word.key for word in words if word.key not in _LEADING), "")
    which = opening == "which" or (opening == "what" and len(query.measures) != 1)
    when = "date" in query.cues and not query.periods
    return opening in _ASKING and (which or when) and bool(find_numbers(words)) and not is_yes_or_no(query.question)


def asks_value(query: Query) -> bool:
    """Return whether it asks what a score is, and gives none itself: "and what is it now?", after "did it get 37?"."""
    words = split_words(query.question)
    opening = next((word.key for word in words if word.key not in _LEADING), "")
    return opening == "what" and not find_numbers(words)
