"""One area against itself: its best and worst measures, and the change between its inspections."""

import re
from collections.abc import Mapping

from assistant import offers, phrases, wording, wording_notices
from assistant.answers import Answer
from assistant.declines import decline_period, decline_unscored
from assistant.desk import Desk, Inspection, latest_of
from assistant.draft import Draft
from assistant.factors import FACTORS, holds_factor
from assistant.moved import find_moved
from assistant.movers import of_movers, say_greatest, say_own_most
from assistant.periods import EVER_SINCE
from assistant.picking import say_widest
from assistant.query import Query
from assistant.records import count_inspections
from assistant.rows import where
from assistant.saying import chosen, say_difference, say_gap, sign_of, yes_or_no
from assistant.verdicts import wants_verdict
from assistant.visits import visits_of
from assistant.words import fold_name, is_yes_or_no, split_words
from corpus.dates import last_day, spell_date
from corpus.model import MEASURES, Measure


def answer_best_measure(desk: Desk, query: Query) -> Answer:
    """Answer with the measure on which an area scored highest or lowest."""
    area = query.areas[0]
    inspections = chosen(desk, area, query)
    if not inspections:
        return decline_period(desk, query, area)
    inspection = latest_of(inspections)
    if not inspection.scores:
        return decline_unscored(desk, query, inspections)
    draft = Draft(desk, query)
    if len(inspections) > 1:
        draft.say(wording.latest_used(area))
    both = {"lowest", "highest"} <= set(query.statistics)
    lowest = not both and (query.direction == "lower" or query.statistics == ("lowest",) or "weak_spot" in query.cues)
    own = "own" in query.cues or (len(query.measures) == 1 and "difference" in query.cues)
    asked = [measure for measure in inspection.scores if own or measure in (query.measures or MEASURES)]
    if not asked:
        return decline_unscored(desk, query, inspections)
    ordered = sorted(asked, key=lambda m: inspection.scores[m].value, reverse=not lowest)
    edge = inspection.scores[ordered[0]].value
    shown = {measure: draft.score(inspection.row(measure)) for measure in ordered}
    best = {m: said for m, said in shown.items() if inspection.scores[m].value == edge}
    rest = {m: said for m, said in shown.items() if m not in best}
    kind = ("lower" if lowest else "higher") if query.measures and not own else "lowest" if lowest else "highest"
    verdict = draft.verdict(_bears_out(query, inspection, best))
    if both and rest:
        last = inspection.scores[ordered[-1]].value
        worst = {m: said for m, said in rest.items() if inspection.scores[m].value == last}
        between = {m: said for m, said in rest.items() if m not in worst}
        first, verdict = (verdict, "") if "own_level" in query.cues else ("", verdict)
        draft.say(first + wording.own_extreme(area, "highest", best, {}, inspection.source))
        best, rest, kind = worst, between, "lowest"
    draft.say(verdict + wording.own_extreme(area, kind, best, rest, inspection.source))
    if len(ordered) == 2 or (both and query.cues & {"difference", "spread"}):
        say_gap(draft, inspection, (ordered[0], ordered[-1]))
    elif "difference" in query.cues and not both and len(best) == 1:
        for other in ordered[1:]:  # "its best measure, and by how much?"
            say_gap(draft, inspection, (ordered[0], other))
    draft.say(*(draft.missing(m, inspection.source) for m in query.measures or MEASURES if m not in inspection.scores))
    draft.say(wording.news_only(inspection.source))
    return draft.answer()


def _bears_out(query: Query, inspection: Inspection, best: Mapping[Measure, object]) -> bool | None:
    """Return whether a measure is an area's best or worst, or scored higher than another, as the question has it."""
    if any(measure not in inspection.scores for measure in query.measures):
        return None
    if "own_level" in query.cues:  # "is it the same number three times?"
        asked = query.measures or MEASURES
        told = [inspection.scores[measure].value for measure in asked if measure in inspection.scores]
        return len(set(told)) == 1 if len(told) == len(asked) or len(set(told)) > 1 else None
    number = query.bounds if query.bounds and query.bounds.of_one else None
    right = (
        number.holds(next(inspection.scores[measure].value for measure in inspection.scores if measure in best))
        if number
        else True
    )
    if "own" in query.cues and len(query.measures) == 1:
        return right and query.measures[0] in best
    if number and not query.measures:
        return right  # "was Luton's highest score 80?"
    if query.across and " or " not in query.question:
        higher, lower = query.across
        gap = inspection.scores[higher].value - inspection.scores[lower].value
        return gap > 0 and (query.margin is None or query.margin.admits(gap))
    return None


