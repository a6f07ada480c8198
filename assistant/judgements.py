"""The inspector's overall phrases: for an area, and the areas for a phrase."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant import offers, phrases, wording_notices, wording_rankings
from assistant.answers import Answer, Table
from assistant.declines import decline, decline_areas, decline_period
from assistant.desk import Desk, is_within, may_be_within
from assistant.draft import Draft
from assistant.periods import UNDATED, Period
from assistant.query import Query
from assistant.rows import areas_of, span_of, where
from assistant.saying import chosen
from assistant.spans import sentence_at
from assistant.verdicts import are_alone, wants_verdict
from assistant.words import fold_name
from corpus.dates import spell_date
from corpus.model import Notice, Source, Span
from index import statements as sql
from index.rows import among
from index.score_table import Value


def answer_judgement(desk: Desk, query: Query) -> Answer:
    """Answer with the inspector's overall phrase for each area, quoted where the notice is held."""
    draft = Draft(desk, query)
    for area in query.areas:
        inspections = chosen(desk, area, query)
        if not inspections and desk.inspections(area) and len(query.areas) == 1:
            return decline_period(desk, query, area)
        if not inspections:
            draft.say(decline_areas(desk, query, (area,)).text)
        say_judgements(draft, [inspection.source for inspection in inspections])
    if any(desk.inspections(area) for area in query.areas) and not draft.citations:
        return decline(desk, query, "not_in_notices", "\n\n".join(draft.lines), [offers.ask_scores(query.areas[0])])
    if not draft.citations:
        return decline_areas(desk, query, query.areas)
    return draft.answer()


def say_judgements(draft: Draft, sources: Sequence[Source]) -> None:
    """Say how each of some inspections was judged overall."""
    for source in sources:
        if source.judgement:
            _say_judgement(draft, source)
        else:
            draft.say(wording_notices.no_judgement(source))


def _say_judgement(draft: Draft, source: Source, holds: bool | None = None) -> None:
    """Say how an inspection was judged, behind a yes or no where it was asked whether it was so."""
    verdict = draft.verdict(holds)
    mark = phrases.marks([_cite_judgement(draft, source)])
    if not source.held:
        draft.say(verdict + wording_notices.judgement_reported(source, mark, _since(draft, source)))
        return
    notice = draft.desk.notice(source.id)
    sentence = _sentence(notice)
    said = notice.speech_at(sentence)
    draft.say(verdict + wording_notices.judgement_said(source, said, sentence.of(notice.text), mark))


