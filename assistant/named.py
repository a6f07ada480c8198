"""The areas that a question names: as written, as mended, and as meant."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.areas import Gazetteer, Mention
from assistant.slips import Correction, mend_slips
from assistant.vocabulary import Vocabulary
from assistant.words import Word, fold_name, places
from corpus.names import JOINERS

_TAKEN_BACK = frozenset(
    {
        ("sorry",),
        ("no", "sorry"),
        ("sorry", "i", "mean"),
        ("i", "mean"),
        ("i", "meant"),
        ("sorry", "i", "meant"),
        ("no", "i", "meant"),
        ("meant",),
        ("no", "i", "mean"),
        ("not",),
        ("make", "that"),
    }
)
"""What is said between an area and the one that is meant instead."""


_SWAPPING = frozenset({"swap", "switch", "replace", "change", "trade", "swapping", "replacing"})


_WEIGHING = frozenset("but and or why if than does did do was were is has have which who where better worse".split())
"""Words between two areas with which a "not" before the second denies something of it: "beat Luton but not Kent"."""


@dataclass(frozen=True, slots=True)
class NamedAreas:
    """A question's words with slips mended, the areas named in it, and the places of the words that name them.

    `either` are the areas between which a slip leaves the choice, `replaced` those that others stand for ("Kent, not
    Luton").
    """

    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    either: tuple[Mention, ...]
    replaced: tuple[Mention, ...]
    corrections: tuple[Correction, ...]
    taken: set[int]


def find_named_areas(
    words: tuple[Word, ...],
    named: Collection[Mention],
    dated: Collection[int],
    gazetteer: Gazetteer,
    vocabulary: Vocabulary,
    judgements: Collection[str] = (),
) -> NamedAreas:
    """Return the areas that a question's words name: `named` as they are spelt, but for those at `dated`.

    Of the others' slips those in `judgements` are mended too.
    """
    found = tuple(mention for mention in named if not places([mention]) <= {*dated})
    words, mended, either, corrections = mend_slips(words, found, dated, gazetteer, vocabulary, judgements)
    written = sorted((*found, *mended), key=lambda mention: mention.start)
    mentions = _without_towns(words, _as_meant(words, written), gazetteer)
    taken = places((*mentions, *either))
    if mentions and mentions[-1] != written[-1]:  # "Bromley's score, not Bexley's"
        taken |= set(range(written[-1].start - 1, written[-1].end))
    elif len(mentions) < len(written):  # what is taken back, and the words that do so, say nothing else
        first = written[0].start
        taken |= set(range(first - (words[first - 1].key == "not"), written[-1].end))
    return NamedAreas(
        _as_names(words, mentions, vocabulary),
        tuple(mentions),
        either,
        tuple(m for m in written if m not in mentions),
        corrections,
        taken,
    )


def _as_names(words: tuple[Word, ...], mentions: Collection[Mention], vocabulary: Vocabulary) -> tuple[Word, ...]:
    """Return the words with those of areas' names written so that they do none of the asking: the "best" of Best."""
    own = [(m, {*fold_name(m.area), *fold_name(m.written)} - JOINERS) for m in mentions]  # no "council" beside it
    named = {at for mention, keys in own for at in range(mention.start, mention.end) if words[at].key in keys}
    asking = {at for at in named if vocabulary.says(words[at].key)}
    return tuple(
        replace(word, key=name, stem=name) if at in asking and (name := word.key.capitalize()) else word
        for at, word in enumerate(words)
    )


_SET_BESIDE = frozenset("and or both compare compared than vs versus v between better worse higher lower each".split())


def _without_towns(words: Sequence[Word], mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the areas without a namesake that only lies in the second of the two: "Richmond, North Yorkshire".

    The first is written short of its name, a comma alone parts them, they lie in different regions, and nothing sets
    them beside each other.
    """
    if len(mentions) != 2 or _SET_BESIDE & {word.key for word in words}:
        return mentions
    town, county = mentions
    parted = town.end == county.start and words[county.start].start - words[town.end - 1].end > 1
    regions = {gazetteer.areas[mention.area].region for mention in mentions}
    short = len(town.written.split()) < len(town.area.split())
    return [county] if parted and short and len(regions) > 1 and "" not in regions else mentions


def _as_meant(words: Sequence[Word], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the areas meant, where one is taken back: "Luton no sorry Kent", "Kent, not Luton"."""
    kept = list(mentions)
    for one, other in pairwise(mentions):
        between = tuple(word.key for word in words[one.end : other.start])
        if not between and one.start and words[one.start - 1].key == "not":
            kept.remove(one)  # "not Luton, Kent"
        swapped = between in {("for",), ("with",), ("by",)} and one.start and words[one.start - 1].key in _SWAPPING
        set_aside = between[-1:] == ("not",) and other.end == len(words) and not _WEIGHING & set(between)
        if between == ("not",) or set_aside:
            kept.remove(other)  # "Bromley's score, please, not Bexley's"
        elif swapped:
            kept.remove(one)  # "swap Newham for Barnet"
        elif between in _TAKEN_BACK:
            kept.remove(one)
    return kept
