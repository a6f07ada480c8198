"""Which subjects some words speak of: a journalist's everyday words and an inspector's own are of the same ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from assistant.words import Word, compared_words
from index.subjects import expressions

_ARTICLES = frozenset("the a an its their his her s".split())
_JOINTS = frozenset("of in on at to for from by with".split())
_SMALL = _ARTICLES | _JOINTS
"""Words that an expression is compared without: "children in the care of the council" is "children care council".

Where it joins two words, though, a text that speaks of it does so by the same: "set out for the work" is not "out of
work".
"""

_NONE: frozenset[str] = frozenset()

_REMEMBERED = 256
"""Texts whose subjects are kept: a question's own are asked for at every turn of understanding it."""


class Spoken(NamedTuple):
    """A subject spoken of by the words from `start` to `end`."""

    subject: str
    start: int
    end: int


class Thesaurus:
    """Subjects, each with the expressions for it; and `words` that stand for one another inside expressions too.

    `kin` are the subjects that lie beside each (see `index/thesaurus.toml`), `beginnings` the stems with which what is
    said of each begins: a text without any of them speaks of something else. Words of one group of `same` are one in
    expressions: "kids who mourn" are "young people who mourn". What is `idle` speaks of none: "a great asset".
    `phrases` are further expressions, by which alone a text is not looked for, and what is `unmatched` of a subject is
    too many other things to speak of it by its words: "acting". `within` are the narrower subjects of some.
    """

    def __init__(
        self,
        subjects: Mapping[str, Sequence[str]],
        words: Mapping[str, Sequence[str]],
        kin: Mapping[str, frozenset[str]] | None = None,
        same: Iterable[Sequence[str]] = (),
        idle: Iterable[str] = (),
        phrases: Mapping[str, Sequence[str]] | None = None,
        unmatched: Mapping[str, Sequence[str]] | None = None,
        within: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        names = dict.fromkeys((*subjects, *words))
        self.expressions = {name: (*subjects.get(name, ()), *words.get(name, ())) for name in names}
        self.subjects = frozenset(subjects)
        self.kin = kin or {}
        self._within = {name: frozenset(narrower) for name, narrower in (within or {}).items()}
        self._words = {
            stem: name for name, listed in words.items() for one in listed for stem in compared_words(one)[1]
        }
        self.beginnings: dict[str, set[str]] = {name: set() for name in names}
        for stem, name in self._words.items():
            self.beginnings[name].add(stem)
        self._tree = _Branch()
        self._known = set(self._words)
        self._same = _Same(same)
        self._found = lru_cache(maxsize=_REMEMBERED)(self._find)
        ambiguous = {(subject, one) for subject, listed in (unmatched or {}).items() for one in listed}
        for subject, listed in chain(subjects.items(), (phrases or {}).items(), [(_IDLE, idle)]):
            for expression in listed:
                if (subject, expression) not in ambiguous:
                    self._list(subject, *compared_words(expression))

    def _list(self, subject: str, keys: Sequence[str], stems: Sequence[str]) -> None:
        self._known.update(stem for key, stem in zip(keys, stems, strict=True) if key not in _SMALL)
        keys, stems = self._same.told(keys, stems)
        full = [stem for key, stem in zip(keys, stems, strict=True) if key not in _SMALL]
        if full:
            self._tree.at(full).ending.add((subject, _joined(keys)))
            self.beginnings.setdefault(subject, set()).update(self._same.beginning(full[0]))

    def spoken_of(self, words: Sequence[Word]) -> tuple[Spoken, ...]:
        """Return the subjects that some words speak of, by the longest expressions: "secure unit", not "unit"."""
        return self.spoken(tuple([word.key for word in words]), tuple([word.stem for word in words]))

    def spoken(self, keys: tuple[str, ...], stems: tuple[str, ...]) -> tuple[Spoken, ...]:
        """Return the same of words by their keys and stems."""
        return self._found(keys, stems)[0]

    def idle(self, keys: tuple[str, ...], stems: tuple[str, ...]) -> frozenset[str]:
        """Return the stems that stand nowhere but in turns of phrase that speak of none: "press office"."""
        return self._found(keys, stems)[1]

    def _find(self, keys: Sequence[str], stems: Sequence[str]) -> tuple[tuple[Spoken, ...], frozenset[str]]:
        begun = self._tree.longer
        said, written = keys, stems
        keys, stems = self._same.told(keys, stems)
        starts = [at for at, stem in enumerate(stems) if stem in begun and keys[at] not in _SMALL]
        found = [
            spoken
            for start in starts
            if (branch := begun[stems[start]]).ending or _goes_on(branch, keys, stems, start + 1)
            for spoken in _from(branch, keys, stems, start)
        ]
        if keys is not said:  # "young people who mourn" begins with the first of the two
            early = [at > 0 and keys[at - 1] != said[at - 1] for at in range(len(keys))]
            found = [one._replace(start=one.start - early[one.start]) for one in found]
        longest = [
            s
            for s in found
            if not any(o.start <= s.start and s.end <= o.end and o.end - o.start > s.end - s.start for o in found)
        ]
        single = (Spoken(self._words[stem], at, at + 1) for at, stem in enumerate(written) if stem in self._words)
        idle = {at for s in longest if s.subject == _IDLE for at in range(s.start, s.end)}
        busy = {stem for at, stem in enumerate(written) if at not in idle} if idle else ()
        spoken = (*(s for s in longest if s.subject != _IDLE), *single)
        return spoken, frozenset(written[at] for at in idle).difference(busy)

    def narrower(self, subjects: Iterable[str]) -> frozenset[str]:
        """Return the subjects within some: what is said of them is said of these."""
        return frozenset().union(*(self._within.get(subject, ()) for subject in subjects))

    def knows(self, word: Word) -> bool:
        """Return whether a word stands in any expression, so that it is no slip of the pen."""
        return word.stem in self._known


_IDLE = ""
"""The subject of what speaks of none."""


class _Same:
    """Words that are one in expressions, by their stems; each may be of two words ("young people")."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._one: dict[str, str] = {}
        self._two: dict[str, dict[str, str]] = {}
        self._beginning: dict[str, set[str]] = {}
        for group in groups:
            name = compared_words(group[0])[1][0]
            for first, *second in (compared_words(word)[1] for word in group):
                self._beginning.setdefault(name, set()).add(first)
                if second:
                    self._two.setdefault(first, {})[second[0]] = name
                else:
                    self._one[first] = name

    def told(self, keys: Sequence[str], stems: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Return the keys and stems of some words, those of one group as the first of it.

        Of two that are one, a small word stands for the first, so that every word keeps its place.
        """
        as_one = [self._one.get(stem, stem) for stem in stems]
        pairs = [at for at, stem in enumerate(stems[:-1]) if stem in self._two and stems[at + 1] in self._two[stem]]
        if not pairs:
            return keys, as_one
        as_said = [*keys]
        for at in pairs:
            as_one[at + 1] = self._two[stems[at]][stems[at + 1]]
            as_said[at] = "the"
        return as_said, as_one

    def beginning(self, stem: str) -> Iterable[str]:
        """Return the stems with which a word as it is written may begin that has become `stem`."""
        return self._beginning.get(stem, (stem,))


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
            if (longer := branch.longer.get(stem)) is None:
                longer = branch.longer[stem] = _Branch()
            branch = longer
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
    if _SMALL.isdisjoint(keys):
        return (_NONE,) * (len(keys) - 1)
    full = [at for at, key in enumerate(keys) if key not in _SMALL]
    if _JOINTS.isdisjoint(keys):  # as most are
        return (_NONE,) * (len(full) - 1)
    return tuple(_JOINTS.intersection(keys[a:b]) for a, b in pairwise(full))


@cache
def thesaurus() -> Thesaurus:
    """Return the thesaurus that this package ships; read at the first question about words."""
    return Thesaurus(*expressions())
