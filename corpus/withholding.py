"""Figures that a notice itself does not let stand, because another place of it corrects or contradicts them.

A corrected figure is never taken: what a correction may mean is left out and reported with its sentence, since only a
person can tell which of the two stands. Where the table already agrees with the correction nothing is left out; nor
does it matter what a notice says of an earlier one that it replaces.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.corrections import Correction, find_corrections
from corpus.markup import gives_percentage
from corpus.model import MEASURE_NAMES, MEASURES, Area, Score, Span, ToDateFigure
from corpus.restated import find_given
from corpus.scores import ScoreReading, between
from corpus.sentences import sentences


def without_corrected(plain: str, reading: ScoreReading, area: str, areas: Sequence[Area]) -> ScoreReading:
    """Return `reading`, of the notice of `area`, less every figure that a sentence of `plain` does not let stand.

    Outside the tables a score that is given in so many words ("Safeguarding now 61%") counts as a correction.
    """
    problems: list[str] = []
    scores, to_date = list(reading.scores), list(reading.to_date)
    rows = [figure.row for figure in scores if figure.row] + [figure.row for figure in to_date if figure.row]
    rows = [row for row in rows if _within(row, reading.tables)]
    stretches = between(rows, len(plain))
    corrections = find_corrections(plain, stretches)
    outside = [s for stretch in stretches if gives_percentage(stretch.of(plain)) for s in sentences(plain, stretch)]
    corrections += find_given(plain, [s for s in outside if not _within(s, reading.tables)], area, areas)
    for correction in corrections:
        means = _meant(correction, scores, to_date)
        gone = [score for score in scores if means(score)]
        beside = [figure for figure in to_date if means(figure)]
        scores = [score for score in scores if score not in gone]
        to_date = [figure for figure in to_date if figure not in beside]
        for measure in MEASURES:
            what = ["score"] if any(score.measure == measure for score in gone) else []
            what += [figure.statistic for figure in beside if figure.measure == measure]
            if what:
                said = (
                    f"the notice corrects, withdraws or contradicts the {', '.join(what)} for {MEASURE_NAMES[measure]}"
                )
                problems.append(f"{said}: left out (it says “{correction.quote}”)")
    return replace(
        reading, scores=tuple(scores), to_date=tuple(to_date), problems=(*dict.fromkeys(problems), *reading.problems)
    )


@dataclass(frozen=True, slots=True)
class _Meant:
    """Says of a figure whether a correction may mean it and does not agree with it."""

    correction: Correction
    by_value: bool

    def __call__(self, figure: Score | ToDateFigure) -> bool:
        correction = self.correction
        if self.by_value:
            return figure.value in correction.old
        if correction.measures and figure.measure not in correction.measures:
            return False
        if isinstance(figure, Score):
            named = correction.of_score or not correction.statistics
        elif correction.statistics:
            named = figure.statistic in correction.statistics
        else:
            named = not correction.of_score and not correction.new
        return named and not correction.agrees(figure.value)


def _meant(correction: Correction, scores: Sequence[Score], to_date: Sequence[ToDateFigure]) -> _Meant:
    printed = {score.value for score in scores} | {figure.value for figure in to_date}
    return _Meant(correction, not correction.measures and bool(correction.old & printed))


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in others)
