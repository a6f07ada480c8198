"""What `notices check` finds: the findings of the audit, and what was read from one file with where it stands."""

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant.terminal import Form, one_line
from corpus.audit import audit
from corpus.errors import NoticeUnreadable
from corpus.library import read_areas
from corpus.model import SEVERITIES, Corpus, Finding, Notice, Span
from corpus.notices import read_notice

COLUMNS = ("severity", "kind", "sources", "file", "measure", "statistic", "message", "remedy")


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read from a file, None where it is no notice that can be read, and what was found about it."""

    file: Path
    notice: Notice | None
    findings: tuple[Finding, ...]


def check_file(file: Path, corpus_dir: Path) -> Checked:
    """Read one file as a rebuild of the corpus would, and audit it by itself. Nothing is copied or kept."""
    areas = read_areas(corpus_dir)
    try:
        notice = read_notice(file, areas)
    except NoticeUnreadable as error:
        alone = Corpus(corpus_dir, areas, (), (), (), (), unreadable=(error,))
        return Checked(file, None, tuple(audit(alone, ())[0]))
    alone = Corpus(corpus_dir, areas, (notice,), (notice.source,), notice.scores, notice.to_date)
    return Checked(file, notice, tuple(audit(alone, {area.name for area in areas})[0]))


def has_errors(findings: Sequence[Finding]) -> bool:
    """Return whether any finding is an error."""
    return any(finding.severity == "error" for finding in findings)


def findings_shown(findings: Sequence[Finding], form: Form) -> str:
    """Return findings, gravest first, as lines for a person, as tab-separated values or as JSON."""
    ordered = sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))
    if form == "json":
        return json.dumps([asdict(finding) for finding in ordered], ensure_ascii=False, indent=2)
    if form == "tsv":
        return _separated(ordered)
    lines = [line for finding in ordered for line in _finding_lines(finding)]
    counts = [(severity, sum(f.severity == severity for f in ordered)) for severity in SEVERITIES]
    counted = ", ".join(f"{n} {severity}{'' if n == 1 else 's'}" for severity, n in counts if n)
    return "\n".join([*lines, f"{counted}." if counted else "Nothing was found."])


def reading_dict(checked: Checked) -> dict[str, Any]:
    """Return what was read from a file as plain values, ready for JSON; offsets count characters of the text."""
    findings = [asdict(finding) for finding in checked.findings]
    notice = checked.notice
    if notice is None:
        return {"file": checked.file.name, "read": False, "findings": findings}
    source = notice.source
    scores = [
        {
            "measure": score.measure, "value": score.value, "cell": _place(notice, score.cell),
            "row": _place(notice, score.row), "prose": _place(notice, score.prose), "prose_value": score.prose_value,
        }
        for score in notice.scores
    ]  # fmt: skip
    to_date = [
        {"measure": f.measure, "statistic": f.statistic, "value": f.value, "cell": _place(notice, f.cell)}
        for f in notice.to_date
    ]
    return {
        "file": checked.file.name, "read": True, "area": source.area, "title": source.title, "dated": notice.dated,
        "published": source.published, "embargo": source.embargo.isoformat() if source.embargo else None,
        "under_embargo": is_under_embargo(notice), "speaker": notice.speaker, "office": notice.office,
        "programme": notice.programme, "inspection": source.inspection, "judgement": source.judgement,
        "scores": scores, "to_date": to_date, "findings": findings,
    }  # fmt: skip


def is_under_embargo(notice: Notice) -> bool:
    """Return whether a notice's embargo is still to end."""
    return notice.source.embargo is not None and notice.source.embargo > datetime.now(UTC)


def _finding_lines(finding: Finding) -> Iterator[str]:
    yield f"{finding.severity:<8} {one_line(finding.message)}"
    yield f"         {one_line(finding.remedy)}"


def _separated(findings: Sequence[Finding]) -> str:
    rows = [asdict(finding) | {"sources": " ".join(finding.sources)} for finding in findings]
    lines = [COLUMNS, *([one_line(row[column] or "") for column in COLUMNS] for row in rows)]
    return "\n".join("\t".join(line) for line in lines)


def page_and_line(notice: Notice, offset: int) -> tuple[int | None, int]:
    """Return the page (None where the file has none) and the line on it, both from 1."""
    page = bisect_right(notice.pages, offset) or None
    start = notice.pages[page - 1] if page else 0
    return page, notice.text.count("\n", start, offset) + 1


def _place(notice: Notice, span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    page, line = page_and_line(notice, span.start)
    return {"start": span.start, "end": span.end, "quote": span.of(notice.text), "page": page, "line": line}
