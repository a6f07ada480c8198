"""What a notice says word for word as it is asked: "did the prevention team get results?" of a team that "got results".

Whatever else the words of such a question may ask, a date, a score or a place in a ranking, it is about the finding
that holds nearly all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.answers import Answer
from assistant.asked_words import AskedWords, find_asked_words, names_notice
from assistant.clauses import judges
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.findings import Quote
from assistant.matter import goes_on
from assistant.numbers import find_numbers
from assistant.of_form import Form
from assistant.query import Query, Task
from assistant.quotes import say_quotes, sources_of
from assistant.reasons import gives_reason
from assistant.sought import tells_what_is_sought
from assistant.spans import in_full, points_back, without_odd_marks
from assistant.words import compared_words, fold_name, root, split_words
from corpus.model import Source, Span
from index.sentence_index import SentenceHit

_FEW = 3
"""Areas up to which the notices of each are looked through."""

_HELD = 0.7
"""The share of a question's words, by weight, that a finding must hold to be what it is about."""

_WHOLLY = 0.99
"""The share from which it holds them all."""

_SEVERAL = 2
"""Words that a finding must hold at least."""

_NEXT = 3
"""Characters that stand at most between two sentences of one paragraph."""

_OTHERWISE: frozenset[Task] = frozenset(
    {"definition", "method", "programme", "region", "belongs", "judged", "judgement", "each_region", "to_date_change"}
)
"""Tasks whose answers stand in what notices have alike, or in no finding."""

_NO_FINDING = frozenset({"invent", "correction"})
_HARDLY = frozenset({"forecast", "opinion"})
"""Concepts of questions that no finding answers, and of those that one answers only if it holds all of their words."""

_LISTING = frozenset({"which", "where", "who", "any"})

_SEARCHED = 20
"""Passages with the words of a question of no area by name whose notices are looked through."""


def told_word_for_word(desk: Desk, query: Query) -> Answer | None:
    """Return the findings of the areas named that say what is asked, in nearly all its words; None where none does."""
    if not 1 <= len(query.areas) <= _FEW or _is_otherwise(query):
        return None
    asked = find_asked_words(query, desk.vocabulary)
    return _quoted(desk, query, sources_of(desk, query)[0], asked) if asked.enough else None


def listed_word_for_word(desk: Desk, query: Query) -> Answer | None:
    """Return the findings of all notices that say what is asked of no area by name, in nearly all its words."""
    listing = query.cues & {"area_word", "notice_word", "anyone", "list"} or fold_name(query.question)[0] in _LISTING
    if query.areas or query.unknown_areas or not listing or _is_otherwise(query):
        return None
    asked = find_asked_words(query, desk.vocabulary)
    if not asked.enough:
        return None
    hits = desk.snapshot.passages.search(desk.now, " ".join(asked.keys), limit=_SEARCHED)
    near = {hit.source.id for hit in hits}
    return _quoted(desk, query, [source for source in sources_of(desk, query)[0] if source.id in near], asked)


def _is_otherwise(query: Query) -> bool:
    """Whether a question is of what no finding says, whatever words it has."""
    of_notice = query.task in {"dates", "held"} and names_notice(query.question)
    return bool(query.measures or query.stance or query.task in _OTHERWISE or query.cues & _NO_FINDING or of_notice)


def _quoted(desk: Desk, query: Query, sources: Sequence[Source], asked: AskedWords) -> Answer | None:
    """Return the answer with what each of some notices says, None where none does."""
    draft = Draft(desk, replace(query, task="quotes"))
    for source in sources:
        if quotes := _saying(desk, query, source, asked):
            say_quotes(draft, source, quotes)
    return draft.answer() if draft.citations else None


def _saying(desk: Desk, query: Query, source: Source, asked: AskedWords) -> list[Quote]:
    """Return the finding of a notice that says what is asked, or two where the second goes on from the first."""
    form = Form(desk, query)
    hits = desk.snapshot.sentences.of_sources(desk.now, [source.id])
    found = [
        hit for hit in hits if hit.finding and not form.is_standing(hit) and not judges(hit.text, source.judgement)
    ]
    notice = desk.notice(source.id)
    runs = [run for run in _runs(notice.text, found) if _tells(desk, query, run, asked)]
    weighed = [(_weigh(run, asked), -len(run), run) for run in runs]
    share, _, best = max(weighed, key=lambda one: one[:2], default=(0.0, 0, ()))
    if share < (_WHOLLY if query.cues & _HARDLY else _HELD):
        return []
    last = best[-1].span.end
    first = in_full(notice, best[0].span, goes_on)
    span = without_odd_marks(notice.text, Span(first.start, max(first.end, last)))
    return [Quote(source, span, share, 1.0, best[0].stance)]


def _tells(desk: Desk, query: Query, run: Sequence[SentenceHit], asked: AskedWords) -> bool:
    """Whether some sentences tell a number, a reason or whatever else is asked for."""
    keys = fold_name(query.question)
    if "share" in query.cues and not any(find_numbers(split_words(hit.text)) for hit in run):
        return False
    if not tells_what_is_sought(query.question, " ".join(hit.text for hit in run)):
        return False
    return "why" not in query.cues or any(gives_reason(hit.text, keys, asked, desk.vocabulary) for hit in run)


def _runs(text: str, hits: Sequence[SentenceHit]) -> Iterator[tuple[SentenceHit, ...]]:
    """Yield each finding of a notice's text, and each with the next one of its paragraph where that points back to it.

    "The nurse was well regarded. Her post was due to end."
    """
    for hit in hits:
        yield (hit,)
    for hit, after in pairwise(hits):
        between = text[hit.span.end : after.span.start]
        if len(between) <= _NEXT and between.count("\n") <= 1 and points_back(after.text):
            yield (hit, after)


def _weigh(run: Sequence[SentenceHit], asked: AskedWords) -> float:
    """Return the share of what is asked that some sentences hold; 0 where they hold none of what tells it."""
    each = [{*map(root, compared_words(hit.text)[0])} & asked.weights.keys() for hit in run]
    held = set[str]().union(*each)
    if len(held) < _SEVERAL or not held & asked.telling:
        return 0.0
    return sum(asked.weights[one] for one in held) / sum(asked.weights.values())
