"""Tells praise from criticism by the vector and the words of a sentence, from those of labelled sentences.

The sentences are in `stances.toml`, all of them invented. Kernel ridge regression: a sentence takes the stance of the
labelled ones that it is most alike to, weighed so that they give back their own labels. It is alike in meaning, by its
vector, and in words and pairs of words that are near each other: "few were late" and "few were seen" are near in
meaning.

What was tried, and how many of the findings of seven other writers are told rightly, is in `benchmarks/README.md`.
"""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from math import log, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Self

from index import statements as sql
from index.embedder import Embedder
from index.exporting import shipped_vectors
from index.kept import Learnt, learnt_once
from index.snapshot import Snapshot

if TYPE_CHECKING:
    from index.vectors import Matrix

_SENTENCES = Path(__file__).with_name("stances.toml")
_VALUES = {"praise": 1.0, "criticism": -1.0, "neither": 0.0}

_NARROW = 2.5
"""How fast a labelled sentence's weight falls with the squared distance; 2 and 3 told as many rightly."""

_RIDGE = 1.0
"""How much the labels are smoothed; 0.5 to 1 gave within half a point of it."""

_WORDED = 2.0
"""What being alike in words counts beside being alike in meaning; 1 and 3 told as many rightly."""

_APART = 3
"""How many words on the second word of a pair stands at most: "nobody had asked" holds "nobody asked"."""

_WORD = re.compile(r"[a-z0-9']+")

_AT_ONCE = 1024
"""Sentences whose stances are worked out together: some 12 MB for the labelled ones there are."""


@cache
def labelled_sentences() -> list[tuple[str, float]]:
    """Return the labelled sentences, each with 1 for praise, -1 for criticism, 0 for neither."""
    data = tomllib.loads(_SENTENCES.read_text(encoding="utf-8"))
    return [(text, _VALUES[label]) for label, texts in data.items() for text in texts]


class Judge:
    """The stances of wordings for one new build."""

    def __init__(self, earlier: Snapshot | None, embedder: Embedder) -> None:
        """Take those of `earlier`, of the same code, where the same model gave them; others are told by new vectors."""
        same = earlier if earlier and earlier.manifest.model_digest == embedder.digest else None
        self._known: dict[str, float] = dict(same.table.rows(sql.STANCES, {})) if same else {}
        self._embedder = embedder
        self._stances: Stances | None = None

    def prepare(self) -> "Stances":
        """Learn what praise and criticism are."""
        known = [text for text, _ in labelled_sentences()]
        self._stances = Stances(shipped_vectors(known, self._embedder))
        return self._stances

    def of(self, texts: Sequence[str], vectors: "Matrix") -> Iterator[tuple[float, int]]:
        """Yield the stances of those of all wordings that have none yet, each with its wording's place."""
        new = [place for place, text in enumerate(texts) if text not in self._known]
        for start in range(0, len(new), _AT_ONCE):
            places = new[start : start + _AT_ONCE]
            worded = [texts[place] for place in places]
            stances = (self._stances or self.prepare()).of(worded, vectors[places])
            yield from zip(stances.tolist(), places, strict=True)


class Stances:
    """What is learnt from the labelled sentences, once for all that are to be judged."""

    def __init__(self, labelled: "Matrix") -> None:
        """Learn from `labelled_sentences`; `labelled` are their vectors, of length 1."""
        import numpy as np

        def learn() -> Learnt:
            known, values = zip(*labelled_sentences(), strict=True)
            words = Words.of(known)
            rows = [words.weights(text) for text in known]
            kernel = _alike(labelled, labelled) + _WORDED * _products(rows)
            kernel[np.diag_indices_from(kernel)] += _RIDGE
            # Without the mean of the labels: a sentence like none of them has no stance, whichever label has more.
            weights = np.linalg.solve(kernel, np.array(values) - np.mean(values)).tolist()
            by_word: defaultdict[str, float] = defaultdict(float)
            for row, weight in zip(rows, weights, strict=True):
                for word, value in row.items():
                    by_word[word] += _WORDED * weight * value
            return {"weights": weights, "rarity": words.rarity, "by_word": by_word}

        made_from = b"".join((Path(__file__).read_bytes(), _SENTENCES.read_bytes(), labelled.tobytes()))
        learnt = learnt_once(made_from, learn)
        self._labelled, self._weights = labelled, np.array(learnt["weights"], np.float32)
        self._words, self._by_word = Words(learnt["rarity"]), learnt["by_word"]

    def of(self, texts: Sequence[str], vectors: "Matrix") -> "Matrix":
        """Return the stance of each of `texts`, float32 [n]: about 1 for praise, -1 for criticism.

        `vectors` are theirs [n, dimension], of length 1, by the model that made those of the labelled sentences.
        """
        import numpy as np

        found = np.array([self._words.weighed(text, self._by_word) for text in texts], np.float32)
        found += _alike(vectors, self._labelled) @ self._weights
        return found


@dataclass(frozen=True, slots=True)
class Words:
    """The words and pairs of near words of sentences as weights, of the length 1 (tf-idf, with logarithms of counts).

    `rarity` is how much each counts. One that is not in it counts nothing, nor do the others of its sentence for less.
    """

    rarity: Mapping[str, float]

    @classmethod
    def of(cls, known: Sequence[str]) -> Self:
        """Take how rare each is from the `known` sentences."""
        held = Counter(word for text in known for word in {*words_and_pairs(text)})
        return cls({word: 1 + log((1 + len(known)) / (1 + count)) for word, count in held.items()})

    def weights(self, text: str) -> dict[str, float]:
        """Return the weight of each in a sentence."""
        rarity, counts = self.rarity, Counter(words_and_pairs(text))
        found = {word: rarity[word] * (1 + log(n)) for word, n in counts.items() if word in rarity}
        length = sqrt(sum(value * value for value in found.values()))
        return {word: value / length for word, value in found.items()}

    def weighed(self, text: str, by_word: Mapping[str, float]) -> float:
        """Return the sum of what `by_word` gives for those of a sentence, each times its weight."""
        rarity = self.rarity
        squares = total = 0.0
        for word, n in Counter(words_and_pairs(text)).items():
            value = rarity.get(word, 0.0)
            if n > 1:
                value *= 1 + log(n)
            squares += value * value
            total += value * by_word.get(word, 0.0)
        return total / sqrt(squares) if squares else 0.0


def words_and_pairs(text: str) -> list[str]:
    """Return the words of a text, and the pairs of those that stand near each other, in their order."""
    words = _WORD.findall(text.lower())
    found = words + [f"{one} {other}" for one, other in pairwise(words)]
    for apart in range(2, _APART + 1):
        found += [f"{one} _ {other}" for one, other in zip(words, words[apart:], strict=False)]
    return found


def _products(rows: Sequence[Mapping[str, float]]) -> "Matrix":
    """Return the inner product of each of some sentences' weights with each."""
    import numpy as np
    from scipy.sparse import csr_array

    numbers: defaultdict[str, int] = defaultdict(lambda: len(numbers))
    columns = [numbers[word] for row in rows for word in row]
    values = np.array([value for row in rows for value in row.values()], np.float32)
    words = csr_array((values, columns, [0, *accumulate(map(len, rows))]), shape=(len(rows), len(numbers)))
    products: Matrix = (words @ words.T).toarray()
    return products


def _alike(vectors: "Matrix", others: "Matrix") -> "Matrix":
    import numpy as np

    alike: Matrix = vectors @ others.T
    alike -= 1
    alike *= 2 * _NARROW
    np.exp(alike, out=alike)
    return alike
