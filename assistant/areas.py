"""Finds areas in a question: by name, by other names and short forms, and with slips of the pen mended."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from assistant.vocabulary import Vocabulary
from assistant.words import Word, fold_name, split_words
from corpus.model import Area

_LEADING = frozenset(
    "in for of at did does do was is were has have had about and or than with vs versus between from to by against "
    "near like how beat beats say says on over what n mean meant compare comparing above below beside behind "
    "alongside separates separate".split()
)  # fmt: skip
"""Words after which the name of a place is at home."""

_FOLLOWING = frozenset(
    "yot yots yos youth team teams council councils do score scores scored figures figure numbers results fare get "
    "perform safeguarding risk roh reoffending likelihood v vs versus".split()
)
"""Words before which it is."""


_JOINED = {("and",), ("n",), ("or",), ("v",), ("vs",), ("versus",)}
"""Words that join one area to another: "barking and luton"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An area found at words `start` to `end`; `written` differs from its names when a slip was mended."""

    area: str
    start: int
    end: int
    written: str
    mended: bool = False


_SHORTEST = 4
"""Letters of a word that may want one of a longer name, where it is written or placed as one: "Lutn", "in lutn"."""

_MANY = 3
"""Words of a name of which one short one may hold a slip."""

_ARTICLES = frozenset({"the", "a", "an", "their", "its", "his", "her"})

_SHORT = 3
"""Letters of words that tell nothing, though they stand in names of areas ("and", "of")."""


class Gazetteer:
    """Every area that can be asked about, under all its names.

    Names come from the area table of the build and the short forms of the vocabulary; places that are known to be no
    area are kept too, so that they are never taken for a misspelt one.
    """

    def __init__(self, areas: Iterable[Area], words: Vocabulary) -> None:
        self.areas = {area.name: area for area in areas}
        self._names: dict[tuple[str, ...], str] = {}
        own = {fold_name(area.name): area.name for area in self.areas.values()}
        for area in self.areas.values():
            for name in (*area.also_called, *_parts(area)):
                self._name(name, area.name)
            for name in words.data["short_forms"].get(area.name, ()):
                self._names.setdefault(fold_name(name), area.name)
            if " upon " in area.name:
                self._names.setdefault(fold_name(area.name.replace(" upon ", " on ")), area.name)
            if area.name.endswith("borough"):
                self._names.setdefault(fold_name(area.name.removesuffix("ugh")), area.name)  # "Peterboro"
            self._name(area.name, area.name)
        self._names.update(own)  # an area's own name wins over another's nickname
        self._parts = frozenset(key for keys in self._names for key in keys if len(key) > _SHORT)
        self._parts_by_letter: defaultdict[str, list[str]] = defaultdict(list)
        for part in sorted(self._parts):
            self._parts_by_letter[part[0]].append(part)
        self._longest = max(map(len, self._names), default=1)
        self._places = {fold_name(name) for name in words.data["places"]["names"]} - set(self._names)
        self._opening = frozenset(keys[0] for keys in (*self._names, *self._places))
        titles = words.data["area_titles"]
        self._before = {fold_name(title) for title in titles["before"]}
        self._after = {fold_name(title) for title in titles["after"]}
        self._everyday = {fold_name(name) for name in titles["everyday"]}
        self._asking = {keys for keys in self._names if len(keys) == 1 and words.says(keys[0])} - self._everyday
        self._by_letter: defaultdict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        for keys in self._names:
            self._by_letter[keys[0][0]].append((" ".join(keys), keys))

    def _name(self, name: str, area: str) -> None:
        """Take in another name of an area, also as it is written without an apostrophe: "Kings Reach"."""
        for written in (name, re.sub("['’]", "", name)):
            self._names.setdefault(fold_name(written), area)

    def find(self, words: Sequence[Word]) -> tuple[Mention, ...]:
        """Return the areas that are named as they are spelt, longest names first taken, in order."""
        found: list[Mention] = []
        at = 0
        while at < len(words):
            end, area = self._at(words, at)
            if words[at].text == "n" and not (found and found[-1].end == at):  # "n lincs": north, where not "and"
                end, area = self._at((*words[:at], replace(words[at], key="n"), *words[at + 1 :]), at)
            if area is None:
                at = max(self.place(words, at), at + 1)  # "Greater Manchester" is no Manchester
                continue
            found.append(self._with_titles(words, Mention(area, at, end, _written(words, at, end))))
            at = found[-1].end
        return tuple(found)

    def is_name(self, word: Word) -> bool:
        """Return whether a word alone is the name of an area, even if it can mean something else: "barking"."""
        return (word.key,) in self._names or (word.key.removesuffix("s"),) in self._names

    def is_part(self, word: Word) -> bool:
        """Return whether a word stands in the name of some area: the "riding" of the East Riding of Yorkshire."""
        return word.key in self._parts

    def nears(self, word: Word) -> bool:
        """Return whether a word is one slip away from one that stands in the name of some area."""
        near = self._parts_by_letter.get(word.key[:1], ())
        return len(word.key) >= _SHORTEST and any(OSA.distance(part, word.key, score_cutoff=1) == 1 for part in near)

    def place(self, words: Sequence[Word], at: int) -> int:
        """Return the end of the place at a word that is known to be no area, or `at` where there is none."""
        for end in range(min(len(words), at + 3), at, -1) if self._opens(words, at) else ():
            keys = _keys(words, at, end)
            if keys in self._places or (*keys[:-1], keys[-1].removesuffix("s")) in self._places:  # "glasgows score"
                return end
        return at

    def mend(self, words: Sequence[Word], at: int, free: Sequence[bool]) -> tuple[Mention, ...]:
        """Return the areas whose name, with a slip or two, stands around an unknown word.

        `free` tells which words no other reading has taken. More than one area comes back only where several are
        equally near: the caller must then ask.
        """
        best: dict[str, Mention] = {}
        least = (0, 9)
        for start in range(max(0, at - 3), at + 1):
            named = words[start].capital or self.stands_where_an_area_would(words, start)
            for end in range(at + 1, min(len(words), start + 5) + 1):
                if not all(free[start:end]) or _goes_on(words, end):
                    continue
                text = " ".join(_keys(words, start, end))
                bare = text.removesuffix("s")  # "bexlys score"
                for name, keys in self._by_letter[text[0]]:
                    if keys in self._everyday and not named:
                        continue
                    distance = min(OSA.distance(text, name), OSA.distance(bare, name))
                    allowed = _slips(name if len(text) == _SHORTEST and named else text)
                    if distance > allowed or not (_alike(text.split(), keys) or _alike(bare.split(), keys)):
                        continue
                    nearness = (start - end, distance)  # "bournmouth and pool": the name that takes in most words
                    if nearness < least:
                        best, least = {}, nearness
                    if nearness == least:
                        best[self._names[keys]] = Mention(
                            self._names[keys], start, end, _written(words, start, end), True
                        )
        return tuple(self._with_titles(words, mention) for mention in best.values())

    def stands_where_an_area_would(self, words: Sequence[Word], at: int) -> bool:
        """Return whether the word is written, or placed, as the name of a place is."""
        word = words[at]
        following = words[at + 1].key if at + 1 < len(words) else ""
        return (
            (word.possessive and not is_somebody(words, at))
            or (word.capital and at > 0)
            or len(words) == 1
            or (at > 0 and words[at - 1].key in _LEADING)
            or following in _FOLLOWING
            or ((following,) in _JOINED and self._at(words, at + 2)[1] is not None)
        )

    def _opens(self, words: Sequence[Word], at: int) -> bool:
        """Return whether any name opens with the word: hardly one of a question does."""
        key = words[at].key if at < len(words) else ""
        return key in self._opening or key.removesuffix("s") in self._opening

    def _at(self, words: Sequence[Word], at: int) -> tuple[int, str | None]:
        for end in range(min(len(words), at + self._longest), at, -1) if self._opens(words, at) else ():
            if _is_one_with(words, end) and _is_one_with(words, end + 1):
                continue  # "Ashby-de-la-Zouch" is not Ashby
            keys = _keys(words, at, end)
            bare = (*keys[:-1], keys[-1][:-1]) if keys[-1].endswith("s") else keys  # "lutons score"
            for name in (keys, bare):
                meant = name != keys or self._is_meant(words, at, end, name)  # "barkings" is no everyday word
                if name in self._names and meant:
                    return end, self._names[name]
            if keys in self._places:
                return at, None
        return at, None

    def _is_meant(self, words: Sequence[Word], at: int, end: int, name: tuple[str, ...]) -> bool:
        if name in self._asking:
            return self._is_called(words, at)
        dated = end < len(words) and words[end].key.isdecimal()  # "barking 2011"
        if name not in self._everyday or words[at].text.isupper() or dated:
            return True
        joined = _keys(words, end, end + 1) in _JOINED and _keys(words, end + 1, end + 2) in self._names
        return words[at].capital or joined or self.stands_where_an_area_would(words, at)

    def _is_called(self, words: Sequence[Word], at: int) -> bool:
        """Return whether a word that does some of the asking where it is no name is one here: "Best", "did best get".

        "Who did best" and "Best of all" name nothing.
        """
        word = words[at]
        following, before = _keys(words, at + 1, at + 2), _keys(words, at - 1, at) if at else ()
        joined = following in _JOINED and _keys(words, at + 2, at + 3) in self._names
        alone = len(words) == 1 or (word.opens and at + 1 < len(words) and words[at + 1].opens)  # "Best: all scores"
        placed = {*before} <= _LEADING and {*following} <= _FOLLOWING and bool(before and following)
        within = before == ("in",) and not following
        shown = word.capital and not word.opens and not word.text.isupper()
        return word.possessive or joined or alone or placed or within or shown

    def _with_titles(self, words: Sequence[Word], mention: Mention) -> Mention:
        """Take in "the London Borough of" before a name and "Youth Offending Service" after it."""
        start, end = mention.start, mention.end
        for size in (3, 2):
            if start >= size and _keys(words, start - size, start) in self._before:
                start -= size
                break
        for size in (3, 2, 1):
            if (
                not words[end - 1].possessive
                and _keys(words, end, end + size) in self._after
                and end + size <= len(words)
            ):
                end += size
                break
        return Mention(mention.area, start, end, mention.written, mention.mended)


def is_somebody(words: Sequence[Word], at: int) -> bool:
    """Return whether a word with an article before it is for somebody or something: "the school nurse's clinic".

    Of several words only a small one joins them: "the speech and language therapist's advice".
    """
    if words[at].capital:
        return False
    near = _ARTICLES & {other.key for other in words[max(0, at - 2) : at]}
    joined = _keys(words, max(0, at - 4), at)
    return bool(near) or (len(joined) == 4 and joined[0] in _ARTICLES and joined[2] in {"and", "or"})


def _parts(area: Area) -> tuple[str, ...]:
    """Return the halves of a joint area that no area table describes ("Ambleford and Thorpe")."""
    if area.region or " and " not in area.name:
        return ()
    return tuple(part.strip() for part in area.name.replace(",", " and ").split(" and ") if part.strip())


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Return whether the name of a place goes on at a word: the "on" of "Walmington-on-Sea", which is no Warrington."""
    return len(words) > at + 1 and words[at].hyphened and words[at + 1].hyphened


