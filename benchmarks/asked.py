"""Questions on invented notices, with what their answers must hold: lines of a question file for `notices evaluate`.

Half of them use a sentence's own words for its subject, half use everyday ones that do not stand in it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.bank import STANCES, Bank, Finding, Stance, Subject
from benchmarks.invented import Invented
from benchmarks.pages import BREAKS
from corpus.model import MEASURES

Line = dict[str, Any]
"""One question, by the keys of `assistant.evaluation`."""

_MOST_TEXT, _MOST_OTHERS = 2000, 300
_NOWHERE = 0.3
"""The share of the absent subjects that stand in no notice at all."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A notice and the text of its file."""

    notice: Invented
    text: str


def ask(random: Random, bank: Bank, issued: Sequence[Issued]) -> list[Line]:
    """Return the questions on a corpus, type by type."""
    return [line for kind in (_text, _absent, _across, _stance, _mixed) for line in kind(random, bank, issued)]


def fragment(finding: Finding, text: str) -> str:
    """Return the longest part of a finding's first sentence that stands in one line of a text, and nowhere else in it.

    Where no line is broken that is the sentence without its full stop.
    """
    words = finding.sentence.removesuffix(".").split()
    ends = "|".join(map(re.escape, sorted(BREAKS, key=len, reverse=True)))
    found = re.search(rf"(?:{ends}|\s+)".join(map(re.escape, words)), text)
    assert found, finding.sentence
    lines = sorted(found.group().split("\n"), key=len, reverse=True)
    return next(line for line in lines if text.count(line) == 1)


def _text(random: Random, bank: Bank, issued: Sequence[Issued]) -> Iterator[Line]:
    """Yield questions on one subject of one notice: two a notice, or one where that would be too many."""
    count = min(2 * len(issued), _MOST_TEXT)
    chosen = _spread(random, issued, count)
    told: dict[str, Finding] = {}
    for n, one in enumerate(chosen):
        before = told.get(one.notice.id)
        finding = random.choice([finding for finding in one.notice.findings if finding is not before])
        told[one.notice.id] = finding
        own = n % 2 == 0
        name = f"text-{'own' if own else 'everyday'}-{n // 2 + 1:04}"
        question = _worded(random, bank, "text", one.notice.area, _called(random, finding, own))
        yield _line(name, "text", question, one, quotes=[fragment(finding, one.text)])


def _absent(random: Random, bank: Bank, issued: Sequence[Issued]) -> Iterator[Line]:
    """Yield questions on subjects that the named notice does not treat: some of other notices, some of none."""
    held = sorted({f.subject.name for one in issued for f in one.notice.findings})
    subjects = [subject for subject in bank.subjects if subject.name in held]
    for n, one in enumerate(_spread(random, issued, min(2 * len(issued), _MOST_TEXT) // 3), 1):
        called = random.choice(list(bank.nowhere))
        free = [subject for subject in subjects if not _near(subject, one)]
        if free and random.random() >= _NOWHERE:
            subject = random.choice(free)
            called = random.choice(random.choice((subject.phrases, subject.everyday)))
        line = _line(f"absent-{n:04}", "absent", _worded(random, bank, "text", one.notice.area, called))
        yield line | {"outcome": "declined", "reason": "not_in_notices"}


def _across(random: Random, bank: Bank, issued: Sequence[Issued]) -> Iterator[Line]:
    """Yield questions for the areas where a rare subject was praised, criticised or spoken of at all."""
    number = 0
    for subject in bank.rare:
        found = [(one, f) for one in issued for f in one.notice.findings if f.subject is subject]
        plain = [(one, f) for one, f in found if not f.turned]
        by_stance = {stance: [(one, f) for one, f in plain if f.stance == stance] for stance in STANCES}
        for kind, expected in (*by_stance.items(), ("either", found)):
            if not expected:
                continue
            number += 1
            called = _called(random, expected[0][1], own=number % 2 == 0)
            others = [(one, f) for one, f in plain if (one, f) not in expected] if kind != "either" else []
            yield _line(
                f"across-{kind}-{number:04}", "across", _worded(random, bank, f"across_{kind}", "", called),
                *(one for one, _ in expected), quotes=[fragment(f, one.text) for one, f in expected],
                lacks=[fragment(f, one.text) for one, f in others],
            )  # fmt: skip


def _stance(random: Random, bank: Bank, issued: Sequence[Issued]) -> Iterator[Line]:
    """Yield questions for what was praised, or criticised, in one area.

    Where one finding alone is of the stance it must be quoted; none of the other stance may be.
    """
    plain = [one for one in issued if not any(finding.turned for finding in one.notice.findings)]
    for n, one in enumerate(_spread(random, plain, min(len(issued) // 3, len(plain), _MOST_OTHERS)), 1):
        stance: Stance = random.choice([stance for stance in STANCES if _of(one, stance)])
        other = STANCES[1 - STANCES.index(stance)]
        sure = _of(one, stance) if len(_of(one, stance)) == 1 else []
        question = _worded(random, bank, stance, one.notice.area, "")
        yield _line(f"stance-{stance}-{n:04}", "stance", question, one, quotes=sure, lacks=_of(one, other))


def _mixed(random: Random, bank: Bank, issued: Sequence[Issued]) -> Iterator[Line]:
    """Yield questions for a score and for what was said on a subject, both of one area."""
    names: dict[str, str] = bank.wordings["questions"]["measures"]
    for n, one in enumerate(_spread(random, issued, min(len(issued) // 3, _MOST_OTHERS)), 1):
        measure, finding = random.choice(MEASURES), random.choice(one.notice.findings)
        called = _called(random, finding, own=n % 2 == 0)
        question = _worded(random, bank, "mixed", one.notice.area, called, names[measure])
        line = _line(f"mixed-{n:04}", "mixed", question, one, quotes=[fragment(finding, one.text)])
        yield line | {"figures": [one.notice.rows[measure][3]]}


def _spread(random: Random, issued: Sequence[Issued], count: int) -> list[Issued]:
    """Return `count` notices at random: each once before any is taken again."""
    found: list[Issued] = []
    while len(found) < count and issued:
        found += random.sample(issued, min(len(issued), count - len(found)))
    return found


def _near(subject: Subject, one: Issued) -> bool:
    return subject.stands_in(one.text) or any(subject.is_kin(finding.subject) for finding in one.notice.findings)


def _of(one: Issued, stance: Stance) -> list[str]:
    return [fragment(finding, one.text) for finding in one.notice.findings if finding.stance == stance]


def _called(random: Random, finding: Finding, own: bool) -> str:
    """Return what a question calls a finding's subject: what its sentence calls it, or an everyday name."""
    return finding.phrase if own else random.choice(finding.subject.everyday)


def _worded(random: Random, bank: Bank, kind: str, area: str, called: str, measure: str = "") -> str:
    wording: str = random.choice(bank.wordings["questions"][kind])
    question = wording.format(area=area, x=called, measure=measure).replace("s's ", "s' ")
    return question if wording[0].islower() else question[0].upper() + question[1:]


def _line(
    name: str, kind: str, question: str, *of: Issued, quotes: Sequence[str] = (), lacks: Sequence[str] = ()
) -> Line:
    """Return the line of a question that is to be answered from the notices `of`."""
    return {
        "id": name, "type": kind, "after": [], "question": question, "outcome": "answered", "reason": None,
        "figures": [], "areas": [one.notice.area for one in of], "cites": [one.notice.id for one in of],
        "quotes": list(quotes), "text_has": [], "text_lacks": list(lacks),
    }  # fmt: skip
