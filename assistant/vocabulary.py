"""The phrases of `vocabulary.toml`, matched in a question by their stems."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from rapidfuzz.distance import OSA

from assistant.degrees import degrees
from assistant.words import Word, listed_words, places, stem
from index.kept import listed_once

_FILE = Path(__file__).with_name("vocabulary.toml")
_PHRASES = "measures statistics comparators concepts unscored regions nations everywhere kinds".split()
"""Sections whose phrases are found in questions."""

_CUT = 5
"""Letters from which the beginning of a word is enough."""

_DIGITS = {stem(word): digit for word, digit in (("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"))}

_SKELETONS = {
    re.sub("[aeiouy]", "", word): word
    for word in "that what when how next which where there them this those these from with better worse score".split()
}
"""Common words by their consonants, which is how they are typed in a hurry."""

_SHORTEST = 4
"""Letters of a word that can be told with a slip in it, where the words around it are known."""

_LONGEST_ORDER = 5
"""Words of the longest phrase of an order on a list."""

_APART = 4
"""How many words apart the two halves of a pair may stand."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase found: its section and name in the vocabulary, and the words that it covers (end excluded)."""

    section: str
    name: str
    start: int
    end: int


def _longest_of(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks that lie within no longer one."""

    def lies_within(mark: Mark, other: Mark) -> bool:
        longer = other.end - other.start > mark.end - mark.start
        return longer and other.start <= mark.start and mark.end <= other.end

    return tuple(mark for mark in marks if not any(lies_within(mark, other) for other in marks))


def _is_in_care(words: Sequence[Word | None], act: int, whom: int) -> bool:
    """Whether two words are those of "looked after children" or "kids in care", who are a subject and no measure."""
    first, before = words[act], words[act - 1] if act else None
    inside = before is not None and before.key in {"in", "into", "from"}
    return first is not None and ((first.key == "looked" and whom == act + 2) or (first.key == "care" and inside))


class Vocabulary:
    """The vocabulary, indexed for matching.

    `data` are its sections as they stand in the file. Of stems: `fillers` restrict nothing, `domain` belong to the
    notices' subject, `saying` and `ours` tell who is quoted, `parts` cut an area into several, `known` are all that a
    question's words are known by.
    """

    def __init__(self, data: dict[str, dict[str, list[str]]], articles: Iterable[str], adverbs: Iterable[str]) -> None:
        self.data = data
        self.articles = frozenset(articles)
        self.adverbs = frozenset(adverbs)
        self._phrases: dict[tuple[str, ...], dict[tuple[str, str], None]] = {}  # each once, in their order
        for section in _PHRASES:
            for name, phrases in data[section].items():
                for phrase in phrases:
                    stems = self._stems_of(phrase)
                    self._phrases.setdefault(stems, {})[section, name] = None
                    digits = tuple(_DIGITS.get(stem, stem) for stem in stems)
                    if len(digits) > 1 and digits != stems:  # "all 3 scores"
                        self._phrases.setdefault(digits, {})[section, name] = None
        for section, name, phrase in degrees(data["quality"]):
            self._phrases.setdefault(self._stems_of(phrase), {})[section, name] = None
        self._longest = max(map(len, self._phrases))
        self._own: frozenset[str] = frozenset()  # names of regions that only a corpus's own area table gives
        self.fillers = _stems(data["fillers"]["words"])
        self.domain = _stems(data["domain"]["words"])
        self.off_topic = frozenset(data["off_topic"]["words"])  # as written: a train is no training
        self.clubs = frozenset(data["off_topic"]["clubs"])
        self.saying = _stems(data["speaking"]["verbs"])
        self.ours = _stems(data["speaking"]["ours"])
        self.linking = _stems(data["pairs"]["linking"])
        self.plain = frozenset(data["plain"]["words"])  # as written: each is near to another word
        self.no_adverbs = frozenset(data["plain"]["no_adverbs"])
        self.pieces = frozenset(data["plain"]["pieces"])
        self.parts = _stems(data["area_titles"]["parts"])
        self.frame = frozenset(data["quoting"]["frame"])
        self.hollow = frozenset(data["quoting"]["hollow"])
        self.nouns = frozenset(data["quoting"]["nouns"])  # as written: equality is nothing equal
        self.listed = frozenset(w.key for phrase in data["fillers"]["words"] for w in listed_words(phrase))
        self.framing = {name: frozenset(words) for name, words in data["framing"].items()}
        self.weak = _stems(data["quoting"]["weak"])
        self.inspecting = _stems(data["quoting"]["inspecting"])
        self._orders: dict[tuple[str, ...], str] = {}  # "ranking" of the hollow words is no "rank", which stands before
        for name, phrases in data["orders"].items():
            for phrase in phrases:
                self._orders.setdefault(_stem_tuple(phrase), name)
        self._cues = {name: _by_first(map(_stem_tuple, phrases)) for name, phrases in data["cues"].items()}
        self._pairs = {
            name.removesuffix("_whom"): (
                _stems(whom),
                {_stem_tuple(act) for act in data["pairs"][name.replace("_whom", "_act")]},
            )
            for name, whom in data["pairs"].items()
            if name.endswith("_whom")
        }
        named = (
            tuple(w.key for w in listed_words(phrase) if w.key not in self.articles)
            for phrases in data["measures"].values()
            for phrase in phrases
        )
        self._parts: dict[str, list[tuple[tuple[str, ...], int]]] = {}  # of measures' phrases, by their first letters
        for keys in named:
            for part, key in enumerate(keys if len(keys) > 1 else ()):
                self._parts.setdefault(key[0], []).append((keys, part))
        fillers = {w.key for f in data["fillers"]["words"] for w in listed_words(f) if len(w.key) >= 9}
        self._long_fillers = _by_letter(sorted(fillers))
        self._statistic_words = ("mean", "best", "worst", "rank", "lowest", "highest", "median", "average")
        self._measure_words = _by_letter(_spellings(data, ("measures",)))
        spellings = _spellings(data, ("measures", "statistics", "concepts"))
        self._spellings = _by_letter(spellings)
        short = (w.key for phrases in data["fillers"].values() for phrase in phrases for w in listed_words(phrase))
        self._swapped: dict[str, list[str]] = {}
        self._singled: dict[str, list[str]] = {}
        for word in (*short, *spellings):
            self._swapped.setdefault("".join(sorted(word)), []).append(word)
            if len(word) > 5:
                self._singled.setdefault(_singled(word), []).append(word)
        lists = (phrases for section in data.values() for phrases in section.values())
        self._written = frozenset(word.key for phrases in lists for phrase in phrases for word in listed_words(phrase))
        self.known = (
            self.fillers | self.domain | {s for phrase in self._phrases for s in phrase} | _stems(self.articles)
        )

    def with_places(self, regions: Iterable[str], nations: Iterable[str] = ()) -> "Vocabulary":
        """Return this vocabulary with what a corpus's own area table names; itself where it knows all that."""
        known = self.data["regions"] | self.data["nations"]
        new = {"nations": {*nations} - {*known}, "regions": {*regions} - {*known, *nations}}
        if not any(new.values()):
            return self
        wider = copy(self)  # to read all phrases again would take longer than many a question
        wider.data = self.data | {
            section: self.data[section] | {name: [name] for name in sorted(names)} for section, names in new.items()
        }
        wider._phrases = {**self._phrases}
        for section, name in sorted((section, name) for section, names in new.items() for name in names):
            stems = self._stems_of(name)
            wider._phrases[stems] = {**wider._phrases.get(stems, {}), (section, name): None}
            wider.known = wider.known.union(stems)
        wider._own = frozenset(name for names in new.values() for name in names)
        wider._longest = max(map(len, wider._phrases))
        return wider

    def says(self, key: str) -> bool:
        """Return whether a word by itself, as it is written here, does some of the asking: "best", "over", "may"."""
        phrases = self._phrases.get((stem(key),), {})
        return key in self.listed or any(
            key in self.data[section].get(name, ())
            for section, name in phrases
            if section in {"measures", "statistics", "comparators", "concepts"}
        )

    def writes(self, key: str) -> bool:
        """Return whether a word stands in some list as it is written here: "weakly", but no "weakely"."""
        return key in self._written or key in self.articles or key in self.adverbs

    def _stems_of(self, phrase: str) -> tuple[str, ...]:
        return tuple(word.stem for word in listed_words(phrase) if word.key not in self.articles)

    def marks(self, words: Sequence[Word | None]) -> tuple[Mark, ...]:
        """Return the longest phrases in `words`, in order.

        None stands for a word that is already taken, as by an area; "must Luton improve" still holds "must improve".
        """
        found = [mark for start in range(len(words)) for mark in self._from(words, start)]
        found = self._without_names(words, found) if self._own else found
        measures = _longest_of([mark for mark in found if mark.section == "measures"])
        # "… harm to others than on …" holds no "other than": what begins inside a measure's name is no phrase
        longest = _longest_of(
            [
                m
                for m in found
                if m.section == "measures" or not any(o.start < m.start < o.end < m.end for o in measures)
            ]
        )
        measures = tuple(mark for mark in longest if mark.section == "measures")
        joined = places(mark for mark in longest if mark.name == "compound")  # "kids not yet in trouble"
        paired = tuple(self._paired([None if at in joined else word for at, word in enumerate(words)]))
        within = [m for m in measures if any(p.start <= m.start and m.end <= p.end for p in paired)]
        if len(within) < len(measures):
            return longest
        return (*(mark for mark in longest if mark not in within), *paired)  # the harm of "keep kids from harm"

    def _without_names(self, words: Sequence[Word | None], found: list[Mark]) -> list[Mark]:
        """Return the marks without those in the name of a corpus's own region, where it is written or placed as one.

        "Levels with" asks for no tie in "areas in the Levels with their scores".
        """

        def is_name(mark: Mark) -> bool:
            first, led = words[mark.start], [word.key for word in words[: mark.start] if word]
            placed = led[-1:] == ["in"] or (led[-2:-1] == ["in"] and led[-1] in self.articles)
            return mark.name in self._own and (placed or (first is not None and first.capital and not first.opens))

        named = places(mark for mark in found if is_name(mark))
        return [mark for mark in found if mark.name in self._own or not named & places([mark])]

    def _paired(self, words: Sequence[Word | None]) -> Iterator[Mark]:
        """Yield the measures of which a word for the protected and one for protecting stand near each other."""
        stems = [word.stem if word else "" for word in words]
        for name, (whom, acts) in self._pairs.items():
            sizes = sorted({len(act) for act in acts})
            for one in (at for at, s in enumerate(stems) if s in whom and not self._is_threat(words, at)):
                for other in (at for at in self._about(stems, one) if not _is_in_care(words, at, one)):
                    for size in (
                        n for n in sizes if (run := tuple(stems[other : other + n])) in acts and len(run) == n
                    ):
                        yield Mark("measures", name, one, one + 1)
                        yield Mark("measures", name, other, other + size)

    def _about(self, stems: Sequence[str], at: int) -> Iterator[int]:
        """Yield the places within a few words of one; verbs between count for none: "are children thought to be …"."""
        for step in (-1, 1):
            place, left = at, _APART
            while left and 0 <= place + step < len(stems):
                place += step
                left -= stems[place] not in self.linking
                yield place

    def _is_threat(self, words: Sequence[Word | None], at: int) -> bool:
        """Return whether those named at a place are whom others are kept safe from: "safe from teenagers"."""
        before = [word.key for word in words[max(0, at - 3) : at] if word and word.key not in self.articles]
        return before[-1:] == ["from"] or before[-2:] == ["from", "young"]

    def _from(self, words: Sequence[Word | None], start: int) -> Iterator[Mark]:
        """Yield every phrase that begins at a word."""
        runs: list[tuple[str, ...]] = [()]  # the words so far, with each adverb and without
        whole = True
        for end in range(start, min(len(words), start + 2 * self._longest)):
            word = words[end]
            if word is None or word.key in self.articles:
                if end == start:
                    return
                whole &= word is not None
                continue
            longer = [(*run, word.stem) for run in runs]
            for run in longer:
                for section, name in self._phrases.get(run, ()):
                    if whole or section != "comparators":  # "Kent and Luton above 60" is no "and above"
                        yield Mark(section, name, start, end + 1)
            runs = [*longer, *runs] if word.key in self.adverbs and end > start else longer

    def cues(self, name: str, words: Sequence[Word]) -> tuple[int, ...]:
        """Return where phrases of a list of cues ("praise", "criticism", "contact"…) begin in some words."""
        stems, cues = tuple(word.stem for word in words), self._cues[name]
        return tuple(
            at
            for at, stem in enumerate(stems)
            if stem in cues and any(stems[at : at + len(cue)] == cue for cue in cues[stem])
        )

    def order_at(self, words: Sequence[Word], at: int) -> Mark | None:
        """Return the longest phrase of orders on a list that begins at a word: "leave out", "lowest first"."""
        stems = tuple(word.stem for word in words)
        for end in range(min(len(stems), at + _LONGEST_ORDER), at, -1):
            if name := self._orders.get(stems[at:end]):
                return Mark("orders", name, at, end)
        return None

    def is_domain(self, key: str) -> bool:
        """Return whether a word belongs to the notices' subject."""
        return stem(key) in self.domain

    def respell(self, key: str, names_only: bool = False) -> str | None:
        """Return the vocabulary's word that `key` is a slip of, if there is just one nearest.

        Two letters that have changed places, or a double letter of a long word written once, are mended in any word,
        other slips in the words of measures, statistics and concepts only: a word that narrows a question must not turn
        into one that does not.
        With `names_only` only the words of measures are near enough: what has a capital is a name.
        """
        if not names_only and len(key) > 3 and (swapped := self._swapped.get("".join(sorted(key)), ())):
            near_by = [word for word in swapped if word[0] == key[0] and OSA.distance(key, word) == 1]
            if len({stem(word) for word in near_by}) == 1:
                return near_by[0]
        if not names_only and len(key) > 1 and not set(key) & set("aeiouy"):
            return _SKELETONS.get(key)  # "tht", "nxt"
        if not names_only and len({stem(word) for word in self._singled.get(_singled(key), ())}) == 1:
            return self._singled[_singled(key)][0]
        measure_words, spellings = (by.get(key[0], ()) for by in (self._measure_words, self._spellings))
        begun = {stem(word): word for word in measure_words if word.startswith(key)}
        if len(key) >= _CUT and len(begun) == 1:
            return next(iter(begun.values()))  # "safeg", "reoff"
        near_by = [word for word in self._statistic_words if word[0] == key[0] and OSA.distance(key, word) == 1]
        if not names_only and len(key) == _SHORTEST and len(near_by) == 1:
            return near_by[0]  # "meen"
        long = [w for w in self._long_fillers.get(key[0], ()) if OSA.distance(key, w, score_cutoff=1) == 1]
        if len(long) == 1:
            return long[0]  # "inspecton"
        alike = [w for w in spellings if len(key) == _CUT and w[:3] == key[:3] and OSA.distance(key, w) == 1]
        if not names_only and len({stem(word) for word in alike}) == 1:
            return alike[0]  # "calld"
        allowed = 1 if len(key) < 8 else 2
        if len(key) < (5 if names_only else 6):
            return None
        # A slip rarely changes a word's length by more than a letter: "desistance" is no "distance".
        near = [
            (OSA.distance(key, w, score_cutoff=allowed), w)
            for w in (measure_words if names_only else spellings)
            if abs(len(w) - len(key)) < 2
        ]
        best = min((distance for distance, _ in near), default=allowed + 1)
        nearest = {stem(w): w for distance, w in near if distance == best}
        return next(iter(nearest.values())) if best <= allowed and len(nearest) == 1 else None

    def respell_within(self, words: Sequence[Word], at: int) -> str | None:
        """Return the word that a short one is a slip of in the name of a measure around it: "risk of ham"."""
        written = words[at].key
        beside = [place for place, word in enumerate(words) if word.key not in self.articles]
        found: set[str] = set()
        for phrase, part in self._parts.get(written[0], ()):
            if OSA.distance(phrase[part], written, score_cutoff=1) != 1:
                continue
            first = beside.index(at) - part
            around = [words[place].key for place in beside[max(first, 0) : first + len(phrase)]]
            if first >= 0 and [*around[:part], *around[part + 1 :]] == [*phrase[:part], *phrase[part + 1 :]]:
                found.add(phrase[part])
        return found.pop() if len(found) == 1 else None


def _by_letter(words: Iterable[str]) -> dict[str, list[str]]:
    """Return words by their first letters, in their order: a slip leaves that as it is."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[0], []).append(word)
    return found


def _singled(key: str) -> str:
    """Return a word with each double letter written once."""
    return re.sub(r"(.)\1", r"\1", key)


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary that this package ships, parsed and stemmed once on a machine: that takes 0.25 seconds."""
    kept = listed_once(_made_from(), lambda: vars(_read()))
    known = Vocabulary.__new__(Vocabulary)
    vars(known).update(kept)
    return known


def _read() -> Vocabulary:
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return Vocabulary(data, data.pop("articles"), data.pop("adverbs"))


def _made_from() -> bytes:
    """Return all that the vocabulary depends on: its file, the code that reads it and what stems its words."""
    code = (Path(__file__).with_name(name) for name in ("vocabulary.py", "words.py", "degrees.py"))
    return b"\0".join((*(path.read_bytes() for path in (_FILE, *code)), version("snowballstemmer").encode()))


def _spellings(data: dict[str, dict[str, list[str]]], sections: Iterable[str]) -> tuple[str, ...]:
    """Return the words of some sections that are long enough for a slip in them to be told from another word."""
    phrases = (phrase for section in sections for listed in data[section].values() for phrase in listed)
    return tuple(sorted({word.key for phrase in phrases for word in listed_words(phrase) if len(word.key) >= 5}))


def _stem_tuple(phrase: str) -> tuple[str, ...]:
    return tuple(word.stem for word in listed_words(phrase))


def _by_first(phrases: Iterable[tuple[str, ...]]) -> dict[str, set[tuple[str, ...]]]:
    """Return phrases by their first words, so that most of a sentence's words are told at once to begin none."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], set()).add(phrase)
    return found


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.stem for phrase in words for word in listed_words(phrase))
