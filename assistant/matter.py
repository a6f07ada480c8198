"""What a question about the notices' words is about, and how far a sentence treats it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from assistant.thesaurus import thesaurus
from assistant.vocabulary import Vocabulary
from assistant.words import split_words, stem

_WEAK = 0.35
"""What a weak word counts beside others, whose weight is 1: with a quarter to a half the results were the same."""


@dataclass(frozen=True, slots=True)
class _Term:
    stem: str
    weight: float
    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class Matter:
    """What is asked about, word by word: each with its weight and the subjects of the thesaurus that it speaks of."""

    terms: tuple[_Term, ...]

    @property
    def expressions(self) -> tuple[str, ...]:
        """Words and phrases of which a sentence on this matter holds at least one."""
        subjects = sorted({subject for term in self.terms for subject in term.subjects})
        other = (phrase for subject in subjects for phrase in thesaurus().expressions[subject])
        return tuple(dict.fromkeys([*(term.stem for term in self.terms), *other]))

    def treated_in(self, sentence: str) -> float:
        """Return how far a sentence treats it: the share, by weight, of the words that it holds or speaks of."""
        stems, subjects = _told(sentence)
        held = (term.weight for term in self.terms if term.stem in stems or term.subjects & subjects)
        return sum(held) / (sum(term.weight for term in self.terms) or 1.0)


def find_matter(subject: Iterable[str], phrase: str, vocabulary: Vocabulary) -> Matter:
    """Return what the words `subject` of a question, which stand in `phrase`, are about."""
    words = split_words(phrase)
    spoken = thesaurus().spoken_of(words)
    terms = []
    for key in subject:
        if key.isdigit():
            continue
        places = {at for at, word in enumerate(words) if word.key == key}
        subjects = frozenset(s.subject for s in spoken if places & set(range(s.start, s.end)))
        own = stem(key)
        terms.append(_Term(own, _WEAK if own in vocabulary.weak else 1.0, subjects))
    return Matter(tuple(terms))


@lru_cache(maxsize=4096)
def _told(sentence: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of a sentence, and the subjects that it speaks of."""
    words = split_words(sentence)
    return frozenset(word.stem for word in words), frozenset(s.subject for s in thesaurus().spoken_of(words))
