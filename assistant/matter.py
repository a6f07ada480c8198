"""What a question about the notices' words is about, and how far a sentence treats it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

from assistant.particulars import apart_from, particulars_in, particulars_of
from assistant.thesaurus import Spoken, thesaurus
from assistant.vocabulary import Vocabulary
from assistant.words import Word, compared_words, split_words, stem

_WEAK = 0.35
"""What a weak word counts beside others, whose weight is 1: with a quarter to a half the results were the same."""

_WEAK_TOGETHER = 0.6
"""What all weak words count at most: a sentence on the one telling word is then on the matter.

"Were the offices fit to receive young people?" is about offices (`benchmarks/README.md`).
"""

NEAR = 0.6
"""The cosine of a question's words with an expression from which they are near to its subject."""

_NAMED, _BESIDE = 0.8, 0.1
"""The cosine from which they name its subject, and how far below the nearest one's it may lie.

"Gangs" are near to girls too, but name gangs (`benchmarks/README.md`).
"""

_NEAR = 0.6
"""What a sentence on a subject that the words are only near to is worth, times the cosine (`benchmarks/README.md`)."""


_KIN = 0.8
"""What a subject beside one that the words are only near to counts, times the cosine."""

_SPOKEN_BESIDE = 0.3
"""What is likely of a subject counts for a sentence that speaks of one beside it."""

_SEVERAL = 2
"""Telling words that a sentence cannot hold by chance."""

_OPENING = re.compile(r"^\W*\w+ly,")
"""The adverb that a sentence opens with: it judges, and is on no subject."""

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Term:
    """One thing named: by a word, or by several words together ("young women"), which a sentence must all hold."""

    text: str
    stems: frozenset[str]
    weight: float
    subjects: frozenset[str]
    """Those that its words name, with what lies within them."""
    named: frozenset[str] = _NONE

    def is_in(self, stems: frozenset[str], subjects: frozenset[str]) -> bool:
        """Return whether a sentence of these stems, which speaks of these subjects, is on it."""
        return self.stems <= stems or not self.subjects.isdisjoint(subjects)


