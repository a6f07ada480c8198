"""The areas that an overall phrase was not used of: "which areas were not called disappointing?"."""

from dataclasses import replace

from assistant import judged, phrases, wording_notices
from assistant.answers import Answer, Table
from assistant.declines import decline
from assistant.desk import Desk, is_within
from assistant.draft import Draft
from assistant.judged_counts import scope_of
from assistant.judgements import cite_judgement, judged_since
from assistant.query import Query
from assistant.rows import areas_of, where
from corpus.dates import spell_date
from index import statements as sql
from index.rows import among


def answer_judged(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that a judgement phrase was used of, or those that it was never used of."""
    return _otherwise(desk, query) if "otherwise" in query.cues else judged.answer_judged(desk, query)


def _otherwise(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that were judged, but at no inspection held in the words named."""
    rows = [s for s in desk.snapshot.table.sources(desk.now, areas_of(query)).rows if s.area and s.judgement]
    rows = [source for source in rows if not query.period or is_within(source.published, query.period)]
    so = {source.area for source in rows if source.judgement in query.judgements}
    found = sorted((source for source in rows if source.area not in so), key=lambda source: source.area)
    place = where(replace(query, judgements=()))
    if not found:
        return decline(desk, query, "not_in_notices", wording_notices.none_judged(place))
    draft = Draft(desk, query)
    cited = {source.id: cite_judgement(draft, source) for source in found}
    numbers = tuple(cited.values())
    scope = scope_of(draft, query)
    other = among(sorted({source.judgement for source in found}))
    quoted = phrases.quoted(query.judgements, "or")
    count = draft.figure(
        sql.COUNT_JUDGED, scope | {"areas": among(sorted({s.area for s in found})), "judgements": other},
        unit="areas", statistic="count", citations=numbers, arithmetic=f"areas not described as {quoted}: {{}}",
    )  # fmt: skip
    known = draft.figure(
        sql.COUNT_WITH_JUDGEMENT, scope, unit="areas", statistic="count", citations=numbers,
        arithmetic="areas with an overall judgement here: {}",
    )  # fmt: skip
    lines = [wording_notices.judged(s, phrases.marks([cited[s.id]]), judged_since(draft, s)) for s in found]
    draft.say(wording_notices.judged_otherwise_head(count, known, place, quoted), "\n".join(lines))
    near = {source.judgement for source in found if any(phrase in source.judgement for phrase in query.judgements)}
    draft.say(wording_notices.among_the_others(sorted(near)))
    draft.table = Table("Overall judgements", ("Area", "Judgement", "Published", "Source"), tuple(
        (s.area, s.judgement, spell_date(s.published), s.kind) for s in found
    ))  # fmt: skip
    return draft.answer()
