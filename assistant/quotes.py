"""Answers from the words of the notices: sentences to the letter, with who said them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant import offers, phrases, wording, wording_notices, wording_refusals
from assistant.answers import Answer
from assistant.candidates import TREATED
from assistant.clauses import NEGATIONS
from assistant.declines import decline, decline_areas, decline_period
from assistant.desk import Desk, is_within
from assistant.draft import Draft
from assistant.findings import MOST, Quote, find_close, find_quotes, overlaps
from assistant.matter import Matter, find_matter
from assistant.query import Query
from assistant.saying import chosen
from assistant.spans import without_odd_marks
from assistant.words import fold_name, is_yes_or_no, split_words, stem
from corpus.model import Notice, Source, Span

_OF_SCORES = frozenset({"score", "higher", "lower", "good_word", "bad_word"})
"""Concepts that show that "why" asks for the cause of a score, which no notice gives."""

_WHOLLY = 0.99
"""The share of some words from which a sentence has them all."""

LISTED = 20
"""Notices that are quoted where more of them treat a subject, unless all are asked for."""

FEW = 5
"""Notices up to which each is quoted more than once."""


def answer_quotes(desk: Desk, query: Query) -> Answer:
    """Answer with what the notices say on a subject, or in praise or criticism; several notices one by one."""
    sources, unheld = sources_of(desk, query)
    if is_off_topic(desk, query):
        return decline(desk, query, "off_topic", wording_refusals.OFF_TOPIC, offers.ask_each(query.areas))
    if query.areas and query.people and not sources and (others := sources_of(desk, replace(query, people=()))[0]):
        text = wording_refusals.not_quoted(query.people, [(s.area, desk.notice(s.id).speaker) for s in others])
        return decline(desk, query, "not_in_notices", text, offers.ask_each(query.areas))
    if query.areas and not sources:
        return decline_words(desk, query, unheld)
    names = {word for area in query.areas for word in fold_name(area)}  # "what is the footnote about Rutland?"
    noted = query.speaker or " ".join(word for word in query.subject if word not in names)
    if _FOOTNOTE.fullmatch(noted) and any(desk.notice(source.id).footnotes for source in sources):
        return _footnotes(desk, query, sources)
    reported = ""  # those whose words or views may be reported: "what did young people say about …?"
    if query.speaker:
        speaking = [s for s in sources if query.speaker.casefold() in desk.notice(s.id).speaker.casefold()]
        reported = query.speaker if not (speaking or query.people) else ""
        sources = sources if reported and query.subject else speaking
    if not sources:
        return decline(desk, query, "not_in_notices", wording_refusals.not_said(query.areas))
    draft = Draft(desk, query)
    if "why" in query.cues and query.areas and query.measures:
        _say_scores_first(draft, query)
    of_a_score = query.measures or query.cues & _OF_SCORES or ("perform" in query.cues and not query.subject)
    of_work = not query.measures and _is_known(desk, query)  # "why were the worksheets no good?"
    if "why" in query.cues and of_a_score and not of_work:
        draft.say(wording_notices.NO_CAUSE, wording_notices.ABOUT_THE_WORK)
    scored = bool(draft.figures) and not query.stance  # why a score: what is said of that work, but the score itself
    found = _of_the_work(desk, query, sources) if scored else find_quotes(desk, query, sources)
    found = _speaking_of(desk, reported, found) if reported else found
    if split_words(query.question)[0].key == "who" and _matter_of(desk, query).named == {"head_of_service"}:
        found = {}  # "who's the head of youth offending?": no notice names one
    why = "why" in query.cues and bool(_ASKS_WHY.search(query.question)) and not _WHY_CALLED.search(query.question)
    why = why and not (_OF_CAUSES & _matter_of(desk, query).named and not _OPENS_WHY.search(query.question))
    if why and not (of_a_score or query.stance) and not _gives_cause(desk, query, found.values()):
        found = {}
    listed = _listed(sources, found, None if "more" in query.cues else LISTED)
    most = None if "more" in query.cues else MOST if query.areas or len(found) <= FEW else 1
    if listed and "unranked" in query.cues:
        draft.say(wording_notices.UNRANKED)
    for source in listed:
        shown = found[source.id][:most]
        shown = [quote for quote in shown if quote.sure or not most] or shown  # what may be either, for who wants all
        say_quotes(draft, source, _in_order(shown, query))
        if query.areas and len(found[source.id]) > len(shown) and most:
            draft.say(wording_notices.more_quotes(len(shown), len(found[source.id])))
            draft.suggestions.append(offers.ask_all(query.question))
    for area in unheld:
        draft.say(_no_words(desk, area))
    silent = [area for area in query.areas if found and area not in unheld and area not in _areas_of(sources, found)]
    if silent and len(query.areas) > 1:
        draft.say(wording_refusals.not_said(silent))
    if not found and draft.figures:
        draft.lines.remove(wording_notices.ABOUT_THE_WORK)
        return draft.answer("declined", "not_in_notices")  # the cause was asked for
    if not found:
        return _decline_subject(desk, query, sources)
    if len(sources) > 1 and not query.areas:
        draft.say(wording_notices.searched(sources, len(found), len(listed)))
    return draft.answer()


_ASKS_WHY = re.compile(
    r"^(?:\W*\w+\W+){0,2}(?<!of )(?<!into )why\b|\b(?:causes?|reasons?) (?:of|for|behind)\b"
    r"|(?:^(?:\W*\w+\W+){0,2}|\b(?:say|says|said|explain|explains|explained|tell|told)(?: \w+)? )"
    r"what (?:causes?|caused|leads? to|led to|prompts?|prompted|drives?|drove|makes|made|lies behind|lay behind)\b"
    r"|\b(?:say|says|said|explain|explains|explained|tell|told) why\b",
    re.IGNORECASE,
)
"""A "why" that is asked, not one that is asked about: "their analysis of why …", "how they saw what lay behind it"."""

_WHY_CALLED = re.compile(r"\bwhy\b.*\b(?:called|described as|termed|labelled|branded|dubbed)\b", re.IGNORECASE)
"""What asks why something was called so: whoever calls it so says why as far as he does."""

_OPENS_WHY = re.compile(r"^(?:\W*\w+\W+){0,2}(?<!of )(?<!into )why\b", re.IGNORECASE)

_OF_CAUSES = frozenset({"offence_analysis"})
"""Subjects that are causes themselves: "how well did they grasp the reasons for the crime?" asks for none of ours."""


def _of_the_work(desk: Desk, query: Query, sources: Sequence[Source]) -> dict[str, list[Quote]]:
    """Return of each source what it says of the work on the measures asked about, without what gives their scores."""
    phrase = " ".join(map(phrases.name_measure, query.measures))
    subject = tuple(word.key for word in split_words(phrase) if word.key not in desk.vocabulary.frame)
    found = find_quotes(desk, replace(query, subject=subject, phrase=phrase, direction=None), sources)
    telling = {
        source: [quote for quote in quotes if not _gives_score(desk, desk.notice(source), quote.span)]
        for source, quotes in found.items()
    }
    return {source: quotes for source, quotes in telling.items() if quotes}


def _gives_score(desk: Desk, notice: Notice, span: Span) -> bool:
    """Whether a sentence only gives the scores, or says how they come about."""
    told = any(score.prose and overlaps(score.prose, span) for score in notice.scores)
    return told or bool(desk.vocabulary.cues("method", split_words(span.of(notice.text))))


def _speaking_of(desk: Desk, words: str, found: Mapping[str, Sequence[Quote]]) -> dict[str, list[Quote]]:
    """Return of each source the quotes that speak of all that some words name: of "children" as "young people"."""
    speakers = find_matter(
        [w.key for w in split_words(words) if w.key not in desk.vocabulary.frame], words, desk.vocabulary
    )
    held = {
        source: [q for q in quotes if speakers.treated_in(q.span.of(desk.notice(source).text)) >= _WHOLLY]
        for source, quotes in found.items()
    }
    return {source: quotes for source, quotes in held.items() if quotes}


def _matter_of(desk: Desk, query: Query) -> Matter:
    return find_matter(query.subject, query.phrase, desk.vocabulary, query.areas)


def _gives_cause(desk: Desk, query: Query, found: Iterable[Sequence[Quote]]) -> bool:
    """Return whether a quote gives a reason for anything, or says why not, without which it answers no "why"."""
    quoted = (split_words(q.span.of(desk.notice(q.source.id).text)) for quotes in found for q in quotes)
    denied = "denial" in query.cues
    return any(
        desk.vocabulary.cues("cause", words) or (denied and any(word.key in NEGATIONS for word in words))
        for words in quoted
    )


_FOOTNOTE = re.compile(r"foot ?notes?(?: (?:1|one|number 1))?(?: of(?: notice| report)?)?", re.IGNORECASE)


def _footnotes(desk: Desk, query: Query, sources: Sequence[Source]) -> Answer:
    """Answer with the footnotes of the notices asked about, in full."""
    draft = Draft(desk, query)
    for source in sources:
        notice = desk.notice(source.id)
        for span in notice.footnotes:
            draft.say(wording_notices.quotes_head(source, wording_notices.THE_NOTICE))
            draft.say(phrases.quotation(span.of(notice.text), draft.cite(source, span)))
    return draft.answer()


def sources_of(desk: Desk, query: Query) -> tuple[list[Source], list[str]]:
    """Return the held notices that the question is about, and the areas named of which no words are held."""
    among = query.areas or (query.group.areas if query.group else None)
    sources = desk.snapshot.table.sources(desk.now).rows if among is None else desk.sources_of(among)
    held = [source for source in sources if source.held]
    if query.periods:
        held = [source for source in held if is_within(source.published, query.periods[0])]
    if query.people:
        held = [source for source in held if desk.notice(source.id).speaker in query.people]
    return held, [area for area in query.areas if area not in {source.area for source in held}]


def _listed(sources: Sequence[Source], found: Mapping[str, Sequence[Quote]], most: int | None) -> list[Source]:
    """Return the sources that have quotes, in their order; where there are more than `most`, those that answer best."""
    best = {at: max(quote.treated + quote.similarity for quote in quotes) for at, quotes in found.items()}
    kept = set(sorted(best, key=lambda at: -best[at])[:most])
    return [source for source in sources if source.id in kept]


def _areas_of(sources: Sequence[Source], found: Mapping[str, Sequence[Quote]]) -> set[str]:
    return {source.area for source in sources if source.id in found}


def _in_order(quotes: Sequence[Quote], query: Query) -> list[Quote]:
    """Return quotes as they are to be read: on a subject the best first, else in the notice's order."""
    return list(quotes) if query.subject else sorted(quotes, key=lambda quote: quote.span.start)


