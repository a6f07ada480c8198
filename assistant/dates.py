"""When sources were published: of areas, or the newest or oldest held, and which came first."""

import re
from collections.abc import Sequence

from assistant import offers, phrases, wording_notices, wording_refusals
from assistant.answers import Answer, Reason
from assistant.dates_beside import say_beside
from assistant.declines import clarify, decline, decline_areas, decline_period
from assistant.desk import Desk, Inspection, is_within, may_be_within
from assistant.draft import Draft
from assistant.periods import Period
from assistant.query import Query
from assistant.records import say_scores_of
from assistant.rows import areas_of
from assistant.spans import line_at
from assistant.weekdays import published_on, say_of_all, say_weekdays
from assistant.wording_rankings import undated
from assistant.words import fold_name
from corpus.dates import first_day, last_day
from corpus.model import Source


def answer_dates(desk: Desk, query: Query) -> Answer:
    """Answer with when notices were published, dated and under embargo; of an area, or the newest or oldest held."""
    if query.areas:
        return _dates_of_areas(desk, query)
    draft = Draft(desk, query)
    dated = [s for s in desk.snapshot.table.sources(desk.now, areas_of(query)).rows if s.published and s.area]
    dated = [source for source in dated if source.held or "whole" not in query.cues]  # "those you hold in full"
    dated = [source for source in dated if not query.kinds or source.kind in query.kinds]
    dated = [source for source in dated if not query.period or is_within(source.published, query.period)]
    if "reinspected" in query.cues and query.cues & {"oldest", "newest"}:  # "what is your earliest re-inspection?"
        dated = [source for source in dated if "re-inspection" in source.inspection]
    if not dated:
        return decline(desk, query, "no_notice", wording_notices.NO_DATED)
    if "weekday" in query.cues:  # "were any notices published on a Tuesday?"
        dated = _newest(dated) if "newest" in query.cues else _oldest(dated) if "oldest" in query.cues else dated
        for source in published_on(dated, query):
            say_dates(draft, source)
        say_of_all(draft, dated, query)
        return draft.answer()
    if {"oldest", "newest"} <= query.cues:  # "which years do you cover?"
        first = [*_oldest(dated), *_newest(dated)]
    elif "oldest" in query.cues:
        first = _oldest(dated)
    elif "of_one" in query.cues and "newest" not in query.cues:  # "when was the report published?"
        held = [source.area for source in dated if source.held]
        readings = [offers.ask_date(area) for area in held]
        return clarify(desk, query, wording_refusals.ASK_AREA, readings)
    elif "embargo" in query.cues and query.cues & {"list", "joint", "anyone"} and "newest" not in query.cues:
        first = [source for source in dated if source.held] or _newest(dated)  # "which notices carry an embargo?"
    elif "newest" in query.cues or "notice_word" in query.cues:
        first = _newest(dated)
    else:
        reason: Reason = "not_in_notices" if "embargo" in query.cues else "off_topic"
        return decline(desk, query, reason, wording_refusals.NOT_SAID, [offers.ASK_NEWEST])
    for source in first:
        say_dates(draft, source)
        if "score" in query.cues and not {"oldest", "newest"} <= query.cues:  # "which is your latest figure?"
            say_scores_of(draft, source)
    if "newest" in query.cues and "whole" not in query.cues:
        edge = last_day(_newest(dated)[0].published)
        draft.say(undated([s.area for s in dated if s not in first and last_day(s.published) > edge]))
    whole = [source for source in dated if source.held]
    if {"notice_word", "oldest"} <= query.cues and whole and not any(source.held for source in first):
        draft.say(wording_notices.OLDEST_WHOLE)
        earliest = min(source.published for source in whole)
        for source in (source for source in whole if source.published == earliest):
            say_dates(draft, source)
    return draft.answer()


def _dates_of_areas(desk: Desk, query: Query) -> Answer:
    """Answer with the dates of areas' sources, and how these stand to each other where that is asked."""
    draft = Draft(desk, query)
    period = query.period if len(query.periods) == 1 else None  # "on 14 May or 16 May?"
    period = None if "whether_dated" in query.cues else period
    one_by_one = "each" in fold_name(query.question)  # "when was each first inspected?"
    edge = "those" in query.cues and len(query.areas) > 1 and not one_by_one
    areas = _at_the_edge(desk, query) if edge else query.areas
    for area in areas:
        inspections = desk.inspections(area, period) or _dated_within(desk, area, period)
        if period and query.claims:  # "was it out on 14 May?": no, and when it was
            inspections = desk.inspections(area)
            other = query.cues & {"newer", "older"}
            draft.say(_verdict(query, period, inspections) if inspections and not other else "")
        elif query.cues & {"may_publish", "is_out", "is_embargoed"} and any(i.source.published for i in inspections):
            draft.say(phrases.verdict("is_embargoed" not in query.cues).strip())  # what still is, is not held
        if not inspections and not desk.inspections(area):
            draft.say(decline_areas(desk, query, (area,)).text)
        first = one_by_one and query.inspection == "first"
        for inspection in inspections[-1:] if query.inspection == "latest" else inspections[: 1 if first else None]:
            say_dates(draft, inspection.source)
    if not draft.citations:
        held = [area for area in query.areas if desk.inspections(area)]
        return decline_period(desk, query, (held or list(query.areas))[0])
    if (
        "embargo" in query.cues
        and not (query.periods or "is_embargoed" in query.cues)
        and _ASKS_OF_EMBARGO.match(query.question)
    ):
        sources = [inspection.source for area in query.areas for inspection in desk.inspections(area)]
        embargoes = [one.embargo for one in sources if one.held]
        if embargoes:
            draft.lines.insert(0, phrases.verdict(any(embargoes)).strip())
        else:
            draft.say(wording_notices.NO_EMBARGO_KNOWN)
    if "whether_dated" in query.cues:
        words = set(fold_name(query.question))
        size = (
            len("2012-05-16") if "day" in words else len("2012-05") if "month" in words else 1
        )  # "do we know the month?"
        dates = [inspection.source.published for area in query.areas for inspection in desk.inspections(area)]
        known = all(len(date) >= size for date in dates)
        draft.lines.insert(0, phrases.verdict(known != ("undated" in fold_name(query.question))).strip())
    say_beside(draft, query)
    if query.cues & {"newer", "older"}:
        _say_whether_other(draft, query)
    if "weekday" in query.cues:
        say_weekdays(draft, query)
    if "edge" in query.cues:
        _say_edge(draft, query)
    return draft.answer()


