"""Whether a sentence is on the subject of a question: the odds of it, by what the two have in common.

The weights are those of a logistic regression over the questions of eight corpora (`benchmarks/README.md`): the best
sentence of a notice for each, of 1,700 subjects that the notice treats and 650 that it does not.
"""

from typing import NamedTuple


class Signals(NamedTuple):
    """What a sentence has in common with what is asked about.

    `similarity` is the cosine of the two, `treated` the share of the subject's words that it holds or speaks of,
    `named` whether it speaks of what these name in meaning, `kin` how surely it speaks of a subject beside it. Of that
    sentence of all other notices which is nearest, `ahead` tells how much nearer this one is, `elsewhere` how far it
    treats the subject.
    """

    similarity: float
    treated: float
    named: float
    kin: float
    ahead: float
    elsewhere: float


_WEIGHTS = Signals(similarity=9.1, treated=6.3, named=2.6, kin=4.0, ahead=4.8, elsewhere=-2.0)
_BIAS = -3.2

_SURE = 0.4
"""The log odds from which a sentence is on the subject: 96% of the absent subjects were declined with it."""


def is_on_it(signals: Signals) -> bool:
    """Return whether a sentence is on the subject."""
    return sum(weight * value for weight, value in zip(_WEIGHTS, signals, strict=True)) + _BIAS >= _SURE
