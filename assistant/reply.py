"""From a query to its answer: what cannot be answered is declined first, the rest goes to the room for its task."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from assistant import (
    averages,
    changes,
    comparisons,
    figures,
    judgements,
    listings,
    means,
    notes,
    quotes,
    rankings,
    records,
    to_date,
    wording,
)
from assistant.answers import Answer
from assistant.declines import clarify, decline, decline_areas
from assistant.desk import Desk
from assistant.query import NEEDS_AREA, Query, Task
from assistant.slots import passed_over
from assistant.words import fold_name, stem
from corpus.model import MEASURES

_ABOUT_NOTICES = frozenset("quote praise criticism why notice_word area_word judgement good_word bad_word".split())
"""Concepts that show that a question is about notices, wherever it asks of."""

_NEGATIONS = frozenset(map(stem, "not no never without except excluding neither nor outside besides none".split()))

ANSWERS: Mapping[Task, Callable[[Desk, Query], Answer]] = {
    "scores": figures.answer_scores,
    "compare": comparisons.answer_compare,
    "against": averages.answer_against,
    "best_measure": changes.answer_best_measure,
    "change": changes.answer_change,
    "to_date": to_date.answer_to_date,
    "to_date_change": to_date.answer_to_date_change,
    "extremes": rankings.answer_extremes,
    "rank": rankings.answer_rank,
    "listing": listings.answer_listing,
    "mean": means.answer_mean,
    "reinspected": records.answer_reinspected,
    "judgement": judgements.answer_judgement,
    "judged": judgements.answer_judged,
    "dates": records.answer_dates,
    "held": records.answer_held,
    "definition": notes.answer_definition,
    "programme": notes.answer_programme,
    "speaker": notes.answer_speaker,
    "quotes": quotes.answer_quotes,
}


def reply(desk: Desk, query: Query) -> Answer:
    """Return the answer to a query, with what was corrected, taken over or left aside said in it."""
    if query.task == "scores" and len(query.areas) > 1:
        query = replace(query, task="compare")
    answer = _refusal(desk, query) or ANSWERS[query.task](desk, query)
    return _with_remarks(desk, query, answer)


def _refusal(desk: Desk, query: Query) -> Answer | None:
    """Return why a query has no answer, or None where it may have one."""
    if query.task == "decline":
        return _declined(desk, query)
    if query.either:
        readings = [f"How did {area} do?" for area in query.either]
        return clarify(desk, query, f"Which area do you mean: {wording.join(query.either, 'or')}?", readings)
    if query.unknown_areas and not query.areas and query.task == "quotes" and not query.cues & _ABOUT_NOTICES:
        return decline(desk, query, "off_topic", wording.OFF_TOPIC, _examples(desk, query))
    if query.unknown_areas and not query.areas:
        return _declined_unknown(desk, query)
    if query.unplaced:
        return _declined_unplaced(desk, query)
    if query.areas and not any(desk.inspections(area) for area in query.areas):
        return decline_areas(desk, query, query.areas)
    if left := passed_over(query):
        return clarify(desk, query, wording.passed_over(left), _examples(desk, query))
    if query.task == "unclear":
        return _unclear(desk, query)
    if query.task in NEEDS_AREA and not query.areas:
        return clarify(desk, query, wording.ASK_AREA, _examples(desk, query))
    return None


def _declined(desk: Desk, query: Query) -> Answer:
    reason = query.reason or "not_in_notices"
    suggestions = [f"How did {area} do?" for area in query.areas if desk.inspections(area)] or _examples(desk, query)
    text = wording.NOT_SAID if reason == "not_in_notices" else wording.OFF_TOPIC
    if reason == "not_scored":
        if query.areas and not any(desk.inspections(area) for area in query.areas):
            return decline_areas(desk, query, query.areas)
        rate = " " + wording.NOT_A_RATE if "reoffending_rate" in query.unscored else ""
        text = wording.unscored(wording.join(query.areas)) + rate
    return decline(desk, query, reason, text, suggestions)


def _declined_unknown(desk: Desk, query: Query) -> Answer:
    """Decline names of no area, offering areas whose names hold one of their words (Sussex: East Sussex)."""
    words = {word for name in query.unknown_areas for word in fold_name(name)}
    alike = [area for area in desk.areas if words & set(fold_name(area))][:4]
    text = wording.unknown_area(query.unknown_areas) + (f" Areas of like name: {wording.join(alike)}." if alike else "")
    readings = [f"How did {area} do?" for area in alike if desk.inspections(area)]
    return decline(desk, query, "unknown_area", text, readings or _examples(desk, query))


def _declined_unplaced(desk: Desk, query: Query) -> Answer:
    """Decline to give figures where a word of the question could not be placed; ask back about a bare "not"."""
    if query.cues & {"denial", "exclusion"} and all(stem(word.casefold()) in _NEGATIONS for word in query.unplaced):
        return clarify(desk, query, wording.unclear_not(query.unplaced), _examples(desk, query))
    about_us = query.measures or query.cues & {"score", "notice_word", "rank"}
    domain = any(desk.vocabulary.is_domain(word) for word in query.unplaced)
    if not about_us and not domain:
        return decline(desk, query, "off_topic", wording.OFF_TOPIC, _examples(desk, query))
    areas = [area for area in query.areas if desk.inspections(area)]
    measures = query.measures or MEASURES[:1]
    suggestions = [f"What was {area}'s {wording.name_measure(measures[0])} score?" for area in areas]
    return decline(desk, query, "not_scored", wording.unplaced(query.unplaced), suggestions or _examples(desk, query))


def _unclear(desk: Desk, query: Query) -> Answer:
    """Ask back where the question is about scores; else it is not for the notices."""
    if query.cues & {
        "score",
        "perform",
        "higher",
        "lower",
        "compare",
        "they",
        "followup",
        "notice_word",
        "rank",
        "change",
        "difference",
    }:
        return clarify(desk, query, wording.ASK_AREA, _examples(desk, query))
    return decline(desk, query, "off_topic", wording.OFF_TOPIC, _examples(desk, query))


def _examples(desk: Desk, query: Query) -> list[str]:
    """Return questions like this one that can be answered: of the newest notices held, on the measures asked about."""
    sources = [source for source in desk.snapshot.table.sources(desk.now).rows if source.area]
    newest = [source.area for source in sorted(sources, key=lambda source: not source.held)][:3]
    if query.measures:
        names = wording.join(wording.name_measure(measure) for measure in query.measures)
        return [f"What was {area}'s {names} score?" for area in dict.fromkeys(newest)]
    return [f"How did {area} do?" for area in dict.fromkeys(newest)]


def _with_remarks(desk: Desk, query: Query, answer: Answer) -> Answer:
    """Put before an answer how its question was taken, and after it what else should be known."""
    before = [wording.corrected((c.written, c.meant) for c in query.corrections)] if query.corrections else []
    after = []
    if answer.outcome == "answered":
        if query.public_protection and len(query.measures) > 1:
            before.append(wording.PUBLIC_PROTECTION)
        if query.unknown_areas and query.areas:
            after.append(wording.unknown_area(query.unknown_areas))
        before += [wording.part_of(name.written, name.meant) for name in query.part_names]
        if query.idle:
            after.append(wording.left_aside(query.idle))
        if "measures" in query.inherited and query.measures:
            names = wording.join(wording.name_measure(measure) for measure in query.measures)
            before.append(
                wording.taken_over([names, *(p.words for p in query.periods if "periods" in query.inherited)])
            )
    text = "\n\n".join([*before, answer.text, *after])
    return replace(answer, text=text, suggestions=answer.suggestions or _next(desk, query, answer))


def _next(desk: Desk, query: Query, answer: Answer) -> tuple[str, ...]:
    """Return questions that follow naturally upon an answer about one area."""
    if answer.outcome != "answered" or len(query.areas) != 1:
        return ()
    area, measure = query.areas[0], wording.name_measure((query.measures or MEASURES)[0])
    steps: dict[Task, str] = {
        "against": f"How does {area} compare with the average on {measure}?",
        "rank": f"Where does {area} rank for {measure}?",
        "scores": f"How did {area} do?",
    }
    words = [f"What did inspectors praise in {area}?", f"What did inspectors criticise in {area}?"]
    held = any(inspection.source.held for inspection in desk.inspections(area))
    offered = [step for task, step in steps.items() if task != query.task or (task == "scores" and query.measures)]
    return tuple(question for question in [*offered, *(words if held else [])] if question != query.question)[:4]
