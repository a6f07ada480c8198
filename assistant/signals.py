"""Whether a sentence is on the subject of a question: the odds of it, by what the two have in common.

The weights are those of logistic regressions over the questions of nine corpora; over ten, with subjects told anew,
they did as well as others (`benchmarks/README.md`). `OF_ONE`: the best sentence of the notice asked about, of 1,830
subjects that it treats and 730 that it does not; `OF_FEW` the same without what stands elsewhere. `OF_MANY`: the best
sentence of each notice, of 190 lists of those that treat a subject.
"""

from typing import NamedTuple


class Signals(NamedTuple):
    """What a sentence has in common with what is asked about.

    `similarity` is the cosine of the two, `treated` the share of the subject's words that it holds or speaks of,
    `named` whether it speaks of what these name in meaning, `kin` how surely it speaks of a subject beside it, `alike`
    how alike what the two are about is in meaning. `ahead` is how much likelier it answers than the likeliest of the
    nearest sentences of other notices, less as the two say the same.
    """

    similarity: float
    treated: float
    named: float
    kin: float = 0.0
    alike: float = 0.0
    ahead: float = 0.0


class Weights(NamedTuple):
    """How much each signal adds to the odds, as a logarithm; with `least` of them or more a sentence is on it."""

    signals: Signals
    least: float

    def tell(self, signals: Signals) -> bool:
        """Return whether a sentence is on the subject."""
        return sum(weight * value for weight, value in zip(self.signals, signals, strict=True)) >= self.least


OF_ONE = Weights(Signals(similarity=5.3, treated=4.6, named=3.3, kin=2.7, alike=4.4, ahead=2.4), least=4.1)
OF_FEW = Weights(Signals(similarity=5.1, treated=5.1, named=3.2, kin=2.2, alike=5.7), least=5.7)
"""With odds of 2 to 1: what answers wrongly is worse than what is declined (`benchmarks/README.md`)."""

OF_MANY = Weights(Signals(similarity=8.2, treated=6.3, named=1.0), least=6.7)
"""With odds of 1 to 4, with which lists were the most often whole and nothing else."""