def _is_one_with(words: Sequence[Word], at: int) -> bool:
    """Return whether nothing but a hyphen parts a word from the one before it."""
    return at < len(words) and words[at].hyphened and words[at].start - words[at - 1].end == 1


def _keys(words: Sequence[Word], start: int, end: int) -> tuple[str, ...]:
    return tuple(word.key for word in words[start:end])


def _written(words: Sequence[Word], start: int, end: int) -> str:
    last = words[end - 1]
    text = " ".join(word.text for word in words[start:end])
    return text[: -len(last.text)] + split_words(last.text)[0].text.split("'")[0] if last.possessive else text


def _slips(text: str) -> int:
    """Return how many slips a name of this length may hold: one letter in five to seven, two in more."""
    return 0 if len(text) < 5 else 1 if len(text) < 8 else 2


def _alike(written: Sequence[str], name: Sequence[str]) -> bool:
    """Return whether the words agree one by one, so that North and South, or East and West, never mend each other."""
    if len(written) != len(name):
        return "".join(written) == "".join(name)
    slipped = [(a, b) for a, b in zip(written, name, strict=True) if a != b]
    if len(slipped) == 1 and len(name) >= _MANY:  # "Southend-on-Se": all the rest tells which is meant
        a, b = slipped[0]
        return OSA.distance(a, b) <= max(1, _slips(b)) and (len(a) != len(b) or sorted(a) == sorted(b) or _slips(b) > 0)
    return all(OSA.distance(a, b) <= _slips(b) and not _replaced(a, b) for a, b in slipped)


def _replaced(one: str, other: str) -> bool:
    """Return whether two letters of a word are simply others: Walmington is another place, no slip of Warrington.

    "Abbotsmear", where a letter has only moved, is one of Abbotsmere.
    """
    apart = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    moved = {a for a, _ in apart} & {b for _, b in apart}
    return len(one) == len(other) and len(apart) > 1 and not moved and OSA.distance(one, other) == len(apart)
