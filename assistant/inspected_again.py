"""Which areas were inspected again in a time, and of which only one inspection is held."""

from collections.abc import Mapping, Sequence

from assistant import phrases, wording_notices
from assistant.answers import Answer, Table
from assistant.declines import decline
from assistant.desk import Desk, is_within, may_be_within
from assistant.draft import Draft
from assistant.periods import Period
from assistant.query import Query
from assistant.reading import Reading
from assistant.rows import areas_of, span_of, where
from assistant.wording_rankings import undated
from corpus.dates import spell_date
from corpus.model import Source
from index import statements as sql
from index.rows import among

_LISTED = 20
"""Areas that stand one a line; more of them run on, to stay readable."""

_DENYING = frozenset({"not", "never", "without", "no"})
_ONLY = frozenset({"only", "just", "solely", "single", "merely"})
_ONCE = frozenset({"once", "one", "single"})
_VISITS = frozenset("inspection inspections inspected visit visited assessed looked source report".split())


def asks_once(reading: Reading) -> bool:
    """Return whether it asks which areas were inspected no more than once: "which have never been re-inspected?"."""
    own = reading.areas or reading.measures or reading.statistics or reading.bounds or reading.judgements
    if own or not reading.has("list", "count", "area_word", "anyone") or reading.has("change", "score", "quote"):
        return False
    keys = reading.keys
    again = [mark.start for mark in reading.marks if mark.name == "reinspected"]
    denied = any(_DENYING & set(keys[max(0, at - 4) : at]) for at in again)
    only = [at for at, key in enumerate(keys) if key in _ONLY]
    once = any(
        (_ONCE & set(keys[at : at + 2]) and _VISITS & set(keys)) or _VISITS & set(keys[at + 1 : at + 2]) for at in only
    )
    return denied or (once and not again and not reading.has("measure_word"))


def answer_once(desk: Desk, query: Query) -> Answer:
    """Answer with the areas of which only one inspection is held, as far as is known here."""
    draft = Draft(desk, query)
    by_area = _by_area(desk, query)
    once = {area: sources for area, sources in by_area.items() if len(sources) == 1}
    if not by_area:
        return decline(desk, query, "no_notice", wording_notices.no_reinspection(where(query)))
    found = [sources[0] for sources in (once or by_area).values()]
    numbers = {source.id: draft.cite_whole(source) for source in found}
    count = draft.figure(
        sql.COUNT_INSPECTED_ONCE, {"now": desk.now, "areas": among(areas_of(query))}, unit="areas", statistic="count",
        citations=tuple(numbers.values()), arithmetic="areas with one inspection: {}",
    )  # fmt: skip
    holds = query.quantity.holds(len(once), len(by_area)) if query.quantity else None
    items = [wording_notices.held_item(s[0], phrases.marks([numbers[s[0].id]])) for s in once.values()]
    listed = "\n".join(f"- {item}" for item in items) if len(items) <= _LISTED else phrases.join(items) + "."
    draft.say(draft.verdict(holds) + wording_notices.once_head(count, where(query)), listed)
    draft.table = _table(found) if len(once) > 1 else None
    return draft.answer()


def answer_again_then(desk: Desk, query: Query, period: Period) -> Answer:
    """Answer with the areas of which a re-inspection was published in a time, and of which that is open."""
    draft = Draft(desk, query)
    again = [
        source for sources in _by_area(desk, query).values() for at, source in enumerate(sources)
        if at or "re-inspection" in source.inspection
    ]  # fmt: skip
    found = [source for source in again if is_within(source.published, period)]
    open_ = sorted({s.area for s in again if may_be_within(s.published, period)} - {s.area for s in found})
    if not found:
        text = [wording_notices.none_again_then(where(query)), undated(open_)]
        return decline(desk, query, "outside_period", "\n\n".join(filter(None, text)))
    numbers = {source.id: draft.cite_whole(source) for source in found}
    since, until = span_of(query)
    count = draft.figure(
        sql.COUNT_AGAIN_THEN, {"now": desk.now, "areas": among(areas_of(query)), "since": since, "until": until},
        unit="areas", statistic="count", citations=tuple(numbers.values()), arithmetic="areas inspected again: {}",
    )  # fmt: skip
    areas = {source.area for source in found}
    holds = query.quantity.holds(len(areas), len(desk.held_areas())) if query.quantity else None
    items = [f"{s.area}: {wording_notices.inspection_item(s, phrases.marks([numbers[s.id]]))}" for s in found]
    draft.say(
        draft.verdict(holds) + wording_notices.again_then_head(count, where(query)),
        "\n".join(f"- {item}" for item in items),
    )
    draft.say(undated(open_))
    return draft.answer()


def _by_area(desk: Desk, query: Query) -> Mapping[str, Sequence[Source]]:
    """Return the sources of each area, oldest first, by the areas' names."""
    by_area: dict[str, list[Source]] = {}
    for source in reversed(desk.snapshot.table.sources(desk.now, areas_of(query)).rows):
        if source.area:
            by_area.setdefault(source.area, []).append(source)
    return dict(sorted(by_area.items()))


def _table(sources: Sequence[Source]) -> Table:
    rows = tuple((s.area, spell_date(s.published), s.inspection, s.kind, "yes" if s.held else "no") for s in sources)
    return Table("Areas with one inspection", ("Area", "Published", "Inspection", "Source", "Words held"), rows)