_BESIDE_ALL = frozenset({"outdone", "foremost"})
"""What sets how far an area moved beside all others that were inspected again."""


def answer_change(desk: Desk, query: Query) -> Answer:
    """Answer with the change of areas' scores from their first inspection held to their latest.

    Without an area, of every area that is held with more than one inspection.
    """
    asked = query.measures if is_yes_or_no(query.question) and len(query.measures) == 1 else ()
    query = of_movers(query)
    draft = Draft(desk, query)
    whether = _asks_only_whether(query)
    if whether and len(desk.inspections(query.areas[0])) == 1:
        return count_inspections(draft, query.areas[0])
    every = desk.reinspected_areas(query.group.areas if query.group else None)
    areas = tuple(dict.fromkeys((*query.areas, *every))) if query.cues & _BESIDE_ALL else query.areas or every
    stated = [_say_changes(draft, area, query) for area in areas]
    if query.direction and len(areas) > 1 and any(stated):
        said = len(draft.lines)
        say_greatest(draft, query)
        if query.cues & {"outdoes", *_BESIDE_ALL} or not wants_verdict(query):
            draft.lines = draft.lines[said:] + draft.lines[:said]  # what was asked for comes first
    if query.cues & {"own_most", "own_least"} and any(stated):
        say_own_most(draft, query, asked)
    if query.cues & {"widest", "narrowest"} and len(areas) == 1:
        say_widest(draft, len(query.measures or MEASURES))
    if any(stated):
        draft.say(wording.NO_MEAN_CHANGE if "mean_change" in query.cues else "")
        draft.lines.insert(0, phrases.verdict(True).strip()) if whether else None
        return draft.answer()
    if len(query.areas) == 1 and len([i for i in desk.inspections(query.areas[0]) if i.scores]) > 1:
        return decline_unscored(desk, query, desk.inspections(query.areas[0]))
    draft.suggestions += offers.ask_each(query.areas)
    draft.say("" if areas else wording_notices.no_reinspection(where(query)))
    by_then = len(query.periods) == 1 and query.periods[0].since == EVER_SINCE
    return draft.answer("declined", "outside_period" if by_then else "not_in_notices")


def _asks_only_whether(query: Query) -> bool:
    """Whether it asks no more than if an area was inspected again: "has Kent been inspected twice?"."""
    own = query.measures or query.statistics or query.bounds or query.direction or query.periods or query.numbers
    moved = query.cues & {"change", "upward", "downward", "difference", "compare", "score"}
    fared = "perform" in query.cues and not (_HAD & set(fold_name(query.question)) or _WENT.search(query.question))
    asked = "reinspected" in query.cues and len(query.areas) == 1 and is_yes_or_no(query.question)
    return asked and not (own or moved or fared)


_HAD = frozenset("get have receive undergo face been given come came go went return visit".split())
"""Verbs with which an inspection was had: "did Kent get a second inspection?", not "did Kent do well?"."""

_WENT = re.compile(
    r"\bdid (?:the |our )?(?:\w+ )?(?:inspectors?|inspectorate|watchdog|officials|they|anyone|anybody) "
    r"(?:ever |later |then )?(?:come|go|inspect|look|re-?inspect|return|revisit|visit)\b",
    re.IGNORECASE,
)
"""What those who inspect did, where "did" does not ask how an area fared: "did they go back to Kent?"."""


