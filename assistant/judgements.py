"""The inspector's overall phrases for areas; `judged` has the areas for a phrase."""

from collections.abc import Sequence

from assistant import offers, phrases, wording_notices
from assistant.answers import Answer, Reason
from assistant.declines import decline, decline_areas, decline_period
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.further import goes_beyond
from assistant.query import Query
from assistant.saying import chosen
from assistant.spans import sentence_at
from assistant.words import fold_name, is_yes_or_no
from corpus.model import Notice, Source, Span


def answer_judgement(desk: Desk, query: Query) -> Answer:
    """Answer with the inspector's overall phrase for each area, quoted where the notice is held."""
    draft = Draft(desk, query)
    for area in query.areas:
        inspections = chosen(desk, area, query)
        if not inspections and desk.inspections(area) and len(query.areas) == 1:
            return decline_period(desk, query, area)
        if not inspections:
            of_another_time = desk.inspections(area) and query.periods
            draft.say(
                (decline_period(desk, query, area) if of_another_time else decline_areas(desk, query, (area,))).text
            )
        say_judgements(draft, [inspection.source for inspection in inspections])
    if any(desk.inspections(area) for area in query.areas) and not draft.citations:
        reason: Reason = "outside_period" if query.periods else "not_in_notices"
        return decline(desk, query, reason, "\n\n".join(draft.lines), [offers.ask_scores(query.areas[0])])
    if not draft.citations:
        return decline_areas(desk, query, query.areas)
    _say_whether_same(draft, query)
    _say_whether_changed(draft, query)
    return draft.answer()


def _say_whether_changed(draft: Draft, query: Query) -> None:
    """Say first whether an area was judged in other words at last than at first, where that is asked."""
    inspections = chosen(draft.desk, query.areas[0], query) if len(query.areas) == 1 else ()
    judged = [inspection.source.judgement for inspection in inspections]
    if len(judged) > 1 and all(judged) and "change" in query.cues and is_yes_or_no(query.question):
        told = {cue.removeprefix("judged ") for cue in query.cues if cue.startswith("judged ")}
        draft.lines.insert(0, phrases.verdict(judged[0] != judged[-1] and told <= {judged[0], judged[-1]}).strip())


def _say_whether_same(draft: Draft, query: Query) -> None:
    """Say first whether areas were judged in the same words, where that is asked."""
    words = set(fold_name(query.question))
    asked = _SAME & words and (is_yes_or_no(query.question) or "confirm" in query.cues) and len(query.areas) > 1
    latest = [inspections[-1].source for area in query.areas if (inspections := chosen(draft.desk, area, query))]
    if asked and len(latest) == len(query.areas) and all(source.judgement for source in latest):
        draft.lines.insert(0, phrases.verdict(len({source.judgement for source in latest}) == 1).strip())

    if len(latest) == len(query.areas) == 2 and words & {"better", "worse", "harsher", "kinder"}:
        _say_which_better(draft, query, latest, bool(words & {"better", "kinder"}))


def _say_which_better(draft: Draft, query: Query, sources: Sequence[Source], better: bool) -> None:
    """Say first whether the first of two areas was judged better, or worse, where the words alone tell that."""
    one, other = (source.judgement for source in sources)
    way = goes_beyond(one, other, draft.desk.vocabulary) if one and other else None
    if way is not None and is_yes_or_no(query.question):
        draft.lines.insert(0, phrases.verdict((way > 0) == better and way != 0).strip())
    elif way is None:
        draft.say(wording_notices.NO_ORDER)


_SAME = frozenset({"same", "identical", "identically", "alike", "equal", "share", "shared"})


def say_judgements(draft: Draft, sources: Sequence[Source]) -> None:
    """Say how each of some inspections was judged overall."""
    for source in sources:
        if source.judgement:
            say_judgement(draft, source)
        else:
            draft.say(wording_notices.no_judgement(source))


def say_judgement(draft: Draft, source: Source) -> None:
    """Say how an inspection was judged overall, with the sentence where its notice is held."""
    mark = phrases.marks([cite_judgement(draft, source)])
    if not source.held:
        draft.say(wording_notices.judgement_reported(source, mark, judged_since(draft, source)))
        return
    notice = draft.desk.notice(source.id)
    sentence = _sentence(notice)
    said = notice.speech_at(sentence)
    draft.say(wording_notices.judgement_said(source, said, sentence.of(notice.text), mark))


def judged_since(draft: Draft, source: Source) -> str:
    """Return that an area has been inspected again since, and how it was judged then."""
    latest = draft.desk.inspections(source.area)[-1].source
    if latest.id == source.id:
        return ""
    return wording_notices.judged_since(latest, phrases.marks([cite_judgement(draft, latest)]))


def cite_judgement(draft: Draft, source: Source) -> int:
    """Return the number of the citation of a source's judgement: of the sentence that gives it, in a held notice."""
    return draft.cite(source, _sentence(draft.desk.notice(source.id)) if source.held else None)


def _sentence(notice: Notice) -> Span:
    """Return the sentence of a notice that judges."""
    return sentence_at(notice.text, notice.judgement or Span(0, len(notice.text)), notice)
