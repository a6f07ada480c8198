"""The sentences of the notices that answer a question about their words, as they are quoted."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.candidates import CLEARLY, LIKELIEST, NEARLY, PARTLY, TREATED, Candidates, find_candidates
from assistant.clauses import MIDDLE, NEGATIONS, Side, judges, side_in_words, side_of_half, stance_of
from assistant.desk import Desk
from assistant.matter import goes_on, speaks_of_none
from assistant.query import Query
from assistant.sought import tells_what_is_sought
from assistant.spans import in_full, next_sentence, points_back, without_odd_marks
from assistant.words import compared_words, root, split_words, stem
from corpus.model import Notice, Source, Span
from index.sentence_index import SentenceHit

MOST = 3
"""Quotes from one notice, unless all are asked for."""

_SLACK = 0.001
"""For what is worked out twice and not to the last digit the same."""

_DOUBTFUL = 0.25
"""How near to the middle a sentence on the subject asked about is left to the reader: it may be either."""

TELLING = 0.1
"""How far from the middle a sentence's stance must be for it to be quoted where no subject is asked about."""

SURE = 0.35
"""How far from it one must be for it to be quoted beside others, unless all are asked for."""

_SEVERAL = 3
"""Notices from which a sentence on no subject that they all have is one of form: two may share a finding."""

_WEAKLY = 0.5
"""What a weak word counts of those that the sentence behind one must add for it to be quoted with that."""

_SAYS_NOT = 0.3
"""What a "not" in a sentence counts where the question has one."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a notice that answers.

    `treated` is the share of the subject's words that its sentence holds or speaks of, `similarity` that with the
    words asked about (cosine), `stance` about 1 for praise and -1 for criticism, `likely` how likely it answers, to be
    compared within a search. Where no subject is asked about, `sure` tells that it is plainly praise or fault; where it
    is asked if one was praised or faulted, `leans` tells whether it says so.
    """

    source: Source
    span: Span
    treated: float
    similarity: float
    stance: float
    likely: float = 0.0
    sure: bool = True
    leans: bool = True


def find_quotes(desk: Desk, query: Query, sources: Sequence[Source]) -> dict[str, list[Quote]]:
    """Return by source every sentence that answers, the best first; of sources that have none, nothing."""
    search = _Search(find_candidates(desk, query, sources))
    if search.among.settled and "denial" not in query.cues:
        told = [hit for hit in search.among.settled if search.tells(hit)]
        return {hit.source.id: [search.settled(hit)] for hit in told}
    found: dict[str, list[Quote]] = {}
    for hit in search.among.in_order():
        before = found.get(hit.source.id)
        if (before is None or search.stands_beside(hit, before[0])) and (quote := search.quote(hit)):
            found.setdefault(hit.source.id, []).append(quote)
    return {source.id: search.best(found[source.id]) for source in sources if source.id in found}


def find_close(desk: Desk, query: Query, sources: Sequence[Source]) -> Quote | None:
    """Return the sentence of some notices that comes nearest to a subject, None where none comes near."""
    among = find_candidates(desk, query, sources)
    near = [
        Quote(hit.source, hit.span, among.treated(hit), hit.similarity, hit.stance, among.likely(hit))
        for hit in among.found
        if among.is_finding(hit)
    ]
    near = [quote for quote in near if quote.treated >= TREATED / 2 or quote.similarity >= NEARLY]
    return max(near, key=lambda quote: quote.likely, default=None)


