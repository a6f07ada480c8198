"""What a question says that no part of it accounts for: names of no area, and words that narrow what is asked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.areas import Gazetteer
from assistant.slips import find_unknown_areas, is_shouting
from assistant.thesaurus import thesaurus
from assistant.vocabulary import Mark, Vocabulary
from assistant.words import OPENINGS, Word, places, stem

_NARROWING = frozenset(
    "for on in at of by among amongst with without about under over during from than outside within per except".split()
)
"""Words after which another word narrows what is asked."""

_MEASURED = frozenset(map(stem, "score rating figure mark result percentage rate number grade".split()))
"""Stems that a word before them narrows: "punctuality score"."""

_COMPARED = frozenset({"higher", "lower", "compare", "rank"})
"""Concepts that show that what somebody says is of figures."""

_WANTING = frozenset(
    "wants wanting wanted needs asked asks asking wondering swears insists reckons believes heard hears".split()
)

_CLAIMANT = 6
"""Words within which a question that opens with who claims something comes to the claim."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """The content words that no part accounts for, in their order, and the marks that stand.

    `unplaced` may narrow what is asked; `idle` cannot ("gimme", "compute").
    """

    unknown_areas: tuple[str, ...]
    unplaced: tuple[str, ...]
    idle: tuple[str, ...]
    marks: tuple[Mark, ...]


def find_leftover(
    words: Sequence[Word],
    marks: tuple[Mark, ...],
    taken: Collection[int],
    placed: Collection[int],
    gazetteer: Gazetteer,
    vocabulary: Vocabulary,
) -> Leftover:
    """Return what is left of `words` where those at `placed` are accounted for; those at `taken` name areas.

    A measure's name that is only part of another subject's ("self-harm") is taken from the marks.
    """
    introduced = _introduced(words) | _topic(words)
    people = _people(words, marks, taken, vocabulary)
    passing = set(placed) | people | introduced | _asides(words) | _request(words, marks)
    passing |= _purpose(words, {*taken, *places(mark for mark in marks if mark.name != "polite")}, vocabulary)
    passing |= _principals(words)
    told = introduced | people  # who asks, and what for, is not what is asked
    marks = tuple(mark for mark in marks if mark.section != "unscored" or not places([mark]) <= told)
    figures = any(mark.section in {"measures", "statistics"} or mark.name in _COMPARED for mark in marks)
    if figures:  # "a reader says Sefton was worse on safeguarding", "I am told that Kent was beaten by Luton"
        marks = tuple(mark for mark in marks if mark.name != "quote" or not places([mark]) <= people)
    known = vocabulary.fillers | vocabulary.articles
    free = [at for at, word in enumerate(words) if at not in passing and not {word.stem, word.key} & known]
    if any(mark.section == "measures" and {mark.start - 1, mark.end} & set(free) for mark in marks):
        whole, marks = marks, _without_parts(words, marks)
        free = sorted({*free, *places(mark for mark in whole if mark not in marks)})
    unknown, free = find_unknown_areas(words, free, bool(taken), gazetteer, vocabulary)
    narrowing = _narrowing(words, free, marks, taken, vocabulary)
    return Leftover(
        unknown,
        tuple(words[at].text for at in narrowing),
        tuple(words[at].text for at in free if at not in narrowing),
        marks,
    )


def _request(words: Sequence[Word], marks: Collection[Mark]) -> set[int]:
    """Return the place of the verb with which scores are asked for, whatever it is: "could you kindly tabulate …"."""
    if not any(mark.section == "measures" or mark.name in {"score", "measure_word"} for mark in marks):
        return set()
    keys = [word.key for word in words]
    at = next((at + 2 for at in range(len(keys) - 2) if keys[at] in _MODALS and keys[at + 1] == "you"), 0)
    at = at or (keys[:1] == ["please"])
    while at and keys[at : at + 1] in (["please"], ["kindly"]):
        at += 1
    return {int(at)} if at and at < len(words) - 1 else set()


_MODALS = frozenset({"could", "can", "would", "will"})

_ASIDE = frozenset({"where", "as", "because", "since", "which", "who", "that"})
_ASKER = frozenset({"i", "my", "we", "our"})


def _asides(words: Sequence[Word]) -> set[int]:
    """Return the words of a closing clause in which the asker speaks of himself: "Richmond, where my sister lives"."""
    at = next((at for at, w in enumerate(words[:-1]) if at and w.key in _ASIDE and words[at + 1].key in _ASKER), None)
    return set() if at is None else set(range(at, len(words)))


_SELF = ("i", "am"), ("i",), ("we", "are"), ("we",), ("as",)
_AFTER_SELF = frozenset("in for at from with on of and who working covering based writing".split())


def _introduced(words: Sequence[Word]) -> set[int]:
    """Return the words with which the asker says what he is: "I'm a councillor in Brent", "as a governor"."""
    keys = tuple(word.key for word in words)
    for at in (at for at, key in enumerate(keys) if key in {"a", "an"}):
        if any(keys[max(0, at - len(said)) : at] == said for said in _SELF):
            return _up_to(words, at, _AFTER_SELF)
    return set()


_PIECES = frozenset("story piece article feature item package report essay dissertation column".split())
_AFTER_TOPIC = frozenset("in at for and but so".split())


def _topic(words: Sequence[Word]) -> set[int]:
    """Return the words for what the asker's own piece is on: "we are running a story on knife crime in Hackney"."""
    keys = [word.key for word in words]
    at = next((at for at in range(1, len(keys)) if keys[at] in {"on", "about"} and keys[at - 1] in _PIECES), 0)
    return _up_to(words, at, _AFTER_TOPIC) if _ASKER & set(keys[:at]) else set()


