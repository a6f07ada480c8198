"""What in a question is misspelt, and what is the name of no area."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from assistant.areas import Gazetteer, Mention, is_somebody
from assistant.numbers import is_number
from assistant.thesaurus import thesaurus
from assistant.vocabulary import Vocabulary
from assistant.words import DAYS, Word, places, split_words, stem

_PREPOSITIONS = frozenset({"in", "for", "of", "at", "from"})
_FARED = frozenset("did was is has had got came come finished sat stood ended fell ranked went lay".split())
"""Verbs behind which something is said of the area that opens a statement, beside those of the vocabulary."""

_JOINS = frozenset({"and", "or", "than", "vs", "versus", "with"})
"""Words that join one area to another."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A slip of the pen as written, and the word or name that it was taken for."""

    written: str
    meant: str


def mend_slips(
    words: tuple[Word, ...],
    mentions: Iterable[Mention],
    dated: Collection[int],
    gazetteer: Gazetteer,
    vocabulary: Vocabulary,
    judgements: Collection[str] = (),
) -> tuple[tuple[Word, ...], tuple[Mention, ...], tuple[Mention, ...], tuple[Correction, ...]]:
    """Correct slips in unknown words: to an area where one would stand, else to a word of the vocabulary.

    Those in words of the inspector's phrases `judgements` too, where they are long.

    Returns the words as meant, the areas so found, those between which a slip leaves the choice, and what was changed.
    """
    taken = places(mentions)
    free = [at not in taken and at not in dated for at in range(len(words))]
    for at in range(len(words)):
        for place in range(at, gazetteer.place(words, at)):
            free[place] = False  # "Greater Manchester" is no slip of Manchester
    found: list[Mention] = []
    either: list[Mention] = []
    corrections: list[Correction] = []
    mended = list(words)
    shouting = is_shouting(words)
    for at, word in enumerate(words):
        known = word.stem in vocabulary.known
        if (
            not free[at]
            or (known and (vocabulary.writes(word.key) or not gazetteer.nears(word)))
            or not word.key.isalpha()
            or gazetteer.place(words, at) > at
            or is_number(word.key)
        ):
            continue
        if word.key in vocabulary.plain:  # "hovering" is no slip of Havering, "slated" none of "stated"
            within = vocabulary.respell_within(words, at)
            mended[at] = replace(word, key=within, stem=stem(within)) if within else word
            corrections += [Correction(word.text, within)] if within else []
            continue
        fares = word.capital and {w.key for w in words[at + 1 : at + 2]} <= _FARED and at + 1 < len(words)
        stands = fares or gazetteer.stands_where_an_area_would(words, at)  # "Setlte got 71"
        subject = not (word.capital or known) and thesaurus().knows(word)  # "links" is no slip of "Lincs"
        here = () if subject else gazetteer.mend(words, at, free)
        sure = any(mention.end - mention.start > 1 or _is_near(mention) for mention in here)
        here = here if stands or sure or not (known or taken or found) else ()
        names_only = word.capital and at > 0 and not shouting
        named = gazetteer.is_name(word) or gazetteer.is_part(word)  # of the "Downshire" of East and West Downshire
        respelt = None if named or known else vocabulary.respell(word.key, names_only)
        respelt = None if known else respelt or vocabulary.respell_within(words, at) or _judging(word.key, judgements)
        if respelt is not None and thesaurus().knows(word):
            respelt = None  # "internet" is no slip of "interest"
        if here and (respelt is None or stands or sure):  # "Quater Mile" is no "quarter" and a mile
            (found if len(here) == 1 else either).extend(here)
            if len(here) == 1:
                corrections.append(Correction(here[0].written, here[0].area))
            for mention in here:
                free[mention.start : mention.end] = [False] * (mention.end - mention.start)
        elif respelt is not None:
            mended[at] = replace(word, key=respelt, stem=stem(respelt))
            corrections.append(Correction(word.text, respelt))
    return tuple(mended), tuple(found), tuple(either), tuple(corrections)


def _is_near(mention: Mention) -> bool:
    """Whether a long name has one slip in it, so that it is told wherever it stands: "put Wraskbruy next to Luton"."""
    written, name = mention.written.casefold(), mention.area.casefold()
    return len(written) >= _TELLING and OSA.distance(written, name, score_cutoff=1) == 1


_TELLING = 7
"""Letters of a name that is told with a slip in it wherever it stands."""

_LONG = 8
"""Letters of a word of a judgement from which two slips in it leave no doubt."""

_SLIPS = 2


def _judging(key: str, judgements: Collection[str]) -> str | None:
    """Return the word of a judgement that a word is a slip of: "dissapointing"."""
    parts = {word.key for phrase in judgements for word in split_words(phrase)}
    near = [part for part in parts if len(part) >= _LONG and part[0] == key[0] and OSA.distance(part, key) <= _SLIPS]
    return near[0] if len(near) == 1 and near != [key] else None