def say_quotes(draft: Draft, source: Source, quotes: Sequence[Quote]) -> None:
    """Write the quotes of one notice into a draft, by who says them."""
    notice = draft.desk.notice(source.id)
    for speaker in dict.fromkeys(_speaker(notice, quote.span) for quote in quotes):
        draft.say(wording_notices.quotes_head(source, speaker))
        for quote in quotes:
            if _speaker(notice, quote.span) == speaker:
                draft.say(phrases.quotation(quote.span.of(notice.text), draft.cite(source, quote.span)))


def _speaker(notice: Notice, span: Span) -> str:
    """Return who says a stretch of a notice: one of its speakers, or the notice itself."""
    own = any(overlaps(span, apart) for apart in (*notice.footnotes, *notice.notes))
    said = None if own else notice.speech_at(span)
    return (phrases.spoken_by(said.name, said.office) if said else "") or wording_notices.THE_NOTICE


def _say_scores_first(draft: Draft, query: Query) -> None:
    for area in query.areas:
        for inspection in chosen(draft.desk, area, query)[-1:]:
            for measure in query.measures:
                if measure in inspection.scores:
                    shown, mark = draft.score(inspection.row(measure))
                    draft.say(wording.score_sentence(area, measure, shown, mark, inspection.source))


def decline_words(desk: Desk, query: Query, areas: Sequence[str]) -> Answer:
    """Decline areas whose notices are not held word for word: there is none to quote, nor any that gives causes."""
    if query.periods and any(i.source.held for area in areas for i in desk.inspections(area)):
        return decline_period(desk, query, areas[0])
    unknown = [area for area in areas if not desk.inspections(area)]
    if unknown:
        return decline_areas(desk, query, areas)
    text = "\n\n".join(_no_words(desk, area) for area in areas)
    of_words = query.cues & {"quote", "praise", "criticism", "speaker"} or (
        query.unplaced == () and _is_known(desk, query)
    )
    of_words = of_words and "why" not in query.cues  # causes no notice gives
    return decline(desk, query, "no_notice" if of_words else "not_in_notices", text, offers.ask_each(areas))


