"""The sentences of the notices among which an answer is looked for, and which of them are on a subject."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, NamedTuple

from assistant.desk import Desk
from assistant.matter import NEAR, Matter, find_matter
from assistant.of_form import FEW, Form
from assistant.query import Query
from assistant.signals import OF_FEW, OF_MANY, OF_ONE, Signals
from corpus.model import Source
from index.sentence_index import SentenceHit

if TYPE_CHECKING:
    from index.vectors import Matrix

TREATED = 0.6
"""The share of a subject's words that a sentence must hold or speak of, to be about it."""

PARTLY, NEARLY = 0.5, 0.35
"""The share and the similarity that are enough together. From such a share the overall judgement is on a subject, and
from such a similarity a sentence that does not answer comes near to it."""

_KIN, _ALIKE = 0.2, 1.0
"""What a sentence's being on a subject beside what is asked about, and on a like one, counts among its notice's."""

_SPOKEN, _FORM = 1.0, -1.0
"""What it counts that a sentence speaks by its words of what is asked about in meaning, and that it is one of form."""

LIKELIEST = 2 + _KIN + _ALIKE + _SPOKEN
"""How likely a sentence is at most that is what is asked about, to the letter."""

_UNLIKE = 1.2
"""How unlike two sentences are at most: of 10,455 wordings no two had a cosine under -0.2."""

_AHEAD = 0.2
"""How much likelier than the likeliest elsewhere it counts at most that a sentence is (`benchmarks/README.md`)."""

_OTHERS = 12
"""Sentences nearest to a subject among which one of another notice is looked for."""

CLEARLY = 0.25
"""How far a sentence may treat a subject less than the best one does, and still be quoted beside it."""

_NEAREST = 300
"""Sentences, and passages with the subject's words, that are looked at where many notices are searched."""

_WHOLLY = 0.99
"""The share of a subject's words from which a sentence has them all."""

_LEAST_SPOKEN = 0.02
"""What is added to how likely a sentence speaks of what is asked about, whose logarithm is taken."""

_SURELY = 0.9
"""The cosine with an expression of a subject that the question names from which it asks of no other: "sign language" is
asked of no interpreters."""


def find_candidates(desk: Desk, query: Query, sources: Sequence[Source]) -> "Candidates":
    """Return the sentences of some notices that may answer a question about their words."""
    return Candidates(desk, query, find_matter(query.subject, query.phrase, desk.vocabulary, query.areas), sources)


class _Told(NamedTuple):
    """A sentence, how far it treats the subject, how surely it is on one beside it, how likely it speaks of it.

    `form` tells that it is one of form.
    """

    hit: "SentenceHit"
    treated: float
    kin: float
    spoken: float
    form: bool