def _principals(words: Sequence[Word]) -> set[int]:
    """Return the words for whoever somebody asks for, with a capital: "in the Member's region", "my MP's seat"."""
    titles = (at for at, word in enumerate(words) if word.capital and at and word.key in _TITLES)
    return {at for at in titles if words[at - 1].key in {"the", "my", "our", "a", "an"}}


_TITLES = frozenset("member members mp mps minister ministers leader cabinet lord baroness peer".split())

_FOR_WHOM = frozenset({"to", "for", "in", "with", "by"})
_OURS_OR_ANY = frozenset({"a", "an", "the", "my", "our", "this", "that", "tonight", "tomorrow", "today"})


def _purpose(words: Sequence[Word], said: Collection[int], vocabulary: Vocabulary) -> set[int]:
    """Return the words for what an answer is wanted for: "for a line to our members", "for tomorrow's debate".

    They end before what is `said` of the matter asked about.
    """
    keys = [word.key for word in words]
    for at in (at for at in range(len(words) - 2) if keys[at] == "for" and keys[at + 1] in _OURS_OR_ANY):
        piece = next((n for n in range(at + 2, min(at + 6, len(words))) if keys[n] in vocabulary.pieces), 0)
        if not piece or set(said) & set(range(at + 1, piece)):
            continue
        whom = piece + 1 < len(words) and keys[piece + 1] in _FOR_WHOM
        last = next((n for n in range(piece + 1, len(words)) if n in said or words[n].opens), len(words)) if whom else 0
        return set(range(at, max(piece + 1, last)))
    return set()


def _up_to(words: Sequence[Word], start: int, ends: Collection[str]) -> set[int]:
    """Return the places from `start` to before a word of `ends` or one that opens a sentence; none without either."""
    end = next((at for at in range(start + 1, len(words)) if words[at].key in ends or words[at].opens), start)
    return set(range(start, end))


def _narrowing(
    words: Sequence[Word], free: Sequence[int], marks: Sequence[Mark], taken: Collection[int], vocabulary: Vocabulary
) -> list[int]:
    """Return those of the `free` words that may narrow what is asked: of a question for words, nearly all of them."""
    idle = _verbs(words, free, taken, vocabulary) | _epithets(words, free, taken, vocabulary)
    idle |= _adverbs(words, free, vocabulary)
    if not any(mark.section == "measures" for mark in marks):
        return [at for at in free if at not in idle]
    regions = {mark.start for mark in marks if mark.section in {"regions", "nations"}}
    things = {mark.start for mark in marks if mark.name == "area_word" and words[mark.start].key not in OPENINGS}
    predicates = set() if taken else _predicates(words, free, things)
    if taken:  # areas named are not narrowed by the region that they lie in: "Newham in east London"
        free = [at for at in free if at + 1 not in regions]
        regions = set()
    named = regions | things | set(taken)  # what stands right before a name narrows it: "South London", "walled towns"
    free = [at for at in free if at not in idle]
    return [at for at in free if at in predicates or at + 1 in named or _narrows(words, at, taken, vocabulary)]


def _epithets(words: Sequence[Word], free: Sequence[int], taken: Collection[int], vocabulary: Vocabulary) -> set[int]:
    """Return the unknown words before an area's name that only speak of it fondly, or not: "wee Rutland", "posh Kent".

    Those that may mean a part of it ("central Luton") are not among them, nor is what has a capital.
    """
    return {
        at
        for at in free
        if at + 1 in taken and at not in taken and not words[at].capital and words[at].stem not in vocabulary.parts
        and not vocabulary.is_domain(words[at].key) and not words[at].key.endswith(("ed", "ing"))
    }  # fmt: skip