def find_unknown_areas(
    words: Sequence[Word], free: Sequence[int], known: bool, gazetteer: Gazetteer, vocabulary: Vocabulary
) -> tuple[tuple[str, ...], list[int]]:
    """Return the names that stand where an area would and are none, and the free words that remain."""
    shouting = is_shouting(words)
    names: list[list[int]] = []
    rest: list[int] = []
    for at in free:
        end = gazetteer.place(words, at)
        if names and at in range(names[-1][-1] + 1) and at <= names[-1][-1]:
            continue
        if end > at:
            names.append(list(range(at, end)))
        elif names and at == names[-1][-1] + 1 and words[at].capital and not shouting:
            names[-1].append(at)
        elif _reads_as_place(words, at, known, bool(names), shouting, vocabulary):
            leading = [rest.pop()] if rest[-1:] == [at - 1] and words[at - 1].capital and not shouting else []
            names.append([*leading, at])  # "East Tarrow"
        else:
            rest.append(at)
    names = [name for name in names if len(name) > 1 or len(words[name[0]].key) > 1]  # "N" is no place
    written = (" ".join(words[at].text for at in name) for name in names)
    return tuple(re.sub("['’]s?$", "", text) for text in written), rest


_FARING = frozenset({"perform", "score", "rank", "higher", "lower", "change", "lacking"})


def _is_subject(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Return whether the first word of a statement is an area by what is said of it: "Walford missed 50% on …"."""
    if words[0].possessive or words[0].key.endswith(("ly", "ing", "s")) or len(words) < _STATEMENT:
        return False
    told = (mark for mark in vocabulary.marks(words[1:]) if mark.start == 0)
    faring = any(mark.section in {"comparators", "statistics"} or mark.name in _FARING for mark in told)
    return faring or words[1].key in _FARED


_STATEMENT = 4
"""Words from which a text may be a statement of an area."""


def is_shouting(words: Sequence[Word]) -> bool:
    """Return whether a question is all in capitals, so that these tell nothing."""
    return all(word.text.isupper() for word in words if word.text.isalpha() and len(word.text) > 1)


_PRONOUNS = frozenset({"it", "its", "they", "their", "them"})

_SCORED = frozenset(map(stem, "safeguarding risk roh reoffending likelihood score scores".split()))
"""Stems that a place may stand right before, opening a question."""


def _reads_as_place(
    words: Sequence[Word], at: int, known: bool, joined: bool, shouting: bool, vocabulary: Vocabulary
) -> bool:
    """Whether a word that is no known area stands where one would; `joined` tells that such a word came before."""
    word = words[at]
    before = words[at - 1].key if at else ""
    if word.stem in vocabulary.known or not word.key.isalpha():
        return False
    titled = word.capital and not shouting and at > 1 and words[at - 1].capital and words[at - 2].key in _PREPOSITIONS
    if word.key in DAYS or (thesaurus().knows(word) and not (word.possessive or titled)):
        return False  # "on Friday nights", "Traveller families", but "for Second Wood"
    following = words[at + 1 : at + 2]
    if at == 0 and word.capital and not shouting and _is_subject(words, vocabulary):
        return True
    if known:
        if at == 0 and following and following[0].key in {"or", "vs", "versus"}:
            return True  # "grimhollow or hackney, which did better?"
        compared = before != "with" or word.capital or any(w.stem == "compar" for w in words)
        return before in _JOINS and compared and (word.possessive or not shouting)
    if (word.capital and not word.opens and not shouting) or (word.possessive and not is_somebody(words, at)):
        return True
    titles = [other.key for other in words[at + 1 : at + 3]]
    if titles == ["youth", "offending"] or titles[:1] in (["yot"], ["yos"]):
        return True  # "Hogsmeade youth offending team: what were its scores?"
    labels = word.capital and not shouting and bool(following) and following[0].opens
    if labels and (_PRONOUNS & {other.key for other in words} or any(other.stem in _SCORED for other in words)):
        return True  # "Hogsmeade: how did they do?", "Hogsmeade: all three scores please"
    owns = at == 0 or word.key.endswith("s")  # "Grimhollow safeguarding score", "what is grimhollows score"
    heads = owns and bool(following) and following[0].stem in _SCORED and not following[0].opens
    scored = any(other.stem in _SCORED for other in words)  # "risk score for narnia", not "talks about use of cannabis"
    if not word.capital and word.key.endswith(("ed", "ing", "ly")):
        return False  # "who was tarred with …"
    joins = {"did", "does", "was", *(_JOINS if joined else ()), *(_PREPOSITIONS if scored else ())}
    alone = len(words) <= 3 and all(w is word or w.stem in vocabulary.fillers for w in words)  # "ok Walford"
    return before in joins or len(words) == 1 or heads or alone
