"""The areas that an overall phrase was used of, and those of which none is known."""

from collections.abc import Sequence
from dataclasses import replace

from assistant import phrases, wording_notices, wording_rankings
from assistant.answers import Answer, Table
from assistant.declines import are_outside, decline, decline_areas, decline_period
from assistant.desk import Desk, is_within, may_be_within
from assistant.draft import Draft
from assistant.further import further_of_two, is_so_of_two, looked_for
from assistant.judged_counts import (
    OFTENER,
    as_claimed,
    of_commonest,
    say_how_many_phrases,
    say_which_more,
    scope_of,
    so_judged_elsewhere,
)
from assistant.judgements import cite_judgement, judged_since, say_judgement
from assistant.periods import UNDATED, Period
from assistant.query import Query
from assistant.rows import areas_of, others_than, where
from assistant.saying import say_with_share
from assistant.verdicts import wants_verdict
from assistant.words import fold_name, is_yes_or_no
from corpus.dates import spell_date
from corpus.model import Source
from index import statements as sql
from index.rows import among


def answer_judged(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that a judgement phrase was used of, to the word; or whether it was used of an area."""
    if not (query.judgements or query.areas) and _lacks_any(query):
        return _without(desk, query)
    sources = _judged(desk, query)
    whether = is_yes_or_no(query.question)
    shares = query.cues & {"anyone", "rest"} and "equal" in query.cues  # "did anyone share Luton's verdict?"
    shares = len(query.areas) == 1 and (shares or (query.cues & {"count", "list", "anyone"} and not whether))
    own = [source.judgement for source in sources if shares and source.area == query.areas[0]][:1]
    every = tuple(dict.fromkeys(source.judgement for source in sources))
    asked = query.judgements or tuple(own) or every
    if own and not whether and {"other", "others", "else"} & set(fold_name(query.question)):
        rest = others_than(desk, query, query.areas)  # "how many others got the same word as Kent?"
        return answer_judged(desk, replace(query, areas=(), judgements=tuple(own), group=rest))
    if query.areas and not (shares and own):
        return _whether_judged(Draft(desk, query), query, asked, sources)
    ordered = "ordered" in query.cues or bool({"worse", "better"} & _words_beside(query))
    than = "than" in fold_name(query.question)
    two = further_of_two(query) if ordered or query.direction else None
    beyond, less = (None if two else looked_for(query, every, desk.vocabulary)) or (None, False)
    if beyond is not None:  # "worse than that" leaves those named out, "disappointing or worse" does not
        asked = beyond if than else (*asked, *beyond)
    elif ordered and query.judgements and than and not two:
        asked = tuple(p for p in every if p not in asked and _contains(p, asked)) or every
    found = [source for source in sources if source.judgement in asked]
    if beyond == () and than:
        return decline(desk, query, "not_in_notices", wording_notices.none_goes_further(query.judgements, less))
    if not found:
        some = "anyone" in query.cues and is_yes_or_no(query.question)  # "was anyone else called that?"
        none = wording_notices.none_judged(where(replace(query, judgements=())))
        return decline(desk, query, "not_in_notices", (phrases.verdict(False) if some else "") + none)
    draft = Draft(desk, query)
    further = wording_notices.goes_further(beyond, query.judgements, less) if beyond else ""
    verdict = draft.verdict(True) if beyond and than else ""  # "was anyone judged worse than that?"
    if two:
        verdict = draft.verdict(is_so_of_two(query, two[0], desk.vocabulary))
        further = wording_notices.goes_further(two[:1], two[1:], less=False)
    lines = [wording_notices.NO_ORDER if ordered or further else "", further]
    draft.say(*((verdict + further, lines[0]) if verdict else lines))
    if len(query.judgements) == 2 and OFTENER & set(fold_name(query.question)):
        say_which_more(draft, query, found)
    others = so_judged_elsewhere(desk, query, asked) if query.judgements and not beyond else None
    commonest = query.cues & {"commonest", "mode"}  # "which verdict crops up most often?"
    if commonest and not query.judgements:
        found = of_commonest(query, found)
        asked = tuple(dict.fromkeys(source.judgement for source in found))
    say_how_many_phrases(draft, query, found)
    claimed = any(source.area not in query.areas for source in found) if own and whether else None
    claimed = as_claimed(query, found, sources, others) if claimed is None else claimed
    verdict = "" if beyond else draft.verdict(claimed)
    _say_judged(draft, query, found, asked if own or query.judgements or commonest else (), verdict)
    if others:
        _say_others(draft, others)
    near = sorted({s.judgement for s in sources if s.judgement not in asked and _contains(s.judgement, asked)})
    draft.say(wording_notices.judged_near(near))
    if query.period and query.period != UNDATED:
        _say_undated(draft, query, query.period, asked)
    draft.table = Table("Overall judgements", ("Area", "Judgement", "Published", "Source"), tuple(
        (s.area, s.judgement, spell_date(s.published), s.kind) for s in found
    ))  # fmt: skip
    return draft.answer()


def _lacks_any(query: Query) -> bool:
    """Whether the areas without any judgement are asked for: "which were never given a verdict?"."""
    return bool(query.cues & {"lacking", "denial", "exclusion"}) or "never" in query.subject


def _words_beside(query: Query) -> set[str]:
    """Return the words of a question beside the judgements that it names."""
    return set(fold_name(query.question)) - {word for phrase in query.judgements for word in fold_name(phrase)}


def _judged(desk: Desk, query: Query) -> list[Source]:
    """Return the sources with a judgement that the question keeps to, of the latest inspections where it says so."""
    sources = [s for s in desk.snapshot.table.sources(desk.now, areas_of(query)).rows if s.area and s.judgement]
    if query.periods:
        sources = [source for source in sources if is_within(source.published, query.periods[0])]
    if query.people:
        sources = [source for source in sources if source.held and desk.notice(source.id).speaker in query.people]
    if query.areas and query.inspection in {"first", "original"}:  # "was it impressive at first?"
        first = {desk.inspections(area)[0].source.id for area in query.areas if desk.inspections(area)}
        sources = [source for source in sources if source.id in first]
    if query.inspection == "latest":
        sources = [source for source in sources if desk.inspections(source.area)[-1].source.id == source.id]
    return sources


def _without(desk: Desk, query: Query) -> Answer:
    """Answer with the areas of which no source gives an overall judgement, and others' inspections that lack one."""
    draft = Draft(desk, query)
    rows = [source for source in desk.snapshot.table.sources(desk.now, areas_of(query)).rows if source.area]
    judged = {source.area for source in rows if source.judgement}
    lacking = sorted((source for source in rows if not source.judgement), key=lambda source: source.area)
    never = [source for source in lacking if source.area not in judged]
    if not never:
        return decline(desk, query, "not_in_notices", wording_notices.ALL_JUDGED)
    cited = {source.id: draft.cite_whole(source) for source in lacking}
    count = draft.figure(
        sql.COUNT_WITHOUT_JUDGEMENT, {"now": desk.now, "areas": among(areas_of(query))}, unit="areas",
        statistic="count", citations=tuple(cited[source.id] for source in never),
        arithmetic="areas without an overall judgement here: {}",
    )  # fmt: skip
    lines = [f"- {wording_notices.held_item(source, phrases.marks([cited[source.id]]))}" for source in never]
    draft.say(wording_notices.unjudged_head(count, where(query)), "\n".join(lines))
    for source in lacking:
        draft.say(wording_notices.no_judgement(source) if source.area in judged else "")
    return draft.answer()


def _say_undated(draft: Draft, query: Query, period: Period, asked: Sequence[str]) -> None:
    """Say which areas so judged a period leaves out, as their sources' dates are not known closely enough."""
    sources = [s for s in draft.desk.snapshot.table.sources(draft.desk.now, areas_of(query)).rows if s.area]
    within = {source.area for source in sources if is_within(source.published, period)}
    perhaps = [source for source in sources if may_be_within(source.published, period)]
    judged = {source.area for source in perhaps if source.judgement in asked}
    draft.say(wording_rankings.undated(sorted(judged - within)))


def _say_others(draft: Draft, sources: Sequence[Source]) -> None:
    """Say which other areas were so judged."""
    lines = [
        wording_notices.judged(s, phrases.marks([cite_judgement(draft, s)]), judged_since(draft, s)) for s in sources
    ]
    draft.say(wording_notices.ALSO_JUDGED, "\n".join(lines))


def _say_judged(draft: Draft, query: Query, found: Sequence[Source], named: Sequence[str], verdict: str = "") -> None:
    """Say of which areas a judgement was used, and of how many one is known."""
    lines, numbers = [], []
    for source in sorted(found, key=lambda s: s.area):
        number = cite_judgement(draft, source)
        numbers.append(number)
        lines.append(wording_notices.judged(source, phrases.marks([number]), judged_since(draft, source)))
    scope = scope_of(draft, query)
    counted = among([source.area for source in found]) if query.inspection == "latest" else scope["areas"]
    quoted = phrases.quoted(named, "or") if named else "an overall judgement"
    asked = dict.fromkeys(source.judgement for source in found)
    count = draft.figure(
        sql.COUNT_JUDGED, scope | {"areas": counted, "judgements": among(list(asked))}, unit="areas",
        statistic="count", citations=tuple(numbers), arithmetic=f"areas described as {quoted}: {{}}",
    )  # fmt: skip
    known = draft.figure(
        sql.COUNT_WITH_JUDGEMENT, scope, unit="areas", statistic="count", citations=tuple(numbers),
        arithmetic="areas with an overall judgement here: {}",
    )  # fmt: skip
    place = where(replace(query, judgements=()))
    each = wording_notices.each_judged(known, place)
    head = wording_notices.judged_head(count, known, place, quoted) if named else each
    if named:
        say_with_share(draft, verdict + head, "\n".join(lines), f"{place} with an overall judgement here".strip())
    else:
        draft.say(verdict + head, "\n".join(lines))


def _whether_judged(draft: Draft, query: Query, asked: Sequence[str], sources: Sequence[Source]) -> Answer:
    """Answer with whether a judgement was used of all the areas named, or of one of them alone; and how each was."""
    if are_outside(draft.desk, query):
        return decline_period(draft.desk, query, query.areas[0])
    judged = [source for source in sources if source.judgement in asked]
    others = [source for source in judged if source.area not in query.areas]
    sole = bool({"only", "sole", "lone"} & set(fold_name(query.question))) and query.judgements
    so = all(any(source.area == area for source in judged) for area in query.areas)
    chooses = "or" in fold_name(query.question)  # "disappointing or worse?" is no yes or no
    for area in query.areas:
        inspections = [i for i in draft.desk.inspections(area) if i.source.judgement]
        for inspection in inspections:
            say_judgement(draft, inspection.source)
        if not inspections:
            held = draft.desk.inspections(area)
            draft.say(wording_notices.no_judgement_of(area) if held else decline_areas(draft.desk, query, (area,)).text)
    if sole and others:
        _say_others(draft, others)
    if "ordered" in query.cues and not query.judgements:  # "was that the harshest verdict?"
        draft.say(wording_notices.NO_ORDER)
    elif draft.citations and not chooses and wants_verdict(query):
        draft.lines[0] = phrases.verdict(so and not (sole and others)) + draft.lines[0]
    if draft.citations:
        return draft.answer()
    known = any(draft.desk.inspections(area) for area in query.areas)
    return draft.answer("declined", "not_in_notices" if known else "no_notice")


def _contains(judgement: str, asked: Sequence[str]) -> bool:
    return any(phrase in judgement or judgement in phrase for phrase in asked)
