"""What decides whether a notice treats a subject: the weights of `assistant.signals.OF_ONE`, fitted and measured.

    python -m benchmarks.deciding [--notices 158] [--seeds 2 3 4 5] [--thesaurus FILE]

Writes a corpus for each seed, asks after subjects that its notices treat and after others, in everyday words, and takes
the likeliest sentence of each notice. The weights are learnt by logistic regression from the words of `findings.toml`
and of `first` in `otherwise.toml`, and tried on those of `second`, which nothing is chosen by. With an older thesaurus,
to which these words were not yet added, they are a stranger's.
"""

import argparse
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple
from unittest.mock import patch

import numpy as np

from assistant import Assistant, findings
from assistant.candidates import Candidates, find_candidates
from assistant.desk import Desk
from assistant.query import Query
from assistant.signals import OF_ONE, Signals
from benchmarks.bank import Bank, Subject, load_bank
from benchmarks.generate import generate
from benchmarks.invented import invent
from corpus.model import Source
from index import subjects
from index.build import rebuild

SEEDS = (2, 3, 4, 5)
"""Not that of `benchmarks.words`."""

LEARNT, TRIED = ("everyday", "first"), ("second",)
_EACH = 150
_NOWHERE = 0.3
"""The share of the absent subjects that stand in no notice at all, as in `benchmarks.asked`."""

_DECLINED = 0.96
"""The share of the questions on what a notice does not treat that are to be declined."""

_UNUSED = {"named"}
"""Signals that add nothing to the others (the area under the curve without them is the same to 0.001)."""

_FILE = Path(__file__).with_name("otherwise.toml")


class Asked(NamedTuple):
    """A question on an area, and the sentence that it asks after; none where its notice has no such sentence."""

    voice: str
    question: str
    sentence: str | None


class Told(NamedTuple):
    """What the likeliest sentence of a notice has in common with a question; `right` where it is that asked after."""

    voice: str
    treated: bool
    right: bool
    signals: Signals


class _Found(Exception):
    """What a question came to, of which no answer is needed."""

    def __init__(self, found: Candidates) -> None:
        self.found = found


