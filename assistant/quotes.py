"""Answers from the words of the notices: sentences to the letter, with who said them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant import wording
from assistant.answers import Answer
from assistant.declines import decline, decline_areas, decline_period
from assistant.desk import Desk, is_within
from assistant.draft import Draft
from assistant.figures import say_score
from assistant.query import Query
from assistant.spans import without_odd_marks
from assistant.vocabulary import Vocabulary
from assistant.words import Word, split_words
from corpus.model import Notice, Passage, Source, Span
from corpus.sentences import sentences
from index.passage_index import PassageHit

MOST = 3
"""Quotes from one notice, unless all are asked for."""

TREATED = 0.6
"""The share of a subject's words that a sentence must hold, itself or by a related word, to be about it."""

_OF_SCORES = frozenset({"score", "perform", "higher", "lower", "good_word", "bad_word"})
"""Concepts that show that "why" asks for the cause of a score, which no notice gives."""

CLEARLY = 0.25
"""How far a sentence may treat a subject less than the best one does, and still be quoted beside it."""

CLOSE = 0.4
"""The similarity from which a passage that does not treat a subject is offered as close to it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a notice that is about the subject; `treated` is the share of the subject's words that it holds."""

    source: Source
    span: Span
    treated: float
    similarity: float


def answer_quotes(desk: Desk, query: Query) -> Answer:
    """Answer with what the notices say on a subject, or in praise or criticism; several notices one by one."""
    sources, unheld = sources_of(desk, query)
    if _is_off_topic(desk, query):
        return decline(desk, query, "off_topic", wording.OFF_TOPIC, [f"How did {area} do?" for area in query.areas])
    if query.areas and not sources:
        return decline_words(desk, query, unheld)
    if query.speaker:
        sources = [s for s in sources if query.speaker.casefold() in desk.notice(s.id).speaker.casefold()]
    if not sources:
        return decline(desk, query, "not_in_notices", wording.NOT_SAID)
    draft = Draft(desk, query)
    found = 0
    if "why" in query.cues and query.areas and query.measures:
        _say_scores_first(draft, query)
    if "why" in query.cues and (query.measures or query.cues & _OF_SCORES):
        draft.say(wording.NO_CAUSE, "What it says about the work:")
    for source in sources:
        quotes = _quotes_of(desk, query, source)
        if quotes:
            found += 1
            _say_quotes(draft, source, quotes)
    for area in unheld:
        draft.say(_no_words(desk, area))
    if not found and draft.figures:
        draft.lines.remove("What it says about the work:")
        return draft.answer()
    if not found:
        return _decline_subject(desk, query, sources)
    if len(sources) > 1 and not query.areas:
        draft.say(f"Searched: {wording.join(f'{s.area} ({wording.whence(s)})' for s in sources)}.")
    return draft.answer()


def sources_of(desk: Desk, query: Query) -> tuple[list[Source], list[str]]:
    """Return the held notices that the question is about, and the areas named of which no words are held."""
    among = query.areas or (query.group.areas if query.group else None)
    held = [source for source in desk.snapshot.table.sources(desk.now, among).rows if source.held]
    if query.periods:
        held = [source for source in held if is_within(source.published, query.periods[0])]
    return held, [area for area in query.areas if area not in {source.area for source in held}]


def _quotes_of(desk: Desk, query: Query, source: Source) -> list[Quote]:
    """Return the sentences of a notice that answer, the best first, then in the notice's order."""
    notice = desk.notice(source.id)
    similar = _similarities(desk, query, source) if query.subject else {}
    vocabulary = desk.vocabulary
    subject = _subject(query)
    stances = {query.stance} if query.stance else set()
    quotes = []
    for passage in notice.passages:
        if passage.kind in {"heading", "table"} or (not subject and not _is_finding(notice, passage)):
            continue
        for span in sentences(notice.text, passage.span):
            treated = _treated(subject, span.of(notice.text), vocabulary)
            if (subject and treated < TREATED) or (
                stances and stance_of(span.of(notice.text), vocabulary) not in stances
            ):
                continue
            if not subject and not stances and not _is_telling(notice, span, vocabulary):
                continue
            quotes.append(Quote(source, without_odd_marks(notice.text, span), treated, similar.get(passage.id, 0.0)))
    quotes.sort(key=lambda quote: (quote.treated, quote.similarity), reverse=True)
    quotes = [quote for quote in quotes if quote.treated > quotes[0].treated - CLEARLY]
    most = len(quotes) if "more" in query.cues else MOST
    return sorted(quotes[:most], key=lambda quote: quote.span.start) if not subject else quotes[:most]


def _similarities(desk: Desk, query: Query, source: Source) -> dict[str, float]:
    hits = _search(desk, query, [source.area], 50)
    return {hit.passage.id: hit.similarity or 0.0 for hit in hits}


def _search(desk: Desk, query: Query, areas: Sequence[str] | None, limit: int) -> tuple[PassageHit, ...]:
    words = " ".join(query.subject)
    return desk.snapshot.passages.search(
        desk.now, words, desk.embed(words), areas=areas, kinds=("paragraph", "footnote", "note"), limit=limit
    )


def _subject(query: Query) -> tuple[str, ...]:
    return tuple(word for word in query.subject if not word.isdigit())


def _treated(subject: Sequence[str], sentence: str, vocabulary: Vocabulary) -> float:
    """Return the share of a subject's words that stand in a sentence, by their stems or as a related word."""
    if not subject:
        return 0.0
    stems = {word.stem for word in split_words(sentence)}
    held = [bool(stems & vocabulary.related(word)) for word in subject]
    return sum(held) / len(held)


