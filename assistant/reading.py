"""What stands in a question, before anything is decided: areas, phrases, numbers, dates, and what is left over."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from assistant.areas import Gazetteer, Mention
from assistant.numbers import Bounds, Margin, Number, find_bounds, find_margin, find_numbers
from assistant.periods import Period, find_dates
from assistant.slips import Correction, find_unknown_areas, is_shouting, mend_slips
from assistant.thesaurus import thesaurus
from assistant.vocabulary import Mark, Vocabulary
from assistant.words import Word, split_words, stem
from corpus.model import MEASURES, Measure, ToDate

_NARROWING = frozenset(
    "for on in at of by among amongst with without about under over during from than outside within per except".split()
)
"""Words after which another word narrows what is asked."""

_MEASURED = frozenset(map(stem, "score rating figure mark result percentage rate number grade".split()))
"""Stems that a word before them narrows: "punctuality score"."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The parts of a question.

    `left_out` are the areas that it sets aside ("all areas except Sefton"), which are not among its areas. `unplaced`
    are its content words that no part accounts for, in their order; `idle` those among the unknown words
    that cannot narrow what is asked ("gimme", "compute").
    """

    question: str
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    left_out: tuple[Mention, ...]
    either: tuple[Mention, ...]
    unknown_areas: tuple[str, ...]
    marks: tuple[Mark, ...]
    numbers: tuple[Number, ...]
    bounds: tuple[Bounds, ...]
    margin: Margin | None
    periods: tuple[Period, ...]
    months: tuple[str, ...]
    judgements: tuple[str, ...]
    people: tuple[str, ...]
    corrections: tuple[Correction, ...]
    unplaced: tuple[str, ...]
    idle: tuple[str, ...]
    taken: frozenset[int]

    def has(self, *names: str, section: str = "concepts") -> bool:
        """Return whether a phrase of any of these names stands in the question."""
        return any(mark.section == section and mark.name in names for mark in self.marks)

    def named(self, section: str) -> tuple[str, ...]:
        """Return the names found in a section of the vocabulary, each once, in order."""
        return tuple(dict.fromkeys(mark.name for mark in self.marks if mark.section == section))

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas named, each once, in order."""
        return tuple(dict.fromkeys(mention.area for mention in self.mentions))

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures named, in the tables' order; "public protection" is risk of harm and reoffending."""
        names = set(self.named("measures"))
        if "both" in names:
            names |= {"risk_of_harm", "reoffending"}
        return tuple(measure for measure in MEASURES if measure in names)

    @property
    def bound(self) -> Bounds | None:
        """The first bounds that it sets, if any."""
        return self.bounds[0] if self.bounds else None

    @property
    def direction(self) -> Literal["higher", "lower"] | None:
        """Which way a comparison looks, where it looks one way only."""
        if self.has("downward"):
            return "lower"  # "fell most"
        lower = self.has("lower") or "lowest" in self.statistics
        higher = self.has("higher") or "highest" in self.statistics
        lower |= self.has("below", "at_most", section="comparators")
        higher |= any(
            mark.name in {"above", "at_least"} and not self._spans(mark)
            for mark in self.marks
            if mark.section == "comparators"
        )
        return None if lower == higher else "lower" if lower else "higher"

    def _spans(self, mark: Mark) -> bool:
        """Whether an "over" only says among whom: "over all held areas"."""
        following = self.words[mark.end : mark.end + 1]
        return bool(following) and following[0].key in {"all", "every", "areas", "held"}

    @property
    def statistics(self) -> tuple[ToDate, ...]:
        """The to-date statistics named, in the tables' order."""
        names = self.named("statistics")
        order: tuple[ToDate, ...] = ("lowest", "highest", "average")
        return tuple(name for name in order if name in names)


