"""What `notices check FILE` prints for a person: each figure under its own heading, and what was left out with why.

It is laid out to be held beside the notice: figures stand in the order in which the notice prints its columns, with
the row as printed below them and the line where it stands. A reason or a remedy is said once.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from assistant.checking import Checked, is_under_embargo, page_and_line
from assistant.phrases import spell_embargo
from assistant.terminal import one_line
from corpus.dates import spell_date
from corpus.markup import readable, unmarked
from corpus.model import MEASURE_NAMES, MEASURES, SEVERITIES, TO_DATE, Finding, Measure, Notice, Score, ToDateFigure

_RESULTS = re.compile(r"^(?:no score for .* could be read|the score table gives no .* that could be read)\.$")
"""What the empty places of the figures say already."""
_LEFT_OUT = "LEFT OUT"
_NAME, _COLUMN, _LONGEST_HEADING = 26, 9, 24


def reading_shown(checked: Checked) -> str:
    """Return what was read from a file as lines for a person, each score with the row that it came from."""
    lines = [one_line(checked.file.name)]
    findings = sorted(checked.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    shown: list[Finding] = []
    if checked.notice:
        lines += [*_head(checked.notice), *_figures(checked.notice, findings, shown)]
    rest = [finding for finding in findings if finding not in shown and not _RESULTS.search(_said(finding))]
    lines += [f"  {line}" for line in _grouped(rest)]
    return "\n".join([*lines, *([] if findings else ["  nothing was left unread"])])


def _head(notice: Notice) -> Iterator[str]:
    source = notice.source
    embargo = "none"
    if source.embargo:
        embargo = f"until {spell_embargo(source.embargo)}" + ("" if is_under_embargo(notice) else " (it has passed)")
    title = _title_start(notice)
    rows = {
        "area": f"{source.area} (from “{source.title}”{'' if title is None else _at(notice, title)})",
        "dated": spell_date(notice.dated),
        "published": spell_date(source.published),
        "embargo": embargo,
        "speaker": ", ".join(filter(None, (notice.speaker, notice.office))),
        "programme": ", ".join(filter(None, (notice.programme, source.inspection))),
        "judgement": f"“{source.judgement}”{_at(notice, notice.judgement.start)}" if notice.judgement else "",
    }
    yield from (f"  {name:<10} {one_line(said) or 'none was read'}" for name, said in rows.items())


def _title_start(notice: Notice) -> int | None:
    """Return where the title stands; a page or a narrow column breaks it over lines."""
    words = (re.escape(word).replace(r"\-", r"-\s*") for word in unmarked(notice.source.title).split())
    found = re.search(r"\s+".join(words), unmarked(notice.text))
    return found.start() if found else None


def _figures(notice: Notice, findings: Sequence[Finding], shown: list[Finding]) -> Iterator[str]:
    """Give the figures with their headings; `shown` takes up the findings that are said beside them."""
    scores = _scores(notice)
    columns = _columns(notice)
    area = notice.source.area if len(notice.source.area) <= _LONGEST_HEADING else "score"
    headings = [area if column == "score" else column for column in columns]
    widths = [max(_COLUMN, len(heading)) for heading in headings]
    titles = "  ".join(f"{heading:>{width}}" for heading, width in zip(headings, widths, strict=True))
    yield f"  {'scores' if any(scores.values()) else 'scores: none was read':<{_NAME + 2}}{titles}".rstrip()
    for measure, score in scores.items():
        given = {figure.statistic: f"{figure.value}%" for figure in notice.to_date if figure.measure == measure}
        printed = given | {"score": f"{score.value}%" if score else _LEFT_OUT}
        values = (f"{printed.get(column, '-'):>{width}}" for column, width in zip(columns, widths, strict=True))
        yield f"    {MEASURE_NAMES[measure]:<{_NAME}}{'  '.join(values)}"
        yield from (f"      {line}" for line in (_beside(notice, score) if score else ()))
        if not score:
            reasons = _reasons(measure, findings)
            new = [finding for finding in reasons if finding not in shown]
            shown += new
            yield from (f"      {line}" for line in _grouped(new))
            if not new:
                yield f"      {'for the same reason' if reasons else 'no figure for it was surely read'}"


def _beside(notice: Notice, score: Score) -> Iterator[str]:
    """Give the row as printed with its place, and what the running text says."""
    if score.row and score.cell:
        yield f"{one_line(readable(notice.text, score.row.start, score.row.end))}{_at(notice, score.cell.start)}"
    if score.prose:
        agrees = "the text says the same" if score.prose_value == score.value else "BUT the text says"
        yield f"{agrees}: {one_line(score.prose.of(notice.text))}{_at(notice, score.prose.start)}"


def _reasons(measure: Measure, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that say why a measure has no score: those of its own, else those of the whole table."""
    causes = [finding for finding in findings if not _RESULTS.search(_said(finding))]
    own = [finding for finding in causes if finding.measure == measure]
    whole = [f for f in causes if f.measure is None and f.kind in {"reading", "missing_table", "missing_score"}]
    return own or whole


def _scores(notice: Notice) -> dict[Measure, Score | None]:
    return {m: next((score for score in notice.scores if score.measure == m), None) for m in MEASURES}


def _columns(notice: Notice) -> list[str]:
    """Return "score" and the statistics in the order in which the notice prints them, those that it lacks last."""
    figures: list[Score | ToDateFigure] = [*notice.scores, *notice.to_date]
    count = {measure: sum(figure.measure == measure for figure in figures) for measure in MEASURES}
    fullest = max(MEASURES, key=lambda measure: count[measure])
    row = [figure for figure in figures if figure.measure == fullest]
    row.sort(key=lambda figure: figure.cell.start if figure.cell else 0)
    printed = [figure.statistic if isinstance(figure, ToDateFigure) else "score" for figure in row]
    return list(dict.fromkeys((*printed, "score", *(statistic for statistic in TO_DATE if notice.to_date))))


def _grouped(findings: Sequence[Finding]) -> Iterator[str]:
    """Give findings with their remedies, one that several share once behind them."""
    for remedy, group in groupby(findings, key=lambda finding: finding.remedy):
        yield from (f"{finding.severity:<8} {one_line(_said(finding))}" for finding in group)
        yield f"         {one_line(remedy)}"


def _said(finding: Finding) -> str:
    return finding.message.removeprefix(f"{finding.file}: ")


def _at(notice: Notice, offset: int) -> str:
    page, line = page_and_line(notice, offset)
    lines_are_seen = page or notice.file.lower().endswith((".md", ".txt"))
    return f"{f', page {page}' if page else ''}, line {line}{'' if lines_are_seen else ' of its text'}"
