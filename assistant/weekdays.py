"""On which day of the week sources came out: of areas named, or which of all that are held came out on one."""

import re
from calendar import day_name
from collections.abc import Iterable, Sequence
from datetime import date

from assistant import phrases, wording_notices
from assistant.draft import Draft
from assistant.query import Query
from assistant.words import fold_name, is_yes_or_no
from corpus.model import Source

_MAY = re.compile(r"(?:(?:and|so|but|ok)\b,? )*(?:could|can|may|might)\b", re.IGNORECASE)
"""How a question opens that asks what could be done on a day: "could we have run it on the Tuesday?"."""

_WEEKEND = ("saturday", "sunday")


def say_weekdays(draft: Draft, query: Query) -> None:
    """Say on which day of the week sources came out, and whether on the one named, where a question names just one."""
    days = _days_in(query)
    exact = _exact(inspection.source for area in query.areas for inspection in draft.desk.inspections(area))
    for source in exact:
        draft.say(wording_notices.weekday(source, _day_of(source).capitalize()))
    told = len(exact) == 1 and (len(days) == 1 or days == _WEEKEND)
    if told and is_yes_or_no(query.question) and not _MAY.match(query.question):
        draft.lines.insert(0, phrases.verdict(_day_of(exact[0]) in days).strip())


def published_on(dated: Sequence[Source], query: Query) -> list[Source]:
    """Return those of some sources that are known to have come out on a day of the week that a question names."""
    days = _days_in(query)
    return [source for source in _exact(dated) if _day_of(source) in days]


def say_of_all(draft: Draft, dated: Sequence[Source], query: Query) -> None:
    """Say whether any source came out on a day named, which did, and of how many the day is known."""
    exact, on = _exact(dated), published_on(dated, query)
    days = phrases.join([day.capitalize() for day in _days_in(query)]).replace(" and ", " or ")
    if is_yes_or_no(query.question):
        draft.lines.insert(0, phrases.verdict(True).strip() if on else wording_notices.NO_DAY_KNOWN)
    for source in on:
        draft.say(wording_notices.weekday(source, _day_of(source).capitalize()))
    if not on:
        marks = phrases.marks([draft.cite_whole(source) for source in exact])
        draft.say(wording_notices.none_on_weekday(days, [source.published for source in exact], marks))
    draft.say(wording_notices.DAYS_KNOWN if "newest" not in query.cues else "")


def _exact(sources: Iterable[Source]) -> list[Source]:
    return [source for source in sources if len(source.published) == len("2012-05-16")]


def _day_of(source: Source) -> str:
    return date.fromisoformat(source.published).strftime("%A").casefold()


def _days_in(query: Query) -> tuple[str, ...]:
    """Return the days of the week that a question names, in lower case: "on a Tuesday", "at a weekend"."""
    words = {word.removesuffix("s") for word in fold_name(query.question)}
    if words & {"weekend"}:
        return _WEEKEND
    return tuple(day for day in map(str.casefold, day_name) if day in words)