def stance_of(sentence: str, vocabulary: Vocabulary) -> str | None:
    """Return whether a sentence praises ("praise") or finds fault ("criticism"); None where neither is plain.

    A sentence that does both is taken for criticism, so that no criticism is passed off as praise.
    """
    words = split_words(sentence)
    if vocabulary.cues("neither", words):
        return None
    if vocabulary.cues("criticism", words):
        return "criticism"
    return "praise" if vocabulary.cues("praise", words) and not _denied(words) else None


def _denied(words: Iterable[Word]) -> bool:
    return any(word.key in {"not", "no", "never", "neither", "nor"} for word in words)


def _is_finding(notice: Notice, passage: Passage) -> bool:
    return passage.kind == "paragraph" and (notice.speech is None or _within(passage.span, notice.speech))


def _is_telling(notice: Notice, span: Span, vocabulary: Vocabulary) -> bool:
    """Return whether a sentence tells what was found: it judges, praises or finds fault."""
    judged = notice.judgement is not None and span.start <= notice.judgement.start < span.end
    return judged or stance_of(span.of(notice.text), vocabulary) is not None


def _within(span: Span, around: Span) -> bool:
    return span.start < around.end and span.end > around.start


def _say_quotes(draft: Draft, source: Source, quotes: Sequence[Quote]) -> None:
    notice = draft.desk.notice(source.id)
    for speaker in dict.fromkeys(_speaker(notice, quote.span) for quote in quotes):
        draft.say(f"**{source.area}** — {speaker} ({wording.whence(source)}):")
        for quote in quotes:
            if _speaker(notice, quote.span) == speaker:
                draft.say(wording.quotation(quote.span.of(notice.text), draft.cite(source, quote.span)))


def _speaker(notice: Notice, span: Span) -> str:
    """Return who says a stretch of a notice: its speaker, or the notice itself."""
    own = any(_within(span, apart) for apart in (*notice.footnotes, *notice.notes))
    if notice.speech and _within(span, notice.speech) and notice.speaker and not own:
        return f"{notice.speaker}, {notice.office}" if notice.office else notice.speaker
    return "the notice itself"


def _say_scores_first(draft: Draft, query: Query) -> None:
    for area in query.areas:
        for inspection in draft.desk.inspections(area)[-1:]:
            for measure in query.measures:
                if measure in inspection.scores:
                    shown, mark = say_score(draft, inspection, measure)
                    draft.say(wording.score_sentence(area, measure, shown, mark, inspection.source))


def decline_words(desk: Desk, query: Query, areas: Sequence[str]) -> Answer:
    """Decline areas whose notices are not held word for word."""
    if query.periods and any(i.source.held for area in areas for i in desk.inspections(area)):
        return decline_period(desk, query, areas[0])
    unknown = [area for area in areas if not desk.inspections(area)]
    if unknown:
        return decline_areas(desk, query, areas)
    text = "\n\n".join(_no_words(desk, area) for area in areas)
    return decline(desk, query, "no_notice", text, [f"How did {area} do?" for area in areas])


def _no_words(desk: Desk, area: str) -> str:
    inspections = desk.inspections(area)
    if not inspections:
        return f"No notice of {area} is held here."
    held = wording.join(wording.whence(inspection.source) for inspection in inspections)
    return f"Of {area} only figures are held ({held}), not the words of its notice."


def _decline_subject(desk: Desk, query: Query, sources: Sequence[Source]) -> Answer:
    """Decline a subject that the notices do not treat, with what comes close to it, if anything does."""
    subject = _subject(query)
    draft = Draft(desk, query)
    where = wording.join(dict.fromkeys(source.area for source in sources[:MOST])) if query.areas else "held here"
    draft.say(f"The notices ({where}) do not say." if not query.areas else f"The notice on {where} does not say.")
    if any(desk.vocabulary.is_domain(word) for word in subject):
        _offer_close(draft, query)
    draft.suggestions += [f"What did inspectors praise in {s.area}?" for s in sources[:2]]
    return draft.answer("declined", "not_in_notices")


def _is_off_topic(desk: Desk, query: Query) -> bool:
    """Whether a subject is neither the notices' nor asked of them."""
    subject = _subject(query)
    about_us = query.measures or query.cues & {"praise", "criticism", "quote", "area_word", "notice_word", "why"}
    domain = any(desk.vocabulary.is_domain(word) for word in subject)
    return bool(subject) and not about_us and not (domain and query.areas) and not _stands_in_notices(desk, query)


def _stands_in_notices(desk: Desk, query: Query) -> bool:
    """Whether a held notice has the subject's words."""
    subject = _subject(query)
    hits = desk.snapshot.passages.search(desk.now, " ".join(subject), areas=query.areas or None, limit=5)
    return any(_treated(subject, hit.passage.text, desk.vocabulary) >= TREATED for hit in hits)


def _offer_close(draft: Draft, query: Query) -> None:
    for hit in _search(draft.desk, query, query.areas or None, 1):
        if hit.passage.kind == "paragraph" and (hit.similarity or 0) >= CLOSE:
            notice = draft.desk.notice(hit.source.id)
            span = max(
                sentences(notice.text, hit.passage.span),
                key=lambda s: _treated(_subject(query), s.of(notice.text), draft.desk.vocabulary),
            )
            span = without_odd_marks(notice.text, span)
            draft.say(
                "Close to it is only this:", wording.quotation(span.of(notice.text), draft.cite(hit.source, span))
            )
