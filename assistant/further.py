"""How far the inspectors' overall phrases go by their own wording: "very disappointing" beyond "disappointing"."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from assistant.query import Direction, Query
from assistant.vocabulary import Vocabulary, vocabulary
from assistant.words import fold_name, split_words

_STEPS = ("less", "", "more", "most")
"""The degrees from the least on; a phrase without a word of degree stands after those that take something back."""

_WORSE = frozenset({"worse", "harsher", "lower"})
_BETTER = frozenset({"better", "kinder", "higher", "nicer"})


@cache
def _degrees() -> Mapping[tuple[str, ...], int]:
    """Return how far each word of degree goes."""
    degrees = vocabulary().data["degrees"]
    return {fold_name(word): _STEPS.index(name) for name, words in degrees.items() for word in words}


def _parts(phrase: str) -> tuple[tuple[str, ...], int]:
    """Return a phrase's words without its word of degree, and how far that goes."""
    keys = fold_name(phrase)
    degree = max((words for words in _degrees() if keys[: len(words)] == words), key=len, default=())
    return keys[len(degree) :], _degrees().get(degree, _STEPS.index(""))


def going_further(asked: Iterable[str], known: Iterable[str], less: bool = False) -> tuple[str, ...]:
    """Return those of the `known` phrases that say one `asked` about in a higher degree, or with `less` in a lower."""
    limits = dict(map(_parts, asked))

    def goes_further(phrase: str) -> bool:
        core, degree = _parts(phrase)
        return core in limits and (degree < limits[core] if less else degree > limits[core])

    return tuple(filter(goes_further, known))


def goes_beyond(one: str, other: str, words: Vocabulary) -> int | None:
    """Return how much better the first of two phrases is than the second by the words alone, below 0 if it is worse.

    None where they are not one phrase in two degrees, or it is not plain whether that praises or blames.
    """
    (core, degree), (second, limit) = _parts(one), _parts(other)
    blames, praises = _is(one, "criticism", "bad_word", words), _is(one, "praise", "good_word", words)
    if core != second or blames == praises:
        return None
    return (limit - degree) if blames else (degree - limit)


def looked_for(query: Query, known: Sequence[str], words: Vocabulary) -> tuple[tuple[str, ...], bool] | None:
    """Return the phrases that are worse or better than those named, and whether they say less; None if none are sought.

    Which way a phrase looks has to be plain: what is worse than "mixed" no words alone tell.
    """
    way = _way(query)
    blames = [phrase for phrase in query.judgements if _is(phrase, "criticism", "bad_word", words)]
    praises = [phrase for phrase in query.judgements if _is(phrase, "praise", "good_word", words)]
    if way is None or bool(blames) == bool(praises):
        return None
    less = (way == "lower") != bool(blames)
    return going_further(query.judgements, known, less), less


def _way(query: Query) -> Direction | None:
    """Return which way a question looks from the phrases that it names: "worse than “disappointing”", "or better"."""
    beside = set(fold_name(query.question)) - {word for phrase in query.judgements for word in fold_name(phrase)}
    if not {"than", "or", "beyond"} & beside:
        return None
    ways: list[Direction] = ["lower"] if _WORSE & beside else []
    ways += ["higher"] if _BETTER & beside else []
    return ways[0] if len(ways) == 1 else query.direction


def _is(phrase: str, cue: str, word: str, vocabulary: Vocabulary) -> bool:
    """Whether a phrase praises or blames, as `cue` and `word` say."""
    parts = split_words(phrase)
    return bool(vocabulary.cues(cue, parts)) or any(mark.name in {cue, word} for mark in vocabulary.marks(parts))
