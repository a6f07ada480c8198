"""How the dates of sources stand to each other: which came first, how many days apart, which on the same day."""

from collections.abc import Sequence

from assistant import phrases, wording_notices, wording_rankings
from assistant.draft import Draft
from assistant.query import Query
from assistant.verdicts import wants_verdict
from assistant.words import fold_name, is_yes_or_no
from corpus.dates import first_day, last_day
from corpus.model import Source
from index import statements as sql

_DIGITS = {"year": len("2012"), "month": len("2012-05"), "day": len("2012-05-16")}
"""Characters of an ISO date that name the year, month or day of it."""

_EARLIER = frozenset({"before", "earlier", "first", "prior", "older", "sooner", "oldest", "earliest"})
_LATER = frozenset({"after", "later", "newer", "since", "last", "newest", "latest"})


def say_beside(draft: Draft, query: Query) -> None:
    """Say what a question on the dates of areas asks beside them: an order, a distance, or what is of the same time."""
    if query.cues & {"others_earlier", "others_after"} and len(query.areas) == 1:
        _say_others_beside(draft, query)
        return
    unit = next((unit for unit in _DIGITS if f"same_{unit}" in query.cues), "")
    sources = _compared(draft, query)
    if unit and len(sources) == 1:
        _say_others_then(draft, sources[0], unit)
    elif unit and len(sources) > 1:
        _say_whether_same(draft, sources, unit)
    elif "apart" in query.cues and len(sources) == 2:
        _say_apart(draft, sources[0], sources[1])
    elif len(query.areas) == 2 and len(sources) == 2 and "each" not in fold_name(query.question):
        _say_order(draft, sources[0], sources[1])
    elif len(sources) > _PAIR:
        _say_edge(draft, sources)


_PAIR = 2


def _say_edge(draft: Draft, sources: Sequence[Source]) -> None:
    """Say which of several sources came first or last, first of all, where that is asked; or that it is open."""
    words = set(fold_name(draft.query.question))
    later = bool(_LATER & words) or ("most" in words and bool({"recent", "recently"} & words))
    if later == bool(_EARLIER & words):
        return
    edge = (
        max(sources, key=lambda s: first_day(s.published))
        if later
        else min(sources, key=lambda s: last_day(s.published) if s.published else "9")
    )
    others = [source for source in sources if source is not edge]
    known = all(source.published for source in sources)
    apart = known and all(
        first_day(edge.published) > last_day(other.published) if later
        else last_day(edge.published) < first_day(other.published)
        for other in others
    )  # fmt: skip
    line = wording_notices.came_at_edge(edge, later) if apart else wording_notices.ORDER_OPEN
    draft.lines.insert(0, line) if apart else draft.say(line)


def _say_others_beside(draft: Draft, query: Query) -> None:
    """Say which other sources were published before, or after, the latest of one area, and of which that is open."""
    own = draft.desk.inspections(query.areas[0])[-1].source
    rows = [s for s in draft.desk.snapshot.table.sources(draft.desk.now).rows if s.area and s.area != own.area]
    if not own.published:
        draft.say(wording_notices.ORDER_OPEN)
        return
    earlier = "others_earlier" in query.cues
    dated = [s for s in rows if s.published]
    before = [s for s in dated if last_day(s.published) < first_day(own.published)]
    after = [s for s in dated if first_day(s.published) > last_day(own.published)]
    found, others = (before, after) if earlier else (after, before)
    draft.say(wording_notices.others_beside(own, earlier, bool(found)))
    items = (wording_notices.held_item(s, phrases.marks([draft.cite_whole(s)])) for s in found)
    draft.say("\n".join(f"- {item}" for item in items))
    that_day = own.published if len(own.published) == _DIGITS["day"] else None
    level = [s.area for s in rows if s not in found and s not in others and s.published != that_day]
    draft.say(wording_rankings.undated(sorted(set(level))))


def _compared(draft: Draft, query: Query) -> list[Source]:
    """Return the latest source of each area; of one area asked about alone all its inspections' where these are two."""
    inspections = [draft.desk.inspections(area, query.period) for area in query.areas]
    if len(inspections) == 1 and "apart" in query.cues:
        return [inspection.source for inspection in inspections[0]]
    first = "oldest" in query.cues  # "which of the two was inspected first?", ever
    return [each[0 if first else -1].source for each in inspections if each]


def _say_order(draft: Draft, one: Source, other: Source) -> None:
    """Say which of two sources came first; where their dates leave that open, say so if it is asked."""
    words = set(fold_name(draft.query.question))
    asks_earlier, asks_later = bool(_EARLIER & words), bool(_LATER & words)
    asks_later = asks_later or bool({"more", "most"} & words and {"recent", "recently"} & words)
    known = bool(one.published) and bool(other.published)
    earlier = known and last_day(one.published) < first_day(other.published)
    later = known and last_day(other.published) < first_day(one.published)
    if earlier or later:
        asked = is_yes_or_no(draft.query.question) and asks_earlier != asks_later
        verdict = phrases.verdict(earlier == asks_earlier) if asked else ""
        draft.say(verdict + wording_notices.came_first(*((one, other) if earlier else (other, one))))
    elif known and one.published == other.published and len(one.published) == _DIGITS["day"]:
        draft.say(wording_notices.SAME_DAY)
    elif asks_earlier or asks_later:
        draft.say(wording_notices.ORDER_OPEN)


def _say_apart(draft: Draft, one: Source, other: Source) -> None:
    """Say how many days lie between two publications, where both days are known."""
    first, second = sorted((one, other), key=lambda source: first_day(source.published))
    if not all(len(source.published) == _DIGITS["day"] for source in (first, second)):
        draft.say(wording_notices.APART_OPEN)
        return
    numbers = tuple(draft.cite_whole(source) for source in (first, second))
    days = draft.figure(
        sql.DAYS_APART, {"source": second.id, "other": first.id}, unit="days", statistic="difference",
        citations=numbers, arithmetic="days from the one to the other: {}", as_of=second.published,
    )  # fmt: skip
    draft.say(wording_notices.days_apart(days, phrases.marks(numbers)))


def _say_whether_same(draft: Draft, sources: Sequence[Source], unit: str) -> None:
    """Say whether sources are of the same day, month or year, first of all; or that their dates leave that open."""
    size = _DIGITS[unit]
    known = {source.published[:size] for source in sources}
    shortest = min(len(source.published) for source in sources)
    if len({date[:shortest] for date in known}) > 1:
        draft.lines.insert(0, phrases.verdict(False).strip())
    elif shortest < size:
        draft.say(wording_notices.same_time_open(unit))
    elif wants_verdict(draft.query):
        draft.lines.insert(0, phrases.verdict(True).strip())


def _say_others_then(draft: Draft, source: Source, unit: str) -> None:
    """Say which other sources are of the same day, month or year as one."""
    size = _DIGITS[unit]
    if len(source.published) < size:
        draft.say(wording_notices.same_time_open(unit))
        return
    rows = draft.desk.snapshot.table.sources(draft.desk.now).rows
    others = [s for s in rows if s.area and s.id != source.id and s.published[:size] == source.published[:size]]
    others = [other for other in others if len(other.published) >= size and other.area != source.area]
    draft.say(wording_notices.same_time(unit, bool(others)))
    for other in sorted(others, key=lambda other: other.area):
        draft.say(f"- {wording_notices.held_item(other, phrases.marks([draft.cite_whole(other)]))}")
