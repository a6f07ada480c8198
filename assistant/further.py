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


def further_of_two(query: Query) -> tuple[str, str] | None:
    """Return the one of two phrases named that says the other's in a higher degree, and that other; else None."""
    if len(query.judgements) != 2:
        return None
    one, other = query.judgements
    pairs = ((one, other), (other, one))
    return next((pair for pair in pairs if going_further(pair[1:], pair[:1])), None)


def is_so_of_two(query: Query, further: str, words: Vocabulary) -> bool | None:
    """Return whether the first of two phrases is as the second is said not to be: "is “very good” better than …?"."""
    told = "than" in fold_name(query.question) and _way(query)
    better = goes_beyond(query.judgements[0], query.judgements[1], words) if told else None
    if not better:
        return None
    text = query.question.casefold()
    first = text.find(further) < text.replace(further, " " * len(further)).find(
        next(phrase for phrase in query.judgements if phrase != further)
    )
    blames = (better > 0) != (query.judgements[0] == further)
    return (first != blames) == (told == "higher")


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
    keys = fold_name(query.question)
    or_worse = any({*keys[at + 1 : at + 3]} & (_WORSE | _BETTER) for at, key in enumerate(keys) if key == "or")
    if not ({"than", "beyond"} & beside or or_worse):
        return None  # "which is harsher, “disappointing” or “very disappointing”?"
    ways: list[Direction] = ["lower"] if _WORSE & beside else []
    ways += ["higher"] if _BETTER & beside else []
    return ways[0] if len(ways) == 1 else query.direction


def _is(phrase: str, cue: str, word: str, vocabulary: Vocabulary) -> bool:
    """Whether a phrase praises or blames, as `cue` and `word` say."""
    parts = split_words(phrase)
    return bool(vocabulary.cues(cue, parts)) or any(mark.name in {cue, word} for mark in vocabulary.marks(parts))
