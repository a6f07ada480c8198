"""What is known of inspections beside their scores: regions, what is held, and what was inspected again."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant import offers, phrases, wording, wording_notices, wording_rankings, wording_refusals
from assistant.answers import Answer, Reason, Table
from assistant.declines import decline, decline_areas, decline_period
from assistant.desk import Desk, is_within
from assistant.draft import Draft
from assistant.inspected_again import answer_again_then, answer_once
from assistant.periods import UNDATED
from assistant.query import Group, Query
from assistant.regions import answer_by_region
from assistant.rows import areas_of, say_undated, span_of, where
from assistant.saying import say_with_share
from assistant.sources import answer_source
from assistant.verdicts import are_alone
from assistant.words import fold_name, is_yes_or_no
from corpus.dates import first_day, last_day, spell_date
from corpus.model import MEASURES, Source
from index import statements as sql
from index.rows import among
from index.score_table import Value

_LISTED = 20
"""Sources that stand one a line; more of them run on, to stay readable."""


def answer_belongs(desk: Desk, query: Query) -> Answer:
    """Answer with the area that a place is scored as part of; of one without a source, decline with that."""
    name = query.part_names[0]
    others = tuple(area for area in query.areas if area != name.meant)
    draft = Draft(desk, query)
    numbers = [draft.cite_whole(inspection.source) for inspection in desk.inspections(name.meant)]
    said = phrases.verdict(not others) + wording_notices.belongs(
        name.written, name.meant, others, phrases.marks(numbers)
    )
    if not numbers:
        refused = decline_areas(desk, query, (name.meant,))
        return replace(refused, text=f"{said}\n\n{refused.text}")
    draft.say(said)
    return draft.answer()


def answer_held(desk: Desk, query: Query) -> Answer:
    """Answer with what is held: of which areas, from which kinds of source, with counts."""
    if query.areas and not any(desk.inspections(area) for area in query.areas):
        return decline_areas(desk, query, query.areas)
    if query.areas and "near" in query.cues:  # "how did Luton do?" "Which areas near there do you have?"
        region = desk.areas[query.areas[0]].region
        near = tuple(area for area in desk.areas if desk.areas[area].region == region and area not in query.areas)
        query = replace(query, areas=(), group=Group(f"in its region, {region}", near))
    choice = "or" in fold_name(query.question)  # "is Kent's from the council or the papers?"
    if query.areas and query.kinds and is_yes_or_no(query.question) and not choice:
        return _answer_of_kind(desk, query)
    asked_which = bool(query.kinds) and choice
    query = replace(query, kinds=()) if query.areas and choice else query  # whichever it is
    if query.areas and query.cues & {"source_whole", "source_official", "source_named"}:
        return answer_source(desk, query)
    if "by_region" in query.cues:
        return answer_by_region(desk, query)
    if "by_kind" in query.cues:
        return _answer_by_kind(desk, query)
    if "by_year" in query.cues:
        return _answer_by_year(desk, query)
    draft = Draft(desk, query)
    named = query.areas
    if "sole" in query.cues:
        query = replace(query, areas=())  # whether others are held too has to be seen
    period = query.period
    sources = [s for s in desk.snapshot.table.sources(desk.now, query.areas or areas_of(query)).rows if s.area]
    others = {s.area for s in sources if s.kind not in query.kinds} if query.kinds else set()
    sources = [s for s in sources if not query.kinds or s.kind in query.kinds]
    mixed: list[str] = []
    if "kind_alone" in query.cues and not named:
        mixed = sorted({source.area for source in sources} & others)
        sources = [source for source in sources if source.area not in others]
        alone = tuple({source.area: None for source in sources})
        query = replace(query, group=Group(query.group.words if query.group else "", alone))
    if "whole" in query.cues:
        sources = [source for source in sources if source.held]
    sources = [s for s in sources if period is None or is_within(s.published, period)]
    if not sources:
        if query.areas:
            return decline_period(desk, query, query.areas[0])
        reason: Reason = "outside_period" if period and not query.group else "no_notice"
        draft.say(wording_refusals.nothing_held(where(query)))
        if period and query.group and query.group.words.startswith("besides "):
            say_undated(draft, query, period)  # "was anything else out that day?": one of no known day may have been
        return decline(desk, query, reason, "\n\n".join(draft.lines))
    holds = are_alone(draft.query, (source.area for source in sources))
    if holds is None and query.quantity:
        among_all = None if "part_in_region" in query.cues else areas_of(query)
        every = [s for s in desk.snapshot.table.sources(desk.now, among_all).rows if s.area]
        narrowed = period or query.kinds or query.cues & {"whole", "part_in_region"}
        among_ = query.group.areas if query.group else tuple(desk.areas)
        found = len({source.area for source in sources})
        total = len({source.area for source in every} if narrowed else among_)  # "are all London boroughs covered?"
        whole = query.quantity.kind == "all" and narrowed  # "are all your scores from 2012?", also those of an earlier
        holds = len(sources) == len(every) if whole else query.quantity.holds(found, total)
    if query.cues & {"official", "printed"} and named:  # "is that the inspectorate's own figure?"
        official = {source.kind.startswith("inspectorate") for source in sources}
        holds = official.pop() if len(official) == 1 else None
    elif holds is None and named and not asked_which and _all_held(desk, query):
        holds = True
    elif holds is None and "anyone" in query.cues and not (named or query.quantity):
        holds = None if query.cues & {"lacking", "denial"} else True  # "were any inspections published in April 2012?"
    _say_held(draft, query, sources, holds)
    draft.say(wording_notices.of_other_kinds(mixed))
    if period and period != UNDATED:
        say_undated(draft, query, period)
    draft.table = Table("Sources held", ("Area", "Published", "Inspection", "Source", "Words held"), tuple(
        (s.area, spell_date(s.published), s.inspection, s.kind, "yes" if s.held else "no") for s in sources
    ))  # fmt: skip
    return draft.answer()


def _answer_of_kind(desk: Desk, query: Query) -> Answer:
    """Answer whether sources of some areas are of a kind, and of which they are: "is there a press notice for it?"."""
    draft = Draft(desk, query)
    sources = [s for s in desk.snapshot.table.sources(desk.now, query.areas).rows if s.area]
    of_kind = [source for source in sources if source.kind in query.kinds]
    covered = {source.area for source in of_kind} == {source.area for source in sources}
    holds = covered if len(of_kind) == len(sources) or not of_kind else covered or None
    if len(query.areas) > 1:  # "are both from the inspectorate?", "is either?"
        holds = bool(of_kind) if query.cues & {"on_any", "anyone"} else covered
    _say_held(draft, replace(query, kinds=()), sources, holds)
    return draft.answer()


def _answer_by_kind(desk: Desk, query: Query) -> Answer:
    """Answer with how many inspections are known from each kind of source, and of which areas these are."""
    draft = Draft(desk, query)
    sources = [s for s in desk.snapshot.table.sources(desk.now, areas_of(query)).rows if s.area]
    since, until = span_of(query)
    counts = Counter(source.kind for source in sources)
    for kind, _ in counts.most_common():
        of_kind = [source for source in sources if source.kind == kind]
        count = draft.figure(
            sql.COUNT_SOURCES,
            {"now": desk.now, "areas": among(areas_of(query)), "kinds": among([kind]), "held_only": 0, "since": since,
             "until": until},
            unit="inspections", statistic="count", citations=tuple(draft.cite_whole(source) for source in of_kind),
            arithmetic=f"inspections known from a source of the kind “{kind}”: {{}}",
        )  # fmt: skip
        draft.say(wording_notices.of_year(kind.capitalize(), count, sorted({source.area for source in of_kind})))
    draft.table = Table(
        "Inspections held here, by kind of source", ("Source", "Inspections"), tuple(counts.most_common())
    )
    return draft.answer()


def _answer_by_year(desk: Desk, query: Query) -> Answer:
    """Answer with how many inspections are held of each year or month, most first or fewest, and which are undated."""
    draft = Draft(desk, query)
    sources = [s for s in desk.snapshot.table.sources(desk.now, areas_of(query)).rows if s.area]
    words = set(fold_name(query.question))
    unit = "Month" if words & {"month", "months"} else "Year"
    length = len("2012-05") if unit == "Month" else len("2012")
    counts = Counter(source.published[:length] for source in sources if len(source.published) >= length)
    fewest = bool({"fewest", "least"} & words)
    for year in (years := sorted(counts, key=lambda year: (counts[year] * (1 if fewest else -1), year))):
        of_year = [source for source in sources if source.published.startswith(year)]
        count = draft.figure(
            sql.COUNT_SOURCES,
            {"now": desk.now, "areas": among(areas_of(query)), "kinds": None, "held_only": 0,
             "since": first_day(year), "until": last_day(year)},
            unit="inspections", statistic="count", citations=tuple(draft.cite_whole(source) for source in of_year),
            arithmetic=f"inspections published in {spell_date(year)}: {{}}",
        )  # fmt: skip
        draft.say(wording_notices.of_year(spell_date(year), count, [source.area for source in of_year]))
    left = {source.area for source in sources if len(source.published) < length}
    draft.say(wording_rankings.undated(sorted(left)))
    rows = tuple((spell_date(year), counts[year]) for year in years)
    draft.table = Table(f"Inspections held here, by {unit.casefold()}", (unit, "Inspections"), rows)
    return draft.answer()


def _all_held(desk: Desk, query: Query) -> bool:
    """Whether something is held of each area named, and no other place is asked about."""
    return not query.unknown_areas and all(desk.inspections(area) for area in query.areas)


def _say_held(draft: Draft, query: Query, sources: Sequence[Source], holds: bool | None) -> None:
    """Say of which areas sources are held, and how many of these can be quoted."""
    numbers = {source.id: draft.cite_whole(source) for source in sources}
    since, until = span_of(query)
    parameters = {
        "now": draft.desk.now, "areas": among(query.areas or areas_of(query)), "kinds": among(query.kinds or None),
        "held_only": int("whole" in query.cues), "since": since, "until": until,
    }  # fmt: skip
    if "lacking" in query.cues or "denial" in query.cues:
        held = set(draft.desk.held_areas())
        among_ = query.group.areas if query.group else tuple(draft.desk.areas)
        draft.say(wording_notices.not_held([area for area in among_ if area not in held], where(query)))
    whole = tuple(numbers[source.id] for source in sources if source.held)
    first = {"notice_word", "count"} <= query.cues and not query.kinds
    of_list = "of_list" in query.cues  # "which of those have a notice held?": perhaps none
    if (whole or of_list) and not query.areas and (first or of_list):
        _say_whole(draft, parameters, whole or tuple(numbers.values()), [s.area for s in sources if s.held])
    if "count" in query.cues and not query.areas and _COUNTED & set(fold_name(query.question)):
        _say_how_many(draft, parameters, tuple(numbers.values()))
    areas = draft.figure(
        sql.COUNT_AREAS, parameters, unit="areas", statistic="count", citations=tuple(numbers.values()),
        arithmetic="areas that a source held here is about: {}",
    )  # fmt: skip
    unheld = [area for area in query.areas if not draft.desk.inspections(area)]
    head = draft.verdict(holds) + wording_notices.held_head(areas, where(query))
    ordered = "list" in query.cues or "order" in fold_name(query.question)
    by_date = "date" in query.cues and ordered and not query.period  # newest first, as they come
    listed = sources if by_date else sorted(sources, key=lambda source: source.area)
    each = [wording_notices.held_item(s, phrases.marks([numbers[s.id]])) for s in listed]
    listing = "\n".join(f"- {line}" for line in each) if len(each) <= _LISTED else phrases.join(each) + "."
    if "part_in_region" in query.cues:
        _count_all(draft, parameters, tuple(numbers.values()))
        say_with_share(draft, head, listing, "held here")
    else:
        draft.say(head, listing)
    if whole and not query.areas and not (first or of_list):
        _say_whole(draft, parameters, whole)
    if unheld:
        draft.say(decline_areas(draft.desk, query, unheld).text)
    for source in sources if query.areas and not (draft.query.kinds and len(query.areas) > 1) else ():
        say_scores_of(draft, source)


def _count_all(draft: Draft, parameters: Mapping[str, Value], cited: tuple[int, ...]) -> None:
    """Take up of how many areas something is held, wherever they lie."""
    draft.figure(
        sql.COUNT_AREAS, {**parameters, "areas": None}, unit="areas", statistic="count", citations=cited,
        arithmetic="areas held here, wherever they lie: {}",
    )  # fmt: skip


_COUNTED = frozenset({"source", "sources", "inspections"})
"""What is counted itself, and not the areas that it is of: "how many sources do you have?"."""


def _say_how_many(draft: Draft, parameters: Mapping[str, Value], cited: tuple[int, ...]) -> None:
    """Say how many sources are held, one for each inspection."""
    count = draft.figure(
        sql.COUNT_SOURCES, parameters, unit="inspections", statistic="count", citations=cited,
        arithmetic="sources held here, one for each inspection: {}",
    )  # fmt: skip
    draft.say(wording_notices.sources_held(count, where(draft.query)))


def say_scores_of(draft: Draft, source: Source) -> None:
    """Say the scores that a source gives."""
    inspection = next(i for i in draft.desk.inspections(source.area) if i.source.id == source.id)
    for measure in MEASURES:
        if measure in inspection.scores:
            shown, mark = draft.score(inspection.row(measure))
            draft.say(wording.score_sentence(source.area, measure, shown, mark, source))


def _say_whole(
    draft: Draft, parameters: Mapping[str, Value], whole: tuple[int, ...], areas: Sequence[str] = ()
) -> None:
    """Say how many notices are held word for word, and of which areas where these are given."""
    count = draft.figure(
        sql.COUNT_SOURCES, {**parameters, "held_only": 1}, unit="notices", statistic="count", citations=whole,
        arithmetic="notices held word for word: {}",
    )  # fmt: skip
    draft.say(wording_notices.held_whole(count, areas))


def count_inspections(draft: Draft, area: str) -> Answer:
    """Answer with how many inspections of an area are held, and which: "how many times has Kent been inspected?"."""
    sources = [inspection.source for inspection in draft.desk.inspections(area)]
    cited = [draft.cite_whole(source) for source in sources]
    since, until = span_of(draft.query)
    count = draft.figure(
        sql.COUNT_SOURCES,
        {"now": draft.desk.now, "areas": among((area,)), "kinds": None, "held_only": 0, "since": since, "until": until},
        unit="inspections", statistic="count", citations=tuple(cited), area=area,
        arithmetic=f"inspections of {area} held here: {{}}",
    )  # fmt: skip
    items = [wording_notices.inspection_item(s, phrases.marks([n])) for s, n in zip(sources, cited, strict=True)]
    again = "" if len(sources) > 1 or "times" in draft.query.cues else wording_notices.NOT_AGAIN
    draft.say(again + wording_notices.inspections_head(area, count), "\n".join(f"- {item}" for item in items))
    return draft.answer()


def _say_so_often(draft: Draft, query: Query, several: Mapping[str, Sequence[Source]]) -> None:
    """Say how many areas had so many inspections, or more: "has anywhere been inspected three times?"."""
    times = query.limit or 2
    those = {area: sources for area, sources in several.items() if len(sources) >= times}
    cited = [draft.cite_whole(source) for sources in (those or several).values() for source in sources]
    parameters = {"now": draft.desk.now, "areas": among(areas_of(query)), "times": times}
    count = draft.figure(
        sql.COUNT_INSPECTED, parameters, unit="areas", statistic="count", citations=tuple(cited),
        arithmetic=f"areas with {times} inspections or more: {{}}",
    )  # fmt: skip
    verdict = draft.verdict(bool(those))
    draft.say(verdict + wording_notices.inspected_often(count, str(times), list(those)))


def _answer_once(draft: Draft, by_area: Mapping[str, Sequence[Source]]) -> Answer:
    """Answer that of none of the areas named more than one inspection is held: "has either been back?"."""
    items = [
        wording_notices.inspection_item(source, phrases.marks([draft.cite_whole(source)]))
        for sources in by_area.values() for source in sources if source.area
    ]  # fmt: skip
    head = wording_notices.NOT_AGAIN if is_yes_or_no(draft.query.question) else ""
    lines = (f"- {area}: {item}" for area, item in zip(by_area, items, strict=False))
    draft.say(head + wording_notices.inspected_once(list(by_area)), "\n".join(lines))
    return draft.answer()


def answer_reinspected(desk: Desk, query: Query) -> Answer:
    """Answer with the areas of which more than one inspection is held."""
    draft = Draft(desk, query)
    if len(query.areas) == 1 and "times" in query.cues and desk.inspections(query.areas[0]):
        return count_inspections(draft, query.areas[0])
    if "once" in query.cues:
        return answer_once(desk, query)
    if query.period and query.period != UNDATED and not query.areas:
        return answer_again_then(desk, query, query.period)  # "which were re-inspected in 2012?"
    by_area: dict[str, list[Source]] = {}
    areas = () if "sole" in query.cues else query.areas
    for source in desk.snapshot.table.sources(desk.now, areas or areas_of(query)).rows:
        by_area.setdefault(source.area, []).append(source)
    several = {area: sources for area, sources in sorted(by_area.items()) if len(sources) > 1 and area}
    if query.limit and several:
        _say_so_often(draft, query, several)
    if not several and any(desk.inspections(area) for area in areas):
        return _answer_once(draft, by_area)
    if not several:
        return decline(desk, query, "not_in_notices", wording_notices.no_reinspection(where(query)))
    lines, numbers = [], []
    for area, sources in several.items():
        cited = [draft.cite_whole(source) for source in reversed(sources)]
        numbers += cited
        each = [
            wording_notices.inspection_item(source, phrases.marks([number]))
            for source, number in zip(reversed(sources), cited, strict=True)
        ]
        lines.append(f"- {area}: {phrases.join(each)}")
        draft.suggestions.append(offers.ask_change(area))
    count = draft.figure(
        sql.COUNT_REINSPECTED, {"now": desk.now, "areas": among(areas or areas_of(query))}, unit="areas",
        statistic="count", citations=tuple(numbers), arithmetic="areas with more than one inspection: {}",
    )  # fmt: skip
    holds = are_alone(query, several)
    if holds is None and query.quantity and not query.limit:  # "have only two areas been back for a second look?"
        holds = query.quantity.holds(len(several), len([area for area in by_area if area]))
    elif holds is None and query.group and (query.cues & {"anyone", "on_any"} or "besides" in query.group.words):
        holds = True  # "has anywhere else been seen twice?", "is there another that …?"
    alone = draft.verdict(holds)
    draft.say(alone + wording_notices.reinspected_head(count, where(query)), "\n".join(lines))
    return draft.answer()