@dataclass(frozen=True)
class Candidates:
    """The sentences of some notices of one build, with what is asked about: by its words, and by its vector.

    `alike` tells how alike what a sentence is about is to it, by the place of the sentence's vector.
    """

    desk: Desk
    query: Query
    worded: Matter
    sources: Sequence[Source]
    alike: dict[int, float] = field(default_factory=dict)
    _weighed: dict[int, _Told] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def vector(self) -> "Matrix":
        """What is asked about as a vector: embedded when it is first needed."""
        return self.desk.embed(self.query.phrase or self.query.question)

    @cached_property
    def matter(self) -> Matter:
        """What is asked about, with the subjects that its vector is near to."""
        if not self.worded.terms:
            return self.worded
        subjects = self.desk.snapshot.subjects
        near = {subject: cosine for subject, cosine in subjects.near(self.vector).items() if cosine >= NEAR}
        if any(near.get(subject, 0) >= _SURELY for subject in self._named):
            near = {
                subject: cosine
                for subject, cosine in near.items()
                if subject in self._named or self.worded.is_beside(subject)
            }
        return replace(self.worded, near=near, likely=subjects.likely(self.vector, self._named))

    @cached_property
    def _named(self) -> frozenset[str]:
        """The subjects that the question names, where there are notices enough to tell by what is likelier elsewhere.

        `OF_FEW` weighs what the vectors alone say: "who's the head of youth offending?" is on no management team.
        """
        return self.worded.named if self.visible > FEW else frozenset()

    @cached_property
    def settled(self) -> Sequence[SentenceHit]:
        """The findings, one of each notice, that the words of the question settle on; none where they do not.

        Where one finding holds or speaks of all that is asked about, and nothing else in its notice of nearly as much,
        the vectors changed nothing in 1,819 of 1,819 questions (`benchmarks/README.md`), so that none is embedded.
        """
        if not (self.worded.telling and self.named and len(self.sources) <= FEW) or self.query.stance:
            return ()
        shares = [(self.worded.treated_in(hit.text), hit) for hit in self._whole]
        near = {hit: share for share, hit in shares if share > _WHOLLY - CLEARLY}
        alone = len(near) == len(self.sources) == len({hit.source.id for hit in near})
        whole = all(share >= _WHOLLY and not self.worded.is_apart_from(hit.text) for hit, share in near.items())
        return [*near] if alone and whole and all(map(self.is_finding, near)) else ()

    @cached_property
    def _whole(self) -> Sequence[SentenceHit]:
        """Every sentence of the notices, in their order, not yet compared with what is asked about."""
        return self.desk.snapshot.sentences.of_sources(self.desk.now, [source.id for source in self.sources])

    @cached_property
    def found(self) -> Sequence[SentenceHit]:
        """The sentences that may answer: of few notices, or without a subject, all of them in their order."""
        sentences, now, vector = self.desk.snapshot.sentences, self.desk.now, self.vector
        ids = {source.id for source in self.sources}
        if len(ids) <= FEW or not self.worded.terms:
            return self._compared(sentences.compared(self._whole, vector))
        areas = sorted({source.area for source in self.sources})
        worded = self.desk.snapshot.passages.worded(now, self.matter.expressions, areas, _NEAREST)
        hits = {(hit.source.id, hit.span): hit for hit in sentences.of_passages(now, worded, vector)}
        hits |= {(h.source.id, h.span): h for h in sentences.nearest(now, vector, areas, limit=_NEAREST)}
        return self._compared([hit for hit in hits.values() if hit.source.id in ids])

    def _compared(self, hits: Sequence[SentenceHit]) -> Sequence[SentenceHit]:
        """Return some sentences, of which it has been noted how alike what they are about is to what is asked about.

        But for those which that could not make the likeliest. Lists are told without.
        """
        if self.matter.terms and self.named and hits:
            likely = [self.likely(hit) for hit in hits]
            least = max(likely) - _ALIKE
            near = [hit for hit, so_far in zip(hits, likely, strict=True) if so_far >= least]
            wordings = [hit.wording for hit in near]
            alike = self.desk.snapshot.subjects.alike(self.vector, wordings, self._named)
            self.alike.update(zip(wordings, alike, strict=True))
        return hits

    def in_order(self) -> Iterable[SentenceHit]:
        """Return the sentences, where areas are asked about a subject the likeliest first."""
        return sorted(self.found, key=self.likely, reverse=True) if self.matter.terms and self.named else self.found

    def likely(self, hit: SentenceHit) -> float:
        """Return how likely a sentence is to answer among those of its notice."""
        told = self._told(hit)
        beside = _KIN * told.kin + _ALIKE * self.alike.get(hit.wording, 0.0)
        return told.treated + hit.similarity + beside + _SPOKEN * told.spoken + _FORM * told.form

    def _told(self, hit: SentenceHit) -> "_Told":
        """Return what a sentence has of the subject: told once."""
        if (told := self._weighed.get(id(hit))) is None:
            standing = self.matter.terms and hit.kind != "footnote" and not self.is_finding(hit)
            told = self._weighed[id(hit)] = _Told(
                hit,
                self.matter.treated_in(hit.text) - (CLEARLY if standing else 0),
                self.matter.kin_in(hit.text),
                self.matter.spoken_in(hit.text),
                self.form.is_on_nothing(hit),
            )
        return told

    def treated(self, hit: SentenceHit) -> float:
        """Return how far a sentence treats the subject; what is found comes before what is always said of it."""
        return self._told(hit).treated

    def is_on_it(self, hit: SentenceHit) -> bool:
        """Return whether a finding is on the subject: by what the two have in common, and the nearest elsewhere."""
        if self.matter.is_apart_from(hit.text):
            return False
        signals = self.signals(hit)
        if signals.treated >= _WHOLLY and not self.matter.known:
            return True  # "prospects": no subject of ours, but the sentence has the word
        if not self.named:
            if signals.treated >= _WHOLLY:
                signals = signals._replace(kin=0.0)  # "music and drama" are music as well
            return OF_MANY.tell(signals) or (signals.treated >= _WHOLLY and self.matter.is_held_by(hit.text))
        if self.visible <= FEW:  # too few notices to tell what is likelier elsewhere
            treated = signals.treated
            worded = treated >= TREATED or (treated >= PARTLY and hit.similarity >= NEARLY)
            return worded or (hit.similarity >= NEARLY and OF_FEW.tell(signals))
        likely = self.likely(hit)
        behind = min(_AHEAD, (likely - LIKELIEST) * _UNLIKE)
        if OF_ONE.tell(signals._replace(ahead=behind)) or not OF_ONE.tell(signals._replace(ahead=_AHEAD)):
            return OF_ONE.tell(signals._replace(ahead=behind))  # whatever stands elsewhere
        return OF_ONE.tell(signals._replace(ahead=self.ahead(hit)))

    def signals(self, hit: SentenceHit) -> Signals:
        """Return what a sentence has in common with what is asked about, whatever stands elsewhere."""
        matter, told = self.matter, self._told(hit)
        return Signals(
            similarity=hit.similarity,
            treated=matter.treated_in(hit.text),
            named=matter.named_in(hit.text),
            kin=told.kin,
            alike=self.alike.get(hit.wording, 0.0),
            surely=log(_LEAST_SPOKEN + told.spoken),
            form=told.form,
            asked=self._asked,
        )

    @cached_property
    def _asked(self) -> float:
        return log(1 + len((self.query.phrase or self.query.question).split()))

    def ahead(self, hit: SentenceHit) -> float:
        """Return how much likelier a sentence is than the likeliest elsewhere, less as the two say the same.

        That nothing elsewhere is as likely tells little: where nobody treats it, the likeliest is of form.
        """
        if not self.elsewhere:
            return min(_AHEAD, self.likely(hit))
        vectors = self.desk.snapshot.sentences.vectors
        (same,) = vectors.cosines(vectors.rows([hit.wording]), [self.elsewhere.wording])
        return min(_AHEAD, (self.likely(hit) - self.likely(self.elsewhere)) * (1 - same))

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

    def is_finding(self, hit: SentenceHit) -> bool:
        """Return whether a sentence tells what was found in its area: it does not stand in many notices alike."""
        return hit.finding and not self.form.is_standing(hit)

    @cached_property
    def form(self) -> Form:
        """What tells the sentences of form from what was found."""
        return Form(self.desk, self.query)

    @property
    def visible(self) -> int:
        """How many notices there are to be seen."""
        return self.form.visible