def answer_judged(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that a judgement phrase was used of, to the word; or whether it was used of an area."""
    draft = Draft(desk, query)
    sources = [s for s in desk.snapshot.table.sources(desk.now, areas_of(query)).rows if s.area and s.judgement]
    if query.periods:
        sources = [source for source in sources if is_within(source.published, query.periods[0])]
    if query.people:
        sources = [source for source in sources if source.held and desk.notice(source.id).speaker in query.people]
    if query.inspection == "latest":
        sources = [source for source in sources if desk.inspections(source.area)[-1].source.id == source.id]
    if not query.judgements and query.cues & {"denial", "lacking"} and not query.areas:
        return _say_unjudged(draft, query)
    if len(query.areas) == 1 and query.cues & {"count", "list", "anyone"} and _SHARING & set(fold_name(query.question)):
        own = [i.source.judgement for i in desk.inspections(query.areas[0]) if i.source.judgement]
        query = replace(query, areas=(), judgements=tuple(own[-1:]) or query.judgements)
    asked = query.judgements or tuple(dict.fromkeys(source.judgement for source in sources))
    if query.areas and "sole" not in query.cues:
        return _whether_judged(draft, query, asked)
    found = [source for source in sources if source.judgement in asked]
    if not found:
        return decline(desk, query, "not_in_notices", wording_notices.none_judged(where(replace(query, judgements=()))))
    _say_judged(draft, query, found, asked)
    if len(query.judgements) > 1 and "than" in fold_name(query.question):
        _say_each(draft, query, found)
    words = fold_name(query.question)
    if query.judgements and any(one == "or" and other in _RANKING for one, other in pairwise(words)):
        draft.say(wording_notices.NO_ORDER)
    near = sorted({s.judgement for s in sources if s.judgement not in asked and _contains(s.judgement, asked)})
    draft.say(wording_notices.judged_near(near))
    if query.period and query.period != UNDATED:
        _say_undated(draft, query, query.period, asked)
    draft.table = Table("Overall judgements", ("Area", "Judgement", "Published", "Source"), tuple(
        (s.area, s.judgement, spell_date(s.published), s.kind) for s in found
    ))  # fmt: skip
    return draft.answer()


def _say_undated(draft: Draft, query: Query, period: Period, asked: Sequence[str]) -> None:
    """Say which areas so judged a period leaves out, as their sources' dates are not known closely enough."""
    sources = [s for s in draft.desk.snapshot.table.sources(draft.desk.now, areas_of(query)).rows if s.area]
    within = {source.area for source in sources if is_within(source.published, period)}
    judged = {
        source.area for source in sources if source.judgement in asked and may_be_within(source.published, period)
    }
    draft.say(wording_rankings.undated(sorted(judged - within)))


def _say_judged(draft: Draft, query: Query, found: Sequence[Source], asked: Sequence[str]) -> None:
    """Say of which areas a judgement was used, and of how many one is known."""
    lines, numbers = [], []
    for source in sorted(found, key=lambda s: s.area):
        number = _cite_judgement(draft, source)
        numbers.append(number)
        lines.append(wording_notices.judged(source, phrases.marks([number]), _since(draft, source)))
    since, until = span_of(query)
    scope: dict[str, Value] = {
        "now": draft.desk.now, "areas": among(areas_of(query)), "since": since, "until": until,
    }  # fmt: skip
    counted = among([source.area for source in found]) if query.inspection == "latest" else scope["areas"]
    place = where(replace(query, judgements=()))
    quoted = phrases.quoted(asked, "or") if query.judgements else "an overall judgement"
    count = draft.figure(
        sql.COUNT_JUDGED, scope | {"areas": counted, "judgements": among(asked)}, unit="areas", statistic="count",
        citations=tuple(numbers), arithmetic=f"areas described as {quoted}: {{}}",
    )  # fmt: skip
    known = draft.figure(
        sql.COUNT_WITH_JUDGEMENT, scope, unit="areas", statistic="count", citations=tuple(numbers),
        arithmetic="areas with an overall judgement here: {}",
    )  # fmt: skip
    alone = draft.verdict(are_alone(query, [source.area for source in found]))
    draft.say(alone + wording_notices.judged_head(count, known, place, quoted), "\n".join(lines))


_RANKING = frozenset({"better", "worse", "above", "below", "higher", "lower", "more", "less"})
_SHARING = frozenset({"share", "shares", "shared", "same", "likewise", "also"})


def _say_each(draft: Draft, query: Query, found: Sequence[Source]) -> None:
    """Say of how many areas each of several judgements was used: "were more called disappointing than creditable?"."""
    since, until = span_of(query)
    words = " ".join(fold_name(query.question))
    order = sorted(query.judgements, key=lambda judgement: words.find(" ".join(fold_name(judgement))))
    counts: list[float] = []
    for judgement in order:
        cited = tuple(_cite_judgement(draft, source) for source in found if source.judgement == judgement)
        scope: dict[str, Value] = {
            "now": draft.desk.now, "areas": among(areas_of(query)), "since": since, "until": until,
        }  # fmt: skip
        count = draft.figure(
            sql.COUNT_JUDGED, scope | {"judgements": among([judgement])}, unit="areas", statistic="count",
            citations=cited or tuple(_cite_judgement(draft, source) for source in found),
            arithmetic=f"areas described as {judgement}: {{}}",
        )  # fmt: skip
        counts.append(draft.figures[-1].value)
        draft.say(wording_notices.judged_each(judgement, count))
    sided = query.cues & {"higher", "lower"} if len(counts) == 2 and wants_verdict(query) else ()
    if len(sided) == 1:
        more = "higher" in sided
        draft.lines.insert(0, phrases.verdict(counts[0] > counts[1] if more else counts[0] < counts[1]).strip())


def _say_unjudged(draft: Draft, query: Query) -> Answer:
    """Say of which areas held no overall judgement is known."""
    held = draft.desk.held_areas(areas_of(query))
    without = [a for a in held if not any(i.source.judgement for i in draft.desk.inspections(a))]
    cited = {area: draft.cite_whole(draft.desk.inspections(area)[-1].source) for area in without or held}
    since, until = span_of(query)
    parameters: dict[str, Value] = {
        "now": draft.desk.now, "areas": among(areas_of(query)), "kinds": None, "held_only": 0, "since": since,
        "until": until,
    }  # fmt: skip
    count, total = (
        draft.figure(statement, parameters, unit="areas", statistic="count", citations=tuple(cited.values()),
                     arithmetic=arithmetic)
        for statement, arithmetic in (
            (sql.COUNT_UNJUDGED, "areas without an overall judgement here: {}"), (sql.COUNT_AREAS, "areas held: {}")
        )
    )  # fmt: skip
    names = [f"{area} {phrases.marks([cited[area]])}" for area in without]
    draft.say(wording_notices.unjudged(count, total, where(query), names))
    return draft.answer()


def _since(draft: Draft, source: Source) -> str:
    """Return that an area has been inspected again since, and how it was judged then."""
    latest = draft.desk.inspections(source.area)[-1].source
    if latest.id == source.id:
        return ""
    return wording_notices.judged_since(latest, phrases.marks([_cite_judgement(draft, latest)]))


def _whether_judged(draft: Draft, query: Query, asked: Sequence[str]) -> Answer:
    for area in query.areas:
        inspections = [i for i in draft.desk.inspections(area) if i.source.judgement]
        for inspection in inspections:
            chooses = "or" in fold_name(query.question)  # "disappointing or worse?" is no yes or no
            _say_judgement(draft, inspection.source, None if chooses else inspection.source.judgement in asked)
        if not inspections:
            held = draft.desk.inspections(area)
            draft.say(wording_notices.no_judgement_of(area) if held else decline_areas(draft.desk, query, (area,)).text)
    if draft.citations:
        return draft.answer()
    known = any(draft.desk.inspections(area) for area in query.areas)
    return draft.answer("declined", "not_in_notices" if known else "no_notice")


def _cite_judgement(draft: Draft, source: Source) -> int:
    return draft.cite(source, _sentence(draft.desk.notice(source.id)) if source.held else None)


def _sentence(notice: Notice) -> Span:
    """Return the sentence of a notice that judges."""
    return sentence_at(notice.text, notice.judgement or Span(0, len(notice.text)), notice)


def _contains(judgement: str, asked: Sequence[str]) -> bool:
    return any(phrase in judgement or judgement in phrase for phrase in asked)
