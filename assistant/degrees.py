"""The degrees of words for good and bad: what "shoddier", "most decent" and "less dire than" amount to."""

from collections.abc import Iterator, Mapping, Sequence

from assistant.words import stem

_LONGEST = 8
"""Letters up to which a word has forms in -er and -est."""


def degrees(quality: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    """Yield section, name and phrase for each degree of the words in `quality["good"]` and `quality["bad"]`."""
    for kind, words in quality.items():
        better, best, above = _UPWARD if kind == "good" else _DOWNWARD
        worse, worst, below = _DOWNWARD if kind == "good" else _UPWARD
        for word in words:
            yield "concepts", f"{kind}_word", word
            for more in (f"more {word}", _ending(word, "er")):
                yield "concepts", better, more
                yield "comparators", above, f"{more} than"
            for most in (f"most {word}", _ending(word, "est")):
                yield "statistics", best, most
                yield "concepts", better, most
            yield "concepts", worse, f"less {word}"
            yield "comparators", below, f"less {word} than"
            yield "statistics", worst, f"least {word}"
            yield "concepts", worse, f"least {word}"


_UPWARD = ("higher", "highest", "above")
_DOWNWARD = ("lower", "lowest", "below")


def _ending(word: str, ending: str) -> str:
    """Return a short word with an ending of degree ("shoddiest", "direr"), a longer one with more or most."""
    if len(word) > _LONGEST or " " in word:
        return f"{'more' if ending == 'er' else 'most'} {word}"
    base = f"{word[:-1]}i" if word.endswith("y") else word.removesuffix("e")
    if stem(f"{base}{ending}") == stem(word):  # "superber" would be found in every "superb"
        return f"{'more' if ending == 'er' else 'most'} {word}"
    return f"{base}{ending}"
