"""Whether a sentence is on the subject of a question: the odds of it, by what the two have in common.

`OF_ONE`: the best sentence of the notice asked about, fitted as `benchmarks.deciding` does (November 2026) over 2,201
questions on what it treats and 1,742 on what it does not, of outsiders and of the generator, with the thesaurus as it
was before their words were added to it: with these, words seem surer than a stranger's are. `OF_FEW` where there are
too few notices to compare with, of a logistic regression over the questions of nine corpora. `OF_MANY`: the best
sentence of each notice, of 330 lists of those that treat a subject (`benchmarks/README.md`).
"""

from typing import NamedTuple


class Signals(NamedTuple):
    """What a sentence has in common with what is asked about.

    `similarity` is the cosine of the two, `treated` the share of the subject's words that it holds or speaks of,
    `named` whether it speaks of what these name in meaning, `kin` how surely it speaks of a subject beside it, `alike`
    how alike what the two are about is in meaning. `ahead` is how much likelier it answers than the likeliest of the
    nearest sentences of other notices, less as the two say the same. `surely` is how likely it speaks, by its words,
    of what is asked about in meaning, as a logarithm; `form` tells that it is on no subject and stands in
    many notices. `asked` is of how many words what is asked about is put, as a logarithm: of more words a sentence that
    answers has a smaller share, and is less near to them.
    """

    similarity: float
    treated: float
    named: float
    kin: float = 0.0
    alike: float = 0.0
    ahead: float = 0.0
    surely: float = 0.0
    form: float = 0.0
    asked: float = 0.0


class Weights(NamedTuple):
    """How much each signal adds to the odds, as a logarithm; with `least` of them or more a sentence is on it."""

    signals: Signals
    least: float

    def tell(self, signals: Signals) -> bool:
        """Return whether a sentence is on the subject."""
        return sum(weight * value for weight, value in zip(self.signals, signals, strict=True)) >= self.least


OF_ONE = Weights(
    Signals(similarity=5.4, treated=2.8, named=0.0, kin=-0.8, alike=5.6, ahead=1.2, surely=1.0, form=-8.5, asked=1.1),
    least=1.6,
)
OF_FEW = Weights(Signals(similarity=5.1, treated=5.1, named=3.2, kin=2.2, alike=5.7), least=5.7)
"""With odds with which some 96 to 97 in a hundred questions on what a notice does not treat are declined.

What answers wrongly is worse than what is declined (`benchmarks/README.md`).
"""

OF_MANY = Weights(Signals(similarity=5.8, treated=3.0, named=0.0, kin=-2.0, surely=2.2), least=0.35)
"""With odds of 1 to 2, with which lists were the most often whole and nothing else."""