def voices(bank: Bank) -> dict[str, tuple[Mapping[str, Sequence[str]], Sequence[str]]]:
    """Return by its name what each voice calls the subjects, and subjects of no notice."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    own = {subject.name: subject.everyday for subject in bank.subjects}
    return {"everyday": (own, [*bank.nowhere])} | {
        name: (data[name], data["nowhere"][name]) for name in ("first", "second")
    }


def ask(random: Random, bank: Bank, held: Mapping[str, Sequence[tuple[Subject, str]]], voice: str) -> Iterator[Asked]:
    """Yield questions of one voice on areas, of which `held` gives each subject treated with its sentence."""
    calls, nowhere = voices(bank)[voice]
    subjects = [subject for subject in bank.subjects if any(subject is s for told in held.values() for s, _ in told)]

    def worded(area: str, called: str) -> str:
        return str(random.choice(bank.wordings["questions"]["text"])).format(area=area, x=called).replace("s's ", "s' ")

    for subject in (subjects * (1 + _EACH // len(subjects)))[:_EACH]:
        area, sentence = random.choice([(a, text) for a, told in held.items() for s, text in told if s is subject])
        yield Asked(voice, worded(area, random.choice(calls[subject.name])), sentence)
    for area in random.sample([*held], min(_EACH, len(held))):
        called = random.choice(nowhere)
        if random.random() >= _NOWHERE:
            subject = random.choice([s for s in subjects if not _near(s, held[area])])
            called = random.choice(random.choice((subject.phrases, calls[subject.name])))
        yield Asked(voice, worded(area, called), None)


def _near(subject: Subject, told: Sequence[tuple[Subject, str]]) -> bool:
    return any(subject.is_kin(other) or subject.stands_in(text) for other, text in told)


def tell(assistant: Assistant, asked: Asked) -> Told | None:
    """Return what the likeliest sentence has in common with a question; None where no sentence is looked for."""

    def find(desk: Desk, query: Query, sources: Sequence[Source]) -> Candidates:
        found = find_candidates(desk, query, sources)
        if found.named and found.matter.terms and found.sources:
            raise _Found(found)
        return found

    with patch.object(findings, "find_candidates", find):
        try:
            assistant.conversation().ask(asked.question)
        except _Found as reached:
            found = reached.found
        else:
            return None
    best = max((hit for hit in found.found if found.is_finding(hit)), key=found.likely)
    signals = found.signals(best)._replace(ahead=found.ahead(best))
    right = asked.sentence is not None and " ".join(asked.sentence.split()) in " ".join(best.text.split())
    return Told(asked.voice, asked.sentence is not None, right, signals)


def collect(directory: Path, notices: int, seed: int) -> list[Told]:
    """Write a corpus and its index into an empty directory, and return what comes of questions on it."""
    bank, random = load_bank(), Random(f"deciding/{seed}")
    generate(directory / "corpus", notices, seed)
    _, written = invent(Random(f"{seed}/{notices}"), bank, notices)  # what it has just written
    held = {one.area: [(f.subject, f.sentence.removesuffix(".")) for f in one.findings] for one in written}
    rebuild(directory / "corpus", directory / "index")
    with Assistant.open(directory / "index") as assistant:
        asked = [one for voice in (*LEARNT, *TRIED) for one in ask(random, bank, held, voice)]
        return [told for one in asked if (told := tell(assistant, one))]


def fit(told: Sequence[Told]) -> tuple[Signals, float]:
    """Return the weights that tell best what is treated, and what they must come to for `_DECLINED` to be declined."""
    from sklearn.linear_model import LogisticRegression

    used = [one for one in told if one.right or not one.treated]  # another sentence says nothing on what this one is on
    signals = np.array([one.signals for one in used], float) * [name not in _UNUSED for name in Signals._fields]
    scale = signals.std(axis=0) + (signals.std(axis=0) == 0)
    learnt = LogisticRegression(C=10, max_iter=5000).fit(signals / scale, [one.right for one in used])
    weights = Signals(*(learnt.coef_[0] / scale))
    return weights, float(np.quantile([np.dot(weights, one.signals) for one in told if not one.treated], _DECLINED))


def report(name: str, told: Sequence[Told], weights: Signals, least: float) -> str:
    """Return on one line how questions went: ranked first, the area under the curve, and what these weights decide."""
    odds = np.array([np.dot(weights, one.signals) - least for one in told])
    treated = np.array([one.treated for one in told])
    right = np.array([one.right for one in told])
    above = (odds[treated][:, None] > odds[~treated]).mean()
    strict = np.quantile(odds[~treated], 0.95)
    parts = (
        f"{name:<10}{treated.sum():>6} treated, {(~treated).sum()} not",
        f"first in its notice {right[treated].mean():.1%}, area under the curve {above:.4f}",
        f"declined {(odds[treated] < 0).mean():.1%} and {(odds[~treated] < 0).mean():.1%}",
        f"right {(right & (odds >= 0))[treated].mean():.1%}",
        f"with 95% of absent declined {(odds[treated] <= strict).mean():.1%}",
        f"and right {(right & (odds > strict))[treated].mean():.1%}",
    )
    return "; ".join(parts)


def main() -> None:
    """Fit what the command line asks for, and print it beside what the package has."""
    parser = argparse.ArgumentParser(description="Fit and measure what decides whether a notice treats a subject.")
    parser.add_argument("--notices", type=int, default=158)
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS)
    parser.add_argument("--thesaurus", type=Path, metavar="FILE", help="instead of the package's")
    given = parser.parse_args()
    if given.thesaurus:
        subjects._FILE = given.thesaurus  # read at its first use
    told: list[Told] = []
    for seed in given.seeds:
        with tempfile.TemporaryDirectory() as name:
            told += collect(Path(name), given.notices, seed)
    weights, least = fit([one for one in told if one.voice in LEARNT])
    for name, value in zip(Signals._fields, weights, strict=True):
        print(f"{name:<12}{value:>8.2f}")
    print(f"{'least':<12}{least:>8.2f}")
    for label, (by, of) in {"fitted": (weights, least), "package": (OF_ONE.signals, OF_ONE.least)}.items():
        print(label)
        for voice in (*LEARNT, *TRIED):
            print(report(voice, [one for one in told if one.voice == voice], by, of))


if __name__ == "__main__":
    main()
