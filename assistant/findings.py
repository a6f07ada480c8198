"""The sentences of the notices that are about a subject, or that praise or find fault."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.desk import Desk
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

CLEARLY = 0.25
"""How far a sentence may treat a subject less than the best one does, and still be quoted beside it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a notice that is about the subject; `treated` is the share of the subject's words that it holds."""

    source: Source
    span: Span
    treated: float
    similarity: float


def find_quotes(desk: Desk, query: Query, source: Source) -> list[Quote]:
    """Return the sentences of a notice that answer, the best first, then in the notice's order."""
    notice = desk.notice(source.id)
    similar = _similarities(desk, query, source) if query.subject else {}
    vocabulary = desk.vocabulary
    subject = subject_of(query)
    stances = {query.stance} if query.stance else set()
    quotes = []
    for passage in notice.passages:
        if passage.kind in {"heading", "table"} or (not subject and not _is_finding(notice, passage)):
            continue
        for span in sentences(notice.text, passage.span):
            treated = treated_by(subject, span.of(notice.text), vocabulary)
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
    hits = search_words(desk, query, [source.area], 50)
    return {hit.passage.id: hit.similarity or 0.0 for hit in hits}


def search_words(desk: Desk, query: Query, areas: Sequence[str] | None, limit: int) -> tuple[PassageHit, ...]:
    """Return the passages nearest to a question's subject, best first; headings and tables are left out."""
    words = " ".join(query.subject)
    return desk.snapshot.passages.search(
        desk.now, words, desk.embed(words), areas=areas, kinds=("paragraph", "footnote", "note"), limit=limit
    )


def subject_of(query: Query) -> tuple[str, ...]:
    """Return the words that a quote must be about, without numbers."""
    return tuple(word for word in query.subject if not word.isdigit())


def treated_by(subject: Sequence[str], sentence: str, vocabulary: Vocabulary) -> float:
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
    return passage.kind == "paragraph" and (notice.speech is None or overlaps(passage.span, notice.speech))


def _is_telling(notice: Notice, span: Span, vocabulary: Vocabulary) -> bool:
    """Return whether a sentence tells what was found: it judges, praises or finds fault."""
    judged = notice.judgement is not None and span.start <= notice.judgement.start < span.end
    return judged or stance_of(span.of(notice.text), vocabulary) is not None


def overlaps(span: Span, around: Span) -> bool:
    """Return whether two spans share any text."""
    return span.start < around.end and span.end > around.start


def stands_in_notices(desk: Desk, query: Query) -> bool:
    """Return whether a held notice has the subject's words."""
    subject = subject_of(query)
    hits = desk.snapshot.passages.search(desk.now, " ".join(subject), areas=query.areas or None, limit=5)
    return any(treated_by(subject, hit.passage.text, desk.vocabulary) >= TREATED for hit in hits)