def read_question(
    question: str,
    gazetteer: Gazetteer,
    vocabulary: Vocabulary,
    judgements: Collection[str],
    people: Collection[str],
    today: date,
    year: str = "",
) -> Reading:
    """Return the parts of `question`; `judgements` are the inspector's phrases, `people` speak in notices.

    A month without a year is taken to be of `year`, where that is given.
    """
    words = split_words(question)
    periods, dated, months = find_dates(words, today, year)
    mentions = list(gazetteer.find(words))
    words, mended, either, corrections = mend_slips(words, mentions, dated, gazetteer, vocabulary)
    written = sorted((*mentions, *mended), key=lambda mention: mention.start)
    mentions = _as_meant(words, written)
    taken = {at for m in (*mentions, *either) for at in range(m.start, m.end)}
    if len(mentions) < len(written):  # what is taken back, and the words that do so, say nothing else
        first = written[0].start
        taken |= set(range(first - (words[first - 1].key == "not"), written[-1].end))
    marks = _marks(words, taken | dated, vocabulary)
    left_out = _left_out(words, mentions, marks)
    mentions = [mention for mention in mentions if mention not in left_out]
    numbers = tuple(n for n in find_numbers(words) if not dated & set(range(n.start, n.end)))
    margin, spent = find_margin(numbers, marks) if _has_reference(mentions, marks) else (None, ())
    if margin is None:
        numbers = tuple(replace(n, points=False) for n in numbers)  # "over 70 points" of nothing else: a score
    bounds = find_bounds(words, numbers, marks)
    phrases = _phrases(words, judgements, taken | _compared(marks))
    measured = {mark.name: mark for mark in marks if mark.section == "measures"}
    aside = _told_from(words, phrases) | _told_from(words, measured)
    taken |= aside
    phrases = {name: mark for name, mark in phrases.items() if mark.start not in aside}
    marks = tuple(mark for mark in marks if mark.start not in aside)
    named_people = _phrases(words, people, taken)
    placed = taken | dated
    for part in (*marks, *phrases.values(), *named_people.values()):
        placed = placed | set(range(part.start, part.end))
    free = [at for at in range(len(words)) if at not in placed and words[at].stem not in vocabulary.fillers]
    free = [at for at in free if words[at].key not in vocabulary.articles]
    counted = {at for n in numbers for at in range(n.start, n.end)}
    free = [at for at in free if at not in counted and at not in _people(words, marks, taken, vocabulary)]
    if any(mark.section == "measures" and {mark.start - 1, mark.end} & set(free) for mark in marks):
        whole, marks = marks, _without_parts(words, marks)
        free += [at for mark in whole if mark not in marks for at in range(mark.start, mark.end)]
        free = sorted(set(free))
    unknown, free = find_unknown_areas(words, free, bool(mentions), gazetteer, vocabulary)
    numeric = any(mark.section == "measures" for mark in marks)
    regions = {m.start for m in marks if m.section in {"regions", "nations"}}
    things = {m.start for m in marks if m.name == "area_word"}
    named = taken | regions | things  # what stands right before a name narrows it: "South London", "walled towns"
    narrowing = [at for at in free if not numeric or at + 1 in named or _narrows(words, at, taken, vocabulary)]
    return Reading(
        question, words, tuple(mentions), left_out, either, unknown, tuple(m for m in marks if m not in spent),
        numbers, bounds, margin, periods, months, tuple(phrases), tuple(named_people), corrections,
        tuple(words[at].text for at in narrowing), tuple(words[at].text for at in free if at not in narrowing),
        frozenset(taken | dated),
    )  # fmt: skip


_TAKEN_BACK = frozenset(
    {
        ("sorry",),
        ("no", "sorry"),
        ("sorry", "i", "mean"),
        ("i", "mean"),
        ("no", "i", "mean"),
        ("not",),
        ("make", "that"),
    }
)


