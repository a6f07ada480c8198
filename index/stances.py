"""Tells praise from criticism by the vector of a sentence: a line drawn through the vectors of labelled sentences.

The sentences are in `stances.toml`, all of our own making. On 246 findings written by somebody who had not seen them
the sign of a stance was right for 91%; lists of telling words, which these
took the place of, were right for 34% and wrong for 4%. Ridge regression, the simplest line of all, was as good as
what else was tried (word pairs beside the vectors, a quadratic kernel).

    python -m index.stances     writes stances.json, the line for the default model
"""

import json
import tomllib
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from index.embedder import DEFAULT_DIGEST, Embedder

if TYPE_CHECKING:
    from index.vectors import Matrix

RIDGE = 4.0
"""How much the line is held back from following single sentences; 2 to 8 gave the same."""

_HERE = Path(__file__).parent
_SENTENCES = _HERE / "stances.toml"
_SHIPPED = _HERE / "stances.json"
_VALUES = {"praise": 1.0, "criticism": -1.0, "neither": 0.0}


def stance_weights(embedder: Embedder) -> "Matrix":
    """Return the line for a model, float32 [dimension + 1]: `vectors @ line[:-1] + line[-1]` are their stances.

    A stance is about 1 for praise, -1 for criticism, 0 for neither. The default model's line comes with the program,
    so that no build waits for it; another model's is drawn anew.
    """
    import numpy as np

    shipped = json.loads(_SHIPPED.read_text(encoding="utf-8"))
    if (shipped["model"], shipped["sentences"]) == (embedder.digest, sentences_digest()):
        return np.asarray(shipped["line"], np.float32)
    return draw_line(embedder)


def draw_line(embedder: Embedder) -> "Matrix":
    """Return the line through the labelled sentences, float32 [dimension + 1]. Loads the model."""
    import numpy as np

    labelled = [(text, _VALUES[label]) for label, texts in _labelled().items() for text in texts]
    vectors = embedder.encode([text for text, _ in labelled]).astype(np.float64)
    values = np.array([value for _, value in labelled])
    centre, mean = vectors.mean(axis=0), values.mean()
    apart = vectors - centre
    weights = np.linalg.solve(apart.T @ apart + RIDGE * np.eye(apart.shape[1]), apart.T @ (values - mean))
    # Without the mean of the labels: a sentence like all others then has no stance, whichever label is more frequent.
    return np.append(weights, -centre @ weights).astype(np.float32)


@cache
def sentences_digest() -> str:
    """Return the SHA-256 of the labelled sentences."""
    return sha256(_SENTENCES.read_bytes()).hexdigest()


def _labelled() -> dict[str, list[str]]:
    return tomllib.loads(_SENTENCES.read_text(encoding="utf-8"))


if __name__ == "__main__":
    line = [round(float(weight), 6) for weight in draw_line(Embedder())]
    _SHIPPED.write_text(
        json.dumps({"model": DEFAULT_DIGEST, "sentences": sentences_digest(), "line": line}) + "\n", encoding="utf-8"
    )
