"""Answers that say why there is none, and what there is instead."""

from collections.abc import Sequence

from assistant import offers, phrases, wording, wording_refusals
from assistant.answers import Answer, Reason
from assistant.desk import Desk, Inspection, latest_of
from assistant.draft import Draft
from assistant.query import Query
from assistant.words import fold_name
from corpus.model import MEASURES

_MOST = 4
"""How many suggestions are offered: as many as fit on one line of a phone."""


def decline(desk: Desk, query: Query, reason: Reason, text: str, suggestions: Sequence[str] = ()) -> Answer:
    """Return a decline with its reason, its words and questions that can be answered."""
    draft = Draft(desk, query)
    draft.say(text)
    draft.suggestions += suggestions[:_MOST]
    return draft.answer("declined", reason)


def clarify(desk: Desk, query: Query, text: str, readings: Sequence[str]) -> Answer:
    """Return the question back, with its readings as suggestions."""
    draft = Draft(desk, query)
    draft.say(text)
    draft.suggestions += readings[:_MOST]
    return draft.answer("clarify", "ambiguous")


def decline_areas(desk: Desk, query: Query, areas: Sequence[str]) -> Answer:
    """Decline real areas of which nothing is held, naming held areas nearby and, apart, those of like name."""
    held = desk.held_areas()
    areas = [area for area in areas if area not in held] or areas
    common = desk.vocabulary.data["area_titles"]["common"]
    lines, suggestions = [], []
    for area in areas:
        alike = [name for name in held if _share_a_name(area, name, common)]
        nearby = _nearby(desk, area, [name for name in held if name not in alike])
        lines.append(wording_refusals.no_notice(area, alike, nearby))
        suggestions += offers.ask_each((*alike, *nearby), query.measures)
    return decline(desk, query, "no_notice", "\n\n".join(lines), suggestions)


def are_outside(desk: Desk, query: Query) -> bool:
    """Return whether areas asked about are held, but none of them in the period that the question keeps to."""
    held = [area for area in query.areas if desk.inspections(area)]
    return bool(held and query.period) and not any(desk.inspections(area, query.period) for area in held)


def decline_period(desk: Desk, query: Query, area: str) -> Answer:
    """Decline an area of which nothing is held in the period asked about, saying what is."""
    inspections = desk.inspections(area)
    if not inspections:
        return decline_areas(desk, query, (area,))
    held = [phrases.whence(inspection.source) for inspection in inspections]
    words = query.periods[0].words if query.periods else "that inspection"
    return decline(
        desk,
        query,
        "outside_period",
        wording_refusals.outside_period(area, words, held),
        [offers.ask_scores(area, query.measures)],
    )


def decline_kind(desk: Desk, query: Query, area: str) -> Answer:
    """Decline an area of which nothing is held from the kind of source asked about, saying what is."""
    held = [phrases.whence(inspection.source) for inspection in desk.inspections(area)]
    text = wording_refusals.no_such_source(area, query.kinds, held)
    return decline(desk, query, "not_in_notices", text, [offers.ask_scores(area, query.measures)])


def decline_unscored(desk: Desk, query: Query, inspections: Sequence[Inspection]) -> Answer:
    """Decline a measure that the sources of areas do not give, with the scores that they do give of each."""
    draft = Draft(desk, query)
    measures = query.measures or MEASURES
    for area in dict.fromkeys(inspection.source.area for inspection in inspections):
        latest = latest_of([inspection for inspection in inspections if inspection.source.area == area])
        draft.say(*(draft.missing(m, latest.source) for m in measures if m not in latest.scores))
        for measure in (m for m in MEASURES if m in latest.scores):
            shown, mark = draft.score(latest.row(measure))
            draft.say(wording.there_is(wording.score_sentence(area, measure, shown, mark, latest.source)))
        draft.suggestions.append(offers.ask_scores(area))
    return draft.answer("declined", "not_scored")


def _share_a_name(area: str, other: str, common: Sequence[str]) -> bool:
    """Return whether names share a word or its beginning, as Leicester and Leicestershire and Rutland do."""
    ours, theirs = ([word.removesuffix("shire") for word in fold_name(name)] for name in (area, other))
    return any(len(a) > 3 and len(b) > 3 and a == b and a not in common for a in ours for b in theirs)


def _nearby(desk: Desk, area: str, held: Sequence[str]) -> list[str]:
    """Return held areas of the same region, else of the regions beside it."""
    region = desk.areas[area].region
    if not region:
        return []
    own = [name for name in held if desk.areas[name].region == region]
    beside = desk.vocabulary.data["neighbours"].get(region, [])
    return (own or [name for near in beside for name in held if desk.areas[name].region == near])[:_MOST]
