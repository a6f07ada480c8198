"""Whether areas have a score of a measure at all: "is it right that Slough has no safeguarding score?"."""

from assistant import wording
from assistant.answers import Answer
from assistant.desk import Desk, Inspection, latest_of
from assistant.draft import Draft
from assistant.query import Query
from assistant.saying import chosen, say_nothing_held
from assistant.words import fold_name
from corpus.model import MEASURES, Measure


def answer_existence(desk: Desk, query: Query) -> Answer:
    """Answer whether areas have the scores asked about, or have none, with those that they have."""
    draft = Draft(desk, query)
    for area in query.areas:
        inspections = chosen(desk, area, query)
        if not inspections:
            say_nothing_held(draft, area, query)
            continue
        latest = latest_of(inspections)
        asked = query.measures or MEASURES
        for measure in asked:
            _say_whether_scored(draft, latest, measure)
        if not any(measure in latest.scores for measure in asked):
            for measure in latest.scores:
                draft.say(wording.there_is(_score(draft, latest, measure)))
        draft.say(wording.news_only(latest.source, area if len(query.areas) > 1 else ""))
    return draft.answer()


def _say_whether_scored(draft: Draft, inspection: Inspection, measure: Measure) -> None:
    """Say an area's score of a measure, or that its source gives none, and whether that is as the question has it."""
    scored = measure in inspection.scores
    holds: bool | None = scored == ("exists" in draft.query.cues)
    if "ever" in draft.query.cues:  # that there never was a score, no source says
        holds = "never" not in fold_name(draft.query.question) if scored else None
    said = _score(draft, inspection, measure) if scored else draft.missing(measure, inspection.source)
    draft.say(draft.verdict(holds) + said)


def _score(draft: Draft, inspection: Inspection, measure: Measure) -> str:
    shown, mark = draft.score(inspection.row(measure))
    return wording.score_sentence(inspection.source.area, measure, shown, mark, inspection.source)