def _no_words(desk: Desk, area: str) -> str:
    return wording_refusals.no_words(area, [inspection.source for inspection in desk.inspections(area)])


def _decline_subject(desk: Desk, query: Query, sources: Sequence[Source]) -> Answer:
    """Decline a subject that the notices do not treat, with what comes close to it, if anything does."""
    draft = Draft(desk, query)
    draft.say(wording_refusals.not_said(list(dict.fromkeys(s.area for s in sources[:MOST])) if query.areas else []))
    close = find_close(desk, query, sources) if query.subject and query.areas else None
    if close:
        number = draft.cite(close.source, span := without_odd_marks(desk.notice(close.source.id).text, close.span))
        draft.say(wording_notices.CLOSE_TO_IT, phrases.quotation(span.of(desk.notice(close.source.id).text), number))
    draft.suggestions += [offers.ask_praise(s.area) for s in sources[:2]]
    return draft.answer("declined", "not_in_notices")


def is_elsewhere(desk: Desk, query: Query) -> bool:
    """Whether a word of the question is of what no inspection deals with ("curry"), and no notice holds it.

    Not where it is asked how an area did on that, which its notice may not say.
    """
    asks_how = bool(query.areas) and query.question.casefold().startswith(("how did", "how well", "how good"))
    if query.measures or asks_how or query.cues & {"quote", "notice_word"}:
        return False
    lately = {"tonight", "tomorrow"} & set(query.subject)  # "are there any trains to Luton tonight?"
    if query.areas and is_yes_or_no(query.question) and _is_known(desk, query) and not lately:
        return False  # "were the buses any use in Luton?"
    strange = sorted(set(query.subject) & desk.vocabulary.off_topic)
    return bool(strange) and not (_is_written(desk, query, strange) or _stands_in_notices(desk, query))


