"""The inspector's overall phrases: for an area, and the areas for a phrase."""

from collections.abc import Sequence

from assistant import wording
from assistant.answers import Answer, Table
from assistant.declines import decline, decline_areas
from assistant.desk import Desk, is_within
from assistant.draft import Draft
from assistant.query import Query
from assistant.rows import areas_of, where
from assistant.spans import sentence_at
from corpus.dates import spell_date
from corpus.model import Source, Span
from index import statements as sql
from index.rows import among


def answer_judgement(desk: Desk, query: Query) -> Answer:
    """Answer with the inspector's overall phrase for each area, quoted where the notice is held."""
    draft = Draft(desk, query)
    for area in query.areas:
        inspections = desk.inspections(area, query.periods[0] if query.periods else None)
        if not inspections:
            draft.say(decline_areas(desk, query, (area,)).text)
        for inspection in inspections:
            if inspection.source.judgement:
                _say_judgement(draft, inspection.source)
            else:
                draft.say(
                    f"{area}: no overall judgement stands in the source held ({wording.whence(inspection.source)})."
                )
    if any(desk.inspections(area) for area in query.areas) and not draft.citations:
        return decline(desk, query, "not_in_notices", "\n\n".join(draft.lines), [f"How did {query.areas[0]} do?"])
    if not draft.citations:
        return decline_areas(desk, query, query.areas)
    return draft.answer()


def _say_judgement(draft: Draft, source: Source) -> None:
    if not source.held:
        number = draft.cite(source)
        news = f" {wording.NEWS_ONLY}" if source.kind == "news" else ""
        since = _since(draft, source)
        draft.say(
            f"{source.area}: “{source.judgement}” [{number}], as reported ({wording.whence(source)}){since}.{news}"
        )
        return
    notice = draft.desk.notice(source.id)
    span = sentence_at(notice.text, notice.judgement or Span(0, len(notice.text)), notice)
    number = draft.cite(source, span)
    said = f"{notice.speaker}, {notice.office}" if notice.office else notice.speaker or "The notice"
    draft.say(f"{source.area}: “{source.judgement}”. {said}: “{wording.one_line(span.of(notice.text))}” [{number}]")


def answer_judged(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that a judgement phrase was used of, to the word; or whether it was used of an area."""
    draft = Draft(desk, query)
    sources = [s for s in desk.snapshot.table.sources(desk.now, areas_of(query)).rows if s.area and s.judgement]
    if query.periods:
        sources = [source for source in sources if is_within(source.published, query.periods[0])]
    phrases = query.judgements or tuple(dict.fromkeys(source.judgement for source in sources))
    if query.areas:
        return _whether_judged(draft, query, phrases)
    found = [source for source in sources if source.judgement in phrases]
    if not found:
        return decline(desk, query, "not_in_notices", f"No area held here{where(query)} was so described.")
    lines, numbers = [], []
    for source in sorted(found, key=lambda s: s.area):
        number = _cite_judgement(draft, source)
        numbers.append(number)
        lines.append(
            f"- {source.area}: “{source.judgement}” [{number}] ({wording.whence(source)}){_since(draft, source)}"
        )
    parameters = {"now": desk.now, "judgements": among(phrases), "areas": among(areas_of(query))}
    quoted = wording.join((f"“{phrase}”" for phrase in phrases), "or") if query.judgements else "an overall judgement"
    if query.periods:
        head = f"Described as {quoted}{where(query)}, {query.periods[0].words}:"
    else:
        count = draft.figure(
            sql.COUNT_JUDGED, parameters, unit="areas", statistic="count", citations=tuple(numbers),
            arithmetic=f"areas described as {quoted}: {{}}",
        )  # fmt: skip
        head = f"{wording.areas(count)}{where(query)} held here described as {quoted}:"
    near = sorted({s.judgement for s in sources if s.judgement not in phrases and _contains(s.judgement, phrases)})
    known = draft.figure(
        sql.COUNT_WITH_JUDGEMENT, {"now": desk.now, "areas": among(areas_of(query))}, unit="areas", statistic="count",
        citations=tuple(numbers), arithmetic="areas with an overall judgement here: {}",
    )  # fmt: skip
    draft.say(
        head,
        "\n".join(lines),
        f"{wording.areas(known)}{where(query)} have an overall judgement here.",
        f"Not counted: {wording.join(f'“{n}”' for n in near)}." if near else "",
    )
    draft.table = Table("Overall judgements", ("Area", "Judgement", "Published", "Source"), tuple(
        (s.area, s.judgement, spell_date(s.published), s.kind) for s in found
    ))  # fmt: skip
    return draft.answer()


def _since(draft: Draft, source: Source) -> str:
    """Return that an area has been inspected again since, and how it was judged then."""
    latest = draft.desk.inspections(source.area)[-1].source
    if latest.id == source.id:
        return ""
    then = f", then “{latest.judgement}”" if latest.judgement else ""
    return f" — since inspected again{then} [{_cite_judgement(draft, latest)}] ({wording.whence(latest)})"


def _whether_judged(draft: Draft, query: Query, phrases: Sequence[str]) -> Answer:
    for area in query.areas:
        inspections = [i for i in draft.desk.inspections(area) if i.source.judgement]
        for inspection in inspections:
            draft.say("Yes." if inspection.source.judgement in phrases else "No.")
            _say_judgement(draft, inspection.source)
        if not inspections:
            held = draft.desk.inspections(area)
            draft.say(
                f"{area}: no overall judgement is held." if held else decline_areas(draft.desk, query, (area,)).text
            )
    if draft.citations:
        return draft.answer()
    known = any(draft.desk.inspections(area) for area in query.areas)
    return draft.answer("declined", "not_in_notices" if known else "no_notice")


def _cite_judgement(draft: Draft, source: Source) -> int:
    if not source.held:
        return draft.cite(source)
    notice = draft.desk.notice(source.id)
    return draft.cite(source, sentence_at(notice.text, notice.judgement or Span(0, len(notice.text)), notice))


def _contains(judgement: str, phrases: Sequence[str]) -> bool:
    return any(phrase in judgement or judgement in phrase for phrase in phrases)