@dataclass(frozen=True)
class Matter:
    """What is asked about, word by word: each with its weight and the subjects of the thesaurus that it speaks of.

    `either` are the parts of it that "and" or "or" join: a sentence on one of them is on the matter. `near` are
    subjects that its words are near to in meaning (cosine), `likely` is how likely each subject is to be its own.
    `particulars` are the things that its words name.
    """

    terms: tuple[_Term, ...]
    either: tuple["Matter", ...] = ()
    near: Mapping[str, float] = field(default_factory=dict)
    likely: Mapping[str, float] = field(default_factory=dict)
    particulars: frozenset[str] = _NONE

    @property
    def expressions(self) -> tuple[str, ...]:
        """Words and phrases of which a sentence on this matter holds at least one."""
        subjects = sorted({subject for term in self.terms for subject in term.subjects} | set(self.near))
        other = (phrase for subject in subjects for phrase in thesaurus().expressions[subject])
        return tuple(dict.fromkeys([*(term.text for term in self.terms), *other]))

    @property
    def known(self) -> bool:
        """Whether its words name a subject of the thesaurus; of others only the words themselves can tell."""
        return any(term.subjects & thesaurus().subjects for term in self.terms)

    @property
    def named(self) -> frozenset[str]:
        """The subjects of the thesaurus that its telling words name."""
        return _NONE.union(*(term.named for term in self.terms if term.weight == 1)) & thesaurus().subjects

    @property
    def telling(self) -> bool:
        """Whether any of its words says more than a weak one."""
        return any(term.weight == 1 for term in self.terms)

    def treated_in(self, sentence: str) -> float:
        """Return how far a sentence treats it: the share, by weight, of the words that it holds or speaks of."""
        if self._signs.isdisjoint(_compared(sentence)[1]):
            return 0.0  # as most sentences of a notice are
        stems, subjects = _told(sentence)
        whole = sum([term.weight for term in self.terms if term.is_in(stems, subjects)]) / self._weight
        return max([whole, _NEAR * self.near_in(sentence), *(part.treated_in(sentence) for part in self.either)])

    def is_apart_from(self, sentence: str) -> bool:
        """Return whether a sentence is on another thing: another of its kind than what is named, or the kind at large.

        "Hostels" are no "landlords", and what is said of "burglary" is not said of robbery.
        """
        if self.either:
            return all(part.is_apart_from(sentence) for part in self.either)
        if self.particulars and self.particulars.isdisjoint(particulars_in(sentence)):
            return True
        _, subjects = _told(sentence)
        asked = _NONE.union(*(term.subjects for term in self.terms))
        return asked.isdisjoint(subjects) and not apart_from(self.named).isdisjoint(subjects)

    def is_held_by(self, sentence: str) -> bool:
        """Return whether a sentence holds its telling words themselves, of which there are several."""
        stems, _ = _told(sentence)
        telling = frozenset().union(*(term.stems for term in self.terms if term.weight == 1))
        return len(telling) >= _SEVERAL and telling <= stems

    def is_named_in(self, sentence: str) -> bool:
        """Return whether a sentence is on each subject that it names: of "those who had committed sexual offences"."""
        stems, subjects = _told(sentence)
        busy = stems - thesaurus().idle(*_compared(sentence))  # "copies can be had from the press office"
        return all(term.is_in(busy, subjects) for term in self.terms if term.weight == 1 and term.subjects)

    @cached_property
    def _signs(self) -> frozenset[str]:
        """The stems of which every sentence that treats it in part holds one."""
        named = (term.stems.union(*map(_beginnings, term.subjects)) for term in self.terms)
        return _NONE.union(*named, *map(_beginnings, self.near), *(part._signs for part in self.either))

    @cached_property
    def _weight(self) -> float:
        return sum(term.weight for term in self.terms) or 1.0

    def near_in(self, sentence: str) -> float:
        """Return how near its words are to a subject that a sentence speaks of (cosine), 0 where to none."""
        _, subjects = _told(sentence)
        return max([cosine for subject, cosine in self.near.items() if subject in subjects], default=0.0)

    def kin_in(self, sentence: str) -> float:
        """Return how surely a sentence speaks of a subject beside what is asked about, from 0 to 1.

        It is 1 beside what its words say, less beside what they are only near to.
        """
        _, subjects = _told(sentence)
        if not self._kin.isdisjoint(subjects):
            return 1.0
        return _KIN * max([cosine for kin, cosine in self._beside if not kin.isdisjoint(subjects)], default=0.0)

    def is_beside(self, subject: str) -> bool:
        """Return whether a subject lies beside those that its words name."""
        return subject in self._kin

    @cached_property
    def _kin(self) -> frozenset[str]:
        kin = thesaurus().kin
        return _NONE.union(*(kin.get(subject, _NONE) for term in self.terms for subject in term.subjects))

    @cached_property
    def _beside(self) -> list[tuple[frozenset[str], float]]:
        kin = thesaurus().kin
        return [(kin[subject], cosine) for subject, cosine in self.near.items() if subject in kin]

    def spoken_in(self, sentence: str) -> float:
        """Return how likely a sentence speaks, by its words, of what is asked about, from 0 to 1.

        That is told from what the question's vector is near to, so that the two may have no word in common.
        """
        _, subjects = _told(sentence)
        kin = thesaurus().kin
        beside = {other for subject in subjects for other in kin.get(subject, _NONE)} - subjects
        own, other = (sum(self.likely.get(subject, 0.0) for subject in of) for of in (subjects, beside))
        return min(1.0, own + _SPOKEN_BESIDE * other)

    def named_in(self, sentence: str) -> bool:
        """Return whether a sentence speaks of what its words name in meaning: of the subject nearest to them."""
        return self.near_in(sentence) >= max(_NAMED, max(self.near.values(), default=0.0) - _BESIDE)


