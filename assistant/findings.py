"""The sentences of the notices that are about a subject, or that praise or find fault."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from assistant.clauses import NEGATIONS, side_in_words, side_of_half
from assistant.desk import Desk
from assistant.matter import NEAR, Matter, find_matter
from assistant.query import Query
from assistant.signals import OF_FEW, OF_MANY, OF_ONE, Signals
from assistant.spans import in_full, without_odd_marks
from assistant.vocabulary import Vocabulary
from assistant.words import split_words
from corpus.model import Notice, Source, Span
from index.sentence_index import SentenceHit

if TYPE_CHECKING:
    from index.vectors import Matrix

MOST = 3
"""Quotes from one notice, unless all are asked for."""

TREATED = 0.6
"""The share of a subject's words that a sentence must hold or speak of, to be about it."""

PARTLY, NEARLY = 0.5, 0.35
"""The share and the similarity that are enough together. From such a share the overall judgement is on a subject, and
from such a similarity a sentence that does not answer comes near to it."""

_KIN, _ALIKE = 0.2, 0.7
"""What a sentence's being on a subject beside what is asked about, and on a like one, counts among its notice's."""

_LIKELIEST = 2 + _KIN + _ALIKE
"""How likely a sentence is at most that is what is asked about, to the letter."""

_UNLIKE = 1.2
"""How unlike two sentences are at most: of 10,455 wordings no two had a cosine under -0.2."""

_OTHERS = 12
"""Sentences nearest to a subject among which one of another notice is looked for."""

CLEARLY = 0.25
"""How far a sentence may treat a subject less than the best one does, and still be quoted beside it."""

_SLACK = 0.001
"""For what is worked out twice and not to the last digit the same."""

MIDDLE = 0.05
"""The stance between praise and fault. Nearly every finding is one of the two; what is neither is told by words."""

_DOUBTFUL = 0.07
"""How near to the middle a sentence on the subject asked about is left to the reader: it may be either."""

TELLING = 0.1
"""How far from the middle a sentence's stance must be for it to be quoted where no subject is asked about."""

_SAYS_NOT = 0.3
"""What a "not" in a sentence counts where the question has one."""

FEW = 12
"""Notices of which every sentence is looked at; of more, those nearest in meaning or with the subject's words."""

_NEAREST = 300
"""Sentences, and passages with the subject's words, that are looked at where many notices are searched."""

_STANDING, _COMMON = 0.1, 0.5
"""The shares of the notices from which a sentence that they all hold is one of form: if it tells of the inspection
itself ("Our findings are shown in the table below"), and whatever it tells. Many areas can have one finding."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a notice that answers.

    `treated` is the share of the subject's words that its sentence holds or speaks of, `similarity` that with the
    words asked about (cosine), `stance` about 1 for praise and -1 for criticism, `likely` how likely it answers, to be
    compared within a search.
    """

    source: Source
    span: Span
    treated: float
    similarity: float
    stance: float
    likely: float = 0.0


def find_quotes(desk: Desk, query: Query, sources: Sequence[Source]) -> dict[str, list[Quote]]:
    """Return by source every sentence that answers, the best first; of sources that have none, nothing."""
    search = _search(desk, query, sources)
    found: dict[str, list[Quote]] = {}
    for hit in search.in_order():
        before = found.get(hit.source.id)
        if (before is None or search.stands_beside(hit, before[0])) and (quote := search.quote(hit)):
            found.setdefault(hit.source.id, []).append(quote)
    return {source.id: search.best(found[source.id]) for source in sources if source.id in found}


def find_close(desk: Desk, query: Query, sources: Sequence[Source]) -> Quote | None:
    """Return the sentence of some notices that comes nearest to a subject, None where none comes near."""
    search = _search(desk, query, sources)
    near = [
        Quote(hit.source, hit.span, search.treated(hit), hit.similarity, hit.stance, search.likely(hit))
        for hit in search.candidates
        if search.is_finding(hit)
    ]
    best = max(near, key=lambda quote: quote.likely, default=None)
    return best if best and (best.treated >= TREATED / 2 or best.similarity >= NEARLY) else None


def _search(desk: Desk, query: Query, sources: Sequence[Source]) -> "_Search":
    matter = find_matter(query.subject, query.phrase, desk.vocabulary, query.areas)
    vector = desk.embed(query.phrase or query.question)
    around = desk.snapshot.subjects.near(vector) if matter.terms else {}
    near = {subject: cosine for subject, cosine in around.items() if cosine >= NEAR}
    return _Search(desk, query, replace(matter, near=near), sources, vector)


def stance_of(sentence: str, stance: float, vocabulary: Vocabulary) -> Literal["praise", "criticism"] | None:
    """Return whether a sentence praises or finds fault, by its stance and by words that say so; None for neither."""
    words = split_words(sentence)
    if vocabulary.cues("neither", words):
        return None
    return side_in_words(words, vocabulary) or ("criticism" if stance <= MIDDLE else "praise")


