"""Tells praise from criticism by the vector and the words of a sentence, from those of labelled sentences.

The sentences are in `stances.toml`, all of them invented. Kernel ridge regression: a sentence takes the stance of the
labelled ones that it is most alike to, weighed so that they give back their own labels. It is alike in meaning, by its
vector, and in words and pairs of words: "few were late" and "few were seen" are near in meaning.

What was tried, and how many of the findings of seven other writers are told rightly, is in `benchmarks/README.md`.
"""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from index.exporting import made_once

if TYPE_CHECKING:
    from index.vectors import Matrix

_SENTENCES = Path(__file__).with_name("stances.toml")
_VALUES = {"praise": 1.0, "criticism": -1.0, "neither": 0.0}

_NARROW = 2.5
"""How fast a labelled sentence's weight falls with the squared distance; 2 and 3 told as many rightly."""

_RIDGE = 0.7
"""How much the labels are smoothed; 0.4 to 1 gave within half a point of it."""

_WORD = r"[a-z0-9']+"

_AT_ONCE = 1024
"""Sentences whose stances are worked out together: some 12 MB for the labelled ones there are."""


def labelled_sentences() -> list[tuple[str, float]]:
    """Return the labelled sentences, each with 1 for praise, -1 for criticism, 0 for neither."""
    data = tomllib.loads(_SENTENCES.read_text(encoding="utf-8"))
    return [(text, _VALUES[label]) for label, texts in data.items() for text in texts]


class Stances:
    """What is learnt from the labelled sentences, once for all that are to be judged."""

    def __init__(self, labelled: "Matrix") -> None:
        """Learn from `labelled_sentences`; `labelled` are their vectors, of length 1."""
        import numpy as np
        from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
        from sklearn.pipeline import make_pipeline

        known, values = zip(*labelled_sentences(), strict=True)
        # Hashed, so that words that stand in no labelled sentence count in a sentence's length too.
        counted = HashingVectorizer(ngram_range=(1, 2), token_pattern=_WORD, norm=None, alternate_sign=False)
        self._labelled, self._worded = labelled, make_pipeline(counted, TfidfTransformer(sublinear_tf=True))
        words = self._worded.fit_transform(known)

        def learn() -> "Matrix":
            kernel = (words @ words.T).toarray() + _alike(labelled, labelled)
            kernel[np.diag_indices_from(kernel)] += _RIDGE
            # Without the mean of the labels: a sentence like none of them has no stance, whichever label has more.
            return np.linalg.solve(kernel, np.array(values) - np.mean(values)).astype(np.float32)

        made_from = b"".join((Path(__file__).read_bytes(), _SENTENCES.read_bytes(), labelled.tobytes()))
        self._weights = made_once(made_from, len(known), learn)
        self._by_word = words.T @ self._weights

    def of(self, texts: Sequence[str], vectors: "Matrix") -> "Matrix":
        """Return the stance of each of `texts`, float32 [n]: about 1 for praise, -1 for criticism.

        `vectors` are theirs [n, dimension], of length 1, by the model that made those of the labelled sentences.
        """
        import numpy as np

        found: Matrix = np.empty(len(vectors), np.float32)
        for start in range(0, len(vectors), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            by_meaning = _alike(vectors[part], self._labelled) @ self._weights
            found[part] = by_meaning + self._worded.transform(texts[part]) @ self._by_word
        return found


def _alike(vectors: "Matrix", others: "Matrix") -> "Matrix":
    import numpy as np

    alike: Matrix = vectors @ others.T
    alike -= 1
    alike *= 2 * _NARROW
    np.exp(alike, out=alike)
    return alike