def find_matter(subject: Iterable[str], phrase: str, vocabulary: Vocabulary, areas: Iterable[str] = ()) -> Matter:
    """Return what the words `subject` of a question, which stand in `phrase`, are about.

    A word of the name of one of its `areas` (the Rutland of Leicestershire and Rutland) is a weak one.
    """
    names = frozenset(word.stem for area in areas for word in split_words(area))
    weak = vocabulary.weak | names
    keys = [key for key in subject if not key.isdigit()]
    words = split_words(phrase)
    terms = _terms(keys, words, weak)
    joints = [at for at, word in enumerate(words) if word.key in {"and", "or"}]
    parts = [words[start:end] for start, end in pairwise([0, *joints, len(words)])] if joints else []
    each = [_terms([key for key in keys if key in {word.key for word in part}], part, weak) for part in parts]
    plain = len(each) > 1 and all(any(term.weight == 1 for term in part) for part in each)
    named = [particulars_of(" ".join(word.text for word in part)) for part in (words, *parts)]
    either = (Matter(part, particulars=own) for part, own in zip(each, named[1:], strict=True)) if plain else ()
    return Matter(terms, tuple(either), particulars=named[0])


def _terms(keys: Sequence[str], words: Sequence[Word], weak: frozenset[str]) -> tuple[_Term, ...]:
    """Return the terms of some words of a phrase: an expression of several words is one, and so are words for the same.

    What an expression speaks of is told by the whole of it: "staff training" is not of staff.
    """
    spoken = thesaurus().spoken_of(words)
    wholes = _wholes(spoken)
    place = {word.key: at for at, word in reversed([*enumerate(words)])}
    stretches: dict[range, list[str]] = {}
    for key in keys:
        at = place.get(key, -1)
        stretches.setdefault(next((whole for whole in wholes if at in whole), range(at, at + 1)), []).append(key)
    faint = [stretch for stretch, held in stretches.items() if stretch not in wholes and stem(held[0]) in weak]
    weakly = min(_WEAK, _WEAK_TOGETHER / max(1, len(faint)))
    terms: list[_Term] = []
    for stretch, held in stretches.items():
        named = (s for s in spoken if s.start in stretch and (stretch not in wholes or s.end > s.start + 1))
        own = frozenset(s.subject for s in named)
        subjects = own | thesaurus().narrower(own)
        if any(subjects & other.subjects for other in terms):
            continue  # "parents and families"
        weight = weakly if stretch in faint else 1.0
        terms.append(_Term(" ".join(held), frozenset(map(stem, held)), weight, subjects, own))
    return tuple(terms)


def _wholes(spoken: Iterable[Spoken]) -> list[range]:
    """Return the stretches of expressions of several words; those that share a word are one."""
    wholes: list[range] = []
    for start, end in sorted((s.start, s.end) for s in spoken if s.end > s.start + 1):
        if wholes and start < wholes[-1].stop:
            wholes[-1] = range(wholes[-1].start, max(end, wholes[-1].stop))
        else:
            wholes.append(range(start, end))
    return wholes


def speaks_of_none(sentence: str) -> bool:
    """Return whether a sentence speaks of no subject by its words."""
    return _told(sentence)[1].isdisjoint(thesaurus().subjects)


def goes_on(before: str, sentence: str) -> bool:
    """Return whether a sentence speaks of nothing but what the one before it speaks of, or what lies beside that."""
    spoken, own = (_told(text)[1] & thesaurus().subjects for text in (before, sentence))
    return own <= spoken.union(*(thesaurus().kin.get(subject, _NONE) for subject in spoken))


def _beginnings(subject: str) -> AbstractSet[str]:
    return thesaurus().beginnings.get(subject, _NONE)


@lru_cache(maxsize=4096)
def _told(sentence: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of a sentence, and the subjects that it speaks of."""
    keys, stems = _compared(sentence)
    return frozenset(stems), frozenset([spoken.subject for spoken in thesaurus().spoken(keys, stems)])


def _compared(sentence: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys and the stems of what a sentence tells: "Encouragingly, …" not of encouragement."""
    return compared_words(_OPENING.sub("", sentence) if "ly," in sentence else sentence)
