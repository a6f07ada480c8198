"""Corrections that a notice makes to itself: "the Safeguarding score should read 62%, not 65%", "Erratum: …".

A corrected figure is never taken: what a correction may mean is left out and reported with its sentence, since only a
person can tell which of the two stands. Where the table already agrees with the correction nothing is left out; nor
does it matter what a notice says of an earlier one that it replaces.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.blocks import blocks, ends_sentence
from corpus.markup import one_line
from corpus.model import MEASURE_NAMES, MEASURES, TO_DATE, Measure, Score, Span, ToDateFigure
from corpus.scores import ScoreReading, between
from corpus.sentences import sentences
from corpus.vocabulary import vocabulary

_PERCENT = r"\d{1,3}(?:\.\d)?\s*(?:%|per\s?cent\b)"
_VALUE = re.compile(rf"(?<![\d.,]){_PERCENT}", re.IGNORECASE)
_SHOULD = re.compile(
    rf"\bshould\s+(?:\w+\s+){{0,2}}?(?:(?:be|been)\b[^.\d]{{0,25}}{_PERCENT}"
    r"|(?:read|say|said|show|shown|state|stated)\b[^.\d]{0,25}\d)",
    re.IGNORECASE,
)
_FOR_READ = re.compile(r"\bfor\W{1,2}(\d{1,3})\s*(?:%|per\s?cent)?\W{1,4}(?:please\s+)?read\b", re.IGNORECASE)
_NOT = re.compile(rf"{_PERCENT}[\s,(–—-]+(?:and\s+)?not\s+(?:the\s+)?\d", re.IGNORECASE)
_OLD = re.compile(
    r"\b(?:not|instead\s+of|rather\s+than|in\s+place\s+of|from|originally\s+\w+\s+as"
    r"|(?:wrongly|incorrectly|mistakenly|erroneously)\s+(?:\w+\s+){1,3}as)\s+(?:the\s+)?(\d{1,3})\b"
    rf"|{_FOR_READ.pattern}",
    re.IGNORECASE,
)
_ONE_SCORE = re.compile(r"\bscore\b(?!\s+table)", re.IGNORECASE)
_LONGEST_HEADING, _LONGEST_QUOTE = 40, 240


@dataclass(frozen=True, slots=True)
class Correction:
    """What a notice says of figures of its own; an empty set of measures or statistics may mean any of them."""

    quote: str
    measures: frozenset[Measure]
    statistics: frozenset[str]
    of_score: bool
    old: frozenset[int]
    new: frozenset[int]
    replaces: bool

    def agrees(self, value: int) -> bool:
        """Return whether a figure with this value is what the correction leaves standing."""
        if value in self.old:
            return False
        if self.new:
            return len(self.measures) == 1 and self.new == {value}
        return bool(self.old) or self.replaces


def without_corrected(plain: str, reading: ScoreReading) -> ScoreReading:
    """Return `reading` less every figure that a sentence of `plain` (unmarked text) corrects or withdraws."""
    problems: list[str] = []
    scores, to_date = list(reading.scores), list(reading.to_date)
    for correction in find_corrections(plain, between(reading.tables, len(plain))):
        means = _meant(correction, scores, to_date)
        gone = [score for score in scores if means(score)]
        beside = [figure for figure in to_date if means(figure)]
        scores = [score for score in scores if score not in gone]
        to_date = [figure for figure in to_date if figure not in beside]
        for measure in MEASURES:
            what = ["score"] if any(score.measure == measure for score in gone) else []
            what += [figure.statistic for figure in beside if figure.measure == measure]
            if what:
                said = f"the notice corrects or withdraws the {', '.join(what)} for {MEASURE_NAMES[measure]}"
                problems.append(f"{said}: left out (it says “{correction.quote}”)")
    return replace(
        reading, scores=tuple(scores), to_date=tuple(to_date), problems=(*dict.fromkeys(problems), *reading.problems)
    )


def find_corrections(plain: str, within: Sequence[Span]) -> list[Correction]:
    """Return what the stretches `within` say of wrong or withdrawn figures, in order."""
    found: list[Correction] = []
    for stretch in within:
        every = blocks(plain, stretch)
        for block, following in zip(every, [*every[1:], None], strict=False):
            for words, rest in _statements(plain, block, following):
                if _is_correction(words, rest):
                    found.append(_correction(words, rest))
    return found


def _statements(plain: str, block: Span, following: Span | None) -> Iterator[tuple[str, str]]:
    """Give each sentence of a block, with all that it may announce: the rest of the block, or what it heads."""
    parts = sentences(plain, block)
    heading = len(parts) == 1 and len(block.of(plain)) <= _LONGEST_HEADING and not ends_sentence(block.of(plain))
    for sentence in parts:
        end = following.end if heading and following else block.end
        yield one_line(sentence.of(plain)), one_line(plain[sentence.start : end])


def _is_correction(words: str, rest: str) -> bool:
    known = vocabulary()
    if known.other_scores.search(words):
        return False
    if known.announces_correction.match(words):
        return bool(known.figure_words.search(rest) or _VALUE.search(rest) or _measures(rest))
    if _FOR_READ.search(words) or known.says_wrong.search(words):
        return True
    subject = known.figure_words.search(words) or _measures(words)
    return bool(subject and (_SHOULD.search(words) or _NOT.search(words)))


def _correction(words: str, rest: str) -> Correction:
    known = vocabulary()
    later = not _measures(words) and bool(_measures(rest))
    if later:  # a sentence that does not say which figure is wrong is followed by one that does
        words = rest
    old = frozenset(int(a or b) for a, b in _OLD.findall(words))
    values = frozenset(int(float(re.split(r"[\s%p]", value)[0])) for value in _VALUE.findall(words))
    statistics = frozenset(name for name in TO_DATE if known.statistics[name].search(words))
    return Correction(
        quote=words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …",
        measures=frozenset(_measures(words)),
        statistics=statistics,
        of_score=later or bool(_ONE_SCORE.search(words)),
        old=old,
        new=values - old,
        replaces=bool(known.replaces.search(words)),
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


def _measures(words: str) -> list[Measure]:
    return [measure for measure in MEASURES if vocabulary().names[measure].search(words)]
