"""The sources on areas: official or not, held with their words or their figures only, and of which publisher."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from assistant import phrases, wording_notices
from assistant.answers import Answer, Table
from assistant.declines import decline_areas
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query
from assistant.words import fold_name, is_yes_or_no
from corpus.dates import spell_date
from corpus.model import Source
from index import statements as sql
from index.rows import among

_SHORTEST = 3
"""Letters from which a name in an address is one that people call a publisher by."""

_LONGEST = 3
"""Words that a publisher's name may have: "Oldham Chronicle"."""

_BEFORE = frozenset({"from", "the", "by", "in", "via", "on"})
"""Words one of which stands before a publisher's name."""


def answer_source(desk: Desk, query: Query) -> Answer:
    """Answer with whether the words of areas' sources are held, or whether these are official."""
    if "source_named" in query.cues:
        return _answer_named(desk, query)
    draft = Draft(desk, query)
    whole = "source_whole" in query.cues
    words = set(fold_name(query.question))
    asked = is_yes_or_no(query.question) and not words & {"or", "rely", "trust", "reliable", "trustworthy", "solid"}
    for area in query.areas:
        sources = [inspection.source for inspection in desk.inspections(area)]
        if not sources:
            draft.say(decline_areas(desk, query, (area,)).text)
        for source in sources:
            holds = source.held if whole else _is_official(source)
            verdict = phrases.verdict(holds) if asked and holds is not None else ""
            line = wording_notices.held_how if whole else wording_notices.of_which_source
            draft.say(verdict + line(source, phrases.marks([draft.cite_whole(source)])))
    return draft.answer()


def _answer_named(desk: Desk, query: Query) -> Answer:
    """Answer with what the sources on areas are called, and at which address they stand."""
    draft = Draft(desk, query)
    for area in query.areas:
        if not desk.inspections(area):
            draft.say(decline_areas(desk, query, (area,)).text)
        say_named(draft, area)
    return draft.answer()


def say_named(draft: Draft, area: str) -> None:
    """Say what the sources on an area are called, and at which address they stand."""
    for source in (inspection.source for inspection in draft.desk.inspections(area)):
        draft.say(wording_notices.titled(source, phrases.marks([draft.cite_whole(source)])))


def _is_official(source: Source) -> bool | None:
    """Return whether a source is the inspectorate's; None of a council's, which is official in another sense."""
    return None if source.kind == "council" else source.kind != "news"


def told_of_publisher(desk: Desk, query: Query) -> Answer | None:
    """Return what is held from a publisher that the question names: "is your Hackney data from the BBC?"; else None."""
    asked = query.task in {"quotes", "held"} or (query.task == "scores" and is_yes_or_no(query.question))
    if not asked or query.measures or query.statistics or query.bounds or query.stance:
        return None
    named = _named(fold_name(query.question), desk.snapshot.table.news_addresses)
    if not named:
        return None
    return _whether_from(desk, query, named) if query.areas else _all_from(desk, query, named)


def _whether_from(desk: Desk, query: Query, publisher: str) -> Answer:
    """Answer with whether the sources on areas are from a publisher."""
    draft = Draft(desk, query)
    for area in query.areas:
        sources = [inspection.source for inspection in desk.inspections(area)]
        if not sources:
            draft.say(decline_areas(desk, query, (area,)).text)
        asked = is_yes_or_no(query.question) and sources
        verdict = phrases.verdict(any(_name_of(source.url) == publisher for source in sources)) if asked else ""
        for source in sources:
            mark = phrases.marks([draft.cite_whole(source)])
            draft.say(verdict + wording_notices.of_which_source(source, mark, _host_of(source.url)))
            verdict = ""
    return draft.answer()


def _all_from(desk: Desk, query: Query, publisher: str) -> Answer:
    """Answer with the areas whose sources are from a publisher, and how many they are."""
    draft = Draft(desk, query)
    rows = (s for s in desk.snapshot.table.sources(desk.now).rows if s.area and s.kind == "news")
    sources = sorted((s for s in rows if _name_of(s.url) == publisher), key=lambda s: s.area)
    cited = tuple(draft.cite_whole(source) for source in sources)
    count = draft.figure(
        sql.COUNT_AREAS,
        {"now": desk.now, "areas": among([source.area for source in sources]), "kinds": among(["news"]),
         "held_only": 0, "since": "", "until": "9999"},
        unit="areas", statistic="count", citations=cited, arithmetic="areas known from it: {}",
    )  # fmt: skip
    draft.say(wording_notices.known_from(count, _host_of(sources[0].url)))
    items = (wording_notices.held_item(s, phrases.marks([n])) for s, n in zip(sources, cited, strict=True))
    draft.say("\n".join(f"- {item}" for item in items))
    draft.table = Table("Sources held", ("Area", "Published", "Inspection", "Source"), tuple(
        (s.area, spell_date(s.published), s.inspection, s.kind) for s in sources
    ))  # fmt: skip
    return draft.answer()


def _named(words: Sequence[str], addresses: Sequence[str]) -> str:
    """Return the publisher that stands in some words, as one of the addresses names it; "" where none does."""
    names = set(map(_name_of, addresses))
    for at in range(1, len(words)):
        for end in range(at + 1, min(len(words), at + _LONGEST) + 1):
            name = "".join(words[at:end])
            if name in names and len(name) >= _SHORTEST and words[at - 1] in _BEFORE:
                return name
    return ""


def _host_of(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _name_of(address: str) -> str:
    """Return the name in an address: "bbc" of news.bbc.co.uk, "argus" of www.theargus.co.uk; "" where none is."""
    labels = (label for label in _host_of(address).split(".")[:-1] if label not in _PARTS_OF_SITES)
    return next(labels, "").replace("-", "").removeprefix("the")


_PARTS_OF_SITES = frozenset({"news", "press", "media", "local", "mobile"})
"""Words before the name of a publisher in its address, which alone name none: "from the news"."""
