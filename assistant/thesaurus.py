"""Which subjects some words speak of: a journalist's everyday words and an inspector's own are of the same ones."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from assistant.words import Word, split_words
from index.subjects import expressions

_ARTICLES = frozenset("the a an its their his her s".split())
_JOINTS = frozenset("of in on at to for from by with".split())
_SMALL = _ARTICLES | _JOINTS
"""Words that an expression is compared without: "children in the care of the council" is "children care council".

Where it joins two words, though, a text that speaks of it does so by the same: "set out for the work" is not "out of
work".
"""


class Spoken(NamedTuple):
    """A subject spoken of by the words from `start` to `end`."""

    subject: str
    start: int
    end: int


class Thesaurus:
    """Subjects, each with the expressions for it; and `words` that stand for one another inside expressions too.

    `kin` are the subjects that lie beside each (see `index/thesaurus.toml`).
    """

    def __init__(
        self,
        subjects: Mapping[str, Sequence[str]],
        words: Mapping[str, Sequence[str]],
        kin: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        names = dict.fromkeys((*subjects, *words))
        self.expressions = {name: (*subjects.get(name, ()), *words.get(name, ())) for name in names}
        self.subjects = frozenset(subjects)
        self.kin = kin or {}
        self._words = {word.stem: name for name, listed in words.items() for key in listed for word in split_words(key)}
        self._by_stems: dict[tuple[str, ...], set[tuple[str, _Joined]]] = {}
        for subject, listed in subjects.items():
            for expression in listed:
                of = split_words(expression)
                stems = tuple(word.stem for word in of if word.key not in _SMALL)
                if stems:
                    self._by_stems.setdefault(stems, set()).add((subject, _joined(of)))
        self._longest = max(map(len, self._by_stems), default=0)
        self._known = {stem for stems in self._by_stems for stem in stems} | self._words.keys()

    def spoken_of(self, words: Sequence[Word]) -> tuple[Spoken, ...]:
        """Return the subjects that some words speak of, by the longest expressions: "secure unit", not "unit"."""
        found = [spoken for start in range(len(words)) for spoken in self._from(words, start)]
        longest = (
            s
            for s in found
            if not any(o.start <= s.start and s.end <= o.end and o.end - o.start > s.end - s.start for o in found)
        )
        single = (Spoken(self._words[w.stem], at, at + 1) for at, w in enumerate(words) if w.stem in self._words)
        return (*longest, *single)

    def knows(self, word: Word) -> bool:
        """Return whether a word stands in any expression, so that it is no slip of the pen."""
        return word.stem in self._known

    def _from(self, words: Sequence[Word], start: int) -> Iterator[Spoken]:
        stems: tuple[str, ...] = ()
        for end in range(start, len(words)):
            if words[end].key in _SMALL:
                if not stems:
                    return
                continue
            stems += (words[end].stem,)
            if len(stems) > self._longest:
                return
            if of := self._by_stems.get(stems):
                joined = _joined(words[start : end + 1])
                for subject in sorted({s for s, by in of if all(a & b for a, b in zip(by, joined, strict=True) if a)}):
                    yield Spoken(subject, start, end + 1)


_Joined = tuple[frozenset[str], ...]


def _joined(words: Sequence[Word]) -> _Joined:
    """Return by what each two neighbours among the words that are not small are joined."""
    full = [at for at, word in enumerate(words) if word.key not in _SMALL]
    return tuple(frozenset(w.key for w in words[a:b]) & _JOINTS for a, b in pairwise(full))


@cache
def thesaurus() -> Thesaurus:
    """Return the thesaurus that this package ships; read at the first question about words."""
    return Thesaurus(*expressions())