_DO = frozenset({"did", "does", "do", "can", "could", "will", "would"})
_BEHIND_A_VERB = frozenset(
    "on for in at of by with over under from to as against than a an the its their it them up down out off".split()
)
"""Words that may stand right behind a verb, but behind no noun that opens a name: "did Luton bag for safeguarding"."""


def _verbs(words: Sequence[Word], free: Sequence[int], taken: Collection[int], vocabulary: Vocabulary) -> set[int]:
    """Return the unknown words that are verbs of the areas named, and so narrow nothing.

    "What did Luton bag on safeguarding?", "Kent outflanked Luton": behind an area that some "did" stands before, or
    in -ed right between it and what it was done to.
    """
    found: set[int] = set()
    for at in free:
        if at - 1 not in taken or vocabulary.is_domain(words[at].key):
            continue
        following = words[at + 1].key if at + 1 < len(words) else ""
        ends = not following or following in _BEHIND_A_VERB or at + 1 in taken or following[0].isdecimal()
        asked = any(word.key in _DO for word in words[max(0, at - 8) : at])
        if ends and (asked or words[at].key.endswith("ed")):
            found.add(at)
    return found


_SHORTEST_ADVERB = 6


def _adverbs(words: Sequence[Word], free: Sequence[int], vocabulary: Vocabulary) -> set[int]:
    """Return the unknown words in -ly that only say in what manner: "which areas sharply undershot the average?".

    Those of a field, most of them in -ally ("financially"), and those that are no adverbs ("weekly") may narrow.
    """
    manner = (at for at in free if words[at].key.endswith("ly") and not words[at].key.endswith("ally"))
    return {
        at for at in manner
        if len(words[at].key) >= _SHORTEST_ADVERB and not (words[at].capital and not words[at].opens)
        and words[at].key not in vocabulary.no_adverbs
    }  # fmt: skip


_BE = frozenset("is are was were be been being looked looks seemed seems proved turned".split())


def _predicates(words: Sequence[Word], free: Sequence[int], things: Collection[int]) -> set[int]:
    """Return the unknown words by which areas are told from each other: "which boroughs were gruntled on …"."""
    spoken = bool(things) or words[0].key in {"who", "which"}
    told = (at for at in free if at and words[at].key not in _BE)
    return {at for at in told if spoken and (words[at - 1].key in _BE or at - 1 in things)}


def _people(words: Sequence[Word], marks: Collection[Mark], taken: Collection[int], vocabulary: Vocabulary) -> set[int]:
    """Return the words for a person before a word of saying or judging: "Did Julie Fox call …", "A councillor says"."""
    people: set[int] = set()
    bodies = places(mark for mark in marks if mark.name == "bodies")  # "the Ofsted judgement" is Ofsted's
    for mark in marks:
        at = mark.start - 1
        aside = {*taken, *bodies}
        while mark.name in {"quote", "judgement"} and at > 0 and words[at].capital and at not in aside:
            people.add(at)
            at -= 1
    based = {at for at in taken if {"in", "from", "for", "at"} & {word.key for word in words[max(0, at - 3) : at]}}
    telling = [mark for mark in marks if mark.section not in {"concepts", "unscored"}]
    marked = places(telling) | (set(taken) - based)  # "a councillor in Hove is asking"
    first = max((at for at, word in enumerate(words[:_CLAIMANT]) if word.opens), default=0)  # behind "Which areas:"
    asks = bool(words) and words[first].key in OPENINGS | {"whom"}  # "what did parents tell the inspectors?"
    for at, word in enumerate(() if asks else words[: first + _CLAIMANT]):
        if at < first:
            continue
        if (word.stem in vocabulary.saying or word.key in _WANTING) and not marked & set(range(first, at)):
            people |= set(range(first, at + 1))  # "a councillor claims that …"
            break
    return people


_SUPERLATIVE = 6
"""Letters from which an unknown word in -est is the most of something, wherever it stands: no "best", no "rest"."""


def _narrows(words: Sequence[Word], at: int, taken: Collection[int], vocabulary: Vocabulary) -> bool:
    """Return whether an unknown word may narrow what is asked, by where it stands: "for girls", "the initial score".

    A word that follows no preposition, article or name, and is no name itself, only does the asking.
    """
    word, before = words[at], words[at - 1] if at else None
    following = words[at + 1].stem if at + 1 < len(words) else ""
    if len(word.key) >= _SUPERLATIVE and word.key.endswith("est"):
        return True  # "the area closest to Luton"
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