def judges(sentence: str, judgement: str) -> bool:
    """Return whether a sentence gives a notice's overall judgement, which a word of it alone ("poor") does not."""
    words = [word.key for word in split_words(sentence)]
    phrase = [word.key for word in split_words(judgement)]
    stands = any(words[at : at + len(phrase)] == phrase for at in range(len(words))) if phrase else False
    return stands and (len(phrase) > 1 or not _OVERALL.isdisjoint(words))


_OVERALL = frozenset("overall findings consider conclude conclusion judge judgement".split())
"""Words of the sentence that judges an area as a whole."""


@dataclass(frozen=True)
class _Search:
    """One search for sentences: what is asked, of what matter, in the notices of one build, by the vector of it.

    `alike` tells how alike what a sentence is about is to it, by the number of the sentence's vector.
    """

    desk: Desk
    query: Query
    matter: Matter
    sources: Sequence[Source]
    vector: "Matrix"
    notices: dict[str, Notice] = field(default_factory=dict)
    alike: dict[int, float] = field(default_factory=dict)

    @cached_property
    def candidates(self) -> Sequence[SentenceHit]:
        """The sentences that may answer: of few notices, or without a subject, all of them in their order."""
        sentences, now, vector = self.desk.snapshot.sentences, self.desk.now, self.vector
        ids = {source.id: source for source in self.sources}
        if len(ids) <= FEW or not self.matter.terms:
            return self._compared(sentences.of_sources(now, list(ids), vector))
        areas = sorted({source.area for source in self.sources})
        worded = self.desk.snapshot.passages.worded(now, self.matter.expressions, areas, _NEAREST)
        hits = {(hit.source.id, hit.span): hit for hit in sentences.of_passages(now, worded, vector)}
        hits |= {(h.source.id, h.span): h for h in sentences.nearest(now, vector, areas, limit=_NEAREST)}
        return self._compared([hit for hit in hits.values() if hit.source.id in ids])

    def _compared(self, hits: Sequence[SentenceHit]) -> Sequence[SentenceHit]:
        """Return some sentences, of which it has been noted how alike what they are about is to what is asked about."""
        vectors = self.desk.snapshot.sentences.vectors_of(hits)
        told = self.desk.snapshot.subjects.alike(self.vector, vectors) if self.matter.terms and hits else ()
        self.alike.update(zip((hit.number for hit in hits), told, strict=False))
        return hits

    def in_order(self) -> Iterable[SentenceHit]:
        """Return the candidates, where areas are asked about a subject the likeliest first."""
        if not (self.matter.terms and self.named):
            return self.candidates
        return sorted(self.candidates, key=self.likely, reverse=True)

    def likely(self, hit: SentenceHit) -> float:
        """Return how likely a sentence is to answer among those of its notice."""
        beside = _KIN * self.matter.kin_in(hit.text) + _ALIKE * self.alike[hit.number] if self.matter.terms else 0.0
        return self.treated(hit) + hit.similarity + beside

    def treated(self, hit: SentenceHit) -> float:
        """Return how far a sentence treats the subject; what is found comes before what is always said of it."""
        standing = self.matter.terms and hit.kind != "footnote" and not self.is_finding(hit)
        return self.matter.treated_in(hit.text) - (CLEARLY if standing else 0)

    def stands_beside(self, hit: SentenceHit, best: Quote) -> bool:
        """Return whether a sentence may be quoted beside the likeliest of its notice."""
        denied = "denial" in self.query.cues
        return denied or not (self.matter.terms and self.named) or self.treated(hit) > best.treated - CLEARLY + _SLACK

    def quote(self, hit: SentenceHit) -> Quote | None:
        """Return the quote that a sentence gives if it answers, else None."""
        treated = self.matter.treated_in(hit.text)
        if self.matter.terms:
            if self.is_finding(hit):
                answers = self._is_on_it(hit, treated)
                answers = answers and (treated >= PARTLY or not judges(hit.text, hit.source.judgement))
            else:
                answers = treated >= TREATED and not hit.text.rstrip().endswith(":")
        else:
            answers = self.is_finding(hit) and self._tells(hit)
        if not answers or (self.query.stance and not self._takes_side(hit)):
            return None
        notice = self.notice(hit.source)
        span = without_odd_marks(notice.text, in_full(notice, hit.span))
        return Quote(hit.source, span, self.treated(hit), hit.similarity, hit.stance, self.likely(hit))

    def best(self, quotes: Sequence[Quote]) -> list[Quote]:
        """Return the quotes of one notice by how well they answer, without a subject by how plainly they judge."""
        if not self.matter.terms:
            return _once(sorted(quotes, key=lambda quote: (self._judges(quote), -abs(quote.stance - MIDDLE))))
        denied = "denial" in self.query.cues  # "why were no Rutland cases seen?": by a sentence with a "not"

        def answers(quote: Quote) -> float:
            words = split_words(quote.span.of(self.notice(quote.source).text)) if denied else ()
            says_not = any(word.key in NEGATIONS for word in words)
            return quote.likely + (_SAYS_NOT if says_not else 0)

        ranked = sorted(quotes, key=answers, reverse=True)
        return _once([quote for quote in ranked if quote.treated > ranked[0].treated - CLEARLY + _SLACK])

    def _is_on_it(self, hit: SentenceHit, treated: float) -> bool:
        """Whether a finding is on the subject: by what it has in common with it, and so has the nearest elsewhere."""
        signals = Signals(
            hit.similarity,
            treated,
            self.matter.named_in(hit.text),
            self.matter.kin_in(hit.text),
            self.alike[hit.number],
        )
        if not self.named:
            return OF_MANY.tell(signals)
        if self.visible <= FEW:  # too few notices to tell what is likelier elsewhere
            worded = treated >= TREATED or (treated >= PARTLY and hit.similarity >= NEARLY)
            return worded or (hit.similarity >= NEARLY and OF_FEW.tell(signals))
        likely = self.likely(hit)
        behind, ahead = (likely - _LIKELIEST) * _UNLIKE, (likely + CLEARLY) * _UNLIKE
        if OF_ONE.tell(signals._replace(ahead=behind)) or not OF_ONE.tell(signals._replace(ahead=ahead)):
            return OF_ONE.tell(signals._replace(ahead=behind))  # whatever stands elsewhere
        return OF_ONE.tell(signals._replace(ahead=self._ahead(hit)))

    def _ahead(self, hit: SentenceHit) -> float:
        """Return how much likelier a sentence is than the likeliest elsewhere, less as the two say the same."""
        if not self.elsewhere:
            return self.likely(hit)
        vector, other = self.desk.snapshot.sentences.vectors_of([hit, self.elsewhere])
        return (self.likely(hit) - self.likely(self.elsewhere)) * (1 - float(vector @ other))

    @cached_property
    def elsewhere(self) -> SentenceHit | None:
        """The likeliest of those sentences of the other notices that are nearest to what is asked about."""
        own = {source.id for source in self.sources}
        nearest = self.desk.snapshot.sentences.nearest(self.desk.now, self.vector, limit=_OTHERS + len(own))
        others = [hit for hit in nearest if hit.source.id not in own]
        return max(self._compared(others), key=self.likely, default=None)

    @property
    def named(self) -> bool:
        """Whether the question names the areas that it is about."""
        return bool(self.query.areas)

    def _judges(self, quote: Quote) -> bool:
        """Whether a quote is the overall judgement, which comes after what it rests on."""
        return judges(quote.span.of(self.notice(quote.source).text), quote.source.judgement)

    def is_finding(self, hit: SentenceHit) -> bool:
        """Return whether a sentence tells what was found in its area: it does not stand in many notices alike."""
        return hit.finding and not self._is_standing(hit)

    def notice(self, source: Source) -> Notice:
        """Return a notice, read from the build once."""
        if source.id not in self.notices:
            self.notices[source.id] = self.desk.notice(source.id)
        return self.notices[source.id]

    def _is_standing(self, hit: SentenceHit) -> bool:
        if hit.held_by < max(3, _STANDING * self.visible) or judges(hit.text, hit.source.judgement):
            return False
        words, cues = split_words(hit.text), self.desk.vocabulary.cues
        return bool(cues("standing", words) or cues("neither", words)) or hit.held_by >= _COMMON * self.visible

    @cached_property
    def visible(self) -> int:
        """How many notices there are to be seen."""
        return self.desk.snapshot.sentences.notices(self.desk.now)

    def _tells(self, hit: SentenceHit) -> bool:
        """Whether a sentence praises or finds fault plainly, or judges."""
        judged = not self.query.stance and judges(hit.text, hit.source.judgement)
        worded = side_in_words(split_words(hit.text), self.desk.vocabulary) is not None
        return judged or worded or abs(hit.stance - MIDDLE) >= TELLING

    def _takes_side(self, hit: SentenceHit) -> bool:
        """Whether a sentence, or that half of it which is on the subject, is on the side asked for."""
        half = side_of_half(hit.text, self.matter, self.desk.vocabulary) if self.matter.terms else None
        told = half or stance_of(hit.text, hit.stance, self.desk.vocabulary)
        if half or not (told and self.matter.terms) or abs(hit.stance - MIDDLE) >= _DOUBTFUL:
            return told == self.query.stance
        return side_in_words(split_words(hit.text), self.desk.vocabulary) in {None, self.query.stance}


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
