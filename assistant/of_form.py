"""Which sentences are of form: what notices say alike of the inspection, or of nothing."""

from dataclasses import dataclass, field
from functools import cached_property

from assistant.clauses import judges
from assistant.desk import Desk
from assistant.matter import speaks_of_none
from assistant.query import Query
from assistant.words import split_words, stem
from index.sentence_index import SentenceHit

FEW = 12
"""Notices of which every sentence is looked at; of more, those nearest in meaning or with the subject's words."""

_SEVERAL = 3
_STANDING, _COMMON = 0.1, 0.5
"""The shares of the notices from which a sentence that they all hold is one of form: if it tells of the inspection
itself ("Our findings are shown in the table below"), and whatever it tells. Many areas can have one finding."""

_WIDELY, _MANY = 0.25, 12
"""The share of the notices that may have one finding, where they are so many."""


@dataclass(frozen=True)
class Form:
    """Tells the sentences of form from what was found, for one question over the notices of one build."""

    desk: Desk
    query: Query
    _known: dict[tuple[str, str], bool] = field(default_factory=dict, init=False, repr=False)

    def is_on_nothing(self, hit: SentenceHit) -> bool:
        """Return whether a sentence is on no subject, and many notices have it."""
        return hit.held_by >= max(_SEVERAL, _STANDING * self.visible) and speaks_of_none(hit.text)

    def is_standing(self, hit: SentenceHit) -> bool:
        """Return whether a sentence stands in many notices alike, and does not judge."""
        if hit.held_by < max(_SEVERAL, _STANDING * self.visible) and not self._tells_of_itself(hit.text):
            return False
        key = hit.text, hit.source.judgement
        if (standing := self._known.get(key)) is None:
            common = hit.held_by >= (_WIDELY if hit.held_by >= _MANY else _COMMON) * self.visible
            form = common or self._is_worded_as_form(hit.text)
            standing = self._known[key] = bool(form) and not judges(*key)
        return standing

    def _tells_of_itself(self, sentence: str) -> bool:
        """Whether a sentence tells of the inspection; where notices are too few to tell, its words do that alone.

        Not where that is asked about: "how were the cases chosen?".
        """
        asked = not self.desk.vocabulary.inspecting.isdisjoint(map(stem, self.query.subject))
        return self.visible <= FEW and not asked and bool(self.desk.vocabulary.cues("itself", split_words(sentence)))

    def _is_worded_as_form(self, sentence: str) -> bool:
        words, cues = split_words(sentence), self.desk.vocabulary.cues
        return any(cues(name, words) for name in ("standing", "itself", "neither"))

    @cached_property
    def visible(self) -> int:
        """How many notices there are to be seen."""
        return self.desk.snapshot.sentences.notices(self.desk.now)