@dataclass(frozen=True)
class _Search:
    """Quotes from the sentences that may answer a question."""

    among: Candidates
    notices: dict[str, Notice] = field(default_factory=dict)

    def stands_beside(self, hit: SentenceHit, best: Quote) -> bool:
        """Return whether a sentence may be quoted beside the likeliest of its notice."""
        ranked = self.among.matter.terms and self.among.named and "denial" not in self.among.query.cues
        return not ranked or self.among.treated(hit) > best.treated - CLEARLY + _SLACK

    def settled(self, hit: SentenceHit) -> Quote:
        """Return the quote that a sentence gives on which the words of the question settle."""
        return Quote(hit.source, self._span(hit), treated=1.0, similarity=1.0, stance=hit.stance, likely=LIKELIEST)

    def quote(self, hit: SentenceHit) -> Quote | None:
        """Return the quote that a sentence gives if it answers, else None."""
        treated = self.among.matter.treated_in(hit.text)
        if self.among.matter.terms:
            if self.among.is_finding(hit):
                answers = self.among.is_on_it(hit)
                answers = answers and (treated >= PARTLY or not judges(hit.text, hit.source.judgement))
            else:
                named = self.among.matter.is_named_in(hit.text)
                named = named and not (self.among.query.stance or self.among.matter.is_apart_from(hit.text))
                answers = treated >= TREATED and named and not hit.text.rstrip().endswith(":")
        else:
            finds = self.among.is_finding(hit) and not self._is_of_form(hit)
            answers = finds and self._tells(hit)
        if not (answers and self.tells(hit)) or (
            self.among.query.stance and not self._takes_side(hit, self.among.query.stance)
        ):
            return None
        leaning = None if self.among.query.stance else self.among.query.leaning
        return Quote(
            hit.source, self._span(hit), self.among.treated(hit), hit.similarity, hit.stance, self.among.likely(hit),
            leans=leaning is None or self._takes_side(hit, leaning),
        )  # fmt: skip

    def tells(self, hit: SentenceHit) -> bool:
        """Return whether what is quoted for a sentence has a thing of the kind asked for."""
        quoted = self._span(hit).of(self.notice(hit.source).text)
        return tells_what_is_sought(self.among.query.question, quoted)

    def _span(self, hit: SentenceHit) -> Span:
        """Return the stretch that is quoted for a sentence."""
        notice = self.notice(hit.source)
        return without_odd_marks(notice.text, self._gone_on(notice, in_full(notice, hit.span, goes_on)))

    def _gone_on(self, notice: Notice, span: Span) -> Span:
        """Return a stretch with the sentence behind it, where that points back and has more of what is asked about.

        "The nurse was well regarded. Her post was due to end": asked when the nurse's post ends, the second tells.
        """
        after = None if self.among.query.stance else next_sentence(notice, span)
        if after is None or not points_back(after.of(notice.text)):
            return span
        weak = self.among.desk.vocabulary.weak
        asked = {root(key): _WEAKLY if stem(key) in weak else 1.0 for key in self.among.query.subject}
        own, more = ({*map(root, compared_words(one.of(notice.text))[0])} for one in (span, after))
        added = sum(weight for word, weight in asked.items() if word in more - own)
        return Span(span.start, after.end) if added >= 1 and own & asked.keys() else span

    def best(self, quotes: Sequence[Quote]) -> list[Quote]:
        """Return the quotes of one notice by how well they answer, without a subject by how plainly they judge."""
        if not self.among.matter.terms:
            told = [replace(quote, sure=self._is_sure(quote)) for quote in self._without_judgement(quotes)]
            return _once(
                sorted(told, key=lambda quote: (not quote.sure, self._judges(quote), -abs(quote.stance - MIDDLE)))
            )
        denied = "denial" in self.among.query.cues  # "why were no Rutland cases seen?": by a sentence with a "not"

        def answers(quote: Quote) -> float:
            words = split_words(quote.span.of(self.notice(quote.source).text)) if denied else ()
            says_not = any(word.key in NEGATIONS for word in words)
            return quote.likely + (_SAYS_NOT if says_not else 0)

        ranked = sorted(quotes, key=answers, reverse=True)
        near = [quote for quote in ranked if quote.treated > ranked[0].treated - CLEARLY + _SLACK]
        return _once([quote for quote in near if quote.leans] or near)

    def _without_judgement(self, quotes: Sequence[Quote]) -> Sequence[Quote]:
        """Return quotes without the overall judgement, where praise or fault is asked for and a finding is either.

        "What needs to improve?" is not answered by "a disappointing set of findings", unless nothing else is held.
        """
        if not self.among.query.stance or "more" in self.among.query.cues:
            return quotes
        return [quote for quote in quotes if not self._judges(quote)] or quotes

    def _is_of_form(self, hit: SentenceHit) -> bool:
        """Whether a sentence that several notices have is on nothing ("Two points remain."), and does not judge."""
        return hit.held_by >= _SEVERAL and speaks_of_none(hit.text) and not judges(hit.text, hit.source.judgement)

    def _is_sure(self, quote: Quote) -> bool:
        """Whether a quote is plainly praise or fault, by its stance or its words."""
        words = split_words(quote.span.of(self.notice(quote.source).text))
        worded = side_in_words(words, self.among.desk.vocabulary) is not None
        return worded or self._judges(quote) or abs(quote.stance - MIDDLE) >= SURE

    def _judges(self, quote: Quote) -> bool:
        """Whether a quote is the overall judgement, which comes after what it rests on."""
        return judges(quote.span.of(self.notice(quote.source).text), quote.source.judgement)

    def notice(self, source: Source) -> Notice:
        """Return a notice, read from the build once."""
        if source.id not in self.notices:
            self.notices[source.id] = self.among.desk.notice(source.id)
        return self.notices[source.id]

    def _tells(self, hit: SentenceHit) -> bool:
        """Whether a sentence praises or finds fault plainly, or judges."""
        if not self.among.query.stance and judges(hit.text, hit.source.judgement):
            return True
        vocabulary = self.among.desk.vocabulary
        if stance_of(hit.text, hit.stance, vocabulary) is None:
            return False
        worded = side_in_words(split_words(hit.text), vocabulary) is not None
        return worded or abs(hit.stance - MIDDLE) >= TELLING

    def _takes_side(self, hit: SentenceHit, side: Side) -> bool:
        """Whether a sentence, or that half of it which is on the subject, is on a side."""
        matter, vocabulary = self.among.matter, self.among.desk.vocabulary
        half = side_of_half(hit.text, matter, vocabulary) if matter.terms else None
        told = half or stance_of(hit.text, hit.stance, vocabulary)
        if half or not (told and matter.terms) or abs(hit.stance - MIDDLE) >= _DOUBTFUL:
            return told == side
        return side_in_words(split_words(hit.text), self.among.desk.vocabulary) in {None, side}


def _once(quotes: Sequence[Quote]) -> list[Quote]:
    """Return quotes without those that lie within one before them."""
    kept: list[Quote] = []
    for quote in quotes:
        if not any(overlaps(quote.span, other.span) for other in kept):
            kept.append(quote)
    return kept


def overlaps(span: Span, around: Span) -> bool:
    """Return whether two spans share any text."""
    return span.start < around.end and span.end > around.start
