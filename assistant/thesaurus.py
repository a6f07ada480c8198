"""Which subjects some words speak of: a journalist's everyday words and an inspector's own are of the same ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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

    `kin` are the subjects that lie beside each (see `index/thesaurus.toml`), `beginnings` the stems with which what is
    said of each begins: a text without any of them speaks of something else.
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
        self.beginnings: dict[str, set[str]] = {name: set() for name in names}
        for stem, name in self._words.items():
            self.beginnings[name].add(stem)
        self._tree = _Branch()
        self._known = set(self._words)
        for subject, listed in subjects.items():
            for expression in listed:
                of = split_words(expression)
                stems = tuple(word.stem for word in of if word.key not in _SMALL)
                if stems:
                    self._tree.at(stems).ending.add((subject, _joined([word.key for word in of])))
                    self._known.update(stems)
                    self.beginnings[subject].add(stems[0])

    def spoken_of(self, words: Sequence[Word]) -> tuple[Spoken, ...]:
        """Return the subjects that some words speak of, by the longest expressions: "secure unit", not "unit"."""
        return self.spoken([word.key for word in words], [word.stem for word in words])

    def spoken(self, keys: Sequence[str], stems: Sequence[str]) -> tuple[Spoken, ...]:
        """Return the same of words by their keys and stems."""
        begun = self._tree.longer
        starts = [at for at, stem in enumerate(stems) if stem in begun and keys[at] not in _SMALL]
        found = [
            spoken
            for start in starts
            if (branch := begun[stems[start]]).ending or _goes_on(branch, keys, stems, start + 1)
            for spoken in _from(branch, keys, stems, start)
        ]
        longest = (
            s
            for s in found
            if not any(o.start <= s.start and s.end <= o.end and o.end - o.start > s.end - s.start for o in found)
        )
        single = (Spoken(self._words[stem], at, at + 1) for at, stem in enumerate(stems) if stem in self._words)
        return (*longest, *single)

    def knows(self, word: Word) -> bool:
        """Return whether a word stands in any expression, so that it is no slip of the pen."""
        return word.stem in self._known


_Joined = tuple[frozenset[str], ...]


@dataclass(slots=True)
class _Branch:
    """Expressions that begin alike: those that end here, each with its subject, and `longer` ones by their next stem.

    So most words of a sentence are told at once to begin none.
    """

    ending: set[tuple[str, _Joined]] = field(default_factory=set)
    longer: dict[str, "_Branch"] = field(default_factory=dict)

    def at(self, stems: Iterable[str]) -> "_Branch":
        """Return the branch of those that begin with `stems`, which is made if there is none."""
        branch = self
        for stem in stems:
            branch = branch.longer.setdefault(stem, _Branch())
        return branch


def _goes_on(branch: _Branch, keys: Sequence[str], stems: Sequence[str], at: int) -> bool:
    """Return whether any expression of a branch may go on with the word at a place: seldom one does."""
    return at < len(keys) and (stems[at] in branch.longer or keys[at] in _SMALL)


def _from(branch: _Branch, keys: Sequence[str], stems: Sequence[str], start: int) -> Iterator[Spoken]:
    """Yield the subjects of the expressions that begin at a word, which leads to `branch`."""
    end = start + 1
    while True:
        if branch.ending:
            joined = _joined(keys[start:end])
            told = {s for s, by in branch.ending if all(a & b for a, b in zip(by, joined, strict=True) if a)}
            for subject in sorted(told):
                yield Spoken(subject, start, end)
        while end < len(keys) and keys[end] in _SMALL:
            end += 1
        if end == len(keys) or not (longer := branch.longer.get(stems[end])):
            return
        branch, end = longer, end + 1


def _joined(keys: Sequence[str]) -> _Joined:
    """Return by what each two neighbours among the words that are not small are joined."""
    full = [at for at, key in enumerate(keys) if key not in _SMALL]
    return tuple(_JOINTS.intersection(keys[a:b]) for a, b in pairwise(full))


@cache
def thesaurus() -> Thesaurus:
    """Return the thesaurus that this package ships; read at the first question about words."""
    return Thesaurus(*expressions())