def _say_changes(draft: Draft, area: str, query: Query) -> bool:
    """Say how an area's scores moved, measure by measure; return whether there was anything to say."""
    inspections = [inspection for inspection in draft.desk.inspections(area) if inspection.scores]
    if len(query.periods) == 2:  # "from 2011 to 2012"
        named = [i for period in query.periods for i in draft.desk.inspections(area, period) if i.scores]
        inspections = [inspection for inspection in inspections if inspection in named]
    if len(query.periods) == 1:  # "had it improved by 2011?"
        (period,) = query.periods
        inspections = [i for i in inspections if last_day(i.source.published) <= period.until]
        if period.since != EVER_SINCE:  # "since its 2010 inspection"
            inspections = [i for i in inspections if i.source.published[: len(period.point)] >= period.point]
    if len(inspections) < 2:
        draft.say(wording.only_one(area, inspections[0].source) if inspections else wording.no_score_of(area))
        return False
    stretch = _stretch(inspections, query)
    draft.say(wording.inspected(area, [inspection.source for inspection in inspections]))
    stated = [_change_measure(draft, stretch, measure) for measure in query.measures or MEASURES]
    draft.say(*dict.fromkeys(wording.news_only(inspection.source) for inspection in stretch))
    draft.say(wording_notices.NO_FACTOR if "factor" in query.cues else "")
    return any(stated)


_MOVING = frozenset("change changed move moved shift shifted differ differed budge budged alter altered".split())
"""Verbs that say of a score that it did not stay the same, whichever way."""


def _stretch(inspections: list[Inspection], query: Query) -> list[Inspection]:
    """Return the inspections from the one to the other between which a change is asked for, with those in between."""
    counted = sorted({inspections.index(one) for one in visits_of(inspections, query.question)})
    if len(counted) == 1 and "since" in fold_name(query.question):
        counted.append(len(inspections) - 1)  # "since its second inspection"
    if len(counted) == 1 and counted[0]:
        counted.insert(0, counted[0] - 1)  # "did it improve at its second inspection?"
    return inspections[counted[0] : counted[-1] + 1] if len(counted) > 1 else inspections


def _verdict(draft: Draft, new: int, old: int) -> str:
    """Return whether a score moved the way that the question says, from and to the scores and as far as it says."""
    query = draft.query
    if query.cues & {"own_most", "own_least"}:
        return ""  # "was safeguarding its biggest gain?" is no question of whether each rose
    if query.cues & FACTORS.keys():
        return draft.verdict(holds_factor(query, new, old))
    moves, told = query.cues & {"upward", "downward"}, find_moved(split_words(query.question))
    if told and (not moves or told != (old, new)):  # "it went from 37 to 83"
        return draft.verdict(told == (old, new))
    if not moves and _MOVING & set(fold_name(query.question)) and not (query.numbers or query.margin):
        return draft.verdict(new != old)  # "did it change between its first and second inspection?"
    if len(moves) != 1:
        return ""
    holds = sign_of(new, old) == (1 if moves == {"upward"} else -1)
    claimed = {*query.numbers, *(query.bounds.numbers if query.bounds else ())}
    holds = holds and claimed <= {new, old, abs(new - old)}
    return yes_or_no(draft, holds and (query.margin is None or query.margin.admits(abs(new - old))), abs(new - old))


def _change_measure(draft: Draft, stretch: list[Inspection], measure: Measure) -> bool:
    first, latest = stretch[0], stretch[-1]
    area = first.source.area
    if measure not in first.scores or measure not in latest.scores:
        for inspection in (first, latest):
            if measure in inspection.scores:
                shown, mark = draft.score(inspection.row(measure))
                draft.say(wording.score_sentence(area, measure, shown, mark, inspection.source))
            else:
                draft.say(draft.missing(measure, inspection.source))
        return measure in first.scores or measure in latest.scores
    (old, cited), (new, beside) = draft.score(first.row(measure)), draft.score(latest.row(measure))
    sign = sign_of(latest.scores[measure].value, first.scores[measure].value)
    more, less, figures = (latest, first, (new, old)) if sign > 0 else (first, latest, (old, new))
    gap = say_difference(draft, more.row(measure), less.row(measure), figures) if sign else ""
    when = (spell_date(first.source.published), spell_date(latest.source.published))
    verdict = _verdict(draft, latest.scores[measure].value, first.scores[measure].value)
    between = [
        (*draft.score(inspection.row(measure)), spell_date(inspection.source.published))
        for inspection in stretch[1:-1] if measure in inspection.scores
    ]  # fmt: skip
    draft.say(verdict + wording.changed(measure, (old, new, gap), (cited, beside), sign, when, between))
    return True
