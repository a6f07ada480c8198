"""What a notice says of wrong figures of its own: "the Safeguarding score should read 62%, not 65%", "Erratum: …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.blocks import blocks, ends_sentence
from corpus.markup import gives_percentage, one_line
from corpus.model import MEASURES, TO_DATE, Measure, Span
from corpus.sentences import sentences
from corpus.vocabulary import vocabulary

_PERCENT = r"\d{1,3}(?:\.\d)?\s*(?:%|per\s?cent\b)"
_VALUE = re.compile(rf"(?<![\d.,]){_PERCENT}", re.IGNORECASE)
_SHOULD = re.compile(
    rf"\b(?:should|must|ought\s+to)\s+(?:\w+\s+){{0,2}}?(?:(?:be|been)\b[^.\d]{{0,25}}{_PERCENT}"
    r"|(?:read|say|said|show|shown|state|stated)\b[^.\d]{0,25}\d)",
    re.IGNORECASE,
)
_FOR_READ = re.compile(r"\bfor\W{1,2}(\d{1,3})\s*(?:%|per\s?cent)?\W{1,4}(?:please\s+)?read\b", re.IGNORECASE)
_NOT = re.compile(rf"{_PERCENT}[\s,(–—-]+(?:and\s+)?not\s+(?:the\s+)?\d", re.IGNORECASE)
_CHANGED = re.compile(
    rf"\b(?:changed|altered|updated|lowered|raised|reduced|corrected|amended|revised)\s+(?:from\s+{_PERCENT}\s+)?to\s+{_PERCENT}",
    re.IGNORECASE,
)
_IS_WRONG = re.compile(
    rf"{_PERCENT}\s+(?:is|was)\s+(?:wrong|incorrect|not\s+right|an?\s+(?:error|mistake|misprint))\b", re.IGNORECASE
)
_OLD = re.compile(
    r"\b(?:not|instead\s+of|rather\s+than|in\s+place\s+of|from|originally\s+\w+\s+as"
    r"|(?:wrongly|incorrectly|mistakenly|erroneously)\s+(?:\w+\s+){1,3}as)\s+(?:the\s+)?(\d{1,3})\b"
    rf"|{_FOR_READ.pattern}"
    r"|\b(?:earlier|previous|first|original|former)\s+(?:press\s+)?(?:versions?|notices?|drafts?|editions?|copy|copies)\b"
    r"(?:\s+(?:of|to)\s+\w+(?:\s+\w+){0,3})?\s+(?:gave|said|showed|stated|printed|had|put|read|carried|listed)\s+"
    r"(?:(?:the|a|it|as|score|figure|of|at)\s+)*(\d{1,3})\b",
    re.IGNORECASE,
)
_AFFIRMS = re.compile(rf"{_SHOULD.pattern}|{_CHANGED.pattern}|\b(?:correct|right|true|proper)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+")
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
    affirms: bool
    replaces: bool = False

    def agrees(self, value: int) -> bool:
        """Return whether a figure with this value is what the correction leaves standing."""
        if value in self.old:
            return False
        if self.new:
            return self.affirms and len(self.measures) == 1 and self.new == {value}
        return bool(self.old) or self.replaces


def find_corrections(plain: str, within: Sequence[Span]) -> list[Correction]:
    """Return what the stretches `within` say of wrong or withdrawn figures, in order."""
    found: list[Correction] = []
    for stretch in within:
        if not _may_correct(stretch.of(plain)):
            continue
        every = blocks(plain, stretch)
        for block, following in zip(every, [*every[1:], None], strict=False):
            if len(every) > 1 and not _may_correct(block.of(plain)):
                continue
            before: Correction | None = None
            for words, rest in _statements(plain, block, following):
                correction = _correction(words, one_line(rest)) if _is_correction(words, rest) else None
                if correction and before and (whole := _together(before, correction)):
                    found[-1] = correction = whole
                elif correction:
                    found.append(correction)
                before = correction
    return found


def _may_correct(text: str) -> bool:
    """Return whether anything in some text might be part of a correction: of most notices nothing is."""
    words, known = one_line(text), vocabulary()
    told = frozenset(_WORD.findall(words.casefold()))  # told of single words sooner than by patterns
    if gives_percentage(words) or not told.isdisjoint(known.correcting) or known.hints_at_correction.search(words):
        return True
    should = not told.isdisjoint({"should", "must", "ought"}) and _SHOULD.search(words)
    return bool(should or ("read" in told and _FOR_READ.search(words)))


def _together(first: Correction, second: Correction) -> Correction | None:
    """Return as one what two sentences say, where the second gives the figure that is right instead of the first's.

    "An earlier version gave 61% for Safeguarding. The right figure is 64%." None for sentences that stand alone.
    """
    if second.measures or not second.new or len(first.measures) != 1 or first.new or not first.old:
        return None
    return replace(
        second,
        quote=quoted(f"{first.quote} {second.quote}"),
        measures=first.measures,
        statistics=second.statistics or first.statistics,
        of_score=first.of_score or not first.statistics,
        old=first.old | second.old,
    )


def _statements(plain: str, block: Span, following: Span | None) -> Iterator[tuple[str, str]]:
    """Give each sentence of a block, with all that it may announce: the rest of the block, or what it heads."""
    parts = sentences(plain, block)
    heading = len(parts) == 1 and len(block.of(plain)) <= _LONGEST_HEADING and not ends_sentence(block.of(plain))
    for sentence in parts:
        end = following.end if heading and following else block.end
        yield one_line(sentence.of(plain)), plain[sentence.start : end]


def _is_correction(words: str, rest: str) -> bool:
    known = vocabulary()
    if known.announces_correction.match(words):
        told = one_line(rest)
        found = bool(known.figure_words.search(told) or _VALUE.search(told) or _measures(told))
    else:
        found = _says_wrong(words) or bool(_DIGIT.search(words) and _replaces_a_figure(words))
    return found and not known.other_scores.search(words)


@lru_cache(maxsize=4096)  # many notices have the same sentences
def _says_wrong(words: str) -> bool:
    return bool(vocabulary().says_wrong.search(words))


def _replaces_a_figure(words: str) -> bool:
    if _FOR_READ.search(words):
        return True
    says = any(says.search(words) for says in (_SHOULD, _NOT, _CHANGED, _IS_WRONG))
    return says and bool(vocabulary().figure_words.search(words) or _measures(words))


def _correction(words: str, rest: str) -> Correction:
    known = vocabulary()
    later = not _measures(words) and bool(_measures(rest))
    if later:  # a sentence that does not say which figure is wrong is followed by one that does
        words = rest
    old = frozenset(int(value) for found in _OLD.findall(words) for value in found if value)
    values = frozenset(int(float(re.split(r"[\s%p]", value)[0])) for value in _VALUE.findall(words))
    statistics = frozenset(name for name in TO_DATE if known.statistics[name].search(words))
    return Correction(
        quote=quoted(words),
        measures=frozenset(_measures(words)),
        statistics=statistics,
        of_score=later or bool(_ONE_SCORE.search(words)),
        old=old,
        new=values - old,
        affirms=bool(old or _AFFIRMS.search(words) or known.announces_correction.match(words)),
        replaces=bool(known.replaces.search(words)),
    )


def quoted(words: str) -> str:
    """Return a sentence as a report quotes it, cut short where it is long."""
    return words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def _measures(words: str) -> list[Measure]:
    return [measure for measure in MEASURES if vocabulary().names[measure].search(words)]
