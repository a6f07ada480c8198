"""The bank of subjects and sentences that invented notices are made of: `findings.toml`, and findings drawn from it."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Literal

Stance = Literal["praise", "criticism"]
STANCES: tuple[Stance, Stance] = ("praise", "criticism")

_FILE = Path(__file__).with_name("findings.toml")
_COMMON, _TURN, _UPSHOT = 0.35, 0.12, 0.12
"""How often a predicate is one that fits every subject, and how often a second sentence turns or goes along."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a finding may be about; the fields are explained at the head of `findings.toml`."""

    name: str
    phrases: tuple[str, ...]
    keys: tuple[str, ...]
    everyday: tuple[str, ...]
    praise: tuple[str, ...]
    criticism: tuple[str, ...]
    kin: tuple[str, ...] = ()
    plural: bool = False
    rare: bool = False

    def is_kin(self, other: "Subject") -> bool:
        """Return whether the two are one or too near each other to be told apart in a notice."""
        return self.name == other.name or bool(set(self.kin) & set(other.kin))

    def stands_in(self, text: str) -> bool:
        """Return whether a text speaks of the subject: whether a word begins with one of its keys."""
        folded = " ".join(text.split()).casefold()
        return any(re.search(rf"\b{re.escape(key)}", folded) for key in self.keys)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one notice says on one subject: a sentence that names it by `phrase`, and perhaps a second one.

    `turned` tells that the second sentence goes against the first; `stance` is that of the first.
    """

    subject: Subject
    phrase: str
    stance: Stance
    sentence: str
    second: str = ""
    turned: bool = False

    @property
    def text(self) -> str:
        """Both sentences, as they stand in the notice."""
        return f"{self.sentence} {self.second}".strip()


@dataclass(frozen=True, slots=True)
class Bank:
    """All subjects; the subjects of no notice with the key that stands in none; the wordings, by table and list."""

    subjects: tuple[Subject, ...]
    nowhere: dict[str, str]
    wordings: dict[str, Any]

    @property
    def common(self) -> tuple[Subject, ...]:
        """The subjects that are drawn for any notice."""
        return tuple(subject for subject in self.subjects if not subject.rare)

    @property
    def rare(self) -> tuple[Subject, ...]:
        """The subjects that stand in one to three notices of a corpus."""
        return tuple(subject for subject in self.subjects if subject.rare)


@cache
def load_bank() -> Bank:
    """Return what `findings.toml` holds."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    subjects = tuple(_subject(entry) for entry in data.pop("subjects"))
    return Bank(subjects, data.pop("nowhere"), data)


def _subject(entry: dict[str, Any]) -> Subject:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Subject(**fields)


def draw_subjects(random: Random, bank: Bank, count: int, given: tuple[Subject, ...]) -> list[Subject]:
    """Return `given` and as many common subjects as make up the count, no two of one kin, in any order."""
    found = list(given)
    for subject in random.sample(bank.common, len(bank.common)):
        if len(found) >= count:
            break
        if not any(subject.is_kin(other) for other in found):
            found.append(subject)
    random.shuffle(found)
    return found


def compose(random: Random, bank: Bank, area: str, stances: Sequence[tuple[Subject, Stance]]) -> tuple[Finding, ...]:
    """Return a finding on each subject in an area, each in one of the many ways that the bank has of wording it.

    No two of them share an opener, a predicate or a tail, as far as the bank has enough of these.
    """
    used: set[str] = set()
    return tuple(_composed(random, bank, area, subject, stance, used) for subject, stance in stances)


def _composed(random: Random, bank: Bank, area: str, subject: Subject, stance: Stance, used: set[str]) -> Finding:
    words = bank.wordings
    phrase = random.choice(subject.phrases)
    own = subject.praise if stance == "praise" else subject.criticism
    predicate = _fresh(random, words["common"][stance] if random.random() < _COMMON else own, used)
    opener = _fresh(random, words["openers"]["either"] + words["openers"][stance], used)
    predicate = predicate.format(was="were" if subject.plural else "was", it="they" if subject.plural else "it")
    sentence = opener.format(np=phrase, Np=phrase[0].upper() + phrase[1:], pred=predicate, area=area)
    sentence += _fresh(random, words["tails"][stance], used) + "."
    kind = random.random()
    if kind < _TURN + _UPSHOT:
        second = _fresh(random, words["seconds"][f"{'turn' if kind < _TURN else 'upshot'}_{stance}"], used)
        return Finding(subject, phrase, stance, sentence, second, turned=kind < _TURN)
    return Finding(subject, phrase, stance, sentence)


def _fresh(random: Random, choices: Sequence[str], used: set[str]) -> str:
    """Return one of the choices, none that was used before while there is another; "" is never used up."""
    chosen = random.choice([choice for choice in choices if choice not in used] or choices)
    used |= {chosen} - {""}
    return chosen
