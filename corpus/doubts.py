"""What the reading of one notice left open, as findings: each line of `Notice.problems`, with what to do about it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.model import MEASURE_NAMES, Finding, FindingKind, Measure, Notice, Severity

_LEFT_OUT = "Compare it with the original; what was not surely read is left out of every answer."
_RULE_OF_ITS_OWN = re.compile(r"lies outside the lowest and highest")
"""What `audit.outside_own_extremes` says of every source, and need not be said twice."""


@dataclass(frozen=True, slots=True)
class _Doubt:
    """How problems that match `pattern` are to be taken."""

    pattern: str
    kind: FindingKind
    severity: Severity
    remedy: str


_DOUBTS = (
    _Doubt(
        r"^the text gives .*, the table ", "prose_and_table", "error",
        "Compare both with the original; the table counts, and answers say that the two differ.",
    ),
    _Doubt(
        r"^the notice corrects, withdraws or contradicts ", "reading", "error",
        "Ask the inspectorate which figure stands, or find the notice as it was issued last; no answer gives this one.",
    ),
    _Doubt(r"^it holds another notice", "reading", "error", "Save each notice in a file of its own."),
    _Doubt(r"more than one ", "reading", "error", f"Delete or correct what is wrong in it. {_LEFT_OUT}"),
    _Doubt(r"no percentage from 0 to 100", "not_a_percentage", "error", f"Correct the figure. {_LEFT_OUT}"),
    _Doubt(r"programme does not print", "missing_table", "note", "Nothing is to be done: such notices give no scores."),
    _Doubt(r"^no score table", "missing_table", "warning", "Compare it with the original, which may hold a table."),
    _Doubt(r"^no score for |\bgives no |\bhas no row for ", "missing_score", "warning", _LEFT_OUT),
    _Doubt(
        r"^no date of the notice", "missing_date", "warning",
        "Give it the day on a line of its own at the head; undated, it is left out of questions about a period.",
    ),
    _Doubt(r"^no speaker", "missing_speaker", "note", "Nothing is to be done if nobody is quoted in it."),
    _Doubt(r"^no (?:programme|overall judgement)", "missing_words", "note", "Nothing is to be done if it has none."),
    _Doubt(r"\bembargo\b", "embargo", "warning", "Compare it with the original: nothing may be shown too early."),
    _Doubt(r"", "reading", "warning", _LEFT_OUT),
)  # fmt: skip
"""The first that matches counts; the last one takes whatever else a reading says."""

_DATED_BY_EMBARGO = _Doubt("", "missing_date", "note", "Nothing is to be done: the day of its embargo stands for it.")


def doubts_of(notice: Notice) -> Iterator[Finding]:
    """Give a finding for each thing that was looked for in a notice and not surely read."""
    for problem in notice.problems:
        if _RULE_OF_ITS_OWN.search(problem):
            continue
        doubt = next(doubt for doubt in _DOUBTS if re.search(doubt.pattern, problem))
        if doubt.kind == "missing_date" and notice.source.published:
            doubt = _DATED_BY_EMBARGO
        said = f"{notice.file}: {problem}"
        if doubt.kind == "missing_table" and doubt.severity == "warning" and not notice.scores:
            said += "; it is taken for its words alone"
        yield Finding(
            doubt.kind, doubt.severity, f"{said}.", doubt.remedy, (notice.source.id,), notice.file, _measure(problem)
        )


def _measure(problem: str) -> Measure | None:
    said = problem.partition("“")[0]  # what is quoted may name others
    named = [measure for measure, name in MEASURE_NAMES.items() if name in said]
    return named[0] if len(named) == 1 else None