def _is_written(desk: Desk, query: Query, words: Iterable[str]) -> bool:
    """Whether a notice of an area named has such a word: "were teenagers put up in hotels in Vexford?"."""
    found = ((word, desk.snapshot.passages.search(desk.now, word, areas=query.areas, limit=5)) for word in words)
    return bool(query.areas) and any(
        stem(word) in map(stem, fold_name(hit.passage.text)) for word, hits in found for hit in hits
    )


def is_of_another_matter(desk: Desk, query: Query) -> bool:
    """Whether words of a question tell that it is about no inspection at all: "how do I reset my password?"."""
    strange = {word.casefold() for word in query.unplaced} & desk.vocabulary.off_topic
    ours = (
        query.measures
        or (query.statistics and not strange)  # "which film took best picture?"
        or query.bounds
        or query.cues & {"quote", "notice_word", "score", "area_word"}
    )
    words = {word.key for word in split_words(query.question)} & desk.vocabulary.off_topic
    return bool(words) and not ours and not any(stem(word) in desk.vocabulary.domain for word in words)


def is_off_topic(desk: Desk, query: Query) -> bool:
    """Whether a subject is neither the notices' nor asked of them."""
    asks_us = {"praise", "criticism", "quote", "area_word", "notice_word", "why"}
    if query.areas:
        asks_us |= {"perform", "followup"}  # "how good was Luton on …?", "what about … in Luton?"
    if not query.subject or query.measures:
        return False
    if is_elsewhere(desk, query):
        return True
    if query.cues & asks_us or (query.areas and not query.question.casefold().startswith(("who ", "when ", "where "))):
        return False
    known = query.areas and _is_known(desk, query)  # "how do I bake bread?" names no area
    ours = known or any(map(desk.vocabulary.is_domain, query.subject))
    return not ours and not _stands_in_notices(desk, query)


def is_foreign(desk: Desk, query: Query) -> bool:
    """Return whether a question in a conversation is about something else, so that it takes nothing over.

    It then holds several words that neither the notices nor our questions use, and refers back to nothing.
    """
    strange = [word for word in query.subject if stem(word) not in desk.vocabulary.known]
    refers = query.areas or query.cues & {"they", "those", "followup"}
    return query.task == "quotes" and len(strange) > 1 and not refers and is_off_topic(desk, query)


def _is_known(desk: Desk, query: Query) -> bool:
    """Whether a subject is one of the thesaurus."""
    matter = find_matter(query.subject, query.phrase, desk.vocabulary, query.areas)
    return any(term.subjects for term in matter.terms)


def _stands_in_notices(desk: Desk, query: Query) -> bool:
    """Whether a held notice treats the subject, to the word."""
    matter = find_matter(query.subject, query.phrase, desk.vocabulary, query.areas)
    hits = desk.snapshot.passages.search(desk.now, " ".join(query.subject), areas=query.areas or None, limit=5)
    return any(matter.treated_in(hit.passage.text) >= TREATED for hit in hits)
