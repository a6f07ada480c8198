"""What the audit found of the figures that an answer rests on: said in one line, and no figure is changed by it."""

from collections.abc import Iterator

from assistant import wording_notices, wording_rankings
from assistant.answers import Answer, Figure
from assistant.desk import Desk
from corpus.model import MEASURES, TO_DATE, Finding, Measure
from index import statements as sql
from index.score_table import as_instant

_OF_SCORES = frozenset({"score", "rank", "mean", "median"})
"""Statistics of which a figure rests on a score; a count or a difference stands beside the scores themselves."""

_OVER_MANY = frozenset({"rank", "count", "mean", "median"})
"""Statistics of figures that may count in a notice which the answer does not cite."""

_MISSING = frozenset({"missing_table", "missing_score"})


def caveat(desk: Desk, answer: Answer) -> str:
    """Return the line that names what the audit found of an answer's figures, or "" where it found nothing."""
    sources = {citation.number: citation.source_id for citation in answer.citations}
    cited = {
        (sources[number], figure.measure, _basis(figure)) for figure in answer.figures for number in figure.citations
    }
    if not cited:
        return ""
    found = desk.snapshot.table.findings_on(sorted({source for source, _, _ in cited}), desk.now)
    told = [
        wording_notices.found_fault_with(finding, desk.snapshot.table.source(finding.sources[0], desk.now))
        for finding in found
        if any((source, measure, finding.statistic or "score") in cited for source, measure in _concerned(finding))
        and not _is_said(finding, answer)
    ]
    return wording_notices.audited(list(dict.fromkeys(told))) if told else ""


def embargoes(desk: Desk, answer: Answer) -> tuple[str, ...]:
    """Return a line for each notice that an answer cites under embargo, where these are shown on purpose."""
    if not desk.clock:
        return ()
    ids = dict.fromkeys(citation.source_id for citation in answer.citations)
    cited = (desk.snapshot.table.source(source_id, desk.now) for source_id in ids)
    counted = any(figure.statistic in _OVER_MANY for figure in answer.figures)
    hidden = any(instant > desk.clock for instant in desk.snapshot.table.embargoes())
    return (
        *((wording_notices.EMBARGOED_COUNTED,) if counted and hidden else ()),
        *(
            wording_notices.under_embargo(source, source.embargo)
            for source in cited
            if source.embargo and as_instant(source.embargo) > desk.clock
        ),
    )


def _basis(figure: Figure) -> str:
    """Return which kind of printed figure a figure rests on: a score, a lowest, a highest, an average, or none."""
    return "score" if figure.statistic in _OF_SCORES else figure.statistic if figure.statistic in TO_DATE else ""


def _concerned(finding: Finding) -> Iterator[tuple[str, Measure]]:
    """Give whose figures are in doubt, of which measures: of a doubt about a whole table those of all three.

    Of two to-date figures that cannot follow one another both are; what is missing casts no doubt on what is there.
    """
    if finding.kind in _MISSING:
        return
    for source in finding.sources if finding.kind == "series" else finding.sources[:1]:
        yield from ((source, measure) for measure in ([finding.measure] if finding.measure else MEASURES))


def _is_said(finding: Finding, answer: Answer) -> bool:
    """Whether the answer itself says what the audit found."""
    if finding.kind == "beyond_extremes":
        return wording_rankings.BEYOND_PRINTED in answer.text
    of_this = {"source": finding.sources[0], "measure": finding.measure}
    return finding.kind == "prose_and_table" and any(
        step.sql == sql.PROSE_SCORE and dict(step.parameters) == of_this for step in answer.working
    )