def _say_whether_other(draft: Draft, query: Query) -> None:
    """Say first whether an area has an inspection newer or older than a date; without one, than the only one held."""
    sources = [inspection.source for inspection in draft.desk.inspections(query.areas[0])]
    dates = [source.published for source in sources if source.published]
    if query.period and len(dates) == len(sources):
        newer = any(first_day(published) > query.period.until for published in dates)
        older = any(last_day(published) < query.period.since for published in dates)
        draft.lines.insert(0, phrases.verdict(newer if "newer" in query.cues else older).strip())
    elif not query.period and len(sources) == 1:
        draft.lines.insert(0, phrases.verdict(False) + wording_notices.ONLY_THIS)


def _at_the_edge(desk: Desk, query: Query) -> Sequence[str]:
    """Return those of the areas just listed whose sources are the oldest or the newest: "which is the earliest?"."""
    edges = query.cues & {"oldest", "newest"}
    meant = slice(-1, None) if query.inspection == "latest" else slice(None)
    inspections = [one for area in query.areas for one in desk.inspections(area, query.period)[meant]]
    dated = [one.source for one in inspections if one.source.published]
    if len(edges) != 1 or not dated:
        return query.areas
    first = _oldest(dated) if "oldest" in edges else _newest(sorted(dated, key=lambda s: s.published, reverse=True))
    return list(dict.fromkeys(source.area for source in first))


_ASKS_OF_EMBARGO = re.compile(r"(?:(?:and|so|but|ok)\b,? )*(?:did|had|has|was there|were)\b", re.IGNORECASE)
"""How a question opens that asks whether there was an embargo at all, not whether there is one still."""


def _verdict(query: Query, period: Period, inspections: Sequence[Inspection]) -> str:
    """Return whether something was published in a period, or could be; "" where its date leaves that open."""
    dates = [inspection.source.published for inspection in inspections]
    if "may_publish" in query.cues:
        out = [published for published in dates if published]
        return phrases.verdict(last_day(out[-1]) <= period.since).strip() if out else ""
    if any(is_within(published, period) for published in dates):
        return phrases.verdict(True).strip()
    return "" if any(may_be_within(published, period) for published in dates) else phrases.verdict(False).strip()


def _oldest(dated: Sequence[Source]) -> list[Source]:
    """Return the sources that may be the oldest: of some only the year is known."""
    edge = min(last_day(source.published) for source in dated)
    return [source for source in dated if first_day(source.published) <= edge]


def _newest(dated: Sequence[Source]) -> list[Source]:
    """Return the sources of the latest day that is known."""
    return [source for source in dated if source.published == dated[0].published]


def _say_edge(draft: Draft, query: Query) -> None:
    """Say whether an area's source is the oldest or newest held: yes or no where the dates tell, and which are."""
    dated = [s for s in draft.desk.snapshot.table.sources(draft.desk.now).rows if s.published and s.area]
    ends = _oldest(dated) if "oldest" in query.cues else _newest(dated)
    others = [source for source in ends if source.area not in query.areas]
    own = [source for source in ends if source.area in query.areas]
    level = len({source.published for source in ends}) == 1
    verdict = phrases.verdict(bool(own)) if level or not own else ""
    draft.lines.insert(0, verdict + wording_notices.edge_of_time("oldest" in query.cues, [s.area for s in ends], level))
    for source in others:
        say_dates(draft, source)


def _dated_within(desk: Desk, area: str, period: Period | None) -> tuple[Inspection, ...]:
    """Return the held inspections of an area whose notice itself is dated in a period: "dated 11 June, but when …"."""
    held = [inspection for inspection in desk.inspections(area) if inspection.source.held]
    return tuple(i for i in held if period and is_within(desk.notice(i.source.id).dated or "", period))


def say_dates(draft: Draft, source: Source) -> None:
    """Say when a source was published; of a held notice also its own date and its embargo, with the lines quoted."""
    if not source.held:
        draft.say(wording_notices.published_elsewhere(source, phrases.marks([draft.cite(source)])))
        return
    notice = draft.desk.notice(source.id)
    embargo = line_at(notice.text, r"(?i)\bembargo")
    span = (
        embargo
        or line_at(notice.text, phrases.day_pattern(notice.dated or source.published))
        or notice.passages[0].span
    )
    mark = phrases.marks([draft.cite(source, span)])
    differs = notice.dated and notice.dated != source.published
    own = line_at(notice.text, phrases.day_pattern(notice.dated)) if differs else None
    own_mark = phrases.marks([draft.cite(source, own)]) if own else ""
    draft.say(wording_notices.notice_published(source, mark, notice.dated, own_mark))