def _as_meant(words: Sequence[Word], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the areas meant, where one is taken back: "Luton no sorry Kent", "Kent, not Luton"."""
    kept = list(mentions)
    for one, other in pairwise(mentions):
        between = tuple(word.key for word in words[one.end : other.start])
        if not between and one.start and words[one.start - 1].key == "not":
            kept.remove(one)  # "not Luton, Kent"
        if between == ("not",):
            kept.remove(other)
        elif between in _TAKEN_BACK:
            kept.remove(one)
    return kept


def _left_out(words: Sequence[Word], mentions: Sequence[Mention], marks: Sequence[Mark]) -> tuple[Mention, ...]:
    """Return the areas that stand right after "except" and its like, with those joined to them by "and"."""
    ends = {mark.end for mark in marks if mark.name == "exclusion"}
    ends |= {at for at, word in enumerate(words, 1) if word.key == "besides"}  # not "beside"
    found: list[Mention] = []
    for mention in mentions:
        between = {word.key for word in words[found[-1].end : mention.start]} if found else {""}
        if mention.start in ends or between <= {"and", "or", "the"}:
            found.append(mention)
    kept = {mention.area for mention in mentions if mention not in found}
    return tuple(
        mention for mention in found if mention.area not in kept
    )  # "why does Leicestershire leave out Rutland"


def _has_reference(mentions: Sequence[Mention], marks: Sequence[Mark]) -> bool:
    """Whether a question names what a distance is measured from: a statistic, an earlier score, areas beside others."""
    names = {mark.name for mark in marks if mark.section == "concepts"}
    apart = len({mention.area for mention in mentions}) > 1 or (mentions and names & {"area_word", "list", "anyone"})
    told = names & {"change", "they", "first_inspection"} or any(mark.section == "statistics" for mark in marks)
    return bool(apart or told)


def _people(words: Sequence[Word], marks: Collection[Mark], taken: Collection[int], vocabulary: Vocabulary) -> set[int]:
    """Return the words for a person before a word of saying or judging: "Did Julie Fox call …", "A councillor says"."""
    people: set[int] = set()
    for mark in marks:
        at = mark.start - 1
        while mark.name in {"quote", "judgement"} and at > 0 and words[at].capital and at not in taken:
            people.add(at)
            at -= 1
    marked = {at for mark in marks for at in range(mark.start, mark.end)} | set(taken)
    for at, word in enumerate(words[:_CLAIMANT]):
        if word.stem in vocabulary.saying and not marked & set(range(at)):
            people |= set(range(at))  # "a councillor claims that …"
            break
    return people


_CLAIMANT = 6
"""Words within which a question that opens with who claims something comes to the claim."""


def _marks(words: Sequence[Word], taken: Collection[int], vocabulary: Vocabulary) -> tuple[Mark, ...]:
    """Return the phrases in a question; an opening "and" or "no" only ties it to the one before ("and below 45?")."""
    opening = words[0].key if words and words[0].key in {"and", "or", "no"} else ""
    hidden = {*taken, 0} if opening else taken
    marks = vocabulary.marks([None if at in hidden else word for at, word in enumerate(words)])
    name = "correction" if opening == "no" else "followup"
    return (Mark("concepts", name, 0, 1), *marks) if opening else marks


def _narrows(words: Sequence[Word], at: int, taken: Collection[int], vocabulary: Vocabulary) -> bool:
    """Return whether an unknown word may narrow what is asked, by where it stands: "for girls", "the initial score".

    A word that follows no preposition, article or name, and is no name itself, only does the asking.
    """
    word, before = words[at], words[at - 1] if at else None
    following = words[at + 1].stem if at + 1 < len(words) else ""
    if vocabulary.is_domain(word.key) or not word.key.isalpha() or (word.capital and at and not is_shouting(words)):
        return True
    if "only" in {before.key if before else "", words[at + 1].key if at + 1 < len(words) else ""}:
        return True
    if before is None:
        return following in _MEASURED
    if before.key in vocabulary.articles or before.possessive or at - 1 in taken or following in _MEASURED:
        return True
    for word in reversed(words[max(0, at - 4) : at]):  # "for left-handed clients": back to the "for"
        if word.key in _NARROWING:
            return True
        if word.stem in vocabulary.known - vocabulary.fillers:
            return False
    return False


def _without_parts(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without measures that are only part of an expression for another subject: "self-harm"."""
    spoken = thesaurus().spoken_of(words)
    return tuple(
        m
        for m in marks
        if m.section != "measures"
        or not any(s.start <= m.start and m.end <= s.end and s.end - s.start > m.end - m.start for s in spoken)
    )


def _told_from(words: Sequence[Word], named: dict[str, Mark]) -> set[int]:
    """Return the words that only tell what is meant from something else: "poor, not very poor"."""
    aside = [mark for mark in named.values() if mark.start and words[mark.start - 1].key == "not"]
    if len(aside) == len(named):
        return set()
    return {at for mark in aside for at in range(mark.start - 1, mark.end)}


def _compared(marks: Iterable[Mark]) -> set[int]:
    """Return the words that compare with an average, unless a verdict is asked for: "average" is a judgement too."""
    if any(mark.section == "concepts" and mark.name == "judgement" for mark in marks):
        return set()
    return {at for mark in marks if mark.section == "statistics" for at in range(mark.start, mark.end)}


def _phrases(words: Sequence[Word], known: Collection[str], taken: Collection[int]) -> dict[str, Mark]:
    """Return the known phrases in a question; the longest wins, so "very disappointing" is not "disappointing"."""
    found: dict[str, Mark] = {}
    covered: set[int] = set(taken)
    keys = [word.key for word in words]
    for phrase in sorted(known, key=len, reverse=True):
        parts = [word.key for word in split_words(phrase)]
        for at in range(len(keys) - len(parts) + 1):
            place = set(range(at, at + len(parts)))
            if parts and keys[at : at + len(parts)] == parts and not covered & place:
                found[phrase] = Mark("phrases", phrase, at, at + len(parts))
                covered |= place
    return found
