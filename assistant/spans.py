"""Finds the stretch of a notice that is fit to quote: the line, the sentence, the clause."""

import re
from collections.abc import Callable

from assistant.words import compared_words
from corpus.markup import one_line
from corpus.model import Notice, Span
from corpus.sentences import sentences

_OPENING = "“‘\"'"
_CLOSING = "”’\"'"


def sentence_at(text: str, place: Span, notice: Notice) -> Span:
    """Return the sentence around a place in a notice, less quotation marks that it does not both open and close."""
    passage = next((p.span for p in notice.passages if p.span.start <= place.start < p.span.end), place)
    for sentence in sentences(text, passage):
        if sentence.start <= place.start < sentence.end:
            return without_odd_marks(text, sentence)
    return passage


_TURN = r"(?:however|but|yet|nevertheless|even so|that said|still),? +"

_LEANS = re.compile(
    rf"[“‘\"']?(?:{_TURN})?(?:this|these|they|such|here|there(?! (?:is|was|were|are|had|has|have|remained)\b)"
    r"|it(?! (?:is|was|came|has been|had been) (?:to (?:\S+ ){2,7}|(?:\S+ ){1,4})that\b))\b",
    re.IGNORECASE,
)
"""How a sentence opens that says nothing without the one before it: "This had been …", "However, it …".

"There was little sport", "it was plain that …" and "it is to the credit of all that …" point back to nothing.
"""

_POINTS_BACK = re.compile(
    r"(?:\S+\s+){0,11}(?:to|of|for|in|by|on|about)\s+(?:this|that|these|it)[.!”\"']*$", re.IGNORECASE
)
"""How a short sentence ends that says nothing without the one before it: "… will be critical to this."."""

_TURNS = re.compile(rf"[“‘\"']?{_TURN}", re.IGNORECASE)
"""How a sentence opens that turns against the one before it: "However, …"."""

_TAKES_BACK = re.compile(
    rf"[“‘\"']?{_TURN}(?:(?:this|these|that|such|not|there|here)\b|(?:\S+ ){{0,7}}(?:its|their|them|it|they)\b)",
    re.IGNORECASE,
)
"""How one opens that takes back some of it: "However, this had not …", "However, half of its actions had no owner"."""


def in_full(notice: Notice, span: Span, goes_on: Callable[[str, str], bool] = lambda before, sentence: False) -> Span:
    """Return a sentence's span with the one before it if it leans on that, and the one after it if that takes it back.

    So no quote turns the sense: praise that the next sentence limits is quoted with its limit. `goes_on` tells whether
    a sentence speaks of nothing that the one before it does not, for one that turns against that: "However, treatment
    could take months to begin."
    """
    passage = next((p.span for p in notice.passages if p.span.start <= span.start < p.span.end), span)
    around = sentences(notice.text, passage)
    at = next((n for n, other in enumerate(around) if other.start == span.start), None)
    if at is None:
        return span

    def takes_back(place: int) -> bool:
        before, sentence = (one_line(around[n].of(notice.text)) for n in (place - 1, place))
        turns = _TURNS.match(sentence)
        return bool(turns) and (bool(_TAKES_BACK.match(sentence)) or goes_on(before, sentence))

    sentence = one_line(span.of(notice.text))  # a line may end within "it is to the credit of all that"
    leans = _LEANS.match(sentence) or _POINTS_BACK.match(sentence) or (at and takes_back(at))
    first = at - 1 if at and leans else at
    turned = at + 1 < len(around) and takes_back(at + 1)
    return Span(around[first].start, around[at + 1 if turned else at].end)


_POINTING = frozenset("it its they their them he his him she her this these those such".split())


def points_back(sentence: str) -> bool:
    """Return whether a sentence has a word that may stand for what the one before it names: "her post was to end"."""
    return not _POINTING.isdisjoint(compared_words(sentence)[0])


def next_sentence(notice: Notice, span: Span) -> Span | None:
    """Return the sentence behind a stretch of a notice, in its paragraph; None where there is none."""
    passage = next((p.span for p in notice.passages if p.span.start <= span.start < p.span.end), span)
    return next((one for one in sentences(notice.text, passage) if one.start >= span.end), None)


def line_at(text: str, pattern: str) -> Span | None:
    """Return the first line of a text in which a pattern is found, trimmed."""
    match = re.search(pattern, text)
    if match is None:
        return None
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    return trimmed(text, Span(start, len(text) if end < 0 else end))


def without_odd_marks(text: str, span: Span) -> Span:
    """Return a span without a quotation mark that only one end has, or that encloses the whole."""
    span = trimmed(text, span)
    quote = span.of(text)
    opens, closes = quote[:1] in _OPENING, quote[-1:] in _CLOSING
    wraps = opens and closes and not set(quote[1:-1]) & set(_OPENING + _CLOSING)
    if opens != closes or wraps:
        return trimmed(text, Span(span.start + opens, span.end - closes))
    return span


def trimmed(text: str, span: Span) -> Span:
    """Return a span without white space at its ends."""
    quote = span.of(text)
    left = len(quote) - len(quote.lstrip())
    return Span(span.start + left, max(span.start + left, span.end - (len(quote) - len(quote.rstrip()))))
