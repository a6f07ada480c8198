"""How many times another score one is said to be: "twice Sefton's", "half of Luton's", "a third of the average"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from assistant.areas import Mention
from assistant.numbers import Number
from assistant.vocabulary import Mark
from assistant.word_classes import SCORE, SCORES
from assistant.words import Word, places

Side = Literal["", "above", "at_least", "below", "at_most", "nearly", "about"]

NEAR, DOUBTFUL = 0.1, 0.2
"""By what part of it a score may miss "half of Luton's", and from where on it plainly does; ours."""


_SAID: Mapping[Side, str] = {
    "above": "more than", "at_least": "at least", "below": "less than", "at_most": "at most", "nearly": "nearly",
    "about": "about",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ratio:
    """`factor` times another score, and whether above, at least or about that; `words` say it: "two thirds of"."""

    factor: float
    side: Side
    words: str
    start: int
    end: int
    subjects: int = 1
    """How many areas are named before it, each of which is said to have so many times the others' scores."""

    @property
    def plainly(self) -> str:
        """What it is of another score: "twice", "half of"."""
        return self.words if self.factor > 1 else f"{self.words} of"

    @property
    def said(self) -> str:
        """How it is said of scores: "more than twice", "at least double", "about half of"."""
        bare: Side = "at_least" if self.factor > 1 else "about"
        return f"{_SAID[self.side or bare]} {self.plainly}"

    def span(self, other: float) -> tuple[int, int]:
        """Return the least and the greatest per cent that are so many times another score; none is (1, 0)."""
        among = [value for value in range(101) if self.holds(value, other)]
        return (among[0], among[-1]) if among else (1, 0)

    def holds(self, one: float, other: float) -> bool | None:
        """Return whether one score is so many times another; None where readers may differ.

        A score that is more than twice another is twice it as well, but no half of it.
        """
        times = self.factor * other
        off = abs(one - times) / times if times else 0
        match self.side:
            case "above":
                return one > times
            case "at_least":
                return one >= times
            case "below":
                return one < times
            case "at_most":
                return one <= times
            case "nearly":
                return None if one >= times else True if off <= NEAR else None if off <= DOUBTFUL else False
        if self.factor > 1 and not self.side:
            return one >= times
        return True if off <= NEAR else None if off <= DOUBTFUL else False


_TIMES = {
    ("twice",): 2, ("double",): 2, ("thrice",): 3, ("treble",): 3, ("triple",): 3, ("quadruple",): 4, ("twofold",): 2,
    ("one", "and", "a", "half", "times"): 1.5,
}  # fmt: skip
_TIMES_BEGIN = frozenset(phrase[0] for phrase in _TIMES)
_NEAR_WORDS = frozenset("nearly almost practically virtually".split())
_ABOUT = frozenset("about roughly around approximately only just barely merely hardly some".split())
_SIDES: dict[str, Side] = {"above": "above", "at_least": "at_least", "below": "below", "at_most": "at_most"}
_TO = frozenset(
    "of that what as the a an good bad much many high low well poor strong weak great big large score scores scored "
    "mark marks figure figures result results rating number its their total percentage per cent".split()
)
"""Words between "half" or "twice" and whose score it is of: "half as good as", "twice the score of"."""

_WHERE = frozenset("for in on".split())
"""Words that lead to whose score it is behind a word for one only: "twice the score for Kent", no "half for Kent"."""

_REACH = 8
"""Words within which a factor comes to that."""

_WORK = frozenset("cases work area areas boroughs measures scores children workload people time".split())
"""What is no score of an area, though its name stands before it: "half of Luton's cases"."""


def find_ratio(
    words: Sequence[Word], numbers: Sequence[Number], mentions: Sequence[Mention], marks: Sequence[Mark]
) -> Ratio | None:
    """Return the factor that sets one score beside another area's, or the average; None where there is none."""
    ends = {mention.start: mention.end for mention in mentions}
    ends |= {mark.start: mark.end for mark in marks if mark.section == "statistics"}
    measured = places(mark for mark in marks if mark.section == "measures")
    for factor, start, end in _factors(words, numbers):
        at = end
        while at < len(words) and at - end < _REACH and at not in ends:
            named = words[at].key in _WHERE and (SCORE | SCORES) & {word.key for word in words[end:at]}
            if not (named or at in measured or words[at].key in _TO):
                break
            at += 1
        if at not in ends or {word.key for word in words[ends[at] : ends[at] + 1]} & _WORK:
            continue
        if factor < 1 and at == end and not words[ends[at] - 1].possessive:
            continue  # "half Luton" is no half of its score
        if not _has_subject(words[:start], [mention for mention in mentions if mention.end <= start]):
            continue  # "half of Luton's work was good enough" sets it beside nothing
        side, first = _side(words, marks, start)
        subjects = {mention.area for mention in mentions if mention.end <= start}
        return Ratio(factor, side, " ".join(word.text for word in words[start:end]), first, at, len(subjects) or 1)
    return None


def find_factor(words: Sequence[Word], numbers: Sequence[Number], marks: Sequence[Mark]) -> Ratio | None:
    """Return how many times another's an area's score is asked to be, where none is named: "double another's"."""
    for factor, start, end in _factors(words, numbers):
        after = [word.key for word in words[end : end + _REACH]]
        if factor > 1 and ({"another", "anothers"} & {*after} or ("any", "other") in pairwise(after)):
            side, first = _side(words, marks, start)
            return Ratio(factor, side, " ".join(word.text for word in words[start:end]), first, end)
    return None


_POINTING = frozenset(
    "it its they their that this he she we our who which what anyone anybody any area areas borough boroughs "
    "nobody".split()
)
"""Words for what can be so many times something, though it is not named."""


def _has_subject(before: Sequence[Word], named: Sequence[Mention]) -> bool:
    """Whether something is named, or pointed to, that can be so many times what follows."""
    return bool(named) or bool(_POINTING & {word.key for word in before})


def _factors(words: Sequence[Word], numbers: Sequence[Number]) -> list[tuple[float, int, int]]:
    """Return the factors that are named, each with the words that name it."""
    keys = [word.key for word in words]
    found: list[tuple[float, int, int]] = []
    for at in (at for at, key in enumerate(keys) if key in _TIMES_BEGIN):
        found += [(n, at, at + len(p)) for p, n in _TIMES.items() if tuple(keys[at : at + len(p)]) == p]
    for number in numbers:
        spelt = words[number.start].key.isalpha() and not words[number.end - 1].key.startswith("per")
        if number.share and spelt:
            found.append((number.value / 100, number.start, number.end))
        elif keys[number.end : number.end + 1] == ["times"] and 1 < number.value < 10:
            found.append((number.value, number.start, number.end + 1))
    return found


def _side(words: Sequence[Word], marks: Sequence[Mark], start: int) -> tuple[Side, int]:
    """Return how a factor is meant, by the words before it, and where these begin."""
    led = next((m for m in marks if m.section == "comparators" and m.end == start and m.name in _SIDES), None)
    if led:
        return _SIDES[led.name], led.start
    keys = [word.key for word in words[max(0, start - 2) : start]]
    if keys in (["not", "even"], ["not", "quite"]):
        return "below" if keys[1] == "even" else "nearly", start - 2
    if keys[-1:] and keys[-1] in _NEAR_WORDS:
        return "nearly", start - 1
    if keys[-1:] and keys[-1] in _ABOUT:
        return "about", start - 1
    return "", start
